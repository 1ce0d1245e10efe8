//! Child prefixes: aligned blocks that belong to owners.

use crate::limits::ip as limits;
use std::num::NonZeroU64;

use ipnet::IpNet;

use crate::ip::{
    IpFamily, IpPoolError, PoolEventKind, PrefixBinding, ResourceType,
    error::{invalid, limit},
    family,
    pool::events::Subject,
};

use super::{IpPool, prefix_table::Prefix, validate::check_name};

impl IpPool {
    /// Allocates a child prefix (subnet) to the owner, or returns the one that the owner already
    /// holds: an aligned block without any address in use, from the smallest free area that
    /// contains one, at the lowest address. A block can include the excluded addresses at the edges
    /// of its range.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if a name is invalid or `prefix_length` is too long for the
    /// family; [`IpPoolError::Conflict`] if the owner holds a prefix of another length;
    /// [`IpPoolError::QuotaExceeded`] if the tenant has reached its quota of prefixes;
    /// [`IpPoolError::Exhausted`] if no free block of that size is left;
    /// [`IpPoolError::LimitExceeded`] if the pool has 65,536 prefixes.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ip::IpFamily};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("2001:db8::/32")?;
    /// let site = pool.allocate_prefix("t", "site-a", IpFamily::Ipv6, 48)?;
    /// assert_eq!(site.network.to_string(), "2001:db8::/48");
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn allocate_prefix(
        &mut self,
        subinstance: &str,
        subid: &str,
        family: IpFamily,
        prefix_length: u8,
    ) -> Result<PrefixBinding, IpPoolError> {
        check_name("subinstance", subinstance)?;
        check_name("subid", subid)?;
        if prefix_length > family.bits() {
            let expected = format!("at most {}", family.bits());
            return Err(invalid("prefix-length", &prefix_length.to_string(), &expected));
        }
        if let Some((first, prefix)) = self.prefixes.find(subinstance, subid, family) {
            if prefix.length == prefix_length {
                return Ok(self.prefix_binding(family, first, prefix));
            }
            return Err(IpPoolError::Conflict {
                subinstance: subinstance.to_owned(),
                subid: subid.to_owned(),
                address: family.address(first),
                resource_type: ResourceType::Custom(format!("prefix /{}", prefix.length)),
            });
        }
        let tenant = self.store.tenant(subinstance);
        let used = tenant.map_or(0, |tenant| tenant.prefixes);
        if let Some(quota) = tenant.and_then(|tenant| tenant.prefix_quota).filter(|&quota| used >= quota) {
            return Err(IpPoolError::QuotaExceeded {
                subinstance: subinstance.to_owned(),
                maximum: quota,
                actual: used,
                requested: 1,
            });
        }
        if self.prefixes.by_address.len() >= limits::PREFIXES {
            return Err(limit("prefixes", limits::PREFIXES as u64));
        }
        let first = self.best_fit(family, prefix_length).ok_or_else(|| self.exhausted(family))?;
        self.generation = self.generation.saturating_add(1);
        let prefix = Prefix {
            length: prefix_length,
            subinstance: subinstance.into(),
            subid: subid.into(),
            generation: NonZeroU64::new(self.generation).unwrap_or(NonZeroU64::MIN).get(),
        };
        let binding = self.prefix_binding(family, first, &prefix);
        self.insert_prefix(family, first, prefix);
        let subject = Subject::Network(family, first, prefix_length);
        self.events.push(PoolEventKind::PrefixAllocated, subject, (subinstance, subid), binding.generation);
        Ok(binding)
    }

    pub(super) fn insert_prefix(&mut self, family: IpFamily, first: u128, prefix: Prefix) {
        let last = first | family.host_mask(prefix.length);
        self.store.update_tenant(&prefix.subinstance, |tenant| tenant.prefixes = tenant.prefixes.saturating_add(1));
        self.space_mut(family).delegate(first, last);
        self.prefixes.insert(family, first, prefix);
    }

