//! Tasks, and the edges and dependencies that connect them.

use std::time::Duration;

use crate::{
    dsl::model,
    duration::{milliseconds, setters},
};

/// The id of a task. It is unique in a wbs and is never reused.
pub type TaskId = u32;

/// Kind of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum TaskKind {
    /// Groups the tasks below it: a workflow, or a node that runs one.
    Workflow,
    /// Groups the tasks below it, in the plan only.
    Summary,
    /// Performs an action.
    Action,
    /// Performs nothing: a task of a plan that only takes time, or a branching point.
    Pass,
    /// Ends its workflow.
    End,
    /// Takes all its edges at the same time.
    Fork,
    /// Waits for branches of a fork.
    Join,
}

impl TaskKind {
    /// Returns whether the task can have children.
    #[must_use]
    pub const fn groups(self) -> bool {
        matches!(self, Self::Workflow | Self::Summary)
    }

    /// The names in snapshots and messages: those of the WIT.
    pub(super) const NAMES: [(Self, &str); 7] = [
        (Self::Workflow, "workflow"),
        (Self::Summary, "summary"),
        (Self::Action, "action"),
        (Self::Pass, "pass"),
        (Self::End, "end"),
        (Self::Fork, "fork"),
        (Self::Join, "join"),
    ];

    /// Returns the name.
    pub(super) fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

/// When and how often a failed action is retried.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RetryPolicy {
    /// Maximum number of retries after the first attempt.
    pub count: u32,
    /// Wait before the first retry.
    #[cfg_attr(feature = "serde", serde(rename = "interval_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub interval: Duration,
    /// Factor by which the wait increases, at least 1.
    pub backoff: f64,
    /// Maximum wait. If none, the wait has no maximum.
    #[cfg_attr(feature = "serde", serde(rename = "max_interval_ms", with = "crate::serde_forms::milliseconds"))]
    pub max_interval: Option<Duration>,
    /// Share of the wait that is random, 0–1.
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

/// The number of branches that a join waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum JoinPolicy {
    /// All branches that are alive.
    All,
    /// One branch.
    Any,
    /// This number of branches, at least 1.
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

/// The amount of a resource that a task holds while it runs, in a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ResourceNeed {
    /// The id of the resource in the workbook.
    pub resource_id: String,
    /// The amount, at least 1.
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

/// The settings of a new or updated task. Times are rounded up to whole milliseconds.
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
    /// The name: 1–255 bytes, without `/`, unique among the siblings.
    pub name: String,
    /// The kind.
    pub kind: TaskKind,
    /// The action that the task performs; only for kind `Action`.
    pub action: Option<String>,
    /// Planned duration.
    #[cfg_attr(feature = "serde", serde(rename = "duration_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub duration: Duration,
    /// Timeout during execution.
    #[cfg_attr(feature = "serde", serde(rename = "timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub timeout: Option<Duration>,
    /// The retry policy.
    pub retry: Option<RetryPolicy>,
    /// Name of the sibling to continue with after the last attempt has failed.
    pub on_error: Option<String>,
    /// The number of branches that the task waits for; only for kind `Join`.
    pub join: Option<JoinPolicy>,
    /// The resources that the task holds while it runs, in a schedule: each resource once. Empty
    /// for a task with children.
    pub needs: Vec<ResourceNeed>,
}

impl TaskSettings {
    /// Creates settings with a name and a kind. The task takes no time; a join waits for all branches.
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

    /// Sets the action that the task performs; only for kind `Action`.
    #[must_use]
    pub fn action(self, action: &str) -> Self {
        Self { action: Some(action.to_owned()), ..self }
    }

    /// Sets the name of the sibling to continue with after the last attempt has failed.
    #[must_use]
    pub fn on_error(self, sibling: &str) -> Self {
        Self { on_error: Some(sibling.to_owned()), ..self }
    }

    /// Rounds the times up to whole milliseconds, as they are kept and written.
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
    /// Sets the planned duration.
    duration: Duration,
    /// Sets the timeout during execution.
    timeout: Duration,
    /// Sets the retry policy.
    retry: RetryPolicy,
    /// Sets the number of branches that the task waits for; only for kind `Join`.
    join: JoinPolicy,
    /// Sets the resources that the task holds while it runs, in a schedule.
    needs: Vec<ResourceNeed>,
});

