//! Where a run is in its life: when it began, whether it was stopped, when it ends.

use std::time::Duration;

use crate::socket::Backend;

use super::progress::RunPhase;

/// The life of a run. Times count from its start.
#[derive(Debug)]
pub struct Lifecycle {
    pub phase: RunPhase,
    /// The back end's clock when the run began.
    origin: Option<Duration>,
    finished: Option<Duration>,
    /// When a graceful stop becomes a hard one.
    pub patience: Option<Duration>,
    /// Whether a stop left a part of the plan undone.
    pub cut: bool,
}

impl Lifecycle {
    pub const fn new() -> Self {
        Self { phase: RunPhase::Running, origin: None, finished: None, patience: None, cut: false }
    }

    /// From the first call on, time runs.
    pub fn begin<B: Backend>(&mut self) {
        self.origin.get_or_insert_with(B::now);
    }

    /// How long the run has been going on; stands still when it has finished.
    pub fn elapsed<B: Backend>(&self) -> Duration {
        match (self.finished, self.origin) {
            (Some(finished), _) => finished,
            (None, Some(origin)) => B::now().saturating_sub(origin),
            (None, None) => Duration::ZERO,
        }
    }

    /// The back end's clock at a time of the run.
    pub fn clock(&self, elapsed: Duration) -> Duration {
        self.origin.unwrap_or_default().saturating_add(elapsed)
    }

    pub fn finish(&mut self, now: Duration) {
        self.phase = RunPhase::Finished;
        self.finished = Some(now);
    }

    /// When something is due: the end by itself, or the end of the patience after a stop.
    pub fn next_due(&self, max_duration: Option<Duration>) -> Option<Duration> {
        let end = max_duration.filter(|_| self.phase == RunPhase::Running);
        [end, self.patience].into_iter().flatten().min()
    }
}
