"""How `simulate` performs the built-in actions that have no function."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from .._generated.values.workflow import ActionRequest
from .._run.scenario import ONLINE
from .._wit import Duration
from .actions import Declared
from .outcome import Outcome

HTTP = tuple(kind for kind in ONLINE if kind not in ("tcp", "udp"))
"""Kinds whose answers have a status code."""

STATUS_EXPORTS = ("status_code", "status")
"""Names of exports that hold the status code of an answer."""

_UNITS = {"ns": 1, "us": 1_000, "µs": 1_000, "ms": 1_000_000, "s": 1_000_000_000, "m": 60_000_000_000, "h": 3_600_000_000_000}
_PART = re.compile(r"(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)")
_DIGITS = re.compile(r"[1-9]\d\d")


def answer(action: Declared, request: ActionRequest) -> Outcome:
    """Succeeds at once. An HTTP action that exports its status code gets the first one that it expects, or 200."""
    if action.kind not in HTTP or not action.exports:
        return Outcome()
    parameters: Any = request.parameters
    extracted: Any = parameters.get("extract") or {}
    names = [name for name in STATUS_EXPORTS if action.exports.get(name) == "int" and name not in extracted]
    return Outcome(dict.fromkeys(names, expected_status(parameters.get("expect_status"))) if names else {})


def expected_status(expected: Any) -> int:
    """Returns the first status code of the parameter `expect_status`: a code, `2xx`, `200..299`, or a list of them."""
    if isinstance(expected, (list, tuple)):
        return expected_status(expected[0]) if expected else 200  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(expected, int):
        return int(expected)
    digits = _DIGITS.match(str(expected or "").strip().lower().replace("xx", "00"))
    return int(digits[0]) if digits else 200


def pause(request: ActionRequest) -> Outcome:
    """Takes the time of the parameter `for`."""
    parameters: Any = request.parameters
    length: Any = parameters.get("for")
    if isinstance(length, str):
        length = _read_duration(length)
    if not isinstance(length, timedelta) or length < timedelta(0):
        return Outcome.failure(f"parameter `for` is {length!r}, expected a duration such as 250ms, not negative")
    if isinstance(length, Duration):
        return Outcome(elapsed=length.nanoseconds / 1_000_000_000)
    return Outcome(elapsed=length)


def _read_duration(text: str) -> Any:
    """Returns a duration written as in a scenario, or the text itself if it is not one."""
    parts = _PART.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text.strip():
        return text
    return Duration.from_nanoseconds(round(sum(float(number) * _UNITS[unit] for number, unit in parts)))
