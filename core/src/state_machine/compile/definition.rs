//! The hash of a machine's definition: a snapshot or a log belongs to one definition.

use crate::{
    duration::milliseconds,
    state_machine::{Machine, persist::digest::Digest},
    wbs::{JoinPolicy, RetryPolicy},
};

use super::{
    parameters::Step,
    program::{NodeKind, Trigger},
};

impl Machine {
    /// Returns a hash of everything that decides what happens next, except the values that all instances share.
    pub(in crate::state_machine) fn definition(&self) -> u64 {
        let mut sum = Digest::default();
        let settings = &self.settings;
        sum.u64(settings.seed);
        sum.u64(settings.think_ms);
        sum.byte(u8::from(settings.hash));
        for number in [settings.iterations, settings.max_visits, settings.max_microsteps, settings.max_trace] {
            sum.u32(number);
        }
        for workflow in self.program.workflows.iter().filter(|workflow| !workflow.is_gone()) {
            sum.text(&workflow.name);
            sum.u32(workflow.start);
            sum.u32(workflow.nodes.start);
        }
        for node in self.program.nodes.iter().take(self.program.live_nodes() as usize) {
            sum.text(&node.path);
            for number in [node.task, node.workflow, node.parent, node.edges.end, node.on_error] {
                sum.u32(number);
            }
            sum.u64(node.timeout_ms.unwrap_or(u64::MAX));
            match node.kind {
                NodeKind::Action(action) => sum.u32(action),
                NodeKind::Pass => sum.byte(1),
                NodeKind::End => sum.byte(2),
                NodeKind::Fork => sum.byte(3),
                NodeKind::Join(JoinPolicy::All) => sum.byte(4),
                NodeKind::Join(JoinPolicy::Any) => sum.byte(5),
                NodeKind::Join(JoinPolicy::Count(count)) => sum.u32(count),
                NodeKind::Group(start) => sum.u32(start),
            }
            if let Some(RetryPolicy { count, interval, backoff, max_interval, jitter }) = node.retry {
                sum.u32(count);
                let most = max_interval.map_or(u64::MAX, milliseconds);
                let parts = [milliseconds(interval), backoff.to_bits(), most, jitter.to_bits()];
                parts.into_iter().for_each(|part| sum.u64(part));
            }
        }
        for edge in &self.program.edges {
            sum.u32(edge.target);
            sum.text(edge.label.as_deref().unwrap_or_default());
            match edge.trigger {
                Trigger::Always => sum.byte(0),
                Trigger::Guard(guard) => {
                    sum.text(self.program.guard(guard).map_or("", |guard| guard.expression.source()));
                }
                Trigger::Event(event) => sum.u32(event),
                Trigger::After(wait_ms) => sum.u64(wait_ms),
            }
        }
        for event in self.program.events.keys() {
            sum.text(event);
        }
        for action in &self.program.actions {
            sum.text(&action.name);
            sum.text(&action.kind);
            sum.u64(action.timeout_ms.unwrap_or(u64::MAX));
            for export in &action.exports {
                sum.text(&export.name);
                sum.byte(export.kind as u8);
                sum.value(&export.default);
            }
            for step in action.parameters.steps() {
                match step {
                    Step::Literal(value) => sum.value(value),
                    Step::Template { template, .. } => sum.text(template.source()),
                    Step::List(length) => sum.u64(*length as u64),
                    Step::Map(names) => names.iter().for_each(|name| sum.text(name)),
                }
            }
        }
        for (name, slot) in &self.program.slot_names {
            sum.text(name);
            sum.u32(*slot);
        }
        for (name, slot) in &self.program.constant_names {
            sum.text(name);
            sum.u32(*slot);
        }
        sum.0
    }
}
