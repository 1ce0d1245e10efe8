//! What interface `runner` takes and gives.

use crate::{
    component::exports::runner as wit,
    runner::{
        ActionReport, EventDetail, ExhaustionPolicy, FailureCount, PoolFallback, PoolReport, PropertyOverride,
        RunEventKind, RunEvents, RunOptions, RunPhase, RunProgress, RunReport, RunStep, StatusCount, StopMode,
        TenantReport,
    },
};

use super::workflow::{Result, read_value, workbook};

pub fn read_options(options: wit::RunOptions) -> Result<RunOptions> {
    let mut properties = Vec::with_capacity(options.properties.len());
    for wit::PropertyOverride { resource, property, value } in options.properties {
        let value = read_value(&property, value)?;
        properties.push(PropertyOverride { resource, property, value });
    }
    let fallback = |wit::PoolFallback { pool, fallback }| PoolFallback { pool, fallback };
    Ok(RunOptions {
        seed: options.seed,
        start_ms: options.start_ms,
        model: options.model.map(workbook::read_model),
        properties,
        exhaustion: options.exhaustion.map(|policy| match policy {
            wit::ExhaustionPolicy::Wait => ExhaustionPolicy::Wait,
            wit::ExhaustionPolicy::Refuse => ExhaustionPolicy::Refuse,
        }),
        fallbacks: options.fallbacks.into_iter().map(fallback).collect(),
        events: options.events.map(|detail| match detail {
            wit::EventDetail::Nothing => EventDetail::Nothing,
            wit::EventDetail::Users => EventDetail::Users,
            wit::EventDetail::Actions => EventDetail::Actions,
        }),
        action_timeout_ms: options.action_timeout_ms,
        stop_timeout_ms: options.stop_timeout_ms,
        max_duration_ms: options.max_duration_ms,
        max_connections: options.max_connections,
        max_body_bytes: options.max_body_bytes,
    })
}

pub const fn read_stop_mode(mode: wit::StopMode) -> StopMode {
    match mode {
        wit::StopMode::Graceful => StopMode::Graceful,
        wit::StopMode::Hard => StopMode::Hard,
    }
}

pub const fn wire_progress(progress: RunProgress) -> wit::RunProgress {
    wit::RunProgress {
        phase: match progress.phase {
            RunPhase::Running => wit::RunPhase::Running,
            RunPhase::Stopping => wit::RunPhase::Stopping,
            RunPhase::Finished => wit::RunPhase::Finished,
        },
        elapsed_ms: progress.elapsed_ms,
        expected: progress.expected,
        waiting: progress.waiting,
        present: progress.present,
        done: progress.done,
        failed: progress.failed,
        cancelled: progress.cancelled,
        dropped: progress.dropped,
        refused: progress.refused,
        succeeded: progress.succeeded,
        failures: progress.failures,
        timeouts: progress.timeouts,
        in_flight: progress.in_flight,
        requested: progress.requested,
        connections: progress.connections,
        opened: progress.opened,
        addresses: progress.addresses,
        sent_bytes: progress.sent_bytes,
        received_bytes: progress.received_bytes,
    }
}

const fn wire_kind(kind: RunEventKind) -> wit::RunEventKind {
    match kind {
        RunEventKind::UserStarted => wit::RunEventKind::UserStarted,
        RunEventKind::UserDone => wit::RunEventKind::UserDone,
        RunEventKind::UserFailed => wit::RunEventKind::UserFailed,
        RunEventKind::UserCancelled => wit::RunEventKind::UserCancelled,
        RunEventKind::UserRefused => wit::RunEventKind::UserRefused,
        RunEventKind::UsersDropped => wit::RunEventKind::UsersDropped,
        RunEventKind::ActionSucceeded => wit::RunEventKind::ActionSucceeded,
        RunEventKind::ActionFailed => wit::RunEventKind::ActionFailed,
        RunEventKind::ActionTimedOut => wit::RunEventKind::ActionTimedOut,
        RunEventKind::Stopping => wit::RunEventKind::Stopping,
        RunEventKind::Finished => wit::RunEventKind::Finished,
    }
}

pub fn wire_step(RunStep { progress, events }: RunStep) -> wit::RunStep {
    let RunEvents { kinds, at_ns, users, actions, elapsed_ns, details, detail_ends } = events;
    let kinds = kinds.into_iter().map(wire_kind).collect();
    let events = wit::RunEvents { kinds, at_ns, users, actions, elapsed_ns, details, detail_ends };
    wit::RunStep { progress: wire_progress(progress), events }
}

pub fn wire_report(report: RunReport) -> wit::RunReport {
    wit::RunReport {
        verdict: workbook::wire_verdict(report.verdict),
        progress: wire_progress(report.progress),
        thresholds: workbook::wire_thresholds(report.thresholds),
        tenants: report.tenants.into_iter().map(wire_tenant).collect(),
        actions: report.actions.into_iter().map(wire_action).collect(),
        pools: report.pools.into_iter().map(wire_pool).collect(),
        failures: report.failures.into_iter().map(wire_failure).collect(),
        trace_hash: report.trace_hash,
    }
}

fn wire_tenant(report: TenantReport) -> wit::TenantReport {
    wit::TenantReport {
        tenant: report.tenant,
        started: report.started,
        done: report.done,
        failed: report.failed,
        cancelled: report.cancelled,
        refused: report.refused,
        p50_ms: report.p50_ms,
        p99_ms: report.p99_ms,
        attempts: report.attempts,
        failures: report.failures,
        attempt_p50_ms: report.attempt_p50_ms,
        attempt_p99_ms: report.attempt_p99_ms,
        statuses: report.statuses.into_iter().map(wire_status).collect(),
        addresses: report.addresses,
    }
}

fn wire_status(StatusCount { status, count }: StatusCount) -> wit::StatusCount {
    wit::StatusCount { status, count }
}

fn wire_action(report: ActionReport) -> wit::ActionReport {
    let ActionReport { action, attempts, failures, timeouts, mean_ms, p50_ms, p95_ms, p99_ms, max_ms } = report;
    wit::ActionReport { action, attempts, failures, timeouts, mean_ms, p50_ms, p95_ms, p99_ms, max_ms }
}

pub fn wire_pool(report: PoolReport) -> wit::PoolReport {
    let PoolReport { pool, size, held, high_water, grants, exhausted } = report;
    wit::PoolReport { pool, size, held, high_water, grants, exhausted }
}

fn wire_failure(FailureCount { reason, count }: FailureCount) -> wit::FailureCount {
    wit::FailureCount { reason, count }
}
