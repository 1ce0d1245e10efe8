//! Actions for the host to perform: offered until it takes them, pending until it reports them.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap, VecDeque},
    time::Duration,
};

use crate::{
    limits::workflow as limits,
    state_machine::{ActionRequest, value_size},
};

use super::attempt::Attempt;

/// The actions of the host.
#[derive(Debug, Default)]
pub struct HostActions {
    /// Actions not taken yet. Those that are no longer pending are skipped.
    offered: VecDeque<ActionRequest>,
    /// Number of offered actions that are pending.
    waiting: usize,
    /// By token.
    pending: BTreeMap<u64, Pending>,
    /// Times at which attempts time out, the earliest first. Those that are no longer pending are
    /// skipped.
    deadlines: BinaryHeap<Reverse<(Duration, u64)>>,
}

#[derive(Debug)]
struct Pending {
    attempt: Attempt,
    is_taken: bool,
}

impl HostActions {
    /// Offers an action to the host.
    pub fn offer(&mut self, attempt: Attempt, request: ActionRequest) {
        self.offered.push_back(request);
        self.waiting = self.waiting.saturating_add(1);
        self.pending.insert(attempt.token, Pending { attempt, is_taken: false });
        if !attempt.timed_by_machine {
            self.deadlines.push(Reverse((attempt.deadline, attempt.token)));
        }
    }

    /// Takes actions that the host has not taken yet, at most `max`, within the byte limit of a
    /// call.
    pub fn take(&mut self, max: u32) -> Vec<ActionRequest> {
        let (mut taken, mut bytes) = (Vec::new(), 0_usize);
        while taken.len() < max.min(limits::PAGE) as usize
            && let Some(request) = self.offered.pop_front()
        {
            let Some(pending) = self.pending.get_mut(&request.token) else { continue };
            bytes = bytes.saturating_add(128).saturating_add(value_size(&request.parameters));
            if bytes > limits::REQUEST_BYTES && !taken.is_empty() {
                self.offered.push_front(request);
                break;
            }
            pending.is_taken = true;
            self.waiting = self.waiting.saturating_sub(1);
            taken.push(request);
        }
        taken
    }

    /// Settles an action; returns none if it is not pending.
    pub fn settle(&mut self, token: u64) -> Option<Attempt> {
        let Pending { attempt, is_taken } = self.pending.remove(&token)?;
        if !is_taken {
            self.waiting = self.waiting.saturating_sub(1);
            if self.waiting == 0 {
                self.offered.clear();
            }
        }
        Some(attempt)
    }

    /// Takes the next attempt that has timed out by the run's clock.
    pub fn take_late(&mut self, now: Duration) -> Option<Attempt> {
        while let Some(Reverse((deadline, token))) = self.deadlines.peek().copied()
            && deadline <= now
        {
            self.deadlines.pop();
            if let Some(attempt) = self.settle(token) {
                return Some(attempt);
            }
        }
        None
    }

    pub fn next_due(&self) -> Option<Duration> {
        self.deadlines.peek().map(|Reverse((deadline, _))| *deadline)
    }

    /// Returns the number of actions that the host has not taken yet.
    pub const fn requested(&self) -> usize {
        self.waiting
    }

    /// Returns the number of actions that the host has not reported yet.
    #[cfg(any(test, debug_assertions))]
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// Ends all pending actions.
    pub fn take_all(&mut self) -> Vec<Attempt> {
        self.offered.clear();
        self.deadlines.clear();
        self.waiting = 0;
        std::mem::take(&mut self.pending).into_values().map(|pending| pending.attempt).collect()
    }
}
