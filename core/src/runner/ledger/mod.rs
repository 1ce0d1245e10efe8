//! The ledger of a run: attempts, requests, responses, bytes and failures, each counted once.
//!
//! A *cell* has the counts of one action and tenant. The run's totals are counted by the same calls, and debug builds check
//! after every turn of the event loop that they are the sums of the cells and that the identities of [`counts`] hold.
//! Reports, progress, metrics and verdicts are all read from here. Durations are not counts: they go to the workbook's histograms.

mod counts;
mod failures;
mod sources;

use std::{net::IpAddr, time::Duration};

use crate::workbook::{ActionCounts, ActionMetrics, TenantId, Workbook};

pub use counts::{AttemptCounts, AttemptEnd, RequestCause, RequestCounts, RequestEnd, StatusCount, TransferCounts};
pub use failures::FailureCount;

use super::failure::Failure;
use failures::Failures;
use sources::Sources;

/// The cell that an attempt counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellId {
    /// The action, by the machine's number.
    pub action: u32,
    /// The tenant, by its position in the load plan.
    pub tenant: u32,
}

/// What is counted of one action and tenant.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    pub attempts: AttemptCounts,
    pub requests: RequestCounts,
    pub transfer: TransferCounts,
    /// In ascending order.
    statuses: Vec<(u16, u64)>,
    /// Whether the workbook has not seen the newest counts yet.
    stale: bool,
}

impl Cell {
    fn add(&mut self, other: &Self) {
        self.attempts.add(&other.attempts);
        self.requests.add(&other.requests);
        self.transfer.add(&other.transfer);
        for (status, count) in &other.statuses {
            self.count_status(*status, *count);
        }
    }

    fn count_status(&mut self, status: u16, more: u64) {
        match self.statuses.binary_search_by_key(&status, |(own, _)| *own) {
            Ok(position) => {
                if let Some((_, count)) = self.statuses.get_mut(position) {
                    *count = count.saturating_add(more);
                }
            }
            Err(position) => self.statuses.insert(position, (status, more)),
        }
    }

    /// Its responses by status code, in ascending order.
    pub fn statuses(&self) -> Vec<StatusCount> {
        self.statuses.iter().map(|(status, count)| StatusCount { status: *status, count: *count }).collect()
    }

    #[cfg(any(test, debug_assertions))]
    fn is_balanced(&self) -> bool {
        let responses = self.statuses.iter().fold(0_u64, |sum, (_, count)| sum.saturating_add(*count));
        self.attempts.is_balanced() && self.requests.is_balanced() && responses == self.requests.responses
    }
}

/// An action, as the workbook knows it.
#[derive(Debug)]
struct Action {
    /// None: the workbook has no metrics for it, as for a pause.
    metrics: Option<ActionMetrics>,
    name: String,
    /// By tenant. A cell exists once something was counted.
    cells: Vec<Option<Box<Cell>>>,
}

/// A tenant, as the workbook knows it.
#[derive(Debug, Default)]
struct Tenant {
    id: Option<TenantId>,
    sources: Sources,
}

/// The ledger.
#[derive(Debug)]
pub struct Ledger {
    actions: Vec<Action>,
    tenants: Vec<Tenant>,
    total: Cell,
    failures: Failures,
    /// Durations that the workbook has not got yet, in milliseconds.
    durations: Vec<(CellId, f64)>,
    /// Cells that the workbook has not seen the newest counts of.
    stale: Vec<CellId>,
}

