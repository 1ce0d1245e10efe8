//! Applying a journal to a pool.

use crate::ip::{IpPool, IpPoolError};

use super::block::Block;

/// Result of [`IpPool::apply_events`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct AppliedEvents {
    /// Size of the complete blocks, in bytes. What follows is the start of a block whose end is missing.
    pub bytes: u64,
    /// Number of changes that were applied. Changes that the pool already had are not counted.
    pub events: u64,
    /// Revision of the pool.
    pub revision: u64,
}

impl IpPool {
    /// Repeats the changes of a journal: blocks that [`journal_since`](Self::journal_since) has returned, in order. The
    /// pool then equals the one that wrote them, at the revision of the last block, its events included. Changes that
    /// the pool already has are skipped. Nothing is applied from a block at the end whose end is missing.
    ///
    /// The time is proportional to the number of changes.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidJournal`] if the text is damaged; [`IpPoolError::JournalMismatch`] if a block does not
    /// continue this pool. After an error nothing has changed.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType, ip::AppliedEvents};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// let mut journal = pool.journal_since(0)?;
    /// let whole = journal.len() as u64;
    /// pool.allocate("t", "a", ResourceType::Vm)?;
    /// journal += &pool.journal_since(1)?[..70]; // a crash in the middle of an append
    ///
    /// let mut copy = IpPool::new("p");
    /// let applied: AppliedEvents = copy.apply_events(&journal)?;
    /// assert_eq!((applied.bytes, applied.revision), (whole, 1));
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn apply_events(&mut self, text: &str) -> Result<AppliedEvents, IpPoolError> {
        let blocks = self.check_blocks(text)?;
        let (mut applied, mut reached) = (AppliedEvents::default(), self.revision());
        for block in &blocks {
            applied.bytes = applied.bytes.saturating_add(block.bytes as u64);
            for record in &block.records {
                if record.end.revision <= reached {
                    continue;
                }
                reached = record.end.revision;
                applied.events = applied.events.saturating_add(1);
                // A change can cause others, which have records of their own.
                if reached > self.revision() {
                    self.replay(record).ok_or_else(|| not_repeatable(record.line))?;
                }
            }
            if block.end.revision >= self.revision() {
                self.pass_time(&block.ticks);
            }
        }
        applied.revision = self.revision();
        Ok(applied)
    }

    /// Like [`apply_events`](Self::apply_events), with the limit on a call of the component.
    #[cfg(any(test, feature = "pages"))]
    #[doc(hidden)]
    pub fn paged_apply(&mut self, text: &str) -> Result<AppliedEvents, IpPoolError> {
        const BYTES: usize = 1 << 20;
        if text.len() > BYTES {
            return Err(crate::ip::error::limit("bytes of a journal per call", BYTES as u64));
        }
        self.apply_events(text)
    }

    /// Returns the complete blocks of a text, if they continue this pool.
    fn check_blocks<'a>(&self, text: &'a str) -> Result<Vec<Block<'a>>, IpPoolError> {
        let (mut blocks, mut at, mut lines) = (Vec::new(), 0usize, 0u64);
        let mut reached = self.events.current();
        while let Some(block) = Block::read(text.get(at..).unwrap_or_default(), lines)? {
            let mismatch = |line: u64, expected: String| IpPoolError::JournalMismatch {
                line,
                expected,
                requested: block.start.revision,
                actual: reached.revision,
            };
            let head = lines.saturating_add(1);
            if block.start.revision > reached.revision {
                let expected =
                    format!("changes after revision {}, not after {}", reached.revision, block.start.revision);
                return Err(mismatch(head, format!("{expected}: a part is missing")));
            }
            // One of the moments of the block at the revision of the pool is known to the pool.
            let ends = block.records.iter().map(|record| (record.line, record.end));
            let moments = std::iter::once((head, block.start)).chain(block.first_tick).chain(ends);
            let mut same = moments.filter(|(_, moment)| moment.revision == reached.revision).peekable();
            if let Some((line, _)) = same.peek().copied()
                && !same.any(|(_, moment)| moment.digest == reached.digest)
            {
                let expected = format!("the history of this pool up to revision {}", reached.revision);
                return Err(mismatch(line, format!("{expected}, not that of another pool or of other options")));
            }
            at = at.saturating_add(block.bytes);
            lines = lines.saturating_add(block.lines);
            if block.end.revision > reached.revision {
                reached = block.end;
            }
            blocks.push(block);
        }
        Ok(blocks)
    }
}

/// The error of a record that was written by other calls, in spite of its digest.
fn not_repeatable(line: u64) -> IpPoolError {
    IpPoolError::InvalidJournal { line, expected: "a change that this pool can repeat".to_owned() }
}
