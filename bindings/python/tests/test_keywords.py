"""Keyword arguments that do not exist: the one that was meant is named."""

from __future__ import annotations

import copy
import inspect
from dataclasses import replace
from typing import Any

import pytest

import scheduler_core
from scheduler_core import Instance, IpPool, Run, TaskSettings, Wbs, configure, evaluate, parse


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: IpPool("p").renew("10.0.0.1", **{"ttll": 5}), "IpPool.renew() got an unexpected keyword argument 'ttll'; did you mean \"ttl\"?"),
        (lambda: IpPool("p", **{"strategi": "random"}), 'did you mean "strategy"?'),
        (lambda: TaskSettings("a", "pass", 1, **{"timout": 3}), 'did you mean "timeout"?'),
        (lambda: configure(**{"netwrok": True}), 'configure() got an unexpected keyword argument \'netwrok\'; did you mean "network"?'),
        (lambda: Instance(**{"patiense": 1}), 'did you mean "patience"?'),
        (lambda: Run.from_scenario(parse("scenario \"s\" workflow { start: wait { -> end } end } action wait = sleep { for = 1s }"), **{"sede": 1}), 'did you mean "seed"?'),
        (lambda: evaluate("1", **{"dialekt": "cel"}), 'did you mean "dialect"?'),
        (lambda: Wbs("w").render("svg", **{"x": 1}), "got an unexpected keyword argument 'x'; its arguments are format, within"),
    ],
)  # fmt: skip
def test_an_unknown_keyword_argument_names_the_one_that_was_meant(call: Any, text: str) -> None:
    with pytest.raises(TypeError) as found:
        call()
    # Python 3.13 proposes near names itself.
    assert text in str(found.value) or "Did you mean" in str(found.value)


def test_signatures_and_other_errors_are_as_they_were() -> None:
    assert list(inspect.signature(IpPool.renew).parameters) == ["self", "address", "expected_generation", "ttl"]
    assert list(inspect.signature(configure).parameters) == ["network", "patience"]
    settings = TaskSettings("a", "pass", 1, timeout=2)
    assert replace(settings, name="b").name == "b" and copy.copy(settings) == settings
    with pytest.raises(TypeError, match=r"TaskSettings\(\): timeout must be a number of seconds"):
        TaskSettings("a", "pass", 1, timeout="2")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        IpPool("p").renew()  # type: ignore[call-arg]
    # Functions without options are called directly.
    assert not hasattr(IpPool.allocate, "__wrapped__")


@pytest.mark.parametrize("ports", ["99999", "0", "80-70000", "9-8", "http", ""])
def test_ports_of_a_rule_are_from_1_to_65535(ports: str) -> None:
    with pytest.raises(ValueError, match=r"^configure\(\): network\[0\] must have ports from 1 to 65535, .*, in '127.0.0.0/8:"):
        configure(network=[f"127.0.0.0/8:{ports}"])
    with pytest.raises(ValueError, match=r"^Instance\(\): network\[1\] must have ports from 1 to 65535"):
        Instance(network=["resolve", f"[::1]:{ports}"])
    assert scheduler_core.configure().network is False
