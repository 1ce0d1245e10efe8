//! Allocation.

use std::{net::IpAddr, num::NonZeroU64};

use crate::duration::milliseconds;
use crate::ip::{
    AllocationOptions, IpBinding, IpFamily, IpPoolError, PoolEventKind, ResourceType,
    address_space::Holder,
    error::limit,
    family,
    pool::events::Subject,
    store::{NewGrant, Seat, Store},
};

use super::{
    IpPool,
    details::{check_options, sorted},
    event_log::Detail,
    lease_terms::{LeaseTerms, NEVER},
    validate::{check_name, check_type},
};

/// Way of selecting an address, in the journal: the caller has named it.
pub(super) const SPECIFIC: &str = "specific";

/// Way of selecting an address, in the journal: any address of the pool. Otherwise the journal has the network.
pub(super) const ANY: &str = "any";

/// The owner that requests an address, checked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owner<'a> {
    pub subinstance: &'a str,
    pub subid: &'a str,
    pub resource_type: &'a ResourceType,
    /// Position of the owner, from its names.
    pub seat: Seat,
}

impl<'a> Owner<'a> {
    /// Checks the names and looks them up.
    pub fn new(
        store: &Store,
        subinstance: &'a str,
        subid: &'a str,
        resource_type: &'a ResourceType,
    ) -> Result<Self, IpPoolError> {
        check_name("subinstance", subinstance)?;
        check_name("subid", subid)?;
        check_type(resource_type)?;
        Ok(Self { subinstance, subid, resource_type, seat: store.seat(subinstance, subid) })
    }
}

impl IpPool {
    /// Allocates an address to the owner, or returns the address that the owner already holds.
    ///
    /// The family is one that the owner already holds an address of (IPv4 before IPv6), or else the
    /// family of the pool's first range. A repeated allocation changes nothing.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if a name is invalid; [`IpPoolError::Conflict`] if the
    /// owner holds an address with another resource type; [`IpPoolError::QuotaExceeded`] if the
    /// tenant has reached its quota; [`IpPoolError::Exhausted`] if no free address of the family is
    /// left; [`IpPoolError::LimitExceeded`] if the pool has reached its maximum number of bindings.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/30")?;
    /// let first = pool.allocate("t", "vm-1", ResourceType::Vm)?;
    /// assert_eq!(pool.allocate("t", "vm-1", ResourceType::Vm)?, first);
    /// assert_ne!(pool.allocate("t", "vm-2", ResourceType::Vm)?, first);
    /// assert!(pool.allocate("t", "vm-3", ResourceType::Vm).is_err());
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn allocate(
        &mut self,
        subinstance: &str,
        subid: &str,
        resource_type: ResourceType,
    ) -> Result<IpAddr, IpPoolError> {
        let owner = Owner::new(&self.store, subinstance, subid, &resource_type)?;
        let (id, family) = self.obtain(owner, &AllocationOptions::default())?;
        Ok(self.address_of(id, family))
    }

    /// Allocates an address with options: a family, a lease, a network that the address must be in,
    /// metadata. If the owner already holds an address, all options except the family have no
    /// effect.
    ///
    /// # Errors
    /// Those of `allocate`; [`IpPoolError::InvalidArgument`] also if the metadata is too large or
    /// contains a key twice, or `within` and `family` contradict each other;
    /// [`IpPoolError::Conflict`] also if the address that the owner holds is not in `within`.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType, ip::{AllocationOptions, IpFamily}};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// pool.add_cidr_range("2001:db8::/64")?;
    /// let options = AllocationOptions::default().family(IpFamily::Ipv6);
    /// assert!(pool.allocate_with("t", "vm-1", ResourceType::Vm, &options)?.address.is_ipv6());
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn allocate_with(
        &mut self,
        subinstance: &str,
        subid: &str,
        resource_type: ResourceType,
        options: &AllocationOptions,
    ) -> Result<IpBinding, IpPoolError> {
        let owner = Owner::new(&self.store, subinstance, subid, &resource_type)?;
        check_options(options)?;
        let (id, family) = self.obtain(owner, options)?;
        self.binding_of(id, family)
    }

