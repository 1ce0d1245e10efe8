//! Resource `load-plan`.

use crate::{
    component::{
        convert::{
            estimate, load as convert, page,
            workflow_error::{Result, wire_result},
        },
        exports::{load as wit, types},
        types::ScenarioResource,
    },
    load::{LoadPlan, PoolDemand},
};

/// The handle behind WIT `load-plan`. It never changes.
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
        self.plan.last_arrival_ms()
    }

    fn settings(&self) -> wit::LoadSettings {
        convert::wire_settings(&self.plan.settings())
    }

    fn groups(&self) -> Vec<wit::LoadGroup> {
        self.plan.groups().into_iter().map(convert::wire_group).collect()
    }

    fn tenants(&self) -> Vec<String> {
        self.plan.tenants()
    }

    fn arrivals(&self, page: types::PageRequest) -> Result<wit::ArrivalPage> {
        let (offset, max) = page::read(&page)?;
        Ok(convert::wire_arrivals(self.plan.arrivals(offset, max)))
    }

    fn arrived_by(&self, at_ms: u64) -> u32 {
        self.plan.arrived_by(at_ms)
    }

    fn feasibility(&self) -> Vec<wit::PoolDemand> {
        let wire = |demand: PoolDemand| wit::PoolDemand {
            pool: demand.pool,
            needed: demand.needed,
            available: demand.available,
        };
        self.plan.feasibility().into_iter().map(wire).collect()
    }

    fn estimate(&self, scenario: types::ScenarioBorrow<'_>, options: wit::EstimateOptions) -> Result<wit::RunEstimate> {
        let scenario = &scenario.get::<ScenarioResource>().scenario;
        wire_result(self.plan.estimate(scenario, &estimate::read_options(options)?)).map(estimate::wire)
    }
}
