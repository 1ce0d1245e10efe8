# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The workbook: the resources that tasks acquire, the variables and metrics of a run, and the
thresholds that determine its verdict.

# Limits

Kind `limit-exceeded` of `WorkflowError`, with the name in `subject`. A call that would exceed
one changes nothing.

| limit | value |
|---|---|
| `metrics`, counted for each tenant | 100,000 |
| `statuses`: different status codes, counted for each action and tenant | 1,000,000 |
| `holders`, and waiting requests, of a resource | 1,000,000 |
| `variables` | 10,000 |

A page holds at most 10,000 items.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable

from .. import _wit as wit
from .._wit import MappingLike, Value, ValueLike
from .types import Scenario
from .values.types import TEXT_PAGE, WORKFLOW_ERROR
from .values.workbook import (
    ACQUISITION,
    Acquisition,
    HOLDING,
    HOLDING_PAGE,
    Holding,
    METRIC_KIND,
    METRIC_PAGE,
    METRIC_SUMMARY,
    MetricKindLike,
    MetricSummary,
    NAME_PAGE,
    RESOURCE_STATUS,
    RUN_SUMMARY,
    ResourceStatus,
    RunSummary,
    THRESHOLD_RESULT,
    ThresholdResult,
)

if TYPE_CHECKING:
    from .._instance import Instance

__all__ = [
    "Workbook",
]


