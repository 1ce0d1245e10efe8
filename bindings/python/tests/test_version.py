"""A component of another version is rejected when it is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler_core import ComponentMissingError, Instance, IpPool
from scheduler_core import _component
from scheduler_core._generated._fingerprint import ENDING


def test_both_components_end_with_what_the_package_was_made_of() -> None:
    for name in _component.FILES:
        assert _component.find(name).read_bytes().endswith(ENDING)


def test_a_component_of_another_version_is_named_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = _component.find("offline").read_bytes()
    monkeypatch.setenv(_component.DIRECTORY_VARIABLE, str(tmp_path))
    file = tmp_path / _component.FILES["offline"]
    for other in (own[:-1] + b"?", own[: -len(ENDING) - 4], b""):
        file.write_bytes(other)
        with pytest.raises(ComponentMissingError, match="the component and the package have different versions; reinstall"):
            Instance(component="offline")
    file.write_bytes(own)
    with IpPool("p", instance=Instance(component="offline")) as pool:
        assert pool.name == "p"
