//! The lists that run through the grants: of a tenant, and of a type, in the order of generations.

use super::{
    Store,
    linked_list::{List, ListOf, NONE, Node},
    named::kind_key,
};
use crate::ip::ResourceType;

impl Store {
    /// Puts all grants into their lists; none may be in one yet.
    pub fn link_all(&mut self) {
        let mut ids: Vec<(u64, u32)> = self.grants.iter().map(|(id, grant)| (grant.generation(), id)).collect();
        ids.sort_unstable();
        for (_, id) in ids {
            self.link(id, ListOf::Tenant);
            self.link(id, ListOf::Kind);
        }
    }

    /// Returns the first grant of a tenant.
    pub fn first_of_tenant(&self, name: &str) -> Option<u32> {
        let tenant = self.tenants.get(self.tenants.find(name)?)?;
        (tenant.list.head != NONE).then_some(tenant.list.head)
    }

    /// Returns the first grant of a type.
    pub fn first_of_kind(&self, resource_type: &ResourceType) -> Option<u32> {
        let kind = self.kinds.get(self.kinds.find(kind_key(resource_type))?)?;
        (kind.list.head != NONE).then_some(kind.list.head)
    }

    /// Returns the next grant in a list.
    pub fn next(&self, id: u32, which: ListOf) -> Option<u32> {
        let next = self.grants.get(id)?.node(which).next;
        (next != NONE).then_some(next)
    }

    fn list_mut(&mut self, grant: (u32, u32), which: ListOf) -> Option<&mut List> {
        match which {
            ListOf::Tenant => self.tenants.get_mut(grant.0).map(|tenant| &mut tenant.list),
            ListOf::Kind => self.kinds.get_mut(grant.1).map(|kind| &mut kind.list),
        }
    }

    /// Inserts a grant by its generation: nearly always at the end.
    pub(super) fn link(&mut self, id: u32, which: ListOf) {
        let Some(grant) = self.grants.get(id) else { return };
        let (place, generation) = ((grant.tenant, grant.kind()), grant.generation());
        let Some(list) = self.list_mut(place, which).copied() else { return };
        let mut previous = list.tail;
        while let Some(before) = self.grants.get(previous).filter(|before| before.generation() > generation) {
            previous = before.node(which).previous;
        }
        let next = match self.grants.get_mut(previous) {
            Some(before) => std::mem::replace(&mut before.node_mut(which).next, id),
            None => list.head,
        };
        if let Some(after) = self.grants.get_mut(next) {
            after.node_mut(which).previous = id;
        }
        if let Some(grant) = self.grants.get_mut(id) {
            *grant.node_mut(which) = Node { previous, next };
        }
        if let Some(list) = self.list_mut(place, which) {
            if previous == NONE {
                list.head = id;
            }
            if next == NONE {
                list.tail = id;
            }
        }
    }

    pub(super) fn unlink(&mut self, id: u32, which: ListOf) {
        let Some(grant) = self.grants.get(id) else { return };
        let (place, node) = ((grant.tenant, grant.kind()), grant.node(which));
        if let Some(before) = self.grants.get_mut(node.previous) {
            before.node_mut(which).next = node.next;
        }
        if let Some(after) = self.grants.get_mut(node.next) {
            after.node_mut(which).previous = node.previous;
        }
        if let Some(list) = self.list_mut(place, which) {
            if node.previous == NONE {
                list.head = node.next;
            }
            if node.next == NONE {
                list.tail = node.previous;
            }
        }
    }
}
