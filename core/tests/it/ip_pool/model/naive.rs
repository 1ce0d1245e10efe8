//! The naive model: sets that are searched from end to end, and no count that is kept.

use std::time::Duration;
use std::{
    collections::{BTreeMap, BTreeSet},
    net::IpAddr,
};

use ipnet::IpNet;
use scheduler_core::{
    ResourceType,
    ip::{AllocationOptions, EdgeExclusion, IpFamily, PoolOptions, RangeRemoval, Strategy},
};

/// An address.
pub type Place = (IpFamily, u128);

/// What a call gives, or may give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    Is(String),
    OneOf(BTreeSet<String>),
    Error(String),
}

fn error(case: &str) -> Answer {
    Answer::Error(case.to_owned())
}

/// Tenant and subid.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(pub String, pub String);

fn key(tenant: &str, subid: &str) -> Key {
    Key(tenant.to_owned(), subid.to_owned())
}

#[derive(Debug, Clone)]
pub struct Grant {
    pub key: Key,
    pub kind: ResourceType,
    pub generation: u64,
    ttl: u64,
    expires: Option<u64>,
}

#[derive(Debug, Clone)]
struct Range {
    first: Place,
    last: Place,
    edges: (bool, bool),
    draining: bool,
}

/// The ranges, in the order of adding.
#[derive(Debug, Default)]
pub struct Ranges(Vec<Range>);

impl Ranges {
    pub fn add(&mut self, network: IpNet, exclusion: EdgeExclusion, as_network: bool) {
        let (first, last) = (number(network.network()), number(network.broadcast()));
        let edges = match exclusion {
            EdgeExclusion::None => (false, false),
            EdgeExclusion::First => (true, false),
            EdgeExclusion::Last => (false, true),
            EdgeExclusion::FirstAndLast => (true, true),
            EdgeExclusion::Automatic => {
                let both = as_network && first.0 == IpFamily::Ipv4 && network.prefix_len() <= 30;
                (both, both)
            }
        };
        self.0.push(Range { first, last, edges, draining: false });
    }

    fn of(&self, place: Place) -> Option<&Range> {
        self.0.iter().find(|range| range.first <= place && place <= range.last)
    }

    pub fn excluded(&self, place: Place) -> bool {
        self.of(place)
            .is_some_and(|range| (range.edges.0 && range.first == place) || (range.edges.1 && range.last == place))
    }
}

pub fn number(address: IpAddr) -> Place {
    match address {
        IpAddr::V4(v4) => (IpFamily::Ipv4, u128::from(u32::from(v4))),
        IpAddr::V6(v6) => (IpFamily::Ipv6, u128::from(v6)),
    }
}

fn shown(place: Place) -> String {
    super::address(place.0, place.1).to_string()
}

pub struct Model {
    options: PoolOptions,
    ranges: Ranges,
    pub reserved: BTreeSet<IpNet>,
    pub bound: BTreeMap<Place, Grant>,
    /// Until, declined, generation.
    held: BTreeMap<Place, (u64, bool, u64)>,
    /// By generation of the expired grant.
    sticky: BTreeMap<u64, (Key, Place)>,
    pub prefixes: BTreeMap<IpNet, (Key, u64)>,
    quotas: BTreeMap<String, (Option<u64>, Option<u64>)>,
    cursor: BTreeMap<IpFamily, u128>,
    pub now: Option<u64>,
    generation: u64,
    pub revision: u64,
}

impl Model {
    pub fn new(options: PoolOptions) -> Self {
        Self {
            options,
            ranges: Ranges::default(),
            reserved: BTreeSet::new(),
            bound: BTreeMap::new(),
            held: BTreeMap::new(),
            sticky: BTreeMap::new(),
            prefixes: BTreeMap::new(),
            quotas: BTreeMap::new(),
            cursor: BTreeMap::new(),
            now: None,
            generation: 0,
            revision: 0,
        }
    }

    fn time(&self) -> u64 {
        self.now.unwrap_or(0)
    }

    fn is_reserved(&self, place: Place) -> bool {
        self.reserved.iter().any(|network| contains(*network, place))
    }

    fn prefix_of(&self, place: Place) -> Option<IpNet> {
        self.prefixes.keys().copied().find(|network| contains(*network, place))
    }

    /// In a range that is not draining, not excluded, reserved or delegated.
    fn is_open(&self, place: Place) -> bool {
        self.ranges.of(place).is_some_and(|range| !range.draining)
            && !self.ranges.excluded(place)
            && !self.is_reserved(place)
            && self.prefix_of(place).is_none()
    }

