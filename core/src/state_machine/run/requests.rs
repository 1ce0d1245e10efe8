//! Actions go out, outcomes come in.

use std::time::Duration;

#[cfg(any(test, feature = "pages"))]
use crate::error::workflow::invalid;

use crate::{
    dsl::expr::Value,
    duration::nanoseconds,
    error::workflow::{WorkflowError, not_found_number},
    limits::scenario::TEMPLATE_BYTES,
    limits::workflow as limits,
    state_machine::{
        Machine,
        compile::{
            parameters::size,
            program::{Action, NONE, NodeKind, Program},
        },
        inspect::{fault::FaultKind, trace::TraceKind},
        persist::digest::Mark,
    },
    workbook::{ActionMetrics, NamedValue, coerce},
};

use super::{
    branch::{Phase, split, token},
    step::Step,
    timers::Purpose,
};

/// An action that the host shall do.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ActionRequest {
    /// What to report back with.
    pub token: u64,
    /// The instance.
    pub instance: u32,
    /// The node, by its path in the workflow.
    pub node: String,
    /// The action.
    pub action: String,
    /// What kind of action.
    pub kind: String,
    /// Its parameters: a map, templates rendered.
    pub parameters: Value,
    /// Which attempt, from 1.
    pub attempt: u32,
    /// How long it may take from now.
    #[cfg_attr(feature = "serde", serde(rename = "timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub timeout: Option<Duration>,
    /// The machine's time at which it times out.
    pub deadline_ms: Option<u64>,
}

/// Several actions that the host shall do, in columns.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub struct ActionBatch {
    /// What to report back with.
    pub tokens: Vec<u64>,
    /// The instances.
    pub instances: Vec<u32>,
    /// The nodes: indexes into the machine's nodes.
    pub nodes: Vec<u32>,
    /// Which attempt of each, from 1.
    pub attempts: Vec<u32>,
    /// The times at which they time out; 0: never.
    pub deadlines_ms: Vec<u64>,
    /// The parameters: a list of maps, templates rendered.
    pub parameters: Value,
}

/// How an action went.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ActionOutcome {
    /// Well, with these exports.
    Success(Vec<NamedValue>),
    /// Not, for this reason.
    Failure(String),
    /// It took longer than it may.
    Timeout,
}

/// How an action went, without details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum OutcomeKind {
    /// Well.
    Success,
    /// Not.
    Failure,
    /// It took longer than it may.
    Timeout,
}

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ReportStatus {
    /// It counted.
    Accepted,
    /// It came too late, and changed nothing.
    Late,
}

/// A report that came too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LateReport {
    /// When, in the machine's time.
    pub at_ms: u64,
    /// The token.
    pub token: u64,
    /// What was reported.
    pub outcome: OutcomeKind,
}

/// How an action went, borrowed from wherever it was reported.
#[derive(Debug)]
pub(crate) enum Outcome<'a> {
    Success(Vec<(&'a str, &'a Value)>),
    Failure(&'a str),
    Timeout,
}

/// A request as it is handed out, before names are looked up.
#[derive(Debug)]
pub(crate) struct Issue {
    pub token: u64,
    pub instance: u32,
    pub node: u32,
    pub action: u32,
    pub attempt: u32,
    pub deadline_ms: Option<u64>,
    pub parameters: Value,
}

impl Machine {
    /// Actions that the host shall do now.
    pub fn next_actions(&mut self, max: u32) -> Vec<ActionRequest> {
        let program = self.begin();
        let now_ms = self.now_ms;
        let requests = self.issue(&program, max).into_iter().filter_map(|issue| {
            let action = program.action(issue.action)?;
            Some(ActionRequest {
                token: issue.token,
                instance: issue.instance,
                node: program.path(issue.node).to_owned(),
                action: action.name.clone(),
                kind: action.kind.clone(),
                parameters: issue.parameters,
                attempt: issue.attempt,
                timeout: issue.deadline_ms.map(|deadline| Duration::from_millis(deadline.saturating_sub(now_ms))),
                deadline_ms: issue.deadline_ms,
            })
        });
        requests.collect()
    }

    /// As [`next_actions`](Self::next_actions), in columns.
    #[cfg(any(test, feature = "pages"))]
    #[doc(hidden)]
    pub fn paged_actions(&mut self, max: u32) -> ActionBatch {
        let program = self.begin();
        let issues = self.issue(&program, max);
        ActionBatch {
            tokens: issues.iter().map(|issue| issue.token).collect(),
            instances: issues.iter().map(|issue| issue.instance).collect(),
            nodes: issues.iter().map(|issue| issue.node).collect(),
            attempts: issues.iter().map(|issue| issue.attempt).collect(),
            deadlines_ms: issues.iter().map(|issue| issue.deadline_ms.unwrap_or(0)).collect(),
            parameters: Value::List(issues.into_iter().map(|issue| issue.parameters).collect()),
        }
    }

