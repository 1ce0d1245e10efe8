//! The grants: who holds which address, found by owner key, tenant and type.
//!
//! A grant is a record of 44 bytes in a slab; tenants and types are interned, subids lie
//! in one text arena. The table by owner key holds slab numbers only, and the lists by
//! tenant and type run through the records.

pub mod hash;
pub mod interner;
mod ipv6;
pub mod linked_list;
pub mod text;

use std::{net::IpAddr, num::NonZeroU64};

use hashbrown::HashTable;

use self::{
    hash::hash,
    text::{Handle, TextArena},
};
use super::{
    IpFamily, ResourceType,
    space::slab::Slab,
    store::{
        interner::{Named, Names},
        ipv6::Wide,
        linked_list::{Chain, Link, NONE, Thread},
    },
};

/// A grant with its texts, borrowed.
#[derive(Debug, Clone, Copy)]
pub struct GrantView<'a> {
    pub address: IpAddr,
    pub subinstance: &'a str,
    pub subid: &'a str,
    pub resource_type: &'a ResourceType,
    pub generation: u64,
    #[cfg(any(test, feature = "pages"))]
    pub expires_at_ms: Option<u64>,
}

/// One grant: eleven words of 32 bits.
#[derive(Debug, Clone)]
pub struct Grant {
    /// The IPv4 address, or where the IPv6 address is.
    place: u32,
    generation: [u32; 2],
    /// Number of the tenant.
    pub tenant: u32,
    /// The subid. It is never zero, which also lets an empty place of the slab cost nothing.
    subid: Handle,
    /// Number of the type, doubled, plus 1 for IPv6.
    kind_and_family: u32,
    /// Number of the lease, metadata and time of the grant; `NONE` for none of them.
    pub extra: u32,
    tenant_link: Link,
    kind_link: Link,
}

impl Grant {
    /// The family of the address.
    pub fn family(&self) -> IpFamily {
        if self.kind_and_family & 1 == 0 { IpFamily::Ipv4 } else { IpFamily::Ipv6 }
    }

    /// Number of the type.
    pub fn kind(&self) -> u32 {
        self.kind_and_family >> 1
    }

    /// The number of the grant.
    pub fn generation(&self) -> u64 {
        let [low, high] = self.generation;
        (u64::from(high) << 32) | u64::from(low)
    }

    fn link(&self, thread: Thread) -> Link {
        match thread {
            Thread::Tenant => self.tenant_link,
            Thread::Kind => self.kind_link,
        }
    }

    fn link_mut(&mut self, thread: Thread) -> &mut Link {
        match thread {
            Thread::Tenant => &mut self.tenant_link,
            Thread::Kind => &mut self.kind_link,
        }
    }
}

/// Where an owner's grants are or would be: its names looked up once.
#[derive(Debug, Clone, Copy)]
pub struct Seat {
    /// Number of the tenant; `NONE` if it is not known.
    tenant: u32,
    /// Hash of the owner key, the family left out.
    pub code: u64,
}

/// A tenant that has grants, prefixes or a quota of its own.
#[derive(Debug, Clone, Default)]
pub struct Tenant {
    /// Its name.
    pub name: Box<str>,
    chain: Chain,
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
struct Kind {
    resource_type: ResourceType,
    chain: Chain,
}

impl Named for Kind {
    fn key(&self) -> &str {
        kind_key(&self.resource_type)
    }
}

/// What a type is found by. Names of custom types have no control characters.
fn kind_key(resource_type: &ResourceType) -> &str {
    match resource_type {
        ResourceType::Mac => "\nmac",
        ResourceType::Vm => "\nvm",
        ResourceType::Container => "\ncontainer",
        ResourceType::Pod => "\npod",
        ResourceType::Custom(name) => name,
    }
}

/// What a new grant says.
#[derive(Debug, Clone, Copy)]
pub struct NewGrant<'a> {
    pub family: IpFamily,
    pub number: u128,
    pub subinstance: &'a str,
    pub subid: &'a str,
    pub resource_type: &'a ResourceType,
    /// Of this owner, as [`Store::seat`] gave it since the last change of a tenant.
    pub seat: Seat,
    pub generation: NonZeroU64,
    pub extra: u32,
}

