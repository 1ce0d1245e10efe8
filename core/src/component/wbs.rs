//! Interface `wbs`.

use std::cell::RefCell;

use crate::{
    component::{
        Component,
        convert::{
            page, wbs as convert,
            workflow_error::{Result, read_format, wire_result},
        },
        exports::{types, wbs as wit, workbook},
        types::ScenarioResource,
        workbook::WorkbookResource,
    },
    wbs::{Wbs, WbsChange},
};

/// The resource of WIT `wbs`.
pub struct WbsResource {
    pub wbs: RefCell<Wbs>,
}

impl wit::Guest for Component {
    type Wbs = WbsResource;
}

impl wit::GuestWbs for WbsResource {
    fn new(name: String) -> Self {
        Self { wbs: RefCell::new(Wbs::new(&name)) }
    }

    fn from_scenario(scenario: types::ScenarioBorrow<'_>, workflow: Option<String>) -> Result<wit::Wbs> {
        let scenario = &scenario.get::<ScenarioResource>().scenario;
        let wbs = wire_result(Wbs::from_scenario(scenario, workflow.as_deref()))?;
        Ok(wit::Wbs::new(Self { wbs: RefCell::new(wbs) }))
    }

    fn name(&self) -> String {
        self.wbs.borrow().name().to_owned()
    }

    fn revision(&self) -> u64 {
        self.wbs.borrow().revision()
    }

    fn task_count(&self) -> u32 {
        self.wbs.borrow().task_count()
    }

    fn next_task_id(&self) -> u32 {
        self.wbs.borrow().next_task_id()
    }

    fn task(&self, task: u32) -> Result<wit::Task> {
        wire_result(self.wbs.borrow().task(task)).map(convert::wire_task)
    }

    fn find(&self, path: String) -> Result<wit::Task> {
        wire_result(self.wbs.borrow().find(&path)).map(convert::wire_task)
    }

    fn tasks(&self, page: types::PageRequest) -> Result<wit::TaskPage> {
        let (offset, max) = page::read(&page)?;
        Ok(convert::wire_task_page(self.wbs.borrow().paged_tasks(offset, max)))
    }

    fn children(&self, parent: Option<u32>, page: types::PageRequest) -> Result<wit::TaskIdPage> {
        let (offset, max) = page::read(&page)?;
        wire_result(self.wbs.borrow().paged_children(parent, offset, max)).map(convert::wire_ids)
    }

    fn edges(&self, page: types::PageRequest) -> Result<wit::FlowEdgePage> {
        let (offset, max) = page::read(&page)?;
        Ok(convert::wire_edges(self.wbs.borrow().paged_edges(offset, max)))
    }

    fn dependencies(&self, page: types::PageRequest) -> Result<wit::DependencyPage> {
        let (offset, max) = page::read(&page)?;
        Ok(convert::wire_dependencies(self.wbs.borrow().paged_dependencies(offset, max)))
    }

    fn predecessors(&self, task: u32, page: types::PageRequest) -> Result<wit::TaskIdPage> {
        let (offset, max) = page::read(&page)?;
        wire_result(self.wbs.borrow().paged_predecessors(task, offset, max)).map(convert::wire_ids)
    }

    fn successors(&self, task: u32, page: types::PageRequest) -> Result<wit::TaskIdPage> {
        let (offset, max) = page::read(&page)?;
        wire_result(self.wbs.borrow().paged_successors(task, offset, max)).map(convert::wire_ids)
    }

    fn order(&self, page: types::PageRequest) -> Result<wit::TaskIdPage> {
        let (offset, max) = page::read(&page)?;
        Ok(convert::wire_ids(self.wbs.borrow().paged_order(offset, max)))
    }

    fn wave_count(&self) -> u32 {
        self.wbs.borrow().wave_count()
    }

    fn wave(&self, index: u32, page: types::PageRequest) -> Result<wit::TaskIdPage> {
        let (offset, max) = page::read(&page)?;
        wire_result(self.wbs.borrow().paged_wave(index, offset, max)).map(convert::wire_ids)
    }

    fn critical_path(&self, page: types::PageRequest) -> Result<wit::CriticalPath> {
        let (offset, max) = page::read(&page)?;
        Ok(convert::wire_critical_path(self.wbs.borrow().paged_critical_path(offset, max)))
    }

    fn critical_paths(&self, page: types::PageRequest) -> Result<wit::CriticalPathPage> {
        let (offset, max) = page::read_wide(&page)?;
        Ok(convert::wire_critical_paths(self.wbs.borrow().paged_critical_paths(offset, max)))
    }

    fn dates(&self, page: types::PageRequest) -> Result<wit::TaskDates> {
        let (offset, max) = page::read(&page)?;
        Ok(convert::wire_dates(self.wbs.borrow().paged_dates(offset, max)))
    }

    fn apply(&self, changes: Vec<wit::WbsChange>) -> Result<wit::WbsReceipt> {
        let changes: Vec<WbsChange> = changes.into_iter().map(convert::read_change).collect();
        wire_result(self.wbs.borrow_mut().apply(&changes)).map(convert::wire_receipt)
    }

    fn schedule(&self, workbook: workbook::WorkbookBorrow<'_>, options: wit::ScheduleOptions) -> Result<wit::Schedule> {
        let workbook = &workbook.get::<WorkbookResource>().workbook;
        let options = convert::read_schedule_options(options);
        wire_result(self.wbs.borrow().schedule(&workbook.into(), options)).map(convert::wire_schedule)
    }

    fn explain(&self, task: u32) -> Result<wit::TaskExplanation> {
        wire_result(self.wbs.borrow().explain(task)).map(convert::wire_explanation)
    }

    fn undo(&self) -> Option<wit::WbsReceipt> {
        self.wbs.borrow_mut().undo().map(convert::wire_receipt)
    }

    fn snapshot(&self, cursor: Option<String>) -> Result<types::TextPage> {
        page::text(self.wbs.borrow().paged_snapshot(page::offset(cursor.as_deref())?))
    }

    fn restore(&self, text: String, last: bool) -> Result<()> {
        wire_result(self.wbs.borrow_mut().restore_part(&text, last))
    }

    fn render(
        &self,
        format: types::DiagramFormat,
        within: Option<u32>,
        cursor: Option<String>,
    ) -> Result<types::TextPage> {
        page::text(self.wbs.borrow().paged_render(read_format(format), within, page::offset(cursor.as_deref())?))
    }

    fn render_gantt(
        &self,
        workbook: workbook::WorkbookBorrow<'_>,
        options: wit::ScheduleOptions,
        within: Option<u32>,
        cursor: Option<String>,
    ) -> Result<types::TextPage> {
        let workbook = &workbook.get::<WorkbookResource>().workbook;
        page::text(self.wbs.borrow().paged_render_gantt(
            &workbook.into(),
            convert::read_schedule_options(options),
            within,
            page::offset(cursor.as_deref())?,
        ))
    }
}
