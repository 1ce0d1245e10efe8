//! Reports of outcomes.

use std::time::Duration;

#[cfg(any(test, feature = "pages"))]
use crate::{dsl::expr::Value, error::workflow::invalid};
use crate::{
    duration::nanoseconds,
    error::workflow::{WorkflowError, not_found_number},
    limits::workflow as limits,
    state_machine::{Machine, compile::program::Program},
};

#[cfg(any(test, feature = "pages"))]
use super::outcome::read_detail;
use super::{
    super::branch::{Phase, split},
    ActionOutcome, LateReport, Outcome, OutcomeKind, ReportStatus,
};

impl Machine {
    /// Reports the outcome of an action and runs its instance as far as it can. `elapsed` is the duration that the host
    /// measured. If none, it is the action's time in flight, in the time of the machine.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the token was never handed out.
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

    /// As [`complete`](Self::complete), for several actions, in order and in columns. If `elapsed_ns` is empty, no
    /// duration was measured.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if a token was never handed out; [`WorkflowError::InvalidArgument`] if a
    /// list has the wrong length or an element has the wrong type. After an error, nothing is reported.
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

    /// Fails if a token was never handed out.
    pub(in crate::state_machine) fn check_token(&self, token: u64) -> Result<(), WorkflowError> {
        let (slot, generation) = split(token);
        let known = self.branches.get(slot).is_some_and(|branch| {
            let given = branch.generation == generation && branch.phase == Phase::InFlight;
            // Half of all numbers count as earlier than any given one, so that generations can wrap.
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

    /// Returns the last 1,000 reports that came too late, the earliest first.
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
}
