//! Pages of the pool's listings in columns, for the component, which must not build records.

use std::net::IpAddr;

use crate::ip::{
    AllocationBatch, AllocationOptions, BindingPage, EventPage, IpFamily, IpPoolError, NetworkPage, PrefixPage,
    RangeRemoval, ResourceType, TenantPage, family,
    listing::{append, append_address, bad_cursor, check_limit},
    store::{Tenant, linked_list::ListOf},
    text::{parse_address, parse_network},
};
use crate::limits::ip as limits;

use super::{IpPool, events::Subject};

/// Result of removing a range, as a page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct PagedRemoval {
    /// The released bindings, in the order of addresses.
    pub cut: BindingPage,
    /// Whether the range is removed. If not, it is draining.
    pub removed: bool,
}

#[doc(hidden)]
impl IpPool {
    /// Like [`allocate_many`](Self::allocate_many), as a page.
    pub fn paged_allocate_many(
        &mut self,
        subinstance: &str,
        subids: &[String],
        resource_type: ResourceType,
        options: &AllocationOptions,
    ) -> Result<AllocationBatch, IpPoolError> {
        let granted = self.grant_many(subinstance, subids, resource_type, options)?;
        let mut batch = AllocationBatch::default();
        batch.addresses.reserve(granted.len().saturating_mul(16));
        batch.generations.reserve(granted.len());
        for (id, family) in granted {
            append_address(&mut batch.addresses, batch.generations.len(), self.address_of(id, family));
            batch.generations.push(self.store.get(id).map_or(0, |grant| grant.generation()));
        }
        Ok(batch)
    }

    /// Like [`remove_range`](Self::remove_range), as a page.
    pub fn paged_remove_range(&mut self, first: IpAddr, mode: RangeRemoval) -> Result<PagedRemoval, IpPoolError> {
        let mut cut = BindingPage::default();
        let removed = self.remove_range_cutting(first, mode, |pool, grant| {
            cut.push(&pool.view(grant));
            !cut.is_full(limits::PAGE)
        })?;
        Ok(PagedRemoval { cut, removed })
    }

