//! What can be asked of a wbs.

use crate::{
    error::workflow::{WorkflowError, not_found, not_found_number},
    order,
    paging::page,
};

use super::{
    Wbs,
    dates::TaskTimes,
    index::names,
    network::Tie,
    task::{Dependency, FlowEdge, Task, TaskId},
    tree::{count, slot},
};

/// A page of tasks.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TaskPage {
    /// The tasks, in the order of their codes.
    pub tasks: Vec<Task>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// A page of control-flow edges.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct FlowEdgePage {
    /// The edges, by code of their source and then by index.
    pub edges: Vec<FlowEdge>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// A page of dependencies.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DependencyPage {
    /// The dependencies, in the order in which they were made.
    pub dependencies: Vec<Dependency>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// A page of tasks, ids only.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TaskIdPage {
    /// The tasks.
    pub tasks: Vec<TaskId>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// When the tasks of a page can and must be, in columns, in milliseconds from the start of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TaskDates {
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
    /// How much later it can start without delaying the plan.
    pub total_slack_ms: Vec<u64>,
    /// How much later it can start without delaying any other task.
    pub free_slack_ms: Vec<u64>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// The tasks that decide how long the plan takes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct CriticalPath {
    /// How long the plan takes, in milliseconds.
    pub length_ms: u64,
    /// One critical path from a start to a finish: leaf tasks, in order.
    pub path: Vec<TaskId>,
    /// How many leaf tasks have no slack.
    pub critical_tasks: u32,
    /// The offset of the next page of `path`.
    pub next: Option<u32>,
}

impl Wbs {
    /// How many tasks there are.
    #[must_use]
    pub fn task_count(&self) -> u32 {
        count(self.index.preorder().len())
    }

    /// The id that the next inserted task gets.
    #[must_use]
    pub fn next_task_id(&self) -> TaskId {
        self.tree.next_id()
    }

    /// The task with this id.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is none.
    pub fn task(&self, task: TaskId) -> Result<Task, WorkflowError> {
        let entry = self.tree.get(task).ok_or_else(|| not_found_number("task", task))?;
        let settings = entry.settings.clone();
        let duration_ms = if self.tree.is_leaf(task) {
            settings.duration_ms
        } else {
            let TaskTimes { early_start, early_finish, .. } = self.times(task);
            wire(early_finish.saturating_sub(early_start))
        };
        Ok(Task {
            id: task,
            code: self.index.code(&self.tree, task),
            path: self.tree.path(task),
            name: settings.name,
            kind: settings.kind,
            parent: entry.parent,
            children: count(self.tree.children(Some(task)).len()),
            action: settings.action,
            duration_ms,
            timeout_ms: settings.timeout_ms,
            retry: settings.retry,
            on_error: settings.on_error,
            join: settings.join,
            needs: settings.needs,
        })
    }

    /// The task at this path, or with this code.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is none.
    pub fn find(&self, path: &str) -> Result<Task, WorkflowError> {
        match self.by_path(path) {
            Ok(task) => self.task(task),
            Err(error) => self.by_code(path).map_or(Err(error), |task| self.task(task)),
        }
    }

    fn by_path(&self, path: &str) -> Result<TaskId, WorkflowError> {
        let mut found = None;
        for name in path.split('/') {
            let siblings = self.tree.children(found);
            let named = |task: &&TaskId| self.tree.get(**task).is_some_and(|entry| entry.settings.name == name);
            found = Some(*siblings.iter().find(named).ok_or_else(|| {
                let known = names(&self.tree, found);
                not_found("task", path, known.keys().copied())
            })?);
        }
        found.ok_or_else(|| not_found_number("task", path))
    }

    fn by_code(&self, code: &str) -> Option<TaskId> {
        let mut found = None;
        for place in code.split('.') {
            let place = place.parse::<usize>().ok()?.checked_sub(1)?;
            found = Some(*self.tree.children(found).get(place)?);
        }
        found
    }

    /// All tasks, in the order of their codes.
    #[must_use]
    pub fn tasks(&self, offset: u32, max: u32) -> TaskPage {
        let (range, next) = page(offset, max, self.index.preorder().len());
        let tasks = self.index.preorder().get(range).unwrap_or_default();
        TaskPage { tasks: tasks.iter().filter_map(|task| self.task(*task).ok()).collect(), next }
    }

