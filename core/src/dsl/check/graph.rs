//! Checks of the graph of a workflow: unreachable nodes, dead ends, edges without effect.

use std::collections::BTreeSet;

use crate::sort::{self, ByName};

use super::{Checker, workflows::Nodes};
use crate::dsl::{
    ast::{Edge, Node, NodeItem, NodeKind, Trigger, Workflow},
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    model::JoinWait,
};

impl<'d, 's> Checker<'d, 's> {
    pub(super) fn graph(&self, workflow: &'d Workflow<'s>, id: &str, nodes: &Nodes<'d, 's>, always: &[Extent]) {
        if workflow.nodes.is_empty() {
            self.sink.push(
                DiagnosticBuilder::error(code::MISSING_KEY, workflow.at, format!("workflow `{id}` has no nodes")).help(
                    self.written(
                        "add `start: some-action { -> end }` and `end`",
                        "add `{ id: start, action: some-action, edges: [end] }` and `{ id: end, type: end }`",
                    ),
                ),
            );
            return;
        }
        for node in &workflow.nodes {
            self.ways_out(node, always);
        }
        if !workflow.damaged {
            self.unreachable(workflow, nodes);
            self.joins(workflow, nodes);
        }
    }

    fn ways_out(&self, node: &Node<'s>, always: &[Extent]) {
        let edges: Vec<&Edge<'s>> = edges(node).collect();
        let broken = node.items.iter().any(|item| matches!(item, NodeItem::Broken))
            || edges.iter().any(|edge| matches!(edge.trigger, Trigger::Broken));
        match node.kind {
            NodeKind::Broken => return,
            NodeKind::End => {
                if let Some(edge) = edges.first() {
                    self.sink.push(
                        DiagnosticBuilder::error(
                            code::INVALID_VALUE,
                            edge.at,
                            format!("`{}` is an end, so it cannot have edges", node.name.text),
                        )
                        .help("use a `pass` node to branch"),
                    );
                }
                return;
            }
            NodeKind::Fork => {
                for edge in edges.iter().filter(|edge| !matches!(edge.trigger, Trigger::None)) {
                    self.sink.push(
                        DiagnosticBuilder::error(
                            code::INVALID_VALUE,
                            edge.at,
                            "a fork follows all its edges, so they have no conditions",
                        )
                        .help("use a `pass` node to choose between edges"),
                    );
                }
            }
            _ => {}
        }
        if edges.is_empty() && !broken {
            self.sink.push(
                DiagnosticBuilder::error(
                    code::DEAD_END,
                    node.name.at,
                    format!("node `{}` has no edges", node.name.text),
                )
                .help(if self.document.keys {
                    "add an edge, `edges: [end]`, or make it an end, `type: end`".to_owned()
                } else {
                    format!("add an edge, `{}: … {{ -> end }}`, or make it an end", node.name.text)
                }),
            );
            return;
        }
        if node.kind == NodeKind::Fork || broken {
            return;
        }
        self.fallback(node, &edges, always);
    }

