//! Findings about a source text: what is wrong, where, and what would be right.
//!
//! While a text is read, places are byte offsets ([`Extent`]); they become lines
//! and columns once, at the end, when a [`LineIndex`] of the text exists.

use std::fmt;

/// A stretch of source text in bytes, from `start` up to, and not including, `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub struct Extent {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Extent {
    /// From `start` to `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The empty stretch at its end.
    #[must_use]
    pub const fn tail(self) -> Self {
        Self { start: self.end, end: self.end }
    }

    /// From the start of this to the end of `other`.
    #[must_use]
    pub const fn to(self, other: Self) -> Self {
        Self { start: self.start, end: other.end }
    }

    /// The text there; empty when the extent does not fit the source.
    #[must_use]
    pub fn of(self, source: &str) -> &str {
        source.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// A comment, from its `#` or `//` to the end of its line.
pub(crate) type Comment = Extent;

/// A place in a source text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Position {
    /// Distance from the start of the text in bytes of UTF-8.
    pub offset: u32,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in Unicode scalar values.
    pub column: u32,
}

/// A stretch of source text: from `start` up to, and not including, `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// The first place.
    pub start: Position,
    /// The place behind the last one.
    pub end: Position,
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Severity {
    /// The text cannot be used.
    Error,
    /// The text can be used, and is probably not what was meant.
    Warning,
    /// Advice.
    Note,
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        })
    }
}

/// A second place that a diagnostic speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RelatedSpan {
    /// The place.
    pub span: Span,
    /// What there is to see. Example: `first defined here`.
    pub message: String,
}

/// A change that mends the finding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct FixIt {
    /// The text to replace; an empty span inserts.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
    /// Whether the fix is certain: only one meaning is likely. [`super::fix`] applies only certain fixes.
    pub certain: bool,
}

/// One finding about a source text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Diagnostic {
    /// Which rule it is, for good; see [`super::code`]. Example: `unknown-node`.
    pub code: String,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub span: Span,
    /// Other places that matter.
    pub related: Vec<RelatedSpan>,
    /// What would be right.
    pub help: Option<String>,
    /// A change that would make it right.
    pub fix: Option<FixIt>,
}

impl fmt::Display for Diagnostic {
    /// One line: `3:7: error[unknown-node]: no node is called "psuh"; did you mean "push"?`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column, .. } = self.span.start;
        write!(formatter, "{line}:{column}: {}[{}]: {}", self.severity, self.code, self.message)?;
        match &self.help {
            Some(help) => write!(formatter, "; {help}"),
            None => Ok(()),
        }
    }
}

/// A finding whose places are still byte offsets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    pub code: &'static str,
    pub severity: Severity,
    pub message: String,
    pub at: Extent,
    pub related: Vec<(Extent, String)>,
    pub help: Option<String>,
    pub fix: Option<(Extent, String)>,
    /// Whether the fix is certain.
    pub certain: bool,
}

impl Finding {
    pub fn error(code: &'static str, at: Extent, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            at,
            related: Vec::new(),
            help: None,
            fix: None,
            certain: true,
        }
    }

    pub fn warning(code: &'static str, at: Extent, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, at, message) }
    }

    #[cfg(feature = "yaml")]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    pub fn related(mut self, at: Extent, message: impl Into<String>) -> Self {
        self.related.push((at, message.into()));
        self
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub fn fix(mut self, at: Extent, replacement: impl Into<String>) -> Self {
        self.fix = Some((at, replacement.into()));
        self
    }

    /// A fix that may not be what was meant.
    pub fn guess(self, at: Extent, replacement: impl Into<String>) -> Self {
        Self { certain: false, ..self.fix(at, replacement) }
    }

    /// Replaces the name `wrong`, which is all that stands there, in quotes or not.
    pub fn fix_name(self, wrong: &str, name: &str) -> Self {
        let at = self.at;
        let width = at.end.saturating_sub(at.start) as usize;
        match width.checked_sub(wrong.len()) {
            Some(0) => self.fix(at, name),
            // In quotes.
            Some(2) => self.fix(Extent::new(at.start.saturating_add(1), at.end.saturating_sub(1)), name),
            _ => self,
        }
    }

    /// Proposes the name that was probably meant, if one of `candidates` is near enough. The fix is certain if no other one is.
    pub fn did_you_mean<'a>(self, wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        match super::suggest::near(wrong, candidates) {
            Some((name, only)) => {
                Self { certain: only, ..self.help(format!("did you mean `{name}`?")).fix_name(wrong, name) }
            }
            None => self,
        }
    }

    pub fn resolve(self, lines: &LineIndex<'_>) -> Diagnostic {
        Diagnostic {
            code: self.code.to_owned(),
            severity: self.severity,
            message: clip(self.message),
            span: lines.span(self.at),
            related: self
                .related
                .into_iter()
                .map(|(at, message)| RelatedSpan { span: lines.span(at), message: clip(message) })
                .collect(),
            help: self.help.map(clip),
            fix: self.fix.filter(|(_, replacement)| replacement.len() <= MAX_MESSAGE).map(|(at, replacement)| FixIt {
                span: lines.span(at),
                replacement,
                certain: self.certain,
            }),
        }
    }
}

/// Bytes of a message: it may quote a name, and names may be as long as the text.
const MAX_MESSAGE: usize = 500;

fn clip(mut message: String) -> String {
    if message.len() > MAX_MESSAGE {
        let end = (0..=MAX_MESSAGE).rev().find(|at| message.is_char_boundary(*at)).unwrap_or(0);
        message.truncate(end);
        message.push('…');
    }
    message
}

/// Where the lines of a text begin.
#[derive(Debug, Clone)]
pub struct LineIndex<'text> {
    text: &'text str,
    starts: Vec<u32>,
}

impl<'text> LineIndex<'text> {
    /// Reads `text` once. A line ends with `\n`; a `\r` before it belongs to the line.
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

    /// The place at a byte offset; an offset inside a character counts as its start,
    /// one behind the text as its end.
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

    /// Both ends of an extent.
    #[must_use]
    pub fn span(&self, extent: Extent) -> Span {
        Span { start: self.position(extent.start), end: self.position(extent.end) }
    }

    /// How many lines there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        u32::try_from(self.starts.len()).unwrap_or(u32::MAX)
    }

    /// Offset of the first byte of a line, counted from 1; the end of the text for one that it does not have.
    pub(crate) fn start(&self, line: u32) -> u32 {
        let index = line.saturating_sub(1) as usize;
        self.starts.get(index).copied().unwrap_or_else(|| u32::try_from(self.text.len()).unwrap_or(u32::MAX))
    }

    /// The text of a line, counted from 1, without its line end.
    #[must_use]
    pub fn line(&self, line: u32) -> &'text str {
        let index = line.saturating_sub(1) as usize;
        let Some(start) = self.starts.get(index) else { return "" };
        let end = self.starts.get(index.saturating_add(1)).map_or(self.text.len(), |next| *next as usize);
        self.text.get(*start as usize..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
}
