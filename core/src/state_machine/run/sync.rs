//! Applying a changed wbs while instances run.
//!
//! The wbs is compiled again. The state of an instance is carried over by key: branches, visits and traces by task,
//! variables by name, workflows by name. The policy decides about branches whose task was removed or now does
//! something else. Nodes that only traces still reference are kept after the live tables.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    dsl::expr::Value,
    error::workflow::WorkflowError,
    snapshot_text::Fields,
    sort,
    state_machine::{
        InstanceState, Machine,
        compile::{
            compile,
            program::{Edge, NONE, Node, NodeKind, Program, Trigger, Workflow},
        },
        inspect::trace::TraceKind,
        persist::{digest::Mark, restore::meant, snapshot::called},
    },
    wbs::Wbs,
    workbook::coerce,
};

use super::{agenda::Step, branch::Phase, timers::Purpose, values::Values};

/// What happens to branches in a task that `sync` removes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum SyncPolicy {
    /// `sync` fails and changes nothing.
    Reject,
    /// The branches are cancelled.
    Cancel,
    /// The branches go to the task's `on_error`, or are cancelled if it has none.
    Redirect,
}

const POLICIES: [(SyncPolicy, &str); 3] =
    [(SyncPolicy::Reject, "reject"), (SyncPolicy::Cancel, "cancel"), (SyncPolicy::Redirect, "redirect")];

impl SyncPolicy {
    pub(in crate::state_machine) fn read(line: &mut Fields<'_>) -> Result<Self, WorkflowError> {
        meant(&POLICIES, line)
    }
}

/// A branch in a removed task.
struct Lost {
    slot: u32,
    generation: u32,
    /// Target of the task's `on_error`; [`NONE`] if it has none.
    target: u32,
}

/// Mapping of old numbers to new ones.
struct Mapping {
    /// By old node: the node of the same task; [`NONE`] if it was removed.
    nodes: Vec<u32>,
    /// By old node: whether a branch can stay in it.
    stays: Vec<bool>,
    /// By old node: whether its edges are unchanged.
    same_edges: Vec<bool>,
    workflows: Vec<u32>,
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(NONE)
}

fn at(list: &[u32], place: u32) -> u32 {
    list.get(place as usize).copied().unwrap_or(NONE)
}

impl Machine {
    /// Applies the changes of a wbs.
    ///
    /// # Errors
    /// Those of [`Self::from_wbs`]; [`WorkflowError::InvalidState`] if a branch is in a removed task and the policy is
    /// [`SyncPolicy::Reject`]. After an error, the machine is unchanged.
    pub fn sync(&mut self, wbs: &Wbs, policy: SyncPolicy) -> Result<(), WorkflowError> {
        self.sync_with(wbs, policy, &[])
    }

    /// Applies the changes of a wbs with given shared values instead of those of the workbook.
    pub(in crate::state_machine) fn sync_with(
        &mut self,
        wbs: &Wbs,
        policy: SyncPolicy,
        shared: &[(String, Value)],
    ) -> Result<(), WorkflowError> {
        let old = Arc::clone(&self.program);
        let mut program = compile(wbs, &mut self.workbook.open())?;
        let mut mapping = Mapping::of(&old, &program);
        let lost = self.lost(&old, &mapping);
        let homeless = |workflow: u32| at(&mapping.workflows, workflow) == NONE;
        if policy == SyncPolicy::Reject {
            let waits = |place: usize| {
                self.instances.get(place).is_some_and(|own| !own.state.is_final() && homeless(own.workflow))
            };
            let first = lost
                .iter()
                .filter_map(|lost| self.branches.get(lost.slot))
                .map(|branch| branch.instance)
                .chain((0..self.instances.len()).filter(|place| waits(*place)).map(number))
                .min();
            if let Some(instance) = first {
                let state = self.state_of(self.instance(instance)?);
                let expected = "in no removed task; or use policy `cancel` or `redirect`";
                return Err(WorkflowError::InvalidState { instance, state, expected: expected.to_owned() });
            }
        }
        mapping.keep_what_is_spoken_of(self, &old, &mut program);
        self.carry_over(&old, &program, &mapping);
        let program = Arc::new(program);
        self.program = Arc::clone(&program);
        self.variables_version = self.workbook.variables_version();
        for (name, value) in shared {
            self.set_shared(name, value.clone());
        }
        let shared = self.values.shared.clone();
        self.arm_again(&old, &program, &mapping);
        self.settle_lost(&program, lost, policy);
        self.journal.note(|out| {
            out.begin("sync").put(called(&POLICIES, &policy)).say(&wbs.to_snapshot()).put(program.constant_names.len());
            for (name, slot) in &program.constant_names {
                out.say(name).value(shared.get(*slot as usize).unwrap_or(&Value::Null));
            }
        });
        self.changed();
        Ok(())
    }

