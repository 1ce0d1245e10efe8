//! What most grants have in common and some have of their own: time, lease and metadata.
//!
//! Grants of one moment without lease and metadata share one entry, so that the
//! time of a grant costs no memory in its record.

use hashbrown::HashTable;

use crate::ip::{MetadataEntry, space::slab::Slab, store::linked_list::NONE};

/// No end; and before any time.
pub const NEVER: u64 = u64::MAX;

/// What is known of a grant beside its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra {
    /// When it was made, in the time of `tick`; `NEVER` before the first tick.
    pub allocated_at: u64,
    /// How long the lease is from each renewal on; 0: without end.
    pub ttl_ms: u64,
    /// When it ends; `NEVER` for a lease without end.
    pub expires_at: u64,
    pub metadata: Vec<MetadataEntry>,
}

impl Default for Extra {
    fn default() -> Self {
        Self { allocated_at: NEVER, ttl_ms: 0, expires_at: NEVER, metadata: Vec::new() }
    }
}

impl Extra {
    /// Whether it says nothing but the time.
    fn is_plain(&self) -> bool {
        self.ttl_ms == 0 && self.expires_at == NEVER && self.metadata.is_empty()
    }
}

#[derive(Debug, Clone)]
struct Entry {
    extra: Extra,
    /// How many grants have it.
    grants: u32,
}

/// The entries by number.
#[derive(Debug, Clone, Default)]
pub struct Extras {
    entries: Slab<Entry>,
    /// The plain ones by time.
    moments: HashTable<u32>,
    /// The one that was put last, which is the next one's more often than not.
    last: u32,
}

/// Times are no secret and nobody's choice: any mixing will do.
fn code(time: u64) -> u64 {
    let mixed = time.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
}

impl Extras {
    /// The entry of a grant; none of one that has none.
    pub fn get(&self, id: u32) -> Option<&Extra> {
        self.entries.get(id).map(|entry| &entry.extra)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// All entries with a lease, to change.
    pub fn leases_mut(&mut self) -> impl Iterator<Item = &mut Extra> {
        self.entries.values_mut().map(|entry| &mut entry.extra).filter(|extra| extra.expires_at != NEVER)
    }

    /// Gives a grant an entry, and says which; `NONE` where it says nothing.
    pub fn put(&mut self, extra: Extra) -> u32 {
        if !extra.is_plain() {
            return self.entries.insert(Entry { extra, grants: 1 });
        }
        let time = extra.allocated_at;
        if time == NEVER {
            return NONE;
        }
        let Self { entries, moments, last } = self;
        let same = |entry: &Entry| entry.extra.allocated_at == time && entry.extra.is_plain();
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
        let id = entries.insert(Entry { extra, grants: 1 });
        moments.insert_unique(code(time), id, |&other| {
            entries.get(other).map_or(0, |entry| code(entry.extra.allocated_at))
        });
        *last = id;
        id
    }

    /// Takes a grant's entry away from it, to be changed or forgotten.
    pub fn take(&mut self, id: u32) -> Extra {
        let Some(entry) = self.entries.get_mut(id) else { return Extra::default() };
        entry.grants = entry.grants.saturating_sub(1);
        if entry.grants > 0 {
            return entry.extra.clone();
        }
        let extra = self.entries.remove(id).map(|entry| entry.extra).unwrap_or_default();
        if extra.is_plain()
            && let Ok(found) = self.moments.find_entry(code(extra.allocated_at), |&other| other == id)
        {
            found.remove();
        }
        extra
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grants_of_one_moment_share_an_entry_until_one_changes() {
        let mut extras = Extras::default();
        let plain = |time| Extra { allocated_at: time, ..Extra::default() };
        let (a, b, c) = (extras.put(plain(5)), extras.put(plain(6)), extras.put(plain(5)));
        assert_eq!((a == c, a == b, extras.len()), (true, false, 2));
        let mut own = extras.take(c);
        own.ttl_ms = 9;
        let c = extras.put(own);
        assert_eq!(
            (extras.get(a).map(|extra| extra.ttl_ms), extras.get(c).map(|extra| extra.ttl_ms)),
            (Some(0), Some(9))
        );
        for id in [a, b, c] {
            extras.take(id);
        }
        assert_eq!((extras.len(), extras.moments.len()), (0, 0));
        assert_eq!(extras.put(Extra::default()), NONE);
    }
}
