# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Interface `workbook` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import _aio as aio
from .. import workbook as sync
from .types import Scenario

if TYPE_CHECKING:
    from ..._wit import Value, ValueLike
    from ..._instance import Instance
    from ..types import NamedValue, PageRequest, TextPage
    from ..workbook import (
        Acquisition,
        Holding,
        HoldingPage,
        MetricKindLike,
        MetricPage,
        MetricSummary,
        NamePage,
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
        """An empty one."""
        self._open(sync._WORKBOOK_NEW, instance)

    @staticmethod
    def from_scenario(scenario: Scenario, *, instance: Instance | None = None) -> aio.Opening[Workbook]:
        """The workbook of a scenario: its resources, metrics and thresholds.

        # Typical errors
        - `duplicate`: a resource or metric is defined twice.
        """
        return aio.Opening(Workbook, sync._WORKBOOK_FROM_SCENARIO, instance, scenario)

    async def revision(self) -> int:
        """A number that only grows, with every call that changes something."""
        return await self._call(sync._WORKBOOK_REVISION)

    async def add_resource(
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
        return await self._call(sync._WORKBOOK_ADD_RESOURCE, id, kind, capacity, properties)

    async def resource_status(self, id: str) -> ResourceStatus:
        """The resource by this name.

        # Typical errors
        - `not-found`: there is none.
        """
        return await self._call(sync._WORKBOOK_RESOURCE_STATUS, id)

    async def resources(self, kind: str | None, page: PageRequest) -> NamePage:
        """The names of the resources, in the order of the text; with `kind`, those of that type."""
        return await self._call(sync._WORKBOOK_RESOURCES, kind, page)

    async def property(self, id: str, name: str) -> Value | None:
        """A property of a resource; none: it has no such property.

        # Typical errors
        - `not-found`: there is no such resource.
        """
        return await self._call(sync._WORKBOOK_PROPERTY, id, name)

    async def set_property(self, id: str, name: str, value: ValueLike) -> None:
        """Sets a property of a resource, new or not. Machines that exist already keep the former value.

        # Typical errors
        - `not-found`: there is no such resource.

        Example: `set-property("api", "port", 8080)`.
        """
        return await self._call(sync._WORKBOOK_SET_PROPERTY, id, name, value)

    async def acquire(self, id: str, holder: str, amount: int) -> Acquisition:
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
        return await self._call(sync._WORKBOOK_ACQUIRE, id, holder, amount)

    async def release(self, id: str, holder: str, amount: int | None = None) -> list[Holding]:
        """Gives back what a holder has of a resource, or `amount` of it, and takes its
        wishes from the queue (all of them unless `amount` is given). Giving back what is not held changes nothing.
        Returns those from the queue that hold it now, in order.

        # Typical errors
        - `not-found`: there is no such resource.
        - `resource-conflict`: the holder has less than `amount`.
        """
        return await self._call(sync._WORKBOOK_RELEASE, id, holder, amount)

    async def release_holder(self, holder: str) -> list[Holding]:
        """Gives back everything that a holder has, and takes all its wishes from the queues.
        Returns those from the queues that hold something now.
        """
        return await self._call(sync._WORKBOOK_RELEASE_HOLDER, holder)

    async def holdings(self, id: str | None, holder: str | None, page: PageRequest) -> HoldingPage:
        """What is held: of a resource, by a holder, of both, or at all."""
        return await self._call(sync._WORKBOOK_HOLDINGS, id, holder, page)

    async def queue(self, id: str, page: PageRequest) -> HoldingPage:
        """Who waits for a resource, the next one first.

        # Typical errors
        - `not-found`: there is no such resource.
        """
        return await self._call(sync._WORKBOOK_QUEUE, id, page)

    async def set_variable(self, name: str, value: ValueLike) -> None:
        """Sets a variable of the workbook scope, which the conditions and templates of all instances see from the next
        call of their machine on. A machine knows the variables that were set before it was made, with their types. The
        other scopes are those of a step, which has the exports of its action, and of a workflow, which has the inputs of its instance.

        # Typical errors
        - `invalid-argument`: the name is none that an expression can use, is one of a user
          or of a resource's property, or the value is of another type than the former one.
        - `limit-exceeded`: the limit `variables`.

        Example: `set-variable("flags.canary", true)`.
        """
        return await self._call(sync._WORKBOOK_SET_VARIABLE, name, value)

    async def variables(self) -> list[NamedValue]:
        """The variables of the workbook scope, in the order of the names."""
        return await self._call(sync._WORKBOOK_VARIABLES)

    async def define_metric(self, name: str, kind: MetricKindLike) -> None:
        """Defines a metric. Defining it again with the same kind changes nothing.

        # Typical errors
        - `duplicate`: it exists with another kind.
        - `invalid-argument`: the name is empty, longer than 510 bytes or one of a derived
          metric, such as `all.failures`.
        - `limit-exceeded`: the limit `metrics`.
        """
        return await self._call(sync._WORKBOOK_DEFINE_METRIC, name, kind)

    async def record(self, metric: str, tenant: str | None, value: float) -> None:
        """Records a value for a metric: a counter grows by it, a gauge becomes it, a rate counts
        whether it is not 0, a histogram takes it up (negative as 0, greater than 10¹² as that, fractions to the thousandth).

        # Typical errors
        - `not-found`: there is no such metric.
        - `invalid-argument`: the value is not finite, or negative for a counter, or the
          metric is derived from others.
        - `limit-exceeded`: the limit `metrics`.
        """
        return await self._call(sync._WORKBOOK_RECORD, metric, tenant, value)

    async def record_many(self, metric: str, tenant: str | None, values: Sequence[float]) -> None:
        """Records several values for a metric, all or none.

        # Typical errors
        - As `record`.
        """
        return await self._call(sync._WORKBOOK_RECORD_MANY, metric, tenant, values)

    async def metric(self, name: str, tenant: str | None = None) -> MetricSummary:
        """Returns the summary of a metric, for a tenant or for all together. If nothing was
        recorded for it, all numbers are 0.

        # Typical errors
        - `not-found`: there is no such metric, or nothing at all was recorded for such a
          tenant.

        Examples: `metric("probe.duration", none)`, `metric("all.status(5xx)", some("a"))`.
        """
        return await self._call(sync._WORKBOOK_METRIC, name, tenant)

    async def metrics(self, tenant: str | None, page: PageRequest) -> MetricPage:
        """Returns the metrics that anything was recorded for, for a tenant or for all together, in
        the order of the names. Of the derived metrics, it lists one such as `probe.status(503)`
        for each status that a response had.
        """
        return await self._call(sync._WORKBOOK_METRICS, tenant, page)

    async def tenants(self, page: PageRequest) -> NamePage:
        """The tenants that anything was measured for, in the order of the names."""
        return await self._call(sync._WORKBOOK_TENANTS, page)

    async def percentiles(self, name: str, tenant: str | None, percentiles: Sequence[float]) -> list[float]:
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
        return await self._call(sync._WORKBOOK_PERCENTILES, name, tenant, percentiles)

    async def merge(self, other: Workbook) -> None:
        """Adds what another workbook has measured to this one: sums, shares and
        distributions exactly; a gauge takes the other's value.

        # Typical errors
        - `duplicate`: a metric has another kind there.

        Nothing has been added then.
        """
        return await self._call(sync._WORKBOOK_MERGE, other)

    async def thresholds(self) -> list[ThresholdResult]:
        """Returns the thresholds and what was measured for each, over all tenants."""
        return await self._call(sync._WORKBOOK_THRESHOLDS)

    async def summary(self) -> RunSummary:
        """Returns the verdict, the thresholds and the numbers of metrics, tenants and resources."""
        return await self._call(sync._WORKBOOK_SUMMARY)

    async def snapshot(self, cursor: str | None = None) -> TextPage:
        """The whole state as text, in pieces that belong together as long as `revision` stays the same.

        # Typical errors
        - `invalid-argument`: `cursor` is not one that the page before gave.
        """
        return await self._call(sync._WORKBOOK_SNAPSHOT, cursor)

    async def restore(self, text: str, last: bool) -> None:
        """Takes the next piece of a snapshot. With the `last` one the state is replaced, whole or not at all.

        # Typical errors
        - `invalid-snapshot`: the text is damaged, of an unknown version, or without a
          metric that this workbook has already, because machines go by their places; the
          pieces so far are forgotten.
        """
        return await self._call(sync._WORKBOOK_RESTORE, text, last)
