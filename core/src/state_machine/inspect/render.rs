//! Diagrams of a machine.

use crate::{
    diagram::{Arrow, ArrowKind, DiagramFormat, Graph, Mark, Panel, Shape, Vertex},
    error::workflow::{WorkflowError, within},
    limits::workflow as limits,
    state_machine::{
        Machine,
        compile::program::{NONE, Node, NodeKind, Trigger},
        run::instance::Instance,
    },
};

use super::trace::TraceKind;

/// Instances whose visits a diagram shows.
#[derive(Debug, Clone, Copy)]
enum Shown<'a> {
    /// None.
    Plain,
    /// One instance, with its current nodes.
    One(u32, &'a Instance),
    /// All instances, with the visits by node.
    All(&'a [u64]),
}

impl<'a> Shown<'a> {
    const fn instance(self) -> Option<(u32, &'a Instance)> {
        match self {
            Self::One(number, instance) => Some((number, instance)),
            Self::Plain | Self::All(_) => None,
        }
    }
}

impl Machine {
    /// Draws the machine, and the current nodes of an instance if one is given.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such instance; [`WorkflowError::LimitExceeded`] for more than 2,000
    /// drawn nodes.
    pub fn render(&self, format: DiagramFormat, instance: Option<u32>) -> Result<String, WorkflowError> {
        within("drawn-nodes", limits::DRAWN_NODES, u64::from(self.program.live_nodes()))?;
        let live = instance.map(|number| self.instance(number).map(|own| (number, own))).transpose()?;
        let shown = live.map_or(Shown::Plain, |(number, instance)| Shown::One(number, instance));
        Ok(self.graph(shown).render(format))
    }

    /// Draws the machine with the number of visits of each node by all instances in all iterations. Iterations
    /// that ended before a restore or a sync are not counted.
    ///
    /// # Errors
    /// As [`Self::render`].
    pub fn render_visits(&self, format: DiagramFormat) -> Result<String, WorkflowError> {
        within("drawn-nodes", limits::DRAWN_NODES, u64::from(self.program.live_nodes()))?;
        let visits = self.all_visits();
        Ok(self.graph(Shown::All(&visits)).render(format))
    }

    fn graph(&self, view: Shown<'_>) -> Graph {
        let live = view.instance();
        let only = live.map(|(_, instance)| instance.workflow);
        let mut graph = Graph::default();
        let shown = |workflow: &(&crate::state_machine::compile::program::Workflow, u32)| {
            !workflow.0.is_gone() && only.is_none_or(|only| only == workflow.1)
        };
        for (workflow, number) in self.program.workflows.iter().zip(0_u32..).filter(shown) {
            graph.panels.push(self.panel(&workflow.name, workflow.nodes.clone(), NONE, workflow.start, view));
            for node in workflow.nodes.clone() {
                if let Some(Node { kind: NodeKind::Group(start), path, .. }) = self.program.node(node) {
                    let title = format!("{} / {path}", workflow.name);
                    graph.panels.push(self.panel(&title, workflow.nodes.clone(), node, *start, view));
                }
            }
            if graph.title.is_empty() || Some(number) == only {
                graph.title = format!("workflow {}", workflow.name);
            }
        }
        if graph.panels.len() > 1 && only.is_none() {
            graph.title = "workflows".to_owned();
        }
        if let Some((number, instance)) = live {
            graph.note = format!("instance {number} is {}, at {} ms", self.state_of(instance), self.now_ms);
        }
        graph
    }

    /// Returns the panel of a group's nodes, or of the workflow itself.
    fn panel(&self, title: &str, nodes: std::ops::Range<u32>, parent: u32, start: u32, view: Shown<'_>) -> Panel {
        let own: Vec<u32> =
            nodes.filter(|node| self.program.node(*node).is_some_and(|node| node.parent == parent)).collect();
        let place = |node: u32| own.binary_search(&node).ok();
        let (taken, rescued) = view.instance().map(|(_, instance)| taken(instance)).unwrap_or_default();
        let mut panel = Panel { title: title.to_owned(), start: place(start).unwrap_or(0), ..Panel::default() };
        for &node in &own {
            let Some(definition) = self.program.node(node) else { continue };
            panel.vertices.push(self.vertex(node, definition, view));
            let mut arrow = |target: u32, label: String, kind| {
                if let (Some(source), Some(target)) = (place(node), place(target)) {
                    panel.arrows.push(Arrow { source, target, label, kind });
                }
            };
            for (number, edge) in self.program.edges_of(node) {
                let trigger = match edge.trigger {
                    Trigger::Always => String::new(),
                    Trigger::Guard(guard) => {
                        self.program.guard(guard).map_or("", |guard| guard.expression.source()).to_owned()
                    }
                    Trigger::Event(event) => {
                        let name = self.program.events.iter().find(|(_, other)| **other == event);
                        format!("on {}", name.map_or("", |(name, _)| name.as_str()))
                    }
                    Trigger::After(wait_ms) => format!("after {wait_ms} ms"),
                };
                let label = match (edge.label.as_deref(), trigger.is_empty()) {
                    (None, _) => trigger,
                    (Some(label), true) => label.to_owned(),
                    (Some(label), false) => format!("{label}: {trigger}"),
                };
                let kind = if taken.contains(&number) { ArrowKind::Taken } else { ArrowKind::Flow };
                arrow(edge.target, label, kind);
            }
            if definition.on_error != NONE {
                let kind = if rescued.contains(&node) { ArrowKind::Taken } else { ArrowKind::Aside };
                arrow(definition.on_error, "on_error".to_owned(), kind);
            }
        }
        panel
    }

    fn vertex(&self, node: u32, definition: &Node, view: Shown<'_>) -> Vertex {
        let (shape, mut note) = match definition.kind {
            NodeKind::Action(action) => {
                (Shape::Work, self.program.action(action).map(|action| action.name.clone()).unwrap_or_default())
            }
            NodeKind::Pass => (Shape::Pass, String::new()),
            NodeKind::End => (Shape::End, String::new()),
            NodeKind::Fork => (Shape::Bar, "fork".to_owned()),
            NodeKind::Join(crate::wbs::JoinPolicy::All) => (Shape::Bar, "join all".to_owned()),
            NodeKind::Join(crate::wbs::JoinPolicy::Any) => (Shape::Bar, "join any".to_owned()),
            NodeKind::Join(crate::wbs::JoinPolicy::Count(count)) => (Shape::Bar, format!("join {count}")),
            NodeKind::Group(_) => (Shape::Group, "sub-workflow".to_owned()),
        };
        let name = definition.path.rsplit('/').next().unwrap_or_default().to_owned();
        if let Some(retry) = definition.retry {
            note.push_str(&format!(", retry {}", retry.count));
        }
        let mut mark = Mark::None;
        if let Shown::All(visits) = view {
            let visits = visits.get(node as usize).copied().unwrap_or(0);
            if visits > 0 {
                mark = Mark::Visited;
            }
            let space = if note.is_empty() { "" } else { " " };
            note.push_str(&format!("{space}×{visits}"));
        }
        if let Some((_, instance)) = view.instance() {
            let first = self.program.workflow(instance.workflow).map_or(0, |workflow| workflow.nodes.start);
            let place = instance.visits.saturating_add(node.saturating_sub(first) as usize);
            let visits = self.visits.get(place).copied().unwrap_or(0);
            if visits > 0 {
                mark = Mark::Visited;
            }
            if visits > 1 {
                note.push_str(&format!(" ×{visits}"));
            }
            let stands = |slot: &u32| self.branches.get(*slot).is_some_and(|branch| branch.node == node);
            if instance.root != NONE && self.branches.postorder(instance.root).iter().any(stands) {
                mark = Mark::Here;
            }
            if instance.fault.as_ref().is_some_and(|fault| fault.node == definition.path) {
                mark = Mark::Failed;
            }
        }
        Vertex { name, note, shape, mark }
    }
}

/// Returns the edges in the trace of an instance, and the nodes that it left through their `on_error`.
fn taken(instance: &Instance) -> (Vec<u32>, Vec<u32>) {
    let (mut edges, mut rescued) = (Vec::new(), Vec::new());
    let records = instance.log.iter().flat_map(|log| &log.records);
    for record in records.filter(|record| record.kind == TraceKind::Transition) {
        if record.edge != NONE {
            edges.push(record.edge);
        } else if record.detail.as_deref() == Some("on_error") {
            rescued.push(record.node);
        }
    }
    (edges, rescued)
}
