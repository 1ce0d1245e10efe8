//! The pool: addresses and grants together, with one file per concern.

mod allocate;
mod batch;
mod block;
mod deadlines;
mod details;
mod digest;
mod event_log;
mod events;
mod feed;
mod journal;
mod lease;
mod lease_terms;
mod lookup;
mod metadata_line;
#[cfg(any(test, feature = "pages"))]
mod pages;
mod policy;
mod prefix;
mod prefix_table;
mod quota;
mod ranges;
mod release;
mod remove_range;
mod render;
mod reserve;
mod snapshot;
mod stats;
mod validate;

use crate::ip::RangeDefinition;
use std::{collections::BTreeMap, net::IpAddr};

pub use self::{
    block::PoolBlock,
    events::{EventSubject, PoolEvent, PoolEventKind},
    journal::AppliedEvents,
    remove_range::RemovalReport,
    stats::{AddressState, PoolStats, TenantStats, TenantUsage, TickReport},
};
use self::{
    deadlines::{Quarantine, Timers},
    event_log::EventLog,
    prefix_table::Prefixes,
};
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub use self::{events::EventPage, journal::JournalPage, pages::PagedRemoval, snapshot::SnapshotPage};
use super::{
    IpBinding, IpFamily, IpPoolError, PoolDefinition, PoolOptions,
    address_space::{AddressSpace, slab::Slab},
    family,
    former_owners::FormerOwners,
    options::Settings,
    pool::{lease_terms::LeaseTermsTable, validate::check_name},
    random::Random,
    store::{Grant, GrantView, Store},
};

/// A pool of addresses: ranges, and the owners of their addresses.
///
/// Its cost depends on the number of addresses in use, not on the size of a range.
///
/// ```
/// use scheduler_core::{IpPool, ResourceType};
///
/// let mut pool = IpPool::new("server-pool");
/// pool.add_cidr_range("192.168.1.0/24")?;
/// let ip = pool.allocate("services", "http-server", ResourceType::Custom("tcp-server".into()))?;
/// assert_eq!(ip.to_string(), "192.168.1.1");
/// assert_eq!(pool.stats().available, 253);
/// # Ok::<(), scheduler_core::IpPoolError>(())
/// ```
#[derive(Debug, Clone)]
pub struct IpPool {
    name: String,
    settings: Settings,
    ipv4: AddressSpace,
    ipv6: AddressSpace,
    store: Store,
    random: Random,
    events: EventLog,
    /// Times, leases and metadata of the grants.
    lease_terms: LeaseTermsTable,
    quarantines: Slab<Quarantine>,
    timers: Timers,
    former_owners: FormerOwners,
    prefixes: Prefixes,
    /// Number of tenants with a separate quota.
    quotas: usize,
    /// Time of the last tick.
    now: Option<u64>,
    /// Generation of the last grant.
    generation: u64,
    /// Number of ranges ever added.
    range_order: u64,
    /// Maximum number of bindings at the same time.
    high_water: u64,
    tallies: [Tally; 2],
    /// Versions of the blocks that were claimed or exported, by family and first address.
    block_versions: BTreeMap<(IpFamily, u128), u64>,
    /// A snapshot that is being restored into this pool.
    #[cfg(any(test, feature = "pages"))]
    restoring: Option<Box<snapshot::Reader<Self>>>,
    /// The state whose snapshot is being read in parts.
    #[cfg(any(test, feature = "pages"))]
    frozen: snapshot::Frozen<Self>,
}

/// Counts of past operations in one family.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tally {
    high_water: u64,
    grants: u64,
    releases: u64,
    expirations: u64,
    declines: u64,
}

