//! Workflows, their nodes and edges.

use std::borrow::Cow;

use super::{Handle, HandleList, TreeBuilder, one_line::one_line};
use crate::dsl::{
    ast::{Condition, Edge, Item, Literal, Name, Node, NodeItem, NodeKind, Setting, Text, Trigger, Workflow},
    code,
    diagnostic::DiagnosticBuilder,
    expr::NodeId,
    model::JoinWait,
};

impl<'s> TreeBuilder<'s, '_> {
    pub fn workflow(
        &mut self,
        start: u32,
        end: u32,
        name: Option<Name<'s>>,
        nodes: HandleList<Handle<Node<'s>>>,
    ) -> Handle<Item<'s>> {
        let nodes = self.arena.all(nodes);
        let damaged = nodes.iter().any(|node| {
            node.kind == NodeKind::Broken
                || node.items.iter().any(|item| {
                    matches!(item, NodeItem::Broken)
                        || matches!(item, NodeItem::Edge(edge) if matches!(edge.trigger, Trigger::Broken))
                })
        });
        let at = self.at(start, end);
        self.swallowed = false;
        self.spoiled = self.last_error.is_some_and(|last| last >= start);
        self.arena.put(Item::Workflow(Workflow { name, nodes, damaged, at }))
    }

    pub fn node_of(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        kind: NodeKind<'s>,
        items: Option<HandleList<Handle<NodeItem<'s>>>>,
    ) -> Handle<Node<'s>> {
        let items = items.map(|items| self.arena.all(items)).unwrap_or_default();
        let at = self.at(start, end);
        self.arena.put(Node { name, kind, items, at })
    }

    pub fn join(&mut self, start: u32, end: u32, wait: Name<'s>) -> NodeKind<'s> {
        let wait_for = match wait.text {
            "all" => Some(JoinWait::All),
            "any" => Some(JoinWait::Any),
            number => number.parse().ok().filter(|count| *count > 0).map(JoinWait::Count),
        };
        match wait_for {
            Some(wait_for) => NodeKind::Join(wait_for, self.at(start, end)),
            None => {
                self.sink.push(
                    DiagnosticBuilder::error(
                        code::INVALID_VALUE,
                        wait.at,
                        format!("a join cannot wait for `{}`", wait.text),
                    )
                    .help("write `join all`, `join any` or `join 2`"),
                );
                NodeKind::Broken
            }
        }
    }

    pub fn retry(&mut self, start: u32, end: u32, count: Handle<Literal<'s>>) -> Handle<NodeItem<'s>> {
        let count = self.arena.take(count);
        let at = self.at(start, end);
        self.arena.put(NodeItem::Retry { count, options: Vec::new(), at })
    }

    /// Adds an option to the `retry` at the end of the list.
    pub fn retry_option(
        &mut self,
        list: HandleList<Handle<NodeItem<'s>>>,
        option: Handle<Setting<'s>>,
    ) -> HandleList<Handle<NodeItem<'s>>> {
        let option = self.arena.take(option);
        if let Some(NodeItem::Retry { options, at, .. }) = self.arena.last_of(list) {
            *at = at.to(option.value.at);
            options.push(option);
        }
        list
    }

    pub fn timeout(&mut self, start: u32, end: u32, value: Handle<Literal<'s>>) -> Handle<NodeItem<'s>> {
        let value = self.arena.take(value);
        let at = self.at(start, end);
        self.arena.put(NodeItem::Timeout { value, at })
    }

    pub fn on_error(&mut self, start: u32, end: u32, node: Name<'s>) -> Handle<NodeItem<'s>> {
        let at = self.at(start, end);
        self.arena.put(NodeItem::OnError { node, at })
    }

    pub fn edge(
        &mut self,
        start: u32,
        end: u32,
        to: Name<'s>,
        trigger: Option<Handle<Trigger<'s>>>,
        label: Option<Handle<Text<'s>>>,
    ) -> Handle<NodeItem<'s>> {
        let label = self.maybe(label);
        let trigger = self.maybe(trigger).unwrap_or(Trigger::None);
        let at = self.at(start, end);
        self.arena.put(NodeItem::Edge(Edge { to, trigger, label, at }))
    }

    pub fn condition(&mut self, start: u32, end: u32, root: NodeId) -> Handle<Trigger<'s>> {
        let written = self.slice(start, end);
        let source = match one_line(written) {
            Some(line) => Cow::Owned(line),
            None => Cow::Borrowed(written),
        };
        let at = self.at(start, end);
        self.arena.put(Trigger::When(Condition { source, root, at }))
    }

    pub fn after(&mut self, length: Handle<Literal<'s>>) -> Handle<Trigger<'s>> {
        let length = self.arena.take(length);
        self.arena.put(Trigger::After(length))
    }
}
