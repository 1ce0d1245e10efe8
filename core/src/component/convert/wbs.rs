//! Tasks, edges, dependencies, changes.

use std::time::Duration;

use crate::{
    component::exports::wbs as wit,
    duration::milliseconds,
    wbs::{
        CriticalPathPage, Dependency, DependencyKind, DependencyPage, EdgeTrigger, FlowEdge, FlowEdgePage, JoinPolicy,
        PagedCriticalPath, PagedDates, PriorityRule, RemovalPolicy, ResourceNeed, RetryPolicy, Schedule,
        ScheduleOptions, Task, TaskExplanation, TaskIdPage, TaskInsertion, TaskKind, TaskMove, TaskPage, TaskRemoval,
        TaskSettings, TaskUpdate, WbsChange, WbsReceipt,
    },
};

pub const fn wire_kind(kind: TaskKind) -> wit::TaskKind {
    match kind {
        TaskKind::Workflow => wit::TaskKind::Workflow,
        TaskKind::Summary => wit::TaskKind::Summary,
        TaskKind::Action => wit::TaskKind::Action,
        TaskKind::Pass => wit::TaskKind::Pass,
        TaskKind::End => wit::TaskKind::End,
        TaskKind::Fork => wit::TaskKind::Fork,
        TaskKind::Join => wit::TaskKind::Join,
    }
}

const fn read_kind(kind: wit::TaskKind) -> TaskKind {
    match kind {
        wit::TaskKind::Workflow => TaskKind::Workflow,
        wit::TaskKind::Summary => TaskKind::Summary,
        wit::TaskKind::Action => TaskKind::Action,
        wit::TaskKind::Pass => TaskKind::Pass,
        wit::TaskKind::End => TaskKind::End,
        wit::TaskKind::Fork => TaskKind::Fork,
        wit::TaskKind::Join => TaskKind::Join,
    }
}

fn wire_retry(retry: RetryPolicy) -> wit::RetryPolicy {
    let RetryPolicy { count, interval, backoff, max_interval, jitter } = retry;
    let (interval_ms, max_interval_ms) = (milliseconds(interval), max_interval.map(milliseconds));
    wit::RetryPolicy { count, interval_ms, backoff, max_interval_ms, jitter }
}

fn read_retry(retry: wit::RetryPolicy) -> RetryPolicy {
    let wit::RetryPolicy { count, interval_ms, backoff, max_interval_ms, jitter } = retry;
    let (interval, max_interval) = (Duration::from_millis(interval_ms), max_interval_ms.map(Duration::from_millis));
    RetryPolicy { count, interval, backoff, max_interval, jitter }
}

const fn wire_join(join: JoinPolicy) -> wit::JoinPolicy {
    match join {
        JoinPolicy::All => wit::JoinPolicy::All,
        JoinPolicy::Any => wit::JoinPolicy::Any,
        JoinPolicy::Count(count) => wit::JoinPolicy::Count(count),
    }
}

const fn read_join(join: wit::JoinPolicy) -> JoinPolicy {
    match join {
        wit::JoinPolicy::All => JoinPolicy::All,
        wit::JoinPolicy::Any => JoinPolicy::Any,
        wit::JoinPolicy::Count(count) => JoinPolicy::Count(count),
    }
}

pub fn wire_task(task: Task) -> wit::Task {
    wit::Task {
        id: task.id,
        code: task.code,
        path: task.path,
        name: task.name,
        kind: wire_kind(task.kind),
        parent: task.parent,
        children: task.children,
        action: task.action,
        duration_ms: milliseconds(task.duration),
        timeout_ms: task.timeout.map(milliseconds),
        retry: task.retry.map(wire_retry),
        on_error: task.on_error,
        join: task.join.map(wire_join),
        needs: task.needs.into_iter().map(wire_need).collect(),
    }
}

fn wire_need(need: ResourceNeed) -> wit::ResourceNeed {
    wit::ResourceNeed { resource_id: need.resource_id, amount: need.amount }
}

