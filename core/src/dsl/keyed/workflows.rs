//! Reader of `workflows`: nodes and edges.

use std::borrow::Cow;

use super::{
    Keyed, KeyedKind,
    reader::{Fields, Reader},
    schema,
};
use crate::dsl::{
    actions::one_line,
    ast::{Condition, Edge, Name, Node, NodeItem, NodeKind, Setting, Trigger, Workflow},
    code,
    diagnostic::DiagnosticBuilder,
    model::JoinWait,
};

impl<'t, 's: 't> Reader<'t, '_> {
    pub(super) fn workflow(&mut self, tree: &'t Keyed<'s>) -> Option<Workflow<'t>> {
        let fields = self.fields(tree, "a workflow", schema::WORKFLOW)?;
        let name = fields.get("id").and_then(|tree| self.name(tree, "`id`"));
        let mut nodes = Vec::new();
        let mut damaged = false;
        for node in self.list(fields.get("nodes"), "nodes") {
            match self.node(node) {
                Some(node) => {
                    damaged |= node.kind == NodeKind::Broken
                        || node.items.iter().any(|item| {
                            matches!(item, NodeItem::Broken)
                                || matches!(item, NodeItem::Edge(edge) if matches!(edge.trigger, Trigger::Broken))
                        });
                    nodes.push(node);
                }
                None => damaged = true,
            }
        }
        Some(Workflow { name, nodes, damaged, at: tree.at })
    }

    fn node(&mut self, tree: &'t Keyed<'s>) -> Option<Node<'t>> {
        let fields = self.fields(tree, "a node", schema::NODE)?;
        let name = self.required_name(&fields, "id");
        let kind = self.node_kind(&fields);
        let mut items = Vec::new();
        if let Some(retry) = fields.get("retry") {
            items.push(self.retry(retry).unwrap_or(NodeItem::Broken));
        }
        if let Some(timeout) = fields.get("timeout") {
            items.push(NodeItem::Timeout { value: self.literal(timeout), at: timeout.at });
        }
        if let Some(node) = fields.get("on_error") {
            let name = self.name(node, "`on_error`");
            items.push(name.map_or(NodeItem::Broken, |name| NodeItem::OnError { node: name, at: node.at }));
        }
        if fields.astray || fields.get("edges").is_some_and(|tree| !matches!(tree.kind, KeyedKind::List(_))) {
            items.push(NodeItem::Broken);
        }
        for edge in self.list(fields.get("edges"), "edges") {
            items.push(self.edge(edge).map_or(NodeItem::Broken, NodeItem::Edge));
        }
        Some(Node { name: name?, kind, items, at: tree.at })
    }

    /// Returns the kind of a node, from its `type`, or else from its `action` or `workflow`.
    fn node_kind(&mut self, fields: &Fields<'t, 's>) -> NodeKind<'t> {
        let kind = fields.get("type").and_then(|tree| self.name(tree, "`type`"));
        let word = match kind {
            Some(kind) => kind.text,
            None if fields.get("workflow").is_some() => "workflow",
            None => "action",
        };
        let belongs = |word: &str| match word {
            "action" => "action",
            "workflow" => "workflow",
            "join" => "wait",
            _ => "",
        };
        for key in ["action", "workflow", "wait"].into_iter().filter(|_| schema::NODE_TYPES.contains(&word)) {
            if let Some(tree) = fields.get(key)
                && key != belongs(word)
            {
                self.push(DiagnosticBuilder::error(
                    code::UNKNOWN_KEY,
                    tree.at,
                    format!("a node of type `{word}` has no `{key}`"),
                ));
            }
        }
        match word {
            "action" => self.required_name(fields, "action").map_or(NodeKind::Broken, NodeKind::Action),
            "workflow" => self.required_name(fields, "workflow").map_or(NodeKind::Broken, NodeKind::Workflow),
            "pass" => NodeKind::Pass,
            "end" => NodeKind::End,
            "fork" => NodeKind::Fork,
            "join" => match fields.get("wait") {
                None => NodeKind::Join(JoinWait::All, fields.at),
                Some(tree) => match self.name(tree, "`wait`") {
                    Some(name) => self.wait(name),
                    None => NodeKind::Broken,
                },
            },
            other => {
                let at = kind.map_or(fields.at, |kind| kind.at);
                let diagnostic =
                    DiagnosticBuilder::error(code::INVALID_VALUE, at, format!("unknown node type `{other}`"))
                        .did_you_mean(other, schema::NODE_TYPES.iter().copied());
                self.push(match diagnostic.help {
                    Some(_) => diagnostic,
                    None => diagnostic.help(format!("use {}", schema::NODE_TYPES.join(", "))),
                });
                NodeKind::Broken
            }
        }
    }

    fn wait(&self, name: Name<'t>) -> NodeKind<'t> {
        let wait = match name.text {
            "all" => Some(JoinWait::All),
            "any" => Some(JoinWait::Any),
            number => number.parse().ok().filter(|count| *count > 0).map(JoinWait::Count),
        };
        match wait {
            Some(wait) => NodeKind::Join(wait, name.at),
            None => {
                self.push(
                    DiagnosticBuilder::error(
                        code::INVALID_VALUE,
                        name.at,
                        format!("a join cannot wait for `{}`", name.text),
                    )
                    .help("write `all`, `any` or a number of branches"),
                );
                NodeKind::Broken
            }
        }
    }

    fn retry(&mut self, tree: &'t Keyed<'s>) -> Option<NodeItem<'t>> {
        let KeyedKind::Map(entries) = &tree.kind else {
            // `retry: 3` is only the count.
            return Some(NodeItem::Retry { count: self.literal(tree), options: Vec::new(), at: tree.at });
        };
        let mut count = None;
        let mut options = Vec::new();
        for (key, value) in entries {
            let value_read = self.literal(value);
            if key.value == "count" && count.is_none() {
                count = Some(value_read);
            } else {
                options.push(Setting { key: super::reader::borrow(key), value: value_read });
            }
        }
        if count.is_none() {
            self.push(DiagnosticBuilder::error(code::MISSING_KEY, tree.at, "`retry` needs the key `count`"));
        }
        Some(NodeItem::Retry { count: count?, options, at: tree.at })
    }

    fn edge(&mut self, tree: &'t Keyed<'s>) -> Option<Edge<'t>> {
        // `edges: [end]` is an edge without a condition.
        if let KeyedKind::Scalar(_) = &tree.kind {
            let to = self.name(tree, "an edge")?;
            return Some(Edge { to, trigger: Trigger::None, label: None, at: tree.at });
        }
        let fields = self.fields(tree, "an edge", schema::EDGE)?;
        let to = self.required_name(&fields, "to");
        let label = fields.get("label").and_then(|tree| self.string(tree, "the label"));
        let trigger = match fields.get("trigger") {
            None if fields.astray => Trigger::Broken,
            None => Trigger::None,
            Some(tree) => self.trigger(tree),
        };
        Some(Edge { to: to?, trigger, label, at: tree.at })
    }

    fn trigger(&mut self, tree: &'t Keyed<'s>) -> Trigger<'t> {
        if let KeyedKind::Scalar(scalar) = &tree.kind {
            return match scalar.text.value.as_ref() {
                "otherwise" => Trigger::Otherwise,
                "always" => Trigger::None,
                other => {
                    self.push(
                        DiagnosticBuilder::error(code::INVALID_VALUE, tree.at, format!("unknown trigger `{other}`"))
                            .help("write `otherwise`, or a map with `condition`, `event` or `after`"),
                    );
                    Trigger::Broken
                }
            };
        }
        let Some(fields) = self.fields(tree, "a trigger", schema::TRIGGER) else {
            return Trigger::Broken;
        };
        let given: Vec<&str> =
            ["condition", "event", "after"].into_iter().filter(|key| fields.given(key).is_some()).collect();
        match given.as_slice() {
            ["condition"] => fields.given("condition").map_or(Trigger::Broken, |tree| self.condition(tree)),
            ["event"] => {
                fields.get("event").and_then(|tree| self.name(tree, "`event`")).map_or(Trigger::Broken, Trigger::On)
            }
            ["after"] => fields.get("after").map_or(Trigger::Broken, |tree| Trigger::After(self.literal(tree))),
            [] if fields.astray => Trigger::Broken,
            _ => {
                self.push(
                    DiagnosticBuilder::error(code::INVALID_VALUE, tree.at, "a trigger must have exactly one key")
                        .help("use one of `condition`, `event` and `after`"),
                );
                Trigger::Broken
            }
        }
    }

    fn condition(&mut self, tree: &'t Keyed<'s>) -> Trigger<'t> {
        let KeyedKind::Scalar(scalar) = &tree.kind else {
            self.push(super::reader::wrong_type(tree, "a condition must be an expression in a string"));
            return Trigger::Broken;
        };
        let text = &scalar.text;
        let at = match text.verbatim {
            Some(start) => crate::dsl::diagnostic::Extent::new(
                start,
                start.saturating_add(u32::try_from(text.value.len()).unwrap_or(u32::MAX)),
            ),
            None => text.at,
        };
        if crate::dsl::template::has_template(&text.value) {
            self.push(
                DiagnosticBuilder::error(code::TEMPLATE_IN_CONDITION, at, "a condition is already an expression")
                    .help("remove the `{{ }}`"),
            );
            return Trigger::Broken;
        }
        let Some(root) = self.expression(text) else {
            return Trigger::Broken;
        };
        let written = text.value.trim();
        let source = match one_line(written) {
            Some(line) => Cow::Owned(line),
            None => Cow::Borrowed(written),
        };
        Trigger::When(Condition { source, root, at })
    }
}
