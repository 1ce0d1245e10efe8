//! Resource `load-plan`.

use std::time::Duration;

use crate::{
    component::{
        convert::{
            estimate, load as convert, page,
            workflow_error::{Result, wire_result},
        },
        exports::{load as wit, types},
        types::ScenarioResource,
    },
    duration::milliseconds,
    load::{LoadPlan, PoolDemand},
};

/// The resource of WIT `load-plan`. It is immutable.
pub struct LoadPlanResource {
    pub plan: LoadPlan,
}

impl wit::GuestLoadPlan for LoadPlanResource {
    fn from_scenario(scenario: types::ScenarioBorrow<'_>) -> Result<wit::LoadPlan> {
        let scenario = &scenario.get::<ScenarioResource>().scenario;
        wire_result(LoadPlan::from_scenario(scenario)).map(|plan| wit::LoadPlan::new(Self { plan }))
    }

    fn users(&self) -> u32 {
        self.plan.users()
    }

    fn last_arrival_ms(&self) -> u64 {
        milliseconds(self.plan.last_arrival())
    }

    fn settings(&self) -> wit::LoadSettings {
        convert::wire_settings(self.plan.settings())
    }

    fn groups(&self) -> Vec<wit::LoadGroup> {
        self.plan.groups().iter().map(convert::wire_group).collect()
    }

    fn tenants(&self) -> Vec<String> {
        self.plan.tenants().to_vec()
    }

    fn arrivals(&self, page: types::PageRequest) -> Result<wit::ArrivalPage> {
        let (offset, max) = page::read(&page)?;
        Ok(convert::wire_arrivals(self.plan.paged_arrivals(offset, max)))
    }

    fn arrived_by(&self, at_ms: u64) -> u32 {
        self.plan.arrived_by(Duration::from_millis(at_ms))
    }

    fn feasibility(&self) -> Vec<wit::PoolDemand> {
        let wire = |demand: &PoolDemand| wit::PoolDemand {
            pool: demand.pool.clone(),
            needed: demand.needed,
            available: demand.available,
        };
        self.plan.feasibility().iter().map(wire).collect()
    }

    fn estimate(&self, scenario: types::ScenarioBorrow<'_>, options: wit::EstimateOptions) -> Result<wit::RunEstimate> {
        let scenario = &scenario.get::<ScenarioResource>().scenario;
        wire_result(self.plan.estimate(scenario, &estimate::read_options(options)?)).map(estimate::wire)
    }
}
