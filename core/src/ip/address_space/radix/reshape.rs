//! Changes to the shape of the tree: inserting and removing nodes, and marking full ones.

use super::{
    AddressMap,
    node::{Inner, LEAF, Leaf, all_children, base_of, bit, common_level, digit, rank},
};

/// The path from the root to a node: (inner node, digit).
pub(super) type Path = Vec<(u32, u32)>;

impl AddressMap {
    /// Returns the path to a node, by an address that it contains or could contain.
    pub(super) fn path_to(&self, node: u32, number: u128) -> Path {
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

    pub(super) fn new_leaf(&mut self, number: u128, holder: u32) -> u32 {
        let leaf = Leaf { base: base_of(number, 0), bits: bit(digit(number, 0)), holders: vec![holder] };
        self.leaves.insert(leaf) | LEAF
    }

    /// Returns the level of a node, and whether it holds every address that it could.
    pub(super) fn level_and_full(&self, id: u32) -> (u8, bool) {
        if id & LEAF != 0 {
            (0, self.leaves.get(id & !LEAF).is_some_and(|leaf| leaf.bits == u64::MAX))
        } else {
            self.inners.get(id).map_or((0, false), |inner| (inner.level, inner.full == all_children(inner.level)))
        }
    }

    pub(super) fn add_child(&mut self, parent: u32, position: u32, child: u32) {
        let Some(inner) = self.inners.get_mut(parent) else { return };
        inner.children.insert(rank(inner.present, position), child);
        inner.present |= bit(position);
    }

    /// Puts a new inner node above `id`, whose base is `base`, so that `number` fits next to it.
    pub(super) fn split(&mut self, id: u32, base: u128, number: u128, holder: u32) {
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

    /// Puts `node` at the end of `path`.
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

    /// Marks the node of `level` at the end of `path` as full.
    pub(super) fn mark_full(&mut self, path: &Path, mut level: u8) {
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

    /// Marks the node at the end of `path` as not full.
    pub(super) fn unmark_full(&mut self, path: &Path) {
        for &(id, position) in path.iter().rev() {
            let Some(inner) = self.inners.get_mut(id) else { return };
            let was_full = inner.full == all_children(inner.level);
            inner.full &= !bit(position);
            if !was_full {
                return;
            }
        }
    }

    /// Removes the node at the end of `path` from its parent; a parent with one child left is
    /// replaced by that child.
    pub(super) fn remove_child(&mut self, path: &mut Path) {
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
