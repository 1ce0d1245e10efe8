//! The pool beside a naive model of it: the same random operations on both, compared
//! after every step.
//!
//! `IP_POOL_MODEL_SEED=n` replays one run, `IP_POOL_MODEL_STEPS=n` makes every run longer.

mod journal;
mod naive;
mod random;

use std::time::Duration;
use std::{collections::BTreeSet, net::IpAddr};

use ipnet::IpNet;
use journal::Journal;
use naive::{Answer, Key, Model, Ranges, number};
use random::Random;
use scheduler_core::{
    IpPool, IpPoolError, ResourceType,
    ip::{AllocationOptions, EdgeExclusion, IpFamily, MetadataEntry, PoolOptions, RangeRemoval, Strategy},
};

const TENANTS: [&str; 3] = ["red", "green", "blue"];
const NETWORKS: [&str; 8] = [
    "10.0.0.0/27",
    "10.0.0.32/28",
    "10.0.0.48/31",
    "10.0.0.64/30",
    "10.0.0.96/27",
    "2001:db8::/124",
    "2001:db8::20/123",
    "2001:db8::60/127",
];

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text:?}")))
}

/// The case of an error.
fn case(error: &IpPoolError) -> String {
    let text = format!("{error:?}");
    text.split([' ', '{']).next().unwrap_or_default().to_owned()
}

/// What a call gave, as the model says it.
fn answer<T: ToString>(result: Result<T, IpPoolError>) -> Answer {
    match result {
        Ok(value) => Answer::Is(value.to_string()),
        Err(error) => Answer::Error(case(&error)),
    }
}

struct Run {
    random: Random,
    pool: IpPool,
    model: Model,
    journal: Journal,
    step: u64,
    seed: u64,
}

