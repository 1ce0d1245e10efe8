//! Interface `types`: the scenario resource.

use crate::{dsl::Scenario, ip::Strategy};

use super::{
    Component,
    convert::{diagnostic, page, parser},
    exports::types as wit,
};

/// The resource of WIT `scenario`.
pub struct ScenarioResource {
    /// The checked scenario, shared with everything that was built from it.
    pub scenario: Scenario,
}

impl wit::Guest for Component {
    type Scenario = ScenarioResource;
}

impl wit::GuestScenario for ScenarioResource {
    fn name(&self) -> String {
        self.scenario.name().to_owned()
    }

    fn version(&self) -> String {
        self.scenario.version().to_owned()
    }

    fn pools(&self) -> Vec<wit::PoolDefinition> {
        self.scenario
            .pools()
            .iter()
            .map(|pool| wit::PoolDefinition {
                name: pool.name.clone(),
                description: pool.description.clone(),
                ranges: pool.ranges.iter().map(ToString::to_string).collect(),
                reserved: pool.reserved.iter().map(ToString::to_string).collect(),
                strategy: match pool.strategy {
                    Strategy::Sequential => wit::Strategy::Sequential,
                    Strategy::RoundRobin => wit::Strategy::RoundRobin,
                    Strategy::Random => wit::Strategy::Random,
                },
            })
            .collect()
    }

    fn workflows(&self) -> Vec<String> {
        self.scenario.workflows()
    }

    fn diagnostics(&self) -> Vec<wit::Diagnostic> {
        diagnostic::wire_all(self.scenario.diagnostics())
    }

    fn to_json(&self, cursor: Option<String>) -> Result<wit::TextPage, wit::ParserError> {
        page::part(&self.scenario.to_json(), cursor.as_deref()).map_err(parser::wire_error)
    }
}
