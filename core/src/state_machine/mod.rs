//! The state machine: a wbs compiled into dense tables, and many instances that run on them.
//!
//! `compile` creates the `Program` (rows of nodes and edges, expressions with slots). A
//! [`Machine`] is that program and its instances: branches in one slab, variables and
//! visits in one table each, timers in one heap. A stimulus (start, report, timer, event) puts
//! moves on an agenda, and `step` runs the agenda until it is empty; nothing recurses,
//! reads a clock or does I/O. `requests` hands out the actions to perform.

mod compile;
mod inspect;
mod options;
#[cfg(any(test, feature = "pages"))]
mod pages;
mod persist;
mod run;

#[cfg(test)]
mod tests;

use std::{collections::VecDeque, sync::Arc};

pub use crate::error::InstanceState;
pub use inspect::{
    fault::{FaultKind, GuardReport, InstanceFault},
    status::{InstanceCounts, InstanceStatus, MachineNode, MachineProgress, NodeVisits},
    trace::{Trace, TraceEntry, TraceKind},
};
pub use options::MachineOptions;
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub use pages::TracePage;
pub use persist::restore::TimerPolicy;
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub use run::requests::{ActionBatch, ActionPage};
pub use run::{
    instances::InputColumn,
    requests::{ActionOutcome, ActionRequest, LateReport, OutcomeKind, ReportStatus},
    sync::SyncPolicy,
};

pub(crate) use run::retry::longest_wait_ms;
#[cfg(feature = "runner")]
pub(crate) use {
    compile::parameters::size as value_size,
    options::OwnActions,
    run::{drive::Ready, requests::Outcome},
};

#[cfg(any(test, feature = "pages"))]
use crate::paging::{Paged, Pieces};
use crate::{
    error::workflow::WorkflowError,
    wbs::Wbs,
    workbook::{MetricId, TenantId, Workbook},
};

use compile::program::Program;
use persist::journal::Journal;
use run::{
    agenda::Move,
    branch::{Abandoned, Branches},
    instance::Instance,
    timers::Timers,
    values::Values,
};

/// A state machine and its instances. It is compiled from a [`Wbs`] and runs instances to completion: it hands out
/// actions as requests, the caller reports their outcomes by token, and `tick` passes the time.
#[doc = include_str!("examples.md")]
#[derive(Debug)]
pub struct Machine {
    program: Arc<Program>,
    settings: options::Settings,
    workbook: Workbook,
    revision: u64,
    now_ms: u64,
    instances: Vec<Instance>,
    /// Visits of each node, one row per instance, as long as its workflow.
    visits: Vec<u32>,
    /// Visits of each node by all instances in completed iterations, for the diagrams of a run. Not part of snapshots,
    /// and cleared by a sync.
    earlier_visits: Vec<u64>,
    values: Values,
    /// Version of the workbook's variables that `values` contains.
    variables_version: u64,
    branches: Branches,
    timers: Timers,
    /// Requested actions, in order: branch, generation and the time of the request.
    ready: VecDeque<(u32, u32, u64)>,
    agenda: VecDeque<Move>,
    /// Nodes passed since the current stimulus.
    microsteps: u32,
    late: u64,
    /// Measurements of the current call, for the workbook.
    measured: Vec<(MetricId, TenantId, f64)>,
    /// Actions in flight that ended without a report. Filled only if the host measures actions.
    abandoned: Vec<Abandoned>,
    /// Whether measurements are withheld.
    quiet: bool,
    /// Instances that have ended and that `next_finished` has not returned yet.
    finished: VecDeque<u32>,
    /// The most recent late reports.
    late_reports: VecDeque<LateReport>,
    journal: Journal,
    #[cfg(any(test, feature = "pages"))]
    paged: Paged,
    #[cfg(any(test, feature = "pages"))]
    log_paged: Paged,
    #[cfg(any(test, feature = "pages"))]
    pieces: Pieces,
}

