//! The addresses of one family: ranges, what holds addresses, what blocks them, and counts.
//!
//! One [`AddressMap`] has every address that is held: bound, in quarantine, or at an
//! excluded edge. Reservations and child prefixes *block* stretches; short stretches
//! are marked in the map as well, so that a search meets one structure, long ones are
//! stepped over. An address is available when it is in a range that is not draining,
//! nothing holds it and nothing blocks it.
//!
//! Counts are kept: changes of one address adjust them, changes of a stretch measure it
//! before and after.
//!
//! A file a concern: what holds an address (`hold`), the ranges (`ranges`, `open`), what blocks
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

/// The kept counts of a family.
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
    /// In the order of addresses: at most 1,024.
    ranges: Vec<Range>,
    /// A bit for each range: whether it has something to give.
    open: Vec<u64>,
    /// The place in the order of adding that the oldest range has.
    oldest: Option<u64>,
    reservations: BTreeSet<(u128, u8)>,
    /// What the reservations cover.
    covered: IntervalSet,
    /// What child prefixes cover.
    delegated: IntervalSet,
    /// Where the round-robin strategy goes on.
    pub cursor: u128,
    counts: Counts,
}

impl AddressSpace {
    /// No ranges.
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

    /// The counts.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// What holds an address.
    pub fn holder(&self, number: u128) -> Option<Holder> {
        self.map.get(number).map(Holder::decode)
    }

    /// The lowest address at or above `from` that a grant or a quarantine holds.
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

    /// The end of the blocked stretch that has an address.
    fn blocked(&self, number: u128) -> Option<u128> {
        let covered = self.covered.find(number).map(|(_, end)| end);
        let delegated = self.delegated.find(number).map(|(_, end)| end);
        covered.max(delegated)
    }

    /// Whether a reservation covers an address.
    pub fn is_reserved(&self, number: u128) -> bool {
        self.covered.find(number).is_some()
    }

    /// Whether a child prefix covers an address.
    pub fn is_delegated(&self, number: u128) -> bool {
        self.delegated.find(number).is_some()
    }

    /// Whether a reservation, and whether a child prefix, covers one of the addresses.
    pub fn blocked_within(&self, first: u128, last: u128) -> (bool, bool) {
        (self.covered.within(first, last).next().is_some(), self.delegated.within(first, last).next().is_some())
    }

    /// Whether an address could be given out now.
    pub fn is_available(&self, number: u128) -> bool {
        self.map.get(number).is_none() && self.is_open(number)
    }

    /// Whether an address could be given out if nothing held it.
    pub fn is_open(&self, number: u128) -> bool {
        self.range_of(number).is_some_and(|range| !range.draining && !range.excludes(self.family, number))
            && self.blocked(number).is_none()
    }

    /// How many addresses from `first` to `last` could be given out now.
    pub fn available_within(&self, first: u128, last: u128) -> u128 {
        self.places_within(first, last)
            .filter_map(|place| self.ranges.get(place))
            .filter(|range| !range.draining)
            .fold(0, |sum, range| sum.saturating_add(self.measure(range, first, last).free))
    }
}
