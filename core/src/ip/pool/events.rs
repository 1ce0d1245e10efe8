//! Events of a pool.

use std::net::IpAddr;

use ipnet::IpNet;

use crate::ip::IpFamily;

/// Kind of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum PoolEventKind {
    /// A binding was created.
    Allocated,
    /// A binding was released by a call.
    Released,
    /// A binding expired.
    Expired,
    /// A binding was declined by its holder.
    Declined,
    /// A lease was renewed.
    Renewed,
    /// An address left quarantine or probation.
    Freed,
    /// The metadata of a binding was changed.
    Changed,
    /// A network or an address was reserved.
    Reserved,
    /// A reservation was removed.
    Unreserved,
    /// A range was added.
    RangeAdded,
    /// A range started to drain: new bindings are not granted from it.
    RangeDraining,
    /// A range grants bindings again.
    RangeResumed,
    /// A range was removed.
    RangeRemoved,
    /// A child prefix was allocated.
    PrefixAllocated,
    /// A child prefix was released.
    PrefixReleased,
    /// The strategy of the pool, a quota or the version of a block was changed.
    Configured,
}

/// Subject of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum EventSubject {
    /// The pool or a tenant.
    None,
    /// An address.
    Address(IpAddr),
    /// A network.
    Network(IpNet),
    /// A range.
    Range {
        /// Its first address.
        first: IpAddr,
        /// Its last address.
        last: IpAddr,
    },
}

/// An event of a pool.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PoolEvent {
    /// Revision of the pool after the event: each event increases it by one.
    pub revision: u64,
    /// Kind of the event.
    pub kind: PoolEventKind,
    /// The address, network or range that changed.
    pub subject: EventSubject,
    /// The tenant concerned, if any.
    pub subinstance: Option<String>,
    /// The tenant's resource concerned, if any.
    pub subid: Option<String>,
    /// Generation of the binding or prefix concerned, if any.
    pub generation: Option<u64>,
}

/// A page of the change feed: columns of equal length; strings are joined by line feeds.
#[cfg(any(test, feature = "pages"))]
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct EventPage {
    /// Revisions: each event increases the revision by one.
    pub revisions: Vec<u64>,
    /// Kinds of the events.
    pub kinds: Vec<PoolEventKind>,
    /// The address, network or range (`first-last`) that changed; empty if there is none.
    pub subjects: String,
    /// The tenants concerned; empty if there is none.
    pub subinstances: String,
    /// The tenants' resources concerned; empty if there is none.
    pub subids: String,
    /// Generations of the bindings concerned; 0 if there is none.
    pub generations: Vec<u64>,
    /// The revision to pass in the next call.
    pub revision: u64,
    /// Whether more events are already available.
    pub more: bool,
}

/// Subject of an event, as stored.
#[derive(Debug, Clone, Copy)]
pub enum Subject {
    /// The pool or a tenant.
    None,
    /// An address.
    Address(IpFamily, u128),
    /// A network.
    Network(IpFamily, u128, u8),
    /// A range.
    Range(IpFamily, u128, u128),
}

impl From<Subject> for EventSubject {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::None => Self::None,
            Subject::Address(family, number) => Self::Address(family.address(number)),
            Subject::Network(family, first, length) => {
                family.network(first, length).map_or(Self::Address(family.address(first)), Self::Network)
            }
            Subject::Range(family, first, last) => {
                Self::Range { first: family.address(first), last: family.address(last) }
            }
        }
    }
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Self::None => Ok(()),
            Self::Address(family, number) => write!(f, "{}", family.address(number)),
            Self::Network(family, first, length) => write!(f, "{}/{length}", family.address(first)),
            Self::Range(family, first, last) => write!(f, "{}-{}", family.address(first), family.address(last)),
        }
    }
}
