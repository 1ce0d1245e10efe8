//! Actions for the host, one by one or in columns.

use std::time::Duration;

use crate::dsl::expr::Value;

/// An action for the host to perform.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ActionRequest {
    /// Token for the report.
    pub token: u64,
    /// The instance.
    pub instance: u32,
    /// The node, by its path in the workflow.
    pub node: String,
    /// The action.
    pub action: String,
    /// Kind of the action.
    pub kind: String,
    /// The parameters: a map with rendered templates.
    pub parameters: Value,
    /// Number of the attempt, from 1.
    pub attempt: u32,
    /// Timeout from now. If none, the attempt has no timeout.
    #[cfg_attr(feature = "serde", serde(rename = "timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub timeout: Option<Duration>,
    /// Time of the machine at which the attempt times out. If none, the attempt has no timeout.
    pub deadline_ms: Option<u64>,
}

/// Several actions for the host to perform, in columns.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub struct ActionBatch {
    /// Tokens for the reports.
    pub tokens: Vec<u64>,
    /// The instances.
    pub instances: Vec<u32>,
    /// The nodes: indexes into the machine's nodes.
    pub nodes: Vec<u32>,
    /// Number of each attempt, from 1.
    pub attempts: Vec<u32>,
    /// Times at which the attempts time out; 0 if an attempt has no timeout.
    pub deadlines_ms: Vec<u64>,
    /// The parameters: a list of maps with rendered templates.
    pub parameters: Value,
}

/// A request as it is handed out, before names are looked up.
#[derive(Debug)]
pub(crate) struct Issue {
    pub token: u64,
    pub instance: u32,
    pub node: u32,
    pub action: u32,
    pub attempt: u32,
    pub deadline_ms: Option<u64>,
    pub parameters: Value,
}
