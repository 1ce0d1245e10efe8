"""`scheduler_core.simulate`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any, Callable, Optional, Union, cast

from .._generated.load import LoadPlan, LoadRun
from .._generated.parser import parse
from .._generated.types import Scenario
from .._generated.values.load import LoadModelLike
from .._generated.values.parser import SyntaxLike
from .._generated.values.workflow import ActionRequest
from .._generated.wbs import Wbs
from .._generated.workbook import Workbook
from .._generated.workflow import Machine
from .._instance import Instance
from .._run.scenario import BUILT_IN, text_of
from .._wit import SecondsLike, SourceLike, Uint, ValueLike
from .._wit._suggest import meant
from .actions import ActionTable, declared_in
from .defaults import answer, pause
from .outcome import Outcome, nanoseconds
from .simulation import Simulation
from .simulator import Arrivals, Event, Simulator, milliseconds

Simulated = Union[None, Mapping[str, ValueLike], Outcome]
"""What a simulated action returns: its exports by name, `None`, or an `Outcome`, which also has its duration."""

SimulatedAction = Union[Mapping[str, ValueLike], Outcome, Callable[[ActionRequest], Simulated]]
"""Performs an action in `simulate`: a function of the request, or what it would always return. A function that raises fails the
attempt with the exception as the reason."""

InstanceInputs = Union[Mapping[str, ValueLike], Callable[[int], Mapping[str, ValueLike]]]
"""Inputs of the instances of a simulation: the same for all, or a function of the instance's number."""

SimulatedEvent = Union[tuple[SecondsLike, str], tuple[SecondsLike, str, int]]
"""An event that a simulation sends: the time in seconds, its name, and the instance. Without an instance, all get it."""

LABEL = "simulate()"

CHUNK = 500
"""Number of instances added in one call."""

_EXPECTED = "a function, a dict of exports or an Outcome"


