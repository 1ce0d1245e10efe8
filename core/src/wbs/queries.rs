//! Queries of a wbs.

use std::time::Duration;

use crate::{
    error::workflow::{WorkflowError, not_found, not_found_number},
    sort,
};

use super::{
    Wbs,
    critical_paths::CriticalPaths,
    dates::TaskTimes,
    index::names,
    network::Tie,
    task::{Dependency, FlowEdge, Task, TaskId},
    tree::{Edge, Entry, count, slot},
};

/// Earliest and latest dates of a task, from the start of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TaskDates {
    /// The task.
    pub task: TaskId,
    /// The earliest start.
    pub early_start: Duration,
    /// The earliest finish.
    pub early_finish: Duration,
    /// The latest start that does not delay the plan.
    pub late_start: Duration,
    /// The latest finish that does not delay the plan.
    pub late_finish: Duration,
    /// Time by which the start can be delayed without delaying the plan.
    pub total_slack: Duration,
    /// Time by which the start can be delayed without delaying any other task.
    pub free_slack: Duration,
}

/// The tasks that determine the length of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CriticalPath {
    /// Length of the plan.
    pub length: Duration,
    /// One critical path from a start to a finish: leaf tasks, in order.
    pub path: Vec<TaskId>,
    /// Number of leaf tasks without slack.
    pub critical_tasks: u32,
}

impl Wbs {
    /// Returns the number of tasks.
    #[must_use]
    pub fn task_count(&self) -> u32 {
        count(self.index.preorder().len())
    }

    /// Returns the id that the next inserted task gets.
    #[must_use]
    pub fn next_task_id(&self) -> TaskId {
        self.tree.next_id()
    }

    /// Returns the task with an id.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the task does not exist.
    pub fn task(&self, task: TaskId) -> Result<Task, WorkflowError> {
        let entry = self.tree.get(task).ok_or_else(|| not_found_number("task", task))?;
        Ok(self.described(task, entry))
    }

    fn described(&self, task: TaskId, entry: &Entry) -> Task {
        let settings = entry.settings.clone();
        let duration = if self.tree.is_leaf(task) {
            settings.duration
        } else {
            let TaskTimes { early_start, early_finish, .. } = self.times(task);
            span(early_finish.saturating_sub(early_start))
        };
        Task {
            id: task,
            code: self.index.code(&self.tree, task),
            path: self.tree.path(task),
            name: settings.name,
            kind: settings.kind,
            parent: entry.parent,
            children: count(self.tree.children(Some(task)).len()),
            action: settings.action,
            duration,
            timeout: settings.timeout,
            retry: settings.retry,
            on_error: settings.on_error,
            join: settings.join,
            needs: settings.needs,
        }
    }

    /// Returns the task with a path or a code.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the task does not exist.
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
                not_found("task", path, known.names())
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

    /// Returns all tasks, in the order of their codes.
    pub fn tasks(&self) -> impl Iterator<Item = Task> {
        self.tasks_of(self.index.preorder())
    }

    pub(super) fn tasks_of(&self, tasks: &[TaskId]) -> impl Iterator<Item = Task> {
        tasks.iter().filter_map(|task| Some(self.described(*task, self.tree.get(*task)?)))
    }

    /// Returns the direct children of a task, or the top-level tasks.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the task does not exist.
    pub fn children(&self, parent: Option<TaskId>) -> Result<&[TaskId], WorkflowError> {
        parent.map_or(Ok(()), |parent| self.must_exist(parent))?;
        Ok(self.tree.children(parent))
    }

    /// Returns the control-flow edges, by code of their source and then by index.
    pub fn edges(&self) -> impl Iterator<Item = FlowEdge> {
        self.index.preorder().iter().flat_map(|source| {
            let edges = self.tree.get(*source).map_or(&[][..], |entry| entry.edges.as_slice());
            edges.iter().zip(0_u32..).map(|(Edge { target, trigger, label }, index)| FlowEdge {
                source: *source,
                index,
                target: *target,
                trigger: trigger.clone(),
                label: label.clone(),
            })
        })
    }

