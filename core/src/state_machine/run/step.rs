//! Run to completion: entering nodes and choosing edges until every branch waits.

use crate::{
    dsl::expr::{EvaluationError, Value},
    limits::workflow as limits,
    state_machine::{
        Machine,
        compile::program::{Guard, NONE, NodeKind, Program, Trigger},
        inspect::{
            fault::{FaultKind, GuardReport, InstanceFault, describe},
            trace::{Record, TraceKind},
        },
        persist::digest::Mark,
    },
    workbook::NamedValue,
};

use super::{
    agenda::{Move, Step},
    branch::{Abandoned, Phase, token},
    timers::Purpose,
};

/// Maximum number of operands of a guard that need no allocation.
const FEW: usize = 8;

impl Machine {
    /// Puts a step on the agenda.
    pub(in crate::state_machine) fn schedule(&mut self, slot: u32, step: Step) {
        self.set_phase(slot, Phase::Moving);
        if let Some(branch) = self.branches.get(slot) {
            self.agenda.push_back(Move { slot, generation: branch.generation, step });
        }
    }

    /// Runs the agenda until it is empty.
    pub(in crate::state_machine) fn run(&mut self, program: &Program) {
        self.microsteps = 0;
        while let Some(Move { slot, generation, step }) = self.agenda.pop_front() {
            let stands =
                |branch: &super::branch::Branch| branch.generation == generation && branch.phase == Phase::Moving;
            if !self.branches.get(slot).is_some_and(stands) {
                continue;
            }
            match step {
                Step::Enter(node) => self.enter(program, slot, node),
                Step::Choose => self.choose(program, slot),
            }
        }
    }

    pub(in crate::state_machine) fn set_phase(&mut self, slot: u32, phase: Phase) {
        let change = self.branches.set_phase(slot, phase);
        if change != 0
            && let Some(branch) = self.branches.get(slot)
            && let Some(instance) = self.instances.get_mut(branch.instance as usize)
        {
            instance.working = instance.working.saturating_add(change);
        }
    }

    /// Adds an entry to the trace of a branch's instance.
    pub(in crate::state_machine) fn write_trace(
        &mut self,
        slot: u32,
        kind: TraceKind,
        edge: u32,
        detail: Option<&str>,
    ) {
        let most = self.settings.max_trace;
        if most == 0 {
            return;
        }
        let Some(branch) = self.branches.get(slot) else { return };
        if let Some(instance) = self.instances.get_mut(branch.instance as usize) {
            let record =
                || Record { at_ms: self.now_ms, kind, node: branch.node, edge, detail: detail.map(Into::into) };
            instance.log.get_or_insert_default().push(most, record());
        }
    }

    fn enter(&mut self, program: &Program, slot: u32, number: u32) {
        let now_ms = self.now_ms;
        let Some(node) = program.node(number) else { return };
        let Some(branch) = self.branches.get_mut(slot) else { return };
        branch.node = number;
        branch.attempt = 0;
        branch.entry = branch.entry.wrapping_add(1);
        branch.entered_ms = now_ms;
        branch.limit_ms = node.timeout_ms.map_or(u64::MAX, |timeout| now_ms.saturating_add(timeout));
        if self.settings.hash {
            branch.digest.mark(Mark::Node);
            branch.digest.text(&node.path);
        }
        self.write_trace(slot, TraceKind::Entered, NONE, None);
        if let Some((limit, most)) = self.count_visit(program, slot, number) {
            let message = format!("node {:?} exceeds the limit of {most} {limit}", node.path);
            return self.fault(program, slot, FaultKind::LimitExceeded, message, Vec::new());
        }
        self.arm(program, slot);
        match node.kind {
            NodeKind::Action(_) => self.request(slot),
            NodeKind::Pass => self.schedule(slot, Step::Choose),
            NodeKind::End => self.end(program, slot),
            NodeKind::Fork => self.fork(program, slot),
            NodeKind::Join(policy) => self.arrive(program, slot, policy),
            NodeKind::Group(start) => self.go_inside(program, slot, start),
        }
    }

    /// Counts a microstep and a visit. Returns the name and value of the limit that this exceeds, if any.
    fn count_visit(&mut self, program: &Program, slot: u32, node: u32) -> Option<(&'static str, u32)> {
        self.microsteps = self.microsteps.saturating_add(1);
        if self.microsteps > self.settings.max_microsteps {
            return Some(("microsteps", self.settings.max_microsteps));
        }
        let instance = self.instances.get(self.branches.get(slot)?.instance as usize)?;
        let first = program.workflow(instance.workflow)?.nodes.start;
        let place = instance.visits.saturating_add(node.saturating_sub(first) as usize);
        let visits = self.visits.get_mut(place)?;
        *visits = visits.saturating_add(1);
        (*visits > self.settings.max_visits).then_some(("visits", self.settings.max_visits))
    }

