//! Counts: what they are, and what a pool returns.

use crate::ip::IpFamily;

use super::IpPool;

/// The counts of a pool, or of one family of it. All are kept and none is counted when asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PoolStats {
    /// Addresses in ranges, without excluded ones.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub total: u128,
    /// Bound ones among them. An address may be bound and reserved: then it is in both counts.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub allocated: u128,
    /// Reserved ones among them.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub reserved: u128,
    /// Those in quarantine among them.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub quarantined: u128,
    /// Declined ones among them.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub declined: u128,
    /// Those in child prefixes among them.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub delegated: u128,
    /// Those that could be given out now.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub available: u128,
    /// Bindings outside every range, left behind by a detaching removal.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub detached: u128,
    /// The most that was ever bound at a time, detached ones included.
    pub high_water: u64,
    /// How many grants there were so far.
    pub grants: u64,
    /// How many bindings were released by a call.
    pub releases: u64,
    /// How many bindings ended by expiry.
    pub expirations: u64,
    /// How many bindings were declined.
    pub declines: u64,
    /// How many tenants have a binding or a prefix.
    pub tenants: u64,
    /// How many child prefixes there are.
    pub prefixes: u64,
}

/// The counts of one tenant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TenantStats {
    /// Its IPv4 addresses.
    pub ipv4: u64,
    /// Its IPv6 addresses.
    pub ipv6: u64,
    /// Its child prefixes.
    pub prefixes: u64,
    /// The most addresses that it ever had at a time since it last had none.
    pub high_water: u64,
    /// How many addresses it may have, by its own quota or the pool's; none: any number.
    pub quota: Option<u64>,
}

/// A tenant and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TenantUsage {
    /// The tenant.
    pub subinstance: String,
    /// Its addresses.
    pub allocated: u64,
    /// Its child prefixes.
    pub prefixes: u64,
}

/// Everything that holds for an address just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct AddressState {
    /// It is in a range.
    pub in_range: bool,
    /// It is a network or broadcast address.
    pub excluded: bool,
    /// It is covered by a reservation.
    pub reserved: bool,
    /// It is bound.
    pub allocated: bool,
    /// It was given back a short while ago.
    pub quarantined: bool,
    /// Its holder found a stranger using it.
    pub declined: bool,
    /// It is in a child prefix.
    pub delegated: bool,
    /// Its range is draining.
    pub draining: bool,
    /// It could be given out now.
    pub available: bool,
}

/// What `tick` has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TickReport {
    /// How many bindings have expired.
    pub expired: u32,
    /// How many addresses came back from quarantine or probation.
    pub freed: u32,
    /// Whether more is due than the call was allowed to do.
    pub more: bool,
}

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
