//! The pools of a run: the holders of addresses, and the fallbacks of exhausted pools.

use std::net::IpAddr;

use crate::{
    dsl::model::ScenarioModel,
    ip::{AllocationOptions, IpPool, IpPoolError, ResourceType},
    runner::error::{RunnerError, invalid, not_found},
};

use super::options::PoolFallback;

/// A held address. The owner must pass it to [`Pools::release`] when it is no longer needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub address: IpAddr,
    pool: usize,
    generation: u64,
}

#[derive(Debug)]
struct Pool {
    pool: IpPool,
    fallback: Option<usize>,
    exhausted: u64,
    /// Addresses that all users of a tenant share, by tenant.
    shared: Vec<(u32, Held)>,
}

/// All pools of a scenario.
#[derive(Debug)]
pub struct Pools {
    pools: Vec<Pool>,
    held: u32,
    /// Whether an address has become free since [`Self::take_freed`].
    freed: bool,
}

impl Pools {
    /// # Errors
    /// [`RunnerError::InvalidArgument`] if a pool is invalid or fallbacks form a cycle,
    /// [`RunnerError::NotFound`] if a fallback names an unknown pool.
    pub fn of(scenario: &ScenarioModel, fallbacks: &[PoolFallback]) -> Result<Self, RunnerError> {
        let mut pools = Vec::new();
        for definition in &scenario.workbook.ip_pools {
            let pool = IpPool::from_definition(definition)
                .map_err(|error| invalid(format!("pool {}", definition.name), format!("valid: {error}")))?;
            pools.push(Pool { pool, fallback: None, exhausted: 0, shared: Vec::new() });
        }
        let mut made = Self { pools, held: 0, freed: false };
        let place = |name: &str| {
            let names = || scenario.workbook.ip_pools.iter().map(|pool| pool.name.as_str());
            names().position(|other| other == name).ok_or_else(|| not_found("pool", name, names()))
        };
        for PoolFallback { pool, fallback } in fallbacks {
            let (from, to) = (place(pool)?, place(fallback)?);
            if let Some(own) = made.pools.get_mut(from) {
                own.fallback = Some(to);
            }
            if made.chain(from).count() > made.pools.len() {
                return Err(invalid("fallbacks", format!("free of cycles: pool {pool} falls back to itself")));
            }
        }
        Ok(made)
    }

    /// Returns a pool and its fallbacks; one more than there are pools if they form a cycle.
    fn chain(&self, first: usize) -> impl Iterator<Item = usize> {
        let most = self.pools.len().saturating_add(1);
        std::iter::successors(Some(first), |at| self.pools.get(*at).and_then(|pool| pool.fallback)).take(most)
    }

    /// Obtains an address for a tenant's user or task; none if the pool and its fallbacks are
    /// exhausted.
    ///
    /// # Errors
    /// Why the pool rejects the request, as a message.
    pub fn obtain(&mut self, pool: usize, tenant: &str, subid: &str) -> Result<Option<Held>, String> {
        let chain: Vec<usize> = self.chain(pool).collect();
        for place in chain {
            let Some(own) = self.pools.get_mut(place) else { continue };
            let kind = ResourceType::Custom("virtual-user".to_owned());
            match own.pool.allocate_with(tenant, subid, kind, &AllocationOptions::default()) {
                Ok(binding) => {
                    self.held = self.held.saturating_add(1);
                    let (address, generation) = (binding.address, binding.generation);
                    return Ok(Some(Held { address, pool: place, generation }));
                }
                Err(IpPoolError::Exhausted { .. }) => own.exhausted = own.exhausted.saturating_add(1),
                Err(error) => return Err(format!("pool {}: {error}", own.pool.name())),
            }
        }
        Ok(None)
    }

    /// Returns the address that all users of a tenant share. The first user obtains it; the end of
    /// the run releases it.
    ///
    /// # Errors
    /// As [`Self::obtain`].
    pub fn share(&mut self, pool: usize, number: u32, tenant: &str) -> Result<Option<Held>, String> {
        let known = self.pools.get(pool).and_then(|own| own.shared.iter().find(|(other, _)| *other == number));
        if let Some((_, held)) = known {
            return Ok(Some(*held));
        }
        let obtained = self.obtain(pool, tenant, "shared")?;
        if let (Some(held), Some(own)) = (obtained, self.pools.get_mut(pool)) {
            own.shared.push((number, held));
        }
        Ok(obtained)
    }

    /// Releases an address. If it was granted to another holder since, that holder keeps it.
    pub fn release(&mut self, held: Held) {
        if let Some(own) = self.pools.get_mut(held.pool)
            && own.pool.release_by_ip(held.address, Some(held.generation)) == Ok(true)
        {
            self.held = self.held.saturating_sub(1);
            self.freed = true;
        }
    }

    /// Releases the addresses that tenants share.
    pub fn release_shared(&mut self) {
        let shared: Vec<Held> =
            self.pools.iter_mut().flat_map(|pool| std::mem::take(&mut pool.shared)).map(|(_, held)| held).collect();
        shared.into_iter().for_each(|held| self.release(held));
    }

    /// Notes that an address may be free that waiting users or tasks were not offered yet.
    pub fn note_freed(&mut self) {
        self.freed = true;
    }

    /// Returns whether an address has become free since the last call.
    pub fn take_freed(&mut self) -> bool {
        std::mem::take(&mut self.freed)
    }

    /// Returns the number of held addresses.
    pub fn held(&self) -> u32 {
        self.held
    }

    /// Returns the name of a pool.
    pub fn name(&self, pool: usize) -> String {
        self.pools.get(pool).map_or_else(String::new, |pool| pool.pool.name().to_owned())
    }

    /// Returns each pool, and how often it was exhausted.
    pub fn all(&self) -> impl Iterator<Item = (&IpPool, u64)> {
        self.pools.iter().map(|pool| (&pool.pool, pool.exhausted))
    }
}
