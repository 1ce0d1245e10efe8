//! In-place changes of the graph: the cost of a small edit must not depend on the size of what a
//! rebuild would lay out. After each change, the graph is what [`Network::of`] would create, except
//! for the topological order, which is not unique.

use crate::{
    error::workflow::{WorkflowError, within},
    limits::workflow as limits,
};

use super::{Arc, Dependency, Event, Index, Network, STRUCTURE, Side, TaskId, at, slot};

/// The added arc would close a cycle.
pub struct Circle;

impl Network {
    /// Adds a dependency. Returns the events at its ends, whose dates may change.
    pub fn tie(&mut self, index: &Index, dependency: Dependency) -> Result<(Event, Event), WorkflowError> {
        let arc = self.arc(index, dependency)?;
        let same = |(target, _, origin): (Event, i64, u8)| target == arc.target && origin == arc.origin;
        if self.outgoing.row_with_origins(arc.source).any(same) {
            return Err(self.twin(index, arc.source, arc.target, arc.origin));
        }
        within("dependencies", limits::EDGES, u64::from(self.outgoing.len()))?;
        self.insert(&arc);
        Ok((arc.source, arc.target))
    }

    /// Removes a dependency. Returns the events at its ends, whose dates may change.
    pub fn untie(&mut self, index: &Index, dependency: Dependency) -> Result<(Event, Event), WorkflowError> {
        let arc = self.arc(index, dependency)?;
        self.outgoing.remove(&arc, Side::Source);
        self.incoming.remove(&arc, Side::Target);
        Ok((arc.source, arc.target))
    }

    fn insert(&mut self, arc: &Arc) {
        self.outgoing.insert(arc, Side::Source);
        self.incoming.insert(arc, Side::Target);
    }

    /// Repairs the order after an arc was added. Source: Pearce and Kelly, "A dynamic topological
    /// sort algorithm for directed acyclic graphs" (2006).
    pub fn reorder(&mut self, source: Event, target: Event) -> Result<(), Circle> {
        let (lowest, highest) = (self.position(target), self.position(source));
        if source == target {
            return Err(Circle);
        }
        if highest < lowest {
            return Ok(());
        }
        let behind = self.reach(target, |network, event, open| {
            open.extend(
                network.outgoing.row(event).map(|(end, _)| end).filter(|end| network.position(*end) <= highest),
            );
        });
        if behind.contains(&source) {
            return Err(Circle);
        }
        let before = self.reach(source, |network, event, open| {
            open.extend(network.incoming.row(event).map(|(end, _)| end).filter(|end| network.position(*end) >= lowest));
        });
        let mut places: Vec<u32> = before.iter().chain(&behind).map(|event| self.position(*event)).collect();
        places.sort_unstable();
        for (event, place) in before.iter().chain(&behind).zip(places) {
            if let (Some(own), Some(position)) =
                (self.topological.get_mut(slot(place)), self.positions.get_mut(slot(*event)))
            {
                (*own, *position) = (*event, place);
            }
        }
        Ok(())
    }

    /// Returns the events reachable from an event, in the current order.
    fn reach(&self, from: Event, mut step: impl FnMut(&Self, Event, &mut Vec<Event>)) -> Vec<Event> {
        let mut open = vec![from];
        let mut seen: std::collections::BTreeSet<Event> = std::collections::BTreeSet::new();
        let mut reached = Vec::new();
        while let Some(event) = open.pop() {
            if seen.insert(event) {
                reached.push(event);
                step(self, event, &mut open);
            }
        }
        reached.sort_unstable_by_key(|event| self.position(*event));
        reached
    }

    /// Sets the duration of a leaf. Its own arcs change, and those of the events next to it.
    pub fn set_duration(&mut self, index: &Index, task: TaskId, duration: i64) {
        let event = self.start(index, task);
        let difference = duration.saturating_sub(self.duration(event));
        if difference == 0 || self.is_milestone(event) {
            return;
        }
        // Arcs from its finish become longer, arcs to its finish become shorter.
        let leaves_finish = |origin: u8| matches!(origin, STRUCTURE | 1 | 3);
        let enters_finish = |origin: u8| matches!(origin, 3 | 4);
        let leaving: Vec<(Event, u8)> =
            self.outgoing.row_with_origins(event).map(|(end, _, origin)| (end, origin)).collect();
        for (end, origin) in leaving.into_iter().filter(|(_, origin)| leaves_finish(*origin)) {
            self.incoming.reweigh_one(end, event, origin, difference);
        }
        self.outgoing.reweigh(event, |_, origin| if leaves_finish(origin) { difference } else { 0 });
        let entering: Vec<(Event, u8)> =
            self.incoming.row_with_origins(event).map(|(end, _, origin)| (end, origin)).collect();
        let shorter = difference.saturating_neg();
        for (end, origin) in entering.into_iter().filter(|(_, origin)| enters_finish(*origin)) {
            self.outgoing.reweigh_one(end, event, origin, shorter);
        }
        self.incoming.reweigh(event, |_, origin| if enters_finish(origin) { shorter } else { 0 });
        if let Some(own) = self.durations.get_mut(slot(event)) {
            *own = duration;
        }
    }

