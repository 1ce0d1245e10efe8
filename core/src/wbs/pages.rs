//! Pages of the lists and texts of a wbs, for the component.

use crate::{
    diagram::DiagramFormat,
    error::workflow::WorkflowError,
    paging::{TextPage, page, text_page},
};

use super::{
    Wbs,
    queries::wire,
    schedule::{Capacities, ScheduleOptions},
    task::{Dependency, FlowEdge, Task, TaskId},
    tree::slot,
};

/// A page of tasks.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct TaskPage {
    /// The tasks, in the order of their codes.
    pub tasks: Vec<Task>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// A page of control-flow edges.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct FlowEdgePage {
    /// The edges, by code of their source and then by index.
    pub edges: Vec<FlowEdge>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// A page of dependencies.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct DependencyPage {
    /// The dependencies, in the order in which they were added.
    pub dependencies: Vec<Dependency>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// A page of task ids.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct TaskIdPage {
    /// The tasks.
    pub tasks: Vec<TaskId>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// A page of dates in columns, in milliseconds from the start of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct PagedDates {
    /// The tasks, in the order of their codes.
    pub tasks: Vec<TaskId>,
    /// The earliest start.
    pub early_start_ms: Vec<u64>,
    /// The earliest finish.
    pub early_finish_ms: Vec<u64>,
    /// The latest start that does not delay the plan.
    pub late_start_ms: Vec<u64>,
    /// The latest finish that does not delay the plan.
    pub late_finish_ms: Vec<u64>,
    /// Time by which the start can be delayed without delaying the plan.
    pub total_slack_ms: Vec<u64>,
    /// Time by which the start can be delayed without delaying any other task.
    pub free_slack_ms: Vec<u64>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// A critical path, and a page of its tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct PagedCriticalPath {
    /// Length of the plan, in milliseconds.
    pub length_ms: u64,
    /// The tasks.
    pub path: Vec<TaskId>,
    /// Number of leaf tasks without slack.
    pub critical_tasks: u32,
    /// The offset of the next page of `path`.
    pub next: Option<u32>,
}

/// A page of critical paths.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct CriticalPathPage {
    /// Total number of critical paths; 2⁶⁴ − 1 means at least that many.
    pub count: u64,
    /// The paths: leaf tasks, in order.
    pub paths: Vec<Vec<TaskId>>,
    /// The offset of the next page.
    pub next: Option<u64>,
}

/// Maximum number of tasks in a page of paths, over all its paths.
const PAGE_TASKS: usize = 50_000;

#[doc(hidden)]
impl Wbs {
    /// Returns a page of [`tasks`](Self::tasks).
    #[must_use]
    pub fn paged_tasks(&self, offset: u32, max: u32) -> TaskPage {
        let (range, next) = page(offset, max, self.index.preorder().len());
        let tasks = self.index.preorder().get(range).unwrap_or_default();
        TaskPage { tasks: self.tasks_of(tasks).collect(), next }
    }

    /// Returns a page of [`children`](Self::children).
    pub fn paged_children(&self, parent: Option<TaskId>, offset: u32, max: u32) -> Result<TaskIdPage, WorkflowError> {
        self.children(parent).map(|children| ids(children, offset, max))
    }

    /// Returns a page of [`edges`](Self::edges).
    #[must_use]
    pub fn paged_edges(&self, offset: u32, max: u32) -> FlowEdgePage {
        let (range, next) = page(offset, max, slot(self.index.edges()));
        FlowEdgePage { edges: self.edges().skip(range.start).take(range.len()).collect(), next }
    }

    /// Returns a page of [`dependencies`](Self::dependencies).
    #[must_use]
    pub fn paged_dependencies(&self, offset: u32, max: u32) -> DependencyPage {
        let (range, next) = page(offset, max, self.dependencies().len());
        DependencyPage { dependencies: self.dependencies().get(range).unwrap_or_default().to_vec(), next }
    }

    /// Returns a page of [`predecessors`](Self::predecessors).
    pub fn paged_predecessors(&self, task: TaskId, offset: u32, max: u32) -> Result<TaskIdPage, WorkflowError> {
        self.predecessors(task).map(|tasks| ids(&tasks, offset, max))
    }

