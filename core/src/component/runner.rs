//! Interface `runner`.

use std::{cell::RefCell, time::Duration};

use crate::runner::Run;

use super::{
    Component,
    convert::{
        page,
        runner::{self as convert, Result, wire_result},
        workflow as machine,
        workflow_error::read_format,
    },
    exports::{runner as wit, types, workbook, workflow},
    types::ScenarioResource,
    workbook::WorkbookResource,
};

/// The resource of WIT `run`.
pub struct RunResource {
    run: RefCell<Run>,
}

impl wit::Guest for Component {
    type Run = RunResource;
}

impl wit::GuestRun for RunResource {
    fn from_scenario(scenario: types::ScenarioBorrow<'_>, options: wit::RunOptions) -> Result<wit::Run> {
        let scenario = &scenario.get::<ScenarioResource>().scenario;
        let run = wire_result(Run::from_scenario(scenario, &convert::read_options(options)?))?;
        Ok(wit::Run::new(Self { run: RefCell::new(run) }))
    }

    fn add_input(&self, name: String, bytes: Vec<u8>) -> Result<()> {
        wire_result(self.run.borrow_mut().add_input(&name, &bytes))
    }

    fn step(&self, timeout_ms: u64) -> Result<wit::RunStep> {
        wire_result(self.run.borrow_mut().step(Duration::from_millis(timeout_ms))).map(convert::wire_step)
    }

    fn progress(&self) -> wit::RunProgress {
        convert::wire_progress(self.run.borrow().progress())
    }

    fn next_actions(&self, max: u32) -> Vec<workflow::ActionRequest> {
        self.run.borrow_mut().next_actions(max).into_iter().map(machine::wire_request).collect()
    }

    fn complete(&self, token: u64, outcome: workflow::ActionOutcome) -> Result<workflow::ReportStatus> {
        let outcome = machine::read_outcome(outcome).map_err(convert::wire_argument)?;
        wire_result(self.run.borrow_mut().complete(token, outcome)).map(machine::wire_report_status)
    }

    fn send_event(&self, user: Option<u32>, event: String) -> Result<u32> {
        wire_result(self.run.borrow_mut().send_event(user, &event))
    }

    fn stop(&self, mode: wit::StopMode) {
        self.run.borrow_mut().stop(convert::read_stop_mode(mode));
    }

    fn workbook(&self) -> workbook::Workbook {
        workbook::Workbook::new(WorkbookResource { workbook: self.run.borrow().workbook() })
    }

    fn pools(&self) -> Vec<wit::PoolReport> {
        self.run.borrow().pools().into_iter().map(convert::wire_pool).collect()
    }

    fn render_pool(&self, pool: String) -> Result<String> {
        wire_result(self.run.borrow().render_pool(&pool))
    }

    fn render_visits(&self, format: types::DiagramFormat, cursor: Option<String>) -> Result<types::TextPage> {
        let offset = page::offset(cursor.as_deref()).map_err(convert::wire_argument)?;
        wire_result(self.run.borrow().paged_render_visits(read_format(format), offset)).map(page::wire_text)
    }

    fn summary(&self) -> wit::RunReport {
        convert::wire_report(self.run.borrow().summary())
    }

    fn summary_text(&self) -> String {
        self.run.borrow().summary_text()
    }
}
