"""Threads that share an instance: each gets its turn, and only a call that waits for the network can be in the way."""

from __future__ import annotations

import gc
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from conftest import SPIN, WAIT

from scheduler_core import Instance, InstanceBusyError, IpPool
from scheduler_core._turns import Turns

LONG = 300_000_000
"""Rounds of a call that lasts until the test ends it."""


class Crowd:
    """Threads, and what went wrong in them."""

    def __init__(self) -> None:
        self.threads: list[threading.Thread] = []
        self.failures: list[BaseException] = []

    def start(self, action: Callable[..., Any], *arguments: Any) -> threading.Thread:
        def work() -> None:
            try:
                action(*arguments)
            except BaseException as error:
                self.failures.append(error)

        thread = threading.Thread(target=work)
        self.threads.append(thread)
        thread.start()
        return thread

    def join(self) -> None:
        for thread in self.threads:
            thread.join()
        assert self.failures == []


@pytest.fixture
def crowd() -> Crowd:
    return Crowd()


@pytest.fixture
def over(laboratory: Instance) -> threading.Event:
    """Ends a call with `LONG` rounds."""
    event = threading.Event()
    enter = laboratory._enter

    def held(function: Any, arguments: tuple[Any, ...]) -> Any:
        if arguments == (LONG,):
            assert event.wait(60)
            arguments = (1,)
        return enter(function, arguments)

    laboratory._enter = held  # type: ignore[method-assign]
    return event


def until(condition: Callable[[], Any]) -> None:
    while not condition():
        time.sleep(0)


def test_32_threads_call_without_patience_and_none_fails(crowd: Crowd) -> None:
    own = Instance(patience=0)
    pool = IpPool("p", instance=own)
    pool.add_cidr_range("10.0.0.0/8")

    def work(tenant: str) -> None:
        for index in range(500):
            pool.allocate(tenant, f"r{index}", "vm")

    for index in range(32):
        crowd.start(work, f"t{index}")
    crowd.join()
    assert pool.stats.allocated == 32 * 500
    assert own.is_free


def test_threads_that_call_in_a_loop_do_not_keep_another_out(crowd: Crowd, laboratory: Instance) -> None:
    over = threading.Event()

    def loop() -> None:
        while not over.is_set():
            SPIN(laboratory, 1_000)

    for _ in range(4):
        crowd.start(loop)
    until(lambda: laboratory._turns.queue)
    try:
        # It ends only if this thread gets its turn each time.
        for _ in range(50):
            assert SPIN(laboratory, 1_000) == 0
    finally:
        over.set()
    crowd.join()


def test_a_call_waits_for_a_long_computation_however_short_its_patience(
    crowd: Crowd, laboratory: Instance, over: threading.Event
) -> None:
    laboratory.patience = 0
    crowd.start(SPIN, laboratory, LONG)
    until(lambda: not laboratory.is_free)
    assert not laboratory.is_waiting
    crowd.start(SPIN, laboratory, 1)
    until(lambda: laboratory._turns.queue)
    over.set()
    crowd.join()


def test_a_call_during_one_that_can_wait_for_the_network_is_rejected_after_the_patience(
    crowd: Crowd, laboratory: Instance, over: threading.Event
) -> None:
    laboratory.patience = 0.02
    crowd.start(WAIT, laboratory, LONG)
    until(lambda: laboratory.is_waiting)
    with pytest.raises(InstanceBusyError, match="spin\\(\\): another thread is blocked in a call to the same instance; set a timeout .* poll\\(\\)"):
        SPIN(laboratory, 1)
    assert not laboratory._turns.queue
    over.set()
    crowd.join()
    assert SPIN(laboratory, 1) == 0


def test_every_thread_of_the_queue_has_its_own_patience(crowd: Crowd, laboratory: Instance, over: threading.Event) -> None:
    crowd.start(WAIT, laboratory, LONG)
    until(lambda: laboratory.is_waiting)
    laboratory.patience = None
    crowd.start(SPIN, laboratory, 1)
    until(lambda: len(laboratory._turns.queue) == 1)
    laboratory.patience = 0
    with pytest.raises(InstanceBusyError):
        SPIN(laboratory, 1)
    over.set()
    crowd.join()


def test_the_patience_is_for_one_call_and_not_for_the_queue(crowd: Crowd, laboratory: Instance) -> None:
    # Many short calls that can wait: each thread waits for more of them than its patience lasts.
    laboratory.patience = 30

    def work() -> None:
        for _ in range(20):
            WAIT(laboratory, 100_000)

    for _ in range(8):
        crowd.start(work)
    crowd.join()


def test_a_call_in_a_signal_handler_during_a_call_is_an_error_and_does_not_hang(crowd: Crowd, laboratory: Instance) -> None:
    def handler(*_: object) -> None:
        SPIN(laboratory, 1)

    before = signal.signal(signal.SIGINT, handler)
    try:
        with pytest.raises(InstanceBusyError, match="spin\\(\\): a signal handler or finalizer cannot use an instance whose call it interrupts"):
            laboratory.reserve(lambda: _interrupted_enter(laboratory))
    finally:
        signal.signal(signal.SIGINT, before)
    assert SPIN(laboratory, 1) == 0


