"""`scheduler_core.aio.drive`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping
from typing import Any, Callable, Literal, Optional, Union

from .._aio import Resource as AioResource
from .._generated.aio.workflow import Machine as AioMachine
from .._generated.values.workflow import ActionRequest, InstanceCounts
from .._generated.workflow import Machine
from .._wit import MS_U64, Problem, SecondsLike, ValueLike
from .actions import ActionTable, Declared
from .defaults import pause
from .driver import Driver, fail
from .outcome import nanoseconds

DrivenAction = Callable[
    [ActionRequest], Union[Optional[Mapping[str, ValueLike]], Awaitable[Optional[Mapping[str, ValueLike]]]]
]
"""Performs an action of a machine: a function or a coroutine function. If it raises, the attempt fails with the exception as the
reason."""

InFlight = Literal["repeat", "fail", "keep"]
"""What happens to actions that are in flight when `aio.drive` starts."""

LABEL = "aio.drive()"

INTERRUPTED = "interrupted: the program ended before the action did"
"""Reason of an action that was in flight, with `in_flight="fail"`."""


async def drive(
    machine: Union[Machine, AioMachine],
    actions: Mapping[str, DrivenAction],
    *,
    concurrency: Optional[int] = 100,
    in_flight: InFlight = "repeat",
    now: Optional[SecondsLike] = None,
    stop: Optional[asyncio.Event] = None,
    wake: Optional[asyncio.Event] = None,
) -> InstanceCounts:
    """Performs the actions of a machine in real time, until all its instances have ended.

    The machine's clock follows the event loop's monotonic clock. Between actions and timers the driver sleeps. It cancels the
    coroutine of an action that timed out, or that the machine abandoned. The calls of the machine take microseconds, and run in
    the thread of the event loop.

    If the driver is cancelled, it cancels its coroutines, waits for them, and reports those that have ended. All other actions
    stay in flight, so that a snapshot of the machine, or the machine itself, can be driven again later.

    Args:
        machine: A machine with instances; of `scheduler_core` or of `scheduler_core.aio`.
        actions: A function or coroutine function for each action, by its name or its kind; a name comes first. It takes the
            `ActionRequest` and returns the exports by name, or `None`. A function that blocks stops the event loop; let
            `asyncio.to_thread` call it. `sleep` needs none.
        concurrency: Maximum number of actions at once; `None` for any number. Others wait, and their timeouts begin when they
            start. Defaults to 100.
        in_flight: What happens to actions that are in flight already, after a `restore` or a cancelled driver: `"repeat"`
            performs them again, `"fail"` reports them as failed, so that the retries of the workflow apply, and `"keep"`
            leaves them to the caller, who reports them with `complete` and then sets `wake`. Defaults to `"repeat"`.
        now: Time of the machine at the start. If `None`, its own time: then the time between a snapshot and its restore does
            not count.
        stop: Ends the driver when it is set: no further action starts, and those that run are awaited.
        wake: Set it after a call that changes the machine from outside, such as `spawn`, `send_event` or `cancel`. The driver
            clears it. With it, the driver also waits for instances that wait for an event.

    Returns:
        InstanceCounts: The number of instances in each state. Without `wake`, those that wait for an event are `waiting`.

    Raises:
        TypeError: An action has no function, or a function returned something other than a dict of exports.
        WorkflowTimeWentBackwardsError: `now` is before the machine's time.

    Example:
        >>> import asyncio
        >>> from scheduler_core import aio
        >>> scenario = parse('scenario "s" action ask = job { export n: int = 0 } workflow { start: ask { -> end } end }')
        >>> machine = Machine.from_wbs(Wbs.from_scenario(scenario), Workbook.from_scenario(scenario))
        >>> user = machine.spawn()
        >>> async def job(request: ActionRequest) -> dict[str, int]:
        ...     await asyncio.sleep(0.001)
        ...     return {"n": 7}
        >>> asyncio.run(aio.drive(machine, {"job": job})).done
        1
    """
    within: Any = machine._require() if isinstance(machine, AioResource) else machine
    if not isinstance(within, Machine):
        raise TypeError(f"{LABEL}: machine must be a Machine, not {machine!r}")
    if concurrency is not None and (isinstance(concurrency, bool) or not isinstance(concurrency, int)):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"{LABEL}: concurrency must be an int of 1 or more, or None, not {concurrency!r}")
    if concurrency is not None and concurrency < 1:
        raise ValueError(f"{LABEL}: concurrency must be an int of 1 or more, or None, not {concurrency!r}")
    if in_flight not in ("repeat", "fail", "keep"):
        raise ValueError(f'{LABEL}: in_flight must be "repeat", "fail" or "keep", not {in_flight!r}')
    for name, event in (("stop", stop), ("wake", wake)):
        if event is not None and not isinstance(event, asyncio.Event):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"{LABEL}: {name} must be an asyncio.Event, not {event!r}")
    table = _table(within, actions)
    started = within.now if now is None else _seconds(now)
    within.tick(started)
    before = list(within.in_flight()) if within.progress.in_flight else []
    if before and in_flight == "keep" and wake is None:
        raise TypeError(f'{LABEL}: in_flight="keep" needs wake, an asyncio.Event to set after each report')
    if before and in_flight == "fail":
        fail(within, [request.token for request in before], INTERRUPTED)
    driver = Driver(within, table, concurrency=concurrency, now=started, stop=stop, wake=wake)
    await driver.run(before if in_flight == "repeat" else (), before if in_flight == "keep" else ())
    return within.counts


def _table(machine: Machine, actions: Any) -> ActionTable:
    declared = {node.action: Declared(node.action, node.action_kind or "", None) for node in machine.nodes() if node.action}
    return ActionTable(
        declared.values(), actions, LABEL, defaults={"sleep": _sleep}, is_valid=callable, expected="a function or a coroutine function"
    )


async def _sleep(request: ActionRequest) -> None:
    """Waits for the time of a pause."""
    outcome = pause(request)
    if outcome.reason is not None:
        raise ValueError(outcome.reason)
    await asyncio.sleep((nanoseconds(outcome.elapsed, "for") or 0) / 1_000_000_000)


def _seconds(now: Any) -> float:
    try:
        seconds: float = MS_U64.check(now)
    except Problem as problem:
        raise problem.kind(f"{LABEL}: now {problem.text}") from None
    return seconds
