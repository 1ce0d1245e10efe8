//! How a pool picks an address.

/// How a pool picks among its free addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Strategy {
    /// The lowest free address.
    #[default]
    Sequential,
    /// The next free one behind the last one given.
    RoundRobin,
    /// Any free one, drawn by a seeded generator.
    Random,
}
