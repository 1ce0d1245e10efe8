//! JSON lines of a run: `start`, `progress` …, `summary`. doc/CLI.md lists their members.

use std::time::Duration;

use scheduler_core::{
    LoadPlan, Scenario, Verdict,
    runner::{AttemptCounts, PoolReport, RequestCounts, RunPhase, RunProgress, RunReport, StatusCount, TransferCounts},
};
use serde_json::{Value, json};

use super::measure::Measure;
use crate::{input::Document, output};

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
        "last_arrival_ms": plan.map_or(0, |plan| plan.last_arrival().as_millis() as u64),
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
        json!({
            "tenant": own.tenant,
            "started": own.started,
            "done": own.done,
            "failed": own.failed,
            "cancelled": own.cancelled,
            "rejected": own.rejected,
            "p50_ms": rounded_time(own.p50),
            "p99_ms": rounded_time(own.p99),
            "attempts": attempts(&own.attempts),
            "requests": requests(&own.requests),
            "transfer": transfer(&own.transfer),
            "attempt_p50_ms": rounded_time(own.attempt_p50),
            "attempt_p99_ms": rounded_time(own.attempt_p99),
            "statuses": statuses(&own.statuses),
            "addresses": own.addresses,
        })
    });
    let actions = report.actions.iter().map(|own| {
        json!({
            "action": own.action,
            "attempts": attempts(&own.attempts),
            "requests": requests(&own.requests),
            "transfer": transfer(&own.transfer),
            "statuses": statuses(&own.statuses),
            "mean_ms": rounded_time(own.mean),
            "p50_ms": rounded_time(own.p50),
            "p95_ms": rounded_time(own.p95),
            "p99_ms": rounded_time(own.p99),
            "max_ms": rounded_time(own.max),
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
            "measured": own.measured,
            "measured_text": own.measured_text,
        })
    });
    let failures = report.failures.iter().map(|own| {
        json!({
            "kind": own.kind,
            "action": own.action,
            "tenant": own.tenant,
            "status": own.status,
            "reason": own.reason,
            "count": own.count,
        })
    });
    line(json!({
        "type": "summary",
        "verdict": report.verdict.word(),
        "reasons": report.reasons,
        "interrupted": interrupted,
        "progress": counts(&report.progress),
        "thresholds": thresholds.collect::<Vec<_>>(),
        "tenants": tenants.collect::<Vec<_>>(),
        "actions": actions.collect::<Vec<_>>(),
        "pools": pools.collect::<Vec<_>>(),
        "failures": failures.collect::<Vec<_>>(),
        // A string, because readers that use doubles would round the number.
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
        "elapsed_ms": progress.elapsed.as_millis() as u64,
        "users": {
            "expected": progress.expected,
            "waiting": progress.waiting,
            "present": progress.present,
            "done": progress.done,
            "failed": progress.failed,
            "cancelled": progress.cancelled,
            "dropped": progress.dropped,
            "rejected": progress.rejected,
        },
        "attempts": attempts(&progress.attempts),
        "requests": requests(&progress.requests),
        "transfer": transfer(&progress.transfer),
        "connections": progress.connections,
        "addresses": progress.addresses,
    })
}

fn attempts(counts: &AttemptCounts) -> Value {
    json!({
        "started": counts.started,
        "succeeded": counts.succeeded,
        "failed": counts.failed,
        "timed_out": counts.timed_out,
        "cancelled": counts.cancelled,
        "in_flight": counts.in_flight,
    })
}

fn requests(counts: &RequestCounts) -> Value {
    json!({
        "attempts": counts.attempts,
        "unsent": counts.unsent,
        "sent": counts.sent,
        "repeats": counts.repeats,
        "redirects": counts.redirects,
        "responses": counts.responses,
        "invalid": counts.invalid,
        "closed": counts.closed,
        "timed_out": counts.timed_out,
        "cancelled": counts.cancelled,
        "in_flight": counts.in_flight,
        "interim": counts.interim,
    })
}

fn transfer(counts: &TransferCounts) -> Value {
    json!({
        "connections": counts.connections,
        "sent_bytes": counts.sent_bytes,
        "received_bytes": counts.received_bytes,
        "sent_datagrams": counts.sent_datagrams,
        "received_datagrams": counts.received_datagrams,
    })
}

/// `{"200": 5}`
fn statuses(statuses: &[StatusCount]) -> Value {
    let members = statuses.iter().map(|own| (own.status.to_string(), own.count.into()));
    Value::Object(members.collect())
}

/// Adds the member `type` as the first one.
fn typed(kind: &str, mut members: Value) -> Value {
    let mut told = json!({ "type": kind });
    if let (Some(told), Some(members)) = (told.as_object_mut(), members.as_object_mut()) {
        told.append(members);
    }
    told
}

fn line(value: Value) -> String {
    output::json_text(&format!("{value}\n"))
}

fn rounded_time(time: Duration) -> f64 {
    rounded(time.as_secs_f64() * 1_000.0)
}

fn rounded(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

/// Returns the word for the verdict of a threshold.
const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "failed",
        Verdict::NoData => "no-data",
    }
}
