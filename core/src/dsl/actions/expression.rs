//! Nodes of expressions.

use super::{HandleList, Pair, TreeBuilder};
use crate::{
    dsl::{
        ast::Name,
        code,
        diagnostic::Extent,
        expr::{BinaryOperator, Dialect, NodeId, NodeKind, Value, literal},
        lexer::Place,
    },
    limits::scenario::EXPRESSION_HEIGHT,
};

/// Words that strict CEL allows as field and function names, but not as variables.
const RESERVED: [&str; 17] = [
    "as",
    "break",
    "const",
    "continue",
    "else",
    "for",
    "function",
    "if",
    "import",
    "let",
    "loop",
    "package",
    "namespace",
    "return",
    "var",
    "void",
    "while",
];

impl<'s> TreeBuilder<'s, '_> {
    fn node(&mut self, kind: NodeKind<'s>, at: Extent) -> NodeId {
        let id = self.ast.push(kind, at);
        if self.ast.len() > self.max_nodes {
            self.error(code::LIMIT_COUNT, at, format!("more than {} parts in expressions", self.max_nodes));
        }
        if self.ast.get(id).depth > EXPRESSION_HEIGHT {
            // Replacing the node with a leaf keeps the tree shallow.
            self.error(code::LIMIT_DEPTH, at, format!("expression nested more than {EXPRESSION_HEIGHT} levels deep"));
            return self.ast.push(NodeKind::Broken, at);
        }
        id
    }

    pub fn constant(&mut self, start: u32, end: u32, value: Value) -> NodeId {
        let at = self.at(start, end);
        self.node(NodeKind::Literal(value), at)
    }

    pub fn variable(&mut self, name: Name<'s>) -> NodeId {
        if self.dialect == Dialect::Cel && RESERVED.contains(&name.text) {
            self.error(code::SYNTAX, name.at, format!("`{}` is a reserved word in CEL", name.text));
        }
        self.node(NodeKind::Name(name.text), name.at)
    }

    /// Adds a name with a leading dot.
    pub fn global(&mut self, name: Name<'s>) -> NodeId {
        self.node(NodeKind::Global(name.text), name.at)
    }

    pub fn integer(&mut self, start: u32, end: u32) -> NodeId {
        let at = self.at(start, end);
        match literal::digits(self.slice(start, end)) {
            Some(magnitude) if magnitude <= 1 << 63 => self.node(NodeKind::Int(magnitude), at),
            _ => self.out_of_range(at, "this int exceeds the maximum of 9223372036854775807"),
        }
    }

    fn out_of_range(&mut self, at: Extent, message: &str) -> NodeId {
        self.error(code::NUMBER_OUT_OF_RANGE, at, message);
        self.node(NodeKind::Broken, at)
    }

    pub fn unsigned(&mut self, start: u32, end: u32) -> NodeId {
        let at = self.at(start, end);
        match literal::digits(self.slice(start, end)) {
            Some(number) => self.node(NodeKind::Literal(Value::Uint(number)), at),
            None => self.out_of_range(at, "this uint exceeds the maximum of 18446744073709551615"),
        }
    }

    pub fn decimal(&mut self, start: u32, end: u32) -> NodeId {
        let at = self.at(start, end);
        match self.slice(start, end).parse::<f64>() {
            Ok(number) if number.is_finite() => self.node(NodeKind::Literal(Value::Double(number)), at),
            _ => self.out_of_range(at, "this double exceeds the maximum of 1.7976931348623157e308"),
        }
    }

    pub fn duration(&mut self, start: u32, end: u32) -> NodeId {
        let at = self.at(start, end);
        let text = self.slice(start, end);
        if self.dialect == Dialect::Cel {
            self.error(code::SYNTAX, at, format!("CEL has no duration literals; write duration(\"{text}\")"));
            return self.node(NodeKind::Broken, at);
        }
        match literal::duration(text, true) {
            Some(nanoseconds) => self.node(NodeKind::Literal(Value::Duration(nanoseconds)), at),
            None => self.out_of_range(at, "this duration exceeds the maximum of 292 years"),
        }
    }

    /// Adds a string or bytes literal.
    pub fn quoted(&mut self, start: u32, end: u32) -> NodeId {
        let at = self.at(start, end);
        let kind = match self.unquote(start, end) {
            Some(value) => NodeKind::Literal(value),
            None => NodeKind::Broken,
        };
        let id = self.node(kind, at);
        if let (Place::Verbatim(_), Some(lead)) = (self.place, literal::lead(self.slice(start, end))) {
            self.ast.set_lead(id, lead);
        }
        id
    }

    /// Returns the value of a quoted literal, or none after reporting a diagnostic.
    pub(super) fn unquote(&mut self, start: u32, end: u32) -> Option<Value> {
        match literal::quoted(self.slice(start, end)) {
            Ok(value) => Some(value),
            Err(fault) => {
                let at = match fault.at {
                    Some(inside) => {
                        self.at(start.saturating_add(inside.start), start.saturating_add(inside.end).min(end))
                    }
                    None => self.at(start, end),
                };
                self.error(fault.code, at, fault.message);
                None
            }
        }
    }

    pub fn conditional(&mut self, start: u32, end: u32, condition: NodeId, yes: NodeId, no: NodeId) -> NodeId {
        let at = self.at(start, end);
        self.node(NodeKind::Conditional { condition, yes, no }, at)
    }

    pub fn binary(
        &mut self,
        start: u32,
        end: u32,
        operator: BinaryOperator,
        (operator_start, operator_end): (u32, u32),
        left: NodeId,
        right: NodeId,
    ) -> NodeId {
        let at = self.at(start, end);
        let operator_at = self.at(operator_start, operator_end);
        self.node(NodeKind::Binary { operator, left, right, operator_at }, at)
    }

    pub fn not(&mut self, start: u32, end: u32, count: u8, operand: NodeId) -> NodeId {
        let at = self.at(start, end);
        let id = self.node(NodeKind::Not(operand), at);
        // An even number of `!` only requires a bool operand, so two are enough.
        if count == 2 { self.node(NodeKind::Not(id), at) } else { id }
    }

    pub fn negate(&mut self, start: u32, end: u32, count: u8, operand: NodeId) -> NodeId {
        let at = self.at(start, end);
        let single = match self.ast.get(operand).kind {
            // The sign is part of the literal; otherwise the smallest int could not be written.
            NodeKind::Int(magnitude) => {
                let value = 0_i64.checked_sub_unsigned(magnitude).unwrap_or(i64::MIN);
                self.node(NodeKind::Literal(Value::Int(value)), at)
            }
            NodeKind::Literal(Value::Double(number)) => self.node(NodeKind::Literal(Value::Double(-number)), at),
            NodeKind::Literal(Value::Duration(length)) => {
                self.node(NodeKind::Literal(Value::Duration(length.checked_neg().unwrap_or(i64::MAX))), at)
            }
            _ => self.node(NodeKind::Negate(operand), at),
        };
        if count == 2 { self.node(NodeKind::Negate(single), at) } else { single }
    }

    pub fn select(&mut self, start: u32, end: u32, operand: NodeId, field: Name<'s>) -> NodeId {
        let at = self.at(start, end);
        self.node(NodeKind::Select { operand, field: field.text, field_at: field.at }, at)
    }

    pub fn index(&mut self, start: u32, end: u32, operand: NodeId, index: NodeId) -> NodeId {
        let at = self.at(start, end);
        self.node(NodeKind::Index { operand, index }, at)
    }

    pub fn call(
        &mut self,
        start: u32,
        end: u32,
        target: Option<NodeId>,
        function: Name<'s>,
        arguments: HandleList<NodeId>,
    ) -> NodeId {
        let at = self.at(start, end);
        let (function, function_at) = (function.text, function.at);
        let arguments = self.arena.numbers(arguments).into();
        self.node(NodeKind::Call { function, function_at, target, arguments }, at)
    }

    pub fn list(&mut self, start: u32, end: u32, items: HandleList<NodeId>) -> NodeId {
        let at = self.at(start, end);
        let items = self.arena.numbers(items).into();
        self.node(NodeKind::List(items), at)
    }

    pub fn map(&mut self, start: u32, end: u32, entries: HandleList<Pair>) -> NodeId {
        let at = self.at(start, end);
        let entries = self.arena.pairs(entries).into();
        self.node(NodeKind::Map(entries), at)
    }
}