    /// Returns the binding of a grant that is known to exist.
    pub(super) fn binding_of(&self, id: u32, family: IpFamily) -> Result<IpBinding, IpPoolError> {
        let address = self.address_of(id, family);
        self.store.get(id).map(|grant| self.binding(grant)).ok_or(IpPoolError::NotInPool { address })
    }

    /// Returns the family of an allocation, and the owner's grant in that family.
    pub(super) fn held(&self, owner: Owner<'_>, options: &AllocationOptions) -> (IpFamily, Option<u32>) {
        let asked = options.family.or(options.within.map(|network| family::bounds(network).0));
        let find = |family| self.store.find_at(owner.seat, owner.subid, family);
        match asked {
            Some(family) => (family, find(family)),
            None if !self.store.has_any(owner.seat, owner.subid) => (self.first_family(), None),
            None => IpFamily::ALL
                .into_iter()
                .find_map(|family| find(family).map(|id| (family, Some(id))))
                .unwrap_or_else(|| (self.first_family(), None)),
        }
    }

    /// Returns the owner's grant, or creates one.
    fn obtain(&mut self, owner: Owner<'_>, options: &AllocationOptions) -> Result<(u32, IpFamily), IpPoolError> {
        let (family, held) = self.held(owner, options);
        let bounds = options.within.map(family::bounds);
        let (first, last) = bounds.map_or((0, u128::MAX), |(_, first, last, _)| (first, last));
        if let Some(id) = held {
            return self.held_already(id, owner, first, last).map(|()| (id, family));
        }
        self.check_room(owner, 1)?;
        let number = self.choose(owner, family, first, last).ok_or_else(|| self.exhausted(family))?;
        Ok((self.grant_with(owner, family, number, options, false), family))
    }

    /// Allocates a specific address to the owner.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if a name is invalid; [`IpPoolError::Conflict`] if the
    /// owner holds another address of the family, or holds this address with another resource type;
    /// [`IpPoolError::NotInPool`], [`IpPoolError::Excluded`], [`IpPoolError::Draining`],
    /// [`IpPoolError::Reserved`], [`IpPoolError::AlreadyAllocated`] or [`IpPoolError::Quarantined`]
    /// if the address is not available, by the reason; [`IpPoolError::QuotaExceeded`] and
    /// [`IpPoolError::LimitExceeded`] as in [`allocate`](Self::allocate).
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// let binding = pool.allocate_specific("t", "db", ResourceType::Vm, "10.0.0.20".parse().unwrap())?;
    /// assert_eq!((binding.subid.as_str(), binding.generation), ("db", 1));
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn allocate_specific(
        &mut self,
        subinstance: &str,
        subid: &str,
        resource_type: ResourceType,
        address: IpAddr,
    ) -> Result<IpBinding, IpPoolError> {
        let owner = Owner::new(&self.store, subinstance, subid, &resource_type)?;
        let (family, number) = family::number(address);
        let id = match self.store.find_at(owner.seat, subid, family) {
            Some(id) => {
                self.held_already(id, owner, number, number)?;
                id
            }
            None => {
                self.check_free(owner, family, number)?;
                self.check_room(owner, 1)?;
                self.leave_quarantine(family, number);
                self.grant_with(owner, family, number, &AllocationOptions::default(), true)
            }
        };
        self.binding_of(id, family)
    }

    /// Fails unless the owner's grant is what it requests: the resource type, and an address from
    /// `first` to `last`.
    pub(super) fn held_already(&self, id: u32, owner: Owner<'_>, first: u128, last: u128) -> Result<(), IpPoolError> {
        let Some(grant) = self.store.get(id) else { return Ok(()) };
        let held_type = self.store.resource_type(grant);
        if held_type == owner.resource_type && (first..=last).contains(&self.store.number(grant)) {
            return Ok(());
        }
        Err(IpPoolError::Conflict {
            subinstance: owner.subinstance.to_owned(),
            subid: owner.subid.to_owned(),
            address: grant.family().address(self.store.number(grant)),
            resource_type: held_type.clone(),
        })
    }

