//! Statements of a scenario.

use std::borrow::Cow;

use super::Builder;
use crate::dsl::{
    ast::{
        ActionItem, Condition, Item, Literal, LiteralKind, Name, Node, NodeItem, NodeKind, Setting, Text, Trigger,
        Workflow,
    },
    code,
    diagnostic::Finding,
    expr::{NodeId, Value, literal},
    model::JoinWait,
};

impl<'s> Builder<'s, '_> {
    pub fn workflow(&mut self, start: u32, end: u32, name: Option<Name<'s>>, nodes: Vec<Node<'s>>) -> Item<'s> {
        let damaged = nodes.iter().any(|node| {
            node.kind == NodeKind::Broken
                || node.items.iter().any(|item| {
                    matches!(item, NodeItem::Broken)
                        || matches!(item, NodeItem::Edge(edge) if matches!(edge.trigger, Trigger::Broken))
                })
        });
        Item::Workflow(Workflow { name, nodes, damaged, at: self.at(start, end) })
    }

    pub fn node_of(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        kind: NodeKind<'s>,
        items: Option<Vec<NodeItem<'s>>>,
    ) -> Node<'s> {
        Node { name, kind, items: items.unwrap_or_default(), at: self.at(start, end) }
    }

    /// What is left of a node that could not be read.
    pub fn broken_node(&mut self, start: u32, end: u32) -> Node<'s> {
        let at = self.at(start, end);
        Node { name: Name { text: "", at }, kind: NodeKind::Broken, items: Vec::new(), at }
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

    pub fn condition(&mut self, start: u32, end: u32, root: NodeId) -> Trigger<'s> {
        let written = self.slice(start, end);
        let source = match one_line(written) {
            Some(line) => Cow::Owned(line),
            None => Cow::Borrowed(written),
        };
        Trigger::When(Condition { source, root, at: self.at(start, end) })
    }

    pub fn key(&mut self, name: Name<'s>) -> Text<'s> {
        Text { value: Cow::Borrowed(name.text), at: name.at, verbatim: Some(name.at.start) }
    }

    pub fn dotted(&mut self, start: u32, end: u32) -> Name<'s> {
        Name { text: self.slice(start, end), at: self.at(start, end) }
    }

    /// `timeout = 5s` is not a parameter like the others: it limits an attempt.
    pub fn action_setting(&mut self, start: u32, end: u32, setting: Setting<'s>) -> ActionItem<'s> {
        if setting.key.value == "timeout" {
            ActionItem::Timeout { value: setting.value, at: self.at(start, end) }
        } else {
            ActionItem::Parameter(setting)
        }
    }

    pub fn text(&mut self, start: u32, end: u32) -> Text<'s> {
        let written = self.slice(start, end);
        let at = self.at(start, end);
        let width =
            if written.len() >= 6 && (written.starts_with("\"\"\"") || written.starts_with("'''")) { 3 } else { 1 };
        let plain = !written.contains(['\\', '\r']) && written.starts_with(['"', '\'']);
        if plain {
            let value = written.get(width..written.len().saturating_sub(width)).unwrap_or("");
            let verbatim = u32::try_from(width).ok().map(|width| at.start.saturating_add(width));
            return Text { value: Cow::Borrowed(value), at, verbatim };
        }
        let value = match self.unquote(start, end) {
            Some(Value::String(value)) => value,
            _ => String::new(),
        };
        Text { value: Cow::Owned(value), at, verbatim: None }
    }

    /// A text without quotes.
    pub fn bare_text(&mut self, start: u32, end: u32) -> Text<'s> {
        let at = self.at(start, end);
        Text { value: Cow::Borrowed(self.slice(start, end)), at, verbatim: Some(at.start) }
    }

    pub fn literal(&mut self, start: u32, end: u32, kind: LiteralKind<'s>) -> Literal<'s> {
        Literal { kind, at: self.at(start, end) }
    }

    fn value(&mut self, start: u32, end: u32, value: Option<Value>, otherwise: &str) -> Literal<'s> {
        let kind = match value {
            Some(value) => LiteralKind::Value(value),
            None => {
                self.error(code::NUMBER_OUT_OF_RANGE, self.at(start, end), otherwise);
                LiteralKind::Broken
            }
        };
        self.literal(start, end, kind)
    }

    pub fn text_literal(&mut self, start: u32, end: u32) -> Literal<'s> {
        let text = self.text(start, end);
        self.literal(start, end, LiteralKind::Text(text))
    }

    pub fn address_literal(&mut self, start: u32, end: u32) -> Literal<'s> {
        let text = self.bare_text(start, end);
        self.literal(start, end, LiteralKind::Text(text))
    }

    pub fn word(&mut self, start: u32, end: u32) -> Literal<'s> {
        let name = self.name(start, end);
        self.literal(start, end, LiteralKind::Word(name.text))
    }

    pub fn integer_literal(&mut self, start: u32, end: u32) -> Literal<'s> {
        let written = self.slice(start, end);
        let (negative, digits) = match written.strip_prefix('-') {
            Some(digits) => (true, digits.trim_start()),
            None => (false, written),
        };
        let value = literal::digits(digits).and_then(|magnitude| {
            if negative { 0_i64.checked_sub_unsigned(magnitude) } else { i64::try_from(magnitude).ok() }
        });
        self.value(start, end, value.map(Value::Int), "an int is at most 9223372036854775807")
    }

    pub fn unsigned_literal(&mut self, start: u32, end: u32) -> Literal<'s> {
        let value = literal::digits(self.slice(start, end)).map(Value::Uint);
        self.value(start, end, value, "a uint is at most 18446744073709551615")
    }

    pub fn decimal_literal(&mut self, start: u32, end: u32) -> Literal<'s> {
        let written: String = self.slice(start, end).split_whitespace().collect();
        let value = written.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::Double);
        self.value(start, end, value, "a double is at most 1.7976931348623157e308")
    }

    pub fn duration_literal(&mut self, start: u32, end: u32) -> Literal<'s> {
        let written: String = self.slice(start, end).split_whitespace().collect();
        let value = literal::duration(&written, true).map(Value::Duration);
        self.value(start, end, value, "a duration is at most 292 years")
    }

    pub fn bytes_literal(&mut self, start: u32, end: u32) -> Literal<'s> {
        let kind = self.unquote(start, end).map_or(LiteralKind::Broken, LiteralKind::Value);
        self.literal(start, end, kind)
    }

    /// `timestamp("…")`, `duration("…")`: values that have no literal of their own.
    pub fn converted(&mut self, start: u32, end: u32, text: Text<'s>) -> Literal<'s> {
        let function = self.slice(start, end).split('(').next().unwrap_or("").trim();
        let value = match function {
            "timestamp" => crate::dsl::expr::timestamp_of(&text.value).map(Value::Timestamp),
            "duration" => literal::duration(&text.value, true).map(Value::Duration),
            "double" => text.value.parse().ok().map(Value::Double),
            _ => {
                self.sink.push(
                    Finding::error(code::SYNTAX, self.at(start, end), format!("`{function}` makes no value here"))
                        .help("a value is a literal, timestamp(\"…\"), duration(\"…\") or a text with {{ expression }} in it"),
                );
                return self.literal(start, end, LiteralKind::Broken);
            }
        };
        match value {
            Some(value) => self.literal(start, end, LiteralKind::Value(value)),
            None => {
                self.error(code::INVALID_VALUE, text.at, format!("`{}` is no {function}", text.value));
                self.literal(start, end, LiteralKind::Broken)
            }
        }
    }
}

/// The expression on one line, blanks outside of texts joined and comments cut; none when
/// it is that already. The model keeps this form, so that it does not depend on layout.
pub(crate) fn one_line(written: &str) -> Option<String> {
    use logos::Logos;

    use crate::dsl::lexer::Token;

    if !written.contains(['\n', '\r', '\t', '#']) && !written.contains("//") && !written.contains("  ") {
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