    /// Returns a page of [`successors`](Self::successors).
    pub fn paged_successors(&self, task: TaskId, offset: u32, max: u32) -> Result<TaskIdPage, WorkflowError> {
        self.successors(task).map(|tasks| ids(&tasks, offset, max))
    }

    /// Returns a page of [`order`](Self::order).
    #[must_use]
    pub fn paged_order(&self, offset: u32, max: u32) -> TaskIdPage {
        ids(self.order(), offset, max)
    }

    /// Returns a page of [`wave`](Self::wave).
    pub fn paged_wave(&self, index: u32, offset: u32, max: u32) -> Result<TaskIdPage, WorkflowError> {
        self.wave(index).map(|wave| ids(wave, offset, max))
    }

    /// Returns a page of [`critical_path`](Self::critical_path).
    #[must_use]
    pub fn paged_critical_path(&self, offset: u32, max: u32) -> PagedCriticalPath {
        let critical = self.critical_now();
        let TaskIdPage { tasks: path, next } = ids(&critical.path, offset, max);
        PagedCriticalPath { length_ms: wire(critical.length), path, critical_tasks: critical.tasks, next }
    }

    /// Returns a page of [`critical_paths`](Self::critical_paths).
    #[must_use]
    pub fn paged_critical_paths(&self, offset: u64, max: u32) -> CriticalPathPage {
        let mut found = self.critical_paths();
        found.skip_to(offset);
        let mut page = CriticalPathPage { count: found.total(), ..CriticalPathPage::default() };
        let mut tasks = 0_usize;
        while page.paths.len() < max as usize {
            let place = found.place();
            let Some(path) = found.next() else { return page };
            tasks = tasks.saturating_add(path.len());
            if tasks > PAGE_TASKS && !page.paths.is_empty() {
                page.next = Some(place);
                return page;
            }
            page.paths.push(path);
        }
        page.next = (found.place() < page.count).then(|| found.place());
        page
    }

    /// Returns a page of [`dates`](Self::dates).
    #[must_use]
    pub fn paged_dates(&self, offset: u32, max: u32) -> PagedDates {
        let (range, next) = page(offset, max, self.index.preorder().len());
        let mut columns = PagedDates { next, ..PagedDates::default() };
        for &task in self.index.preorder().get(range).unwrap_or_default() {
            let times = self.times(task);
            columns.tasks.push(task);
            columns.early_start_ms.push(wire(times.early_start));
            columns.early_finish_ms.push(wire(times.early_finish));
            columns.late_start_ms.push(wire(times.late_start));
            columns.late_finish_ms.push(wire(times.late_finish));
            columns.total_slack_ms.push(wire(times.total_slack));
            columns.free_slack_ms.push(wire(times.free_slack));
        }
        columns
    }

    /// Returns a page of [`render`](Self::render).
    pub fn paged_render(
        &self,
        format: DiagramFormat,
        within: Option<TaskId>,
        offset: u32,
    ) -> Result<TextPage, WorkflowError> {
        text_page(&self.render(format, within)?, offset)
    }

    /// Returns a page of [`render_gantt`](Self::render_gantt).
    pub fn paged_render_gantt(
        &self,
        capacities: &Capacities,
        options: ScheduleOptions,
        within: Option<TaskId>,
        offset: u32,
    ) -> Result<TextPage, WorkflowError> {
        text_page(&self.render_gantt(capacities, options, within)?, offset)
    }

    /// Returns a page of [`to_snapshot`](Self::to_snapshot).
    pub fn paged_snapshot(&self, offset: u32) -> Result<TextPage, WorkflowError> {
        self.paged.page(offset, || self.to_snapshot())
    }

    /// Adds the next part of a snapshot. The `last` part replaces the state, as
    /// [`restore`](Self::restore) does. After an error, the parts so far are discarded.
    pub fn restore_part(&mut self, text: &str, last: bool) -> Result<(), WorkflowError> {
        let Some(whole) = self.pieces.take(text, last)? else { return Ok(()) };
        self.restore(&whole)
    }
}

fn ids(tasks: &[TaskId], offset: u32, max: u32) -> TaskIdPage {
    let (range, next) = page(offset, max, tasks.len());
    TaskIdPage { tasks: tasks.get(range).unwrap_or_default().to_vec(), next }
}
