//! The workbook: the resources of a run and its measurements.
//!
//! A [`Workbook`] is shared: the machine that was compiled with it records its measurements there,
//! while the host asks for verdicts. Everything in it is bounded, and nothing depends on the order
//! of a hash.

mod metrics;
mod overrides;
#[cfg(any(test, feature = "pages"))]
mod pages;
mod resources;
mod snapshot;
mod thresholds;
mod types;
mod variables;

#[cfg(test)]
mod tests;

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicU64, Ordering},
};

pub use crate::dsl::NamedValue;
pub use metrics::{MetricKind, MetricSummary};
pub use overrides::override_of;
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub use pages::MetricPage;
pub use resources::{Acquisition, Holding, ResourceStatus};
pub use thresholds::{RunSummary, ThresholdResult, Verdict};

pub(crate) use types::coerce;

#[cfg(feature = "runner")]
#[allow(unused_imports, reason = "for the runner's ledger")]
pub(crate) use metrics::ActionCounts;
#[cfg(feature = "runner")]
pub(crate) use metrics::Series;
pub(crate) use metrics::{ActionMetrics, MetricId, TenantId};

#[cfg(any(test, feature = "pages"))]
use crate::paging::{Paged, Pieces};
use crate::{
    dsl::{
        Scenario,
        expr::Value,
        model,
        vocabulary::{RUN_METRICS, is_pause},
    },
    error::workflow::{WorkflowError, invalid},
    wbs::Capacities,
};

/// The resources, variables, metrics and thresholds of a run.
#[doc = include_str!("examples.md")]
#[derive(Debug, Default)]
pub struct Workbook {
    shared: Arc<Shared>,
    #[cfg(any(test, feature = "pages"))]
    paged: Paged,
    #[cfg(any(test, feature = "pages"))]
    pieces: Mutex<Pieces>,
}

/// The book, and a counter of changes to its variables: a machine reads it with every call without a lock.
#[derive(Debug, Default)]
struct Shared {
    book: Mutex<Book>,
    variables_version: AtomicU64,
}

/// The content of a workbook.
#[derive(Debug, Default)]
pub(crate) struct Book {
    revision: u64,
    pub resources: resources::Resources,
    pub metrics: metrics::Metrics,
    pub variables: variables::Variables,
    thresholds: Vec<model::ThresholdDef>,
}

impl Workbook {
    /// Creates an empty workbook.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates the workbook of a scenario, with its resources, metrics and thresholds.
    ///
    /// # Errors
    /// [`WorkflowError::Duplicate`] if a resource or metric is defined twice.
    pub fn from_scenario(scenario: &Scenario) -> Result<Self, WorkflowError> {
        Self::from_model(scenario.model())
    }

    /// Creates the workbook of a checked model.
    ///
    /// # Errors
    /// [`WorkflowError::Duplicate`] if a resource or metric is defined twice.
    pub fn from_model(scenario: &model::ScenarioModel) -> Result<Self, WorkflowError> {
        let mut book = Book { thresholds: scenario.thresholds.clone(), ..Book::default() };
        for resource in &scenario.workbook.resources {
            let model::ResourceDef { id, kind, capacity, properties } = resource.clone();
            book.resources.add(&id, &kind, capacity, properties)?;
        }
        for metric in &scenario.workbook.metrics {
            book.metrics.define(&metric.id, metric.kind.into())?;
        }
        for action in scenario.actions.iter().filter(|action| !is_pause(&action.kind)) {
            book.define_action_metrics(&action.id)?;
        }
        book.define_run_metrics()?;
        let shared = Shared { book: Mutex::new(book), variables_version: AtomicU64::new(0) };
        Ok(Self::of(Arc::new(shared)))
    }

    /// Returns a handle to the same book, for the machine that reports to it.
    pub(crate) fn share(&self) -> Self {
        Self::of(Arc::clone(&self.shared))
    }

    fn of(shared: Arc<Shared>) -> Self {
        Self {
            shared,
            #[cfg(any(test, feature = "pages"))]
            paged: Paged::default(),
            #[cfg(any(test, feature = "pages"))]
            pieces: Mutex::default(),
        }
    }