    /// Adds a leaf with this rank, below `parent` or at the top level. The index already contains it.
    pub fn add_leaf(&mut self, index: &Index, task: TaskId, parent: Option<TaskId>, duration: i64) -> Event {
        let rank = index.rank(task);
        let event = self.firsts.get(slot(rank)).copied().unwrap_or_else(|| super::count(self.len()));
        for first in self.firsts.iter_mut().skip(slot(rank)) {
            *first = first.saturating_add(1);
        }
        for owner in self.owners.iter_mut().skip(slot(event)) {
            *owner = owner.saturating_add(1);
        }
        self.firsts.insert(slot(rank), event);
        self.owners.insert(slot(event), rank);
        self.milestones.insert(slot(event), false);
        self.durations.insert(slot(event), duration);
        self.outgoing.insert_event(event);
        self.incoming.insert_event(event);
        for own in &mut self.topological {
            *own = own.wrapping_add(u32::from(*own >= event));
        }
        // After its parent's start and before its finish: the position of the finish is right.
        let place = parent.map_or(self.topological.len(), |parent| {
            let finish = self.finish(index, parent);
            // The positions have not moved yet: use the number that the finish had before.
            slot(at(&self.positions, finish.saturating_sub(u32::from(finish > event))))
        });
        for position in &mut self.positions {
            *position = position.wrapping_add(u32::from(slot(*position) >= place));
        }
        self.topological.insert(place, event);
        self.positions.insert(slot(event), super::count(place));
        if let Some(parent) = parent {
            let (start, finish) = (self.start(index, parent), self.finish(index, parent));
            self.insert(&Arc { source: start, target: event, weight: 0, origin: STRUCTURE });
            self.insert(&Arc { source: event, target: finish, weight: duration, origin: STRUCTURE });
        }
        event
    }

    /// Removes a leaf without dependencies. The index still contains it.
    pub fn remove_leaf(&mut self, index: &Index, task: TaskId, parent: Option<TaskId>) {
        let (rank, event) = (index.rank(task), self.start(index, task));
        if let Some(parent) = parent {
            let (start, finish) = (self.start(index, parent), self.finish(index, parent));
            for (source, target) in [(start, event), (event, finish)] {
                let arc = Arc { source, target, weight: 0, origin: STRUCTURE };
                self.outgoing.remove(&arc, Side::Source);
                self.incoming.remove(&arc, Side::Target);
            }
        }
        let place = self.position(event);
        self.topological.remove(slot(place));
        self.positions.remove(slot(event));
        for position in &mut self.positions {
            *position = position.wrapping_sub(u32::from(*position > place));
        }
        for own in &mut self.topological {
            *own = own.wrapping_sub(u32::from(*own > event));
        }
        self.firsts.remove(slot(rank));
        for first in self.firsts.iter_mut().skip(slot(rank)) {
            *first = first.saturating_sub(1);
        }
        self.owners.remove(slot(event));
        for owner in self.owners.iter_mut().skip(slot(event)) {
            *owner = owner.saturating_sub(1);
        }
        self.milestones.remove(slot(event));
        self.durations.remove(slot(event));
        self.outgoing.remove_event(event);
        self.incoming.remove_event(event);
    }

    /// Returns whether two graphs are equal, except for the topological order.
    #[cfg(test)]
    pub fn same(&self, other: &Self) -> bool {
        self.firsts == other.firsts
            && self.owners == other.owners
            && self.milestones == other.milestones
            && self.durations == other.durations
            && self.sorted_rows() == other.sorted_rows()
    }

    #[cfg(test)]
    fn sorted_rows(&self) -> Vec<[Vec<(Event, i64, u8)>; 2]> {
        let sorted = |rows: &super::Rows, event| {
            let mut row: Vec<_> = rows.row_with_origins(event).collect();
            row.sort_unstable();
            row
        };
        self.events().map(|event| [sorted(&self.outgoing, event), sorted(&self.incoming, event)]).collect()
    }
}

#[cfg(test)]
impl Network {
    /// Returns whether every arc leads forward in the topological order.
    pub fn is_sorted(&self) -> bool {
        let forwards = |event: Event| self.arcs_from(event).all(|(end, _)| self.position(event) < self.position(end));
        self.topological.len() == self.len() && self.events().all(forwards)
    }
}