class Workbook(wit.Resource):
    """The resources, variables, metrics and thresholds of a run.

    Every action, except for pauses (kind `sleep`), has these metrics:

    | metric | kind | value |
    |---|---|---|
    | `ACTION.duration` | histogram | duration of each attempt, in milliseconds |
    | `ACTION.attempts` | counter | attempts that succeeded, failed or timed out; cancelled ones are not counted |
    | `ACTION.failures` | counter | attempts that failed, timeouts included |
    | `ACTION.timeouts` | counter | attempts that timed out |
    | `ACTION.success` | rate | share of attempts that succeeded |
    | `ACTION.repeats` | counter | requests sent a second time because a keep-alive connection had ended; neither retries (new attempts) nor redirects |
    | `ACTION.status(503)` | counter | responses with this status, 100 to 999 |
    | `ACTION.status(5xx)` | counter | responses with a status that begins with this digit |

    The metrics `all.duration`, `all.status(5xx)` and so on aggregate all actions. They and the
    metrics of statuses are derived: values cannot be recorded for them. Each tenant has
    separate values of all metrics.
    """

    __slots__ = ()

    def __init__(self, *, instance: Instance | None = None) -> None:
        """Creates an empty workbook.

        Args:
            instance: Instance of the component; the default one if `None`.

        Example:
            >>> workbook = Workbook()
            >>> workbook.add_resource("lab", "machine", 2, {"room": "b1"})
            >>> workbook.acquire("lab", "vm-1", 1)
            Acquisition.GRANTED
            >>> [(holding.holder, holding.amount) for holding in workbook.holdings()]
            [('vm-1', 1)]
        """
        self._take(_WORKBOOK_NEW(instance))

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> Workbook:
        """Creates the workbook of a scenario, with its resources, metrics and thresholds.

        Args:
            scenario: The scenario.
            instance: Instance of the component; the default one if `None`.

        Raises:
            WorkflowDuplicateError: A resource or metric is defined twice.
        """
        return _WORKBOOK_FROM_SCENARIO(instance, scenario)

    @property
    def revision(self) -> int:
        """The revision of the state, which increases with every call that changes
        something.
        """
        return _WORKBOOK_REVISION.of(self)

    def add_resource(
        self,
        id: str,
        kind: str,
        capacity: int | None = None,
        properties: MappingLike[str, ValueLike] = (),
    ) -> None:
        """Adds a resource.

        Args:
            id: Id of the resource.
            kind: Kind of the resource.
            capacity: The capacity; if `None`, unlimited.
            properties: Properties, by name.

        Raises:
            WorkflowDuplicateError: A resource with this id exists, or a property is given twice.
            WorkflowInvalidArgumentError: The id is empty.
        """
        return _WORKBOOK_ADD_RESOURCE.of(self, id, kind, capacity, properties)

    def resource_status(self, id: str) -> ResourceStatus:
        """Returns the status of a resource.

        Args:
            id: Id of the resource.

        Raises:
            WorkflowNotFoundError: The resource does not exist.
        """
        return _WORKBOOK_RESOURCE_STATUS.of(self, id)

    def resources(self, kind: str | None = None) -> Iterator[str]:
        """Returns the ids of the resources, in source order. With `kind`, only resources of that
        kind are returned.

        Args:
            kind: Kind of the resource.
        """
        return _WORKBOOK_RESOURCES_PAGES.of(self, kind)

    def get_property(self, id: str, name: str) -> Value | None:
        """Returns a property of a resource, or `None` if the resource does not have it.

        Args:
            id: Id of the resource.
            name: Name of the property.

        Raises:
            WorkflowNotFoundError: The resource does not exist.
        """
        return _WORKBOOK_PROPERTY.of(self, id, name)

    def set_property(self, id: str, name: str, value: ValueLike) -> None:
        """Sets or adds a property of a resource. Existing machines keep the former value.

        Args:
            id: Id of the resource.
            name: Name of the property.
            value: The value.

        Raises:
            WorkflowNotFoundError: The resource does not exist.
        """
        return _WORKBOOK_SET_PROPERTY.of(self, id, name, value)

    def acquire(self, id: str, holder: str, amount: int) -> Acquisition:
        """Requests `amount` of a resource for a holder. If the amount is not available, the
        request waits in a queue. Requests are served strictly first-come, first-served, even if
        a later one is smaller. Several amounts of one holder add up.

        Args:
            id: Id of the resource.
            holder: The holder.
            amount: The amount.

        Raises:
            WorkflowNotFoundError: The resource does not exist.
            WorkflowInvalidArgumentError: The amount is 0.
            WorkflowResourceConflictError: The amount exceeds the capacity.
            WorkflowLimitExceededError: The limit `holders`.
        """
        return _WORKBOOK_ACQUIRE.of(self, id, holder, amount)

    def release(self, id: str, holder: str, amount: int | None = None) -> list[Holding]:
        """Releases what a holder holds of a resource, or `amount` of it. Without `amount`, it also
        removes the holder's waiting requests from the queue. Releasing something that is not
        held changes nothing. Returns the requests from the queue that are granted as a result,
        in order.

        Args:
            id: Id of the resource.
            holder: The holder.
            amount: The amount.

        Raises:
            WorkflowNotFoundError: The resource does not exist.
            WorkflowResourceConflictError: The holder holds less than `amount`.
        """
        return _WORKBOOK_RELEASE.of(self, id, holder, amount)

    def release_holder(self, holder: str) -> list[Holding]:
        """Releases everything that a holder holds and removes all its waiting requests. Returns
        the requests from the queues that are granted as a result.

        Args:
            holder: The holder.
        """
        return _WORKBOOK_RELEASE_HOLDER.of(self, holder)

    def holdings(self, id: str | None = None, holder: str | None = None) -> Iterator[Holding]:
        """Returns the holdings: all of them, or those of a resource, of a holder, or of both.

        Args:
            id: Id of the resource.
            holder: The holder.
        """
        return _WORKBOOK_HOLDINGS_PAGES.of(self, id, holder)

    def queue(self, id: str) -> Iterator[Holding]:
        """Returns the waiting requests for a resource, the next one first.

        Args:
            id: Id of the resource.

        Raises:
            WorkflowNotFoundError: The resource does not exist.
        """
        return _WORKBOOK_QUEUE_PAGES.of(self, id)

    def set_variable(self, name: str, value: ValueLike) -> None:
        """Sets a variable of the workbook scope. The conditions and templates of all instances use
        the new value from the next call of their machine on. A machine knows only variables
        that were set before it was created, with their types at that time. The other scopes are
        the step scope, with the exports of its action, and the workflow scope, with the inputs
        of its instance.

        Args:
            name: The name.
            value: The value.

        Raises:
            WorkflowInvalidArgumentError: The name is not valid in expressions, is the name of a user variable
                or of a resource's property, or the type of the value differs from that of the former value.
            WorkflowLimitExceededError: The limit `variables`.
        """
        return _WORKBOOK_SET_VARIABLE.of(self, name, value)

    def variables(self) -> dict[str, Value]:
        """Returns the variables of the workbook scope, in the order of their names."""
        return _WORKBOOK_VARIABLES.of(self)

    def define_metric(self, name: str, kind: MetricKindLike) -> None:
        """Defines a metric. Defining it again with the same kind changes nothing.

        Args:
            name: Name of the metric.
            kind: Kind of the metric.

        Raises:
            WorkflowDuplicateError: The metric exists with a different kind.
            WorkflowInvalidArgumentError: The name is empty, longer than 510 bytes, or the name of a derived
                metric such as `all.failures`.
            WorkflowLimitExceededError: The limit `metrics`.
        """
        return _WORKBOOK_DEFINE_METRIC.of(self, name, kind)

    def record(self, metric: str, value: float, *, tenant: str | None = None) -> None:
        """Records a value for a metric. A counter increases by the value, a gauge is set to it, a
        rate counts whether it is not 0, and a histogram adds it: a negative value as 0, a value
        above 10¹² as 10¹², fractions rounded to thousandths.

        Args:
            metric: Name of the metric.
            value: The value.
            tenant: The tenant; if `None`, all tenants.

        Raises:
            WorkflowNotFoundError: The metric does not exist.
            WorkflowInvalidArgumentError: The value is not finite, or negative for a counter, or the metric is
                derived.
            WorkflowLimitExceededError: The limit `metrics`.
        """
        return _WORKBOOK_RECORD.of(self, metric, tenant, value)

    def record_many(self, metric: str, values: Sequence[float], *, tenant: str | None = None) -> None:
        """Records several values for a metric, all or nothing.

        Args:
            metric: Name of the metric.
            values: The values.
            tenant: The tenant; if `None`, all tenants.

        Raises:
            WorkflowError: The component reports an error.

        Example:
            >>> workbook = Workbook()
            >>> workbook.define_metric("latency", "histogram")
            >>> workbook.record_many("latency", [12.0, 15.0, 40.0])
            >>> workbook.metric("latency").count
            3
        """
        return _WORKBOOK_RECORD_MANY.of(self, metric, tenant, values)

    def metric(self, name: str, tenant: str | None = None) -> MetricSummary:
        """Returns the summary of a metric, for one tenant or for all tenants together. If nothing
        was recorded for it, all numbers are 0.

        Args:
            name: Name of the metric.
            tenant: The tenant; if `None`, all tenants.

        Raises:
            WorkflowNotFoundError: The metric does not exist, or nothing at all was recorded for the tenant.
        """
        return _WORKBOOK_METRIC.of(self, name, tenant)

    def metrics(self, tenant: str | None = None) -> Iterator[MetricSummary]:
        """Returns the metrics with recorded values, for one tenant or for all tenants together, in
        the order of their names. Derived metrics of statuses, such as `probe.status(503)`, are
        listed only for statuses that a response had.

        Args:
            tenant: The tenant; if `None`, all tenants.
        """
        return _WORKBOOK_METRICS_PAGES.of(self, tenant)

    def tenants(self) -> Iterator[str]:
        """Returns the tenants with recorded values, in the order of their names."""
        return _WORKBOOK_TENANTS_PAGES.of(self)

    def percentiles(
        self,
        name: str,
        percentiles: Sequence[float],
        *,
        tenant: str | None = None,
    ) -> list[float]:
        """Returns percentiles of a histogram by the nearest rank: the value at position ⌈count ×
        percentile ÷ 100⌉ in ascending order, at least the first. The position is computed in
        integers from the shortest decimal representation of the number: the 99.9th percentile
        of 1,000 values, 999 times 1 and once 100, is 1. 0 returns the minimum and 100 the
        maximum; other percentiles are exact to three significant digits.

        Args:
            name: Name of the metric.
            percentiles: The percentiles, from 0 to 100.
            tenant: The tenant; if `None`, all tenants.

        Raises:
            WorkflowInvalidArgumentError: The metric is not a histogram, or a percentile is not within 0–100.
        """
        return _WORKBOOK_PERCENTILES.of(self, name, tenant, percentiles)

    def merge(self, other: Workbook) -> None:
        """Adds the measurements of another workbook to this one: sums, shares and distributions
        exactly; a gauge takes the other's value.

        Args:
            other: The other workbook.

        Raises:
            WorkflowDuplicateError: A metric has a different kind in the other workbook. Nothing is added.
        """
        return _WORKBOOK_MERGE.of(self, other)

    def thresholds(self) -> list[ThresholdResult]:
        """Returns the thresholds and their measured values, over all tenants."""
        return _WORKBOOK_THRESHOLDS.of(self)

    def summary(self) -> RunSummary:
        """Returns the verdict, the thresholds and the numbers of metrics, tenants and resources."""
        return _WORKBOOK_SUMMARY.of(self)

    def snapshot(self) -> str:
        """Returns the complete state as text, in pages. All pages show the state at the time of
        the first one, even if it changes before the last one is read.
        """
        return _WORKBOOK_SNAPSHOT_TEXT.of(self)

    def restore(self, text: str) -> None:
        """Replaces the state with that of a snapshot, completely or not at all. The revision never decreases.

        Args:
            text: The complete text.

        Raises:
            WorkflowInvalidSnapshotError: The text is damaged, has an unknown version, or lacks a metric that
                this workbook already has (machines refer to metrics by index); the parts so far are
                discarded.
        """
        return _WORKBOOK_RESTORE_PIECES.of(self, text)


