//! Batches: all or nothing.

use crate::limits::ip as limits;
use hashbrown::HashTable;

use crate::ip::{
    AllocationOptions, DualBinding, IpBinding, IpFamily, IpPoolError, PoolEventKind, ResourceType,
    address_space::Holder,
    error::{invalid, limit},
    family,
    store::Seat,
};

use super::{IpPool, allocate::Owner, details::check_options, validate::check_name};

impl IpPool {
    /// Allocates one address to each listed resource of a tenant, all or nothing. A subid that
    /// already holds an address keeps it. At most 8,192 subids per call.
    ///
    /// # Errors
    /// Those of [`allocate_with`](Self::allocate_with), for the first subid that fails.
    /// [`IpPoolError::InvalidArgument`] if a subid occurs twice; [`IpPoolError::LimitExceeded`] if
    /// there are more than 8,192 subids.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType, ip::AllocationOptions};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/30")?;
    /// let subids = |n: &[&str]| n.iter().map(ToString::to_string).collect::<Vec<_>>();
    /// let options = AllocationOptions::default();
    /// assert!(pool.allocate_many("t", &subids(&["a", "b", "c"]), ResourceType::Vm, &options).is_err());
    /// assert_eq!(pool.stats().allocated, 0);
    /// let batch = pool.allocate_many("t", &subids(&["a", "b"]), ResourceType::Vm, &options)?;
    /// assert_eq!(batch[1].address.to_string(), "10.0.0.2");
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn allocate_many(
        &mut self,
        subinstance: &str,
        subids: &[String],
        resource_type: ResourceType,
        options: &AllocationOptions,
    ) -> Result<Vec<IpBinding>, IpPoolError> {
        let granted = self.grant_many(subinstance, subids, resource_type, options)?;
        granted.into_iter().map(|(id, family)| self.binding_of(id, family)).collect()
    }

    /// Like [`allocate_many`](Self::allocate_many); returns the number and family of each grant.
    pub(super) fn grant_many(
        &mut self,
        subinstance: &str,
        subids: &[String],
        resource_type: ResourceType,
        options: &AllocationOptions,
    ) -> Result<Vec<(u32, IpFamily)>, IpPoolError> {
        check_size(subids)?;
        check_options(options)?;
        let Some(first_subid) = subids.first() else { return Ok(Vec::new()) };
        let (first, last) = options.within.map(family::bounds).map_or((0, u128::MAX), |within| (within.1, within.2));
        // Check everything before changing anything.
        let one = Owner::new(&self.store, subinstance, first_subid, &resource_type)?;
        let seats = self.seats(one.seat, subids)?;
        let mut wanted: [u64; 2] = [0; 2];
        let mut returning: [u64; 2] = [0; 2];
        for (subid, &seat) in subids.iter().zip(&seats) {
            let owner = Owner { subid, seat, ..one };
            match self.held(owner, options) {
                (_, Some(id)) => self.held_already(id, owner, first, last)?,
                (family, None) => {
                    add_one(&mut wanted, family);
                    if self.returns_from_quarantine(owner, family, first, last) {
                        add_one(&mut returning, family);
                    }
                }
            }
        }
        self.check_room(one, wanted.iter().fold(0, |sum, count| sum.saturating_add(*count)))?;
        for ((family, wanted), returning) in IpFamily::ALL.into_iter().zip(wanted).zip(returning) {
            let fresh = u128::from(wanted.saturating_sub(returning));
            let space = self.space(family);
            let available =
                if options.within.is_some() { space.available_within(first, last) } else { space.counts().available };
            if fresh > available {
                return Err(self.exhausted(family));
            }
        }
        let mut granted = Vec::with_capacity(subids.len());
        for (subid, &seat) in subids.iter().zip(&seats) {
            let owner = Owner { subid, seat, ..one };
            let (family, held) = self.held(owner, options);
            let id = match held {
                Some(id) => id,
                None => {
                    let number = self.choose(owner, family, first, last).ok_or_else(|| self.exhausted(family))?;
                    self.grant_with(owner, family, number, options, false)
                }
            };
            granted.push((id, family));
        }
        Ok(granted)
    }

