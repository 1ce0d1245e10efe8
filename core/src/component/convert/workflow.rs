//! Instances, requests, outcomes, traces.

use std::time::Duration;

use crate::{
    component::{convert::value, exports::workflow as wit},
    duration::milliseconds,
    state_machine::{
        ActionBatch, ActionOutcome, ActionRequest, FaultKind, GuardReport, InputColumn, InstanceCounts, InstanceFault,
        InstanceStatus, LateReport, MachineNode, MachineOptions, MachineProgress, NodeVisits, OutcomeKind,
        ReportStatus, SyncPolicy, TimerPolicy, TraceEntry, TraceKind, TracePage,
    },
};

use super::{
    wbs::wire_kind,
    workflow_error::{Result, read_named, read_value, wire_named, wire_state},
};

pub const fn read_options(options: wit::MachineOptions) -> MachineOptions {
    let wit::MachineOptions {
        seed,
        now_ms,
        iterations,
        think_ms,
        max_visits,
        max_microsteps,
        max_trace,
        hash,
        keep_log,
    } = options;
    let think = match think_ms {
        Some(milliseconds) => Some(Duration::from_millis(milliseconds)),
        None => None,
    };
    MachineOptions { seed, now_ms, iterations, think, max_visits, max_microsteps, max_trace, hash, keep_log }
}

pub fn read_columns(columns: Vec<wit::InputColumn>) -> Result<Vec<InputColumn>> {
    let one = |column: wit::InputColumn| {
        let values = read_value(&column.name, column.values)?;
        Ok(InputColumn { name: column.name, values })
    };
    columns.into_iter().map(one).collect()
}

pub fn wire_node(node: MachineNode) -> wit::MachineNode {
    let MachineNode { task, workflow, path, kind, action, action_kind } = node;
    wit::MachineNode { task, workflow, path, kind: wire_kind(kind), action, action_kind }
}

pub fn wire_request(request: ActionRequest) -> wit::ActionRequest {
    wit::ActionRequest {
        token: request.token,
        instance: request.instance,
        node: request.node,
        action: request.action,
        kind: request.kind,
        parameters: value::wire(request.parameters),
        attempt: request.attempt,
        timeout_ms: request.timeout.map(milliseconds),
        deadline_ms: request.deadline_ms,
    }
}

pub fn wire_batch(batch: ActionBatch) -> wit::ActionBatch {
    let ActionBatch { tokens, instances, nodes, attempts, deadlines_ms, parameters } = batch;
    wit::ActionBatch { tokens, instances, nodes, attempts, deadlines_ms, parameters: value::wire(parameters) }
}

pub fn read_outcome(outcome: wit::ActionOutcome) -> Result<ActionOutcome> {
    Ok(match outcome {
        wit::ActionOutcome::Success(exports) => ActionOutcome::Success(read_named(exports)?),
        wit::ActionOutcome::Failure(reason) => ActionOutcome::Failure(reason),
        wit::ActionOutcome::Timeout => ActionOutcome::Timeout,
    })
}

pub const fn read_outcome_kind(outcome: wit::OutcomeKind) -> OutcomeKind {
    match outcome {
        wit::OutcomeKind::Success => OutcomeKind::Success,
        wit::OutcomeKind::Failure => OutcomeKind::Failure,
        wit::OutcomeKind::Timeout => OutcomeKind::Timeout,
    }
}

pub const fn wire_report_status(completion: ReportStatus) -> wit::ReportStatus {
    match completion {
        ReportStatus::Accepted => wit::ReportStatus::Accepted,
        ReportStatus::Late => wit::ReportStatus::Late,
    }
}

pub const fn wire_progress(progress: MachineProgress) -> wit::MachineProgress {
    let MachineProgress { now_ms, requested, in_flight, next_timer_ms, late } = progress;
    wit::MachineProgress { now_ms, requested, in_flight, next_timer_ms, late }
}

fn wire_guard(guard: GuardReport) -> wit::GuardReport {
    let GuardReport { edge, condition, operands, outcome } = guard;
    wit::GuardReport { edge, condition, operands: wire_named(operands), outcome }
}

