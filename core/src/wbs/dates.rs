//! Critical path method: a pass forwards for the early dates, a pass back for the late
//! ones. Source: Kelley and Walker, Critical-Path Planning and Scheduling, 1959.

use super::{
    index::Index,
    network::{Event, Network, at, planned},
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

/// The dates of all tasks.
#[derive(Debug, Clone, Default)]
pub struct Dates {
    /// How long the plan takes.
    pub length: i64,
    /// By rank.
    pub times: Vec<TaskTimes>,
    /// One critical path, leaf tasks only.
    pub path: Vec<TaskId>,
    /// How many leaf tasks have no slack.
    pub critical: u32,
}

/// What a pass over the events found, by event.
struct Passes {
    early: Vec<i64>,
    late: Vec<i64>,
    free: Vec<i64>,
    /// The event that decides when this one is; `u32::MAX`: none does.
    decisive: Vec<Event>,
}

impl Dates {
    /// Computes them. Nothing starts before 0.
    pub fn of(tree: &Tree, index: &Index, network: &Network) -> Self {
        let durations = durations(tree, index, network);
        let (early, decisive) = forwards(network);
        let length = finishes(&early, &durations).max().unwrap_or(0);
        let (late, free) = backwards(network, &early, &durations, length);
        let passes = Passes { early, late, free, decisive };
        let mut dates = Self { length, times: Vec::new(), path: Vec::new(), critical: 0 };
        dates.roll_up(tree, index, network, &passes, &durations);
        dates.path = path(index, network, &passes, &durations, length);
        dates
    }

    /// The dates of a task.
    pub fn task(&self, index: &Index, task: TaskId) -> TaskTimes {
        self.times.get(slot(index.rank(task))).copied().unwrap_or_default()
    }

    fn roll_up(&mut self, tree: &Tree, index: &Index, network: &Network, passes: &Passes, durations: &[i64]) {
        self.times = vec![TaskTimes::default(); index.preorder().len()];
        // From the last rank to the first, so that what is below a task is known before it.
        for &task in index.preorder().iter().rev() {
            let event = network.start(index, task);
            let children = tree.children(Some(task));
            let times = if children.is_empty() {
                let (early, late, duration) = (at(&passes.early, event), at(&passes.late, event), at(durations, event));
                let total_slack = late.saturating_sub(early);
                self.critical = self.critical.saturating_add(u32::from(total_slack == 0));
                TaskTimes {
                    early_start: early,
                    early_finish: early.saturating_add(duration),
                    late_start: late,
                    late_finish: late.saturating_add(duration),
                    total_slack,
                    free_slack: at(&passes.free, event),
                }
            } else {
                let finish = network.finish(index, task);
                let below = children.iter().map(|child| self.task(index, *child));
                below.fold(
                    TaskTimes {
                        early_start: i64::MAX,
                        early_finish: at(&passes.early, finish),
                        late_start: i64::MAX,
                        late_finish: at(&passes.late, finish),
                        total_slack: i64::MAX,
                        free_slack: at(&passes.free, finish),
                    },
                    |all, one| TaskTimes {
                        early_start: all.early_start.min(one.early_start),
                        late_start: all.late_start.min(one.late_start),
                        total_slack: all.total_slack.min(one.total_slack),
                        ..all
                    },
                )
            };
            if let Some(own) = self.times.get_mut(slot(index.rank(task))) {
                *own = times;
            }
        }
    }
}

/// By event: the duration of a leaf, 0 for milestones.
fn durations(tree: &Tree, index: &Index, network: &Network) -> Vec<i64> {
    let mut durations = vec![0; network.len()];
    for &task in index.preorder() {
        if let (Some(entry), Some(own)) = (tree.get(task), durations.get_mut(slot(network.start(index, task))))
            && tree.is_leaf(task)
        {
            *own = planned(entry.settings.duration_ms);
        }
    }
    durations
}

fn finishes<'a>(early: &'a [i64], durations: &'a [i64]) -> impl Iterator<Item = i64> + 'a {
    early.iter().zip(durations).map(|(early, duration)| early.saturating_add(*duration))
}

fn forwards(network: &Network) -> (Vec<i64>, Vec<Event>) {
    let mut early = vec![0_i64; network.len()];
    let mut decisive = vec![u32::MAX; network.len()];
    for &event in network.topological() {
        let time = at(&early, event);
        for (target, weight) in network.arcs_from(event) {
            let (Some(own), Some(decider)) = (early.get_mut(slot(target)), decisive.get_mut(slot(target))) else {
                continue;
            };
            let earliest = time.saturating_add(weight);
            // Of several that decide alike, one with work in it says more than a milestone.
            let says_more = *decider == u32::MAX || (network.is_milestone(*decider) && !network.is_milestone(event));
            if earliest > *own || (earliest == *own && says_more) {
                *own = earliest;
                *decider = event;
            }
        }
    }
    (early, decisive)
}

fn backwards(network: &Network, early: &[i64], durations: &[i64], length: i64) -> (Vec<i64>, Vec<i64>) {
    let mut late = vec![0_i64; network.len()];
    let mut free = vec![0_i64; network.len()];
    for &event in network.topological().iter().rev() {
        let latest = length.saturating_sub(at(durations, event));
        let mut own_late = latest;
        let mut own_free = latest.saturating_sub(at(early, event));
        for (target, weight) in network.arcs_from(event) {
            own_late = own_late.min(at(&late, target).saturating_sub(weight));
            let gap = at(early, target).saturating_sub(at(early, event)).saturating_sub(weight);
            // A milestone delays nobody by itself: what counts is what comes behind it.
            let behind = if network.is_milestone(target) { at(&free, target) } else { 0 };
            own_free = own_free.min(gap.saturating_add(behind));
        }
        if let (Some(own), Some(slack)) = (late.get_mut(slot(event)), free.get_mut(slot(event))) {
            *own = own_late;
            *slack = own_free;
        }
    }
    (late, free)
}

/// Back from the event that finishes last, along what decides.
fn path(index: &Index, network: &Network, passes: &Passes, durations: &[i64], length: i64) -> Vec<TaskId> {
    let last = finishes(&passes.early, durations)
        .zip(0_u32..)
        .filter(|(finish, event)| *finish == length && !network.is_milestone(*event))
        .map(|(_, event)| event)
        .next();
    let mut path = Vec::new();
    let mut next = last;
    while let Some(event) = next {
        if !network.is_milestone(event) {
            path.push(network.task(index, event));
        }
        next = Some(at(&passes.decisive, event)).filter(|decider| *decider != u32::MAX);
    }
    path.reverse();
    path
}
