# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The load of a scenario: when users arrive, which addresses they use, and how long the run takes.

A `LoadPlan` contains the load section of a scenario and is immutable. A `LoadRun` executes
it: the host requests the users that are due and reports users that have left.

# Limits

Kind `limit-exceeded` of `WorkflowError`, with the name in `subject`. A call that would exceed
one changes nothing.

| limit | value |
|---|---|
| `users` of a load plan | 2,000,000 |

A page holds at most 10,000 items.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable

from .. import _wit as wit
from .._wit import MappingLike, SecondsLike, ValueLike
from .types import Scenario
from .values.types import TEXT_PAGE, WORKFLOW_ERROR
from .values.load import (
    ARRIVAL_PAGE,
    Arrival,
    DUE_USERS,
    DueUser,
    DueUsers,
    LOAD_GROUP,
    LOAD_MODEL,
    LOAD_PROGRESS,
    LOAD_SETTINGS,
    LoadGroup,
    LoadModelLike,
    LoadProgress,
    LoadSettings,
    POOL_DEMAND,
    PoolDemand,
    RUN_ESTIMATE,
    RunEstimate,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "LoadPlan",
    "LoadRun",
]


class LoadPlan(wit.Resource):
    """The arrivals of all users. User i of a group of n that is spread over d arrives at
    `at + ⌊i × d ÷ n⌋`. Users that arrive at the same time are ordered by group. With a limit of
    r arrivals per second, each arrival is at least `1000 ÷ r` ms after the previous one,
    computed exactly and then rounded up to the millisecond.
    """

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadPlan has no constructor; use LoadPlan.from_scenario()")

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> LoadPlan:
        """Creates the load plan of a scenario.

        Args:
            scenario: The scenario.
            instance: Instance of the component; the default one if `None`.

        Raises:
            WorkflowNotFoundError: The scenario has no load section.
            WorkflowLimitExceededError: The limit `users`.

        Example:
            >>> text = 'scenario "s" workflow { end } load { at 0s spawn 2 tenant "a" over 1s }'
            >>> plan = LoadPlan.from_scenario(parse(text))
            >>> plan.users, [arrival.at for arrival in plan.arrivals()]
            (2, [0.0, 0.5])
        """
        return _LOAD_PLAN_FROM_SCENARIO(instance, scenario)

    @property
    def users(self) -> int:
        """The total number of users."""
        return _LOAD_PLAN_USERS.of(self)

    @property
    def last_arrival(self) -> float:
        """The arrival of the last user, in seconds from the start; 0 if there are no
        users.
        """
        return _LOAD_PLAN_LAST_ARRIVAL_MS.of(self)

    @property
    def settings(self) -> LoadSettings:
        """The settings for the users."""
        return _LOAD_PLAN_SETTINGS.of(self)

    @property
    def groups(self) -> list[LoadGroup]:
        """The groups, in source order."""
        return _LOAD_PLAN_GROUPS.of(self)

    @property
    def tenants(self) -> list[str]:
        """The tenants, in the order of their first occurrence in the text."""
        return _LOAD_PLAN_TENANTS.of(self)

    def arrivals(self) -> Iterator[Arrival]:
        """Returns the arrivals in chronological order."""
        return _LOAD_PLAN_ARRIVALS_PAGES.of(self)

    def arrived_by(self, at: SecondsLike) -> int:
        """Returns the number of users that arrive at or before a time.

        Args:
            at: The time, in seconds from the start.
        """
        return _LOAD_PLAN_ARRIVED_BY.of(self, at)

    def feasibility(self) -> list[PoolDemand]:
        """Returns, for each pool that provides addresses of users, whether it has enough of them.
        Pools are in source order.
        """
        return _LOAD_PLAN_FEASIBILITY.of(self)

    def estimate(
        self,
        scenario: Scenario,
        *,
        action_timeout: SecondsLike | None = None,
        max_duration: SecondsLike | None = None,
        stop_timeout: SecondsLike | None = None,
        model: LoadModelLike | None = None,
        properties: MappingLike[str, ValueLike] = (),
    ) -> RunEstimate:
        """Estimates the duration of a run of this load. `scenario` must be the scenario of this
        plan.

        Args:
            scenario: The scenario.
            action_timeout: Timeout of an attempt whose action has no timeout, in seconds, at least 0.001. If
                `None`, 30.
            max_duration: Time at which the run stops gracefully, in seconds from its start. If `None`, it
                ends when the last user has left.
            stop_timeout: Time that users have to finish after that, in seconds. If `None`, 30.
            model: What happens to a user who arrives when `max_users` are active. If `None`, `open`.
            properties: Properties of resources that are overridden in this run, as `resource.property`.

        Raises:
            WorkflowNotFoundError: A property does not exist in the scenario.
            WorkflowInvalidArgumentError: A property has a different type in the scenario, or the action
                timeout is 0.
        """
        return _LOAD_PLAN_ESTIMATE.of(
            self,
            scenario,
            (action_timeout, max_duration, stop_timeout, model, properties),
        )


