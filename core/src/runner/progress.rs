//! How far a run has come.

use std::time::Duration;

use super::ledger::{AttemptCounts, RequestCounts, TransferCounts};

/// Where a run is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum RunPhase {
    /// Users arrive and walk.
    Running,
    /// Nobody arrives any more; users finish their walks.
    Stopping,
    /// Nobody is there any more. Sockets are closed and addresses given back.
    Finished,
}

/// How a run is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum StopMode {
    /// Nobody arrives any more; users finish the walk that they are on.
    Graceful,
    /// Everything ends where it stands.
    Hard,
}

/// How far a run has come.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RunProgress {
    /// Where it is in its life.
    pub phase: RunPhase,
    /// How long it has been running, in whole milliseconds.
    #[cfg_attr(feature = "serde", serde(rename = "elapsed_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub elapsed: Duration,
    /// Users who have not arrived yet.
    pub expected: u32,
    /// Users who have arrived and wait for their turn or for an address.
    pub waiting: u32,
    /// Users who are walking.
    pub present: u32,
    /// Users whose workflow came to its end.
    pub done: u32,
    /// Users whose workflow failed.
    pub failed: u32,
    /// Users who were cancelled by a stop.
    pub cancelled: u32,
    /// Users who found as many there as may be.
    pub dropped: u32,
    /// Users for whom there was no address.
    pub rejected: u32,
    /// All attempts of actions, by outcome. A pause (`sleep`) is not an attempt.
    pub attempts: AttemptCounts,
    /// All HTTP requests.
    pub requests: RequestCounts,
    /// Everything that was sent and received over sockets.
    pub transfer: TransferCounts,
    /// Actions that wait for the host to take them.
    pub requested: u32,
    /// Sockets that are open.
    pub connections: u32,
    /// Addresses that users hold.
    pub addresses: u32,
}
