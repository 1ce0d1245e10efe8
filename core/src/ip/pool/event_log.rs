//! The latest events of a pool, in a ring: the source of the change feed and of the journal.

use std::collections::VecDeque;

#[cfg(any(test, feature = "pages"))]
use crate::ip::listing::append;
use crate::ip::{
    IpFamily, MetadataEntry, PoolEventKind, ResourceType,
    pool::{
        digest::{mix, mix_bytes},
        events::Subject,
        lease_terms::NEVER,
        metadata_line,
    },
};
#[cfg(any(test, feature = "pages"))]
use crate::limits::ip as limits;

#[cfg(any(test, feature = "pages"))]
use super::events::EventPage;

/// What the journal records of an event in addition to its subject, owner and generation.
#[derive(Debug, Clone, Copy)]
pub enum Detail<'a> {
    /// Nothing.
    None,
    /// A grant: its type, lifetime, the way in which its address was selected, and its metadata.
    Grant { resource_type: &'a ResourceType, ttl_ms: u64, way: &'a str, metadata: &'a [MetadataEntry] },
    /// The lifetime that a renewal started.
    Lease(u64),
    /// The new metadata of a binding.
    Metadata(&'a [MetadataEntry]),
    /// A policy, a strategy or a mode.
    Word(&'a str),
    /// The quotas of a tenant.
    Quota(Option<u64>, Option<u64>),
}

#[derive(Debug, Clone)]
pub struct Event {
    pub kind: PoolEventKind,
    pub subject: Subject,
    pub generation: u64,
    /// Time of the pool; [`NEVER`] before the first tick.
    pub now: u64,
    /// Digest of all events up to this one.
    pub digest: u64,
    subinstance_bytes: u8,
    subid_bytes: u8,
    /// Length of the additional fields, each preceded by a tab.
    field_bytes: u16,
    /// Length of the lines with metadata.
    metadata_bytes: u16,
}

/// The state of a history between two events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub revision: u64,
    /// Digest of all events so far.
    pub digest: u64,
    /// Time of the last event; [`NEVER`] before the first tick.
    pub now: u64,
}

impl Event {
    /// Creates an event without strings, which is not in a log.
    pub const fn bare(kind: PoolEventKind, subject: Subject, generation: u64, now: u64) -> Self {
        Self {
            kind,
            subject,
            generation,
            now,
            digest: 0,
            subinstance_bytes: 0,
            subid_bytes: 0,
            field_bytes: 0,
            metadata_bytes: 0,
        }
    }

    /// Returns the length of its strings.
    fn bytes(&self) -> usize {
        let names = usize::from(self.subinstance_bytes).saturating_add(usize::from(self.subid_bytes));
        names.saturating_add(usize::from(self.field_bytes)).saturating_add(usize::from(self.metadata_bytes))
    }
}

/// The strings of an event.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    pub subinstance: &'a str,
    pub subid: &'a str,
    /// The additional fields, each preceded by a tab.
    pub fields: &'a str,
    /// Lines with metadata.
    pub metadata: &'a str,
}

/// The latest events and the revision, which counts all events ever.
#[derive(Debug, Clone)]
pub struct EventLog {
    revision: u64,
    /// Digest of all events ever. It begins with that of the pool's name and options.
    digest: u64,
    /// Time of the pool; [`NEVER`] before the first tick.
    now: u64,
    /// Revision and time of the first tick, if it was after the log began.
    first_tick: Option<(u64, u64)>,
    /// Digest and time before the oldest event that is kept.
    before: (u64, u64),
    /// The revision from which on the journal is complete.
    complete_from: u64,
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

/// Maximum size of the strings of all events, in addition to [`BYTES_PER_EVENT`] for each that fits
/// the capacity. Only metadata exceeds that.
const BYTES: usize = 16 << 20;

/// Size of the strings of an event without metadata: two names, a type, and some numbers.
const BYTES_PER_EVENT: usize = 1024;

impl EventLog {
    /// Creates an empty log that keeps at most `capacity` events. `digest` stands for the pool's
    /// name and options.
    pub fn new(capacity: u32, digest: u64) -> Self {
        Self {
            revision: 0,
            digest,
            now: NEVER,
            first_tick: None,
            before: (digest, NEVER),
            complete_from: 0,
            capacity: capacity as usize,
            events: VecDeque::new(),
            texts: Vec::new(),
            forgotten: 0,
        }
    }

