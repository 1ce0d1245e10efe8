//! Which addresses are held, and by what: a lazy hierarchical bitmap.
//!
//! A 64-way radix tree over address numbers. Each node is one 64-bit word (or two)
//! and a list of as many entries as bits are set, indexed by the rank of the bit, so
//! that nothing is stored for what is absent. Levels with one child are left
//! out (path compression): a lone address of an IPv6 /32 costs one leaf. An inner
//! node knows which children are *full*, so the search for a free address looks
//! at one word a level.
//!
//! The tree doubles as the index by address: a set bit has a *holder*, a number whose
//! meaning is the caller's.

use super::slab::Slab;

/// Bits of an address that one level decides.
const RADIX_BITS: u32 = 6;
/// The level that decides the upper two bits of an IPv6 address; leaves are level 0.
const TOP_LEVEL: u8 = 21;
/// Marks a node id as that of a leaf.
const LEAF: u32 = 1 << 31;

/// 64 addresses.
#[derive(Debug, Clone)]
struct Leaf {
    base: u128,
    bits: u64,
    /// One for each set bit, in the order of the bits.
    holders: Vec<u32>,
}

/// 64 subtrees of the level below, or of a lower one where levels between are left out.
#[derive(Debug, Clone)]
struct Inner {
    base: u128,
    level: u8,
    present: u64,
    /// Children that hold every address of their 64th. Never a child of a level that is left out.
    full: u64,
    /// One for each present bit, in the order of the bits.
    children: Vec<u32>,
}

/// An ordered map from addresses to holders that finds free addresses.
#[derive(Debug, Clone, Default)]
pub struct AddressMap {
    root: Option<u32>,
    inners: Slab<Inner>,
    leaves: Slab<Leaf>,
    /// The leaf that took the last address in, where the next one goes more often than not. It may
    /// be gone; a leaf that has its place now knows by its base what belongs to it.
    recent: u32,
}

/// Which of the 64 entries of a node of `level` an address belongs to. A shift of 128 bits
/// is a call of a function in WebAssembly, so the halves are looked at by themselves.
#[inline(always)]
fn digit(number: u128, level: u8) -> u32 {
    let (high, low) = ((number >> 64) as u64, number as u64);
    let bits = RADIX_BITS.wrapping_mul(u32::from(level));
    let shifted = match level {
        0..10 => low.wrapping_shr(bits),
        10 => low.wrapping_shr(bits) | high.wrapping_shl(4),
        _ => high.wrapping_shr(bits.wrapping_sub(64)),
    };
    shifted as u32 & 63
}

/// Whether an address belongs to the node of `level` with a base.
#[inline(always)]
fn belongs(number: u128, base: u128, level: u8) -> bool {
    let difference = number ^ base;
    let (high, low) = ((difference >> 64) as u64, difference as u64);
    match span_bits(level) {
        bits @ 0..64 => high == 0 && low.wrapping_shr(bits) == 0,
        bits @ 64..128 => high.wrapping_shr(bits.wrapping_sub(64)) == 0,
        _ => true,
    }
}

/// How many bits lie below a node of `level`.
#[inline(always)]
fn span_bits(level: u8) -> u32 {
    RADIX_BITS.wrapping_mul(u32::from(level).wrapping_add(1))
}

/// The first address of the node of `level` that an address belongs to.
fn base_of(number: u128, level: u8) -> u128 {
    number & !low_mask(span_bits(level))
}

/// A number of so many ones.
fn low_mask(bits: u32) -> u128 {
    1u128.checked_shl(bits).map_or(u128::MAX, |power| power.wrapping_sub(1))
}

/// Position of a bit among the set ones.
#[inline(always)]
fn rank(bits: u64, position: u32) -> usize {
    (bits & bit(position).wrapping_sub(1)).count_ones() as usize
}

#[inline(always)]
fn bit(position: u32) -> u64 {
    1u64.wrapping_shl(position)
}

/// The lowest level whose nodes can have both addresses.
fn common_level(a: u128, b: u128) -> u8 {
    let difference = 128u32.wrapping_sub((a ^ b).leading_zeros());
    // difference is 1–128 bits wide; level l decides bits 6l to 6l + 5.
    (difference.saturating_sub(1) / RADIX_BITS) as u8
}