impl Run {
    fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let strategy = [Strategy::Sequential, Strategy::RoundRobin, Strategy::Random][seed as usize % 3];
        let mut options = PoolOptions::default()
            .strategy(strategy)
            .seed(seed)
            .hash_seed(random.below(3))
            .ttl(Duration::from_millis([0, 40][random.below(2) as usize]))
            .quarantine(Duration::from_millis([0, 25][random.below(2) as usize]))
            .probation(Duration::from_millis([0, 60][random.below(2) as usize]))
            .sticky_owners([0, 4, 100][random.below(3) as usize])
            .max_bindings(40);
        options.quota = [None, Some(9)][random.below(2) as usize];
        let pool = IpPool::with_options("p", options.clone()).unwrap();
        let journal = Journal::new(&pool);
        Self { random, pool, model: Model::new(options), journal, step: 0, seed }
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.random.below(items.len() as u64) as usize]
    }

    fn family(&mut self) -> IpFamily {
        self.pick(&[IpFamily::Ipv4, IpFamily::Ipv4, IpFamily::Ipv6])
    }

    fn address(&mut self) -> IpAddr {
        let offset = self.random.below(130) as u32;
        match self.family() {
            IpFamily::Ipv4 => IpAddr::from((0x0a00_0000 + offset).to_be_bytes()),
            IpFamily::Ipv6 => IpAddr::from((0x2001_0db8u128 << 96 | u128::from(offset)).to_be_bytes()),
        }
    }

    /// An address that is bound, more often than not.
    fn likely_bound(&mut self) -> IpAddr {
        let bound: Vec<IpAddr> = self.model.bound.keys().map(|&(family, number)| address(family, number)).collect();
        if bound.is_empty() || self.random.below(5) == 0 { self.address() } else { self.pick(&bound) }
    }

    fn network(&mut self) -> IpNet {
        let (address, host_bits) = (self.address(), self.random.below(6) as u8);
        let bits = if address.is_ipv4() { 32 } else { 128 };
        IpNet::new(address, bits - host_bits).unwrap().trunc()
    }

    fn generation(&mut self, address: IpAddr) -> Option<u64> {
        let actual = self.model.bound.get(&number(address)).map(|grant| grant.generation);
        match self.random.below(4) {
            0 => actual.map(|generation| generation.saturating_sub(1)),
            1 => actual,
            _ => None,
        }
    }

    fn key(&mut self) -> (&'static str, String, ResourceType) {
        let subid = format!("r{}", self.random.below(12));
        let kind = if self.random.below(12) == 0 { ResourceType::Custom("db".into()) } else { ResourceType::Vm };
        (self.pick(&TENANTS), subid, kind)
    }

    fn options(&mut self) -> AllocationOptions {
        let within = (self.random.below(6) == 0).then(|| self.network());
        let family = match within {
            Some(_) => None,
            None => [None, None, Some(IpFamily::Ipv4), Some(IpFamily::Ipv6)][self.random.below(4) as usize],
        };
        let ttl_ms = [None, None, Some(0), Some(15)][self.random.below(4) as usize];
        let mut options = AllocationOptions::default();
        if self.random.below(5) == 0 {
            options.metadata = ['b', 'a'].map(|key| MetadataEntry { key: key.into(), value: "é\t\\\n".into() }).into();
        }
        (options.family, options.ttl, options.within) = (family, ttl_ms.map(Duration::from_millis), within);
        options
    }

    fn same(&self, what: &str, real: &Answer, expected: &Answer) {
        let fits = match (real, expected) {
            (Answer::Is(real), Answer::OneOf(set)) => set.contains(real),
            _ => real == expected,
        };
        assert!(fits, "{what}: got {real:?}, expected {expected:?}\n{}", self.place());
    }

    fn place(&self) -> String {
        format!("step {}; replay with IP_POOL_MODEL_SEED={}", self.step, self.seed)
    }

    fn step(&mut self) {
        self.step += 1;
        if self.random.below(60) == 0 {
            // The events that are not in the journal yet are not in the copy either.
            self.journal.append(&self.pool);
            self.restore();
        }
        if self.random.below(4) == 0 {
            self.keep();
        }
        match self.random.below(100) {
            0..26 => self.allocate(),
            26..34 => self.allocate_specific(),
            34..38 => self.allocate_many(),
            38..40 => self.allocate_dual(),
            40..54 => {
                let address = self.likely_bound();
                let generation = self.generation(address);
                let real = answer(self.pool.release_by_ip(address, generation));
                let expected = self.model.release_by_ip(address, generation);
                self.same("release_by_ip", &real, &expected);
            }
            54..58 => {
                let (tenant, subid, _) = self.key();
                let family = [None, Some(IpFamily::Ipv4), Some(IpFamily::Ipv6)][self.random.below(3) as usize];
                let released = self.pool.release_by_subid(tenant, &subid, family).unwrap();
                assert_eq!(released, self.model.release_by_subid(tenant, &subid, family), "{}", self.place());
            }
            58 => {
                let tenant = self.pick(&TENANTS);
                let released = self.pool.release_by_subinstance(tenant).unwrap();
                assert_eq!(released, self.model.release_by_subinstance(tenant), "{}", self.place());
            }
            59..64 => {
                let network = self.network();
                let before = self.model.reserved.contains(&network);
                assert_eq!(self.pool.reserve_cidr(&network.to_string()).unwrap(), network);
                self.model.reserved.insert(network);
                self.model.revision += u64::from(!before);
            }
            64..69 => {
                let known: Vec<IpNet> = self.model.reserved.iter().copied().collect();
                let network = if known.is_empty() { self.network() } else { self.pick(&known) };
                let real = self.pool.unreserve_cidr(&network.to_string()).unwrap();
                let expected = self.model.reserved.remove(&network);
                self.model.revision += u64::from(expected);
                assert_eq!(real, expected, "{}", self.place());
            }
            69..75 => self.add_range(),
            75..77 => self.remove_range(),
            77..84 => {
                let now = self.model.now.unwrap_or(1000) + self.random.below(9);
                let budget = [None, Some(1), Some(3)][self.random.below(3) as usize];
                let report = self.pool.tick(now, budget).unwrap();
                let expected = self.model.tick(now, budget.unwrap_or(4096));
                assert_eq!((report.expired, report.freed, report.more), expected, "{}", self.place());
            }
            84..88 => {
                let address = self.likely_bound();
                let (generation, ttl) = (self.generation(address), self.pick(&[None, Some(0), Some(30)]));
                let real = answer(self.pool.renew(address, generation, ttl.map(Duration::from_millis)).map(|()| true));
                let expected = self.model.renew(address, generation, ttl);
                self.same("renew", &real, &expected);
            }
            88..90 => {
                let address = self.likely_bound();
                let generation = self.generation(address);
                let real = answer(self.pool.decline(address, generation).map(|()| true));
                let expected = self.model.decline(address, generation);
                self.same("decline", &real, &expected);
            }
            90 => {
                let address = self.address();
                let real = self.pool.end_quarantine(address);
                assert_eq!(real, self.model.end_quarantine(number(address)), "{}", self.place());
            }
            91 => {
                let (tenant, quota) =
                    (self.pick(&TENANTS), [None, Some(self.random.below(12))][self.step as usize % 2]);
                let prefixes = [None, Some(2)][self.random.below(2) as usize];
                self.pool.set_quota(tenant, quota, prefixes).unwrap();
                self.model.set_quota(tenant, quota, prefixes);
            }
            92 => {
                let strategy = self.pick(&[Strategy::Sequential, Strategy::RoundRobin, Strategy::Random]);
                self.pool.set_strategy(strategy);
                self.model.set_strategy(strategy);
            }
            93..97 => {
                let (tenant, subid, _) = self.key();
                let (family, host_bits) = (self.family(), self.random.below(5) as u8);
                let length = family.bits() - host_bits;
                let real = self.pool.allocate_prefix(tenant, &subid, family, length);
                let real = answer(real.map(|prefix| format!("{} {}", prefix.network, prefix.generation)));
                let expected = self.model.allocate_prefix(tenant, &subid, family, length);
                self.same("allocate_prefix", &real, &expected);
            }
            97..99 => {
                let known: Vec<IpNet> = self.model.prefixes.keys().copied().collect();
                let network = if known.is_empty() { self.network() } else { self.pick(&known) };
                let real = self.pool.release_prefix(network, None).unwrap();
                assert_eq!(real, self.model.release_prefix(network), "{}", self.place());
            }
            _ => {
                let ranges: Vec<IpAddr> = self.pool.ranges().iter().map(|range| range.first).collect();
                let first = if ranges.is_empty() { self.address() } else { self.pick(&ranges) };
                let real = answer(self.pool.resume_range(first));
                let expected = self.model.resume_range(first);
                self.same("resume_range", &real, &expected);
            }
        }
        self.compare();
    }

    /// Appends the changes to the journal. Now and then there is a crash, a new snapshot, or the recovered pool goes on
    /// in place of the pool.
    fn keep(&mut self) {
        self.journal.append(&self.pool);
        match self.random.below(12) {
            0..4 => self.journal.crash(&mut self.random),
            4 => {
                let recovered = self.journal.recover(self.step, self.journal.len());
                assert_eq!((recovered.stats(), recovered.ranges()), (self.pool.stats(), self.pool.ranges()));
                assert_eq!(recovered.to_snapshot(), self.pool.to_snapshot(), "{}", self.place());
                self.pool = recovered;
            }
            5 => self.journal.compact(&self.pool, self.step.is_multiple_of(2)),
            _ => {}
        }
    }

    /// Goes on with a copy that was restored from a snapshot.
    fn restore(&mut self) {
        let text = self.pool.to_snapshot();
        let options = PoolOptions::default().hash_seed(self.step);
        let mut copy = IpPool::with_options("copy", options).unwrap();
        assert_eq!(copy.restore(&text), Ok(()), "{}", self.place());
        assert_eq!(copy.to_snapshot(), text, "{}", self.place());
        assert_eq!(copy.stats(), self.pool.stats(), "{}", self.place());
        assert_eq!(copy.ranges(), self.pool.ranges(), "{}", self.place());
        self.pool = copy;
    }

    fn allocate(&mut self) {
        let ((tenant, subid, kind), options) = (self.key(), self.options());
        let expected = self.model.allocate(tenant, &subid, &kind, &options);
        let real = self.pool.allocate_with(tenant, &subid, kind.clone(), &options);
        let shown = answer(real.as_ref().map(|binding| binding.address).map_err(Clone::clone));
        self.same("allocate", &shown, &expected);
        if let Ok(binding) = real {
            self.model.grant(tenant, &subid, &kind, binding.address, &options);
            let generation = self.model.bound[&number(binding.address)].generation;
            assert_eq!(binding.generation, generation, "{}", self.place());
        }
    }

    fn allocate_specific(&mut self) {
        let ((tenant, subid, kind), address) = (self.key(), self.address());
        let expected = self.model.check_specific(tenant, &subid, &kind, address);
        let real = self.pool.allocate_specific(tenant, &subid, kind.clone(), address);
        self.same("allocate_specific", &answer(real.map(|binding| binding.address)), &expected);
        if let Answer::Is(_) = expected {
            self.model.grant(tenant, &subid, &kind, address, &AllocationOptions::default());
        }
    }

    fn allocate_many(&mut self) {
        let (tenant, _, kind) = self.key();
        let subids: BTreeSet<String> = (0..=self.random.below(6)).map(|_| self.key().1).collect();
        let subids: Vec<String> = subids.into_iter().collect();
        let family = self.family();
        let mut options = self.options().family(family);
        options.within = None;
        let revision = self.pool.revision();
        let error = self.model.check_many(tenant, &subids, &kind, options.family.unwrap());
        match self.pool.allocate_many(tenant, &subids, kind.clone(), &options) {
            Err(real) => {
                assert_eq!(Some(case(&real)), error, "allocate_many of {subids:?}\n{}", self.place());
                assert_eq!(self.pool.revision(), revision, "nothing half done\n{}", self.place());
            }
            Ok(batch) => {
                assert_eq!(error, None, "{}", self.place());
                for (subid, binding) in subids.iter().zip(batch) {
                    let expected = self.model.allocate(tenant, subid, &kind, &options);
                    self.same("allocate_many", &Answer::Is(binding.address.to_string()), &expected);
                    self.model.grant(tenant, subid, &kind, binding.address, &options);
                    let generation = self.model.bound[&number(binding.address)].generation;
                    assert_eq!((&binding.subid, binding.generation), (subid, generation), "{}", self.place());
                }
            }
        }
    }

    fn allocate_dual(&mut self) {
        let (tenant, subid, kind) = self.key();
        let error = self.model.check_dual(tenant, &subid, &kind);
        let options = AllocationOptions::default();
        match self.pool.allocate_dual(tenant, &subid, kind.clone(), &options) {
            Err(real) => assert_eq!(Some(case(&real)), error, "{}", self.place()),
            Ok(pair) => {
                assert_eq!(error, None, "{}", self.place());
                for (family, binding) in [(IpFamily::Ipv4, pair.ipv4), (IpFamily::Ipv6, pair.ipv6)] {
                    let options = AllocationOptions::default().family(family);
                    let expected = self.model.allocate(tenant, &subid, &kind, &options);
                    self.same("allocate_dual", &Answer::Is(binding.address.to_string()), &expected);
                    self.model.grant(tenant, &subid, &kind, binding.address, &options);
                }
            }
        }
    }

    fn add_range(&mut self) {
        let cidr = self.pick(&NETWORKS);
        let network: IpNet = cidr.parse().unwrap();
        let exclusion = self.pick(&[
            EdgeExclusion::Automatic,
            EdgeExclusion::Automatic,
            EdgeExclusion::None,
            EdgeExclusion::First,
            EdgeExclusion::Last,
        ]);
        let real = if self.random.below(3) == 0 {
            self.pool.add_range(network.network(), network.broadcast(), Some(exclusion))
        } else {
            self.pool.add_cidr_range_with(cidr, exclusion).map(|_| ())
        };
        let as_network = self.pool.ranges().iter().any(|range| range.network == Some(network));
        let expected = self.model.add_range(network, exclusion, as_network);
        self.same("add_range", &answer(real.map(|()| true)), &expected);
    }

    fn remove_range(&mut self) {
        let ranges: Vec<IpAddr> = self.pool.ranges().iter().map(|range| range.first).collect();
        let first = if ranges.is_empty() { self.address() } else { self.pick(&ranges) };
        let mode = self.pick(&[RangeRemoval::Reject, RangeRemoval::Drain, RangeRemoval::Detach, RangeRemoval::Force]);
        let real = self.pool.remove_range(first, mode);
        let real = answer(real.map(|report| {
            let cut: Vec<String> = report.cut.iter().map(|binding| binding.address.to_string()).collect();
            format!("{} {}", report.removed, cut.join(" "))
        }));
        let expected = self.model.remove_range(first, mode);
        self.same("remove_range", &real, &expected);
    }

    /// The whole state of both.
    fn compare(&mut self) {
        for family in [IpFamily::Ipv4, IpFamily::Ipv6] {
            let real = self.pool.family_stats(family);
            let expected = self.model.stats(family);
            let shown = [
                real.total,
                real.allocated,
                real.reserved,
                real.quarantined,
                real.declined,
                real.delegated,
                real.available,
                real.detached,
            ];
            assert_eq!(shown, expected, "counts of {family}\n{}", self.place());
        }
        assert_eq!(self.pool.revision(), self.model.revision, "{}", self.place());
        let stats = self.pool.stats();
        let active: BTreeSet<&str> = self.model.owners();
        assert_eq!(stats.tenants, active.len() as u64, "{}", self.place());
        if !self.step.is_multiple_of(16) {
            return;
        }
        let real: Vec<_> = self
            .pool
            .bindings()
            .map(|binding| (number(binding.address), Key(binding.subinstance, binding.subid), binding.generation))
            .collect();
        let expected: Vec<_> =
            self.model.bound.iter().map(|(&place, grant)| (place, grant.key.clone(), grant.generation)).collect();
        assert_eq!(real, expected, "{}", self.place());
        for tenant in TENANTS {
            let real: Vec<u64> = self.pool.bindings_of(tenant).map(|binding| binding.generation).collect();
            let mut expected: Vec<u64> =
                self.model.bound.values().filter(|grant| grant.key.0 == tenant).map(|grant| grant.generation).collect();
            expected.sort_unstable();
            assert_eq!(real, expected, "{}", self.place());
        }
        for offset in 0..130u32 {
            let place = (IpFamily::Ipv4, u128::from(0x0a00_0000 + offset));
            let state = self.pool.address_state(address(place.0, place.1));
            assert_eq!(state.available, self.model.is_available(place), "{offset}\n{}", self.place());
        }
    }
}

fn address(family: IpFamily, number: u128) -> IpAddr {
    match family {
        IpFamily::Ipv4 => IpAddr::from((number as u32).to_be_bytes()),
        IpFamily::Ipv6 => IpAddr::from(number.to_be_bytes()),
    }
}

#[test]
fn the_pool_agrees_with_a_naive_model() {
    let steps = variable("IP_POOL_MODEL_STEPS").unwrap_or(500);
    let seeds: Vec<u64> = match variable("IP_POOL_MODEL_SEED") {
        Some(seed) => vec![seed],
        None => (0..9).collect(),
    };
    for seed in seeds {
        println!("IP_POOL_MODEL_SEED={seed}");
        let mut run = Run::new(seed);
        for _ in 0..steps {
            run.step();
        }
    }
}

/// Keeps the model's ranges readable from here.
#[test]
fn the_model_knows_edges() {
    let mut ranges = Ranges::default();
    ranges.add("10.0.0.0/30".parse().unwrap(), EdgeExclusion::Automatic, true);
    assert!(ranges.excluded((IpFamily::Ipv4, 0x0a00_0000)));
    assert!(!ranges.excluded((IpFamily::Ipv4, 0x0a00_0001)));
}
