//! How far a run has come.

use crate::socket::Backend;

use super::engine::Engine;

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

/// What became of the users of a tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub started: u32,
    pub done: u32,
    pub failed: u32,
    pub cancelled: u32,
    pub refused: u32,
}

/// How far a run has come.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RunProgress {
    /// Where it is in its life.
    pub phase: RunPhase,
    /// How long it has been running, in milliseconds.
    pub elapsed_ms: u64,
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
    pub refused: u32,
    /// Attempts of actions that went well.
    pub succeeded: u64,
    /// Attempts that failed.
    pub failures: u64,
    /// Attempts that timed out.
    pub timeouts: u64,
    /// Attempts that are under way, those of the host among them.
    pub in_flight: u32,
    /// Actions that wait for the host to take them.
    pub requested: u32,
    /// Sockets that are open.
    pub connections: u32,
    /// Sockets that have been opened since the beginning.
    pub opened: u64,
    /// Addresses that users hold.
    pub addresses: u32,
    /// Bytes sent.
    pub sent_bytes: u64,
    /// Bytes received.
    pub received_bytes: u64,
}

impl<B: Backend> Engine<B> {
    pub fn progress(&self) -> RunProgress {
        let load = self.load.as_ref().map(crate::workbook::LoadRun::progress).unwrap_or_default();
        let sum = |field: fn(&Tally) -> u32| self.tallies.iter().fold(0_u32, |sum, own| sum.saturating_add(field(own)));
        let (done, failed, cancelled) = (sum(|own| own.done), sum(|own| own.failed), sum(|own| own.cancelled));
        let started = sum(|own| own.started);
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let [succeeded, failures, timeouts] = self.attempts;
        let flying = [self.exchanges.len(), self.pauses.len(), self.customs.len()];
        RunProgress {
            phase: self.phase,
            elapsed_ms: u64::try_from(self.elapsed().as_millis()).unwrap_or(u64::MAX),
            expected: load.expected,
            waiting: load.waiting.saturating_add(count(self.arrived.len())).saturating_add(self.unserved),
            present: started.saturating_sub(done).saturating_sub(failed).saturating_sub(cancelled),
            done,
            failed,
            cancelled,
            dropped: load.dropped,
            refused: sum(|own| own.refused),
            succeeded,
            failures,
            timeouts,
            in_flight: flying.into_iter().map(count).fold(0, u32::saturating_add),
            requested: count(self.offered.len()),
            connections: self.count.open(),
            opened: self.count.opened,
            addresses: self.pools.held(),
            sent_bytes: self.traffic.sent,
            received_bytes: self.traffic.received,
        }
    }
}
