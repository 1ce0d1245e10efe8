//! Searches over many addresses: the next free one, the next held one, and counts of held ones.

use super::{
    AddressMap,
    node::{LEAF, Leaf, RADIX_BITS, all_children, belongs, bit, digit, low_mask, rank, span_bits},
};

impl AddressMap {
    /// Returns the lowest address at or above `from` that nothing holds; none past the last
    /// address.
    pub fn next_absent(&self, from: u128) -> Option<u128> {
        let mut number = from;
        if let Some(leaf) = self.leaves.get(self.recent).filter(|leaf| belongs(number, leaf.base, 0)) {
            let open = !leaf.bits & u64::MAX.wrapping_shl(digit(number, 0));
            if open != 0 {
                return Some(leaf.base | u128::from(open.trailing_zeros()));
            }
        }
        'descend: loop {
            let Some(mut id) = self.root else { return Some(number) };
            while id & LEAF == 0 {
                let inner = self.inners.get(id)?;
                if !belongs(number, inner.base, inner.level) {
                    return Some(number);
                }
                let position = digit(number, inner.level);
                if inner.full & bit(position) != 0 {
                    let below = low_mask(RADIX_BITS.wrapping_mul(u32::from(inner.level)));
                    let open = !inner.full & all_children(inner.level) & u64::MAX.wrapping_shl(position);
                    number = if open == 0 {
                        (inner.base | low_mask(span_bits(inner.level))).checked_add(1)?
                    } else {
                        let next = u128::from(open.trailing_zeros());
                        inner.base | next.wrapping_mul(below.wrapping_add(1))
                    };
                    continue 'descend;
                }
                if inner.present & bit(position) == 0 {
                    return Some(number);
                }
                id = *inner.children.get(rank(inner.present, position))?;
            }
            let leaf = self.leaves.get(id & !LEAF)?;
            if !belongs(number, leaf.base, 0) {
                return Some(number);
            }
            let open = !leaf.bits & u64::MAX.wrapping_shl(digit(number, 0));
            if open != 0 {
                return Some(leaf.base | u128::from(open.trailing_zeros()));
            }
            number = (leaf.base | 63).checked_add(1)?;
        }
    }

    /// Returns the lowest held address at or above `from`, and its holder.
    pub fn next_present(&self, from: u128) -> Option<(u128, u32)> {
        let mut number = from;
        loop {
            let leaf = self.next_leaf(number)?;
            let start = if number > leaf.base { digit(number, 0) } else { 0 };
            let held = leaf.bits & u64::MAX.wrapping_shl(start);
            if held != 0 {
                let position = held.trailing_zeros();
                let holder = *leaf.holders.get(rank(leaf.bits, position))?;
                return Some((leaf.base | u128::from(position), holder));
            }
            number = (leaf.base | 63).checked_add(1)?;
        }
    }

    /// Returns how many addresses from `first` to `last` are held.
    pub fn count(&self, first: u128, last: u128) -> u128 {
        let mut total = 0u128;
        let mut number = first;
        while let Some(leaf) = self.next_leaf(number) {
            if leaf.base > last {
                break;
            }
            let mut bits = leaf.bits;
            if first > leaf.base {
                bits &= u64::MAX.wrapping_shl(digit(first, 0));
            }
            if last < leaf.base | 63 {
                bits &= bit(digit(last, 0)).wrapping_shl(1).wrapping_sub(1);
            }
            total = total.saturating_add(u128::from(bits.count_ones()));
            match (leaf.base | 63).checked_add(1) {
                Some(next) => number = next,
                None => break,
            }
        }
        total
    }

    /// Returns the first leaf that has an address at or above `from`.
    fn next_leaf(&self, from: u128) -> Option<&Leaf> {
        let mut number = from;
        'descend: loop {
            let mut id = self.root?;
            while id & LEAF == 0 {
                let inner = self.inners.get(id)?;
                let end = inner.base | low_mask(span_bits(inner.level));
                if number > end {
                    number = self.behind_root(end)?;
                    continue 'descend;
                }
                let start = if number > inner.base { digit(number, inner.level) } else { 0 };
                let candidates = inner.present & u64::MAX.wrapping_shl(start);
                if candidates == 0 {
                    number = self.behind_root(end)?;
                    continue 'descend;
                }
                let position = candidates.trailing_zeros();
                let child_bits = RADIX_BITS.wrapping_mul(u32::from(inner.level));
                let child = *inner.children.get(rank(inner.present, position))?;
                let child_start = inner.base | u128::from(position).checked_shl(child_bits).unwrap_or(0);
                if position > start && number < child_start {
                    number = child_start;
                }
                if number > self.end_of(child)? {
                    // A compressed child that lies before `number`: continue after its 64th.
                    number = (child_start | low_mask(child_bits)).checked_add(1)?;
                    continue 'descend;
                }
                id = child;
            }
            let leaf = self.leaves.get(id & !LEAF)?;
            if number > leaf.base | 63 {
                return None;
            }
            return Some(leaf);
        }
    }

    /// Returns where to continue after a subtree; none after the root.
    fn behind_root(&self, end: u128) -> Option<u128> {
        if end >= self.end_of(self.root?)? { None } else { end.checked_add(1) }
    }

    /// Returns the last address that a node could contain.
    fn end_of(&self, id: u32) -> Option<u128> {
        if id & LEAF != 0 {
            self.leaves.get(id & !LEAF).map(|leaf| leaf.base | 63)
        } else {
            self.inners.get(id).map(|inner| inner.base | low_mask(span_bits(inner.level)))
        }
    }
}
