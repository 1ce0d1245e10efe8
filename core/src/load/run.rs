//! The execution of a load plan: users that start now, are dropped, or wait.

use std::time::Duration;

use crate::{
    error::workflow::{WorkflowError, invalid},
    limits::workflow as limits,
    snapshot_text::{Lines, Writer, digest},
};

use super::{LoadPlan, plan::ArrivalMs};

/// What happens to a user who arrives when `max_users` are active.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum LoadModel {
    /// The user is dropped and counted: the load does not depend on the speed of the system.
    Open,
    /// The user waits until another user leaves: the load adapts to the speed of the system.
    Closed,
}

/// Users that start now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct DueUsers {
    /// The users, in the order of their arrival.
    pub users: Vec<DueUser>,
    /// Arrival of the next user, from the start. None if all users have arrived.
    pub next: Option<Duration>,
}

/// A user that starts now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DueUser {
    /// The user.
    pub user: u32,
    /// Intended start, from the start of the run.
    pub intended: Duration,
    /// The group: an index into [`LoadPlan::groups`].
    pub group: u32,
    /// The tenant: an index into [`LoadPlan::tenants`].
    pub tenant: u32,
}

/// Progress of a load plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct LoadProgress {
    /// Users started so far.
    pub started: u32,
    /// Users dropped so far.
    pub dropped: u32,
    /// Users who wait for other users to leave.
    pub waiting: u32,
    /// Users currently active.
    pub present: u32,
    /// Users who have not arrived yet.
    pub expected: u32,
}

/// The execution of a load plan. It tracks the users that have arrived and those that are active,
/// and returns the users to start.
///
/// See [`LoadPlan`] for an example.
#[derive(Debug, Clone)]
pub struct LoadRun {
    plan: LoadPlan,
    model: LoadModel,
    revision: u64,
    now_ms: u64,
    /// The next user to start or to be dropped, and the next to arrive: the users between them wait.
    next: u32,
    arrived: u32,
    started: u32,
    dropped: u32,
    present: u32,
}

const HEAD: &str = "scheduler-core load-run 1";

impl LoadRun {
    /// Starts the execution of a plan.
    #[must_use]
    pub fn from_plan(plan: &LoadPlan, model: LoadModel) -> Self {
        Self {
            plan: plan.clone(),
            model,
            revision: 0,
            now_ms: 0,
            next: 0,
            arrived: 0,
            started: 0,
            dropped: 0,
            present: 0,
        }
    }

    /// Returns the revision, which increases with every call that changes something.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns the users that are due to start, at most `max` (capped at 10,000).
    ///
    /// # Errors
    /// [`WorkflowError::TimeWentBackwards`] if `now` is less than before.
    pub fn due(&mut self, now: Duration, max: u32) -> Result<DueUsers, WorkflowError> {
        let mut due = DueUsers::default();
        let next_ms = self.take_due(u64::try_from(now.as_millis()).unwrap_or(u64::MAX), max, |user, arrival| {
            due.users.push(DueUser {
                user,
                intended: Duration::from_millis(arrival.at_ms),
                group: arrival.group,
                tenant: arrival.tenant,
            });
        })?;
        due.next = next_ms.map(Duration::from_millis);
        Ok(due)
    }

