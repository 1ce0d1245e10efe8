//! Interface `workflow`.

use std::{cell::RefCell, time::Duration};

use crate::{
    component::{
        Component,
        convert::{
            page, workflow as convert,
            workflow_error::{Result, read_format, read_named, read_value, wire_named, wire_result, wire_state},
        },
        exports::{types, wbs, workbook, workflow as wit},
        wbs::WbsResource,
        workbook::WorkbookResource,
    },
    state_machine::{Machine, OutcomeKind},
};

/// The resource of WIT `machine`.
pub struct MachineResource {
    machine: RefCell<Machine>,
}

impl wit::Guest for Component {
    type Machine = MachineResource;
}

impl wit::GuestMachine for MachineResource {
    fn from_wbs(
        wbs: wbs::WbsBorrow<'_>,
        workbook: workbook::WorkbookBorrow<'_>,
        options: wit::MachineOptions,
    ) -> Result<wit::Machine> {
        let wbs = wbs.get::<WbsResource>().wbs.borrow();
        let workbook = &workbook.get::<WorkbookResource>().workbook;
        let machine = wire_result(Machine::from_wbs(&wbs, workbook, convert::read_options(options)))?;
        Ok(wit::Machine::new(Self { machine: RefCell::new(machine) }))
    }

    fn revision(&self) -> u64 {
        self.machine.borrow().revision()
    }

    fn now_ms(&self) -> u64 {
        self.machine.borrow().now_ms()
    }

    fn nodes(&self, page: types::PageRequest) -> Result<wit::MachineNodePage> {
        let (offset, max) = page::read(&page)?;
        let nodes: Vec<_> =
            self.machine.borrow().paged_nodes(offset, max).into_iter().map(convert::wire_node).collect();
        Ok(wit::MachineNodePage { next: page::after(offset, max, nodes.len()), nodes })
    }

    fn spawn(&self, workflow: Option<String>, inputs: Vec<types::NamedValue>) -> Result<u32> {
        wire_result(self.machine.borrow_mut().spawn(workflow.as_deref(), &read_named(inputs)?))
    }

    fn add_instances(&self, workflow: Option<String>, count: u32, inputs: Vec<wit::InputColumn>) -> Result<u32> {
        let inputs = convert::read_columns(inputs)?;
        wire_result(self.machine.borrow_mut().add_instances(workflow.as_deref(), count, &inputs))
    }

    fn start(&self, first: u32, count: u32) -> Result<()> {
        wire_result(self.machine.borrow_mut().start(first, count))
    }

    fn next_actions(&self, max: u32) -> Vec<wit::ActionRequest> {
        self.machine.borrow_mut().next_actions(max).into_iter().map(convert::wire_request).collect()
    }

    fn next_actions_batch(&self, max: u32) -> wit::ActionBatch {
        convert::wire_batch(self.machine.borrow_mut().paged_actions(max))
    }

    fn in_flight(&self, page: types::PageRequest) -> Result<wit::ActionPage> {
        let (offset, max) = page::read(&page)?;
        let found = self.machine.borrow().paged_in_flight(offset, max);
        let actions = found.actions.into_iter().map(convert::wire_request).collect();
        Ok(wit::ActionPage { actions, next: page::next(found.next) })
    }

    fn complete(&self, token: u64, outcome: wit::ActionOutcome, elapsed_ns: Option<u64>) -> Result<wit::ReportStatus> {
        let outcome = convert::read_outcome(outcome)?;
        wire_result(self.machine.borrow_mut().complete(token, outcome, elapsed_ns.map(Duration::from_nanos)))
            .map(convert::wire_report_status)
    }

    fn complete_many(
        &self,
        tokens: Vec<u64>,
        outcomes: Vec<wit::OutcomeKind>,
        details: types::Value,
        elapsed_ns: Vec<u64>,
    ) -> Result<Vec<wit::ReportStatus>> {
        let details = read_value("details", details)?;
        let outcomes: Vec<OutcomeKind> = outcomes.into_iter().map(convert::read_outcome_kind).collect();
        let completions = self.machine.borrow_mut().paged_complete_many(&tokens, &outcomes, &details, &elapsed_ns);
        Ok(wire_result(completions)?.into_iter().map(convert::wire_report_status).collect())
    }

