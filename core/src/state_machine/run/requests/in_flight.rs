//! The actions that the host performs, listed again: for a host that has restored a machine.

use std::time::Duration;

use crate::{
    dsl::expr::Value,
    state_machine::{
        Machine,
        compile::program::{NodeKind, Program},
    },
};
#[cfg(any(test, feature = "pages"))]
use crate::{limits::workflow as limits, state_machine::compile::parameters::size};

use super::{
    super::branch::{Branch, Phase, token},
    ActionRequest,
};

/// A page of actions in flight.
#[cfg(any(test, feature = "pages"))]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct ActionPage {
    /// The actions.
    pub actions: Vec<ActionRequest>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

impl Machine {
    /// Returns the actions in flight: handed out, and neither reported nor abandoned nor timed out. The parameters are
    /// rendered again from the current variables; they are null if that fails. The order does not depend on the order
    /// of the requests.
    ///
    /// After a [`restore`](Self::restore), these are the actions that still need an outcome.
    pub fn in_flight(&self) -> impl Iterator<Item = ActionRequest> {
        (0..).zip(self.branches.all()).filter_map(|(slot, branch)| self.request_of(&self.program, slot, branch))
    }

    /// As [`in_flight`](Self::in_flight). The offset is a position, not a number of actions.
    #[cfg(any(test, feature = "pages"))]
    #[doc(hidden)]
    #[must_use]
    pub fn paged_in_flight(&self, offset: u32, max: u32) -> ActionPage {
        let mut page = ActionPage { actions: Vec::new(), next: None };
        let mut bytes = 0_usize;
        for (slot, branch) in (0_u32..).zip(self.branches.all()).skip(offset as usize) {
            let Some(request) = self.request_of(&self.program, slot, branch) else { continue };
            bytes = bytes.saturating_add(size(&request.parameters)).saturating_add(128);
            let full = page.actions.len() >= max.min(limits::PAGE) as usize || bytes > limits::REQUEST_BYTES;
            if full && !page.actions.is_empty() {
                page.next = Some(slot);
                break;
            }
            page.actions.push(request);
        }
        page
    }

    /// Returns the request of a branch whose action is in flight.
    fn request_of(&self, program: &Program, slot: u32, branch: &Branch) -> Option<ActionRequest> {
        if branch.phase != Phase::InFlight {
            return None;
        }
        let Some(NodeKind::Action(action)) = program.node(branch.node).map(|node| node.kind) else { return None };
        let action = program.action(action)?;
        let begun_ms = branch.entered_ms.saturating_add(branch.begun_after_ms.into());
        let end_ms = action.timeout_ms.map_or(u64::MAX, |timeout| begun_ms.saturating_add(timeout));
        let deadline_ms = Some(end_ms.min(branch.limit_ms)).filter(|deadline| *deadline != u64::MAX);
        Some(ActionRequest {
            token: token(slot, branch.generation),
            instance: branch.instance,
            node: program.path(branch.node).to_owned(),
            action: action.name.clone(),
            kind: action.kind.clone(),
            parameters: self.render_parameters(program, branch.instance, action).unwrap_or(Value::Null),
            attempt: branch.attempt,
            timeout: deadline_ms.map(|deadline| Duration::from_millis(deadline.saturating_sub(self.now_ms))),
            deadline_ms,
        })
    }
}
