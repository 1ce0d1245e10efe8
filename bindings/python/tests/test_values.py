"""The values of the expression language."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from conftest import there_and_back

from scheduler_core import Duration, Timestamp, RawValue, TypeName, Uint
from scheduler_core._wit import VALUE, Problem


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        False,
        -(2**63),
        2**63 - 1,
        Uint(2**64 - 1),
        1.5,
        "text",
        "",
        b"\0\xff",
        [],
        [1, [2, [3]], "x"],
        {},
        {"a": 1, 2: "b", True: None, Uint(7): [1.0]},
        timedelta(days=-1, microseconds=3),
        datetime(1, 1, 1, tzinfo=timezone.utc),
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=timezone.utc),
        TypeName("int"),
    ],
)
def test_a_value_comes_back_as_it_was(value: Any) -> None:
    back = there_and_back(VALUE, value)
    assert back == value
    assert isinstance(back, type(value))


def test_kinds_of_numbers_stay_apart() -> None:
    back = there_and_back(VALUE, [1, Uint(1), 1.0, True])
    assert [type(item) for item in back] == [int, Uint, float, bool]


def test_nanoseconds_are_exact() -> None:
    assert there_and_back(VALUE, Duration.from_nanoseconds(-1501)).nanoseconds == -1501
    assert there_and_back(VALUE, timedelta(microseconds=7)).nanoseconds == 7000
    assert there_and_back(VALUE, Timestamp.from_parts(-5, 123456789)).nanosecond == 123456789


def test_an_instant_in_another_zone_is_the_same_instant() -> None:
    there = datetime(2026, 1, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    back = there_and_back(VALUE, there)
    assert back == there
    assert back.utcoffset() == timedelta(0)


def test_a_raw_value_is_taken() -> None:
    raw = RawValue([("int", 1), ("uint", 2), ("list", [0, 1])], 2)
    assert there_and_back(VALUE, raw) == [1, Uint(2)]


def test_a_map_that_python_cannot_hold_comes_back_raw() -> None:
    raw = RawValue([("bool", True), ("int", 1), ("map", [(0, 1), (1, 0)])], 2)
    assert there_and_back(VALUE, raw) == raw


@pytest.mark.parametrize(
    ("value", "kind", "path", "text"),
    [
        (2**63, ValueError, "", "or a Uint"),
        (datetime(2026, 1, 1), ValueError, "", "datetime.now(timezone.utc)"),
        ({"a": [1, object()]}, TypeError, "['a'][1]", "must be None, bool, int"),
        ({(1, 2): {3}}, TypeError, "[(1, 2)]", "of type set"),
        ("\ud800", ValueError, "", "lone surrogate"),
        (timedelta(days=200_000), ValueError, "", "292 years"),
        (RawValue([("integer", 1)], 0), ValueError, ".nodes[0]", "a case of value-node"),
        (RawValue([("list", 1)], 0), ValueError, ".nodes[0]", "and its payload"),
        (RawValue([("int", 1), ("map", [0])], 1), ValueError, ".nodes[1]", "and its payload"),
        (RawValue([("timestamp", (5,))], 0), ValueError, ".nodes[0]", "and its payload"),
        (RawValue([("timestamp", (2**63, 0))], 0), ValueError, ".nodes[0]", "9223372036854775807"),
    ],
)
def test_what_is_no_value_is_refused(value: Any, kind: type[Exception], path: str, text: str) -> None:
    with pytest.raises(Problem) as found:
        there_and_back(VALUE, value)
    assert found.value.kind is kind
    assert found.value.path == path
    assert text in found.value.text


def test_a_value_that_contains_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(Problem, match="does it contain itself"):
        there_and_back(VALUE, endless)


def test_a_uint_is_never_negative() -> None:
    with pytest.raises(ValueError, match="from 0 to"):
        Uint(-1)


@pytest.mark.parametrize("seconds", [253_402_300_800, -62_135_596_801, 2**63, -(10**30)])
def test_an_instant_beyond_the_years_of_datetime_is_a_value_error(seconds: int) -> None:
    with pytest.raises(ValueError, match="years 1 to 9999"):
        Timestamp.from_parts(seconds)


def test_the_first_and_the_last_instant_exist() -> None:
    assert Timestamp.from_parts(-62_135_596_800) == datetime.min.replace(tzinfo=timezone.utc)
    assert Timestamp.from_parts(253_402_300_799, 999_999_999) == datetime.max.replace(tzinfo=timezone.utc)
