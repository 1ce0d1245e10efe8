//! Errors of the parser's functions.

use std::fmt;

use super::{
    diagnostic::{Diagnostic, Severity},
    expr::{EvaluationError, EvaluationFault},
};

/// Error of a parser function.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum ParserError {
    /// The source text is invalid. At least one of the diagnostics is an error.
    Rejected {
        /// The diagnostics in source order, at most [`super::ParserLimits::diagnostics`].
        diagnostics: Vec<Diagnostic>,
    },
    /// An argument is out of range.
    InvalidArgument {
        /// The argument.
        subject: String,
        /// The expected value.
        expected: String,
    },
    /// A limit is exceeded.
    LimitExceeded {
        /// The limit, by the name of its field. Example: `bytes`.
        subject: String,
        /// The allowed maximum.
        maximum: u64,
        /// The actual size, or the size that the result would have.
        actual: u64,
    },
    /// A given value is not a tree; see WIT `value`.
    MalformedValue {
        /// Index of the invalid node.
        node: u32,
    },
    /// The evaluation of an expression failed.
    EvaluationFailed {
        /// The kind of failure.
        fault: EvaluationFault,
        /// Byte offset of the failed operation in the expression.
        offset: u32,
        /// Description of the failure, with the operands.
        detail: String,
    },
}

/// Kind of a [`ParserError`], without its details. WIT: `parser-error-kind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParserErrorKind {
    /// The source text is invalid. At least one of the diagnostics is an error.
    Rejected,
    /// An argument is out of range.
    InvalidArgument,
    /// A limit is exceeded.
    LimitExceeded,
    /// A given value is not a tree; see WIT `value`.
    MalformedValue,
    /// The evaluation of an expression failed.
    EvaluationFailed,
}

impl ParserError {
    /// Returns the kind of the error.
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
                        let more = errors.saturating_sub(1);
                        write!(formatter, "{first} (and {more} more error{})", if more == 1 { "" } else { "s" })
                    }
                    Some(first) => write!(formatter, "{first}"),
                    None => formatter.write_str("source text rejected"),
                }
            }
            Self::InvalidArgument { subject, expected } => write!(formatter, "{subject}: expected {expected}"),
            Self::LimitExceeded { subject: limit, maximum, actual } => {
                write!(formatter, "limit exceeded: {actual} {limit}, at most {maximum}")
            }
            Self::MalformedValue { node } => write!(
                formatter,
                "invalid value at node {node}: each node must come before its only parent, the root last"
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
