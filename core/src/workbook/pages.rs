//! Pages of a workbook's lists and snapshot, for the component.

use std::sync::PoisonError;

use crate::{
    error::workflow::WorkflowError,
    limits::workflow as limits,
    paging::{TextPage, page},
};

use super::{Holding, MetricSummary, Workbook};

/// A page of metrics.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct MetricPage {
    /// The metrics, in the order of their names.
    pub metrics: Vec<MetricSummary>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// Maximum number of metrics in a page: a summary takes up to about 700 bytes, and a page at most 1 MiB.
const METRICS: u32 = 1_000;

#[doc(hidden)]
impl Workbook {
    /// Returns a page of [`resources`](Self::resources).
    #[must_use]
    pub fn paged_resources(&self, kind: Option<&str>, offset: u32, max: u32) -> Vec<String> {
        let book = self.open();
        book.resources.names(kind).skip(offset as usize).take(max.min(limits::PAGE) as usize).cloned().collect()
    }

    /// Returns a page of [`holdings`](Self::holdings).
    #[must_use]
    pub fn paged_holdings(&self, id: Option<&str>, holder: Option<&str>, offset: u32, max: u32) -> Vec<Holding> {
        let book = self.open();
        let found = book.resources.holdings(id, holder);
        found.skip(offset as usize).take(max.min(limits::PAGE) as usize).collect()
    }

    /// Returns a page of [`queue`](Self::queue).
    pub fn paged_queue(&self, id: &str, offset: u32, max: u32) -> Result<Vec<Holding>, WorkflowError> {
        let book = self.open();
        let waiting = book.resources.queue(id)?;
        Ok(waiting.skip(offset as usize).take(max.min(limits::PAGE) as usize).collect())
    }

    /// Returns a page of [`metrics`](Self::metrics).
    #[must_use]
    pub fn paged_metrics(&self, tenant: Option<&str>, offset: u32, max: u32) -> MetricPage {
        let book = self.open();
        let names = book.metrics.recorded_names(tenant);
        let (range, next) = page(offset, max.min(METRICS), names.len());
        MetricPage { metrics: book.metrics.summaries(tenant, names.get(range).unwrap_or_default()), next }
    }

    /// Returns a page of [`tenants`](Self::tenants).
    #[must_use]
    pub fn paged_tenants(&self, offset: u32, max: u32) -> Vec<String> {
        let book = self.open();
        book.metrics.tenants().skip(offset as usize).take(max.min(limits::PAGE) as usize).cloned().collect()
    }

    /// Returns a page of [`to_snapshot`](Self::to_snapshot).
    pub fn paged_snapshot(&self, offset: u32) -> Result<TextPage, WorkflowError> {
        let book = self.open();
        self.paged.page(offset, || book.to_text())
    }

    /// Adds the next part of a snapshot. The `last` part replaces the state, as
    /// [`restore`](Self::restore) does. After an error, the parts so far are discarded.
    pub fn restore_part(&self, text: &str, last: bool) -> Result<(), WorkflowError> {
        let whole = self.pieces.lock().unwrap_or_else(PoisonError::into_inner).take(text, last)?;
        whole.map_or(Ok(()), |whole| self.restore(&whole))
    }
}
