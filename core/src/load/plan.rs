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
    /// From arrival until the user leaves.
    PerUser,
    /// For one task.
    PerTask,
    /// All users of a tenant share one address.
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
    /// The pool that provides the addresses of the users.
    pub pool: Option<String>,
    /// The workflow of the users. If none, the first workflow applies.
    pub workflow: Option<String>,
    /// Start of the arrivals, from the start of the run.
    #[cfg_attr(feature = "serde", serde(rename = "at_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub at: Duration,
    /// Number of users.
    pub users: u32,
    /// Time over which the arrivals are spread.
    #[cfg_attr(feature = "serde", serde(rename = "over_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub over: Duration,
}

/// Settings for the users of a load plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct LoadSettings {
    /// Number of iterations of each user's workflow.
    pub iterations: u32,
    /// Pause between two iterations.
    #[cfg_attr(feature = "serde", serde(rename = "think_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub think: Duration,
    /// How long a user keeps an address.
    pub bind: AddressScope,
    /// Maximum number of active users. If none, the number is unlimited.
    pub max_users: Option<u32>,
    /// Maximum number of arrivals per second. If none, the number is unlimited.
    pub spawn_per_second: Option<u32>,
}

/// Arrival of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Arrival {
    /// Time of the arrival, from the start.
    pub at: Duration,
    /// The group: an index into [`LoadPlan::groups`].
    pub group: u32,
    /// The tenant: an index into [`LoadPlan::tenants`].
    pub tenant: u32,
}

/// Arrival of a user, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ArrivalMs {
    pub at_ms: u64,
    pub group: u32,
    pub tenant: u32,
}

/// The arrivals of all users: the load section of a scenario as exact arrivals in chronological
/// order, and its demand on each pool.
#[doc = include_str!("examples.md")]
#[derive(Debug, Clone)]
pub struct LoadPlan {
    settings: LoadSettings,
    groups: Vec<LoadGroup>,
    tenants: Vec<String>,
    /// In chronological order.
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
    /// Maximum number of addresses needed at the same time if all users stay for the whole run.
    pub needed: u64,
    /// Number of addresses in the pool; 2⁶⁴ − 1 stands for that many or more.
    pub available: u64,
}

impl LoadPlan {
    /// Creates the load plan of a scenario.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the scenario has no load section; [`WorkflowError::LimitExceeded`].
    pub fn from_scenario(scenario: &Scenario) -> Result<Self, WorkflowError> {
        Self::from_model(scenario.model())
    }

    /// Creates the load plan of a checked model.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the scenario has no load section; [`WorkflowError::LimitExceeded`].
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
        // Stable: groups with arrivals at the same time stay in source order.
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

    /// Returns the total number of users.
    #[must_use]
    pub fn users(&self) -> u32 {
        u32::try_from(self.arrivals.len()).unwrap_or(u32::MAX)
    }

    /// Returns the arrival of the last user, from the start; zero if there are no users.
    #[must_use]
    pub fn last_arrival(&self) -> Duration {
        Duration::from_millis(self.last_arrival_ms())
    }

    /// Returns the arrival of the last user, in milliseconds.
    pub(crate) fn last_arrival_ms(&self) -> u64 {
        self.arrivals.last().map_or(0, |arrival| arrival.at_ms)
    }

    /// Returns the settings for the users.
    #[must_use]
    pub const fn settings(&self) -> &LoadSettings {
        &self.settings
    }

    /// Returns the groups, in source order.
    #[must_use]
    pub fn groups(&self) -> &[LoadGroup] {
        &self.groups
    }

    /// Returns the tenants, in the order of their first occurrence in the text.
    #[must_use]
    pub fn tenants(&self) -> &[String] {
        &self.tenants
    }

    /// Returns the arrival of a user.
    pub(super) fn arrival(&self, user: u32) -> Option<ArrivalMs> {
        self.arrivals.get(user as usize).copied()
    }

    /// Returns the arrivals in chronological order: the first is that of user 0.
    pub fn arrivals(&self) -> impl ExactSizeIterator<Item = Arrival> {
        self.arrivals.iter().map(|arrival| Arrival {
            at: Duration::from_millis(arrival.at_ms),
            group: arrival.group,
            tenant: arrival.tenant,
        })
    }

    /// Returns the arrivals in milliseconds.
    #[cfg(any(test, feature = "pages"))]
    pub(super) fn arrivals_ms(&self) -> &[ArrivalMs] {
        &self.arrivals
    }

    /// Returns, for each pool that provides addresses of users, whether it has enough of them.
    /// Pools are in source order.
    #[must_use]
    pub fn feasibility(&self) -> &[PoolDemand] {
        &self.demand
    }

    /// Returns the number of users that arrive at or before a time.
    #[must_use]
    pub fn arrived_by(&self, at: Duration) -> u32 {
        self.arrived_by_ms(u64::try_from(at.as_millis()).unwrap_or(u64::MAX))
    }

    /// Returns the number of users that arrive at or before a time in milliseconds.
    pub(crate) fn arrived_by_ms(&self, at_ms: u64) -> u32 {
        u32::try_from(self.arrivals.partition_point(|arrival| arrival.at_ms <= at_ms)).unwrap_or(u32::MAX)
    }
}

/// Returns the demand on a pool; none if it provides no user's address.
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

/// Spaces the arrivals: each is at least 1000 ÷ rate milliseconds after the previous one, kept
/// exactly by counting in milliseconds × rate and rounded up only in the result.
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
