//! The dependencies as a graph of events, in compressed sparse rows.
//!
//! A leaf task is one event, its start; a task with children is two milestones, start and finish.
//! An arc (u, v, w) means: v is at least w milliseconds later than u. All four kinds of dependency
//! become arcs between starts because durations are fixed, so one longest-path pass gives the dates
//! (Kelley and Walker 1959). Events are numbered in the order of the codes. [`edit`] changes the
//! graph in place.

mod edit;
mod event;
mod rows;

use std::{cmp::Reverse, collections::BinaryHeap, time::Duration};

use crate::{
    duration::milliseconds,
    error::workflow::{WorkflowError, not_found_number, within},
    limits::workflow as limits,
};

use super::{
    index::Index,
    task::{Dependency, DependencyKind, TaskId},
    tree::{Tree, count, slot},
};

pub use event::{Event, at};
use rows::{Arc, Rows, Side};

/// The origin of an arc between a task and its children.
const STRUCTURE: u8 = 0;

/// Returns the origin of an arc that a dependency causes.
const fn origin(kind: DependencyKind) -> u8 {
    match kind {
        DependencyKind::FinishToStart => 1,
        DependencyKind::StartToStart => 2,
        DependencyKind::FinishToFinish => 3,
        DependencyKind::StartToFinish => 4,
    }
}

/// Returns the kind of the dependency that an arc comes from.
const fn kind_of(origin: u8) -> Option<DependencyKind> {
    match origin {
        1 => Some(DependencyKind::FinishToStart),
        2 => Some(DependencyKind::StartToStart),
        3 => Some(DependencyKind::FinishToFinish),
        4 => Some(DependencyKind::StartToFinish),
        _ => None,
    }
}

/// The graph of events.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// By rank: the task's start event; the finish of a task with children is the next event.
    firsts: Vec<Event>,
    /// By event: the rank of its task.
    owners: Vec<u32>,
    /// By event: whether it is a milestone.
    milestones: Vec<bool>,
    /// By event: the duration of a leaf; 0 for a milestone.
    durations: Vec<i64>,
    outgoing: Rows,
    incoming: Rows,
    /// Events in topological order: each after all events that it waits for.
    topological: Vec<Event>,
    /// By event: its position in `topological`.
    positions: Vec<u32>,
}

impl Network {
    /// Lays out the graph. Fails if it has a cycle, with the tasks on it.
    pub fn of(tree: &Tree, index: &Index) -> Result<Self, WorkflowError> {
        let mut network = Self::default();
        // Two passes over the tasks: a finish milestone follows its start.
        for &task in index.preorder() {
            let rank = count(network.firsts.len());
            let leaf = tree.is_leaf(task);
            network.firsts.push(count(network.owners.len()));
            let duration =
                if leaf { planned(tree.get(task).map_or(Duration::ZERO, |entry| entry.settings.duration)) } else { 0 };
            for _ in 0..if leaf { 1 } else { 2 } {
                network.owners.push(rank);
                network.milestones.push(!leaf);
                network.durations.push(duration);
            }
        }
        let arcs = network.arcs(tree, index)?;
        network.outgoing = Rows::of(&arcs, network.len(), Side::Source);
        network.incoming = Rows::of(&arcs, network.len(), Side::Target);
        drop(arcs);
        network.no_twins(index)?;
        network.sort(tree, index)?;
        Ok(network)
    }

    fn arcs(&self, tree: &Tree, index: &Index) -> Result<Vec<Arc>, WorkflowError> {
        let mut arcs = Vec::with_capacity(tree.dependencies().len().saturating_add(self.len()));
        let mut structure = |source, target, weight| arcs.push(Arc { source, target, weight, origin: STRUCTURE });
        for &task in index.preorder() {
            let Some(entry) = tree.get(task) else { continue };
            let (start, finish) = (self.start(index, task), self.finish(index, task));
            if start != finish {
                structure(start, finish, 0);
            }
            if let Some(parent) = entry.parent {
                structure(self.start(index, parent), start, 0);
                structure(finish, self.finish(index, parent), self.duration(start));
            }
        }
        for dependency in tree.dependencies() {
            arcs.push(self.arc(index, *dependency)?);
        }
        Ok(arcs)
    }

