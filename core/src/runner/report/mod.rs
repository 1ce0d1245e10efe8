//! The result of a run as data, and as text for people.

mod text;
mod verdict;

use std::time::Duration;

use crate::{
    dsl::builtin::Kind,
    duration::from_exact_milliseconds as span,
    runner::error::{RunnerError, invalid, not_found},
    socket::Backend,
    workbook::{MetricSummary, ThresholdResult},
};

use super::{
    event_loop::Engine,
    ledger::{AttemptCounts, FailureCount, RequestCounts, StatusCount, TransferCounts},
    progress::RunProgress,
};

pub use verdict::RunVerdict;

/// What one tenant's users did.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TenantReport {
    /// Its name.
    pub tenant: String,
    /// Users who started.
    pub started: u32,
    /// Users whose workflow came to its end.
    pub done: u32,
    /// Users whose workflow failed.
    pub failed: u32,
    /// Users who were cancelled.
    pub cancelled: u32,
    /// Users for whom there was no address.
    pub rejected: u32,
    /// The median of their duration from the intended arrival.
    #[cfg_attr(feature = "serde", serde(rename = "p50_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p50: Duration,
    /// 99 of 100 of those are not greater.
    #[cfg_attr(feature = "serde", serde(rename = "p99_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p99: Duration,
    /// Attempts of their actions.
    pub attempts: AttemptCounts,
    /// Their HTTP requests.
    pub requests: RequestCounts,
    /// Their connections, bytes and datagrams.
    pub transfer: TransferCounts,
    /// The median latency of the attempts that succeeded, failed or timed out, from the intended start; zero if there was none.
    #[cfg_attr(feature = "serde", serde(rename = "attempt_p50_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub attempt_p50: Duration,
    /// 99 of 100 of those are not greater.
    #[cfg_attr(feature = "serde", serde(rename = "attempt_p99_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub attempt_p99: Duration,
    /// The HTTP responses that were received whole, by status code in ascending order.
    pub statuses: Vec<StatusCount>,
    /// Different addresses that their sockets were bound to.
    pub addresses: u32,
}

/// Result of one action.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ActionReport {
    /// Its name.
    pub action: String,
    /// Its attempts.
    pub attempts: AttemptCounts,
    /// Its HTTP requests.
    pub requests: RequestCounts,
    /// Its connections, bytes and datagrams.
    pub transfer: TransferCounts,
    /// Its complete HTTP responses by status code, in ascending order.
    pub statuses: Vec<StatusCount>,
    /// The mean latency of the attempts that succeeded, failed or timed out, from the intended start.
    #[cfg_attr(feature = "serde", serde(rename = "mean_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub mean: Duration,
    /// The median.
    #[cfg_attr(feature = "serde", serde(rename = "p50_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p50: Duration,
    /// 95 of 100 are not greater.
    #[cfg_attr(feature = "serde", serde(rename = "p95_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p95: Duration,
    /// 99 of 100 are not greater.
    #[cfg_attr(feature = "serde", serde(rename = "p99_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p99: Duration,
    /// The greatest.
    #[cfg_attr(feature = "serde", serde(rename = "max_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub max: Duration,
}

/// What was used of one pool.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PoolReport {
    /// Its name.
    pub pool: String,
    /// Addresses that it has, reserved ones not counted; 2⁶⁴ − 1 stands for that many and more.
    pub size: u64,
    /// Addresses that are held now.
    pub held: u64,
    /// The most that were held at a time.
    pub high_water: u64,
    /// How often it gave one.
    pub grants: u64,
    /// How often it had none left.
    pub exhausted: u64,
}

/// Result of a run, so far or at its end.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RunReport {
    /// Verdict of the run; the CLI derives its exit code from it.
    pub verdict: RunVerdict,
    /// Why the verdict is not `passed`, at most 10 reasons. Empty if it is.
    pub reasons: Vec<String>,
    /// How far the run has come.
    pub progress: RunProgress,
    /// The thresholds, in the order of the text.
    pub thresholds: Vec<ThresholdResult>,
    /// The tenants, in the order in which the text names them.
    pub tenants: Vec<TenantReport>,
    /// The actions, in the order of the text. Pauses (`sleep`) are not among them.
    pub actions: Vec<ActionReport>,
    /// The pools, in the order of the text.
    pub pools: Vec<PoolReport>,
    /// The failures, the most frequent group first. At most 100 groups.
    pub failures: Vec<FailureCount>,
    /// The hash over what every user did.
    pub trace_hash: u64,
}