    /// Returns the dependencies, in the order in which they were added.
    #[must_use]
    pub fn dependencies(&self) -> &[Dependency] {
        self.tree.dependencies()
    }

    /// Returns the tasks that a task waits for directly, in the order of their codes.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the task does not exist.
    pub fn predecessors(&self, task: TaskId) -> Result<Vec<TaskId>, WorkflowError> {
        self.neighbors(task, true)
    }

    /// Returns the tasks that wait for a task directly, in the order of their codes.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the task does not exist.
    pub fn successors(&self, task: TaskId) -> Result<Vec<TaskId>, WorkflowError> {
        self.neighbors(task, false)
    }

    fn neighbors(&self, task: TaskId, toward: bool) -> Result<Vec<TaskId>, WorkflowError> {
        self.must_exist(task)?;
        let ties = self.network.ties(&self.index, task, toward);
        let other = |tie: &Tie| if toward { tie.dependency.predecessor } else { tie.dependency.successor };
        let mut found: Vec<TaskId> = ties.iter().map(other).collect();
        sort::sort_by_key(&mut found, |task| self.index.rank(*task));
        found.dedup();
        Ok(found)
    }

    /// Returns the leaf tasks in topological order: each task follows all tasks that it waits for.
    #[must_use]
    pub fn order(&self) -> &[TaskId] {
        self.order.get_or_init(|| self.network.order(&self.index))
    }

    /// Returns the number of waves.
    #[must_use]
    pub fn wave_count(&self) -> u32 {
        count(self.waves_now().len())
    }

    /// Returns the leaf tasks of a wave, from 0.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the wave does not exist.
    pub fn wave(&self, index: u32) -> Result<&[TaskId], WorkflowError> {
        let wave = self.waves_now().get(slot(index)).ok_or_else(|| not_found_number("wave", index))?;
        Ok(wave)
    }

    /// Returns the waves: each has the leaf tasks that can start after those of the earlier waves have ended.
    pub fn waves(&self) -> impl ExactSizeIterator<Item = &[TaskId]> {
        self.waves_now().iter().map(Vec::as_slice)
    }

    /// Returns the length of the plan and the tasks that determine it.
    #[must_use]
    pub fn critical_path(&self) -> CriticalPath {
        let critical = self.critical_now();
        CriticalPath { length: span(critical.length), path: critical.path.clone(), critical_tasks: critical.tasks }
    }

    /// Returns all critical paths, in the order of their tasks' codes. Their number can be very
    /// large; `nth` skips paths without creating them.
    #[must_use]
    pub fn critical_paths(&self) -> CriticalPaths<'_> {
        CriticalPaths::of(self)
    }

    /// Returns the earliest and latest dates of each task, in the order of their codes.
    pub fn dates(&self) -> impl ExactSizeIterator<Item = TaskDates> {
        self.index.preorder().iter().map(|task| {
            let times = self.times(*task);
            TaskDates {
                task: *task,
                early_start: span(times.early_start),
                early_finish: span(times.early_finish),
                late_start: span(times.late_start),
                late_finish: span(times.late_finish),
                total_slack: span(times.total_slack),
                free_slack: span(times.free_slack),
            }
        })
    }

    fn waves_now(&self) -> &[Vec<TaskId>] {
        self.waves.get_or_init(|| self.network.waves(&self.index))
    }

    pub(super) fn must_exist(&self, task: TaskId) -> Result<(), WorkflowError> {
        self.tree.get(task).map(|_| ()).ok_or_else(|| not_found_number("task", task))
    }
}

/// Returns a date in milliseconds. Nothing starts before 0, so no date is negative.
pub(super) fn wire(milliseconds: i64) -> u64 {
    u64::try_from(milliseconds).unwrap_or(0)
}

/// Returns a date as a duration.
pub(super) fn span(milliseconds: i64) -> Duration {
    Duration::from_millis(wire(milliseconds))
}
