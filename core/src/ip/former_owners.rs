//! Former owners of expired leases, so that they can get the same address again.

use std::collections::BTreeMap;

use hashbrown::HashTable;

use super::{IpFamily, address_space::slab::Slab, store::hash::hash};

/// An owner and its former address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    pub subinstance: Box<str>,
    pub subid: Box<str>,
    pub family: IpFamily,
    pub number: u128,
    /// Generation of the expired grant.
    pub generation: u64,
}

/// Former owners by key. The oldest grants are dropped first.
#[derive(Debug, Clone)]
pub struct FormerOwners {
    seed: u64,
    capacity: usize,
    entries: Slab<Former>,
    index: HashTable<u32>,
    by_generation: BTreeMap<u64, u32>,
}

impl FormerOwners {
    /// Creates an empty table that remembers at most `capacity` owners.
    pub fn new(seed: u64, capacity: u32) -> Self {
        Self {
            seed,
            capacity: capacity as usize,
            entries: Slab::default(),
            index: HashTable::new(),
            by_generation: BTreeMap::new(),
        }
    }

    fn find(&self, subinstance: &str, subid: &str, family: IpFamily) -> Option<u32> {
        let code = key_hash(self.seed, subinstance, subid, family);
        self.index
            .find(code, |&id| {
                self.entries.get(id).is_some_and(|former| {
                    former.family == family && *former.subid == *subid && *former.subinstance == *subinstance
                })
            })
            .copied()
    }

    /// Returns the former address of an owner.
    pub fn get(&self, subinstance: &str, subid: &str, family: IpFamily) -> Option<&Former> {
        if self.entries.len() == 0 {
            return None;
        }
        self.entries.get(self.find(subinstance, subid, family)?)
    }

    /// Drops the former address of an owner.
    pub fn forget(&mut self, subinstance: &str, subid: &str, family: IpFamily) {
        if self.entries.len() > 0
            && let Some(id) = self.find(subinstance, subid, family)
        {
            self.remove(id);
        }
    }

    fn remove(&mut self, id: u32) {
        let Some(former) = self.entries.remove(id) else { return };
        let code = key_hash(self.seed, &former.subinstance, &former.subid, former.family);
        if let Ok(found) = self.index.find_entry(code, |&other| other == id) {
            found.remove();
        }
        self.by_generation.remove(&former.generation);
    }

    /// Adds an owner.
    pub fn remember(&mut self, former: Former) {
        if self.capacity == 0 {
            return;
        }
        self.forget(&former.subinstance, &former.subid, former.family);
        if self.entries.len() >= self.capacity
            && let Some((_, id)) = self.by_generation.pop_first()
        {
            self.remove(id);
        }
        let seed = self.seed;
        let code = key_hash(seed, &former.subinstance, &former.subid, former.family);
        let generation = former.generation;
        let id = self.entries.insert(former);
        let entries = &self.entries;
        self.index.insert_unique(code, id, |&other| {
            entries.get(other).map_or(0, |former| key_hash(seed, &former.subinstance, &former.subid, former.family))
        });
        self.by_generation.insert(generation, id);
    }

    /// Returns all entries after a generation, the oldest grants first.
    pub fn after(&self, generation: Option<u64>) -> impl Iterator<Item = &Former> {
        let from = generation.map_or(0, |generation| generation.saturating_add(1));
        self.by_generation.range(from..).filter_map(|(_, &id)| self.entries.get(id))
    }
}

fn key_hash(seed: u64, subinstance: &str, subid: &str, family: IpFamily) -> u64 {
    let tenant = hash(seed, 0, subinstance.as_bytes());
    hash(tenant, u64::from(family == IpFamily::Ipv6), subid.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn former(subid: &str, generation: u64) -> Former {
        let number = u128::from(generation);
        Former { subinstance: "t".into(), subid: subid.into(), family: IpFamily::Ipv4, number, generation }
    }

    #[test]
    fn the_oldest_grant_is_forgotten_first() {
        let mut owners = FormerOwners::new(0, 2);
        for (subid, generation) in [("a", 1), ("b", 2), ("a", 3), ("c", 4)] {
            owners.remember(former(subid, generation));
        }
        let get = |owners: &FormerOwners, subid| owners.get("t", subid, IpFamily::Ipv4).map(|former| former.generation);
        assert_eq!((get(&owners, "a"), get(&owners, "b"), get(&owners, "c")), (Some(3), None, Some(4)));
        owners.forget("t", "a", IpFamily::Ipv4);
        assert_eq!(get(&owners, "a"), None);
        assert_eq!(owners.after(None).count(), 1);
    }
}