class LoadRun(wit.Resource):
    """The execution of a load plan."""

    __slots__ = ()

    def __init__(self, *_: object) -> None:
        raise TypeError("LoadRun has no constructor; use LoadRun.from_plan()")

    @staticmethod
    def from_plan(plan: LoadPlan, model: LoadModelLike, *, instance: Instance | None = None) -> LoadRun:
        """Starts the execution of a plan, at 0 ms.

        Args:
            plan: The load plan.
            model: The model of the load.
            instance: Instance of the component; the default one if `None`.
        """
        return _LOAD_RUN_FROM_PLAN(instance, plan, model)

    @property
    def revision(self) -> int:
        """The revision of the state, which increases with every call that changes
        something.
        """
        return _LOAD_RUN_REVISION.of(self)

    def due(self, now: SecondsLike, max: int = 1_000) -> DueUsers:
        """Returns the users that are due to start, at most `max` (capped at 10,000). Repeat the
        call until the result is empty.

        Args:
            now: Current time, in seconds from any fixed origin, such as `time.time()`.
            max: Maximum number of items to return.

        Raises:
            WorkflowTimeWentBackwardsError: `now` is less than before.
        """
        return _LOAD_RUN_DUE_FOLDED.of(self, now, max)

    def leave(self, count: int) -> None:
        """Reports that `count` users have left.

        Args:
            count: Number of users who have left.

        Raises:
            WorkflowInvalidArgumentError: Fewer than `count` users are active.
        """
        return _LOAD_RUN_LEAVE.of(self, count)

    @property
    def progress(self) -> LoadProgress:
        """The progress."""
        return _LOAD_RUN_PROGRESS.of(self)

    def snapshot(self) -> str:
        """Returns the complete state as text."""
        return _LOAD_RUN_SNAPSHOT_TEXT.of(self)

    def restore(self, text: str) -> None:
        """Replaces the state with that of a snapshot of a run with the same plan and model, completely or not at
        all.

        Args:
            text: The complete text.

        Raises:
            WorkflowInvalidSnapshotError: The text is damaged, has an unknown version, or belongs to a
                different plan or model; the parts so far are discarded.
        """
        return _LOAD_RUN_RESTORE_PIECES.of(self, text)


_ARRIVAL_PAGE_ROWS: wit.Rows[Arrival] = wit.Rows(
    Arrival,
    wit.Column("at", "at_ms", wit.read_seconds),
    wit.Column("group", "groups"),
    wit.Column("tenant", "tenants"),
)


_DUE_USERS_ROWS: wit.Rows[DueUser] = wit.Rows(
    DueUser,
    wit.Column("user", "users"),
    wit.Column("intended", "intended_ms", wit.read_seconds),
    wit.Column("group", "groups"),
    wit.Column("tenant", "tenants"),
)


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


_LOAD_PLAN_LAST_ARRIVAL_MS: wit.Function[float] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.last-arrival-ms",
    "LoadPlan.last_arrival",
    [
        ("self", wit.Borrow(LoadPlan)),
    ],
    result=wit.MS_U64,
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


