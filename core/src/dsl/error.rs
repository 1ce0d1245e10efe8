//! What the parser's functions fail with.

use std::fmt;

use super::{
    diagnostic::{Diagnostic, Severity},
    expr::{EvaluationError, EvaluationFault},
};

/// Why a call of the parser failed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum ParserError {
    /// The text is wrong; the diagnostics say where and why, at least one of them an error.
    Rejected {
        /// What was found, in the order of the text, bounded by [`super::ParserLimits::diagnostics`].
        diagnostics: Vec<Diagnostic>,
    },
    /// An argument is out of range.
    InvalidArgument {
        /// The argument.
        subject: String,
        /// What would be right.
        expected: String,
    },
    /// A limit is exceeded.
    LimitExceeded {
        /// Which limit, by the name of its field. Example: `bytes`.
        subject: String,
        /// What it allows.
        maximum: u64,
        /// What there was, or would have been.
        actual: u64,
    },
    /// A value that was handed over is no tree: see WIT `value`.
    MalformedValue {
        /// Index of the node that is wrong.
        node: u32,
    },
    /// An expression was evaluated and has no value.
    EvaluationFailed {
        /// The kind of failure.
        fault: EvaluationFault,
        /// Byte offset in the expression of what failed.
        offset: u32,
        /// What happened, with the operands.
        detail: String,
    },
}

/// The kind of a [`ParserError`], without its details: WIT `parser-error-kind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParserErrorKind {
    /// The text is wrong; the diagnostics say where and why, at least one of them an error.
    Rejected,
    /// An argument is out of range.
    InvalidArgument,
    /// A limit is exceeded.
    LimitExceeded,
    /// A value that was handed over is no tree: see WIT `value`.
    MalformedValue,
    /// An expression was evaluated and has no value.
    EvaluationFailed,
}

impl ParserError {
    /// Returns the kind of the error, to decide by.
    ///
    /// ```
    /// use scheduler_core::dsl::{self, ParserErrorKind, Syntax};
    ///
    /// let error = dsl::parse("scenario", Syntax::Text).unwrap_err();
    /// assert_eq!(error.kind(), ParserErrorKind::Rejected);
    /// ```
    #[must_use]
    pub fn kind(&self) -> ParserErrorKind {
        match self {
            Self::Rejected { .. } => ParserErrorKind::Rejected,
            Self::InvalidArgument { .. } => ParserErrorKind::InvalidArgument,
            Self::LimitExceeded { .. } => ParserErrorKind::LimitExceeded,
            Self::MalformedValue { .. } => ParserErrorKind::MalformedValue,
            Self::EvaluationFailed { .. } => ParserErrorKind::EvaluationFailed,
        }
    }
}

impl std::error::Error for ParserError {}

impl fmt::Display for ParserError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rejected { diagnostics } => {
                let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
                match diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error) {
                    Some(first) if errors > 1 => {
                        write!(formatter, "{first} (and {} more errors)", errors.saturating_sub(1))
                    }
                    Some(first) => write!(formatter, "{first}"),
                    None => formatter.write_str("the text was rejected"),
                }
            }
            Self::InvalidArgument { subject, expected } => write!(formatter, "{subject}: expected {expected}"),
            Self::LimitExceeded { subject: limit, maximum, actual } => {
                write!(formatter, "{actual} is more than the limit of {maximum} {limit}")
            }
            Self::MalformedValue { node } => write!(
                formatter,
                "node {node} of the value is wrong: each node must stand before its one parent, and the root last"
            ),
            Self::EvaluationFailed { fault, offset, detail } => {
                write!(formatter, "{fault}: {detail} (at byte {offset} of the expression)")
            }
        }
    }
}

impl From<EvaluationError> for ParserError {
    fn from(error: EvaluationError) -> Self {
        Self::EvaluationFailed { fault: error.fault, offset: error.offset, detail: error.detail }
    }
}

impl From<Vec<Diagnostic>> for ParserError {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self::Rejected { diagnostics }
    }
}
