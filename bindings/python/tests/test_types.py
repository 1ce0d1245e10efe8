"""Every kind of type, there and back, and what is wrong with wrong values."""

from __future__ import annotations

import enum
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

import pytest
from conftest import there_and_back

from scheduler_core import _wit as wit
from scheduler_core._wit import Descriptor, Problem


class Colour(enum.Flag):
    RED = 1
    BLUE_GREEN = 2


COLOUR = wit.Flags(Colour, {Colour.RED: "red", Colour.BLUE_GREEN: "blue-green"})


@pytest.mark.parametrize(
    ("descriptor", "values"),
    [
        (wit.BOOL, [True, False]),
        (wit.U8, [0, 255]),
        (wit.S8, [-128, 127]),
        (wit.U16, [0, 65535]),
        (wit.S16, [-32768, 32767]),
        (wit.U32, [0, 2**32 - 1]),
        (wit.S32, [-(2**31), 2**31 - 1]),
        (wit.U64, [0, 2**64 - 1]),
        (wit.S64, [-(2**63), 2**63 - 1]),
        (wit.U128, [0, 1, 2**64, 2**128 - 1]),
        (wit.F32, [0.5, float("inf")]),
        (wit.F64, [1e300, -0.1]),
        (wit.CHAR, ["a", "é", "\U0001f600"]),
        (wit.STRING, ["", "text", "é\0\n", "x" * 100_000]),
        (wit.BYTES, [b"", b"\0\xff", bytes(range(256)) * 1000]),
        (wit.List(wit.U64), [[], [1], list(range(1000))]),
        (wit.List(wit.U16), [[7] * 9]),
        (wit.List(wit.S32), [[-1] * 20]),
        (wit.List(wit.STRING), [["a", ""] * 10]),
        (wit.List(wit.BYTES), [[b"a", b"", b"bc"]]),
        (wit.Option(wit.U8), [None, 0]),
        (wit.Option(wit.Option(wit.STRING)), [None, "x"]),
        (wit.Tuple(wit.U8, wit.STRING), [(1, "a")]),
        (wit.List(wit.Option(wit.Tuple(wit.U32, wit.STRING))), [[None, (1, "x")]]),
        (wit.IP_ADDRESS, [ip_address("127.0.0.1"), ip_address("::1"), ip_address("2001:db8::fffe")]),
        (wit.IP_NETWORK, [ip_network("10.0.0.0/24"), ip_network("0.0.0.0/0"), ip_network("2001:db8::/64")]),
        (COLOUR, [Colour(0), Colour.RED, Colour.RED | Colour.BLUE_GREEN]),
    ],
)
def test_a_value_comes_back_as_it_was(descriptor: Descriptor, values: list[Any]) -> None:
    for value in values:
        back = there_and_back(descriptor, value)
        assert back == value
        assert type(back) is type(value)


def test_an_address_may_be_a_string() -> None:
    assert there_and_back(wit.IP_ADDRESS, "127.10.0.1") == IPv4Address("127.10.0.1")
    assert there_and_back(wit.IP_ADDRESS, "::1") == IPv6Address("::1")


def test_bytes_may_be_any_buffer_of_bytes() -> None:
    assert there_and_back(wit.BYTES, bytearray(b"ab")) == b"ab"
    assert there_and_back(wit.BYTES, memoryview(b"abcd")[1:3]) == b"bc"


def test_a_list_may_be_any_sequence() -> None:
    assert there_and_back(wit.List(wit.U8), (1, 2)) == [1, 2]
    assert there_and_back(wit.List(wit.U32), range(20)) == list(range(20))


@pytest.mark.parametrize(
    ("descriptor", "value", "kind", "text"),
    [
        (wit.U16, 70000, ValueError, "must be an int from 0 to 65535, not 70000"),
        (wit.U16, -1, ValueError, "must be an int from 0 to 65535, not -1"),
        (wit.U16, "80", TypeError, "must be an int from 0 to 65535, not '80' of type str"),
        (wit.U16, True, TypeError, "not True of type bool"),
        (wit.U16, 1.0, TypeError, "not 1.0 of type float"),
        (wit.U64, 2**64, ValueError, "must be an int from 0 to 18446744073709551615"),
        (wit.U128, -1, ValueError, "must be an int from 0 to 2**128 - 1, not -1"),
        (wit.BOOL, 1, TypeError, "must be True or False, not 1 of type int"),
        (wit.BOOL, None, TypeError, "must be True or False, not None"),
        (wit.F64, "1", TypeError, "must be a float"),
        (wit.F32, 1e300, ValueError, "32 bits"),
        (wit.CHAR, "ab", ValueError, "one character"),
        (wit.STRING, b"x", TypeError, "must be a str, not b'x' of type bytes"),
        (wit.STRING, str, TypeError, "not the class str itself"),
        (wit.STRING, "a\ud800", ValueError, "character 1 is a lone surrogate"),
        (wit.BYTES, "abc", TypeError, "encode it first"),
        (wit.BYTES, [1, 2], TypeError, "must be bytes, bytearray or memoryview"),
        (wit.List(wit.STRING), "abc", TypeError, "must be a list"),
        (wit.List(wit.U64), [1] * 10 + [-1], ValueError, "from 0 to"),
        (wit.Tuple(wit.U8, wit.U8), (1,), ValueError, "a tuple of 2"),
        (wit.IP_ADDRESS, "10.0.0", ValueError, "must be an IP address"),
        (wit.IP_ADDRESS, 5, TypeError, "must be an IP address"),
        (wit.IP_ADDRESS, "fe80::1%eth0", ValueError, "without the zone"),
        (wit.IP_NETWORK, "10.0.0.1/24", ValueError, '"10.0.0.0/24", not \'10.0.0.1/24\''),
        (wit.IP_NETWORK, "10.0.0.0/33", ValueError, "must be an IP network"),
        (wit.IP_NETWORK, "10.0.0.0/024", ValueError, "no leading zeros"),
        (wit.IP_NETWORK, IPv4Address("10.0.0.0"), TypeError, "must be an IP network"),
        (COLOUR, "red", TypeError, "Colour members, combined by |: RED, BLUE_GREEN"),
    ],
)
def test_a_wrong_value_is_refused_with_what_would_be_right(
    descriptor: Descriptor, value: Any, kind: type[Exception], text: str
) -> None:
    with pytest.raises(Problem) as lowered:
        there_and_back(descriptor, value)
    assert lowered.value.kind is kind
    assert text in lowered.value.text


@pytest.mark.parametrize("check", [True, False])
def test_a_problem_names_the_place(check: bool) -> None:
    descriptor = wit.List(wit.Option(wit.Tuple(wit.U32, wit.STRING)))
    with pytest.raises(Problem) as found:
        wrong = [None, (1, 2)]
        descriptor.check(wrong) if check else there_and_back(descriptor, wrong)
    assert found.value.path == "[1][1]"
