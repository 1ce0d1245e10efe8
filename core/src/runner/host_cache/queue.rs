//! Attempts that wait for a name.

use std::{collections::VecDeque, time::Duration};

use crate::runner::attempt::Parked;

use super::lookups::LookupId;

/// An attempt that waits for a name.
#[derive(Debug)]
pub struct Waiting {
    pub parked: Parked,
    /// Whether it needs a new connection.
    pub fresh: bool,
    pub lookup: LookupId,
}

/// Attempts that wait, and those whose lookup has ended and whose turn has not come, in the order
/// of arrival.
#[derive(Debug, Default)]
pub struct Queue {
    waiting: Vec<Waiting>,
    ready: VecDeque<Waiting>,
}

impl Queue {
    pub fn add(&mut self, own: Waiting) {
        self.waiting.push(own);
    }

    #[cfg(any(test, debug_assertions))]
    pub fn len(&self) -> usize {
        self.waiting.len().saturating_add(self.ready.len())
    }

    /// Returns all of them.
    pub fn iter(&self) -> impl Iterator<Item = &Waiting> {
        self.ready.iter().chain(&self.waiting)
    }

    /// Releases the attempts that waited for these lookups, which have ended.
    pub fn release(&mut self, ended: &[LookupId]) {
        if !ended.is_empty() {
            self.ready.extend(self.waiting.extract_if(.., |own| ended.contains(&own.lookup)));
        }
    }

    /// Takes the next attempt that can continue.
    pub fn next_ready(&mut self) -> Option<Waiting> {
        self.ready.pop_front()
    }

    /// Takes all attempts that are late by the run's clock.
    pub fn take_late(&mut self, now: Duration) -> Vec<Waiting> {
        self.take_all_that(|own| !own.parked.attempt.timed_by_machine && own.parked.attempt.deadline <= now)
    }

    /// Takes all attempts that meet a condition.
    pub fn take_all_that(&mut self, mut is_it: impl FnMut(&Waiting) -> bool) -> Vec<Waiting> {
        let mut taken: Vec<Waiting> = self.waiting.extract_if(.., |own| is_it(own)).collect();
        let (late, rest) = std::mem::take(&mut self.ready).into_iter().partition::<VecDeque<_>, _>(is_it);
        self.ready = rest;
        taken.extend(late);
        taken
    }
}
