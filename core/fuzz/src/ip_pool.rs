//! Reads bytes as a sequence of operations on a pool, and checks after each of them what
//! must always hold:
//!
//! - a call that gives an error has changed nothing;
//! - the counts are those of the listings;
//! - no address and no generation is given twice, over restores as well;
//! - a snapshot restores to a pool with the same snapshot;
//! - a pool that repeats the journal has the same snapshot.
//!
//! Any bytes are a sequence: what is not there is zero, and the end of the bytes its end.

use std::{
    collections::BTreeSet,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    time::Duration,
};

use ipnet::IpNet;
use scheduler_core::{
    IpPool, IpPoolError, ResourceType,
    ip::{AllocationOptions, EdgeExclusion, IpFamily, MetadataEntry, PoolOptions, RangeRemoval, Strategy},
};

/// The most operations of a sequence: each is followed by a check of everything.
const OPERATIONS: usize = 200;

struct Input<'a>(&'a [u8]);

impl Input<'_> {
    fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    fn below(&mut self, bound: u8) -> u8 {
        self.byte() % bound
    }

    fn family(&mut self) -> IpFamily {
        if self.below(3) == 0 { IpFamily::Ipv6 } else { IpFamily::Ipv4 }
    }

    /// One of 256 IPv4 addresses or of 256 IPv6 ones that lie apart.
    fn address(&mut self) -> IpAddr {
        let (family, low) = (self.family(), self.byte());
        match family {
            IpFamily::Ipv4 => Ipv4Addr::new(10, 0, 0, low).into(),
            IpFamily::Ipv6 => {
                let far = u16::from(low >> 6) << 12;
                Ipv6Addr::new(0x2001, 0xdb8, far, 0, 0, 0, 0, u16::from(low & 63)).into()
            }
        }
    }

    fn network(&mut self) -> IpNet {
        let (address, host_bits) = (self.address(), self.below(9));
        let bits = if address.is_ipv4() { 32 } else { 128 };
        // Now and then one of enormous size.
        let length = if host_bits == 8 && address.is_ipv6() { 30 } else { bits - host_bits };
        IpNet::new(address, length).expect("the length fits").trunc()
    }

    fn tenant(&mut self) -> &'static str {
        ["a", "b", "größe"][usize::from(self.below(3))]
    }

    fn subid(&mut self) -> String {
        match self.below(24) {
            23 => String::new(),
            22 => "line\nfeed".to_owned(),
            number => format!("r{number}"),
        }
    }

    fn kind(&mut self) -> ResourceType {
        match self.below(12) {
            0 => ResourceType::Pod,
            1 => ResourceType::Custom("db".to_owned()),
            _ => ResourceType::Vm,
        }
    }

    fn generation(&mut self) -> Option<u64> {
        match self.below(3) {
            0 => Some(u64::from(self.byte())),
            _ => None,
        }
    }

    fn options(&mut self) -> AllocationOptions {
        let mut options = AllocationOptions::default();
        let flags = self.byte();
        if flags & 3 == 1 {
            options.family = Some(self.family());
        }
        if flags & 12 == 4 {
            options.within = Some(self.network());
        }
        if flags & 48 == 16 {
            options.ttl = Some(Duration::from_millis(self.byte().into()));
        }
        if flags & 192 == 64 {
            options.metadata = vec![MetadataEntry { key: "k\\".to_owned(), value: format!("{}\n\t", self.byte()) }];
        }
        options
    }

    fn subids(&mut self) -> Vec<String> {
        (0..self.below(9)).map(|_| self.subid()).collect()
    }
}