_WORKBOOK_NEW: wit.Function[Workbook] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[constructor]workbook",
    "Workbook",
    [],
    result=wit.Own(Workbook),
)


_WORKBOOK_FROM_SCENARIO: wit.Function[Workbook] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[static]workbook.from-scenario",
    "Workbook.from_scenario",
    [
        ("scenario", wit.Borrow(Scenario)),
    ],
    result=wit.Own(Workbook),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_REVISION: wit.Function[int] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.revision",
    "Workbook.revision",
    [
        ("self", wit.Borrow(Workbook)),
    ],
    result=wit.U64,
)


_WORKBOOK_ADD_RESOURCE: wit.Function[None] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.add-resource",
    "Workbook.add_resource",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("kind", wit.STRING),
        ("capacity", wit.Option(wit.U64)),
        ("properties", wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE))),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RESOURCE_STATUS: wit.Function[ResourceStatus] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.resource-status",
    "Workbook.resource_status",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
    ],
    result=RESOURCE_STATUS,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RESOURCES: wit.Function[Any] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.resources",
    "Workbook.resources",
    [
        ("self", wit.Borrow(Workbook)),
        ("kind", wit.Option(wit.STRING)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=NAME_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WORKBOOK_RESOURCES_PAGES: wit.Listing[str] = wit.Listing(_WORKBOOK_RESOURCES, "names")


_WORKBOOK_PROPERTY: wit.Function[Value | None] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.property",
    "Workbook.get_property",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("name", wit.STRING),
    ],
    result=wit.Option(wit.VALUE),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_SET_PROPERTY: wit.Function[None] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.set-property",
    "Workbook.set_property",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("name", wit.STRING),
        ("value", wit.VALUE),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_ACQUIRE: wit.Function[Acquisition] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.acquire",
    "Workbook.acquire",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("holder", wit.STRING),
        ("amount", wit.U64),
    ],
    result=ACQUISITION,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RELEASE: wit.Function[list[Holding]] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.release",
    "Workbook.release",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("holder", wit.STRING),
        ("amount", wit.Option(wit.U64)),
    ],
    result=wit.List(HOLDING),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RELEASE_HOLDER: wit.Function[list[Holding]] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.release-holder",
    "Workbook.release_holder",
    [
        ("self", wit.Borrow(Workbook)),
        ("holder", wit.STRING),
    ],
    result=wit.List(HOLDING),
)


