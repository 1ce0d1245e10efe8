//! Release.

use std::net::IpAddr;

use crate::ip::{IpFamily, IpPoolError, PoolEventKind, former_owners::Former};

use super::{IpPool, event_log::Detail, validate::check_name};

impl IpPool {
    /// Releases the binding of an address. Returns whether there was one; releasing twice is
    /// harmless.
    ///
    /// # Errors
    /// [`IpPoolError::Stale`] if the address was granted again after the grant with
    /// `expected_generation`.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/30")?;
    /// let address = pool.allocate("t", "a", ResourceType::Vm)?;
    /// let old = pool.get_binding(address).unwrap().generation;
    /// assert!(pool.release_by_ip(address, Some(old))?);
    /// assert!(!pool.release_by_ip(address, Some(old))?);
    /// assert_eq!(pool.allocate("t", "a", ResourceType::Vm)?, address);
    /// assert!(pool.release_by_ip(address, Some(old)).is_err());
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn release_by_ip(&mut self, address: IpAddr, expected_generation: Option<u64>) -> Result<bool, IpPoolError> {
        let Some((id, grant)) = self.grant_of(address) else { return Ok(false) };
        let actual = grant.generation();
        match expected_generation {
            Some(expected) if expected != actual => Err(IpPoolError::Stale { address, requested: expected, actual }),
            _ => {
                self.end_grant(id, PoolEventKind::Released);
                Ok(true)
            }
        }
    }

    /// Releases the bindings of a tenant's resource, of one family or of both. Returns the released
    /// addresses.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if a name is invalid.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/30")?;
    /// let address = pool.allocate("t", "a", ResourceType::Vm)?;
    /// assert_eq!(pool.release_by_subid("t", "a", None)?, [address]);
    /// assert!(pool.release_by_subid("t", "a", None)?.is_empty());
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn release_by_subid(
        &mut self,
        subinstance: &str,
        subid: &str,
        family: Option<IpFamily>,
    ) -> Result<Vec<IpAddr>, IpPoolError> {
        check_name("subinstance", subinstance)?;
        check_name("subid", subid)?;
        let mut released = Vec::new();
        for family in IpFamily::ALL.into_iter().filter(|other| family.is_none_or(|family| family == *other)) {
            if let Some(id) = self.store.find(subinstance, subid, family) {
                released.push(self.address_of(id, family));
                self.end_grant(id, PoolEventKind::Released);
            }
        }
        Ok(released)
    }

    /// Releases all addresses of a tenant and returns their number. Child prefixes stay.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if `subinstance` is not a valid name.
    pub fn release_by_subinstance(&mut self, subinstance: &str) -> Result<u64, IpPoolError> {
        check_name("subinstance", subinstance)?;
        let mut released = 0u64;
        while let Some(id) = self.store.first_of_tenant(subinstance) {
            self.end_grant(id, PoolEventKind::Released);
            released = released.saturating_add(1);
        }
        Ok(released)
    }

    /// Ends a grant, for the reason given by `kind`. The address goes into quarantine or probation;
    /// a draining range is removed with its last grant.
    pub(super) fn end_grant(&mut self, id: u32, kind: PoolEventKind) {
        let Some((family, number, generation)) = self.forget_grant(id, kind, Detail::None) else { return };
        self.begin_quarantine(family, number, generation, kind == PoolEventKind::Declined);
        self.finish_draining(family, number);
    }

    /// Removes a grant from all tables; its address is still held.
    pub(super) fn forget_grant(
        &mut self,
        id: u32,
        kind: PoolEventKind,
        detail: Detail<'_>,
    ) -> Option<(IpFamily, u128, u64)> {
        self.log_grant(kind, id, detail);
        let grant = self.store.get(id)?;
        let (family, number, generation, terms) =
            (grant.family(), self.store.number(grant), grant.generation(), grant.terms);
        if kind == PoolEventKind::Expired {
            self.former_owners.remember(Former {
                subinstance: self.store.subinstance(grant).into(),
                subid: self.store.subid(grant).into(),
                family,
                number,
                generation,
            });
        }
        self.store.remove(id);
        self.lease_terms.take(terms);
        let tally = self.tally_mut(family);
        let count = match kind {
            PoolEventKind::Expired => &mut tally.expirations,
            PoolEventKind::Declined => &mut tally.declines,
            _ => &mut tally.releases,
        };
        *count = count.saturating_add(1);
        Some((family, number, generation))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::ResourceType;

    #[test]
    fn a_tenant_is_released_whole_and_no_other_with_it() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        for subid in ["a", "b", "c"] {
            pool.allocate("t", subid, ResourceType::Vm).unwrap();
        }
        let other = pool.allocate("u", "a", ResourceType::Vm).unwrap();
        assert_eq!(pool.release_by_subinstance("t"), Ok(3));
        assert_eq!(pool.release_by_subinstance("t"), Ok(0));
        assert_eq!(pool.stats().allocated, 1);
        assert!(pool.get_binding(other).is_some());
    }

    #[test]
    fn a_stale_holder_releases_nothing() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/30").unwrap();
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        pool.release_by_ip(address, None).unwrap();
        assert_eq!(pool.allocate("t", "a", ResourceType::Vm), Ok(address), "free, then the same key again");
        let error = pool.release_by_ip(address, Some(1)).unwrap_err();
        assert_eq!(error, IpPoolError::Stale { address, requested: 1, actual: 2 });
        assert!(pool.get_binding(address).is_some());
    }
}
