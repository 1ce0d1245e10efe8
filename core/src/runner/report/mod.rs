//! What a run has come to, as data.

use crate::{
    socket::Backend,
    workbook::{MetricSummary, ThresholdResult, Verdict},
    workflow::{WorkflowError, invalid, unknown},
};

mod text;

use super::{action_plan::Kind, engine::Engine, failures::FailureCount, progress::RunProgress};

/// How many responses had a status code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct StatusCount {
    /// The code.
    pub status: u16,
    /// How many.
    pub count: u64,
}

/// What one tenant's users did.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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
    pub refused: u32,
    /// The median of their duration from the intended arrival, in milliseconds.
    pub p50_ms: f64,
    /// 99 of 100 of those are not greater.
    pub p99_ms: f64,
    /// Attempts of their actions; neither pauses nor those under way.
    pub attempts: u64,
    /// Those of them that failed or timed out.
    pub failures: u64,
    /// The median latency of those attempts from the intended start, in milliseconds; 0: there was none.
    pub attempt_p50_ms: f64,
    /// 99 of 100 of those are not greater.
    pub attempt_p99_ms: f64,
    /// The HTTP responses that were received whole, by status code in ascending order.
    pub statuses: Vec<StatusCount>,
    /// Different addresses that their sockets were bound to.
    pub addresses: u32,
}

/// What came of one action.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ActionReport {
    /// Its name.
    pub action: String,
    /// Attempts, those under way not counted.
    pub attempts: u64,
    /// Attempts that failed or timed out.
    pub failures: u64,
    /// Attempts that timed out.
    pub timeouts: u64,
    /// The mean latency from the intended start, in milliseconds.
    pub mean_ms: f64,
    /// The median.
    pub p50_ms: f64,
    /// 95 of 100 are not greater.
    pub p95_ms: f64,
    /// 99 of 100 are not greater.
    pub p99_ms: f64,
    /// The greatest.
    pub max_ms: f64,
}

/// What was used of one pool.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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

/// What a run has come to.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RunReport {
    /// Whether it went well; what that means says WIT `run-report`.
    pub verdict: Verdict,
    /// How far the run has come.
    pub progress: RunProgress,
    /// The thresholds, in the order of the text.
    pub thresholds: Vec<ThresholdResult>,
    /// The tenants, in the order in which the text names them.
    pub tenants: Vec<TenantReport>,
    /// The actions, in the order of the text.
    pub actions: Vec<ActionReport>,
    /// The pools, in the order of the text.
    pub pools: Vec<PoolReport>,
    /// The most frequent reasons for failures.
    pub failures: Vec<FailureCount>,
    /// The hash over what every user did.
    pub trace_hash: u64,
}

impl<B: Backend> Engine<B> {
    /// What the run has come to so far.
    pub fn report(&self) -> RunReport {
        let progress = self.progress();
        let summary = self.workbook.summary();
        let started = self.users.is_empty();
        let verdict = match summary.verdict {
            Verdict::Failed => Verdict::Failed,
            _ if started => match progress.refused {
                0 => Verdict::NoData,
                _ => Verdict::Failed,
            },
            _ if summary.thresholds.is_empty() && (progress.failed > 0 || progress.refused > 0) => Verdict::Failed,
            other => other,
        };
        RunReport {
            verdict,
            progress,
            thresholds: summary.thresholds,
            tenants: self.tenant_reports(),
            actions: self.action_reports(),
            pools: self.pool_reports(),
            failures: self.failures.sorted(),
            trace_hash: self.machine.trace_hash(),
        }
    }

    /// What is used of each pool.
    pub fn pool_reports(&self) -> Vec<PoolReport> {
        let narrow = |count: u128| u64::try_from(count).unwrap_or(u64::MAX);
        let pools = self.pools.all().map(|(pool, exhausted)| {
            let stats = pool.stats();
            PoolReport {
                pool: pool.name(),
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
    /// [`WorkflowError::Unknown`] if there is no such pool.
    pub fn render_pool(&self, name: &str) -> Result<String, WorkflowError> {
        let mut pools = self.pools.all().map(|(pool, _)| pool);
        let pool = pools.find(|pool| pool.name() == name).ok_or_else(|| {
            let names: Vec<String> = self.pools.all().map(|(pool, _)| pool.name()).collect();
            unknown("pool", name, &names)
        })?;
        // The whole of a pool can always be drawn.
        pool.render(None).map_err(|error| invalid(name, error.to_string()))
    }

    fn tenant_reports(&self) -> Vec<TenantReport> {
        let actions = || self.plans.iter().filter(|plan| plan.kind != Kind::Sleep).map(|plan| plan.name.as_str());
        let of_actions = |suffix: &str, tenant: &str| self.workbook.together(&mut actions(), suffix, tenant);
        let rows = self.tenants.iter().zip(self.tallies.iter().zip(&self.traces)).map(|(tenant, (tally, traces))| {
            let duration = self.workbook.metric("user.duration", Some(tenant)).ok();
            let latency = of_actions("duration", tenant);
            TenantReport {
                tenant: tenant.clone(),
                started: tally.started,
                done: tally.done,
                failed: tally.failed,
                cancelled: tally.cancelled,
                refused: tally.refused,
                p50_ms: duration.as_ref().map_or(0.0, |metric| metric.p50),
                p99_ms: duration.as_ref().map_or(0.0, |metric| metric.p99),
                attempts: of_actions("attempts", tenant).total() as u64,
                failures: of_actions("failures", tenant).total() as u64,
                attempt_p50_ms: latency.percentile(50.0),
                attempt_p99_ms: latency.percentile(99.0),
                statuses: traces.statuses.clone(),
                addresses: traces.sources.count(),
            }
        });
        rows.collect()
    }

    fn action_reports(&self) -> Vec<ActionReport> {
        let mut plans: Vec<_> = self.plans.iter().map(|plan| (plan.place, plan.name.as_str())).collect();
        crate::order::sort(&mut plans);
        let rows = plans.into_iter().map(|(_, action)| {
            let metric = |suffix: &str| self.workbook.metric(&format!("{action}.{suffix}"), None).ok();
            let sum = |suffix: &str| metric(suffix).map_or(0, |metric| metric.sum as u64);
            let duration = metric("duration");
            let value = |field: fn(&MetricSummary) -> f64| duration.as_ref().map_or(0.0, field);
            ActionReport {
                action: action.to_owned(),
                attempts: sum("attempts"),
                failures: sum("failures"),
                timeouts: sum("timeouts"),
                mean_ms: value(|metric| metric.mean),
                p50_ms: value(|metric| metric.p50),
                p95_ms: value(|metric| metric.p95),
                p99_ms: value(|metric| metric.p99),
                max_ms: value(|metric| metric.max),
            }
        });
        rows.collect()
    }
}