impl Machine {
    /// Compiles a wbs.
    ///
    /// # Errors
    /// [`WorkflowError::InvalidArgument`] if the wbs has no workflow, an edge or `on_error` has no target, or an
    /// option is out of range; [`WorkflowError::NotFound`] if an action is not defined in the scenario;
    /// [`WorkflowError::InvalidExpression`] if a condition or a template does not compile.
    pub fn from_wbs(wbs: &Wbs, workbook: &Workbook, options: MachineOptions) -> Result<Self, WorkflowError> {
        let settings = options::Settings::of(options, wbs.scenario().load.as_ref())?;
        let variables_version = workbook.variables_version();
        let program = compile::compile(wbs, &mut workbook.open())?;
        let (now_ms, kept) = (options.now_ms.unwrap_or(0), options.keep_log.unwrap_or(false));
        let mut machine = Self::with(Arc::new(program), settings, workbook, now_ms, kept);
        machine.variables_version = variables_version;
        if kept {
            let definition = machine.definition();
            machine.journal.belongs_to(definition);
        }
        Ok(machine)
    }

    /// Creates a machine without instances.
    fn with(
        program: Arc<Program>,
        settings: options::Settings,
        workbook: &Workbook,
        now_ms: u64,
        keep_log: bool,
    ) -> Self {
        Self {
            values: Values::of(&program),
            program,
            settings,
            workbook: workbook.share(),
            revision: 0,
            now_ms,
            instances: Vec::new(),
            visits: Vec::new(),
            earlier_visits: Vec::new(),
            variables_version: u64::MAX,
            branches: Branches::default(),
            timers: Timers::default(),
            ready: VecDeque::new(),
            agenda: VecDeque::new(),
            microsteps: 0,
            late: 0,
            measured: Vec::new(),
            abandoned: Vec::new(),
            quiet: false,
            finished: VecDeque::new(),
            late_reports: VecDeque::new(),
            journal: Journal::new(keep_log, now_ms),
            #[cfg(any(test, feature = "pages"))]
            paged: Paged::default(),
            #[cfg(any(test, feature = "pages"))]
            log_paged: Paged::default(),
            #[cfg(any(test, feature = "pages"))]
            pieces: Pieces::default(),
        }
    }

    /// Returns the revision, which increases with every call that changes the machine.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns the machine's time, in milliseconds.
    #[must_use]
    pub const fn now_ms(&self) -> u64 {
        self.now_ms
    }

    /// Begins a call: brings the variables of the workbook up to date.
    fn begin(&mut self) -> Arc<Program> {
        let program = Arc::clone(&self.program);
        let version = self.workbook.variables_version();
        // During a replay, the log contains the changes.
        if version != self.variables_version && !self.quiet {
            self.variables_version = version;
            let book = self.workbook.open();
            // Both are sorted by name.
            let mut all = book.variables.all().peekable();
            for (name, slot) in &program.variables {
                while all.next_if(|(other, _)| *other < name).is_some() {}
                if let Some((_, value)) = all.next_if(|(other, _)| *other == name)
                    && let Some(own) = self.values.shared.get_mut(*slot as usize)
                    && *own != *value
                {
                    own.clone_from(value);
                    self.journal.note(|out| {
                        out.begin("variable").say(name).value(value);
                    });
                }
            }
        }
        program
    }

    /// Ends a call that changed something: increases the revision and passes the measurements to the workbook.
    fn changed(&mut self) {
        self.revision = self.revision.saturating_add(1);
        if !self.measured.is_empty() && !self.quiet {
            self.hand_over();
        }
    }

    /// Passes the measurements to the workbook.
    fn hand_over(&mut self) {
        let mut book = self.workbook.open();
        for (metric, tenant, value) in self.measured.drain(..) {
            book.metrics.record_known(metric, tenant, value);
        }
        book.touch();
    }
}
