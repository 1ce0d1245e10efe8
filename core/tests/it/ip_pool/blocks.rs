//! Many instances share a pool through a store with compare-and-set: the protocol of
//! doc/IP_POOL_USAGE.md under seeded interleavings, with instances that die.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::IpAddr,
};

use ipnet::IpNet;
use scheduler_core::{IpPool, ResourceType};

/// What the store keeps of a block.
#[derive(Clone)]
struct Entry {
    version: u64,
    text: String,
    /// The instance that has it, until when.
    claim: Option<(usize, u64)>,
}

/// A map with compare-and-set.
#[derive(Default)]
struct Store(BTreeMap<IpNet, Entry>);

impl Store {
    /// Replaces an entry if its version and claim are still those that were read.
    fn swap(&mut self, network: IpNet, old: &Entry, new: Entry) -> bool {
        match self.0.get_mut(&network) {
            Some(entry) if entry.version == old.version && entry.claim == old.claim => {
                *entry = new;
                true
            }
            _ => false,
        }
    }
}

struct Instance {
    id: usize,
    pool: IpPool,
    /// The block that it has, and the entry that it wrote last.
    claimed: Option<(IpNet, Entry)>,
}

const CLAIM_MS: u64 = 20;

impl Instance {
    fn new(id: usize) -> Self {
        Self { id, pool: IpPool::new("shared"), claimed: None }
    }

    /// Claims the first block that nobody has any more.
    fn claim(&mut self, store: &mut Store, now: u64) {
        let free = store.0.iter().find(|(_, entry)| entry.claim.is_none_or(|(_, until)| until <= now));
        let Some((network, old)) = free.map(|(network, entry)| (*network, entry.clone())) else { return };
        let new = Entry { claim: Some((self.id, now + CLAIM_MS)), ..old.clone() };
        assert!(store.swap(network, &old, new.clone()), "nothing comes between in one step");
        assert_eq!(self.pool.claim_block(&new.text).unwrap(), network);
        self.claimed = Some((network, new));
    }

    /// Writes the block back; what this instance did since the last time counts only then.
    fn write(&mut self, store: &mut Store, keep: Option<u64>) -> bool {
        let (network, old) = self.claimed.clone().unwrap();
        let block = self.pool.export_block(network.network()).unwrap();
        let claim = keep.map(|until| (self.id, until));
        let new = Entry { version: block.version, text: block.text, claim };
        let written = store.swap(network, &old, new.clone());
        if written && keep.is_some() {
            self.claimed = Some((network, new));
        } else {
            assert!(self.pool.drop_block(network));
            self.claimed = None;
        }
        written
    }
}

struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % bound
    }
}

fn run(seed: u64) {
    let mut random = Random(seed);
    let mut store = Store::default();
    let mut whole = IpPool::new("shared");
    whole.add_range("10.0.15.240".parse().unwrap(), "10.0.32.15".parse().unwrap(), None).unwrap();
    for address in ["10.0.15.255", "10.0.16.0", "10.0.32.0"] {
        let block = whole.export_block(address.parse().unwrap()).unwrap();
        store.0.insert(block.network, Entry { version: block.version, text: block.text, claim: None });
    }
    let mut instances: Vec<Instance> = (0..4).map(Instance::new).collect();
    // What callers were told: address → generation. The truth that nothing may contradict.
    let mut told: BTreeMap<IpAddr, u64> = BTreeMap::new();
    let mut generations: BTreeSet<(IpAddr, u64)> = BTreeSet::new();
    let mut next_owner = 0u64;
    let mut deaths = 0;
    for now in 1..2500 {
        let at = random.below(4) as usize;
        let instance = &mut instances[at];
        if instance.claimed.is_none() {
            instance.claim(&mut store, now);
            continue;
        }
        match random.below(20) {
            // It dies: whatever it had in memory is gone. Its block comes free in time.
            0 => {
                *instance = Instance::new(at);
                deaths += 1;
            }
            // It sleeps past its claim and goes on as if nothing had happened.
            1 => {
                if let Some((network, entry)) = &instance.claimed
                    && store.0[network].claim == entry.claim
                {
                    store.0.get_mut(network).unwrap().claim = Some((at, now));
                    instance.claimed.as_mut().unwrap().1.claim = Some((at, now));
                }
            }
            2 | 3 => {
                instance.write(&mut store, None);
            }
            4..8 => {
                let network = instance.claimed.as_ref().unwrap().0;
                let mine: Vec<IpAddr> = told.keys().copied().filter(|address| network.contains(address)).collect();
                if mine.is_empty() {
                    continue;
                }
                let address = mine[random.below(mine.len() as u64) as usize];
                let released = instance.pool.release_by_ip(address, told.get(&address).copied());
                if released == Ok(true) && instance.write(&mut store, Some(now + CLAIM_MS)) {
                    told.remove(&address);
                }
            }
            _ => {
                next_owner += 1;
                let Ok(address) = instance.pool.allocate("t", &next_owner.to_string(), ResourceType::Vm) else {
                    instance.write(&mut store, None);
                    continue;
                };
                let generation = instance.pool.get_binding(address).unwrap().generation;
                if instance.write(&mut store, Some(now + CLAIM_MS)) {
                    assert_eq!(told.insert(address, generation), None, "{address} twice, seed {seed}");
                    assert!(generations.insert((address, generation)), "generation {generation} twice, seed {seed}");
                }
            }
        }
    }
    // Every instance dies; one more takes all blocks over and finds what callers were told.
    let mut heir = IpPool::new("shared");
    for entry in store.0.values() {
        heir.claim_block(&entry.text).unwrap();
    }
    let found: BTreeMap<IpAddr, u64> = heir.bindings().map(|binding| (binding.address, binding.generation)).collect();
    assert_eq!(found, told, "seed {seed}");
    let stats = heir.stats();
    assert_eq!(stats.total, 16 + 4096 + 16, "no address is lost, seed {seed}");
    assert!(deaths > 10 && told.len() > 20);
}

#[test]
fn no_address_is_given_twice_and_none_is_lost() {
    for seed in 0..8 {
        run(seed);
    }
}
