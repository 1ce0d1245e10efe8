# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The workbook: the resources that tasks acquire, the variables and metrics of a run,
and the thresholds that decide its verdict.

# Limits

Kind `limit-exceeded` of `WorkflowError`, with the name in `subject`. A call that would
exceed one changes nothing.

| limit | value |
|---|---|
| `metrics`, counted for each tenant | 100,000 |
| `statuses`: different status codes, counted for each action and tenant | 1,000,000 |
| `holders`, and waiting requests, of a resource | 1,000,000 |
| `variables` | 10,000 |

A page holds at most 10,000 items.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Literal, Union

from .. import _wit as wit
from .._wit import Value, ValueLike, dataclass
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
    "Acquisition",
    "AcquisitionGranted",
    "AcquisitionLike",
    "AcquisitionQueued",
    "Holding",
    "HoldingPage",
    "MetricKind",
    "MetricKindLike",
    "MetricPage",
    "MetricSummary",
    "NamePage",
    "ResourceStatus",
    "RunSummary",
    "ThresholdResult",
    "Verdict",
    "VerdictLike",
    "Workbook",
]


@dataclass(frozen=True, init=False)
class ResourceStatus:
    """A resource as it stands."""

    id: str
    """Its name."""
    kind: str
    """Its type, free text. Example: `"http_endpoint"`."""
    capacity: int | None
    """How much of it there is; none: any amount."""
    held: int
    """How much of it is held."""
    holders: int
    """How many holders there are."""
    queued: int
    """How many wait for it."""
    properties: list[NamedValue]
    """Its properties, in the order of the text."""

    def __init__(
        self,
        id: str,
        kind: str,
        capacity: int | None,
        held: int,
        holders: int,
        queued: int,
        properties: Sequence[NamedValue],
    ) -> None:
        RESOURCE_STATUS.fill(self, (id, kind, capacity, held, holders, queued, properties))


RESOURCE_STATUS = wit.Record(
    ResourceStatus,
    [
        wit.Field("id", "id", wit.STRING),
        wit.Field("kind", "kind", wit.STRING),
        wit.Field("capacity", "capacity", wit.Option(wit.U64)),
        wit.Field("held", "held", wit.U64),
        wit.Field("holders", "holders", wit.U32),
        wit.Field("queued", "queued", wit.U32),
        wit.Field("properties", "properties", wit.List(NAMED_VALUE)),
    ],
)


class Acquisition(wit.VariantCase):
    """What became of a wish for a resource."""

    GRANTED: ClassVar[AcquisitionGranted]
    """It is held now."""

    @staticmethod
    def queued(value: int) -> AcquisitionQueued:
        """It is not free: so many wait before it."""
        return AcquisitionQueued(value)


@dataclass(frozen=True, repr=False)
class AcquisitionGranted(Acquisition):
    """It is held now."""

    case = "granted"
    _shown = "Acquisition.GRANTED"


@dataclass(frozen=True, init=False, repr=False)
class AcquisitionQueued(Acquisition):
    """It is not free: so many wait before it."""

    case = "queued"
    _shown = "Acquisition.queued"
    value: int

    def __init__(self, value: int) -> None:
        self._check(wit.U32, value)


Acquisition.GRANTED = AcquisitionGranted()
AcquisitionLike = Union[Acquisition, Literal["granted"]]
"""A `Acquisition`, or one by its name."""

ACQUISITION = wit.Variant(
    Acquisition,
    wit.Case("granted", AcquisitionGranted, None, "Acquisition.GRANTED"),
    wit.Case("queued", AcquisitionQueued, wit.U32, "Acquisition.queued(...)"),
)


@dataclass(frozen=True, init=False)
class Holding:
    """Who holds how much."""

    resource_id: str
    """The resource."""
    holder: str
    """The holder."""
    amount: int
    """How much."""

    def __init__(self, resource_id: str, holder: str, amount: int) -> None:
        HOLDING.fill(self, (resource_id, holder, amount))


HOLDING = wit.Record(
    Holding,
    [
        wit.Field("resource-id", "resource_id", wit.STRING),
        wit.Field("holder", "holder", wit.STRING),
        wit.Field("amount", "amount", wit.U64),
    ],
)


@dataclass(frozen=True, init=False)
class HoldingPage:
    """A page of holdings or of waiting requests."""

    holdings: list[Holding]
    """The entries."""
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(self, holdings: Sequence[Holding] = (), next: str | None = None) -> None:
        HOLDING_PAGE.fill(self, (holdings, next))


