//! Diagnostics about a source text: what is wrong, where, and what would be right.
//!
//! While a text is read, places are byte offsets ([`Extent`]); they become lines
//! and columns once, at the end, when a [`LineIndex`] of the text exists.

mod builder;
mod explain;
mod position;
mod sink;

use std::fmt;

pub(crate) use builder::DiagnosticBuilder;
pub use explain::{ExplainOptions, explain, explain_with};
pub(crate) use position::Comment;
pub use position::{Extent, LineIndex, Position, Span};
pub(crate) use sink::DiagnosticSink;

/// How grave a diagnostic is.
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

/// A change that mends the diagnostic.
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

/// One diagnostic about a source text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
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

impl Diagnostic {
    /// A diagnostic of a tool of its own, without help, fix and other places; these can be set.
    ///
    /// ```
    /// use scheduler_core::dsl::diagnostic::{Diagnostic, Position, Severity, Span};
    ///
    /// let place = Position { offset: 0, line: 1, column: 1 };
    /// let span = Span { start: place, end: place };
    /// let mut found = Diagnostic::new("todo", Severity::Note, "an action is missing", span);
    /// found.help = Some("write it".to_owned());
    /// assert_eq!(found.to_string(), "1:1: note[todo]: an action is missing; write it");
    /// ```
    #[must_use]
    pub fn new(code: &str, severity: Severity, message: impl Into<String>, span: Span) -> Self {
        let (code, message) = (code.to_owned(), message.into());
        Self { code, severity, message, span, related: Vec::new(), help: None, fix: None }
    }
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
