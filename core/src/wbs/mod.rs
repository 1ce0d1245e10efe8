//! The work breakdown structure: a tree of tasks with codes (1.2.3), the control
//! flow between siblings, and the dependencies of the plan.
//!
//! Data flows one way: `Tree` holds the tasks as given, `Index` the order of the codes, `Network`
//! the dependencies as a graph of events in compressed rows, and `EventTimes` and `dates` what
//! follows from it. A transaction changes the tree. Small transactions update the derived data in
//! place (`edit`), others rebuild it. Nothing recurses: depth costs no stack.

mod change;
mod critical_path;
mod critical_paths;
mod dates;
mod explain;
mod from_scenario;
mod incremental;
mod index;
mod network;
#[cfg(any(test, feature = "pages"))]
mod pages;
mod queries;
mod render;
mod schedule;
mod snapshot;
mod task;
mod transaction;
mod tree;

#[cfg(test)]
mod tests;

use std::{
    collections::VecDeque,
    sync::{Arc, OnceLock},
};

pub use change::{RemovalPolicy, TaskInsertion, TaskMove, TaskRemoval, TaskUpdate, WbsChange, WbsReceipt};
pub use critical_paths::CriticalPaths;
pub use explain::TaskExplanation;
pub(crate) use from_scenario::start_place;
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub use pages::{CriticalPathPage, DependencyPage, FlowEdgePage, PagedCriticalPath, PagedDates, TaskIdPage, TaskPage};
pub use queries::{CriticalPath, TaskDates};
pub use schedule::{Capacities, PriorityRule, Schedule, ScheduleOptions, TaskStart};
pub use task::{
    Dependency, DependencyKind, EdgeTrigger, FlowEdge, JoinPolicy, ResourceNeed, RetryPolicy, Task, TaskId, TaskKind,
    TaskSettings,
};

use crate::dsl::model;
#[cfg(any(test, feature = "pages"))]
use crate::paging::{Paged, Pieces};

/// A work breakdown structure: tasks in a tree, the control flow and dependencies between them, and
/// their dates. Changes are transactions: [`Wbs::apply`] applies all of them or none, and each
/// success is one revision.
#[doc = include_str!("examples.md")]
#[derive(Debug, Clone)]
pub struct Wbs {
    name: String,
    scenario: Arc<model::ScenarioModel>,
    revision: u64,
    tree: tree::Tree,
    history: VecDeque<change::Transaction>,
    index: index::Index,
    network: network::Network,
    event_times: OnceLock<critical_path::EventTimes>,
    dates: OnceLock<Vec<dates::TaskTimes>>,
    critical: OnceLock<dates::Critical>,
    order: OnceLock<Vec<TaskId>>,
    waves: OnceLock<Vec<Vec<TaskId>>>,
    #[cfg(any(test, feature = "pages"))]
    paged: Paged,
    #[cfg(any(test, feature = "pages"))]
    pieces: Pieces,
}

impl Wbs {
    /// Creates an empty wbs.
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
            event_times: OnceLock::new(),
            dates: OnceLock::new(),
            critical: OnceLock::new(),
            order: OnceLock::new(),
            waves: OnceLock::new(),
            #[cfg(any(test, feature = "pages"))]
            paged: Paged::default(),
            #[cfg(any(test, feature = "pages"))]
            pieces: Pieces::default(),
        }
    }

    /// Returns the name: that of the scenario, or the one given to [`Wbs::new`].
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the revision. Every transaction increases it by one.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns the scenario that the wbs was created from; an empty one if it was created by [`Wbs::new`].
    #[must_use]
    pub const fn scenario(&self) -> &Arc<model::ScenarioModel> {
        &self.scenario
    }

    pub(crate) const fn tree(&self) -> &tree::Tree {
        &self.tree
    }

    pub(crate) const fn index(&self) -> &index::Index {
        &self.index
    }

    fn event_times_now(&self) -> &critical_path::EventTimes {
        self.event_times.get_or_init(|| critical_path::EventTimes::of(&self.network))
    }

    fn times(&self, task: TaskId) -> dates::TaskTimes {
        let all =
            self.dates.get_or_init(|| dates::dates(&self.tree, &self.index, &self.network, self.event_times_now()));
        all.get(tree::slot(self.index.rank(task))).copied().unwrap_or_default()
    }

    fn critical_now(&self) -> &dates::Critical {
        self.critical.get_or_init(|| dates::Critical::of(&self.index, &self.network, self.event_times_now()))
    }
}
