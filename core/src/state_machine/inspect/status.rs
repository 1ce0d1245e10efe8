//! Status of instances and progress of a machine.

use crate::{
    error::InstanceState,
    wbs::{TaskId, TaskKind},
};

use super::fault::InstanceFault;

/// Status of an instance.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct InstanceStatus {
    /// The instance.
    pub instance: u32,
    /// Its state.
    pub state: InstanceState,
    /// Its workflow.
    pub workflow: String,
    /// The current nodes of its branches, by their paths in the workflow.
    pub nodes: Vec<String>,
    /// The current iteration, from 1; 0 if the instance has not been started.
    pub iteration: u32,
    /// Time of the start.
    pub started_at_ms: Option<u64>,
    /// Time of the end.
    pub finished_at_ms: Option<u64>,
    /// The fault, if the instance failed.
    pub fault: Option<InstanceFault>,
}

/// Number of instances in each state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct InstanceCounts {
    /// All instances.
    pub total: u32,
    /// Instances that have not been started.
    pub ready: u32,
    /// Instances with an action that is requested or in flight.
    pub running: u32,
    /// Instances that wait for time or an event.
    pub waiting: u32,
    /// Instances that reached their end.
    pub done: u32,
    /// Instances that failed.
    pub failed: u32,
    /// Instances that were cancelled.
    pub cancelled: u32,
}

/// Progress of a machine that has run as far as it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MachineProgress {
    /// The machine's time.
    pub now_ms: u64,
    /// Number of actions that wait for `next_actions`.
    pub requested: u32,
    /// Number of actions that the host is performing.
    pub in_flight: u32,
    /// Time of the next timer.
    pub next_timer_ms: Option<u64>,
    /// Number of reports that came too late and were discarded, since the beginning.
    pub late: u64,
}

/// A node of the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MachineNode {
    /// The task that it was compiled from.
    pub task: TaskId,
    /// Its workflow.
    pub workflow: String,
    /// Its path in the workflow.
    pub path: String,
    /// Kind of the task.
    pub kind: TaskKind,
    /// The action of the node.
    pub action: Option<String>,
    /// Kind of the action.
    pub action_kind: Option<String>,
}

/// Visits of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct NodeVisits {
    /// The node, by its path in the workflow.
    pub node: String,
    /// Number of visits in the current iteration.
    pub visits: u32,
}

impl InstanceCounts {
    pub(in crate::state_machine) fn add(&mut self, state: InstanceState) {
        let own = match state {
            InstanceState::Ready => &mut self.ready,
            InstanceState::Running => &mut self.running,
            InstanceState::Waiting => &mut self.waiting,
            InstanceState::Done => &mut self.done,
            InstanceState::Failed => &mut self.failed,
            InstanceState::Cancelled => &mut self.cancelled,
        };
        *own = own.saturating_add(1);
        self.total = self.total.saturating_add(1);
    }
}