    /// Hands out actions without a look at them.
    pub(in crate::state_machine) fn reissue(&mut self, max: u32) {
        let program = self.begin();
        self.issue(&program, max);
    }

    fn issue(&mut self, program: &Program, max: u32) -> Vec<Issue> {
        let mut issues = Vec::new();
        let mut bytes = 0_usize;
        let most = max.min(limits::PAGE) as usize;
        let mut changed = false;
        while issues.len() < most
            && let Some((slot, generation, requested_ms)) = self.ready.pop_front()
        {
            let Some(mut issue) = self.prepare(program, slot, generation, &mut changed) else { continue };
            bytes = bytes.saturating_add(size(&issue.parameters)).saturating_add(128);
            if bytes > limits::REQUEST_BYTES && !issues.is_empty() {
                self.ready.push_front((slot, generation, requested_ms));
                break;
            }
            self.launch(program, &mut issue);
            issues.push(issue);
        }
        if changed || !issues.is_empty() {
            self.journal.note(|out| {
                out.begin("next").put(max);
            });
            self.changed();
        }
        issues
    }

    /// The request of a branch, if it is still wanted. What cannot be rendered is a fault of the instance.
    pub(in crate::state_machine) fn prepare(
        &mut self,
        program: &Program,
        slot: u32,
        generation: u32,
        changed: &mut bool,
    ) -> Option<Issue> {
        let branch = self.branches.get(slot)?;
        if branch.generation != generation || branch.phase != Phase::Requested {
            return None;
        }
        let (instance, node, attempt) = (branch.instance, branch.node, branch.attempt);
        let Some(NodeKind::Action(number)) = program.node(node).map(|node| node.kind) else { return None };
        let action = program.action(number)?;
        match self.render_parameters(program, instance, action) {
            Ok(parameters) => Some(Issue {
                token: token(slot, generation),
                instance,
                node,
                action: number,
                attempt,
                deadline_ms: None,
                parameters,
            }),
            Err(message) => {
                self.fault(program, slot, FaultKind::Template, message, Vec::new());
                self.run(program);
                *changed = true;
                None
            }
        }
    }

    /// From now on the action is in flight, and its time runs.
    pub(in crate::state_machine) fn launch(&mut self, program: &Program, issue: &mut Issue) {
        let (slot, generation) = split(issue.token);
        let timeout_ms = program.action(issue.action).and_then(|action| action.timeout_ms);
        let deadline_ms = timeout_ms.map_or(u64::MAX, |timeout| self.now_ms.saturating_add(timeout));
        let limit_ms = self.branches.get(slot).map_or(u64::MAX, |branch| branch.limit_ms);
        if deadline_ms < limit_ms {
            self.timers.set(deadline_ms, slot, generation, Purpose::Attempt, &self.branches);
        }
        self.set_phase(slot, Phase::InFlight);
        if let Some(branch) = self.branches.get_mut(slot) {
            let after_ms = self.now_ms.saturating_sub(branch.entered_ms);
            branch.begun_after_ms = u32::try_from(after_ms).unwrap_or(u32::MAX);
        }
        issue.deadline_ms = Some(deadline_ms.min(limit_ms)).filter(|deadline| *deadline != u64::MAX);
    }

    fn render_parameters(&self, program: &Program, instance: u32, action: &Action) -> Result<Value, String> {
        let own = self.settings.own_actions.filter(|own| (own.are)(&action.kind));
        let text = own.map_or(TEMPLATE_BYTES, |own| own.bytes);
        let rendered = action.parameters.render(text, |slot| self.values.get(program, instance, slot));
        let parameters =
            rendered.map_err(|error| format!("the parameters of action {:?} cannot be made: {error}", action.name))?;
        let bytes = size(&parameters);
        let beyond = match own {
            Some(own) if bytes > own.bytes => format!("the {} of the limit `{}`", own.bytes, own.limit),
            None if bytes > limits::REQUEST_BYTES => format!("{} that a call may hand out", limits::REQUEST_BYTES),
            _ => return Ok(parameters),
        };
        Err(format!("the parameters of action {:?} take {bytes} bytes, more than {beyond}", action.name))
    }

