//! All limits. The WIT documents those that users can meet; the tests compare the two.

pub mod ip;
#[cfg(feature = "scenarios")]
pub mod runner;
#[cfg(feature = "scenarios")]
pub mod scenario;
#[cfg(all(test, feature = "scenarios"))]
mod tests;
#[cfg(feature = "scenarios")]
pub mod workflow;

/// Maximum size of a name of any kind, in bytes.
pub const NAME_BYTES: usize = 255;
