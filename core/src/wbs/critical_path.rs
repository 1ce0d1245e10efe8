//! Critical path method: a forward pass for the earliest starts, a backward pass for what must
//! still follow.
//! Source: Kelley and Walker, Critical-Path Planning and Scheduling, 1959.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::{
    network::{Event, Network, at},
    tree::slot,
};

/// By event: the earliest start and the tail. The tail is the minimum time from the start of an
/// event to the end of the plan. Unlike the latest start, it does not change with the length of the
/// plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventTimes {
    pub early: Vec<i64>,
    pub tail: Vec<i64>,
}

impl EventTimes {
    /// Runs both passes over all events.
    pub fn of(network: &Network) -> Self {
        let mut early = vec![0_i64; network.len()];
        for &event in network.topological() {
            let time = at(&early, event);
            for (target, weight) in network.arcs_from(event) {
                if let Some(own) = early.get_mut(slot(target)) {
                    *own = (*own).max(time.saturating_add(weight));
                }
            }
        }
        let mut tail = vec![0_i64; network.len()];
        for &event in network.topological().iter().rev() {
            let longest = longest_rest(network, &tail, event);
            if let Some(own) = tail.get_mut(slot(event)) {
                *own = longest;
            }
        }
        Self { early, tail }
    }

    /// Returns the length of the plan.
    pub fn length(&self, network: &Network) -> i64 {
        network.end(&self.early)
    }

    /// Updates the times after changes to the arcs and durations of these events. Visits affected
    /// events only.
    pub fn update(&mut self, network: &Network, changed: &[Event]) {
        // Events that are first in topological order come first, so that each is settled once.
        let mut open: BinaryHeap<Reverse<(u32, Event)>> =
            changed.iter().map(|event| Reverse((network.position(*event), *event))).collect();
        while let Some(Reverse((position, event))) = open.pop() {
            if open.peek() == Some(&Reverse((position, event))) {
                continue;
            }
            let earliest = network
                .arcs_to(event)
                .map(|(source, weight)| at(&self.early, source).saturating_add(weight))
                .fold(0, i64::max);
            if let Some(own) = self.early.get_mut(slot(event)).filter(|own| **own != earliest) {
                *own = earliest;
                open.extend(network.arcs_from(event).map(|(end, _)| Reverse((network.position(end), end))));
            }
        }
        let mut open: BinaryHeap<(u32, Event)> =
            changed.iter().map(|event| (network.position(*event), *event)).collect();
        while let Some((position, event)) = open.pop() {
            if open.peek() == Some(&(position, event)) {
                continue;
            }
            let longest = longest_rest(network, &self.tail, event);
            if let Some(own) = self.tail.get_mut(slot(event)).filter(|own| **own != longest) {
                *own = longest;
                open.extend(network.arcs_to(event).map(|(end, _)| (network.position(end), end)));
            }
        }
    }

    /// Adds an entry for a new event; [`Self::update`] fills it.
    pub fn insert(&mut self, event: Event) {
        self.early.insert(slot(event).min(self.early.len()), 0);
        self.tail.insert(slot(event).min(self.tail.len()), 0);
    }

    pub fn remove(&mut self, event: Event) {
        if slot(event) < self.early.len() {
            self.early.remove(slot(event));
            self.tail.remove(slot(event));
        }
    }

    /// Returns the latest start that does not delay a plan of this length.
    pub fn late(&self, event: Event, length: i64) -> i64 {
        length.saturating_sub(at(&self.tail, event))
    }

    /// Returns the time by which an event can be delayed without delaying the plan.
    pub fn slack(&self, event: Event, length: i64) -> i64 {
        self.late(event, length).saturating_sub(at(&self.early, event))
    }

    /// Returns whether an arc leaves no time between its ends.
    pub fn is_tight(&self, source: Event, target: Event, weight: i64) -> bool {
        at(&self.early, source).saturating_add(weight) == at(&self.early, target)
    }
}

fn longest_rest(network: &Network, tail: &[i64], event: Event) -> i64 {
    network
        .arcs_from(event)
        .map(|(target, weight)| at(tail, target).saturating_add(weight))
        .fold(network.duration(event), i64::max)
}