    fn arc(&self, index: &Index, dependency: Dependency) -> Result<Arc, WorkflowError> {
        let Dependency { predecessor, successor, kind, lag_ms } = dependency;
        within("planned-ms", limits::PLANNED_MS, lag_ms.unsigned_abs())?;
        for task in [predecessor, successor] {
            if index.rank(task) == u32::MAX {
                return Err(not_found_number("task", task));
            }
        }
        let (from_finish, to_finish) = kind.ends();
        let end = |task, finish| if finish { self.finish(index, task) } else { self.start(index, task) };
        let (source, target) = (end(predecessor, from_finish), end(successor, to_finish));
        let before = if from_finish { self.duration(source) } else { 0 };
        let after = if to_finish { self.duration(target) } else { 0 };
        let weight = lag_ms.saturating_add(before).saturating_sub(after);
        Ok(Arc { source, target, weight, origin: origin(kind) })
    }

    /// Checks that no dependency exists twice: same tasks, same kind.
    fn no_twins(&self, index: &Index) -> Result<(), WorkflowError> {
        let mut seen: Vec<(Event, u8)> = Vec::new();
        for event in self.events() {
            if self.outgoing.degree(event) < 2 {
                continue;
            }
            seen.clear();
            seen.extend(self.outgoing.row_with_origins(event).map(|(end, _, origin)| (end, origin)));
            seen.sort_unstable();
            let twins = seen.windows(2).find_map(|pair| match pair {
                [(end, origin), other] if (*end, *origin) == *other => Some((*end, *origin)),
                _ => None,
            });
            if let Some((end, origin)) = twins {
                return Err(self.twin(index, event, end, origin));
            }
        }
        Ok(())
    }

    fn twin(&self, index: &Index, source: Event, target: Event, origin: u8) -> WorkflowError {
        let kind = match kind_of(origin) {
            Some(DependencyKind::FinishToStart) | None => "finish-to-start",
            Some(DependencyKind::StartToStart) => "start-to-start",
            Some(DependencyKind::FinishToFinish) => "finish-to-finish",
            Some(DependencyKind::StartToFinish) => "start-to-finish",
        };
        let name = format!("{} {kind} {}", self.task(index, source), self.task(index, target));
        WorkflowError::Duplicate { item: "dependency".to_owned(), subject: name }
    }

    /// Sorts by Kahn's algorithm, first in, first out.
    fn sort(&mut self, tree: &Tree, index: &Index) -> Result<(), WorkflowError> {
        let mut waiting = self.indegrees();
        let mut topological = Vec::with_capacity(self.owners.len());
        topological.extend(self.events().filter(|event| at(&waiting, *event) == 0));
        // The events from `next` on are the queue.
        let mut next = 0_usize;
        while let Some(&event) = topological.get(next) {
            next = next.saturating_add(1);
            for (target, _) in self.outgoing.row(event) {
                if release(&mut waiting, target) {
                    topological.push(target);
                }
            }
        }
        if topological.len() < self.owners.len() {
            return Err(WorkflowError::DependencyCycle { path: self.circle(tree, index, &waiting) });
        }
        self.topological = topological;
        self.place();
        Ok(())
    }

    /// Computes the positions in the topological order.
    fn place(&mut self) {
        self.positions.clear();
        self.positions.resize(self.topological.len(), 0);
        for (event, position) in self.topological.iter().zip(0_u32..) {
            if let Some(own) = self.positions.get_mut(slot(*event)) {
                *own = position;
            }
        }
    }

    /// Returns the tasks on a cycle among the events that still wait. Each of them waits for
    /// another one, so following these backwards from any event must lead to a cycle.
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

    /// Returns the leaf tasks in topological order; among those that can come next, the lowest code
    /// comes first.
    pub fn order(&self, index: &Index) -> Vec<TaskId> {
        let mut waiting = self.indegrees();
        let mut milestones: Vec<Event> = Vec::new();
        let mut leaves: BinaryHeap<Reverse<Event>> = BinaryHeap::new();
        let mut order = Vec::new();
        for event in self.events().filter(|event| at(&waiting, *event) == 0) {
            if self.is_milestone(event) { milestones.push(event) } else { leaves.push(Reverse(event)) }
        }
        // A milestone has no turn of its own: it releases its successors immediately.
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

    /// Returns the waves of leaf tasks, each in the order of the codes.
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
        self.events().map(|event| self.incoming.degree(event)).collect()
    }

