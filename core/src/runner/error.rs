//! Errors of a run.

use std::borrow::Borrow;

use crate::error::workflow::{self, WorkflowError, did_you_mean};

/// Error of a [`Run`](super::Run) or a [`Runner`](super::Runner). Failures while users run are in
/// the report instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum RunnerError {
    /// A pool, resource, property, user or token does not exist.
    #[error("there is no {item} {subject:?}{}", did_you_mean(.suggestion.as_deref()))]
    NotFound {
        /// Kind of the item that was named.
        item: String,
        /// Name as given; a number in decimal.
        subject: String,
        /// Nearest name that exists.
        suggestion: Option<String>,
    },
    /// An option, an input or a definition of the scenario is out of range or of the wrong type.
    #[error("{subject}: should be {expected}")]
    InvalidArgument {
        /// The invalid item.
        subject: String,
        /// Accepted values.
        expected: String,
    },
    /// A limit was exceeded.
    #[error("limit exceeded: {actual} {subject}, at most {maximum}")]
    LimitExceeded {
        /// Name of the limit.
        subject: String,
        /// Maximum.
        maximum: u64,
        /// Requested amount.
        actual: u64,
    },
    /// The run or one of its users is in a state that does not allow the call.
    #[error("{subject}: should be {expected}")]
    InvalidState {
        /// The item in the wrong state.
        subject: String,
        /// Requirement of the call.
        expected: String,
    },
}

/// The kind of a [`RunnerError`], without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum RunnerErrorKind {
    /// A pool, resource, property, user or token does not exist.
    NotFound,
    /// An option, an input or a definition of the scenario is out of range or of the wrong type.
    InvalidArgument,
    /// A limit was exceeded.
    LimitExceeded,
    /// The run or one of its users is in a state that does not allow the call.
    InvalidState,
}

impl RunnerError {
    /// Returns the kind of the error, for use in a `match`.
    ///
    /// ```
    /// use scheduler_core::{dsl, runner::{PoolFallback, Run, RunnerError, RunnerErrorKind, RunOptions}};
    ///
    /// let scenario = dsl::parse("scenario \"s\" workflow { start: pass { -> end } end }", dsl::Syntax::Text)?;
    /// let fallbacks = vec![PoolFallback { pool: "red".to_owned(), fallback: "blue".to_owned() }];
    /// let error: RunnerError = Run::from_scenario(&scenario, &RunOptions::default().fallbacks(fallbacks)).unwrap_err();
    /// assert_eq!(error.kind(), RunnerErrorKind::NotFound);
    /// # Ok::<(), scheduler_core::ParserError>(())
    /// ```
    #[must_use]
    pub const fn kind(&self) -> RunnerErrorKind {
        match self {
            Self::NotFound { .. } => RunnerErrorKind::NotFound,
            Self::InvalidArgument { .. } => RunnerErrorKind::InvalidArgument,
            Self::LimitExceeded { .. } => RunnerErrorKind::LimitExceeded,
            Self::InvalidState { .. } => RunnerErrorKind::InvalidState,
        }
    }
}

impl From<WorkflowError> for RunnerError {
    /// Converts kinds that a checked scenario cannot cause to [`RunnerError::InvalidArgument`].
    fn from(error: WorkflowError) -> Self {
        match error {
            WorkflowError::NotFound { item, subject, suggestion } => Self::NotFound { item, subject, suggestion },
            WorkflowError::InvalidArgument { subject, expected, found: None } => {
                Self::InvalidArgument { subject, expected }
            }
            WorkflowError::LimitExceeded { subject, maximum, actual } => {
                Self::LimitExceeded { subject, maximum, actual }
            }
            WorkflowError::InvalidState { instance, state, expected } => {
                Self::InvalidState { subject: format!("instance {instance} is {state}"), expected }
            }
            WorkflowError::InvalidArgument { found: Some(_), .. }
            | WorkflowError::InvalidExpression { .. }
            | WorkflowError::Duplicate { .. }
            | WorkflowError::DependencyCycle { .. }
            | WorkflowError::ResourceConflict { .. }
            | WorkflowError::TimeWentBackwards { .. }
            | WorkflowError::InvalidSnapshot { .. } => {
                Self::InvalidArgument { subject: "scenario".to_owned(), expected: format!("valid: {error}") }
            }
        }
    }
}

/// Returns a [`RunnerError::NotFound`] that suggests the nearest of the known names.
pub fn not_found<'a, I, S>(kind: &str, name: &str, known: I) -> RunnerError
where
    I: IntoIterator<Item = &'a S>,
    S: Borrow<str> + ?Sized + 'a,
{
    workflow::not_found(kind, name, known).into()
}

/// As [`not_found`], for a number.
pub fn not_found_number(kind: &str, number: impl ToString) -> RunnerError {
    workflow::not_found_number(kind, number).into()
}

/// Returns the error for an expression that does not compile. `check` reports it earlier, so it has
/// no kind of its own.
pub fn invalid_expression(subject: impl Into<String>, expression: &str, reason: &str) -> RunnerError {
    invalid(subject, format!("a valid expression, not `{expression}`: {reason}"))
}

/// Returns a [`RunnerError::InvalidArgument`].
pub fn invalid(subject: impl Into<String>, expected: impl Into<String>) -> RunnerError {
    RunnerError::InvalidArgument { subject: subject.into(), expected: expected.into() }
}

/// Returns a [`RunnerError::InvalidState`].
pub fn wrong_state(subject: impl Into<String>, expected: impl Into<String>) -> RunnerError {
    RunnerError::InvalidState { subject: subject.into(), expected: expected.into() }
}

/// Fails if `requested` is more than `allowed`.
pub fn within(limit: &str, allowed: u64, requested: u64) -> Result<(), RunnerError> {
    workflow::within(limit, allowed, requested).map_err(RunnerError::from)
}
