//! Queries of a machine.

use std::collections::BTreeMap;

use crate::{
    error::workflow::WorkflowError,
    sort,
    state_machine::{
        InstanceState, Machine,
        compile::program::{NONE, Node, NodeKind, SHARED},
        persist::digest::{Digest, Mark},
        run::{branch::Phase, instance::Instance},
    },
    workbook::NamedValue,
};

use super::{
    status::{InstanceCounts, InstanceStatus, MachineNode, MachineProgress, NodeVisits},
    trace::{Record, Trace, TraceEntry},
};

impl Machine {
    /// Returns the nodes, in the order of the tasks' codes.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = MachineNode> {
        let live = 0..self.program.live_nodes() as usize;
        self.program.nodes.get(live).unwrap_or_default().iter().map(|node| self.described(node))
    }

    pub(in crate::state_machine) fn described(&self, node: &Node) -> MachineNode {
        let action = match node.kind {
            NodeKind::Action(action) => self.program.action(action),
            _ => None,
        };
        MachineNode {
            task: node.task,
            workflow: self.workflow_name(node.workflow),
            path: node.path.clone(),
            kind: node.kind.task_kind(),
            action: action.map(|action| action.name.clone()),
            action_kind: action.map(|action| action.kind.clone()),
        }
    }

    fn workflow_name(&self, workflow: u32) -> String {
        self.program.workflow(workflow).map(|workflow| workflow.name.clone()).unwrap_or_default()
    }

    /// Returns the progress of the machine.
    #[must_use]
    pub fn progress(&mut self) -> MachineProgress {
        self.progress_now()
    }

    pub(in crate::state_machine) fn state_of(&self, instance: &Instance) -> InstanceState {
        match instance.state {
            InstanceState::Running if instance.working <= 0 => InstanceState::Waiting,
            state => state,
        }
    }

    /// Returns the status of an instance.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such instance.
    pub fn status(&self, instance: u32) -> Result<InstanceStatus, WorkflowError> {
        let own = self.instance(instance)?;
        let standing = if own.root == NONE { Vec::new() } else { self.branches.postorder(own.root) };
        let nodes = standing
            .into_iter()
            .filter_map(|slot| self.branches.get(slot))
            .filter(|branch| !matches!(branch.phase, Phase::Forked | Phase::Inside))
            .map(|branch| self.program.path(branch.node).to_owned());
        Ok(InstanceStatus {
            instance,
            state: self.state_of(own),
            workflow: self.workflow_name(own.workflow),
            nodes: nodes.collect(),
            iteration: own.iteration,
            started_at_ms: (own.iteration > 0).then_some(own.started_ms),
            finished_at_ms: own.state.is_final().then_some(own.finished_ms),
            fault: own.fault.as_deref().cloned(),
        })
    }

    /// Returns the states of all instances, in the order of their numbers.
    pub fn states(&self) -> impl ExactSizeIterator<Item = InstanceState> {
        self.instances.iter().map(|instance| self.state_of(instance))
    }

    /// Returns the number of instances in each state.
    #[must_use]
    pub fn counts(&self) -> InstanceCounts {
        let mut counts = InstanceCounts::default();
        for instance in &self.instances {
            counts.add(self.state_of(instance));
        }
        counts
    }

    /// Returns the variables of an instance, sorted by name.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such instance.
    pub fn variables(&self, instance: u32) -> Result<Vec<NamedValue>, WorkflowError> {
        self.instance(instance)?;
        let own = self.program.slot_names.iter().map(|(name, slot)| (name, *slot));
        let shared = self.program.constant_names.iter().map(|(name, slot)| (name, slot | SHARED));
        let all = sort::map(own.chain(shared));
        let value = |slot| self.values.get(&self.program, instance, slot).clone();
        Ok(all.into_iter().map(|(name, slot)| NamedValue::new(name, value(slot))).collect())
    }

    /// Returns the visits of each node by the instance in its current iteration.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such instance.
    pub fn visits(&self, instance: u32) -> Result<Vec<NodeVisits>, WorkflowError> {
        let own = self.instance(instance)?;
        let nodes = self.program.workflow(own.workflow).map_or(0..0, |workflow| workflow.nodes.clone());
        let row = self.visits.iter().skip(own.visits);
        let entered = nodes.zip(row).filter(|(_, visits)| **visits > 0);
        Ok(entered
            .map(|(node, visits)| NodeVisits { node: self.program.path(node).to_owned(), visits: *visits })
            .collect())
    }

    /// Returns the visits of each node by all instances in all iterations, indexed by node.
    pub(in crate::state_machine) fn all_visits(&self) -> Vec<u64> {
        let mut counts = self.earlier_visits.clone();
        counts.resize(self.program.nodes.len(), 0);
        for instance in &self.instances {
            let nodes = self.program.workflow(instance.workflow).map_or(0..0, |workflow| workflow.nodes.clone());
            let row = self.visits.iter().skip(instance.visits);
            let own = counts.iter_mut().skip(nodes.start as usize).take(nodes.len());
            own.zip(row).for_each(|(count, visits)| *count = count.saturating_add(u64::from(*visits)));
        }
        counts
    }

    /// Returns the trace of an instance.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such instance.
    pub fn trace(&self, instance: u32) -> Result<Trace, WorkflowError> {
        let log = self.instance(instance)?.log.as_deref();
        let entries = log.into_iter().flat_map(|log| &log.records).map(|record| self.trace_entry(record));
        Ok(Trace { entries: entries.collect(), dropped: log.map_or(0, |log| log.dropped) })
    }

    pub(in crate::state_machine) fn trace_entry(&self, record: &Record) -> TraceEntry {
        TraceEntry {
            at_ms: record.at_ms,
            kind: record.kind,
            node: self.program.path(record.node).to_owned(),
            edge: (record.edge != NONE).then(|| self.program.edge_index(record.node, record.edge)),
            detail: record.detail.as_deref().map(str::to_owned),
        }
    }

    /// Returns a hash to compare two runs. It covers everything that happened to each instance, but no measured times.
    #[must_use]
    pub fn trace_hash(&self) -> u64 {
        if !self.settings.hash {
            return 0;
        }
        let mut whole = Digest::default();
        for (instance, number) in self.instances.iter().zip(0_u32..) {
            whole.u32(number);
            whole.u64(self.digest_of(instance).0);
        }
        whole.0
    }

    /// Returns the hash of one instance.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such instance.
    pub fn instance_hash(&self, instance: u32) -> Result<u64, WorkflowError> {
        let digest = self.digest_of(self.instance(instance)?).0;
        Ok(if self.settings.hash { digest } else { 0 })
    }

    /// Returns the digest of an instance, including its live branches.
    fn digest_of(&self, instance: &Instance) -> Digest {
        if instance.root == NONE {
            return instance.digest;
        }
        let mut digests: BTreeMap<u32, Digest> = BTreeMap::new();
        for slot in self.branches.postorder(instance.root) {
            let Some(branch) = self.branches.get(slot) else { continue };
            // The digests of its children come after its own.
            let own = *digests.entry(slot).or_insert(branch.digest);
            if let Some(above) = self.branches.get(branch.parent) {
                let digest = digests.entry(branch.parent).or_insert(above.digest);
                digest.mark(Mark::Branch);
                digest.u64(own.0);
            }
        }
        digests.get(&instance.root).copied().unwrap_or_default()
    }
}
