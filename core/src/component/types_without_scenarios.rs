//! Interface `types` in the worlds `pool` and `net`: no function returns a scenario, so there is none.

use super::{Component, exports::types as wit};

/// The resource of WIT `scenario`, which cannot exist.
pub enum ScenarioResource {}

impl wit::Guest for Component {
    type Scenario = ScenarioResource;
}

impl wit::GuestScenario for ScenarioResource {
    fn name(&self) -> String {
        match *self {}
    }

    fn version(&self) -> String {
        match *self {}
    }

    fn pools(&self) -> Vec<wit::PoolDefinition> {
        match *self {}
    }

    fn workflows(&self) -> Vec<String> {
        match *self {}
    }

    fn diagnostics(&self) -> Vec<wit::Diagnostic> {
        match *self {}
    }

    fn to_json(&self, _cursor: Option<String>) -> Result<wit::TextPage, wit::ParserError> {
        match *self {}
    }
}
