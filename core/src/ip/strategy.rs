//! How a pool selects a free address.

/// How a pool selects a free address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Strategy {
    /// The lowest free address.
    #[default]
    Sequential,
    /// The next free address after the last one granted.
    RoundRobin,
    /// A free address selected by the pool's seeded generator.
    Random,
}
