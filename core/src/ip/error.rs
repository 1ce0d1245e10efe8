//! Errors of a pool.

use std::net::IpAddr;

use ipnet::IpNet;

use super::{IpFamily, ResourceType};

/// An error of a pool. A call that returns one has changed nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum IpPoolError {
    /// The argument is invalid for every pool.
    #[error("{subject} {value:?} is not valid: expected {expected}")]
    InvalidArgument {
        /// Name of the argument, as in the interface.
        subject: String,
        /// The given value, truncated to 80 characters.
        value: String,
        /// What is expected.
        expected: String,
    },
    /// No free address, or no free block of that size, is left.
    #[error(
        "pool exhausted: {allocated} of {total} {family} addresses bound, {reserved} reserved, \
         {quarantined} in quarantine; release some or add a range"
    )]
    Exhausted {
        /// The requested family.
        family: IpFamily,
        /// Number of addresses in the ranges of that family, without excluded ones.
        #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
        total: u128,
        /// Number of those that are bound.
        #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
        allocated: u128,
        /// Number of those that are reserved.
        #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
        reserved: u128,
        /// Number of those that are in quarantine or declined.
        #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
        quarantined: u128,
    },
    /// The address is not in any range of the pool.
    #[error("{address} is not in any range of the pool")]
    NotInPool {
        /// The address.
        address: IpAddr,
    },
    /// The address is reserved.
    #[error("{address} is reserved by {network}; unreserve it first or use another address")]
    Reserved {
        /// The address.
        address: IpAddr,
        /// The most specific reservation that covers the address.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::ip::text::form::network"))]
        network: IpNet,
    },
    /// The address is the network or broadcast address of its range.
    #[error("{address} is the network or broadcast address of its range and is excluded")]
    Excluded {
        /// The address.
        address: IpAddr,
    },
    /// The range of the address is draining.
    #[error("the range of {address} is draining and accepts no new bindings; resume it or use another address")]
    Draining {
        /// The address.
        address: IpAddr,
    },
    /// The address is in quarantine or was declined.
    #[error("{address} is in quarantine{}", until_text(*until_ms))]
    Quarantined {
        /// The address.
        address: IpAddr,
        /// Time at which the address becomes free, in milliseconds of `tick`'s time. None before
        /// the first tick.
        until_ms: Option<u64>,
    },
    /// The address, or a part of the network, is bound to another owner.
    #[error("{address} is bound to {subid:?} of {subinstance:?}, generation {generation}")]
    AlreadyAllocated {
        /// The requested address.
        address: IpAddr,
        /// The tenant that holds it.
        subinstance: String,
        /// The tenant's resource that holds it.
        subid: String,
        /// The generation of its grant.
        generation: u64,
    },
    /// The owner already holds another address, or holds this address with another resource type.
    #[error(
        "{subid:?} of {subinstance:?} already holds {address} as {resource_type}; release it first or request the same"
    )]
    Conflict {
        /// The tenant.
        subinstance: String,
        /// The tenant's resource.
        subid: String,
        /// The address that the owner holds; the first address of a prefix.
        address: IpAddr,
        /// Resource type of the owner's grant.
        resource_type: ResourceType,
    },
    /// The tenant's quota is used up.
    #[error("quota exceeded for tenant {subinstance:?}: {actual} of {maximum} used, {requested} more requested")]
    QuotaExceeded {
        /// The tenant.
        subinstance: String,
        /// Maximum number of addresses (or prefixes).
        maximum: u64,
        /// Number that the tenant has.
        actual: u64,
        /// Number requested in addition.
        requested: u64,
    },
    /// The generation is not that of the current grant.
    #[error("{address} was allocated again: its generation is {actual}, not {requested}")]
    Stale {
        /// The address.
        address: IpAddr,
        /// The generation that the caller passed.
        requested: u64,
        /// The current generation.
        actual: u64,
    },
    /// The range overlaps another range of the pool.
    #[error("the range overlaps {address} - {last}, already in the pool")]
    Overlap {
        /// First address of the existing range.
        address: IpAddr,
        /// Last address of that range.
        last: IpAddr,
    },
    /// The range has bindings or child prefixes.
    #[error(
        "the range {address} - {last} is in use by {bindings} bindings and {prefixes} child prefixes; \
         release them or drain the range"
    )]
    InUse {
        /// First address of the range.
        address: IpAddr,
        /// Last address of the range.
        last: IpAddr,
        /// Number of bindings in the range.
        bindings: u64,
        /// Number of child prefixes in the range.
        prefixes: u64,
    },
    /// The pool does not have this item.
    #[error("the pool has no {subject}")]
    NotFound {
        /// The item.
        subject: String,
    },
    /// A documented limit is exceeded.
    #[error("limit exceeded: at most {maximum} {subject}")]
    LimitExceeded {
        /// What is limited.
        subject: String,
        /// The maximum.
        maximum: u64,
    },
    /// The requested revision or cursor is no longer available: the pool has changed since.
    #[error("revision {requested} is not available (current or earliest: {actual}); start over")]
    Outdated {
        /// The revision that the caller passed.
        requested: u64,
        /// The pool's revision. For `events_since`, the earliest revision that events are kept for.
        actual: u64,
    },
    /// The text is not a snapshot that this version can read.
    #[error("invalid snapshot at line {line}: expected {expected}")]
    InvalidSnapshot {
        /// The line, from 1, counted over all parts.
        line: u64,
        /// What is expected.
        expected: String,
    },
    /// The text is not a journal that this version can read, or it is damaged.
    #[error("invalid journal at line {line}: expected {expected}")]
    InvalidJournal {
        /// The line, from 1.
        line: u64,
        /// What is expected.
        expected: String,
    },
    /// The journal is intact, but does not continue this pool.
    #[error("the journal does not continue this pool at line {line}: expected {expected}")]
    JournalMismatch {
        /// The line, from 1.
        line: u64,
        /// What is expected.
        expected: String,
        /// The revision after which the changes of the block begin.
        requested: u64,
        /// The revision of the pool, or the one that the blocks before lead to.
        actual: u64,
    },
    /// A snapshot can be restored only into an empty pool.
    #[error("the pool is not empty: it has {subject}; restore into a new pool")]
    NotEmpty {
        /// What the pool contains.
        subject: String,
    },
}

