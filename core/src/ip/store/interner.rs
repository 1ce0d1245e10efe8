//! Names by number: tenants and types of resources.

use hashbrown::HashTable;

use super::{Slab, hash::hash};

/// Something with a name.
pub trait Named {
    /// Returns the string that it is found by.
    fn key(&self) -> &str;
}

/// Entries by number and by name.
#[derive(Debug, Clone)]
pub struct Interner<T> {
    seed: u64,
    entries: Slab<T>,
    index: HashTable<u32>,
}

impl<T: Named> Interner<T> {
    /// Creates an empty table.
    pub fn new(seed: u64) -> Self {
        Self { seed, entries: Slab::default(), index: HashTable::new() }
    }

    /// Returns the number of a name.
    pub fn find(&self, name: &str) -> Option<u32> {
        let entries = &self.entries;
        self.index
            .find(hash(self.seed, 0, name.as_bytes()), |&id| entries.get(id).is_some_and(|entry| entry.key() == name))
            .copied()
    }

    /// Adds an entry with a new name.
    pub fn insert(&mut self, entry: T) -> u32 {
        let (seed, code) = (self.seed, hash(self.seed, 0, entry.key().as_bytes()));
        let id = self.entries.insert(entry);
        let entries = &self.entries;
        self.index.insert_unique(code, id, |&other| {
            entries.get(other).map_or(0, |entry| hash(seed, 0, entry.key().as_bytes()))
        });
        id
    }

    /// Removes an entry.
    pub fn remove(&mut self, id: u32) {
        let Some(entry) = self.entries.remove(id) else { return };
        let code = hash(self.seed, 0, entry.key().as_bytes());
        if let Ok(found) = self.index.find_entry(code, |&other| other == id) {
            found.remove();
        }
    }

    /// Returns an entry.
    pub fn get(&self, id: u32) -> Option<&T> {
        self.entries.get(id)
    }

    /// Returns an entry, mutably.
    pub fn get_mut(&mut self, id: u32) -> Option<&mut T> {
        self.entries.get_mut(id)
    }

    /// Returns all entries.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        self.entries.iter()
    }

    /// Returns the number of entries.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.entries.len()
    }
}
