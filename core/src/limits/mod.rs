//! Every limit, in one place. The WIT documents those that users can meet; the tests compare the two.

pub mod ip;
pub mod runner;
pub mod scenario;
#[cfg(test)]
mod tests;
pub mod workflow;

/// Bytes of a name, of whatever it is the name.
pub const NAME_BYTES: usize = 255;
