//! Reasons why an attempt or a user fails: a kind for programs and a reason for people.

use crate::limits::runner::REASON_BYTES;

/// Kind of a failure. WIT `failure-count` describes each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailureKind {
    Connect,
    Name,
    Closed,
    InvalidResponse,
    Limit,
    Status,
    Expectation,
    Timeout,
    Parameter,
    Host,
    Address,
    Workflow,
    Other,
}

impl FailureKind {
    /// Returns the word for the kind in reports.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Name => "name",
            Self::Closed => "closed",
            Self::InvalidResponse => "invalid-response",
            Self::Limit => "limit-exceeded",
            Self::Status => "status",
            Self::Expectation => "expectation",
            Self::Timeout => "timeout",
            Self::Parameter => "parameter",
            Self::Host => "host",
            Self::Address => "address",
            Self::Workflow => "workflow",
            Self::Other => "other",
        }
    }

    /// Returns whether failures of this kind are grouped by reason: their reasons come from the
    /// scenario or the host.
    pub const fn is_told_apart_by_reason(self) -> bool {
        matches!(self, Self::Host | Self::Workflow)
    }
}

/// A failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub kind: FailureKind,
    /// At most [`REASON_BYTES`].
    pub reason: String,
    /// The status code, if that is what failed.
    pub status: Option<u16>,
    /// Distinguishes failures of one kind further: the case of a socket error, or an empty string.
    pub case: &'static str,
}

impl Failure {
    pub fn new(kind: FailureKind, reason: impl Into<String>) -> Self {
        Self { kind, reason: shortened(reason.into()), status: None, case: "" }
    }

    /// Creates the failure for a socket error of this case.
    pub fn of_case(kind: FailureKind, case: &'static str, reason: String) -> Self {
        Self { case, ..Self::new(kind, reason) }
    }

    /// Creates the failure for a response with a status code that the action does not expect.
    pub fn of_status(status: u16, reason: String) -> Self {
        Self { status: Some(status), ..Self::new(FailureKind::Status, reason) }
    }
}

/// Shortens a reason to its limit, at a character boundary.
fn shortened(mut reason: String) -> String {
    if reason.len() > REASON_BYTES {
        let room = REASON_BYTES.saturating_sub("…".len());
        let end = (0..=room).rev().find(|at| reason.is_char_boundary(*at)).unwrap_or(0);
        reason.truncate(end);
        reason.push('…');
    }
    reason
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_reason_is_cut_at_a_character() {
        let failure = Failure::new(FailureKind::Host, "é".repeat(1_000));
        assert!(failure.reason.len() <= REASON_BYTES && failure.reason.ends_with("é…"), "{}", failure.reason);
        assert_eq!(Failure::new(FailureKind::Host, "short").reason, "short");
    }
}
