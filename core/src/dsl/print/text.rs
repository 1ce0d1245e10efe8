//! Canonical printer of the text syntax: indent of two spaces, one statement per line, one blank line
//! between blocks. Statements keep their order and comments their positions.

use super::literals;
use crate::dsl::{
    ast::{
        Action, ActionItem, Document, Edge, Item, Load, LoadItem, Node, NodeItem, NodeKind, Pool, PoolItem, Resource,
        ResourceItem, Setting, Trigger, Workflow,
    },
    diagnostic::Extent,
    model::{Comparison, JoinWait},
    suppress,
};

/// Maximum length of a line for a node with one edge.
const LINE: usize = 100;

/// Prints a document. `comments` are those of `source`, in source order.
pub(crate) fn text(document: &Document<'_>, source: &str, comments: &[Extent]) -> String {
    let mut printer = Printer { source, comments, out: String::new(), indent: 0 };
    let mut before: Option<&Item<'_>> = None;
    for item in &document.items {
        if let Some(before) = before
            && (is_block(before) || is_block(item) || std::mem::discriminant(before) != std::mem::discriminant(item))
        {
            printer.out.push('\n');
        }
        printer.item(item);
        before = Some(item);
    }
    let end = u32::try_from(source.len()).unwrap_or(u32::MAX);
    if !printer.comments.is_empty() && before.is_some() {
        printer.out.push('\n');
    }
    printer.leading(end);
    printer.out
}

fn is_block(item: &Item<'_>) -> bool {
    !matches!(item, Item::Metric(_) | Item::Threshold(_))
}

struct Printer<'c> {
    source: &'c str,
    /// Comments that are not printed yet.
    comments: &'c [Extent],
    out: String,
    indent: usize,
}

