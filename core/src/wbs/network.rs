//! The dependencies as a graph of events, in compressed sparse rows.
//!
//! A leaf task is one event, its start; a task with others below it is two milestones,
//! start and finish. An arc (u, v, w) says: v is at least w milliseconds later
//! than u. All four kinds of dependency become arcs between starts because durations
//! are fixed, so one longest-path pass gives the dates (Kelley and Walker 1959).

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
};

use crate::workflow::{WorkflowError, limits, unknown_number, within};

use super::{
    index::Index,
    task::{Dependency, TaskId},
    tree::{Tree, count, slot},
};

/// An event, by number.
pub type Event = u32;

/// The graph of events.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// By rank: the task's start event; the finish of a task with others below it is the next one.
    firsts: Vec<Event>,
    /// By event: the rank of its task.
    owners: Vec<u32>,
    /// By event: whether it is a milestone.
    milestones: Vec<bool>,
    /// By event: where its arcs begin; one more at the end.
    rows: Vec<u32>,
    targets: Vec<Event>,
    weights: Vec<i64>,
    /// Every event after all that it waits for.
    topological: Vec<Event>,
}

impl Network {
    /// Lays out the graph. Fails when it has a circle, with the tasks on it.
    pub fn of(tree: &Tree, index: &Index) -> Result<Self, WorkflowError> {
        let mut network = Self::default();
        for &task in index.preorder() {
            let rank = count(network.firsts.len());
            let leaf = tree.is_leaf(task);
            network.firsts.push(count(network.owners.len()));
            for _ in 0..if leaf { 1 } else { 2 } {
                network.owners.push(rank);
                network.milestones.push(!leaf);
            }
        }
        let arcs = network.arcs(tree, index)?;
        network.fill(&arcs);
        network.sort(tree, index)?;
        Ok(network)
    }

    fn arcs(&self, tree: &Tree, index: &Index) -> Result<Vec<(Event, Event, i64)>, WorkflowError> {
        let mut arcs = Vec::with_capacity(tree.dependencies().len());
        for &task in index.preorder() {
            let Some(entry) = tree.get(task) else { continue };
            if !tree.is_leaf(task) {
                arcs.push((self.start(index, task), self.finish(index, task), 0));
            }
            if let Some(parent) = entry.parent {
                let duration = if tree.is_leaf(task) { planned(entry.settings.duration_ms) } else { 0 };
                arcs.push((self.start(index, parent), self.start(index, task), 0));
                arcs.push((self.finish(index, task), self.finish(index, parent), duration));
            }
        }
        for dependency in tree.dependencies() {
            arcs.push(self.arc(tree, index, *dependency)?);
        }
        Ok(arcs)
    }

    fn arc(&self, tree: &Tree, index: &Index, dependency: Dependency) -> Result<(Event, Event, i64), WorkflowError> {
        let Dependency { predecessor, successor, kind, lag_ms } = dependency;
        within("planned-ms", limits::PLANNED_MS, lag_ms.unsigned_abs())?;
        let duration = |task: TaskId| {
            let entry = tree.get(task).ok_or_else(|| unknown_number("task", task))?;
            Ok::<_, WorkflowError>(if tree.is_leaf(task) { planned(entry.settings.duration_ms) } else { 0 })
        };
        let (from_finish, to_finish) = kind.ends();
        let (before, after) = (duration(predecessor)?, duration(successor)?);
        let mut weight = lag_ms;
        if from_finish {
            weight = weight.saturating_add(before);
        }
        if to_finish {
            weight = weight.saturating_sub(after);
        }
        let end = |task, finish| if finish { self.finish(index, task) } else { self.start(index, task) };
        Ok((end(predecessor, from_finish), end(successor, to_finish), weight))
    }

    /// Counting sort of the arcs by source.
    fn fill(&mut self, arcs: &[(Event, Event, i64)]) {
        let mut rows = vec![0_u32; self.owners.len().saturating_add(1)];
        for (source, ..) in arcs {
            if let Some(row) = rows.get_mut(slot(source.saturating_add(1))) {
                *row = row.saturating_add(1);
            }
        }
        let mut total = 0_u32;
        for row in &mut rows {
            total = total.saturating_add(*row);
            *row = total;
        }
        self.targets = vec![0; arcs.len()];
        self.weights = vec![0; arcs.len()];
        let mut next = rows.clone();
        for (source, target, weight) in arcs {
            let Some(place) = next.get_mut(slot(*source)) else { continue };
            if let (Some(own), Some(own_weight)) =
                (self.targets.get_mut(slot(*place)), self.weights.get_mut(slot(*place)))
            {
                *own = *target;
                *own_weight = *weight;
            }
            *place = place.saturating_add(1);
        }
        self.rows = rows;
    }

    /// Kahn's algorithm, first in first out.
    fn sort(&mut self, tree: &Tree, index: &Index) -> Result<(), WorkflowError> {
        let mut waiting = self.indegrees();
        let mut queue: VecDeque<Event> = self.events().filter(|event| at(&waiting, *event) == 0).collect();
        let mut topological = Vec::with_capacity(self.owners.len());
        while let Some(event) = queue.pop_front() {
            topological.push(event);
            for (target, _) in self.arcs_from(event) {
                if release(&mut waiting, target) {
                    queue.push_back(target);
                }
            }
        }
        if topological.len() < self.owners.len() {
            return Err(WorkflowError::Cycle { path: self.circle(tree, index, &waiting) });
        }
        self.topological = topological;
        Ok(())
    }

