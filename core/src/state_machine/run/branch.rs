//! Branches: the current positions of an instance.
//!
//! An instance has one outermost branch. A fork, and a node that runs a sub-workflow, keep
//! their branch as a *frame* and have others below it. All branches of a machine live in one
//! slab. A reference from outside (a token, a timer) carries a number that the slab increases
//! to make the reference void, so nothing has to be searched or unregistered.

use crate::state_machine::{compile::program::NONE, persist::digest::Digest};

/// Phase of a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The slot is free.
    Free,
    /// The current call moves the branch.
    Moving,
    /// The action waits to be handed out.
    Requested,
    /// The host performs the action.
    InFlight,
    /// The branch waits for its next attempt.
    RetryWait,
    /// The branch waits for an event or for time.
    Waiting,
    /// A frame whose fork has running branches.
    Forked,
    /// A frame whose sub-workflow runs.
    Inside,
    /// The branch waits at a join.
    Joined,
    /// The branch pauses between two iterations.
    Thinking,
}

impl Phase {
    /// Returns whether the host has an action to perform for the branch.
    pub const fn works(self) -> bool {
        matches!(self, Self::Requested | Self::InFlight)
    }
}

/// A branch.
#[derive(Debug, Clone)]
pub struct Branch {
    pub instance: u32,
    /// The frame that contains the branch; [`NONE`] for the outermost branch.
    pub parent: u32,
    pub first_child: u32,
    pub next_sibling: u32,
    pub node: u32,
    pub attempt: u32,
    /// Counts attempts and reuses of the slot. Tokens and timers of an attempt carry it.
    pub generation: u32,
    /// Counts entered nodes. Timers of a node carry it.
    pub entry: u32,
    pub phase: Phase,
    /// Time when the node was entered.
    pub entered_ms: u64,
    /// Time from then until the attempt was handed out, in milliseconds. Valid while it is in flight.
    pub begun_after_ms: u32,
    /// Time when the node times out; `u64::MAX` if it has no timeout.
    pub limit_ms: u64,
    pub digest: Digest,
}

impl Branch {
    /// Creates a free slot.
    pub fn free(generation: u32, entry: u32) -> Self {
        Self {
            instance: NONE,
            parent: NONE,
            first_child: NONE,
            next_sibling: NONE,
            node: NONE,
            attempt: 0,
            generation,
            entry,
            phase: Phase::Free,
            entered_ms: 0,
            begun_after_ms: 0,
            limit_ms: u64::MAX,
            digest: Digest::default(),
        }
    }
}

/// An action in flight that ended without a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Abandoned {
    pub token: u64,
    /// Whether it timed out. If not, something else came first.
    pub timed_out: bool,
}

/// All branches of a machine.
#[derive(Debug, Clone, Default)]
pub struct Branches {
    slots: Vec<Branch>,
    free: Vec<u32>,
    requested: u32,
    in_flight: u32,
}

impl Branches {
    /// Creates branches from these slots. Returns none unless `free` contains each free slot exactly once.
    pub fn of(slots: Vec<Branch>, free: Vec<u32>) -> Option<Self> {
        let mut seen = vec![false; slots.len()];
        for slot in &free {
            let own = seen.get_mut(*slot as usize).filter(|seen| !**seen)?;
            *own = true;
        }
        let count = |phase: Phase| slots.iter().filter(|branch| branch.phase == phase).count();
        let counts = [Phase::Requested, Phase::InFlight].map(|phase| u32::try_from(count(phase)).unwrap_or(NONE));
        let sound = slots.iter().zip(&seen).all(|(branch, seen)| (branch.phase == Phase::Free) == *seen);
        let [requested, in_flight] = counts;
        sound.then_some(Self { slots, free, requested, in_flight })
    }

    /// Returns the number of slots that fit without reallocation.
    pub fn capacity(&self) -> usize {
        self.slots.capacity()
    }

    /// Returns the number of slots that are not free.
    pub fn in_use(&self) -> usize {
        self.slots.len().saturating_sub(self.free.len())
    }

    /// Reserves room for `more` branches, including the free slots.
    pub fn reserve_exact(&mut self, more: usize) {
        self.slots.reserve_exact(more.saturating_sub(self.free.len()));
    }

    /// Returns all slots, free or not.
    pub fn all(&self) -> &[Branch] {
        &self.slots
    }

    pub fn all_mut(&mut self) -> &mut [Branch] {
        &mut self.slots
    }

    /// Returns the free slots. The last one is used next.
    pub fn free_slots(&self) -> &[u32] {
        &self.free
    }