/// The kind of an [`IpPoolError`], without its details: WIT `ip-pool-error-kind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IpPoolErrorKind {
    /// The argument is invalid for every pool.
    InvalidArgument,
    /// No free address, or no free block of that size, is left.
    Exhausted,
    /// The address is not in any range of the pool.
    NotInPool,
    /// The address is reserved.
    Reserved,
    /// The address is the network or broadcast address of its range.
    Excluded,
    /// The range of the address is draining.
    Draining,
    /// The address is in quarantine or was declined.
    Quarantined,
    /// The address, or a part of the network, is bound to another owner.
    AlreadyAllocated,
    /// The owner already holds another address, or holds this address with another resource type.
    Conflict,
    /// The tenant's quota is used up.
    QuotaExceeded,
    /// The generation is not that of the current grant.
    Stale,
    /// The range overlaps another range of the pool.
    Overlap,
    /// The range has bindings or child prefixes.
    InUse,
    /// The pool does not have this item.
    NotFound,
    /// A documented limit is exceeded.
    LimitExceeded,
    /// The requested revision or cursor is no longer available: the pool has changed since.
    Outdated,
    /// The text is not a snapshot that this version can read.
    InvalidSnapshot,
    /// The text is not a journal that this version can read, or it is damaged.
    InvalidJournal,
    /// The journal is intact, but does not continue this pool.
    JournalMismatch,
    /// A snapshot can be restored only into an empty pool.
    NotEmpty,
}

