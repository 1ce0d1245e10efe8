//! Restoring a machine's state from text.

use std::sync::Arc;

use crate::{
    dsl::expr::Value,
    error::workflow::WorkflowError,
    snapshot_text::{Fields, Lines, damaged},
    state_machine::{
        InstanceState, LateReport, Machine, TenantId,
        compile::program::{NONE, Node, NodeKind, Trigger, Workflow},
        inspect::{
            fault::{GuardReport, InstanceFault},
            trace::Record,
        },
        run::{
            branch::{Branch, Branches, Phase},
            instance::Instance,
            timers::Purpose,
        },
    },
    workbook::NamedValue,
};

use super::{
    digest::Digest,
    snapshot::{FAULTS, HEAD, OUTCOMES, PHASES, STATES, TRACES},
};

/// Handling of timers after a restore.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum TimerPolicy {
    /// Timers keep their absolute times; those that have passed fire at the next tick.
    Resume,
    /// Timers keep their remaining time.
    Freeze,
    /// Timers start again with their full time.
    Restart,
}

const POLICIES: [(TimerPolicy, &str); 3] =
    [(TimerPolicy::Resume, "resume"), (TimerPolicy::Freeze, "freeze"), (TimerPolicy::Restart, "restart")];

impl TimerPolicy {
    pub(in crate::state_machine) fn word(self) -> &'static str {
        super::snapshot::called(&POLICIES, &self)
    }

    pub(in crate::state_machine) fn read(line: &mut Fields<'_>) -> Result<Self, WorkflowError> {
        meant(&POLICIES, line)
    }
}