    /// Returns the branches that cannot stay, parents before children.
    fn lost(&self, old: &Program, mapping: &Mapping) -> Vec<Lost> {
        let mut lost = Vec::new();
        for instance in self.instances.iter().filter(|instance| instance.root != NONE) {
            for slot in self.branches.postorder(instance.root).into_iter().rev() {
                let Some(branch) = self.branches.get(slot) else { continue };
                if branch.phase == Phase::Thinking && at(&mapping.workflows, instance.workflow) != NONE {
                    continue;
                }
                if !mapping.stays.get(branch.node as usize).copied().unwrap_or(false) {
                    let on_error = old.node(branch.node).map_or(NONE, |node| node.on_error);
                    let target = at(&mapping.nodes, on_error);
                    lost.push(Lost { slot, generation: branch.generation, target });
                }
            }
        }
        lost
    }

    /// Updates variables, visits, traces and the nodes of branches to the new numbers.
    fn carry_over(&mut self, old: &Program, program: &Program, mapping: &Mapping) {
        let mut values = Values::of(program);
        let mut visits = Vec::with_capacity(self.visits.len());
        let slots: Vec<(u32, u32)> =
            old.slot_names.iter().filter_map(|(name, slot)| Some((*slot, *program.slot_names.get(name)?))).collect();
        let fresh: Vec<(&String, u32)> = program
            .slot_names
            .iter()
            .filter(|(name, _)| name.starts_with("user.") && !old.slot_names.contains_key(*name))
            .map(|(name, slot)| (name, *slot))
            .collect();
        let tenants = self.workbook.open().metrics.tenant_list();
        for place in 0..self.instances.len() {
            let own = number(place);
            values.add(program);
            for (from, to) in &slots {
                let kind = program.slots.get(*to as usize).map(|slot| slot.kind);
                let value = kind.and_then(|kind| coerce(self.values.get(old, own, *from).clone(), kind));
                if let Some(value) = value {
                    values.set(program, own, *to, value);
                }
            }
            let Some(instance) = self.instances.get_mut(place) else { continue };
            for (name, slot) in &fresh {
                let tenant = instance.tenant.place().and_then(|place| tenants.get(place)).cloned().unwrap_or_default();
                let value = match name.as_str() {
                    "user.index" => Value::Int(i64::from(own)),
                    "user.id" => Value::String(format!("{tenant}-{own}")),
                    "user.tenant" => Value::String(tenant),
                    "user.iteration" => Value::Int(i64::from(instance.iteration.saturating_sub(1))),
                    _ => Value::String(String::new()),
                };
                values.set(program, own, *slot, value);
            }
            let former = old.workflow(instance.workflow).map_or(0..0, |workflow| workflow.nodes.clone());
            let row = self.visits.get(instance.visits..).unwrap_or_default();
            instance.visits = visits.len();
            instance.workflow = at(&mapping.workflows, instance.workflow);
            let nodes = program.workflow(instance.workflow).map_or(0..0, |workflow| workflow.nodes.clone());
            visits.resize(visits.len().saturating_add(nodes.len()), 0);
            for (node, count) in former.zip(row) {
                let node = at(&mapping.nodes, node);
                if let Some(place) = node.checked_sub(nodes.start).filter(|_| nodes.contains(&node))
                    && let Some(own) = visits.get_mut(instance.visits.saturating_add(place as usize))
                {
                    *own = *count;
                }
            }
            for record in instance.log.iter_mut().flat_map(|log| &mut log.records) {
                let former = old.edge(record.edge);
                record.node = at(&mapping.nodes, record.node);
                // An edge is the same if it has the same source, target and trigger.
                let edges = program.node(record.node).map_or(0..0, |node| node.edges.clone());
                record.edge = former
                    .and_then(|former| {
                        edges
                            .clone()
                            .find(|edge| program.edge(*edge).is_some_and(|edge| same_edge(old, former, program, edge)))
                    })
                    .unwrap_or(NONE);
            }
        }
        (self.values, self.visits) = (values, visits);
        self.earlier_visits = Vec::new();
        for branch in self.branches.all_mut().iter_mut().filter(|branch| branch.node != NONE) {
            branch.node = at(&mapping.nodes, branch.node);
        }
    }

