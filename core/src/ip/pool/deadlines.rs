//! Deadlines of leases and quarantines, in a heap.

use std::{cmp::Reverse, collections::BinaryHeap};

use crate::ip::IpFamily;

/// An address that is withheld for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quarantine {
    pub family: IpFamily,
    pub number: u128,
    pub until: u64,
    /// Generation of the former grant.
    pub generation: u64,
    pub declined: bool,
}

/// A deadline. If times are equal, the older grant comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Timer {
    pub due: u64,
    pub generation: u64,
    pub target: Target,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Lease(u32),
    Quarantine(u32),
}

/// The deadlines, the earliest on top.
pub(super) type Timers = BinaryHeap<Reverse<Timer>>;
