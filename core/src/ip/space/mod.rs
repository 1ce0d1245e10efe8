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

pub mod intervals;
pub mod pick;
pub mod radix;
pub mod slab;

use std::collections::BTreeSet;

use self::{
    intervals::{IntervalSet, length, length_without},
    radix::AddressMap,
};
use super::{EdgeExclusion, IpFamily};
use crate::limits::ip as limits;

/// What holds an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// A grant, by its number.
    Grant(u32),
    /// A quarantine, or the probation of a declined address, by its number.
    Quarantine {
        /// Its number.
        id: u32,
        /// Whether the address was declined.
        declined: bool,
    },
    /// The policy of its range.
    Excluded,
    /// A reservation or child prefix; only a mark, which may be missing or left over
    /// within a blocked stretch.
    Blocked,
}

const TAG: u32 = 0b11 << 30;
const QUARANTINE: u32 = 0b01 << 30;
const EXCLUDED: u32 = 0b10 << 30;
const DECLINED: u32 = 1 << 29;

impl Holder {
    fn encode(self) -> u32 {
        match self {
            Self::Grant(id) => id & !TAG,
            Self::Quarantine { id, declined } => {
                QUARANTINE | (id & !TAG & !DECLINED) | if declined { DECLINED } else { 0 }
            }
            Self::Excluded => EXCLUDED,
            Self::Blocked => TAG,
        }
    }

    fn decode(code: u32) -> Self {
        match code & TAG {
            0 => Self::Grant(code),
            QUARANTINE => Self::Quarantine { id: code & !TAG & !DECLINED, declined: code & DECLINED != 0 },
            EXCLUDED => Self::Excluded,
            _ => Self::Blocked,
        }
    }
}

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
    /// Its place in the order of adding.
    pub order: u64,
    /// Whether it takes no new bindings.
    pub draining: bool,
    /// How many addresses are neither held nor blocked, draining or not.
    pub free: u128,
    /// How many bindings it has.
    pub bindings: u64,
    /// Below it nothing is free.
    hint: u128,
}

impl Range {
    /// Whether the first and the last address are excluded.
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

    /// Whether the policy excludes an address of the range.
    pub fn excludes(&self, family: IpFamily, number: u128) -> bool {
        let (first, last) = self.edges(family);
        (first && number == self.first) || (last && number == self.last)
    }

    /// How many addresses it has without excluded ones.
    pub fn usable(&self, family: IpFamily) -> u128 {
        self.usable_in(family, self.first, self.last)
    }

    /// How many of the addresses from `first` to `last`, all of the range, are not excluded.
    fn usable_in(&self, family: IpFamily, first: u128, last: u128) -> u128 {
        length_without(first, last, self.excluded_in(family, first, last))
    }

    /// How many of the addresses from `first` to `last`, all of the range, are excluded.
    fn excluded_in(&self, family: IpFamily, first: u128, last: u128) -> u128 {
        let (excludes_first, excludes_last) = self.edges(family);
        u128::from(excludes_first && first <= self.first).saturating_add(u128::from(excludes_last && last >= self.last))
    }
}

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

/// What changes of a stretch can change in one range.
#[derive(Debug, Clone, Copy)]
struct Measure {
    free: u128,
    reserved: u128,
    delegated: u128,
}

/// The addresses of one family.
#[derive(Debug, Clone)]
pub struct Space {
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

impl Space {
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

    /// The ranges, by address.
    pub fn ranges(&self) -> impl Iterator<Item = &Range> {
        self.ranges.iter()
    }

    /// How many ranges there are.
    pub fn range_count(&self) -> usize {
        self.ranges.len()
    }

    /// The range that begins with an address.
    pub fn range_at(&self, first: u128) -> Option<&Range> {
        self.range_of(first).filter(|range| range.first == first)
    }

    /// Where the ranges end that begin at or below an address.
    fn ranges_up_to(&self, number: u128) -> usize {
        self.ranges.partition_point(|range| range.first <= number)
    }

    /// The place of the range that has an address.
    fn place_of(&self, number: u128) -> Option<usize> {
        let place = self.ranges_up_to(number).checked_sub(1)?;
        self.ranges.get(place).filter(|range| range.last >= number).map(|_| place)
    }

    /// The places of the ranges that have one of the addresses.
    fn places_within(&self, first: u128, last: u128) -> std::ops::Range<usize> {
        self.ranges.partition_point(|range| range.last < first)..self.ranges_up_to(last)
    }

