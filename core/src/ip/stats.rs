//! Counts.

/// The counts of a pool, or of one family of it. All are kept and none is counted when asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PoolStats {
    /// Addresses in ranges, without excluded ones.
    pub total: u128,
    /// Bound ones among them. An address may be bound and reserved: then it is in both counts.
    pub allocated: u128,
    /// Reserved ones among them.
    pub reserved: u128,
    /// Those in quarantine among them.
    pub quarantined: u128,
    /// Declined ones among them.
    pub declined: u128,
    /// Those in child prefixes among them.
    pub delegated: u128,
    /// Those that could be given out now.
    pub available: u128,
    /// Bindings outside every range, left behind by a detaching removal.
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

/// Everything that holds for an address just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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
pub struct TickReport {
    /// How many bindings have expired.
    pub expired: u32,
    /// How many addresses came back from quarantine or probation.
    pub freed: u32,
    /// Whether more is due than the call was allowed to do.
    pub more: bool,
}
