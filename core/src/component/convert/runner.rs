//! Arguments and results of interface `runner`.

use std::time::Duration;

use crate::{
    component::exports::{runner as wit, types},
    duration::{exact_milliseconds, milliseconds},
    runner::{
        ActionReport, AttemptCounts, EventDetail, ExhaustionPolicy, FailureCount, HostAddresses, PoolFallback,
        PoolReport, PropertyOverride, RequestCounts, RunEventKind, RunOptions, RunPhase, RunProgress, RunReport,
        RunStep, RunVerdict, RunnerError, RunnerErrorKind, StatusCount, StopMode, TenantReport, TransferCounts,
    },
};

use super::{load::read_model, workbook, workflow_error::read_value};

pub type Result<T> = std::result::Result<T, wit::RunnerError>;

/// Converts the error of a result of a run to WIT.
pub fn wire_result<T>(result: std::result::Result<T, RunnerError>) -> Result<T> {
    result.map_err(wire_error)
}

/// Converts an error to WIT.
fn wire_error(error: RunnerError) -> wit::RunnerError {
    let kind = match error.kind() {
        RunnerErrorKind::NotFound => wit::RunnerErrorKind::NotFound,
        RunnerErrorKind::InvalidArgument => wit::RunnerErrorKind::InvalidArgument,
        RunnerErrorKind::LimitExceeded => wit::RunnerErrorKind::LimitExceeded,
        RunnerErrorKind::InvalidState => wit::RunnerErrorKind::InvalidState,
    };
    let blank = wit::RunnerError {
        kind,
        message: error.to_string(),
        subject: None,
        item: None,
        suggestion: None,
        expected: None,
        maximum: None,
        actual: None,
    };
    match error {
        RunnerError::NotFound { item, subject, suggestion } => {
            wit::RunnerError { item: Some(item), subject: Some(subject), suggestion, ..blank }
        }
        RunnerError::InvalidArgument { subject, expected } | RunnerError::InvalidState { subject, expected } => {
            wit::RunnerError { subject: Some(subject), expected: Some(expected), ..blank }
        }
        RunnerError::LimitExceeded { subject, maximum, actual } => {
            wit::RunnerError { subject: Some(subject), maximum: Some(maximum), actual: Some(actual), ..blank }
        }
    }
}

/// Converts the error of an argument that is read like those of the machine.
pub fn wire_argument(error: types::WorkflowError) -> wit::RunnerError {
    let types::WorkflowError { message, subject, expected, .. } = error;
    wit::RunnerError {
        kind: wit::RunnerErrorKind::InvalidArgument,
        message,
        subject,
        item: None,
        suggestion: None,
        expected,
        maximum: None,
        actual: None,
    }
}

pub fn read_options(options: wit::RunOptions) -> Result<RunOptions> {
    let mut properties = Vec::with_capacity(options.properties.len());
    for wit::PropertyOverride { resource_id, property, value } in options.properties {
        let value = read_value(&property, value).map_err(wire_argument)?;
        properties.push(PropertyOverride { resource_id, property, value });
    }
    let fallback = |wit::PoolFallback { pool, fallback }| PoolFallback { pool, fallback };
    let host = |wit::HostAddresses { host, addresses }| HostAddresses { host, addresses };
    Ok(RunOptions {
        seed: options.seed,
        start_ms: options.start_ms,
        model: options.model.map(read_model),
        properties,
        exhaustion: options.exhaustion.map(|policy| match policy {
            wit::ExhaustionPolicy::Wait => ExhaustionPolicy::Wait,
            wit::ExhaustionPolicy::Reject => ExhaustionPolicy::Reject,
        }),
        fallbacks: options.fallbacks.into_iter().map(fallback).collect(),
        events: options.events.map(|detail| match detail {
            wit::EventDetail::Nothing => EventDetail::Nothing,
            wit::EventDetail::Users => EventDetail::Users,
            wit::EventDetail::Actions => EventDetail::Actions,
        }),
        action_timeout: options.action_timeout_ms.map(Duration::from_millis),
        stop_timeout: options.stop_timeout_ms.map(Duration::from_millis),
        max_duration: options.max_duration_ms.map(Duration::from_millis),
        max_connections: options.max_connections,
        max_body_bytes: options.max_body_bytes,
        max_buffered_bytes: options.max_buffered_bytes,
        request_id_header: options.request_id_header,
        resolve: options.resolve.unwrap_or_default().into_iter().map(host).collect(),
        resolve_every: options.resolve_every_ms.map(Duration::from_millis),
    })
}

pub const fn read_stop_mode(mode: wit::StopMode) -> StopMode {
    match mode {
        wit::StopMode::Graceful => StopMode::Graceful,
        wit::StopMode::Hard => StopMode::Hard,
    }
}

pub fn wire_progress(progress: RunProgress) -> wit::RunProgress {
    wit::RunProgress {
        phase: match progress.phase {
            RunPhase::Running => wit::RunPhase::Running,
            RunPhase::Stopping => wit::RunPhase::Stopping,
            RunPhase::Finished => wit::RunPhase::Finished,
        },
        elapsed_ms: milliseconds(progress.elapsed),
        expected: progress.expected,
        waiting: progress.waiting,
        present: progress.present,
        done: progress.done,
        failed: progress.failed,
        cancelled: progress.cancelled,
        dropped: progress.dropped,
        rejected: progress.rejected,
        attempts: wire_attempts(progress.attempts),
        requests: wire_requests(progress.requests),
        transfer: wire_transfer(progress.transfer),
        requested: progress.requested,
        connections: progress.connections,
        addresses: progress.addresses,
    }
}