/// All entries of an inner node: 64, but 4 at the top.
fn all_children(level: u8) -> u64 {
    if level == TOP_LEVEL { 0b1111 } else { u64::MAX }
}

/// The way from the root to a node: (inner node, digit).
type Path = Vec<(u32, u32)>;

impl AddressMap {
    /// Who holds an address.
    pub fn get(&self, number: u128) -> Option<u32> {
        let mut id = self.root?;
        while id & LEAF == 0 {
            let inner = self.inners.get(id)?;
            if !belongs(number, inner.base, inner.level) {
                return None;
            }
            let position = digit(number, inner.level);
            if inner.present & bit(position) == 0 {
                return None;
            }
            id = *inner.children.get(rank(inner.present, position))?;
        }
        let leaf = self.leaves.get(id & !LEAF)?;
        let position = digit(number, 0);
        if !belongs(number, leaf.base, 0) || leaf.bits & bit(position) == 0 {
            return None;
        }
        leaf.holders.get(rank(leaf.bits, position)).copied()
    }

    /// Gives an address a holder, and says which it had before, if any.
    pub fn insert(&mut self, number: u128, holder: u32) -> Option<u32> {
        let Some(root) = self.root else {
            self.root = Some(self.new_leaf(number, holder));
            return None;
        };
        let near = self.leaves.get(self.recent).is_some_and(|leaf| belongs(number, leaf.base, 0));
        let mut id = if near { self.recent | LEAF } else { root };
        while id & LEAF == 0 {
            let inner = self.inners.get(id)?;
            if !belongs(number, inner.base, inner.level) {
                self.split(id, inner.base, number, holder);
                return None;
            }
            let position = digit(number, inner.level);
            if inner.present & bit(position) == 0 {
                let leaf = self.new_leaf(number, holder);
                self.add_child(id, position, leaf);
                return None;
            }
            id = *inner.children.get(rank(inner.present, position))?;
        }
        let leaf = self.leaves.get_mut(id & !LEAF)?;
        if !belongs(number, leaf.base, 0) {
            let base = leaf.base;
            self.split(id, base, number, holder);
            return None;
        }
        self.recent = id & !LEAF;
        let position = digit(number, 0);
        let place = rank(leaf.bits, position);
        if leaf.bits & bit(position) != 0 {
            return leaf.holders.get_mut(place).map(|old| std::mem::replace(old, holder));
        }
        leaf.bits |= bit(position);
        leaf.holders.insert(place, holder);
        if leaf.bits == u64::MAX {
            let path = self.path_to(id, number);
            self.mark_full(&path, 0);
        }
        None
    }

    /// Takes the holder of an address away.
    pub fn remove(&mut self, number: u128) -> Option<u32> {
        let mut id = self.root?;
        while id & LEAF == 0 {
            let inner = self.inners.get(id)?;
            let position = digit(number, inner.level);
            if !belongs(number, inner.base, inner.level) || inner.present & bit(position) == 0 {
                return None;
            }
            id = *inner.children.get(rank(inner.present, position))?;
        }
        let leaf = self.leaves.get_mut(id & !LEAF)?;
        let position = digit(number, 0);
        if !belongs(number, leaf.base, 0) || leaf.bits & bit(position) == 0 {
            return None;
        }
        let was_full = leaf.bits == u64::MAX;
        let holder = leaf.holders.remove(rank(leaf.bits, position));
        leaf.bits &= !bit(position);
        let is_empty = leaf.bits == 0;
        // The way is gone a second time only where nodes above change, which is rare.
        if was_full || is_empty {
            let mut path = self.path_to(id, number);
            if was_full {
                self.unmark_full(&path);
            }
            if is_empty {
                self.leaves.remove(id & !LEAF);
                self.remove_child(&mut path);
            }
        }
        Some(holder)
    }

