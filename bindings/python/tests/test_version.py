"""A component of another version is rejected when it is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler_core import ComponentMissingError, Instance, IpPool
from scheduler_core import _component
from scheduler_core._generated._fingerprint import ENDING


def test_the_component_ends_with_what_the_package_was_made_of() -> None:
    assert _component.read(_component.find()).endswith(ENDING)


def test_a_component_of_another_version_is_named_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = _component.read(_component.find())
    monkeypatch.setenv(_component.DIRECTORY_VARIABLE, str(tmp_path))
    file = tmp_path / _component.FILE
    for other in (own[:-1] + b"?", own[: -len(ENDING) - 4], b""):
        file.write_bytes(other)
        with pytest.raises(ComponentMissingError, match="the component and the package have different versions; reinstall"):
            Instance()
    file.write_bytes(own)
    with IpPool("p", instance=Instance()) as pool:
        assert pool.name == "p"
