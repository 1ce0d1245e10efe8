//! The complete state of a machine as text.

use crate::{
    snapshot_text::Writer,
    state_machine::{
        InstanceState, Machine,
        compile::program::NONE,
        inspect::{fault::FaultKind, trace::TraceKind},
        run::{
            branch::{Branch, Phase},
            requests::OutcomeKind,
            timers::{Purpose, Timer},
        },
    },
};

pub const HEAD: &str = "scheduler-core machine 1";

pub const STATES: [(InstanceState, &str); 6] = [
    (InstanceState::Ready, "ready"),
    (InstanceState::Running, "running"),
    (InstanceState::Waiting, "waiting"),
    (InstanceState::Done, "done"),
    (InstanceState::Failed, "failed"),
    (InstanceState::Cancelled, "cancelled"),
];

pub const FAULTS: [(FaultKind, &str); 7] = [
    (FaultKind::NoEdge, "no-edge"),
    (FaultKind::ActionFailed, "action-failed"),
    (FaultKind::TimedOut, "timed-out"),
    (FaultKind::TemplateFailed, "template-failed"),
    (FaultKind::ExportType, "export-type"),
    (FaultKind::JoinStuck, "join-stuck"),
    (FaultKind::LimitExceeded, "limit-exceeded"),
];

pub const TRACES: [(TraceKind, &str); 10] = [
    (TraceKind::Started, "started"),
    (TraceKind::Entered, "entered"),
    (TraceKind::Transition, "transition"),
    (TraceKind::Succeeded, "succeeded"),
    (TraceKind::Failed, "failed"),
    (TraceKind::TimedOut, "timed-out"),
    (TraceKind::Retrying, "retrying"),
    (TraceKind::Cancelled, "cancelled"),
    (TraceKind::Done, "done"),
    (TraceKind::Fault, "fault"),
];

pub const PHASES: [(Phase, &str); 10] = [
    (Phase::Free, "free"),
    (Phase::Moving, "moving"),
    (Phase::Requested, "requested"),
    (Phase::InFlight, "in-flight"),
    (Phase::RetryWait, "retry-wait"),
    (Phase::Waiting, "waiting"),
    (Phase::Forked, "forked"),
    (Phase::Inside, "inside"),
    (Phase::Joined, "joined"),
    (Phase::Thinking, "thinking"),
];

pub const OUTCOMES: [(OutcomeKind, &str); 3] =
    [(OutcomeKind::Success, "success"), (OutcomeKind::Failure, "failure"), (OutcomeKind::Timeout, "timeout")];

/// Returns the name of an entry in a table.
pub fn called<T: PartialEq>(table: &[(T, &'static str)], thing: &T) -> &'static str {
    table.iter().find(|(own, _)| own == thing).map_or("", |(_, name)| name)
}

impl Machine {
    /// Returns the complete state as a string.
    #[must_use]
    pub fn to_snapshot(&self) -> String {
        let mut out = Writer::new(HEAD);
        out.begin("machine").put(format_args!("{:016x}", self.definition()));
        out.put(self.revision).put(self.now_ms).put(self.late).end();
        // Removed nodes and workflows that are still referenced belong to the state, not to the definition.
        for workflow in self.program.workflows.iter().filter(|workflow| workflow.is_gone()) {
            out.begin("gone-workflow").say(&workflow.name).end();
        }
        for node in self.program.nodes.iter().skip(self.program.live_nodes() as usize) {
            out.begin("gone-node").put(node.task).put(node.workflow).say(&node.path).end();
        }
        for (name, slot) in &self.program.constant_names {
            if let Some(value) = self.values.shared.get(*slot as usize) {
                out.begin("shared").say(name).value(value).end();
            }
        }
        let tenants = self.workbook.open().metrics.tenant_list();
        for (instance, number) in self.instances.iter().zip(0_u32..) {
            self.write_instance(&mut out, instance, number, &tenants);
        }
        self.write_branches(&mut out);
        for timer in self.timers.sorted(&self.branches) {
            let Timer { at_ms, slot, stamp, purpose, .. } = timer;
            out.begin("timer").put(at_ms).put(slot).put(stamp);
            match purpose {
                Purpose::Attempt => out.put("attempt"),
                Purpose::Retry => out.put("retry"),
                Purpose::Node => out.put("node"),
                Purpose::Edge(edge) => out.put("edge").put(edge),
                Purpose::Walk => out.put("walk"),
            };
            out.end();
        }
        for (slot, generation, _) in &self.ready {
            let stands = |branch: &Branch| branch.generation == *generation && branch.phase == Phase::Requested;
            if self.branches.get(*slot).is_some_and(stands) {
                out.begin("ready").put(slot).put(generation).end();
            }
        }
        for instance in &self.finished {
            out.begin("finished").put(instance).end();
        }
        for late in &self.late_reports {
            out.begin("late").put(late.at_ms).put(late.token).put(called(&OUTCOMES, &late.outcome)).end();
        }
        out.finish()
    }

    fn write_instance(
        &self,
        out: &mut Writer,
        instance: &crate::state_machine::run::instance::Instance,
        number: u32,
        tenants: &[String],
    ) {
        let tenant = instance.tenant.place().and_then(|place| tenants.get(place)).map(String::as_str);
        out.begin("instance").put(instance.workflow).put(called(&STATES, &instance.state)).put(instance.root);
        out.put(instance.iteration).maybe_say(tenant).put(instance.started_ms).put(instance.finished_ms);
        out.put(instance.lead_ms).put(format_args!("{:x}", instance.digest.0)).end();
        let cells = self.values.row(&self.program, number);
        if !cells.is_empty() {
            out.begin("cells");
            for cell in cells {
                out.value(cell);
            }
            out.end();
        }
        let nodes = self.program.workflow(instance.workflow).map_or(0, |workflow| workflow.nodes.len());
        let row = self.visits.iter().skip(instance.visits).take(nodes);
        if row.clone().any(|visits| *visits > 0) {
            out.begin("visits");
            for visits in row {
                out.put(visits);
            }
            out.end();
        }
        if let Some(fault) = &instance.fault {
            out.begin("fault").put(called(&FAULTS, &fault.kind)).say(&fault.message).say(&fault.node).end();
            for guard in &fault.guards {
                out.begin("guard").put(guard.edge).say(&guard.condition).say(&guard.outcome).end();
                for operand in &guard.operands {
                    out.begin("operand").say(&operand.name).value(&operand.value).end();
                }
            }
        }
        if let Some(log) = &instance.log {
            for record in &log.records {
                out.begin("trace").put(record.at_ms).put(called(&TRACES, &record.kind)).put(record.node);
                out.put(record.edge).maybe_say(record.detail.as_deref()).end();
            }
            if log.dropped > 0 {
                out.begin("dropped").put(log.dropped).end();
            }
        }
    }

    fn write_branches(&self, out: &mut Writer) {
        for branch in self.branches.all() {
            out.begin("branch").put(called(&PHASES, &branch.phase)).put(branch.generation).put(branch.entry);
            if branch.phase != Phase::Free {
                for number in [branch.instance, branch.parent, branch.first_child, branch.next_sibling, branch.node] {
                    if number == NONE {
                        out.put("-")
                    } else {
                        out.put(number)
                    };
                }
                out.put(branch.attempt).put(branch.entered_ms).put(branch.limit_ms);
                out.put(format_args!("{:x}", branch.digest.0));
                if branch.phase == Phase::InFlight {
                    out.put(branch.begun_after_ms);
                }
            }
            out.end();
        }
        out.begin("free");
        for slot in self.branches.free_slots() {
            out.put(slot);
        }
        out.end();
    }
}
