//! Diagnostics of a source text: what is wrong, where, and how to fix it.
//!
//! While a source text is read, positions are byte offsets ([`Extent`]). They are converted to lines
//! and columns once, at the end, with a [`LineIndex`] of the text.

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

/// Severity of a diagnostic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Severity {
    /// The source text cannot be used.
    Error,
    /// The source text can be used, but is probably not what was meant.
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

/// A second position that a diagnostic refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RelatedSpan {
    /// The range in the source text.
    pub span: Span,
    /// Note for this range. Example: `first defined here`.
    pub message: String,
}

/// A change that resolves a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct FixIt {
    /// The range to replace; an empty span inserts.
    pub span: Span,
    /// The replacement.
    pub replacement: String,
    /// Whether the fix is certain, because only one meaning is likely. [`super::fix`] applies only certain fixes.
    pub certain: bool,
}

/// A diagnostic of a source text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Diagnostic {
    /// Stable code of the rule; see [`super::code`]. Example: `unknown-node`.
    pub code: String,
    /// The severity.
    pub severity: Severity,
    /// The problem.
    pub message: String,
    /// The range in the source text.
    pub span: Span,
    /// Related positions.
    pub related: Vec<RelatedSpan>,
    /// How to fix it.
    pub help: Option<String>,
    /// A change that fixes it.
    pub fix: Option<FixIt>,
}

impl Diagnostic {
    /// Creates a diagnostic for another tool, without help, fix and related positions, which can be set afterwards.
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
