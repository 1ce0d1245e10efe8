//! The result of a run as data.

use std::time::Duration;

use crate::{
    runner::{
        ledger::{AttemptCounts, FailureCount, RequestCounts, StatusCount, TransferCounts},
        progress::RunProgress,
    },
    workbook::ThresholdResult,
};

/// Verdict of a run: the first of these cases, in this order, that applies. The plan of a run is its load section:
/// every user arrives and completes all iterations of `loop`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum RunVerdict {
    /// A threshold was violated. Or the scenario has no thresholds, and a user failed, was rejected or never arrived,
    /// or no attempt of an action succeeded (cancelled ones aside).
    Failed,
    /// Part of the plan did not run because a worker process ended. Reserved for runs over several processes; a run in
    /// one process never returns it.
    Incomplete,
    /// A stop or the maximum duration ended the run before its plan was done.
    Stopped,
    /// No action was attempted. Pauses (`sleep`) are not attempts.
    NoData,
    /// None of the above.
    Passed,
}

impl RunVerdict {
    /// Returns the word for the verdict in reports.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Incomplete => "incomplete",
            Self::Stopped => "stopped",
            Self::NoData => "no-data",
            Self::Passed => "passed",
        }
    }
}

/// Result of the users of one tenant.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TenantReport {
    /// Name of the tenant.
    pub tenant: String,
    /// Users who started.
    pub started: u32,
    /// Users whose workflow reached its end.
    pub done: u32,
    /// Users whose workflow failed.
    pub failed: u32,
    /// Users who were cancelled.
    pub cancelled: u32,
    /// Users for whom there was no address.
    pub rejected: u32,
    /// Median of their duration from the intended arrival.
    #[cfg_attr(feature = "serde", serde(rename = "p50_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p50: Duration,
    /// 99th percentile of that duration.
    #[cfg_attr(feature = "serde", serde(rename = "p99_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p99: Duration,
    /// Attempts of their actions.
    pub attempts: AttemptCounts,
    /// Their HTTP requests.
    pub requests: RequestCounts,
    /// Their connections, bytes and datagrams.
    pub transfer: TransferCounts,
    /// Median latency of the attempts that succeeded, failed or timed out, from the intended start;
    /// zero if there were none.
    #[cfg_attr(feature = "serde", serde(rename = "attempt_p50_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub attempt_p50: Duration,
    /// 99th percentile of that latency.
    #[cfg_attr(feature = "serde", serde(rename = "attempt_p99_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub attempt_p99: Duration,
    /// Complete HTTP responses by status code, in ascending order.
    pub statuses: Vec<StatusCount>,
    /// Number of different addresses that their sockets were bound to.
    pub addresses: u32,
}

/// Result of one action.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ActionReport {
    /// Name of the action.
    pub action: String,
    /// Its attempts.
    pub attempts: AttemptCounts,
    /// Its HTTP requests.
    pub requests: RequestCounts,
    /// Its connections, bytes and datagrams.
    pub transfer: TransferCounts,
    /// Its complete HTTP responses by status code, in ascending order.
    pub statuses: Vec<StatusCount>,
    /// Mean latency of the attempts that succeeded, failed or timed out, from the intended start.
    #[cfg_attr(feature = "serde", serde(rename = "mean_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub mean: Duration,
    /// Median of that latency.
    #[cfg_attr(feature = "serde", serde(rename = "p50_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p50: Duration,
    /// 95th percentile.
    #[cfg_attr(feature = "serde", serde(rename = "p95_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p95: Duration,
    /// 99th percentile.
    #[cfg_attr(feature = "serde", serde(rename = "p99_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p99: Duration,
    /// Maximum.
    #[cfg_attr(feature = "serde", serde(rename = "max_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub max: Duration,
}

/// Usage of one pool.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PoolReport {
    /// Name of the pool.
    pub pool: String,
    /// Addresses in the pool, reserved ones not counted; 2⁶⁴ − 1 stands for that many or more.
    pub size: u64,
    /// Addresses held now.
    pub held: u64,
    /// Maximum number of addresses held at a time.
    pub high_water: u64,
    /// Number of times that an address was granted.
    pub grants: u64,
    /// Number of times that the pool was exhausted.
    pub exhausted: u64,
}

/// Result of a run, so far or at its end.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RunReport {
    /// Verdict of the run; the CLI derives its exit code from it.
    pub verdict: RunVerdict,
    /// Why the verdict is not `passed`, at most 10 reasons. Empty if it is.
    pub reasons: Vec<String>,
    /// Progress of the run.
    pub progress: RunProgress,
    /// Results of the thresholds, in source order.
    pub thresholds: Vec<ThresholdResult>,
    /// Results of the tenants, in the order in which the source names them.
    pub tenants: Vec<TenantReport>,
    /// Results of the actions, in source order. Pauses (`sleep`) are not among them.
    pub actions: Vec<ActionReport>,
    /// Usage of the pools, in source order.
    pub pools: Vec<PoolReport>,
    /// Groups of failures, the most frequent first, at most 100.
    pub failures: Vec<FailureCount>,
    /// Hash over what every user did.
    pub trace_hash: u64,
}
