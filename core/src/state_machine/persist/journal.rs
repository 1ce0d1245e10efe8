//! The calls that changed a machine, as text.

use crate::snapshot_text::Writer;

/// What was called so far; nothing unless the options ask for it.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    pub(super) lines: Option<String>,
    /// The machine's time when it was made.
    pub(super) began_ms: u64,
    /// What it was then.
    pub(super) definition: u64,
}

impl Journal {
    pub fn new(kept: bool, began_ms: u64) -> Self {
        Self { lines: kept.then(String::new), began_ms, definition: 0 }
    }

    /// Says what the machine is that the calls begin with.
    pub fn belongs_to(&mut self, definition: u64) {
        self.definition = definition;
    }

    pub fn is_kept(&self) -> bool {
        self.lines.is_some()
    }

    /// Writes down a call.
    pub fn note(&mut self, write: impl FnOnce(&mut Writer)) {
        if let Some(lines) = &mut self.lines {
            let mut out = Writer { text: std::mem::take(lines) };
            write(&mut out);
            out.end();
            *lines = out.text;
        }
    }

    /// Begins anew: with a state that has been put in place.
    pub fn restart(&mut self) {
        if let Some(lines) = &mut self.lines {
            lines.clear();
        }
    }
}