/// Plays the operations; panics where something does not hold.
pub fn run(data: &[u8]) {
    let mut input = Input(data);
    let mut options = PoolOptions::default()
        .strategy([Strategy::Sequential, Strategy::RoundRobin, Strategy::Random][usize::from(input.below(3))])
        .seed(1)
        .hash_seed(input.byte().into())
        .ttl(Duration::from_millis(input.below(40).into()))
        .quarantine(Duration::from_millis(input.below(30).into()))
        .probation(Duration::from_millis(input.below(60).into()))
        .sticky_owners(input.below(9).into());
    options.quota = Some(u64::from(input.below(60))).filter(|quota| *quota > 20);
    let options = options.max_bindings(100).event_capacity(16);
    let pool = IpPool::with_options("fuzz", options).expect("options within their limits");
    let follower = pool.clone();
    let mut run = Run { pool, follower, generations: 0, now: 0 };
    for _ in 0..OPERATIONS {
        if input.0.is_empty() {
            break;
        }
        run.step(&mut input);
    }
}

struct Run {
    pool: IpPool,
    /// The highest generation that was seen.
    generations: u64,
    now: u64,
    /// A pool that repeats the journal.
    follower: IpPool,
}

impl Run {
    fn step(&mut self, input: &mut Input<'_>) {
        let (before, revision) = (text(&self.pool), self.pool.revision());
        if let Err(error) = self.operate(input) {
            assert!(!error.to_string().is_empty());
            assert_eq!(text(&self.pool), before, "{error} has changed something");
            assert_eq!(self.pool.revision(), revision);
        }
        assert!(self.pool.revision() >= revision, "the revision only grows");
        check(&self.pool);
        if !self.pool.revision().is_multiple_of(3) {
            self.follow();
        }
    }

    /// Repeats the changes on the follower, which then has the same snapshot.
    fn follow(&mut self) {
        match self.pool.journal_since(self.follower.revision()) {
            Ok(journal) => {
                assert_eq!(self.follower.apply_events(&journal).map(|applied| applied.bytes), Ok(journal.len() as u64));
                // Changes that it has already are skipped.
                assert_eq!(self.follower.apply_events(&journal).map(|applied| applied.events), Ok(0));
            }
            Err(IpPoolError::Outdated { .. }) => {
                self.follower = IpPool::from_snapshot(&text(&self.pool)).expect("the snapshot of a sound pool");
            }
            Err(error) => panic!("{error}"),
        }
        assert_eq!(text(&self.follower), text(&self.pool));
    }

    /// A new grant has a generation that was never seen.
    fn seen(&mut self, generation: u64, was_held: bool) {
        assert!(was_held || generation > self.generations, "generation {generation} was given before");
        self.generations = self.generations.max(generation);
    }

