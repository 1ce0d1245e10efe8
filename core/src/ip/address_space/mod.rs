//! The addresses of one family: ranges, what holds addresses, what blocks them, and counts.
//!
//! One [`AddressMap`] has every address that is held: bound, in quarantine, or at an
//! excluded edge. Reservations and child prefixes *block* stretches; short stretches
//! are marked in the map as well, so that a search meets one structure, long ones are
//! stepped over. An address is available when it is in a range that is not draining,
//! nothing holds it and nothing blocks it.
//!
//! Counts are maintained: a change of one address adjusts them, a change of a stretch measures it
//! before and after.
//!
//! One file per concern: what holds an address (`hold`), the ranges (`ranges`, `open`), what blocks
//! stretches (`stretches`, `reservations`, `prefixes`), and which address is next (`pick`).

mod hold;
mod holder;
pub mod intervals;
mod open;
pub mod pick;
mod prefixes;
pub mod radix;
mod range;
mod ranges;
mod reservations;
pub mod slab;
mod stretches;

use std::collections::BTreeSet;

pub use self::{holder::Holder, range::Range};
use self::{intervals::IntervalSet, radix::AddressMap};
use super::IpFamily;

/// The maintained counts of a family.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    pub total: u128,
    pub allocated: u128,
    pub reserved: u128,
    pub quarantined: u128,
    pub declined: u128,
    pub delegated: u128,
    pub available: u128,
    pub detached: u128,
}

/// The addresses of one family.
#[derive(Debug, Clone)]
pub struct AddressSpace {
    /// The family.
    pub family: IpFamily,
    map: AddressMap,
    /// Sorted by address: at most 1,024.
    ranges: Vec<Range>,
    /// One bit per range: whether it has an available address.
    open: Vec<u64>,
    /// Position of the oldest range in the order of adding.
    oldest: Option<u64>,
    reservations: BTreeSet<(u128, u8)>,
    /// Addresses that reservations cover.
    covered: IntervalSet,
    /// Addresses that child prefixes cover.
    delegated: IntervalSet,
    /// Position where the round-robin strategy continues.
    pub cursor: u128,
    counts: Counts,
}

impl AddressSpace {
    /// Creates an address space without ranges.
    pub fn new(family: IpFamily) -> Self {
        Self {
            family,
            map: AddressMap::default(),
            ranges: Vec::new(),
            open: Vec::new(),
            oldest: None,
            reservations: BTreeSet::new(),
            covered: IntervalSet::default(),
            delegated: IntervalSet::default(),
            cursor: 0,
            counts: Counts::default(),
        }
    }

    /// Returns the counts.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Returns the holder of an address.
    pub fn holder(&self, number: u128) -> Option<Holder> {
        self.map.get(number).map(Holder::decode)
    }

    /// Returns the lowest address at or above `from` that a grant or a quarantine holds.
    pub fn next_held(&self, from: u128) -> Option<(u128, Holder)> {
        let mut number = from;
        loop {
            let (found, code) = self.map.next_present(number)?;
            match Holder::decode(code) {
                Holder::Excluded | Holder::Blocked => number = found.checked_add(1)?,
                holder => return Some((found, holder)),
            }
        }
    }

    /// Returns the end of the blocked stretch that contains an address.
    fn blocked(&self, number: u128) -> Option<u128> {
        let covered = self.covered.find(number).map(|(_, end)| end);
        let delegated = self.delegated.find(number).map(|(_, end)| end);
        covered.max(delegated)
    }

    /// Returns whether a reservation covers an address.
    pub fn is_reserved(&self, number: u128) -> bool {
        self.covered.find(number).is_some()
    }

    /// Returns whether a child prefix covers an address.
    pub fn is_delegated(&self, number: u128) -> bool {
        self.delegated.find(number).is_some()
    }

    /// Returns whether a reservation covers one of the addresses, and whether a child prefix does.
    pub fn blocked_within(&self, first: u128, last: u128) -> (bool, bool) {
        (self.covered.within(first, last).next().is_some(), self.delegated.within(first, last).next().is_some())
    }

    /// Returns whether an address can be granted now.
    pub fn is_available(&self, number: u128) -> bool {
        self.map.get(number).is_none() && self.is_open(number)
    }

    /// Returns whether an address could be granted if nothing held it.
    pub fn is_open(&self, number: u128) -> bool {
        self.range_of(number).is_some_and(|range| !range.draining && !range.excludes(self.family, number))
            && self.blocked(number).is_none()
    }

    /// Returns how many addresses from `first` to `last` can be granted now.
    pub fn available_within(&self, first: u128, last: u128) -> u128 {
        self.places_within(first, last)
            .filter_map(|place| self.ranges.get(place))
            .filter(|range| !range.draining)
            .fold(0, |sum, range| sum.saturating_add(self.measure(range, first, last).free))
    }
}
