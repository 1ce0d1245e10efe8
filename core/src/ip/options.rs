//! Options of a pool and of an allocation.

use std::time::Duration;

use ipnet::IpNet;

use crate::duration::{milliseconds, setters};
use crate::limits::ip as limits;

use super::{IpFamily, IpPoolError, MetadataEntry, Strategy, error::limit};

/// Options of a pool. Each field that is none has the documented default.
///
/// ```
/// use std::time::Duration;
/// use scheduler_core::{IpPool, ip::{PoolOptions, Strategy}};
///
/// let options = PoolOptions::default().strategy(Strategy::RoundRobin).ttl(Duration::from_secs(60)).quota(10);
/// let pool = IpPool::with_options("leases", options)?;
/// assert_eq!(pool.tenant_stats("any").quota, Some(10));
///
/// let random = PoolOptions::default().strategy(Strategy::Random).seed(7).max_bindings(1_000).sticky_owners(100);
/// let random = random.quarantine(Duration::from_secs(5)).probation(Duration::from_secs(600));
/// assert!(IpPool::with_options("random", random).is_ok());
/// # Ok::<(), scheduler_core::IpPoolError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct PoolOptions {
    /// How the pool selects a free address. Defaults to sequential.
    pub strategy: Option<Strategy>,
    /// Seed of the generator for the random strategy. Defaults to 0.
    pub seed: Option<u64>,
    /// Key of the hash tables. It does not affect any result. If the key is predictable, the pool
    /// does not resist hash flooding. Defaults to 0.
    pub hash_seed: Option<u64>,
    /// Lifetime of a binding, in whole milliseconds. 0: until it is released. Defaults to 0.
    #[cfg_attr(feature = "serde", serde(rename = "ttl_ms", with = "crate::serde_forms::milliseconds"))]
    pub ttl: Option<Duration>,
    /// Time for which a released or expired address is withheld from other owners. Defaults to 0.
    #[cfg_attr(feature = "serde", serde(rename = "quarantine_ms", with = "crate::serde_forms::milliseconds"))]
    pub quarantine: Option<Duration>,
    /// Time for which a declined address is withheld. Defaults to one day.
    #[cfg_attr(feature = "serde", serde(rename = "probation_ms", with = "crate::serde_forms::milliseconds"))]
    pub probation: Option<Duration>,
    /// Number of expired owners to remember, so that they can get the same address again. Defaults
    /// to 65,536.
    pub sticky_owners: Option<u32>,
    /// Maximum number of addresses of a tenant without a separate quota. Defaults to no limit.
    pub quota: Option<u64>,
    /// Maximum number of bindings, at most 536,870,911. Defaults to 1,048,576.
    pub max_bindings: Option<u32>,
    /// Number of past events that `events_since` can return, at most 1,048,576. Defaults to 4,096.
    pub event_capacity: Option<u32>,
}

setters!(PoolOptions {
    /// Sets how the pool selects a free address.
    strategy: Strategy,
    /// Sets the seed of the generator for the random strategy.
    seed: u64,
    /// Sets the key of the hash tables.
    hash_seed: u64,
    /// Sets the lifetime of a binding. 0: until it is released.
    ttl: Duration,
    /// Sets the time for which a released or expired address is withheld from other owners.
    quarantine: Duration,
    /// Sets the time for which a declined address is withheld.
    probation: Duration,
    /// Sets the number of expired owners to remember.
    sticky_owners: u32,
    /// Sets the maximum number of addresses of a tenant without a separate quota.
    quota: u64,
    /// Sets the maximum number of bindings.
    max_bindings: u32,
    /// Sets the number of events that are kept.
    event_capacity: u32,
});

/// Options of an allocation.
///
/// ```
/// use std::time::Duration;
/// use scheduler_core::{IpPool, ResourceType, ip::{AllocationOptions, MetadataEntry}};
///
/// let mut pool = IpPool::new("p");
/// pool.add_cidr_range("10.0.0.0/16")?;
/// let note = MetadataEntry { key: "rack".to_owned(), value: "7".to_owned() };
/// let options = AllocationOptions::default()
///     .within("10.0.9.0/24".parse().unwrap())
///     .ttl(Duration::from_secs(30))
///     .metadata(vec![note]);
/// let binding = pool.allocate_with("t", "vm-1", ResourceType::Vm, &options)?;
/// assert_eq!(binding.address.to_string(), "10.0.9.0");
/// # Ok::<(), scheduler_core::IpPoolError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct AllocationOptions {
    /// The family. If none, a family that the owner already holds an address of, or else the family
    /// of the pool's first range.
    pub family: Option<IpFamily>,
    /// Lifetime of the binding, in whole milliseconds. 0: until it is released. If none, the pool's
    /// TTL applies.
    #[cfg_attr(feature = "serde", serde(rename = "ttl_ms", with = "crate::serde_forms::milliseconds"))]
    pub ttl: Option<Duration>,
    /// Network that the address must be in. If none, any address is accepted.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::ip::text::form::optional"))]
    pub within: Option<IpNet>,
    /// Metadata of the binding: at most 64 entries and 8,192 bytes.
    pub metadata: Vec<MetadataEntry>,
}

setters!(AllocationOptions {
    /// Sets the family.
    family: IpFamily,
    /// Sets the lifetime of the binding. 0: until it is released.
    ttl: Duration,
    /// Sets the network that the address must be in.
    within: IpNet,
    /// Sets the metadata of the binding.
    metadata: Vec<MetadataEntry>,
});

/// The options with all defaults filled in.
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

impl Default for Settings {
    fn default() -> Self {
        Self {
            strategy: Strategy::default(),
            seed: 0,
            hash_seed: 0,
            ttl_ms: 0,
            quarantine_ms: 0,
            probation_ms: 86_400_000,
            sticky_owners: 65_536,
            quota: None,
            max_bindings: 1 << 20,
            event_capacity: 4096,
        }
    }
}

impl TryFrom<PoolOptions> for Settings {
    type Error = IpPoolError;

    fn try_from(options: PoolOptions) -> Result<Self, IpPoolError> {
        let usual = Self::default();
        let in_ms = |duration: Option<Duration>, usual| duration.map_or(usual, milliseconds);
        let within = |subject, given: Option<u32>, usual, most: u32| match given {
            Some(given) if given > most => Err(limit(subject, most.into())),
            given => Ok(given.unwrap_or(usual)),
        };
        Ok(Self {
            strategy: options.strategy.unwrap_or(usual.strategy),
            seed: options.seed.unwrap_or(usual.seed),
            hash_seed: options.hash_seed.unwrap_or(usual.hash_seed),
            ttl_ms: in_ms(options.ttl, usual.ttl_ms),
            quarantine_ms: in_ms(options.quarantine, usual.quarantine_ms),
            probation_ms: in_ms(options.probation, usual.probation_ms),
            sticky_owners: options.sticky_owners.unwrap_or(usual.sticky_owners),
            quota: options.quota,
            max_bindings: within("max-bindings", options.max_bindings, usual.max_bindings, limits::BINDINGS)?,
            event_capacity: within("event-capacity", options.event_capacity, usual.event_capacity, limits::EVENTS)?,
        })
    }
}
