//! The load plan: the exact arrival of every user, in integers.

use crate::{
    dsl::{Scenario, model, pool_capacity},
    error::workflow::{WorkflowError, not_found_number, within},
    ip::PoolDefinition,
    limits::workflow as limits,
    order,
    paging::page,
};

/// How long a user keeps an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum AddressScope {
    /// From arrival to exit.
    PerUser,
    /// For one task.
    PerTask,
    /// All users of a tenant share one.
    Shared,
}

impl From<model::BindScope> for AddressScope {
    fn from(scope: model::BindScope) -> Self {
        match scope {
            model::BindScope::PerUser => Self::PerUser,
            model::BindScope::PerTask => Self::PerTask,
            model::BindScope::Shared => Self::Shared,
        }
    }
}

/// A group of arrivals: one `spawn` of the scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LoadGroup {
    /// The tenant.
    pub tenant: String,
    /// The pool of its users' addresses.
    pub pool: Option<String>,
    /// The workflow that they walk; none: the first.
    pub workflow: Option<String>,
    /// When it begins, in milliseconds from the start.
    pub at_ms: u64,
    /// How many users.
    pub users: u32,
    /// Over how long they are spread, in milliseconds.
    pub over_ms: u64,
}

/// How the users of a load plan behave.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LoadSettings {
    /// How often each user walks its workflow.
    pub iterations: u32,
    /// The pause between two walks, in milliseconds.
    pub think_ms: u64,
    /// How long a user keeps an address.
    pub bind: AddressScope,
    /// The most users at a time.
    pub max_users: Option<u32>,
    /// The most arrivals a second.
    pub spawn_per_second: Option<u32>,
}

/// A page of arrivals, in columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ArrivalPage {
    /// When each arrives, in milliseconds from the start.
    pub at_ms: Vec<u64>,
    /// The group of each.
    pub groups: Vec<u32>,
    /// The tenant of each.
    pub tenants: Vec<u32>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Arrival {
    at_ms: u64,
    group: u32,
    tenant: u32,
}

/// Who arrives when. The exact arrivals of a load section, in the order of time, and what they ask of each pool.
#[doc = include_str!("examples.md")]
#[derive(Debug, Clone)]
pub struct LoadPlan {
    settings: LoadSettings,
    groups: Vec<LoadGroup>,
    tenants: Vec<String>,
    /// In the order of arrival.
    arrivals: Vec<Arrival>,
    demand: Vec<PoolDemand>,
}

/// Whether a pool has enough addresses for a load plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PoolDemand {
    /// The pool.
    pub pool: String,
    /// The most addresses needed at a time, if nobody leaves before he must.
    pub needed: u64,
    /// How many it has; 2⁶⁴ − 1 stands for that many and more.
    pub available: u64,
}

impl LoadPlan {
    /// The load plan of a scenario; as WIT `from-scenario`.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if it has no load section; [`WorkflowError::LimitExceeded`].
    pub fn from_scenario(scenario: &Scenario) -> Result<Self, WorkflowError> {
        Self::from_model(scenario.model())
    }

    /// The same, of a checked model.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if it has no load section; [`WorkflowError::LimitExceeded`].
    pub fn from_model(scenario: &model::ScenarioModel) -> Result<Self, WorkflowError> {
        let load = scenario.load.as_ref().ok_or_else(|| not_found_number("section", "load"))?;
        let total = load.spawns.iter().fold(0_u64, |sum, spawn| sum.saturating_add(u64::from(spawn.users)));
        within("users", limits::USERS, total)?;
        let mut tenants: Vec<String> = Vec::new();
        let mut arrivals = Vec::new();
        for (spawn, group) in load.spawns.iter().zip(0_u32..) {
            let tenant = tenants.iter().position(|tenant| *tenant == spawn.tenant).unwrap_or_else(|| {
                tenants.push(spawn.tenant.clone());
                tenants.len().saturating_sub(1)
            });
            let tenant = u32::try_from(tenant).unwrap_or(u32::MAX);
            let spread = (0..spawn.users).map(|user| Arrival { at_ms: spread(spawn, user), group, tenant });
            arrivals.extend(spread);
        }
        // Stable: at the same time the groups come in the order of the text.
        order::sort_by_key(&mut arrivals, |arrival| arrival.at_ms);
        if let Some(rate) = load.spawn_per_second {
            throttle(&mut arrivals, rate);
        }
        let groups = load.spawns.iter().map(|spawn| LoadGroup {
            tenant: spawn.tenant.clone(),
            pool: spawn.pool.clone(),
            workflow: spawn.workflow.clone(),
            at_ms: spawn.at_ms,
            users: spawn.users,
            over_ms: spawn.over_ms,
        });
        let settings = LoadSettings {
            iterations: load.iterations,
            think_ms: load.think_ms,
            bind: load.bind.into(),
            max_users: load.max_users,
            spawn_per_second: load.spawn_per_second,
        };
        let demand = scenario.workbook.ip_pools.iter().filter_map(|pool| demand(load, pool)).collect();
        Ok(Self { settings, groups: groups.collect(), tenants, arrivals, demand })
    }