    /// Reports how an action went, and runs its instance as far as it goes. `elapsed` is what the host measured.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the token was never given out.
    pub fn complete(
        &mut self,
        token: u64,
        outcome: ActionOutcome,
        elapsed: Option<Duration>,
    ) -> Result<ReportStatus, WorkflowError> {
        self.check_token(token)?;
        let elapsed_ns = elapsed.map(nanoseconds);
        let outcome = match &outcome {
            ActionOutcome::Success(exports) => {
                Outcome::Success(exports.iter().map(|export| (export.name.as_str(), &export.value)).collect())
            }
            ActionOutcome::Failure(message) => Outcome::Failure(message),
            ActionOutcome::Timeout => Outcome::Timeout,
        };
        let program = self.begin();
        self.note_report("report", token, &outcome, elapsed_ns);
        let completion = self.report_back(&program, token, outcome, elapsed_ns);
        self.changed();
        Ok(completion)
    }

    /// As [`complete`](Self::complete), of several actions, in order and in columns.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if a token was never given out; [`WorkflowError::InvalidArgument`] if a list has another length
    /// or an element another type. Nothing has been reported then.
    #[cfg(any(test, feature = "pages"))]
    #[doc(hidden)]
    pub fn paged_complete_many(
        &mut self,
        tokens: &[u64],
        outcomes: &[OutcomeKind],
        details: &Value,
        elapsed_ns: &[u64],
    ) -> Result<Vec<ReportStatus>, WorkflowError> {
        let count = tokens.len();
        if outcomes.len() != count {
            return Err(invalid("outcomes", format!("a list of {count} outcomes")));
        }
        if !elapsed_ns.is_empty() && elapsed_ns.len() != count {
            return Err(invalid("elapsed-ns", format!("a list of {count} numbers, or an empty one")));
        }
        let Value::List(details) = details else {
            return Err(invalid("details", format!("a list of {count} elements")));
        };
        if details.len() != count {
            return Err(invalid("details", format!("a list of {count} elements")));
        }
        let mut read = Vec::with_capacity(count);
        for ((token, outcome), detail) in tokens.iter().zip(outcomes).zip(details) {
            self.check_token(*token)?;
            read.push(read_detail(*outcome, detail)?);
        }
        let program = self.begin();
        self.journal.note(|out| {
            out.begin("many").put(count);
        });
        let mut completions = Vec::with_capacity(count);
        for (place, (token, outcome)) in tokens.iter().zip(read).enumerate() {
            let elapsed_ns = elapsed_ns.get(place).copied();
            self.note_report("one", *token, &outcome, elapsed_ns);
            completions.push(self.report_back(&program, *token, outcome, elapsed_ns));
        }
        self.changed();
        Ok(completions)
    }

    /// Fails if a token was never given out.
    pub(in crate::state_machine) fn check_token(&self, token: u64) -> Result<(), WorkflowError> {
        let (slot, generation) = split(token);
        let known = self.branches.get(slot).is_some_and(|branch| {
            let given = branch.generation == generation && branch.phase == Phase::InFlight;
            // Half of all numbers are before any other, so that it can wrap.
            let earlier = branch.generation.wrapping_sub(generation);
            given || (earlier > 0 && earlier < u32::MAX / 2 && generation > 0)
        });
        if known { Ok(()) } else { Err(not_found_number("token", token)) }
    }

    pub(in crate::state_machine) fn note_report(
        &mut self,
        word: &str,
        token: u64,
        outcome: &Outcome<'_>,
        elapsed_ns: Option<u64>,
    ) {
        self.journal.note(|out| {
            out.begin(word).put(token).maybe(elapsed_ns);
            match outcome {
                Outcome::Success(exports) => {
                    out.put("success").put(exports.len());
                    for (name, value) in exports {
                        out.say(name).value(value);
                    }
                }
                Outcome::Failure(reason) => {
                    out.put("failure").say(reason);
                }
                Outcome::Timeout => {
                    out.put("timeout");
                }
            }
        });
    }

    /// The reports that came too late, the last 1,000 of them, the earliest first.
    #[must_use]
    pub fn late_reports(&self) -> Vec<LateReport> {
        self.late_reports.iter().copied().collect()
    }

    pub(in crate::state_machine) fn report_back(
        &mut self,
        program: &Program,
        token: u64,
        outcome: Outcome<'_>,
        elapsed_ns: Option<u64>,
    ) -> ReportStatus {
        let (slot, generation) = split(token);
        let counts = self
            .branches
            .get(slot)
            .is_some_and(|branch| branch.generation == generation && branch.phase == Phase::InFlight);
        if !counts {
            self.late = self.late.saturating_add(1);
            if self.late_reports.len() >= limits::LATE_REPORTS {
                self.late_reports.pop_front();
            }
            let outcome = match outcome {
                Outcome::Success(_) => OutcomeKind::Success,
                Outcome::Failure(_) => OutcomeKind::Failure,
                Outcome::Timeout => OutcomeKind::Timeout,
            };
            self.late_reports.push_back(LateReport { at_ms: self.now_ms, token, outcome });
            return ReportStatus::Late;
        }
        self.settle(program, slot, outcome, elapsed_ns);
        self.run(program);
        ReportStatus::Accepted
    }

