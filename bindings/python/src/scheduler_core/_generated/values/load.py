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
    """From arrival until the user leaves."""
    PER_TASK = "per-task"
    """For one task."""
    SHARED = "shared"
    """All users of a tenant share one address."""

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
    """The pool that provides the addresses of the users."""
    workflow: str | None
    """The workflow of the users. If `None`, the first workflow applies."""
    at: float
    """Start of the arrivals, in seconds from the start of the run."""
    users: int
    """Number of users."""
    over: float
    """Time over which the arrivals are spread, in seconds."""

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
    """Settings for the users of a load plan."""

    iterations: int
    """Number of iterations of each user's workflow."""
    think: float
    """Pause between two iterations, in seconds."""
    bind: AddressScope
    """How long a user keeps an address."""
    max_users: int | None
    """Maximum number of active users. If `None`, the number is unlimited."""
    spawn_per_second: int | None
    """Maximum number of arrivals per second. If `None`, the number is unlimited."""

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
    """Maximum number of addresses needed at the same time if all users stay for the whole run:
    one for each user, up to `max_users`, or one for each tenant if addresses are shared.
    """
    available: int
    """Number of addresses in the pool; 2⁶⁴ − 1 stands for that many or more."""

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
    """Reason why the time of a node has no upper bound."""

    LOOP = "loop"
    """The node is in a loop. The estimate treats loops as unbounded, although `max_visits`
    ends them.
    """
    EVENT = "event"
    """The node waits for an event."""
    PAUSE = "pause"
    """The node pauses for a time that is known only during the run."""

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
    """The reason."""

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
    """Duration of one iteration of a workflow."""

    workflow: str
    """The workflow."""
    min: float
    """The shortest time, in seconds."""
    max: float | None
    """The longest time, in seconds. `None` if it is unbounded."""
    pauses: int
    """Number of nodes that pause (`sleep`)."""
    default_timeouts: int
    """Number of nodes whose attempts have the timeout of the run, because their action has
    none.
    """
    retries: int
    """Maximum number of retries, over all nodes."""
    unbounded: list[UnboundedNode]
    """Nodes whose time has no upper bound, including nodes of sub-workflows. At most 100."""

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
    """Duration of a run. The minimum assumes that all answers and events arrive immediately: only
    arrivals, pauses, think time and `after` edges take time. The maximum assumes that each
    attempt takes its whole timeout and fails, and that users above `max_users` or without a
    free address wait.
    """

    workflows: list[WorkflowEstimate]
    """The workflows, in source order."""
    user_min: float
    """The longest of the users' minimum times, think time included, in seconds."""
    user_max: float | None
    """The longest time of a user, think time included, in seconds. `None` if it is
    unbounded.
    """
    min: float
    """The shortest time of the run, in seconds: from its start to the end of its last
    user.
    """
    max: float | None
    """The longest time of the run, in seconds. `None` if it is unbounded."""

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
    """What happens to a user who arrives when `max_users` are active."""

    OPEN = "open"
    """The user is dropped and counted: the load does not depend on the speed of the system."""
    CLOSED = "closed"
    """The user waits until another user leaves: the load adapts to the speed of the system."""

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
    """Progress of a load plan."""

    started: int
    """Users started so far."""
    dropped: int
    """Users dropped so far."""
    waiting: int
    """Users who wait for other users to leave."""
    present: int
    """Users currently active."""
    expected: int
    """Users who have not arrived yet."""

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
