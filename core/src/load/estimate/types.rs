//! What an estimate says, and the options that it follows from.

use std::time::Duration;

use crate::{dsl::NamedValue, duration::setters, load::LoadModel};

/// Nodes without a bound that are listed for a workflow.
pub const LISTED: usize = 100;

/// Settings of a run that its length depends on.
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
    /// Timeout of an attempt that has none of its own. If none, 30 s.
    #[cfg_attr(feature = "serde", serde(rename = "action_timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub action_timeout: Option<Duration>,
    /// When the run stops gracefully by itself, from its start.
    #[cfg_attr(feature = "serde", serde(rename = "max_duration_ms", with = "crate::serde_forms::milliseconds"))]
    pub max_duration: Option<Duration>,
    /// How long users may take to finish after that. If none, 30 s.
    #[cfg_attr(feature = "serde", serde(rename = "stop_timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub stop_timeout: Option<Duration>,
    /// What happens to a user who arrives when `max-users` are active; none: open.
    pub model: Option<LoadModel>,
    /// Properties of resources that differ in this run, as `resource.property`.
    pub properties: Vec<NamedValue>,
}

setters!(EstimateOptions {
    /// Sets the timeout of an attempt that has none of its own.
    action_timeout: Duration,
    /// Sets when the run stops gracefully by itself, from its start.
    max_duration: Duration,
    /// Sets how long users may take to finish after that.
    stop_timeout: Duration,
    /// Sets what happens to a user who arrives when `max_users` are active.
    model: LoadModel,
    /// Sets properties of resources that differ in this run, as `resource.property`.
    properties: Vec<NamedValue>,
});

/// Why a node may take any time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum UnboundedReason {
    /// Edges lead back to it.
    Loop,
    /// It waits for an event.
    Event,
    /// It pauses for a time that is known only in the run.
    Pause,
}

/// A node that may take any time.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct UnboundedNode {
    /// The workflow.
    pub workflow: String,
    /// The node.
    pub node: String,
    /// Why.
    pub reason: UnboundedReason,
}

/// How long one iteration of a workflow takes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct WorkflowEstimate {
    /// The workflow.
    pub workflow: String,
    /// The shortest time.
    #[cfg_attr(feature = "serde", serde(rename = "min_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub min: Duration,
    /// The longest time. If none, it has no bound.
    #[cfg_attr(feature = "serde", serde(rename = "max_ms", with = "crate::serde_forms::milliseconds"))]
    pub max: Option<Duration>,
    /// Nodes that pause.
    pub pauses: u32,
    /// Nodes whose attempts have the timeout of the run.
    pub default_timeouts: u32,
    /// Attempts after the first ones, at most, of all nodes.
    pub retries: u32,
    /// Nodes that may take any time, those of the workflows that it runs included; at most 100.
    pub unbounded: Vec<UnboundedNode>,
}

/// How long a run takes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RunEstimate {
    /// The workflows, in the order of the text.
    pub workflows: Vec<WorkflowEstimate>,
    /// The shortest time of the user who takes longest at least, think time included.
    #[cfg_attr(feature = "serde", serde(rename = "user_min_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub user_min: Duration,
    /// The longest time of a user, think time included. If none, it has no bound.
    #[cfg_attr(feature = "serde", serde(rename = "user_max_ms", with = "crate::serde_forms::milliseconds"))]
    pub user_max: Option<Duration>,
    /// The shortest time of the run.
    #[cfg_attr(feature = "serde", serde(rename = "min_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub min: Duration,
    /// The longest time of the run. If none, it has no bound.
    #[cfg_attr(feature = "serde", serde(rename = "max_ms", with = "crate::serde_forms::milliseconds"))]
    pub max: Option<Duration>,
}

/// The bounds of a walk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bounds {
    pub min_ms: u64,
    pub max_ms: Option<u64>,
    pub unbounded: Vec<UnboundedNode>,
}
