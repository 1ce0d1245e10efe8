//! The calls that changed a machine, as lines of text.

use crate::snapshot_text::Writer;

/// The calls so far. Empty unless the options enable the log.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    pub(super) lines: Option<String>,
    /// The machine's time at the start of the journal.
    pub(super) began_ms: u64,
    /// The machine's definition at that time.
    pub(super) definition: u64,
}

impl Journal {
    pub fn new(kept: bool, began_ms: u64) -> Self {
        Self { lines: kept.then(String::new), began_ms, definition: 0 }
    }

    /// Sets the definition of the machine at the start of the journal.
    pub fn belongs_to(&mut self, definition: u64) {
        self.definition = definition;
    }

    pub fn is_kept(&self) -> bool {
        self.lines.is_some()
    }

    /// Records a call.
    pub fn note(&mut self, write: impl FnOnce(&mut Writer)) {
        if let Some(lines) = &mut self.lines {
            let mut out = Writer { text: std::mem::take(lines) };
            write(&mut out);
            out.end();
            *lines = out.text;
        }
    }

    /// Restarts the journal, for a restored state.
    pub fn restart(&mut self) {
        if let Some(lines) = &mut self.lines {
            lines.clear();
        }
    }
}
