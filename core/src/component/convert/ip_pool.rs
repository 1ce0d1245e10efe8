//! Pools: options, bindings, pages, counts and errors.

use std::time::Duration;

use ipnet::IpNet;

use crate::{
    component::exports::{ip_pool as wit, types},
    duration::milliseconds,
    ip::{
        self, AddressState, AllocationOptions, BindingDetails, BindingPage, EdgeExclusion, EventPage, IpBinding,
        IpFamily, IpPoolError, IpPoolErrorKind, IpRange, MetadataEntry, PoolEventKind, PoolOptions, PoolStats,
        PrefixBinding, RangeRemoval, ResourceType, Strategy, TenantStats,
    },
};

use super::address;

/// Converts a network to WIT.
pub fn wire_network(network: IpNet) -> types::IpNetwork {
    types::IpNetwork { address: address::wire(network.network()), prefix_length: network.prefix_len() }
}

/// Converts a WIT network; fails if its prefix is longer than an address.
pub fn read_network(network: types::IpNetwork) -> Result<IpNet, IpPoolError> {
    let types::IpNetwork { address, prefix_length } = network;
    // The length counts bits of the address as given: a mapped address has 128.
    let mapped = matches!(address, types::IpAddress::Ipv6(_));
    let address = address::read(address);
    let length = if mapped && address.is_ipv4() { prefix_length.checked_sub(96) } else { Some(prefix_length) };
    length.and_then(|length| IpNet::new(address, length).ok()).ok_or_else(|| IpPoolError::InvalidArgument {
        subject: "network".to_owned(),
        value: format!("{address}/{prefix_length}"),
        expected: "a prefix length of at most 32 (IPv4) or 128 (IPv6)".to_owned(),
    })
}

/// Converts a WIT family.
pub fn read_family(family: types::IpFamily) -> IpFamily {
    match family {
        types::IpFamily::Ipv4 => IpFamily::Ipv4,
        types::IpFamily::Ipv6 => IpFamily::Ipv6,
    }
}

/// Converts a family to WIT.
pub fn wire_family(family: IpFamily) -> types::IpFamily {
    match family {
        IpFamily::Ipv4 => types::IpFamily::Ipv4,
        IpFamily::Ipv6 => types::IpFamily::Ipv6,
    }
}

/// Converts a WIT strategy.
pub fn read_strategy(strategy: types::Strategy) -> Strategy {
    match strategy {
        types::Strategy::Sequential => Strategy::Sequential,
        types::Strategy::RoundRobin => Strategy::RoundRobin,
        types::Strategy::Random => Strategy::Random,
    }
}

/// Converts a WIT resource type.
pub fn read_resource_type(resource_type: types::ResourceType) -> ResourceType {
    match resource_type {
        types::ResourceType::Mac => ResourceType::Mac,
        types::ResourceType::Vm => ResourceType::Vm,
        types::ResourceType::Container => ResourceType::Container,
        types::ResourceType::Pod => ResourceType::Pod,
        types::ResourceType::Custom(name) => ResourceType::Custom(name),
    }
}

/// Converts a resource type to WIT.
pub fn wire_resource_type(resource_type: ResourceType) -> types::ResourceType {
    match resource_type {
        ResourceType::Mac => types::ResourceType::Mac,
        ResourceType::Vm => types::ResourceType::Vm,
        ResourceType::Container => types::ResourceType::Container,
        ResourceType::Pod => types::ResourceType::Pod,
        ResourceType::Custom(name) => types::ResourceType::Custom(name),
    }
}

/// Converts a binding to WIT.
pub fn wire_binding(binding: IpBinding) -> types::IpBinding {
    types::IpBinding {
        address: address::wire(binding.address),
        subinstance: binding.subinstance,
        subid: binding.subid,
        resource_type: wire_resource_type(binding.resource_type),
        pool: binding.pool,
        generation: binding.generation,
    }
}

/// Converts a 128-bit number to WIT.
pub fn wire_u128(number: u128) -> types::U128 {
    types::U128 { hi: (number >> 64) as u64, lo: number as u64 }
}

/// Converts a WIT pool definition.
pub fn read_definition(definition: types::PoolDefinition) -> Result<ip::PoolDefinition, IpPoolError> {
    ip::PoolDefinition::new(definition.name)
        .description(definition.description)
        .strategy(read_strategy(definition.strategy))
        .with_ranges(definition.ranges)?
        .with_reserved(definition.reserved)
}

