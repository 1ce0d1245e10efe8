//! Lookups that are queued or under way.

use std::{collections::BTreeMap, sync::Arc};

/// Lookups that are under way at a time; the others wait for their turn. Natively each takes a thread while it lasts: a name
/// server that does not answer holds one for 10 s and more, and others are to be looked up beside it.
pub const AT_ONCE: usize = 16;

/// The number of a lookup, in the order in which they were wanted.
pub type LookupId = u64;

#[derive(Debug)]
struct Lookup {
    name: Arc<str>,
    /// Attempts that wait for it.
    waiters: u32,
}

/// Whether a lookup can wait; those that cannot come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Urgent,
    Background,
}

/// The lookups of a run.
#[derive(Debug, Default)]
pub struct Lookups {
    last: LookupId,
    queued: BTreeMap<(Rank, LookupId), Lookup>,
    under_way: BTreeMap<LookupId, Lookup>,
}

impl Lookups {
    /// Queues a lookup. An urgent one is one that an attempt will wait for.
    pub fn add(&mut self, name: Arc<str>, is_urgent: bool) -> LookupId {
        self.last = self.last.saturating_add(1);
        let rank = if is_urgent { Rank::Urgent } else { Rank::Background };
        self.queued.insert((rank, self.last), Lookup { name, waiters: 0 });
        self.last
    }

    /// An attempt waits for it from now on.
    pub fn wait_for(&mut self, id: LookupId) {
        if let Some(lookup) = self.queued.remove(&(Rank::Background, id)) {
            self.queued.insert((Rank::Urgent, id), lookup);
        }
        let own = self.under_way.get_mut(&id);
        if let Some(lookup) = own.or_else(|| self.queued.get_mut(&(Rank::Urgent, id))) {
            lookup.waiters = lookup.waiters.saturating_add(1);
        }
    }

    /// An attempt waits for it no longer. Returns the name of a lookup that is not made any more.
    pub fn leave(&mut self, id: LookupId) -> Option<Arc<str>> {
        let key = (Rank::Urgent, id);
        let own = self.under_way.get_mut(&id);
        let lookup = own.or_else(|| self.queued.get_mut(&key))?;
        lookup.waiters = lookup.waiters.saturating_sub(1);
        if lookup.waiters > 0 {
            return None;
        }
        self.queued.remove(&key).map(|lookup| lookup.name)
    }

    /// Takes the next one to begin, if there is room for it.
    pub fn begin_next(&mut self) -> Option<(LookupId, &str)> {
        if self.under_way.len() >= AT_ONCE {
            return None;
        }
        let ((_, id), lookup) = self.queued.pop_first()?;
        Some((id, &self.under_way.entry(id).or_insert(lookup).name))
    }

    /// One that was under way has ended. Returns its name.
    pub fn end(&mut self, id: LookupId) -> Option<Arc<str>> {
        self.under_way.remove(&id).map(|lookup| lookup.name)
    }

    pub fn is_any_under_way(&self) -> bool {
        !self.under_way.is_empty()
    }

    #[cfg(test)]
    pub fn counts(&self) -> (usize, usize) {
        (self.under_way.len(), self.queued.len())
    }
}