    /// Locks the book for as long as the guard lives. If another thread panicked with the lock,
    /// nothing is half done: every change is made in one step.
    pub(crate) fn open(&self) -> MutexGuard<'_, Book> {
        self.shared.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change<T>(&self, change: impl FnOnce(&mut Book) -> Result<T, WorkflowError>) -> Result<T, WorkflowError> {
        let mut book = self.open();
        let result = change(&mut book)?;
        book.revision = book.revision.saturating_add(1);
        Ok(result)
    }

    /// Returns the revision, which increases with every call that changes something.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.open().revision
    }

    /// Adds a resource.
    ///
    /// # Errors
    /// [`WorkflowError::Duplicate`] if a resource with this id exists, or a property is given
    /// twice; [`WorkflowError::InvalidArgument`] if the id is empty.
    pub fn add_resource(
        &self,
        id: &str,
        kind: &str,
        capacity: Option<u64>,
        properties: &[NamedValue],
    ) -> Result<(), WorkflowError> {
        let properties = properties.iter().cloned().map(|property| (property.name, property.value)).collect();
        self.change(|book| book.resources.add(id, kind, capacity, properties))
    }

    /// Returns the status of a resource.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the resource does not exist.
    pub fn resource_status(&self, id: &str) -> Result<ResourceStatus, WorkflowError> {
        self.open().resources.status(id)
    }

    /// Returns the ids of the resources, in source order; with `kind`, only those of that kind.
    #[must_use]
    pub fn resources(&self, kind: Option<&str>) -> Vec<String> {
        self.open().resources.names(kind).cloned().collect()
    }

    /// Returns a property of a resource, or none if the resource does not have it.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the resource does not exist.
    pub fn property(&self, id: &str, name: &str) -> Result<Option<Value>, WorkflowError> {
        self.open().resources.property(id, name).map(|value| value.cloned())
    }

    /// Sets or adds a property of a resource. Existing machines keep the former value.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the resource does not exist.
    pub fn set_property(&self, id: &str, name: &str, value: &Value) -> Result<(), WorkflowError> {
        self.change(|book| book.resources.set_property(id, name, value.clone()))
    }

    /// Requests `amount` of a resource for a holder. If the amount is not available, the request
    /// waits in a queue.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the resource does not exist;
    /// [`WorkflowError::InvalidArgument`] if the amount is 0; [`WorkflowError::ResourceConflict`]
    /// if it exceeds the capacity; [`WorkflowError::LimitExceeded`].
    pub fn acquire(&self, id: &str, holder: &str, amount: u64) -> Result<Acquisition, WorkflowError> {
        self.change(|book| book.resources.acquire(id, holder, amount))
    }

    /// Releases what a holder holds of a resource, or `amount` of it. Returns the waiting requests
    /// granted as a result.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the resource does not exist;
    /// [`WorkflowError::ResourceConflict`] if the holder holds less than `amount`.
    pub fn release(&self, id: &str, holder: &str, amount: Option<u64>) -> Result<Vec<Holding>, WorkflowError> {
        self.change(|book| book.resources.release(id, holder, amount))
    }

    /// Releases everything that a holder holds and removes all its waiting requests. Returns the
    /// requests granted as a result.
    pub fn release_holder(&self, holder: &str) -> Vec<Holding> {
        self.change(|book| Ok(book.resources.release_holder(holder))).unwrap_or_default()
    }

    /// Returns the holdings: all of them, or those of a resource, of a holder, or of both.
    #[must_use]
    pub fn holdings(&self, id: Option<&str>, holder: Option<&str>) -> Vec<Holding> {
        self.open().resources.holdings(id, holder).collect()
    }

    /// Returns the waiting requests for a resource, the next one first.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the resource does not exist.
    pub fn queue(&self, id: &str) -> Result<Vec<Holding>, WorkflowError> {
        self.open().resources.queue(id).map(Iterator::collect)
    }

    /// Sets a variable of the workbook scope, which all instances can read.
    ///
    /// # Errors
    /// [`WorkflowError::InvalidArgument`] if the name is not valid in expressions or is already
    /// used for something else, or the type of the value differs from that of the former value;
    /// [`WorkflowError::LimitExceeded`].
    pub fn set_variable(&self, name: &str, value: &Value) -> Result<(), WorkflowError> {
        self.change(|book| {
            let property = |(place, _): (usize, char)| {
                let (resource, rest) = (name.get(..place)?, name.get(place.saturating_add(1)..)?);
                book.resources.property(resource, rest).ok().flatten().map(|_| ())
            };
            if name.char_indices().filter(|(_, character)| *character == '.').any(|dot| property(dot).is_some()) {
                return Err(invalid(name, "a name that is not a resource's property: use set-property"));
            }
            book.variables.set(name, value)
        })?;
        self.shared.variables_version.fetch_add(1, Ordering::Release);
        Ok(())
    }

    /// Returns the variables of the workbook scope, in the order of their names.
    #[must_use]
    pub fn variables(&self) -> Vec<NamedValue> {
        self.open().variables.all().map(|(name, value)| NamedValue::new(name, value.clone())).collect()
    }

    /// Returns the number of changes to the variables.
    pub(crate) fn variables_version(&self) -> u64 {
        self.shared.variables_version.load(Ordering::Acquire)
    }

    /// Defines a metric. Defining it again with the same kind changes nothing.
    ///
    /// # Errors
    /// [`WorkflowError::Duplicate`] if it exists with another kind; [`WorkflowError::LimitExceeded`].
    pub fn define_metric(&self, name: &str, kind: MetricKind) -> Result<(), WorkflowError> {
        self.change(|book| book.metrics.define(name, kind).map(|_| ()))
    }

    /// Records a value for a metric.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the metric does not exist; [`WorkflowError::InvalidArgument`]
    /// if the value is not finite, or is negative for a counter; [`WorkflowError::LimitExceeded`].
    pub fn record(&self, metric: &str, tenant: Option<&str>, value: f64) -> Result<(), WorkflowError> {
        self.record_many(metric, tenant, &[value])
    }

    /// Records several values for a metric, all or nothing.
    ///
    /// # Errors
    /// Those of [`Self::record`].
    pub fn record_many(&self, metric: &str, tenant: Option<&str>, values: &[f64]) -> Result<(), WorkflowError> {
        self.change(|book| book.metrics.record(metric, tenant, values))
    }

    /// Returns the summary of a metric, for one tenant or for all tenants together. `all.failures`
    /// covers all actions, and `probe.status(5xx)` and `probe.status(503)` count responses. If
    /// nothing was recorded for the metric, all numbers are 0.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the metric does not exist, or nothing at all was recorded for
    /// the tenant.
    pub fn metric(&self, name: &str, tenant: Option<&str>) -> Result<MetricSummary, WorkflowError> {
        self.open().metrics.summary(name, tenant)
    }

    /// Returns the metrics `ACTION.SUFFIX` of several actions for a tenant, combined into one.
    #[cfg(feature = "runner")]
    pub(crate) fn together(&self, actions: &mut dyn Iterator<Item = &str>, suffix: &str, tenant: &str) -> Series {
        self.open().metrics.together(actions, suffix, tenant)
    }

    /// Returns the metrics with recorded values, for one tenant or for all tenants together. A
    /// counter such as `probe.status(503)` is listed for each status that a response had. The
    /// metrics of `all` and of classes such as `5xx` are sums of these and are not listed.
    #[must_use]
    pub fn metrics(&self, tenant: Option<&str>) -> Vec<MetricSummary> {
        let book = self.open();
        book.metrics.summaries(tenant, &book.metrics.recorded_names(tenant))
    }

    /// Returns the tenants with recorded values, in the order of their names.
    #[must_use]
    pub fn tenants(&self) -> Vec<String> {
        self.open().metrics.tenants().cloned().collect()
    }

    /// Returns percentiles of a histogram by the nearest rank: the value at position `⌈count ×
    /// percentile / 100⌉` in ascending order. A percentile is read as the shortest decimal
    /// representation of the number: the 99.9th percentile of 1,000 values, 999 times 1 and once
    /// 100, is 1. 0 returns the minimum and 100 the maximum.
    ///
    /// # Errors
    /// Those of [`Self::metric`]; [`WorkflowError::InvalidArgument`] if the metric is not a
    /// histogram or a percentile is not within 0–100.
    pub fn percentiles(
        &self,
        name: &str,
        tenant: Option<&str>,
        percentiles: &[f64],
    ) -> Result<Vec<f64>, WorkflowError> {
        self.open().metrics.percentiles(name, tenant, percentiles)
    }

    /// Adds the measurements of another workbook to this one.
    ///
    /// # Errors
    /// [`WorkflowError::Duplicate`] if a metric has another kind in the other workbook;
    /// [`WorkflowError::LimitExceeded`].
    pub fn merge(&self, other: &Self) -> Result<(), WorkflowError> {
        // Copied first, so that the two locks are never held together.
        let copy = other.open().metrics.clone();
        self.change(|book| book.metrics.merge(&copy))
    }

    /// Returns the thresholds and their measured values.
    #[must_use]
    pub fn thresholds(&self) -> Vec<ThresholdResult> {
        let book = self.open();
        book.thresholds.iter().map(|threshold| thresholds::judge(threshold, &book.metrics)).collect()
    }

    /// Returns the verdict, the thresholds and the numbers of metrics, tenants and resources.
    #[must_use]
    pub fn summary(&self) -> RunSummary {
        let thresholds = self.thresholds();
        let book = self.open();
        RunSummary {
            verdict: thresholds::overall(&thresholds, book.metrics.any_recorded()),
            thresholds,
            metrics: book.metrics.count(),
            tenants: book.metrics.tenant_count(),
            resources: book.resources.count(),
            resources_held: book.resources.held_count(),
        }
    }
}

