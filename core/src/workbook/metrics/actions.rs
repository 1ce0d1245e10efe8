//! Measurements of all actions: their metrics by number, and their responses by status.

#[cfg(feature = "runner")]
use super::Series;
use crate::{
    dsl::{metric_name::Statuses, vocabulary::ACTION_METRICS},
    error::workflow::{WorkflowError, invalid, not_found, within},
    limits::workflow as limits,
    sort,
};

#[cfg(feature = "runner")]
use super::ActionCounts;
use super::{ActionMetrics, MetricId, Metrics, TenantId, action::Action};

impl Metrics {
    /// Defines the metrics of an action, or returns the existing ones.
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

    /// Returns the metrics of an action; none if it is not measured.
    #[cfg(feature = "runner")]
    pub fn action(&self, action: &str) -> Option<ActionMetrics> {
        self.actions.get(action).map(|action| action.metrics)
    }

    /// Sets the counts of an action and a tenant, all or nothing. Counts of 0 take no memory.
    #[cfg(feature = "runner")]
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

    #[cfg(feature = "runner")]
    fn has_series(&self, metric: MetricId, tenant: TenantId) -> bool {
        let metric = self.all.get(metric.0);
        metric.is_some_and(|metric| metric.series.get(tenant.0 as usize).is_some_and(Option::is_some))
    }

    /// Sets the number of responses with each status.
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
        sort::sort(&mut counted);
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

    /// Adds to the number of responses with each status.
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