/// All grants with their indexes.
#[derive(Debug, Clone)]
pub struct Store {
    seed: u64,
    grants: Slab<Grant>,
    wide: Wide,
    subids: TextArena,
    tenants: Names<Tenant>,
    kinds: Names<Kind>,
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
            wide: Wide::default(),
            subids: TextArena::default(),
            tenants: Names::new(seed),
            kinds: Names::new(seed),
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
            IpFamily::Ipv6 => self.wide.get(grant.place),
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

    /// Changes a tenant, which comes to be or goes as it begins or ends to matter.
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

    /// Looks an owner's names up.
    pub fn seat(&self, subinstance: &str, subid: &str) -> Seat {
        match self.tenants.find(subinstance) {
            Some(tenant) => self.seat_in(tenant, subid),
            None => self.seat_in(NONE, subid),
        }
    }

    fn seat_in(&self, tenant: u32, subid: &str) -> Seat {
        Seat { tenant, code: owner_hash(self.seed, tenant, subid.as_bytes()) }
    }

    /// Looks another owner of the same tenant up.
    pub fn seat_beside(&self, seat: Seat, subid: &str) -> Seat {
        self.seat_in(seat.tenant, subid)
    }

    /// The tenant of an owner.
    pub fn tenant_at(&self, seat: Seat) -> Option<&Tenant> {
        self.tenants.get(seat.tenant)
    }

    /// The grant of an owner key.
    pub fn find(&self, subinstance: &str, subid: &str, family: IpFamily) -> Option<u32> {
        self.find_at(self.seat(subinstance, subid), subid, family)
    }

    /// The grant of an owner key whose names have been looked up.
    pub fn find_at(&self, seat: Seat, subid: &str, family: IpFamily) -> Option<u32> {
        if seat.tenant == NONE {
            return None;
        }
        let found = self.owners.find(seat.code, |&id| {
            self.grants.get(id).is_some_and(|grant| {
                grant.tenant == seat.tenant
                    && grant.family() == family
                    && self.subids.bytes(grant.subid) == subid.as_bytes()
            })
        });
        found.copied()
    }

    /// Whether an owner has a grant of any family.
    pub fn has_any(&self, seat: Seat, subid: &str) -> bool {
        seat.tenant != NONE
            && self
                .owners
                .find(seat.code, |&id| {
                    self.grants.get(id).is_some_and(|grant| {
                        grant.tenant == seat.tenant && self.subids.bytes(grant.subid) == subid.as_bytes()
                    })
                })
                .is_some()
    }

    /// Stores a grant whose owner key is free.
    pub fn insert(&mut self, new: NewGrant<'_>) -> u32 {
        let id = self.insert_unchained(new);
        self.chain_in(id, Thread::Tenant);
        self.chain_in(id, Thread::Kind);
        id
    }

    /// Puts all grants into their lists; none is in one yet.
    pub fn chain_all(&mut self) {
        let mut ids: Vec<(u64, u32)> = self.grants.iter().map(|(id, grant)| (grant.generation(), id)).collect();
        ids.sort_unstable();
        for (_, id) in ids {
            self.chain_in(id, Thread::Tenant);
            self.chain_in(id, Thread::Kind);
        }
    }

