//! Changes of a wbs, and what a transaction of them has done.

use crate::duration::setters;

use super::{
    task::{Dependency, FlowEdge, TaskId, TaskSettings},
    tree::Inverse,
};

/// Insert a task.
///
/// ```
/// use scheduler_core::wbs::{TaskInsertion, TaskKind, TaskSettings, Wbs, WbsChange};
///
/// let mut wbs = Wbs::new("house");
/// let group = wbs.apply(&[WbsChange::insert(TaskSettings::new("shell", TaskKind::Summary))])?.inserted[0];
/// let walls = TaskInsertion::new(TaskSettings::new("walls", TaskKind::Pass)).parent(group).index(0);
/// wbs.apply(&[WbsChange::Insert(walls)])?;
/// assert_eq!(wbs.find("shell/walls")?.code, "1.1");
/// # Ok::<(), scheduler_core::WorkflowError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TaskInsertion {
    /// The task that it shall be part of; none: it goes to the top.
    pub parent: Option<TaskId>,
    /// Its place among its siblings, from 0; none: the last.
    pub index: Option<u32>,
    /// What it shall be.
    pub settings: TaskSettings,
}

impl TaskInsertion {
    /// Inserts a task at the top, behind the tasks that are there.
    #[must_use]
    pub const fn new(settings: TaskSettings) -> Self {
        Self { parent: None, index: None, settings }
    }
}

setters!(TaskInsertion {
    /// Sets the task that it becomes part of; `None` for the top.
    parent: impl Into<Option<TaskId>>,
    /// Sets its place among its siblings, from 0.
    index: u32,
});

/// What becomes of what hangs on a task that is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum RemovalPolicy {
    /// The task must have no task below it, and no edge or dependency.
    Reject,
    /// Everything below it, and every edge and dependency of those, goes with it.
    Cascade,
    /// What came before it goes on to what came behind it, its children go to its parent.
    Reconnect,
}

/// Remove a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TaskRemoval {
    /// The task.
    pub task: TaskId,
    /// What becomes of what hangs on it.
    pub policy: RemovalPolicy,
}

/// Move a task with everything below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TaskMove {
    /// The task.
    pub task: TaskId,
    /// The task that it shall be part of; none: it goes to the top.
    pub parent: Option<TaskId>,
    /// Its place among its new siblings, from 0; none: the last.
    pub index: Option<u32>,
}

/// Change what a task is.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TaskUpdate {
    /// The task.
    pub task: TaskId,
    /// What it shall be from now on.
    pub settings: TaskSettings,
}

/// One change of a transaction.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum WbsChange {
    /// Insert a task.
    Insert(TaskInsertion),
    /// Remove a task.
    Remove(TaskRemoval),
    /// Move a task.
    Move(TaskMove),
    /// Change what a task is.
    Update(TaskUpdate),
    /// Add a dependency.
    AddDependency(Dependency),
    /// Remove a dependency: the one with the same tasks and kind.
    RemoveDependency(Dependency),
    /// Insert a control-flow edge at `index`, or behind the last one.
    AddEdge(FlowEdge),
    /// Remove the control-flow edge with this source and index.
    RemoveEdge((TaskId, u32)),
}

/// What a transaction has done.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct WbsReceipt {
    /// The revision of the wbs from now on.
    pub revision: u64,
    /// The tasks that were inserted, in the order of the changes.
    pub inserted: Vec<TaskId>,
}

impl WbsChange {
    /// Inserts a task at the top, behind the tasks that are there.
    #[must_use]
    pub const fn insert(settings: TaskSettings) -> Self {
        Self::Insert(TaskInsertion::new(settings))
    }

    /// Adds a dependency: the second task starts when the first has finished.
    #[must_use]
    pub const fn add_dependency(predecessor: TaskId, successor: TaskId) -> Self {
        Self::AddDependency(Dependency::new(predecessor, successor))
    }
}

/// What takes a transaction back, in the order in which it was done.
#[derive(Debug, Clone, Default)]
pub struct Transaction {
    pub(super) inverses: Vec<Inverse>,
    pub(super) inserted: Vec<TaskId>,
    /// Whether the task that was removed last is somebody's `on_error`.
    pub(super) removed_rescue: bool,
}
