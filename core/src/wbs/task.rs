//! What a task is, and what ties tasks together.

use std::time::Duration;

use crate::{
    dsl::model,
    duration::{milliseconds, setters},
};

/// A task of a wbs, for as long as the wbs lives: never given twice.
pub type TaskId = u32;

/// What a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum TaskKind {
    /// Groups the tasks below it: a workflow, or a node that runs one.
    Workflow,
    /// Groups the tasks below it, in the plan only.
    Summary,
    /// Performs an action.
    Action,
    /// Performs nothing: a task of a plan that only takes time, or a place to branch.
    Pass,
    /// Ends the workflow that it stands in.
    End,
    /// Goes all its edges at once.
    Fork,
    /// Waits for branches of a fork.
    Join,
}

impl TaskKind {
    /// Whether there may be tasks below it.
    #[must_use]
    pub const fn groups(self) -> bool {
        matches!(self, Self::Workflow | Self::Summary)
    }

    /// The names in snapshots and messages, which are those of the WIT.
    pub(super) const NAMES: [(Self, &str); 7] = [
        (Self::Workflow, "workflow"),
        (Self::Summary, "summary"),
        (Self::Action, "action"),
        (Self::Pass, "pass"),
        (Self::End, "end"),
        (Self::Fork, "fork"),
        (Self::Join, "join"),
    ];

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

/// How often and when a failed action is tried again.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RetryPolicy {
    /// Attempts after the first one.
    pub count: u32,
    /// Wait before the first of them.
    #[cfg_attr(feature = "serde", serde(rename = "interval_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub interval: Duration,
    /// Factor by which the wait grows, at least 1.
    pub backoff: f64,
    /// The longest wait.
    #[cfg_attr(feature = "serde", serde(rename = "max_interval_ms", with = "crate::serde_forms::milliseconds"))]
    pub max_interval: Option<Duration>,
    /// The share of the wait that is drawn at random, 0–1.
    pub jitter: f64,
}

impl From<model::RetryDef> for RetryPolicy {
    fn from(retry: model::RetryDef) -> Self {
        let model::RetryDef { count, interval_ms, backoff, max_interval_ms, jitter } = retry;
        Self {
            count,
            interval: Duration::from_millis(interval_ms),
            backoff,
            max_interval: max_interval_ms.map(Duration::from_millis),
            jitter,
        }
    }
}

/// How many branches a join waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum JoinPolicy {
    /// Every one that lives.
    All,
    /// The first.
    Any,
    /// So many, at least 1.
    Count(u32),
}

impl From<model::JoinWait> for JoinPolicy {
    fn from(wait: model::JoinWait) -> Self {
        match wait {
            model::JoinWait::All => Self::All,
            model::JoinWait::Any => Self::Any,
            model::JoinWait::Count(count) => Self::Count(count),
        }
    }
}

/// How much of a resource a task holds while it runs, in the schedule.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ResourceNeed {
    /// The resource, as the workbook names it.
    pub resource_id: String,
    /// How much of it, at least 1.
    pub amount: u64,
}

impl ResourceNeed {
    /// Returns the need of an amount, at least 1, of a resource.
    ///
    /// ```
    /// use scheduler_core::wbs::ResourceNeed;
    ///
    /// assert_eq!(ResourceNeed::new("crew", 2).amount, 2);
    /// ```
    #[must_use]
    pub fn new(resource_id: &str, amount: u64) -> Self {
        Self { resource_id: resource_id.to_owned(), amount }
    }
}

