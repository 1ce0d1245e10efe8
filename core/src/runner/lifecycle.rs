//! Life cycle of a run: when it began, whether it was stopped, when it ends.

use std::time::Duration;

use crate::socket::Backend;

use super::progress::RunPhase;

/// Life cycle of a run. Times count from its start.
#[derive(Debug)]
pub struct Lifecycle {
    pub phase: RunPhase,
    /// The back end's clock when the run began.
    origin: Option<Duration>,
    finished: Option<Duration>,
    /// When a graceful stop becomes a hard one.
    pub patience: Option<Duration>,
    /// Whether a stop left part of the plan undone.
    pub cut: bool,
}

impl Lifecycle {
    pub const fn new() -> Self {
        Self { phase: RunPhase::Running, origin: None, finished: None, patience: None, cut: false }
    }

    /// Starts the clock of the run, on the first call.
    pub fn begin<B: Backend>(&mut self) {
        self.origin.get_or_insert_with(B::now);
    }

    /// Returns the time that the run has been going on; constant once it has finished.
    pub fn elapsed<B: Backend>(&self) -> Duration {
        match (self.finished, self.origin) {
            (Some(finished), _) => finished,
            (None, Some(origin)) => B::now().saturating_sub(origin),
            (None, None) => Duration::ZERO,
        }
    }

    /// Returns the back end's clock at a time of the run.
    pub fn clock(&self, elapsed: Duration) -> Duration {
        self.origin.unwrap_or_default().saturating_add(elapsed)
    }

    /// Returns the time of the run at a time of the back end's clock.
    pub fn time_of(&self, clock: Duration) -> Duration {
        clock.saturating_sub(self.origin.unwrap_or_default())
    }

    pub fn finish(&mut self, now: Duration) {
        self.phase = RunPhase::Finished;
        self.finished = Some(now);
    }

    /// Returns when something is due: the end by the maximum duration, or the hard stop after a
    /// graceful one.
    pub fn next_due(&self, max_duration: Option<Duration>) -> Option<Duration> {
        let end = max_duration.filter(|_| self.phase == RunPhase::Running);
        [end, self.patience].into_iter().flatten().min()
    }
}
