//! Where an instance stands.

use std::fmt;

/// Where an instance stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum InstanceState {
    /// It has not been started.
    Ready,
    /// An action of it is to be done, or is being done.
    Running,
    /// It waits for time or for an event.
    Waiting,
    /// It has come to its end.
    Done,
    /// It cannot go on.
    Failed,
    /// It was cancelled.
    Cancelled,
}

impl InstanceState {
    /// Whether it has come to its end, whichever.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Cancelled)
    }
}

impl fmt::Display for InstanceState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Ready => "ready",
            Self::Running => "running",
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        })
    }
}
