# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `workbook` for asyncio."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import workbook as sync
from .types import Scenario

if TYPE_CHECKING:
    from ..._wit import MappingLike, Value, ValueLike
    from ..._instance import Instance
    from ..values.workbook import (
        Acquisition,
        Holding,
        MetricKindLike,
        MetricSummary,
        ResourceStatus,
        RunSummary,
        ThresholdResult,
    )

__all__ = [
    "Workbook",
]


class Workbook(aio.Resource):
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
    _sync = sync.Workbook

    def __init__(self, *, instance: Instance | None = None) -> None:
        """Creates an empty workbook.

        Arguments and errors: see `scheduler_core.Workbook`.
        """
        self._open(sync._WORKBOOK_NEW, instance)

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> aio.Opening[Workbook]:
        """Creates the workbook of a scenario, with its resources, metrics and thresholds.

        Arguments and errors: see `scheduler_core.Workbook.from_scenario`.
        """
        return aio.Opening(Workbook, sync._WORKBOOK_FROM_SCENARIO, instance, scenario)

    async def revision(self) -> int:
        """The revision of the state, which increases with every call that changes
        something.
        """
        return await self._call(sync._WORKBOOK_REVISION)

    async def add_resource(
        self,
        id: str,
        kind: str,
        capacity: int | None = None,
        properties: MappingLike[str, ValueLike] = (),
    ) -> None:
        """Adds a resource.

        Arguments and errors: see `scheduler_core.Workbook.add_resource`.
        """
        return await self._call(sync._WORKBOOK_ADD_RESOURCE, id, kind, capacity, properties)

    async def resource_status(self, id: str) -> ResourceStatus:
        """Returns the status of a resource.

        Arguments and errors: see `scheduler_core.Workbook.resource_status`.
        """
        return await self._call(sync._WORKBOOK_RESOURCE_STATUS, id)

    def resources(self, kind: str | None = None) -> AsyncIterator[str]:
        """Returns the ids of the resources, in source order. With `kind`, only resources of that
        kind are returned.

        Arguments and errors: see `scheduler_core.Workbook.resources`.
        """
        return aio.listing(self, sync._WORKBOOK_RESOURCES_PAGES, kind)

    async def get_property(self, id: str, name: str) -> Value | None:
        """Returns a property of a resource, or `None` if the resource does not have it.

        Arguments and errors: see `scheduler_core.Workbook.get_property`.
        """
        return await self._call(sync._WORKBOOK_PROPERTY, id, name)

    async def set_property(self, id: str, name: str, value: ValueLike) -> None:
        """Sets or adds a property of a resource. Existing machines keep the former value.

        Arguments and errors: see `scheduler_core.Workbook.set_property`.
        """
        return await self._call(sync._WORKBOOK_SET_PROPERTY, id, name, value)

    async def acquire(self, id: str, holder: str, amount: int) -> Acquisition:
        """Requests `amount` of a resource for a holder. If the amount is not available, the
        request waits in a queue. Requests are served strictly first-come, first-served, even if
        a later one is smaller. Several amounts of one holder add up.

        Arguments and errors: see `scheduler_core.Workbook.acquire`.
        """
        return await self._call(sync._WORKBOOK_ACQUIRE, id, holder, amount)

    async def release(self, id: str, holder: str, amount: int | None = None) -> list[Holding]:
        """Releases what a holder holds of a resource, or `amount` of it. Without `amount`, it also
        removes the holder's waiting requests from the queue. Releasing something that is not
        held changes nothing. Returns the requests from the queue that are granted as a result,
        in order.

        Arguments and errors: see `scheduler_core.Workbook.release`.
        """
        return await self._call(sync._WORKBOOK_RELEASE, id, holder, amount)

    async def release_holder(self, holder: str) -> list[Holding]:
        """Releases everything that a holder holds and removes all its waiting requests. Returns
        the requests from the queues that are granted as a result.

        Arguments and errors: see `scheduler_core.Workbook.release_holder`.
        """
        return await self._call(sync._WORKBOOK_RELEASE_HOLDER, holder)

    def holdings(self, id: str | None = None, holder: str | None = None) -> AsyncIterator[Holding]:
        """Returns the holdings: all of them, or those of a resource, of a holder, or of both.

        Arguments and errors: see `scheduler_core.Workbook.holdings`.
        """
        return aio.listing(self, sync._WORKBOOK_HOLDINGS_PAGES, id, holder)

    def queue(self, id: str) -> AsyncIterator[Holding]:
        """Returns the waiting requests for a resource, the next one first.

        Arguments and errors: see `scheduler_core.Workbook.queue`.
        """
        return aio.listing(self, sync._WORKBOOK_QUEUE_PAGES, id)

    async def set_variable(self, name: str, value: ValueLike) -> None:
        """Sets a variable of the workbook scope. The conditions and templates of all instances use
        the new value from the next call of their machine on. A machine knows only variables
        that were set before it was created, with their types at that time. The other scopes are
        the step scope, with the exports of its action, and the workflow scope, with the inputs
        of its instance.

        Arguments and errors: see `scheduler_core.Workbook.set_variable`.
        """
        return await self._call(sync._WORKBOOK_SET_VARIABLE, name, value)

    async def variables(self) -> dict[str, Value]:
        """Returns the variables of the workbook scope, in the order of their names."""
        return await self._call(sync._WORKBOOK_VARIABLES)

    async def define_metric(self, name: str, kind: MetricKindLike) -> None:
        """Defines a metric. Defining it again with the same kind changes nothing.

        Arguments and errors: see `scheduler_core.Workbook.define_metric`.
        """
        return await self._call(sync._WORKBOOK_DEFINE_METRIC, name, kind)

    async def record(self, metric: str, value: float, *, tenant: str | None = None) -> None:
        """Records a value for a metric. A counter increases by the value, a gauge is set to it, a
        rate counts whether it is not 0, and a histogram adds it: a negative value as 0, a value
        above 10¹² as 10¹², fractions rounded to thousandths.

        Arguments and errors: see `scheduler_core.Workbook.record`.
        """
        return await self._call(sync._WORKBOOK_RECORD, metric, tenant, value)

    async def record_many(self, metric: str, values: Sequence[float], *, tenant: str | None = None) -> None:
        """Records several values for a metric, all or nothing.

        Arguments and errors: see `scheduler_core.Workbook.record_many`.
        """
        return await self._call(sync._WORKBOOK_RECORD_MANY, metric, tenant, values)

    async def metric(self, name: str, tenant: str | None = None) -> MetricSummary:
        """Returns the summary of a metric, for one tenant or for all tenants together. If nothing
        was recorded for it, all numbers are 0.

        Arguments and errors: see `scheduler_core.Workbook.metric`.
        """
        return await self._call(sync._WORKBOOK_METRIC, name, tenant)

    def metrics(self, tenant: str | None = None) -> AsyncIterator[MetricSummary]:
        """Returns the metrics with recorded values, for one tenant or for all tenants together, in
        the order of their names. Derived metrics of statuses, such as `probe.status(503)`, are
        listed only for statuses that a response had.

        Arguments and errors: see `scheduler_core.Workbook.metrics`.
        """
        return aio.listing(self, sync._WORKBOOK_METRICS_PAGES, tenant)

    def tenants(self) -> AsyncIterator[str]:
        """Returns the tenants with recorded values, in the order of their names."""
        return aio.listing(self, sync._WORKBOOK_TENANTS_PAGES)

    async def percentiles(
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

        Arguments and errors: see `scheduler_core.Workbook.percentiles`.
        """
        return await self._call(sync._WORKBOOK_PERCENTILES, name, tenant, percentiles)

    async def merge(self, other: Workbook) -> None:
        """Adds the measurements of another workbook to this one: sums, shares and distributions
        exactly; a gauge takes the other's value.

        Arguments and errors: see `scheduler_core.Workbook.merge`.
        """
        return await self._call(sync._WORKBOOK_MERGE, other)

    async def thresholds(self) -> list[ThresholdResult]:
        """Returns the thresholds and their measured values, over all tenants."""
        return await self._call(sync._WORKBOOK_THRESHOLDS)

    async def summary(self) -> RunSummary:
        """Returns the verdict, the thresholds and the numbers of metrics, tenants and resources."""
        return await self._call(sync._WORKBOOK_SUMMARY)

    async def snapshot(self) -> str:
        """Returns the complete state as text, in pages. All pages show the state at the time of
        the first one, even if it changes before the last one is read.
        """
        return await self._call(sync._WORKBOOK_SNAPSHOT_TEXT)

    async def restore(self, text: str) -> None:
        """Replaces the state with that of a snapshot, completely or not at all. The revision never decreases.

        Arguments and errors: see `scheduler_core.Workbook.restore`.
        """
        return await self._call(sync._WORKBOOK_RESTORE_PIECES, text)