    /// Sets the timers of the node that a branch has just entered.
    pub(in crate::state_machine) fn arm(&mut self, program: &Program, slot: u32) {
        let Some(branch) = self.branches.get(slot) else { return };
        let (entry, entered_ms, limit_ms, node) = (branch.entry, branch.entered_ms, branch.limit_ms, branch.node);
        if limit_ms != u64::MAX {
            self.timers.set(limit_ms, slot, entry, Purpose::Node, &self.branches);
        }
        if !program.node(node).is_some_and(|node| node.waits) {
            return;
        }
        for (number, edge) in program.edges_of(node) {
            if let Trigger::After(wait_ms) = edge.trigger {
                let at_ms = entered_ms.saturating_add(wait_ms);
                self.timers.set(at_ms, slot, entry, Purpose::Edge(number), &self.branches);
            }
        }
    }

    /// Requests the next attempt of a branch's action.
    pub(in crate::state_machine) fn request(&mut self, slot: u32) {
        self.set_phase(slot, Phase::Requested);
        if let Some(branch) = self.branches.get_mut(slot) {
            branch.attempt = branch.attempt.saturating_add(1);
            branch.generation = branch.generation.wrapping_add(1);
            self.ready.push_back((slot, branch.generation, self.now_ms));
        }
        // Requests that were abandoned before they were handed out must not pile up.
        if self.ready.len() > (self.branches.work().0 as usize).saturating_mul(2).saturating_add(1_024) {
            let branches = &self.branches;
            let stands = |branch: &super::branch::Branch, generation| {
                branch.generation == generation && branch.phase == Phase::Requested
            };
            self.ready
                .retain(|(slot, generation, _)| branches.get(*slot).is_some_and(|branch| stands(branch, *generation)));
        }
    }

    fn choose(&mut self, program: &Program, slot: u32) {
        let Some((instance, node)) = self.branches.get(slot).map(|branch| (branch.instance, branch.node)) else {
            return;
        };
        for (number, edge) in program.edges_of(node) {
            let matches = match edge.trigger {
                Trigger::Always => true,
                Trigger::Guard(guard) => self.holds(program, instance, guard),
                Trigger::Event(_) | Trigger::After(_) => false,
            };
            if matches {
                return self.take(program, slot, number);
            }
        }
        if program.node(node).is_some_and(|node| node.waits) {
            return self.set_phase(slot, Phase::Waiting);
        }
        let guards = self.report(program, instance, node);
        let path = program.path(node);
        let message = if guards.is_empty() {
            format!("node {path:?} has no edge that can be taken")
        } else {
            format!("no edge of node {path:?} can be taken: {}", describe(&guards))
        };
        self.fault(program, slot, FaultKind::NoEdge, message, guards);
    }

    /// Takes an edge and abandons any remaining work of the branch in its node.
    pub(in crate::state_machine) fn take(&mut self, program: &Program, slot: u32, number: u32) {
        let Some(edge) = program.edge(number) else { return };
        self.abandon(slot);
        let Some(branch) = self.branches.get_mut(slot) else { return };
        if self.settings.hash {
            branch.digest.mark(Mark::Edge);
            branch.digest.u32(program.edge_index(branch.node, number));
            branch.digest.text(edge.label.as_deref().unwrap_or(""));
        }
        self.write_trace(slot, TraceKind::Transition, number, edge.label.as_deref());
        self.schedule(slot, Step::Enter(edge.target));
    }

    /// Abandons the action of a branch and removes all branches below it.
    pub(in crate::state_machine) fn abandon(&mut self, slot: u32) {
        self.collapse(slot, |_| false);
        self.note_abandoned(slot, false);
        if matches!(self.branches.phase(slot), Phase::Requested | Phase::InFlight | Phase::RetryWait)
            && let Some(branch) = self.branches.get_mut(slot)
        {
            branch.generation = branch.generation.wrapping_add(1);
        }
        self.set_phase(slot, Phase::Moving);
    }

    /// Records that the action of a branch, if in flight, ends without a report.
    pub(in crate::state_machine) fn note_abandoned(&mut self, slot: u32, timed_out: bool) {
        if self.settings.measured_by_host
            && let Some(branch) = self.branches.get(slot).filter(|branch| branch.phase == Phase::InFlight)
        {
            self.abandoned.push(Abandoned { token: token(slot, branch.generation), timed_out });
        }
    }

