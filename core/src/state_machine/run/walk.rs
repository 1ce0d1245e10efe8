//! Iterations: start and end, forks and joins, sub-workflows.

use crate::{
    dsl::expr::Value,
    limits::workflow as limits,
    state_machine::{
        InstanceState, Machine,
        compile::program::{NONE, Program, Trigger},
        inspect::{fault::FaultKind, trace::TraceKind},
        persist::digest::Mark,
    },
    wbs::JoinPolicy,
};

use super::{
    agenda::Step,
    branch::{Branch, Phase},
    timers::Purpose,
};

impl Machine {
    /// Starts the first or the next iteration of an instance.
    pub(in crate::state_machine) fn begin_walk(&mut self, program: &Program, number: u32) {
        let Some(instance) = self.instances.get_mut(number as usize) else { return };
        let walks_behind = instance.iteration;
        instance.iteration = walks_behind.saturating_add(1);
        let (root, first_walk, visits) = (instance.root, walks_behind == 0, instance.visits);
        let Some(workflow) = program.workflow(instance.workflow) else { return };
        if !first_walk {
            self.values.reset(program, number);
            if let Some(slot) = program.slot_names.get("user.iteration") {
                self.values.set(program, number, *slot, Value::Int(i64::from(walks_behind)));
            }
            let row = self.visits.iter_mut().skip(visits).take(workflow.nodes.len());
            let end = workflow.nodes.end as usize;
            if self.earlier_visits.len() < end {
                self.earlier_visits.resize(end, 0);
            }
            for (earlier, visits) in self.earlier_visits.iter_mut().skip(workflow.nodes.start as usize).zip(row) {
                *earlier = earlier.saturating_add(u64::from(std::mem::take(visits)));
            }
        }
        if let Some(branch) = self.branches.get_mut(root) {
            branch.node = workflow.start;
            branch.digest.mark(Mark::Walk);
            branch.digest.text(&workflow.name);
        }
        self.write_trace(root, TraceKind::Started, NONE, None);
        self.schedule(root, Step::Enter(workflow.start));
    }

    /// Handles a branch that reached an `end`: its workflow ends.
    pub(in crate::state_machine) fn end(&mut self, program: &Program, slot: u32) {
        let Some(branch) = self.branches.get(slot) else { return };
        let (instance, number) = (branch.instance, branch.node);
        let outer = program.node(number).map_or(NONE, |node| node.parent);
        if outer == NONE {
            return self.end_walk(program, instance, slot);
        }
        let mut frame = branch.parent;
        while let Some(above) = self.branches.get(frame)
            && !(above.phase == Phase::Inside && above.node == outer)
        {
            frame = above.parent;
        }
        self.collapse(frame, |branch| branch == slot);
        self.schedule(frame, Step::Choose);
    }

    fn end_walk(&mut self, program: &Program, number: u32, slot: u32) {
        let now_ms = self.now_ms;
        self.write_trace(slot, TraceKind::Done, NONE, None);
        let Some(instance) = self.instances.get(number as usize) else { return };
        let (root, iteration) = (instance.root, instance.iteration);
        if iteration >= self.settings.iterations {
            return self.close(number, slot, InstanceState::Done);
        }
        self.collapse(root, |branch| branch == slot);
        self.mark_over(root, InstanceState::Done);
        let Some(branch) = self.branches.get_mut(root) else { return };
        branch.generation = branch.generation.wrapping_add(1);
        branch.entry = branch.entry.wrapping_add(1);
        if self.settings.think_ms == 0 {
            return self.begin_walk(program, number);
        }
        let (generation, at_ms) = (branch.generation, now_ms.saturating_add(self.settings.think_ms));
        self.set_phase(root, Phase::Thinking);
        self.timers.set(at_ms, root, generation, Purpose::Walk, &self.branches);
    }

    fn mark_over(&mut self, root: u32, state: InstanceState) {
        if let Some(branch) = self.branches.get_mut(root) {
            branch.digest.mark(Mark::Over);
            branch.digest.byte(match state {
                InstanceState::Done => 0,
                InstanceState::Failed => 1,
                _ => 2,
            });
        }
    }