fn read_need(need: wit::ResourceNeed) -> ResourceNeed {
    ResourceNeed { resource_id: need.resource_id, amount: need.amount }
}

pub fn wire_task_page(page: TaskPage) -> wit::TaskPage {
    wit::TaskPage { tasks: page.tasks.into_iter().map(wire_task).collect(), next: super::page::next(page.next) }
}

pub fn wire_ids(page: TaskIdPage) -> wit::TaskIdPage {
    wit::TaskIdPage { tasks: page.tasks, next: super::page::next(page.next) }
}

fn wire_edge(edge: FlowEdge) -> wit::FlowEdge {
    let FlowEdge { source, index, target, trigger, label } = edge;
    let trigger = match trigger {
        EdgeTrigger::Always => wit::EdgeTrigger::Always,
        EdgeTrigger::Condition(condition) => wit::EdgeTrigger::Condition(condition),
        EdgeTrigger::Event(event) => wit::EdgeTrigger::Event(event),
        EdgeTrigger::After(wait) => wit::EdgeTrigger::After(milliseconds(wait)),
    };
    wit::FlowEdge { source, index, target, trigger, label }
}

fn read_edge(edge: wit::FlowEdge) -> FlowEdge {
    let wit::FlowEdge { source, index, target, trigger, label } = edge;
    let trigger = match trigger {
        wit::EdgeTrigger::Always => EdgeTrigger::Always,
        wit::EdgeTrigger::Condition(condition) => EdgeTrigger::Condition(condition),
        wit::EdgeTrigger::Event(event) => EdgeTrigger::Event(event),
        wit::EdgeTrigger::After(wait_ms) => EdgeTrigger::After(Duration::from_millis(wait_ms)),
    };
    FlowEdge { source, index, target, trigger, label }
}

pub fn wire_edges(page: FlowEdgePage) -> wit::FlowEdgePage {
    wit::FlowEdgePage { edges: page.edges.into_iter().map(wire_edge).collect(), next: super::page::next(page.next) }
}

const fn wire_dependency(dependency: Dependency) -> wit::Dependency {
    let Dependency { predecessor, successor, kind, lag_ms } = dependency;
    let kind = match kind {
        DependencyKind::FinishToStart => wit::DependencyKind::FinishToStart,
        DependencyKind::StartToStart => wit::DependencyKind::StartToStart,
        DependencyKind::FinishToFinish => wit::DependencyKind::FinishToFinish,
        DependencyKind::StartToFinish => wit::DependencyKind::StartToFinish,
    };
    wit::Dependency { predecessor, successor, kind, lag_ms }
}

const fn read_dependency(dependency: wit::Dependency) -> Dependency {
    let wit::Dependency { predecessor, successor, kind, lag_ms } = dependency;
    let kind = match kind {
        wit::DependencyKind::FinishToStart => DependencyKind::FinishToStart,
        wit::DependencyKind::StartToStart => DependencyKind::StartToStart,
        wit::DependencyKind::FinishToFinish => DependencyKind::FinishToFinish,
        wit::DependencyKind::StartToFinish => DependencyKind::StartToFinish,
    };
    Dependency { predecessor, successor, kind, lag_ms }
}

pub fn wire_dependencies(page: DependencyPage) -> wit::DependencyPage {
    wit::DependencyPage {
        dependencies: page.dependencies.into_iter().map(wire_dependency).collect(),
        next: super::page::next(page.next),
    }
}

pub fn wire_critical_path(path: PagedCriticalPath) -> wit::CriticalPath {
    let PagedCriticalPath { length_ms, path, critical_tasks, next } = path;
    wit::CriticalPath { length_ms, path, critical_tasks, next: super::page::next(next) }
}

pub fn wire_dates(dates: PagedDates) -> wit::TaskDates {
    wit::TaskDates {
        tasks: dates.tasks,
        early_start_ms: dates.early_start_ms,
        early_finish_ms: dates.early_finish_ms,
        late_start_ms: dates.late_start_ms,
        late_finish_ms: dates.late_finish_ms,
        total_slack_ms: dates.total_slack_ms,
        free_slack_ms: dates.free_slack_ms,
        next: super::page::next(dates.next),
    }
}

