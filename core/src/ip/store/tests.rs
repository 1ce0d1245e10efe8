//! Tests of the record, the lists, and the removal of data.

use std::num::NonZeroU64;

use super::{
    Grant, NewGrant, Slab, Store,
    linked_list::{ListOf, NONE},
};
use crate::ip::{IpFamily, ResourceType};

fn grant<'a>(store: &Store, number: u128, subid: &'a str, generation: u64) -> NewGrant<'a> {
    NewGrant {
        seat: store.seat("t", subid),
        family: IpFamily::Ipv4,
        number,
        subinstance: "t",
        subid,
        resource_type: &ResourceType::Vm,
        generation: NonZeroU64::new(generation).unwrap(),
        terms: NONE,
    }
}

fn list(store: &Store, which: ListOf) -> Vec<u64> {
    let first = match which {
        ListOf::Tenant => store.first_of_tenant("t"),
        ListOf::Kind => store.first_of_kind(&ResourceType::Vm),
    };
    std::iter::successors(first, |&id| store.next(id, which)).map(|id| store.get(id).unwrap().generation()).collect()
}

#[test]
fn a_record_takes_44_bytes_in_the_slab() {
    assert_eq!(size_of::<Grant>(), 44);
    assert_eq!(Slab::<Grant>::PLACE_BYTES, 44);
}

#[test]
fn lists_are_in_the_order_of_generations_whatever_the_order_of_insertion() {
    let mut store = Store::new(1);
    let ids = [(5, "a"), (9, "b"), (2, "c"), (7, "d")].map(|(n, subid)| {
        let new = grant(&store, n, subid, n as u64);
        store.insert(new)
    });
    for which in [ListOf::Tenant, ListOf::Kind] {
        assert_eq!(list(&store, which), [2, 5, 7, 9]);
    }
    store.remove(ids[0]);
    store.remove(ids[1]);
    assert_eq!(list(&store, ListOf::Tenant), [2, 7]);
    assert_eq!(store.find("t", "d", IpFamily::Ipv4), Some(ids[3]));
    assert_eq!(store.find("t", "a", IpFamily::Ipv4), None);
    assert_eq!(store.find("t", "d", IpFamily::Ipv6), None);
}

#[test]
fn a_tenant_is_forgotten_with_its_last_grant() {
    let mut store = Store::new(0);
    let new = grant(&store, 1, "a", 1);
    let id = store.insert(new);
    assert_eq!((store.active_tenants(), store.tenants.len(), store.kinds.len()), (1, 1, 1));
    store.remove(id);
    assert_eq!((store.active_tenants(), store.tenants.len(), store.kinds.len()), (0, 0, 0));
}