/// The settings of a task. Times are in whole milliseconds: a started one counts.
///
/// ```
/// use std::time::Duration;
/// use scheduler_core::wbs::{JoinPolicy, RetryPolicy, TaskKind, TaskSettings};
///
/// let build = TaskSettings::new("build", TaskKind::Pass).duration(Duration::from_secs(3));
/// assert_eq!(build.duration, Duration::from_secs(3));
/// let deploy = TaskSettings::new("deploy", TaskKind::Action).action("push").on_error("roll back");
/// assert_eq!((deploy.action.as_deref(), deploy.on_error.as_deref()), (Some("push"), Some("roll back")));
///
/// let retry = RetryPolicy { count: 3, interval: Duration::from_secs(1), backoff: 2.0, max_interval: None, jitter: 0.0 };
/// let deploy = deploy.timeout(Duration::from_secs(30)).retry(retry);
/// let both = TaskSettings::new("both", TaskKind::Join).join(JoinPolicy::Count(2));
/// assert_eq!((deploy.retry.map(|retry| retry.count), both.join), (Some(3), Some(JoinPolicy::Count(2))));
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TaskSettings {
    /// Its name: 1–255 bytes, no `/`, unique among its siblings.
    pub name: String,
    /// What it is.
    pub kind: TaskKind,
    /// The action that it does; for kind `Action` alone.
    pub action: Option<String>,
    /// How long the plan says it takes.
    #[cfg_attr(feature = "serde", serde(rename = "duration_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub duration: Duration,
    /// How long it may take when it runs.
    #[cfg_attr(feature = "serde", serde(rename = "timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub timeout: Option<Duration>,
    /// How often a failed action is tried again.
    pub retry: Option<RetryPolicy>,
    /// Name of the sibling to go to when the action has failed for good.
    pub on_error: Option<String>,
    /// How many branches it waits for; for kind `Join` alone.
    pub join: Option<JoinPolicy>,
    /// What it holds while it runs, in the schedule; not for a task with others below it.
    pub needs: Vec<ResourceNeed>,
}

impl TaskSettings {
    /// A task of this name and kind. It takes no time; a join waits for all branches.
    #[must_use]
    pub fn new(name: &str, kind: TaskKind) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            action: None,
            duration: Duration::ZERO,
            timeout: None,
            retry: None,
            on_error: None,
            join: (kind == TaskKind::Join).then_some(JoinPolicy::All),
            needs: Vec::new(),
        }
    }

    /// Sets the action that it does; for kind `Action` alone.
    #[must_use]
    pub fn action(self, action: &str) -> Self {
        Self { action: Some(action.to_owned()), ..self }
    }

    /// Sets the name of the sibling to go to when the action has failed for good.
    #[must_use]
    pub fn on_error(self, sibling: &str) -> Self {
        Self { on_error: Some(sibling.to_owned()), ..self }
    }

    /// The same with times in whole milliseconds, as they are kept and written.
    pub(super) fn in_milliseconds(mut self) -> Self {
        let whole = |duration: Duration| Duration::from_millis(milliseconds(duration));
        self.duration = whole(self.duration);
        self.timeout = self.timeout.map(whole);
        self.retry = self.retry.map(|retry| RetryPolicy {
            interval: whole(retry.interval),
            max_interval: retry.max_interval.map(whole),
            ..retry
        });
        self
    }
}

setters!(TaskSettings {
    /// Sets how long the plan says it takes.
    duration: Duration,
    /// Sets how long it may take when it runs.
    timeout: Duration,
    /// Sets how often a failed action is tried again.
    retry: RetryPolicy,
    /// Sets how many branches it waits for; for kind `Join` alone.
    join: JoinPolicy,
    /// Sets what it holds while it runs, in the schedule.
    needs: Vec<ResourceNeed>,
});