impl<B: Backend> Engine<B> {
    /// The result of the run so far.
    pub fn report(&self) -> RunReport {
        let progress = self.progress();
        let summary = self.workbook.summary();
        let actions = self.action_reports();
        let (verdict, reasons) = verdict::judge(&progress, &summary.thresholds, &actions, self.lifecycle.cut);
        RunReport {
            verdict,
            reasons,
            progress,
            thresholds: summary.thresholds,
            tenants: self.tenant_reports(),
            actions,
            pools: self.pool_reports(),
            failures: self.ledger.failures(|tenant| self.arrivals.tenant(tenant)),
            trace_hash: self.machine.trace_hash(),
        }
    }

    /// What is used of each pool.
    pub fn pool_reports(&self) -> Vec<PoolReport> {
        let narrow = |count: u128| u64::try_from(count).unwrap_or(u64::MAX);
        let pools = self.pools.all().map(|(pool, exhausted)| {
            let stats = pool.stats();
            PoolReport {
                pool: pool.name().to_owned(),
                size: narrow(stats.total.saturating_sub(stats.reserved)),
                held: narrow(stats.allocated),
                high_water: stats.high_water,
                grants: stats.grants,
                exhausted,
            }
        });
        pools.collect()
    }

    /// A map of a pool as it is now.
    ///
    /// # Errors
    /// [`RunnerError::NotFound`] if there is no such pool.
    pub fn render_pool(&self, name: &str) -> Result<String, RunnerError> {
        let mut pools = self.pools.all().map(|(pool, _)| pool);
        let pool = pools.find(|pool| pool.name() == name).ok_or_else(|| {
            let names: Vec<&str> = self.pools.all().map(|(pool, _)| pool.name()).collect();
            not_found("pool", name, names)
        })?;
        // The whole of a pool can always be drawn.
        pool.render(None).map_err(|error| invalid(name, error.to_string()))
    }

    fn tenant_reports(&self) -> Vec<TenantReport> {
        let actions = || self.plans.iter().filter(|plan| plan.kind != Kind::Sleep).map(|plan| plan.name.as_str());
        let rows = self.arrivals.tenants.iter().zip(0_u32..).map(|(tenant, number)| {
            let duration = self.workbook.metric("user.duration", Some(tenant)).ok();
            let latency = self.workbook.together(&mut actions(), "duration", tenant);
            let (tally, cell) = (self.users.tally(number), self.ledger.of_tenant(number));
            TenantReport {
                tenant: tenant.clone(),
                started: tally.started,
                done: tally.done,
                failed: tally.failed,
                cancelled: tally.cancelled,
                rejected: tally.rejected,
                p50: duration.as_ref().map_or(Duration::ZERO, |metric| span(metric.p50)),
                p99: duration.as_ref().map_or(Duration::ZERO, |metric| span(metric.p99)),
                attempts: cell.counts.attempts,
                requests: cell.counts.requests,
                transfer: cell.counts.transfer,
                attempt_p50: span(latency.percentile(50.0)),
                attempt_p99: span(latency.percentile(99.0)),
                statuses: cell.statuses(),
                addresses: self.ledger.sources(number),
            }
        });
        rows.collect()
    }

    fn action_reports(&self) -> Vec<ActionReport> {
        let plans = self.plans.iter().zip(0_u32..).filter(|(plan, _)| plan.kind != Kind::Sleep);
        let mut plans: Vec<_> = plans.map(|(plan, number)| (plan.place, plan.name.as_str(), number)).collect();
        crate::order::sort(&mut plans);
        let rows = plans.into_iter().map(|(_, action, number)| {
            let duration = self.workbook.metric(&format!("{action}.duration"), None).ok();
            let value = |field: fn(&MetricSummary) -> f64| span(duration.as_ref().map_or(0.0, field));
            let cell = self.ledger.of_action(number);
            ActionReport {
                action: action.to_owned(),
                attempts: cell.counts.attempts,
                requests: cell.counts.requests,
                transfer: cell.counts.transfer,
                statuses: cell.statuses(),
                mean: value(|metric| metric.mean),
                p50: value(|metric| metric.p50),
                p95: value(|metric| metric.p95),
                p99: value(|metric| metric.p99),
                max: value(|metric| metric.max),
            }
        });
        rows.collect()
    }
}