    /// How many users there are in all.
    #[must_use]
    pub fn users(&self) -> u32 {
        u32::try_from(self.arrivals.len()).unwrap_or(u32::MAX)
    }

    /// When the last user arrives, in milliseconds from the start; 0 if there is none.
    #[must_use]
    pub fn last_arrival_ms(&self) -> u64 {
        self.arrivals.last().map_or(0, |arrival| arrival.at_ms)
    }

    /// How users behave.
    #[must_use]
    pub fn settings(&self) -> LoadSettings {
        self.settings.clone()
    }

    /// The groups, in the order of the text.
    #[must_use]
    pub fn groups(&self) -> Vec<LoadGroup> {
        self.groups.clone()
    }

    /// The tenants, in the order in which the text first names them.
    #[must_use]
    pub fn tenants(&self) -> Vec<String> {
        self.tenants.clone()
    }

    /// Arrivals from user `offset` on.
    #[must_use]
    pub fn arrivals(&self, offset: u32, max: u32) -> ArrivalPage {
        let (range, next) = page(offset, max, self.arrivals.len());
        let mut columns = ArrivalPage { next, ..ArrivalPage::default() };
        for arrival in self.arrivals.get(range).unwrap_or_default() {
            columns.at_ms.push(arrival.at_ms);
            columns.groups.push(arrival.group);
            columns.tenants.push(arrival.tenant);
        }
        columns
    }

    /// When a user arrives, its group and its tenant.
    pub(super) fn arrival(&self, user: u32) -> Option<(u64, u32, u32)> {
        self.arrivals.get(user as usize).map(|arrival| (arrival.at_ms, arrival.group, arrival.tenant))
    }

    /// Whether the pools of the scenario have enough addresses: those that users come from, in the order of the text.
    #[must_use]
    pub fn feasibility(&self) -> Vec<PoolDemand> {
        self.demand.clone()
    }

    /// How many users have arrived at a time: those whose arrival is not later.
    #[must_use]
    pub fn arrived_by(&self, at_ms: u64) -> u32 {
        u32::try_from(self.arrivals.partition_point(|arrival| arrival.at_ms <= at_ms)).unwrap_or(u32::MAX)
    }
}

/// What is asked of a pool; none: nobody comes from it.
fn demand(load: &model::LoadDef, pool: &PoolDefinition) -> Option<PoolDemand> {
    let spawns = || load.spawns.iter().filter(|spawn| spawn.pool.as_deref() == Some(&pool.name));
    spawns().next()?;
    let users = spawns().fold(0_u64, |sum, spawn| sum.saturating_add(u64::from(spawn.users)));
    let needed = match load.bind {
        model::BindScope::Shared => {
            let mut tenants: Vec<&str> = spawns().map(|spawn| spawn.tenant.as_str()).collect();
            order::sort(&mut tenants);
            tenants.dedup();
            tenants.len() as u64
        }
        model::BindScope::PerUser | model::BindScope::PerTask => {
            load.max_users.map_or(users, |most| users.min(u64::from(most)))
        }
    };
    let available = u64::try_from(pool_capacity(pool)).unwrap_or(u64::MAX);
    Some(PoolDemand { pool: pool.name.clone(), needed, available })
}

/// `at + ⌊user × over ÷ users⌋`
fn spread(spawn: &model::SpawnDef, user: u32) -> u64 {
    let product = u128::from(user).saturating_mul(u128::from(spawn.over_ms));
    let offset = product.checked_div(u128::from(spawn.users)).unwrap_or(0);
    spawn.at_ms.saturating_add(u64::try_from(offset).unwrap_or(u64::MAX))
}

/// Each waits for the one before by 1000 ÷ rate milliseconds, kept exactly by counting in
/// milliseconds × rate, and is rounded up only when it is told.
fn throttle(arrivals: &mut [Arrival], rate: u32) {
    let rate = u128::from(rate.max(1));
    let mut free = 0_u128;
    for arrival in arrivals {
        let wanted = u128::from(arrival.at_ms).saturating_mul(rate);
        let given = wanted.max(free);
        free = given.saturating_add(1_000);
        arrival.at_ms = u64::try_from(given.div_ceil(rate)).unwrap_or(u64::MAX);
    }
}
