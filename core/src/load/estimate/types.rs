//! The estimate and its options.

use std::time::Duration;

use crate::{dsl::NamedValue, duration::setters, load::LoadModel};

/// Maximum number of unbounded nodes listed for a workflow.
pub const LISTED: usize = 100;

/// Settings of a run that affect its length.
///
/// ```
/// use std::time::Duration;
/// use scheduler_core::{NamedValue, Value, load::EstimateOptions};
///
/// let options = EstimateOptions::default()
///     .action_timeout(Duration::from_secs(5))
///     .max_duration(Duration::from_secs(60))
///     .stop_timeout(Duration::from_secs(10))
///     .properties(vec![NamedValue::new("api.pause", Value::Int(50))]);
/// assert_eq!(options.max_duration, Some(Duration::from_secs(60)));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct EstimateOptions {
    /// Timeout of an attempt whose action has no timeout. If none, 30 s.
    #[cfg_attr(feature = "serde", serde(rename = "action_timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub action_timeout: Option<Duration>,
    /// Time at which the run stops gracefully, from its start. If none, it ends when the last user has left.
    #[cfg_attr(feature = "serde", serde(rename = "max_duration_ms", with = "crate::serde_forms::milliseconds"))]
    pub max_duration: Option<Duration>,
    /// Time that users have to finish after that. If none, 30 s.
    #[cfg_attr(feature = "serde", serde(rename = "stop_timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub stop_timeout: Option<Duration>,
    /// What happens to a user who arrives when `max_users` are active. If none, `Open`.
    pub model: Option<LoadModel>,
    /// Properties of resources that are overridden in this run, as `resource.property`.
    pub properties: Vec<NamedValue>,
}

setters!(EstimateOptions {
    /// Sets the timeout of an attempt whose action has no timeout.
    action_timeout: Duration,
    /// Sets the time at which the run stops gracefully, from its start.
    max_duration: Duration,
    /// Sets the time that users have to finish after that.
    stop_timeout: Duration,
    /// Sets what happens to a user who arrives when `max_users` are active.
    model: LoadModel,
    /// Sets properties of resources that are overridden in this run, as `resource.property`.
    properties: Vec<NamedValue>,
});

/// Reason why the time of a node has no upper bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum UnboundedReason {
    /// The node is in a loop.
    Loop,
    /// The node waits for an event.
    Event,
    /// The node pauses for a time that is known only during the run.
    Pause,
}

/// A node whose time has no upper bound.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct UnboundedNode {
    /// The workflow.
    pub workflow: String,
    /// The node.
    pub node: String,
    /// The reason.
    pub reason: UnboundedReason,
}

/// Duration of one iteration of a workflow.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct WorkflowEstimate {
    /// The workflow.
    pub workflow: String,
    /// The shortest time.
    #[cfg_attr(feature = "serde", serde(rename = "min_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub min: Duration,
    /// The longest time. None if it is unbounded.
    #[cfg_attr(feature = "serde", serde(rename = "max_ms", with = "crate::serde_forms::milliseconds"))]
    pub max: Option<Duration>,
    /// Number of nodes that pause.
    pub pauses: u32,
    /// Number of nodes whose attempts have the timeout of the run, because their action has none.
    pub default_timeouts: u32,
    /// Maximum number of retries, over all nodes.
    pub retries: u32,
    /// Nodes whose time has no upper bound, including nodes of sub-workflows. At most 100.
    pub unbounded: Vec<UnboundedNode>,
}

/// Duration of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RunEstimate {
    /// The workflows, in source order.
    pub workflows: Vec<WorkflowEstimate>,
    /// The longest of the users' minimum times, think time included.
    #[cfg_attr(feature = "serde", serde(rename = "user_min_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub user_min: Duration,
    /// The longest time of a user, think time included. None if it is unbounded.
    #[cfg_attr(feature = "serde", serde(rename = "user_max_ms", with = "crate::serde_forms::milliseconds"))]
    pub user_max: Option<Duration>,
    /// The shortest time of the run.
    #[cfg_attr(feature = "serde", serde(rename = "min_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub min: Duration,
    /// The longest time of the run. None if it is unbounded.
    #[cfg_attr(feature = "serde", serde(rename = "max_ms", with = "crate::serde_forms::milliseconds"))]
    pub max: Option<Duration>,
}

/// The bounds of one iteration.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bounds {
    pub min_ms: u64,
    pub max_ms: Option<u64>,
    pub unbounded: Vec<UnboundedNode>,
}
