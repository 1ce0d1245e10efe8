//! What happened to an instance.

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum TraceKind {
    /// The instance was started, or began its next walk.
    Started,
    /// A node was entered.
    Entered,
    /// An edge was taken.
    Transition,
    /// An attempt of an action was completed with success.
    Succeeded,
    /// An attempt of an action failed.
    Failed,
    /// An attempt of an action, or a node, timed out.
    TimedOut,
    /// An attempt will follow.
    Retrying,
    /// A branch was cancelled.
    Cancelled,
    /// The walk is done.
    Done,
    /// The instance failed.
    Fault,
}

/// One thing that happened to an instance.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TraceEntry {
    /// When, in the machine's time.
    pub at_ms: u64,
    /// What.
    pub kind: TraceKind,
    /// The node, by its path in the workflow.
    pub node: String,
    /// The edge that was taken, from 0, in the order of the text.
    pub edge: Option<u32>,
    /// The label of that edge, or the reason of a failure.
    pub detail: Option<String>,
}

/// What happened to an instance.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Trace {
    /// The entries, in order.
    pub entries: Vec<TraceEntry>,
    /// How many entries came after the last one that was kept.
    pub dropped: u64,
}

/// An entry as it is kept: names are looked up when it is asked for.
#[derive(Debug, Clone)]
pub struct Record {
    pub at_ms: u64,
    pub kind: TraceKind,
    pub node: u32,
    /// The number of the edge among all; `u32::MAX`: none was taken.
    pub edge: u32,
    pub detail: Option<Box<str>>,
}

/// The first entries of an instance, and how many came behind them.
#[derive(Debug, Clone, Default)]
pub struct Log {
    pub records: Vec<Record>,
    pub dropped: u64,
}

impl Log {
    pub fn push(&mut self, most: u32, record: Record) {
        if self.records.len() < most as usize {
            self.records.push(record);
        } else {
            self.dropped = self.dropped.saturating_add(1);
        }
    }
}