    /// The way to a node, by an address of its or of the place that it has.
    fn path_to(&self, node: u32, number: u128) -> Path {
        let mut path = Path::new();
        let mut next = self.root;
        while let Some(id) = next.filter(|&id| id != node && id & LEAF == 0) {
            let Some(inner) = self.inners.get(id) else { break };
            let position = digit(number, inner.level);
            path.push((id, position));
            next = inner.children.get(rank(inner.present, position)).copied();
        }
        path
    }

    /// The lowest address at or above `from` that nothing holds; none above the last address there is.
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

    /// The lowest held address at or above `from`, and its holder.
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

    /// How many addresses from `first` to `last` are held.
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

    /// The first leaf that has an address at or above `from`.
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
                    // A compressed child that lies before `number`: go on behind its 64th.
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

    /// Where to go on behind a subtree; none behind the root.
    fn behind_root(&self, end: u128) -> Option<u128> {
        if end >= self.end_of(self.root?)? { None } else { end.checked_add(1) }
    }

    /// The last address that a node could have.
    fn end_of(&self, id: u32) -> Option<u128> {
        if id & LEAF != 0 {
            self.leaves.get(id & !LEAF).map(|leaf| leaf.base | 63)
        } else {
            self.inners.get(id).map(|inner| inner.base | low_mask(span_bits(inner.level)))
        }
    }

    fn new_leaf(&mut self, number: u128, holder: u32) -> u32 {
        let leaf = Leaf { base: base_of(number, 0), bits: bit(digit(number, 0)), holders: vec![holder] };
        self.leaves.insert(leaf) | LEAF
    }

    /// Level of a node, and whether it holds every address that it could.
    fn level_and_full(&self, id: u32) -> (u8, bool) {
        if id & LEAF != 0 {
            (0, self.leaves.get(id & !LEAF).is_some_and(|leaf| leaf.bits == u64::MAX))
        } else {
            self.inners.get(id).map_or((0, false), |inner| (inner.level, inner.full == all_children(inner.level)))
        }
    }

    fn add_child(&mut self, parent: u32, position: u32, child: u32) {
        let Some(inner) = self.inners.get_mut(parent) else { return };
        inner.children.insert(rank(inner.present, position), child);
        inner.present |= bit(position);
    }

    /// Puts a new inner node above `id`, whose base is `base`, so that `number` has a place beside it.
    fn split(&mut self, id: u32, base: u128, number: u128, holder: u32) {
        let path = self.path_to(id, base);
        let leaf = self.new_leaf(number, holder);
        let level = common_level(base, number);
        let (old_level, old_full) = self.level_and_full(id);
        let old_position = digit(base, level);
        let full = if old_full && old_level.saturating_add(1) == level { bit(old_position) } else { 0 };
        let node = Inner { base: base_of(number, level), level, present: bit(old_position), full, children: vec![id] };
        let node = self.inners.insert(node);
        self.add_child(node, digit(number, level), leaf);
        self.replace_child(&path, node);
    }

    /// Puts `node` where the way of `path` ends.
    fn replace_child(&mut self, path: &Path, node: u32) {
        match path.last() {
            None => self.root = Some(node),
            Some(&(parent, position)) => {
                let Some(inner) = self.inners.get_mut(parent) else { return };
                let place = rank(inner.present, position);
                if let Some(child) = inner.children.get_mut(place) {
                    *child = node;
                }
            }
        }
    }

    /// A node of `level` at the end of `path` has become full.
    fn mark_full(&mut self, path: &Path, mut level: u8) {
        for &(id, position) in path.iter().rev() {
            let Some(inner) = self.inners.get_mut(id) else { return };
            if inner.level != level.saturating_add(1) {
                return;
            }
            inner.full |= bit(position);
            if inner.full != all_children(inner.level) {
                return;
            }
            level = inner.level;
        }
    }

    /// The node at the end of `path` is full no longer.
    fn unmark_full(&mut self, path: &Path) {
        for &(id, position) in path.iter().rev() {
            let Some(inner) = self.inners.get_mut(id) else { return };
            let was_full = inner.full == all_children(inner.level);
            inner.full &= !bit(position);
            if !was_full {
                return;
            }
        }
    }