impl IpPoolError {
    /// Returns the kind of the error, for matching.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType, ip::IpPoolErrorKind};
    ///
    /// let error = IpPool::new("empty").allocate("tenant", "web", ResourceType::Vm).unwrap_err();
    /// assert_eq!(error.kind(), IpPoolErrorKind::Exhausted);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> IpPoolErrorKind {
        match self {
            Self::InvalidArgument { .. } => IpPoolErrorKind::InvalidArgument,
            Self::Exhausted { .. } => IpPoolErrorKind::Exhausted,
            Self::NotInPool { .. } => IpPoolErrorKind::NotInPool,
            Self::Reserved { .. } => IpPoolErrorKind::Reserved,
            Self::Excluded { .. } => IpPoolErrorKind::Excluded,
            Self::Draining { .. } => IpPoolErrorKind::Draining,
            Self::Quarantined { .. } => IpPoolErrorKind::Quarantined,
            Self::AlreadyAllocated { .. } => IpPoolErrorKind::AlreadyAllocated,
            Self::Conflict { .. } => IpPoolErrorKind::Conflict,
            Self::QuotaExceeded { .. } => IpPoolErrorKind::QuotaExceeded,
            Self::Stale { .. } => IpPoolErrorKind::Stale,
            Self::Overlap { .. } => IpPoolErrorKind::Overlap,
            Self::InUse { .. } => IpPoolErrorKind::InUse,
            Self::NotFound { .. } => IpPoolErrorKind::NotFound,
            Self::LimitExceeded { .. } => IpPoolErrorKind::LimitExceeded,
            Self::Outdated { .. } => IpPoolErrorKind::Outdated,
            Self::InvalidSnapshot { .. } => IpPoolErrorKind::InvalidSnapshot,
            Self::InvalidJournal { .. } => IpPoolErrorKind::InvalidJournal,
            Self::JournalMismatch { .. } => IpPoolErrorKind::JournalMismatch,
            Self::NotEmpty { .. } => IpPoolErrorKind::NotEmpty,
        }
    }
}

fn until_text(until_ms: Option<u64>) -> String {
    until_ms.map_or_else(String::new, |until| format!(" until {until} ms"))
}

/// Returns an [`IpPoolError::InvalidArgument`].
pub(super) fn invalid(argument: &str, value: &str, expected: &str) -> IpPoolError {
    let mut shown: String = value.chars().take(80).collect();
    if shown.len() < value.len() {
        shown.push('…');
    }
    IpPoolError::InvalidArgument { subject: argument.to_owned(), value: shown, expected: expected.to_owned() }
}

/// Returns an [`IpPoolError::LimitExceeded`].
pub(super) fn limit(subject: &str, limit: u64) -> IpPoolError {
    IpPoolError::LimitExceeded { subject: subject.to_owned(), maximum: limit }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_say_what_and_what_would_be_right() {
        let error = invalid("cidr", "10.0.0.0/33", "a network such as 10.0.0.0/24");
        assert_eq!(error.to_string(), "cidr \"10.0.0.0/33\" is not valid: expected a network such as 10.0.0.0/24");
        let error = IpPoolError::Quarantined { address: "10.0.0.1".parse().unwrap(), until_ms: Some(7) };
        assert_eq!(error.to_string(), "10.0.0.1 is in quarantine until 7 ms");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn counts_beyond_64_bits_are_strings() {
        let total = u128::from(u64::MAX) + 1;
        let error = IpPoolError::Exhausted { family: IpFamily::Ipv6, total, allocated: 1, reserved: 0, quarantined: 0 };
        let json = serde_json::to_value(&error).unwrap();
        assert_eq!(json["Exhausted"]["total"], "18446744073709551616");
        assert_eq!(json["Exhausted"]["allocated"], 1);
        assert_eq!(serde_json::from_value::<IpPoolError>(json).unwrap(), error);
    }

    #[test]
    fn long_values_are_cut() {
        let IpPoolError::InvalidArgument { value, .. } = invalid("subid", &"é".repeat(300), "…") else { panic!() };
        assert_eq!(value.chars().count(), 81);
    }
}
