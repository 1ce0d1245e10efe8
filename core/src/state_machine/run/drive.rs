//! Additional interface for [`runner`](crate::runner): holding back a request until an address is available, the time
//! of each request, and ending iterations early.

use crate::{
    dsl::expr::Value,
    error::WorkflowError,
    state_machine::{
        InstanceState, Machine,
        compile::program::{NONE, NodeKind},
        inspect::fault::InstanceFault,
        options::OwnActions,
    },
};

use super::{
    branch::{Abandoned, Phase, split},
    requests::{Issue, Outcome},
};

/// A request that has not been handed out. It is cheap to keep, and it may have become void when it is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ready {
    /// The branch and the generation of its attempt.
    pub slot: u32,
    pub generation: u32,
    pub instance: u32,
    /// The action, by number.
    pub action: u32,
    /// The machine's time of the request.
    pub requested_ms: u64,
}

impl Machine {
    /// Leaves the metrics of actions to the host, which keeps its own ledger of attempts and knows their
    /// intended start. Attempts that end here without a report are kept for [`Self::take_abandoned`].
    pub(crate) fn leave_measuring_to_host(&mut self) {
        self.settings.measured_by_host = true;
    }

    /// Allows larger parameters for actions that the caller performs itself.
    pub(crate) fn do_own_actions(&mut self, actions: OwnActions) {
        self.settings.own_actions = Some(actions);
    }

    /// Returns the actions in flight that ended without a report since the last call, in order.
    pub(crate) fn take_abandoned(&mut self) -> Vec<Abandoned> {
        std::mem::take(&mut self.abandoned)
    }

    /// Advances the time without firing timers, which fire with the next tick. An earlier time is ignored.
    pub(crate) fn advance_clock(&mut self, now_ms: u64) {
        self.now_ms = self.now_ms.max(now_ms);
    }

    /// Advances the time and fires at most `timers` timers. Returns whether more are due.
    ///
    /// # Errors
    /// [`WorkflowError::TimeWentBackwards`] if `now_ms` is less than the machine's time.
    pub(crate) fn tick_within(&mut self, now_ms: u64, timers: u32) -> Result<bool, WorkflowError> {
        self.tick_at_most(now_ms, timers)?;
        Ok(self.timers.next(&self.branches).is_some_and(|at_ms| at_ms <= now_ms))
    }

    /// Takes the next request, in order.
    pub(crate) fn take_ready(&mut self) -> Option<Ready> {
        while let Some((slot, generation, requested_ms)) = self.ready.pop_front() {
            let ready = Ready { slot, generation, instance: NONE, action: NONE, requested_ms };
            if let Some((instance, action)) = self.standing(ready) {
                return Some(Ready { instance, action, ..ready });
            }
        }
        None
    }

    /// Returns whether a request is still valid.
    pub(crate) fn is_wanted(&self, ready: Ready) -> bool {
        self.standing(ready).is_some()
    }

    /// Returns the instance and the action of a valid request.
    fn standing(&self, ready: Ready) -> Option<(u32, u32)> {
        let branch = self.branches.get(ready.slot)?;
        let stands = branch.generation == ready.generation && branch.phase == Phase::Requested;
        match self.program.node(branch.node).filter(|_| stands)?.kind {
            NodeKind::Action(action) => Some((branch.instance, action)),
            _ => None,
        }
    }

    /// Hands out a request. Returns none if it is no longer valid, or if its parameters cannot be rendered, which is a
    /// fault of the instance.
    pub(crate) fn hand_out(&mut self, ready: Ready) -> Option<Issue> {
        let program = self.begin();
        let mut changed = false;
        let issue = self.prepare(&program, ready.slot, ready.generation, &mut changed).map(|mut issue| {
            self.launch(&program, &mut issue);
            issue
        });
        if changed || issue.is_some() {
            self.changed();
        }
        issue
    }

    /// Returns whether an action that was handed out is still in flight.
    pub(crate) fn is_in_flight(&self, token: u64) -> bool {
        let (slot, generation) = split(token);
        self.branches.get(slot).is_some_and(|branch| branch.generation == generation && branch.phase == Phase::InFlight)
    }

    /// Reports the outcome of an action that was handed out. Does nothing if it is no longer in flight.
    pub(crate) fn settle_action(&mut self, token: u64, outcome: Outcome<'_>, elapsed_ns: Option<u64>) {
        if self.is_in_flight(token) {
            let program = self.begin();
            self.note_report("report", token, &outcome, elapsed_ns);
            self.report_back(&program, token, outcome, elapsed_ns);
            self.changed();
        }
    }

    /// Returns the state of an instance, and its fault if it failed.
    pub(crate) fn ending(&self, instance: u32) -> (InstanceState, Option<&InstanceFault>) {
        match self.instance(instance) {
            Ok(own) => (self.state_of(own), own.fault.as_deref()),
            Err(_) => (InstanceState::Ready, None),
        }
    }

    /// Sets an input of an instance, if an expression uses it.
    pub(crate) fn set_input(&mut self, instance: u32, name: &str, value: Value) {
        let program = self.begin();
        if let Some(slot) = program.slot_names.get(name).copied() {
            self.values.set(&program, instance, slot, value);
        }
    }

    /// Returns the name and the kind of an action.
    pub(crate) fn action_name(&self, action: u32) -> Option<(&str, &str)> {
        self.program.action(action).map(|action| (action.name.as_str(), action.kind.as_str()))
    }

    /// Returns the path of a node in its workflow.
    pub(crate) fn node_path(&self, node: u32) -> &str {
        self.program.path(node)
    }

    /// Prevents further iterations. Instances that pause between two iterations end. Returns whether this drops
    /// a planned iteration.
    pub(crate) fn end_walks(&mut self) -> bool {
        let planned = std::mem::take(&mut self.settings.iterations);
        let lost = self.instances.iter().any(|own| !own.state.is_final() && own.iteration < planned);
        let thinking = |branch: &&super::branch::Branch| branch.phase == Phase::Thinking;
        let pausing: Vec<u32> = self.branches.all().iter().filter(thinking).map(|branch| branch.instance).collect();
        for instance in pausing {
            self.close(instance, NONE, InstanceState::Done);
        }
        self.changed();
        lost
    }

    /// Frees the variables of an instance that has ended.
    pub(crate) fn forget_values(&mut self, instance: u32) {
        let program = self.begin();
        self.values.forget(&program, instance);
    }

    /// Returns the current iteration of an instance, from 0.
    pub(crate) fn iteration(&self, instance: u32) -> u32 {
        self.instances.get(instance as usize).map_or(0, |own| own.iteration.saturating_sub(1))
    }
}
