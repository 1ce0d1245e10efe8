//! The ledger of a run: attempts, requests, responses, bytes and failures, each counted once.
//!
//! A *cell* has the counts of one action and tenant; everything else is a sum of cells. Debug
//! builds check after every turn of the event loop that the identities of [`counts`] hold, and that
//! the failures match the attempts. Reports, progress, metrics and verdicts are all read from here.
//! Durations are not counts: they go to the workbook's histograms.

mod counts;
mod failures;
mod sources;

use std::{net::IpAddr, time::Duration};

use crate::workbook::{ActionCounts, ActionMetrics, TenantId, Workbook};

use super::failure::Failure;

pub use counts::{AttemptCounts, AttemptEnd, RequestCause, RequestCounts, RequestEnd, StatusCount, TransferCounts};
pub use failures::FailureCount;

use failures::Failures;
use sources::Sources;

/// Number of the cell that counts an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellId(u32);

/// Counts of attempts, requests and transfers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub attempts: AttemptCounts,
    pub requests: RequestCounts,
    pub transfer: TransferCounts,
}

impl Counts {
    fn add(&mut self, other: &Self) {
        self.attempts.add(&other.attempts);
        self.requests.add(&other.requests);
        self.transfer.add(&other.transfer);
    }

    fn subtract(&mut self, other: &Self) {
        self.attempts.subtract(&other.attempts);
        self.requests.subtract(&other.requests);
        self.transfer.subtract(&other.transfer);
    }
}

/// Counts of one action and tenant, or of several.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    action: u32,
    tenant: u32,
    pub counts: Counts,
    /// In ascending order.
    statuses: Vec<(u16, u64)>,
    /// Counts that the total and the workbook have received.
    published: Counts,
    /// Whether there are newer counts.
    is_stale: bool,
}

impl Cell {
    fn add(&mut self, other: &Self) {
        self.counts.add(&other.counts);
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

    /// Returns its responses by status code, in ascending order.
    pub fn statuses(&self) -> Vec<StatusCount> {
        self.statuses.iter().map(|(status, count)| StatusCount { status: *status, count: *count }).collect()
    }

    #[cfg(any(test, debug_assertions))]
    fn is_balanced(&self) -> bool {
        let responses = self.statuses.iter().fold(0_u64, |sum, (_, count)| sum.saturating_add(*count));
        self.counts.attempts.is_balanced()
            && self.counts.requests.is_balanced()
            && responses == self.counts.requests.responses
    }
}

/// An action, as the workbook knows it.
#[derive(Debug)]
struct Action {
    /// None if the workbook has no metrics for it, as for a pause.
    metrics: Option<ActionMetrics>,
    name: String,
    /// Its cells by tenant, if an attempt was counted.
    cells: Vec<Option<CellId>>,
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
    cells: Vec<Cell>,
    /// Sum of the published counts of all cells.
    published: Counts,
    failures: Failures,
    /// Durations that the workbook has not received yet.
    durations: Vec<(CellId, Duration)>,
    /// Cells whose newest counts the workbook has not received yet.
    stale: Vec<CellId>,
}

impl Ledger {
    /// Creates an empty ledger for actions by the machine's numbers, and `tenants` tenants.
    pub fn new<'n>(actions: impl Iterator<Item = &'n str>, tenants: usize, workbook: &Workbook) -> Self {
        let book = workbook.open();
        let action =
            |name: &str| Action { metrics: book.action_metrics(name), name: name.to_owned(), cells: Vec::new() };
        Self {
            actions: actions.map(action).collect(),
            tenants: (0..tenants).map(|_| Tenant::default()).collect(),
            cells: Vec::new(),
            published: Counts::default(),
            failures: Failures::default(),
            durations: Vec::new(),
            stale: Vec::new(),
        }
    }

    /// Returns the cell of an action and a tenant.
    pub fn cell(&mut self, action: u32, tenant: u32) -> CellId {
        let next = CellId(u32::try_from(self.cells.len()).unwrap_or(u32::MAX));
        let Some(own) = self.actions.get_mut(action as usize) else { return next };
        let position = tenant as usize;
        if own.cells.len() <= position {
            own.cells.resize(position.saturating_add(1), None);
        }
        let Some(known) = own.cells.get_mut(position) else { return next };
        if known.is_none() {
            *known = Some(next);
            self.cells.push(Cell { action, tenant, ..Cell::default() });
        }
        known.unwrap_or(next)
    }

    /// Returns the cell to count in.
    fn stale(&mut self, id: CellId) -> Option<&mut Cell> {
        let cell = self.cells.get_mut(id.0 as usize)?;
        if !cell.is_stale {
            cell.is_stale = true;
            self.stale.push(id);
        }
        Some(cell)
    }

    /// Counts an attempt that begins.
    pub fn attempt_started(&mut self, id: CellId, http: bool) {
        if let Some(cell) = self.stale(id) {
            cell.counts.attempts.start();
            if http {
                cell.counts.requests.start();
            }
        }
    }

    /// Counts an attempt that has ended, `elapsed` after its intended start.
    pub fn attempt_ended(&mut self, id: CellId, end: AttemptEnd, elapsed: Duration) {
        if let Some(cell) = self.stale(id) {
            cell.counts.attempts.end(end);
        }
        if end != AttemptEnd::Cancelled {
            self.durations.push((id, elapsed));
        }
    }

    /// Counts a request whose first byte was sent.
    pub fn request_sent(&mut self, id: CellId, cause: RequestCause) {
        if let Some(cell) = self.stale(id) {
            cell.counts.requests.send(cause);
        }
    }

