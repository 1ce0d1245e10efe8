//! Handing out actions.

use std::time::Duration;

use crate::{
    dsl::expr::Value,
    limits::{scenario::TEMPLATE_BYTES, workflow as limits},
    state_machine::{
        Machine,
        compile::{
            parameters::size,
            program::{Action, NodeKind, Program},
        },
        inspect::fault::FaultKind,
    },
};

#[cfg(any(test, feature = "pages"))]
use super::ActionBatch;
use super::{
    super::{
        branch::{Phase, split, token},
        timers::Purpose,
    },
    ActionRequest, Issue,
};

impl Machine {
    /// Returns up to `max` actions for the host to perform now.
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

    /// Hands out actions without returning them.
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

    /// Returns the request of a branch, if it is still valid. Parameters that cannot be rendered are a fault of the
    /// instance.
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
                self.fault(program, slot, FaultKind::TemplateFailed, message, Vec::new());
                self.run(program);
                *changed = true;
                None
            }
        }
    }

    /// Puts the action in flight and starts its timeout.
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

    pub(super) fn render_parameters(&self, program: &Program, instance: u32, action: &Action) -> Result<Value, String> {
        let own = self.settings.own_actions.filter(|own| (own.are)(&action.kind));
        let text = own.map_or(TEMPLATE_BYTES, |own| own.bytes);
        let rendered = action.parameters.render(text, |slot| self.values.get(program, instance, slot));
        let parameters =
            rendered.map_err(|error| format!("cannot render the parameters of action {:?}: {error}", action.name))?;
        let bytes = size(&parameters);
        let beyond = match own {
            Some(own) if bytes > own.bytes => format!("`{}` is {}", own.limit, own.bytes),
            None if bytes > limits::REQUEST_BYTES => format!("of a call is {}", limits::REQUEST_BYTES),
            _ => return Ok(parameters),
        };
        Err(format!("the parameters of action {:?} take {bytes} bytes; the limit {beyond}", action.name))
    }
}
