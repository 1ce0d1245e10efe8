//! Words of the language other than keywords: what every run provides, and
//! closed sets of values. Completion uses the same lists.

pub use super::builtin::{ACTION_KINDS, action_kind_text, has_statuses, is_pause};
use super::{
    expr::ValueKind,
    model::{BindScope, MetricKind},
};
use crate::ip::Strategy;

/// Variables of the virtual user, available in every expression.
pub const USER_VARIABLES: &[(&str, ValueKind)] = &[
    // Number of the user in the run, from 0, in the order of arrival.
    ("user.index", ValueKind::Int),
    // Name of the user: its tenant and its index.
    ("user.id", ValueKind::String),
    // Tenant of the user.
    ("user.tenant", ValueKind::String),
    // Address from the user's pool; empty without a pool.
    ("user.allocated_ip", ValueKind::String),
    // Number of completed iterations.
    ("user.iteration", ValueKind::Int),
];

/// Returns a one-line description of a variable of the user, or an empty string if the variable is unknown.
#[must_use]
pub fn user_variable_text(name: &str) -> &'static str {
    match name {
        "user.index" => "number of the user in the run, from 0",
        "user.id" => "name of the user: its tenant and its index",
        "user.tenant" => "tenant of the user",
        "user.allocated_ip" => "address from the user's pool; empty without a pool",
        "user.iteration" => "number of completed iterations",
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

/// Classes of statuses that completion suggests.
pub const STATUS_CLASSES: &[&str] = &["status(2xx)", "status(3xx)", "status(4xx)", "status(5xx)"];

/// Metrics of every run.
pub const RUN_METRICS: &[(&str, MetricKind)] = &[
    ("user.duration", MetricKind::Histogram),
    ("user.count", MetricKind::Counter),
    ("user.failures", MetricKind::Counter),
];

/// Aggregates of a threshold. Percentiles are `p` and a number from 0 to 100.
pub const AGGREGATES: &[&str] = &["count", "sum", "min", "max", "mean", "rate", "value", "p50", "p95", "p99"];

/// Strategies of a pool.
pub const STRATEGIES: &[(&str, Strategy)] =
    &[("sequential", Strategy::Sequential), ("round-robin", Strategy::RoundRobin), ("random", Strategy::Random)];

/// Kinds of metrics.
pub const METRIC_KINDS: &[(&str, MetricKind)] = &[
    ("counter", MetricKind::Counter),
    ("gauge", MetricKind::Gauge),
    ("rate", MetricKind::Rate),
    ("histogram", MetricKind::Histogram),
];

/// How long a user keeps an address, with the equivalent word after `release`.
pub const BIND_SCOPES: &[(&str, &str, BindScope)] = &[
    ("per-user", "user-exit", BindScope::PerUser),
    ("per-task", "task-end", BindScope::PerTask),
    ("shared", "run-end", BindScope::Shared),
];

/// Returns whether an aggregate of a metric is a duration, in milliseconds.
#[must_use]
pub fn takes_duration(aggregate: &str, metric: &str) -> bool {
    metric.ends_with(".duration") && !matches!(aggregate, "count" | "rate")
}