    /// Returns the end of the last event for these starts, including summaries, which may finish
    /// later than their children.
    pub fn end(&self, starts: &[i64]) -> i64 {
        self.events().map(|event| at(starts, event).saturating_add(self.duration(event))).max().unwrap_or(0)
    }

    pub fn events(&self) -> std::ops::Range<Event> {
        0..count(self.owners.len())
    }

    /// Returns the events in topological order: each after all events that it waits for.
    pub fn topological(&self) -> &[Event] {
        &self.topological
    }

    /// Returns the events that wait for an event, and how long.
    pub fn arcs_from(&self, event: Event) -> impl Iterator<Item = (Event, i64)> {
        self.outgoing.row(event)
    }

    /// Returns the events that an event waits for, and how long.
    pub fn arcs_to(&self, event: Event) -> impl Iterator<Item = (Event, i64)> {
        self.incoming.row(event)
    }

    /// Returns the position of an event in the topological order.
    pub fn position(&self, event: Event) -> u32 {
        at(&self.positions, event)
    }

    /// Returns the duration of a leaf; 0 for a milestone.
    pub fn duration(&self, event: Event) -> i64 {
        at(&self.durations, event)
    }

    /// Returns the events of a task: one, or two milestones.
    fn events_of(&self, index: &Index, task: TaskId) -> std::ops::RangeInclusive<Event> {
        self.start(index, task)..=self.finish(index, task)
    }

    /// Returns the dependencies that a task waits for, or that wait for it, with their weights
    /// between the events.
    pub fn ties(&self, index: &Index, task: TaskId, toward: bool) -> Vec<Tie> {
        let rows = if toward { &self.incoming } else { &self.outgoing };
        let mut ties = Vec::new();
        for event in self.events_of(index, task) {
            for (other, weight, origin) in rows.row_with_origins(event) {
                let Some(kind) = kind_of(origin) else { continue };
                let (source, target) = if toward { (other, event) } else { (event, other) };
                let (from_finish, to_finish) = kind.ends();
                let before = if from_finish { self.duration(source) } else { 0 };
                let after = if to_finish { self.duration(target) } else { 0 };
                let dependency = Dependency {
                    predecessor: self.task(index, source),
                    successor: self.task(index, target),
                    kind,
                    lag_ms: weight.saturating_sub(before).saturating_add(after),
                };
                ties.push(Tie { dependency, source, target, weight });
            }
        }
        ties
    }

    /// Returns whether an event is the start or finish of a task with children.
    pub fn is_milestone(&self, event: Event) -> bool {
        self.milestones.get(slot(event)).copied().unwrap_or(false)
    }

    /// Returns the task of an event.
    pub fn task(&self, index: &Index, event: Event) -> TaskId {
        index.preorder().get(slot(at(&self.owners, event))).copied().unwrap_or(u32::MAX)
    }

    /// Returns the number of events.
    pub fn len(&self) -> usize {
        self.owners.len()
    }

    /// Returns the start event of a task.
    pub fn start(&self, index: &Index, task: TaskId) -> Event {
        at(&self.firsts, index.rank(task))
    }

    /// Returns the finish milestone of a task with children, or the start of a leaf.
    pub fn finish(&self, index: &Index, task: TaskId) -> Event {
        let start = self.start(index, task);
        start.saturating_add(u32::from(self.is_milestone(start)))
    }
}

/// A dependency with its arc.
#[derive(Debug, Clone, Copy)]
pub struct Tie {
    pub dependency: Dependency,
    pub source: Event,
    pub target: Event,
    pub weight: i64,
}

/// Removes one event from those that `event` waits for; returns true if none is left.
fn release(waiting: &mut [u32], event: Event) -> bool {
    waiting.get_mut(slot(event)).is_some_and(|own| {
        *own = own.saturating_sub(1);
        *own == 0
    })
}

/// Returns a planned time in milliseconds. The limits keep it far below 2⁶³.
pub fn planned(duration: Duration) -> i64 {
    i64::try_from(milliseconds(duration)).unwrap_or(i64::MAX)
}
