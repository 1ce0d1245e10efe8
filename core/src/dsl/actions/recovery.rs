//! Statements that cannot be parsed.

use lalrpop_util::{ErrorRecovery, ParseError};

use super::{Handle, HandleList, TreeBuilder, arena::Part};
use crate::dsl::{
    ast::{Item, Name, Node, NodeItem, NodeKind},
    code,
    diagnostic::DiagnosticBuilder,
    lexer::{Stop, Token},
};

/// A syntax error and what was skipped because of it.
type Recovery = ErrorRecovery<u32, Token, Stop>;

impl<'s> TreeBuilder<'s, '_> {
    /// Reports a statement that cannot be parsed, and stores a placeholder.
    pub fn broken<T: Part<'s>>(&mut self, recovery: Recovery, left: T) -> Handle<T> {
        self.syntax_error(recovery.error, &recovery.dropped_tokens);
        self.sink.recovered();
        self.arena.put(left)
    }

    pub fn broken_item(&mut self, recovery: Recovery) -> Handle<Item<'s>> {
        self.damage();
        if self.spoiled {
            // The previous statement lost a part and therefore ended too early.
            return self.arena.put(Item::Broken);
        }
        self.broken(recovery, Item::Broken)
    }

    /// Handles a node whose beginning cannot be parsed; its edges are still checked.
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

    /// Handles `name { … }` and `name: { … }`.
    pub fn node_without_kind(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        items: HandleList<Handle<NodeItem<'s>>>,
    ) -> Handle<Node<'s>> {
        let diagnostic = DiagnosticBuilder::error(code::SYNTAX, name.at, format!("node `{}` has no action", name.text))
            .help(format!("write `{0}: action {{ … }}`, or `{0}: pass {{ … }}`", name.text));
        self.syntax_diagnostic(start, name.at.end, diagnostic);
        self.node_of(start, end, name, NodeKind::Broken, Some(items))
    }

    /// Handles `name: action -> next` and `name -> next`.
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
        let diagnostic =
            DiagnosticBuilder::error(code::SYNTAX, self.at(arrow, arrow_end), "edges belong inside the node's braces")
                .help(format!("write `{right}`"));
        self.syntax_diagnostic(arrow, end, diagnostic);
        self.node_of(start, end, name, NodeKind::Broken, None)
    }

    /// Handles a word in a node that does not begin a statement.
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

    /// Handles `name:` inside a node: the end of the enclosing node is missing. Reported once per
    /// workflow.
    pub fn node_begins_within(&mut self, start: u32, end: u32) {
        if self.swallowed {
            return;
        }
        self.swallowed = true;
        self.sink.missed_end();
        if !self.sink.latest_is(code::UNCLOSED) {
            let message = format!("node `{}` begins inside another node", self.slice(start, end));
            let diagnostic = DiagnosticBuilder::error(code::UNCLOSED, self.at(start, end), message);
            self.syntax_diagnostic(start, end, diagnostic.help("close the previous node with `}`"));
        }
    }

    /// Handles a node inside a node.
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

    pub(super) fn maybe<T: Part<'s>>(&mut self, handle: Option<Handle<T>>) -> Option<T> {
        handle.map(|handle| self.arena.take(handle))
    }
}
