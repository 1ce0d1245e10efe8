//! The load plan: the exact arrival of every user, in integers.

use std::time::Duration;

use crate::{
    dsl::{Scenario, model, pool_capacity},
    error::workflow::{WorkflowError, not_found_number, within},
    ip::PoolDefinition,
    limits::workflow as limits,
    sort,
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
#[non_exhaustive]
pub struct LoadGroup {
    /// The tenant.
    pub tenant: String,
    /// The pool of its users' addresses.
    pub pool: Option<String>,
    /// The workflow that they walk; none: the first.
    pub workflow: Option<String>,
    /// When it begins, from the start.
    #[cfg_attr(feature = "serde", serde(rename = "at_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub at: Duration,
    /// How many users.
    pub users: u32,
    /// Over how long they are spread.
    #[cfg_attr(feature = "serde", serde(rename = "over_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub over: Duration,
}

/// How the users of a load plan behave.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct LoadSettings {
    /// How often each user walks its workflow.
    pub iterations: u32,
    /// The pause between two walks.
    #[cfg_attr(feature = "serde", serde(rename = "think_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub think: Duration,
    /// How long a user keeps an address.
    pub bind: AddressScope,
    /// The most users at a time.
    pub max_users: Option<u32>,
    /// The most arrivals a second.
    pub spawn_per_second: Option<u32>,
}

/// The arrival of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Arrival {
    /// When, from the start.
    pub at: Duration,
    /// The group, as a place in [`LoadPlan::groups`].
    pub group: u32,
    /// The tenant, as a place in [`LoadPlan::tenants`].
    pub tenant: u32,
}

/// The same in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ArrivalMs {
    pub at_ms: u64,
    pub group: u32,
    pub tenant: u32,
}

/// Who arrives when. The exact arrivals of a load section, in the order of time, and what they ask of each pool.
#[doc = include_str!("examples.md")]
#[derive(Debug, Clone)]
pub struct LoadPlan {
    settings: LoadSettings,
    groups: Vec<LoadGroup>,
    tenants: Vec<String>,
    /// In the order of arrival.
    arrivals: Vec<ArrivalMs>,
    demand: Vec<PoolDemand>,
}

/// Whether a pool has enough addresses for a load plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PoolDemand {
    /// The pool.
    pub pool: String,
    /// The most addresses needed at a time, if nobody leaves before he must.
    pub needed: u64,
    /// How many it has; 2⁶⁴ − 1 stands for that many and more.
    pub available: u64,
}

impl LoadPlan {
    /// The load plan of a scenario.
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
            let spread = (0..spawn.users).map(|user| ArrivalMs { at_ms: spread(spawn, user), group, tenant });
            arrivals.extend(spread);
        }
        // Stable: at the same time the groups come in the order of the text.
        sort::sort_by_key(&mut arrivals, |arrival| arrival.at_ms);
        if let Some(rate) = load.spawn_per_second {
            throttle(&mut arrivals, rate);
        }
        let groups = load.spawns.iter().map(|spawn| LoadGroup {
            tenant: spawn.tenant.clone(),
            pool: spawn.pool.clone(),
            workflow: spawn.workflow.clone(),
            at: Duration::from_millis(spawn.at_ms),
            users: spawn.users,
            over: Duration::from_millis(spawn.over_ms),
        });
        let settings = LoadSettings {
            iterations: load.iterations,
            think: Duration::from_millis(load.think_ms),
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

    /// When the last user arrives, from the start; zero if there is none.
    #[must_use]
    pub fn last_arrival(&self) -> Duration {
        Duration::from_millis(self.last_arrival_ms())
    }

    /// The same in milliseconds.
    pub(crate) fn last_arrival_ms(&self) -> u64 {
        self.arrivals.last().map_or(0, |arrival| arrival.at_ms)
    }

    /// How users behave.
    #[must_use]
    pub const fn settings(&self) -> &LoadSettings {
        &self.settings
    }

    /// The groups, in the order of the text.
    #[must_use]
    pub fn groups(&self) -> &[LoadGroup] {
        &self.groups
    }

    /// The tenants, in the order in which the text first names them.
    #[must_use]
    pub fn tenants(&self) -> &[String] {
        &self.tenants
    }

    /// The arrival of a user.
    pub(super) fn arrival(&self, user: u32) -> Option<ArrivalMs> {
        self.arrivals.get(user as usize).copied()
    }

    /// The arrivals, in the order of time: the first is that of user 0.
    pub fn arrivals(&self) -> impl ExactSizeIterator<Item = Arrival> {
        self.arrivals.iter().map(|arrival| Arrival {
            at: Duration::from_millis(arrival.at_ms),
            group: arrival.group,
            tenant: arrival.tenant,
        })
    }

    /// The same in milliseconds.
    #[cfg(any(test, feature = "pages"))]
    pub(super) fn arrivals_ms(&self) -> &[ArrivalMs] {
        &self.arrivals
    }

    /// Whether the pools of the scenario have enough addresses: those that users come from, in the order of the text.
    #[must_use]
    pub fn feasibility(&self) -> &[PoolDemand] {
        &self.demand
    }

    /// How many users have arrived at a time: those whose arrival is not later.
    #[must_use]
    pub fn arrived_by(&self, at: Duration) -> u32 {
        self.arrived_by_ms(u64::try_from(at.as_millis()).unwrap_or(u64::MAX))
    }

    /// The same, of whole milliseconds.
    pub(crate) fn arrived_by_ms(&self, at_ms: u64) -> u32 {
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
            sort::sort(&mut tenants);
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
fn throttle(arrivals: &mut [ArrivalMs], rate: u32) {
    let rate = u128::from(rate.max(1));
    let mut free = 0_u128;
    for arrival in arrivals {
        let wanted = u128::from(arrival.at_ms).saturating_mul(rate);
        let given = wanted.max(free);
        free = given.saturating_add(1_000);
        arrival.at_ms = u64::try_from(given.div_ceil(rate)).unwrap_or(u64::MAX);
    }
}
