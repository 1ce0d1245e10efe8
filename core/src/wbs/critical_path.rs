//! Critical path method: a pass forwards for the earliest starts, a pass back for what must still follow.
//! Source: Kelley and Walker, Critical-Path Planning and Scheduling, 1959.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::{
    network::{Event, Network, at},
    tree::slot,
};

/// By event: the earliest start, and the tail. The tail is the time from an event's start to the end of
/// the plan at least; kept in place of the latest start, it does not change when the plan's length does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventTimes {
    pub early: Vec<i64>,
    pub tail: Vec<i64>,
}

impl EventTimes {
    /// Both passes over all events.
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

    /// How long the plan takes.
    pub fn length(&self, network: &Network) -> i64 {
        network.end(&self.early)
    }

    /// Puts right what follows from changed arcs and durations of these events: only what does change is looked at.
    pub fn update(&mut self, network: &Network, changed: &[Event]) {
        // What is first in the topological order comes first, so that each is settled once.
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

    /// Makes room for a new event; what is in it is put right by [`Self::update`].
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

    /// The latest start that does not delay a plan of this length.
    pub fn late(&self, event: Event, length: i64) -> i64 {
        length.saturating_sub(at(&self.tail, event))
    }

    /// How much later an event can be.
    pub fn slack(&self, event: Event, length: i64) -> i64 {
        self.late(event, length).saturating_sub(at(&self.early, event))
    }

    /// Whether an arc leaves no time between its ends.
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