def simulate(
    scenario: Union[SourceLike, Scenario],
    actions: Optional[Mapping[str, SimulatedAction]] = None,
    *,
    instances: Optional[int] = None,
    workflow: Optional[str] = None,
    inputs: Optional[InstanceInputs] = None,
    events: Sequence[SimulatedEvent] = (),
    properties: Optional[Mapping[str, Mapping[str, ValueLike]]] = None,
    seed: int = 0,
    until: Optional[SecondsLike] = None,
    action_timeout: Optional[SecondsLike] = None,
    model: LoadModelLike = "open",
    max_actions: int = 1_000_000,
    max_visits: Optional[int] = None,
    max_trace: Optional[int] = None,
    syntax: Optional[SyntaxLike] = None,
    instance: Optional[Instance] = None,
) -> Simulation:
    """Drives the state machine of a scenario in virtual time: without sockets, and without waiting.

    Timeouts, retries, backoff, pauses and think time take virtual time only. The result depends on the arguments alone:
    the same functions and the same seed give the same result on every machine.

    Args:
        scenario: A source text, the path of a file, or the result of `parse`.
        actions: What performs an action, by its name or its kind; a name comes first. Each is a function of the `ActionRequest`, or
            what it would always return: the exports, or an `Outcome` with `elapsed`, which is how long the action takes. Without
            `elapsed` it takes no time. If a function raises, the attempt fails. Built-in kinds need no function: `sleep` takes its
            time, all others succeed at once with the defaults of their exports. An HTTP action that exports its status code gets
            the first one of `expect_status`, or 200.
        instances: Number of instances; all start at 0. If `None`, the users of the scenario's load section, who arrive at
            their times; without a load section, 1. Addresses of pools are not assigned.
        workflow: The workflow; if `None`, that of the load section, or the first one.
        inputs: Inputs of the instances, by name, or a function that returns those of an instance. The function takes the number of
            the instance, from 0.
        events: Events to send, such as `[(1.5, "approved")]`: the time, the name, and as a third element one instance.
        properties: Properties of resources that differ, such as `{"server": {"port": 8080}}`.
        seed: Seed of the retry jitter. Defaults to 0.
        until: Virtual time at which the simulation stops. If `None`, it ends when no instance can go on.
        action_timeout: Timeout of attempts whose action has none. If `None`, they have no timeout. A run has 30 s.
        model: What happens to users above `limit users` of the load section. Defaults to `"open"`: they are dropped.
        max_actions: Maximum number of actions to perform, retries included. Defaults to 1,000,000.
        max_visits: Maximum number of visits of a node in one iteration. Defaults to 1,000.
        max_trace: Maximum number of trace entries to keep for each instance. Defaults to 256.
        syntax: Syntax of a source text; if `None`, that of the file's extension, else `"text"`.
        instance: Instance of the component; the default one if `None`.

    Returns:
        Simulation: States, durations, traces and metrics. It keeps the machine and the workbook.

    Raises:
        ParserError, WorkflowError: The scenario or an option is invalid.
        TypeError: An action has no function, or a function returned something other than declared exports or `None`.
        SimulationLimitError: The simulation needs more than `max_actions` actions.

    Example:
        >>> text = '''scenario "shop"
        ... action pay = payment { timeout = 5s  export paid: bool = false }
        ... workflow { start: pay { retry 2 every 1s  -> end when pay.paid } end }'''
        >>> slow = Outcome({"paid": True}, elapsed=9)
        >>> quick = Outcome({"paid": True}, elapsed=0.25)
        >>> result = simulate(text, {"payment": lambda request: quick if request.attempt == 3 else slow})
        >>> str(result.states[0]), result.durations[0]
        ('done', 12.25)
    """
    source, read_as = text_of(scenario, syntax, LABEL)
    chosen = instance if instance is not None else getattr(scenario, "_instance", None)
    with parse(source, read_as, instance=chosen) as parsed:
        document: dict[str, Any] = json.loads(parsed.to_json())
        table = _table(document, actions)
        workbook = Workbook.from_scenario(parsed)
        _override(workbook, document, properties)
        rows = _inputs_of(inputs)
        with Wbs.from_scenario(parsed) as wbs:
            machine = Machine.from_wbs(wbs, workbook, seed=seed, max_visits=max_visits, max_trace=max_trace)
        arrivals: Optional[Arrivals] = None
        if instances is None and "load" in document:
            plan = LoadPlan.from_scenario(parsed)
            arrivals = Arrivals(plan, LoadRun.from_plan(plan, model), workflow, rows)
        simulator = Simulator(
            machine,
            table,
            events=[_event(index, event) for index, event in enumerate(events)],
            arrivals=arrivals,
            until_ms=None if until is None else milliseconds(until, f"{LABEL}: until"),
            action_timeout_ns=None if action_timeout is None else nanoseconds(action_timeout, f"{LABEL}: action_timeout"),
            max_actions=_count(max_actions, "max_actions", 1),
        )
        if arrivals is None:
            _start(machine, workflow, _count(1 if instances is None else instances, "instances", 0), rows)
        simulator.run()
        return Simulation(
            name=parsed.name,
            seed=seed,
            machine=machine,
            workbook=workbook,
            actions=simulator.performed,
            stopped=simulator.stopped,
            dropped=0 if arrivals is None else arrivals.dropped,
        )


def _table(document: Mapping[str, Any], actions: Any) -> ActionTable:
    """Returns what performs each action: a function, or an `Outcome`."""
    declared = {action.name: action for action in declared_in(document)}

    def is_valid(given: object) -> bool:
        return callable(given) or isinstance(given, (Mapping, Outcome))

    table = ActionTable(
        declared.values(), actions, LABEL, defaults=dict.fromkeys(BUILT_IN), is_valid=is_valid, expected=_EXPECTED
    )
    for name, action in declared.items():
        performer = table.performer(name)
        if performer is None:
            performer = pause if action.kind == "sleep" else partial(answer, action)
        elif isinstance(performer, Mapping):
            performer = Outcome(cast("Mapping[str, Any]", performer))
        if isinstance(performer, Outcome):
            table.check_exports(name, performer.exports)
            error = table.explain_value(name, performer.exports)
            if error is not None:
                raise error
        table.replace(name, performer)
    return table


