//! Tenants: quotas, counts and listing.

use crate::{
    ip::{IpPoolError, PoolEventKind, TenantStats, TenantUsage, error::limit, pool::events::Subject, store::Tenant},
    limits::ip as limits,
    sort,
};

use super::{IpPool, event_log::Detail, validate::check_name};

impl IpPool {
    /// Sets the maximum number of addresses and of child prefixes of a tenant. If `addresses` is
    /// none, the pool's `quota` applies. If `prefixes` is none, the number is unlimited. A tenant
    /// above its quota keeps what it has and gets no more.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if `subinstance` is not a valid name;
    /// [`IpPoolError::LimitExceeded`] if 65,536 tenants already have a separate quota.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// pool.set_quota("t", Some(1), None)?;
    /// pool.allocate("t", "a", ResourceType::Vm)?;
    /// assert!(pool.allocate("t", "b", ResourceType::Vm).is_err());
    /// assert!(pool.allocate("u", "b", ResourceType::Vm).is_ok());
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn set_quota(
        &mut self,
        subinstance: &str,
        addresses: Option<u64>,
        prefixes: Option<u64>,
    ) -> Result<(), IpPoolError> {
        check_name("subinstance", subinstance)?;
        let has = |tenant: &Tenant| tenant.quota.is_some() || tenant.prefix_quota.is_some();
        let before = self.store.tenant(subinstance).is_some_and(has);
        let after = addresses.is_some() || prefixes.is_some();
        if after && !before && self.quotas >= limits::QUOTAS {
            return Err(limit("tenants with a separate quota", limits::QUOTAS as u64));
        }
        match (before, after) {
            (false, true) => self.quotas = self.quotas.saturating_add(1),
            (true, false) => self.quotas = self.quotas.saturating_sub(1),
            _ => {}
        }
        self.store.update_tenant(subinstance, |tenant| {
            tenant.quota = addresses;
            tenant.prefix_quota = prefixes;
        });
        let detail = Detail::Quota(addresses, prefixes);
        self.events.push_with(PoolEventKind::Configured, Subject::None, (subinstance, ""), 0, detail);
        Ok(())
    }

    /// Returns the counts of one tenant. All counts of an unknown tenant are 0.
    pub fn tenant_stats(&self, subinstance: &str) -> TenantStats {
        let Some(tenant) = self.store.tenant(subinstance) else {
            return TenantStats { quota: self.settings.quota, ..TenantStats::default() };
        };
        TenantStats {
            ipv4: tenant.ipv4,
            ipv6: tenant.ipv6,
            prefixes: tenant.prefixes,
            high_water: tenant.high_water,
            quota: tenant.quota.or(self.settings.quota),
        }
    }

    /// Returns the tenants that have a binding or a prefix, in byte order.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// pool.allocate("t", "a", ResourceType::Vm)?;
    /// let tenants: Vec<_> = pool.tenants().map(|tenant| (tenant.subinstance, tenant.allocated)).collect();
    /// assert_eq!(tenants, [("t".to_owned(), 1)]);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn tenants(&self) -> impl Iterator<Item = TenantUsage> {
        self.tenants_after(None, u32::MAX, Tenant::is_active).into_iter().map(|tenant| TenantUsage {
            subinstance: tenant.name.to_string(),
            allocated: tenant.addresses(),
            prefixes: tenant.prefixes,
        })
    }

    /// Returns the first `limit` tenants after a name, and one more.
    pub(super) fn tenants_after(
        &self,
        name: Option<&str>,
        limit: u32,
        wanted: impl Fn(&Tenant) -> bool,
    ) -> Vec<&Tenant> {
        let most = (limit as usize).saturating_add(1);
        let mut tenants: Vec<&Tenant> = Vec::new();
        for tenant in self.store.tenants() {
            if name.is_none_or(|name| *tenant.name > *name) && wanted(tenant) {
                tenants.push(tenant);
            }
            // Keep the smallest ones, in time linear in the number of tenants.
            if tenants.len() >= most.saturating_mul(4) {
                sort::sort_by(&mut tenants, |a, b| a.name.cmp(&b.name));
                tenants.truncate(most);
            }
        }
        sort::sort_by(&mut tenants, |a, b| a.name.cmp(&b.name));
        tenants.truncate(most);
        tenants
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::{PoolOptions, ResourceType};

    #[test]
    fn a_tenants_own_quota_goes_before_the_pools() {
        let options = PoolOptions::default().quota(1);
        let mut pool = IpPool::with_options("p", options).unwrap();
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        pool.set_quota("t", Some(2), None).unwrap();
        for subid in ["a", "b"] {
            pool.allocate("t", subid, ResourceType::Vm).unwrap();
        }
        let error = pool.allocate("t", "c", ResourceType::Vm).unwrap_err();
        assert_eq!(error, IpPoolError::QuotaExceeded { subinstance: "t".into(), maximum: 2, actual: 2, requested: 1 });
        pool.set_quota("t", None, None).unwrap();
        assert_eq!(pool.tenant_stats("t").quota, Some(1));
        assert_eq!(pool.stats().allocated, 2, "what it has it keeps");
        assert!(pool.allocate("t", "a", ResourceType::Vm).is_ok(), "what it holds it gets");
    }

    #[test]
    fn tenants_are_listed_in_order_whatever_the_size_of_the_parts() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        for n in 0..100 {
            pool.allocate(&format!("t{:02}", (n * 37) % 100), "a", ResourceType::Vm).unwrap();
        }
        pool.set_quota("idle", Some(1), None).unwrap();
        for limit in [1, 7, 4096] {
            let (mut names, mut cursor) = (Vec::new(), None);
            loop {
                let page = pool.paged_tenants(cursor, limit).unwrap();
                names.extend(page.subinstances.lines().map(str::to_owned));
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
            }
            assert_eq!(names, (0..100).map(|n| format!("t{n:02}")).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_high_water_mark_of_a_tenant_ends_with_its_last_address() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        pool.set_quota("t", Some(9), None).unwrap();
        pool.allocate("t", "a", ResourceType::Vm).unwrap();
        pool.allocate("t", "b", ResourceType::Vm).unwrap();
        pool.release_by_subid("t", "a", None).unwrap();
        assert_eq!((pool.tenant_stats("t").high_water, pool.tenant_stats("t").ipv4), (2, 1));
        pool.release_by_subinstance("t").unwrap();
        assert_eq!(pool.tenant_stats("t").high_water, 0);
        assert_eq!(pool.stats().high_water, 2);
    }
}
