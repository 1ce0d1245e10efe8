//! Traces of instances.

/// Kind of a trace entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum TraceKind {
    /// The instance was started or began its next iteration.
    Started,
    /// A node was entered.
    Entered,
    /// An edge was taken.
    Transition,
    /// An attempt of an action succeeded.
    Succeeded,
    /// An attempt of an action failed.
    Failed,
    /// An attempt of an action or a node timed out.
    TimedOut,
    /// Another attempt will follow.
    Retrying,
    /// A branch was cancelled.
    Cancelled,
    /// The iteration is complete.
    Done,
    /// The instance failed.
    Fault,
}

/// Entry of a trace.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TraceEntry {
    /// Time of the machine, in milliseconds.
    pub at_ms: u64,
    /// Kind of the entry.
    pub kind: TraceKind,
    /// The node, by its path in the workflow.
    pub node: String,
    /// Index of the edge that was taken, from 0, in source order.
    pub edge: Option<u32>,
    /// The label of that edge, or the reason of a failure.
    pub detail: Option<String>,
}

/// Trace of an instance.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Trace {
    /// The entries, in order.
    pub entries: Vec<TraceEntry>,
    /// Number of entries dropped after the last one that was kept.
    pub dropped: u64,
}

/// An entry as it is stored: names are looked up on request.
#[derive(Debug, Clone)]
pub struct Record {
    pub at_ms: u64,
    pub kind: TraceKind,
    pub node: u32,
    /// Number of the edge in the program; `u32::MAX` if no edge was taken.
    pub edge: u32,
    pub detail: Option<Box<str>>,
}

/// The first entries of an instance, and the number of dropped ones.
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
