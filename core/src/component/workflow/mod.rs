//! Interface `workflow`, a file a resource.

mod load_plan;
mod load_run;
mod machine;
mod wbs;
mod workbook;

#[cfg(feature = "socket")]
pub use workbook::WorkbookResource;

use super::{Component, exports::workflow as wit};

impl wit::Guest for Component {
    type Wbs = wbs::WbsResource;
    type Machine = machine::MachineResource;
    type Workbook = workbook::WorkbookResource;
    type LoadPlan = load_plan::LoadPlanResource;
    type LoadRun = load_run::LoadRunResource;
}
