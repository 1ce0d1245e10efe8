//! Resource `load-run`.

use std::cell::RefCell;

use crate::{
    component::{
        convert::{
            load, page,
            workflow_error::{Result, wire_result},
        },
        exports::{load as wit, types},
        load::plan::LoadPlanResource,
    },
    load::{LoadProgress, LoadRun, PagedDue},
};

/// The resource of WIT `load-run`.
pub struct LoadRunResource {
    run: RefCell<LoadRun>,
    /// The parts of a snapshot that is being restored.
    parts: RefCell<String>,
}

impl wit::GuestLoadRun for LoadRunResource {
    fn from_plan(plan: wit::LoadPlanBorrow<'_>, model: wit::LoadModel) -> wit::LoadRun {
        let model = load::read_model(model);
        let run = LoadRun::from_plan(&plan.get::<LoadPlanResource>().plan, model);
        wit::LoadRun::new(Self { run: RefCell::new(run), parts: RefCell::default() })
    }

    fn revision(&self) -> u64 {
        self.run.borrow().revision()
    }

    fn due(&self, now_ms: u64, max: u32) -> Result<wit::DueUsers> {
        let PagedDue { users, intended_ms, groups, tenants, next_ms } =
            wire_result(self.run.borrow_mut().paged_due(now_ms, max))?;
        Ok(wit::DueUsers { users, intended_ms, groups, tenants, next_ms })
    }

    fn leave(&self, count: u32) -> Result<()> {
        wire_result(self.run.borrow_mut().leave(count))
    }

    fn progress(&self) -> wit::LoadProgress {
        let LoadProgress { started, dropped, waiting, present, expected } = self.run.borrow().progress();
        wit::LoadProgress { started, dropped, waiting, present, expected }
    }

    fn snapshot(&self, cursor: Option<String>) -> Result<types::TextPage> {
        page::whole(self.run.borrow().to_snapshot(), cursor.as_deref())
    }

    fn restore(&self, text: String, last: bool) -> Result<()> {
        let mut parts = self.parts.borrow_mut();
        parts.push_str(&text);
        if !last {
            return Ok(());
        }
        wire_result(self.run.borrow_mut().restore(&std::mem::take(&mut *parts)))
    }
}
