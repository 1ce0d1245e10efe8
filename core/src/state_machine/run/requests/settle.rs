//! Processing of an outcome: exports, the next attempt or the final failure, and measurements.

use crate::{
    dsl::expr::Value,
    error::workflow::meant,
    state_machine::{
        Machine,
        compile::program::{Action, NONE, NodeKind, Program},
        inspect::{fault::FaultKind, trace::TraceKind},
        persist::digest::Mark,
    },
    workbook::{ActionMetrics, coerce},
};

use super::{
    super::{agenda::Step, branch::Phase, retry, timers::Purpose},
    Outcome,
};

impl Machine {
    /// Ends an attempt with an outcome. If no duration was measured, it is the time in flight.
    pub(in crate::state_machine) fn settle(
        &mut self,
        program: &Program,
        slot: u32,
        outcome: Outcome<'_>,
        elapsed_ns: Option<u64>,
    ) {
        let elapsed_ns = elapsed_ns.or_else(|| self.in_flight_ns(slot));
        let Some(branch) = self.branches.get_mut(slot) else { return };
        branch.generation = branch.generation.wrapping_add(1);
        branch.digest.mark(Mark::Attempt);
        let (instance, number) = (branch.instance, branch.node);
        let Some(NodeKind::Action(action_number)) = program.node(number).map(|node| node.kind) else { return };
        let Some(action) = program.action(action_number) else { return };
        self.measure(program, instance, action_number, &outcome, elapsed_ns);
        match outcome {
            Outcome::Success(exports) => self.succeed(program, slot, action, &exports),
            Outcome::Failure(reason) => {
                self.mark_attempt(slot, 1);
                self.write_trace(slot, TraceKind::Failed, NONE, Some(reason));
                self.try_again(program, slot, FaultKind::ActionFailed, reason);
            }
            Outcome::Timeout => {
                self.mark_attempt(slot, 2);
                self.write_trace(slot, TraceKind::TimedOut, NONE, None);
                self.try_again(program, slot, FaultKind::TimedOut, "the action timed out");
            }
        }
    }

    fn mark_attempt(&mut self, slot: u32, outcome: u8) {
        if let Some(branch) = self.branches.get_mut(slot) {
            branch.digest.byte(outcome);
        }
    }

    fn succeed(&mut self, program: &Program, slot: u32, action: &Action, exports: &[(&str, &Value)]) {
        self.mark_attempt(slot, 0);
        let Some(instance) = self.branches.get(slot).map(|branch| branch.instance) else { return };
        let mut typed = Vec::with_capacity(action.exports.len());
        for export in &action.exports {
            let given = exports.iter().find(|(name, _)| *name == export.name).map(|(_, value)| *value);
            let value = given.unwrap_or(&export.default);
            let Some(value) = coerce(value.clone(), export.kind) else {
                let message = format!(
                    "export {:?} of action {:?} must be of type {}, not {}",
                    export.name,
                    action.name,
                    export.kind.name(),
                    value.type_name()
                );
                return self.fault(program, slot, FaultKind::ExportType, message, Vec::new());
            };
            typed.push(value);
        }
        let declared = |name: &str| action.exports.iter().any(|export| export.name == name);
        if let Some((name, _)) = exports.iter().find(|(name, _)| !declared(name)) {
            let meant = meant(name, action.exports.iter().map(|export| export.name.as_str()));
            let message = format!("action {:?} returned {name:?}, which it does not declare{meant}", action.name);
            return self.fault(program, slot, FaultKind::ExportType, message, Vec::new());
        }
        for (export, value) in action.exports.iter().zip(typed) {
            if let Some(branch) = self.branches.get_mut(slot) {
                branch.digest.text(&export.name);
                branch.digest.value(&value);
            }
            self.values.set(program, instance, export.slot, value);
        }
        self.write_trace(slot, TraceKind::Succeeded, NONE, None);
        self.schedule(slot, Step::Choose);
    }

    /// Schedules the next attempt, or handles the final failure.
    fn try_again(&mut self, program: &Program, slot: u32, kind: FaultKind, reason: &str) {
        self.set_phase(slot, Phase::Moving);
        let Some(branch) = self.branches.get(slot) else { return };
        let (attempt, number, instance) = (branch.attempt, branch.node, branch.instance);
        let retry = program.node(number).and_then(|node| node.retry).filter(|retry| attempt <= retry.count);
        let Some(retry) = retry else { return self.fail_for_good(program, slot, kind, reason) };
        let draw = self.draw(program, instance, number, attempt);
        let wait_ms = retry::wait_ms(&retry, attempt, draw);
        self.write_trace(slot, TraceKind::Retrying, NONE, None);
        if wait_ms == 0 {
            return self.request(slot);
        }
        self.set_phase(slot, Phase::RetryWait);
        let Some(generation) = self.branches.get(slot).map(|branch| branch.generation) else { return };
        self.timers.set(self.now_ms.saturating_add(wait_ms), slot, generation, Purpose::Retry, &self.branches);
    }

    /// Returns a number between 0 and 1 that depends only on the seed, the instance, the node, its visit and
    /// the attempt.
    pub(in crate::state_machine) fn draw(&self, program: &Program, instance: u32, node: u32, attempt: u32) -> f64 {
        let visits = self.instances.get(instance as usize).and_then(|instance| {
            let first = program.workflow(instance.workflow)?.nodes.start;
            self.visits.get(instance.visits.saturating_add(node.saturating_sub(first) as usize))
        });
        let iteration = self.instances.get(instance as usize).map_or(0, |instance| instance.iteration);
        let parts = [instance, node, visits.copied().unwrap_or(0), attempt, iteration];
        retry::unit(parts.iter().fold(self.settings.seed, |state, part| retry::mix(state, *part)))
    }

    /// Returns how long the attempt of a branch has been in flight by the machine's time, in nanoseconds: its
    /// duration if the host reports none. Returns none if the host measures durations itself.
    pub(in crate::state_machine) fn in_flight_ns(&self, slot: u32) -> Option<u64> {
        let branch = self.branches.get(slot).filter(|_| !self.settings.measured_by_host)?;
        let begun_ms = branch.entered_ms.saturating_add(branch.begun_after_ms.into());
        Some(self.now_ms.saturating_sub(begun_ms).saturating_mul(1_000_000))
    }

    /// Adds an attempt to the metrics of its action. A pause has none.
    pub(in crate::state_machine) fn measure(
        &mut self,
        program: &Program,
        instance: u32,
        action: u32,
        outcome: &Outcome<'_>,
        elapsed_ns: Option<u64>,
    ) {
        if self.settings.measured_by_host {
            return;
        }
        let Some(ActionMetrics { duration, attempts, failures, timeouts, success, .. }) =
            program.action(action).and_then(|action| action.metrics)
        else {
            return;
        };
        let tenant = self.instances.get(instance as usize).map(|instance| instance.tenant).unwrap_or_default();
        self.measured.push((attempts, tenant, 1.0));
        let succeeded = matches!(outcome, Outcome::Success(_));
        if !succeeded {
            self.measured.push((failures, tenant, 1.0));
        }
        if matches!(outcome, Outcome::Timeout) {
            self.measured.push((timeouts, tenant, 1.0));
        }
        self.measured.push((success, tenant, f64::from(u8::from(succeeded))));
        if let Some(elapsed_ns) = elapsed_ns {
            self.measured.push((duration, tenant, elapsed_ns as f64 / 1e6));
        }
    }
}