    /// Like [`find_by_resource`](Self::find_by_resource), as a page. A binding that exists during
    /// the whole listing is returned exactly once.
    pub fn paged_bindings_for(
        &self,
        resource_type: &ResourceType,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<BindingPage, IpPoolError> {
        self.paged_list(ListOf::Kind, self.store.first_of_kind(resource_type), cursor, limit)
    }

    /// Like [`bindings_of`](Self::bindings_of), as a page.
    pub fn paged_bindings_of(
        &self,
        subinstance: &str,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<BindingPage, IpPoolError> {
        self.paged_list(ListOf::Tenant, self.store.first_of_tenant(subinstance), cursor, limit)
    }

    /// Like [`bindings`](Self::bindings), as a page.
    pub fn paged_bindings(&self, cursor: Option<String>, limit: u32) -> Result<BindingPage, IpPoolError> {
        let limit = check_limit(limit)?;
        let (family, first) = match &cursor {
            None => (IpFamily::Ipv4, 0),
            Some(text) => family::number(parse_address(text).ok_or_else(|| bad_cursor(text))?),
        };
        let mut page = BindingPage::default();
        for (family, number, grant) in self.grants_from(family, first) {
            if page.is_full(limit) {
                page.next = Some(family.address(number).to_string());
                break;
            }
            page.push(&self.view(grant));
        }
        Ok(page)
    }

    /// Like [`tenants`](Self::tenants), as a page.
    pub fn paged_tenants(&self, cursor: Option<String>, limit: u32) -> Result<TenantPage, IpPoolError> {
        let limit = check_limit(limit)?;
        let mut page = TenantPage::default();
        let mut tenants = self.tenants_after(cursor.as_deref(), limit, Tenant::is_active).into_iter().peekable();
        while let Some(tenant) = tenants.next() {
            append(&mut page.subinstances, page.allocated.len(), &tenant.name);
            page.allocated.push(tenant.addresses());
            page.prefixes.push(tenant.prefixes);
            let full = page.subinstances.len() > limits::PAGE_BYTES || page.allocated.len() >= limit as usize;
            if full && tenants.peek().is_some() {
                page.next = Some(tenant.name.to_string());
                break;
            }
        }
        Ok(page)
    }

    /// Like [`reservations`](Self::reservations), as a page.
    pub fn paged_reservations(&self, cursor: Option<String>, limit: u32) -> Result<NetworkPage, IpPoolError> {
        let limit = check_limit(limit)?;
        let (family, first, length) = match &cursor {
            None => (IpFamily::Ipv4, 0, 0),
            Some(text) => {
                let (family, first, _, length) = family::bounds(parse_network(text).ok_or_else(|| bad_cursor(text))?);
                (family, first, length)
            }
        };
        let (mut page, mut count) = (NetworkPage::default(), 0usize);
        for (family, first, length) in self.reservations_from(family, first, length) {
            let network = Subject::Network(family, first, length);
            if count >= limit as usize {
                page.next = Some(network.to_string());
                break;
            }
            append(&mut page.networks, count, network);
            count = count.saturating_add(1);
        }
        Ok(page)
    }

    /// Like [`prefixes`](Self::prefixes), as a page.
    pub fn paged_prefixes(&self, cursor: Option<String>, limit: u32) -> Result<PrefixPage, IpPoolError> {
        let limit = check_limit(limit)?;
        let (family, first) = match &cursor {
            None => (IpFamily::Ipv4, 0),
            Some(text) => family::number(parse_address(text).ok_or_else(|| bad_cursor(text))?),
        };
        let mut page = PrefixPage::default();
        for (family, first, prefix) in self.prefixes.from(family, first) {
            let count = page.generations.len();
            let bytes = page.subinstances.len().saturating_add(page.subids.len());
            if count >= limit as usize || bytes > limits::PAGE_BYTES {
                page.next = Some(family.address(first).to_string());
                break;
            }
            append(&mut page.networks, count, Subject::Network(family, first, prefix.length));
            append(&mut page.subinstances, count, &prefix.subinstance);
            append(&mut page.subids, count, &prefix.subid);
            page.generations.push(prefix.generation);
        }
        Ok(page)
    }

    /// Like [`events_since`](Self::events_since), as a page.
    pub fn paged_events(&self, revision: u64, limit: u32) -> Result<EventPage, IpPoolError> {
        let limit = check_limit(limit)?;
        self.check_known(revision)?;
        Ok(self.events.since(revision, limit))
    }

    /// Returns a page of a list of grants. The cursor is the generation and number of the next
    /// grant; if that grant is gone, the list is searched for its generation.
    fn paged_list(
        &self,
        which: ListOf,
        head: Option<u32>,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<BindingPage, IpPoolError> {
        let limit = check_limit(limit)?;
        let first = match &cursor {
            None => head,
            Some(text) => {
                let (generation, id) = read_cursor(text).ok_or_else(|| bad_cursor(text))?;
                self.resume(which, head, generation, id)
            }
        };
        let mut page = BindingPage::default();
        for (id, grant) in self.grants_along(which, first) {
            if page.is_full(limit) {
                page.next = Some(format!("{}.{id}", grant.generation()));
                break;
            }
            page.push(&self.view(grant));
        }
        Ok(page)
    }

    fn resume(&self, which: ListOf, head: Option<u32>, generation: u64, id: u32) -> Option<u32> {
        let head_grant = self.store.get(head?)?;
        let same_list = |id| {
            self.store.get(id).is_some_and(|grant| match which {
                ListOf::Tenant => grant.tenant == head_grant.tenant,
                ListOf::Kind => grant.kind() == head_grant.kind(),
            })
        };
        if self.store.get(id).is_some_and(|grant| grant.generation() == generation) && same_list(id) {
            return Some(id);
        }
        let mut next = head;
        while let Some((id, grant)) = next.and_then(|id| Some((id, self.store.get(id)?))) {
            if grant.generation() >= generation {
                return Some(id);
            }
            next = self.store.next(id, which);
        }
        None
    }
}

fn read_cursor(text: &str) -> Option<(u64, u32)> {
    let (generation, id) = text.split_once('.')?;
    Some((generation.parse().ok()?, id.parse().ok()?))
}
