//! The lists that run through the grants: of a tenant, and of a type, in the order of generations.

use super::{
    Store,
    linked_list::{Chain, Link, NONE, Thread},
    named::kind_key,
};
use crate::ip::ResourceType;

impl Store {
    /// Puts all grants into their lists; none is in one yet.
    pub fn chain_all(&mut self) {
        let mut ids: Vec<(u64, u32)> = self.grants.iter().map(|(id, grant)| (grant.generation(), id)).collect();
        ids.sort_unstable();
        for (_, id) in ids {
            self.chain_in(id, Thread::Tenant);
            self.chain_in(id, Thread::Kind);
        }
    }

    /// The first grant of a tenant.
    pub fn first_of_tenant(&self, name: &str) -> Option<u32> {
        let tenant = self.tenants.get(self.tenants.find(name)?)?;
        (tenant.chain.head != NONE).then_some(tenant.chain.head)
    }

    /// The first grant of a type.
    pub fn first_of_kind(&self, resource_type: &ResourceType) -> Option<u32> {
        let kind = self.kinds.get(self.kinds.find(kind_key(resource_type))?)?;
        (kind.chain.head != NONE).then_some(kind.chain.head)
    }

    /// The grant behind a grant in a list.
    pub fn next(&self, id: u32, thread: Thread) -> Option<u32> {
        let next = self.grants.get(id)?.link(thread).next;
        (next != NONE).then_some(next)
    }

    fn chain_mut(&mut self, grant: (u32, u32), thread: Thread) -> Option<&mut Chain> {
        match thread {
            Thread::Tenant => self.tenants.get_mut(grant.0).map(|tenant| &mut tenant.chain),
            Thread::Kind => self.kinds.get_mut(grant.1).map(|kind| &mut kind.chain),
        }
    }

    /// Puts a grant where its generation belongs: nearly always the end.
    pub(super) fn chain_in(&mut self, id: u32, thread: Thread) {
        let Some(grant) = self.grants.get(id) else { return };
        let (place, generation) = ((grant.tenant, grant.kind()), grant.generation());
        let Some(chain) = self.chain_mut(place, thread).copied() else { return };
        let mut previous = chain.tail;
        while let Some(before) = self.grants.get(previous).filter(|before| before.generation() > generation) {
            previous = before.link(thread).previous;
        }
        let next = match self.grants.get_mut(previous) {
            Some(before) => std::mem::replace(&mut before.link_mut(thread).next, id),
            None => chain.head,
        };
        if let Some(after) = self.grants.get_mut(next) {
            after.link_mut(thread).previous = id;
        }
        if let Some(grant) = self.grants.get_mut(id) {
            *grant.link_mut(thread) = Link { previous, next };
        }
        if let Some(chain) = self.chain_mut(place, thread) {
            if previous == NONE {
                chain.head = id;
            }
            if next == NONE {
                chain.tail = id;
            }
        }
    }

    pub(super) fn chain_out(&mut self, id: u32, thread: Thread) {
        let Some(grant) = self.grants.get(id) else { return };
        let (place, link) = ((grant.tenant, grant.kind()), grant.link(thread));
        if let Some(before) = self.grants.get_mut(link.previous) {
            before.link_mut(thread).next = link.next;
        }
        if let Some(after) = self.grants.get_mut(link.next) {
            after.link_mut(thread).previous = link.previous;
        }
        if let Some(chain) = self.chain_mut(place, thread) {
            if link.previous == NONE {
                chain.head = link.next;
            }
            if link.next == NONE {
                chain.tail = link.previous;
            }
        }
    }
}
