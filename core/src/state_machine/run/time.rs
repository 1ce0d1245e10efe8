//! Time and events: retries, timeouts, edges that wait, and the next iteration.

use std::collections::BTreeSet;

use crate::{
    error::workflow::WorkflowError,
    limits::workflow as limits,
    state_machine::{
        Machine,
        compile::program::{NONE, NodeKind, Program, Trigger},
        inspect::{fault::FaultKind, status::MachineProgress, trace::TraceKind},
        persist::digest::Mark,
    },
};

use super::{
    branch::{Branch, Phase},
    requests::Outcome,
    timers::{Purpose, Timer},
};

impl Machine {
    /// Advances the time to `now_ms` and fires the timers that are due.
    ///
    /// # Errors
    /// [`WorkflowError::TimeWentBackwards`] if `now_ms` is less than the machine's time.
    pub fn tick(&mut self, now_ms: u64) -> Result<MachineProgress, WorkflowError> {
        self.tick_at_most(now_ms, limits::TIMERS)?;
        Ok(self.progress_now())
    }

    /// Advances the time and fires at most `timers` timers; the others fire with the next call.
    pub(in crate::state_machine) fn tick_at_most(&mut self, now_ms: u64, timers: u32) -> Result<(), WorkflowError> {
        self.check_time(now_ms)?;
        let program = self.begin();
        let mut fired = 0_u32;
        while fired < timers
            && let Some(timer) = self.timers.due(now_ms, &self.branches)
        {
            self.fire(&program, timer);
            fired = fired.saturating_add(1);
        }
        self.now_ms = now_ms;
        self.note_time("tick", now_ms);
        self.changed();
        Ok(())
    }

    /// Like [`Self::tick`] for every timer until `now_ms`, but stops as soon as an action is requested.
    ///
    /// # Errors
    /// [`WorkflowError::TimeWentBackwards`] if `now_ms` is less than the machine's time.
    pub fn run_until(&mut self, now_ms: u64) -> Result<MachineProgress, WorkflowError> {
        self.check_time(now_ms)?;
        let program = self.begin();
        let mut fired = 0_u32;
        while self.branches.work().0 == 0 && fired < limits::TIMERS {
            let Some(timer) = self.timers.due(now_ms, &self.branches) else {
                self.now_ms = now_ms;
                break;
            };
            self.fire(&program, timer);
            fired = fired.saturating_add(1);
        }
        self.note_time("until", now_ms);
        self.changed();
        Ok(self.progress_now())
    }

    fn note_time(&mut self, word: &str, now_ms: u64) {
        self.journal.note(|out| {
            out.begin(word).put(now_ms);
        });
    }

    fn check_time(&self, now_ms: u64) -> Result<(), WorkflowError> {
        if now_ms >= self.now_ms {
            return Ok(());
        }
        Err(WorkflowError::TimeWentBackwards {
            subject: "now-ms".to_owned(),
            expected: format!("at least {}", self.now_ms),
        })
    }

    /// Returns the progress of the machine.
    pub(in crate::state_machine) fn progress_now(&mut self) -> MachineProgress {
        let (requested, in_flight) = self.branches.work();
        let next_timer_ms = self.timers.next(&self.branches);
        MachineProgress { now_ms: self.now_ms, requested, in_flight, next_timer_ms, late: self.late }
    }

    /// Fires a timer. The machine has the time of the timer while it fires, so that chains of timers do not drift.
    fn fire(&mut self, program: &Program, timer: Timer) {
        self.now_ms = self.now_ms.max(timer.at_ms);
        let slot = timer.slot;
        match timer.purpose {
            Purpose::Attempt => {
                self.note_abandoned(slot, true);
                self.settle(program, slot, Outcome::Timeout, None);
            }
            Purpose::Retry => self.request(slot),
            Purpose::Edge(edge) => self.take(program, slot, edge),
            Purpose::Node => self.node_timeout(program, slot),
            Purpose::Walk => {
                if let Some(instance) = self.branches.get(slot).map(|branch| branch.instance) {
                    self.begin_walk(program, instance);
                }
            }
        }
        self.run(program);
    }

    /// Handles the timeout of a node: no attempt follows.
    fn node_timeout(&mut self, program: &Program, slot: u32) {
        let Some(branch) = self.branches.get(slot) else { return };
        let (number, instance, phase) = (branch.node, branch.instance, branch.phase);
        if phase == Phase::InFlight
            && let Some(NodeKind::Action(action)) = program.node(number).map(|node| node.kind)
        {
            self.measure(program, instance, action, &Outcome::Timeout, self.in_flight_ns(slot));
            self.note_abandoned(slot, true);
            if let Some(branch) = self.branches.get_mut(slot) {
                branch.generation = branch.generation.wrapping_add(1);
            }
            self.set_phase(slot, Phase::Moving);
        }
        self.abandon(slot);
        if let Some(branch) = self.branches.get_mut(slot) {
            // Its other timers become void too.
            branch.entry = branch.entry.wrapping_add(1);
            branch.digest.mark(Mark::Attempt);
            branch.digest.byte(2);
        }
        self.write_trace(slot, TraceKind::TimedOut, NONE, None);
        self.fail_for_good(program, slot, FaultKind::TimedOut, "the node timed out");
    }

    /// Sends an event to an instance, or to all, and returns the number of branches that took an edge.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such instance.
    pub fn send_event(&mut self, instance: Option<u32>, event: &str) -> Result<u32, WorkflowError> {
        let range = match instance {
            None => 0..self.count(),
            Some(number) => self.instance(number).map(|_| number..number.saturating_add(1))?,
        };
        let program = self.begin();
        let name = event;
        let Some(&event) = program.events.get(event) else { return Ok(0) };
        let mut taken = 0_u32;
        for number in range {
            let root = self.instance(number)?.root;
            if root != NONE {
                taken = taken.saturating_add(self.tell(&program, root, event));
                self.run(&program);
            }
        }
        if taken > 0 {
            self.journal.note(|out| {
                out.begin("event").maybe(instance.map(u64::from)).say(name);
            });
            self.changed();
        }
        Ok(taken)
    }

    /// Delivers an event, innermost branches first. A frame gets it only if no branch below it took an edge.
    fn tell(&mut self, program: &Program, root: u32, event: u32) -> u32 {
        let mut heard: BTreeSet<u32> = BTreeSet::new();
        let mut taken = 0_u32;
        for slot in self.branches.postorder(root) {
            let Some(branch) = self.branches.get(slot) else { continue };
            let parent = branch.parent;
            if !heard.contains(&slot)
                && let Some(edge) = edge_for(program, branch, event)
            {
                self.take(program, slot, edge);
                taken = taken.saturating_add(1);
                heard.insert(slot);
            }
            if heard.contains(&slot) {
                heard.insert(parent);
            }
        }
        taken
    }
}

fn edge_for(program: &Program, branch: &Branch, event: u32) -> Option<u32> {
    if matches!(branch.phase, Phase::Free | Phase::Moving | Phase::Thinking) {
        return None;
    }
    let mut edges = program.edges_of(branch.node);
    edges.find(|(_, edge)| edge.trigger == Trigger::Event(event)).map(|(number, _)| number)
}
