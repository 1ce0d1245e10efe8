//! Pauses of users: `sleep` actions. A pause is not an attempt, and is not counted.

use std::{collections::BinaryHeap, time::Duration};

/// A pause. The one that ends first is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub until: Duration,
    pub token: u64,
}

impl Ord for Pause {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (other.until, other.token).cmp(&(self.until, self.token))
    }
}

impl PartialOrd for Pause {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Number of pauses up to which those that nothing waits for are not removed.
const FEW: usize = 4_096;

/// All pauses. One that the machine no longer waits for is ignored when it is due.
#[derive(Debug, Default)]
pub struct Pauses {
    heap: BinaryHeap<Pause>,
    /// Number of wanted pauses after the last cleanup.
    wanted: usize,
}

impl Pauses {
    /// Adds a pause. `is_wanted` returns whether the machine still waits for another one.
    pub fn add(&mut self, pause: Pause, is_wanted: impl Fn(u64) -> bool) {
        self.heap.push(pause);
        // Cleans up when the number has doubled, so that each pause costs constant time on average.
        if self.heap.len() > self.wanted.saturating_mul(2).max(FEW) {
            self.heap.retain(|pause| is_wanted(pause.token));
            self.wanted = self.heap.len();
        }
    }

    pub fn next_due(&self) -> Option<Duration> {
        self.heap.peek().map(|pause| pause.until)
    }

    /// Takes the next pause that is over.
    pub fn take_due(&mut self, now: Duration) -> Option<Pause> {
        if self.next_due()? > now { None } else { self.heap.pop() }
    }

    pub fn clear(&mut self) {
        self.heap.clear();
    }
}