    fn operate(&mut self, input: &mut Input<'_>) -> Result<(), IpPoolError> {
        let pool = &mut self.pool;
        match input.below(32) {
            0..6 => {
                let (tenant, subid, kind, options) = (input.tenant(), input.subid(), input.kind(), input.options());
                let held = pool.find_by_subid(tenant, &subid);
                let binding = pool.allocate_with(tenant, &subid, kind, &options)?;
                self.seen(binding.generation, held.contains(&binding));
            }
            6 => {
                let (tenant, subid, kind, address) = (input.tenant(), input.subid(), input.kind(), input.address());
                let held = pool.find_by_subid(tenant, &subid);
                let binding = pool.allocate_specific(tenant, &subid, kind, address)?;
                assert_eq!(binding.address, address);
                self.seen(binding.generation, held.contains(&binding));
            }
            7 => {
                let (tenant, subids, kind, options) = (input.tenant(), input.subids(), input.kind(), input.options());
                let batch = pool.allocate_many(tenant, &subids, kind, &options)?;
                assert_eq!(batch.len(), subids.len());
                let highest = batch.iter().map(|binding| binding.generation).max();
                self.seen(highest.unwrap_or(0), true);
            }
            8 => {
                let (tenant, subid, kind) = (input.tenant(), input.subid(), input.kind());
                let pair = pool.allocate_dual(tenant, &subid, kind, &AllocationOptions::default())?;
                assert!(pair.ipv4.address.is_ipv4() && pair.ipv6.address.is_ipv6());
                self.seen(pair.ipv4.generation.max(pair.ipv6.generation), true);
            }
            9..12 => {
                let (address, generation) = (input.address(), input.generation());
                let bound = pool.get_binding(address).is_some();
                assert_eq!(pool.release_by_ip(address, generation)?, bound);
                assert!(pool.get_binding(address).is_none());
            }
            12 => {
                let family = [None, Some(IpFamily::Ipv4), Some(IpFamily::Ipv6)][usize::from(input.below(3))];
                pool.release_by_subid(input.tenant(), &input.subid(), family)?;
            }
            13 => {
                let tenant = input.tenant();
                pool.release_by_subinstance(tenant)?;
                assert_eq!((pool.tenant_stats(tenant).ipv4, pool.tenant_stats(tenant).ipv6), (0, 0));
            }
            14 => {
                pool.release_many(input.tenant(), &input.subids())?;
            }
            15 => {
                pool.reserve_cidr(&input.network().to_string())?;
            }
            16 => {
                pool.unreserve_cidr(&input.network().to_string())?;
            }
            17..19 => {
                let policy = [
                    EdgeExclusion::Automatic,
                    EdgeExclusion::None,
                    EdgeExclusion::First,
                    EdgeExclusion::Last,
                    EdgeExclusion::FirstAndLast,
                ];
                let exclusion = policy[usize::from(input.below(5))];
                pool.add_cidr_range_with(&input.network().to_string(), exclusion)?;
            }
            19 => pool.add_range(input.address(), input.address(), None)?,
            20 => {
                let mode = [RangeRemoval::Reject, RangeRemoval::Drain, RangeRemoval::Detach, RangeRemoval::Force];
                let firsts: Vec<IpAddr> = pool.ranges().iter().map(|range| range.first).collect();
                let first = firsts.get(usize::from(input.byte()) % firsts.len().max(1)).copied();
                pool.remove_range(first.unwrap_or(IpAddr::from([10, 0, 0, 0])), mode[usize::from(input.below(4))])?;
            }
            21 => {
                pool.resume_range(input.address())?;
            }
            22..24 => {
                self.now += u64::from(input.below(20));
                pool.tick(self.now, [None, Some(0), Some(2)][usize::from(input.below(3))])?;
            }
            24 => pool.renew(input.address(), input.generation(), Some(Duration::from_millis(input.byte().into())))?,
            25 => match input.below(3) {
                0 => pool.decline(input.address(), input.generation())?,
                1 => pool.set_metadata(input.address(), &input.options().metadata, input.generation())?,
                _ => {
                    pool.end_quarantine(input.address());
                }
            },
            26 => {
                let (tenant, subid, family) = (input.tenant(), input.subid(), input.family());
                let length = family.bits().saturating_sub(input.below(9));
                let held = pool.find_prefixes(tenant, &subid);
                let prefix = pool.allocate_prefix(tenant, &subid, family, length)?;
                self.seen(prefix.generation, held.contains(&prefix));
            }
            27 => {
                let known: Vec<IpNet> = pool.prefixes().map(|prefix| prefix.network).collect();
                let network = known.get(usize::from(input.byte()) % known.len().max(1)).copied();
                pool.release_prefix(network.unwrap_or_default(), input.generation())?;
            }
            28 => {
                let quota = |byte: u8| Some(u64::from(byte)).filter(|quota| *quota < 128);
                pool.set_quota(input.tenant(), quota(input.byte()), quota(input.byte()))?;
                pool.set_strategy([Strategy::Sequential, Strategy::Random][usize::from(input.below(2))]);
            }
            29 => {
                // What is not in the journal yet is not in the events of the copy either.
                self.follow();
                self.restore();
            }
            30 => self.hand_over(input)?,
            _ => self.damage(input),
        }
        Ok(())
    }

    /// Goes on with a copy.
    fn restore(&mut self) {
        let snapshot = text(&self.pool);
        let mut copy = IpPool::new("copy");
        assert_eq!(copy.restore(&snapshot), Ok(()));
        assert_eq!(text(&copy), snapshot);
        assert_eq!((copy.stats(), copy.ranges()), (self.pool.stats(), self.pool.ranges()));
        self.pool = copy;
    }