fn wire_fault(fault: InstanceFault) -> wit::InstanceFault {
    let kind = match fault.kind {
        FaultKind::NoEdge => wit::FaultKind::NoEdge,
        FaultKind::ActionFailed => wit::FaultKind::ActionFailed,
        FaultKind::TimedOut => wit::FaultKind::TimedOut,
        FaultKind::TemplateFailed => wit::FaultKind::TemplateFailed,
        FaultKind::ExportType => wit::FaultKind::ExportType,
        FaultKind::JoinStuck => wit::FaultKind::JoinStuck,
        FaultKind::LimitExceeded => wit::FaultKind::LimitExceeded,
    };
    let guards = fault.guards.into_iter().map(wire_guard).collect();
    wit::InstanceFault { message: fault.message, kind, node: fault.node, guards }
}

pub fn wire_status(status: InstanceStatus) -> wit::InstanceStatus {
    wit::InstanceStatus {
        instance: status.instance,
        state: wire_state(status.state),
        workflow: status.workflow,
        nodes: status.nodes,
        iteration: status.iteration,
        started_at_ms: status.started_at_ms,
        finished_at_ms: status.finished_at_ms,
        fault: status.fault.map(wire_fault),
    }
}

pub const fn wire_counts(counts: InstanceCounts) -> wit::InstanceCounts {
    let InstanceCounts { total, ready, running, waiting, done, failed, cancelled } = counts;
    wit::InstanceCounts { total, ready, running, waiting, done, failed, cancelled }
}

pub fn wire_visits(visits: NodeVisits) -> wit::NodeVisits {
    wit::NodeVisits { node: visits.node, visits: visits.visits }
}

fn wire_entry(entry: TraceEntry) -> wit::TraceEntry {
    let kind = match entry.kind {
        TraceKind::Started => wit::TraceKind::Started,
        TraceKind::Entered => wit::TraceKind::Entered,
        TraceKind::Transition => wit::TraceKind::Transition,
        TraceKind::Succeeded => wit::TraceKind::Succeeded,
        TraceKind::Failed => wit::TraceKind::Failed,
        TraceKind::TimedOut => wit::TraceKind::TimedOut,
        TraceKind::Retrying => wit::TraceKind::Retrying,
        TraceKind::Cancelled => wit::TraceKind::Cancelled,
        TraceKind::Done => wit::TraceKind::Done,
        TraceKind::Fault => wit::TraceKind::Fault,
    };
    wit::TraceEntry { at_ms: entry.at_ms, kind, node: entry.node, edge: entry.edge, detail: entry.detail }
}

pub fn wire_trace(page: TracePage) -> wit::TracePage {
    let TracePage { entries, next, dropped } = page;
    wit::TracePage { entries: entries.into_iter().map(wire_entry).collect(), next: super::page::next(next), dropped }
}

pub fn wire_late(late: LateReport) -> wit::LateReport {
    let outcome = match late.outcome {
        OutcomeKind::Success => wit::OutcomeKind::Success,
        OutcomeKind::Failure => wit::OutcomeKind::Failure,
        OutcomeKind::Timeout => wit::OutcomeKind::Timeout,
    };
    wit::LateReport { at_ms: late.at_ms, token: late.token, outcome }
}

pub const fn read_sync_policy(policy: wit::SyncPolicy) -> SyncPolicy {
    match policy {
        wit::SyncPolicy::Reject => SyncPolicy::Reject,
        wit::SyncPolicy::Cancel => SyncPolicy::Cancel,
        wit::SyncPolicy::Redirect => SyncPolicy::Redirect,
    }
}

pub const fn read_timer_policy(policy: wit::TimerPolicy) -> TimerPolicy {
    match policy {
        wit::TimerPolicy::Resume => TimerPolicy::Resume,
        wit::TimerPolicy::Freeze => TimerPolicy::Freeze,
        wit::TimerPolicy::Restart => TimerPolicy::Restart,
    }
}
