//! State as text: snapshots, the log of calls that replays, and the digests that tell whether they belong to a machine.

pub mod digest;
pub mod journal;
pub mod replay;
pub mod restore;
pub mod snapshot;
