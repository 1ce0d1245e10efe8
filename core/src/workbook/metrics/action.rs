//! Measurements of one action: its metrics by number, and its responses by status.

use crate::dsl::{metric_name::Statuses, vocabulary::ACTION_METRICS};

use super::{MetricId, TenantId};

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
    /// Counter of requests sent a second time because a keep-alive connection had ended.
    pub repeats: MetricId,
}

/// Counts of a ledger for an action and a tenant since the start. They replace those set before.
#[cfg(feature = "runner")]
#[derive(Debug, Clone, Copy, Default)]
pub struct ActionCounts<'a> {
    /// Attempts that succeeded.
    pub succeeded: u64,
    /// Attempts that failed, without those that timed out.
    pub failed: u64,
    /// Attempts that timed out.
    pub timed_out: u64,
    /// Requests sent a second time because a keep-alive connection had ended.
    pub repeats: u64,
    /// Responses by status code from 100 to 999, in any order.
    pub statuses: &'a [(u16, u64)],
}

/// A measured action.
#[derive(Debug, Clone)]
pub struct Action {
    pub metrics: ActionMetrics,
    /// By tenant: the number of responses with each status, in the order of the codes. Zeros are omitted.
    pub statuses: Vec<Vec<(u16, u64)>>,
}

impl ActionMetrics {
    /// Returns the numbers in the order of [`ACTION_METRICS`].
    pub const fn all(&self) -> [MetricId; ACTION_METRICS.len()] {
        [self.duration, self.attempts, self.failures, self.timeouts, self.success, self.repeats]
    }
}

impl Action {
    pub const fn new(metrics: ActionMetrics) -> Self {
        Self { metrics, statuses: Vec::new() }
    }

    /// Returns the tenants whose responses are counted, each with its statuses.
    pub fn statuses(&self) -> impl Iterator<Item = (TenantId, &[(u16, u64)])> {
        let tenants = (0_u32..).map(TenantId).zip(self.statuses.iter().map(Vec::as_slice));
        tenants.filter(|(_, statuses)| !statuses.is_empty())
    }

    /// Returns the number of responses with one of the statuses; with `tenant`, those of that tenant.
    pub fn responses(&self, statuses: Statuses, tenant: Option<TenantId>) -> u64 {
        let counts = self
            .statuses()
            .filter(|(own, _)| tenant.is_none_or(|tenant| tenant == *own))
            .flat_map(|(_, own)| own.iter().filter(|(code, _)| statuses.has(*code)));
        counts.fold(0, |sum, (_, count)| sum.saturating_add(*count))
    }
}
