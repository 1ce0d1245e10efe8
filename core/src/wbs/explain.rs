//! Explanation of the dates of a task.

use crate::error::workflow::WorkflowError;

use super::{
    Wbs,
    critical_path::EventTimes,
    network::{Event, Tie, at},
    queries::wire,
    task::{Dependency, DependencyKind, TaskId},
};

/// Explanation of the dates of a task in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TaskExplanation {
    /// The task.
    pub task: TaskId,
    /// Whether a delay of the task delays the plan.
    pub critical: bool,
    /// Explanation in one sentence.
    pub summary: String,
    /// The dependencies that prevent an earlier start: those of the task and of the tasks above it.
    pub held_by: Vec<Dependency>,
    /// The dependencies that a delay of the task would violate first.
    pub holds: Vec<Dependency>,
}

impl Wbs {
    /// Returns why a task is or is not critical, and what prevents an earlier start.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the task does not exist.
    pub fn explain(&self, task: TaskId) -> Result<TaskExplanation, WorkflowError> {
        self.must_exist(task)?;
        let (event_times, times) = (self.event_times_now(), self.times(task));
        let held_by = self.held_by(task, event_times);
        let holds = self.holds(task, event_times);
        let mut summary = format!("{} starts at {} ms", self.tree.path(task), wire(times.early_start));
        match held_by.as_slice() {
            [] if times.early_start == 0 => summary.push_str(" because nothing holds it back"),
            [] => summary.push_str(" because a task below it does"),
            [first, rest @ ..] => {
                summary.push_str(" because ");
                summary.push_str(&self.tree.path(first.predecessor));
                summary.push_str(match first.kind {
                    DependencyKind::FinishToStart | DependencyKind::FinishToFinish => " finishes",
                    DependencyKind::StartToStart | DependencyKind::StartToFinish => " starts",
                });
                let ends = matches!(first.kind, DependencyKind::FinishToFinish | DependencyKind::StartToFinish);
                summary.push_str(&match (first.lag_ms, ends) {
                    (0, false) => " then".to_owned(),
                    (0, true) => " when this task finishes".to_owned(),
                    (lag, false) if lag > 0 => format!(" {lag} ms before"),
                    (lag, true) if lag > 0 => format!(" {lag} ms before this task finishes"),
                    (lag, false) => format!(" {} ms later", lag.unsigned_abs()),
                    (lag, true) => format!(" {} ms after this task finishes", lag.unsigned_abs()),
                });
                if !rest.is_empty() {
                    summary.push_str(&format!(", and {} more", rest.len()));
                }
            }
        }
        let (total, free) = (wire(times.total_slack), wire(times.free_slack));
        summary.push_str(&match (total, free) {
            (0, _) => "; it is critical: it cannot slip without delaying the plan".to_owned(),
            (total, 0) => format!("; it can slip {total} ms, but any slip delays others"),
            (total, free) if total == free => format!("; it can slip {total} ms"),
            (total, free) => format!("; it can slip {total} ms, {free} ms of it without delaying others"),
        });
        Ok(TaskExplanation { task, critical: total == 0, summary, held_by, holds })
    }

    /// Returns the dependencies, of a task and of the tasks above it, that leave no time before it.
    fn held_by(&self, task: TaskId, times: &EventTimes) -> Vec<Dependency> {
        let early = at(&times.early, self.network.start(&self.index, task));
        let mut held_by = Vec::new();
        let mut next = Some(task);
        while let Some(task) = next {
            // A dependency that delays a task above does not delay this one if it starts later.
            if at(&times.early, self.network.start(&self.index, task)) == early {
                let ties = self.network.ties(&self.index, task, true);
                let tight = ties.iter().filter(|tie| times.is_tight(tie.source, tie.target, tie.weight));
                held_by.extend(tight.map(|tie| tie.dependency));
            }
            next = self.tree.get(task).and_then(|entry| entry.parent);
        }
        held_by
    }

    /// Returns the dependencies, of a task and of tasks above that end with it, that leave the
    /// least time after it.
    fn holds(&self, task: TaskId, times: &EventTimes) -> Vec<Dependency> {
        let mut ties: Vec<(i64, Tie)> = Vec::new();
        let mut behind = 0_i64;
        let mut next = Some(task);
        let mut finish: Event = self.network.finish(&self.index, task);
        while let Some(task) = next {
            let gap = |tie: &Tie| {
                at(&times.early, tie.target).saturating_sub(at(&times.early, tie.source)).saturating_sub(tie.weight)
            };
            let own = self.network.ties(&self.index, task, false);
            ties.extend(own.into_iter().map(|tie| (behind.saturating_add(gap(&tie)), tie)));
            next = self.tree.get(task).and_then(|entry| entry.parent);
            if let Some(parent) = next {
                let above = self.network.finish(&self.index, parent);
                let ended = at(&times.early, finish).saturating_add(self.network.duration(finish));
                behind = behind.saturating_add(at(&times.early, above).saturating_sub(ended));
                finish = above;
            }
        }
        let least = ties.iter().map(|(gap, _)| *gap).min();
        ties.into_iter().filter(|(gap, _)| Some(*gap) == least).map(|(_, tie)| tie.dependency).collect()
    }
}
