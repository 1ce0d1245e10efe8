//! Words that the language knows beyond its keywords: what every run provides, and
//! what can stand in a closed set of values. Completion reads the same lists.

pub use super::builtin::{ACTION_KINDS, action_kind_text, has_statuses, is_pause};
use super::{
    expr::ValueKind,
    model::{BindScope, MetricKind},
};
use crate::ip::Strategy;

/// Variables of the virtual user, which every expression may use.
pub const USER_VARIABLES: &[(&str, ValueKind)] = &[
    // Number of the user in the run, from 0, in the order of arrival.
    ("user.index", ValueKind::Int),
    // Name of the user: its tenant and its index.
    ("user.id", ValueKind::String),
    // The tenant that it belongs to.
    ("user.tenant", ValueKind::String),
    // The address that its pool gave it; empty where there is no pool.
    ("user.allocated_ip", ValueKind::String),
    // How many walks through the workflow it has behind it.
    ("user.iteration", ValueKind::Int),
];

/// A line about a variable of the user.
#[must_use]
pub fn user_variable_text(name: &str) -> &'static str {
    match name {
        "user.index" => "number of the user in the run, from 0",
        "user.id" => "name of the user: its tenant and its index",
        "user.tenant" => "the tenant that it belongs to",
        "user.allocated_ip" => "the address that its pool gave it; empty where there is no pool",
        "user.iteration" => "how many walks through the workflow it has behind it",
        _ => "",
    }
}

/// Metrics of every action that is not a pause, as `action.NAME`, and of all of them together, as `all.NAME`. Durations
/// are in milliseconds. Actions whose responses have a status also have the counters `action.status(500)` and
/// `action.status(5xx)`.
pub const ACTION_METRICS: &[(&str, MetricKind)] = &[
    ("duration", MetricKind::Histogram),
    ("attempts", MetricKind::Counter),
    ("failures", MetricKind::Counter),
    ("timeouts", MetricKind::Counter),
    ("success", MetricKind::Rate),
    ("repeats", MetricKind::Counter),
];

/// The classes of statuses that completion proposes.
pub const STATUS_CLASSES: &[&str] = &["status(2xx)", "status(3xx)", "status(4xx)", "status(5xx)"];

/// Metrics that every run has.
pub const RUN_METRICS: &[(&str, MetricKind)] = &[
    ("user.duration", MetricKind::Histogram),
    ("user.count", MetricKind::Counter),
    ("user.failures", MetricKind::Counter),
];

/// What a threshold may take of a metric; percentiles are `p` and a number from 0 to 100.
pub const AGGREGATES: &[&str] = &["count", "sum", "min", "max", "mean", "rate", "value", "p50", "p95", "p99"];

/// The strategies of a pool.
pub const STRATEGIES: &[(&str, Strategy)] =
    &[("sequential", Strategy::Sequential), ("round-robin", Strategy::RoundRobin), ("random", Strategy::Random)];

/// The kinds of metrics.
pub const METRIC_KINDS: &[(&str, MetricKind)] = &[
    ("counter", MetricKind::Counter),
    ("gauge", MetricKind::Gauge),
    ("rate", MetricKind::Rate),
    ("histogram", MetricKind::Histogram),
];

/// How long a user keeps an address, and the word behind `release` that says the same.
pub const BIND_SCOPES: &[(&str, &str, BindScope)] = &[
    ("per-user", "user-exit", BindScope::PerUser),
    ("per-task", "task-end", BindScope::PerTask),
    ("shared", "run-end", BindScope::Shared),
];

/// Whether what a threshold takes of a metric is a time, in milliseconds.
#[must_use]
pub fn takes_duration(aggregate: &str, metric: &str) -> bool {
    metric.ends_with(".duration") && !matches!(aggregate, "count" | "rate")
}
