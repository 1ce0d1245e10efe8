//! What the host reports of an action, and what becomes of the report.

#[cfg(any(test, feature = "pages"))]
use crate::error::workflow::{WorkflowError, invalid};
use crate::{dsl::expr::Value, workbook::NamedValue};

/// How an action went.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ActionOutcome {
    /// Well, with these exports.
    Success(Vec<NamedValue>),
    /// Not, for this reason.
    Failure(String),
    /// It took longer than it may.
    Timeout,
}

/// How an action went, without details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum OutcomeKind {
    /// Well.
    Success,
    /// Not.
    Failure,
    /// It took longer than it may.
    Timeout,
}

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ReportStatus {
    /// It counted.
    Accepted,
    /// It came too late, and changed nothing.
    Late,
}

/// A report that came too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct LateReport {
    /// When, in the machine's time.
    pub at_ms: u64,
    /// The token.
    pub token: u64,
    /// What was reported.
    pub outcome: OutcomeKind,
}

/// How an action went, borrowed from wherever it was reported.
#[derive(Debug)]
pub(crate) enum Outcome<'a> {
    Success(Vec<(&'a str, &'a Value)>),
    Failure(&'a str),
    Timeout,
}

/// The outcome of a batch, from its kind and its element of the details.
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
