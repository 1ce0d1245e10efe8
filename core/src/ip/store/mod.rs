//! The grants: who holds which address, found by owner key, tenant and type.
//!
//! A grant is a record of 44 bytes in a slab; tenants and types are interned, subids are in one
//! string arena. The table by owner key contains only slab numbers, and the lists by tenant and
//! type are linked through the records.

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
    /// The type of the last grant, which is usually that of the next one.
    last_kind: u32,
    owners: HashTable<u32>,
    /// Tenants with an address or a prefix.
    active_tenants: u64,
}

impl Store {
    /// Creates an empty store; `seed` is the key of the hash tables.
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

    /// Returns the number of grants.
    pub fn len(&self) -> usize {
        self.grants.len()
    }

    /// Returns the number of tenants that have an address or a prefix.
    pub fn active_tenants(&self) -> u64 {
        self.active_tenants
    }

    /// Returns a grant.
    pub fn get(&self, id: u32) -> Option<&Grant> {
        self.grants.get(id)
    }

    /// Returns a grant, mutably.
    pub fn get_mut(&mut self, id: u32) -> Option<&mut Grant> {
        self.grants.get_mut(id)
    }

    /// Returns the address of a grant as a number.
    pub fn number(&self, grant: &Grant) -> u128 {
        match grant.family() {
            IpFamily::Ipv4 => u128::from(grant.place),
            IpFamily::Ipv6 => self.ipv6.get(grant.place),
        }
    }

    /// Returns the subid of a grant.
    pub fn subid(&self, grant: &Grant) -> &str {
        self.subids.get(grant.subid)
    }

    /// Returns the name of a grant's tenant.
    pub fn subinstance(&self, grant: &Grant) -> &str {
        self.tenants.get(grant.tenant).map_or("", |tenant| &tenant.name)
    }

    /// Returns the type of a grant.
    pub fn resource_type(&self, grant: &Grant) -> &ResourceType {
        self.kinds.get(grant.kind()).map_or(&ResourceType::Vm, |kind| &kind.resource_type)
    }

    /// Returns the tenant with a name.
    pub fn tenant(&self, name: &str) -> Option<&Tenant> {
        self.tenants.find(name).and_then(|id| self.tenants.get(id))
    }

    /// Returns all known tenants.
    pub fn tenants(&self) -> impl Iterator<Item = &Tenant> {
        self.tenants.iter().map(|(_, tenant)| tenant)
    }

    /// Returns all known tenants, with their numbers.
    pub fn numbered_tenants(&self) -> impl Iterator<Item = (u32, &Tenant)> {
        self.tenants.iter()
    }

    /// Returns all grants.
    pub fn grants(&self) -> impl Iterator<Item = (u32, &Grant)> {
        self.grants.iter()
    }
}
