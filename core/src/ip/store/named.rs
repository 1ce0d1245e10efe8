//! Tenants and resource types: the data of each, and the head of its list of grants.

use super::{interner::Named, linked_list::List};
use crate::ip::ResourceType;

/// A tenant that has grants, prefixes or a separate quota.
#[derive(Debug, Clone, Default)]
pub struct Tenant {
    /// Its name.
    pub name: Box<str>,
    pub(super) list: List,
    /// Number of IPv4 addresses.
    pub ipv4: u64,
    /// Number of IPv6 addresses.
    pub ipv6: u64,
    /// Number of prefixes.
    pub prefixes: u64,
    /// Maximum number of addresses at the same time, since it last had none.
    pub high_water: u64,
    /// Maximum number of addresses. If none, the pool's quota applies.
    pub quota: Option<u64>,
    /// Maximum number of prefixes. If none, the number is unlimited.
    pub prefix_quota: Option<u64>,
}

impl Tenant {
    /// Returns the number of addresses.
    pub fn addresses(&self) -> u64 {
        self.ipv4.saturating_add(self.ipv6)
    }

    /// Returns whether it has an address or a prefix.
    pub fn is_active(&self) -> bool {
        self.addresses() > 0 || self.prefixes > 0
    }
}

impl Named for Tenant {
    fn key(&self) -> &str {
        &self.name
    }
}

/// A type of resource that has grants.
#[derive(Debug, Clone)]
pub(super) struct Kind {
    pub(super) resource_type: ResourceType,
    pub(super) list: List,
}

impl Named for Kind {
    fn key(&self) -> &str {
        kind_key(&self.resource_type)
    }
}

/// Returns the string that a type is found by. Names of custom types have no control characters.
pub(super) fn kind_key(resource_type: &ResourceType) -> &str {
    match resource_type {
        ResourceType::Mac => "\nmac",
        ResourceType::Vm => "\nvm",
        ResourceType::Container => "\ncontainer",
        ResourceType::Pod => "\npod",
        ResourceType::Custom(name) => name,
    }
}
