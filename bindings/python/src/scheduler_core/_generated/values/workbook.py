# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The values of interface `workbook`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar, Literal, Union

from ... import _wit as wit
from ..._wit import MappingLike, Value, ValueLike, dataclass

__all__ = [
    "Acquisition",
    "AcquisitionGranted",
    "AcquisitionLike",
    "AcquisitionQueued",
    "Holding",
    "MetricKind",
    "MetricKindLike",
    "MetricSummary",
    "ResourceStatus",
    "RunSummary",
    "ThresholdResult",
    "Verdict",
    "VerdictLike",
]


@dataclass(frozen=True, init=False)
class ResourceStatus:
    """The status of a resource."""

    id: str
    """The id."""
    kind: str
    """The kind, free text. Example: `"http_endpoint"`."""
    capacity: int | None
    """The capacity. If `None`, it is unlimited."""
    held: int
    """The amount that is held."""
    holders: int
    """Number of holders."""
    queued: int
    """Number of waiting requests."""
    properties: dict[str, Value]
    """The properties, in source order."""

    def __init__(
        self,
        id: str,
        kind: str,
        held: int,
        holders: int,
        queued: int,
        *,
        capacity: int | None = None,
        properties: MappingLike[str, ValueLike] = (),
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
        wit.Field("properties", "properties", wit.Mapping(wit.Field("name", "name", wit.STRING), wit.Field("value", "value", wit.VALUE))),
    ],
)


class Acquisition(wit.VariantCase):
    """Result of a request for a resource."""

    GRANTED: ClassVar[AcquisitionGranted]
    """The amount is held now."""

    @staticmethod
    def queued(value: int) -> AcquisitionQueued:
        """The amount is not available. The payload is the number of waiting requests before this
        one.
        """
        return AcquisitionQueued(value)


@dataclass(frozen=True, init=False, repr=False)
class AcquisitionGranted(Acquisition):
    """The amount is held now."""

    case: str = "granted"
    _shown = "Acquisition.GRANTED"


@dataclass(frozen=True, init=False, repr=False)
class AcquisitionQueued(Acquisition):
    """The amount is not available. The payload is the number of waiting requests before this
    one.
    """

    value: int
    case: str = "queued"
    _shown = "Acquisition.queued"

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
    """An amount of a resource, held or requested by a holder."""

    resource_id: str
    """The id of the resource."""
    holder: str
    """The holder."""
    amount: int
    """The amount."""

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


HOLDING_PAGE = wit.Page(
    "HoldingPage",
    [
        wit.Field("holdings", "holdings", wit.List(HOLDING)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


NAME_PAGE = wit.Page(
    "NamePage",
    [
        wit.Field("names", "names", wit.List(wit.STRING)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)


class MetricKind(str, Enum):
    """Kind of a metric."""

    COUNTER = "counter"
    """A sum that never decreases."""
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
    """Summary of a metric. Fields that do not apply to its kind are 0."""

    name: str
    """The name. Examples: `"probe.duration"`, `"all.failures"`, `"probe.status(5xx)"`."""
    tenant: str | None
    """The tenant. If `None`, all tenants together."""
    kind: MetricKind
    """The kind."""
    count: int
    """Number of recorded values."""
    sum: float
    """The sum of the values; for a gauge, the last value."""
    min: float
    """The minimum."""
    max: float
    """The maximum."""
    mean: float
    """The mean; for a rate, the share. Rounding never puts the mean outside of the minimum and
    maximum.
    """
    p50: float
    """The median by the nearest rank, as in `percentiles`."""
    p90: float
    """The 90th percentile."""
    p95: float
    """The 95th percentile."""
    p99: float
    """The 99th percentile."""
    p999: float
    """The 99.9th percentile."""

    def __init__(
        self,
        name: str,
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
        *,
        tenant: str | None = None,
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
    """Verdict of a threshold or a workbook."""

    PASSED = "passed"
    """The threshold was met."""
    FAILED = "failed"
    """The threshold was violated."""
    NO_DATA = "no-data"
    """Nothing was measured."""

    def __str__(self) -> str:
        return str(self.value)


VerdictLike = Union[Verdict, Literal["passed", "failed", "no-data"]]
"""A `Verdict`, or one by its name."""

VERDICT = wit.Enumeration(Verdict)


@dataclass(frozen=True, init=False)
class ThresholdResult:
    """A threshold and its measured value."""

    threshold: str
    """The threshold in normal form; a duration is in the largest of s, ms, us and ns that
    fits. Example: `"p99(probe.duration) < 250ms"`; `1m` becomes `60s`.
    """
    metric: str
    """The metric. Example: `"probe.duration"`."""
    measured: float | None
    """The measured value, a duration in milliseconds. If `None`, nothing was measured. A count
    without attempts is 0, and so is a rate, except for the rate of `success`, which is
    `None`.
    """
    measured_text: str
    """The measured value with its unit, for display: a duration in `ms` or `s`, a count, or a
    rate with up to 6 decimals. It has more digits if rounding would put it on the other
    side of the limit. Examples: `"5.04 ms"`, `"1.20 s"`, `"12"`, `"0.0025"`, `"nothing"`.
    """
    limit: float
    """The limit, a duration in milliseconds."""
    verdict: Verdict
    """The verdict of the threshold."""

    def __init__(
        self,
        threshold: str,
        metric: str,
        measured_text: str,
        limit: float,
        verdict: VerdictLike,
        *,
        measured: float | None = None,
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
    """`failed` if a threshold was violated; `no-data` if there are thresholds and either none
    of them was measured or nothing at all was recorded; otherwise `passed`.
    """
    thresholds: list[ThresholdResult]
    """The thresholds, in source order."""
    metrics: int
    """Number of defined metrics."""
    tenants: int
    """Number of tenants with recorded values."""
    resources: int
    """Number of resources."""
    resources_held: int
    """Number of resources that are held."""

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


METRIC_PAGE = wit.Page(
    "MetricPage",
    [
        wit.Field("metrics", "metrics", wit.List(METRIC_SUMMARY)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)
