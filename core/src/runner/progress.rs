//! Progress of a run.

use std::time::Duration;

use super::ledger::{AttemptCounts, RequestCounts, TransferCounts};

/// Phase of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum RunPhase {
    /// Users arrive and run their iterations.
    Running,
    /// No more users arrive; active users finish their iteration.
    Stopping,
    /// No users are left. Sockets are closed and addresses returned.
    Finished,
}

/// How a run is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum StopMode {
    /// No more users arrive; active users finish their current iteration.
    Graceful,
    /// Everything ends immediately.
    Hard,
}

/// Progress of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RunProgress {
    /// Phase of the run.
    pub phase: RunPhase,
    /// Time that it has been running, in whole milliseconds.
    #[cfg_attr(feature = "serde", serde(rename = "elapsed_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub elapsed: Duration,
    /// Users who have not arrived yet.
    pub expected: u32,
    /// Users who have arrived and wait for their turn or for an address.
    pub waiting: u32,
    /// Users currently active.
    pub present: u32,
    /// Users whose workflow reached its end.
    pub done: u32,
    /// Users whose workflow failed.
    pub failed: u32,
    /// Users who were cancelled by a stop.
    pub cancelled: u32,
    /// Users who arrived when the maximum number of users was active.
    pub dropped: u32,
    /// Users for whom there was no address.
    pub rejected: u32,
    /// All attempts of actions, by outcome. A pause (`sleep`) is not an attempt.
    pub attempts: AttemptCounts,
    /// All HTTP requests.
    pub requests: RequestCounts,
    /// Everything that was sent and received over sockets.
    pub transfer: TransferCounts,
    /// Actions that the host has not taken yet.
    pub requested: u32,
    /// Sockets that are open.
    pub connections: u32,
    /// Addresses that users hold.
    pub addresses: u32,
}
