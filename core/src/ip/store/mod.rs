//! The grants: who holds which address, found by owner key, tenant and type.
//!
//! A grant is a record of 44 bytes in a slab; tenants and types are interned, subids lie
//! in one text arena. The table by owner key holds slab numbers only, and the lists by
//! tenant and type run through the records.

mod change;
mod grant;
pub mod hash;
pub mod interner;
mod ipv6;
pub mod linked_list;
mod lists;
mod named;
mod owners;
#[cfg(test)]
mod tests;
pub mod text;

use hashbrown::HashTable;

pub use self::{
    grant::{Grant, GrantView, NewGrant, Seat},
    named::Tenant,
};
use self::{interner::Interner, ipv6::Ipv6Table, linked_list::NONE, named::Kind, text::TextArena};
use super::{IpFamily, ResourceType, address_space::slab::Slab};

/// All grants with their indexes.
#[derive(Debug, Clone)]
pub struct Store {
    seed: u64,
    grants: Slab<Grant>,
    ipv6: Ipv6Table,
    subids: TextArena,
    tenants: Interner<Tenant>,
    kinds: Interner<Kind>,
    /// The type of the last grant, which is the next one's more often than not.
    last_kind: u32,
    owners: HashTable<u32>,
    /// Tenants with an address or a prefix.
    active_tenants: u64,
}

impl Store {
    /// No grants; `seed` is the key of the hash tables.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            grants: Slab::default(),
            ipv6: Ipv6Table::default(),
            subids: TextArena::default(),
            tenants: Interner::new(seed),
            kinds: Interner::new(seed),
            last_kind: NONE,
            owners: HashTable::new(),
            active_tenants: 0,
        }
    }

    /// How many grants there are.
    pub fn len(&self) -> usize {
        self.grants.len()
    }

    /// How many tenants have an address or a prefix.
    pub fn active_tenants(&self) -> u64 {
        self.active_tenants
    }

    /// A grant.
    pub fn get(&self, id: u32) -> Option<&Grant> {
        self.grants.get(id)
    }

    /// A grant, to change.
    pub fn get_mut(&mut self, id: u32) -> Option<&mut Grant> {
        self.grants.get_mut(id)
    }

    /// The address of a grant as a number.
    pub fn number(&self, grant: &Grant) -> u128 {
        match grant.family() {
            IpFamily::Ipv4 => u128::from(grant.place),
            IpFamily::Ipv6 => self.ipv6.get(grant.place),
        }
    }

    /// The subid of a grant.
    pub fn subid(&self, grant: &Grant) -> &str {
        self.subids.get(grant.subid)
    }

    /// The tenant's name of a grant.
    pub fn subinstance(&self, grant: &Grant) -> &str {
        self.tenants.get(grant.tenant).map_or("", |tenant| &tenant.name)
    }

    /// The type of a grant.
    pub fn resource_type(&self, grant: &Grant) -> &ResourceType {
        self.kinds.get(grant.kind()).map_or(&ResourceType::Vm, |kind| &kind.resource_type)
    }

    /// The tenant of a name.
    pub fn tenant(&self, name: &str) -> Option<&Tenant> {
        self.tenants.find(name).and_then(|id| self.tenants.get(id))
    }

    /// All tenants that are known.
    pub fn tenants(&self) -> impl Iterator<Item = &Tenant> {
        self.tenants.iter().map(|(_, tenant)| tenant)
    }

    /// All tenants that are known, with their numbers.
    pub fn numbered_tenants(&self) -> impl Iterator<Item = (u32, &Tenant)> {
        self.tenants.iter()
    }

    /// All grants.
    pub fn grants(&self) -> impl Iterator<Item = (u32, &Grant)> {
        self.grants.iter()
    }
}