    fn tick(&self, now_ms: u64) -> Result<wit::MachineProgress> {
        wire_result(self.machine.borrow_mut().tick(now_ms)).map(convert::wire_progress)
    }

    fn run_until(&self, now_ms: u64) -> Result<wit::MachineProgress> {
        wire_result(self.machine.borrow_mut().run_until(now_ms)).map(convert::wire_progress)
    }

    fn progress(&self) -> wit::MachineProgress {
        convert::wire_progress(self.machine.borrow_mut().progress())
    }

    fn send_event(&self, instance: Option<u32>, event: String) -> Result<u32> {
        wire_result(self.machine.borrow_mut().send_event(instance, &event))
    }

    fn cancel(&self, instance: u32) -> Result<()> {
        wire_result(self.machine.borrow_mut().cancel(instance))
    }

    fn status(&self, instance: u32) -> Result<wit::InstanceStatus> {
        wire_result(self.machine.borrow().status(instance)).map(convert::wire_status)
    }

    fn states(&self, first: u32, count: u32) -> Vec<types::InstanceState> {
        self.machine.borrow().paged_states(first, count).into_iter().map(wire_state).collect()
    }

    fn counts(&self) -> wit::InstanceCounts {
        convert::wire_counts(self.machine.borrow().counts())
    }

    fn variables(&self, instance: u32) -> Result<Vec<types::NamedValue>> {
        wire_result(self.machine.borrow().variables(instance)).map(wire_named)
    }

    fn visits(&self, instance: u32) -> Result<Vec<wit::NodeVisits>> {
        let visits = wire_result(self.machine.borrow().visits(instance))?;
        Ok(visits.into_iter().map(convert::wire_visits).collect())
    }

    fn trace(&self, instance: u32, page: types::PageRequest) -> Result<wit::TracePage> {
        let (offset, max) = page::read(&page)?;
        wire_result(self.machine.borrow().paged_trace(instance, offset, max)).map(convert::wire_trace)
    }

    fn trace_hash(&self) -> u64 {
        self.machine.borrow().trace_hash()
    }

    fn instance_hash(&self, instance: u32) -> Result<u64> {
        wire_result(self.machine.borrow().instance_hash(instance))
    }

    fn next_finished(&self, max: u32) -> Vec<u32> {
        self.machine.borrow_mut().next_finished(max)
    }

    fn late_reports(&self) -> Vec<wit::LateReport> {
        self.machine.borrow().late_reports().into_iter().map(convert::wire_late).collect()
    }

    fn sync(&self, wbs: wbs::WbsBorrow<'_>, policy: wit::SyncPolicy) -> Result<()> {
        let wbs = wbs.get::<WbsResource>().wbs.borrow();
        wire_result(self.machine.borrow_mut().sync(&wbs, convert::read_sync_policy(policy)))
    }

    fn snapshot(&self, cursor: Option<String>) -> Result<types::TextPage> {
        page::text(self.machine.borrow().paged_snapshot(page::offset(cursor.as_deref())?))
    }

    fn restore(&self, text: String, last: bool, timers: wit::TimerPolicy) -> Result<()> {
        wire_result(self.machine.borrow_mut().restore_part(&text, last, convert::read_timer_policy(timers)))
    }

    fn log(&self, cursor: Option<String>) -> Result<types::TextPage> {
        page::text(self.machine.borrow().paged_log(page::offset(cursor.as_deref())?))
    }

    fn replay(&self, text: String, last: bool) -> Result<()> {
        wire_result(self.machine.borrow_mut().replay_part(&text, last))
    }

    fn render(
        &self,
        format: types::DiagramFormat,
        instance: Option<u32>,
        cursor: Option<String>,
    ) -> Result<types::TextPage> {
        page::text(self.machine.borrow().paged_render(read_format(format), instance, page::offset(cursor.as_deref())?))
    }

    fn render_visits(&self, format: types::DiagramFormat, cursor: Option<String>) -> Result<types::TextPage> {
        page::text(self.machine.borrow().paged_render_visits(read_format(format), page::offset(cursor.as_deref())?))
    }
}