    /// Releases a child prefix, without quarantine. Returns whether it was allocated.
    ///
    /// # Errors
    /// [`IpPoolError::Stale`] if the prefix was granted again after the grant with
    /// `expected_generation`.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ip::IpFamily};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/16")?;
    /// let network = pool.allocate_prefix("t", "a", IpFamily::Ipv4, 24)?.network;
    /// assert!(pool.release_prefix(network, Some(1))?);
    /// assert!(!pool.release_prefix(network, Some(1))?);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn release_prefix(&mut self, network: IpNet, expected_generation: Option<u64>) -> Result<bool, IpPoolError> {
        let (family, first, last, length) = family::bounds(network.trunc());
        let Some(prefix) = self.prefixes.by_address.get(&(family, first)).filter(|prefix| prefix.length == length)
        else {
            return Ok(false);
        };
        let actual = prefix.generation;
        if let Some(expected) = expected_generation.filter(|&expected| expected != actual) {
            return Err(IpPoolError::Stale { address: family.address(first), requested: expected, actual });
        }
        if let Some(prefix) = self.prefixes.remove(family, first) {
            self.store.update_tenant(&prefix.subinstance, |tenant| {
                tenant.prefixes = tenant.prefixes.saturating_sub(1);
            });
            self.space_mut(family).undelegate(first, last);
            let subject = Subject::Network(family, first, length);
            let owner = (&*prefix.subinstance, &*prefix.subid);
            self.events.push(PoolEventKind::PrefixReleased, subject, owner, actual);
            self.finish_draining(family, first);
        }
        Ok(true)
    }

    /// Returns the child prefixes of a tenant's resource: at most one per family, IPv4 first.
    pub fn find_prefixes(&self, subinstance: &str, subid: &str) -> Vec<PrefixBinding> {
        IpFamily::ALL
            .into_iter()
            .filter_map(|family| {
                let (first, prefix) = self.prefixes.find(subinstance, subid, family)?;
                Some(self.prefix_binding(family, first, prefix))
            })
            .collect()
    }

    /// Returns all child prefixes, IPv4 first, by address.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ip::IpFamily};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/16")?;
    /// let site = pool.allocate_prefix("t", "a", IpFamily::Ipv4, 24)?;
    /// assert_eq!(pool.prefixes().collect::<Vec<_>>(), [site]);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn prefixes(&self) -> impl Iterator<Item = PrefixBinding> {
        let all = self.prefixes.from(IpFamily::Ipv4, 0);
        all.map(|(family, first, prefix)| self.prefix_binding(family, first, prefix))
    }

    /// Creates a pool from a child prefix, with the options of this pool. The new pool is
    /// independent: releasing the prefix does not affect it.
    ///
    /// # Errors
    /// [`IpPoolError::NotFound`] if the network is not a child prefix of this pool.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ip::IpFamily};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/16")?;
    /// let network = pool.allocate_prefix("t", "a", IpFamily::Ipv4, 24)?.network;
    /// assert_eq!(pool.prefix_pool(network, "site-a")?.stats().total, 254);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn prefix_pool(&self, network: IpNet, name: &str) -> Result<IpPool, IpPoolError> {
        let (family, first, _, length) = family::bounds(network.trunc());
        let known = self.prefixes.by_address.get(&(family, first)).is_some_and(|prefix| prefix.length == length);
        if !known {
            return Err(IpPoolError::NotFound { subject: format!("child prefix {network}") });
        }
        let mut child = Self::build(name.to_owned(), self.settings.clone());
        child.now = self.now;
        if let Some(now) = self.now {
            child.events.set_now(now);
        }
        child.add_cidr_range(&Subject::Network(family, first, length).to_string())?;
        Ok(child)
    }

    fn prefix_binding(&self, family: IpFamily, first: u128, prefix: &Prefix) -> PrefixBinding {
        PrefixBinding {
            network: family.network(first, prefix.length).unwrap_or_default(),
            subinstance: prefix.subinstance.to_string(),
            subid: prefix.subid.to_string(),
            pool: self.name.clone(),
            generation: prefix.generation,
        }
    }

    /// Returns the lowest aligned free block in the shortest free stretch that has one. All free
    /// stretches are checked, so the time is proportional to what is in use.
    fn best_fit(&self, family: IpFamily, prefix_length: u8) -> Option<u128> {
        let mask = family.host_mask(prefix_length);
        let space = self.space(family);
        let mut best: Option<(u128, u128)> = None;
        for range in space.ranges().filter(|range| !range.draining) {
            for (start, end) in space.free_stretches(range) {
                let aligned = if start & mask == 0 { Some(start) } else { (start | mask).checked_add(1) };
                let fits = aligned.filter(|&block| block <= end && block | mask <= end);
                let length = end.saturating_sub(start);
                if let Some(block) = fits
                    && best.is_none_or(|(shortest, _)| length < shortest)
                {
                    best = Some((length, block));
                }
            }
        }
        best.map(|(_, block)| block)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool(cidr: &str) -> IpPool {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range(cidr).unwrap();
        pool
    }

    fn ask(pool: &mut IpPool, subid: &str, length: u8) -> Result<String, IpPoolError> {
        pool.allocate_prefix("t", subid, IpFamily::Ipv4, length).map(|prefix| prefix.network.to_string())
    }

    #[test]
    fn the_best_fit_is_the_shortest_stretch_that_has_a_block() {
        let mut pool = pool("10.0.0.0/16");
        for (subid, expected) in [("a", "10.0.0.0/24"), ("b", "10.0.1.0/24"), ("c", "10.0.2.0/24")] {
            assert_eq!(ask(&mut pool, subid, 24).unwrap(), expected);
        }
        pool.release_prefix("10.0.1.0/24".parse().unwrap(), None).unwrap();
        assert_eq!(ask(&mut pool, "d", 25).unwrap(), "10.0.1.0/25");
        assert_eq!(ask(&mut pool, "e", 23).unwrap(), "10.0.4.0/23");
        assert_eq!(ask(&mut pool, "f", 24).unwrap(), "10.0.3.0/24");
    }

    #[test]
    fn prefixes_and_addresses_keep_out_of_each_others_way() {
        let mut pool = pool("10.0.0.0/24");
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        assert_eq!(ask(&mut pool, "a", 25).unwrap(), "10.0.0.128/25");
        assert!(matches!(ask(&mut pool, "b", 25), Err(IpPoolError::Exhausted { allocated: 1, .. })));
        let stats = pool.stats();
        assert_eq!((stats.delegated, stats.available, stats.prefixes), (127, 126, 1));
        let inside = "10.0.0.200".parse().unwrap();
        assert!(pool.address_state(inside).delegated);
        let error = pool.allocate_specific("u", "x", ResourceType::Vm, inside).unwrap_err();
        assert!(matches!(error, IpPoolError::AlreadyAllocated { ref subid, .. } if subid == "a"), "{error}");
        pool.release_by_ip(address, None).unwrap();
        pool.release_prefix("10.0.0.128/25".parse().unwrap(), None).unwrap();
        assert_eq!(pool.stats().available, 254);
        assert_eq!(ask(&mut pool, "c", 24).unwrap(), "10.0.0.0/24", "edges of the range belong to the block");
        assert_eq!(pool.stats().available, 0);
    }

    #[test]
    fn a_prefix_has_its_own_key_quota_and_generation() {
        let mut pool = pool("10.0.0.0/16");
        pool.allocate("t", "a", ResourceType::Vm).unwrap();
        pool.set_quota("t", None, Some(1)).unwrap();
        let prefix = pool.allocate_prefix("t", "a", IpFamily::Ipv4, 24).unwrap();
        assert_eq!(prefix.generation, 2);
        assert_eq!(pool.allocate_prefix("t", "a", IpFamily::Ipv4, 24).unwrap(), prefix);
        assert!(matches!(ask(&mut pool, "a", 25), Err(IpPoolError::Conflict { .. })));
        assert!(matches!(ask(&mut pool, "b", 24), Err(IpPoolError::QuotaExceeded { maximum: 1, actual: 1, .. })));
        assert!(matches!(pool.release_prefix(prefix.network, Some(1)), Err(IpPoolError::Stale { actual: 2, .. })));
        assert_eq!(pool.find_prefixes("t", "a"), [prefix]);
        assert_eq!(pool.release_by_subinstance("t"), Ok(1), "prefixes stay");
        assert_eq!(pool.tenant_stats("t").prefixes, 1);
    }

    #[test]
    fn blocks_are_aligned_within_ranges_that_are_not() {
        let mut pool = IpPool::new("p");
        pool.add_range("10.0.0.5".parse().unwrap(), "10.0.0.30".parse().unwrap(), None).unwrap();
        assert_eq!(ask(&mut pool, "a", 29).unwrap(), "10.0.0.8/29");
        assert_eq!(ask(&mut pool, "b", 29).unwrap(), "10.0.0.16/29");
        assert!(ask(&mut pool, "c", 29).is_err());
        assert!(ask(&mut pool, "c", 33).is_err());
        assert_eq!(ask(&mut pool, "c", 32).unwrap(), "10.0.0.5/32");
        let page = pool.paged_prefixes(None, 2).unwrap();
        assert_eq!(page.networks, "10.0.0.5/32\n10.0.0.8/29");
        assert_eq!(pool.paged_prefixes(page.next, 2).unwrap().subids, "b");
    }
}
