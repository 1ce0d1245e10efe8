//! The terms of grants: time, lease and metadata.
//!
//! Grants of one moment without lease and metadata share one entry, so that the time of a grant
//! needs no memory in its record.

use hashbrown::HashTable;

use crate::ip::{MetadataEntry, address_space::slab::Slab, store::linked_list::NONE};

/// No end; also: before the first tick.
pub const NEVER: u64 = u64::MAX;

/// The time, lease and metadata of a grant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaseTerms {
    /// Time of the grant, in the time of `tick`; `NEVER` before the first tick.
    pub allocated_at: u64,
    /// Lifetime that each renewal starts; 0: without end.
    pub ttl_ms: u64,
    /// Time of expiry; `NEVER` for a lease without end.
    pub expires_at: u64,
    pub metadata: Vec<MetadataEntry>,
}

impl Default for LeaseTerms {
    fn default() -> Self {
        Self { allocated_at: NEVER, ttl_ms: 0, expires_at: NEVER, metadata: Vec::new() }
    }
}

impl LeaseTerms {
    /// Returns whether there is neither a lease nor metadata.
    fn is_plain(&self) -> bool {
        self.ttl_ms == 0 && self.expires_at == NEVER && self.metadata.is_empty()
    }
}

#[derive(Debug, Clone)]
struct Entry {
    terms: LeaseTerms,
    /// Number of grants that have it.
    grants: u32,
}

/// The terms of all grants by number. Equal terms without lease and metadata share one entry.
#[derive(Debug, Clone, Default)]
pub struct LeaseTermsTable {
    entries: Slab<Entry>,
    /// The plain ones by time.
    moments: HashTable<u32>,
    /// The last one that was stored, which usually applies to the next grant as well.
    last: u32,
}

/// Returns the hash of a time. Times are neither secret nor chosen by a caller, so any mixing is
/// sufficient.
fn code(time: u64) -> u64 {
    let mixed = time.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
}

impl LeaseTermsTable {
    /// Returns the entry of a grant; none for a number without one.
    pub fn get(&self, id: u32) -> Option<&LeaseTerms> {
        self.entries.get(id).map(|entry| &entry.terms)
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns all entries with a lease, mutably.
    pub fn leases_mut(&mut self) -> impl Iterator<Item = &mut LeaseTerms> {
        self.entries.values_mut().map(|entry| &mut entry.terms).filter(|terms| terms.expires_at != NEVER)
    }

    /// Stores the terms of a grant and returns their number; `NONE` if there is no time, lease or
    /// metadata.
    pub fn put(&mut self, terms: LeaseTerms) -> u32 {
        if !terms.is_plain() {
            return self.entries.insert(Entry { terms, grants: 1 });
        }
        let time = terms.allocated_at;
        if time == NEVER {
            return NONE;
        }
        let Self { entries, moments, last } = self;
        let same = |entry: &Entry| entry.terms.allocated_at == time && entry.terms.is_plain();
        let known = match entries.get(*last) {
            Some(entry) if same(entry) => Some(*last),
            _ => moments.find(code(time), |&id| entries.get(id).is_some_and(same)).copied(),
        };
        if let Some(id) = known
            && let Some(entry) = entries.get_mut(id)
        {
            entry.grants = entry.grants.saturating_add(1);
            *last = id;
            return id;
        }
        let id = entries.insert(Entry { terms, grants: 1 });
        moments.insert_unique(code(time), id, |&other| {
            entries.get(other).map_or(0, |entry| code(entry.terms.allocated_at))
        });
        *last = id;
        id
    }

    /// Removes the entry of a grant, to change or drop it.
    pub fn take(&mut self, id: u32) -> LeaseTerms {
        let Some(entry) = self.entries.get_mut(id) else { return LeaseTerms::default() };
        entry.grants = entry.grants.saturating_sub(1);
        if entry.grants > 0 {
            return entry.terms.clone();
        }
        let terms = self.entries.remove(id).map(|entry| entry.terms).unwrap_or_default();
        if terms.is_plain()
            && let Ok(found) = self.moments.find_entry(code(terms.allocated_at), |&other| other == id)
        {
            found.remove();
        }
        terms
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grants_of_one_moment_share_an_entry_until_one_changes() {
        let mut table = LeaseTermsTable::default();
        let plain = |time| LeaseTerms { allocated_at: time, ..LeaseTerms::default() };
        let (a, b, c) = (table.put(plain(5)), table.put(plain(6)), table.put(plain(5)));
        assert_eq!((a == c, a == b, table.len()), (true, false, 2));
        let mut own = table.take(c);
        own.ttl_ms = 9;
        let c = table.put(own);
        assert_eq!(
            (table.get(a).map(|terms| terms.ttl_ms), table.get(c).map(|terms| terms.ttl_ms)),
            (Some(0), Some(9))
        );
        for id in [a, b, c] {
            table.take(id);
        }
        assert_eq!((table.len(), table.moments.len()), (0, 0));
        assert_eq!(table.put(LeaseTerms::default()), NONE);
    }
}
