//! Actions for the host, one by one or in columns.

use std::time::Duration;

use crate::dsl::expr::Value;

/// An action that the host shall do.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ActionRequest {
    /// What to report back with.
    pub token: u64,
    /// The instance.
    pub instance: u32,
    /// The node, by its path in the workflow.
    pub node: String,
    /// The action.
    pub action: String,
    /// What kind of action.
    pub kind: String,
    /// Its parameters: a map, templates rendered.
    pub parameters: Value,
    /// Which attempt, from 1.
    pub attempt: u32,
    /// How long it may take from now.
    #[cfg_attr(feature = "serde", serde(rename = "timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub timeout: Option<Duration>,
    /// The machine's time at which it times out.
    pub deadline_ms: Option<u64>,
}

/// Several actions that the host shall do, in columns.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub struct ActionBatch {
    /// What to report back with.
    pub tokens: Vec<u64>,
    /// The instances.
    pub instances: Vec<u32>,
    /// The nodes: indexes into the machine's nodes.
    pub nodes: Vec<u32>,
    /// Which attempt of each, from 1.
    pub attempts: Vec<u32>,
    /// The times at which they time out; 0: never.
    pub deadlines_ms: Vec<u64>,
    /// The parameters: a list of maps, templates rendered.
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