def _interrupted_enter(own: Instance) -> None:
    """Runs the handler of SIGINT in the middle of a call."""
    enter = own._enter

    def interrupted(*arguments: Any) -> Any:
        signal.raise_signal(signal.SIGINT)
        return enter(*arguments)

    own._enter = interrupted  # type: ignore[method-assign]
    try:
        SPIN(own, 1)
    finally:
        del own._enter


def test_an_interrupted_call_leaves_the_instance_free(laboratory: Instance) -> None:
    def handler(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            _interrupted_enter(laboratory)
    finally:
        signal.signal(signal.SIGINT, before)
    assert laboratory.is_free
    assert SPIN(laboratory, 1) == 0


def test_an_interrupted_wait_leaves_the_queue(crowd: Crowd, laboratory: Instance, over: threading.Event) -> None:
    def handler(*_: object) -> None:
        raise KeyboardInterrupt

    def interrupt() -> None:
        until(lambda: laboratory._turns.queue)
        signal.raise_signal(signal.SIGINT)

    before = signal.signal(signal.SIGINT, handler)
    try:
        crowd.start(SPIN, laboratory, LONG)
        until(lambda: not laboratory.is_free)
        crowd.start(interrupt)
        with pytest.raises(KeyboardInterrupt):
            SPIN(laboratory, 1)
    finally:
        signal.signal(signal.SIGINT, before)
    over.set()
    crowd.join()
    assert laboratory.is_free


def test_a_reserved_instance_is_left_alone_by_other_threads(crowd: Crowd) -> None:
    own = Instance()
    pool = IpPool("p", instance=own)
    pool.add_cidr_range("10.0.0.0/24")

    def action() -> tuple[int, int]:
        before = pool.revision
        crowd.start(pool.allocate, "t", "a", "vm")
        until(lambda: own._turns.queue)
        return before, pool.revision

    before, after = own.reserve(action)
    crowd.join()
    assert before == after < pool.revision
    assert own.is_free


def test_a_reservation_without_waiting_needs_a_free_instance(crowd: Crowd, laboratory: Instance, over: threading.Event) -> None:
    assert laboratory.reserve(lambda: SPIN(laboratory, 1), wait=False) == 0
    crowd.start(SPIN, laboratory, LONG)
    until(lambda: not laboratory.is_free)
    with pytest.raises(BlockingIOError):
        laboratory.reserve(lambda: pytest.fail("called"), wait=False)
    over.set()
    crowd.join()


def test_a_finalizer_never_waits_and_its_object_is_destroyed_after_the_call(crowd: Crowd) -> None:
    own = Instance()
    pools = [IpPool(f"p{index}", instance=own) for index in range(3)]

    def action() -> None:
        # The instance is not free for this thread, which stands for a finalizer in any thread.
        thread = threading.Thread(target=pools.clear)
        thread.start()
        thread.join()
        gc.collect()
        assert len(own._dropped) == 3

    own.reserve(action)
    assert not own._dropped


def test_the_heir_that_gives_up_does_not_get_the_turn() -> None:
    turns = Turns()
    current: list[Any] = [SPIN, 1, None]
    turns.holder[0] = current
    other: list[Any] = [WAIT, 2, None]

    def give_up() -> None:
        with pytest.raises(KeyboardInterrupt):
            turns.wait(other, None, _interrupt)

    def _interrupt() -> None:
        turns.heir = turns.queue[0]
        raise KeyboardInterrupt

    give_up()
    turns.free(current)
    assert turns.is_free and turns.heir is None


def test_the_first_of_the_queue_gets_the_turn_directly_after_a_slice(crowd: Crowd) -> None:
    turns = Turns()
    current: list[Any] = [SPIN, 1, None]
    other: list[Any] = [SPIN, 2, None]
    turns.holder[0] = current
    crowd.start(turns.wait, other, 0)
    until(lambda: turns.heir is not None)
    turns.free(current)
    # No newcomer can be faster.
    assert turns.holder.setdefault(0, [SPIN, 3, None]) is other
    crowd.join()
    turns.free(other)
    assert turns.is_free


@pytest.mark.parametrize("kind", ["call", "attempt", "reserve"])
def test_a_signal_at_any_step_of_a_call_leaves_the_instance_free(kind: str, laboratory: Instance) -> None:
    # Handlers run where a function begins. Here one raises in each function in turn that takes or frees the turn.
    calls: dict[str, Callable[[], Any]] = {
        "call": lambda: laboratory.call(SPIN, (1,)),
        "attempt": lambda: laboratory.attempt(SPIN, (1,), []),
        "reserve": lambda: laboratory.reserve(lambda: SPIN(laboratory, 1)),
    }
    SPIN(laboratory, 1)
    watched = {Instance.call.__code__, Instance.attempt.__code__, Instance.reserve.__code__, Turns.free.__code__}
    interrupted = step = 0
    while True:
        left = step
        raised = False

        def trace(frame: Any, event: str, _: object) -> Any:
            nonlocal left, raised
            if frame.f_code in watched and event == "call" and not raised:
                if left == 0:
                    raised = True
                    raise KeyboardInterrupt
                left -= 1
            return None

        sys.settrace(trace)
        try:
            calls[kind]()
        except KeyboardInterrupt:
            interrupted += 1
        finally:
            sys.settrace(None)
        assert laboratory.is_free, step
        if not raised:
            break
        step += 1
    assert interrupted == step > 0