def _override(workbook: Workbook, document: Mapping[str, Any], properties: Any) -> None:
    """Sets properties of resources. Raises `ValueError` for one that the scenario does not have."""
    if properties is None:
        return
    if not isinstance(properties, Mapping):
        raise TypeError(f'{LABEL}: properties must be a dict such as {{"server": {{"port": 8080}}}}, not {properties!r}')
    resources = {own["id"]: own.get("properties", {}) for own in document.get("workbook", {}).get("resources", [])}
    for resource, values in cast("Mapping[str, Any]", properties).items():
        if resource not in resources:
            known = f"the resources are {', '.join(resources)}" if resources else "the scenario has no resources"
            raise ValueError(f"{LABEL}: properties[{resource!r}]: there is no such resource; {meant(resource, resources) or known}")
        if not isinstance(values, Mapping):
            raise TypeError(f'{LABEL}: properties[{resource!r}] must be a dict such as {{"port": 8080}}, not {values!r}')
        for name, value in cast("Mapping[str, Any]", values).items():
            former = workbook.get_property(resource, name)
            where = f"{LABEL}: properties[{resource!r}][{name!r}]"
            if former is None:
                known = ", ".join(resources[resource]) or "none"
                raise ValueError(
                    f"{where}: there is no such property; {meant(name, resources[resource]) or f'its properties are {known}'}"
                )
            # An int is a double without a fraction.
            given: Any = float(value) if isinstance(former, float) and _type_of(value) is int else value
            if _type_of(former) != _type_of(given):
                raise TypeError(f"{where} must be of type {type(former).__name__}, as in the scenario, not {value!r}")
            workbook.set_property(resource, name, Uint(given) if isinstance(former, Uint) else given)


def _type_of(value: object) -> object:
    """Returns a stand-in for the type of a value in the scenario language."""
    for kind in (bool, int, float, str, bytes, (list, tuple), Mapping):
        if isinstance(value, kind):
            return kind
    return type(value).__mro__[-2]


def _inputs_of(inputs: Any) -> Callable[[int], Mapping[str, Any]]:
    """Returns the function that returns the inputs of an instance."""
    if inputs is None:
        return lambda _: {}
    if isinstance(inputs, Mapping):
        same = cast("Mapping[str, Any]", inputs)
        return lambda _: same
    if not callable(inputs):
        raise TypeError(f'{LABEL}: inputs must be a dict such as {{"user.tenant": "red"}}, or a function of the number, not {inputs!r}')
    function: Callable[[int], Any] = inputs

    def checked(number: int) -> Mapping[str, Any]:
        found = function(number)
        if not isinstance(found, Mapping):
            raise TypeError(f"{LABEL}: inputs({number}) must return a dict of inputs, but returned {found!r}")
        return cast("Mapping[str, Any]", found)

    return checked


def _event(index: int, event: Any) -> Event:
    where = f"{LABEL}: events[{index}]"
    if not isinstance(event, (tuple, list)) or len(cast("list[Any]", event)) not in (2, 3):
        raise TypeError(f'{where} must be a time and a name, as in (1.5, "approved"), and as a third element an instance, not {event!r}')
    at, name, *rest = cast("list[Any]", event)
    if not isinstance(name, str):
        raise TypeError(f"{where}[1] must be the name of an event, not {name!r}")
    return Event(milliseconds(at, f"{where}[0]"), name, rest[0] if rest else None)


def _count(number: Any, name: str, least: int) -> int:
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"{LABEL}: {name} must be an int of {least} or more, not {number!r}")
    if number < least:
        raise ValueError(f"{LABEL}: {name} must be an int of {least} or more, not {number!r}")
    return number


def _start(machine: Machine, workflow: Optional[str], count: int, inputs: Callable[[int], Mapping[str, Any]]) -> None:
    """Adds and starts the instances, in columns of those with the same inputs."""
    rows = ((number, inputs(number)) for number in range(count))
    for names, same in groupby(rows, key=lambda row: tuple(row[1])):
        chunk: list[Mapping[str, Any]] = []
        for _, row in same:
            chunk.append(row)
            if len(chunk) == CHUNK:
                _start_chunk(machine, workflow, names, chunk)
                chunk = []
        if chunk:
            _start_chunk(machine, workflow, names, chunk)


def _start_chunk(machine: Machine, workflow: Optional[str], names: tuple[str, ...], chunk: list[Mapping[str, Any]]) -> None:
    columns = {name: [row[name] for row in chunk] for name in names}
    first = machine.add_instances(len(chunk), columns, workflow=workflow)
    machine.start(first, len(chunk))
