//! Interface `load`, one file per resource.

mod plan;
mod run;

use super::{Component, exports::load as wit};

impl wit::Guest for Component {
    type LoadPlan = plan::LoadPlanResource;
    type LoadRun = run::LoadRunResource;
}
