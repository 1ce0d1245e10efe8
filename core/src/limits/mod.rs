//! Limits that a scenario's text and the parts that run it have in common.

pub mod workflow;

/// The most ranges of a pool.
pub const RANGES: usize = 1024;
/// The most reservations of a pool.
pub const RESERVATIONS: usize = 65_536;
