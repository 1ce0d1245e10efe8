"""Addresses and networks against Python's `ipaddress`.

- `address`, `network`, `range`: a text, right or a little wrong. `reserve-cidr`, `add-cidr-range`
  and the ranges of a pool definition accept it if `ipaddress` does, and mean the same; a scenario
  with it has diagnostics if not.
- `edges`: which addresses of a network are excluded, by policy, and how many are left.
- `pool`: small networks and reservations, overlaps among them; the pool gives out exactly the
  addresses that set arithmetic leaves, in order, and its counts are those of the sets.
- `large`: the same counts for networks of any size, computed with `collapse_addresses`.
- `listing`: reservations of both families come back as text in the order of `ipaddress`.
- `prefixes`: child prefixes are the lowest aligned subnet of the smallest free stretch that has one.

IPv4-mapped IPv6 addresses are the IPv4 addresses.
"""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from random import Random
from typing import Any

from address_texts import MAPPED, Address, address_text, an_address, length_text, mutated, number_of, small_network
from common import Difference, main, smaller_list, smaller_text

from scheduler_core import (
    EdgeExclusion,
    IpFamily,
    IpPool,
    IpPoolError,
    PoolDefinition,
    ResourceType,
    Strategy,
    Syntax,
    validate,
)

Network = IPv4Network | IPv6Network
NONE = "rejected"
MOST_GRANTS = 600
POLICIES = ["automatic", "none", "first", "last", "first-and-last"]

# ---------------------------------------------------------------- generator


def generate(random: Random) -> Any:
    choice = random.random()
    if choice < 0.3:
        text = address_text(random)
        return {"kind": "address", "text": mutated(random, text) if random.random() < 0.6 else text}
    if choice < 0.6:
        shown = address_text(random)
        text = shown + "/" + length_text(random, 128 if ":" in shown else 32)
        return {"kind": "network", "text": mutated(random, text) if random.random() < 0.4 else text}
    if choice < 0.7:
        first = an_address(random)
        last: Any = an_address(random)
        if random.random() < 0.8:
            last = type(first)(min(int(first) + random.getrandbits(random.randrange(1, 70)), 2**first.max_prefixlen - 1))
        dash = random.choice([" - ", "-", " -", "- "])
        text = f"{first}{dash}{last}"
        return {"kind": "range", "text": mutated(random, text) if random.random() < 0.2 else text}
    if choice < 0.8:
        bits = random.choice([32, 128])
        length = bits - random.choice([0, 0, 1, 1, 2, 2, 3, 8, random.randrange(bits + 1)])
        base = IPv4Address if bits == 32 else IPv6Address
        text = f"{base(number_of(random, bits))}/{length}"
        return {"kind": "edges", "text": text, "policy": random.choice(POLICIES)}
    if choice < 0.9:
        return {
            "kind": "pool",
            "ranges": [[small_network(random), random.choice(POLICIES)] for _ in range(random.randrange(1, 4))],
            "reserved": [small_network(random) for _ in range(random.randrange(4))],
        }
    if choice < 0.94:
        networks = []
        for _ in range(random.randrange(1, 4)):
            bits = random.choice([32, 128])
            base = IPv4Address if bits == 32 else IPv6Address
            networks.append(f"{base(number_of(random, bits))}/{random.randrange(bits + 1)}")
        inside = []
        for _ in range(random.randrange(4)):
            network = ip_network(random.choice(networks), strict=False)
            address = network.network_address + random.randrange(network.num_addresses)
            inside.append(f"{address}/{random.randrange(network.max_prefixlen + 1)}")
        return {"kind": "large", "ranges": networks, "reserved": inside}
    if choice < 0.97:
        texts = [f"{(a := an_address(random))}/{random.randrange(a.max_prefixlen + 1)}" for _ in range(random.randrange(1, 8))]
        return {"kind": "listing", "texts": texts}
    bits = random.choice([32, 128])
    length = random.randrange(bits - 12, bits - 2)
    home = "10.0.0.0" if bits == 32 else "2001:db8::"
    lengths = [min(bits, length + random.randrange(0, 7)) for _ in range(random.randrange(1, 30))]
    return {"kind": "prefixes", "text": f"{home}/{length}", "lengths": lengths}


# -------------------------------------------------------------- both sides


def plain(value: Any) -> Any:
    """An IPv4-mapped address, or a network of such, as IPv4."""
    if isinstance(value, IPv6Address) and value.ipv4_mapped is not None:
        return value.ipv4_mapped
    if isinstance(value, IPv6Network) and value.prefixlen >= 96 and value.subnet_of(MAPPED):
        return IPv4Network((int(value.network_address) % 2**32, value.prefixlen - 96))
    return value


def read_address(text: str) -> Any:
    try:
        return plain(ip_address(text))
    except ValueError:
        return NONE