    /// Ends an instance. The branch in `slot` caused it; [`NONE`] if the cause came from outside.
    pub(in crate::state_machine) fn close(&mut self, number: u32, slot: u32, state: InstanceState) {
        let Some(root) = self.instances.get(number as usize).map(|instance| instance.root) else { return };
        if slot == NONE {
            self.log_cancelled(root);
        }
        self.collapse(root, |branch| branch == slot);
        self.mark_over(root, state);
        let digest = self.branches.get(root).map(|branch| branch.digest);
        self.free(root);
        let now_ms = self.now_ms;
        if let Some(instance) = self.instances.get_mut(number as usize) {
            instance.digest = digest.unwrap_or(instance.digest);
            instance.root = NONE;
            instance.state = state;
            self.finished.push_back(number);
            instance.finished_ms = now_ms;
            let [duration, count, failures] = self.program.run_metrics;
            if instance.iteration > 0 {
                // Counted from the intended start, so that a late start does not make the run look faster than it was.
                let lived_ms = now_ms.saturating_sub(instance.started_ms).saturating_add(instance.lead_ms);
                self.measured.push((duration, instance.tenant, lived_ms as f64));
                self.measured.push((count, instance.tenant, 1.0));
            }
            if state == InstanceState::Failed {
                self.measured.push((failures, instance.tenant, 1.0));
            }
        }
    }

    /// Takes all edges at once, except those whose condition is not true.
    pub(in crate::state_machine) fn fork(&mut self, program: &Program, slot: u32) {
        let Some((instance, node)) = self.branches.get(slot).map(|branch| (branch.instance, branch.node)) else {
            return;
        };
        let edges: Vec<u32> = program
            .edges_of(node)
            .filter(|(_, edge)| match edge.trigger {
                Trigger::Guard(guard) => self.holds(program, instance, guard),
                Trigger::Always => true,
                Trigger::Event(_) | Trigger::After(_) => false,
            })
            .map(|(number, _)| number)
            .collect();
        if edges.is_empty() {
            let message = format!("no edge of fork {:?} can be taken", program.path(node));
            return self.fault(program, slot, FaultKind::NoEdge, message, Vec::new());
        }
        if !self.has_room(instance, edges.len()) {
            let message = format!("fork {:?} exceeds the limit of {} branches", program.path(node), limits::BRANCHES);
            return self.fault(program, slot, FaultKind::LimitExceeded, message, Vec::new());
        }
        self.set_phase(slot, Phase::Forked);
        let mut last = NONE;
        for edge in edges {
            last = self.add_child(slot, last, node);
            self.take(program, last, edge);
        }
    }

    /// Adds a branch after `last`, or the first branch of its frame.
    fn add_child(&mut self, frame: u32, last: u32, node: u32) -> u32 {
        let Some(number) = self.branches.get(frame).map(|branch| branch.instance) else { return NONE };
        let child = self.branches.add(number, frame);
        if let Some(branch) = self.branches.get_mut(child) {
            branch.node = node;
        }
        let before = if last == NONE { frame } else { last };
        if let Some(before) = self.branches.get_mut(before) {
            if last == NONE { before.first_child = child } else { before.next_sibling = child }
        }
        if let Some(instance) = self.instances.get_mut(number as usize) {
            instance.branches = instance.branches.saturating_add(1);
        }
        child
    }

    /// Starts the sub-workflow of a node.
    pub(in crate::state_machine) fn go_inside(&mut self, program: &Program, slot: u32, start: u32) {
        let Some((instance, node)) = self.branches.get(slot).map(|branch| (branch.instance, branch.node)) else {
            return;
        };
        if !self.has_room(instance, 1) {
            let message = format!("node {:?} exceeds the limit of {} branches", program.path(node), limits::BRANCHES);
            return self.fault(program, slot, FaultKind::LimitExceeded, message, Vec::new());
        }
        self.set_phase(slot, Phase::Inside);
        let child = self.add_child(slot, NONE, node);
        self.schedule(child, Step::Enter(start));
    }

    /// Handles a branch that reached a join.
    pub(in crate::state_machine) fn arrive(&mut self, program: &Program, slot: u32, policy: JoinPolicy) {
        let Some(branch) = self.branches.get(slot) else { return };
        let frame = branch.parent;
        if self.branches.phase(frame) != Phase::Forked {
            return self.schedule(slot, Step::Choose);
        }
        self.set_phase(slot, Phase::Joined);
        self.settle_join(program, slot, policy);
    }