    /// Counts the end of a request that was sent.
    pub fn request_ended(&mut self, id: CellId, end: RequestEnd) {
        if let Some(cell) = self.stale(id) {
            cell.counts.requests.end(end);
            if let RequestEnd::Response(status) = end {
                cell.count_status(status, 1);
            }
        }
    }

    /// Counts interim responses that have arrived.
    pub fn interim(&mut self, id: CellId, more: u64) {
        if let Some(cell) = self.stale(id) {
            cell.counts.requests.interim = cell.counts.requests.interim.saturating_add(more);
        }
    }

    /// Counts a transfer over a socket.
    pub fn transferred(&mut self, id: CellId, more: &TransferCounts) {
        if let Some(cell) = self.stale(id) {
            cell.counts.transfer.add(more);
        }
    }

    /// Notes that a socket of a tenant was bound to an address.
    pub fn bound(&mut self, tenant: u32, source: IpAddr) {
        if let Some(own) = self.tenants.get_mut(tenant as usize) {
            own.sources.note(source);
        }
    }

    /// Counts a failure of an attempt or a user.
    pub fn failed(&mut self, action: Option<u32>, tenant: u32, failure: &Failure) {
        self.failures.count(action, tenant, failure);
    }

    /// Returns the total counts.
    pub fn total(&self) -> Counts {
        let mut total = self.published;
        for cell in self.stale.iter().filter_map(|id| self.cells.get(id.0 as usize)) {
            total.subtract(&cell.published);
            total.add(&cell.counts);
        }
        total
    }

    fn sum<'c>(&'c self, ids: impl Iterator<Item = &'c CellId>) -> Cell {
        let mut sum = Cell::default();
        ids.filter_map(|id| self.cells.get(id.0 as usize)).for_each(|cell| sum.add(cell));
        sum
    }

    /// Returns the counts of an action.
    pub fn of_action(&self, action: u32) -> Cell {
        let cells = self.actions.get(action as usize).map(|own| own.cells.as_slice()).unwrap_or_default();
        self.sum(cells.iter().flatten())
    }

    /// Returns the counts of a tenant.
    pub fn of_tenant(&self, tenant: u32) -> Cell {
        self.sum(self.actions.iter().filter_map(|action| action.cells.get(tenant as usize)?.as_ref()))
    }

    /// Returns the number of different addresses that the sockets of a tenant were bound to.
    pub fn sources(&self, tenant: u32) -> u32 {
        self.tenants.get(tenant as usize).map_or(0, |own| own.sources.count())
    }

    /// Returns the failures, the largest group first.
    pub fn failures<'n>(&'n self, tenant: impl Fn(u32) -> &'n str) -> Vec<FailureCount> {
        let action = |number: u32| self.actions.get(number as usize).map_or("", |own| own.name.as_str());
        self.failures.sorted(action, tenant)
    }

    /// Publishes the newest counts and durations to the workbook. `names` has the tenants.
    pub fn publish(&mut self, names: &[String], workbook: &Workbook) {
        if self.durations.is_empty() && self.stale.is_empty() {
            return;
        }
        let mut book = workbook.open();
        for (tenant, name) in self.tenants.iter_mut().zip(names).filter(|(tenant, _)| tenant.id.is_none()) {
            // Beyond the limit of metrics, a tenant is not measured separately.
            tenant.id = book.metrics.tenant(name).ok();
        }
        for (id, elapsed) in self.durations.drain(..) {
            let Some(cell) = self.cells.get(id.0 as usize) else { continue };
            let tenant = self.tenants.get(cell.tenant as usize).and_then(|own| own.id).unwrap_or_default();
            if let Some(metrics) = self.actions.get(cell.action as usize).and_then(|own| own.metrics.as_ref()) {
                book.record_duration(metrics, tenant, elapsed.as_secs_f64() * 1_000.0);
            }
        }
        for id in self.stale.drain(..) {
            let Some(cell) = self.cells.get_mut(id.0 as usize) else { continue };
            cell.is_stale = false;
            self.published.subtract(&cell.published);
            self.published.add(&cell.counts);
            cell.published = cell.counts;
            let tenant = self.tenants.get(cell.tenant as usize).and_then(|own| own.id).unwrap_or_default();
            let Some(action) = self.actions.get(cell.action as usize) else { continue };
            if let Some(metrics) = &action.metrics {
                let attempts = &cell.counts.attempts;
                let counts = ActionCounts {
                    succeeded: attempts.succeeded,
                    failed: attempts.failed,
                    timed_out: attempts.timed_out,
                    repeats: cell.counts.requests.repeats,
                    statuses: &cell.statuses,
                };
                // Beyond the limit of metrics, nothing more is kept of them; the report still has
                // the counts.
                let _ = book.set_action_counts(&action.name, metrics, tenant, &counts);
            }
        }
        book.touch();
    }

    /// Returns what does not hold, if anything: an identity, the total as the sum of the cells, or
    /// the failures as those of the attempts.
    #[cfg(any(test, debug_assertions))]
    pub fn imbalance(&self) -> Option<String> {
        let mut sum = Counts::default();
        for cell in &self.cells {
            if !cell.is_balanced() {
                return Some(format!("{cell:?}"));
            }
            sum.add(&cell.counts);
        }
        let total = self.total();
        if total != sum {
            return Some(format!("total {total:?} is not the sum {sum:?}"));
        }
        let grouped = self.failures.of_attempts();
        let failures = total.attempts.failures();
        let lumped = self.failures.others();
        let explained = grouped <= failures && failures <= grouped.saturating_add(lumped);
        (!explained).then(|| format!("{failures} failures, {grouped} of them in groups and {lumped} beyond"))
    }
}