def read_network(text: str) -> Any:
    try:
        return plain(ip_network(text, strict=False))
    except ValueError:
        return NONE


def read_range(text: str) -> Any:
    parts = text.split("-")
    if len(parts) != 2:
        return NONE
    first, last = (read_address(part.strip(" ")) for part in parts)
    if NONE in (first, last) or first.version != last.version or first > last:
        return NONE
    return f"{first} - {last}"


def ours(call: Any) -> Any:
    try:
        return call()
    except IpPoolError as error:
        return NONE if error.code == "invalid-argument" else error.code


def definition(ranges: list[str]) -> PoolDefinition:
    return PoolDefinition("p", "", ranges, [], Strategy.SEQUENTIAL)


def range_of(text: str) -> str:
    with IpPool.from_definition(definition([text])) as pool:
        (found,) = pool.ranges
        return f"{found.first} - {found.last}"


def accepted_by_scenario(text: str) -> bool:
    document = {
        "name": "s",
        "workbook": {"ip_pools": [{"id": "p", "ranges": [text]}]},
        "workflows": [{"id": "main", "nodes": [{"id": "end", "type": "end"}]}],
    }
    return not [item for item in validate(json.dumps(document), Syntax.JSON) if item.severity == "error"]


def check(case: Any) -> Iterator[Difference]:
    kind = case["kind"]
    text = case.get("text", "")
    match kind:
        case "address":
            with IpPool("p") as pool:
                found = ours(lambda: pool.reserve_cidr(text))
            expected = read_network(text)
            yield from unequal(kind, text, found, expected)
        case "network":
            with IpPool("p") as pool:
                found = ours(lambda: pool.add_cidr_range(text))
            yield from unequal(kind, text, found, read_network(text))
            yield from unequal("scenario", text, accepted_by_scenario(text), read_network(text) != NONE)
        case "range":
            found = ours(lambda: range_of(text))
            yield from unequal(kind, text, found, read_range(text))
            yield from unequal("scenario", text, accepted_by_scenario(text), read_range(text) != NONE)
        case "edges":
            yield from edges(text, case["policy"])
        case "pool":
            yield from small_pool(case)
        case "large":
            yield from large_pool(case)
        case "listing":
            yield from listing(case["texts"])
        case "prefixes":
            yield from prefixes(text, case["lengths"])


def unequal(kind: str, subject: str, our: Any, their: Any) -> Iterator[Difference]:
    if our != their:
        yield Difference(kind, subject, ascii(our) if isinstance(our, str) else str(our), str(their))


def excluded(network: Network, policy: str) -> set[Address]:
    first, last = network[0], network[-1]
    match policy:
        case "automatic":
            return {first, last} if network.version == 4 and network.prefixlen <= 30 else set()
        case "first":
            return {first}
        case "last":
            return {last}
        case "first-and-last":
            return {first, last}
    return set()


def edges(text: str, policy: str) -> Iterator[Difference]:
    network = read_network(text)
    out = excluded(network, policy)
    with IpPool("p") as pool:
        found = ours(lambda: pool.add_cidr_range_with(text, EdgeExclusion(policy)))
        expected = NONE if len(out) == network.num_addresses else network
        yield from unequal("edges", f"{text} {policy}", found, expected)
        if found == NONE:
            return
        yield from unequal("edges, total", f"{text} {policy}", pool.stats.total, network.num_addresses - len(out))
        for offset in (-1, 0, 1, network.num_addresses - 2, network.num_addresses - 1, network.num_addresses):
            number = int(network[0]) + offset
            if 0 <= number < 2**network.max_prefixlen and plain(type(network[0])(number)).version == network.version:
                address = type(network[0])(number)
                state = pool.address_state(address)
                our = (state.in_range, state.excluded, state.available)
                inside = address in network
                their = (inside, inside and address in out, inside and address not in out)
                yield from unequal("edges, state", f"{address} in {text} {policy}", our, their)