/// Converts WIT options of a pool.
pub fn read_options(options: wit::PoolOptions) -> PoolOptions {
    PoolOptions {
        strategy: options.strategy.map(read_strategy),
        seed: options.seed,
        hash_seed: options.hash_seed,
        ttl: options.ttl_ms.map(Duration::from_millis),
        quarantine: options.quarantine_ms.map(Duration::from_millis),
        probation: options.probation_ms.map(Duration::from_millis),
        sticky_owners: options.sticky_owners,
        quota: options.quota,
        max_bindings: options.max_bindings,
        event_capacity: options.event_capacity,
    }
}

/// Converts WIT options of an allocation.
pub fn read_allocation_options(options: wit::AllocationOptions) -> Result<AllocationOptions, IpPoolError> {
    Ok(AllocationOptions {
        family: options.family.map(read_family),
        ttl: options.ttl_ms.map(Duration::from_millis),
        within: options.within.map(read_network).transpose()?,
        metadata: read_metadata(options.metadata),
    })
}

/// Converts WIT metadata.
pub fn read_metadata(metadata: Vec<wit::MetadataEntry>) -> Vec<MetadataEntry> {
    metadata.into_iter().map(|entry| MetadataEntry { key: entry.key, value: entry.value }).collect()
}

/// Converts a binding with lease and metadata to WIT.
pub fn wire_details(details: BindingDetails) -> wit::BindingDetails {
    let metadata = details.metadata.into_iter();
    wit::BindingDetails {
        binding: wire_binding(details.binding),
        allocated_at_ms: details.allocated_at_ms,
        expires_at_ms: details.expires_at_ms,
        ttl_ms: milliseconds(details.ttl),
        metadata: metadata.map(|entry| wit::MetadataEntry { key: entry.key, value: entry.value }).collect(),
    }
}

/// Converts a child prefix to WIT.
pub fn wire_prefix(prefix: PrefixBinding) -> wit::PrefixBinding {
    wit::PrefixBinding {
        network: wire_network(prefix.network),
        subinstance: prefix.subinstance,
        subid: prefix.subid,
        pool: prefix.pool,
        generation: prefix.generation,
    }
}

/// Converts a WIT mode of removal.
pub fn read_removal(mode: wit::RangeRemoval) -> RangeRemoval {
    match mode {
        wit::RangeRemoval::Reject => RangeRemoval::Reject,
        wit::RangeRemoval::Drain => RangeRemoval::Drain,
        wit::RangeRemoval::Detach => RangeRemoval::Detach,
        wit::RangeRemoval::Force => RangeRemoval::Force,
    }
}

/// Converts counts of a tenant to WIT.
pub fn wire_tenant_stats(stats: TenantStats) -> wit::TenantStats {
    wit::TenantStats {
        ipv4: stats.ipv4,
        ipv6: stats.ipv6,
        prefixes: stats.prefixes,
        high_water: stats.high_water,
        quota: stats.quota,
    }
}

fn wire_event_kind(kind: PoolEventKind) -> wit::PoolEventKind {
    match kind {
        PoolEventKind::Allocated => wit::PoolEventKind::Allocated,
        PoolEventKind::Released => wit::PoolEventKind::Released,
        PoolEventKind::Expired => wit::PoolEventKind::Expired,
        PoolEventKind::Declined => wit::PoolEventKind::Declined,
        PoolEventKind::Renewed => wit::PoolEventKind::Renewed,
        PoolEventKind::Freed => wit::PoolEventKind::Freed,
        PoolEventKind::Changed => wit::PoolEventKind::Changed,
        PoolEventKind::Reserved => wit::PoolEventKind::Reserved,
        PoolEventKind::Unreserved => wit::PoolEventKind::Unreserved,
        PoolEventKind::RangeAdded => wit::PoolEventKind::RangeAdded,
        PoolEventKind::RangeDraining => wit::PoolEventKind::RangeDraining,
        PoolEventKind::RangeResumed => wit::PoolEventKind::RangeResumed,
        PoolEventKind::RangeRemoved => wit::PoolEventKind::RangeRemoved,
        PoolEventKind::PrefixAllocated => wit::PoolEventKind::PrefixAllocated,
        PoolEventKind::PrefixReleased => wit::PoolEventKind::PrefixReleased,
        PoolEventKind::Configured => wit::PoolEventKind::Configured,
    }
}

/// Converts a page of events to WIT.
pub fn wire_event_page(page: EventPage) -> wit::EventPage {
    wit::EventPage {
        revisions: page.revisions,
        kinds: page.kinds.into_iter().map(wire_event_kind).collect(),
        subjects: page.subjects,
        subinstances: page.subinstances,
        subids: page.subids,
        generations: page.generations,
        revision: page.revision,
        more: page.more,
    }
}

