//! A run as JSON lines: `start`, `progress` …, `summary`. doc/CLI.md shows their members.

use scheduler_core::{
    LoadPlan, Scenario, Verdict,
    runner::{PoolReport, RunPhase, RunProgress, RunReport},
};
use serde_json::{Value, json};

use super::measure::Measure;
use crate::input::Document;

pub fn start(
    document: &Document,
    scenario: &Scenario,
    plan: Option<&LoadPlan>,
    seed: u64,
    pools: &[PoolReport],
) -> String {
    let pools = pools.iter().map(|own| json!({ "pool": own.pool, "size": own.size }));
    line(json!({
        "type": "start",
        "file": document.name,
        "scenario": scenario.name(),
        "version": scenario.version(),
        "seed": seed,
        "users": plan.map_or(0, LoadPlan::users),
        "last_arrival_ms": plan.map_or(0, LoadPlan::last_arrival_ms),
        "tenants": plan.map(LoadPlan::tenants).unwrap_or_default(),
        "pools": pools.collect::<Vec<_>>(),
    }))
}

pub fn progress(progress: &RunProgress, measure: &Measure, pools: &[PoolReport]) -> String {
    let tenants = measure.names.iter().zip(measure.now()).map(|(tenant, now)| {
        json!({
            "tenant": tenant,
            "rate": rounded(now.rate),
            "failures": now.failures,
            "p50_ms": now.p50_ms.map(rounded),
            "p99_ms": now.p99_ms.map(rounded),
        })
    });
    let pools = pools.iter().map(|own| json!({ "pool": own.pool, "held": own.held }));
    let mut told = counts(progress);
    if let Some(members) = told.as_object_mut() {
        members.insert("tenants".to_owned(), tenants.collect());
        members.insert("pools".to_owned(), pools.collect());
    }
    line(typed("progress", told))
}

pub fn summary(report: &RunReport, interrupted: bool) -> String {
    let tenants = report.tenants.iter().map(|own| {
        let statuses = own.statuses.iter().map(|own| (own.status.to_string(), own.count.into()));
        let statuses: serde_json::Map<String, Value> = statuses.collect();
        json!({
            "tenant": own.tenant,
            "started": own.started,
            "done": own.done,
            "failed": own.failed,
            "cancelled": own.cancelled,
            "refused": own.refused,
            "p50_ms": rounded(own.p50_ms),
            "p99_ms": rounded(own.p99_ms),
            "attempts": own.attempts,
            "failures": own.failures,
            "attempt_p50_ms": rounded(own.attempt_p50_ms),
            "attempt_p99_ms": rounded(own.attempt_p99_ms),
            "statuses": statuses,
            "addresses": own.addresses,
        })
    });
    let actions = report.actions.iter().map(|own| {
        json!({
            "action": own.action,
            "attempts": own.attempts,
            "failures": own.failures,
            "timeouts": own.timeouts,
            "mean_ms": rounded(own.mean_ms),
            "p50_ms": rounded(own.p50_ms),
            "p95_ms": rounded(own.p95_ms),
            "p99_ms": rounded(own.p99_ms),
            "max_ms": rounded(own.max_ms),
        })
    });
    let pools = report.pools.iter().map(|own| {
        json!({
            "pool": own.pool,
            "size": own.size,
            "held": own.held,
            "high_water": own.high_water,
            "grants": own.grants,
            "exhausted": own.exhausted,
        })
    });
    let thresholds = report.thresholds.iter().map(|own| {
        json!({
            "threshold": own.threshold,
            "verdict": word(own.verdict),
            "limit": own.limit,
            "measured": own.measured.map(rounded),
        })
    });
    let failures = report.failures.iter().map(|own| json!({ "reason": own.reason, "count": own.count }));
    line(json!({
        "type": "summary",
        "verdict": word(report.verdict),
        "interrupted": interrupted,
        "progress": counts(&report.progress),
        "thresholds": thresholds.collect::<Vec<_>>(),
        "tenants": tenants.collect::<Vec<_>>(),
        "actions": actions.collect::<Vec<_>>(),
        "pools": pools.collect::<Vec<_>>(),
        "failures": failures.collect::<Vec<_>>(),
        // Readers that take numbers for doubles would round it.
        "trace_hash": format!("{:016x}", report.trace_hash),
    }))
}

fn counts(progress: &RunProgress) -> Value {
    let phase = match progress.phase {
        RunPhase::Running => "running",
        RunPhase::Stopping => "stopping",
        RunPhase::Finished => "finished",
    };
    json!({
        "phase": phase,
        "elapsed_ms": progress.elapsed_ms,
        "users": {
            "expected": progress.expected,
            "waiting": progress.waiting,
            "present": progress.present,
            "done": progress.done,
            "failed": progress.failed,
            "cancelled": progress.cancelled,
            "dropped": progress.dropped,
            "refused": progress.refused,
        },
        "succeeded": progress.succeeded,
        "failures": progress.failures,
        "timeouts": progress.timeouts,
        "in_flight": progress.in_flight,
        "connections": progress.connections,
        "opened": progress.opened,
        "addresses": progress.addresses,
        "sent_bytes": progress.sent_bytes,
        "received_bytes": progress.received_bytes,
    })
}

/// With the member `type` before all others.
fn typed(kind: &str, mut members: Value) -> Value {
    let mut told = json!({ "type": kind });
    if let (Some(told), Some(members)) = (told.as_object_mut(), members.as_object_mut()) {
        told.append(members);
    }
    told
}

fn line(value: Value) -> String {
    format!("{value}\n")
}

fn rounded(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

/// A verdict in a word.
pub const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "failed",
        Verdict::NoData => "no-data",
    }
}