    /// Stores a grant outside the lists of its tenant and type; `chain_all` is to follow.
    pub fn insert_unchained(&mut self, new: NewGrant<'_>) -> u32 {
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
                IpFamily::Ipv6 => self.wide.insert(new.number),
            },
            generation: [generation as u32, (generation >> 32) as u32],
            tenant: seat.tenant,
            subid: self.subids.insert(new.subid),
            kind_and_family: kind.wrapping_shl(1) | u32::from(new.family == IpFamily::Ipv6),
            extra: new.extra,
            tenant_link: Link::default(),
            kind_link: Link::default(),
        };
        let id = self.grants.insert(grant);
        let Self { owners, grants, subids, seed, .. } = self;
        owners.insert_unique(seat.code, id, |&other| {
            grants.get(other).map_or(0, |grant| owner_hash(*seed, grant.tenant, subids.bytes(grant.subid)))
        });
        id
    }

    /// Counts an address more or less of a tenant.
    fn count_address(&mut self, tenant: u32, family: IpFamily, more: bool) {
        self.change_tenant(tenant, |tenant| {
            let count = if family == IpFamily::Ipv4 { &mut tenant.ipv4 } else { &mut tenant.ipv6 };
            *count = if more { count.saturating_add(1) } else { count.saturating_sub(1) };
            let addresses = tenant.addresses();
            tenant.high_water = if addresses == 0 { 0 } else { tenant.high_water.max(addresses) };
        });
    }

    /// Removes a grant and forgets whom only it was known by.
    pub fn remove(&mut self, id: u32) {
        let Some(grant) = self.grants.get(id) else { return };
        let (tenant, kind, family) = (grant.tenant, grant.kind(), grant.family());
        let (subid, place) = (grant.subid, grant.place);
        let code = owner_hash(self.seed, tenant, self.subids.bytes(subid));
        if let Ok(found) = self.owners.find_entry(code, |&other| other == id) {
            found.remove();
        }
        self.chain_out(id, Thread::Tenant);
        self.chain_out(id, Thread::Kind);
        self.subids.remove(subid);
        if family == IpFamily::Ipv6 {
            self.wide.remove(place);
        }
        self.grants.remove(id);
        self.count_address(tenant, family, false);
        if self.kinds.get(kind).is_some_and(|kind| kind.chain.head == NONE) {
            self.kinds.remove(kind);
        }
    }

    fn intern_kind(&mut self, resource_type: &ResourceType) -> u32 {
        if self.kinds.get(self.last_kind).is_some_and(|last| last.resource_type == *resource_type) {
            return self.last_kind;
        }
        self.last_kind = match self.kinds.find(kind_key(resource_type)) {
            Some(id) => id,
            None => self.kinds.insert(Kind { resource_type: resource_type.clone(), chain: Chain::default() }),
        };
        self.last_kind
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
    fn chain_in(&mut self, id: u32, thread: Thread) {
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

    fn chain_out(&mut self, id: u32, thread: Thread) {
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

fn owner_hash(seed: u64, tenant: u32, subid: &[u8]) -> u64 {
    hash(seed, u64::from(tenant).wrapping_add(1), subid)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grant<'a>(store: &Store, number: u128, subid: &'a str, generation: u64) -> NewGrant<'a> {
        NewGrant {
            seat: store.seat("t", subid),
            family: IpFamily::Ipv4,
            number,
            subinstance: "t",
            subid,
            resource_type: &ResourceType::Vm,
            generation: NonZeroU64::new(generation).unwrap(),
            extra: NONE,
        }
    }

    fn chain(store: &Store, thread: Thread) -> Vec<u64> {
        let first = match thread {
            Thread::Tenant => store.first_of_tenant("t"),
            Thread::Kind => store.first_of_kind(&ResourceType::Vm),
        };
        std::iter::successors(first, |&id| store.next(id, thread))
            .map(|id| store.get(id).unwrap().generation())
            .collect()
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
        for thread in [Thread::Tenant, Thread::Kind] {
            assert_eq!(chain(&store, thread), [2, 5, 7, 9]);
        }
        store.remove(ids[0]);
        store.remove(ids[1]);
        assert_eq!(chain(&store, Thread::Tenant), [2, 7]);
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
}
