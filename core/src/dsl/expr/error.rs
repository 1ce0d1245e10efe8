//! What can go wrong when an expression is evaluated.

use std::fmt;

/// Why an evaluation gave no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum EvaluationFault {
    /// The operands have types that the operator or function does not take.
    WrongType,
    /// Division or remainder by zero.
    DivisionByZero,
    /// A result that its type cannot hold.
    Overflow,
    /// The map has no such key.
    NoSuchKey,
    /// The list has no such index.
    IndexOutOfRange,
    /// An argument of the right type and a wrong value: text that is no number, a bad pattern.
    InvalidArgument,
    /// The same key twice in a map.
    DuplicateKey,
    /// Fewer slots than the expression has variables.
    MissingVariable,
    /// More steps, or a larger value, than the limits allow.
    LimitExceeded,
}

/// Why an evaluation gave no value, and where in the expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[error("{detail} (at byte {offset} of the expression)")]
#[non_exhaustive]
pub struct EvaluationError {
    /// The kind of failure.
    pub fault: EvaluationFault,
    /// Byte offset in the expression's source of the operator or call that failed.
    pub offset: u32,
    /// What happened, with the operands.
    pub detail: String,
}

impl EvaluationError {
    pub(crate) fn new(fault: EvaluationFault, detail: impl Into<String>) -> Self {
        Self { fault, offset: 0, detail: detail.into() }
    }
}

impl fmt::Display for EvaluationFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::WrongType => "wrong type",
            Self::DivisionByZero => "division by zero",
            Self::Overflow => "overflow",
            Self::NoSuchKey => "no such key",
            Self::IndexOutOfRange => "index out of range",
            Self::InvalidArgument => "invalid argument",
            Self::DuplicateKey => "duplicate key",
            Self::MissingVariable => "missing variable",
            Self::LimitExceeded => "limit exceeded",
        })
    }
}
