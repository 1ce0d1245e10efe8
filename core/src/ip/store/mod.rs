//! The grants: who holds which address, found by owner key, tenant and type.
//!
//! A grant is a record of 64 bytes in a slab; tenants and types are interned, subids lie
//! in one text arena. The table by owner key holds slab numbers only, and the lists by
//! tenant and by type run through the records.

pub mod chain;
pub mod hash;
pub mod names;
pub mod text;

use std::num::NonZeroU64;

use hashbrown::HashTable;

use self::{
    chain::{Chain, Link, NONE, Thread},
    hash::hash,
    names::{Named, Names},
    text::TextArena,
};
use super::{IpFamily, ResourceType, space::slab::Slab};

/// One grant. The address is in halves so that the record needs no 16-byte alignment.
#[derive(Debug, Clone)]
pub struct Grant {
    high: u64,
    low: u64,
    /// Never zero, which also lets an empty place of the slab cost nothing.
    generation: NonZeroU64,
    /// In `tick`'s time; `u64::MAX` before the first tick.
    allocated_at: u64,
    /// Number of the tenant.
    pub tenant: u32,
    /// Handle of the subid.
    subid: u32,
    /// Number of the type, doubled, plus 1 for IPv6.
    kind_and_family: u32,
    /// Number of the lease and metadata; `NONE` for none.
    pub extra: u32,
    tenant_link: Link,
    kind_link: Link,
}

impl Grant {
    /// The address as a number.
    pub fn number(&self) -> u128 {
        (u128::from(self.high) << 64) | u128::from(self.low)
    }

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
        self.generation.get()
    }

    /// When it was made.
    pub fn allocated_at(&self) -> Option<u64> {
        (self.allocated_at != u64::MAX).then_some(self.allocated_at)
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
    /// As it is printed.
    text: Box<str>,
    resource_type: ResourceType,
    chain: Chain,
}

impl Named for Kind {
    fn key(&self) -> &str {
        &self.text
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
    pub generation: NonZeroU64,
    pub allocated_at: Option<u64>,
    pub extra: u32,
}

/// All grants with their indexes.
#[derive(Debug, Clone)]
pub struct Store {
    seed: u64,
    grants: Slab<Grant>,
    subids: TextArena,
    tenants: Names<Tenant>,
    kinds: Names<Kind>,
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
            subids: TextArena::default(),
            tenants: Names::new(seed),
            kinds: Names::new(seed),
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

    /// The grant of an owner key.
    pub fn find(&self, subinstance: &str, subid: &str, family: IpFamily) -> Option<u32> {
        let tenant = self.tenants.find(subinstance)?;
        let code = owner_hash(self.seed, tenant, family, subid.as_bytes());
        self.owners
            .find(code, |&id| {
                self.grants.get(id).is_some_and(|grant| {
                    grant.tenant == tenant
                        && grant.family() == family
                        && self.subids.bytes(grant.subid) == subid.as_bytes()
                })
            })
            .copied()
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
        let mut ids: Vec<(NonZeroU64, u32)> = self.grants.iter().map(|(id, grant)| (grant.generation, id)).collect();
        ids.sort_unstable();
        for (_, id) in ids {
            self.chain_in(id, Thread::Tenant);
            self.chain_in(id, Thread::Kind);
        }
    }

    /// Stores a grant outside the lists of its tenant and type; `chain_all` is to follow.
    pub fn insert_unchained(&mut self, new: NewGrant<'_>) -> u32 {
        let mut id = NONE;
        self.update_tenant(new.subinstance, |tenant| {
            let count = if new.family == IpFamily::Ipv4 { &mut tenant.ipv4 } else { &mut tenant.ipv6 };
            *count = count.saturating_add(1);
            tenant.high_water = tenant.high_water.max(tenant.addresses());
        });
        let Some(tenant) = self.tenants.find(new.subinstance) else { return id };
        let kind = self.intern_kind(new.resource_type);
        let grant = Grant {
            high: (new.number >> 64) as u64,
            low: new.number as u64,
            generation: new.generation,
            allocated_at: new.allocated_at.unwrap_or(u64::MAX),
            tenant,
            subid: self.subids.insert(new.subid),
            kind_and_family: kind.wrapping_shl(1) | u32::from(new.family == IpFamily::Ipv6),
            extra: new.extra,
            tenant_link: Link::default(),
            kind_link: Link::default(),
        };
        id = self.grants.insert(grant);
        let code = owner_hash(self.seed, tenant, new.family, new.subid.as_bytes());
        let Self { owners, grants, subids, seed, .. } = self;
        owners.insert_unique(code, id, |&other| {
            grants
                .get(other)
                .map_or(0, |grant| owner_hash(*seed, grant.tenant, grant.family(), subids.bytes(grant.subid)))
        });
        id
    }

