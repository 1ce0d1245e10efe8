"""Gives PyPI ipalloc and netaddr the work of the pool benchmark.

Its argument is the task, its output one measurement a line: see
core/benches/support/peer/mod.rs. The task's `peer` says which of the two.
"""

import dataclasses
import datetime
import importlib.metadata
import json
import sys
import time

import ipalloc
import netaddr
from netaddr import IPAddress, IPRange, IPSet

NETWORK = "10.0.0.0/8"
FIRST = int(IPAddress("10.0.0.1"))


def tenant(i):
    return f"tenant-{i % 100}"


def resource(i):
    return f"vm-{i}"


class Netaddr:
    """The free addresses as an IPSet, and what is taken in two dicts, as its users write it."""

    def __init__(self, live, network=NETWORK):
        self.free = IPSet([network])
        bounds = netaddr.IPNetwork(network)
        self.free.remove(bounds.network)
        self.free.remove(bounds.broadcast)
        self.by_owner = {}
        self.by_address = {}
        if live:
            self.free -= IPSet(IPRange(FIRST, FIRST + live - 1))
        for i in range(live):
            self._bind(IPAddress(FIRST + i), (tenant(i), resource(i)))

    def _bind(self, address, owner):
        self.by_owner[owner] = address
        self.by_address[address] = owner

    def allocate(self, i):
        owner = (tenant(i), resource(i))
        held = self.by_owner.get(owner)
        if held is not None:
            return held
        lowest = next(iter(self.free.iter_cidrs()), None)
        if lowest is None:
            raise LookupError("exhausted")
        address = lowest[0]
        self.free.remove(address)
        self._bind(address, owner)
        return address

    def release(self, i):
        address = self.by_owner.pop((tenant(i), resource(i)))
        del self.by_address[address]
        self.free.add(address)


class Ipalloc:
    """ipalloc with its backend in memory. A key names the owner, as metadata cannot be looked up."""

    def __init__(self, live, network=NETWORK):
        self.store = ipalloc.Store.open("memory://")
        self.pool = self.store.create_pool("bench", ranges=[network])
        if live:
            self.pool.allocate("first")
            # Allocating one by one is quadratic, so the others are laid beside the first.
            with self.store._backend.transaction("bench") as transaction:
                first = transaction.allocations[0]
                transaction.allocations[:] = [
                    dataclasses.replace(first, key=self.key(i), ip=str(IPAddress(FIRST + i))) for i in range(live)
                ]

    @staticmethod
    def key(i):
        return f"{tenant(i)}/{resource(i)}"

    def allocate(self, i):
        return self.pool.allocate(self.key(i))

    def allocate_many(self, first, count):
        return self.pool.allocate_many([self.key(i) for i in range(first, first + count)])

    def release(self, i):
        self.pool.release(key=self.key(i))


def say(**fields):
    print(json.dumps(fields), flush=True)


def repeat(task, once):
    """Samples of as many operations as a tenth of the budget has room for."""
    budget = task["budget_ms"] * 1e6
    start = time.perf_counter_ns()
    first = once(1)
    operations = min(max(int(budget / 10 / first), 1), task["operations"])
    samples = [first] if first > budget else []
    while len(samples) < task["repetitions"] and time.perf_counter_ns() - start < budget:
        samples.append(once(operations))
    return samples


def measure_allocate(task, make, live):
    pool = make(live)
    upcoming = live

    def once(operations):
        nonlocal upcoming
        owners = range(upcoming, upcoming + operations)
        upcoming += operations
        start = time.perf_counter_ns()
        for i in owners:
            pool.allocate(i)
        elapsed = time.perf_counter_ns() - start
        for i in owners:
            pool.release(i)
        return elapsed / operations

    samples = repeat(task, once)
    say(measure="allocate", live=live, unit="ns", samples=samples)
    return sorted(samples)[len(samples) // 2]


def measure_full(task, make, network, size):
    pool = make(size, network)

    def once(operations):
        start = time.perf_counter_ns()
        for i in range(operations):
            try:
                pool.allocate(size + i)
            except (LookupError, ipalloc.PoolExhausted):
                continue
            raise AssertionError("a full pool gave an address")
        return (time.perf_counter_ns() - start) / operations

    say(measure="full", live=size, unit="ns", samples=repeat(task, once))


def measure_bulk(task, count):
    """Addresses by `allocate_many` into an empty pool, in nanoseconds an address."""

    def once(_operations):
        pool = Ipalloc(0)
        start = time.perf_counter_ns()
        pool.allocate_many(0, count)
        return (time.perf_counter_ns() - start) / count

    say(measure="bulk", live=0, unit="ns", samples=repeat(task, once))


def main():
    task = json.loads(sys.argv[1])
    make = {"ipalloc": Ipalloc, "netaddr": Netaddr}[task["peer"]]
    say(version=f"{task['peer']} {importlib.metadata.version(task['peer'])}")
    for live in task["live"]:
        began = time.monotonic()
        cost = measure_allocate(task, make, live)
        # A tenfold pool costs about ten times as much to make and to use.
        if (time.monotonic() - began) * 10 > 6 * task["budget_ms"] / 1e3 and cost * 10 > task["budget_ms"] * 1e6:
            say(note=f"{task['peer']} takes {cost / 1e6:,.0f} ms an allocation at {live:,} live: not tried with more")
            break
    if task["peer"] == "ipalloc":
        measure_full(task, make, "10.0.0.0/22", 1022)
        measure_bulk(task, 1000)
    else:
        measure_full(task, make, "10.0.0.0/16", 65534)


main()
