//! Open ranges: their counts of free addresses, and a bit for each range.

use super::AddressSpace;

impl AddressSpace {
    /// Adds a free address to the count of a range, or subtracts one.
    pub(super) fn one_more_free(&mut self, place: usize, more: bool) {
        let Some(free) = self.ranges.get(place).map(|range| range.free) else { return };
        self.set_free(place, if more { free.saturating_add(1) } else { free.saturating_sub(1) });
    }

    /// Sets the number of free addresses of a range, and what depends on it.
    pub(super) fn set_free(&mut self, place: usize, free: u128) {
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

    pub(super) fn set_open(&mut self, place: usize, open: bool) {
        let bit = 1u64.wrapping_shl(place as u32 & 63);
        if let Some(word) = self.open.get_mut(place / 64) {
            *word = if open { *word | bit } else { *word & !bit };
        }
    }

    /// Returns the position of the oldest range in the order of adding.
    pub fn oldest(&self) -> Option<u64> {
        self.oldest
    }

    /// Updates which ranges have an available address, after their indices have changed, and which
    /// is the oldest.
    pub(super) fn reopen(&mut self) {
        self.oldest = self.ranges.iter().map(|range| range.order).min();
        self.open = vec![0; self.ranges.len().div_ceil(64)];
        for place in 0..self.ranges.len() {
            let open = self.ranges.get(place).is_some_and(|range| range.free > 0 && !range.draining);
            self.set_open(place, open);
        }
    }

    /// Returns the first range at or after an index that has an available address.
    pub(super) fn next_open(&self, place: usize) -> Option<usize> {
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
}
