//! Creation of a breakdown from a scenario.

use std::{sync::Arc, time::Duration};

use crate::{
    dsl::{
        Scenario,
        model::{self, NodeKind},
    },
    error::workflow::{WorkflowError, invalid, not_found, within},
    limits::workflow as limits,
    sort::{self, ByName},
};

use super::{
    Wbs,
    task::{Dependency, TaskId, TaskKind, TaskSettings},
    tree::{Edge, Entry, Tree},
};

impl Wbs {
    /// Creates the breakdown of a scenario.
    ///
    /// # Errors
    /// Those of [`Self::from_model`].
    pub fn from_scenario(scenario: &Scenario, workflow: Option<&str>) -> Result<Self, WorkflowError> {
        Self::from_model(Arc::clone(scenario.model()), workflow)
    }

    /// Creates the breakdown of a checked model.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the workflow does not exist, or a node names an action, node
    /// or workflow that does not exist; [`WorkflowError::InvalidArgument`] if a workflow runs
    /// itself; [`WorkflowError::LimitExceeded`].
    pub fn from_model(scenario: Arc<model::ScenarioModel>, workflow: Option<&str>) -> Result<Self, WorkflowError> {
        let chosen: Vec<usize> = match workflow {
            None => (0..scenario.workflows.len()).collect(),
            Some(name) => vec![position(&scenario, name)?],
        };
        let mut wbs = Self::new(&scenario.name);
        let expansion = Expansion::of(&scenario)?;
        expansion.check(&chosen)?;
        for workflow in chosen {
            expansion.add(&mut wbs.tree, workflow)?;
        }
        wbs.scenario = scenario;
        wbs.rebuild()?;
        Ok(wbs)
    }
}

fn position(scenario: &model::ScenarioModel, name: &str) -> Result<usize, WorkflowError> {
    scenario
        .workflows
        .iter()
        .position(|workflow| workflow.id == name)
        .ok_or_else(|| not_found("workflow", name, scenario.workflows.iter().map(|workflow| workflow.id.as_str())))
}

/// Expands workflows into tasks.
struct Expansion<'a> {
    scenario: &'a model::ScenarioModel,
    actions: ByName<'a, &'a model::ActionDef>,
    /// By workflow: for each node, the workflow that it runs.
    calls: Vec<Vec<Option<usize>>>,
    /// By workflow: source and target of each forward edge.
    forward: Vec<Vec<(usize, usize)>>,
}

/// A partly expanded workflow.
struct Frame {
    workflow: usize,
    group: TaskId,
    tasks: Vec<TaskId>,
}

impl<'a> Expansion<'a> {
    fn of(scenario: &'a model::ScenarioModel) -> Result<Self, WorkflowError> {
        let actions = ByName::of(scenario.actions.iter().map(|action| (action.id.as_str(), action)));
        let mut calls = Vec::new();
        let mut forward = Vec::new();
        for workflow in &scenario.workflows {
            let called = workflow.nodes.iter().map(|node| match &node.kind {
                NodeKind::Workflow { workflow } => position(scenario, workflow).map(Some),
                _ => Ok(None),
            });
            calls.push(called.collect::<Result<Vec<_>, _>>()?);
            forward.push(forward_edges(workflow)?);
        }
        Ok(Self { scenario, actions, calls, forward })
    }

