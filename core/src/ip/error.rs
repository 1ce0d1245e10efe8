//! Everything that can go wrong with a pool.

use std::net::IpAddr;

use ipnet::IpNet;

use super::{IpFamily, ResourceType};

/// Everything that can go wrong with a pool. A call that returns one has changed nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum IpPoolError {
    /// No pool could accept this argument.
    #[error("{subject} {value:?} is not valid: expected {expected}")]
    InvalidArgument {
        /// The argument, by its name in the interface.
        subject: String,
        /// What was given; long texts are cut.
        value: String,
        /// What would be right.
        expected: String,
    },
    /// No address (or no free block of that size) is left.
    #[error(
        "no {family} address is left to give: {allocated} of {total} are bound, {reserved} reserved, \
         {quarantined} in quarantine; release some or add a range"
    )]
    Exhausted {
        /// The family that was asked for.
        family: IpFamily,
        /// Addresses in the ranges of that family, without excluded ones.
        #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
        total: u128,
        /// How many of them are bound.
        #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
        allocated: u128,
        /// How many are reserved.
        #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
        reserved: u128,
        /// How many are in quarantine or declined.
        #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
        quarantined: u128,
    },
    /// The address is in none of the ranges.
    #[error("{address} is in none of the pool's ranges")]
    NotInPool {
        /// The address.
        address: IpAddr,
    },
    /// The address is reserved.
    #[error("{address} is reserved by {network}; unreserve it first or ask for another one")]
    Reserved {
        /// The address.
        address: IpAddr,
        /// The longest reservation that covers it.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::ip::text::form::network"))]
        network: IpNet,
    },
    /// The address is the network or broadcast address of its range.
    #[error("{address} is never given out: it is at the edge of its range, whose exclusion policy covers it")]
    Excluded {
        /// The address.
        address: IpAddr,
    },
    /// The range of the address is draining.
    #[error("the range of {address} is draining and takes no new bindings; resume it or ask for another address")]
    Draining {
        /// The address.
        address: IpAddr,
    },
    /// The address is in quarantine, or was declined.
    #[error("{address} is in quarantine{}", until_text(*until_ms))]
    Quarantined {
        /// The address.
        address: IpAddr,
        /// When it comes back, in milliseconds of `tick`'s time; none before the first tick.
        until_ms: Option<u64>,
    },
    /// The address, or a part of the network, is somebody else's.
    #[error("{address} is taken by {subid:?} of {subinstance:?}, generation {generation}")]
    AlreadyAllocated {
        /// The address asked for.
        address: IpAddr,
        /// The tenant that holds it.
        subinstance: String,
        /// The tenant's resource that holds it.
        subid: String,
        /// The generation of its grant.
        generation: u64,
    },
    /// The owner holds another address or another type of grant.
    #[error(
        "{subid:?} of {subinstance:?} holds {address} as {resource_type} already; release that first or ask for the same"
    )]
    Conflict {
        /// The tenant.
        subinstance: String,
        /// The tenant's resource.
        subid: String,
        /// The address that it holds; of a prefix the first.
        address: IpAddr,
        /// What kind of resource the grant is for.
        resource_type: ResourceType,
    },
    /// The tenant's quota is used up.
    #[error("{subinstance:?} has {actual} of the {maximum} that it may have, and asks for {requested} more")]
    QuotaExceeded {
        /// The tenant.
        subinstance: String,
        /// How many addresses (or prefixes) it may have.
        maximum: u64,
        /// How many it has.
        actual: u64,
        /// How many more were asked for.
        requested: u64,
    },
    /// The caller's generation is not that of the present grant.
    #[error("{address} was given again since: its generation is {actual}, not {requested}")]
    Stale {
        /// The address.
        address: IpAddr,
        /// The generation that the caller expected.
        requested: u64,
        /// The generation of the present grant.
        actual: u64,
    },
    /// The range overlaps another one of the pool.
    #[error("the range overlaps {address} - {last}, which the pool has already")]
    Overlap {
        /// First address of the range that is there already.
        address: IpAddr,
        /// Its last address.
        last: IpAddr,
    },
    /// The range has bindings or prefixes.
    #[error(
        "the range {address} - {last} is in use by {bindings} bindings and {prefixes} child prefixes; \
         release them, or drain the range"
    )]
    InUse {
        /// First address of the range.
        address: IpAddr,
        /// Its last address.
        last: IpAddr,
        /// How many bindings are in it.
        bindings: u64,
        /// How many child prefixes are in it.
        prefixes: u64,
    },
    /// There is no such thing in the pool.
    #[error("the pool has no {subject}")]
    NotFound {
        /// What was looked for.
        subject: String,
    },
    /// A limit of the pool is reached.
    #[error("the pool may have or take {maximum} {subject} and no more")]
    LimitExceeded {
        /// What is limited.
        subject: String,
        /// The limit.
        maximum: u64,
    },
    /// The pool has changed since; start again.
    #[error("revision {requested} cannot be gone on from: the pool is at {actual} or begins there; start again")]
    Outdated {
        /// The revision that the caller knows.
        requested: u64,
        /// The pool's revision; of `events_since`, the earliest that can still be asked for.
        actual: u64,
    },
    /// The text is not a snapshot that this version can read.
    #[error("line {line} is not what a snapshot has there: expected {expected}")]
    InvalidSnapshot {
        /// The line, from 1, counted through all pages.
        line: u64,
        /// What would have been right.
        expected: String,
    },
    /// Only an empty pool can be restored into.
    #[error("the pool is not empty, it has {subject}; restore into a new one")]
    NotEmpty {
        /// What is in it.
        subject: String,
    },
}

/// The kind of an [`IpPoolError`], without its details: WIT `ip-pool-error-kind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IpPoolErrorKind {
    /// No pool could accept this argument.
    InvalidArgument,
    /// No address (or no free block of that size) is left.
    Exhausted,
    /// The address is in none of the ranges.
    NotInPool,
    /// The address is reserved.
    Reserved,
    /// The address is the network or broadcast address of its range.
    Excluded,
    /// The range of the address is draining.
    Draining,
    /// The address is in quarantine, or was declined.
    Quarantined,
    /// The address, or a part of the network, is somebody else's.
    AlreadyAllocated,
    /// The owner holds another address or another type of grant.
    Conflict,
    /// The tenant's quota is used up.
    QuotaExceeded,
    /// The caller's generation is not that of the present grant.
    Stale,
    /// The range overlaps another one of the pool.
    Overlap,
    /// The range has bindings or prefixes.
    InUse,
    /// There is no such thing in the pool.
    NotFound,
    /// A limit of the pool is reached.
    LimitExceeded,
    /// The pool has changed since; start again.
    Outdated,
    /// The text is not a snapshot that this version can read.
    InvalidSnapshot,
    /// Only an empty pool can be restored into.
    NotEmpty,
}

impl IpPoolError {
    /// Returns the kind of the error, to decide by.
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
            Self::NotEmpty { .. } => IpPoolErrorKind::NotEmpty,
        }
    }
}

fn until_text(until_ms: Option<u64>) -> String {
    until_ms.map_or_else(String::new, |until| format!(" until {until} ms"))
}

/// An `Invalid` error.
pub(super) fn invalid(argument: &str, value: &str, expected: &str) -> IpPoolError {
    let mut shown: String = value.chars().take(80).collect();
    if shown.len() < value.len() {
        shown.push('…');
    }
    IpPoolError::InvalidArgument { subject: argument.to_owned(), value: shown, expected: expected.to_owned() }
}

/// A `Limit` error.
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