    /// Takes the node at the end of `path` out of its parent; a parent that has one
    /// child left gives its place to it.
    fn remove_child(&mut self, path: &mut Path) {
        let Some((parent, position)) = path.pop() else {
            self.root = None;
            return;
        };
        let Some(inner) = self.inners.get_mut(parent) else { return };
        let place = rank(inner.present, position);
        if place < inner.children.len() {
            inner.children.remove(place);
        }
        inner.present &= !bit(position);
        if let [only] = *inner.children.as_slice() {
            self.inners.remove(parent);
            self.replace_child(path, only);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// The rules of the tree that its methods rely on.
    fn check(map: &AddressMap) {
        fn walk(map: &AddressMap, id: u32) -> usize {
            if id & LEAF != 0 {
                let leaf = map.leaves.get(id & !LEAF).unwrap();
                assert!(leaf.bits != 0);
                assert_eq!(leaf.bits.count_ones() as usize, leaf.holders.len());
                return 1;
            }
            let inner = map.inners.get(id).unwrap();
            assert!(inner.children.len() >= 2, "a node with one child is left out");
            assert_eq!(inner.present.count_ones() as usize, inner.children.len());
            for position in 0..64 {
                let present = inner.present & bit(position) != 0;
                let full = inner.full & bit(position) != 0;
                if !present {
                    assert!(!full);
                    continue;
                }
                let child = inner.children[rank(inner.present, position)];
                let (level, child_full) = map.level_and_full(child);
                assert!(level < inner.level);
                assert_eq!(full, child_full && level + 1 == inner.level);
            }
            1 + inner.children.iter().map(|&child| walk(map, child)).sum::<usize>()
        }
        let nodes = map.root.map_or(0, |root| walk(map, root));
        assert_eq!(nodes, map.inners.len() + map.leaves.len(), "no node is lost");
    }

    fn random(state: &mut u64) -> u64 {
        *state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        *state >> 20
    }

    #[test]
    fn agrees_with_a_sorted_map_under_random_operations() {
        for (base, spread) in [(0u128, 300u64), (u128::MAX - 299, 300), (1 << 64, 1 << 40), (0, 10_000)] {
            let mut map = AddressMap::default();
            let mut model = BTreeMap::new();
            let mut state = spread;
            for step in 0..6000u32 {
                let number = base + u128::from(random(&mut state) % spread);
                if random(&mut state).is_multiple_of(3) {
                    assert_eq!(map.remove(number), model.remove(&number));
                } else {
                    map.insert(number, step);
                    model.insert(number, step);
                }
                let from = base + u128::from(random(&mut state) % spread);
                assert_eq!(map.get(from), model.get(&from).copied());
                let present = model.range(from..).next().map(|(&key, &value)| (key, value));
                assert_eq!(map.next_present(from), present);
                let mut absent = Some(from);
                while let Some(number) = absent.filter(|number| model.contains_key(number)) {
                    absent = number.checked_add(1);
                }
                assert_eq!(map.next_absent(from), absent);
                if step % 100 == 0 {
                    check(&map);
                    let to = from.saturating_add(200);
                    assert_eq!(map.count(from, to), model.range(from..=to).count() as u128);
                }
            }
            for number in model.keys() {
                map.remove(*number);
            }
            check(&map);
            assert!(map.root.is_none());
        }
    }

    #[test]
    fn skips_full_stretches_of_any_size() {
        let mut map = AddressMap::default();
        for number in 0..300_000 {
            map.insert(number, 0);
        }
        check(&map);
        assert_eq!(map.next_absent(0), Some(300_000));
        map.remove(77_777);
        assert_eq!(map.next_absent(0), Some(77_777));
        assert_eq!(map.next_absent(77_778), Some(300_000));
        assert_eq!(map.count(0, 299_999), 299_999);
    }

    #[test]
    fn a_lone_address_costs_one_leaf() {
        let mut map = AddressMap::default();
        map.insert(0x2001_0db8 << 96, 1);
        assert_eq!((map.inners.len(), map.leaves.len()), (0, 1));
        map.insert(u128::MAX, 1);
        assert_eq!((map.inners.len(), map.leaves.len()), (1, 2));
    }
}