def small_pool(case: Any) -> Iterator[Difference]:
    subject = json.dumps([case["ranges"], case["reserved"]])
    added: list[Network] = []
    usable: dict[int, set[Address]] = {4: set(), 6: set()}
    with IpPool("p") as pool:
        for text, policy in case["ranges"]:
            network = read_network(text)
            out = excluded(network, policy)
            found = ours(lambda text=text, policy=policy: pool.add_cidr_range_with(text, EdgeExclusion(policy)))
            if len(out) == network.num_addresses:
                expected: Any = NONE
            elif any(network.version == other.version and network.overlaps(other) for other in added):
                expected = "overlap"
            else:
                expected = network
                added.append(network)
                usable[network.version] |= set(network) - out
            yield from unequal("pool, range", f"{text} {policy} of {subject}", found, expected)
        reserved: set[Address] = set()
        for text in case["reserved"]:
            pool.reserve_cidr(text)
            reserved |= set(read_network(text))
        for family, version in ((IpFamily.IPV4, 4), (IpFamily.IPV6, 6)):
            stats = pool.family_stats(family)
            kept = usable[version] & reserved
            left = sorted(usable[version] - reserved)
            our_counts = (stats.total, stats.reserved, stats.available)
            yield from unequal("pool, counts", subject, our_counts, (len(usable[version]), len(kept), len(left)))
            given: list[Address] = []
            while len(given) < MOST_GRANTS:
                options = {"family": family}
                try:
                    given.append(granted(pool, f"{version}-{len(given)}", options))
                except IpPoolError as error:
                    yield from unequal("pool, end", subject, error.code, "exhausted")
                    break
            their = left[:MOST_GRANTS]
            if given != their:
                pairs = enumerate(zip(given, their, strict=False))
                at = next((index for index, (mine, other) in pairs if mine != other), min(len(given), len(their)))
                yield Difference("pool, grants", subject, f"{at}: {given[at : at + 3]}", f"{at}: {their[at : at + 3]}")


def granted(pool: IpPool, owner: str, options: dict[str, Any]) -> Any:
    return pool.allocate_with("t", owner, ResourceType.VM, **options).address


def large_pool(case: Any) -> Iterator[Difference]:
    subject = json.dumps([case["ranges"], case["reserved"]])
    added: list[Network] = []
    total = {4: 0, 6: 0}
    edge: set[Address] = set()
    with IpPool("p") as pool:
        for text in case["ranges"]:
            network = read_network(text)
            if any(network.version == other.version and network.overlaps(other) for other in added):
                expected: Any = "overlap"
            else:
                expected = network
                added.append(network)
                edge |= excluded(network, "automatic")
                total[network.version] += network.num_addresses - len(excluded(network, "automatic"))
            yield from unequal("large, range", f"{text} of {subject}", ours(lambda text=text: pool.add_cidr_range(text)), expected)
        networks = [read_network(text) for text in case["reserved"]]
        for text in case["reserved"]:
            pool.reserve_cidr(text)
        for family, version in ((IpFamily.IPV4, 4), (IpFamily.IPV6, 6)):
            kept = 0
            for union in ipaddress.collapse_addresses([network for network in networks if network.version == version]):
                for network in added:
                    if network.version == version and network.overlaps(union):
                        kept += min(network, union, key=lambda one: one.num_addresses).num_addresses
                kept -= sum(1 for address in edge if address.version == version and address in union)
            stats = pool.family_stats(family)
            their = (total[version], kept, total[version] - kept)
            yield from unequal("large, counts", f"{subject} ipv{version}", (stats.total, stats.reserved, stats.available), their)


def listing(texts: list[str]) -> Iterator[Difference]:
    networks = {read_network(text) for text in texts}
    their = [str(one) for one in sorted(networks, key=lambda one: (one.version, one.network_address, one.prefixlen))]
    with IpPool("p") as pool:
        for text in texts:
            pool.reserve_cidr(text)
        yield from unequal("listing", json.dumps(texts), [str(network) for network in pool.reservations()], their)


def prefixes(text: str, lengths: list[int]) -> Iterator[Difference]:
    network = read_network(text)
    family = IpFamily.IPV4 if network.version == 4 else IpFamily.IPV6
    taken: list[Network] = []
    with IpPool("p") as pool:
        pool.add_cidr_range_with(text, EdgeExclusion("none"))
        for number, length in enumerate(lengths):
            expected = best_fit(network, taken, length)
            try:
                found: Any = pool.allocate_prefix("t", str(number), family, length).network
                taken.append(found)
            except IpPoolError as error:
                found = error.code
            yield from unequal("prefixes", f"{text}, number {number} of {lengths}", found, expected or "exhausted")
            if found != (expected or "exhausted"):
                return


def best_fit(network: Network, taken: list[Network], length: int) -> Network | None:
    """Of the smallest free stretch that has an aligned block of this length (of two, the lower one), the lowest such."""
    edges = sorted([(int(one[0]), int(one[-1]) + 1) for one in taken] + [(int(network[-1]) + 1, 0)])
    size = 2 ** (network.max_prefixlen - length)
    stretches, start = [], int(network[0])
    for first, after in edges:
        if first > start:
            stretches.append((first - start, start, first))
        start = after
    for _, start, end in sorted(stretches):
        aligned = -(-start // size) * size
        if aligned + size <= end:
            return type(network)((aligned, length))
    return None


def smaller(case: Any) -> Iterator[Any]:
    if "text" in case and case["kind"] != "prefixes":
        for text in smaller_text(case["text"]):
            yield case | {"text": text}
    for name in ("ranges", "reserved", "texts", "lengths"):
        for items in smaller_list(case.get(name, [])):
            yield case | {name: items}


if __name__ == "__main__":
    main("addresses", __doc__.splitlines()[0], generate, check, smaller, cases=20_000)