_LOAD_PLAN_ARRIVALS: wit.Function[Any] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.arrivals",
    "LoadPlan.arrivals",
    [
        ("self", wit.Borrow(LoadPlan)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=ARRIVAL_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_LOAD_PLAN_ARRIVALS_PAGES: wit.Listing[Arrival] = wit.Listing(_LOAD_PLAN_ARRIVALS, _ARRIVAL_PAGE_ROWS)


_LOAD_PLAN_ARRIVED_BY: wit.Function[int] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-plan.arrived-by",
    "LoadPlan.arrived_by",
    [
        ("self", wit.Borrow(LoadPlan)),
        ("at", wit.MS_U64),
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
        ("options", wit.Spread(
            wit.Field("action-timeout-ms", "action_timeout", wit.Option(wit.MS_U64)),
            wit.Field("max-duration-ms", "max_duration", wit.Option(wit.MS_U64)),
            wit.Field("stop-timeout-ms", "stop_timeout", wit.Option(wit.MS_U64)),
            wit.Field("model", "model", wit.Option(LOAD_MODEL)),
            wit.Field("properties", "properties", wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE))),
        )),
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


_LOAD_RUN_DUE: wit.Function[Any] = wit.Function(
    "scheduler:core/load@0.1.0",
    "[method]load-run.due",
    "LoadRun.due",
    [
        ("self", wit.Borrow(LoadRun)),
        ("now", wit.MS_U64),
        ("max", wit.U32),
    ],
    result=DUE_USERS,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_LOAD_RUN_DUE_FOLDED: wit.Folded[DueUsers] = wit.Folded(
    _LOAD_RUN_DUE,
    DueUsers,
    _DUE_USERS_ROWS,
    wit.Column("users", ""),
    wit.Column("next", "next_ms", wit.read_end),
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


_LOAD_RUN_SNAPSHOT: wit.Function[Any] = wit.Function(
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
_LOAD_RUN_SNAPSHOT_TEXT = wit.WholeText(_LOAD_RUN_SNAPSHOT)


_LOAD_RUN_RESTORE: wit.Function[Any] = wit.Function(
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
_LOAD_RUN_RESTORE_PIECES: wit.TextTaker[None] = wit.TextTaker(_LOAD_RUN_RESTORE)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[static]load-plan.from-scenario": (LoadPlan.from_scenario, _LOAD_PLAN_FROM_SCENARIO),
    "[method]load-plan.users": (attrgetter("users"), _LOAD_PLAN_USERS),
    "[method]load-plan.last-arrival-ms": (attrgetter("last_arrival"), _LOAD_PLAN_LAST_ARRIVAL_MS),
    "[method]load-plan.settings": (attrgetter("settings"), _LOAD_PLAN_SETTINGS),
    "[method]load-plan.groups": (attrgetter("groups"), _LOAD_PLAN_GROUPS),
    "[method]load-plan.tenants": (attrgetter("tenants"), _LOAD_PLAN_TENANTS),
    "[method]load-plan.arrivals": (_LOAD_PLAN_ARRIVALS, _LOAD_PLAN_ARRIVALS),
    "[method]load-plan.arrived-by": (LoadPlan.arrived_by, _LOAD_PLAN_ARRIVED_BY),
    "[method]load-plan.feasibility": (LoadPlan.feasibility, _LOAD_PLAN_FEASIBILITY),
    "[method]load-plan.estimate": (LoadPlan.estimate, _LOAD_PLAN_ESTIMATE),
    "[static]load-run.from-plan": (LoadRun.from_plan, _LOAD_RUN_FROM_PLAN),
    "[method]load-run.revision": (attrgetter("revision"), _LOAD_RUN_REVISION),
    "[method]load-run.due": (_LOAD_RUN_DUE, _LOAD_RUN_DUE),
    "[method]load-run.leave": (LoadRun.leave, _LOAD_RUN_LEAVE),
    "[method]load-run.progress": (attrgetter("progress"), _LOAD_RUN_PROGRESS),
    "[method]load-run.snapshot": (_LOAD_RUN_SNAPSHOT, _LOAD_RUN_SNAPSHOT),
    "[method]load-run.restore": (_LOAD_RUN_RESTORE, _LOAD_RUN_RESTORE),
}