/// Converts a WIT edge policy.
pub fn read_exclusion(exclusion: wit::EdgeExclusion) -> EdgeExclusion {
    match exclusion {
        wit::EdgeExclusion::Automatic => EdgeExclusion::Automatic,
        wit::EdgeExclusion::None => EdgeExclusion::None,
        wit::EdgeExclusion::First => EdgeExclusion::First,
        wit::EdgeExclusion::Last => EdgeExclusion::Last,
        wit::EdgeExclusion::FirstAndLast => EdgeExclusion::FirstAndLast,
    }
}

fn wire_exclusion(exclusion: EdgeExclusion) -> wit::EdgeExclusion {
    match exclusion {
        EdgeExclusion::Automatic => wit::EdgeExclusion::Automatic,
        EdgeExclusion::None => wit::EdgeExclusion::None,
        EdgeExclusion::First => wit::EdgeExclusion::First,
        EdgeExclusion::Last => wit::EdgeExclusion::Last,
        EdgeExclusion::FirstAndLast => wit::EdgeExclusion::FirstAndLast,
    }
}

/// Converts a range to WIT.
pub fn wire_range(range: IpRange) -> wit::IpRange {
    wit::IpRange {
        first: address::wire(range.first),
        last: address::wire(range.last),
        network: range.network.map(wire_network),
        exclusion: wire_exclusion(range.exclusion),
        draining: range.draining,
        total: wire_u128(range.total),
        available: wire_u128(range.available),
        bindings: range.bindings,
    }
}

/// Converts a page of bindings to WIT.
pub fn wire_binding_page(page: BindingPage) -> wit::BindingPage {
    wit::BindingPage {
        count: page.count,
        addresses: page.addresses,
        subinstances: page.subinstances,
        subids: page.subids,
        resource_types: page.resource_types,
        generations: page.generations,
        expires_at_ms: page.expires_at_ms,
        next: page.next,
    }
}

/// Converts a state of an address to WIT.
pub fn wire_address_state(state: AddressState) -> wit::AddressState {
    wit::AddressState {
        in_range: state.in_range,
        excluded: state.excluded,
        reserved: state.reserved,
        allocated: state.allocated,
        quarantined: state.quarantined,
        declined: state.declined,
        delegated: state.delegated,
        draining: state.draining,
        available: state.available,
    }
}

/// Converts counts to WIT.
pub fn wire_stats(stats: PoolStats) -> wit::PoolStats {
    wit::PoolStats {
        total: wire_u128(stats.total),
        allocated: wire_u128(stats.allocated),
        reserved: wire_u128(stats.reserved),
        quarantined: wire_u128(stats.quarantined),
        declined: wire_u128(stats.declined),
        delegated: wire_u128(stats.delegated),
        available: wire_u128(stats.available),
        detached: wire_u128(stats.detached),
        high_water: stats.high_water,
        grants: stats.grants,
        releases: stats.releases,
        expirations: stats.expirations,
        declines: stats.declines,
        tenants: stats.tenants,
        prefixes: stats.prefixes,
    }
}

/// Converts the kind of an error to WIT.
const fn wire_kind(kind: IpPoolErrorKind) -> wit::IpPoolErrorKind {
    match kind {
        IpPoolErrorKind::InvalidArgument => wit::IpPoolErrorKind::InvalidArgument,
        IpPoolErrorKind::Exhausted => wit::IpPoolErrorKind::Exhausted,
        IpPoolErrorKind::NotInPool => wit::IpPoolErrorKind::NotInPool,
        IpPoolErrorKind::Reserved => wit::IpPoolErrorKind::Reserved,
        IpPoolErrorKind::Excluded => wit::IpPoolErrorKind::Excluded,
        IpPoolErrorKind::Draining => wit::IpPoolErrorKind::Draining,
        IpPoolErrorKind::Quarantined => wit::IpPoolErrorKind::Quarantined,
        IpPoolErrorKind::AlreadyAllocated => wit::IpPoolErrorKind::AlreadyAllocated,
        IpPoolErrorKind::Conflict => wit::IpPoolErrorKind::Conflict,
        IpPoolErrorKind::QuotaExceeded => wit::IpPoolErrorKind::QuotaExceeded,
        IpPoolErrorKind::Stale => wit::IpPoolErrorKind::Stale,
        IpPoolErrorKind::Overlap => wit::IpPoolErrorKind::Overlap,
        IpPoolErrorKind::InUse => wit::IpPoolErrorKind::InUse,
        IpPoolErrorKind::NotFound => wit::IpPoolErrorKind::NotFound,
        IpPoolErrorKind::LimitExceeded => wit::IpPoolErrorKind::LimitExceeded,
        IpPoolErrorKind::Outdated => wit::IpPoolErrorKind::Outdated,
        IpPoolErrorKind::InvalidSnapshot => wit::IpPoolErrorKind::InvalidSnapshot,
        IpPoolErrorKind::InvalidJournal => wit::IpPoolErrorKind::InvalidJournal,
        IpPoolErrorKind::JournalMismatch => wit::IpPoolErrorKind::JournalMismatch,
        IpPoolErrorKind::NotEmpty => wit::IpPoolErrorKind::NotEmpty,
    }
}