const fn wire_attempts(counts: AttemptCounts) -> wit::AttemptCounts {
    let AttemptCounts { started, succeeded, failed, timed_out, cancelled, in_flight } = counts;
    wit::AttemptCounts { started, succeeded, failed, timed_out, cancelled, in_flight }
}

const fn wire_requests(counts: RequestCounts) -> wit::RequestCounts {
    wit::RequestCounts {
        attempts: counts.attempts,
        unsent: counts.unsent,
        sent: counts.sent,
        repeats: counts.repeats,
        redirects: counts.redirects,
        responses: counts.responses,
        invalid: counts.invalid,
        closed: counts.closed,
        timed_out: counts.timed_out,
        cancelled: counts.cancelled,
        in_flight: counts.in_flight,
        interim: counts.interim,
    }
}

const fn wire_transfer(counts: TransferCounts) -> wit::TransferCounts {
    let TransferCounts { connections, sent_bytes, received_bytes, sent_datagrams, received_datagrams } = counts;
    wit::TransferCounts { connections, sent_bytes, received_bytes, sent_datagrams, received_datagrams }
}

const fn wire_kind(kind: RunEventKind) -> wit::RunEventKind {
    match kind {
        RunEventKind::UserStarted => wit::RunEventKind::UserStarted,
        RunEventKind::UserDone => wit::RunEventKind::UserDone,
        RunEventKind::UserFailed => wit::RunEventKind::UserFailed,
        RunEventKind::UserCancelled => wit::RunEventKind::UserCancelled,
        RunEventKind::UserRejected => wit::RunEventKind::UserRejected,
        RunEventKind::UsersDropped => wit::RunEventKind::UsersDropped,
        RunEventKind::ActionSucceeded => wit::RunEventKind::ActionSucceeded,
        RunEventKind::ActionFailed => wit::RunEventKind::ActionFailed,
        RunEventKind::ActionTimedOut => wit::RunEventKind::ActionTimedOut,
        RunEventKind::ActionCancelled => wit::RunEventKind::ActionCancelled,
        RunEventKind::Stopping => wit::RunEventKind::Stopping,
        RunEventKind::Finished => wit::RunEventKind::Finished,
    }
}

pub fn wire_step(RunStep { progress, events }: RunStep) -> wit::RunStep {
    let events = wit::RunEvents {
        kinds: events.kinds.into_iter().map(wire_kind).collect(),
        at_ns: events.at_ns,
        users: events.users,
        actions: events.actions,
        elapsed_ns: events.elapsed_ns,
        iterations: events.iterations,
        attempts: events.attempts,
        requests: events.requests,
        statuses: events.statuses,
        details: events.details,
        detail_ends: events.detail_ends,
    };
    wit::RunStep { progress: wire_progress(progress), events }
}

pub fn wire_report(report: RunReport) -> wit::RunReport {
    wit::RunReport {
        verdict: match report.verdict {
            RunVerdict::Failed => wit::RunVerdict::Failed,
            RunVerdict::Incomplete => wit::RunVerdict::Incomplete,
            RunVerdict::Stopped => wit::RunVerdict::Stopped,
            RunVerdict::NoData => wit::RunVerdict::NoData,
            RunVerdict::Passed => wit::RunVerdict::Passed,
        },
        reasons: report.reasons,
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
        rejected: report.rejected,
        p50_ms: exact_milliseconds(report.p50),
        p99_ms: exact_milliseconds(report.p99),
        attempts: wire_attempts(report.attempts),
        requests: wire_requests(report.requests),
        transfer: wire_transfer(report.transfer),
        attempt_p50_ms: exact_milliseconds(report.attempt_p50),
        attempt_p99_ms: exact_milliseconds(report.attempt_p99),
        statuses: wire_statuses(report.statuses),
        addresses: report.addresses,
    }
}

fn wire_statuses(statuses: Vec<StatusCount>) -> Vec<wit::StatusCount> {
    statuses.into_iter().map(|StatusCount { status, count }| wit::StatusCount { status, count }).collect()
}

fn wire_action(report: ActionReport) -> wit::ActionReport {
    wit::ActionReport {
        action: report.action,
        attempts: wire_attempts(report.attempts),
        requests: wire_requests(report.requests),
        transfer: wire_transfer(report.transfer),
        statuses: wire_statuses(report.statuses),
        mean_ms: exact_milliseconds(report.mean),
        p50_ms: exact_milliseconds(report.p50),
        p95_ms: exact_milliseconds(report.p95),
        p99_ms: exact_milliseconds(report.p99),
        max_ms: exact_milliseconds(report.max),
    }
}

pub fn wire_pool(report: PoolReport) -> wit::PoolReport {
    let PoolReport { pool, size, held, high_water, grants, exhausted } = report;
    wit::PoolReport { pool, size, held, high_water, grants, exhausted }
}

fn wire_failure(failure: FailureCount) -> wit::FailureCount {
    let FailureCount { kind, action, tenant, status, reason, count } = failure;
    wit::FailureCount { kind, action, tenant, status, reason, count }
}