/// A task.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Task {
    /// The id.
    pub id: TaskId,
    /// The position in the breakdown. Example: `1.2.3`.
    pub code: String,
    /// The names from the top level to the task. Example: `main/verify/check`.
    pub path: String,
    /// The name, unique among the siblings.
    pub name: String,
    /// The kind.
    pub kind: TaskKind,
    /// The parent task. None at the top level.
    pub parent: Option<TaskId>,
    /// Number of direct children.
    pub children: u32,
    /// The action that the task performs.
    pub action: Option<String>,
    /// Planned duration. For a task with children: from the earliest start to the latest finish
    /// among them, at their earliest dates.
    #[cfg_attr(feature = "serde", serde(rename = "duration_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub duration: Duration,
    /// Timeout during execution.
    #[cfg_attr(feature = "serde", serde(rename = "timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub timeout: Option<Duration>,
    /// The retry policy.
    pub retry: Option<RetryPolicy>,
    /// Name of the sibling to continue with after the last attempt has failed.
    pub on_error: Option<String>,
    /// The number of branches that the task waits for.
    pub join: Option<JoinPolicy>,
    /// The resources that the task holds while it runs, in a schedule.
    pub needs: Vec<ResourceNeed>,
}

/// The condition for taking a control-flow edge.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum EdgeTrigger {
    /// Always: an edge without a condition, or `otherwise`.
    Always,
    /// The expression is true.
    Condition(String),
    /// The named event arrives.
    Event(String),
    /// This time has passed since the node was entered.
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

/// A control-flow edge from one task to another.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct FlowEdge {
    /// The task that the edge leaves.
    pub source: TaskId,
    /// Index among the edges of that task, from 0, in source order.
    pub index: u32,
    /// The task that the edge leads to, a sibling of `source`.
    pub target: TaskId,
    /// The condition for taking the edge.
    pub trigger: EdgeTrigger,
    /// Label in diagrams and traces.
    pub label: Option<String>,
}

/// Kind of a dependency: which ends of the predecessor and the successor it connects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum DependencyKind {
    /// The successor starts after the predecessor has finished.
    FinishToStart,
    /// The successor starts after the predecessor has started.
    StartToStart,
    /// The successor finishes after the predecessor has finished.
    FinishToFinish,
    /// The successor finishes after the predecessor has started.
    StartToFinish,
}

impl DependencyKind {
    /// Returns whether it begins at the predecessor's finish, and whether it ends at the successor's finish.
    pub(super) const fn ends(self) -> (bool, bool) {
        match self {
            Self::FinishToStart => (true, false),
            Self::StartToStart => (false, false),
            Self::FinishToFinish => (true, true),
            Self::StartToFinish => (false, true),
        }
    }

    /// Returns the kind with these ends.
    pub(super) const fn from_ends(from_finish: bool, to_finish: bool) -> Self {
        match (from_finish, to_finish) {
            (true, false) => Self::FinishToStart,
            (false, false) => Self::StartToStart,
            (true, true) => Self::FinishToFinish,
            (false, true) => Self::StartToFinish,
        }
    }
}

/// A dependency between two tasks of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Dependency {
    /// The task that comes first.
    pub predecessor: TaskId,
    /// The task that waits.
    pub successor: TaskId,
    /// The kind.
    pub kind: DependencyKind,
    /// Lag, in milliseconds. A negative lag allows the successor to be earlier.
    pub lag_ms: i64,
}

impl Dependency {
    /// Creates a dependency: the successor starts after the predecessor has finished.
    #[must_use]
    pub const fn new(predecessor: TaskId, successor: TaskId) -> Self {
        Self { predecessor, successor, kind: DependencyKind::FinishToStart, lag_ms: 0 }
    }

    /// Sets the kind.
    #[must_use]
    pub const fn kind(self, kind: DependencyKind) -> Self {
        Self { kind, ..self }
    }

    /// Sets the lag, in milliseconds.
    #[must_use]
    pub const fn lag_ms(self, lag_ms: i64) -> Self {
        Self { lag_ms, ..self }
    }
}