/// Converts an error to WIT.
pub fn wire_error(error: IpPoolError) -> wit::IpPoolError {
    let blank = wit::IpPoolError {
        kind: wire_kind(error.kind()),
        message: error.to_string(),
        subject: None,
        value: None,
        expected: None,
        address: None,
        last: None,
        network: None,
        subinstance: None,
        subid: None,
        resource_type: None,
        generation: None,
        maximum: None,
        actual: None,
        requested: None,
        until_ms: None,
        bindings: None,
        prefixes: None,
        line: None,
        family: None,
        total: None,
        allocated: None,
        reserved: None,
        quarantined: None,
    };
    let wire = |address| Some(address::wire(address));
    let count = |count| Some(wire_u128(count));
    match error {
        IpPoolError::InvalidArgument { subject, value, expected } => {
            wit::IpPoolError { subject: Some(subject), value: Some(value), expected: Some(expected), ..blank }
        }
        IpPoolError::Exhausted { family, total, allocated, reserved, quarantined } => wit::IpPoolError {
            family: Some(wire_family(family)),
            total: count(total),
            allocated: count(allocated),
            reserved: count(reserved),
            quarantined: count(quarantined),
            ..blank
        },
        IpPoolError::NotInPool { address } | IpPoolError::Excluded { address } | IpPoolError::Draining { address } => {
            wit::IpPoolError { address: wire(address), ..blank }
        }
        IpPoolError::Reserved { address, network } => {
            wit::IpPoolError { address: wire(address), network: Some(wire_network(network)), ..blank }
        }
        IpPoolError::Quarantined { address, until_ms } => {
            wit::IpPoolError { address: wire(address), until_ms, ..blank }
        }
        IpPoolError::AlreadyAllocated { address, subinstance, subid, generation } => wit::IpPoolError {
            address: wire(address),
            subinstance: Some(subinstance),
            subid: Some(subid),
            generation: Some(generation),
            ..blank
        },
        IpPoolError::Conflict { subinstance, subid, address, resource_type } => wit::IpPoolError {
            address: wire(address),
            subinstance: Some(subinstance),
            subid: Some(subid),
            resource_type: Some(wire_resource_type(resource_type)),
            ..blank
        },
        IpPoolError::QuotaExceeded { subinstance, maximum, actual, requested } => wit::IpPoolError {
            subinstance: Some(subinstance),
            maximum: Some(maximum),
            actual: Some(actual),
            requested: Some(requested),
            ..blank
        },
        IpPoolError::Stale { address, requested, actual } => {
            wit::IpPoolError { address: wire(address), requested: Some(requested), actual: Some(actual), ..blank }
        }
        IpPoolError::Overlap { address, last } => {
            wit::IpPoolError { address: wire(address), last: wire(last), ..blank }
        }
        IpPoolError::InUse { address, last, bindings, prefixes } => wit::IpPoolError {
            address: wire(address),
            last: wire(last),
            bindings: Some(bindings),
            prefixes: Some(prefixes),
            ..blank
        },
        IpPoolError::NotFound { subject } | IpPoolError::NotEmpty { subject } => {
            wit::IpPoolError { subject: Some(subject), ..blank }
        }
        IpPoolError::LimitExceeded { subject, maximum } => {
            wit::IpPoolError { subject: Some(subject), maximum: Some(maximum), ..blank }
        }
        IpPoolError::Outdated { requested, actual } => {
            wit::IpPoolError { requested: Some(requested), actual: Some(actual), ..blank }
        }
        IpPoolError::InvalidSnapshot { line, expected } | IpPoolError::InvalidJournal { line, expected } => {
            wit::IpPoolError { line: Some(line), expected: Some(expected), ..blank }
        }
        IpPoolError::JournalMismatch { line, expected, requested, actual } => wit::IpPoolError {
            line: Some(line),
            expected: Some(expected),
            requested: Some(requested),
            actual: Some(actual),
            ..blank
        },
    }
}