    /// Shifts all times.
    pub fn shift(&mut self, by_ms: u64) {
        for branch in &mut self.slots {
            branch.entered_ms = branch.entered_ms.saturating_add(by_ms);
            branch.limit_ms = branch.limit_ms.saturating_add(by_ms);
        }
    }

    /// Sets the time of entry of every node to now.
    pub fn restart(&mut self, now_ms: u64, timeout_ms: impl Fn(u32) -> Option<u64>) {
        for branch in &mut self.slots {
            branch.entered_ms = now_ms;
            branch.begun_after_ms = 0;
            if branch.limit_ms != u64::MAX {
                branch.limit_ms = timeout_ms(branch.node).map_or(u64::MAX, |timeout| now_ms.saturating_add(timeout));
            }
        }
    }

    /// Adds a branch below `parent`. The caller adds it to the children.
    pub fn add(&mut self, instance: u32, parent: u32) -> u32 {
        let fresh = Branch { instance, parent, phase: Phase::Moving, ..Branch::free(0, 0) };
        match self.free.pop() {
            Some(slot) => {
                if let Some(own) = self.slots.get_mut(slot as usize) {
                    *own = Branch { generation: own.generation, entry: own.entry, ..fresh };
                }
                slot
            }
            None => {
                self.slots.push(fresh);
                u32::try_from(self.slots.len()).unwrap_or(NONE).saturating_sub(1)
            }
        }
    }

    /// Frees a slot and makes its tokens and timers void.
    pub fn remove(&mut self, slot: u32) {
        self.set_phase(slot, Phase::Free);
        if let Some(own) = self.slots.get_mut(slot as usize) {
            own.generation = own.generation.wrapping_add(1);
            own.entry = own.entry.wrapping_add(1);
            self.free.push(slot);
        }
    }

    pub fn get(&self, slot: u32) -> Option<&Branch> {
        self.slots.get(slot as usize)
    }

    pub fn get_mut(&mut self, slot: u32) -> Option<&mut Branch> {
        self.slots.get_mut(slot as usize)
    }

    pub fn phase(&self, slot: u32) -> Phase {
        self.get(slot).map_or(Phase::Free, |branch| branch.phase)
    }

    /// Changes the phase of a branch and updates the counts. Returns the change in the number of working branches of
    /// its instance.
    pub fn set_phase(&mut self, slot: u32, phase: Phase) -> i32 {
        let Some(own) = self.slots.get_mut(slot as usize) else { return 0 };
        let former = std::mem::replace(&mut own.phase, phase);
        for (phase, step) in [(former, u32::MAX), (phase, 1)] {
            match phase {
                Phase::Requested => self.requested = self.requested.wrapping_add(step),
                Phase::InFlight => self.in_flight = self.in_flight.wrapping_add(step),
                _ => {}
            }
        }
        i32::from(phase.works()).wrapping_sub(i32::from(former.works()))
    }

    /// Returns the children of a frame, in the order of the edges.
    pub fn children(&self, frame: u32) -> impl Iterator<Item = u32> {
        let first = self.get(frame).map_or(NONE, |branch| branch.first_child);
        let next = |slot: &u32| Some(self.get(*slot).map_or(NONE, |branch| branch.next_sibling));
        std::iter::successors(Some(first), next).take_while(|slot| *slot != NONE)
    }

    /// Returns a branch and all branches below it in postorder, siblings in the order of the edges.
    pub fn postorder(&self, top: u32) -> Vec<u32> {
        let mut order = Vec::new();
        // Descends to the first child, then moves to the next sibling.
        let mut open = vec![(top, self.get(top).map_or(NONE, |branch| branch.first_child))];
        while let Some((slot, next)) = open.last_mut() {
            if *next == NONE {
                order.push(*slot);
                open.pop();
            } else {
                let child = *next;
                let branch = self.get(child);
                *next = branch.map_or(NONE, |branch| branch.next_sibling);
                open.push((child, branch.map_or(NONE, |branch| branch.first_child)));
            }
        }
        order
    }

    /// Returns the number of slots, free or not.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Returns the number of actions that wait to be handed out, and of those that the host performs.
    pub const fn work(&self) -> (u32, u32) {
        (self.requested, self.in_flight)
    }
}

/// Returns the token of a branch's attempt.
pub fn token(slot: u32, generation: u32) -> u64 {
    (u64::from(generation) << 32) | u64::from(slot)
}

/// Returns the slot and the generation of a token.
pub const fn split(token: u64) -> (u32, u32) {
    ((token & 0xffff_ffff) as u32, (token >> 32) as u32)
}
