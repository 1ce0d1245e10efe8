"""Did-you-mean, for values that stand for members and cases."""

from __future__ import annotations

from typing import Any

import pytest

from scheduler_core import IpPool, TaskKind, TaskSettings, Wbs
from scheduler_core._wit._suggest import meant


@pytest.mark.parametrize(
    ("given", "names", "near"),
    [
        ("vmm", ["mac", "vm", "pod"], "vm"),
        ("svgg", ["mermaid", "dot", "svg"], "svg"),
        ("netwrok", ["network", "seed"], "network"),
        ("sede", ["model", "seed"], "seed"),
        ("finish", ["finish-to-start", "start-to-start"], "finish-to-start"),
        ("IPPool", ["IpPool"], "IpPool"),
        # Half of a short name is not near.
        ("task", ["pass", "join"], ""),
        ("docker", ["mac", "vm", "container", "pod"], ""),
        ("", ["a"], ""),
    ],
)
def test_the_nearest_name(given: str, names: list[str], near: str) -> None:
    assert meant(given, names) == (f'did you mean "{near}"?' if near else "")


def test_values_that_nearly_are_members_or_cases() -> None:
    wrong: Any = "vmm"
    with pytest.raises(ValueError, match="not 'vmm'; did you mean \"vm\"\\?$"):
        IpPool("p").allocate("t", "a", wrong)
    wrong = "svgg"
    with pytest.raises(ValueError, match="not 'svgg'; did you mean \"svg\"\\?$"):
        Wbs("w").render(wrong)
    wrong = "pas"
    with pytest.raises(ValueError, match="not 'pas'; did you mean \"pass\"\\?$"):
        TaskSettings("a", wrong, 1)
    assert TaskSettings("a", "pass", 1).kind is TaskKind.PASS
