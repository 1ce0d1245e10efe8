//! The schedule: a start for every task that satisfies the dependencies and the capacities of resources.
//!
//! [`Project`] is the network with the needs of each task. [`Project::serial`] creates a schedule
//! from an order; a priority rule gives the first order, and [`improve`] searches for better ones.
//! Tasks are not interrupted, and summaries last at least as long as the tasks below them.

mod capacities;
mod improve;
mod profile;
mod project;
mod rules;

#[cfg(test)]
mod tests;

use std::time::Duration;

use crate::{
    duration::setters,
    error::workflow::{WorkflowError, not_found, within},
    limits::workflow as limits,
};

use super::{
    Wbs,
    network::{Event, at},
    queries::span,
    task::TaskId,
    tree::slot,
};

pub use capacities::Capacities;
use profile::Profile;
use project::Project;
pub use rules::PriorityRule;

/// Options of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ScheduleOptions {
    /// Rule for choosing the next task.
    pub rule: PriorityRule,
    /// Number of rounds of improvement, 0 or more.
    pub iterations: u32,
    /// Seed of the improvement.
    pub seed: u64,
}

setters!(ScheduleOptions {
    /// Sets the rule for choosing the next task.
    rule: PriorityRule,
    /// Sets the number of rounds of improvement.
    iterations: u32,
    /// Sets the seed of the improvement.
    seed: u64,
});

/// A schedule within the given capacities.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Schedule {
    /// Length until the end of the last task, summaries included.
    pub length: Duration,
    /// The leaf tasks, in the order of their starts; tasks with the same start are in the order of
    /// their codes.
    pub starts: Vec<TaskStart>,
}

/// Start of a task in a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TaskStart {
    /// The task.
    pub task: TaskId,
    /// Start of the task, from the start of the plan.
    pub at: Duration,
}

/// A resource that tasks need and that has a capacity.
pub(crate) struct Scarce {
    pub name: String,
    pub capacity: u64,
}

impl Wbs {
    /// Returns a schedule that satisfies the dependencies and the capacities of resources. A
    /// [`Workbook`](crate::Workbook) converts into [`Capacities`].
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if a task needs a resource that is not in `capacities`;
    /// [`WorkflowError::ResourceConflict`] if it needs more than the capacity;
    /// [`WorkflowError::LimitExceeded`].
    pub fn schedule(&self, capacities: &Capacities, options: ScheduleOptions) -> Result<Schedule, WorkflowError> {
        let starts = self.scheduled(capacities, options)?;
        let leaves = self.network.events().filter(|event| !self.network.is_milestone(*event));
        let mut order: Vec<Event> = leaves.collect();
        order.sort_unstable_by_key(|event| (at(&starts, *event), *event));
        let start =
            |event: &Event| TaskStart { task: self.network.task(&self.index, *event), at: span(at(&starts, *event)) };
        Ok(Schedule { length: span(self.network.end(&starts)), starts: order.iter().map(start).collect() })
    }

    /// Returns the start of each event.
    pub(super) fn scheduled(
        &self,
        capacities: &Capacities,
        options: ScheduleOptions,
    ) -> Result<Vec<i64>, WorkflowError> {
        within("scheduled-tasks", limits::SCHEDULED_TASKS, self.index.preorder().len() as u64)?;
        within("schedule-iterations", limits::SCHEDULE_ITERATIONS, u64::from(options.iterations))?;
        let (scarce, demands) = self.demands(capacities)?;
        let limits: Vec<u64> = scarce.iter().map(|resource| resource.capacity).collect();
        let project = Project::of(&self.network, demands, limits);
        let times = self.event_times_now();
        let mut keys = vec![rules::keys(options.rule, &project, times)];
        let first = keys.first().map(Vec::as_slice).unwrap_or_default();
        let order = project.forwards.by_key(|event| at(first, event));
        let mut profile = Profile::new(project.capacities.len());
        let mut starts = vec![0; project.durations.len()];
        project.serial(&project.forwards, &order, &mut profile, &mut starts, 0);
        if options.iterations == 0 {
            return Ok(starts);
        }
        let bound = times.length(&self.network).max(project.work_bound());
        if options.rule != PriorityRule::LatestFinish {
            keys.insert(0, rules::keys(PriorityRule::LatestFinish, &project, times));
        }
        for rule in [PriorityRule::LatestStart, PriorityRule::GreatestWeight, PriorityRule::MinimumSlack] {
            if rule != options.rule {
                keys.push(rules::keys(rule, &project, times));
            }
        }
        Ok(improve::Search::from(&project, options.seed, starts).run(options.iterations, bound, &keys))
    }

    /// Returns the resources that are needed and limited, and how much of each an event needs.
    pub(super) fn demands(&self, capacities: &Capacities) -> Result<(Vec<Scarce>, Vec<u64>), WorkflowError> {
        let mut scarce: Vec<Scarce> = Vec::new();
        let mut needs: Vec<(Event, usize, u64)> = Vec::new();
        for &task in self.index.preorder() {
            let Some(entry) = self.tree.get(task) else { continue };
            for need in &entry.settings.needs {
                let known = capacities.get(&need.resource_id);
                let known = known.ok_or_else(|| not_found("resource", &need.resource_id, capacities.resources()))?;
                let Some(capacity) = known else { continue };
                if need.amount > capacity {
                    return Err(WorkflowError::ResourceConflict {
                        subject: need.resource_id.clone(),
                        maximum: Some(capacity),
                        actual: 0,
                    });
                }
                let known = scarce.iter().position(|resource| resource.name == need.resource_id);
                let place = known.unwrap_or_else(|| {
                    scarce.push(Scarce { name: need.resource_id.clone(), capacity });
                    scarce.len().saturating_sub(1)
                });
                needs.push((self.network.start(&self.index, task), place, need.amount));
            }
        }
        let mut demands = vec![0_u64; self.network.len().saturating_mul(scarce.len())];
        for (event, place, amount) in needs {
            let cell = slot(event).saturating_mul(scarce.len()).saturating_add(place);
            if let Some(own) = demands.get_mut(cell) {
                *own = own.saturating_add(amount);
            }
        }
        Ok((scarce, demands))
    }
}