    /// Gives a block to another pool and takes it back.
    fn hand_over(&mut self, input: &mut Input<'_>) -> Result<(), IpPoolError> {
        let block = self.pool.export_block(input.address())?;
        let mut other = IpPool::new("other");
        assert_eq!(other.claim_block(&block.text), Ok(block.network));
        check(&other);
        assert!(other.drop_block(block.network));
        assert_eq!((other.stats().total, other.stats().allocated), (0, 0));
        Ok(())
    }

    /// Damages a snapshot at one place: it is refused, or it is the snapshot of a sound pool.
    fn damage(&mut self, input: &mut Input<'_>) {
        let mut bytes = text(&self.pool).into_bytes();
        let place = (usize::from(input.byte()) * 256 + usize::from(input.byte())) % bytes.len();
        bytes[place] = input.byte();
        let Ok(damaged) = String::from_utf8(bytes) else { return };
        let mut copy = IpPool::new("copy");
        if copy.restore(&damaged) == Ok(()) {
            check(&copy);
        } else {
            assert_eq!(copy.stats().total, 0, "a snapshot that is refused leaves nothing behind");
        }
        self.damage_journal(input);
    }

    /// Damages a journal at one place: it is rejected and changes nothing, or the damage is after its last block.
    fn damage_journal(&mut self, input: &mut Input<'_>) {
        let Ok(journal) = self.pool.journal_since(self.follower.revision()) else { return };
        let (mut bytes, before) = (journal.clone().into_bytes(), text(&self.follower));
        if bytes.is_empty() {
            return;
        }
        let place = usize::from(input.byte()) * 7 % bytes.len();
        bytes[place] ^= input.byte().max(1);
        let Ok(damaged) = String::from_utf8(bytes) else { return };
        let applied = self.follower.apply_events(&damaged);
        assert!(applied.as_ref().map_or(true, |applied| applied.bytes == 0), "{applied:?} of {damaged:?}");
        assert_eq!(text(&self.follower), before);
    }
}

/// The whole state.
fn text(pool: &IpPool) -> String {
    pool.to_snapshot()
}

/// What holds of every pool at any time.
fn check(pool: &IpPool) {
    let bindings = pool.list_bindings();
    let stats = pool.stats();
    assert_eq!(bindings.len() as u128, stats.allocated + stats.detached);
    let addresses: BTreeSet<IpAddr> = bindings.iter().map(|binding| binding.address).collect();
    let generations: BTreeSet<u64> = bindings.iter().map(|binding| binding.generation).collect();
    assert_eq!((addresses.len(), generations.len()), (bindings.len(), bindings.len()));
    let mut tenants = BTreeSet::new();
    for binding in &bindings {
        let found = pool.find_by_subid(&binding.subinstance, &binding.subid);
        assert!(found.iter().any(|found| found.address == binding.address));
        let state = pool.address_state(binding.address);
        assert!(state.allocated && !state.available && !state.quarantined);
        tenants.insert(binding.subinstance.clone());
    }
    let listed = |tenant: &String| pool.bindings_of(tenant).count();
    assert_eq!(tenants.iter().map(listed).sum::<usize>(), bindings.len());
    let ranges = pool.ranges();
    assert_eq!(ranges.iter().map(|range| range.total).sum::<u128>(), stats.total);
    assert_eq!(ranges.iter().map(|range| range.available).sum::<u128>(), stats.available);
    assert_eq!(u128::from(ranges.iter().map(|range| range.bindings).sum::<u64>()), stats.allocated);
    for range in ranges.iter().filter(|range| range.first.is_ipv4()) {
        let (IpAddr::V4(first), IpAddr::V4(last)) = (range.first, range.last) else { continue };
        let available = (u32::from(first)..=u32::from(last))
            .take(512)
            .filter(|number| pool.address_state(Ipv4Addr::from(*number).into()).available);
        if u32::from(last) - u32::from(first) < 512 {
            assert_eq!(available.count() as u128, range.available);
        }
    }
}