impl Printer<'_> {
    /// Prints the comments that begin before an offset, each on its own line.
    fn leading(&mut self, before: u32) {
        while let Some((first, rest)) = self.comments.split_first() {
            if first.start >= before {
                return;
            }
            self.comments = rest;
            self.pad();
            self.comment(*first);
            self.out.push('\n');
        }
    }

    /// Prints comments that ignore diagnostics of the first line of a block: inside the block they would apply to its
    /// first statement.
    fn hoist(&mut self, start: u32) {
        while let Some((first, rest)) = self.comments.split_first() {
            if !suppress::is_meant(*first, self.source)
                || Extent::new(start, first.start).of(self.source).contains('\n')
            {
                return;
            }
            self.comments = rest;
            self.pad();
            self.comment(*first);
            self.out.push('\n');
        }
    }

    fn comment(&mut self, at: Extent) {
        let text = at.of(self.source);
        let body = text.strip_prefix("//").or_else(|| text.strip_prefix('#')).unwrap_or(text).trim_end();
        self.out.push('#');
        if !body.starts_with([' ', '#', '!']) && !body.is_empty() {
            self.out.push(' ');
        }
        self.out.push_str(body);
    }

    fn pad(&mut self) {
        for _ in 0..self.indent {
            self.out.push_str("  ");
        }
    }

    /// Ends a line, with the comment that follows it in the source.
    fn end_line(&mut self, at: Extent) {
        if let Some((first, rest)) = self.comments.split_first() {
            let between = Extent::new(at.end, first.start).of(self.source);
            if first.start >= at.end && !between.contains('\n') && between.trim().is_empty() {
                self.comments = rest;
                self.out.push_str("  ");
                self.comment(*first);
            }
        }
        self.out.push('\n');
    }

    /// Prints a statement of one line.
    fn line(&mut self, at: Extent, text: &str) {
        self.leading(at.end);
        self.pad();
        self.out.push_str(text);
        self.end_line(at);
    }

    /// Prints a statement with a block.
    fn block<T>(&mut self, at: Extent, head: &str, items: &[T], print: impl Fn(&mut Self, &T)) {
        self.leading(at.start);
        self.hoist(at.start);
        self.pad();
        self.out.push_str(head);
        let last = Extent::new(at.end.saturating_sub(1), at.end);
        if items.is_empty() && self.comments.first().is_none_or(|comment| comment.start >= at.end) {
            self.out.push_str(" { }");
        } else {
            self.out.push_str(" {\n");
            self.indent = self.indent.saturating_add(1);
            for item in items {
                print(self, item);
            }
            self.leading(last.start);
            self.indent = self.indent.saturating_sub(1);
            self.pad();
            self.out.push('}');
        }
        self.end_line(at);
    }

    fn item(&mut self, item: &Item<'_>) {
        match item {
            Item::Header(header) => {
                let mut line = format!("scenario {}", literals::quoted(&header.name.value));
                if let Some(version) = &header.version {
                    line.push_str(&format!(" version {}", literals::quoted(&version.value)));
                }
                self.line(header.at, &line);
            }
            Item::Pool(pool) => self.pool(pool),
            Item::Resource(resource) => self.resource(resource),
            Item::Metric(metric) => {
                let line = format!("metric {} {}", literals::name(metric.name.text), literals::name(metric.kind.text));
                self.line(metric.at, &line);
            }
            Item::Action(action) => self.action(action),
            Item::Workflow(workflow) => self.workflow(workflow),
            Item::Load(load) => self.load(load),
            Item::Threshold(threshold) => {
                let line = format!(
                    "threshold {}({}) {} {}",
                    threshold.aggregate.text,
                    crate::dsl::metric_name::compact(threshold.metric.text),
                    comparison(threshold.comparison),
                    literals::duration(&threshold.limit)
                );
                self.line(threshold.at, &line);
            }
            Item::Broken => {}
        }
    }

    fn pool(&mut self, pool: &Pool<'_>) {
        let mut head = format!("pool {}", literals::name(pool.name.text));
        if let Some(description) = &pool.description {
            head.push_str(&format!(" {}", literals::quoted(&description.value)));
        }
        self.block(pool.at, &head, &pool.items, |printer, item| match item {
            PoolItem::Range { first, last, at } => {
                let last = last.as_ref().map(|last| format!(" - {}", last.value.trim())).unwrap_or_default();
                printer.line(*at, &format!("range {}{last}", first.value.trim()));
            }
            PoolItem::Reserve { what, at } => printer.line(*at, &format!("reserve {}", what.value.trim())),
            PoolItem::Strategy { name, at } => printer.line(*at, &format!("strategy {}", literals::name(name.text))),
            PoolItem::Broken => {}
        });
    }

    fn resource(&mut self, resource: &Resource<'_>) {
        let head = format!("resource {} {}", literals::name(resource.name.text), literals::name(resource.kind.text));
        self.block(resource.at, &head, &resource.items, |printer, item| match item {
            ResourceItem::Capacity { value, at } => {
                printer.line(*at, &format!("capacity {}", literals::literal(value)))
            }
            ResourceItem::Property(setting) => printer.setting(setting),
            ResourceItem::Broken => {}
        });
    }

    fn setting(&mut self, setting: &Setting<'_>) {
        let at = setting.key.at.to(setting.value.at);
        let value = match setting.key.value.as_ref() {
            "expect_status" => literals::statuses(&setting.value),
            _ => literals::literal(&setting.value),
        };
        self.line(at, &format!("{} = {value}", literals::key_text(&setting.key.value)));
    }

    fn action(&mut self, action: &Action<'_>) {
        let head = format!("action {} = {}", literals::name(action.name.text), literals::name(action.kind.text));
        self.block(action.at, &head, &action.items, |printer, item| match item {
            ActionItem::Parameter(setting) => printer.setting(setting),
            ActionItem::Timeout { value, at } => printer.line(*at, &format!("timeout = {}", literals::duration(value))),
            ActionItem::Export(export) => {
                let default =
                    export.default.as_ref().map(|value| format!(" = {}", literals::literal(value))).unwrap_or_default();
                let mark = if export.marks > 0 { "?" } else { "" };
                let (name, kind) = (literals::name(export.name.text), literals::name(export.kind.text));
                let line = format!("export {name}: {kind}{mark}{default}");
                printer.line(export.at, &line);
            }
            ActionItem::Broken => {}
        });
    }

    fn workflow(&mut self, workflow: &Workflow<'_>) {
        let head = match workflow.name {
            Some(name) if name.text != "main" => format!("workflow {}", literals::name(name.text)),
            _ => "workflow".to_owned(),
        };
        self.block(workflow.at, &head, &workflow.nodes, |printer, node| printer.node(node));
    }

    fn node(&mut self, node: &Node<'_>) {
        let head = match node.kind {
            NodeKind::End if node.name.text == "end" => "end".to_owned(),
            kind => format!("{}: {}", literals::name(node.name.text), kind_text(kind)),
        };
        if node.items.is_empty() {
            return self.line(node.at, &head);
        }
        if let [NodeItem::Edge(only)] = node.items.as_slice() {
            self.leading(node.at.start);
            self.hoist(node.at.start);
            let line = format!("{head} {{ {} }}", edge(only));
            let bare = self
                .comments
                .first()
                .is_none_or(|comment| comment.start >= node.at.end || comment.end <= node.at.start);
            if bare && line.chars().count() <= LINE {
                return self.line_after(node.at, &line);
            }
        }
        self.block(node.at, &head, &node.items, |printer, item| match item {
            NodeItem::Retry { count, options, at } => {
                let mut line = format!("retry {}", literals::literal(count));
                for option in options {
                    let value = match option.key.value.as_ref() {
                        "every" | "max" => literals::duration(&option.value),
                        _ => literals::literal(&option.value),
                    };
                    line.push_str(&format!(" {} {value}", option.key.value));
                }
                printer.line(*at, &line);
            }
            NodeItem::Timeout { value, at } => printer.line(*at, &format!("timeout {}", literals::duration(value))),
            NodeItem::OnError { node, at } => printer.line(*at, &format!("on_error -> {}", literals::name(node.text))),
            NodeItem::Edge(written) => printer.line(written.at, &edge(written)),
            NodeItem::Broken => {}
        });
    }

    /// Prints a block on one line, with comments before it and none within.
    fn line_after(&mut self, at: Extent, text: &str) {
        self.leading(at.start);
        self.pad();
        self.out.push_str(text);
        self.end_line(at);
    }

    fn load(&mut self, load: &Load<'_>) {
        self.block(load.at, "load", &load.items, |printer, item| match item {
            LoadItem::Spawn { start, users, options, at } => {
                let mut line = format!("at {} spawn {}", literals::duration(start), literals::literal(users));
                for option in options {
                    let value = match option.key.value.as_ref() {
                        "over" => literals::duration(&option.value),
                        "from" | "workflow" => literals::reference(&option.value),
                        "tenant" => match literals::reference(&option.value) {
                            text if text.starts_with('"') => text,
                            word => literals::quoted(&word),
                        },
                        _ => literals::literal(&option.value),
                    };
                    line.push_str(&format!(" {} {value}", option.key.value));
                }
                printer.line(*at, &line);
            }
            LoadItem::Loop { count, at } => printer.line(*at, &format!("loop {}", literals::literal(count))),
            LoadItem::Think { value, at } => printer.line(*at, &format!("think {}", literals::duration(value))),
            LoadItem::Bind { scope, release, at } => {
                let release = release.map(|name| format!(" release {}", literals::name(name.text))).unwrap_or_default();
                printer.line(*at, &format!("bind {}{release}", literals::name(scope.text)));
            }
            LoadItem::LimitUsers { what, value, at } => {
                printer.line(*at, &format!("limit {} {}", what.text, literals::literal(value)));
            }
            LoadItem::LimitSpawn { value, unit, at } => {
                printer.line(*at, &format!("limit spawn {}/{}", literals::literal(value), unit.text));
            }
            LoadItem::Broken => {}
        });
    }
}