    /// Removes a grant and forgets whom only it was known by.
    pub fn remove(&mut self, id: u32) {
        let Some(grant) = self.grants.get(id) else { return };
        let (tenant, kind, family, subid) = (grant.tenant, grant.kind(), grant.family(), grant.subid);
        let code = owner_hash(self.seed, tenant, family, self.subids.bytes(subid));
        if let Ok(found) = self.owners.find_entry(code, |&other| other == id) {
            found.remove();
        }
        self.chain_out(id, Thread::Tenant);
        self.chain_out(id, Thread::Kind);
        self.subids.remove(subid);
        self.grants.remove(id);
        self.change_tenant(tenant, |tenant| {
            let count = if family == IpFamily::Ipv4 { &mut tenant.ipv4 } else { &mut tenant.ipv6 };
            *count = count.saturating_sub(1);
            if tenant.addresses() == 0 {
                tenant.high_water = 0;
            }
        });
        if self.kinds.get(kind).is_some_and(|kind| kind.chain.head == NONE) {
            self.kinds.remove(kind);
        }
    }

    fn intern_kind(&mut self, resource_type: &ResourceType) -> u32 {
        let text: std::borrow::Cow<'_, str> = match resource_type {
            ResourceType::Mac => "mac".into(),
            ResourceType::Vm => "vm".into(),
            ResourceType::Container => "container".into(),
            ResourceType::Pod => "pod".into(),
            ResourceType::Custom(_) => resource_type.to_string().into(),
        };
        match self.kinds.find(&text) {
            Some(id) => id,
            None => self.kinds.insert(Kind {
                text: text.into(),
                resource_type: resource_type.clone(),
                chain: Chain::default(),
            }),
        }
    }

    /// The first grant of a tenant.
    pub fn first_of_tenant(&self, name: &str) -> Option<u32> {
        let tenant = self.tenants.get(self.tenants.find(name)?)?;
        (tenant.chain.head != NONE).then_some(tenant.chain.head)
    }

    /// The first grant of a type.
    pub fn first_of_kind(&self, resource_type: &ResourceType) -> Option<u32> {
        let kind = self.kinds.get(self.kinds.find(&resource_type.to_string())?)?;
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
        let (place, generation) = ((grant.tenant, grant.kind()), grant.generation);
        let Some(chain) = self.chain_mut(place, thread).copied() else { return };
        let mut previous = chain.tail;
        while let Some(before) = self.grants.get(previous).filter(|before| before.generation > generation) {
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

fn owner_hash(seed: u64, tenant: u32, family: IpFamily, subid: &[u8]) -> u64 {
    hash(seed, tenant.wrapping_shl(1) | u32::from(family == IpFamily::Ipv6), subid)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grant<'a>(number: u128, subid: &'a str, generation: u64) -> NewGrant<'a> {
        NewGrant {
            family: IpFamily::Ipv4,
            number,
            subinstance: "t",
            subid,
            resource_type: &ResourceType::Vm,
            generation: NonZeroU64::new(generation).unwrap(),
            allocated_at: None,
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
    fn a_record_takes_64_bytes_in_the_slab() {
        assert_eq!(size_of::<Grant>(), 64);
        assert_eq!(size_of::<Option<Grant>>(), 64);
    }

    #[test]
    fn lists_are_in_the_order_of_generations_whatever_the_order_of_insertion() {
        let mut store = Store::new(1);
        let ids: Vec<u32> =
            [(5, "a"), (9, "b"), (2, "c"), (7, "d")].map(|(n, subid)| store.insert(grant(n, subid, n as u64))).into();
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
        let id = store.insert(grant(1, "a", 1));
        assert_eq!((store.active_tenants(), store.tenants.len(), store.kinds.len()), (1, 1, 1));
        store.remove(id);
        assert_eq!((store.active_tenants(), store.tenants.len(), store.kinds.len()), (0, 0, 0));
    }
}
