//! Arriving users: when they arrive, in which group, and which of them wait for an address.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
    time::Duration,
};

use crate::load::{ArrivalMs, LoadPlan, LoadProgress, LoadRun};

/// Number of users that are taken from the load plan at a time.
const PORTION: u32 = 256;

/// A group of arrivals, with its pool resolved.
#[derive(Debug)]
pub struct Group {
    pub workflow: Option<String>,
    pub pool: Option<usize>,
}

/// A user who has arrived and has not started.
#[derive(Debug, Clone, Copy)]
pub struct Arrived {
    pub number: u32,
    pub intended_ms: u64,
    pub group: u32,
    pub tenant: u32,
}

/// The arrivals of a run.
#[derive(Debug)]
pub struct Arrivals {
    load: Option<LoadRun>,
    groups: Vec<Group>,
    pub tenants: Vec<String>,
    /// Users taken from the load plan and not examined yet.
    portion: VecDeque<Arrived>,
    /// Users who wait for an address, by pool, in the order of arrival.
    waiting: Vec<VecDeque<Arrived>>,
    waiting_count: u32,
    /// Number of dropped users that were not reported yet.
    dropped: u32,
    dropped_before: u32,
    /// Users who were waiting when the run was stopped.
    unserved: u32,
}

impl Arrivals {
    /// Creates the arrivals of a plan; if none, the scenario has no load section. `pool_of` finds a
    /// pool by name.
    pub fn new(
        plan: Option<&LoadPlan>,
        load: Option<LoadRun>,
        pools: usize,
        pool_of: impl Fn(&String) -> Option<usize>,
    ) -> Self {
        let groups = plan.map(LoadPlan::groups).unwrap_or_default().iter();
        let groups =
            groups.map(|own| Group { pool: own.pool.as_ref().and_then(&pool_of), workflow: own.workflow.clone() });
        Self {
            load,
            groups: groups.collect(),
            tenants: plan.map(|plan| plan.tenants().to_vec()).unwrap_or_default(),
            portion: VecDeque::new(),
            waiting: (0..pools).map(|_| VecDeque::new()).collect(),
            waiting_count: 0,
            dropped: 0,
            dropped_before: 0,
            unserved: 0,
        }
    }

    pub fn group(&self, number: u32) -> Option<&Group> {
        self.groups.get(number as usize)
    }

    pub fn pool_of(&self, group: u32) -> Option<usize> {
        self.group(group).and_then(|group| group.pool)
    }

    pub fn tenant(&self, number: u32) -> &str {
        self.tenants.get(number as usize).map_or("", String::as_str)
    }

    /// Returns the next user who is due.
    ///
    /// # Errors
    /// Never, as the clock never goes back.
    pub fn take_due(&mut self, now: Duration) -> Result<Option<Arrived>, crate::runner::RunnerError> {
        if self.portion.is_empty()
            && let Some(load) = &mut self.load
        {
            let now_ms = u64::try_from(now.as_millis()).unwrap_or(u64::MAX);
            load.take_due(now_ms, PORTION, |number, ArrivalMs { at_ms, group, tenant }| {
                self.portion.push_back(Arrived { number, intended_ms: at_ms, group, tenant });
            })?;
            let dropped = load.progress().dropped;
            self.dropped = self.dropped.saturating_add(dropped.saturating_sub(self.dropped_before));
            self.dropped_before = dropped;
        }
        Ok(self.portion.pop_front())
    }

    /// Takes the number of users dropped since the last call.
    pub fn take_dropped(&mut self) -> u32 {
        std::mem::take(&mut self.dropped)
    }

    /// Returns when the next user arrives; `now` if a user who has arrived was not examined yet.
    pub fn next_due(&self, now: Duration) -> Option<Duration> {
        if !self.portion.is_empty() {
            return Some(now);
        }
        self.load.as_ref()?.next_arrival_ms().map(Duration::from_millis).filter(|next| *next > now)
    }

    /// Returns whether users wait for an address of a pool. Others must not overtake them.
    pub fn is_waited_for(&self, pool: Option<usize>) -> bool {
        pool.and_then(|pool| self.waiting.get(pool)).is_some_and(|queue| !queue.is_empty())
    }

    /// Adds a user to those who wait for an address of its pool.
    pub fn wait(&mut self, arrived: Arrived) {
        if let Some(queue) = self.pool_of(arrived.group).and_then(|pool| self.waiting.get_mut(pool)) {
            queue.push_back(arrived);
            self.waiting_count = self.waiting_count.saturating_add(1);
        }
    }

    /// Returns the pools that users wait for, in the order of arrival of their first users.
    pub fn waited_for(&self) -> BinaryHeap<Reverse<(u32, usize)>> {
        if self.waiting_count == 0 {
            return BinaryHeap::new();
        }
        let fronts = self.waiting.iter().enumerate();
        fronts.filter_map(|(pool, queue)| queue.front().map(|first| Reverse((first.number, pool)))).collect()
    }

    /// Returns the next user who waits for a pool.
    pub fn first_waiting(&self, pool: usize) -> Option<Arrived> {
        self.waiting.get(pool)?.front().copied()
    }

    /// Removes the first user who waits for a pool.
    pub fn stop_waiting(&mut self, pool: usize) {
        if self.waiting.get_mut(pool).and_then(VecDeque::pop_front).is_some() {
            self.waiting_count = self.waiting_count.saturating_sub(1);
        }
    }

    /// Returns whether any user waits for an address.
    pub const fn is_anybody_waiting(&self) -> bool {
        self.waiting_count > 0
    }

    /// Removes `count` users who had arrived.
    pub fn leave(&mut self, count: u32) {
        if let Some(load) = &mut self.load {
            // There are that many users: they came through `due`.
            let _ = load.leave(count);
        }
    }

    /// Stops the arrivals. Returns whether users were still expected.
    pub fn stop(&mut self) -> bool {
        let portion = u32::try_from(self.portion.len()).unwrap_or(u32::MAX);
        let unserved = self.waiting_count.saturating_add(portion);
        self.portion.clear();
        self.waiting.iter_mut().for_each(VecDeque::clear);
        self.waiting_count = 0;
        self.unserved = self.unserved.saturating_add(unserved);
        self.leave(unserved);
        let load = self.progress();
        unserved > 0 || load.expected > 0 || load.waiting > 0
    }

    /// Returns the numbers of expected and active users, by the load plan.
    pub fn progress(&self) -> LoadProgress {
        self.load.as_ref().map(LoadRun::progress).unwrap_or_default()
    }

    /// Returns the number of users who have arrived and not started.
    pub fn waiting(&self) -> u32 {
        let portion = u32::try_from(self.portion.len()).unwrap_or(u32::MAX);
        let load = self.progress().waiting;
        load.saturating_add(portion).saturating_add(self.waiting_count).saturating_add(self.unserved)
    }
}
