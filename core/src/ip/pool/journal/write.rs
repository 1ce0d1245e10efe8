//! Writing the journal.

use std::fmt::Write;

use crate::ip::{
    IpPool, IpPoolError,
    pool::{digest::mix, lease_terms::NEVER},
};

use super::keywords::{HEADER, KINDS};

/// A page of the journal.
#[cfg(any(test, feature = "pages"))]
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct JournalPage {
    /// The text: a block, or nothing.
    pub text: String,
    /// The revision to pass in the next call.
    pub revision: u64,
    /// Whether more changes are already available.
    pub more: bool,
}

impl IpPool {
    /// Returns the changes after a revision as text, to append to a log: [`apply_events`](Self::apply_events) repeats
    /// them on a pool of that revision. If nothing has changed, the text is empty; if only the time has changed, it
    /// has the time.
    ///
    /// # Errors
    /// [`IpPoolError::Outdated`] if changes after `revision` are no longer kept, a block was exported, claimed or
    /// dropped after it, or `revision` is in the future: take a snapshot, and continue from its revision.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// let (snapshot, revision) = (pool.to_snapshot(), pool.revision());
    /// pool.allocate("t", "a", ResourceType::Vm)?;
    /// let journal = pool.journal_since(revision)?;
    ///
    /// let mut copy = IpPool::from_snapshot(&snapshot)?;
    /// copy.apply_events(&journal)?;
    /// assert_eq!(copy.to_snapshot(), pool.to_snapshot());
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn journal_since(&self, revision: u64) -> Result<String, IpPoolError> {
        self.check_journal(revision)?;
        Ok(self.journal_block(revision, usize::MAX).0)
    }

    /// Like [`journal_since`](Self::journal_since), in pages.
    #[cfg(any(test, feature = "pages"))]
    #[doc(hidden)]
    pub fn paged_journal(&self, revision: u64) -> Result<JournalPage, IpPoolError> {
        self.check_journal(revision)?;
        let (text, next) = self.journal_block(revision, crate::limits::ip::PAGE_BYTES);
        Ok(JournalPage { text, revision: next, more: next < self.revision() })
    }

    /// Fails if the journal does not have all changes after a revision.
    fn check_journal(&self, revision: u64) -> Result<(), IpPoolError> {
        let oldest = self.events.oldest_of_journal();
        if revision < oldest {
            return Err(IpPoolError::Outdated { requested: revision, actual: oldest });
        }
        self.check_known(revision)
    }

    /// Returns a block with the events after a revision, which ends after the record that exceeds `most` bytes, and the
    /// revision at its end.
    pub(super) fn journal_block(&self, revision: u64, most: usize) -> (String, u64) {
        let mut end = self.events.moment(revision);
        if end == self.events.current() {
            return (String::new(), revision);
        }
        let mut out = format!("{HEADER}\t{revision}\t{:016x}\t", end.digest);
        write_time(&mut out, end.now);
        for (number, event, texts) in self.events.after(revision) {
            self.write_clock(&mut out, end.now, event.now, revision, number);
            out.push_str(texts.metadata);
            let keyword = KINDS.iter().find(|(kind, _)| *kind == event.kind).map_or("", |(_, keyword)| keyword);
            let (subinstance, subid, fields) = (texts.subinstance, texts.subid, texts.fields);
            // Writing to a String cannot fail.
            let _ = writeln!(out, "{keyword}\t{}\t{}\t{subinstance}\t{subid}{fields}", event.subject, event.generation);
            (end.revision, end.digest, end.now) = (number, event.digest, event.now);
            if out.len() > most {
                break;
            }
        }
        if end.revision == self.revision() {
            let next = end.revision.saturating_add(1);
            self.write_clock(&mut out, end.now, self.events.current().now, revision, next);
            end = self.events.current();
        }
        let _ = writeln!(out, "end\t{}\t{:016x}", end.revision, mix(end.digest, end.now));
        (out, end.revision)
    }

    /// Writes the time if it has changed. Leases that began before the first tick count from it, so its time is
    /// written as well.
    fn write_clock(&self, out: &mut String, before: u64, now: u64, from: u64, number: u64) {
        if before == now {
            return;
        }
        let first = self.events.first_tick_within(from, number).filter(|first| before == NEVER && *first != now);
        for time in first.into_iter().chain([now]) {
            out.push_str("clock\t");
            write_time(out, time);
        }
    }
}

/// Writes a time and ends the line.
fn write_time(out: &mut String, time: u64) {
    let _ = if time == NEVER { writeln!(out, "-") } else { writeln!(out, "{time}") };
}
