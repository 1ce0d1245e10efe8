//! Positions in the text.

use saphyr_parser::Span;

use super::super::diagnostic::Extent;

/// Conversion of the parser's positions, counted in characters, to byte offsets.
pub(super) struct Offsets {
    /// Byte offset of each character; empty if the text is ASCII.
    bytes: Vec<u32>,
    length: u32,
}

impl Offsets {
    pub(super) fn new(source: &str) -> Self {
        let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let bytes = if source.is_ascii() {
            Vec::new()
        } else {
            source.char_indices().map(|(offset, _)| place(offset)).collect()
        };
        Self { bytes, length: place(source.len()) }
    }

    pub(super) fn byte(&self, character: usize) -> u32 {
        if self.bytes.is_empty() {
            return u32::try_from(character).unwrap_or(u32::MAX).min(self.length);
        }
        self.bytes.get(character).copied().unwrap_or(self.length)
    }

    pub(super) fn extent(&self, span: Span) -> Extent {
        Extent::new(self.byte(span.start.index()), self.byte(span.end.index()))
    }
}
