//! Resource `load-run`.

use std::cell::RefCell;

use crate::{
    component::{
        convert::workflow::{Result, wire_result, workbook},
        exports::workflow as wit,
        workflow::load_plan::LoadPlanResource,
    },
    workbook::{DueUsers, LoadProgress, LoadRun},
};

/// The handle behind WIT `load-run`.
pub struct LoadRunResource {
    run: RefCell<LoadRun>,
}

impl wit::GuestLoadRun for LoadRunResource {
    fn from_plan(plan: wit::LoadPlanBorrow<'_>, model: wit::LoadModel) -> wit::LoadRun {
        let model = workbook::read_model(model);
        let run = LoadRun::from_plan(&plan.get::<LoadPlanResource>().plan, model);
        wit::LoadRun::new(Self { run: RefCell::new(run) })
    }

    fn revision(&self) -> u64 {
        self.run.borrow().revision()
    }

    fn due(&self, now_ms: u64, max: u32) -> Result<wit::DueUsers> {
        let DueUsers { users, intended_ms, groups, tenants, next_ms } =
            wire_result(self.run.borrow_mut().due(now_ms, max))?;
        Ok(wit::DueUsers { users, intended_ms, groups, tenants, next_ms })
    }

    fn leave(&self, count: u32) -> Result<()> {
        wire_result(self.run.borrow_mut().leave(count))
    }

    fn progress(&self) -> wit::LoadProgress {
        let LoadProgress { started, dropped, waiting, present, expected } = self.run.borrow().progress();
        wit::LoadProgress { started, dropped, waiting, present, expected }
    }

    fn snapshot(&self) -> String {
        self.run.borrow().snapshot()
    }

    fn restore(&self, text: String) -> Result<()> {
        wire_result(self.run.borrow_mut().restore(&text))
    }
}
