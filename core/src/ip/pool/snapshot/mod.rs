//! Snapshots: the whole state as text, in parts, and back.
//!
//! One record a line: a keyword and fields, separated by tabs. [`write`] says it, [`line`]
//! reads one, [`read`] puts records back. Everything that decides what a pool does next is in
//! it: grants, quarantines, former owners, the generator and the round-robin cursors. Two
//! pools of equal state have equal text. The key of the hash tables is not in it, because
//! it is a secret, and neither are the events.

mod line;
mod read;
mod write;

pub(super) use self::{line::Line, read::Reader, write::Writer};

/// The first line of a snapshot; the number is the version of the format.
pub(super) const HEADER: &str = "scheduler-core ip-pool 1";

/// A part of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SnapshotPage {
    /// The text: whole lines.
    pub text: String,
    /// What to pass as `cursor` for the next part; none of the last part.
    pub next: Option<String>,
}
