//! The change feed: the latest events, in a ring.

use std::{collections::VecDeque, net::IpAddr};

use ipnet::IpNet;

use crate::ip::IpFamily;
#[cfg(any(test, feature = "pages"))]
use crate::ip::listing::append;
#[cfg(any(test, feature = "pages"))]
use crate::limits::ip as limits;

/// Kind of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum PoolEventKind {
    /// A binding was created.
    Allocated,
    /// A binding was released by a call.
    Released,
    /// A binding expired.
    Expired,
    /// A binding was declined by its holder.
    Declined,
    /// A lease was renewed.
    Renewed,
    /// An address left quarantine or probation.
    Freed,
    /// The metadata of a binding was changed.
    Changed,
    /// A network or an address was reserved.
    Reserved,
    /// A reservation was removed.
    Unreserved,
    /// A range was added.
    RangeAdded,
    /// A range started to drain: new bindings are not granted from it.
    RangeDraining,
    /// A range grants bindings again.
    RangeResumed,
    /// A range was removed.
    RangeRemoved,
    /// A child prefix was allocated.
    PrefixAllocated,
    /// A child prefix was released.
    PrefixReleased,
    /// The strategy of the pool or a quota was changed.
    Configured,
}

/// Subject of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum EventSubject {
    /// The pool or a tenant.
    None,
    /// An address.
    Address(IpAddr),
    /// A network.
    Network(IpNet),
    /// A range.
    Range {
        /// Its first address.
        first: IpAddr,
        /// Its last address.
        last: IpAddr,
    },
}

/// An event of a pool.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PoolEvent {
    /// Revision of the pool after the event: each event increases it by one.
    pub revision: u64,
    /// Kind of the event.
    pub kind: PoolEventKind,
    /// The address, network or range that changed.
    pub subject: EventSubject,
    /// The tenant concerned, if any.
    pub subinstance: Option<String>,
    /// The tenant's resource concerned, if any.
    pub subid: Option<String>,
    /// Generation of the binding or prefix concerned, if any.
    pub generation: Option<u64>,
}

/// A page of the change feed: columns of equal length; strings are joined by line feeds.
#[cfg(any(test, feature = "pages"))]
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct EventPage {
    /// Revisions: each event increases the revision by one.
    pub revisions: Vec<u64>,
    /// Kinds of the events.
    pub kinds: Vec<PoolEventKind>,
    /// The address, network or range (`first-last`) that changed; empty if there is none.
    pub subjects: String,
    /// The tenants concerned; empty if there is none.
    pub subinstances: String,
    /// The tenants' resources concerned; empty if there is none.
    pub subids: String,
    /// Generations of the bindings concerned; 0 if there is none.
    pub generations: Vec<u64>,
    /// The revision to pass in the next call.
    pub revision: u64,
    /// Whether more events are already available.
    pub more: bool,
}

/// Subject of an event, as stored.
#[derive(Debug, Clone, Copy)]
pub enum Subject {
    /// The pool or a tenant.
    None,
    /// An address.
    Address(IpFamily, u128),
    /// A network.
    Network(IpFamily, u128, u8),
    /// A range.
    Range(IpFamily, u128, u128),
}

impl From<Subject> for EventSubject {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::None => Self::None,
            Subject::Address(family, number) => Self::Address(family.address(number)),
            Subject::Network(family, first, length) => {
                family.network(first, length).map_or(Self::Address(family.address(first)), Self::Network)
            }
            Subject::Range(family, first, last) => {
                Self::Range { first: family.address(first), last: family.address(last) }
            }
        }
    }
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Self::None => Ok(()),
            Self::Address(family, number) => write!(f, "{}", family.address(number)),
            Self::Network(family, first, length) => write!(f, "{}/{length}", family.address(first)),
            Self::Range(family, first, last) => write!(f, "{}-{}", family.address(first), family.address(last)),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Event {
    pub kind: PoolEventKind,
    pub subject: Subject,
    pub generation: u64,
    subinstance_bytes: u8,
    subid_bytes: u8,
}

/// The latest events and the revision, which counts all events ever.
#[derive(Debug, Clone)]
pub struct EventLog {
    revision: u64,
    capacity: usize,
    events: VecDeque<Event>,
    /// Strings of the events in order, preceded by those of dropped events.
    texts: Vec<u8>,
    /// Number of bytes of dropped events.
    forgotten: usize,
}

/// The strings of dropped events are removed when they have at least this number of bytes and as
/// many bytes as those of the other events.
const CUT: usize = 4096;

impl EventLog {
    /// Creates an empty log that keeps at most `capacity` events.
    pub fn new(capacity: u32) -> Self {
        Self { revision: 0, capacity: capacity as usize, events: VecDeque::new(), texts: Vec::new(), forgotten: 0 }
    }

