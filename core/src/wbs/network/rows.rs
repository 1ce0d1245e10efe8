//! Arcs in compressed sparse rows: the arcs of an event are adjacent.

use super::{
    super::tree::{count, slot},
    event::{Event, at},
};

/// One arc: `target` is at least `weight` milliseconds later than the event whose row it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arc {
    pub source: Event,
    pub target: Event,
    pub weight: i64,
    /// Its origin: [`super::STRUCTURE`], or the kind of a dependency.
    pub origin: u8,
}

/// The rows. Within a row, the arcs keep the order in which they were given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    /// By event: where its arcs begin; one more entry at the end.
    bounds: Vec<u32>,
    ends: Vec<Event>,
    weights: Vec<i64>,
    origins: Vec<u8>,
}

/// The end of an arc that determines its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Source,
    Target,
}

impl Side {
    /// Returns the event whose row an arc is in, and the event stored there.
    const fn of(self, arc: &Arc) -> (Event, Event) {
        match self {
            Self::Source => (arc.source, arc.target),
            Self::Target => (arc.target, arc.source),
        }
    }
}

impl Rows {
    /// Sorts the arcs by one of their ends (counting sort).
    pub fn of(arcs: &[Arc], events: usize, side: Side) -> Self {
        let mut bounds = vec![0_u32; events.saturating_add(1)];
        for arc in arcs {
            if let Some(bound) = bounds.get_mut(slot(side.of(arc).0.saturating_add(1))) {
                *bound = bound.saturating_add(1);
            }
        }
        let mut total = 0_u32;
        for bound in &mut bounds {
            total = total.saturating_add(*bound);
            *bound = total;
        }
        let mut rows = Self {
            ends: vec![0; arcs.len()],
            weights: vec![0; arcs.len()],
            origins: vec![0; arcs.len()],
            bounds: Vec::new(),
        };
        let mut next = bounds.clone();
        for arc in arcs {
            let (row, end) = side.of(arc);
            let Some(place) = next.get_mut(slot(row)) else { continue };
            let own = slot(*place);
            if let (Some(own_end), Some(weight), Some(origin)) =
                (rows.ends.get_mut(own), rows.weights.get_mut(own), rows.origins.get_mut(own))
            {
                (*own_end, *weight, *origin) = (end, arc.weight, arc.origin);
            }
            *place = place.saturating_add(1);
        }
        rows.bounds = bounds;
        rows
    }

    fn range(&self, event: Event) -> std::ops::Range<usize> {
        slot(at(&self.bounds, event))..slot(at(&self.bounds, event.saturating_add(1)))
    }

    /// Returns the events at the other ends of a row's arcs, and the weights.
    pub fn row(&self, event: Event) -> impl Iterator<Item = (Event, i64)> {
        let range = self.range(event);
        let ends = self.ends.get(range.clone()).unwrap_or_default();
        let weights = self.weights.get(range).unwrap_or_default();
        ends.iter().copied().zip(weights.iter().copied())
    }

    /// Returns the same as [`Self::row`], with the origin of each arc.
    pub fn row_with_origins(&self, event: Event) -> impl Iterator<Item = (Event, i64, u8)> {
        let origins = self.origins.get(self.range(event)).unwrap_or_default();
        self.row(event).zip(origins).map(|((end, weight), origin)| (end, weight, *origin))
    }

    /// Returns the number of arcs in a row.
    pub fn degree(&self, event: Event) -> u32 {
        at(&self.bounds, event.saturating_add(1)).saturating_sub(at(&self.bounds, event))
    }

    /// Adds an arc at the end of its row.
    pub fn insert(&mut self, arc: &Arc, side: Side) {
        let (row, end) = side.of(arc);
        let place = self.range(row).end;
        if place <= self.ends.len() {
            self.ends.insert(place, end);
            self.weights.insert(place, arc.weight);
            self.origins.insert(place, arc.origin);
            self.shift_bounds(row, 1);
        }
    }

    /// Removes the arc with these ends and this origin.
    pub fn remove(&mut self, arc: &Arc, side: Side) {
        let (row, end) = side.of(arc);
        let range = self.range(row);
        let found = range
            .into_iter()
            .find(|place| self.ends.get(*place) == Some(&end) && self.origins.get(*place) == Some(&arc.origin));
        if let Some(place) = found {
            self.ends.remove(place);
            self.weights.remove(place);
            self.origins.remove(place);
            self.shift_bounds(row, u32::MAX);
        }
    }

    /// Adds to the bounds after a row; `u32::MAX` subtracts one.
    fn shift_bounds(&mut self, row: Event, step: u32) {
        for bound in self.bounds.iter_mut().skip(slot(row).saturating_add(1)) {
            *bound = bound.wrapping_add(step);
        }
    }

    /// Adds to the weights of those arcs in a row for which `change` returns a difference.
    pub fn reweigh(&mut self, event: Event, change: impl Fn(Event, u8) -> i64) {
        let range = self.range(event);
        let ends = self.ends.get(range.clone()).unwrap_or_default();
        let origins = self.origins.get(range.clone()).unwrap_or_default();
        let weights = self.weights.get_mut(range).unwrap_or_default();
        for ((end, origin), weight) in ends.iter().zip(origins).zip(weights) {
            *weight = weight.saturating_add(change(*end, *origin));
        }
    }

    /// Adds to the weight of one arc.
    pub fn reweigh_one(&mut self, event: Event, other: Event, origin: u8, difference: i64) {
        self.reweigh(event, |end, own| if end == other && own == origin { difference } else { 0 });
    }

    /// Inserts an event with the number `event` and an empty row; later events move up by one.
    pub fn insert_event(&mut self, event: Event) {
        for end in &mut self.ends {
            *end = end.wrapping_add(u32::from(*end >= event));
        }
        if self.bounds.is_empty() {
            // The rows were never laid out.
            self.bounds.push(0);
        }
        let bound = at(&self.bounds, event);
        if slot(event) < self.bounds.len() {
            self.bounds.insert(slot(event), bound);
        }
    }

    /// Removes an event without arcs; later events move down by one.
    pub fn remove_event(&mut self, event: Event) {
        for end in &mut self.ends {
            *end = end.wrapping_sub(u32::from(*end > event));
        }
        if slot(event) < self.bounds.len() {
            self.bounds.remove(slot(event));
        }
    }

    /// Returns the number of arcs.
    pub fn len(&self) -> u32 {
        count(self.ends.len())
    }
}
