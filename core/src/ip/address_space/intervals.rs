//! A set of numbers kept as disjoint stretches.

use std::collections::BTreeMap;

/// Disjoint, non-adjacent stretches: start → end, both included.
#[derive(Debug, Clone, Default)]
pub struct IntervalSet {
    stretches: BTreeMap<u128, u128>,
}

impl IntervalSet {
    /// Returns the stretch that contains a number.
    #[inline]
    pub fn find(&self, number: u128) -> Option<(u128, u128)> {
        if self.stretches.is_empty() {
            return None;
        }
        let (&start, &end) = self.stretches.range(..=number).next_back()?;
        (end >= number).then_some((start, end))
    }

    /// Adds the numbers from `first` to `last`.
    pub fn insert(&mut self, first: u128, last: u128) {
        let (mut start, mut end) = (first, last);
        // Merge stretches that overlap or touch.
        let reach = last.saturating_add(1);
        while let Some((&old_start, &old_end)) = self.stretches.range(..=reach).next_back() {
            if old_end.saturating_add(1) < start {
                break;
            }
            start = start.min(old_start);
            end = end.max(old_end);
            self.stretches.remove(&old_start);
        }
        self.stretches.insert(start, end);
    }

    /// Removes the numbers from `first` to `last`.
    pub fn remove(&mut self, first: u128, last: u128) {
        while let Some((&start, &end)) = self.stretches.range(..=last).next_back() {
            if end < first {
                break;
            }
            self.stretches.remove(&start);
            if end > last {
                self.stretches.insert(last.saturating_add(1), end);
            }
            if start < first {
                self.stretches.insert(start, first.saturating_sub(1));
            }
        }
    }

    /// Returns the start of the first stretch that begins at or above a number.
    pub fn next_start(&self, from: u128) -> Option<u128> {
        self.stretches.range(from..).next().map(|(&start, _)| start)
    }

    /// Returns the stretches within `first` to `last`, cut at both, in order.
    pub fn within(&self, first: u128, last: u128) -> impl Iterator<Item = (u128, u128)> {
        let before = self.find(first).filter(|&(start, _)| start < first);
        before
            .into_iter()
            .chain(self.stretches.range(first..=last).map(|(&start, &end)| (start, end)))
            .map(move |(start, end)| (start.max(first), end.min(last)))
    }
}

/// Returns how many numbers there are from `first` to `last`. The count of all 128-bit numbers,
/// which does not fit, is one short.
pub fn length(first: u128, last: u128) -> u128 {
    length_without(first, last, 0)
}

/// Returns how many numbers there are from `first` to `last` without `missing` of them. Only the
/// count of all, with none missing, is one short.
pub fn length_without(first: u128, last: u128, missing: u128) -> u128 {
    let behind_first = last.saturating_sub(first);
    match missing.checked_sub(1) {
        Some(more) => behind_first.saturating_sub(more),
        None => behind_first.saturating_add(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_a_table_of_booleans() {
        let mut set = IntervalSet::default();
        let mut table = [false; 200];
        let mut state = 7u64;
        for _ in 0..3000 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let first = (state >> 33) as usize % 200;
            let last = (first + (state >> 50) as usize % 12).min(199);
            let add = (state >> 45) & 1 == 0;
            if add {
                set.insert(first as u128, last as u128);
            } else {
                set.remove(first as u128, last as u128);
            }
            table[first..=last].fill(add);
            for (number, &expected) in table.iter().enumerate() {
                assert_eq!(set.find(number as u128).is_some(), expected);
            }
            let covered: u128 = set.within(20, 99).map(|(a, b)| length(a, b)).sum();
            assert_eq!(covered, table[20..=99].iter().filter(|&&set| set).count() as u128);
        }
    }

    #[test]
    fn a_length_without_some_is_exact_if_it_fits() {
        for (missing, left) in [(0, u128::MAX), (1, u128::MAX), (2, u128::MAX - 1), (u128::MAX, 1)] {
            assert_eq!(length_without(0, u128::MAX, missing), left, "without {missing}");
        }
        for (missing, left) in [(0, 3), (1, 2), (2, 1), (3, 0), (4, 0)] {
            assert_eq!(length_without(7, 9, missing), left, "without {missing}");
        }
    }

    #[test]
    fn neighbors_become_one_stretch() {
        let mut set = IntervalSet::default();
        set.insert(0, 4);
        set.insert(6, 9);
        set.insert(5, 5);
        assert_eq!(set.find(3), Some((0, 9)));
        set.insert(u128::MAX, u128::MAX);
        assert_eq!(set.find(u128::MAX), Some((u128::MAX, u128::MAX)));
    }
}
