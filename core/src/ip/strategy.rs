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

impl Strategy {
    /// Returns the name that the interface and snapshots use.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Sequential => "sequential",
            Self::RoundRobin => "round-robin",
            Self::Random => "random",
        }
    }

    /// Returns the strategy with a name.
    pub(super) fn named(name: &str) -> Option<Self> {
        [Self::Sequential, Self::RoundRobin, Self::Random].into_iter().find(|strategy| strategy.name() == name)
    }
}