    /// Checks the subids of a batch and looks them up, together with one of the tenant's owners.
    fn seats(&self, one: Seat, subids: &[String]) -> Result<Vec<Seat>, IpPoolError> {
        let mut seats = Vec::with_capacity(subids.len());
        let mut known: HashTable<u32> = HashTable::with_capacity(subids.len());
        for (place, subid) in subids.iter().enumerate() {
            check_name("subid", subid)?;
            let seat = self.store.seat_beside(one, subid);
            let same = |&other: &u32| subids.get(other as usize) == Some(subid);
            if known.find(seat.code, same).is_some() {
                return Err(invalid("subids", subid, "each subid once"));
            }
            // There is room, so nothing is hashed again.
            known.insert_unique(seat.code, place as u32, |_| seat.code);
            seats.push(seat);
        }
        Ok(seats)
    }

    /// Allocates an IPv4 and an IPv6 address to the owner, or neither. An address that the owner
    /// already holds is kept. The options `family` and `within` must be none.
    ///
    /// # Errors
    /// Those of [`allocate_with`](Self::allocate_with), for the family that fails.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType, ip::AllocationOptions};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/30")?;
    /// pool.add_cidr_range("2001:db8::/64")?;
    /// let pair = pool.allocate_dual("t", "vm-1", ResourceType::Vm, &AllocationOptions::default())?;
    /// assert!(pair.ipv4.address.is_ipv4() && pair.ipv6.address.is_ipv6());
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn allocate_dual(
        &mut self,
        subinstance: &str,
        subid: &str,
        resource_type: ResourceType,
        options: &AllocationOptions,
    ) -> Result<DualBinding, IpPoolError> {
        let owner = Owner::new(&self.store, subinstance, subid, &resource_type)?;
        check_options(options)?;
        if options.family.is_some() || options.within.is_some() {
            return Err(invalid("options", "family or within", "neither: a dual binding has one address per family"));
        }
        let mut wanted = 0u64;
        let held = IpFamily::ALL.map(|family| (family, self.store.find_at(owner.seat, subid, family)));
        for (family, held) in held {
            match held {
                Some(id) => self.held_already(id, owner, 0, u128::MAX)?,
                None => {
                    wanted = wanted.saturating_add(1);
                    let returns = self.returns_from_quarantine(owner, family, 0, u128::MAX);
                    if self.space(family).counts().available == 0 && !returns {
                        return Err(self.exhausted(family));
                    }
                }
            }
        }
        self.check_room(owner, wanted)?;
        let mut pair = [0u32; 2];
        for ((family, held), place) in held.into_iter().zip(&mut pair) {
            *place = match held {
                Some(id) => id,
                None => {
                    let number = self.choose(owner, family, 0, u128::MAX).ok_or_else(|| self.exhausted(family))?;
                    self.grant_with(owner, family, number, options, false)
                }
            };
        }
        let [ipv4, ipv6] = pair;
        Ok(DualBinding { ipv4: self.binding_of(ipv4, IpFamily::Ipv4)?, ipv6: self.binding_of(ipv6, IpFamily::Ipv6)? })
    }

    /// Releases the bindings of several resources of a tenant and returns the number of released
    /// addresses. Subids without a binding are skipped. At most 8,192 subids per call.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if a name is invalid or a subid occurs twice;
    /// [`IpPoolError::LimitExceeded`] if there are more than 8,192 subids.
    pub fn release_many(&mut self, subinstance: &str, subids: &[String]) -> Result<u64, IpPoolError> {
        check_size(subids)?;
        check_name("subinstance", subinstance)?;
        let seats = self.seats(self.store.seat(subinstance, ""), subids)?;
        let mut released = 0u64;
        for (subid, seat) in subids.iter().zip(seats) {
            for family in IpFamily::ALL {
                // The tenant may have been removed with its last address; then nothing is found.
                if let Some(id) = self.store.find_at(seat, subid, family) {
                    self.end_grant(id, PoolEventKind::Released);
                    released = released.saturating_add(1);
                }
            }
        }
        Ok(released)
    }

    /// Returns whether an owner would get its former address out of quarantine.
    fn returns_from_quarantine(&self, owner: Owner<'_>, family: IpFamily, first: u128, last: u128) -> bool {
        self.former_owners.get(owner.subinstance, owner.subid, family).is_some_and(|former| {
            (first..=last).contains(&former.number)
                && matches!(self.space(family).holder(former.number), Some(Holder::Quarantine { .. }))
                && self.can_return(family, former.number, former.generation)
        })
    }
}

