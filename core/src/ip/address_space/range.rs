//! One range of addresses: its edges and counts.

use super::intervals::length_without;
use crate::ip::{EdgeExclusion, IpFamily};

/// A range of the family. Its first address is its key.
#[derive(Debug, Clone)]
pub struct Range {
    /// Its first address.
    pub first: u128,
    /// Its last address.
    pub last: u128,
    /// The prefix length of the network that it was added as.
    pub prefix_length: Option<u8>,
    /// The policy of its edges, as given.
    pub exclusion: EdgeExclusion,
    /// Its position in the order of adding.
    pub order: u64,
    /// Whether it rejects new bindings.
    pub draining: bool,
    /// Number of addresses that are neither held nor blocked, draining or not.
    pub free: u128,
    /// Number of bindings.
    pub bindings: u64,
    /// No address below it is free.
    pub(super) hint: u128,
}

impl Range {
    /// Creates a range that is not added yet.
    pub fn new(first: u128, last: u128, prefix_length: Option<u8>, exclusion: EdgeExclusion, order: u64) -> Self {
        Self { first, last, prefix_length, exclusion, order, draining: false, free: 0, bindings: 0, hint: first }
    }

    /// Returns whether the first and the last address are excluded.
    pub fn edges(&self, family: IpFamily) -> (bool, bool) {
        match self.exclusion {
            EdgeExclusion::None => (false, false),
            EdgeExclusion::First => (true, false),
            EdgeExclusion::Last => (false, true),
            EdgeExclusion::FirstAndLast => (true, true),
            EdgeExclusion::Automatic => {
                let both = family == IpFamily::Ipv4 && self.prefix_length.is_some_and(|length| length <= 30);
                (both, both)
            }
        }
    }

    /// Returns whether the policy excludes an address of the range.
    pub fn excludes(&self, family: IpFamily, number: u128) -> bool {
        let (first, last) = self.edges(family);
        (first && number == self.first) || (last && number == self.last)
    }

    /// Returns the number of addresses without excluded ones.
    pub fn usable(&self, family: IpFamily) -> u128 {
        self.usable_in(family, self.first, self.last)
    }

    /// Returns how many of the addresses from `first` to `last`, which are all in the range, are
    /// not excluded.
    pub(super) fn usable_in(&self, family: IpFamily, first: u128, last: u128) -> u128 {
        length_without(first, last, self.excluded_in(family, first, last))
    }

    /// Returns how many of the addresses from `first` to `last`, which are all in the range, are
    /// excluded.
    pub(super) fn excluded_in(&self, family: IpFamily, first: u128, last: u128) -> u128 {
        let (excludes_first, excludes_last) = self.edges(family);
        u128::from(excludes_first && first <= self.first).saturating_add(u128::from(excludes_last && last >= self.last))
    }
}
