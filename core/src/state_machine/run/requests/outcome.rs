//! Outcomes of actions and the status of their reports.

#[cfg(any(test, feature = "pages"))]
use crate::error::workflow::{WorkflowError, invalid};
use crate::{dsl::expr::Value, workbook::NamedValue};

/// Outcome of an action.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ActionOutcome {
    /// The action succeeded with these exports.
    Success(Vec<NamedValue>),
    /// The action failed; the reason.
    Failure(String),
    /// The action exceeded its timeout.
    Timeout,
}

/// Outcome of an action, without details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum OutcomeKind {
    /// The action succeeded.
    Success,
    /// The action failed.
    Failure,
    /// The action exceeded its timeout.
    Timeout,
}

/// Status of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ReportStatus {
    /// The report was accepted.
    Accepted,
    /// The report came too late and changed nothing.
    Late,
}

/// A report that came too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct LateReport {
    /// Time of the machine, in milliseconds.
    pub at_ms: u64,
    /// The token.
    pub token: u64,
    /// The reported outcome.
    pub outcome: OutcomeKind,
}

/// Outcome of an action, borrowed from the report.
#[derive(Debug)]
pub(crate) enum Outcome<'a> {
    Success(Vec<(&'a str, &'a Value)>),
    Failure(&'a str),
    Timeout,
}

/// Reads an outcome of a batch from its kind and its element of the details.
#[cfg(any(test, feature = "pages"))]
pub(super) fn read_detail(outcome: OutcomeKind, detail: &Value) -> Result<Outcome<'_>, WorkflowError> {
    match (outcome, detail) {
        (OutcomeKind::Success, Value::Null) => Ok(Outcome::Success(Vec::new())),
        (OutcomeKind::Success, Value::Map(pairs)) => {
            let exports = pairs.iter().map(|(name, value)| match name {
                Value::String(name) => Ok((name.as_str(), value)),
                _ => Err(invalid("details", "maps whose keys are strings")),
            });
            exports.collect::<Result<_, _>>().map(Outcome::Success)
        }
        (OutcomeKind::Failure, Value::String(reason)) => Ok(Outcome::Failure(reason)),
        (OutcomeKind::Timeout, Value::Null) => Ok(Outcome::Timeout),
        (OutcomeKind::Success, _) => Err(invalid("details", "a map of exports or null for each success")),
        (OutcomeKind::Failure, _) => Err(invalid("details", "a message for each failure")),
        (OutcomeKind::Timeout, _) => Err(invalid("details", "null for each timeout")),
    }
}
