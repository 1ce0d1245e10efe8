"""Real time for pools, with clocks that the tests set."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from scheduler_core import IpPool, IpPoolError, aio
from scheduler_core._clock import Clock


class Time:
    """A clock that a test sets."""

    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def pool() -> IpPool:
    made = IpPool("eip", ttl=10)
    made.add_cidr_range("10.0.1.0/29")
    return made


def test_time_passes_from_the_wall_clock_at_the_first_tick(pool: IpPool) -> None:
    wall, steady = Time(1_700_000_000.0), Time(5.0)
    clock = Clock(wall, steady)
    clock.tick(pool)
    assert pool.now == 1_700_000_000.0
    pool.allocate("t", "a", "vm")
    steady.now += 9.999
    assert (clock.tick(pool).expired, pool.now) == (0, 1_700_000_009.999)
    steady.now += 0.001
    assert clock.tick(pool).expired == 1


@pytest.mark.parametrize("step", [-86_400.0, 86_400.0])
def test_a_step_of_the_wall_clock_changes_no_lease(pool: IpPool, step: float) -> None:
    wall, steady = Time(1_700_000_000.0), Time(0.0)
    clock = Clock(wall, steady)
    clock.tick(pool)
    pool.allocate("t", "a", "vm")
    wall.now += step
    steady.now += 9.0
    assert (clock.tick(pool).expired, pool.now) == (0, 1_700_000_009.0)
    steady.now += 1.0
    assert clock.tick(pool).expired == 1


def test_a_restored_pool_goes_on_from_its_last_tick_if_the_wall_clock_is_behind(pool: IpPool) -> None:
    Clock(Time(2_000.0), Time(0.0)).tick(pool)
    pool.allocate("t", "a", "vm")
    restored = IpPool("copy")
    restored.restore(pool.snapshot())
    steady = Time(7.0)
    clock = Clock(Time(1_000.0), steady)
    clock.tick(restored)
    assert restored.now == 2_000.0
    steady.now += 10.0
    assert (clock.tick(restored).expired, restored.now) == (1, 2_010.0)


def test_the_time_between_two_processes_counts(pool: IpPool) -> None:
    Clock(Time(1_000.0), Time(0.0)).tick(pool)
    pool.allocate("t", "a", "vm")
    restored = IpPool("copy")
    restored.restore(pool.snapshot())
    assert Clock(Time(1_010.0), Time(0.0)).tick(restored).expired == 1


def test_a_tick_ahead_of_the_clock_is_followed(pool: IpPool) -> None:
    steady = Time(0.0)
    clock = Clock(Time(1_000.0), steady)
    clock.tick(pool)
    pool.tick(5_000.0)
    steady.now += 1.0
    clock.tick(pool)
    assert pool.now == 5_000.0
    steady.now += 1.0
    clock.tick(pool)
    assert pool.now == 5_001.0


def test_an_error_of_the_pool_is_passed_on(pool: IpPool) -> None:
    with pytest.raises(ValueError, match="budget"):
        pool.tick_now(-1)
    pool.close()
    with pytest.raises(Exception, match="is closed"):
        pool.tick_now()


def test_threads_that_tick_at_the_same_time_never_go_backward(pool: IpPool) -> None:
    problems: list[IpPoolError] = []
    start = threading.Barrier(8)

    def tick() -> None:
        start.wait()
        for _ in range(200):
            try:
                pool.tick_now()
            except IpPoolError as error:
                problems.append(error)

    threads = [threading.Thread(target=tick) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []


def test_the_real_time_is_close_to_the_wall_clock(pool: IpPool) -> None:
    before = time.time()
    pool.tick_now()
    assert pool.now is not None and before - 0.001 <= pool.now <= time.time() + 0.001


def test_asyncio_has_it_too() -> None:
    async def main() -> None:
        async with aio.IpPool("p") as pool:
            before = time.time()
            assert (await pool.tick_now(budget=5)).expired == 0
            now = await pool.now()
            assert now is not None and now >= before - 0.001

    asyncio.run(main())