    /// Sets the timers of nodes and edges again, counted from the time when each branch entered its node.
    fn arm_again(&mut self, old: &Program, program: &Program, mapping: &Mapping) {
        let mut former: BTreeMap<u32, u32> = BTreeMap::new();
        for (node, own) in mapping.nodes.iter().zip(0_u32..) {
            former.insert(*node, own);
        }
        let before = |node: u32| former.get(&node).copied().unwrap_or(NONE);
        let timeout = |program: &Program, node: u32| program.node(node).and_then(|node| node.timeout_ms);
        let as_it_was = |node: u32| {
            mapping.same_edges.get(before(node) as usize).copied().unwrap_or(false)
                && timeout(old, before(node)) == timeout(program, node)
        };
        for timer in std::mem::take(&mut self.timers).sorted(&self.branches) {
            let node = self.branches.get(timer.slot).map_or(NONE, |branch| branch.node);
            let purpose = match timer.purpose {
                Purpose::Node | Purpose::Edge(_) if !as_it_was(node) => continue,
                Purpose::Edge(edge) => {
                    let first = program.node(node).map_or(0, |node| node.edges.start);
                    Purpose::Edge(first.saturating_add(old.edge_index(before(node), edge)))
                }
                purpose => purpose,
            };
            self.timers.set(timer.at_ms, timer.slot, timer.stamp, purpose, &self.branches);
        }
        for slot in 0..number(self.branches.len()) {
            let Some(branch) = self.branches.get_mut(slot) else { continue };
            if matches!(branch.phase, Phase::Free | Phase::Thinking) || branch.node >= program.live_nodes() {
                continue;
            }
            let node = branch.node;
            if timeout(old, before(node)) != timeout(program, node) {
                let limit = |timeout: u64| branch.entered_ms.saturating_add(timeout);
                branch.limit_ms = timeout(program, node).map_or(u64::MAX, limit);
            }
            let waits = branch.phase == Phase::Waiting;
            let joined = (branch.phase == Phase::Joined).then_some((branch.parent, branch.node));
            if !as_it_was(node) {
                self.arm(program, slot);
            }
            // A waiting branch checks new edges; a join may now wait for a different number.
            if waits && !mapping.same_edges.get(before(node) as usize).copied().unwrap_or(false) {
                self.schedule(slot, Step::Choose);
                self.run(program);
            }
            if let Some((frame, node)) = joined
                && let Some(NodeKind::Join(policy)) = program.node(node).map(|node| node.kind)
                && self.branches.phase(frame) == Phase::Forked
            {
                self.settle_join(program, slot, policy);
                self.run(program);
            }
        }
    }

    fn settle_lost(&mut self, program: &Program, lost: Vec<Lost>, policy: SyncPolicy) {
        for Lost { slot, generation, target } in lost {
            let still = self.branches.get(slot).is_some_and(|branch| {
                branch.generation == generation && branch.phase != Phase::Free && branch.node >= program.live_nodes()
            });
            if !still {
                continue;
            }
            if policy == SyncPolicy::Redirect && target != NONE {
                self.abandon(slot);
                if let Some(branch) = self.branches.get_mut(slot) {
                    branch.entry = branch.entry.wrapping_add(1);
                    branch.digest.mark(Mark::OnError);
                }
                self.write_trace(slot, TraceKind::Transition, NONE, Some("on_error"));
                self.schedule(slot, Step::Enter(target));
            } else {
                self.drop_branch(program, slot);
            }
            self.run(program);
        }
        for place in 0..self.instances.len() {
            let gone = self.instances.get(place).is_some_and(|instance| {
                !instance.state.is_final() && program.workflow(instance.workflow).is_none_or(Workflow::is_gone)
            });
            if gone {
                self.close(number(place), NONE, InstanceState::Cancelled);
            }
        }
    }

    /// Cancels a branch, and the frames above it that become empty.
    fn drop_branch(&mut self, program: &Program, slot: u32) {
        let mut slot = slot;
        loop {
            let Some((instance, frame)) = self.branches.get(slot).map(|branch| (branch.instance, branch.parent)) else {
                return;
            };
            if frame == NONE {
                return self.close(instance, NONE, InstanceState::Cancelled);
            }
            self.remove_child(frame, slot);
            if self.branches.phase(frame) == Phase::Forked && self.branches.children(frame).next().is_some() {
                // The remaining branches may be enough for a join now.
                let joined = self.branches.children(frame).find(|child| self.branches.phase(*child) == Phase::Joined);
                if let Some(child) = joined
                    && let Some(NodeKind::Join(policy)) =
                        self.branches.get(child).and_then(|branch| program.node(branch.node)).map(|node| node.kind)
                {
                    self.settle_join(program, child, policy);
                }
                return;
            }
            slot = frame;
        }
    }
}

