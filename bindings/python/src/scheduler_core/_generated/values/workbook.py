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
    """A resource as it stands."""

    id: str
    """Its name."""
    kind: str
    """Its type, free text. Example: `"http_endpoint"`."""
    capacity: int | None
    """How much of it there is; `None`: any amount."""
    held: int
    """How much of it is held."""
    holders: int
    """How many holders there are."""
    queued: int
    """How many wait for it."""
    properties: dict[str, Value]
    """Its properties, in the order of the text."""

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
    """What became of a wish for a resource."""

    GRANTED: ClassVar[AcquisitionGranted]
    """It is held now."""

    @staticmethod
    def queued(value: int) -> AcquisitionQueued:
        """It is not free: so many wait before it."""
        return AcquisitionQueued(value)


@dataclass(frozen=True, init=False, repr=False)
class AcquisitionGranted(Acquisition):
    """It is held now."""

    case: str = "granted"
    _shown = "Acquisition.GRANTED"


@dataclass(frozen=True, init=False, repr=False)
class AcquisitionQueued(Acquisition):
    """It is not free: so many wait before it."""

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
    """The tenant. If `None`, all tenants together."""
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
    """The measured value, a duration in milliseconds. If `None`, nothing was measured. A count
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


METRIC_PAGE = wit.Page(
    "MetricPage",
    [
        wit.Field("metrics", "metrics", wit.List(METRIC_SUMMARY)),
        wit.Field("next", "next", wit.Option(wit.STRING)),
    ],
)
