//! Errors of the evaluation of expressions.

use std::fmt;

/// Kind of an evaluation error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum EvaluationFault {
    /// The operator or function does not take operands of these types.
    WrongType,
    /// Division or remainder by zero.
    DivisionByZero,
    /// The result is out of range for its type.
    Overflow,
    /// The map has no such key.
    NoSuchKey,
    /// The list has no such index.
    IndexOutOfRange,
    /// An argument has the right type but an invalid value, such as a string that is not a number
    /// or an invalid pattern.
    InvalidArgument,
    /// A map has the same key twice.
    DuplicateKey,
    /// A variable of the expression has no value.
    MissingVariable,
    /// The evaluation exceeds its step limit or its size limit.
    LimitExceeded,
}

/// An evaluation error and its position in the expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[error("{detail} (at byte {offset} of the expression)")]
#[non_exhaustive]
pub struct EvaluationError {
    /// Kind of the error.
    pub fault: EvaluationFault,
    /// Byte offset of the failed operator or call in the expression's source.
    pub offset: u32,
    /// Message with the operands.
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
