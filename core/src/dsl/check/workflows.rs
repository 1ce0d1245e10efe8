//! Checks of workflows: nodes, edges and their references.

use crate::{
    limits::scenario::EDGES,
    sort::{self, ByName},
};

use super::{Checker, conditions::Truth, names, values::Zero};
use crate::dsl::{
    ast::{Edge, Item, Literal, Name, Node, NodeItem, NodeKind, Setting, Trigger, Workflow},
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    expr::Declarations,
    model::{self, EdgeDef, NodeDef, RetryDef, WorkflowDef},
};

/// Nodes of a workflow by name.
pub(super) type Nodes<'d, 's> = ByName<'s, &'d Node<'s>>;

/// Options of `retry`.
const RETRY_OPTIONS: &[&str] = &["every", "backoff", "max", "jitter"];

/// Maximum number of attempts after the first one.
const MAX_RETRIES: u64 = 1_000_000;

impl<'d, 's> Checker<'d, 's> {
    pub(super) fn workflows(&self, declared: &Declarations) -> Vec<WorkflowDef> {
        let workflows: Vec<WorkflowDef> = self
            .document
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Workflow(workflow) => Some(self.workflow(workflow, declared)),
                _ => None,
            })
            .collect();
        self.workflow_cycles();
        workflows
    }

    fn workflow(&self, workflow: &'d Workflow<'s>, declared: &Declarations) -> WorkflowDef {
        let id = workflow.name.map_or(names::MAIN, |name| name.text);
        let mut nodes: Nodes<'d, 's> = ByName::new();
        for node in
            workflow.nodes.iter().filter(|node| !(node.name.text.is_empty() && matches!(node.kind, NodeKind::Broken)))
        {
            names::well_formed(node.name, self.sink);
            match nodes.get(node.name.text) {
                Some(before) => self.sink.error_with(|| names::duplicate(node.name, before.name.at)),
                None => {
                    nodes.insert(node.name.text, node);
                }
            }
        }
        let mut always = Vec::new();
        let mut unknown = Vec::new();
        let definitions = workflow
            .nodes
            .iter()
            .filter(|node| !(node.name.text.is_empty() && matches!(node.kind, NodeKind::Broken)))
            .map(|node| self.node(workflow, node, &nodes, declared, &mut always, &mut unknown))
            .collect();
        self.unknown_nodes(&unknown, &nodes);
        // YAML aliases repeat positions.
        sort::sort(&mut always);
        self.graph(workflow, id, &nodes, &always);
        WorkflowDef { id: id.to_owned(), nodes: definitions }
    }

    fn node(
        &self,
        workflow: &Workflow<'s>,
        node: &Node<'s>,
        nodes: &Nodes<'d, 's>,
        declared: &Declarations,
        always: &mut Vec<Extent>,
        unknown: &mut Vec<Name<'s>>,
    ) -> NodeDef {
        let kind = self.kind(node);
        let mut definition = NodeDef {
            id: node.name.text.to_owned(),
            kind,
            retry: None,
            timeout_ms: None,
            on_error: None,
            edges: Vec::new(),
        };
        let (mut retry_at, mut timeout_at, mut error_at) = (None, None, None);
        let mut edges = 0_usize;
        for item in &node.items {
            match item {
                NodeItem::Retry { count, options, at } => {
                    if self.once(&mut retry_at, "retry", *at) {
                        definition.retry = self.retry(count, options);
                    }
                }
                NodeItem::Timeout { value, at } => {
                    if self.once(&mut timeout_at, "timeout", *at) {
                        definition.timeout_ms = self.duration_ms(value, Zero::Rejected);
                    }
                }
                NodeItem::OnError { node: to, at } => {
                    if self.once(&mut error_at, "on_error", *at) {
                        self.target(workflow, *to, nodes, unknown);
                        definition.on_error = Some(to.text.to_owned());
                    }
                }
                NodeItem::Edge(edge) => {
                    edges = edges.saturating_add(1);
                    if edges > EDGES {
                        let message = format!("`{}` has more than {EDGES} edges", node.name.text);
                        self.sink.push(
                            DiagnosticBuilder::error(code::LIMIT_COUNT, edge.at, message)
                                .help("spread them over several nodes"),
                        );
                        break;
                    }
                    self.target(workflow, edge.to, nodes, unknown);
                    definition.edges.extend(self.edge(edge, declared, always));
                }
                NodeItem::Broken => {}
            }
        }
        let acts = matches!(node.kind, NodeKind::Action(_) | NodeKind::Workflow(_) | NodeKind::Broken);
        for (at, what) in [(retry_at, "retry"), (error_at, "on_error")] {
            if let (Some(at), false) = (at, acts) {
                self.sink.push(DiagnosticBuilder::error(
                    code::INVALID_VALUE,
                    at,
                    format!("`{what}` requires a node that runs an action; `{}` does not", node.name.text),
                ));
            }
        }
        definition
    }

    fn kind(&self, node: &Node<'s>) -> model::NodeKind {
        match node.kind {
            NodeKind::Action(name) => {
                if !self.names.actions.contains(name.text) && !self.document.damaged {
                    self.sink.error_with(|| {
                        let diagnostic = DiagnosticBuilder::error(
                            code::UNKNOWN_ACTION,
                            name.at,
                            format!("no action is called `{}`", name.text),
                        )
                        .did_you_mean(name.text, self.names.actions.names());
                        if diagnostic.help.is_some() {
                            return diagnostic;
                        }
                        diagnostic.help("define it as an action, or use `pass` for a node that does nothing")
                    });
                }
                model::NodeKind::Action { action: name.text.to_owned() }
            }
            NodeKind::Workflow(name) => {
                if !self.names.workflows.contains(name.text) && !self.document.damaged {
                    self.sink.error_with(|| {
                        let message = format!("no workflow is called `{}`", name.text);
                        DiagnosticBuilder::error(code::UNKNOWN_WORKFLOW, name.at, message)
                            .did_you_mean(name.text, self.names.workflows.names())
                    });
                }
                model::NodeKind::Workflow { workflow: name.text.to_owned() }
            }
            NodeKind::Pass | NodeKind::Broken => model::NodeKind::Pass,
            NodeKind::End => model::NodeKind::End,
            NodeKind::Fork => model::NodeKind::Fork,
            NodeKind::Join(wait, _) => model::NodeKind::Join { wait },
        }
    }

    fn target(&self, workflow: &Workflow<'s>, name: Name<'s>, nodes: &Nodes<'d, 's>, unknown: &mut Vec<Name<'s>>) {
        if !nodes.contains(name.text) && !workflow.damaged {
            unknown.push(name);
        }
    }

    /// Reports unknown nodes. A name without a similar one is reported once, however many edges lead there.
    fn unknown_nodes(&self, unknown: &[Name<'s>], nodes: &Nodes<'d, 's>) {
        let mut said: Vec<&str> = Vec::new();
        for name in unknown {
            if self.sink.is_full() && !self.sink.is_clean() {
                break;
            }
            if said.contains(&name.text) {
                continue;
            }
            let diagnostic = self.unknown_node(*name, nodes);
            if diagnostic.fix.is_none() {
                said.push(name.text);
            }
            self.sink.push(diagnostic);
        }
    }

    fn unknown_node(&self, name: Name<'s>, nodes: &Nodes<'d, 's>) -> DiagnosticBuilder {
        let diagnostic =
            DiagnosticBuilder::error(code::UNKNOWN_NODE, name.at, format!("no node is called `{}`", name.text))
                .did_you_mean(name.text, nodes.names());
        if diagnostic.help.is_some() {
            diagnostic
        } else if name.text == "end" {
            diagnostic.help(self.written("add a line `end` to the workflow", "add the node `{ id: end, type: end }`"))
        } else if self.names.actions.contains(name.text) {
            let node = if self.document.keys { "{ id: NAME, action: NAME, edges: … }" } else { "NAME: NAME { … }" };
            let node = node.replace("NAME", name.text);
            diagnostic.help(format!("that is an action; add a node that runs it: `{node}`"))
        } else {
            diagnostic.help("use the name of a node of the same workflow")
        }
    }

    fn edge(&self, edge: &Edge<'s>, declared: &Declarations, always: &mut Vec<Extent>) -> Option<EdgeDef> {
        let trigger = match &edge.trigger {
            Trigger::None | Trigger::Otherwise => model::Trigger::Always,
            Trigger::When(condition) => {
                if self.condition(condition, declared) == Truth::Always {
                    always.push(edge.at);
                }
                model::Trigger::Condition(condition.source.clone().into_owned())
            }
            Trigger::On(event) => {
                names::well_formed(*event, self.sink);
                model::Trigger::Event(event.text.to_owned())
            }
            Trigger::After(length) => model::Trigger::After(self.duration_ms(length, Zero::Rejected)?),
            Trigger::Broken => return None,
        };
        Some(EdgeDef {
            to: edge.to.text.to_owned(),
            trigger,
            label: edge.label.as_ref().map(|label| label.value.clone().into_owned()),
        })
    }

    fn retry(&self, count: &Literal<'s>, options: &[Setting<'s>]) -> Option<RetryDef> {
        let count = self.count(count, 1, MAX_RETRIES).and_then(|count| u32::try_from(count).ok());
        let mut retry =
            RetryDef { count: count.unwrap_or(1), interval_ms: 0, backoff: 1.0, max_interval_ms: None, jitter: 0.0 };
        self.unique_keys(options.iter().map(|option| (option.key.value.as_ref(), option.key.at)));
        for option in options {
            match option.key.value.as_ref() {
                "every" => retry.interval_ms = self.duration_ms(&option.value, Zero::Allowed).unwrap_or(0),
                "backoff" => retry.backoff = self.number(&option.value, 1.0, 1000.0).unwrap_or(1.0),
                "max" => retry.max_interval_ms = self.duration_ms(&option.value, Zero::Rejected),
                "jitter" => retry.jitter = self.number(&option.value, 0.0, 1.0).unwrap_or(0.0),
                _ => self.unknown_option(option, "retry", RETRY_OPTIONS),
            }
        }
        count.map(|_| retry)
    }

    /// Reports workflows that run themselves, directly or through others.
    fn workflow_cycles(&self) {
        let calls = |workflow: &Workflow<'s>| -> Vec<Name<'s>> {
            workflow
                .nodes
                .iter()
                .filter_map(|node| match node.kind {
                    NodeKind::Workflow(name) => Some(name),
                    _ => None,
                })
                .collect()
        };
        let mut done: ByName<'_, bool> = ByName::new();
        for start in self.names.workflows.names() {
            // A search with an explicit stack: the workflows on the path, and the calls left to try in each.
            let mut path: Vec<(&str, Vec<Name<'s>>)> = Vec::new();
            let mut next = Some(start);
            loop {
                if let Some(name) = next.take()
                    && done.insert(name, false).is_none()
                {
                    let below = self.names.workflows.get(name).map(|workflow| calls(workflow)).unwrap_or_default();
                    path.push((name, below));
                }
                let Some((name, left)) = path.last_mut() else { break };
                match left.pop() {
                    None => {
                        done.insert(name, true);
                        path.pop();
                    }
                    Some(call) if path.iter().any(|(on_path, _)| *on_path == call.text) => {
                        let names: Vec<&str> = path
                            .iter()
                            .map(|(name, _)| *name)
                            .skip_while(|name| *name != call.text)
                            .chain(std::iter::once(call.text))
                            .collect();
                        self.sink.push(DiagnosticBuilder::error(
                            code::WORKFLOW_CYCLE,
                            call.at,
                            format!("the workflow runs itself: {}", names.join(" → ")),
                        ));
                    }
                    Some(call) => next = Some(call.text),
                }
            }
        }
    }
}
