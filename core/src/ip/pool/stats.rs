//! Counts.

use crate::ip::{IpFamily, PoolStats};

use super::IpPool;

impl IpPool {
    /// The counts of the whole pool.
    ///
    /// ```
    /// let mut pool = scheduler_core::IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// pool.add_cidr_range("2001:db8::/64")?;
    /// assert_eq!(pool.stats().total, 254 + (1 << 64));
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn stats(&self) -> PoolStats {
        let ipv4 = self.family_stats(IpFamily::Ipv4);
        let ipv6 = self.family_stats(IpFamily::Ipv6);
        PoolStats {
            total: ipv4.total.saturating_add(ipv6.total),
            allocated: ipv4.allocated.saturating_add(ipv6.allocated),
            reserved: ipv4.reserved.saturating_add(ipv6.reserved),
            quarantined: ipv4.quarantined.saturating_add(ipv6.quarantined),
            declined: ipv4.declined.saturating_add(ipv6.declined),
            delegated: ipv4.delegated.saturating_add(ipv6.delegated),
            available: ipv4.available.saturating_add(ipv6.available),
            detached: ipv4.detached.saturating_add(ipv6.detached),
            high_water: self.high_water,
            grants: ipv4.grants.saturating_add(ipv6.grants),
            releases: ipv4.releases.saturating_add(ipv6.releases),
            expirations: ipv4.expirations.saturating_add(ipv6.expirations),
            declines: ipv4.declines.saturating_add(ipv6.declines),
            tenants: self.store.active_tenants(),
            prefixes: ipv4.prefixes.saturating_add(ipv6.prefixes),
        }
    }

    /// The counts of one family: its addresses, and what happened to them. `tenants` is that of
    /// the whole pool.
    pub fn family_stats(&self, family: IpFamily) -> PoolStats {
        let counts = self.space(family).counts();
        let tally = self.tally(family);
        PoolStats {
            total: counts.total,
            allocated: counts.allocated,
            reserved: counts.reserved,
            quarantined: counts.quarantined,
            declined: counts.declined,
            delegated: counts.delegated,
            available: counts.available,
            detached: counts.detached,
            high_water: tally.high_water,
            grants: tally.grants,
            releases: tally.releases,
            expirations: tally.expirations,
            declines: tally.declines,
            tenants: self.store.active_tenants(),
            prefixes: self.prefixes.count(family),
        }
    }
}
