//! Adding and removing grants, and the tenants and types that they need.

use super::{
    Grant, NewGrant, Store, Tenant,
    linked_list::{List, ListOf, NONE, Node},
    named::{Kind, kind_key},
    owners::owner_hash,
};
use crate::ip::{IpFamily, ResourceType};

impl Store {
    /// Changes a tenant, which is created or removed when it starts or stops being relevant.
    pub fn update_tenant(&mut self, name: &str, change: impl FnOnce(&mut Tenant)) {
        let id = match self.tenants.find(name) {
            Some(id) => id,
            None => self.tenants.insert(Tenant { name: name.into(), ..Tenant::default() }),
        };
        self.change_tenant(id, change);
    }

    fn change_tenant(&mut self, id: u32, change: impl FnOnce(&mut Tenant)) {
        let Some(tenant) = self.tenants.get_mut(id) else { return };
        let was_active = tenant.is_active();
        change(tenant);
        match (was_active, tenant.is_active()) {
            (false, true) => self.active_tenants = self.active_tenants.saturating_add(1),
            (true, false) => self.active_tenants = self.active_tenants.saturating_sub(1),
            _ => {}
        }
        if !tenant.is_active() && tenant.quota.is_none() && tenant.prefix_quota.is_none() {
            self.tenants.remove(id);
        }
    }

    /// Stores a grant whose owner key is free.
    pub fn insert(&mut self, new: NewGrant<'_>) -> u32 {
        let id = self.insert_unlinked(new);
        self.link(id, ListOf::Tenant);
        self.link(id, ListOf::Kind);
        id
    }

    /// Stores a grant outside the lists of its tenant and type; the caller must call `link_all`
    /// afterward.
    pub fn insert_unlinked(&mut self, new: NewGrant<'_>) -> u32 {
        let mut seat = new.seat;
        if seat.tenant == NONE {
            seat = self.seat(new.subinstance, new.subid);
        }
        if seat.tenant == NONE {
            let tenant = Tenant { name: new.subinstance.into(), ..Tenant::default() };
            let tenant = self.tenants.insert(tenant);
            seat = self.seat_in(tenant, new.subid);
        }
        self.count_address(seat.tenant, new.family, true);
        let kind = self.intern_kind(new.resource_type);
        let generation = new.generation.get();
        let grant = Grant {
            place: match new.family {
                IpFamily::Ipv4 => new.number as u32,
                IpFamily::Ipv6 => self.ipv6.insert(new.number),
            },
            generation: [generation as u32, (generation >> 32) as u32],
            tenant: seat.tenant,
            subid: self.subids.insert(new.subid),
            kind_and_family: kind.wrapping_shl(1) | u32::from(new.family == IpFamily::Ipv6),
            terms: new.terms,
            tenant_node: Node::default(),
            kind_node: Node::default(),
        };
        let id = self.grants.insert(grant);
        let Self { owners, grants, subids, seed, .. } = self;
        owners.insert_unique(seat.code, id, |&other| {
            grants.get(other).map_or(0, |grant| owner_hash(*seed, grant.tenant, subids.bytes(grant.subid)))
        });
        id
    }

    /// Adds one to the address count of a tenant, or subtracts one.
    fn count_address(&mut self, tenant: u32, family: IpFamily, more: bool) {
        self.change_tenant(tenant, |tenant| {
            let count = if family == IpFamily::Ipv4 { &mut tenant.ipv4 } else { &mut tenant.ipv6 };
            *count = if more { count.saturating_add(1) } else { count.saturating_sub(1) };
            let addresses = tenant.addresses();
            tenant.high_water = if addresses == 0 { 0 } else { tenant.high_water.max(addresses) };
        });
    }

    /// Removes a grant, and its tenant and type if no other grant needs them.
    pub fn remove(&mut self, id: u32) {
        let Some(grant) = self.grants.get(id) else { return };
        let (tenant, kind, family) = (grant.tenant, grant.kind(), grant.family());
        let (subid, place) = (grant.subid, grant.place);
        let code = owner_hash(self.seed, tenant, self.subids.bytes(subid));
        if let Ok(found) = self.owners.find_entry(code, |&other| other == id) {
            found.remove();
        }
        self.unlink(id, ListOf::Tenant);
        self.unlink(id, ListOf::Kind);
        self.subids.remove(subid);
        if family == IpFamily::Ipv6 {
            self.ipv6.remove(place);
        }
        self.grants.remove(id);
        self.count_address(tenant, family, false);
        if self.kinds.get(kind).is_some_and(|kind| kind.list.head == NONE) {
            self.kinds.remove(kind);
        }
    }

    fn intern_kind(&mut self, resource_type: &ResourceType) -> u32 {
        if self.kinds.get(self.last_kind).is_some_and(|last| last.resource_type == *resource_type) {
            return self.last_kind;
        }
        self.last_kind = match self.kinds.find(kind_key(resource_type)) {
            Some(id) => id,
            None => self.kinds.insert(Kind { resource_type: resource_type.clone(), list: List::default() }),
        };
        self.last_kind
    }
}
