//! Interface `types`: the scenario resource.

use std::sync::Arc;

use crate::dsl::model::{RangeDef, Scenario, Strategy};

use super::{Component, exports::types as wit};

/// The handle behind WIT `scenario`.
pub struct ScenarioResource {
    /// The checked model, shared with whatever was built from it.
    pub scenario: Arc<Scenario>,
}

impl wit::Guest for Component {
    type Scenario = ScenarioResource;
}

impl wit::GuestScenario for ScenarioResource {
    fn name(&self) -> String {
        self.scenario.name.clone()
    }

    fn version(&self) -> String {
        self.scenario.version.clone()
    }

    fn pools(&self) -> Vec<wit::PoolDefinition> {
        self.scenario.workbook.ip_pools.iter().map(pool_definition).collect()
    }

    fn workflows(&self) -> Vec<String> {
        self.scenario.workflows.iter().map(|workflow| workflow.id.clone()).collect()
    }
}

fn pool_definition(pool: &crate::dsl::model::PoolDef) -> wit::PoolDefinition {
    wit::PoolDefinition {
        name: pool.id.clone(),
        description: pool.description.clone(),
        ranges: pool
            .ranges
            .iter()
            .map(|range| match range {
                RangeDef::Cidr(network) => network.to_string(),
                RangeDef::Span(first, last) => format!("{first} - {last}"),
            })
            .collect(),
        reserved: pool.reserved.iter().map(ToString::to_string).collect(),
        strategy: match pool.strategy {
            Strategy::Sequential => wit::Strategy::Sequential,
            Strategy::RoundRobin => wit::Strategy::RoundRobin,
            Strategy::Random => wit::Strategy::Random,
        },
    }
}
