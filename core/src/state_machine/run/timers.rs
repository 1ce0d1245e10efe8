//! Timers: a heap of times, the earliest first; equal times in the order in which they were
//! set. A timer is never removed: it carries the number of its purpose and becomes void when
//! that number changes.

use std::{cmp::Reverse, collections::BinaryHeap};

use crate::sort;

use super::branch::{Branches, Phase};

/// Purpose of a timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// The attempt times out.
    Attempt,
    /// The next attempt is due.
    Retry,
    /// The node times out.
    Node,
    /// The edge with this number may be taken.
    Edge(u32),
    /// The next iteration starts.
    Walk,
}

/// A timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timer {
    pub at_ms: u64,
    sequence: u64,
    pub slot: u32,
    pub stamp: u32,
    pub purpose: Purpose,
}

impl Timer {
    /// Returns whether the timer is still valid.
    pub fn counts(&self, branches: &Branches) -> bool {
        let Some(branch) = branches.get(self.slot) else { return false };
        match self.purpose {
            Purpose::Attempt => branch.generation == self.stamp && branch.phase == Phase::InFlight,
            Purpose::Retry => branch.generation == self.stamp && branch.phase == Phase::RetryWait,
            Purpose::Walk => branch.generation == self.stamp && branch.phase == Phase::Thinking,
            Purpose::Node | Purpose::Edge(_) => branch.entry == self.stamp && branch.phase != Phase::Free,
        }
    }
}

/// All timers of a machine.
#[derive(Debug, Clone, Default)]
pub struct Timers {
    heap: BinaryHeap<Reverse<Timer>>,
    sequence: u64,
}

impl Timers {
    pub fn set(&mut self, at_ms: u64, slot: u32, stamp: u32, purpose: Purpose, branches: &Branches) {
        self.sequence = self.sequence.wrapping_add(1);
        self.heap.push(Reverse(Timer { at_ms, sequence: self.sequence, slot, stamp, purpose }));
        // Void timers must not pile up: most deadlines are never reached.
        if self.heap.len() > branches.len().saturating_mul(8).saturating_add(1_024) {
            self.heap.retain(|Reverse(timer)| timer.counts(branches));
        }
    }

    /// Returns the number of timers, valid or void.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.heap.len()
    }

    /// Returns the valid timers, in the order in which they fire.
    pub fn sorted(&self, branches: &Branches) -> Vec<Timer> {
        let mut timers: Vec<Timer> =
            self.heap.iter().map(|Reverse(timer)| *timer).filter(|timer| timer.counts(branches)).collect();
        sort::sort(&mut timers);
        timers
    }

    /// Shifts all times.
    pub fn shift(&mut self, by_ms: u64) {
        let moved =
            |Reverse(timer): Reverse<Timer>| Reverse(Timer { at_ms: timer.at_ms.saturating_add(by_ms), ..timer });
        self.heap = std::mem::take(&mut self.heap).into_iter().map(moved).collect();
    }

    /// Returns the time of the next valid timer.
    pub fn next(&mut self, branches: &Branches) -> Option<u64> {
        while let Some(Reverse(timer)) = self.heap.peek() {
            if timer.counts(branches) {
                return Some(timer.at_ms);
            }
            self.heap.pop();
        }
        None
    }

    /// Takes the next valid timer that is due.
    pub fn due(&mut self, now_ms: u64, branches: &Branches) -> Option<Timer> {
        if self.next(branches)? > now_ms {
            return None;
        }
        self.heap.pop().map(|Reverse(timer)| timer)
    }
}