impl Mapping {
    fn of(old: &Program, new: &Program) -> Self {
        let tasks = sort::map(new.nodes.iter().zip(0_u32..).map(|(node, number)| (node.task, number)));
        let live = old.live_nodes();
        let nodes: Vec<u32> = old
            .nodes
            .iter()
            .zip(0_u32..)
            .map(|(node, number)| if number < live { tasks.get(&node.task).copied().unwrap_or(NONE) } else { NONE })
            .collect();
        let find = |workflow: &Workflow| {
            let place = new.workflows.iter().position(|other| other.name == workflow.name);
            place.filter(|_| !workflow.is_gone()).map_or(NONE, number)
        };
        let workflows: Vec<u32> = old.workflows.iter().map(find).collect();
        let pairs = || old.nodes.iter().zip(&nodes).map(|(node, other)| (node, new.node(*other)));
        let stays = pairs()
            .map(|(node, other)| {
                other.is_some_and(|other| {
                    same_kind(old, node, new, other) && at(&workflows, node.workflow) == other.workflow
                })
            })
            .collect();
        let same_edges =
            pairs().map(|(node, other)| other.is_some_and(|other| same_edges(old, node, new, other))).collect();
        Self { nodes, stays, same_edges, workflows }
    }

    /// Keeps nodes and workflows that traces, ended instances and lost branches reference, after the live tables.
    fn keep_what_is_spoken_of(&mut self, machine: &Machine, old: &Program, new: &mut Program) {
        new.live = Some(number(new.nodes.len()));
        for instance in &machine.instances {
            if at(&self.workflows, instance.workflow) == NONE
                && let (Some(own), Some(workflow)) =
                    (self.workflows.get_mut(instance.workflow as usize), old.workflow(instance.workflow))
            {
                *own = number(new.workflows.len());
                new.workflows.push(Workflow { name: workflow.name.clone(), start: NONE, nodes: 0..0 });
            }
        }
        let traced = machine.instances.iter().filter_map(|instance| instance.log.as_deref());
        let traced = traced.flat_map(|log| log.records.iter().map(|record| record.node));
        let standing = machine.branches.all().iter().filter(|branch| branch.phase != Phase::Free);
        let standing = standing.map(|branch| branch.node);
        let spoken_of: Vec<(u32, bool)> =
            traced.map(|node| (node, false)).chain(standing.map(|node| (node, true))).collect();
        for (node, stands) in spoken_of {
            let unfit = stands && !self.stays.get(node as usize).copied().unwrap_or(true);
            let gone = at(&self.nodes, node) == NONE;
            let Some(former) = old.node(node).filter(|_| gone || unfit) else { continue };
            let known = at(&self.nodes, node);
            if known != NONE && Some(known) >= new.live {
                continue;
            }
            let own = number(new.nodes.len());
            new.nodes.push(Node {
                task: former.task,
                path: former.path.clone(),
                workflow: at(&self.workflows, former.workflow),
                ..Node::gone()
            });
            if let Some(place) = self.nodes.get_mut(node as usize) {
                *place = own;
            }
        }
    }
}

/// Returns whether a node does the same as another one, so that a branch can stay in it.
fn same_kind(old: &Program, node: &Node, new: &Program, other: &Node) -> bool {
    match (node.kind, other.kind) {
        (NodeKind::Action(own), NodeKind::Action(other)) => {
            let name = |program: &Program, action| program.action(action).map(|action| action.name.clone());
            name(old, own) == name(new, other)
        }
        (NodeKind::Group(_), NodeKind::Group(_)) | (NodeKind::Join(_), NodeKind::Join(_)) => true,
        (own, other) => own == other,
    }
}

fn same_edges(old: &Program, node: &Node, new: &Program, other: &Node) -> bool {
    let row = |program: &Program, node: &Node| -> Vec<Edge> {
        program.edges.get(node.edges.start as usize..node.edges.end as usize).unwrap_or_default().to_vec()
    };
    let (own, others) = (row(old, node), row(new, other));
    own.len() == others.len() && own.iter().zip(&others).all(|(edge, other)| same_edge(old, edge, new, other))
}

fn same_edge(old: &Program, edge: &Edge, new: &Program, other: &Edge) -> bool {
    let event = |program: &Program, event: u32| {
        program.events.iter().find(|(_, number)| **number == event).map(|(name, _)| name.clone())
    };
    let source = |program: &Program, guard| program.guard(guard).map(|guard| guard.expression.source().to_owned());
    let task = |program: &Program, node| program.node(node).map(|node| node.task);
    let trigger = match (edge.trigger, other.trigger) {
        (Trigger::Guard(edge), Trigger::Guard(other)) => source(old, edge) == source(new, other),
        (Trigger::Event(edge), Trigger::Event(other)) => event(old, edge) == event(new, other),
        (edge, other) => edge == other,
    };
    trigger && task(old, edge.target) == task(new, other.target)
}
