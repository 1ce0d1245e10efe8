//! The known names.

use std::{cmp::Ordering, net::IpAddr, sync::Arc, time::Duration};

use crate::{
    dsl::builtin::ADDRESSES,
    socket::{SocketError, SocketErrorKind},
    sort,
};

use super::lookups::LookupId;

/// How long a failed lookup counts, and how soon a name is looked up again if none of its addresses
/// could be connected to.
pub const RETRY: Duration = Duration::from_secs(1);

/// Maximum number of names kept. Beyond it, the half that was used last stays.
const KEPT: usize = 10_000;

/// What is known of a name.
#[derive(Debug)]
pub enum Answer {
    /// Nothing yet.
    Unknown,
    /// Its addresses in the order to try, at least one.
    Addresses(Arc<[IpAddr]>),
    /// Why it has none.
    Failed(String),
}

/// A kept name.
#[derive(Debug)]
pub struct Name {
    /// In lower case.
    name: Arc<str>,
    /// The addresses that were given for it, as written; if none, it is looked up.
    given: Box<[IpAddr]>,
    pub answer: Answer,
    /// When the answer arrived.
    pub answered: Duration,
    /// When to look it up again.
    pub due: Duration,
    /// Whether none of its addresses could be connected to.
    pub is_suspect: bool,
    /// The lookup that is queued or under way.
    pub lookup: Option<LookupId>,
    used: Duration,
}

impl Name {
    /// Returns the name itself, in lower case.
    pub fn name(&self) -> Arc<str> {
        Arc::clone(&self.name)
    }

    /// Stores an answer. Addresses stay known if a name server does not answer, and are removed if
    /// it reports that the name does not exist.
    pub fn learn(&mut self, found: Result<Vec<IpAddr>, SocketError>, now: Duration, every: Duration) {
        self.answered = now;
        self.is_suspect = false;
        self.due = now.saturating_add(if found.is_ok() { every } else { RETRY });
        match found {
            Ok(mut addresses) => {
                addresses.truncate(ADDRESSES);
                self.answer = Answer::Addresses(self.in_known_order(addresses));
            }
            Err(error)
                if matches!(self.answer, Answer::Addresses(_)) && error.kind() != SocketErrorKind::NameUnresolvable => {
            }
            Err(error) => self.answer = Answer::Failed(error.to_string()),
        }
    }

    /// Returns the same addresses as before in their known order, which has proved good: name
    /// servers rotate theirs each time.
    fn in_known_order(&self, found: Vec<IpAddr>) -> Arc<[IpAddr]> {
        match &self.answer {
            Answer::Addresses(known)
                if known.len() == found.len() && found.iter().all(|address| known.contains(address)) =>
            {
                Arc::clone(known)
            }
            _ => found.into(),
        }
    }

    pub fn put_first(&mut self, address: IpAddr) {
        self.reorder(address, |rest| [&[address], rest].concat());
    }

    pub fn put_last(&mut self, address: IpAddr) {
        self.reorder(address, |rest| [rest, &[address]].concat());
    }

    /// Changes the order of the others and `address`, unless it stays the same.
    fn reorder(&mut self, address: IpAddr, order: impl FnOnce(&[IpAddr]) -> Vec<IpAddr>) {
        let Answer::Addresses(known) = &mut self.answer else { return };
        if known.len() < 2 || !known.contains(&address) {
            return;
        }
        let rest: Vec<IpAddr> = known.iter().copied().filter(|other| *other != address).collect();
        let ordered = order(&rest);
        if **known != *ordered {
            *known = ordered.into();
        }
    }

    fn compare(&self, host: &str, given: &[IpAddr]) -> Ordering {
        let name = if *self.name == *host {
            Ordering::Equal
        } else {
            self.name.bytes().cmp(host.bytes().map(|byte| byte.to_ascii_lowercase()))
        };
        name.then_with(|| (*self.given).cmp(given))
    }
}

/// Identifies a name while it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameId {
    era: u32,
    slot: u32,
}

/// The names that are kept.
#[derive(Debug, Default)]
pub struct Table {
    /// How often names were evicted: each time, the numbers of the others change.
    era: u32,
    names: Vec<Name>,
    /// Numbers of the names, in the order of the names.
    order: Vec<u32>,
}

impl Table {
    fn search(&self, host: &str, given: &[IpAddr]) -> Result<u32, usize> {
        let name = |slot: u32| self.names.get(slot as usize);
        let found =
            self.order.binary_search_by(|slot| name(*slot).map_or(Ordering::Less, |name| name.compare(host, given)))?;
        self.order.get(found).copied().ok_or(found)
    }

    /// Returns a name that is looked up, if it is known.
    pub fn get(&mut self, host: &str) -> Option<&mut Name> {
        let slot = self.search(host, &[]).ok()?;
        self.names.get_mut(slot as usize)
    }

    /// Returns a name by its number, if it is still kept.
    pub fn of(&mut self, id: NameId) -> Option<&mut Name> {
        self.names.get_mut(id.slot as usize).filter(|_| id.era == self.era)
    }

    /// Returns a name for use, with the addresses that were given for it or none. Adds it, without
    /// an answer, if it is new.
    pub fn obtain(&mut self, host: &str, given: &[IpAddr], now: Duration) -> (NameId, &mut Name) {
        let mut place = self.search(host, given);
        if place.is_err() && self.names.len() >= KEPT {
            self.make_room();
            place = self.search(host, given);
        }
        let slot = match place {
            Ok(slot) => slot,
            Err(place) => {
                let slot = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
                self.order.insert(place.min(self.order.len()), slot);
                self.names.push(Name {
                    name: host.to_ascii_lowercase().into(),
                    given: given.into(),
                    answer: Answer::Unknown,
                    answered: now,
                    due: now,
                    is_suspect: false,
                    lookup: None,
                    used: now,
                });
                slot
            }
        };
        let id = NameId { era: self.era, slot };
        #[expect(clippy::indexing_slicing, reason = "the slot was found or filled a moment ago")]
        let name = &mut self.names[slot as usize];
        name.used = now;
        (id, name)
    }

    /// Evicts the half that was not used for the longest time, except names that are being looked
    /// up.
    fn make_room(&mut self) {
        let mut uses: Vec<Duration> = self.names.iter().map(|name| name.used).collect();
        let middle = uses.len().wrapping_div(2);
        sort::sort(&mut uses);
        let median = uses.get(middle).copied().unwrap_or_default();
        self.names.retain(|name| name.used > median || name.lookup.is_some());
        self.era = self.era.wrapping_add(1);
        let key = |slot: usize| self.names.get(slot).map(|name| (name.name(), &name.given));
        let slots = sort::sorted_indices(self.names.len(), &|a, b| key(a).cmp(&key(b)));
        self.order = slots.into_iter().filter_map(|slot| u32::try_from(slot).ok()).collect();
    }

    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.names.len()
    }
}