    /// Continues a join if enough branches have reached it; `slot` is one of them.
    pub(in crate::state_machine) fn settle_join(&mut self, program: &Program, slot: u32, policy: JoinPolicy) {
        let Some(branch) = self.branches.get(slot) else { return };
        let (frame, node) = (branch.parent, branch.node);
        let here = |branch: &Branch| branch.phase == Phase::Joined && branch.node == node;
        let (mut all, mut joined, mut arrived) = (0_u32, 0_u32, 0_u32);
        for branch in self.branches.children(frame).filter_map(|child| self.branches.get(child)) {
            all = all.saturating_add(1);
            joined = joined.saturating_add(u32::from(branch.phase == Phase::Joined));
            arrived = arrived.saturating_add(u32::from(here(branch)));
        }
        let needed = match policy {
            JoinPolicy::All => all,
            JoinPolicy::Any => 1,
            JoinPolicy::Count(count) => count,
        };
        if arrived >= needed {
            let kept: Vec<u32> =
                self.branches.children(frame).filter(|child| self.branches.get(*child).is_some_and(here)).collect();
            self.collapse(frame, |branch| kept.contains(&branch));
            let now_ms = self.now_ms;
            if let Some(branch) = self.branches.get_mut(frame) {
                branch.node = node;
                branch.entry = branch.entry.wrapping_add(1);
                branch.entered_ms = now_ms;
                branch.limit_ms = u64::MAX;
            }
            self.arm(program, frame);
            self.schedule(frame, Step::Choose);
        } else if joined == all {
            let message = format!(
                "join {:?} waits for {needed} branches, but all {all} of the fork already wait at joins",
                program.path(node)
            );
            self.fault(program, slot, FaultKind::JoinStuck, message, Vec::new());
        }
    }

    /// Cancels one branch of a frame and all branches below it.
    pub(in crate::state_machine) fn remove_child(&mut self, frame: u32, slot: u32) {
        self.collapse(slot, |_| false);
        self.write_trace(slot, TraceKind::Cancelled, NONE, None);
        let Some((digest, next)) = self.branches.get(slot).map(|branch| (branch.digest, branch.next_sibling)) else {
            return;
        };
        let before = self
            .branches
            .children(frame)
            .find(|child| self.branches.get(*child).is_some_and(|branch| branch.next_sibling == slot));
        match before.and_then(|before| self.branches.get_mut(before)) {
            Some(before) => before.next_sibling = next,
            None => {
                if let Some(frame) = self.branches.get_mut(frame) {
                    frame.first_child = next;
                }
            }
        }
        if let Some(frame) = self.branches.get_mut(frame) {
            frame.digest.mark(Mark::Branch);
            frame.digest.u64(digest.0);
        }
        self.free(slot);
    }

    /// Ends all branches below a frame and adds their digests to those above them. Branches for which `arrived` is true
    /// reached their target; the others are cancelled.
    pub(in crate::state_machine) fn collapse(&mut self, frame: u32, arrived: impl Fn(u32) -> bool) {
        if self.branches.get(frame).is_none_or(|frame| frame.first_child == NONE) {
            return;
        }
        for slot in self.branches.postorder(frame) {
            if slot == frame {
                continue;
            }
            let Some(branch) = self.branches.get(slot) else { continue };
            let (parent, digest) = (branch.parent, branch.digest);
            if !arrived(slot) && !matches!(branch.phase, Phase::Forked | Phase::Inside) {
                self.write_trace(slot, TraceKind::Cancelled, NONE, None);
            }
            if let Some(above) = self.branches.get_mut(parent) {
                above.digest.mark(Mark::Branch);
                above.digest.u64(digest.0);
            }
            self.free(slot);
        }
        if let Some(frame) = self.branches.get_mut(frame) {
            frame.first_child = NONE;
        }
    }

    /// Adds the cancellation to the trace of an instance, even if it has only one branch.
    fn log_cancelled(&mut self, root: u32) {
        if self.branches.get(root).is_some_and(|branch| branch.first_child == NONE) {
            self.write_trace(root, TraceKind::Cancelled, NONE, None);
        }
    }

    fn free(&mut self, slot: u32) {
        self.note_abandoned(slot, false);
        self.set_phase(slot, Phase::Free);
        if let Some(branch) = self.branches.get(slot)
            && let Some(instance) = self.instances.get_mut(branch.instance as usize)
        {
            instance.branches = instance.branches.saturating_sub(1);
        }
        self.branches.remove(slot);
    }
}