    /// Returns the number of events ever.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns the digest of all events ever.
    pub fn digest(&self) -> u64 {
        self.digest
    }

    /// Creates a log that continues from a revision, its digest and its time.
    pub fn resumed(capacity: u32, revision: u64, digest: u64, now: Option<u64>) -> Self {
        let now = now.unwrap_or(NEVER);
        Self { revision, now, before: (digest, now), complete_from: revision, ..Self::new(capacity, digest) }
    }

    /// Sets the time of the events from now on.
    pub fn set_now(&mut self, now: u64) {
        if self.now == NEVER {
            self.first_tick = Some((self.revision, now));
            // The events have only the time of the last tick, but leases count from the first one.
            self.digest = mix(self.digest, now);
        }
        self.now = now;
    }

    /// Returns the time of the first tick if it was between two revisions.
    pub fn first_tick_within(&self, from: u64, to: u64) -> Option<u64> {
        self.first_tick.filter(|(revision, _)| (from..to).contains(revision)).map(|(_, now)| now)
    }

    /// Records that the last change is not in the journal, which begins again after it.
    pub fn interrupt(&mut self) {
        self.complete_from = self.revision;
    }

    /// Adds an event about a subject and, optionally, an owner.
    pub fn push(&mut self, kind: PoolEventKind, subject: Subject, owner: (&str, &str), generation: u64) {
        self.push_with(kind, subject, owner, generation, Detail::None);
    }

    /// Adds an event with what the journal needs to repeat it.
    pub fn push_with(
        &mut self,
        kind: PoolEventKind,
        subject: Subject,
        owner: (&str, &str),
        generation: u64,
        detail: Detail<'_>,
    ) {
        self.revision = self.revision.saturating_add(1);
        let start = self.texts.len();
        self.texts.extend_from_slice(owner.0.as_bytes());
        self.texts.extend_from_slice(owner.1.as_bytes());
        let fields_from = self.texts.len();
        let metadata = write_fields(&mut self.texts, detail);
        let metadata_from = self.texts.len();
        if !metadata.is_empty() {
            let mut lines = String::new();
            for entry in metadata {
                metadata_line::write(&mut lines, &entry.key, &entry.value);
            }
            self.texts.extend_from_slice(lines.as_bytes());
        }
        let slice = |from: usize, to: usize| self.texts.get(from..to).unwrap_or_default();
        let (fields, lines) = (slice(fields_from, metadata_from), slice(metadata_from, self.texts.len()));
        let event = Event::bare(kind, subject, generation, self.now);
        self.digest = chain(self.digest, &event, [owner.0.as_bytes(), owner.1.as_bytes(), fields, lines]);
        // Names have at most 255 bytes, and metadata 8,192 before they are escaped; the pool has checked that.
        let event = Event {
            digest: self.digest,
            subinstance_bytes: owner.0.len() as u8,
            subid_bytes: owner.1.len() as u8,
            field_bytes: fields.len() as u16,
            metadata_bytes: lines.len() as u16,
            ..event
        };
        if self.capacity == 0 {
            self.texts.truncate(start);
            self.before = (self.digest, self.now);
            return;
        }
        self.events.push_back(event);
        let most = self.capacity.saturating_mul(BYTES_PER_EVENT).saturating_add(BYTES);
        while self.events.len() > self.capacity || self.texts.len().saturating_sub(self.forgotten) > most {
            let Some(old) = self.events.pop_front() else { break };
            self.before = (old.digest, old.now);
            self.forgotten = self.forgotten.saturating_add(old.bytes()).min(self.texts.len());
        }
        if self.forgotten >= CUT.max(self.texts.len() / 2) {
            self.texts.drain(..self.forgotten);
            self.forgotten = 0;
        }
    }

    /// Returns the revision after which all events are still kept.
    pub fn oldest(&self) -> u64 {
        self.revision.saturating_sub(self.events.len() as u64)
    }

    /// Returns the revision after which the journal has all changes.
    pub fn oldest_of_journal(&self) -> u64 {
        self.oldest().max(self.complete_from)
    }

    /// Returns the current state.
    pub fn current(&self) -> Moment {
        Moment { revision: self.revision, digest: self.digest, now: self.now }
    }

    /// Returns the state right after the event of a revision, which must be between the oldest and the current one.
    pub fn moment(&self, revision: u64) -> Moment {
        let kept = usize::try_from(revision.saturating_sub(self.oldest())).unwrap_or(usize::MAX);
        let event = kept.checked_sub(1).and_then(|place| self.events.get(place));
        let (digest, now) = event.map_or(self.before, |event| (event.digest, event.now));
        Moment { revision, digest, now }
    }

