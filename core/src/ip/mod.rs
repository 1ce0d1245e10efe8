//! Pools of IP addresses: allocate them to tenants' resources and release them.
//!
//! [`IpPool`] is the entry point; its methods are those of WIT resource `ip-pool`, with one file
//! per concern in `pool/`. Below it, `address_space/` knows addresses (what is free, held, blocked)
//! and `store/` knows grants (who holds what); they do not know each other. Nothing here does IO or
//! reads a clock: the caller passes the time to [`IpPool::tick`] and randomness as a seed.
#![doc = include_str!("examples.md")]

mod address_space;
mod binding;
mod definition;
mod error;
mod family;
mod former_owners;
pub(crate) mod host;
#[cfg(any(test, feature = "pages"))]
mod listing;
mod options;
mod parse;
mod pool;
mod random;
mod range;
mod store;
mod strategy;
pub(crate) mod text;

pub use self::text::{parse_address, parse_network};
pub use self::{
    binding::{BindingDetails, DualBinding, IpBinding, MetadataEntry, PrefixBinding, ResourceType},
    definition::{PoolDefinition, RangeDefinition},
    error::{IpPoolError, IpPoolErrorKind},
    family::IpFamily,
    options::{AllocationOptions, PoolOptions},
    pool::{
        AddressState, AppliedEvents, EventSubject, IpPool, PoolBlock, PoolEvent, PoolEventKind, PoolStats,
        RemovalReport, TenantStats, TenantUsage, TickReport,
    },
    range::{EdgeExclusion, IpRange, RangeRemoval},
    strategy::Strategy,
};
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub use self::{
    listing::{AllocationBatch, BindingPage, NetworkPage, PrefixPage, TenantPage},
    pool::{EventPage, JournalPage, PagedRemoval, SnapshotPage},
};

/// The examples of the user's guide, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../../doc/IP_POOL_USAGE.md")]
pub struct UsageGuide;
