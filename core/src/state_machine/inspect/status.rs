//! Where an instance stands.

use crate::{
    error::InstanceState,
    wbs::{TaskId, TaskKind},
};

use super::fault::InstanceFault;

/// An instance as it stands.
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
    /// The nodes that its branches stand in, by their paths in the workflow.
    pub nodes: Vec<String>,
    /// Which walk it is on, from 1; 0: not started.
    pub iteration: u32,
    /// When it was started.
    pub started_at_ms: Option<u64>,
    /// When it came to its end.
    pub finished_at_ms: Option<u64>,
    /// Why it failed.
    pub fault: Option<InstanceFault>,
}

/// How many instances are in each state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct InstanceCounts {
    /// All.
    pub total: u32,
    /// Not started.
    pub ready: u32,
    /// With an action to be done or being done.
    pub running: u32,
    /// Waiting for time or an event.
    pub waiting: u32,
    /// At their end.
    pub done: u32,
    /// Failed.
    pub failed: u32,
    /// Cancelled.
    pub cancelled: u32,
}

/// Where a machine stands when it has run as far as it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MachineProgress {
    /// The machine's time.
    pub now_ms: u64,
    /// Actions that wait for `next_actions`.
    pub requested: u32,
    /// Actions that the host is doing.
    pub in_flight: u32,
    /// When the next timer fires.
    pub next_timer_ms: Option<u64>,
    /// Reports that came too late and were discarded, since the beginning.
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
    /// What it is.
    pub kind: TaskKind,
    /// The action that it does.
    pub action: Option<String>,
    /// What kind of action.
    pub action_kind: Option<String>,
}

/// How often a node was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct NodeVisits {
    /// The node, by its path in the workflow.
    pub node: String,
    /// How often, in the present walk.
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
