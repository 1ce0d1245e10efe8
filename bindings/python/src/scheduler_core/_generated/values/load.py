# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The values of interface `load`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Literal, Union

from ... import _wit as wit
from ..._wit import SecondsLike, dataclass

__all__ = [
    "AddressScope",
    "AddressScopeLike",
    "Arrival",
    "DueUser",
    "DueUsers",
    "LoadGroup",
    "LoadModel",
    "LoadModelLike",
    "LoadProgress",
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
    """The workflow that they walk; `None`: the first."""
    at: float
    """When it begins, in seconds from the start."""
    users: int
    """How many users."""
    over: float
    """Over how long they are spread, in seconds."""

    def __init__(
        self,
        tenant: str,
        at: SecondsLike,
        users: int,
        over: SecondsLike,
        *,
        pool: str | None = None,
        workflow: str | None = None,
    ) -> None:
        LOAD_GROUP.fill(self, (tenant, pool, workflow, at, users, over))


LOAD_GROUP = wit.Record(
    LoadGroup,
    [
        wit.Field("tenant", "tenant", wit.STRING),
        wit.Field("pool", "pool", wit.Option(wit.STRING)),
        wit.Field("workflow", "workflow", wit.Option(wit.STRING)),
        wit.Field("at-ms", "at", wit.MS_U64),
        wit.Field("users", "users", wit.U32),
        wit.Field("over-ms", "over", wit.MS_U64),
    ],
)


@dataclass(frozen=True, init=False)
class LoadSettings:
    """How the users of a load plan behave."""

    iterations: int
    """How often each user walks its workflow."""
    think: float
    """The pause between two walks, in seconds."""
    bind: AddressScope
    """How long a user keeps an address."""
    max_users: int | None
    """The most users at a time."""
    spawn_per_second: int | None
    """The most arrivals a second."""

    def __init__(
        self,
        iterations: int,
        think: SecondsLike,
        bind: AddressScopeLike,
        max_users: int | None = None,
        spawn_per_second: int | None = None,
    ) -> None:
        LOAD_SETTINGS.fill(self, (iterations, think, bind, max_users, spawn_per_second))


LOAD_SETTINGS = wit.Record(
    LoadSettings,
    [
        wit.Field("iterations", "iterations", wit.U32),
        wit.Field("think-ms", "think", wit.MS_U64),
        wit.Field("bind", "bind", ADDRESS_SCOPE),
        wit.Field("max-users", "max_users", wit.Option(wit.U32)),
        wit.Field("spawn-per-second", "spawn_per_second", wit.Option(wit.U32)),
    ],
)


@dataclass(frozen=True, init=False)
class Arrival:
    """The planned arrival of a user."""

    at: float
    """Time of the arrival, in seconds from the start of the run."""
    group: int
    """Index of the user's group."""
    tenant: int
    """Index of the user's tenant."""

    def __init__(self, at: float, group: int, tenant: int) -> None:
        self.__dict__.update(at=at, group=group, tenant=tenant)


ARRIVAL_PAGE = wit.Page(
    "ArrivalPage",
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
    min: float
    """The shortest time, in seconds."""
    max: float | None
    """The longest time, in seconds. None if it has no bound."""
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
        min: SecondsLike,
        pauses: int,
        default_timeouts: int,
        retries: int,
        unbounded: Sequence[UnboundedNode],
        *,
        max: SecondsLike | None = None,
    ) -> None:
        WORKFLOW_ESTIMATE.fill(self, (workflow, min, max, pauses, default_timeouts, retries, unbounded))


WORKFLOW_ESTIMATE = wit.Record(
    WorkflowEstimate,
    [
        wit.Field("workflow", "workflow", wit.STRING),
        wit.Field("min-ms", "min", wit.MS_U64),
        wit.Field("max-ms", "max", wit.Option(wit.MS_U64)),
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
    user_min: float
    """The largest of the users' shortest times, in seconds, think time included."""
    user_max: float | None
    """The longest time of a user, think time included, in seconds. None if it has no bound."""
    min: float
    """The shortest time of the run, in seconds: from its start to the end of its last user."""
    max: float | None
    """The longest time of the run, in seconds. None if it has no bound."""

    def __init__(
        self,
        workflows: Sequence[WorkflowEstimate],
        user_min: SecondsLike,
        min: SecondsLike,
        *,
        user_max: SecondsLike | None = None,
        max: SecondsLike | None = None,
    ) -> None:
        RUN_ESTIMATE.fill(self, (workflows, user_min, user_max, min, max))


RUN_ESTIMATE = wit.Record(
    RunEstimate,
    [
        wit.Field("workflows", "workflows", wit.List(WORKFLOW_ESTIMATE)),
        wit.Field("user-min-ms", "user_min", wit.MS_U64),
        wit.Field("user-max-ms", "user_max", wit.Option(wit.MS_U64)),
        wit.Field("min-ms", "min", wit.MS_U64),
        wit.Field("max-ms", "max", wit.Option(wit.MS_U64)),
    ],
)


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
class DueUser:
    """A user who starts now."""

    user: int
    """The user, by number in the order of arrival."""
    intended: float
    """Intended start, in seconds from the start of the run."""
    group: int
    """Index of the user's group."""
    tenant: int
    """Index of the user's tenant."""

    def __init__(self, user: int, intended: float, group: int, tenant: int) -> None:
        self.__dict__.update(user=user, intended=intended, group=group, tenant=tenant)


@dataclass(frozen=True, init=False)
class DueUsers:
    """Users who start now."""

    users: list[DueUser]
    """The users, in the order of their arrival."""
    next: float | None
    """Time of the next arrival, in seconds from the start; `None` if all users have arrived."""

    def __init__(self, users: list[DueUser], next: float | None) -> None:
        self.__dict__.update(users=users, next=next)


DUE_USERS = wit.Page(
    "DueUsers",
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
