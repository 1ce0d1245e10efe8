# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The load of a scenario: who arrives when, on which addresses, and how long the whole
takes.

A `LoadPlan` is what the scenario's load section says, and never changes. A `LoadRun`
carries it out: the host asks who is due and reports who has left.

# Limits

Kind `limit-exceeded` of `WorkflowError`, with the name in `subject`. A call that would
exceed one changes nothing.

| limit | value |
|---|---|
| `users` of a load plan | 2,000,000 |

A page holds at most 10,000 items.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, Literal, Union

from .. import _wit as wit
from .._wit import dataclass
from .types import (
    NAMED_VALUE,
    NamedValue,
    PAGE_REQUEST,
    PageRequest,
    Scenario,
    TEXT_PAGE,
    TextPage,
    WORKFLOW_ERROR,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "AddressScope",
    "AddressScopeLike",
    "ArrivalPage",
    "DueUsers",
    "EstimateOptions",
    "LoadGroup",
    "LoadModel",
    "LoadModelLike",
    "LoadPlan",
    "LoadProgress",
    "LoadRun",
    "LoadSettings",
    "PoolDemand",
    "RunEstimate",
    "UnboundedNode",
    "UnboundedReason",
    "UnboundedReasonLike",
    "WorkflowEstimate",
]


class AddressScope(str, Enum):
    """How long a user keeps an address."""

    PER_USER = "per-user"
    """From arrival to exit."""
    PER_TASK = "per-task"
    """For one task."""
    SHARED = "shared"
    """All users of a tenant share one."""

    def __str__(self) -> str:
        return str(self.value)


AddressScopeLike = Union[AddressScope, Literal["per-user", "per-task", "shared"]]
"""A `AddressScope`, or one by its name."""

ADDRESS_SCOPE = wit.Enumeration(AddressScope)


@dataclass(frozen=True, init=False)
class LoadGroup:
    """A group of arrivals: one `spawn` of the scenario."""

    tenant: str
    """The tenant."""
    pool: str | None
    """The pool of its users' addresses."""
    workflow: str | None
    """The workflow that they walk; none: the first."""
    at_ms: int
    """When it begins, in milliseconds from the start."""
    users: int
    """How many users."""
    over_ms: int
    """Over how long they are spread, in milliseconds."""

    def __init__(
        self,
        tenant: str,
        pool: str | None,
        workflow: str | None,
        at_ms: int,
        users: int,
        over_ms: int,
    ) -> None:
        LOAD_GROUP.fill(self, (tenant, pool, workflow, at_ms, users, over_ms))


