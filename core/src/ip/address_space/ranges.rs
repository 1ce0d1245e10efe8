//! The ranges: lookup by address, adding, removing and draining.

use super::{AddressSpace, Holder, Range};

impl AddressSpace {
    /// Returns the ranges, by address.
    pub fn ranges(&self) -> impl Iterator<Item = &Range> {
        self.ranges.iter()
    }

    /// Returns the number of ranges.
    pub fn range_count(&self) -> usize {
        self.ranges.len()
    }

    /// Returns the range that starts at an address.
    pub fn range_at(&self, first: u128) -> Option<&Range> {
        self.range_of(first).filter(|range| range.first == first)
    }

    /// Returns the number of ranges that start at or below an address.
    pub(super) fn ranges_up_to(&self, number: u128) -> usize {
        self.ranges.partition_point(|range| range.first <= number)
    }

    /// Returns the index of the range that contains an address.
    pub(super) fn place_of(&self, number: u128) -> Option<usize> {
        let place = self.ranges_up_to(number).checked_sub(1)?;
        self.ranges.get(place).filter(|range| range.last >= number).map(|_| place)
    }

    /// Returns the indices of the ranges that contain one of the addresses.
    pub(super) fn places_within(&self, first: u128, last: u128) -> std::ops::Range<usize> {
        self.ranges.partition_point(|range| range.last < first)..self.ranges_up_to(last)
    }

    /// Returns the range that contains an address.
    pub fn range_of(&self, number: u128) -> Option<&Range> {
        self.place_of(number).and_then(|place| self.ranges.get(place))
    }

    /// Returns a range that contains one of the addresses.
    pub fn overlapping(&self, first: u128, last: u128) -> Option<&Range> {
        let places = self.places_within(first, last);
        self.ranges.get(places.end.checked_sub(1)?).filter(|_| !places.is_empty())
    }

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

    /// Sets whether a range rejects new bindings.
    pub fn set_draining(&mut self, first: u128, draining: bool) {
        let Some(place) = self.place_of(first) else { return };
        let Some(range) = self.ranges.get_mut(place).filter(|range| range.draining != draining) else { return };
        range.draining = draining;
        let free = range.free;
        let available = self.counts.available;
        self.counts.available = if draining { available.saturating_sub(free) } else { available.saturating_add(free) };
        self.set_open(place, !draining && free > 0);
    }

    /// Moves what grants and quarantines hold between first and last into the counts of the range,
    /// or out of them.
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
}