impl IpPool {
    /// Creates an empty pool with default options. Any string is a valid name.
    ///
    /// ```
    /// assert_eq!(scheduler_core::IpPool::new("server-pool").name(), "server-pool");
    /// assert_eq!(scheduler_core::IpPool::new("\n").name(), "\n");
    /// ```
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self::build(name.to_owned(), Settings::default())
    }

    /// Creates an empty pool with options. Any string is a valid name.
    ///
    /// # Errors
    /// [`IpPoolError::LimitExceeded`] if `max_bindings` or `event_capacity` is too large.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ip::{PoolOptions, Strategy}};
    ///
    /// let options = PoolOptions::default().strategy(Strategy::RoundRobin);
    /// assert_eq!(IpPool::with_options("p", options)?.name(), "p");
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn with_options(name: &str, options: PoolOptions) -> Result<Self, IpPoolError> {
        Ok(Self::build(name.to_owned(), options.try_into()?))
    }

    /// Creates the pool that a scenario defines.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if a name, range or reservation is malformed;
    /// [`IpPoolError::Overlap`] if two of its ranges overlap; [`IpPoolError::LimitExceeded`] if it
    /// has too many ranges or reservations.
    ///
    /// ```
    /// use scheduler_core::{IpPool, PoolDefinition};
    ///
    /// let definition = PoolDefinition::new("eip")
    ///     .with_ranges(["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"])?
    ///     .with_reserved(["10.0.1.1"])?;
    /// let pool = IpPool::from_definition(&definition)?;
    /// assert_eq!((pool.stats().total, pool.stats().available), (344, 343));
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn from_definition(definition: &PoolDefinition) -> Result<Self, IpPoolError> {
        check_name("name", &definition.name)?;
        let mut pool = Self::with_options(&definition.name, PoolOptions::default().strategy(definition.strategy))?;
        for range in &definition.ranges {
            match *range {
                RangeDefinition::Network(network) => {
                    pool.add_cidr_range(&network.to_string())?;
                }
                RangeDefinition::Span(first, last) => pool.add_range(first, last, None)?,
            }
        }
        for network in &definition.reserved {
            pool.reserve_cidr(&network.to_string())?;
        }
        Ok(pool)
    }

    fn build(name: String, settings: Settings) -> Self {
        let digest = snapshot::digest_of(&name, &settings);
        Self {
            name,
            ipv4: AddressSpace::new(IpFamily::Ipv4),
            ipv6: AddressSpace::new(IpFamily::Ipv6),
            store: Store::new(settings.hash_seed),
            random: Random::new(settings.seed),
            events: EventLog::new(settings.event_capacity, digest),
            lease_terms: LeaseTermsTable::default(),
            quarantines: Slab::default(),
            timers: Timers::new(),
            former_owners: FormerOwners::new(settings.hash_seed, settings.sticky_owners),
            prefixes: Prefixes::default(),
            settings,
            quotas: 0,
            now: None,
            generation: 0,
            range_order: 0,
            high_water: 0,
            tallies: [Tally::default(); 2],
            block_versions: BTreeMap::new(),
            #[cfg(any(test, feature = "pages"))]
            restoring: None,
            #[cfg(any(test, feature = "pages"))]
            frozen: snapshot::Frozen::default(),
        }
    }

    /// Returns the name of the pool. Bindings contain it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the number of events so far. Every change increases it by one.
    pub fn revision(&self) -> u64 {
        self.events.revision()
    }

    fn space(&self, family: IpFamily) -> &AddressSpace {
        match family {
            IpFamily::Ipv4 => &self.ipv4,
            IpFamily::Ipv6 => &self.ipv6,
        }
    }

    fn space_mut(&mut self, family: IpFamily) -> &mut AddressSpace {
        match family {
            IpFamily::Ipv4 => &mut self.ipv4,
            IpFamily::Ipv6 => &mut self.ipv6,
        }
    }

    fn tally(&self, family: IpFamily) -> &Tally {
        let [ipv4, ipv6] = &self.tallies;
        if family == IpFamily::Ipv4 { ipv4 } else { ipv6 }
    }

    fn tally_mut(&mut self, family: IpFamily) -> &mut Tally {
        let [ipv4, ipv6] = &mut self.tallies;
        if family == IpFamily::Ipv4 { ipv4 } else { ipv6 }
    }

    fn view<'a>(&'a self, grant: &'a Grant) -> GrantView<'a> {
        GrantView {
            address: grant.family().address(self.store.number(grant)),
            subinstance: self.store.subinstance(grant),
            subid: self.store.subid(grant),
            resource_type: self.store.resource_type(grant),
            generation: grant.generation(),
            #[cfg(any(test, feature = "pages"))]
            expires_at_ms: self.expires_at(grant.terms),
        }
    }

    fn binding(&self, grant: &Grant) -> IpBinding {
        let view = self.view(grant);
        IpBinding {
            address: view.address,
            subinstance: view.subinstance.to_owned(),
            subid: view.subid.to_owned(),
            resource_type: view.resource_type.clone(),
            pool: self.name.clone(),
            generation: view.generation,
        }
    }

    /// Returns the grant of an address, with its number.
    fn grant_of(&self, address: IpAddr) -> Option<(u32, &Grant)> {
        let (family, number) = family::number(address);
        match self.space(family).holder(number)? {
            super::address_space::Holder::Grant(id) => self.store.get(id).map(|grant| (id, grant)),
            _ => None,
        }
    }
}