    fn fallback(&self, node: &Node<'s>, edges: &[&Edge<'s>], always: &[Extent]) {
        let mut taken: Option<&Edge<'s>> = None;
        let mut waits = false;
        for edge in edges {
            let is_taken = match edge.trigger {
                Trigger::None | Trigger::Otherwise => true,
                Trigger::When(_) => always.binary_search(&edge.at).is_ok(),
                Trigger::On(_) | Trigger::After(_) | Trigger::Broken => {
                    waits = true;
                    false
                }
            };
            if let Some(before) = taken {
                self.sink.push(
                    DiagnosticBuilder::warning(
                        code::SHADOWED_EDGE,
                        edge.at,
                        format!("this edge to `{}` is never taken", edge.to.text),
                    )
                    .related(before.at, "this one is always taken")
                    .help("edges are tried in order; put the one without a condition last"),
                );
            } else if is_taken {
                taken = Some(edge);
            }
        }
        if taken.is_none() && !waits {
            let last = edges.last().map_or(node.at, |edge| edge.at);
            self.sink.push(
                DiagnosticBuilder::warning(
                    code::MISSING_FALLBACK,
                    node.name.at,
                    format!("every edge of `{}` has a condition", node.name.text),
                )
                .related(last, "the last edge")
                .help(self.written(
                    "add `-> some-node otherwise`: when no condition holds, the instance fails",
                    "add an edge without a trigger: when no condition holds, the instance fails",
                )),
            );
        }
    }

    /// Reports joins that wait for more branches than any fork before them has.
    fn joins(&self, workflow: &'d Workflow<'s>, nodes: &Nodes<'d, 's>) {
        let counted = |node: &Node<'s>| match node.kind {
            NodeKind::Join(JoinWait::Count(count), at) => Some((count, at)),
            _ => None,
        };
        if !workflow.nodes.iter().any(|node| counted(node).is_some()) {
            return;
        }
        let mut forks: Vec<(usize, &Node<'s>)> = workflow
            .nodes
            .iter()
            .filter(|node| node.kind == NodeKind::Fork)
            .map(|node| (edges(node).count(), node))
            .collect();
        // The widest fork first: it is the widest for all nodes that it leads to.
        sort::sort_by_key(&mut forks, |(branches, _)| std::cmp::Reverse(*branches));
        let mut widest: ByName<'_, (usize, &Node<'s>)> = ByName::new();
        for (branches, fork) in forks {
            let mut open = vec![fork];
            while let Some(node) = open.pop() {
                for next in ways(node).filter_map(|name| nodes.get(name)) {
                    if !widest.contains(next.name.text) {
                        widest.insert(next.name.text, (branches, fork));
                        open.push(next);
                    }
                }
            }
        }
        for (node, (count, at)) in workflow.nodes.iter().filter_map(|node| Some((node, counted(node)?))) {
            // A branch that does not come from a fork passes a join.
            let Some((branches, fork)) = widest.get(node.name.text) else { continue };
            if usize::try_from(count).is_ok_and(|count| count <= *branches) {
                continue;
            }
            let message = format!("`{}` waits for {count} branches, but at most {branches} can arrive", node.name.text);
            let diagnostic = DiagnosticBuilder::error(code::INVALID_VALUE, at, message);
            self.sink.push(
                diagnostic
                    .related(fork.name.at, format!("this fork has {branches} branches"))
                    .help(format!("wait for `all`, `any` or at most {branches}")),
            );
        }
    }

    fn unreachable(&self, workflow: &'d Workflow<'s>, nodes: &Nodes<'d, 's>) {
        let start = nodes.get("start").copied().or_else(|| workflow.nodes.first());
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&Node<'s>> = start.into_iter().collect();
        reached.extend(start.map(|node| node.name.text));
        while let Some(node) = open.pop() {
            for to in ways(node) {
                if let Some(next) = nodes.get(to)
                    && reached.insert(to)
                {
                    open.push(next);
                }
            }
        }
        // An apparently unreachable node may be the target of an unknown name or of a dead end.
        let all_known = workflow.nodes.iter().all(|node| {
            let dead = node.kind != NodeKind::End && edges(node).next().is_none();
            !dead
                && edges(node).all(|edge| nodes.contains(edge.to.text))
                && node.items.iter().all(|item| match item {
                    NodeItem::OnError { node, .. } => nodes.contains(node.text),
                    _ => true,
                })
        });
        if !all_known {
            return;
        }
        for node in nodes.values().filter(|node| !reached.contains(node.name.text)) {
            self.sink.push(
                DiagnosticBuilder::warning(
                    code::UNREACHABLE_NODE,
                    node.name.at,
                    format!("no edge leads to `{}`", node.name.text),
                )
                .help("a workflow starts at `start`, or at its first node"),
            );
        }
    }
}

/// Returns the names of the nodes that a node leads to, including after an error.
fn ways<'n, 's>(node: &'n Node<'s>) -> impl Iterator<Item = &'s str> + use<'n, 's> {
    let errors = node.items.iter().filter_map(|item| match item {
        NodeItem::OnError { node, .. } => Some(node.text),
        _ => None,
    });
    edges(node).map(|edge| edge.to.text).chain(errors)
}

fn edges<'n, 's>(node: &'n Node<'s>) -> impl Iterator<Item = &'n Edge<'s>> {
    node.items.iter().filter_map(|item| match item {
        NodeItem::Edge(edge) => Some(edge),
        _ => None,
    })
}
