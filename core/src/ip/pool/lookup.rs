//! Lookups and listings.

use std::net::IpAddr;

use crate::ip::{
    AddressState, IpBinding, IpFamily, ResourceType,
    address_space::Holder,
    family,
    store::{Grant, linked_list::ListOf},
};

use super::IpPool;

impl IpPool {
    /// Returns the binding of an address, or none if it is not bound.
    pub fn get_binding(&self, address: IpAddr) -> Option<IpBinding> {
        self.grant_of(address).map(|(_, grant)| self.binding(grant))
    }

    /// Returns the current state of an address.
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

    /// Returns the bindings of a tenant's resource: at most one per family, IPv4 first.
    pub fn find_by_subid(&self, subinstance: &str, subid: &str) -> Vec<IpBinding> {
        IpFamily::ALL
            .into_iter()
            .filter_map(|family| self.store.find(subinstance, subid, family))
            .filter_map(|id| self.store.get(id))
            .map(|grant| self.binding(grant))
            .collect()
    }

    /// Returns all bindings, IPv4 first, in the order of their addresses.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// for subid in ["a", "b", "c"] {
    ///     pool.allocate("t", subid, ResourceType::Vm)?;
    /// }
    /// let subids: Vec<String> = pool.bindings().map(|binding| binding.subid).collect();
    /// assert_eq!(subids, ["a", "b", "c"]);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn bindings(&self) -> impl Iterator<Item = IpBinding> {
        self.grants_from(IpFamily::Ipv4, 0).map(|(_, _, grant)| self.binding(grant))
    }

    /// Returns the bindings of a tenant, in the order of their generations.
    pub fn bindings_of(&self, subinstance: &str) -> impl Iterator<Item = IpBinding> {
        self.grants_along(ListOf::Tenant, self.store.first_of_tenant(subinstance)).map(|(_, grant)| self.binding(grant))
    }

    /// Returns all bindings, like [`bindings`](Self::bindings).
    #[must_use]
    pub fn list_bindings(&self) -> Vec<IpBinding> {
        self.bindings().collect()
    }

    /// Returns the bindings of a tenant, like [`bindings_of`](Self::bindings_of).
    #[must_use]
    pub fn list_by_subinstance(&self, subinstance: &str) -> Vec<IpBinding> {
        self.bindings_of(subinstance).collect()
    }

    /// Returns the bindings of one resource type, in the order of their generations.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// pool.allocate("t", "a", ResourceType::Vm)?;
    /// pool.allocate("u", "b", ResourceType::Pod)?;
    /// let pods = pool.find_by_resource(&ResourceType::Pod);
    /// assert_eq!((pods.len(), pods[0].subinstance.as_str()), (1, "u"));
    /// assert_eq!(pool.list_by_subinstance("t"), pool.bindings_of("t").collect::<Vec<_>>());
    /// assert_eq!(pool.list_bindings().len(), 2);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    #[must_use]
    pub fn find_by_resource(&self, resource_type: &ResourceType) -> Vec<IpBinding> {
        let grants = self.grants_along(ListOf::Kind, self.store.first_of_kind(resource_type));
        grants.map(|(_, grant)| self.binding(grant)).collect()
    }

    /// Returns all grants at or above an address, IPv4 first, in the order of the addresses.
    pub(super) fn grants_from(&self, family: IpFamily, first: u128) -> impl Iterator<Item = (IpFamily, u128, &Grant)> {
        let mut place = Some((family, first));
        std::iter::from_fn(move || {
            while let Some((family, from)) = place {
                let Some((number, holder)) = self.space(family).next_held(from) else {
                    place = (family == IpFamily::Ipv4).then_some((IpFamily::Ipv6, 0));
                    continue;
                };
                place = number.checked_add(1).map(|next| (family, next));
                if let Holder::Grant(id) = holder
                    && let Some(grant) = self.store.get(id)
                {
                    return Some((family, number, grant));
                }
            }
            None
        })
    }

    /// Returns the grants of a list, from `first` on.
    pub(super) fn grants_along(&self, which: ListOf, first: Option<u32>) -> impl Iterator<Item = (u32, &Grant)> {
        let ids = std::iter::successors(first, move |id| self.store.next(*id, which));
        ids.map_while(|id| Some((id, self.store.get(id)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::BindingPage;

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
            assert_eq!(all(|cursor| pool.paged_bindings(cursor, limit).unwrap()), [a, b, c, u]);
            assert_eq!(all(|cursor| pool.paged_bindings_of("t", cursor, limit).unwrap()), [a, b, c]);
            assert_eq!(all(|cursor| pool.paged_bindings_for(&ResourceType::Vm, cursor, limit).unwrap()), [a, c, u]);
        }
        let addresses = |bindings: Vec<IpBinding>| -> Vec<String> {
            bindings.iter().map(|binding| binding.address.to_string()).collect()
        };
        assert_eq!(addresses(pool.bindings().collect()), [a, b, c, u]);
        assert_eq!(addresses(pool.bindings_of("t").collect()), [a, b, c]);
        assert_eq!(addresses(pool.find_by_resource(&ResourceType::Vm)), [a, c, u]);
        assert_eq!(pool.bindings_of("nobody").count(), 0);
        assert!(pool.paged_bindings_of("nobody", None, 9).unwrap().addresses.is_empty());
        assert_eq!(pool.find_by_subid("u", "a").len(), 1);
        assert!(pool.find_by_subid("u", "b").is_empty());
    }

    #[test]
    fn a_listing_goes_on_where_a_binding_was_released() {
        let mut pool = pool();
        let page = pool.paged_bindings_of("t", None, 1).unwrap();
        pool.release_by_subid("t", "b", None).unwrap();
        let page = pool.paged_bindings_of("t", page.next, 9).unwrap();
        assert_eq!(page.subids, "c");
    }

    #[test]
    fn bad_cursors_and_limits_are_refused() {
        let pool = pool();
        for cursor in ["", "x", "1", "1.x", "-1.0", "010.0.0.1"] {
            assert!(pool.paged_bindings_of("t", Some(cursor.into()), 1).is_err(), "{cursor}");
            assert!(pool.paged_bindings(Some(cursor.into()), 1).is_err(), "{cursor}");
            assert!(pool.paged_prefixes(Some(cursor.into()), 1).is_err(), "{cursor}");
            assert!(pool.paged_reservations(Some(cursor.into()), 1).is_err(), "{cursor}");
        }
        assert!(pool.paged_bindings(None, 0).is_err());
    }
}