HOLDING_PAGE = wit.Record(
    HoldingPage,
    [
        wit.Field("holdings", "holdings", wit.List(HOLDING)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


@dataclass(frozen=True, init=False)
class NamePage:
    """A page of names."""

    names: list[str]
    """The names."""
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(self, names: Sequence[str] = (), next: str | None = None) -> None:
        NAME_PAGE.fill(self, (names, next))


NAME_PAGE = wit.Record(
    NamePage,
    [
        wit.Field("names", "names", wit.List(wit.STRING)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


class MetricKind(str, Enum):
    """Kind of a metric."""

    COUNTER = "counter"
    """A sum that only grows."""
    GAUGE = "gauge"
    """The last value."""
    RATE = "rate"
    """The share of values that are not 0."""
    HISTOGRAM = "histogram"
    """A distribution with percentiles, three significant digits."""

    def __str__(self) -> str:
        return str(self.value)


MetricKindLike = Union[MetricKind, Literal["counter", "gauge", "rate", "histogram"]]
"""A `MetricKind`, or one by its name."""

METRIC_KIND = wit.Enumeration(MetricKind)


@dataclass(frozen=True, init=False)
class MetricSummary:
    """Summary of a metric. Fields that its kind does not keep are 0."""

    name: str
    """Its name. Examples: `"probe.duration"`, `"all.failures"`, `"probe.status(5xx)"`."""
    tenant: str | None
    """The tenant. If none, all tenants together."""
    kind: MetricKind
    """Its kind."""
    count: int
    """How many values were recorded."""
    sum: float
    """Their sum; of a gauge, the last value."""
    min: float
    """The least value."""
    max: float
    """The greatest value."""
    mean: float
    """The mean; of a rate, the share. Rounding never puts the mean outside of minimum and
    maximum.
    """
    p50: float
    """The median by the nearest rank, as of `percentiles`."""
    p90: float
    """90 of 100 values are not greater."""
    p95: float
    """95 of 100 values are not greater."""
    p99: float
    """99 of 100 values are not greater."""
    p999: float
    """999 of 1,000 values are not greater."""

    def __init__(
        self,
        name: str,
        tenant: str | None,
        kind: MetricKindLike,
        count: int,
        sum: float,
        min: float,
        max: float,
        mean: float,
        p50: float,
        p90: float,
        p95: float,
        p99: float,
        p999: float,
    ) -> None:
        METRIC_SUMMARY.fill(self, (name, tenant, kind, count, sum, min, max, mean, p50, p90, p95, p99, p999))


METRIC_SUMMARY = wit.Record(
    MetricSummary,
    [
        wit.Field("name", "name", wit.STRING),
        wit.Field("tenant", "tenant", wit.Option(wit.STRING)),
        wit.Field("kind", "kind", METRIC_KIND),
        wit.Field("count", "count", wit.U64),
        wit.Field("sum", "sum", wit.F64),
        wit.Field("min", "min", wit.F64),
        wit.Field("max", "max", wit.F64),
        wit.Field("mean", "mean", wit.F64),
        wit.Field("p50", "p50", wit.F64),
        wit.Field("p90", "p90", wit.F64),
        wit.Field("p95", "p95", wit.F64),
        wit.Field("p99", "p99", wit.F64),
        wit.Field("p999", "p999", wit.F64),
    ],
)


class Verdict(str, Enum):
    """Verdict on a threshold or a workbook."""

    PASSED = "passed"
    """The threshold was kept."""
    FAILED = "failed"
    """The threshold was broken."""
    NO_DATA = "no-data"
    """Nothing was measured."""

    def __str__(self) -> str:
        return str(self.value)


VerdictLike = Union[Verdict, Literal["passed", "failed", "no-data"]]
"""A `Verdict`, or one by its name."""

VERDICT = wit.Enumeration(Verdict)


@dataclass(frozen=True, init=False)
class ThresholdResult:
    """A threshold and what was measured."""

    threshold: str
    """The threshold in normal form, a duration in the largest of s, ms, us and ns that fits.
    Example: `"p99(probe.duration) < 250ms"`; `1m` becomes `60s`.
    """
    metric: str
    """The metric. Example: `"probe.duration"`."""
    measured: float | None
    """The measured value, a duration in milliseconds. If none, nothing was measured. A count
    without attempts is 0, and so is a rate, except for the rate of `success`, which is
    none.
    """
    measured_text: str
    """The measured value with its unit, for people: a duration in `ms` or `s`, a count, or a
    rate with up to 6 decimals. It has more digits if it would otherwise seem to be on the
    other side of the limit. Examples: `"5.04 ms"`, `"1.20 s"`, `"12"`, `"0.0025"`,
    `"nothing"`.
    """
    limit: float
    """The limit, a duration in milliseconds."""
    verdict: Verdict
    """Whether the threshold was kept."""

    def __init__(
        self,
        threshold: str,
        metric: str,
        measured: float | None,
        measured_text: str,
        limit: float,
        verdict: VerdictLike,
    ) -> None:
        THRESHOLD_RESULT.fill(self, (threshold, metric, measured, measured_text, limit, verdict))


THRESHOLD_RESULT = wit.Record(
    ThresholdResult,
    [
        wit.Field("threshold", "threshold", wit.STRING),
        wit.Field("metric", "metric", wit.STRING),
        wit.Field("measured", "measured", wit.Option(wit.F64)),
        wit.Field("measured-text", "measured_text", wit.STRING),
        wit.Field("limit", "limit", wit.F64),
        wit.Field("verdict", "verdict", VERDICT),
    ],
)


@dataclass(frozen=True, init=False)
class RunSummary:
    """Summary of a workbook."""

    verdict: Verdict
    """`failed` if a threshold was broken; `no-data` if there are thresholds and either none of
    them was measured or nothing at all was recorded; else `passed`.
    """
    thresholds: list[ThresholdResult]
    """The thresholds, in the order of the text."""
    metrics: int
    """How many metrics are defined."""
    tenants: int
    """How many tenants anything was measured for."""
    resources: int
    """How many resources there are."""
    resources_held: int
    """How many resources have a holder."""

    def __init__(
        self,
        verdict: VerdictLike,
        thresholds: Sequence[ThresholdResult],
        metrics: int,
        tenants: int,
        resources: int,
        resources_held: int,
    ) -> None:
        RUN_SUMMARY.fill(self, (verdict, thresholds, metrics, tenants, resources, resources_held))


RUN_SUMMARY = wit.Record(
    RunSummary,
    [
        wit.Field("verdict", "verdict", VERDICT),
        wit.Field("thresholds", "thresholds", wit.List(THRESHOLD_RESULT)),
        wit.Field("metrics", "metrics", wit.U32),
        wit.Field("tenants", "tenants", wit.U32),
        wit.Field("resources", "resources", wit.U32),
        wit.Field("resources-held", "resources_held", wit.U32),
    ],
)


@dataclass(frozen=True, init=False)
class MetricPage:
    """A page of metrics."""

    metrics: list[MetricSummary]
    """The metrics, in the order of the names."""
    next: str | None
    """What to pass as `cursor` for the next page. None: this is the last one."""

    def __init__(self, metrics: Sequence[MetricSummary] = (), next: str | None = None) -> None:
        METRIC_PAGE.fill(self, (metrics, next))


METRIC_PAGE = wit.Record(
    MetricPage,
    [
        wit.Field("metrics", "metrics", wit.List(METRIC_SUMMARY)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


class Workbook(wit.Resource):
    """What a run has to work with, and what it measured.

    Every action, except for pauses (kind `sleep`), has these metrics:

    | metric | kind | value |
    |---|---|---|
    | `ACTION.duration` | histogram | duration of each attempt, in milliseconds |
    | `ACTION.attempts` | counter | attempts that succeeded, failed or timed out; cancelled ones are not counted |
    | `ACTION.failures` | counter | attempts that failed, timeouts included |
    | `ACTION.timeouts` | counter | attempts that timed out |
    | `ACTION.success` | rate | share of attempts that succeeded |
    | `ACTION.repeats` | counter | requests sent a second time because a kept connection had ended; neither retries (new attempts) nor redirects |
    | `ACTION.status(503)` | counter | responses with this status, 100 to 999 |
    | `ACTION.status(5xx)` | counter | responses with a status that begins with this digit |

    The same over all actions are `all.duration`, `all.status(5xx)` and so on. They are derived,
    as are those of statuses: no values can be recorded for them. All metrics are kept for each
    tenant apart.
    """

    __slots__ = ()

    def __init__(self, *, instance: Instance | None = None) -> None:
        """An empty one."""
        self._take(_WORKBOOK_NEW(instance))

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> Workbook:
        """The workbook of a scenario: its resources, metrics and thresholds.

        # Typical errors
        - `duplicate`: a resource or metric is defined twice.
        """
        return _WORKBOOK_FROM_SCENARIO(instance, scenario)

    def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return _WORKBOOK_REVISION.of(self)

    def add_resource(
        self,
        id: str,
        kind: str,
        capacity: int | None,
        properties: Sequence[NamedValue],
    ) -> None:
        """Adds a resource.

        # Typical errors
        - `duplicate`: there is one by that name.
        - `invalid-argument`: the name is empty.

        Example: `add-resource("gpu", "accelerator", some(4), [])`.
        """
        return _WORKBOOK_ADD_RESOURCE.of(self, id, kind, capacity, properties)

    def resource_status(self, id: str) -> ResourceStatus:
        """The resource by this name.

        # Typical errors
        - `not-found`: there is none.
        """
        return _WORKBOOK_RESOURCE_STATUS.of(self, id)

    def resources(self, kind: str | None, page: PageRequest) -> NamePage:
        """The names of the resources, in the order of the text; with `kind`, those of that type."""
        return _WORKBOOK_RESOURCES.of(self, kind, page)

    def property(self, id: str, name: str) -> Value | None:
        """A property of a resource; none: it has no such property.

        # Typical errors
        - `not-found`: there is no such resource.
        """
        return _WORKBOOK_PROPERTY.of(self, id, name)

    def set_property(self, id: str, name: str, value: ValueLike) -> None:
        """Sets a property of a resource, new or not. Machines that exist already keep the former value.

        # Typical errors
        - `not-found`: there is no such resource.

        Example: `set-property("api", "port", 8080)`.
        """
        return _WORKBOOK_SET_PROPERTY.of(self, id, name, value)

    def acquire(self, id: str, holder: str, amount: int) -> Acquisition:
        """Asks for `amount` of a resource for a holder. What is not free is queued, and
        who came first is served first: nobody overtakes, even with a smaller wish. A holder
        may hold several amounts, and they add up.

        # Typical errors
        - `not-found`: there is no such resource.
        - `invalid-argument`: the amount is 0.
        - `resource-conflict`: it is more than the capacity.
        - `limit-exceeded`.

        Example: `acquire("gpu", "job-1", 2)`.
        """
        return _WORKBOOK_ACQUIRE.of(self, id, holder, amount)

    def release(self, id: str, holder: str, amount: int | None = None) -> list[Holding]:
        """Gives back what a holder has of a resource, or `amount` of it, and takes its
        wishes from the queue (all of them unless `amount` is given). Giving back what is not held changes nothing.
        Returns those from the queue that hold it now, in order.

        # Typical errors
        - `not-found`: there is no such resource.
        - `resource-conflict`: the holder has less than `amount`.
        """
        return _WORKBOOK_RELEASE.of(self, id, holder, amount)

    def release_holder(self, holder: str) -> list[Holding]:
        """Gives back everything that a holder has, and takes all its wishes from the queues.
        Returns those from the queues that hold something now.
        """
        return _WORKBOOK_RELEASE_HOLDER.of(self, holder)

    def holdings(self, id: str | None, holder: str | None, page: PageRequest) -> HoldingPage:
        """What is held: of a resource, by a holder, of both, or at all."""
        return _WORKBOOK_HOLDINGS.of(self, id, holder, page)

    def queue(self, id: str, page: PageRequest) -> HoldingPage:
        """Who waits for a resource, the next one first.

        # Typical errors
        - `not-found`: there is no such resource.
        """
        return _WORKBOOK_QUEUE.of(self, id, page)

    def set_variable(self, name: str, value: ValueLike) -> None:
        """Sets a variable of the workbook scope, which the conditions and templates of all instances see from the next
        call of their machine on. A machine knows the variables that were set before it was made, with their types. The
        other scopes are those of a step, which has the exports of its action, and of a workflow, which has the inputs of its instance.

        # Typical errors
        - `invalid-argument`: the name is none that an expression can use, is one of a user
          or of a resource's property, or the value is of another type than the former one.
        - `limit-exceeded`: the limit `variables`.

        Example: `set-variable("flags.canary", true)`.
        """
        return _WORKBOOK_SET_VARIABLE.of(self, name, value)

    def variables(self) -> list[NamedValue]:
        """The variables of the workbook scope, in the order of the names."""
        return _WORKBOOK_VARIABLES.of(self)

    def define_metric(self, name: str, kind: MetricKindLike) -> None:
        """Defines a metric. Defining it again with the same kind changes nothing.

        # Typical errors
        - `duplicate`: it exists with another kind.
        - `invalid-argument`: the name is empty, longer than 510 bytes or one of a derived
          metric, such as `all.failures`.
        - `limit-exceeded`: the limit `metrics`.
        """
        return _WORKBOOK_DEFINE_METRIC.of(self, name, kind)

    def record(self, metric: str, tenant: str | None, value: float) -> None:
        """Records a value for a metric: a counter grows by it, a gauge becomes it, a rate counts
        whether it is not 0, a histogram takes it up (negative as 0, greater than 10¹² as that, fractions to the thousandth).

        # Typical errors
        - `not-found`: there is no such metric.
        - `invalid-argument`: the value is not finite, or negative for a counter, or the
          metric is derived from others.
        - `limit-exceeded`: the limit `metrics`.
        """
        return _WORKBOOK_RECORD.of(self, metric, tenant, value)

    def record_many(self, metric: str, tenant: str | None, values: Sequence[float]) -> None:
        """Records several values for a metric, all or none.

        # Typical errors
        - As `record`.
        """
        return _WORKBOOK_RECORD_MANY.of(self, metric, tenant, values)

    def metric(self, name: str, tenant: str | None = None) -> MetricSummary:
        """Returns the summary of a metric, for a tenant or for all together. If nothing was
        recorded for it, all numbers are 0.

        # Typical errors
        - `not-found`: there is no such metric, or nothing at all was recorded for such a
          tenant.

        Examples: `metric("probe.duration", none)`, `metric("all.status(5xx)", some("a"))`.
        """
        return _WORKBOOK_METRIC.of(self, name, tenant)

    def metrics(self, tenant: str | None, page: PageRequest) -> MetricPage:
        """Returns the metrics that anything was recorded for, for a tenant or for all together, in
        the order of the names. Of the derived metrics, it lists one such as `probe.status(503)`
        for each status that a response had.
        """
        return _WORKBOOK_METRICS.of(self, tenant, page)

    def tenants(self, page: PageRequest) -> NamePage:
        """The tenants that anything was measured for, in the order of the names."""
        return _WORKBOOK_TENANTS.of(self, page)

    def percentiles(self, name: str, tenant: str | None, percentiles: Sequence[float]) -> list[float]:
        """Returns percentiles of a histogram by the nearest rank: the value at position ⌈count ×
        percentile ÷ 100⌉ in ascending order, at least the first. The position is computed in
        integers from the shortest decimal that stands for the number, so 99.9 of 1,000 values,
        999 times 1 and once 100, is 1. 0 is the least value and 100 the greatest; others are
        exact to three significant digits.

        # Typical errors
        - As `metric`.
        - `invalid-argument`: the metric is not a histogram or a percentile is not within
          0–100.

        Example: `percentiles("probe.duration", some("a"), [50, 99, 99.9])`.
        """
        return _WORKBOOK_PERCENTILES.of(self, name, tenant, percentiles)

    def merge(self, other: Workbook) -> None:
        """Adds what another workbook has measured to this one: sums, shares and
        distributions exactly; a gauge takes the other's value.

        # Typical errors
        - `duplicate`: a metric has another kind there.

        Nothing has been added then.
        """
        return _WORKBOOK_MERGE.of(self, other)

    def thresholds(self) -> list[ThresholdResult]:
        """Returns the thresholds and what was measured for each, over all tenants."""
        return _WORKBOOK_THRESHOLDS.of(self)

    def summary(self) -> RunSummary:
        """Returns the verdict, the thresholds and the numbers of metrics, tenants and resources."""
        return _WORKBOOK_SUMMARY.of(self)

    def snapshot(self, cursor: str | None = None) -> TextPage:
        """The whole state as text, in pieces that belong together as long as `revision` stays the same.

        # Typical errors
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return _WORKBOOK_SNAPSHOT.of(self, cursor)

    def restore(self, text: str, last: bool) -> None:
        """Takes the next piece of a snapshot. With the `last` one the state is replaced, whole or not at all.

        # Typical errors
        - `invalid-snapshot`: the text is damaged, of an unknown version, or without a
          metric that this workbook has already, because machines go by their places; the
          pieces so far are forgotten.
        """
        return _WORKBOOK_RESTORE.of(self, text, last)


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
        ("properties", wit.List(NAMED_VALUE)),
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


_WORKBOOK_RESOURCES: wit.Function[NamePage] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.resources",
    "Workbook.resources",
    [
        ("self", wit.Borrow(Workbook)),
        ("kind", wit.Option(wit.STRING)),
        ("page", PAGE_REQUEST),
    ],
    result=NAME_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_PROPERTY: wit.Function[Value | None] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.property",
    "Workbook.property",
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


_WORKBOOK_HOLDINGS: wit.Function[HoldingPage] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.holdings",
    "Workbook.holdings",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.Option(wit.STRING)),
        ("holder", wit.Option(wit.STRING)),
        ("page", PAGE_REQUEST),
    ],
    result=HOLDING_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_QUEUE: wit.Function[HoldingPage] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.queue",
    "Workbook.queue",
    [
        ("self", wit.Borrow(Workbook)),
        ("id", wit.STRING),
        ("page", PAGE_REQUEST),
    ],
    result=HOLDING_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


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


_WORKBOOK_VARIABLES: wit.Function[list[NamedValue]] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.variables",
    "Workbook.variables",
    [
        ("self", wit.Borrow(Workbook)),
    ],
    result=wit.List(NAMED_VALUE),
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


_WORKBOOK_METRICS: wit.Function[MetricPage] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.metrics",
    "Workbook.metrics",
    [
        ("self", wit.Borrow(Workbook)),
        ("tenant", wit.Option(wit.STRING)),
        ("page", PAGE_REQUEST),
    ],
    result=METRIC_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


_WORKBOOK_TENANTS: wit.Function[NamePage] = wit.Function(
    "scheduler:core/workbook@0.1.0",
    "[method]workbook.tenants",
    "Workbook.tenants",
    [
        ("self", wit.Borrow(Workbook)),
        ("page", PAGE_REQUEST),
    ],
    result=NAME_PAGE,
    error=WORKFLOW_ERROR,
    fallible=True,
)


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


_WORKBOOK_SNAPSHOT: wit.Function[TextPage] = wit.Function(
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


_WORKBOOK_RESTORE: wit.Function[None] = wit.Function(
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


FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {
    "[constructor]workbook": (Workbook, _WORKBOOK_NEW),
    "[static]workbook.from-scenario": (Workbook.from_scenario, _WORKBOOK_FROM_SCENARIO),
    "[method]workbook.revision": (Workbook.revision, _WORKBOOK_REVISION),
    "[method]workbook.add-resource": (Workbook.add_resource, _WORKBOOK_ADD_RESOURCE),
    "[method]workbook.resource-status": (Workbook.resource_status, _WORKBOOK_RESOURCE_STATUS),
    "[method]workbook.resources": (Workbook.resources, _WORKBOOK_RESOURCES),
    "[method]workbook.property": (Workbook.property, _WORKBOOK_PROPERTY),
    "[method]workbook.set-property": (Workbook.set_property, _WORKBOOK_SET_PROPERTY),
    "[method]workbook.acquire": (Workbook.acquire, _WORKBOOK_ACQUIRE),
    "[method]workbook.release": (Workbook.release, _WORKBOOK_RELEASE),
    "[method]workbook.release-holder": (Workbook.release_holder, _WORKBOOK_RELEASE_HOLDER),
    "[method]workbook.holdings": (Workbook.holdings, _WORKBOOK_HOLDINGS),
    "[method]workbook.queue": (Workbook.queue, _WORKBOOK_QUEUE),
    "[method]workbook.set-variable": (Workbook.set_variable, _WORKBOOK_SET_VARIABLE),
    "[method]workbook.variables": (Workbook.variables, _WORKBOOK_VARIABLES),
    "[method]workbook.define-metric": (Workbook.define_metric, _WORKBOOK_DEFINE_METRIC),
    "[method]workbook.record": (Workbook.record, _WORKBOOK_RECORD),
    "[method]workbook.record-many": (Workbook.record_many, _WORKBOOK_RECORD_MANY),
    "[method]workbook.metric": (Workbook.metric, _WORKBOOK_METRIC),
    "[method]workbook.metrics": (Workbook.metrics, _WORKBOOK_METRICS),
    "[method]workbook.tenants": (Workbook.tenants, _WORKBOOK_TENANTS),
    "[method]workbook.percentiles": (Workbook.percentiles, _WORKBOOK_PERCENTILES),
    "[method]workbook.merge": (Workbook.merge, _WORKBOOK_MERGE),
    "[method]workbook.thresholds": (Workbook.thresholds, _WORKBOOK_THRESHOLDS),
    "[method]workbook.summary": (Workbook.summary, _WORKBOOK_SUMMARY),
    "[method]workbook.snapshot": (Workbook.snapshot, _WORKBOOK_SNAPSHOT),
    "[method]workbook.restore": (Workbook.restore, _WORKBOOK_RESTORE),
}