    pub fn is_available(&self, place: Place) -> bool {
        self.is_open(place) && !self.bound.contains_key(&place) && !self.held.contains_key(&place)
    }

    fn places(&self, family: IpFamily) -> Vec<Place> {
        let mut places: Vec<Place> = self
            .ranges
            .0
            .iter()
            .filter(|range| range.first.0 == family)
            .flat_map(|range| (range.first.1..=range.last.1).map(|number| (family, number)))
            .collect();
        places.sort_unstable();
        places
    }

    fn available(&self, family: IpFamily) -> Vec<Place> {
        self.places(family).into_iter().filter(|&place| self.is_available(place)).collect()
    }

    fn find(&self, key: &Key, family: IpFamily) -> Option<Place> {
        self.bound.iter().find(|(place, grant)| place.0 == family && grant.key == *key).map(|(&place, _)| place)
    }

    fn first_family(&self) -> IpFamily {
        self.ranges.0.first().map_or(IpFamily::Ipv4, |range| range.first.0)
    }

    pub fn owners(&self) -> BTreeSet<&str> {
        let grants = self.bound.values().map(|grant| grant.key.0.as_str());
        grants.chain(self.prefixes.values().map(|(key, _)| key.0.as_str())).collect()
    }

    fn room(&self, tenant: &str, more: usize) -> Option<&'static str> {
        if self.bound.len() + more > self.options.max_bindings.unwrap() as usize {
            return Some("LimitExceeded");
        }
        let quota = self.quotas.get(tenant).and_then(|quota| quota.0).or(self.options.quota);
        let used = self.bound.values().filter(|grant| grant.key.0 == tenant).count();
        quota.is_some_and(|quota| (used + more) as u64 > quota).then_some("QuotaExceeded")
    }

    /// The address that an expired owner gets back.
    fn former(&self, key: &Key, family: IpFamily) -> Option<Place> {
        let (generation, (_, place)) =
            self.sticky.iter().find(|(_, (other, place))| other == key && place.0 == family)?;
        let place = *place;
        let own = self.held.get(&place).is_some_and(|held| !held.1 && held.2 == *generation) && self.is_open(place);
        (own || self.is_available(place)).then_some(place)
    }

    pub fn allocate(&mut self, tenant: &str, subid: &str, kind: &ResourceType, options: &AllocationOptions) -> Answer {
        let key = key(tenant, subid);
        let asked = options.family.or(options.within.map(|network| number(network.addr()).0));
        let held = [IpFamily::Ipv4, IpFamily::Ipv6].into_iter().find_map(|family| self.find(&key, family));
        let family = asked.or(held.map(|place| place.0)).unwrap_or_else(|| self.first_family());
        let inside = |place: Place| options.within.is_none_or(|network| contains(network, place));
        if let Some(place) = self.find(&key, family) {
            return if self.bound[&place].kind == *kind && inside(place) {
                Answer::Is(shown(place))
            } else {
                error("Conflict")
            };
        }
        if let Some(case) = self.room(tenant, 1) {
            return error(case);
        }
        if let Some(place) = self.former(&key, family).filter(|&place| inside(place)) {
            return Answer::Is(shown(place));
        }
        let available: Vec<Place> = self.available(family).into_iter().filter(|&place| inside(place)).collect();
        let Some(&lowest) = available.first() else { return error("Exhausted") };
        match self.options.strategy.unwrap() {
            Strategy::Sequential => Answer::Is(shown(lowest)),
            Strategy::RoundRobin => {
                let cursor = self.cursor.entry(family).or_default();
                let place = available.iter().copied().find(|place| place.1 >= *cursor).unwrap_or(lowest);
                *cursor = place.1.wrapping_add(1);
                Answer::Is(shown(place))
            }
            Strategy::Random => Answer::OneOf(available.into_iter().map(shown).collect()),
        }
    }

    pub fn check_many(
        &mut self,
        tenant: &str,
        subids: &[String],
        kind: &ResourceType,
        family: IpFamily,
    ) -> Option<String> {
        let mut fresh = 0;
        let mut wanted = 0;
        for subid in subids {
            let key = key(tenant, subid);
            match self.find(&key, family) {
                Some(place) if self.bound[&place].kind != *kind => return Some("Conflict".into()),
                Some(_) => {}
                None => {
                    wanted += 1;
                    fresh += usize::from(self.former(&key, family).is_none_or(|place| !self.held.contains_key(&place)));
                }
            }
        }
        if let Some(case) = self.room(tenant, wanted) {
            return Some(case.into());
        }
        (fresh > self.available(family).len()).then(|| "Exhausted".into())
    }

    pub fn check_dual(&mut self, tenant: &str, subid: &str, kind: &ResourceType) -> Option<String> {
        let key = key(tenant, subid);
        let mut wanted = 0;
        for family in [IpFamily::Ipv4, IpFamily::Ipv6] {
            match self.find(&key, family) {
                Some(place) if self.bound[&place].kind != *kind => return Some("Conflict".into()),
                Some(_) => {}
                None => {
                    wanted += 1;
                    if self.former(&key, family).is_none() && self.available(family).is_empty() {
                        return Some("Exhausted".into());
                    }
                }
            }
        }
        self.room(tenant, wanted).map(Into::into)
    }

    pub fn check_specific(&self, tenant: &str, subid: &str, kind: &ResourceType, address: IpAddr) -> Answer {
        let (key, place) = (key(tenant, subid), number(address));
        if let Some(held) = self.find(&key, place.0) {
            return if held == place && self.bound[&place].kind == *kind {
                Answer::Is(shown(place))
            } else {
                error("Conflict")
            };
        }
        if self.bound.contains_key(&place) {
            return error("AlreadyAllocated");
        }
        let Some(range) = self.ranges.of(place) else { return error("NotInPool") };
        if self.ranges.excluded(place) {
            return error("Excluded");
        }
        if range.draining {
            return error("Draining");
        }
        if self.is_reserved(place) {
            return error("Reserved");
        }
        if self.prefix_of(place).is_some() {
            return error("AlreadyAllocated");
        }
        if self.held.contains_key(&place) && self.former(&key, place.0) != Some(place) {
            return error("Quarantined");
        }
        match self.room(tenant, 1) {
            Some(case) => error(case),
            None => Answer::Is(shown(place)),
        }
    }

    /// Binds an address unless the owner holds it already.
    pub fn grant(
        &mut self,
        tenant: &str,
        subid: &str,
        kind: &ResourceType,
        address: IpAddr,
        options: &AllocationOptions,
    ) {
        let (key, place) = (key(tenant, subid), number(address));
        if self.bound.contains_key(&place) {
            return;
        }
        if self.held.remove(&place).is_some() {
            self.revision += 1;
        }
        self.sticky.retain(|_, (other, held)| *other != key || held.0 != place.0);
        self.generation += 1;
        self.revision += 1;
        let ttl = options.ttl.or(self.options.ttl).map_or(0, |ttl| ttl.as_millis() as u64);
        let expires = (ttl > 0).then(|| self.time() + ttl);
        self.bound.insert(place, Grant { key, kind: kind.clone(), generation: self.generation, ttl, expires });
    }

    fn end(&mut self, place: Place, wait: Option<Duration>, declined: bool) {
        let grant = self.bound.remove(&place).unwrap();
        self.revision += 1;
        if let Some(wait) = wait.map(|wait| wait.as_millis() as u64).filter(|&wait| wait > 0) {
            self.held.insert(place, (self.time() + wait, declined, grant.generation));
        }
        self.finish_draining(place);
    }

    fn finish_draining(&mut self, place: Place) {
        let Some(range) = self.ranges.of(place).filter(|range| range.draining).cloned() else { return };
        if !self.in_use(&range) {
            self.ranges.0.retain(|other| other.first != range.first);
            self.revision += 1;
        }
    }

    fn in_use(&self, range: &Range) -> bool {
        self.bound.range(range.first..=range.last).next().is_some() || self.has_prefix(range)
    }

    fn has_prefix(&self, range: &Range) -> bool {
        self.prefixes.keys().any(|network| {
            let first = number(network.addr());
            range.first <= first && first <= range.last
        })
    }

    fn expect(&self, place: Place, expected: Option<u64>, absent: Answer) -> Result<(), Answer> {
        match self.bound.get(&place) {
            None => Err(absent),
            Some(grant) if expected.is_some_and(|expected| expected != grant.generation) => Err(error("Stale")),
            Some(_) => Ok(()),
        }
    }

    pub fn release_by_ip(&mut self, address: IpAddr, expected: Option<u64>) -> Answer {
        let place = number(address);
        if let Err(answer) = self.expect(place, expected, Answer::Is("false".into())) {
            return answer;
        }
        self.end(place, self.options.quarantine, false);
        Answer::Is("true".into())
    }

    pub fn release_by_subid(&mut self, tenant: &str, subid: &str, family: Option<IpFamily>) -> Vec<IpAddr> {
        let mut released = Vec::new();
        for other in [IpFamily::Ipv4, IpFamily::Ipv6] {
            let place = self.find(&key(tenant, subid), other);
            if let Some(place) = place.filter(|_| family.is_none_or(|family| family == other)) {
                self.end(place, self.options.quarantine, false);
                released.push(super::address(place.0, place.1));
            }
        }
        released
    }

    pub fn release_by_subinstance(&mut self, tenant: &str) -> u64 {
        let mut places: Vec<(u64, Place)> = self
            .bound
            .iter()
            .filter(|(_, grant)| grant.key.0 == tenant)
            .map(|(&place, grant)| (grant.generation, place))
            .collect();
        places.sort_unstable();
        for (_, place) in &places {
            self.end(*place, self.options.quarantine, false);
        }
        places.len() as u64
    }

    pub fn decline(&mut self, address: IpAddr, expected: Option<u64>) -> Answer {
        let place = number(address);
        if let Err(answer) = self.expect(place, expected, error("NotFound")) {
            return answer;
        }
        self.end(place, self.options.probation, true);
        Answer::Is("true".into())
    }

    pub fn renew(&mut self, address: IpAddr, expected: Option<u64>, ttl: Option<u64>) -> Answer {
        let place = number(address);
        if let Err(answer) = self.expect(place, expected, error("NotFound")) {
            return answer;
        }
        let now = self.time();
        let grant = self.bound.get_mut(&place).unwrap();
        grant.ttl = ttl.unwrap_or(grant.ttl);
        grant.expires = (grant.ttl > 0).then(|| now + grant.ttl);
        self.revision += 1;
        Answer::Is("true".into())
    }

    pub fn end_quarantine(&mut self, place: Place) -> bool {
        let ended = self.held.remove(&place).is_some();
        self.revision += u64::from(ended);
        ended
    }

    pub fn tick(&mut self, now: u64, budget: u32) -> (u32, u32, bool) {
        if self.now.is_none() {
            for grant in self.bound.values_mut() {
                grant.expires = grant.expires.map(|expires| expires + now);
            }
            for held in self.held.values_mut() {
                held.0 += now;
            }
        }
        self.now = Some(now);
        let (mut expired, mut freed) = (0, 0);
        loop {
            let lease =
                self.bound.iter().filter_map(|(&place, grant)| Some((grant.expires?, grant.generation, place))).min();
            let held = self.held.iter().map(|(&place, held)| (held.0, held.2, place)).min();
            let lease_first = match (lease, held) {
                (Some(lease), Some(held)) => lease < held,
                (lease, _) => lease.is_some(),
            };
            let Some(next) = (if lease_first { lease } else { held }).filter(|next| next.0 <= now) else {
                return (expired, freed, false);
            };
            if expired + freed >= budget {
                return (expired, freed, true);
            }
            if lease_first {
                let grant = self.bound[&next.2].clone();
                let capacity = self.options.sticky_owners.unwrap() as usize;
                self.sticky.retain(|_, (other, held)| *other != grant.key || held.0 != next.2.0);
                self.sticky.insert(grant.generation, (grant.key, next.2));
                while self.sticky.len() > capacity {
                    // What came last stays, however old its grant is.
                    let oldest =
                        *self.sticky.keys().find(|&&other| capacity == 0 || other != grant.generation).unwrap();
                    self.sticky.remove(&oldest);
                }
                self.end(next.2, self.options.quarantine, false);
                expired += 1;
            } else {
                self.end_quarantine(next.2);
                freed += 1;
            }
        }
    }

    pub fn set_quota(&mut self, tenant: &str, addresses: Option<u64>, prefixes: Option<u64>) {
        self.quotas.insert(tenant.to_owned(), (addresses, prefixes));
        self.revision += 1;
    }

    pub fn set_strategy(&mut self, strategy: Strategy) {
        if self.options.strategy.replace(strategy) != Some(strategy) {
            self.revision += 1;
        }
    }

    pub fn add_range(&mut self, network: IpNet, exclusion: EdgeExclusion, as_network: bool) -> Answer {
        let (first, last) = (number(network.network()), number(network.broadcast()));
        if self.ranges.0.iter().any(|range| range.first <= last && first <= range.last) {
            return error("Overlap");
        }
        self.ranges.add(network, exclusion, as_network);
        self.revision += 1;
        Answer::Is("true".into())
    }

    pub fn remove_range(&mut self, first: IpAddr, mode: RangeRemoval) -> Answer {
        let first = number(first);
        let Some(range) = self.ranges.0.iter().find(|range| range.first == first).cloned() else {
            return error("NotFound");
        };
        let refused = match mode {
            RangeRemoval::Drain => false,
            RangeRemoval::Reject => self.in_use(&range),
            RangeRemoval::Detach | RangeRemoval::Force => self.has_prefix(&range),
        };
        if refused {
            return error("InUse");
        }
        let mut cut = Vec::new();
        if mode == RangeRemoval::Force {
            let places: Vec<Place> = self.bound.range(range.first..=range.last).map(|(&place, _)| place).collect();
            for place in places {
                self.bound.remove(&place);
                self.revision += 1;
                cut.push(shown(place));
            }
        }
        let removed = mode == RangeRemoval::Detach || !self.in_use(&range);
        if removed {
            self.ranges.0.retain(|other| other.first != first);
            self.revision += 1;
        } else if !range.draining {
            self.ranges.0.iter_mut().find(|range| range.first == first).unwrap().draining = true;
            self.revision += 1;
        }
        Answer::Is(format!("{removed} {}", cut.join(" ")))
    }

    pub fn resume_range(&mut self, first: IpAddr) -> Answer {
        let first = number(first);
        let Some(range) = self.ranges.0.iter_mut().find(|range| range.first == first) else {
            return error("NotFound");
        };
        let was = std::mem::replace(&mut range.draining, false);
        self.revision += u64::from(was);
        Answer::Is(was.to_string())
    }

    pub fn allocate_prefix(&mut self, tenant: &str, subid: &str, family: IpFamily, length: u8) -> Answer {
        let key = key(tenant, subid);
        let held =
            self.prefixes.iter().find(|(network, (other, _))| *other == key && number(network.addr()).0 == family);
        if let Some((network, (_, generation))) = held {
            return if network.prefix_len() == length {
                Answer::Is(format!("{network} {generation}"))
            } else {
                error("Conflict")
            };
        }
        let used = self.prefixes.values().filter(|(key, _)| key.0 == tenant).count() as u64;
        if self.quotas.get(tenant).and_then(|quota| quota.1).is_some_and(|quota| used >= quota) {
            return error("QuotaExceeded");
        }
        let Some(network) = self.best_fit(family, length) else { return error("Exhausted") };
        self.generation += 1;
        self.revision += 1;
        self.prefixes.insert(network, (key, self.generation));
        Answer::Is(format!("{network} {}", self.generation))
    }

    fn best_fit(&self, family: IpFamily, length: u8) -> Option<IpNet> {
        let size = 1u128 << (family.bits() - length);
        let mut best: Option<(usize, u128)> = None;
        let mut ranges: Vec<&Range> =
            self.ranges.0.iter().filter(|range| range.first.0 == family && !range.draining).collect();
        ranges.sort_by_key(|range| range.first);
        for range in ranges {
            let free = |number: u128| {
                let place = (family, number);
                !self.bound.contains_key(&place)
                    && !self.held.contains_key(&place)
                    && !self.is_reserved(place)
                    && self.prefix_of(place).is_none()
            };
            let numbers: Vec<u128> = (range.first.1..=range.last.1).collect();
            for stretch in numbers.split(|&number| !free(number)) {
                let block = stretch
                    .iter()
                    .copied()
                    .find(|block| block % size == 0 && stretch.last().is_some_and(|&last| block + (size - 1) <= last));
                if let Some(block) = block
                    && best.is_none_or(|(shortest, _)| stretch.len() < shortest)
                {
                    best = Some((stretch.len(), block));
                }
            }
        }
        best.map(|(_, block)| IpNet::new(super::address(family, block), length).unwrap())
    }

    pub fn release_prefix(&mut self, network: IpNet) -> bool {
        let known = self.prefixes.remove(&network).is_some();
        if known {
            self.revision += 1;
            self.finish_draining(number(network.addr()));
        }
        known
    }

    /// Total, allocated, reserved, quarantined, declined, delegated, available, detached.
    pub fn stats(&self, family: IpFamily) -> [u128; 8] {
        let places = self.places(family);
        let count = |wanted: &dyn Fn(Place) -> bool| places.iter().filter(|&&place| wanted(place)).count() as u128;
        let usable = |place| !self.ranges.excluded(place);
        [
            count(&usable),
            count(&|place| self.bound.contains_key(&place)),
            count(&|place| usable(place) && self.is_reserved(place)),
            count(&|place| self.held.get(&place).is_some_and(|held| !held.1)),
            count(&|place| self.held.get(&place).is_some_and(|held| held.1)),
            count(&|place| usable(place) && self.prefix_of(place).is_some()),
            count(&|place| self.is_available(place)),
            self.bound.keys().filter(|place| place.0 == family && self.ranges.of(**place).is_none()).count() as u128,
        ]
    }
}

fn contains(network: IpNet, place: Place) -> bool {
    let (first, last) = (number(network.network()), number(network.broadcast()));
    first <= place && place <= last
}