    /// Checks that no workflow runs itself and that the expansion stays within its limit.
    fn check(&self, chosen: &[usize]) -> Result<(), WorkflowError> {
        let mut sizes: Vec<Option<u64>> = vec![None; self.calls.len()];
        let mut total = 0_u64;
        for &start in chosen {
            // Depth-first without recursion: a workflow and the next of its nodes.
            let mut open: Vec<(usize, usize)> = vec![(start, 0)];
            while let Some(&(workflow, node)) = open.last() {
                let calls = self.calls.get(workflow).map_or(&[][..], Vec::as_slice);
                let next = calls.iter().enumerate().skip(node).find_map(|(place, call)| Some((place, (*call)?)));
                match next {
                    Some((place, called)) => {
                        if let Some(top) = open.last_mut() {
                            top.1 = place.saturating_add(1);
                        }
                        if open.iter().any(|(running, _)| *running == called) {
                            return Err(self.runs_itself(&open, called));
                        }
                        if sizes.get(called).copied().flatten().is_none() {
                            within("depth", limits::DEPTH, open.len().saturating_add(2) as u64)?;
                            open.push((called, 0));
                        }
                    }
                    None => {
                        let below = calls.iter().flatten().filter_map(|called| sizes.get(*called).copied().flatten());
                        let size = below.fold(calls.len() as u64, u64::saturating_add);
                        if let Some(own) = sizes.get_mut(workflow) {
                            *own = Some(size);
                        }
                        open.pop();
                    }
                }
            }
            total = total.saturating_add(sizes.get(start).copied().flatten().unwrap_or(0)).saturating_add(1);
        }
        within("expanded-tasks", limits::EXPANDED_TASKS, total)
    }

    fn runs_itself(&self, open: &[(usize, usize)], called: usize) -> WorkflowError {
        let name = |workflow: usize| self.scenario.workflows.get(workflow).map_or("", |workflow| workflow.id.as_str());
        let way: Vec<&str> =
            open.iter().map(|(workflow, _)| *workflow).skip_while(|workflow| *workflow != called).map(name).collect();
        invalid(name(called), format!("a workflow that does not run itself: {}", way.join(" → ")))
    }

    /// Adds a workflow at the top level, in the order of the codes.
    fn add(&self, tree: &mut Tree, workflow: usize) -> Result<(), WorkflowError> {
        let name = self.scenario.workflows.get(workflow).map_or("", |workflow| workflow.id.as_str());
        let group = create(tree, None, TaskSettings::new(name, TaskKind::Workflow));
        let mut open = vec![Frame { workflow, group, tasks: Vec::new() }];
        while let Some(frame) = open.last_mut() {
            let Some(definition) = self.scenario.workflows.get(frame.workflow) else { break };
            let place = frame.tasks.len();
            if let Some(node) = definition.nodes.get(place) {
                let task = create(tree, Some(frame.group), self.settings(node)?);
                frame.tasks.push(task);
                let called = self.calls.get(frame.workflow).and_then(|calls| calls.get(place).copied().flatten());
                if let Some(workflow) = called {
                    open.push(Frame { workflow, group: task, tasks: Vec::new() });
                }
                continue;
            }
            self.connect(tree, definition, frame);
            open.pop();
        }
        Ok(())
    }

    fn settings(&self, node: &model::NodeDef) -> Result<TaskSettings, WorkflowError> {
        let (kind, action, join) = match &node.kind {
            NodeKind::Action { action } => (TaskKind::Action, Some(action.clone()), None),
            NodeKind::Pass => (TaskKind::Pass, None, None),
            NodeKind::End => (TaskKind::End, None, None),
            NodeKind::Fork => (TaskKind::Fork, None, None),
            NodeKind::Join { wait } => (TaskKind::Join, None, Some((*wait).into())),
            NodeKind::Workflow { .. } => (TaskKind::Workflow, None, None),
        };
        let definition = match &action {
            None => None,
            Some(name) => {
                Some(self.actions.get(name.as_str()).ok_or_else(|| not_found("action", name, self.actions.names()))?)
            }
        };
        let pause_ns = definition.and_then(|action| action.fixed_pause_ns());
        let timeout_ms = node.timeout_ms.or(definition.and_then(|action| action.timeout_ms));
        let planned = match (pause_ns.map(|length| length.div_ceil(1_000_000)), timeout_ms) {
            (Some(pause), most) => pause.min(most.unwrap_or(limits::PLANNED_MS)),
            (None, most) => most.unwrap_or(0),
        };
        Ok(TaskSettings {
            name: node.id.clone(),
            kind,
            action,
            duration: Duration::from_millis(planned),
            timeout: node.timeout_ms.map(Duration::from_millis),
            retry: node.retry.map(Into::into),
            on_error: node.on_error.clone(),
            join,
            needs: Vec::new(),
        })
    }

