//! Our pool as a subject of the measurements.

use scheduler_core::{
    IpPool, IpPoolError, ResourceType,
    ip::{AllocationOptions, PoolOptions},
};

use super::{
    owners::{Owner, owner},
    subject::Subject,
};

/// Our pool with a /8, or another network, and room for every address of it.
pub struct Ours(pub IpPool);

impl Ours {
    /// An empty pool of a network.
    pub fn new(network: &str) -> Self {
        let options = PoolOptions::default().max_bindings(1 << 25);
        let mut pool = IpPool::with_options("bench", options).expect("the name is proper");
        pool.add_cidr_range(network).expect("the network is well formed");
        Self(pool)
    }

    /// A pool of 10.0.0.0/8 whose lowest addresses the owners 0 to `live` − 1 hold.
    pub fn with_live(live: u64) -> Self {
        let mut pool = Self::new("10.0.0.0/8");
        for number in 0..live {
            assert!(pool.allocate(&owner(number)), "the pool is full");
        }
        pool
    }
}

impl Ours {
    /// Gives each of a tenant's resources an address, in one call.
    pub fn allocate_many(&mut self, subinstance: &str, subids: &[String]) {
        let options = AllocationOptions::default();
        let batch = self.0.allocate_many(subinstance, subids, ResourceType::Vm, &options).expect("the pool has room");
        assert_eq!(batch.len(), subids.len());
    }

    /// Takes back what they hold.
    pub fn release_many(&mut self, subinstance: &str, subids: &[String]) {
        assert_eq!(self.0.release_many(subinstance, subids), Ok(subids.len() as u64));
    }
}

impl Subject for Ours {
    fn allocate(&mut self, owner: &Owner) -> bool {
        match self.0.allocate(&owner.subinstance, &owner.subid, ResourceType::Vm) {
            Ok(_) => true,
            Err(IpPoolError::Exhausted { .. }) => false,
            Err(error) => panic!("{error}"),
        }
    }

    fn release(&mut self, owner: &Owner) {
        self.0.release_by_subid(&owner.subinstance, &owner.subid, None).expect("the names are proper");
    }
}
