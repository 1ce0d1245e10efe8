//! Duration of a visit of a node.

use crate::{
    dsl::{
        Template,
        expr::{Declarations, Value, ValueKind},
        model::{self, ActionDef, NodeDef, NodeKind, Parameter, Trigger},
        vocabulary::is_pause,
    },
    duration::milliseconds,
    error::workflow::WorkflowError,
    sort::ByName,
    state_machine::longest_wait_ms,
    workbook::{NamedValue, override_of},
};

use super::types::{Bounds, EstimateOptions, UnboundedReason};

/// Timeout of an attempt whose action has no timeout, unless the options set it.
const ACTION_TIMEOUT_MS: u64 = 30_000;

/// The settings that determine the duration of nodes.
pub struct Lengths<'m> {
    actions: ByName<'m, &'m ActionDef>,
    /// Properties of resources, by their names in expressions.
    properties: Vec<(String, Value)>,
    declared: Declarations,
    action_timeout_ms: u64,
}

/// Counts over the nodes of a workflow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub pauses: u32,
    pub default_timeouts: u32,
    pub retries: u32,
}

/// Time in a node until its edges are evaluated, or until one of them is taken without that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Minimum time until the work of the node is done.
    pub min_ms: u64,
    /// Maximum time until the node is left.
    pub max_ms: Result<u64, UnboundedReason>,
}

impl<'m> Lengths<'m> {
    /// # Errors
    /// Those of [`override_of`].
    pub fn new(scenario: &'m model::ScenarioModel, options: &EstimateOptions) -> Result<Self, WorkflowError> {
        let mut different: ByName<'_, Value> = ByName::new();
        for NamedValue { name, value } in &options.properties {
            let (resource, property) = name.split_once('.').unwrap_or((name, ""));
            different.insert(name, override_of(scenario, resource, property, value)?);
        }
        let mut properties: Vec<(String, Value)> = Vec::new();
        for resource in &scenario.workbook.resources {
            for (name, value) in &resource.properties {
                let name = format!("{}.{name}", resource.id);
                let value = different.get(name.as_str()).unwrap_or(value).clone();
                properties.push((name, value));
            }
        }
        let mut declared = Declarations::new();
        for (name, value) in &properties {
            declared.declare(name, ValueKind::of(value));
        }
        Ok(Self {
            actions: ByName::of(scenario.actions.iter().map(|action| (action.id.as_str(), action))),
            properties,
            declared,
            action_timeout_ms: options.action_timeout.map_or(ACTION_TIMEOUT_MS, milliseconds),
        })
    }

    /// Returns the duration of a node. `called` has the bounds of the workflows that nodes run.
    pub fn stay(&self, node: &NodeDef, called: &ByName<'_, Bounds>) -> Stay {
        let work = match &node.kind {
            NodeKind::Action { action } => self.action(node, action),
            NodeKind::Workflow { workflow } => called.get(workflow.as_str()).map_or(Stay::NONE, |bounds| Stay {
                min_ms: bounds.min_ms,
                max_ms: bounds.max_ms.ok_or(bounds.unbounded.first().map_or(UnboundedReason::Loop, |own| own.reason)),
            }),
            _ => Stay::NONE,
        };
        let after = node.edges.iter().filter_map(|edge| match edge.trigger {
            Trigger::After(milliseconds) => Some(milliseconds),
            _ => None,
        });
        let has_event = node.edges.iter().any(|edge| matches!(edge.trigger, Trigger::Event(_)));
        let is_left_at_once = node.edges.iter().any(|edge| edge.trigger == Trigger::Always);
        // A node that has to wait for an edge waits for the first `after`, or for an event.
        let left = match (after.min(), work.max_ms) {
            (Some(after), Ok(most)) if is_left_at_once => Ok(most.min(after)),
            (Some(after), _) => Ok(after),
            (None, Ok(_)) if has_event && !is_left_at_once => Err(UnboundedReason::Event),
            (None, most) => most,
        };
        let max_ms = match (node.timeout_ms, left) {
            (Some(timeout), Ok(most)) => Ok(most.min(timeout)),
            (Some(timeout), Err(_)) => Ok(timeout),
            (None, most) => most,
        };
        Stay { min_ms: work.min_ms, max_ms }
    }

    fn action(&self, node: &NodeDef, name: &str) -> Stay {
        let Some(action) = self.actions.get(name) else { return Stay::NONE };
        if is_pause(&action.kind) {
            return match self.pause_ns(action) {
                Some(length) => Stay { min_ms: length / NS_PER_MS, max_ms: Ok(length.div_ceil(NS_PER_MS)) },
                None => Stay { min_ms: 0, max_ms: action.timeout_ms.ok_or(UnboundedReason::Pause) },
            };
        }
        let attempt = action.timeout_ms.unwrap_or(self.action_timeout_ms);
        let retries = node.retry.map_or(0, |retry| retry.count);
        let waits = node.retry.map_or(0, |retry| longest_wait_ms(&retry.into()));
        let attempts = u64::from(retries).saturating_add(1);
        Stay { min_ms: 0, max_ms: Ok(attempt.saturating_mul(attempts).saturating_add(waits)) }
    }

    /// Returns the length of a pause if it depends on nothing but properties of resources.
    fn pause_ns(&self, action: &ActionDef) -> Option<u64> {
        if let Some(fixed) = action.fixed_pause_ns() {
            return Some(fixed);
        }
        let Some((_, Parameter::Template(text))) = action.parameters.iter().find(|(name, _)| name == "for") else {
            return None;
        };
        let template = Template::compile_all(text, &self.declared).ok()?;
        let value = |name: &String| self.properties.iter().find(|(own, _)| own == name).map(|(_, value)| value);
        let slots: Vec<&Value> = template.variables().iter().filter_map(value).collect();
        match template.evaluate_borrowed(&slots).ok()? {
            Value::Duration(nanoseconds) => u64::try_from(nanoseconds).ok(),
            _ => None,
        }
    }

    pub fn counts(&self, workflow: &model::WorkflowDef) -> Counts {
        let mut counts = Counts::default();
        for node in &workflow.nodes {
            let NodeKind::Action { action } = &node.kind else { continue };
            let Some(action) = self.actions.get(action.as_str()) else { continue };
            if is_pause(&action.kind) {
                counts.pauses = counts.pauses.saturating_add(1);
                continue;
            }
            counts.default_timeouts = counts.default_timeouts.saturating_add(u32::from(action.timeout_ms.is_none()));
            counts.retries = counts.retries.saturating_add(node.retry.map_or(0, |retry| retry.count));
        }
        counts
    }
}

const NS_PER_MS: u64 = 1_000_000;

impl Stay {
    const NONE: Self = Self { min_ms: 0, max_ms: Ok(0) };
}