    /// Adds the edges of a workflow, and the dependencies that forward edges cause.
    fn connect(&self, tree: &mut Tree, definition: &model::WorkflowDef, frame: &Frame) {
        let places = node_places(definition);
        let task = |place: usize| frame.tasks.get(place).copied();
        for (node, source) in definition.nodes.iter().zip(&frame.tasks) {
            let edges = node.edges.iter().filter_map(|edge| {
                let target = places.get(edge.to.as_str()).copied().and_then(task)?;
                Some(Edge { target, trigger: (&edge.trigger).into(), label: edge.label.clone() })
            });
            let edges: Vec<Edge> = edges.collect();
            if let Some(entry) = tree.get(*source).cloned() {
                tree.replace(*source, Some(Entry { edges, ..entry }));
            }
        }
        for (source, target) in self.forward.get(frame.workflow).into_iter().flatten() {
            if let (Some(predecessor), Some(successor)) = (task(*source), task(*target)) {
                tree.add_dependency(Dependency::new(predecessor, successor));
            }
        }
    }
}

fn create(tree: &mut Tree, parent: Option<TaskId>, settings: TaskSettings) -> TaskId {
    let (task, _) = tree.create(Entry { settings, parent, edges: Vec::new() });
    tree.insert_child(parent, None, task);
    task
}

fn node_places(workflow: &model::WorkflowDef) -> ByName<'_, usize> {
    ByName::of(workflow.nodes.iter().enumerate().map(|(place, node)| (node.id.as_str(), place)))
}

/// Returns the index of a workflow's first node: the one named `start`, or the first.
pub fn start_place<'a>(mut names: impl Iterator<Item = &'a str>) -> usize {
    names.position(|name| name == "start").unwrap_or(0)
}

/// Returns the forward edges, each pair of nodes once. The search is depth-first from the start,
/// then from each node not reached; an edge to a node that is still open leads back.
fn forward_edges(workflow: &model::WorkflowDef) -> Result<Vec<(usize, usize)>, WorkflowError> {
    let places = node_places(workflow);
    let mut targets: Vec<Vec<usize>> = Vec::new();
    for node in &workflow.nodes {
        let named = |name: &str| places.get(name).copied().ok_or_else(|| not_found("node", name, places.names()));
        let mut row = node.edges.iter().map(|edge| named(&edge.to)).collect::<Result<Vec<_>, _>>()?;
        if let Some(name) = &node.on_error {
            row.push(named(name)?);
        }
        targets.push(row);
    }
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        No,
        Open,
        Closed,
    }
    let mut seen = vec![Seen::No; targets.len()];
    let mut forward = Vec::new();
    let first = start_place(workflow.nodes.iter().map(|node| node.id.as_str()));
    for root in std::iter::once(first).chain(0..targets.len()) {
        if seen.get(root) != Some(&Seen::No) {
            continue;
        }
        let mut open: Vec<(usize, usize)> = vec![(root, 0)];
        while let Some((node, next)) = open.last_mut() {
            let node = *node;
            if let Some(own) = seen.get_mut(node) {
                *own = Seen::Open;
            }
            let Some(&target) = targets.get(node).and_then(|row| row.get(*next)) else {
                if let Some(own) = seen.get_mut(node) {
                    *own = Seen::Closed;
                }
                open.pop();
                continue;
            };
            *next = next.saturating_add(1);
            match seen.get(target) {
                Some(Seen::Open) | None => {}
                Some(Seen::Closed) => forward.push((node, target)),
                Some(Seen::No) => {
                    forward.push((node, target));
                    open.push((target, 0));
                }
            }
        }
    }
    sort::sort(&mut forward);
    forward.dedup();
    Ok(forward)
}
