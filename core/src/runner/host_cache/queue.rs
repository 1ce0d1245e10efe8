//! Attempts that wait for a name.

use std::{collections::VecDeque, time::Duration};

use crate::runner::attempt::Parked;

use super::lookups::LookupId;

/// An attempt that waits for a name.
#[derive(Debug)]
pub struct Waiting {
    pub parked: Parked,
    /// Whether it must have a new connection.
    pub fresh: bool,
    pub lookup: LookupId,
}

/// Those that wait, and those whose lookup has ended and whose turn has not come, in the order in which they came.
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

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Waiting> {
        self.ready.iter().chain(&self.waiting)
    }

    /// These lookups have ended: those who waited for them can go on.
    pub fn release(&mut self, ended: &[LookupId]) {
        if !ended.is_empty() {
            self.ready.extend(self.waiting.extract_if(.., |own| ended.contains(&own.lookup)));
        }
    }

    /// Takes the next one that can go on.
    pub fn next_ready(&mut self) -> Option<Waiting> {
        self.ready.pop_front()
    }

    /// Takes all that are late by the run's clock.
    pub fn take_late(&mut self, now: Duration) -> Vec<Waiting> {
        self.take_all_that(|own| !own.parked.attempt.timed_by_machine && own.parked.attempt.deadline <= now)
    }

    /// Takes all that a condition holds for.
    pub fn take_all_that(&mut self, mut is_it: impl FnMut(&Waiting) -> bool) -> Vec<Waiting> {
        let mut taken: Vec<Waiting> = self.waiting.extract_if(.., |own| is_it(own)).collect();
        let (late, rest) = std::mem::take(&mut self.ready).into_iter().partition::<VecDeque<_>, _>(is_it);
        self.ready = rest;
        taken.extend(late);
        taken
    }
}
