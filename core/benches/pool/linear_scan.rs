//! What everybody writes first: take the lowest address that no map has.

use std::collections::HashMap;

use super::{
    owners::{Owner, owner},
    subject::Subject,
};

/// A pool of the addresses `first` to `last`, two hash maps and a loop.
pub struct LinearScan {
    first: u32,
    last: u32,
    by_address: HashMap<u32, Owner>,
    by_owner: HashMap<Owner, u32>,
}

impl LinearScan {
    /// A pool without bindings.
    pub fn new(first: u32, last: u32) -> Self {
        Self { first, last, by_address: HashMap::new(), by_owner: HashMap::new() }
    }

    /// A pool whose lowest addresses the owners 0 to `live` − 1 hold. Scanning for
    /// each of them would be quadratic.
    pub fn with_live(first: u32, last: u32, live: u64) -> Self {
        let mut pool = Self::new(first, last);
        for (address, number) in (first..).zip(0..live) {
            pool.by_address.insert(address, owner(number));
            pool.by_owner.insert(owner(number), address);
        }
        pool
    }
}

impl Subject for LinearScan {
    fn allocate(&mut self, owner: &Owner) -> bool {
        if self.by_owner.contains_key(owner) {
            return true;
        }
        let Some(free) = (self.first..=self.last).find(|address| !self.by_address.contains_key(address)) else {
            return false;
        };
        self.by_address.insert(free, owner.clone());
        self.by_owner.insert(owner.clone(), free);
        true
    }

    fn release(&mut self, owner: &Owner) {
        if let Some(address) = self.by_owner.remove(owner) {
            self.by_address.remove(&address);
        }
    }
}
