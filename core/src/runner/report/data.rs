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
    /// A threshold is broken. Or the scenario has no thresholds, and a user failed, was rejected or never arrived, or
    /// no attempt of an action succeeded (cancelled ones aside).
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
    /// The word that stands for it in reports.
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

/// What one tenant's users did.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TenantReport {
    /// Its name.
    pub tenant: String,
    /// Users who started.
    pub started: u32,
    /// Users whose workflow came to its end.
    pub done: u32,
    /// Users whose workflow failed.
    pub failed: u32,
    /// Users who were cancelled.
    pub cancelled: u32,
    /// Users for whom there was no address.
    pub rejected: u32,
    /// The median of their duration from the intended arrival.
    #[cfg_attr(feature = "serde", serde(rename = "p50_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p50: Duration,
    /// 99 of 100 of those are not greater.
    #[cfg_attr(feature = "serde", serde(rename = "p99_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p99: Duration,
    /// Attempts of their actions.
    pub attempts: AttemptCounts,
    /// Their HTTP requests.
    pub requests: RequestCounts,
    /// Their connections, bytes and datagrams.
    pub transfer: TransferCounts,
    /// The median latency of the attempts that succeeded, failed or timed out, from the intended start; zero if there was none.
    #[cfg_attr(feature = "serde", serde(rename = "attempt_p50_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub attempt_p50: Duration,
    /// 99 of 100 of those are not greater.
    #[cfg_attr(feature = "serde", serde(rename = "attempt_p99_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub attempt_p99: Duration,
    /// The HTTP responses that were received whole, by status code in ascending order.
    pub statuses: Vec<StatusCount>,
    /// Different addresses that their sockets were bound to.
    pub addresses: u32,
}

/// Result of one action.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ActionReport {
    /// Its name.
    pub action: String,
    /// Its attempts.
    pub attempts: AttemptCounts,
    /// Its HTTP requests.
    pub requests: RequestCounts,
    /// Its connections, bytes and datagrams.
    pub transfer: TransferCounts,
    /// Its complete HTTP responses by status code, in ascending order.
    pub statuses: Vec<StatusCount>,
    /// The mean latency of the attempts that succeeded, failed or timed out, from the intended start.
    #[cfg_attr(feature = "serde", serde(rename = "mean_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub mean: Duration,
    /// The median.
    #[cfg_attr(feature = "serde", serde(rename = "p50_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p50: Duration,
    /// 95 of 100 are not greater.
    #[cfg_attr(feature = "serde", serde(rename = "p95_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p95: Duration,
    /// 99 of 100 are not greater.
    #[cfg_attr(feature = "serde", serde(rename = "p99_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub p99: Duration,
    /// The greatest.
    #[cfg_attr(feature = "serde", serde(rename = "max_ms", with = "crate::serde_forms::exact_milliseconds"))]
    pub max: Duration,
}

/// What was used of one pool.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PoolReport {
    /// Its name.
    pub pool: String,
    /// Addresses that it has, reserved ones not counted; 2⁶⁴ − 1 stands for that many and more.
    pub size: u64,
    /// Addresses that are held now.
    pub held: u64,
    /// The most that were held at a time.
    pub high_water: u64,
    /// How often it gave one.
    pub grants: u64,
    /// How often it had none left.
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
    /// How far the run has come.
    pub progress: RunProgress,
    /// The thresholds, in the order of the text.
    pub thresholds: Vec<ThresholdResult>,
    /// The tenants, in the order in which the text names them.
    pub tenants: Vec<TenantReport>,
    /// The actions, in the order of the text. Pauses (`sleep`) are not among them.
    pub actions: Vec<ActionReport>,
    /// The pools, in the order of the text.
    pub pools: Vec<PoolReport>,
    /// The failures, the most frequent group first. At most 100 groups.
    pub failures: Vec<FailureCount>,
    /// The hash over what every user did.
    pub trace_hash: u64,
}
