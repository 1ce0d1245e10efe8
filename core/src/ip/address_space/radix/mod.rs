//! Which addresses are held, and by what: a lazy hierarchical bitmap.
//!
//! A 64-way radix tree over address numbers. Each node is one 64-bit word (or two) and a list with
//! one entry per set bit, indexed by the rank of the bit, so absent addresses need no memory.
//! Levels with one child are left out (path compression): a single address of an IPv6 /32 costs one
//! leaf. An inner node knows which children are *full*, so the search for a free address examines
//! one word per level.
//!
//! The tree is also the index by address: a set bit has a *holder*, a number that the caller
//! defines.

mod node;
mod reshape;
mod search;
#[cfg(test)]
mod tests;

use self::node::{Inner, LEAF, Leaf, belongs, bit, digit, rank};
use super::slab::Slab;

/// An ordered map from addresses to holders that finds free addresses.
#[derive(Debug, Clone, Default)]
pub struct AddressMap {
    root: Option<u32>,
    inners: Slab<Inner>,
    leaves: Slab<Leaf>,
    /// The leaf that took the last address, which usually takes the next one as well. It may be
    /// gone; a leaf that has its index now knows from its base which addresses belong to it.
    recent: u32,
}

impl AddressMap {
    /// Returns the holder of an address.
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

    /// Sets the holder of an address and returns the previous one, if any.
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

    /// Removes the holder of an address.
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
        // The path is computed a second time only if nodes above change, which is rare.
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
}
