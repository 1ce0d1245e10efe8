"""Random addresses and networks as text, right and a little wrong, for `addresses.py`."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network
from random import Random

Address = IPv4Address | IPv6Address
MAPPED = IPv6Network("::ffff:0:0/96")
"""IPv4-mapped addresses."""


def number_of(random: Random, bits: int) -> int:
    """A number with stretches of zeros and ones, as addresses have them."""
    match random.randrange(5):
        case 0:
            return random.getrandbits(bits)
        case 1:
            return random.getrandbits(random.randrange(1, bits + 1))
        case 2:
            return int((random.getrandbits(16) << random.randrange(bits)) % 2**bits)
        case 3:
            return int(2**bits - 1 - random.getrandbits(random.randrange(1, bits + 1)))
        case _:
            low, high = sorted((random.randrange(bits + 1), random.randrange(bits + 1)))
            return int((2**high - 2**low) % 2**bits)


def an_address(random: Random) -> Address:
    choice = random.random()
    if choice < 0.45:
        return IPv4Address(number_of(random, 32))
    if choice < 0.55:
        return IPv6Address(int(MAPPED.network_address) + number_of(random, 32))
    return IPv6Address(number_of(random, 128))


def address_text(random: Random) -> str:
    address = an_address(random)
    if address.version == 4:
        return str(address)
    match random.randrange(6):
        case 0:
            return address.exploded
        case 1:
            return address.exploded.upper()
        case 2:
            return str(address).upper()
        case 3:
            tail = str(IPv4Address(int(address) % 2**32))
            return ":".join(address.exploded.split(":")[:6]) + ":" + tail
        case 4:
            return ":".join(format(int(group, 16), "x") for group in address.exploded.split(":"))
        case _:
            return str(address)


def mutated(random: Random, text: str) -> str:
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        at = random.randrange(len(text) + 1)
        letters = random.choice(["0", "1", "9", "f", "g", ".", ":", "::", "/", " ", "-", "%", "%1", "٣", "+", "x", "00", "256"])
        match random.randrange(4):
            case 0:
                text = text[:at] + letters + text[at:]
            case 1:
                text = text[:at] + text[at + 1 :]
            case 2:
                text = text[:at] + letters + text[at + 1 :]
            case _:
                parts = text.split(".") if "." in text else text.split(":")
                which = random.randrange(len(parts))
                parts[which] = random.choice(["0", "00", "000", "0000", "00000"]) + parts[which]
                text = (".", ":")["." not in text].join(parts)
    return text


def length_text(random: Random, most: int) -> str:
    if random.random() < 0.9:
        return str(random.randrange(most + 1))
    return random.choice(["", "0", "00", "08", "+8", "-1", "33", "129", "255.0.0.0", "0.0.0.255", " 8", "8 ", "1e1", "８"])


def small_network(random: Random) -> str:
    if random.random() < 0.6:
        base = IPv4Address("10.0.0.0") + random.randrange(0, 1024)
        return f"{base}/{random.randrange(24, 33)}"
    base6 = IPv6Address("2001:db8::") + random.randrange(0, 1024)
    return f"{base6}/{random.randrange(120, 129)}"