LOAD_GROUP = wit.Record(
    LoadGroup,
    [
        wit.Field("tenant", "tenant", wit.STRING),
        wit.Field("pool", "pool", wit.Option(wit.STRING)),
        wit.Field("workflow", "workflow", wit.Option(wit.STRING)),
        wit.Field("at-ms", "at_ms", wit.U64),
        wit.Field("users", "users", wit.U32),
        wit.Field("over-ms", "over_ms", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class LoadSettings:
    """How the users of a load plan behave."""

    iterations: int
    """How often each user walks its workflow."""
    think_ms: int
    """The pause between two walks, in milliseconds."""
    bind: AddressScope
    """How long a user keeps an address."""
    max_users: int | None
    """The most users at a time."""
    spawn_per_second: int | None
    """The most arrivals a second."""

    def __init__(
        self,
        iterations: int,
        think_ms: int,
        bind: AddressScopeLike,
        max_users: int | None = None,
        spawn_per_second: int | None = None,
    ) -> None:
        LOAD_SETTINGS.fill(self, (iterations, think_ms, bind, max_users, spawn_per_second))


LOAD_SETTINGS = wit.Record(
    LoadSettings,
    [
        wit.Field("iterations", "iterations", wit.U32),
        wit.Field("think-ms", "think_ms", wit.U64),
        wit.Field("bind", "bind", ADDRESS_SCOPE),
        wit.Field("max-users", "max_users", wit.Option(wit.U32)),
        wit.Field("spawn-per-second", "spawn_per_second", wit.Option(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class ArrivalPage:
    """A page of arrivals, in columns. The users are numbered in this order: the first user is 0."""

    at_ms: list[int]
    """When each arrives, in milliseconds from the start; never less than the one before."""
    groups: list[int]
    """The group of each: an index into `groups`."""
    tenants: list[int]
    """The tenant of each: an index into `tenants`."""
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(
        self,
        at_ms: Sequence[int] = (),
        groups: Sequence[int] = (),
        tenants: Sequence[int] = (),
        next: str | None = None,
    ) -> None:
        ARRIVAL_PAGE.fill(self, (at_ms, groups, tenants, next))


ARRIVAL_PAGE = wit.Record(
    ArrivalPage,
    [
        wit.Field("at-ms", "at_ms", wit.List(wit.U64)),
        wit.Field("groups", "groups", wit.List(wit.U32)),
        wit.Field("tenants", "tenants", wit.List(wit.U32)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class PoolDemand:
    """Whether a pool has enough addresses for a load plan."""

    pool: str
    """The pool."""
    needed: int
    """The most addresses needed at a time, if nobody leaves before he must: one for each user, no more than
    `max_users`, or one for each tenant when addresses are shared.
    """
    available: int
    """How many it has; 2⁶⁴ − 1 stands for that many and more."""

    def __init__(self, pool: str, needed: int, available: int) -> None:
        POOL_DEMAND.fill(self, (pool, needed, available))


POOL_DEMAND = wit.Record(
    PoolDemand,
    [
        wit.Field("pool", "pool", wit.STRING),
        wit.Field("needed", "needed", wit.U64),
        wit.Field("available", "available", wit.U64),
    ],
)


class UnboundedReason(str, Enum):
    """Why a node's time has no upper bound."""

    LOOP = "loop"
    """It is in a loop. The estimate treats loops as unbounded, although `max_visits` ends them."""
    EVENT = "event"
    """It waits for an event."""
    PAUSE = "pause"
    """It pauses for a time that is known only in the run."""

    def __str__(self) -> str:
        return str(self.value)


UnboundedReasonLike = Union[UnboundedReason, Literal["loop", "event", "pause"]]
"""A `UnboundedReason`, or one by its name."""

UNBOUNDED_REASON = wit.Enumeration(UnboundedReason)


@dataclass(frozen=True, init=False)
class UnboundedNode:
    """A node whose time has no upper bound."""

    workflow: str
    """The workflow. Example: `"main"`."""
    node: str
    """The node. Example: `"poll"`."""
    reason: UnboundedReason
    """Why."""

    def __init__(self, workflow: str, node: str, reason: UnboundedReasonLike) -> None:
        UNBOUNDED_NODE.fill(self, (workflow, node, reason))


UNBOUNDED_NODE = wit.Record(
    UnboundedNode,
    [
        wit.Field("workflow", "workflow", wit.STRING),
        wit.Field("node", "node", wit.STRING),
        wit.Field("reason", "reason", UNBOUNDED_REASON),
    ],
)


@dataclass(frozen=True, init=False)
class WorkflowEstimate:
    """How long one iteration of a workflow takes."""

    workflow: str
    """The workflow."""
    min_ms: int
    """The shortest time, in milliseconds."""
    max_ms: int | None
    """The longest time, in milliseconds. None if it has no bound."""
    pauses: int
    """Nodes that pause (`sleep`)."""
    default_timeouts: int
    """Nodes whose attempts have the timeout of the run, because their action has none."""
    retries: int
    """Maximum number of retries, over all nodes."""
    unbounded: list[UnboundedNode]
    """Nodes whose time has no upper bound, those of the workflows that it runs included; at most 100."""

    def __init__(
        self,
        workflow: str,
        min_ms: int,
        max_ms: int | None,
        pauses: int,
        default_timeouts: int,
        retries: int,
        unbounded: Sequence[UnboundedNode],
    ) -> None:
        WORKFLOW_ESTIMATE.fill(self, (workflow, min_ms, max_ms, pauses, default_timeouts, retries, unbounded))


WORKFLOW_ESTIMATE = wit.Record(
    WorkflowEstimate,
    [
        wit.Field("workflow", "workflow", wit.STRING),
        wit.Field("min-ms", "min_ms", wit.U64),
        wit.Field("max-ms", "max_ms", wit.Option(wit.U64)),
        wit.Field("pauses", "pauses", wit.U32),
        wit.Field("default-timeouts", "default_timeouts", wit.U32),
        wit.Field("retries", "retries", wit.U32),
        wit.Field("unbounded", "unbounded", wit.List(UNBOUNDED_NODE)),
    ],
)


@dataclass(frozen=True, init=False)
class RunEstimate:
    """How long a run takes. The minimum assumes that everything is answered and every event comes at
    once: only arrivals, pauses, think time and `after` edges take time. The maximum assumes that each
    attempt takes its whole timeout and fails, and that users above `max_users` or without a free
    address wait.
    """

    workflows: list[WorkflowEstimate]
    """The workflows, in the order of the text."""
    user_min_ms: int
    """The largest of the users' shortest times, in milliseconds, think time included."""
    user_max_ms: int | None
    """The longest time of a user, think time included, in milliseconds. None if it has no bound."""
    min_ms: int
    """The shortest time of the run, in milliseconds: from its start to the end of its last user."""
    max_ms: int | None
    """The longest time of the run, in milliseconds. None if it has no bound."""

    def __init__(
        self,
        workflows: Sequence[WorkflowEstimate],
        user_min_ms: int,
        user_max_ms: int | None,
        min_ms: int,
        max_ms: int | None = None,
    ) -> None:
        RUN_ESTIMATE.fill(self, (workflows, user_min_ms, user_max_ms, min_ms, max_ms))


RUN_ESTIMATE = wit.Record(
    RunEstimate,
    [
        wit.Field("workflows", "workflows", wit.List(WORKFLOW_ESTIMATE)),
        wit.Field("user-min-ms", "user_min_ms", wit.U64),
        wit.Field("user-max-ms", "user_max_ms", wit.Option(wit.U64)),
        wit.Field("min-ms", "min_ms", wit.U64),
        wit.Field("max-ms", "max_ms", wit.Option(wit.U64)),
    ],
)


class LoadPlan(wit.Resource):
    """Who arrives when. User i of a group of n that is spread over d arrives at
    `at + ⌊i × d ÷ n⌋`; users that arrive at the same time come in the order of their
    groups. With a limit of r arrivals a second each waits until `1000 ÷ r`
    ms after the one before, exactly, and is then rounded up to the millisecond.
    """

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadPlan has no constructor; use LoadPlan.from_scenario()")

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> LoadPlan:
        """The load plan of a scenario.

        # Typical errors
        - `not-found`: it has no load section.
        - `limit-exceeded`: the limit `users`.
        """
        return _LOAD_PLAN_FROM_SCENARIO(instance, scenario)

    def users(self) -> int:
        """How many users there are in all."""
        return _LOAD_PLAN_USERS.of(self)

    def last_arrival_ms(self) -> int:
        """When the last user arrives, in milliseconds from the start; 0 if there is none."""
        return _LOAD_PLAN_LAST_ARRIVAL_MS.of(self)

    def settings(self) -> LoadSettings:
        """How users behave."""
        return _LOAD_PLAN_SETTINGS.of(self)

    def groups(self) -> list[LoadGroup]:
        """The groups, in the order of the text."""
        return _LOAD_PLAN_GROUPS.of(self)

    def tenants(self) -> list[str]:
        """The tenants, in the order in which the text first names them."""
        return _LOAD_PLAN_TENANTS.of(self)

    def arrivals(self, page: PageRequest) -> ArrivalPage:
        """Returns the arrivals in the order of time."""
        return _LOAD_PLAN_ARRIVALS.of(self, page)

    def arrived_by(self, at_ms: int) -> int:
        """How many users have arrived at a time: those whose arrival is not later.

        Example: with `at 1s spawn 100`, `arrived-by(999)` is 0 and `arrived-by(1000)` is 100.
        """
        return _LOAD_PLAN_ARRIVED_BY.of(self, at_ms)

    def feasibility(self) -> list[PoolDemand]:
        """Whether the pools of the scenario have enough addresses: those that users come from, in the order of the text."""
        return _LOAD_PLAN_FEASIBILITY.of(self)

    def estimate(self, scenario: Scenario, options: EstimateOptions) -> RunEstimate:
        """Estimates the length of a run of this load. `scenario` must be the scenario of this plan.

        # Typical errors
        - `not-found`: for a property that the scenario does not have.
        - `invalid-argument`: for a property of another type than in the scenario, and for
          an action timeout of 0.

        Example: with `at 10s spawn 5 loop 3 think 1s` and a pause of 500 ms in the workflow, `min_ms` is
        13,500: the last arrival, three pauses and two think times.
        """
        return _LOAD_PLAN_ESTIMATE.of(self, scenario, options)


class LoadModel(str, Enum):
    """What becomes of a user who finds as many there as may be (`max_users`)."""

    OPEN = "open"
    """He is dropped, and counted: the load does not care how the system fares."""
    CLOSED = "closed"
    """He waits until somebody leaves: the load is no more than the system can do."""

    def __str__(self) -> str:
        return str(self.value)


LoadModelLike = Union[LoadModel, Literal["open", "closed"]]
"""A `LoadModel`, or one by its name."""

LOAD_MODEL = wit.Enumeration(LoadModel)


@dataclass(frozen=True, init=False)
class EstimateOptions:
    """Settings of a run that its length depends on."""

    action_timeout_ms: int | None
    """Timeout of an attempt that has none of its own, in milliseconds, at least 1. If none, 30,000."""
    max_duration_ms: int | None
    """When the run stops gracefully by itself, in milliseconds from its start. If none, when the
    last user has left.
    """
    stop_timeout_ms: int | None
    """How long users may take to finish after that, in milliseconds. If none, 30,000."""
    model: LoadModel | None
    """What happens to a user who arrives when `max_users` are active. If none, `open`."""
    properties: list[NamedValue]
    """Properties of resources that differ in this run, as `resource.property`. Example: `"api.pause"`."""

    def __init__(
        self,
        action_timeout_ms: int | None = None,
        max_duration_ms: int | None = None,
        stop_timeout_ms: int | None = None,
        model: LoadModelLike | None = None,
        properties: Sequence[NamedValue] = (),
    ) -> None:
        ESTIMATE_OPTIONS.fill(self, (action_timeout_ms, max_duration_ms, stop_timeout_ms, model, properties))


ESTIMATE_OPTIONS = wit.Record(
    EstimateOptions,
    [
        wit.Field("action-timeout-ms", "action_timeout_ms", wit.Option(wit.U64)),
        wit.Field("max-duration-ms", "max_duration_ms", wit.Option(wit.U64)),
        wit.Field("stop-timeout-ms", "stop_timeout_ms", wit.Option(wit.U64)),
        wit.Field("model", "model", wit.Option(LOAD_MODEL)),
        wit.Field("properties", "properties", wit.List(NAMED_VALUE)),
    ],
)


@dataclass(frozen=True, init=False)
class DueUsers:
    """Users who start now, in columns."""

    users: list[int]
    """The users, by number: as in `arrivals` of the plan."""
    intended_ms: list[int]
    """When each was intended to start, in milliseconds from the start: for `user.intended_ms`."""
    groups: list[int]
    """The group of each."""
    tenants: list[int]
    """The tenant of each."""
    next_ms: int | None
    """When the next user arrives, in milliseconds from the start; none: all have."""

    def __init__(
        self,
        users: Sequence[int] = (),
        intended_ms: Sequence[int] = (),
        groups: Sequence[int] = (),
        tenants: Sequence[int] = (),
        next_ms: int | None = None,
    ) -> None:
        DUE_USERS.fill(self, (users, intended_ms, groups, tenants, next_ms))


DUE_USERS = wit.Record(
    DueUsers,
    [
        wit.Field("users", "users", wit.List(wit.U32)),
        wit.Field("intended-ms", "intended_ms", wit.List(wit.U64)),
        wit.Field("groups", "groups", wit.List(wit.U32)),
        wit.Field("tenants", "tenants", wit.List(wit.U32)),
        wit.Field("next-ms", "next_ms", wit.Option(wit.U64)),
    ],
)


@dataclass(frozen=True, init=False)
class LoadProgress:
    """How far a load plan has come."""

    started: int
    """Who have started."""
    dropped: int
    """Who have been dropped."""
    waiting: int
    """Who wait for their turn."""
    present: int
    """Who are there."""
    expected: int
    """Who have not arrived yet."""

    def __init__(self, started: int, dropped: int, waiting: int, present: int, expected: int) -> None:
        LOAD_PROGRESS.fill(self, (started, dropped, waiting, present, expected))


LOAD_PROGRESS = wit.Record(
    LoadProgress,
    [
        wit.Field("started", "started", wit.U32),
        wit.Field("dropped", "dropped", wit.U32),
        wit.Field("waiting", "waiting", wit.U32),
        wit.Field("present", "present", wit.U32),
        wit.Field("expected", "expected", wit.U32),
    ],
)


class LoadRun(wit.Resource):
    """A load plan that is being run."""

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadRun has no constructor; use LoadRun.from_plan()")

    @staticmethod
    def from_plan(plan: LoadPlan, model: LoadModelLike, *, instance: Instance | None = None) -> LoadRun:
        """Begins to run a plan, at 0 ms."""
        return _LOAD_RUN_FROM_PLAN(instance, plan, model)

    def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return _LOAD_RUN_REVISION.of(self)

    def due(self, now_ms: int, max: int) -> DueUsers:
        """The users who start by now, at most `max` (cut to 10,000) of them: ask again until there are none.

        # Typical errors
        - `time-went-backwards`: `now_ms` is less than before.

        Example: with `at 0s spawn 3` and `limit users 2`, `due(0, 10)` is users 0 and 1; user 2 is dropped, or waits.
        """
        return _LOAD_RUN_DUE.of(self, now_ms, max)

    def leave(self, count: int) -> None:
        """So many users have left.

        # Typical errors
        - `invalid-argument`: so many are not there.
        """
        return _LOAD_RUN_LEAVE.of(self, count)

    def progress(self) -> LoadProgress:
        """How far it has come."""
        return _LOAD_RUN_PROGRESS.of(self)

    def snapshot(self, cursor: str | None = None) -> TextPage:
        """Returns the whole state as text: a few hundred bytes, one page.

        # Typical errors
        - `invalid-argument`: `cursor` is not none.
        """
        return _LOAD_RUN_SNAPSHOT.of(self, cursor)

    def restore(self, text: str, last: bool) -> None:
        """Takes the next part of a snapshot. With the `last` one the state is replaced, whole or
        not at all, in a run of the same plan and model.

        # Typical errors
        - `invalid-snapshot`: the text is damaged, of an unknown version, or of another plan
          or model; the parts so far are forgotten.
        """
        return _LOAD_RUN_RESTORE.of(self, text, last)


_LOAD_PLAN_FROM_SCENARIO: wit.Function[LoadPlan] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[static]load-plan.from-scenario",
    "LoadPlan.from_scenario",
    [
        ("scenario", wit.Borrow(Scenario)),
    ],
    result=wit.Own(LoadPlan),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_PLAN_USERS: wit.Function[int] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.users",
    "LoadPlan.users",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.U32,
)


_LOAD_PLAN_LAST_ARRIVAL_MS: wit.Function[int] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.last-arrival-ms",
    "LoadPlan.last_arrival_ms",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.U64,
)


_LOAD_PLAN_SETTINGS: wit.Function[LoadSettings] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.settings",
    "LoadPlan.settings",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=LOAD_SETTINGS,
)


_LOAD_PLAN_GROUPS: wit.Function[list[LoadGroup]] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.groups",
    "LoadPlan.groups",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.List(LOAD_GROUP),
)


_LOAD_PLAN_TENANTS: wit.Function[list[str]] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.tenants",
    "LoadPlan.tenants",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.List(wit.STRING),
)


_LOAD_PLAN_ARRIVALS: wit.Function[ArrivalPage] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.arrivals",
    "LoadPlan.arrivals",
    [
        ("self", wit.Borrow(LoadPlan)),
        ("page", PAGE_REQUEST),
    ],
    result=ARRIVAL_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_PLAN_ARRIVED_BY: wit.Function[int] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.arrived-by",
    "LoadPlan.arrived_by",
    [
        ("self", wit.Borrow(LoadPlan)),
        ("at_ms", wit.U64),
    ],
    result=wit.U32,
)


_LOAD_PLAN_FEASIBILITY: wit.Function[list[PoolDemand]] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.feasibility",
    "LoadPlan.feasibility",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.List(POOL_DEMAND),
)


_LOAD_PLAN_ESTIMATE: wit.Function[RunEstimate] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.estimate",
    "LoadPlan.estimate",
    [
        ("self", wit.Borrow(LoadPlan)),
        ("scenario", wit.Borrow(Scenario)),
        ("options", ESTIMATE_OPTIONS),
    ],
    result=RUN_ESTIMATE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_RUN_FROM_PLAN: wit.Function[LoadRun] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[static]load-run.from-plan",
    "LoadRun.from_plan",
    [
        ("plan", wit.Borrow(LoadPlan)),
        ("model", LOAD_MODEL),
    ],
    result=wit.Own(LoadRun),
)


_LOAD_RUN_REVISION: wit.Function[int] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-run.revision",
    "LoadRun.revision",
    [
        ("self", wit.Borrow(LoadRun)),
    ],
    result=wit.U64,
)


_LOAD_RUN_DUE: wit.Function[DueUsers] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-run.due",
    "LoadRun.due",
    [
        ("self", wit.Borrow(LoadRun)),
        ("now_ms", wit.U64),
        ("max", wit.U32),
    ],
    result=DUE_USERS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_RUN_LEAVE: wit.Function[None] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-run.leave",
    "LoadRun.leave",
    [
        ("self", wit.Borrow(LoadRun)),
        ("count", wit.U32),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_RUN_PROGRESS: wit.Function[LoadProgress] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-run.progress",
    "LoadRun.progress",
    [
        ("self", wit.Borrow(LoadRun)),
    ],
    result=LOAD_PROGRESS,
)


_LOAD_RUN_SNAPSHOT: wit.Function[TextPage] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-run.snapshot",
    "LoadRun.snapshot",
    [
        ("self", wit.Borrow(LoadRun)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_LOAD_RUN_RESTORE: wit.Function[None] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-run.restore",
    "LoadRun.restore",
    [
        ("self", wit.Borrow(LoadRun)),
        ("text", wit.STRING),
        ("last", wit.BOOL),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[static]load-plan.from-scenario": (LoadPlan.from_scenario, _LOAD_PLAN_FROM_SCENARIO),
    "[method]load-plan.users": (LoadPlan.users, _LOAD_PLAN_USERS),
    "[method]load-plan.last-arrival-ms": (LoadPlan.last_arrival_ms, _LOAD_PLAN_LAST_ARRIVAL_MS),
    "[method]load-plan.settings": (LoadPlan.settings, _LOAD_PLAN_SETTINGS),
    "[method]load-plan.groups": (LoadPlan.groups, _LOAD_PLAN_GROUPS),
    "[method]load-plan.tenants": (LoadPlan.tenants, _LOAD_PLAN_TENANTS),
    "[method]load-plan.arrivals": (LoadPlan.arrivals, _LOAD_PLAN_ARRIVALS),
    "[method]load-plan.arrived-by": (LoadPlan.arrived_by, _LOAD_PLAN_ARRIVED_BY),
    "[method]load-plan.feasibility": (LoadPlan.feasibility, _LOAD_PLAN_FEASIBILITY),
    "[method]load-plan.estimate": (LoadPlan.estimate, _LOAD_PLAN_ESTIMATE),
    "[static]load-run.from-plan": (LoadRun.from_plan, _LOAD_RUN_FROM_PLAN),
    "[method]load-run.revision": (LoadRun.revision, _LOAD_RUN_REVISION),
    "[method]load-run.due": (LoadRun.due, _LOAD_RUN_DUE),
    "[method]load-run.leave": (LoadRun.leave, _LOAD_RUN_LEAVE),
    "[method]load-run.progress": (LoadRun.progress, _LOAD_RUN_PROGRESS),
    "[method]load-run.snapshot": (LoadRun.snapshot, _LOAD_RUN_SNAPSHOT),
    "[method]load-run.restore": (LoadRun.restore, _LOAD_RUN_RESTORE),
}
