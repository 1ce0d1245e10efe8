//! Allocation.

use std::{net::IpAddr, num::NonZeroU64};

use super::{
    IpPool,
    names::{check_name, check_type},
};
use crate::ip::{
    IpBinding, IpFamily, IpPoolError, PoolEventKind, ResourceType,
    error::limit,
    events::Subject,
    family,
    space::Holder,
    store::{NewGrant, chain::NONE},
};

/// Who asks, checked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owner<'a> {
    pub subinstance: &'a str,
    pub subid: &'a str,
    pub resource_type: &'a ResourceType,
}

impl<'a> Owner<'a> {
    /// Checks the texts.
    pub fn new(subinstance: &'a str, subid: &'a str, resource_type: &'a ResourceType) -> Result<Self, IpPoolError> {
        check_name("subinstance", subinstance)?;
        check_name("subid", subid)?;
        check_type(resource_type)?;
        Ok(Self { subinstance, subid, resource_type })
    }
}

impl IpPool {
    /// Gives the owner an address, or the one that it holds already.
    ///
    /// The family is the one that the owner holds an address of (IPv4 before IPv6), else the
    /// family of the pool's first range. Allocating again changes nothing.
    ///
    /// # Errors
    /// `Invalid`: a text is not proper. `Conflict`: the owner holds an address for another type of
    /// resource. `Quota`: the tenant has as many addresses as it may have. `Exhausted`: no
    /// address of the family is left. `Limit`: the pool has as many bindings as it may have.
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
        let owner = Owner::new(subinstance, subid, &resource_type)?;
        for family in IpFamily::ALL {
            if let Some(id) = self.store.find(subinstance, subid, family) {
                return self.held_already(id, owner, None).map(|()| self.address_of(id, family));
            }
        }
        let family = self.first_family();
        let number = self.choose(owner, family)?;
        self.grant(owner, family, number);
        Ok(family.address(number))
    }

    /// Gives the owner this very address.
    ///
    /// # Errors
    /// `Invalid`: a text is not proper. `Conflict`: the owner holds another address of the family, or
    /// this one for another type. `NotInPool`, `Excluded`, `Draining`, `Reserved`,
    /// `AlreadyAllocated`, `Quarantined`: the address is not to be had, and why. `Quota`, `Limit`:
    /// as in [`allocate`](Self::allocate).
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
        let owner = Owner::new(subinstance, subid, &resource_type)?;
        let (family, number) = family::number(address);
        let id = match self.store.find(subinstance, subid, family) {
            Some(id) => {
                self.held_already(id, owner, Some(number))?;
                id
            }
            None => {
                self.check_free(family, number)?;
                self.check_room(owner, 1)?;
                self.grant(owner, family, number)
            }
        };
        self.store.get(id).map(|grant| self.binding(grant)).ok_or(IpPoolError::NotInPool { address })
    }

    /// Whether what the owner holds is what it asks for.
    pub(super) fn held_already(&self, id: u32, owner: Owner<'_>, number: Option<u128>) -> Result<(), IpPoolError> {
        let Some(grant) = self.store.get(id) else { return Ok(()) };
        let held_type = self.store.resource_type(grant);
        if held_type == owner.resource_type && number.is_none_or(|number| number == grant.number()) {
            return Ok(());
        }
        Err(IpPoolError::Conflict {
            subinstance: owner.subinstance.to_owned(),
            subid: owner.subid.to_owned(),
            held: grant.family().address(grant.number()),
            held_type: held_type.clone(),
        })
    }

    pub(super) fn address_of(&self, id: u32, family: IpFamily) -> IpAddr {
        family.address(self.store.get(id).map_or(0, |grant| grant.number()))
    }

    /// Whether the pool and the tenant may have so many more bindings.
    pub(super) fn check_room(&self, owner: Owner<'_>, more: u64) -> Result<(), IpPoolError> {
        let most = u64::from(self.settings.max_bindings);
        if (self.store.len() as u64).saturating_add(more) > most {
            return Err(limit("bindings", most));
        }
        let tenant = self.store.tenant(owner.subinstance);
        let quota = tenant.and_then(|tenant| tenant.quota).or(self.settings.quota);
        let used = tenant.map_or(0, |tenant| tenant.addresses());
        match quota {
            Some(quota) if used.saturating_add(more) > quota => {
                Err(IpPoolError::Quota { subinstance: owner.subinstance.to_owned(), quota, used, requested: more })
            }
            _ => Ok(()),
        }
    }

    /// Chooses an address for a new binding.
    fn choose(&mut self, owner: Owner<'_>, family: IpFamily) -> Result<u128, IpPoolError> {
        self.check_room(owner, 1)?;
        let strategy = self.settings.strategy;
        let Self { ipv4, ipv6, random, .. } = self;
        let space = if family == IpFamily::Ipv4 { ipv4 } else { ipv6 };
        let picked = if space.counts().available == 0 { None } else { space.pick(strategy, random, 0, u128::MAX) };
        picked.ok_or_else(|| self.exhausted(family))
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

    /// Whether an address could be given out, and if not, why.
    pub(super) fn check_free(&self, family: IpFamily, number: u128) -> Result<(), IpPoolError> {
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
            return Err(IpPoolError::Reserved { address, reservation });
        }
        Ok(())
    }

    /// Binds a free address. Everything has been checked: this does not fail.
    pub(super) fn grant(&mut self, owner: Owner<'_>, family: IpFamily, number: u128) -> u32 {
        self.generation = self.generation.saturating_add(1);
        let generation = NonZeroU64::new(self.generation).unwrap_or(NonZeroU64::MIN);
        let id = self.store.insert(NewGrant {
            family,
            number,
            subinstance: owner.subinstance,
            subid: owner.subid,
            resource_type: owner.resource_type,
            generation,
            allocated_at: None,
            extra: NONE,
        });
        self.space_mut(family).bind(number, id);
        self.high_water = self.high_water.max(self.store.len() as u64);
        let counts = self.space(family).counts();
        let bound = u64::try_from(counts.allocated.saturating_add(counts.detached)).unwrap_or(u64::MAX);
        let tally = self.tally_mut(family);
        tally.grants = tally.grants.saturating_add(1);
        tally.high_water = tally.high_water.max(bound);
        let subject = Subject::Address(family, number);
        self.events.push(PoolEventKind::Allocated, subject, (owner.subinstance, owner.subid), generation.get());
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
        assert!(matches!(error, IpPoolError::Conflict { held, held_type: ResourceType::Vm, .. } if held == address));
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
        assert!(matches!(error, IpPoolError::Reserved { reservation, .. } if reservation.prefix_len() == 29));
        assert!(ask("b", "::ffff:10.0.0.6").is_ok(), "a mapped address is its IPv4 address");
    }

    #[test]
    fn round_robin_reuses_an_address_only_after_a_full_cycle() {
        let options = PoolOptions { strategy: Some(Strategy::RoundRobin), ..PoolOptions::default() };
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
            let options = PoolOptions { strategy: Some(Strategy::Random), seed: Some(seed), ..PoolOptions::default() };
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
