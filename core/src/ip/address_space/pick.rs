//! The strategies for selecting the next address.

use crate::ip::{Strategy, random::Random};

use super::AddressSpace;

/// How often the random strategy draws again before it takes the next free address after the drawn
/// one.
const DRAWS: u32 = 8;

impl AddressSpace {
    /// Returns the address that a strategy selects, from `first` to `last`.
    pub fn pick(&mut self, strategy: Strategy, random: &mut Random, first: u128, last: u128) -> Option<u128> {
        match strategy {
            Strategy::Sequential => self.pick_lowest(first, last),
            Strategy::RoundRobin => {
                let start = if self.cursor > last { first } else { self.cursor.max(first) };
                let number = self.find(start, last).or_else(|| self.find(first, start))?;
                self.cursor = number.wrapping_add(1);
                Some(number)
            }
            Strategy::Random => {
                // A call that finds nothing must not advance the generator.
                let before = random.clone();
                let found = self.pick_random(random, first, last);
                if found.is_none() {
                    *random = before;
                }
                found
            }
        }
    }

    fn pick_lowest(&mut self, first: u128, last: u128) -> Option<u128> {
        let (place, number) = self.find_place(first, last)?;
        // Nothing below is free if the search began at or below the hint.
        if let Some(range) = self.ranges.get_mut(place).filter(|range| first <= range.hint) {
            range.hint = number;
        }
        Some(number)
    }

    /// Draws a range, weighted by its free addresses, and an address in it. If the address is
    /// taken, it draws again a few times and then takes the next free one.
    fn pick_random(&mut self, random: &mut Random, first: u128, last: u128) -> Option<u128> {
        let open: Vec<(u128, u128, u128)> = self
            .open_ranges(first, last)
            .filter_map(|place| self.ranges.get(place))
            .map(|range| (range.first.max(first), range.last.min(last), range.free))
            .collect();
        let weight = open.iter().fold(0u128, |sum, range| sum.saturating_add(range.2));
        let mut drawn = random.up_to(weight.checked_sub(1)?);
        let (start, end) = open
            .iter()
            .find(|range| {
                let inside = drawn < range.2;
                drawn = drawn.saturating_sub(range.2);
                inside
            })
            .map(|range| (range.0, range.1))?;
        let mut place = start;
        for _ in 0..DRAWS {
            place = start.saturating_add(random.up_to(end.saturating_sub(start)));
            if self.is_available(place) {
                return Some(place);
            }
        }
        self.find(place, last).or_else(|| self.find(first, place))
    }

    /// Returns the indices of the open ranges that have an address between `first` and `last`, in
    /// order.
    fn open_ranges(&self, first: u128, last: u128) -> impl Iterator<Item = usize> {
        let places = self.places_within(first, last);
        let mut place = places.start;
        std::iter::from_fn(move || {
            let found = self.next_open(place).filter(|&found| found < places.end)?;
            place = found.wrapping_add(1);
            Some(found)
        })
    }

    /// Returns the lowest available address between `first` and `last`.
    fn find(&self, first: u128, last: u128) -> Option<u128> {
        self.find_place(first, last).map(|found| found.1)
    }

    /// Like [`find`](Self::find); also returns the index of the range.
    fn find_place(&self, first: u128, last: u128) -> Option<(usize, u128)> {
        self.open_ranges(first, last).find_map(|place| {
            let range = self.ranges.get(place)?;
            let end = range.last.min(last);
            let mut from = first.max(range.hint);
            loop {
                let number = self.map.next_absent(from).filter(|&number| number <= end)?;
                match self.blocked(number) {
                    None => return Some((place, number)),
                    Some(blocked) => from = blocked.checked_add(1)?,
                }
            }
        })
    }
}