    /// Returns the events after a revision, which must be between the oldest and the current one,
    /// each with its revision and strings. The time is proportional to the number of these events.
    pub(super) fn after(&self, revision: u64) -> impl Iterator<Item = (u64, &Event, Texts<'_>)> {
        let wanted = usize::try_from(self.revision.saturating_sub(revision)).unwrap_or(usize::MAX);
        let skip = self.events.len().saturating_sub(wanted);
        let events = self.events.range(skip..);
        let bytes = events.clone().fold(0usize, |sum, event| sum.saturating_add(event.bytes()));
        let mut offset = self.texts.len().saturating_sub(bytes);
        events.zip(self.oldest().saturating_add(skip as u64).saturating_add(1)..).map(move |(event, number)| {
            let mut next = |bytes: usize| {
                let start = offset;
                offset = start.saturating_add(bytes);
                self.text(start, offset)
            };
            let texts = Texts {
                subinstance: next(event.subinstance_bytes.into()),
                subid: next(event.subid_bytes.into()),
                fields: next(event.field_bytes.into()),
                metadata: next(event.metadata_bytes.into()),
            };
            (number, event, texts)
        })
    }

    /// Returns a page of the events after a revision.
    #[cfg(any(test, feature = "pages"))]
    pub fn since(&self, revision: u64, limit: u32) -> EventPage {
        let mut page = EventPage { revision, ..EventPage::default() };
        for (number, event, Texts { subinstance, subid, .. }) in self.after(revision) {
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

/// Writes the additional fields of an event and returns its metadata.
fn write_fields<'a>(out: &mut Vec<u8>, detail: Detail<'a>) -> &'a [MetadataEntry] {
    let mut field = |text: &str| {
        out.push(b'\t');
        out.extend_from_slice(text.as_bytes());
    };
    let optional = |number: Option<u64>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
    match detail {
        Detail::None => {}
        Detail::Grant { resource_type, ttl_ms, way, metadata } => {
            match resource_type {
                ResourceType::Custom(_) => field(&resource_type.to_string()),
                ResourceType::Vm => field("vm"),
                ResourceType::Mac => field("mac"),
                ResourceType::Container => field("container"),
                ResourceType::Pod => field("pod"),
            }
            // Most bindings have no lease.
            if ttl_ms == 0 {
                field("0")
            } else {
                field(&ttl_ms.to_string())
            }
            field(way);
            return metadata;
        }
        Detail::Lease(ttl_ms) => field(&ttl_ms.to_string()),
        Detail::Metadata(metadata) => return metadata,
        Detail::Word(word) => field(word),
        Detail::Quota(addresses, prefixes) => {
            field(&optional(addresses));
            field(&optional(prefixes));
        }
    }
    &[]
}

/// Returns the digest of a history after one more event.
pub fn chain(digest: u64, event: &Event, texts: [&[u8]; 4]) -> u64 {
    let head = texts.iter().fold(event.kind as u64, |head, text| (head << 14) | text.len() as u64);
    let (tag, family, first, other) = match event.subject {
        Subject::None => (0, IpFamily::Ipv4, 0, 0),
        Subject::Address(family, number) => (2, family, number, 0),
        Subject::Network(family, first, length) => (4, family, first, length.into()),
        Subject::Range(family, first, last) => (6, family, first, last),
    };
    let halves = |number: u128| [number as u64, (number >> 64) as u64];
    let ([a, b], [c, d]) = (halves(first), halves(other));
    let words = [head, event.generation, event.now, tag | family as u64, a, b, c, d];
    let digest = words.iter().fold(digest, |digest, word| mix(digest, *word));
    texts.iter().filter(|text| !text.is_empty()).fold(digest, |digest, text| mix_bytes(digest, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_forgotten_events_are_cut_off() {
        let mut log = EventLog::new(3, 0);
        for generation in 0..2000u64 {
            log.push(PoolEventKind::Allocated, Subject::None, ("tenant", &generation.to_string()), generation);
            assert!(log.texts.len() <= CUT + 60, "{}", log.texts.len());
        }
        assert_eq!(log.since(1997, 9).subids, "1997\n1998\n1999");
    }

    #[test]
    fn the_ring_keeps_the_latest_events_with_their_texts() {
        let mut log = EventLog::new(2, 0);
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