    /// Passes each user that is due to start to `start`. Returns the arrival of the next user.
    ///
    /// # Errors
    /// [`WorkflowError::TimeWentBackwards`] if `now_ms` is less than before.
    pub(crate) fn take_due(
        &mut self,
        now_ms: u64,
        max: u32,
        mut start: impl FnMut(u32, ArrivalMs),
    ) -> Result<Option<u64>, WorkflowError> {
        if now_ms < self.now_ms {
            let expected = format!("at least {}", self.now_ms);
            return Err(WorkflowError::TimeWentBackwards { subject: "now-ms".to_owned(), expected });
        }
        self.now_ms = now_ms;
        self.arrived = self.plan.arrived_by_ms(now_ms);
        let most = self.plan.settings().max_users.unwrap_or(u32::MAX);
        let mut count = 0_u32;
        while self.next < self.arrived && count < max.min(limits::PAGE) {
            if self.present >= most {
                if self.model == LoadModel::Closed {
                    break;
                }
                self.dropped = self.dropped.saturating_add(1);
            } else if let Some(arrival) = self.plan.arrival(self.next) {
                self.present = self.present.saturating_add(1);
                self.started = self.started.saturating_add(1);
                start(self.next, arrival);
                count = count.saturating_add(1);
            }
            self.next = self.next.saturating_add(1);
        }
        self.revision = self.revision.saturating_add(1);
        Ok(self.plan.arrival(self.arrived).map(|arrival| arrival.at_ms))
    }

    /// Returns the arrival of the next user, in milliseconds from the start.
    #[cfg(feature = "runner")]
    pub(crate) fn next_arrival_ms(&self) -> Option<u64> {
        self.plan.arrival(self.arrived).map(|arrival| arrival.at_ms)
    }

    /// Reports that `count` users have left.
    ///
    /// # Errors
    /// [`WorkflowError::InvalidArgument`] if fewer than `count` users are active.
    pub fn leave(&mut self, count: u32) -> Result<(), WorkflowError> {
        let left = self.present.checked_sub(count);
        self.present = left.ok_or_else(|| invalid("count", format!("at most {}, the active users", self.present)))?;
        self.revision = self.revision.saturating_add(1);
        Ok(())
    }

    /// Returns the progress.
    #[must_use]
    pub fn progress(&self) -> LoadProgress {
        LoadProgress {
            started: self.started,
            dropped: self.dropped,
            waiting: self.arrived.saturating_sub(self.next),
            present: self.present,
            expected: self.plan.users().saturating_sub(self.arrived),
        }
    }

    /// Returns the complete state as a string.
    #[must_use]
    pub fn to_snapshot(&self) -> String {
        let mut out = Writer::new(HEAD);
        out.begin("run").put(format_args!("{:016x}", self.definition())).put(self.revision).put(self.now_ms);
        out.put(self.next).put(self.arrived).put(self.started).put(self.dropped).put(self.present).end();
        out.finish()
    }

    /// Replaces the state by that of a snapshot, completely or not at all.
    ///
    /// # Errors
    /// [`WorkflowError::InvalidSnapshot`] if the text is damaged, has an unknown version, or
    /// belongs to another plan or model.
    pub fn restore(&mut self, text: &str) -> Result<(), WorkflowError> {
        let mut lines = Lines::open(text, HEAD)?;
        let mut restored = Self::from_plan(&self.plan, self.model);
        let mut line = lines.next().ok_or_else(|| crate::snapshot_text::damaged("line 2", "the state of a run"))?;
        if line.word != "run" || line.hexadecimal()? != self.definition() {
            return Err(line.wrong("the state of a run of this plan and model"));
        }
        (restored.revision, restored.now_ms) = (line.number()?, line.number()?);
        (restored.next, restored.arrived, restored.started) = (line.number()?, line.number()?, line.number()?);
        (restored.dropped, restored.present) = (line.number()?, line.number()?);
        let sound = restored.next <= restored.arrived
            && restored.arrived <= self.plan.users()
            && restored.present <= restored.started
            && restored.started.checked_add(restored.dropped) == Some(restored.next);
        if !sound {
            return Err(line.wrong("consistent numbers"));
        }
        if self.revision > 0 {
            restored.revision = restored.revision.max(self.revision.saturating_add(1));
        }
        *self = restored;
        Ok(())
    }

    fn definition(&self) -> u64 {
        let mut sum = digest(if self.model == LoadModel::Open { "open" } else { "closed" });
        for user in 0..self.plan.users() {
            let ArrivalMs { at_ms, group, .. } = self.plan.arrival(user).unwrap_or_default();
            sum = (sum ^ at_ms ^ u64::from(group).rotate_left(40)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        sum
    }
}
