//! Positions in a source text: byte offsets during parsing, lines and columns in the result.

/// A range of source text in bytes, from `start` (inclusive) to `end` (exclusive).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub struct Extent {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Extent {
    /// Creates an extent from `start` to `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Returns the empty extent at the end.
    #[must_use]
    pub const fn tail(self) -> Self {
        Self { start: self.end, end: self.end }
    }

    /// Returns the extent from the start of this one to the end of `other`.
    #[must_use]
    pub const fn to(self, other: Self) -> Self {
        Self { start: self.start, end: other.end }
    }

    /// Returns the text of the extent, or an empty string if it does not fit the source text.
    #[must_use]
    pub fn of(self, source: &str) -> &str {
        source.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// A comment, from its `#` or `//` to the end of its line.
pub(crate) type Comment = Extent;

/// A position in a source text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Position {
    /// Offset from the start of the text in UTF-8 bytes.
    pub offset: u32,
    /// Line number, from 1.
    pub line: u32,
    /// Column number, from 1, in Unicode scalar values.
    pub column: u32,
}

/// A range of source text, from `start` (inclusive) to `end` (exclusive).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// The first position.
    pub start: Position,
    /// The position after the last one.
    pub end: Position,
}

/// Index of the line starts of a text.
#[derive(Debug, Clone)]
pub struct LineIndex<'text> {
    text: &'text str,
    starts: Vec<u32>,
}

impl<'text> LineIndex<'text> {
    /// Builds the index in one pass over `text`. A line ends with `\n`; a `\r` before it belongs to the line.
    #[must_use]
    pub fn new(text: &'text str) -> Self {
        let mut starts = vec![0];
        starts.extend(
            text.bytes()
                .enumerate()
                .filter(|(_, byte)| *byte == b'\n')
                .map(|(offset, _)| u32::try_from(offset).unwrap_or(u32::MAX).saturating_add(1)),
        );
        Self { text, starts }
    }

    /// Returns the position at a byte offset. An offset inside a character counts as its start,
    /// an offset after the text as its end.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let mut at = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at = at.saturating_sub(1);
        }
        let offset = u32::try_from(at).unwrap_or(u32::MAX);
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index)).copied().unwrap_or(0);
        let column = Extent::new(start, offset).of(self.text).chars().count();
        Position {
            offset,
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1),
        }
    }

    /// Returns the span of an extent.
    #[must_use]
    pub fn span(&self, extent: Extent) -> Span {
        Span { start: self.position(extent.start), end: self.position(extent.end) }
    }

    /// Returns the number of lines.
    #[must_use]
    pub fn count(&self) -> u32 {
        u32::try_from(self.starts.len()).unwrap_or(u32::MAX)
    }

    /// Returns the offset of the first byte of a line, counted from 1, or the length of the text if the line does not
    /// exist.
    pub(crate) fn start(&self, line: u32) -> u32 {
        let index = line.saturating_sub(1) as usize;
        self.starts.get(index).copied().unwrap_or_else(|| u32::try_from(self.text.len()).unwrap_or(u32::MAX))
    }

    /// Returns the text of a line, counted from 1, without its line end.
    #[must_use]
    pub fn line(&self, line: u32) -> &'text str {
        let index = line.saturating_sub(1) as usize;
        let Some(start) = self.starts.get(index) else { return "" };
        let end = self.starts.get(index.saturating_add(1)).map_or(self.text.len(), |next| *next as usize);
        self.text.get(*start as usize..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
}
