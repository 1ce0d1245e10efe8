//! Our pool, called in batches and one by one.

use wasmtime::{
    Engine, Result, Store,
    component::{Component, Linker, ResourceAny},
};

use super::{report, time_each};

wasmtime::component::bindgen!({ path: "../../../../wit", world: "offline" });

use exports::scheduler::core::ip_pool::{AllocationOptions, Guest, GuestIndices, PoolOptions};
use exports::scheduler::core::types::ResourceType;

const TENANTS: u64 = 100;
const BATCH: u64 = 1024;

struct Pool<'a> {
    store: Store<()>,
    guest: &'a Guest,
    pool: ResourceAny,
}

fn tenant(number: u64) -> String {
    format!("tenant-{}", number % TENANTS)
}

fn options() -> AllocationOptions {
    AllocationOptions { family: None, ttl_ms: None, within: None, metadata: Vec::new() }
}

/// Measures an allocation, in batches and alone, while so many bindings live.
pub fn measure(engine: &Engine, linker: &Linker<()>, component: &Component, live: &[u64]) -> Result<()> {
    let instance = linker.instantiate_pre(component)?;
    let indices = GuestIndices::new(&instance)?;
    for &live in live {
        let mut store = Store::new(engine, ());
        let instance = instance.instantiate(&mut store)?;
        let guest = indices.load(&mut store, &instance)?;
        let resource = guest.ip_pool();
        let wanted = PoolOptions {
            strategy: None,
            seed: None,
            hash_seed: None,
            ttl_ms: None,
            quarantine_ms: None,
            probation_ms: None,
            sticky_owners: None,
            quota: None,
            max_bindings: Some(1 << 21),
            event_capacity: None,
        };
        let pool = resource.call_with_options(&mut store, "bench", wanted)?.expect("the name is proper");
        resource.call_add_cidr_range(&mut store, pool, "10.0.0.0/8")?.expect("the network is well formed");
        let mut subject = Pool { store, guest: &guest, pool };
        subject.fill(live)?;
        subject.measure(live)?;
    }
    Ok(())
}

impl Pool<'_> {
    /// The owner with a number is of the tenant with that number modulo a hundred, as everywhere.
    fn fill(&mut self, live: u64) -> Result<()> {
        for tenant in 0..TENANTS.min(live) {
            let subids: Vec<String> =
                (tenant..live).step_by(TENANTS as usize).map(|number| format!("vm-{number}")).collect();
            for part in subids.chunks(4096) {
                self.many(tenant, part)?;
            }
        }
        Ok(())
    }

    fn many(&mut self, number: u64, subids: &[String]) -> Result<()> {
        let resource = self.guest.ip_pool();
        let batch = resource.call_allocate_many(
            &mut self.store,
            self.pool,
            &tenant(number),
            subids,
            &ResourceType::Vm,
            &options(),
        )?;
        assert_eq!(batch.map_or(0, |batch| batch.generations.len()), subids.len());
        Ok(())
    }

    fn measure(&mut self, live: u64) -> Result<()> {
        let mut upcoming = live;
        let mut newcomers = |count: u64| -> Vec<String> {
            upcoming += count;
            (upcoming - count..upcoming).map(|number| format!("vm-{number}")).collect()
        };
        let resource = self.guest.ip_pool();
        report("bulk", live, || {
            let subids = newcomers(BATCH);
            let cost = time_each(BATCH as usize, || self.many(7, &subids))?;
            assert_eq!(resource.call_release_many(&mut self.store, self.pool, "tenant-7", &subids)?.ok(), Some(BATCH));
            Ok(cost)
        })?;
        report("single", live, || {
            let subids = newcomers(1000);
            let cost = time_each(1000, || {
                for (number, subid) in subids.iter().enumerate() {
                    let given = resource.call_allocate(
                        &mut self.store,
                        self.pool,
                        &tenant(number as u64),
                        subid,
                        &ResourceType::Vm,
                    )?;
                    assert!(given.is_ok());
                }
                Ok(())
            })?;
            for tenant in 0..TENANTS {
                let of_tenant: Vec<String> =
                    subids.iter().skip(tenant as usize).step_by(TENANTS as usize).cloned().collect();
                resource
                    .call_release_many(&mut self.store, self.pool, &format!("tenant-{tenant}"), &of_tenant)?
                    .expect("the names are proper");
            }
            Ok(cost)
        })
    }
}
