//! Actions that the host does.

use std::time::Duration;

use crate::{
    dsl::expr::Value,
    socket::Backend,
    state_machine::{ActionOutcome, ActionRequest, ReportStatus},
    workflow::{WorkflowError, limits},
};

use super::{
    action_plan::Kind,
    attempt::Attempt,
    attempts::{Ending, Handed},
    engine::Engine,
};

/// An action that waits for what the host says.
#[derive(Debug)]
pub struct Custom {
    pub task: Attempt,
}

impl<B: Backend> Engine<B> {
    /// Offers an action to the host.
    pub fn offer(&mut self, task: Attempt, handed: Handed) {
        let Handed { node, attempt, deadline_ms, parameters } = handed;
        let (action, kind) = match self.machine.action_name(task.action) {
            Some((action, kind)) => (action.to_owned(), kind.to_owned()),
            None => Default::default(),
        };
        let deadline_ms = deadline_ms.or(task.deadline.map(|deadline| self.machine_ms(deadline)));
        let now_ms = self.machine.now_ms();
        self.offered.push_back(ActionRequest {
            token: task.token,
            instance: self.user_number(task.instance),
            node: self.machine.node_path(node).to_owned(),
            action,
            kind,
            parameters,
            attempt,
            timeout_ms: deadline_ms.map(|deadline| deadline.saturating_sub(now_ms)),
            deadline_ms,
        });
        self.customs.push(Custom { task });
    }

    /// Actions for the host; as WIT `next-actions`.
    pub fn next_actions(&mut self, max: u32) -> Vec<ActionRequest> {
        let count = self.offered.len().min(max.min(limits::PAGE) as usize);
        let mut taken = Vec::with_capacity(count);
        let mut bytes = 0_usize;
        while taken.len() < count
            && let Some(request) = self.offered.pop_front()
        {
            // What has been abandoned since is not worth the trouble.
            if !self.machine.is_in_flight(request.token) {
                continue;
            }
            bytes = bytes.saturating_add(crate::state_machine::value_size(&request.parameters));
            if bytes > limits::REQUEST_BYTES && !taken.is_empty() {
                self.offered.push_front(request);
                break;
            }
            taken.push(request);
        }
        taken
    }

    /// What the host says of an action; as WIT `complete`.
    ///
    /// # Errors
    /// [`WorkflowError::Unknown`] if the token was never given out.
    pub fn complete(&mut self, token: u64, outcome: ActionOutcome) -> Result<ReportStatus, WorkflowError> {
        let place = self.customs.iter().position(|custom| custom.task.token == token);
        let Some(place) = place.filter(|_| self.machine.is_in_flight(token)) else {
            // Late, or never given out: the machine knows which.
            return match self.is_built_in(token) {
                true => Err(crate::workflow::unknown_number("token", token)),
                false => self.machine.complete(token, outcome, None),
            };
        };
        let task = self.customs.swap_remove(place).task;
        self.offered.retain(|request| request.token != token);
        let ending = match outcome {
            ActionOutcome::Success(exports) => {
                Ending::Success(exports.into_iter().map(|export| (export.name, export.value)).collect())
            }
            ActionOutcome::Failure(reason) => Ending::Failure(reason),
            ActionOutcome::Timeout => Ending::Timeout,
        };
        self.settle(task, ending, self.elapsed());
        Ok(ReportStatus::Accepted)
    }

    /// Whether a token belongs to an action that is under way and not the host's.
    fn is_built_in(&self, token: u64) -> bool {
        self.machine.is_in_flight(token)
    }

    /// Whether an action is done by the host.
    pub fn is_custom(&self, action: u32) -> bool {
        self.plan(action).is_some_and(|plan| plan.kind == Kind::Custom)
    }

    /// Times out actions of the host, and forgets those that have been abandoned.
    pub fn sweep_customs(&mut self, now: Duration) {
        let mut place = 0;
        while let Some(Custom { task }) = self.customs.get(place) {
            let task = *task;
            if !self.machine.is_in_flight(task.token) {
                self.customs.swap_remove(place);
                self.abandon(task, now);
            } else if task.deadline.is_some_and(|deadline| deadline <= now) {
                self.customs.swap_remove(place);
                self.settle(task, Ending::Timeout, now);
            } else {
                self.note_deadline(task.deadline);
                place = place.saturating_add(1);
            }
        }
    }
}

/// The exports of an outcome.
pub type Exports = Vec<(String, Value)>;