    /// The range that has an address.
    pub fn range_of(&self, number: u128) -> Option<&Range> {
        self.place_of(number).and_then(|place| self.ranges.get(place))
    }

    /// A range that has one of the addresses.
    pub fn overlapping(&self, first: u128, last: u128) -> Option<&Range> {
        let places = self.places_within(first, last);
        self.ranges.get(places.end.checked_sub(1)?).filter(|_| !places.is_empty())
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

    // ------------------------------------------------------------- one address

    /// A grant takes an address that is available or in quarantine.
    pub fn bind(&mut self, number: u128, grant: u32) {
        let was_held = self.map.insert(number, Holder::Grant(grant).encode()).is_some();
        let Some(place) = self.place_of(number) else {
            self.counts.detached = self.counts.detached.saturating_add(1);
            return;
        };
        self.counts.allocated = self.counts.allocated.saturating_add(1);
        if let Some(range) = self.ranges.get_mut(place) {
            range.bindings = range.bindings.saturating_add(1);
            if range.hint == number {
                range.hint = number.saturating_add(1);
            }
        }
        if !was_held && self.blocked(number).is_none() {
            self.one_more_free(place, false);
        }
    }

    /// A grant lets go of its address, which is free then or as blocked as before.
    pub fn unbind(&mut self, number: u128) {
        self.count_unbound(number);
        self.vacate(number);
    }

    /// A grant lets go of its address, which goes into quarantine.
    pub fn unbind_into(&mut self, number: u128, id: u32, declined: bool) {
        self.count_unbound(number);
        self.quarantine(number, id, declined);
    }

    fn count_unbound(&mut self, number: u128) {
        match self.place_of(number) {
            None => self.counts.detached = self.counts.detached.saturating_sub(1),
            Some(place) => {
                self.counts.allocated = self.counts.allocated.saturating_sub(1);
                if let Some(range) = self.ranges.get_mut(place) {
                    range.bindings = range.bindings.saturating_sub(1);
                }
            }
        }
    }

    /// Puts an address that is held, or free, into quarantine.
    pub fn quarantine(&mut self, number: u128, id: u32, declined: bool) {
        let was_held = self.map.insert(number, Holder::Quarantine { id, declined }.encode()).is_some();
        if let Some(place) = self.place_of(number) {
            self.count_quarantine(declined, true);
            if !was_held && self.blocked(number).is_none() {
                self.one_more_free(place, false);
            }
        }
    }

    /// Ends the quarantine of an address; a grant may follow at once.
    pub fn end_quarantine(&mut self, number: u128, declined: bool) {
        if self.range_of(number).is_some() {
            self.count_quarantine(declined, false);
        }
        self.vacate(number);
    }

    fn count_quarantine(&mut self, declined: bool, more: bool) {
        let count = if declined { &mut self.counts.declined } else { &mut self.counts.quarantined };
        *count = if more { count.saturating_add(1) } else { count.saturating_sub(1) };
    }

    /// An address loses its holder: what lay under it shows again.
    fn vacate(&mut self, number: u128) {
        let Some((place, range)) = self.place_of(number).and_then(|place| Some((place, self.ranges.get(place)?)))
        else {
            self.map.remove(number);
            return;
        };
        if range.excludes(self.family, number) {
            self.map.insert(number, Holder::Excluded.encode());
        } else if self.blocked(number).is_some() {
            self.map.insert(number, Holder::Blocked.encode());
        } else {
            self.map.remove(number);
            if let Some(range) = self.ranges.get_mut(place) {
                range.hint = range.hint.min(number);
            }
            self.one_more_free(place, true);
        }
    }

    /// A range has one free address more, or one less.
    fn one_more_free(&mut self, place: usize, more: bool) {
        let Some(free) = self.ranges.get(place).map(|range| range.free) else { return };
        self.set_free(place, if more { free.saturating_add(1) } else { free.saturating_sub(1) });
    }

    /// Sets how many free addresses a range has, and what follows from it.
    fn set_free(&mut self, place: usize, free: u128) {
        let Some(range) = self.ranges.get_mut(place) else { return };
        let before = std::mem::replace(&mut range.free, free);
        if range.draining {
            return;
        }
        self.counts.available = self.counts.available.saturating_sub(before).saturating_add(free);
        if (before == 0) != (free == 0) {
            self.set_open(place, free > 0);
        }
    }

    fn set_open(&mut self, place: usize, open: bool) {
        let bit = 1u64.wrapping_shl(place as u32 & 63);
        if let Some(word) = self.open.get_mut(place / 64) {
            *word = if open { *word | bit } else { *word & !bit };
        }
    }

    /// The place in the order of adding that the oldest range has.
    pub fn oldest(&self) -> Option<u64> {
        self.oldest
    }

    /// Draws up anew which ranges have something to give, after their places have changed, and which is the oldest.
    fn reopen(&mut self) {
        self.oldest = self.ranges.iter().map(|range| range.order).min();
        self.open = vec![0; self.ranges.len().div_ceil(64)];
        for place in 0..self.ranges.len() {
            let open = self.ranges.get(place).is_some_and(|range| range.free > 0 && !range.draining);
            self.set_open(place, open);
        }
    }

    /// The first range at or behind a place that has something to give.
    fn next_open(&self, place: usize) -> Option<usize> {
        let mut seen = u64::MAX.wrapping_shl(place as u32 & 63);
        for (index, word) in self.open.iter().enumerate().skip(place / 64) {
            let bits = word & seen;
            if bits != 0 {
                return Some(index.wrapping_mul(64).wrapping_add(bits.trailing_zeros() as usize));
            }
            seen = u64::MAX;
        }
        None
    }

    // ------------------------------------------------------------------ ranges

    /// Adds a range that overlaps no other.
    pub fn add_range(&mut self, mut range: Range) {
        let (first, last) = (range.first, range.last);
        range.hint = first;
        range.free = 0;
        range.bindings = 0;
        let (excludes_first, excludes_last) = range.edges(self.family);
        self.counts.total = self.counts.total.saturating_add(range.usable(self.family));
        let place = self.ranges_up_to(first);
        self.ranges.insert(place, range);
        self.reopen();
        for (edge, excluded) in [(first, excludes_first), (last, excludes_last)] {
            if excluded && self.map.get(edge).is_none() {
                self.map.insert(edge, Holder::Excluded.encode());
            }
        }
        self.count_held(first, last, true);
        self.mark(first, last);
        let Some(measure) = self.ranges.get(place).map(|range| self.measure(range, first, last)) else { return };
        self.counts.reserved = self.counts.reserved.saturating_add(measure.reserved);
        self.counts.delegated = self.counts.delegated.saturating_add(measure.delegated);
        self.set_free(place, measure.free);
    }

    /// Removes a range; what grants and quarantines hold stays held.
    pub fn remove_range(&mut self, first: u128) {
        let Some(place) = self.place_of(first) else { return };
        let Some((last, measure)) =
            self.ranges.get(place).map(|range| (range.last, self.measure(range, range.first, range.last)))
        else {
            return;
        };
        self.counts.reserved = self.counts.reserved.saturating_sub(measure.reserved);
        self.counts.delegated = self.counts.delegated.saturating_sub(measure.delegated);
        self.set_free(place, 0);
        self.count_held(first, last, false);
        let range = self.ranges.remove(place);
        self.counts.total = self.counts.total.saturating_sub(range.usable(self.family));
        self.reopen();
        self.sweep(first, last, |holder| matches!(holder, Holder::Excluded | Holder::Blocked));
    }

    /// Says whether a range takes new bindings.
    pub fn set_draining(&mut self, first: u128, draining: bool) {
        let Some(place) = self.place_of(first) else { return };
        let Some(range) = self.ranges.get_mut(place).filter(|range| range.draining != draining) else { return };
        range.draining = draining;
        let free = range.free;
        let available = self.counts.available;
        self.counts.available = if draining { available.saturating_sub(free) } else { available.saturating_add(free) };
        self.set_open(place, !draining && free > 0);
    }

    /// Moves what grants and quarantines hold between first and last into the counts of
    /// the range, or out of them.
    fn count_held(&mut self, first: u128, last: u128, add: bool) {
        let (mut bindings, mut quarantined) = (0u64, Vec::new());
        let mut number = Some(first);
        while let Some((found, holder)) = number.and_then(|from| self.next_held(from)).filter(|found| found.0 <= last) {
            match holder {
                Holder::Grant(_) => bindings = bindings.saturating_add(1),
                Holder::Quarantine { declined, .. } => quarantined.push(declined),
                Holder::Excluded | Holder::Blocked => {}
            }
            number = found.checked_add(1);
        }
        let moved = u128::from(bindings);
        if add {
            self.counts.detached = self.counts.detached.saturating_sub(moved);
            self.counts.allocated = self.counts.allocated.saturating_add(moved);
        } else {
            self.counts.detached = self.counts.detached.saturating_add(moved);
            self.counts.allocated = self.counts.allocated.saturating_sub(moved);
        }
        if let Some(range) = self.place_of(first).and_then(|place| self.ranges.get_mut(place)) {
            range.bindings = if add { bindings } else { 0 };
        }
        for declined in quarantined {
            self.count_quarantine(declined, add);
        }
    }

    // ---------------------------------------------------------------- stretches

    /// Measures what of a range lies between `first` and `last`.
    fn measure(&self, range: &Range, first: u128, last: u128) -> Measure {
        let mut measure = Measure { free: 0, reserved: 0, delegated: 0 };
        let (first, last) = (first.max(range.first), last.min(range.last));
        for (start, end) in self.covered.within(first, last) {
            measure.reserved = measure.reserved.saturating_add(range.usable_in(self.family, start, end));
        }
        for (start, end) in self.delegated.within(first, last) {
            measure.delegated = measure.delegated.saturating_add(range.usable_in(self.family, start, end));
        }
        let mut next = Some(first);
        while let Some(start) = next.filter(|&start| start <= last) {
            if let Some(end) = self.blocked(start) {
                next = end.checked_add(1);
                continue;
            }
            let block = [&self.covered, &self.delegated].iter().filter_map(|set| set.next_start(start)).min();
            let end = block.map_or(last, |block| block.saturating_sub(1).min(last));
            // The map has the excluded addresses too, but a count of all would not fit before they are taken away.
            let excluded = range.excluded_in(self.family, start, end);
            let held = self.map.count(start, end).saturating_sub(excluded);
            let open = range.usable_in(self.family, start, end).saturating_sub(held);
            measure.free = measure.free.saturating_add(open);
            next = end.checked_add(1);
        }
        measure
    }

    /// Changes what blocks the addresses from `first` to `last`, and keeps all counts.
    fn change(&mut self, first: u128, last: u128, change: impl FnOnce(&mut Self)) {
        let touched = self.places_within(first, last);
        let before: Vec<Measure> = touched
            .clone()
            .filter_map(|place| self.ranges.get(place))
            .map(|range| self.measure(range, first, last))
            .collect();
        change(self);
        for (place, before) in touched.zip(before) {
            let Some(range) = self.ranges.get(place) else { return };
            let after = self.measure(range, first, last);
            let counts = &mut self.counts;
            counts.reserved = counts.reserved.saturating_sub(before.reserved).saturating_add(after.reserved);
            counts.delegated = counts.delegated.saturating_sub(before.delegated).saturating_add(after.delegated);
            let Some(range) = self.ranges.get_mut(place) else { return };
            range.hint = range.hint.min(first.max(range.first));
            let free = range.free.saturating_sub(before.free).saturating_add(after.free);
            self.set_free(place, free);
        }
    }

    /// Marks short blocked stretches between `first` and `last`, as far as they lie in ranges.
    fn mark(&mut self, first: u128, last: u128) {
        let mut stretches: Vec<(u128, u128)> = Vec::new();
        for range in self.places_within(first, last).filter_map(|place| self.ranges.get(place)) {
            let (first, last) = (first.max(range.first), last.min(range.last));
            let blocked = self.covered.within(first, last).chain(self.delegated.within(first, last));
            stretches.extend(blocked.filter(|&(start, end)| length(start, end) <= limits::MARKED_STRETCH));
        }
        for (start, end) in stretches {
            let mut next = self.map.next_absent(start);
            while let Some(number) = next.filter(|&number| number <= end) {
                self.map.insert(number, Holder::Blocked.encode());
                next = number.checked_add(1).and_then(|from| self.map.next_absent(from));
            }
        }
    }

    /// Removes the marks between `first` and `last` that `unwanted` says.
    fn sweep(&mut self, first: u128, last: u128, unwanted: impl Fn(Holder) -> bool) {
        let mut number = Some(first);
        while let Some((found, code)) =
            number.and_then(|from| self.map.next_present(from)).filter(|found| found.0 <= last)
        {
            if unwanted(Holder::decode(code)) {
                self.map.remove(found);
            }
            number = found.checked_add(1);
        }
    }

    /// Removes the marks of what is blocked no longer.
    fn sweep_unblocked(&mut self, first: u128, last: u128) {
        let mut number = Some(first);
        while let Some((found, code)) =
            number.and_then(|from| self.map.next_present(from)).filter(|found| found.0 <= last)
        {
            if Holder::decode(code) == Holder::Blocked && self.blocked(found).is_none() {
                self.map.remove(found);
            }
            number = found.checked_add(1);
        }
    }

    // ------------------------------------------------------------- reservations

    /// Reserves a network. False if exactly it is reserved already.
    pub fn reserve(&mut self, first: u128, prefix_length: u8) -> bool {
        if !self.reservations.insert((first, prefix_length)) {
            return false;
        }
        let last = first | self.family.host_mask(prefix_length);
        self.change(first, last, |space| {
            space.covered.insert(first, last);
            if length(first, last) <= limits::MARKED_STRETCH {
                space.mark(first, last);
            }
        });
        true
    }

    /// Takes a reservation back. False if there is none of exactly that network.
    pub fn unreserve(&mut self, first: u128, prefix_length: u8) -> bool {
        if !self.reservations.remove(&(first, prefix_length)) {
            return false;
        }
        if self.reservation_of(first, prefix_length).is_some() {
            return true;
        }
        let last = first | self.family.host_mask(prefix_length);
        // Networks are nested or apart, so what is left in this one lies wholly in it.
        let inner: Vec<(u128, u8)> = self.reservations.range((first, 0)..=(last, u8::MAX)).copied().collect();
        self.change(first, last, |space| {
            space.covered.remove(first, last);
            for (start, prefix_length) in inner {
                space.covered.insert(start, start | space.family.host_mask(prefix_length));
            }
            space.sweep_unblocked(first, last);
        });
        true
    }

    /// The longest reservation that covers the whole of a network.
    pub fn reservation_of(&self, first: u128, prefix_length: u8) -> Option<(u128, u8)> {
        (0..=prefix_length)
            .rev()
            .map(|shorter| (first & !self.family.host_mask(shorter), shorter))
            .find(|network| self.reservations.contains(network))
    }

    /// The reservations, by address and then from short to long prefix.
    pub fn reservations(&self) -> &BTreeSet<(u128, u8)> {
        &self.reservations
    }

    // ----------------------------------------------------------------- prefixes

    /// The longest stretches of a range that no grant, quarantine, reservation or prefix has,
    /// in order. Excluded edges belong to them.
    pub fn free_stretches(&self, range: &Range) -> impl Iterator<Item = (u128, u128)> {
        let last = range.last;
        let mut next = Some(range.first);
        std::iter::from_fn(move || {
            loop {
                let start = next.filter(|&start| start <= last)?;
                if let Some(end) = self.blocked(start) {
                    next = end.checked_add(1);
                    continue;
                }
                let block = [&self.covered, &self.delegated].iter().filter_map(|set| set.next_start(start)).min();
                let limit = block.map_or(last, |block| block.saturating_sub(1).min(last));
                match self.next_held(start).filter(|held| held.0 <= limit) {
                    None => {
                        next = limit.checked_add(1);
                        return Some((start, limit));
                    }
                    Some((held, _)) => {
                        next = held.checked_add(1);
                        if held > start {
                            return Some((start, held.saturating_sub(1)));
                        }
                    }
                }
            }
        })
    }

    /// Blocks the stretch of a child prefix.
    pub fn delegate(&mut self, first: u128, last: u128) {
        self.change(first, last, |space| {
            space.delegated.insert(first, last);
            if length(first, last) <= limits::MARKED_STRETCH {
                space.mark(first, last);
            }
        });
    }

    /// Frees the stretch of a child prefix.
    pub fn undelegate(&mut self, first: u128, last: u128) {
        self.change(first, last, |space| {
            space.delegated.remove(first, last);
            space.sweep_unblocked(first, last);
        });
    }
}

impl Range {
    /// A range as it is before it is added.
    pub fn new(first: u128, last: u128, prefix_length: Option<u8>, exclusion: EdgeExclusion, order: u64) -> Self {
        Self { first, last, prefix_length, exclusion, order, draining: false, free: 0, bindings: 0, hint: first }
    }
}