fn kind_text(kind: NodeKind<'_>) -> String {
    match kind {
        NodeKind::Action(name) => literals::kind_name(name),
        NodeKind::Pass | NodeKind::Broken => "pass".to_owned(),
        NodeKind::End => "end".to_owned(),
        NodeKind::Fork => "fork".to_owned(),
        NodeKind::Join(JoinWait::All, _) => "join all".to_owned(),
        NodeKind::Join(JoinWait::Any, _) => "join any".to_owned(),
        NodeKind::Join(JoinWait::Count(count), _) => format!("join {count}"),
        NodeKind::Workflow(name) => format!("workflow {}", literals::name(name.text)),
    }
}

fn edge(edge: &Edge<'_>) -> String {
    let mut line = format!("-> {}", literals::name(edge.to.text));
    match &edge.trigger {
        Trigger::None | Trigger::Broken => {}
        Trigger::Otherwise => line.push_str(" otherwise"),
        Trigger::When(condition) => line.push_str(&format!(" when {}", condition.source)),
        Trigger::On(event) => line.push_str(&format!(" on {}", literals::name(event.text))),
        Trigger::After(length) => line.push_str(&format!(" after {}", literals::duration(length))),
    }
    if let Some(label) = &edge.label {
        line.push_str(&format!(" as {}", literals::quoted(&label.value)));
    }
    line
}

/// Returns a comparison as written in all three syntaxes.
pub(super) fn comparison(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "<",
        Comparison::LessOrEqual => "<=",
        Comparison::Greater => ">",
        Comparison::GreaterOrEqual => ">=",
        Comparison::Equal => "==",
        Comparison::NotEqual => "!=",
    }
}
