//! The work breakdown structure: a tree of tasks with codes (1.2.3), the control
//! flow between siblings, and the dependencies of the plan.
//!
//! Data flows one way: [`Tree`](tree::Tree) holds what was said, [`Index`](index::Index) the order of
//! the codes, [`Network`](network::Network) the dependencies as a graph of events in compressed rows,
//! [`Dates`](dates::Dates) what follows from it. A transaction changes the tree, and all that is
//! derived is made anew from it. Nothing recurses: depth costs no stack.

mod change;
mod dates;
mod from_scenario;
mod index;
mod network;
mod queries;
mod task;
mod tree;

#[cfg(test)]
mod tests;

use std::{
    collections::VecDeque,
    sync::{Arc, OnceLock},
};

pub use change::{RemovalPolicy, TaskInsertion, TaskMove, TaskRemoval, TaskUpdate, WbsChange, WbsReceipt};
pub(crate) use from_scenario::start_place;
pub(crate) use queries::page;
pub use queries::{CriticalPath, DependencyPage, FlowEdgePage, TaskDates, TaskIdPage, TaskPage};
pub use task::{
    Dependency, DependencyKind, EdgeTrigger, FlowEdge, JoinPolicy, RetryPolicy, Task, TaskId, TaskKind, TaskSettings,
};

use crate::dsl::model;

/// A work breakdown structure. What it is and does says WIT resource `wbs`.
#[derive(Debug, Clone)]
pub struct Wbs {
    name: String,
    scenario: Arc<model::Scenario>,
    revision: u64,
    tree: tree::Tree,
    history: VecDeque<change::Transaction>,
    index: index::Index,
    network: network::Network,
    dates: OnceLock<dates::Dates>,
    order: OnceLock<Vec<TaskId>>,
    waves: OnceLock<Vec<Vec<TaskId>>>,
}

impl Wbs {
    /// An empty one.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            scenario: Arc::default(),
            revision: 0,
            tree: tree::Tree::default(),
            history: VecDeque::new(),
            index: index::Index::default(),
            network: network::Network::default(),
            dates: OnceLock::new(),
            order: OnceLock::new(),
            waves: OnceLock::new(),
        }
    }

    /// Its name: the scenario's.
    #[must_use]
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// A number that only grows: by one with every transaction.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// The scenario that it was made from; an empty one if it was made by hand.
    #[must_use]
    pub const fn scenario(&self) -> &Arc<model::Scenario> {
        &self.scenario
    }

    pub(crate) const fn tree(&self) -> &tree::Tree {
        &self.tree
    }

    pub(crate) const fn index(&self) -> &index::Index {
        &self.index
    }

    fn dates_now(&self) -> &dates::Dates {
        self.dates.get_or_init(|| dates::Dates::of(&self.tree, &self.index, &self.network))
    }
}