impl From<&Workbook> for Capacities {
    fn from(workbook: &Workbook) -> Self {
        workbook.open().resources.capacities().collect()
    }
}

impl Book {
    /// Defines the metrics of an action, which must not be a pause, and returns their numbers.
    pub fn define_action_metrics(&mut self, action: &str) -> Result<ActionMetrics, WorkflowError> {
        self.metrics.define_action(action)
    }

    /// Returns the metrics of an action; none if it is a pause or not defined.
    #[cfg(feature = "runner")]
    pub(crate) fn action_metrics(&self, action: &str) -> Option<ActionMetrics> {
        self.metrics.action(action)
    }

    /// Sets the counters, the rate and the statuses of an action and a tenant, all or nothing:
    /// `failures` is the sum of failed and timed out, `attempts` that of succeeded, failed and
    /// timed out. Replaces the values set and recorded before.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the action has no metrics; [`WorkflowError::InvalidArgument`]
    /// if a status is not within 100–999; [`WorkflowError::LimitExceeded`] (`metrics`, `statuses`).
    #[cfg(feature = "runner")]
    pub(crate) fn set_action_counts(
        &mut self,
        action: &str,
        metrics: &ActionMetrics,
        tenant: TenantId,
        counts: &ActionCounts<'_>,
    ) -> Result<(), WorkflowError> {
        self.metrics.set_counts(action, metrics, tenant, counts)
    }

    /// Records the duration of an attempt, unless it would exceed the limit on metrics.
    #[cfg(feature = "runner")]
    pub(crate) fn record_duration(&mut self, metrics: &ActionMetrics, tenant: TenantId, milliseconds: f64) {
        self.metrics.record_known(metrics.duration, tenant, milliseconds);
    }

    /// Defines the metrics that every run has, and returns their numbers.
    pub fn define_run_metrics(&mut self) -> Result<[MetricId; 3], WorkflowError> {
        let mut ids = [MetricId::default(); 3];
        for (id, (name, kind)) in ids.iter_mut().zip(RUN_METRICS) {
            *id = self.metrics.define(name, (*kind).into())?;
        }
        Ok(ids)
    }

    /// Counts a change that the machine has made.
    pub fn touch(&mut self) {
        self.revision = self.revision.saturating_add(1);
    }
}
