//! Every limit, in one place. The WIT documents those that users can meet; the tests compare the two.

pub mod ip;
pub mod scenario;
#[cfg(test)]
mod tests;
pub mod workflow;
