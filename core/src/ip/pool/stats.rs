//! Counts of a pool.

use crate::ip::IpFamily;

use super::IpPool;

/// Counts of a pool, or of one family of it. All counts are exact and maintained incrementally.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PoolStats {
    /// Addresses in ranges, without excluded ones.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub total: u128,
    /// Bound addresses among them. An address can be bound and reserved: then both counts include
    /// it.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub allocated: u128,
    /// Reserved addresses among them.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub reserved: u128,
    /// Addresses in quarantine among them.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub quarantined: u128,
    /// Declined addresses among them.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub declined: u128,
    /// Addresses in child prefixes among them.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub delegated: u128,
    /// Addresses that can be granted now.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub available: u128,
    /// Bindings whose address is not in any range, left by a detaching removal.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub detached: u128,
    /// Maximum number of addresses ever bound at the same time, detached ones included.
    pub high_water: u64,
    /// Number of grants so far.
    pub grants: u64,
    /// Number of bindings released by a call.
    pub releases: u64,
    /// Number of bindings that expired.
    pub expirations: u64,
    /// Number of bindings that were declined.
    pub declines: u64,
    /// Number of tenants that have a binding or a prefix.
    pub tenants: u64,
    /// Number of child prefixes.
    pub prefixes: u64,
}

/// Counts of one tenant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TenantStats {
    /// Number of IPv4 addresses.
    pub ipv4: u64,
    /// Number of IPv6 addresses.
    pub ipv6: u64,
    /// Number of child prefixes.
    pub prefixes: u64,
    /// Maximum number of addresses held at the same time, since the tenant last had no address.
    pub high_water: u64,
    /// Maximum number of addresses, from the tenant's quota or the pool's. If none, the number is
    /// unlimited.
    pub quota: Option<u64>,
}

/// A tenant and its usage.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TenantUsage {
    /// The tenant.
    pub subinstance: String,
    /// Number of addresses.
    pub allocated: u64,
    /// Number of child prefixes.
    pub prefixes: u64,
}

/// Everything that currently applies to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct AddressState {
    /// Whether it is in a range.
    pub in_range: bool,
    /// Whether it is a network or broadcast address.
    pub excluded: bool,
    /// Whether a reservation covers it.
    pub reserved: bool,
    /// Whether it is bound.
    pub allocated: bool,
    /// Whether it is in quarantine.
    pub quarantined: bool,
    /// Whether its holder declined it because another machine used it.
    pub declined: bool,
    /// Whether it is in a child prefix.
    pub delegated: bool,
    /// Whether its range is draining.
    pub draining: bool,
    /// Whether it can be granted now.
    pub available: bool,
}

/// Result of `tick`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TickReport {
    /// Number of bindings that expired.
    pub expired: u32,
    /// Number of addresses that left quarantine or probation.
    pub freed: u32,
    /// Whether more is due than the budget allowed.
    pub more: bool,
}

impl IpPool {
    /// Returns the counts of the whole pool.
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

    /// Returns the counts of one family: its addresses and their events. `tenants` is the count of
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

#[cfg(all(test, feature = "serde"))]
mod tests {
    use super::*;

    #[test]
    fn counts_beyond_64_bits_are_strings_in_json() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("2001:db8::/32").unwrap();
        let stats = pool.stats();
        let json = serde_json::to_value(&stats).unwrap();
        assert_eq!(json["total"], "79228162514264337593543950336");
        assert_eq!(json["allocated"], 0);
        assert_eq!(serde_json::from_value::<PoolStats>(json).unwrap(), stats);
        let ranges = serde_json::to_value(&pool.ranges()[0]).unwrap();
        assert_eq!(ranges["total"], "79228162514264337593543950336");
    }
}