/// A task as it stands.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Task {
    /// The task.
    pub id: TaskId,
    /// Its place in the breakdown. Example: `1.2.3`.
    pub code: String,
    /// The names from the top down to it. Example: `main/verify/check`.
    pub path: String,
    /// Its name, unique among its siblings.
    pub name: String,
    /// What it is.
    pub kind: TaskKind,
    /// The task that it is part of; none: it is at the top.
    pub parent: Option<TaskId>,
    /// How many tasks are directly below it.
    pub children: u32,
    /// The action that it does.
    pub action: Option<String>,
    /// How long the plan says it takes, rolled up from those below it.
    #[cfg_attr(feature = "serde", serde(rename = "duration_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub duration: Duration,
    /// How long it may take when it runs.
    #[cfg_attr(feature = "serde", serde(rename = "timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub timeout: Option<Duration>,
    /// How often a failed action is tried again.
    pub retry: Option<RetryPolicy>,
    /// Name of the sibling to go to when the action has failed for good.
    pub on_error: Option<String>,
    /// How many branches it waits for.
    pub join: Option<JoinPolicy>,
    /// What it holds while it runs, in the schedule.
    pub needs: Vec<ResourceNeed>,
}

/// When a control-flow edge may be taken.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum EdgeTrigger {
    /// Always: an edge with no condition, or `otherwise`.
    Always,
    /// When the expression is true.
    Condition(String),
    /// When the named event comes.
    Event(String),
    /// When this time has passed in the node.
    After(#[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::whole_milliseconds"))] Duration),
}

impl From<&model::Trigger> for EdgeTrigger {
    fn from(trigger: &model::Trigger) -> Self {
        match trigger {
            model::Trigger::Always => Self::Always,
            model::Trigger::Condition(source) => Self::Condition(source.clone()),
            model::Trigger::Event(name) => Self::Event(name.clone()),
            model::Trigger::After(wait_ms) => Self::After(Duration::from_millis(*wait_ms)),
        }
    }
}

/// A way from one task to another, as the machine may go it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct FlowEdge {
    /// The task that it leaves.
    pub source: TaskId,
    /// Its place among the edges of that task, from 0, in the order of the text.
    pub index: u32,
    /// The task that it leads to, a sibling of `source`.
    pub target: TaskId,
    /// When it may be taken.
    pub trigger: EdgeTrigger,
    /// What pictures and traces call it.
    pub label: Option<String>,
}

/// What a dependency ties together: which end of the first task, to which end of the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum DependencyKind {
    /// The second starts when the first has finished.
    FinishToStart,
    /// The second starts when the first has started.
    StartToStart,
    /// The second finishes when the first has finished.
    FinishToFinish,
    /// The second finishes when the first has started.
    StartToFinish,
}

impl DependencyKind {
    /// Whether it begins at the predecessor's finish, and whether it ends at the successor's finish.
    pub(super) const fn ends(self) -> (bool, bool) {
        match self {
            Self::FinishToStart => (true, false),
            Self::StartToStart => (false, false),
            Self::FinishToFinish => (true, true),
            Self::StartToFinish => (false, true),
        }
    }

    /// The kind with these ends.
    pub(super) const fn from_ends(from_finish: bool, to_finish: bool) -> Self {
        match (from_finish, to_finish) {
            (true, false) => Self::FinishToStart,
            (false, false) => Self::StartToStart,
            (true, true) => Self::FinishToFinish,
            (false, true) => Self::StartToFinish,
        }
    }
}

/// One task waits for another in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Dependency {
    /// The task that comes first.
    pub predecessor: TaskId,
    /// The task that waits.
    pub successor: TaskId,
    /// What is tied together.
    pub kind: DependencyKind,
    /// How much later, in milliseconds; negative: how much earlier it may be.
    pub lag_ms: i64,
}

impl Dependency {
    /// The second task starts when the first has finished.
    #[must_use]
    pub const fn new(predecessor: TaskId, successor: TaskId) -> Self {
        Self { predecessor, successor, kind: DependencyKind::FinishToStart, lag_ms: 0 }
    }

    /// The same with another kind.
    #[must_use]
    pub const fn kind(self, kind: DependencyKind) -> Self {
        Self { kind, ..self }
    }

    /// The same with a lag.
    #[must_use]
    pub const fn lag_ms(self, lag_ms: i64) -> Self {
        Self { lag_ms, ..self }
    }
}