    pub(super) fn address_of(&self, id: u32, family: IpFamily) -> IpAddr {
        family.address(self.store.get(id).map_or(0, |grant| self.store.number(grant)))
    }

    /// Fails if the pool or the tenant cannot have `more` additional bindings.
    pub(super) fn check_room(&self, owner: Owner<'_>, more: u64) -> Result<(), IpPoolError> {
        let most = u64::from(self.settings.max_bindings);
        if (self.store.len() as u64).saturating_add(more) > most {
            return Err(limit("bindings", most));
        }
        let tenant = self.store.tenant_at(owner.seat);
        let quota = tenant.and_then(|tenant| tenant.quota).or(self.settings.quota);
        let used = tenant.map_or(0, |tenant| tenant.addresses());
        match quota {
            Some(quota) if used.saturating_add(more) > quota => Err(IpPoolError::QuotaExceeded {
                subinstance: owner.subinstance.to_owned(),
                maximum: quota,
                actual: used,
                requested: more,
            }),
            _ => Ok(()),
        }
    }

    /// Chooses an address from `first` to `last` for a new binding: the owner's former address if
    /// its lease expired, or the next one by the strategy.
    pub(super) fn choose(&mut self, owner: Owner<'_>, family: IpFamily, first: u128, last: u128) -> Option<u128> {
        if let Some(former) = self.former_owners.get(owner.subinstance, owner.subid, family) {
            let (number, generation) = (former.number, former.generation);
            if (first..=last).contains(&number) && self.can_return(family, number, generation) {
                self.leave_quarantine(family, number);
                return Some(number);
            }
        }
        let strategy = self.settings.strategy;
        let Self { ipv4, ipv6, random, .. } = self;
        let space = if family == IpFamily::Ipv4 { ipv4 } else { ipv6 };
        if space.counts().available == 0 {
            return None;
        }
        space.pick(strategy, random, first, last)
    }

    /// Returns whether an address can go back to the owner of the grant with `generation`: it is
    /// available, or in quarantine since that grant.
    pub(super) fn can_return(&self, family: IpFamily, number: u128, generation: u64) -> bool {
        match self.space(family).holder(number) {
            Some(Holder::Quarantine { id, declined: false }) => {
                self.space(family).is_open(number)
                    && self.quarantines.get(id).is_some_and(|quarantine| quarantine.generation == generation)
            }
            _ => self.space(family).is_available(number),
        }
    }

    pub(super) fn leave_quarantine(&mut self, family: IpFamily, number: u128) {
        if let Some(Holder::Quarantine { id, .. }) = self.space(family).holder(number) {
            self.free_quarantined(id);
        }
    }

    pub(super) fn exhausted(&self, family: IpFamily) -> IpPoolError {
        let counts = self.space(family).counts();
        IpPoolError::Exhausted {
            family,
            total: counts.total,
            allocated: counts.allocated,
            reserved: counts.reserved,
            quarantined: counts.quarantined.saturating_add(counts.declined),
        }
    }