    /// An attempt is over.
    pub(in crate::state_machine) fn settle(
        &mut self,
        program: &Program,
        slot: u32,
        outcome: Outcome<'_>,
        elapsed_ns: Option<u64>,
    ) {
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
                    "export {:?} of action {:?} should be of type {}, not {}",
                    export.name,
                    action.name,
                    export.kind.name(),
                    value.type_name()
                );
                return self.fault(program, slot, FaultKind::ExportType, message, Vec::new());
            };
            typed.push(value);
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

    /// The next attempt, or the end of trying.
    fn try_again(&mut self, program: &Program, slot: u32, kind: FaultKind, reason: &str) {
        self.set_phase(slot, Phase::Moving);
        let Some(branch) = self.branches.get(slot) else { return };
        let (attempt, number, instance) = (branch.attempt, branch.node, branch.instance);
        let retry = program.node(number).and_then(|node| node.retry).filter(|retry| attempt <= retry.count);
        let Some(retry) = retry else { return self.fail_for_good(program, slot, kind, reason) };
        let draw = self.draw(program, instance, number, attempt);
        let wait_ms = super::retry::wait_ms(&retry, attempt, draw);
        self.write_trace(slot, TraceKind::Retrying, NONE, None);
        if wait_ms == 0 {
            return self.request(slot);
        }
        self.set_phase(slot, Phase::RetryWait);
        let Some(generation) = self.branches.get(slot).map(|branch| branch.generation) else { return };
        self.timers.set(self.now_ms.saturating_add(wait_ms), slot, generation, Purpose::Retry, &self.branches);
    }

    /// A number between 0 and 1 that depends on nothing but the seed, the instance, the node, its visit and the attempt.
    pub(in crate::state_machine) fn draw(&self, program: &Program, instance: u32, node: u32, attempt: u32) -> f64 {
        let visits = self.instances.get(instance as usize).and_then(|instance| {
            let first = program.workflow(instance.workflow)?.nodes.start;
            self.visits.get(instance.visits.saturating_add(node.saturating_sub(first) as usize))
        });
        let iteration = self.instances.get(instance as usize).map_or(0, |instance| instance.iteration);
        let parts = [instance, node, visits.copied().unwrap_or(0), attempt, iteration];
        super::retry::unit(parts.iter().fold(self.settings.seed, |state, part| super::retry::mix(state, *part)))
    }

    /// How long the attempt of a branch has been in flight by the machine's time, in nanoseconds: what it took, where no host
    /// says so. None where the host sees to such durations by itself.
    pub(in crate::state_machine) fn in_flight_ns(&self, slot: u32) -> Option<u64> {
        let branch = self.branches.get(slot).filter(|_| !self.settings.measured_by_host)?;
        let begun_ms = branch.entered_ms.saturating_add(branch.begun_after_ms.into());
        Some(self.now_ms.saturating_sub(begun_ms).saturating_mul(1_000_000))
    }

    /// What an attempt adds to the metrics of its action. A pause has none.
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

#[cfg(any(test, feature = "pages"))]
fn read_detail(outcome: OutcomeKind, detail: &Value) -> Result<Outcome<'_>, WorkflowError> {
    match (outcome, detail) {
        (OutcomeKind::Success, Value::Null) => Ok(Outcome::Success(Vec::new())),
        (OutcomeKind::Success, Value::Map(pairs)) => {
            let exports = pairs.iter().map(|(name, value)| match name {
                Value::String(name) => Ok((name.as_str(), value)),
                _ => Err(invalid("details", "maps whose keys are strings")),
            });
            exports.collect::<Result<_, _>>().map(Outcome::Success)
        }
        (OutcomeKind::Failure, Value::String(reason)) => Ok(Outcome::Failure(reason)),
        (OutcomeKind::Timeout, Value::Null) => Ok(Outcome::Timeout),
        (OutcomeKind::Success, _) => Err(invalid("details", "a map of exports or null for each success")),
        (OutcomeKind::Failure, _) => Err(invalid("details", "a message for each failure")),
        (OutcomeKind::Timeout, _) => Err(invalid("details", "null for each timeout")),
    }
}
