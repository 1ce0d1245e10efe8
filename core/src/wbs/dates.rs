//! Dates of tasks, computed from those of events.

use super::{
    critical_path::EventTimes,
    index::Index,
    network::{Event, Network, at},
    task::TaskId,
    tree::{Tree, slot},
};

/// The dates of one task, in milliseconds from the start of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskTimes {
    pub early_start: i64,
    pub early_finish: i64,
    pub late_start: i64,
    pub late_finish: i64,
    pub total_slack: i64,
    pub free_slack: i64,
}

/// Returns the dates of all tasks, by rank.
pub fn dates(tree: &Tree, index: &Index, network: &Network, event_times: &EventTimes) -> Vec<TaskTimes> {
    let length = event_times.length(network);
    let free = free_slacks(network, event_times, length);
    let mut times = vec![TaskTimes::default(); index.preorder().len()];
    // From the last rank to the first, so that the tasks below a task are computed before it.
    for &task in index.preorder().iter().rev() {
        let (event, finish) = (network.start(index, task), network.finish(index, task));
        let children = tree.children(Some(task));
        let own = if children.is_empty() {
            let (early, late, duration) =
                (at(&event_times.early, event), event_times.late(event, length), network.duration(event));
            TaskTimes {
                early_start: early,
                early_finish: early.saturating_add(duration),
                late_start: late,
                late_finish: late.saturating_add(duration),
                total_slack: late.saturating_sub(early),
                free_slack: at(&free, event),
            }
        } else {
            let below = children.iter().filter_map(|child| times.get(slot(index.rank(*child))));
            let none = TaskTimes {
                early_start: i64::MAX,
                early_finish: at(&event_times.early, finish),
                late_start: i64::MAX,
                late_finish: event_times.late(finish, length),
                total_slack: i64::MAX,
                free_slack: at(&free, finish),
            };
            below.fold(none, |all, one| TaskTimes {
                early_start: all.early_start.min(one.early_start),
                late_start: all.late_start.min(one.late_start),
                total_slack: all.total_slack.min(one.total_slack),
                ..all
            })
        };
        if let Some(place) = times.get_mut(slot(index.rank(task))) {
            *place = own;
        }
    }
    times
}

/// Returns, by event, the time by which it can be delayed without delaying any other task.
fn free_slacks(network: &Network, times: &EventTimes, length: i64) -> Vec<i64> {
    let mut free = vec![0_i64; network.len()];
    for &event in network.topological().iter().rev() {
        let early = at(&times.early, event);
        let mut own_free = length.saturating_sub(network.duration(event)).saturating_sub(early);
        for (target, weight) in network.arcs_from(event) {
            let gap = at(&times.early, target).saturating_sub(early).saturating_sub(weight);
            // A milestone delays no task by itself; the events after it count.
            let behind = if network.is_milestone(target) { at(&free, target) } else { 0 };
            own_free = own_free.min(gap.saturating_add(behind));
        }
        if let Some(slack) = free.get_mut(slot(event)) {
            *slack = own_free;
        }
    }
    free
}

/// Critical path data of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Critical {
    /// Length of the plan.
    pub length: i64,
    /// Number of leaf tasks without slack.
    pub tasks: u32,
    /// One critical path, leaf tasks only.
    pub path: Vec<TaskId>,
}

impl Critical {
    pub fn of(index: &Index, network: &Network, times: &EventTimes) -> Self {
        let length = times.length(network);
        let leaves = || network.events().filter(|event| !network.is_milestone(*event));
        let tasks = leaves().fold(0_u32, |sum, event| sum.saturating_add(u32::from(times.slack(event, length) == 0)));
        let finishes = |event: &Event| at(&times.early, *event).saturating_add(network.duration(*event)) == length;
        // Back from the event that finishes last, along the events that determine each date. A
        // summary may finish after all leaves.
        let mut next = leaves().find(finishes).or_else(|| network.events().find(finishes));
        let mut path = Vec::new();
        while let Some(event) = next {
            if !network.is_milestone(event) {
                path.push(network.task(index, event));
            }
            let tight = network.arcs_to(event).filter(|(source, weight)| times.is_tight(*source, event, *weight));
            // If several determine the date, an event with work is preferred to a milestone.
            next = tight.map(|(source, _)| (network.is_milestone(source), source)).min().map(|(_, source)| source);
        }
        path.reverse();
        Self { length, tasks, path }
    }
}
