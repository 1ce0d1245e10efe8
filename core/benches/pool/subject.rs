//! What the pool and the linear scan have in common, and the measurements that need no more.

use super::{
    owners::{Owner, owner, owners},
    support::{
        next_random,
        samples::{Repetitions, Samples, time_each},
    },
};

/// A pool of addresses that remembers whose they are.
pub trait Subject {
    /// Gives the owner an address; false if there is none left.
    fn allocate(&mut self, owner: &Owner) -> bool;
    /// Takes the owner's address back.
    fn release(&mut self, owner: &Owner);
}

/// Nanoseconds an allocation while the owners 0 to `live` − 1 hold the lowest addresses:
/// every repetition allocates for `operations` more owners and then, not timed, takes these back.
pub fn allocate(pool: &mut impl Subject, live: u64, repetitions: Repetitions, operations: usize) -> Samples {
    let mut upcoming = live;
    repetitions.run(|| {
        let newcomers = owners(upcoming, operations);
        upcoming += operations as u64;
        let cost = time_each(operations, || {
            for newcomer in &newcomers {
                assert!(pool.allocate(newcomer), "the pool is full");
            }
        });
        for newcomer in &newcomers {
            pool.release(newcomer);
        }
        cost
    })
}

/// Like [`allocate`], but before each repetition `operations` owners picked at random
/// give their addresses back, so that the newcomers find holes all over. The number of bindings
/// stays, their owners do not. Returns the costs of an allocation and those of a release.
pub fn churn(pool: &mut impl Subject, live: u64, repetitions: Repetitions, operations: usize) -> (Samples, Samples) {
    let mut state = 7;
    let mut held: Vec<u64> = (0..live).collect();
    let mut upcoming = live;
    let mut releases = Vec::new();
    let allocations = repetitions.run(|| {
        let mut leavers = Vec::with_capacity(operations);
        for _ in 0..operations {
            let place = (next_random(&mut state) % held.len() as u64) as usize;
            leavers.push(owner(held.swap_remove(place)));
        }
        let newcomers = owners(upcoming, operations);
        held.extend(upcoming..upcoming + operations as u64);
        upcoming += operations as u64;
        releases.push(time_each(operations, || {
            for leaver in &leavers {
                pool.release(leaver);
            }
        }));
        time_each(operations, || {
            for newcomer in &newcomers {
                assert!(pool.allocate(newcomer), "the pool is full");
            }
        })
    });
    (allocations, Samples::new(releases))
}

/// Nanoseconds until an allocation on a full pool is refused.
pub fn refuse(pool: &mut impl Subject, live: u64, repetitions: Repetitions, operations: usize) -> Samples {
    let newcomers = owners(live, operations);
    repetitions.run(|| {
        time_each(operations, || {
            for newcomer in &newcomers {
                assert!(!pool.allocate(newcomer), "a full pool gave an address");
            }
        })
    })
}
