//! How a pool behaves, and what an allocation may ask for.

use ipnet::IpNet;

use super::{IpFamily, MetadataEntry, Strategy};

/// How a pool behaves. A field that is none has the default that it documents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PoolOptions {
    /// How it picks among free addresses. Default: sequential.
    pub strategy: Option<Strategy>,
    /// Where the generator of the random strategy starts. Default: 0.
    pub seed: Option<u64>,
    /// Key of the hash tables; it never shows in a result. Without an unpredictable
    /// one the pool does not resist hash flooding. Default: 0.
    pub hash_seed: Option<u64>,
    /// How long a binding lives, in milliseconds; 0: until it is released. Default: 0.
    pub ttl_ms: Option<u64>,
    /// How long a released or expired address is kept from others, in milliseconds. Default: 0.
    pub quarantine_ms: Option<u64>,
    /// How long a declined address is kept back, in milliseconds. Default: 86,400,000, a day.
    pub probation_ms: Option<u64>,
    /// How many expired owners are remembered so that they can have their address back. Default: 65,536.
    pub sticky_owners: Option<u32>,
    /// How many addresses a tenant may have that has no quota of its own. Default: no limit.
    pub quota: Option<u64>,
    /// The most bindings. Default: 1,048,576.
    pub max_bindings: Option<u32>,
    /// How many events `events_since` looks back on. Default: 4,096.
    pub event_capacity: Option<u32>,
}

/// What an allocation asks for beyond an owner.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AllocationOptions {
    /// The family. None: the one that the owner holds an address of, else that of the pool's first range.
    pub family: Option<IpFamily>,
    /// How long the binding lives, in milliseconds; 0: until it is released. None: the pool's `ttl_ms`.
    pub ttl_ms: Option<u64>,
    /// Only an address of this network. None: any.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::ip::text::form::optional"))]
    pub within: Option<IpNet>,
    /// What the binding carries: at most 64 entries and 8,192 bytes.
    pub metadata: Vec<MetadataEntry>,
}

/// The options with every default filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Settings {
    pub strategy: Strategy,
    pub seed: u64,
    pub hash_seed: u64,
    pub ttl_ms: u64,
    pub quarantine_ms: u64,
    pub probation_ms: u64,
    pub sticky_owners: u32,
    pub quota: Option<u64>,
    pub max_bindings: u32,
    pub event_capacity: u32,
}

impl From<PoolOptions> for Settings {
    fn from(options: PoolOptions) -> Self {
        Self {
            strategy: options.strategy.unwrap_or_default(),
            seed: options.seed.unwrap_or(0),
            hash_seed: options.hash_seed.unwrap_or(0),
            ttl_ms: options.ttl_ms.unwrap_or(0),
            quarantine_ms: options.quarantine_ms.unwrap_or(0),
            probation_ms: options.probation_ms.unwrap_or(86_400_000),
            sticky_owners: options.sticky_owners.unwrap_or(65_536),
            quota: options.quota,
            max_bindings: options.max_bindings.unwrap_or(1 << 20).min(crate::limits::ip::BINDINGS),
            event_capacity: options.event_capacity.unwrap_or(4096).min(crate::limits::ip::EVENTS),
        }
    }
}
