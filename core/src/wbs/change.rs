//! Changes of a wbs and the result of a transaction.

use crate::duration::setters;

use super::{
    task::{Dependency, FlowEdge, TaskId, TaskSettings},
    tree::Inverse,
};

/// Insertion of a task.
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
    /// The parent task. If none, the task is inserted at the top level.
    pub parent: Option<TaskId>,
    /// Index among the siblings, from 0. If none, the task becomes the last one.
    pub index: Option<u32>,
    /// The settings of the task.
    pub settings: TaskSettings,
}

impl TaskInsertion {
    /// Creates an insertion at the top level, after the existing tasks.
    #[must_use]
    pub const fn new(settings: TaskSettings) -> Self {
        Self { parent: None, index: None, settings }
    }
}

setters!(TaskInsertion {
    /// Sets the parent task; `None` for the top level.
    parent: impl Into<Option<TaskId>>,
    /// Sets the index among the siblings, from 0.
    index: u32,
});

/// What happens to the children, edges and dependencies of a removed task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum RemovalPolicy {
    /// The change is rejected if the task has children, edges or dependencies.
    Reject,
    /// Removes all tasks below it, and all their edges and dependencies.
    Cascade,
    /// Connects its predecessors to its successors and moves its children to its parent.
    Reconnect,
}

/// Removal of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TaskRemoval {
    /// The task.
    pub task: TaskId,
    /// What happens to its children, edges and dependencies.
    pub policy: RemovalPolicy,
}

/// Move of a task with everything below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TaskMove {
    /// The task.
    pub task: TaskId,
    /// The new parent task. If none, the task is moved to the top level.
    pub parent: Option<TaskId>,
    /// Index among the new siblings, from 0. If none, the task becomes the last one.
    pub index: Option<u32>,
}

/// Change of the settings of a task.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TaskUpdate {
    /// The task.
    pub task: TaskId,
    /// The new settings.
    pub settings: TaskSettings,
}

/// One change of a transaction.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum WbsChange {
    /// Inserts a task.
    Insert(TaskInsertion),
    /// Removes a task.
    Remove(TaskRemoval),
    /// Moves a task.
    Move(TaskMove),
    /// Changes the settings of a task.
    Update(TaskUpdate),
    /// Adds a dependency.
    AddDependency(Dependency),
    /// Removes the dependency with the same tasks and kind.
    RemoveDependency(Dependency),
    /// Inserts a control-flow edge at `index`, or after the last edge.
    AddEdge(FlowEdge),
    /// Removes the control-flow edge with this source and index.
    RemoveEdge((TaskId, u32)),
}

/// Result of a transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct WbsReceipt {
    /// The new revision of the wbs.
    pub revision: u64,
    /// The inserted tasks, in the order of the changes.
    pub inserted: Vec<TaskId>,
}

impl WbsChange {
    /// Creates the insertion of a task at the top level, after the existing tasks.
    #[must_use]
    pub const fn insert(settings: TaskSettings) -> Self {
        Self::Insert(TaskInsertion::new(settings))
    }

    /// Creates the addition of a dependency: the second task starts after the first has finished.
    #[must_use]
    pub const fn add_dependency(predecessor: TaskId, successor: TaskId) -> Self {
        Self::AddDependency(Dependency::new(predecessor, successor))
    }
}

/// The inverses that revert a transaction, in the order in which its changes were made.
#[derive(Debug, Clone, Default)]
pub struct Transaction {
    pub(super) inverses: Vec<Inverse>,
    pub(super) inserted: Vec<TaskId>,
    /// Whether the last removed task is the `on_error` of another task.
    pub(super) removed_rescue: bool,
}