    /// The tasks on a circle among the events that still wait. Each of those waits for
    /// another one, so walking back from any must come round.
    fn circle(&self, tree: &Tree, index: &Index, waiting: &[u32]) -> Vec<String> {
        let mut before = vec![u32::MAX; waiting.len()];
        for event in self.events().filter(|event| at(waiting, *event) > 0) {
            for (target, _) in self.arcs_from(event) {
                if let Some(own) = before.get_mut(slot(target)) {
                    *own = (*own).min(event);
                }
            }
        }
        let mut seen = vec![false; waiting.len()];
        let mut event = self.events().find(|event| at(waiting, *event) > 0).unwrap_or(0);
        while let Some(own) = seen.get_mut(slot(event))
            && !*own
        {
            *own = true;
            event = at(&before, event);
        }
        let mut tasks = vec![self.task(index, event)];
        let mut next = at(&before, event);
        while next != event && tasks.len() <= waiting.len() {
            let task = self.task(index, next);
            if tasks.last() != Some(&task) {
                tasks.push(task);
            }
            next = at(&before, next);
        }
        let first = self.task(index, event);
        if tasks.last() != Some(&first) || tasks.len() == 1 {
            tasks.push(first);
        }
        tasks.reverse();
        tasks.into_iter().map(|task| tree.path(task)).collect()
    }

    /// The leaf tasks so that each comes after all that it waits for, the least code first
    /// among those that may come next.
    pub fn order(&self, index: &Index) -> Vec<TaskId> {
        let mut waiting = self.indegrees();
        let mut milestones: Vec<Event> = Vec::new();
        let mut leaves: BinaryHeap<Reverse<Event>> = BinaryHeap::new();
        let mut order = Vec::new();
        for event in self.events().filter(|event| at(&waiting, *event) == 0) {
            if self.is_milestone(event) { milestones.push(event) } else { leaves.push(Reverse(event)) }
        }
        // A milestone takes no turn: it lets its successors go at once.
        while let Some(event) = milestones.pop().or_else(|| leaves.pop().map(|Reverse(event)| event)) {
            if !self.is_milestone(event) {
                order.push(self.task(index, event));
            }
            for (target, _) in self.arcs_from(event) {
                if release(&mut waiting, target) {
                    if self.is_milestone(target) { milestones.push(target) } else { leaves.push(Reverse(target)) }
                }
            }
        }
        order
    }

    /// The waves of leaf tasks, each in the order of the codes.
    pub fn waves(&self, index: &Index) -> Vec<Vec<TaskId>> {
        let mut levels = vec![0_u32; self.owners.len()];
        for &event in &self.topological {
            let level = at(&levels, event).saturating_add(u32::from(!self.is_milestone(event)));
            for (target, _) in self.arcs_from(event) {
                if let Some(own) = levels.get_mut(slot(target)) {
                    *own = (*own).max(level);
                }
            }
        }
        let mut waves: Vec<Vec<TaskId>> = Vec::new();
        for event in self.events().filter(|event| !self.is_milestone(*event)) {
            let level = slot(at(&levels, event));
            if waves.len() <= level {
                waves.resize_with(level.saturating_add(1), Vec::new);
            }
            if let Some(wave) = waves.get_mut(level) {
                wave.push(self.task(index, event));
            }
        }
        waves
    }

    fn indegrees(&self) -> Vec<u32> {
        let mut waiting = vec![0_u32; self.owners.len()];
        for target in &self.targets {
            if let Some(own) = waiting.get_mut(slot(*target)) {
                *own = own.saturating_add(1);
            }
        }
        waiting
    }

    fn events(&self) -> std::ops::Range<Event> {
        0..count(self.owners.len())
    }

    /// The events so that each comes after all that it waits for.
    pub fn topological(&self) -> &[Event] {
        &self.topological
    }

    /// What waits for an event, and how long.
    pub fn arcs_from(&self, event: Event) -> impl Iterator<Item = (Event, i64)> {
        let row = slot(at(&self.rows, event))..slot(at(&self.rows, event.saturating_add(1)));
        let targets = self.targets.get(row.clone()).unwrap_or_default();
        let weights = self.weights.get(row).unwrap_or_default();
        targets.iter().copied().zip(weights.iter().copied())
    }

    /// Whether it is the start or finish of a task with others below it.
    pub fn is_milestone(&self, event: Event) -> bool {
        self.milestones.get(slot(event)).copied().unwrap_or(false)
    }

    /// The task that it belongs to.
    pub fn task(&self, index: &Index, event: Event) -> TaskId {
        index.preorder().get(slot(at(&self.owners, event))).copied().unwrap_or(u32::MAX)
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.owners.len()
    }

    /// The start event of a task.
    pub fn start(&self, index: &Index, task: TaskId) -> Event {
        at(&self.firsts, index.rank(task))
    }

    /// The finish milestone of a task with others below it, the start of a leaf.
    pub fn finish(&self, index: &Index, task: TaskId) -> Event {
        let start = self.start(index, task);
        start.saturating_add(u32::from(self.is_milestone(start)))
    }
}

/// Takes one from what `event` waits for; true when nothing is left.
fn release(waiting: &mut [u32], event: Event) -> bool {
    waiting.get_mut(slot(event)).is_some_and(|own| {
        *own = own.saturating_sub(1);
        *own == 0
    })
}

/// An element; 0 for an index out of range, which the construction rules out.
pub fn at<T: Copy + Default>(list: &[T], index: u32) -> T {
    list.get(slot(index)).copied().unwrap_or_default()
}

/// A planned time, which the limits keep far below 2⁶³.
pub fn planned(milliseconds: u64) -> i64 {
    i64::try_from(milliseconds).unwrap_or(i64::MAX)
}