pub fn wire_receipt(receipt: WbsReceipt) -> wit::WbsReceipt {
    wit::WbsReceipt { revision: receipt.revision, inserted: receipt.inserted }
}

fn read_settings(settings: wit::TaskSettings) -> TaskSettings {
    TaskSettings {
        name: settings.name,
        kind: read_kind(settings.kind),
        action: settings.action,
        duration: Duration::from_millis(settings.duration_ms),
        timeout: settings.timeout_ms.map(Duration::from_millis),
        retry: settings.retry.map(read_retry),
        on_error: settings.on_error,
        join: settings.join.map(read_join),
        needs: settings.needs.into_iter().map(read_need).collect(),
    }
}

pub fn read_change(change: wit::WbsChange) -> WbsChange {
    match change {
        wit::WbsChange::Insert(wit::TaskInsertion { parent, index, settings }) => {
            WbsChange::Insert(TaskInsertion { parent, index, settings: read_settings(settings) })
        }
        wit::WbsChange::Remove(wit::TaskRemoval { task, policy }) => {
            let policy = match policy {
                wit::RemovalPolicy::Reject => RemovalPolicy::Reject,
                wit::RemovalPolicy::Cascade => RemovalPolicy::Cascade,
                wit::RemovalPolicy::Reconnect => RemovalPolicy::Reconnect,
            };
            WbsChange::Remove(TaskRemoval { task, policy })
        }
        wit::WbsChange::Move(wit::TaskMove { task, parent, index }) => {
            WbsChange::Move(TaskMove { task, parent, index })
        }
        wit::WbsChange::Update(wit::TaskUpdate { task, settings }) => {
            WbsChange::Update(TaskUpdate { task, settings: read_settings(settings) })
        }
        wit::WbsChange::AddDependency(dependency) => WbsChange::AddDependency(read_dependency(dependency)),
        wit::WbsChange::RemoveDependency(dependency) => WbsChange::RemoveDependency(read_dependency(dependency)),
        wit::WbsChange::AddEdge(edge) => WbsChange::AddEdge(read_edge(edge)),
        wit::WbsChange::RemoveEdge(edge) => WbsChange::RemoveEdge(edge),
    }
}

pub fn wire_critical_paths(page: CriticalPathPage) -> wit::CriticalPathPage {
    wit::CriticalPathPage { count: page.count, paths: page.paths, next: super::page::next(page.next) }
}

pub const fn read_schedule_options(options: wit::ScheduleOptions) -> ScheduleOptions {
    let rule = match options.rule {
        wit::PriorityRule::LatestStart => PriorityRule::LatestStart,
        wit::PriorityRule::LatestFinish => PriorityRule::LatestFinish,
        wit::PriorityRule::MinimumSlack => PriorityRule::MinimumSlack,
        wit::PriorityRule::MostSuccessors => PriorityRule::MostSuccessors,
        wit::PriorityRule::GreatestWeight => PriorityRule::GreatestWeight,
    };
    ScheduleOptions { rule, iterations: options.iterations, seed: options.seed }
}

pub fn wire_schedule(schedule: Schedule) -> wit::Schedule {
    wit::Schedule {
        length_ms: milliseconds(schedule.length),
        tasks: schedule.starts.iter().map(|start| start.task).collect(),
        start_ms: schedule.starts.iter().map(|start| milliseconds(start.at)).collect(),
    }
}

pub fn wire_explanation(explanation: TaskExplanation) -> wit::TaskExplanation {
    let TaskExplanation { task, critical, summary, held_by, holds } = explanation;
    let wire = |ties: Vec<Dependency>| ties.into_iter().map(wire_dependency).collect();
    wit::TaskExplanation { task, critical, summary, held_by: wire(held_by), holds: wire(holds) }
}
