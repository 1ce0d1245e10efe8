//! Lookups that are queued or under way.

use std::{collections::VecDeque, sync::Arc};

/// Maximum number of lookups in progress; the others wait for their turn. Natively each takes a
/// thread while it lasts: a name server that does not answer holds one for 10 s and more, and other
/// names must be looked up in the same time.
pub const AT_ONCE: usize = 16;

/// Number of a lookup, in the order of requests.
pub type LookupId = u64;

#[derive(Debug)]
struct Lookup {
    id: LookupId,
    name: Arc<str>,
    /// Attempts that wait for it.
    waiters: u32,
}

/// The lookups of a run.
#[derive(Debug, Default)]
pub struct Lookups {
    last: LookupId,
    /// Lookups that an attempt waits for, or will, by number. They begin first.
    urgent: VecDeque<Lookup>,
    /// The others, by number.
    background: VecDeque<Lookup>,
    /// At most [`AT_ONCE`].
    under_way: Vec<Lookup>,
}

/// Removes a lookup from a queue.
fn take(queue: &mut VecDeque<Lookup>, id: LookupId) -> Option<Lookup> {
    queue.remove(queue.binary_search_by_key(&id, |lookup| lookup.id).ok()?)
}

impl Lookups {
    /// Queues a lookup. An urgent one is one that an attempt will wait for.
    pub fn add(&mut self, name: Arc<str>, is_urgent: bool) -> LookupId {
        self.last = self.last.saturating_add(1);
        let queue = if is_urgent { &mut self.urgent } else { &mut self.background };
        queue.push_back(Lookup { id: self.last, name, waiters: 0 });
        self.last
    }

    /// Notes that an attempt waits for a lookup.
    pub fn wait_for(&mut self, id: LookupId) {
        if let Some(lookup) = take(&mut self.background, id) {
            let place = self.urgent.partition_point(|other| other.id < id);
            self.urgent.insert(place, lookup);
        }
        if let Some(lookup) = self.awaited(id) {
            lookup.waiters = lookup.waiters.saturating_add(1);
        }
    }

    /// Returns a lookup that an attempt may wait for.
    fn awaited(&mut self, id: LookupId) -> Option<&mut Lookup> {
        let place = self.urgent.binary_search_by_key(&id, |lookup| lookup.id).ok();
        let queued = place.and_then(|place| self.urgent.get_mut(place));
        queued.or_else(|| self.under_way.iter_mut().find(|lookup| lookup.id == id))
    }

    /// Notes that an attempt no longer waits for a lookup. Returns the name of the lookup if it was
    /// removed.
    pub fn leave(&mut self, id: LookupId) -> Option<Arc<str>> {
        let lookup = self.awaited(id)?;
        lookup.waiters = lookup.waiters.saturating_sub(1);
        if lookup.waiters > 0 {
            return None;
        }
        take(&mut self.urgent, id).map(|lookup| lookup.name)
    }

    /// Takes the next lookup to begin, if there is room for it.
    pub fn begin_next(&mut self) -> Option<(LookupId, &str)> {
        if self.under_way.len() >= AT_ONCE {
            return None;
        }
        let lookup = self.urgent.pop_front().or_else(|| self.background.pop_front())?;
        self.under_way.push(lookup);
        self.under_way.last().map(|lookup| (lookup.id, &*lookup.name))
    }

    /// Ends a lookup in progress. Returns its name.
    pub fn end(&mut self, id: LookupId) -> Option<Arc<str>> {
        let place = self.under_way.iter().position(|lookup| lookup.id == id)?;
        Some(self.under_way.swap_remove(place).name)
    }

    pub fn is_any_under_way(&self) -> bool {
        !self.under_way.is_empty()
    }

    #[cfg(test)]
    pub fn counts(&self) -> (usize, usize) {
        (self.under_way.len(), self.urgent.len().saturating_add(self.background.len()))
    }
}
