//! State as text: snapshots, the log of calls for a replay, and the digests that match them to a machine.

pub mod digest;
pub mod journal;
pub mod replay;
pub mod restore;
pub mod snapshot;
