//! Child prefixes: the stretches that they block, and the free stretches of a range.

use super::{AddressSpace, Range, intervals::length};
use crate::limits::ip as limits;

impl AddressSpace {
    /// Returns the longest stretches of a range that no grant, quarantine, reservation or prefix
    /// covers, in order. Excluded edges are part of them.
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

    /// Unblocks the stretch of a child prefix.
    pub fn undelegate(&mut self, first: u128, last: u128) {
        self.change(first, last, |space| {
            space.delegated.remove(first, last);
            space.sweep_unblocked(first, last);
        });
    }
}
