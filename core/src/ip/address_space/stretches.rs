//! Stretches: measured before and after a change of what blocks them, and marked in the map if they
//! are short.

use super::{AddressSpace, Holder, Range, intervals::length};
use crate::limits::ip as limits;

/// The counts of a stretch that can change in one range.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    pub(super) free: u128,
    pub(super) reserved: u128,
    pub(super) delegated: u128,
}

impl AddressSpace {
    /// Measures the part of a range between `first` and `last`.
    pub(super) fn measure(&self, range: &Range, first: u128, last: u128) -> Measure {
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
            // The map contains the excluded addresses too, but a count of all would not fit before
            // they are subtracted.
            let excluded = range.excluded_in(self.family, start, end);
            let held = self.map.count(start, end).saturating_sub(excluded);
            let open = range.usable_in(self.family, start, end).saturating_sub(held);
            measure.free = measure.free.saturating_add(open);
            next = end.checked_add(1);
        }
        measure
    }

    /// Changes what blocks the addresses from `first` to `last`, and maintains all counts.
    pub(super) fn change(&mut self, first: u128, last: u128, change: impl FnOnce(&mut Self)) {
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

    /// Marks short blocked stretches between `first` and `last` where they are in ranges.
    pub(super) fn mark(&mut self, first: u128, last: u128) {
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

    /// Removes the marks between `first` and `last` for which `unwanted` returns true.
    pub(super) fn sweep(&mut self, first: u128, last: u128, unwanted: impl Fn(Holder) -> bool) {
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

    /// Removes the marks of addresses that are not blocked any more.
    pub(super) fn sweep_unblocked(&mut self, first: u128, last: u128) {
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
}
