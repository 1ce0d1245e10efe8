//! The result of a run as data, and as text for people.

mod data;
mod text;
mod verdict;

use std::time::Duration;

use crate::{
    dsl::builtin::Kind,
    duration::from_exact_milliseconds as span,
    runner::error::{RunnerError, invalid, not_found},
    socket::Backend,
    workbook::MetricSummary,
};

use super::event_loop::Engine;

pub use data::{ActionReport, PoolReport, RunReport, RunVerdict, TenantReport};

impl<B: Backend> Engine<B> {
    /// Returns the result of the run so far.
    pub fn report(&self) -> RunReport {
        let progress = self.progress();
        let summary = self.workbook.summary();
        let actions = self.action_reports();
        let failures = self.ledger.failures(|tenant| self.arrivals.tenant(tenant));
        let (verdict, reasons) =
            verdict::judge(&progress, &summary.thresholds, &actions, &failures, self.lifecycle.cut);
        RunReport {
            verdict,
            reasons,
            progress,
            thresholds: summary.thresholds,
            tenants: self.tenant_reports(),
            actions,
            pools: self.pool_reports(),
            failures,
            trace_hash: self.machine.trace_hash(),
        }
    }

    /// Returns the usage of each pool.
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

    /// Renders a map of a pool as it is now.
    ///
    /// # Errors
    /// [`RunnerError::NotFound`] if there is no such pool.
    pub fn render_pool(&self, name: &str) -> Result<String, RunnerError> {
        let mut pools = self.pools.all().map(|(pool, _)| pool);
        let pool = pools.find(|pool| pool.name() == name).ok_or_else(|| {
            let names: Vec<&str> = self.pools.all().map(|(pool, _)| pool.name()).collect();
            not_found("pool", name, names)
        })?;
        // A whole pool can always be rendered.
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
        crate::sort::sort(&mut plans);
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