    /// Handles the final failure of a branch's action or node: the rules of step 6.
    pub(in crate::state_machine) fn fail_for_good(
        &mut self,
        program: &Program,
        slot: u32,
        kind: FaultKind,
        reason: &str,
    ) {
        self.set_phase(slot, Phase::Moving);
        let Some((instance, number)) = self.branches.get(slot).map(|branch| (branch.instance, branch.node)) else {
            return;
        };
        let Some(node) = program.node(number) else { return };
        if let NodeKind::Action(action) = node.kind {
            for export in program.action(action).into_iter().flat_map(|action| &action.exports) {
                self.values.set(program, instance, export.slot, export.default.clone());
            }
        }
        let mut fallback = None;
        let mut decides = false;
        for (edge_number, edge) in program.edges_of(number) {
            match edge.trigger {
                Trigger::Guard(guard) if self.holds(program, instance, guard) => {
                    return self.take(program, slot, edge_number);
                }
                Trigger::Guard(_) => decides = true,
                Trigger::Always if decides && fallback.is_none() => fallback = Some(edge_number),
                _ => {}
            }
        }
        if node.on_error != NONE {
            if let Some(branch) = self.branches.get_mut(slot) {
                branch.digest.mark(Mark::OnError);
            }
            self.write_trace(slot, TraceKind::Transition, NONE, Some("on_error"));
            return self.schedule(slot, Step::Enter(node.on_error));
        }
        if let Some(edge) = fallback {
            return self.take(program, slot, edge);
        }
        let guards = self.report(program, instance, number);
        let message = format!("node {:?} failed, and no edge or on_error applies: {reason}", node.path);
        self.fault(program, slot, kind, message, guards);
    }

    /// Returns whether a guard is true. A guard that cannot be evaluated is not.
    pub(in crate::state_machine) fn holds(&self, program: &Program, instance: u32, guard: u32) -> bool {
        program.guard(guard).is_some_and(|guard| self.evaluate(program, instance, guard) == Ok(true))
    }

    fn evaluate(&self, program: &Program, instance: u32, guard: &Guard) -> Result<bool, EvaluationError> {
        let mut operands = [&Value::Null; FEW];
        if let Some(few) = operands.get_mut(..guard.slots.len()) {
            for (operand, slot) in few.iter_mut().zip(&guard.slots) {
                *operand = self.values.get(program, instance, *slot);
            }
            return guard.expression.holds(few);
        }
        let many: Vec<&Value> = guard.slots.iter().map(|slot| self.values.get(program, instance, *slot)).collect();
        guard.expression.holds(&many)
    }

    /// Returns every guard of a node with its operands and result.
    fn report(&self, program: &Program, instance: u32, node: u32) -> Vec<GuardReport> {
        let guards = program.edges_of(node).filter_map(|(number, edge)| match edge.trigger {
            Trigger::Guard(guard) => Some((number, program.guard(guard)?)),
            _ => None,
        });
        let reports = guards.map(|(number, guard)| GuardReport {
            edge: program.edge_index(node, number),
            condition: guard.expression.source().to_owned(),
            operands: guard
                .expression
                .variables()
                .iter()
                .zip(&guard.slots)
                .map(|(name, slot)| NamedValue::new(name, self.values.get(program, instance, *slot).clone()))
                .collect(),
            outcome: match self.evaluate(program, instance, guard) {
                Ok(truth) => truth.to_string(),
                Err(error) => error.to_string(),
            },
        });
        reports.collect()
    }

    /// Fails the instance of a branch.
    pub(in crate::state_machine) fn fault(
        &mut self,
        program: &Program,
        slot: u32,
        kind: FaultKind,
        message: String,
        guards: Vec<GuardReport>,
    ) {
        let Some((number, node)) = self.branches.get(slot).map(|branch| (branch.instance, branch.node)) else { return };
        self.write_trace(slot, TraceKind::Fault, NONE, Some(&message));
        if let Some(instance) = self.instances.get_mut(number as usize) {
            let node = program.path(node).to_owned();
            instance.fault = Some(Box::new(InstanceFault { message, kind, node, guards }));
        }
        self.close(number, slot, crate::state_machine::InstanceState::Failed);
    }

    /// Returns whether an instance may have `more` additional branches.
    pub(in crate::state_machine) fn has_room(&self, instance: u32, more: usize) -> bool {
        self.instances
            .get(instance as usize)
            .is_some_and(|instance| (instance.branches as usize).saturating_add(more) <= limits::BRANCHES as usize)
    }
}
