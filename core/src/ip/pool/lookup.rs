//! Lookups and listings.

use crate::limits::ip as limits;
use std::net::IpAddr;

use crate::ip::{
    AddressState, BindingPage, IpBinding, IpFamily, IpPoolError, ResourceType, error::invalid, family, space::Holder,
    store::linked_list::Thread, text::parse_address,
};

use super::IpPool;

impl IpPool {
    /// The binding of an address; none if it is not bound.
    pub fn get_binding(&self, address: IpAddr) -> Option<IpBinding> {
        self.grant_of(address).map(|(_, grant)| self.binding(grant))
    }

    /// What holds for an address just now.
    ///
    /// ```
    /// let mut pool = scheduler_core::IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// let state = pool.address_state("10.0.0.0".parse().unwrap());
    /// assert!(state.in_range && state.excluded && !state.available);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn address_state(&self, address: IpAddr) -> AddressState {
        let (family, number) = family::number(address);
        let space = self.space(family);
        let range = space.range_of(number);
        let holder = space.holder(number);
        AddressState {
            in_range: range.is_some(),
            excluded: range.is_some_and(|range| range.excludes(family, number)),
            reserved: space.is_reserved(number),
            allocated: matches!(holder, Some(Holder::Grant(_))),
            quarantined: matches!(holder, Some(Holder::Quarantine { declined: false, .. })),
            declined: matches!(holder, Some(Holder::Quarantine { declined: true, .. })),
            delegated: space.is_delegated(number),
            draining: range.is_some_and(|range| range.draining),
            available: space.is_available(number),
        }
    }

    /// What a tenant's resource holds: at most one binding a family, IPv4 first.
    pub fn find_by_subid(&self, subinstance: &str, subid: &str) -> Vec<IpBinding> {
        IpFamily::ALL
            .into_iter()
            .filter_map(|family| self.store.find(subinstance, subid, family))
            .filter_map(|id| self.store.get(id))
            .map(|grant| self.binding(grant))
            .collect()
    }

    /// The bindings of one type of resource, in the order of their generations, in parts of
    /// at most `limit` (1–4,096). A binding that lives while the listing goes on is in it
    /// exactly once.
    ///
    /// # Errors
    /// `Invalid`: `cursor` is not one that this listing has given, or `limit` is out of bounds.
    pub fn find_by_resource(
        &self,
        resource_type: ResourceType,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<BindingPage, IpPoolError> {
        self.list_thread(Thread::Kind, self.store.first_of_kind(&resource_type), cursor, limit)
    }

    /// The bindings of a tenant, in the order of their generations. Parts as in
    /// [`find_by_resource`](Self::find_by_resource).
    ///
    /// # Errors
    /// `Invalid`: `cursor` is not one that this listing has given, or `limit` is out of bounds.
    pub fn list_by_subinstance(
        &self,
        subinstance: &str,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<BindingPage, IpPoolError> {
        self.list_thread(Thread::Tenant, self.store.first_of_tenant(subinstance), cursor, limit)
    }

    /// All bindings, IPv4 first, in the order of their addresses. Parts as in
    /// [`find_by_resource`](Self::find_by_resource).
    ///
    /// # Errors
    /// `Invalid`: `cursor` is not one that this listing has given, or `limit` is out of bounds.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// for subid in ["a", "b", "c"] {
    ///     pool.allocate("t", subid, ResourceType::Vm)?;
    /// }
    /// let first = pool.list_bindings(None, 2)?;
    /// assert_eq!(first.addresses, "10.0.0.1\n10.0.0.2");
    /// let second = pool.list_bindings(first.next, 2)?;
    /// assert_eq!((second.subids.as_str(), second.next), ("c", None));
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn list_bindings(&self, cursor: Option<String>, limit: u32) -> Result<BindingPage, IpPoolError> {
        let limit = check_limit(limit)?;
        let mut place = match &cursor {
            None => Some((IpFamily::Ipv4, 0)),
            Some(text) => {
                let address = parse_address(text).ok_or_else(|| bad_cursor(text))?;
                Some(family::number(address))
            }
        };
        let mut page = BindingPage::default();
        while let Some((family, from)) = place {
            let Some((number, holder)) = self.space(family).next_held(from) else {
                place = (family == IpFamily::Ipv4).then_some((IpFamily::Ipv6, 0));
                continue;
            };
            if let Holder::Grant(id) = holder
                && let Some(grant) = self.store.get(id)
            {
                if page.is_full(limit) {
                    page.next = Some(family.address(number).to_string());
                    break;
                }
                page.push(&self.view(grant));
            }
            place = number.checked_add(1).map(|next| (family, next));
        }
        Ok(page)
    }

    /// A part of a list of grants. The cursor is the generation and number of the grant
    /// that comes next; if it is gone by then, the list is walked up to its generation.
    fn list_thread(
        &self,
        thread: Thread,
        head: Option<u32>,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<BindingPage, IpPoolError> {
        let limit = check_limit(limit)?;
        let mut next = match &cursor {
            None => head,
            Some(text) => {
                let (generation, id) = read_cursor(text).ok_or_else(|| bad_cursor(text))?;
                self.resume(thread, head, generation, id)
            }
        };
        let mut page = BindingPage::default();
        while let Some((id, grant)) = next.and_then(|id| Some((id, self.store.get(id)?))) {
            if page.is_full(limit) {
                page.next = Some(format!("{}.{id}", grant.generation()));
                break;
            }
            page.push(&self.view(grant));
            next = self.store.next(id, thread);
        }
        Ok(page)
    }

    fn resume(&self, thread: Thread, head: Option<u32>, generation: u64, id: u32) -> Option<u32> {
        let head_grant = self.store.get(head?)?;
        let same_list = |id| {
            self.store.get(id).is_some_and(|grant| match thread {
                Thread::Tenant => grant.tenant == head_grant.tenant,
                Thread::Kind => grant.kind() == head_grant.kind(),
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
            next = self.store.next(id, thread);
        }
        None
    }
}

/// The most items of a page: what was asked for, cut to what a page can hold.
pub(super) fn check_limit(limit: u32) -> Result<u32, IpPoolError> {
    match limit {
        0 => Err(invalid("limit", "0", "at least 1")),
        limit => Ok(limit.min(limits::PAGE)),
    }
}

pub(super) fn bad_cursor(text: &str) -> IpPoolError {
    invalid("cursor", text, "none, or the `next` of the part before")
}

fn read_cursor(text: &str) -> Option<(u64, u32)> {
    let (generation, id) = text.split_once('.')?;
    Some((generation.parse().ok()?, id.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool() -> IpPool {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        pool.add_cidr_range("2001:db8::/64").unwrap();
        for (subid, kind) in [("a", ResourceType::Vm), ("b", ResourceType::Pod), ("c", ResourceType::Vm)] {
            pool.allocate("t", subid, kind).unwrap();
        }
        pool.allocate_specific("u", "a", ResourceType::Vm, "2001:db8::7".parse().unwrap()).unwrap();
        pool
    }

    fn all(mut part: impl FnMut(Option<String>) -> BindingPage) -> Vec<String> {
        let (mut items, mut cursor) = (Vec::new(), None);
        loop {
            let page = part(cursor);
            items.extend(page.addresses.lines().map(str::to_owned));
            match page.next {
                None => return items,
                next => cursor = next,
            }
        }
    }

    #[test]
    fn every_index_lists_what_it_should() {
        let pool = pool();
        let (a, b, c, u) = ("10.0.0.1", "10.0.0.2", "10.0.0.3", "2001:db8::7");
        for limit in [1, 2, 4096] {
            assert_eq!(all(|cursor| pool.list_bindings(cursor, limit).unwrap()), [a, b, c, u]);
            assert_eq!(all(|cursor| pool.list_by_subinstance("t", cursor, limit).unwrap()), [a, b, c]);
            assert_eq!(all(|cursor| pool.find_by_resource(ResourceType::Vm, cursor, limit).unwrap()), [a, c, u]);
        }
        assert!(pool.list_by_subinstance("nobody", None, 9).unwrap().addresses.is_empty());
        assert_eq!(pool.find_by_subid("u", "a").len(), 1);
        assert!(pool.find_by_subid("u", "b").is_empty());
    }

    #[test]
    fn a_listing_goes_on_where_a_binding_was_released() {
        let mut pool = pool();
        let page = pool.list_by_subinstance("t", None, 1).unwrap();
        pool.release_by_subid("t", "b", None).unwrap();
        let page = pool.list_by_subinstance("t", page.next, 9).unwrap();
        assert_eq!(page.subids, "c");
    }

    #[test]
    fn bad_cursors_and_limits_are_refused() {
        let pool = pool();
        for cursor in ["", "x", "1", "1.x", "-1.0"] {
            assert!(pool.list_by_subinstance("t", Some(cursor.into()), 1).is_err(), "{cursor}");
            assert!(pool.list_bindings(Some(cursor.into()), 1).is_err(), "{cursor}");
        }
        assert!(pool.list_bindings(None, 0).is_err());
        assert!(pool.list_bindings(None, 4097).is_err());
    }
}