    /// Returns the number of events ever.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Drops the events and continues from a revision.
    pub fn reset(&mut self, revision: u64) {
        self.revision = revision;
        self.events.clear();
        self.texts.clear();
        self.forgotten = 0;
    }

    /// Adds an event about a subject and, optionally, an owner.
    pub fn push(&mut self, kind: PoolEventKind, subject: Subject, owner: (&str, &str), generation: u64) {
        self.revision = self.revision.saturating_add(1);
        if self.capacity == 0 {
            return;
        }
        if self.events.len() >= self.capacity
            && let Some(old) = self.events.pop_front()
        {
            let bytes = usize::from(old.subinstance_bytes).saturating_add(usize::from(old.subid_bytes));
            self.forgotten = self.forgotten.saturating_add(bytes).min(self.texts.len());
            if self.forgotten >= CUT.max(self.texts.len() / 2) {
                self.texts.drain(..self.forgotten);
                self.forgotten = 0;
            }
        }
        // Names have at most 255 bytes; the pool has checked that.
        let (subinstance_bytes, subid_bytes) = (owner.0.len() as u8, owner.1.len() as u8);
        self.texts.extend_from_slice(owner.0.as_bytes());
        self.texts.extend_from_slice(owner.1.as_bytes());
        self.events.push_back(Event { kind, subject, generation, subinstance_bytes, subid_bytes });
    }

    /// Returns the revision after which all events are still kept.
    pub fn oldest(&self) -> u64 {
        self.revision.saturating_sub(self.events.len() as u64)
    }

    /// Returns the events after a revision, which must be between the oldest and the current one:
    /// the revision, the event, the tenant and the tenant's resource of each.
    pub(super) fn after(&self, revision: u64) -> impl Iterator<Item = (u64, &Event, &str, &str)> {
        let skip = usize::try_from(revision.saturating_sub(self.oldest())).unwrap_or(usize::MAX);
        let mut offset = self.forgotten;
        let with_texts = self.events.iter().zip(1u64..).map(move |(event, number)| {
            let middle = offset.saturating_add(usize::from(event.subinstance_bytes));
            let end = middle.saturating_add(usize::from(event.subid_bytes));
            let start = std::mem::replace(&mut offset, end);
            (self.oldest().saturating_add(number), event, start, middle, end)
        });
        let wanted = with_texts.skip(skip);
        wanted.map(|(number, event, start, middle, end)| {
            (number, event, self.text(start, middle), self.text(middle, end))
        })
    }

    /// Returns a page of the events after a revision.
    #[cfg(any(test, feature = "pages"))]
    pub fn since(&self, revision: u64, limit: u32) -> EventPage {
        let mut page = EventPage { revision, ..EventPage::default() };
        for (number, event, subinstance, subid) in self.after(revision) {
            let count = page.kinds.len();
            let bytes = page.subinstances.len().saturating_add(page.subids.len());
            if count >= limit as usize || bytes > limits::PAGE_BYTES {
                page.more = true;
                break;
            }
            page.revision = number;
            page.revisions.push(number);
            page.kinds.push(event.kind);
            page.generations.push(event.generation);
            append(&mut page.subjects, count, event.subject);
            append(&mut page.subinstances, count, subinstance);
            append(&mut page.subids, count, subid);
        }
        page
    }

    fn text(&self, start: usize, end: usize) -> &str {
        self.texts.get(start..end).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_forgotten_events_are_cut_off() {
        let mut log = EventLog::new(3);
        for generation in 0..2000u64 {
            log.push(PoolEventKind::Allocated, Subject::None, ("tenant", &generation.to_string()), generation);
            assert!(log.texts.len() <= CUT + 60, "{}", log.texts.len());
        }
        assert_eq!(log.since(1997, 9).subids, "1997\n1998\n1999");
    }

    #[test]
    fn the_ring_keeps_the_latest_events_with_their_texts() {
        let mut log = EventLog::new(2);
        for (generation, subid) in [(1, "a"), (2, "bb"), (3, "ccc")] {
            let subject = Subject::Address(IpFamily::Ipv4, u128::from(generation));
            log.push(PoolEventKind::Allocated, subject, ("t", subid), generation);
        }
        assert_eq!((log.oldest(), log.revision()), (1, 3));
        let page = log.since(1, 1);
        assert_eq!((page.subids.as_str(), page.revision, page.more), ("bb", 2, true));
        let page = log.since(2, 9);
        assert_eq!((page.subjects.as_str(), page.subids.as_str(), page.more), ("0.0.0.3", "ccc", false));
        assert!(log.since(3, 9).kinds.is_empty());
    }
}
