//! All limits. The WIT documents those that users can meet; the tests compare the two.

pub mod ip;
pub mod runner;
pub mod scenario;
#[cfg(test)]
mod tests;
pub mod workflow;

/// Maximum size of a name of any kind, in bytes.
pub const NAME_BYTES: usize = 255;