impl Ledger {
    /// An empty one for actions by the machine's numbers, and so many tenants.
    pub fn new<'n>(actions: impl Iterator<Item = &'n str>, tenants: usize, workbook: &Workbook) -> Self {
        let book = workbook.open();
        let action =
            |name: &str| Action { metrics: book.action_metrics(name), name: name.to_owned(), cells: Vec::new() };
        Self {
            actions: actions.map(action).collect(),
            tenants: (0..tenants).map(|_| Tenant::default()).collect(),
            total: Cell::default(),
            failures: Failures::default(),
            durations: Vec::new(),
            stale: Vec::new(),
        }
    }

    /// Counts in a cell and in the total.
    fn count(&mut self, id: CellId, count: impl Fn(&mut Cell)) {
        count(&mut self.total);
        let Some(action) = self.actions.get_mut(id.action as usize) else { return };
        let position = id.tenant as usize;
        if action.cells.len() <= position {
            action.cells.resize_with(position.saturating_add(1), || None);
        }
        if let Some(cell) = action.cells.get_mut(position) {
            let cell = cell.get_or_insert_default();
            count(cell);
            if !cell.stale {
                cell.stale = true;
                self.stale.push(id);
            }
        }
    }

    /// An attempt begins.
    pub fn attempt_started(&mut self, id: CellId, http: bool) {
        self.count(id, |cell| {
            cell.attempts.start();
            if http {
                cell.requests.start();
            }
        });
    }

    /// An attempt has ended, after so long from when it should have begun.
    pub fn attempt_ended(&mut self, id: CellId, end: AttemptEnd, elapsed: Duration) {
        self.count(id, |cell| cell.attempts.end(end));
        if end != AttemptEnd::Cancelled {
            self.durations.push((id, elapsed.as_secs_f64() * 1_000.0));
        }
    }

    /// The first byte of a request was sent.
    pub fn request_sent(&mut self, id: CellId, cause: RequestCause) {
        self.count(id, |cell| cell.requests.send(cause));
    }

    /// A request that was sent has ended.
    pub fn request_ended(&mut self, id: CellId, end: RequestEnd) {
        self.count(id, |cell| {
            cell.requests.end(end);
            if let RequestEnd::Response(status) = end {
                cell.count_status(status, 1);
            }
        });
    }

    /// Interim responses have arrived.
    pub fn interim(&mut self, id: CellId, more: u64) {
        self.count(id, |cell| cell.requests.interim = cell.requests.interim.saturating_add(more));
    }

    /// Something went over a socket.
    pub fn transferred(&mut self, id: CellId, more: &TransferCounts) {
        self.count(id, |cell| cell.transfer.add(more));
    }

    /// A socket of a tenant was bound to an address.
    pub fn bound(&mut self, tenant: u32, source: IpAddr) {
        if let Some(own) = self.tenants.get_mut(tenant as usize) {
            own.sources.note(source);
        }
    }

    /// An attempt or a user has failed.
    pub fn failed(&mut self, action: Option<u32>, tenant: u32, failure: &Failure) {
        self.failures.count(action, tenant, failure);
    }

    /// The counts of everything.
    pub const fn total(&self) -> &Cell {
        &self.total
    }

    /// The counts of an action.
    pub fn of_action(&self, action: u32) -> Cell {
        let mut sum = Cell::default();
        let cells = self.actions.get(action as usize).map(|own| own.cells.as_slice()).unwrap_or_default();
        cells.iter().flatten().for_each(|cell| sum.add(cell));
        sum
    }

    /// The counts of a tenant.
    pub fn of_tenant(&self, tenant: u32) -> Cell {
        let mut sum = Cell::default();
        let cells = self.actions.iter().filter_map(|action| action.cells.get(tenant as usize)?.as_deref());
        cells.for_each(|cell| sum.add(cell));
        sum
    }

    /// How many different addresses the sockets of a tenant were bound to.
    pub fn sources(&self, tenant: u32) -> u32 {
        self.tenants.get(tenant as usize).map_or(0, |own| own.sources.count())
    }

    /// The failures, the largest group first.
    pub fn failures<'n>(&'n self, tenant: impl Fn(u32) -> &'n str) -> Vec<FailureCount> {
        let action = |number: u32| self.actions.get(number as usize).map_or("", |own| own.name.as_str());
        self.failures.sorted(action, tenant)
    }

    /// Hands the newest counts and durations to the workbook. `names` has the tenants.
    pub fn publish(&mut self, names: &[String], workbook: &Workbook) {
        if self.durations.is_empty() && self.stale.is_empty() {
            return;
        }
        let mut book = workbook.open();
        for (tenant, name) in self.tenants.iter_mut().zip(names).filter(|(tenant, _)| tenant.id.is_none()) {
            // Beyond the limit of metrics, what a tenant does is not measured apart.
            tenant.id = book.metrics.tenant(name).ok();
        }
        for (id, milliseconds) in self.durations.drain(..) {
            let tenant = self.tenants.get(id.tenant as usize).and_then(|own| own.id).unwrap_or_default();
            if let Some(metrics) = self.actions.get(id.action as usize).and_then(|own| own.metrics.as_ref()) {
                book.record_duration(metrics, tenant, milliseconds);
            }
        }
        for id in self.stale.drain(..) {
            let tenant = self.tenants.get(id.tenant as usize).and_then(|own| own.id).unwrap_or_default();
            let Some(action) = self.actions.get_mut(id.action as usize) else { continue };
            let Some(Some(cell)) = action.cells.get_mut(id.tenant as usize) else { continue };
            cell.stale = false;
            if let Some(metrics) = &action.metrics {
                let counts = ActionCounts {
                    succeeded: cell.attempts.succeeded,
                    failed: cell.attempts.failed,
                    timed_out: cell.attempts.timed_out,
                    repeats: cell.requests.repeats,
                    statuses: &cell.statuses,
                };
                // Beyond the limit of metrics, nothing more is kept of them; the report has the counts all the same.
                let _ = book.set_action_counts(&action.name, metrics, tenant, &counts);
            }
        }
        book.touch();
    }

    /// What does not hold, if anything: an identity, or that the total is the sum of the cells and the failures those of the attempts.
    #[cfg(any(test, debug_assertions))]
    pub fn imbalance(&self) -> Option<String> {
        let mut sum = Cell::default();
        for action in &self.actions {
            for cell in action.cells.iter().flatten() {
                if !cell.is_balanced() {
                    return Some(format!("action {}: {cell:?}", action.name));
                }
                sum.add(cell);
            }
        }
        let same = (sum.attempts, sum.requests, sum.transfer, &sum.statuses)
            == (self.total.attempts, self.total.requests, self.total.transfer, &self.total.statuses);
        if !same {
            return Some(format!("total {:?} is not the sum {sum:?}", self.total));
        }
        let grouped = self.failures.of_attempts();
        let failures = self.total.attempts.failures();
        let lumped = self.failures.others();
        let explained = grouped <= failures && failures <= grouped.saturating_add(lumped);
        (!explained).then(|| format!("{failures} failures, {grouped} of them in groups and {lumped} beyond"))
    }
}