_WORKBOOK_HOLDINGS: wit.Function[Any] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.holdings",
    "Workbook.holdings",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.Option(wit.STRING)),
        ("holder", wit.Option(wit.STRING)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=HOLDING_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WORKBOOK_HOLDINGS_PAGES: wit.Listing[Holding] = wit.Listing(_WORKBOOK_HOLDINGS, "holdings")


_WORKBOOK_QUEUE: wit.Function[Any] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.queue",
    "Workbook.queue",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("page", wit.PAGE_REQUEST),
    ],
    result=HOLDING_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WORKBOOK_QUEUE_PAGES: wit.Listing[Holding] = wit.Listing(_WORKBOOK_QUEUE, "holdings")


_WORKBOOK_SET_VARIABLE: wit.Function[None] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.set-variable",
    "Workbook.set_variable",
    [
        ("self", wit.Borrow(Workbook)),
        ("name", wit.STRING),
        ("value", wit.VALUE),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_VARIABLES: wit.Function[dict[str, Value]] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.variables",
    "Workbook.variables",
    [
        ("self", wit.Borrow(Workbook)),
    ],
    result=wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE)),
)


_WORKBOOK_DEFINE_METRIC: wit.Function[None] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.define-metric",
    "Workbook.define_metric",
    [
        ("self", wit.Borrow(Workbook)),
        ("name", wit.STRING),
        ("kind", METRIC_KIND),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RECORD: wit.Function[None] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.record",
    "Workbook.record",
    [
        ("self", wit.Borrow(Workbook)),
        ("metric", wit.STRING),
        ("tenant", wit.Option(wit.STRING)),
        ("value", wit.F64),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_RECORD_MANY: wit.Function[None] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.record-many",
    "Workbook.record_many",
    [
        ("self", wit.Borrow(Workbook)),
        ("metric", wit.STRING),
        ("tenant", wit.Option(wit.STRING)),
        ("values", wit.List(wit.F64)),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_METRIC: wit.Function[MetricSummary] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.metric",
    "Workbook.metric",
    [
        ("self", wit.Borrow(Workbook)),
        ("name", wit.STRING),
        ("tenant", wit.Option(wit.STRING)),
    ],
    result=METRIC_SUMMARY,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_METRICS: wit.Function[Any] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.metrics",
    "Workbook.metrics",
    [
        ("self", wit.Borrow(Workbook)),
        ("tenant", wit.Option(wit.STRING)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=METRIC_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WORKBOOK_METRICS_PAGES: wit.Listing[MetricSummary] = wit.Listing(_WORKBOOK_METRICS, "metrics")


_WORKBOOK_TENANTS: wit.Function[Any] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.tenants",
    "Workbook.tenants",
    [
        ("self", wit.Borrow(Workbook)),
        ("page", wit.PAGE_REQUEST),
    ],
    result=NAME_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WORKBOOK_TENANTS_PAGES: wit.Listing[str] = wit.Listing(_WORKBOOK_TENANTS, "names")


_WORKBOOK_PERCENTILES: wit.Function[list[float]] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.percentiles",
    "Workbook.percentiles",
    [
        ("self", wit.Borrow(Workbook)),
        ("name", wit.STRING),
        ("tenant", wit.Option(wit.STRING)),
        ("percentiles", wit.List(wit.F64)),
    ],
    result=wit.List(wit.F64),
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_MERGE: wit.Function[None] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.merge",
    "Workbook.merge",
    [
        ("self", wit.Borrow(Workbook)),
        ("other", wit.Borrow(Workbook)),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_THRESHOLDS: wit.Function[list[ThresholdResult]] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.thresholds",
    "Workbook.thresholds",
    [
        ("self", wit.Borrow(Workbook)),
    ],
    result=wit.List(THRESHOLD_RESULT),
)


_WORKBOOK_SUMMARY: wit.Function[RunSummary] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.summary",
    "Workbook.summary",
    [
        ("self", wit.Borrow(Workbook)),
    ],
    result=RUN_SUMMARY,
)


_WORKBOOK_SNAPSHOT: wit.Function[Any] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.snapshot",
    "Workbook.snapshot",
    [
        ("self", wit.Borrow(Workbook)),
        ("cursor", wit.Option(wit.STRING)),
    ],
    result=TEXT_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WORKBOOK_SNAPSHOT_TEXT = wit.WholeText(_WORKBOOK_SNAPSHOT)


_WORKBOOK_RESTORE: wit.Function[Any] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.restore",
    "Workbook.restore",
    [
        ("self", wit.Borrow(Workbook)),
        ("text", wit.STRING),
        ("last", wit.BOOL),
    ],
    error=WORKFLOW_ERROR,
    fallible=True,
)
_WORKBOOK_RESTORE_PIECES: wit.TextTaker[None] = wit.TextTaker(_WORKBOOK_RESTORE)


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[constructor]workbook": (Workbook, _WORKBOOK_NEW),
    "[static]workbook.from-scenario": (Workbook.from_scenario, _WORKBOOK_FROM_SCENARIO),
    "[method]workbook.revision": (attrgetter("revision"), _WORKBOOK_REVISION),
    "[method]workbook.add-resource": (Workbook.add_resource, _WORKBOOK_ADD_RESOURCE),
    "[method]workbook.resource-status": (Workbook.resource_status, _WORKBOOK_RESOURCE_STATUS),
    "[method]workbook.resources": (_WORKBOOK_RESOURCES, _WORKBOOK_RESOURCES),
    "[method]workbook.property": (Workbook.get_property, _WORKBOOK_PROPERTY),
    "[method]workbook.set-property": (Workbook.set_property, _WORKBOOK_SET_PROPERTY),
    "[method]workbook.acquire": (Workbook.acquire, _WORKBOOK_ACQUIRE),
    "[method]workbook.release": (Workbook.release, _WORKBOOK_RELEASE),
    "[method]workbook.release-holder": (Workbook.release_holder, _WORKBOOK_RELEASE_HOLDER),
    "[method]workbook.holdings": (_WORKBOOK_HOLDINGS, _WORKBOOK_HOLDINGS),
    "[method]workbook.queue": (_WORKBOOK_QUEUE, _WORKBOOK_QUEUE),
    "[method]workbook.set-variable": (Workbook.set_variable, _WORKBOOK_SET_VARIABLE),
    "[method]workbook.variables": (Workbook.variables, _WORKBOOK_VARIABLES),
    "[method]workbook.define-metric": (Workbook.define_metric, _WORKBOOK_DEFINE_METRIC),
    "[method]workbook.record": (Workbook.record, _WORKBOOK_RECORD),
    "[method]workbook.record-many": (Workbook.record_many, _WORKBOOK_RECORD_MANY),
    "[method]workbook.metric": (Workbook.metric, _WORKBOOK_METRIC),
    "[method]workbook.metrics": (_WORKBOOK_METRICS, _WORKBOOK_METRICS),
    "[method]workbook.tenants": (_WORKBOOK_TENANTS, _WORKBOOK_TENANTS),
    "[method]workbook.percentiles": (Workbook.percentiles, _WORKBOOK_PERCENTILES),
    "[method]workbook.merge": (Workbook.merge, _WORKBOOK_MERGE),
    "[method]workbook.thresholds": (Workbook.thresholds, _WORKBOOK_THRESHOLDS),
    "[method]workbook.summary": (Workbook.summary, _WORKBOOK_SUMMARY),
    "[method]workbook.snapshot": (_WORKBOOK_SNAPSHOT, _WORKBOOK_SNAPSHOT),
    "[method]workbook.restore": (_WORKBOOK_RESTORE, _WORKBOOK_RESTORE),
}