    /// The tasks directly below a task, or at the top.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such task.
    pub fn children(&self, parent: Option<TaskId>, offset: u32, max: u32) -> Result<TaskIdPage, WorkflowError> {
        parent.map_or(Ok(()), |parent| self.must_exist(parent))?;
        Ok(id_page(self.tree.children(parent), offset, max))
    }

    /// The control-flow edges.
    #[must_use]
    pub fn edges(&self, offset: u32, max: u32) -> FlowEdgePage {
        let (range, next) = page(offset, max, slot(self.index.edges()));
        let all = self.index.preorder().iter().flat_map(|source| {
            let edges = self.tree.get(*source).map_or(&[][..], |entry| entry.edges.as_slice());
            edges.iter().zip(0_u32..).map(|(edge, index)| FlowEdge {
                source: *source,
                index,
                target: edge.target,
                trigger: edge.trigger.clone(),
                label: edge.label.clone(),
            })
        });
        FlowEdgePage { edges: all.skip(range.start).take(range.len()).collect(), next }
    }

    /// The dependencies.
    #[must_use]
    pub fn dependencies(&self, offset: u32, max: u32) -> DependencyPage {
        let (range, next) = page(offset, max, self.tree.dependencies().len());
        DependencyPage { dependencies: self.tree.dependencies().get(range).unwrap_or_default().to_vec(), next }
    }

    /// The tasks that this one waits for directly, in the order of their codes.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such task.
    pub fn predecessors(&self, task: TaskId, offset: u32, max: u32) -> Result<TaskIdPage, WorkflowError> {
        self.neighbours(task, offset, max, true)
    }

    /// The tasks that wait for this one directly, in the order of their codes.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such task.
    pub fn successors(&self, task: TaskId, offset: u32, max: u32) -> Result<TaskIdPage, WorkflowError> {
        self.neighbours(task, offset, max, false)
    }

    fn neighbours(&self, task: TaskId, offset: u32, max: u32, towards: bool) -> Result<TaskIdPage, WorkflowError> {
        self.must_exist(task)?;
        let ties = self.network.ties(&self.index, task, towards);
        let other = |tie: &Tie| if towards { tie.dependency.predecessor } else { tie.dependency.successor };
        let mut found: Vec<TaskId> = ties.iter().map(other).collect();
        order::sort_by_key(&mut found, |task| self.index.rank(*task));
        found.dedup();
        Ok(id_page(&found, offset, max))
    }

    /// The leaf tasks in an order in which each comes after all that it waits for.
    #[must_use]
    pub fn order(&self, offset: u32, max: u32) -> TaskIdPage {
        id_page(self.order.get_or_init(|| self.network.order(&self.index)), offset, max)
    }

    /// How many waves there are.
    #[must_use]
    pub fn wave_count(&self) -> u32 {
        count(self.waves_now().len())
    }

    /// The leaf tasks of one wave, from 0.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such wave.
    pub fn wave(&self, index: u32, offset: u32, max: u32) -> Result<TaskIdPage, WorkflowError> {
        let wave = self.waves_now().get(slot(index)).ok_or_else(|| not_found_number("wave", index))?;
        Ok(id_page(wave, offset, max))
    }

    /// How long the plan takes, and the tasks that decide it.
    #[must_use]
    pub fn critical_path(&self, offset: u32, max: u32) -> CriticalPath {
        let critical = self.critical_now();
        let TaskIdPage { tasks: path, next } = id_page(&critical.path, offset, max);
        CriticalPath { length_ms: wire(critical.length), path, critical_tasks: critical.tasks, next }
    }

    /// When each task can and must be.
    #[must_use]
    pub fn dates(&self, offset: u32, max: u32) -> TaskDates {
        let (range, next) = page(offset, max, self.index.preorder().len());
        let mut columns = TaskDates { next, ..TaskDates::default() };
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

    fn waves_now(&self) -> &[Vec<TaskId>] {
        self.waves.get_or_init(|| self.network.waves(&self.index))
    }

    pub(super) fn must_exist(&self, task: TaskId) -> Result<(), WorkflowError> {
        self.tree.get(task).map(|_| ()).ok_or_else(|| not_found_number("task", task))
    }
}

fn id_page(tasks: &[TaskId], offset: u32, max: u32) -> TaskIdPage {
    let (range, next) = page(offset, max, tasks.len());
    TaskIdPage { tasks: tasks.get(range).unwrap_or_default().to_vec(), next }
}

/// A date as WIT has it. Nothing starts before 0, so none is negative.
pub(super) fn wire(milliseconds: i64) -> u64 {
    u64::try_from(milliseconds).unwrap_or(0)
}
