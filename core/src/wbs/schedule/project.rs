//! The input of a schedule: events, what each waits for, and what it needs.

use std::{cmp::Reverse, collections::BinaryHeap};

use crate::sort;

use super::{
    super::{
        network::{Event, Network, at},
        tree::{count, slot},
    },
    profile::Profile,
};

/// Arcs, by the event that waits.
#[derive(Debug, Clone, Default)]
struct Waits {
    bounds: Vec<u32>,
    arcs: Vec<(Event, i64)>,
}

impl Waits {
    fn of(arcs: &mut [(Event, Event, i64)], events: usize) -> Self {
        sort::sort_by_key(arcs, |(waiting, ..)| *waiting);
        let mut waits = Self { bounds: Vec::with_capacity(events.saturating_add(1)), arcs: Vec::new() };
        let mut next = arcs.iter().peekable();
        for event in 0..count(events) {
            waits.bounds.push(count(waits.arcs.len()));
            while let Some((_, other, weight)) = next.next_if(|(waiting, ..)| *waiting == event) {
                waits.arcs.push((*other, *weight));
            }
        }
        waits.bounds.push(count(waits.arcs.len()));
        waits
    }

    fn row(&self, event: Event) -> &[(Event, i64)] {
        let range = slot(at(&self.bounds, event))..slot(at(&self.bounds, event.saturating_add(1)));
        self.arcs.get(range).unwrap_or_default()
    }
}

/// A direction of time. Seen from the end, time runs backwards: arcs are reversed, and a task that
/// takes d and ended at t begins at −t.
#[derive(Debug, Clone, Default)]
pub struct Direction {
    waits: Waits,
    followers: Waits,
    /// By event: its position in a topological order.
    positions: Vec<u32>,
    /// Whether an order by start satisfies all arcs: no arc allows the waiting event to begin first.
    plain: bool,
}

/// The events, their needs and the capacities.
#[derive(Debug, Clone, Default)]
pub struct Project {
    pub durations: Vec<i64>,
    /// By event: a row of resources.
    demands: Vec<u64>,
    pub capacities: Vec<u64>,
    pub forwards: Direction,
    pub backwards: Direction,
}

impl Project {
    /// Creates a project. `demands` has a row of resources for each event.
    pub fn of(network: &Network, demands: Vec<u64>, capacities: Vec<u64>) -> Self {
        let durations: Vec<i64> = network.events().map(|event| network.duration(event)).collect();
        let mut forth: Vec<(Event, Event, i64)> = Vec::new();
        let mut back: Vec<(Event, Event, i64)> = Vec::new();
        for source in network.events() {
            for (target, weight) in network.arcs_from(source) {
                let mirrored = weight.saturating_add(network.duration(target)).saturating_sub(network.duration(source));
                forth.push((target, source, weight));
                back.push((source, target, mirrored));
            }
        }
        let last = count(network.len()).saturating_sub(1);
        let forwards = Direction::of(&mut forth, network, |event| network.position(event));
        let backwards = Direction::of(&mut back, network, |event| last.saturating_sub(network.position(event)));
        Self { durations, demands, capacities, forwards, backwards }
    }

    pub fn events(&self) -> std::ops::Range<Event> {
        0..count(self.durations.len())
    }

    pub fn demand(&self, event: Event) -> &[u64] {
        let first = slot(event).saturating_mul(self.capacities.len());
        self.demands.get(first..first.saturating_add(self.capacities.len())).unwrap_or_default()
    }

    /// Generates a schedule serially: one event after the other, each as early as its predecessors
    /// and the free resources allow. Source: Kelley, "The critical-path method: resources planning
    /// and scheduling" (1963).
    pub fn serial(
        &self,
        direction: &Direction,
        order: &[Event],
        profile: &mut Profile,
        starts: &mut [i64],
        floor: i64,
    ) {
        profile.clear();
        for &event in order {
            let mut start = floor;
            for (other, weight) in direction.waits.row(event) {
                start = start.max(at(starts, *other).saturating_add(*weight));
            }
            let (duration, demand) = (at(&self.durations, event), self.demand(event));
            if duration > 0 && demand.iter().any(|wanted| *wanted > 0) {
                start = profile.earliest(start, duration, demand, &self.capacities);
                profile.take(start, duration, demand);
            }
            if let Some(own) = starts.get_mut(slot(event)) {
                *own = start;
            }
        }
    }

    /// Returns the end of the last event.
    pub fn length(&self, starts: &[i64]) -> i64 {
        starts.iter().zip(&self.durations).map(|(start, duration)| start.saturating_add(*duration)).max().unwrap_or(0)
    }

    /// Returns a lower bound of the length: the work of each resource needs its time.
    pub fn work_bound(&self) -> i64 {
        let work = |place: usize| {
            let each = self.events().map(|event| {
                let wanted = self.demand(event).get(place).copied().unwrap_or(0);
                u128::from(wanted).saturating_mul(u128::from(at(&self.durations, event).unsigned_abs()))
            });
            each.fold(0_u128, u128::saturating_add)
        };
        let bound = |(place, capacity): (usize, &u64)| work(place).div_ceil(u128::from((*capacity).max(1)));
        self.capacities.iter().enumerate().map(bound).max().map_or(0, |most| i64::try_from(most).unwrap_or(i64::MAX))
    }
}

impl Direction {
    fn of(arcs: &mut [(Event, Event, i64)], network: &Network, position: impl Fn(Event) -> u32) -> Self {
        let plain = arcs.iter().all(|(.., weight)| *weight >= 0);
        let waits = Waits::of(arcs, network.len());
        for (waiting, other, _) in arcs.iter_mut() {
            std::mem::swap(waiting, other);
        }
        let followers = Waits::of(arcs, network.len());
        Self { waits, followers, positions: network.events().map(position).collect(), plain }
    }

    pub fn position(&self, event: Event) -> u32 {
        at(&self.positions, event)
    }

    /// Returns the events that an event waits for.
    pub fn waits(&self, event: Event) -> &[(Event, i64)] {
        self.waits.row(event)
    }

    /// Returns the events that wait for an event.
    pub fn followers(&self, event: Event) -> &[(Event, i64)] {
        self.followers.row(event)
    }

    /// Returns the events in topological order; among those that can come next, the lowest key comes first.
    pub fn by_key<Key: Ord>(&self, key: impl Fn(Event) -> Key) -> Vec<Event> {
        let events = 0..count(self.positions.len());
        let mut waiting: Vec<u32> = events.clone().map(|event| count(self.waits(event).len())).collect();
        let entry = |event: Event| Reverse((key(event), self.position(event), event));
        let mut open: BinaryHeap<Reverse<(Key, u32, Event)>> =
            events.filter(|event| at(&waiting, *event) == 0).map(entry).collect();
        let mut order = Vec::with_capacity(waiting.len());
        while let Some(Reverse((.., event))) = open.pop() {
            order.push(event);
            for (follower, _) in self.followers(event) {
                if let Some(left) = waiting.get_mut(slot(*follower)) {
                    *left = left.saturating_sub(1);
                    if *left == 0 {
                        open.push(entry(*follower));
                    }
                }
            }
        }
        order
    }

    /// Sorts the events by the starts of a schedule.
    pub fn by_start(&self, starts: &[i64], order: &mut Vec<Event>) {
        if self.plain {
            order.sort_unstable_by_key(|event| (at(starts, *event), self.position(*event)));
        } else {
            *order = self.by_key(|event| at(starts, event));
        }
    }
}
