//! Statements of a scenario.

use std::borrow::Cow;

use lalrpop_util::{ErrorRecovery, ParseError};

use super::{Builder, Handle, HandleList, arena::Part};
use crate::dsl::{
    ast::{
        Action, ActionItem, Condition, Edge, Export, Header, Item, Literal, Load, LoadItem, Metric, Name, Node,
        NodeItem, NodeKind, Pool, PoolItem, Resource, ResourceItem, Setting, Text, Threshold, Trigger, Workflow,
    },
    code,
    diagnostic::{Extent, Finding},
    expr::NodeId,
    lexer::{Stop, Token},
    model::{Comparison, JoinWait},
};

/// A syntax error and what was skipped because of it.
type Recovery = ErrorRecovery<u32, Token, Stop>;

impl<'s> Builder<'s, '_> {
    /// A statement that could not be read.
    pub fn broken<T: Part<'s>>(&mut self, recovery: Recovery, left: T) -> Handle<T> {
        self.syntax_error(recovery.error, &recovery.dropped_tokens);
        self.sink.recovered();
        self.arena.put(left)
    }

    pub fn broken_item(&mut self, recovery: Recovery) -> Handle<Item<'s>> {
        self.damage();
        if self.spoilt {
            // What was lost within the statement before made it end too early.
            return self.arena.put(Item::Broken);
        }
        self.broken(recovery, Item::Broken)
    }

    /// A node whose beginning could not be read; its edges are still looked at.
    pub fn broken_node(
        &mut self,
        start: u32,
        end: u32,
        recovery: Recovery,
        items: Option<HandleList<Handle<NodeItem<'s>>>>,
    ) -> Handle<Node<'s>> {
        let mut node = Node::broken(self.at(start, end));
        node.items = items.map(|items| self.arena.all(items)).unwrap_or_default();
        self.broken(recovery, node)
    }

    /// `name { … }`, `name: { … }`.
    pub fn node_without_kind(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        items: HandleList<Handle<NodeItem<'s>>>,
    ) -> Handle<Node<'s>> {
        let finding = Finding::error(code::SYNTAX, name.at, format!("node `{}` does nothing", name.text))
            .help(format!("say which action it does: `{0}: action {{ … }}`, or `{0}: pass {{ … }}`", name.text));
        self.syntax_finding(start, name.at.end, finding);
        self.node_of(start, end, name, NodeKind::Broken, Some(items))
    }

    /// `name: action -> next`, `name -> next`.
    pub fn node_without_body(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        kind: Option<NodeKind<'s>>,
        (arrow, arrow_end): (u32, u32),
    ) -> Handle<Node<'s>> {
        let next = self.slice(arrow, end);
        let what = self.slice(start, arrow).trim_end();
        let right =
            if kind.is_some() { format!("{what} {{ {next} }}") } else { format!("{what}: action {{ {next} }}") };
        let finding =
            Finding::error(code::SYNTAX, self.at(arrow, arrow_end), "edges stand in the braces of their node")
                .help(format!("write `{right}`"));
        self.syntax_finding(arrow, end, finding);
        self.node_of(start, end, name, NodeKind::Broken, None)
    }

    /// A word in a node that begins no statement.
    pub fn stray_word(
        &mut self,
        start: u32,
        end: u32,
        list: HandleList<Handle<NodeItem<'s>>>,
    ) -> HandleList<Handle<NodeItem<'s>>> {
        if self.slice(start, end) == "end" && self.line_before(start).trim().is_empty() {
            self.node_begins_within(start, end);
            return self.node_in_node(list, None);
        }
        let expected = ["retry", "timeout", "on_error", "when", "otherwise", "on", "after", "as", "->", "}"];
        let operators: &[&str] = if self.line_before(start).contains(" when ") { &["&&", "||"] } else { &[] };
        let expected = expected.iter().chain(operators).map(|word| format!("\"{word}\"")).collect();
        let error = ParseError::UnrecognizedToken { token: (start, Token::Ident, end), expected };
        self.syntax_error(error, &[]);
        let item = self.arena.put(NodeItem::Broken);
        self.arena.more(list, item)
    }

    /// `name:` within a node: the end of the one around it is missing. One is, however many nodes follow.
    pub fn node_begins_within(&mut self, start: u32, end: u32) {
        if self.swallowed {
            return;
        }
        self.swallowed = true;
        self.sink.missed_end();
        if !self.sink.latest_is(code::UNCLOSED) {
            let message = format!("node `{}` begins within another one", self.slice(start, end));
            let finding = Finding::error(code::UNCLOSED, self.at(start, end), message);
            self.syntax_finding(start, end, finding.help("close the node before it with `}`"));
        }
    }

    /// A node within a node.
    pub fn node_in_node(
        &mut self,
        list: HandleList<Handle<NodeItem<'s>>>,
        items: Option<HandleList<Handle<NodeItem<'s>>>>,
    ) -> HandleList<Handle<NodeItem<'s>>> {
        if let Some(items) = items {
            drop(self.arena.all::<NodeItem<'s>>(items));
        }
        let item = self.arena.put(NodeItem::Broken);
        self.arena.more(list, item)
    }

    fn maybe<T: Part<'s>>(&mut self, handle: Option<Handle<T>>) -> Option<T> {
        handle.map(|handle| self.arena.take(handle))
    }

    pub fn header(
        &mut self,
        start: u32,
        end: u32,
        name: Handle<Text<'s>>,
        version: Option<Handle<Text<'s>>>,
    ) -> Handle<Item<'s>> {
        let version = self.maybe(version);
        let name = self.arena.take(name);
        let at = self.at(start, end);
        self.arena.put(Item::Header(Header { name, version, at }))
    }

    pub fn pool(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        description: Option<Handle<Text<'s>>>,
        items: HandleList<Handle<PoolItem<'s>>>,
    ) -> Handle<Item<'s>> {
        let items = self.arena.all(items);
        let description = self.maybe(description);
        let at = self.at(start, end);
        self.arena.put(Item::Pool(Pool { name, description, items, at }))
    }

    pub fn range(
        &mut self,
        start: u32,
        end: u32,
        first: Handle<Text<'s>>,
        last: Option<Handle<Text<'s>>>,
    ) -> Handle<PoolItem<'s>> {
        let last = self.maybe(last);
        let first = self.arena.take(first);
        let at = self.at(start, end);
        self.arena.put(PoolItem::Range { first, last, at })
    }

    pub fn reserve(&mut self, start: u32, end: u32, what: Handle<Text<'s>>) -> Handle<PoolItem<'s>> {
        let what = self.arena.take(what);
        let at = self.at(start, end);
        self.arena.put(PoolItem::Reserve { what, at })
    }

    pub fn strategy(&mut self, start: u32, end: u32, name: Name<'s>) -> Handle<PoolItem<'s>> {
        let at = self.at(start, end);
        self.arena.put(PoolItem::Strategy { name, at })
    }

    pub fn resource(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        kind: Name<'s>,
        items: HandleList<Handle<ResourceItem<'s>>>,
    ) -> Handle<Item<'s>> {
        let items = self.arena.all(items);
        let at = self.at(start, end);
        self.arena.put(Item::Resource(Resource { name, kind, items, at }))
    }

    pub fn property(&mut self, setting: Handle<Setting<'s>>) -> Handle<ResourceItem<'s>> {
        let setting = self.arena.take(setting);
        self.arena.put(ResourceItem::Property(setting))
    }

    pub fn capacity(&mut self, start: u32, end: u32, value: Handle<Literal<'s>>) -> Handle<ResourceItem<'s>> {
        let value = self.arena.take(value);
        let at = self.at(start, end);
        self.arena.put(ResourceItem::Capacity { value, at })
    }

    pub fn metric(&mut self, start: u32, end: u32, name: Name<'s>, kind: Name<'s>) -> Handle<Item<'s>> {
        let at = self.at(start, end);
        self.arena.put(Item::Metric(Metric { name, kind, at }))
    }

    pub fn action(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        kind: Name<'s>,
        items: HandleList<Handle<ActionItem<'s>>>,
    ) -> Handle<Item<'s>> {
        let items = self.arena.all(items);
        let at = self.at(start, end);
        self.arena.put(Item::Action(Action { name, kind, items, at }))
    }

    /// `timeout = 5s` is not a parameter like the others: it limits an attempt.
    pub fn action_setting(&mut self, start: u32, end: u32, setting: Handle<Setting<'s>>) -> Handle<ActionItem<'s>> {
        let setting = self.arena.take(setting);
        let at = self.at(start, end);
        self.arena.put(if setting.key.value == "timeout" {
            ActionItem::Timeout { value: setting.value, at }
        } else {
            ActionItem::Parameter(setting)
        })
    }

    pub fn export(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        (kind, marks): (Name<'s>, Option<(usize, u32)>),
        default: Option<Handle<Literal<'s>>>,
    ) -> Handle<ActionItem<'s>> {
        let default = self.maybe(default);
        let at = self.at(start, end);
        let written = marks.map_or(kind.at, |(_, end)| kind.at.to(self.at(end, end)));
        let marks = marks.map_or(0, |(count, _)| count);
        self.arena.put(ActionItem::Export(Export { name, kind, marks, written, default, at }))
    }

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
        self.spoilt = self.last_error.is_some_and(|last| last >= start);
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
                    Finding::error(code::INVALID_VALUE, wait.at, format!("a join cannot wait for `{}`", wait.text))
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

    /// One more option of the `retry` that the list ends with.
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

    pub fn load(&mut self, start: u32, end: u32, items: HandleList<Handle<LoadItem<'s>>>) -> Handle<Item<'s>> {
        let items = self.arena.all(items);
        let at = self.at(start, end);
        self.arena.put(Item::Load(Load { items, at }))
    }

    pub fn spawn(
        &mut self,
        start: u32,
        end: u32,
        moment: Handle<Literal<'s>>,
        users: Handle<Literal<'s>>,
        options: HandleList<Handle<Setting<'s>>>,
    ) -> Handle<LoadItem<'s>> {
        let options = self.arena.all(options);
        let users = self.arena.take(users);
        let moment = self.arena.take(moment);
        let at = self.at(start, end).to(last_of(&users, &options));
        self.arena.put(LoadItem::Spawn { start: moment, users, options, at })
    }

    pub fn walks(&mut self, start: u32, end: u32, count: Handle<Literal<'s>>) -> Handle<LoadItem<'s>> {
        let count = self.arena.take(count);
        let at = self.at(start, end);
        self.arena.put(LoadItem::Loop { count, at })
    }

    pub fn think(&mut self, start: u32, end: u32, value: Handle<Literal<'s>>) -> Handle<LoadItem<'s>> {
        let value = self.arena.take(value);
        let at = self.at(start, end);
        self.arena.put(LoadItem::Think { value, at })
    }

    pub fn bind(&mut self, start: u32, end: u32, scope: Name<'s>, release: Option<Name<'s>>) -> Handle<LoadItem<'s>> {
        let at = self.at(start, end);
        self.arena.put(LoadItem::Bind { scope, release, at })
    }

    pub fn limit_users(
        &mut self,
        start: u32,
        end: u32,
        (what_start, what_end): (u32, u32),
        value: Handle<Literal<'s>>,
    ) -> Handle<LoadItem<'s>> {
        let value = self.arena.take(value);
        let what = self.name(what_start, what_end);
        let at = self.at(start, end);
        self.arena.put(LoadItem::LimitUsers { what, value, at })
    }

    pub fn limit_spawn(
        &mut self,
        start: u32,
        end: u32,
        value: Handle<Literal<'s>>,
        unit: Name<'s>,
    ) -> Handle<LoadItem<'s>> {
        let value = self.arena.take(value);
        let at = self.at(start, end);
        self.arena.put(LoadItem::LimitSpawn { value, unit, at })
    }

    pub fn threshold(
        &mut self,
        start: u32,
        end: u32,
        aggregate: Name<'s>,
        metric: Name<'s>,
        comparison: Comparison,
        limit: Handle<Literal<'s>>,
    ) -> Handle<Item<'s>> {
        let limit = self.arena.take(limit);
        let at = self.at(start, end);
        self.arena.put(Item::Threshold(Threshold { aggregate, metric, comparison, limit, at }))
    }

    /// Several names with dots between.
    pub fn dotted(&mut self, start: u32, end: u32) -> Name<'s> {
        Name { text: self.slice(start, end), at: self.at(start, end) }
    }
}

/// Where a statement with options ends. The grammar's own end lies behind what follows it when there is no option.
fn last_of(value: &Literal<'_>, options: &[Setting<'_>]) -> Extent {
    options.last().map_or(value.at, |option| option.value.at)
}

/// The expression on one line, blanks outside of texts joined and comments cut; none when
/// it is that already. The model keeps this form, so that it does not depend on layout.
pub(crate) fn one_line(written: &str) -> Option<String> {
    use logos::Logos;

    use crate::dsl::lexer::Token;

    let mut before = 0;
    let plain = written.bytes().all(|byte| {
        let twice = byte == before && matches!(byte, b' ' | b'/');
        before = byte;
        !twice && !matches!(byte, b'\n' | b'\r' | b'\t' | b'#')
    });
    if plain {
        return None;
    }
    let mut out = String::with_capacity(written.len());
    let mut last = 0;
    for (token, span) in Token::lexer(written).spanned() {
        if token == Ok(Token::Comment) {
            continue;
        }
        if !out.is_empty() && span.start > last {
            out.push(' ');
        }
        last = span.end;
        out.push_str(written.get(span).unwrap_or(""));
    }
    Some(out)
}
