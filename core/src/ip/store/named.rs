//! Tenants and types of resources: what is kept of each, and the head of the list of its grants.

use super::{interner::Named, linked_list::List};
use crate::ip::ResourceType;

/// A tenant that has grants, prefixes or a quota of its own.
#[derive(Debug, Clone, Default)]
pub struct Tenant {
    /// Its name.
    pub name: Box<str>,
    pub(super) list: List,
    /// How many IPv4 and IPv6 addresses it has.
    pub ipv4: u64,
    /// How many IPv6 addresses it has.
    pub ipv6: u64,
    /// How many prefixes it has.
    pub prefixes: u64,
    /// The most addresses since it last had none.
    pub high_water: u64,
    /// How many addresses it may have; none: the pool's quota.
    pub quota: Option<u64>,
    /// How many prefixes it may have; none: any number.
    pub prefix_quota: Option<u64>,
}

impl Tenant {
    /// How many addresses it has.
    pub fn addresses(&self) -> u64 {
        self.ipv4.saturating_add(self.ipv6)
    }

    /// Whether it has an address or a prefix.
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

/// What a type is found by. Names of custom types have no control characters.
pub(super) fn kind_key(resource_type: &ResourceType) -> &str {
    match resource_type {
        ResourceType::Mac => "\nmac",
        ResourceType::Vm => "\nvm",
        ResourceType::Container => "\ncontainer",
        ResourceType::Pod => "\npod",
        ResourceType::Custom(name) => name,
    }
}