    /// Fails, with the reason, if an address cannot be granted to an owner.
    pub(super) fn check_free(&self, owner: Owner<'_>, family: IpFamily, number: u128) -> Result<(), IpPoolError> {
        let (space, address) = (self.space(family), family.address(number));
        let holder = space.holder(number);
        if let Some(Holder::Grant(id)) = holder
            && let Some(grant) = self.store.get(id)
        {
            return Err(IpPoolError::AlreadyAllocated {
                address,
                subinstance: self.store.subinstance(grant).to_owned(),
                subid: self.store.subid(grant).to_owned(),
                generation: grant.generation(),
            });
        }
        let Some(range) = space.range_of(number) else { return Err(IpPoolError::NotInPool { address }) };
        if range.excludes(family, number) {
            return Err(IpPoolError::Excluded { address });
        }
        if range.draining {
            return Err(IpPoolError::Draining { address });
        }
        if space.is_reserved(number)
            && let Some((first, length)) = space.reservation_of(number, family.bits())
            && let Some(reservation) = family.network(first, length)
        {
            return Err(IpPoolError::Reserved { address, network: reservation });
        }
        if let Some(prefix) = self.prefixes.covering(family, number) {
            return Err(IpPoolError::AlreadyAllocated {
                address,
                subinstance: prefix.subinstance.to_string(),
                subid: prefix.subid.to_string(),
                generation: prefix.generation,
            });
        }
        if let Some(Holder::Quarantine { id, .. }) = holder {
            let former = self.former_owners.get(owner.subinstance, owner.subid, family);
            if former
                .is_some_and(|former| former.number == number && self.can_return(family, number, former.generation))
            {
                return Ok(());
            }
            let until_ms = self.now.and_then(|_| self.quarantines.get(id)).map(|quarantine| quarantine.until);
            return Err(IpPoolError::Quarantined { address, until_ms });
        }
        Ok(())
    }

    /// Binds a free address, with lease and metadata. `is_specific`: the caller has named it.
    pub(super) fn grant_with(
        &mut self,
        owner: Owner<'_>,
        family: IpFamily,
        number: u128,
        options: &AllocationOptions,
        is_specific: bool,
    ) -> u32 {
        let ttl_ms = options.ttl.map_or(self.settings.ttl_ms, milliseconds);
        let due = self.deadline(ttl_ms);
        let terms = self.lease_terms.put(LeaseTerms {
            allocated_at: self.now.unwrap_or(NEVER),
            ttl_ms,
            expires_at: due,
            metadata: if options.metadata.is_empty() { Vec::new() } else { sorted(&options.metadata) },
        });
        let within = options.within.map(|network| network.trunc().to_string());
        let way = if is_specific { SPECIFIC } else { within.as_deref().unwrap_or(ANY) };
        let (resource_type, metadata) = (owner.resource_type, options.metadata.as_slice());
        let id = self.grant(owner, family, number, terms, Detail::Grant { resource_type, ttl_ms, way, metadata });
        self.time_lease(id, due);
        id
    }

