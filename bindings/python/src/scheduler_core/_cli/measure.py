"""Measurements of a run over time: a sample every 200 ms; long runs have longer samples."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Optional

from .._generated.load import LoadPlan
from .._generated.values.runner import PoolReport, RunEvent, RunEventKind, RunProgress

SAMPLE = 0.2
"""Initial length of a sample, in seconds."""
SAMPLES = 600
"""Maximum number of samples. Beyond it, each two samples are joined."""
WINDOW = 5
"""Number of recent samples that the current values cover."""
TENANTS = 12
"""Maximum number of tenants shown separately; all others are counted together."""

Latencies = Counter[int]
"""Number of latencies by bucket. A bucket is 1/32 of its value wide."""

_FAILED = (RunEventKind.ACTION_FAILED, RunEventKind.ACTION_TIMED_OUT)


def bucket(seconds: float) -> int:
    """Returns the bucket of a latency: its lower limit in nanoseconds."""
    nanoseconds = round(seconds * 1_000_000_000)
    shift = max(0, nanoseconds.bit_length() - 6)
    return nanoseconds >> shift << shift


def percentile(latencies: Latencies, percent: float) -> Optional[float]:
    """Returns the value at a percentile by the nearest rank, in seconds, exact to 1/64. `None` if there are no values."""
    # The rank in integers: a product of floats is one too high at most multiples of 1,000.
    wanted = max(1, -(-latencies.total() * round(percent * 10) // 1_000))
    for lower in sorted(latencies):
        wanted -= latencies[lower]
        if wanted <= 0:
            width = 1 << max(0, lower.bit_length() - 6)
            return (lower + width // 2) / 1_000_000_000
    return None


@dataclass
class TenantSample:
    """Counts of one tenant in a sample."""

    attempts: int = 0
    failures: int = 0
    """Attempts that failed or timed out."""
    latencies: Latencies = field(default_factory=Latencies)


@dataclass
class Sample:
    """Measurements of a time interval, in seconds."""

    start: float
    end: float
    present: int
    """Users present at the end."""
    tenants: list[TenantSample]
    held: list[int]
    """Addresses held at the end, by pool; of joined samples, the maximum."""

    @property
    def seconds(self) -> float:
        """Length of the interval."""
        return max(0.001, self.end - self.start)

    def join(self, later: Sample) -> None:
        """Adds the sample that follows."""
        self.end = later.end
        self.present = max(self.present, later.present)
        for own, other in zip(self.tenants, later.tenants):
            own.attempts += other.attempts
            own.failures += other.failures
            own.latencies += other.latencies
        self.held = [max(pair) for pair in zip(self.held, later.held)]


@dataclass(frozen=True)
class Now:
    """Values of one tenant over the last second. Times are in seconds."""

    rate: float
    failures: int
    p50: Optional[float]
    p99: Optional[float]


@dataclass(frozen=True)
class Fullest:
    """State of a pool when most addresses were held."""

    held: int
    at: float
    """Time, in seconds."""
    map: str
    """Map of the pool at that time, as SVG."""


class Measure:
    """Measurements of a run."""

    def __init__(self, plan: Optional[LoadPlan]) -> None:
        names = [] if plan is None else plan.tenants
        self._tenant_of = [] if plan is None else [min(own.tenant, TENANTS) for own in plan.arrivals()]
        self.names = names if len(names) <= TENANTS else [*names[:TENANTS], "other tenants"]
        self.samples: list[Sample] = []
        self.fullest: dict[str, Fullest] = {}
        """By pool, if `draw` is called."""
        self._live = self._empty()
        self._start = 0.0
        self._length = SAMPLE
        self._last: deque[Sample] = deque(maxlen=WINDOW)

    def _empty(self) -> list[TenantSample]:
        return [TenantSample() for _ in self.names]

    def count(self, events: Iterable[RunEvent]) -> None:
        """Counts the attempts that ended."""
        for event in events:
            failed = event.kind in _FAILED
            # A cancelled attempt has no latency.
            if (failed or event.kind is RunEventKind.ACTION_SUCCEEDED) and event.user is not None and self._live:
                own = self._live[self._tenant_of[event.user]]
                own.attempts += 1
                own.failures += failed
                own.latencies[bucket(event.elapsed)] += 1

    def tick(self, progress: RunProgress, pools: Sequence[PoolReport], is_finished: bool) -> bool:
        """Ends a sample if it is time. Returns whether it did."""
        now = progress.elapsed
        if now <= self._start or (not is_finished and now < self._start + SAMPLE):
            return False
        sample = Sample(self._start, now, progress.present, self._live, [pool.held for pool in pools])
        self._live, self._start = self._empty(), now
        self._last.append(_copy(sample))
        self._keep(sample)
        return True

    def draw(self, progress: RunProgress, pools: Sequence[PoolReport], render: Callable[[str], str]) -> None:
        """Keeps a map of each pool. Drawing takes time for every binding, so a map is drawn again only when it would look different."""
        for own in pools:
            former = self.fullest.get(own.pool)
            if former is None or own.held > former.held + former.held // 20:
                self.fullest[own.pool] = Fullest(own.held, progress.elapsed, render(own.pool))

    def _keep(self, sample: Sample) -> None:
        last = self.samples[-1] if self.samples else None
        # The rest at the end is too short for a sample of its own.
        if last is not None and (last.end - last.start < self._length or sample.end - sample.start < SAMPLE / 2):
            last.join(sample)
        else:
            self.samples.append(sample)
        if len(self.samples) > SAMPLES:
            self._length *= 2
            for first, second in zip(self.samples[::2], self.samples[1::2]):
                first.join(second)
            self.samples = self.samples[::2]

    def now(self) -> list[Now]:
        """Returns the values of the last second by tenant."""
        seconds = sum(sample.end - sample.start for sample in self._last)
        found: list[Now] = []
        for index in range(len(self.names)):
            own = [sample.tenants[index] for sample in self._last]
            latencies = sum((one.latencies for one in own), Latencies())
            rate = sum(one.attempts for one in own) / seconds if seconds > 0 else 0.0
            failures = sum(one.failures for one in own)
            found.append(Now(rate, failures, percentile(latencies, 50), percentile(latencies, 99)))
        return found


def _copy(sample: Sample) -> Sample:
    """Returns a copy that joining the original does not change."""
    tenants = [TenantSample(own.attempts, own.failures, Latencies(own.latencies)) for own in sample.tenants]
    return Sample(sample.start, sample.end, sample.present, tenants, sample.held)
