//! What is counted of each action: its metrics by number, and its responses by status.

#[cfg(feature = "socket")]
use super::Series;
use crate::{
    dsl::{metric_name::Statuses, vocabulary::ACTION_METRICS},
    error::workflow::{WorkflowError, invalid, not_found, within},
    limits::workflow as limits,
    order,
};

use super::{MetricId, Metrics, TenantId};

/// The numbers of an action's metrics.
#[derive(Debug, Clone, Copy)]
pub struct ActionMetrics {
    /// Histogram, in milliseconds.
    pub duration: MetricId,
    /// Counter of attempts that succeeded, failed or timed out; cancelled ones are not counted.
    pub attempts: MetricId,
    /// Counter; a timeout is a failure.
    pub failures: MetricId,
    /// Counter.
    pub timeouts: MetricId,
    /// Rate: the share of attempts that succeeded.
    pub success: MetricId,
    /// Counter of requests sent a second time because a kept connection had ended.
    pub repeats: MetricId,
}

/// What a ledger has counted for an action and a tenant since the start. Replaces what was set before.
#[cfg(feature = "socket")]
#[derive(Debug, Clone, Copy, Default)]
pub struct ActionCounts<'a> {
    /// Attempts that succeeded.
    pub succeeded: u64,
    /// Attempts that failed, without those that timed out.
    pub failed: u64,
    /// Attempts that timed out.
    pub timed_out: u64,
    /// Requests sent a second time because a kept connection had ended.
    pub repeats: u64,
    /// Responses by status code from 100 to 999, in any order.
    pub statuses: &'a [(u16, u64)],
}

/// An action that is measured.
#[derive(Debug, Clone)]
pub struct Action {
    pub metrics: ActionMetrics,
    /// By tenant; how many responses had each status, in the order of the codes. None is 0.
    statuses: Vec<Vec<(u16, u64)>>,
}

impl ActionMetrics {
    /// In the order of [`ACTION_METRICS`].
    pub const fn all(&self) -> [MetricId; ACTION_METRICS.len()] {
        [self.duration, self.attempts, self.failures, self.timeouts, self.success, self.repeats]
    }
}

impl Action {
    pub const fn new(metrics: ActionMetrics) -> Self {
        Self { metrics, statuses: Vec::new() }
    }

    /// The tenants whose responses are counted, each with its statuses.
    pub fn statuses(&self) -> impl Iterator<Item = (TenantId, &[(u16, u64)])> {
        let tenants = (0_u32..).map(TenantId).zip(self.statuses.iter().map(Vec::as_slice));
        tenants.filter(|(_, statuses)| !statuses.is_empty())
    }

    /// How many responses had one of the statuses; with `tenant`, that tenant's.
    pub fn responses(&self, statuses: Statuses, tenant: Option<TenantId>) -> u64 {
        let counts = self
            .statuses()
            .filter(|(own, _)| tenant.is_none_or(|tenant| tenant == *own))
            .flat_map(|(_, own)| own.iter().filter(|(code, _)| statuses.has(*code)));
        counts.fold(0, |sum, (_, count)| sum.saturating_add(*count))
    }
}

impl Metrics {
    /// Defines the metrics of an action, or finds those that are defined.
    pub fn define_action(&mut self, action: &str) -> Result<ActionMetrics, WorkflowError> {
        if let Some(known) = self.actions.get(action) {
            return Ok(known.metrics);
        }
        let mut ids = [MetricId::default(); ACTION_METRICS.len()];
        for (id, (suffix, kind)) in ids.iter_mut().zip(ACTION_METRICS) {
            *id = self.define(&format!("{action}.{suffix}"), (*kind).into())?;
        }
        let [duration, attempts, failures, timeouts, success, repeats] = ids;
        let metrics = ActionMetrics { duration, attempts, failures, timeouts, success, repeats };
        self.actions.insert(action.to_owned(), Action::new(metrics));
        Ok(metrics)
    }

    /// The metrics of an action that is measured.
    #[cfg(feature = "socket")]
    pub fn action(&self, action: &str) -> Option<ActionMetrics> {
        self.actions.get(action).map(|action| action.metrics)
    }

    /// Sets what was counted for an action and a tenant, all or nothing. Counts of 0 take no memory.
    #[cfg(feature = "socket")]
    pub fn set_counts(
        &mut self,
        action: &str,
        metrics: &ActionMetrics,
        tenant: TenantId,
        counts: &ActionCounts<'_>,
    ) -> Result<(), WorkflowError> {
        let failures = counts.failed.saturating_add(counts.timed_out);
        let attempts = counts.succeeded.saturating_add(failures);
        let all = [
            (metrics.attempts, Series::counted(attempts)),
            (metrics.failures, Series::counted(failures)),
            (metrics.timeouts, Series::counted(counts.timed_out)),
            (metrics.success, Series::rated(counts.succeeded, failures)),
            (metrics.repeats, Series::counted(counts.repeats)),
        ];
        let missing = all.iter().filter(|(id, series)| series.count > 0 && !self.has_series(*id, tenant)).count();
        within("metrics", limits::METRICS, self.used.saturating_add(missing as u64))?;
        self.set_statuses(action, tenant, counts.statuses)?;
        for (id, series) in all {
            if series.count > 0 || self.has_series(id, tenant) {
                *self.series_mut(id, tenant)?.0 = series;
            }
        }
        Ok(())
    }

    #[cfg(feature = "socket")]
    fn has_series(&self, metric: MetricId, tenant: TenantId) -> bool {
        let metric = self.all.get(metric.0);
        metric.is_some_and(|metric| metric.series.get(tenant.0 as usize).is_some_and(Option::is_some))
    }

    /// Sets how many responses had which status.
    pub fn set_statuses(
        &mut self,
        action: &str,
        tenant: TenantId,
        statuses: &[(u16, u64)],
    ) -> Result<(), WorkflowError> {
        if statuses.iter().any(|(code, _)| !Statuses::CODES.contains(code)) {
            return Err(invalid("statuses", "codes from 100 to 999"));
        }
        let mut counted: Vec<(u16, u64)> = statuses.iter().copied().filter(|(_, count)| *count > 0).collect();
        order::sort(&mut counted);
        counted.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                earlier.1 = earlier.1.saturating_add(later.1);
            }
            same
        });
        let Some(known) = self.actions.get_mut(action) else {
            return Err(not_found("action", action, self.actions.keys()));
        };
        let place = tenant.0 as usize;
        let former = known.statuses.get(place).map_or(0, Vec::len);
        let total = self.status_count.saturating_sub(former as u64).saturating_add(counted.len() as u64);
        within("statuses", limits::STATUSES, total)?;
        if known.statuses.len() <= place && !counted.is_empty() {
            known.statuses.resize_with(place.saturating_add(1), Vec::new);
        }
        if let Some(own) = known.statuses.get_mut(place) {
            *own = counted;
        }
        self.status_count = total;
        Ok(())
    }

    /// Adds to how many responses had which status.
    pub fn add_statuses(
        &mut self,
        action: &str,
        tenant: TenantId,
        statuses: &[(u16, u64)],
    ) -> Result<(), WorkflowError> {
        let own = self.actions.get(action).and_then(|action| action.statuses.get(tenant.0 as usize));
        let both: Vec<(u16, u64)> = own.into_iter().flatten().chain(statuses).copied().collect();
        self.set_statuses(action, tenant, &both)
    }
}