/// Reads a word and returns the matching entry of a table.
pub fn meant<T: Copy>(table: &[(T, &'static str)], line: &mut Fields<'_>) -> Result<T, WorkflowError> {
    let word = line.word()?;
    let found = table.iter().find(|(_, name)| *name == word);
    found.map(|(thing, _)| *thing).ok_or_else(|| line.wrong("a word of this version"))
}

impl Machine {
    /// Replaces the state by that of a snapshot of a machine with the same definition. If it fails, nothing changes.
    ///
    /// # Errors
    /// [`WorkflowError::InvalidSnapshot`] if the text is damaged, of an unknown version, or of another definition.
    pub fn restore(&mut self, text: &str, timers: TimerPolicy) -> Result<(), WorkflowError> {
        let (former, now_ms) = (self.revision, self.now_ms);
        self.restore_text(text, timers, now_ms)?;
        if former > 0 {
            self.revision = self.revision.max(former.saturating_add(1));
        }
        let revision = self.revision;
        self.journal.restart();
        if self.journal.is_kept() {
            let definition = self.definition();
            self.journal.belongs_to(definition);
        }
        self.journal.note(|out| {
            out.begin("restore").put(timers.word()).put(revision).put(now_ms).say(text);
        });
        Ok(())
    }

    /// Restores a snapshot. `now_ms` is the time of the machine that takes over the state.
    pub(in crate::state_machine) fn restore_text(
        &mut self,
        text: &str,
        timers: TimerPolicy,
        now_ms: u64,
    ) -> Result<(), WorkflowError> {
        // Without nodes and workflows that only the current state references.
        let mut program = Arc::clone(&self.program);
        if program.live.is_some() || program.workflows.iter().any(Workflow::is_gone) {
            let own = Arc::make_mut(&mut program);
            own.nodes.truncate(own.live_nodes() as usize);
            own.workflows.retain(|workflow| !workflow.is_gone());
            own.live = None;
        }
        let mut copy = Self::with(program, self.settings, &self.workbook, 0, false);
        copy.values.shared.clone_from(&self.values.shared);
        copy.variables_version = self.variables_version;
        copy.read(text)?;
        copy.recount()?;
        copy.set_clock(timers, now_ms);
        copy.journal = std::mem::take(&mut self.journal);
        copy.quiet = self.quiet;
        *self = copy;
        Ok(())
    }

    fn read(&mut self, text: &str) -> Result<(), WorkflowError> {
        let mut lines = Lines::open(text, HEAD)?;
        let mut branches: Vec<Branch> = Vec::new();
        let mut free: Vec<u32> = Vec::new();
        while let Some(mut line) = lines.next() {
            match line.word {
                "machine" => {
                    if line.hexadecimal()? != self.definition() {
                        return Err(line.wrong("the snapshot of a machine with the same definition"));
                    }
                    (self.revision, self.now_ms, self.late) = (line.number()?, line.number()?, line.number()?);
                }
                "gone-workflow" => {
                    let name = line.text()?;
                    Arc::make_mut(&mut self.program).workflows.push(Workflow { name, start: NONE, nodes: 0..0 });
                }
                "gone-node" => {
                    let (task, workflow, path) = (line.number()?, line.number()?, line.text()?);
                    let program = Arc::make_mut(&mut self.program);
                    program.live = Some(program.live_nodes());
                    program.nodes.push(Node { task, path, workflow, ..Node::gone() });
                }
                "shared" => {
                    let (name, value) = (line.text()?, line.value()?);
                    self.set_shared(&name, value);
                }
                "instance" => self.read_instance(&mut line)?,
                "cells" | "visits" | "fault" | "guard" | "operand" | "trace" | "dropped" => {
                    self.read_part(&mut line)?
                }
                "branch" => branches.push(read_branch(&mut line)?),
                "free" => {
                    while let Some(slot) = line.another() {
                        free.push(slot.parse().map_err(|_| line.wrong("a number in its range"))?);
                    }
                    self.branches = Branches::of(std::mem::take(&mut branches), std::mem::take(&mut free))
                        .ok_or_else(|| line.wrong("the free slots, each once"))?;
                }
                "timer" => {
                    let (at_ms, slot, stamp) = (line.number()?, line.number()?, line.number()?);
                    let purpose = match line.word()? {
                        "attempt" => Purpose::Attempt,
                        "retry" => Purpose::Retry,
                        "node" => Purpose::Node,
                        "walk" => Purpose::Walk,
                        "edge" => Purpose::Edge(line.number()?),
                        _ => return Err(line.wrong("a timer of this version")),
                    };
                    self.timers.set(at_ms, slot, stamp, purpose, &self.branches);
                }
                "ready" => self.ready.push_back((line.number()?, line.number()?, self.now_ms)),
                "finished" => self.finished.push_back(line.number()?),
                "late" => {
                    let (at_ms, token) = (line.number()?, line.number()?);
                    self.late_reports.push_back(LateReport { at_ms, token, outcome: meant(&OUTCOMES, &mut line)? });
                }
                _ => return Err(line.wrong("a line of this version")),
            }
        }
        Ok(())
    }

    pub(in crate::state_machine) fn set_shared(&mut self, name: &str, value: Value) {
        if let Some(slot) = self.program.constant_names.get(name)
            && let Some(own) = self.values.shared.get_mut(*slot as usize)
        {
            *own = value;
        }
    }

    fn read_instance(&mut self, line: &mut Fields<'_>) -> Result<(), WorkflowError> {
        let workflow: u32 = line.number()?;
        let (state, root, iteration) = (meant(&STATES, line)?, line.number()?, line.number()?);
        let tenant = match line.maybe_text()? {
            Some(name) => self.workbook.open().metrics.tenant(&name).map_err(|error| line.wrong(&error.to_string()))?,
            None => TenantId::default(),
        };
        let nodes = self.program.workflow(workflow).map(|workflow| workflow.nodes.len());
        let nodes = nodes.ok_or_else(|| line.wrong("a workflow of this machine"))?;
        let visits = self.visits.len();
        self.visits.resize(visits.saturating_add(nodes), 0);
        let program = Arc::clone(&self.program);
        self.values.add(&program);
        self.instances.push(Instance {
            workflow,
            state,
            root,
            branches: 0,
            working: 0,
            iteration,
            tenant,
            visits,
            started_ms: line.number()?,
            finished_ms: line.number()?,
            lead_ms: line.number()?,
            digest: Digest(line.hexadecimal()?),
            fault: None,
            log: None,
        });
        Ok(())
    }

    /// Reads a line that belongs to the last instance.
    fn read_part(&mut self, line: &mut Fields<'_>) -> Result<(), WorkflowError> {
        let number = self.count().saturating_sub(1);
        let program = Arc::clone(&self.program);
        let place = self.instances.last().map_or(0, |instance| instance.visits);
        let Some(instance) = self.instances.last_mut() else { return Err(line.wrong("a line after its instance")) };
        match line.word {
            "cells" => {
                for slot in 0..program.stride() {
                    let value = line.value()?;
                    self.values.set(&program, number, u32::try_from(slot).unwrap_or(NONE), value);
                }
            }
            "visits" => {
                for own in self.visits.iter_mut().skip(place) {
                    *own = line.number()?;
                }
            }
            "fault" => {
                let (kind, message, node) = (meant(&FAULTS, line)?, line.text()?, line.text()?);
                instance.fault = Some(Box::new(InstanceFault { message, kind, node, guards: Vec::new() }));
            }
            "guard" => {
                let guard = GuardReport {
                    edge: line.number()?,
                    condition: line.text()?,
                    outcome: line.text()?,
                    operands: Vec::new(),
                };
                let fault = instance.fault.as_mut().ok_or_else(|| line.wrong("a guard after its fault"))?;
                fault.guards.push(guard);
            }
            "operand" => {
                let operand = NamedValue { name: line.text()?, value: line.value()? };
                let guard = instance.fault.as_mut().and_then(|fault| fault.guards.last_mut());
                guard.ok_or_else(|| line.wrong("an operand after its guard"))?.operands.push(operand);
            }
            "trace" => {
                let record = Record {
                    at_ms: line.number()?,
                    kind: meant(&TRACES, line)?,
                    node: line.number()?,
                    edge: line.number()?,
                    detail: line.maybe_text()?.map(Into::into),
                };
                instance.log.get_or_insert_default().records.push(record);
            }
            _ => instance.log.get_or_insert_default().dropped = line.number()?,
        }
        Ok(())
    }

    /// Computes the counts of each instance from the branches and checks that they form trees, so that iterating over
    /// the branches of a handmade snapshot ends.
    fn recount(&mut self) -> Result<(), WorkflowError> {
        let broken = || damaged("the branches", "one tree per instance");
        let slots = self.branches.len();
        let mut named = vec![false; slots];
        let mut name = |slot: u32| -> Result<(), WorkflowError> {
            if slot == NONE {
                return Ok(());
            }
            let own = named.get_mut(slot as usize).filter(|own| !**own).ok_or_else(broken)?;
            *own = true;
            Ok(())
        };
        for (instance, number) in self.instances.iter().zip(0_u32..) {
            name(instance.root)?;
            let root = self.branches.get(instance.root);
            let lives = matches!(instance.state, InstanceState::Running);
            let sound = root.is_some_and(|root| {
                root.instance == number && root.parent == NONE && root.next_sibling == NONE && root.phase != Phase::Free
            });
            if lives != (instance.root != NONE) || (lives && !sound) {
                return Err(broken());
            }
        }
        let mut counts: Vec<(u32, i32)> = vec![(0, 0); self.instances.len()];
        for (branch, slot) in self.branches.all().iter().zip(0_u32..) {
            if branch.phase == Phase::Free {
                continue;
            }
            name(branch.first_child)?;
            name(branch.next_sibling)?;
            let node = self.program.node(branch.node);
            let fits = match branch.phase {
                Phase::Requested | Phase::InFlight | Phase::RetryWait => {
                    node.is_some_and(|node| matches!(node.kind, NodeKind::Action(_)))
                }
                Phase::Forked | Phase::Inside | Phase::Joined | Phase::Waiting => node.is_some(),
                Phase::Thinking => true,
                Phase::Free | Phase::Moving => false,
            };
            let below = self.branches.children(slot).take(slots);
            let together = below
                .filter_map(|child| self.branches.get(child))
                .all(|child| child.parent == slot && child.instance == branch.instance && child.phase != Phase::Free);
            let (Some((branches, working)), true, true) = (counts.get_mut(branch.instance as usize), fits, together)
            else {
                return Err(broken());
            };
            *branches = branches.saturating_add(1);
            *working = working.saturating_add(i32::from(branch.phase.works()));
        }
        // Every live branch is referenced by an instance or another branch.
        let lost = |(branch, named): (&Branch, &bool)| (branch.phase == Phase::Free) == *named;
        if self.branches.all().iter().zip(&named).any(lost) {
            return Err(broken());
        }
        for (instance, (branches, working)) in self.instances.iter_mut().zip(counts) {
            (instance.branches, instance.working) = (branches, working);
        }
        let known = |slot: &u32| (*slot as usize) < self.instances.len();
        if !self.finished.iter().all(known) {
            return Err(damaged("finished", "existing instances"));
        }
        Ok(())
    }

    fn set_clock(&mut self, policy: TimerPolicy, now_ms: u64) {
        let then_ms = self.now_ms;
        self.now_ms = then_ms.max(now_ms);
        let shift = self.now_ms.saturating_sub(then_ms);
        match policy {
            TimerPolicy::Resume => {}
            TimerPolicy::Freeze => {
                self.timers.shift(shift);
                self.branches.shift(shift);
            }
            TimerPolicy::Restart => self.restart_timers(),
        }
    }

    /// Restarts every timer with its full time.
    fn restart_timers(&mut self) {
        let (program, now_ms) = (Arc::clone(&self.program), self.now_ms);
        for timer in std::mem::take(&mut self.timers).sorted(&self.branches) {
            let Some(branch) = self.branches.get(timer.slot) else { continue };
            let node = program.node(branch.node);
            let wait_ms = match timer.purpose {
                Purpose::Attempt => match node.map(|node| node.kind) {
                    Some(NodeKind::Action(action)) => program.action(action).and_then(|action| action.timeout_ms),
                    _ => None,
                },
                Purpose::Node => node.and_then(|node| node.timeout_ms),
                Purpose::Edge(edge) => match program.edge(edge).map(|edge| edge.trigger) {
                    Some(Trigger::After(wait_ms)) => Some(wait_ms),
                    _ => None,
                },
                Purpose::Walk => Some(self.settings.think_ms),
                Purpose::Retry => node.and_then(|node| node.retry).map(|retry| {
                    let draw = self.draw(&program, branch.instance, branch.node, branch.attempt);
                    crate::state_machine::run::retry::wait_ms(&retry, branch.attempt, draw)
                }),
            };
            let at_ms = wait_ms.map_or(timer.at_ms, |wait_ms| now_ms.saturating_add(wait_ms));
            self.timers.set(at_ms, timer.slot, timer.stamp, timer.purpose, &self.branches);
        }
        self.branches.restart(now_ms, |node| program.node(node).and_then(|node| node.timeout_ms));
    }
}

fn read_branch(line: &mut Fields<'_>) -> Result<Branch, WorkflowError> {
    let phase = meant(&PHASES, line)?;
    let (generation, entry) = (line.number()?, line.number()?);
    let mut branch = Branch::free(generation, entry);
    if phase != Phase::Free {
        branch.phase = phase;
        branch.instance = line.number()?;
        branch.parent = line.maybe()?.unwrap_or(NONE);
        branch.first_child = line.maybe()?.unwrap_or(NONE);
        branch.next_sibling = line.maybe()?.unwrap_or(NONE);
        branch.node = line.maybe()?.unwrap_or(NONE);
        branch.attempt = line.number()?;
        branch.entered_ms = line.number()?;
        branch.limit_ms = line.number()?;
        branch.digest = Digest(line.hexadecimal()?);
        if phase == Phase::InFlight {
            branch.begun_after_ms = line.number()?;
        }
    }
    Ok(branch)
}
