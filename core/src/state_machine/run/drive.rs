//! What [`runner`](crate::runner) needs of a machine beyond what every host has: to hold a request back until
//! there is an address for it, to know when it came up, and to end walks early.

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

/// A request that has come up and has not been handed out: it costs nothing to keep it, and it may be void by the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ready {
    /// The branch and the generation of its attempt.
    pub slot: u32,
    pub generation: u32,
    pub instance: u32,
    /// The action, by number.
    pub action: u32,
    /// The machine's time when it came up.
    pub requested_ms: u64,
}

impl Machine {
    /// Leaves the metrics of actions to the host, which counts attempts in a ledger of its own and knows when they should
    /// have begun. What ends here without a report is kept for [`Self::take_abandoned`].
    pub(crate) fn leave_measuring_to_host(&mut self) {
        self.settings.measured_by_host = true;
    }

    /// Lets the parameters of actions that the caller does itself have more bytes than a call may hand out.
    pub(crate) fn do_own_actions(&mut self, actions: OwnActions) {
        self.settings.own_actions = Some(actions);
    }

    /// The actions in flight that have ended without a report since this was asked last, in order.
    pub(crate) fn take_abandoned(&mut self) -> Vec<Abandoned> {
        std::mem::take(&mut self.abandoned)
    }

    /// Sets the time without firing timers: they follow with the next tick. It never goes back.
    pub(crate) fn advance_clock(&mut self, now_ms: u64) {
        self.now_ms = self.now_ms.max(now_ms);
    }

    /// Lets time pass, with at most so many timers; returns whether more of them are due.
    ///
    /// # Errors
    /// [`WorkflowError::TimeWentBackwards`] if `now_ms` is less than the machine's time.
    pub(crate) fn tick_within(&mut self, now_ms: u64, timers: u32) -> Result<bool, WorkflowError> {
        self.tick_at_most(now_ms, timers)?;
        Ok(self.timers.next(&self.branches).is_some_and(|at_ms| at_ms <= now_ms))
    }

    /// The next request that has come up, in order.
    pub(crate) fn take_ready(&mut self) -> Option<Ready> {
        while let Some((slot, generation, requested_ms)) = self.ready.pop_front() {
            let ready = Ready { slot, generation, instance: NONE, action: NONE, requested_ms };
            if let Some((instance, action)) = self.standing(ready) {
                return Some(Ready { instance, action, ..ready });
            }
        }
        None
    }

    /// Whether a request is still wanted.
    pub(crate) fn is_wanted(&self, ready: Ready) -> bool {
        self.standing(ready).is_some()
    }

    /// The instance and the action of a request.
    fn standing(&self, ready: Ready) -> Option<(u32, u32)> {
        let branch = self.branches.get(ready.slot)?;
        let stands = branch.generation == ready.generation && branch.phase == Phase::Requested;
        match self.program.node(branch.node).filter(|_| stands)?.kind {
            NodeKind::Action(action) => Some((branch.instance, action)),
            _ => None,
        }
    }

    /// Hands a request out; none if it is no longer wanted, or its parameters cannot be made, which is a fault of the instance.
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

    /// Whether an action that was handed out is still waited for.
    pub(crate) fn is_in_flight(&self, token: u64) -> bool {
        let (slot, generation) = split(token);
        self.branches.get(slot).is_some_and(|branch| branch.generation == generation && branch.phase == Phase::InFlight)
    }

    /// How an action went, for a token that was handed out; nothing, if it is no longer waited for.
    pub(crate) fn settle_action(&mut self, token: u64, outcome: Outcome<'_>, elapsed_ns: Option<u64>) {
        if self.is_in_flight(token) {
            let program = self.begin();
            self.note_report("report", token, &outcome, elapsed_ns);
            self.report_back(&program, token, outcome, elapsed_ns);
            self.changed();
        }
    }

    /// How an instance stands, and why it failed if it did.
    pub(crate) fn ending(&self, instance: u32) -> (InstanceState, Option<&InstanceFault>) {
        match self.instance(instance) {
            Ok(own) => (self.state_of(own), own.fault.as_deref()),
            Err(_) => (InstanceState::Ready, None),
        }
    }

    /// Sets an input of an instance, if anything reads it.
    pub(crate) fn set_input(&mut self, instance: u32, name: &str, value: Value) {
        let program = self.begin();
        if let Some(slot) = program.slot_names.get(name).copied() {
            self.values.set(&program, instance, slot, value);
        }
    }

    /// The name of an action, and what kind it is.
    pub(crate) fn action_name(&self, action: u32) -> Option<(&str, &str)> {
        self.program.action(action).map(|action| (action.name.as_str(), action.kind.as_str()))
    }

    /// The path of a node in its workflow.
    pub(crate) fn node_path(&self, node: u32) -> &str {
        self.program.path(node)
    }

    /// From now on no instance begins another iteration; those that pause between two have come to their end. Returns
    /// whether an iteration that was planned is lost by that.
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

    /// Lets go of the variables of an instance that is over.
    pub(crate) fn forget_values(&mut self, instance: u32) {
        let program = self.begin();
        self.values.forget(&program, instance);
    }

    /// The iteration that an instance is in, from 0.
    pub(crate) fn iteration(&self, instance: u32) -> u32 {
        self.instances.get(instance as usize).map_or(0, |own| own.iteration.saturating_sub(1))
    }
}
