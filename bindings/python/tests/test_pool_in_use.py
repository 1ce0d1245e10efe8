"""A pool that other threads use while it is saved."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from scheduler_core import InstanceBusyError, IpPool, default_instance

THREADS = 32
LONG = "x" * 200


def big_pool() -> IpPool:
    """Returns a pool whose snapshot has several parts."""
    pool = IpPool("big")
    pool.add_cidr_range("10.0.0.0/16")
    for batch in range(2):
        pool.allocate_many("tenant", [f"{LONG}-{batch}-{index}" for index in range(2_000)], "vm")
    return pool


def test_a_pool_in_use_by_32_threads_is_saved_in_one_piece() -> None:
    default_instance()
    pool = big_pool()
    saved = threading.Event()
    started = threading.Barrier(THREADS + 1)

    def change(number: int) -> int:
        started.wait()
        changes = 0
        while not saved.is_set() or changes == 0:
            try:
                pool.release_by_ip(pool.allocate(f"t{number}", f"x{changes % 50}", "vm"))
            except InstanceBusyError:
                continue
            changes += 1
        return changes

    with ThreadPoolExecutor(THREADS) as threads:
        changing = [threads.submit(change, number) for number in range(THREADS)]
        try:
            started.wait()
            texts = []
            for _ in range(3):
                texts.append(pool.snapshot())
                before = pool.revision
                while pool.revision == before:
                    pass  # The threads change the pool.
        finally:
            saved.set()
        assert all(future.result() > 0 for future in changing)
    revisions = []
    for text in texts:
        assert len(text) > 900_000 and text.count("\nbind\t") >= 4_000
        copy = IpPool("copy")
        copy.restore(text)
        assert copy.snapshot() == text
        revisions.append(copy.revision)
    assert revisions == sorted(set(revisions)), "the pool did not change"


def test_two_threads_save_a_pool_at_the_same_time() -> None:
    pool = big_pool()
    whole = pool.snapshot()
    started = threading.Barrier(2)

    def save() -> list[str]:
        started.wait()
        return [pool.snapshot() for _ in range(5)]

    with ThreadPoolExecutor(2) as threads:
        saving = [threads.submit(save) for _ in range(2)]
        assert all(text == whole for future in saving for text in future.result())