    /// Binds a free address. Everything has been checked, so this does not fail.
    fn grant(&mut self, owner: Owner<'_>, family: IpFamily, number: u128, terms: u32, detail: Detail<'_>) -> u32 {
        self.generation = self.generation.saturating_add(1);
        let generation = NonZeroU64::new(self.generation).unwrap_or(NonZeroU64::MIN);
        let id = self.store.insert(NewGrant {
            family,
            number,
            subinstance: owner.subinstance,
            subid: owner.subid,
            resource_type: owner.resource_type,
            seat: owner.seat,
            generation,
            terms,
        });
        self.former_owners.forget(owner.subinstance, owner.subid, family);
        self.space_mut(family).bind(number, id);
        self.high_water = self.high_water.max(self.store.len() as u64);
        let counts = self.space(family).counts();
        let bound = u64::try_from(counts.allocated.saturating_add(counts.detached)).unwrap_or(u64::MAX);
        let tally = self.tally_mut(family);
        tally.grants = tally.grants.saturating_add(1);
        tally.high_water = tally.high_water.max(bound);
        let subject = Subject::Address(family, number);
        let names = (owner.subinstance, owner.subid);
        self.events.push_with(PoolEventKind::Allocated, subject, names, generation.get(), detail);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::{PoolOptions, Strategy};

    fn pool(cidr: &str) -> IpPool {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range(cidr).unwrap();
        pool
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_30_yields_two_addresses_and_then_says_why_not() {
        let mut pool = pool("10.0.0.0/30");
        assert_eq!(pool.allocate("t", "a", ResourceType::Vm), Ok(ip("10.0.0.1")));
        assert_eq!(pool.allocate("t", "b", ResourceType::Vm), Ok(ip("10.0.0.2")));
        let error = pool.allocate("t", "c", ResourceType::Vm).unwrap_err();
        let family = IpFamily::Ipv4;
        assert_eq!(error, IpPoolError::Exhausted { family, total: 2, allocated: 2, reserved: 0, quarantined: 0 });
    }

    #[test]
    fn the_same_owner_keeps_its_address_and_another_type_is_a_conflict() {
        let mut pool = pool("10.0.0.0/24");
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        let revision = pool.revision();
        assert_eq!(pool.allocate("t", "a", ResourceType::Vm), Ok(address));
        assert_eq!(pool.revision(), revision);
        let error = pool.allocate("t", "a", ResourceType::Pod).unwrap_err();
        assert!(
            matches!(error, IpPoolError::Conflict { address: held, resource_type: ResourceType::Vm, .. } if held == address)
        );
        assert_ne!(pool.allocate("u", "a", ResourceType::Pod), Ok(address), "another tenant is another owner");
    }

    #[test]
    fn a_specific_address_says_why_it_is_not_to_be_had() {
        let mut pool = pool("10.0.0.0/24");
        pool.reserve_cidr("10.0.0.8/29").unwrap();
        let a = pool.allocate_specific("t", "a", ResourceType::Vm, ip("10.0.0.5")).unwrap();
        let mut ask = |subid, address| pool.allocate_specific("t", subid, ResourceType::Vm, ip(address));
        assert_eq!(ask("a", "10.0.0.5"), Ok(a));
        assert!(matches!(ask("a", "10.0.0.6"), Err(IpPoolError::Conflict { .. })));
        assert!(matches!(ask("b", "10.0.0.5"), Err(IpPoolError::AlreadyAllocated { generation: 1, .. })));
        assert!(matches!(ask("b", "10.0.1.5"), Err(IpPoolError::NotInPool { .. })));
        assert!(matches!(ask("b", "10.0.0.0"), Err(IpPoolError::Excluded { .. })));
        assert!(matches!(ask("b", "10.0.0.255"), Err(IpPoolError::Excluded { .. })));
        let error = ask("b", "10.0.0.9").unwrap_err();
        assert!(matches!(error, IpPoolError::Reserved { network: reservation, .. } if reservation.prefix_len() == 29));
        assert!(ask("b", "::ffff:10.0.0.6").is_ok(), "a mapped address is its IPv4 address");
    }

    #[test]
    fn round_robin_reuses_an_address_only_after_a_full_cycle() {
        let options = PoolOptions::default().strategy(Strategy::RoundRobin);
        let mut pool = IpPool::with_options("p", options).unwrap();
        pool.add_cidr_range("10.0.0.0/29").unwrap();
        let mut given = Vec::new();
        for _ in 0..12 {
            let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
            pool.release_by_ip(address, None).unwrap();
            given.push(address.to_string().trim_start_matches("10.0.0.").parse::<u8>().unwrap());
        }
        assert_eq!(given, [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn random_gives_every_address_once_and_the_same_for_the_same_seed() {
        let run = |seed| {
            let options = PoolOptions::default().strategy(Strategy::Random).seed(seed);
            let mut pool = IpPool::with_options("p", options).unwrap();
            pool.add_cidr_range("10.0.0.0/25").unwrap();
            pool.add_cidr_range("10.0.7.0/25").unwrap();
            (0..252).map(|n| pool.allocate("t", &n.to_string(), ResourceType::Vm).unwrap()).collect::<Vec<_>>()
        };
        let drawn = run(1);
        let mut sorted = drawn.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), 252);
        assert_eq!(drawn, run(1));
        assert_ne!(drawn, run(2));
    }

    #[test]
    fn the_family_is_that_of_the_first_range() {
        let mut pool = pool("2001:db8::/64");
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        assert_eq!(pool.allocate("t", "a", ResourceType::Vm), Ok(ip("2001:db8::")));
        pool.allocate_specific("t", "b", ResourceType::Vm, ip("10.0.0.1")).unwrap();
        assert_eq!(pool.allocate("t", "b", ResourceType::Vm), Ok(ip("10.0.0.1")), "what it holds comes first");
    }
}
