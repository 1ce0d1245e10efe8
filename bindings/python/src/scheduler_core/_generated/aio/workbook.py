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
    _sync = sync.Workbook

    def __init__(self, *, instance: Instance | None = None) -> None:
        """An empty one.

        Args:
            instance: Instance of the component; the default one if `None`.
        """
        self._open(sync._WORKBOOK_NEW, instance)

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> aio.Opening[Workbook]:
        """The workbook of a scenario: its resources, metrics and thresholds.

        Args:
            scenario: The scenario.
            instance: Instance of the component; the default one if `None`.

        Raises:
            WorkflowDuplicateError: A resource or metric is defined twice.
        """
        return aio.Opening(Workbook, sync._WORKBOOK_FROM_SCENARIO, instance, scenario)

    async def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return await self._call(sync._WORKBOOK_REVISION)

    async def add_resource(
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
            capacity: Amount that can be held; if `None`, no limit.
            properties: Properties, by name.

        Raises:
            WorkflowDuplicateError: There is one by that name, or a property is given twice.
            WorkflowInvalidArgumentError: The name is empty.
        """
        return await self._call(sync._WORKBOOK_ADD_RESOURCE, id, kind, capacity, properties)

    async def resource_status(self, id: str) -> ResourceStatus:
        """The resource by this name.

        Args:
            id: Id of the resource.

        Raises:
            WorkflowNotFoundError: There is none.
        """
        return await self._call(sync._WORKBOOK_RESOURCE_STATUS, id)

    def resources(self, kind: str | None = None) -> AsyncIterator[str]:
        """The names of the resources, in the order of the text; with `kind`, those of that type.

        Args:
            kind: Kind of the resource.
        """
        return aio.listing(self, sync._WORKBOOK_RESOURCES_PAGES, kind)

    async def get_property(self, id: str, name: str) -> Value | None:
        """A property of a resource; `None`: it has no such property.

        Args:
            id: Id of the resource.
            name: Name of the property.

        Raises:
            WorkflowNotFoundError: There is no such resource.
        """
        return await self._call(sync._WORKBOOK_PROPERTY, id, name)

    async def set_property(self, id: str, name: str, value: ValueLike) -> None:
        """Sets a property of a resource, new or not. Machines that exist already keep the former value.

        Args:
            id: Id of the resource.
            name: Name of the property.
            value: The value.

        Raises:
            WorkflowNotFoundError: There is no such resource.
        """
        return await self._call(sync._WORKBOOK_SET_PROPERTY, id, name, value)

    async def acquire(self, id: str, holder: str, amount: int) -> Acquisition:
        """Asks for `amount` of a resource for a holder. What is not free is queued, and
        who came first is served first: nobody overtakes, even with a smaller wish. A holder
        may hold several amounts, and they add up.

        Args:
            id: Id of the resource.
            holder: Who holds it.
            amount: The amount.

        Raises:
            WorkflowNotFoundError: There is no such resource.
            WorkflowInvalidArgumentError: The amount is 0.
            WorkflowResourceConflictError: It is more than the capacity.
            WorkflowLimitExceededError:
        """
        return await self._call(sync._WORKBOOK_ACQUIRE, id, holder, amount)

    async def release(self, id: str, holder: str, amount: int | None = None) -> list[Holding]:
        """Gives back what a holder has of a resource, or `amount` of it, and takes its
        wishes from the queue (all of them unless `amount` is given). Giving back what is not held changes nothing.
        Returns those from the queue that hold it now, in order.

        Args:
            id: Id of the resource.
            holder: Who holds it.
            amount: The amount.

        Raises:
            WorkflowNotFoundError: There is no such resource.
            WorkflowResourceConflictError: The holder has less than `amount`.
        """
        return await self._call(sync._WORKBOOK_RELEASE, id, holder, amount)

    async def release_holder(self, holder: str) -> list[Holding]:
        """Gives back everything that a holder has, and takes all its wishes from the queues.
        Returns those from the queues that hold something now.

        Args:
            holder: Who holds it.
        """
        return await self._call(sync._WORKBOOK_RELEASE_HOLDER, holder)

    def holdings(self, id: str | None = None, holder: str | None = None) -> AsyncIterator[Holding]:
        """What is held: of a resource, by a holder, of both, or at all.

        Args:
            id: Id of the resource.
            holder: Who holds it.
        """
        return aio.listing(self, sync._WORKBOOK_HOLDINGS_PAGES, id, holder)

    def queue(self, id: str) -> AsyncIterator[Holding]:
        """Who waits for a resource, the next one first.

        Args:
            id: Id of the resource.

        Raises:
            WorkflowNotFoundError: There is no such resource.
        """
        return aio.listing(self, sync._WORKBOOK_QUEUE_PAGES, id)

    async def set_variable(self, name: str, value: ValueLike) -> None:
        """Sets a variable of the workbook scope, which the conditions and templates of all instances see from the next
        call of their machine on. A machine knows the variables that were set before it was made, with their types. The
        other scopes are those of a step, which has the exports of its action, and of a workflow, which has the inputs of its instance.

        Args:
            name: The name.
            value: The value.

        Raises:
            WorkflowInvalidArgumentError: The name is none that an expression can use, is one of a user or of
                a resource's property, or the value is of another type than the former one.
            WorkflowLimitExceededError: The limit `variables`.
        """
        return await self._call(sync._WORKBOOK_SET_VARIABLE, name, value)

    async def variables(self) -> dict[str, Value]:
        """The variables of the workbook scope, in the order of the names."""
        return await self._call(sync._WORKBOOK_VARIABLES)

    async def define_metric(self, name: str, kind: MetricKindLike) -> None:
        """Defines a metric. Defining it again with the same kind changes nothing.

        Args:
            name: Name of the metric.
            kind: Kind of the metric.

        Raises:
            WorkflowDuplicateError: It exists with another kind.
            WorkflowInvalidArgumentError: The name is empty, longer than 510 bytes or one of a derived metric,
                such as `all.failures`.
            WorkflowLimitExceededError: The limit `metrics`.
        """
        return await self._call(sync._WORKBOOK_DEFINE_METRIC, name, kind)

    async def record(self, metric: str, value: float, *, tenant: str | None = None) -> None:
        """Records a value for a metric: a counter grows by it, a gauge becomes it, a rate counts
        whether it is not 0, a histogram takes it up (negative as 0, greater than 10¹² as that, fractions to the thousandth).

        Args:
            metric: Name of the metric.
            value: The value.
            tenant: The tenant; if `None`, all of them.

        Raises:
            WorkflowNotFoundError: There is no such metric.
            WorkflowInvalidArgumentError: The value is not finite, or negative for a counter, or the metric is
                derived from others.
            WorkflowLimitExceededError: The limit `metrics`.
        """
        return await self._call(sync._WORKBOOK_RECORD, metric, tenant, value)

    async def record_many(self, metric: str, values: Sequence[float], *, tenant: str | None = None) -> None:
        """Records several values for a metric, all or none.

        Args:
            metric: Name of the metric.
            values: The values.
            tenant: The tenant; if `None`, all of them.

        Raises:
            WorkflowError: The component reports an error.
        """
        return await self._call(sync._WORKBOOK_RECORD_MANY, metric, tenant, values)

    async def metric(self, name: str, tenant: str | None = None) -> MetricSummary:
        """Returns the summary of a metric, for a tenant or for all together. If nothing was
        recorded for it, all numbers are 0.

        Args:
            name: Name of the metric.
            tenant: The tenant; if `None`, all of them.

        Raises:
            WorkflowNotFoundError: There is no such metric, or nothing at all was recorded for such a tenant.
        """
        return await self._call(sync._WORKBOOK_METRIC, name, tenant)

    def metrics(self, tenant: str | None = None) -> AsyncIterator[MetricSummary]:
        """Returns the metrics that anything was recorded for, for a tenant or for all together, in
        the order of the names. Of the derived metrics, it lists one such as `probe.status(503)`
        for each status that a response had.

        Args:
            tenant: The tenant; if `None`, all of them.
        """
        return aio.listing(self, sync._WORKBOOK_METRICS_PAGES, tenant)

    def tenants(self) -> AsyncIterator[str]:
        """The tenants that anything was measured for, in the order of the names."""
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
        integers from the shortest decimal that stands for the number, so 99.9 of 1,000 values,
        999 times 1 and once 100, is 1. 0 is the least value and 100 the greatest; others are
        exact to three significant digits.

        Args:
            name: Name of the metric.
            percentiles: The percentiles, from 0 to 100.
            tenant: The tenant; if `None`, all of them.

        Raises:
            WorkflowInvalidArgumentError: The metric is not a histogram or a percentile is not within 0–100.
        """
        return await self._call(sync._WORKBOOK_PERCENTILES, name, tenant, percentiles)

    async def merge(self, other: Workbook) -> None:
        """Adds what another workbook has measured to this one: sums, shares and
        distributions exactly; a gauge takes the other's value.

        Nothing has been added then.

        Args:
            other: The other workbook.

        Raises:
            WorkflowDuplicateError: A metric has another kind there.
        """
        return await self._call(sync._WORKBOOK_MERGE, other)

    async def thresholds(self) -> list[ThresholdResult]:
        """Returns the thresholds and what was measured for each, over all tenants."""
        return await self._call(sync._WORKBOOK_THRESHOLDS)

    async def summary(self) -> RunSummary:
        """Returns the verdict, the thresholds and the numbers of metrics, tenants and resources."""
        return await self._call(sync._WORKBOOK_SUMMARY)

    async def snapshot(self) -> str:
        """The whole state as text, in pieces that belong together as long as `revision` stays the same."""
        return await self._call(sync._WORKBOOK_SNAPSHOT_TEXT)

    async def restore(self, text: str) -> None:
        """Replaces the state with that of a snapshot, whole or not at all. The revision never shrinks.

        Args:
            text: The whole text.

        Raises:
            WorkflowInvalidSnapshotError: The text is damaged, of an unknown version, or without a metric that
                this workbook has already, because machines go by their places; the pieces so far are
                forgotten.
        """
        return await self._call(sync._WORKBOOK_RESTORE_PIECES, text)