fn add_one(counts: &mut [u64; 2], family: IpFamily) {
    let [ipv4, ipv6] = counts;
    let count = if family == IpFamily::Ipv4 { ipv4 } else { ipv6 };
    *count = count.saturating_add(1);
}

fn check_size(subids: &[String]) -> Result<(), IpPoolError> {
    if subids.len() > limits::BATCH {
        return Err(limit("subids per call", limits::BATCH as u64));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::ip::PoolOptions;

    fn subids(texts: &[&str]) -> Vec<String> {
        texts.iter().map(ToString::to_string).collect()
    }

    fn many(pool: &mut IpPool, texts: &[&str]) -> Result<Vec<String>, IpPoolError> {
        let batch = pool.allocate_many("t", &subids(texts), ResourceType::Vm, &AllocationOptions::default())?;
        Ok(batch.iter().map(|binding| binding.address.to_string()).collect())
    }

    #[test]
    fn a_batch_that_cannot_be_served_changes_nothing() {
        let options = PoolOptions::default().quota(4);
        let mut pool = IpPool::with_options("p", options).unwrap();
        pool.add_cidr_range("10.0.0.0/29").unwrap();
        pool.allocate("t", "a", ResourceType::Vm).unwrap();
        pool.allocate("t", "p", ResourceType::Pod).unwrap();
        let revision = pool.revision();
        assert!(matches!(
            many(&mut pool, &["b", "c", "d"]),
            Err(IpPoolError::QuotaExceeded { actual: 2, requested: 3, .. })
        ));
        assert!(matches!(many(&mut pool, &["b", "p"]), Err(IpPoolError::Conflict { .. })));
        assert!(matches!(many(&mut pool, &["b", "b"]), Err(IpPoolError::InvalidArgument { .. })));
        assert!(matches!(many(&mut pool, &["b", ""]), Err(IpPoolError::InvalidArgument { .. })));
        assert_eq!(pool.revision(), revision);
        assert_eq!(many(&mut pool, &["b", "a"]).unwrap(), ["10.0.0.3", "10.0.0.1"]);
    }

    #[test]
    fn an_empty_batch_is_harmless_and_a_huge_one_refused() {
        let mut pool = IpPool::new("p");
        assert_eq!(many(&mut pool, &[]), Ok(Vec::new()));
        let huge: Vec<String> = (0..8193).map(|n| n.to_string()).collect();
        assert!(matches!(pool.release_many("t", &huge), Err(IpPoolError::LimitExceeded { maximum: 8192, .. })));
    }

    #[test]
    fn a_batch_counts_on_addresses_that_return_from_quarantine() {
        let options = PoolOptions::default().ttl(Duration::from_millis(1)).quarantine(Duration::from_millis(100));
        let mut pool = IpPool::with_options("p", options).unwrap();
        pool.add_cidr_range("10.0.0.0/30").unwrap();
        many(&mut pool, &["a", "b"]).unwrap();
        pool.tick(1, None).unwrap();
        pool.tick(2, None).unwrap();
        assert_eq!(pool.stats().quarantined, 2);
        assert!(many(&mut pool, &["a", "c"]).is_err());
        assert_eq!(many(&mut pool, &["b", "a"]).unwrap(), ["10.0.0.2", "10.0.0.1"]);
    }

    #[test]
    fn a_pair_is_both_or_none() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/30").unwrap();
        let dual =
            |pool: &mut IpPool, subid| pool.allocate_dual("t", subid, ResourceType::Vm, &AllocationOptions::default());
        assert!(matches!(dual(&mut pool, "a"), Err(IpPoolError::Exhausted { family: IpFamily::Ipv6, .. })));
        assert_eq!(pool.stats().allocated, 0);
        pool.add_cidr_range("2001:db8::/127").unwrap();
        let ipv4 = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        assert_eq!(dual(&mut pool, "a").unwrap().ipv4.address, ipv4);
        dual(&mut pool, "b").unwrap();
        assert!(dual(&mut pool, "c").is_err());
        assert_eq!(pool.release_many("t", &subids(&["a", "x", "b"])), Ok(4));
    }
}
