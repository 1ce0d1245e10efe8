//! Pages and columns of a machine's lists and texts, for the component.

use crate::{
    diagram::DiagramFormat,
    error::{InstanceState, workflow::WorkflowError},
    limits::workflow as limits,
    paging::{TextPage, page, text_page},
};

use super::{Machine, MachineNode, TimerPolicy, TraceEntry};

/// A page of a trace.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct TracePage {
    /// The entries, in order.
    pub entries: Vec<TraceEntry>,
    /// The offset of the next page.
    pub next: Option<u32>,
    /// Number of entries dropped after the last one that was kept.
    pub dropped: u64,
}

/// Number of trace entries per page: each has a reason of up to some hundred bytes.
const TRACE_PAGE: u32 = limits::PAGE / 10;

#[doc(hidden)]
impl Machine {
    /// As [`nodes`](Self::nodes).
    #[must_use]
    pub fn paged_nodes(&self, offset: u32, max: u32) -> Vec<MachineNode> {
        let (range, _) = page(offset, max, self.program.live_nodes() as usize);
        let nodes = self.program.nodes.get(range).unwrap_or_default();
        nodes.iter().map(|node| self.described(node)).collect()
    }

    /// As [`states`](Self::states), from instance `first` on.
    #[must_use]
    pub fn paged_states(&self, first: u32, max: u32) -> Vec<InstanceState> {
        let (range, _) = page(first, max, self.instances.len());
        self.instances.get(range).unwrap_or_default().iter().map(|instance| self.state_of(instance)).collect()
    }

    /// As [`trace`](Self::trace).
    pub fn paged_trace(&self, instance: u32, offset: u32, max: u32) -> Result<TracePage, WorkflowError> {
        let log = self.instance(instance)?.log.as_deref();
        let records = log.map_or(&[][..], |log| log.records.as_slice());
        let (range, next) = page(offset, max.min(TRACE_PAGE), records.len());
        let entries = records.get(range).unwrap_or_default().iter().map(|record| self.trace_entry(record));
        Ok(TracePage { entries: entries.collect(), next, dropped: log.map_or(0, |log| log.dropped) })
    }

    /// As [`to_snapshot`](Self::to_snapshot).
    pub fn paged_snapshot(&self, offset: u32) -> Result<TextPage, WorkflowError> {
        self.paged.page(offset, || self.to_snapshot())
    }

    /// As [`restore`](Self::restore), in parts: the `last` one completes the snapshot. After an error the parts are
    /// forgotten.
    pub fn restore_part(&mut self, text: &str, last: bool, timers: TimerPolicy) -> Result<(), WorkflowError> {
        let Some(whole) = self.pieces.take(text, last)? else { return Ok(()) };
        self.restore(&whole, timers)
    }

    /// As [`log`](Self::log).
    pub fn paged_log(&self, offset: u32) -> Result<TextPage, WorkflowError> {
        let lines = self.logged()?;
        self.log_paged.page(offset, || self.log_of(lines))
    }

    /// As [`replay`](Self::replay), in parts: the `last` one completes the log. After an error the parts are forgotten.
    pub fn replay_part(&mut self, text: &str, last: bool) -> Result<(), WorkflowError> {
        let Some(whole) = self.pieces.take(text, last)? else { return Ok(()) };
        self.replay(&whole)
    }

    /// As [`render`](Self::render).
    pub fn paged_render(
        &self,
        format: DiagramFormat,
        instance: Option<u32>,
        offset: u32,
    ) -> Result<TextPage, WorkflowError> {
        text_page(&self.render(format, instance)?, offset)
    }

    /// As [`render_visits`](Self::render_visits).
    pub fn paged_render_visits(&self, format: DiagramFormat, offset: u32) -> Result<TextPage, WorkflowError> {
        text_page(&self.render_visits(format)?, offset)
    }
}
