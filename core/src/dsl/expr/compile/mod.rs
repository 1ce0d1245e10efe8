//! Compiles the tree of an expression into a program: names become slots, macros become loops, and
//! operand types are checked.

mod calls;
mod names;
mod patterns;

use crate::dsl::{
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
    expr::ValueKind as Kind,
};

use super::{
    Ast, BinaryOperator, Declarations, Dialect, NodeId, NodeKind, Value,
    fast_path::FastPath,
    op::{Comprehension, ComprehensionKind, Op},
    program::Program,
    types,
};

/// An operation and the type of its value.
type Typed = (u32, Kind);

/// Compiles expressions of one arena against one set of declarations.
pub(crate) struct Compiler<'a, 's> {
    ast: &'a Ast<'s>,
    declared: &'a Declarations,
    dialect: Dialect,
    sink: &'a DiagnosticSink,
    /// Whether unknown names may be declared in a part of the scenario that could not be parsed.
    lenient: bool,
    scratch: Scratch<'s>,
    locals: Vec<&'s str>,
}

/// Memory that the next compiler reuses.
#[derive(Debug, Default)]
pub(crate) struct Scratch<'s> {
    ops: Vec<Op>,
    places: Vec<u32>,
    variables: Vec<String>,
    kinds: Vec<Kind>,
    /// A name with selections, starting at its root.
    chain: Vec<Link<'s>>,
    /// The same chain joined with dots.
    full: String,
}

/// A part of a name: its text, its range, and the range of the name up to its end.
type Link<'s> = (&'s str, Extent, Extent);

impl Scratch<'_> {
    fn clear(&mut self) {
        self.ops.clear();
        self.places.clear();
        self.variables.clear();
        self.kinds.clear();
    }
}

impl<'a, 's> Compiler<'a, 's> {
    pub fn new(ast: &'a Ast<'s>, declared: &'a Declarations, dialect: Dialect, sink: &'a DiagnosticSink) -> Self {
        Self { ast, declared, dialect, sink, lenient: false, scratch: Scratch::default(), locals: Vec::new() }
    }

    /// Reuses the memory of another compiler.
    pub fn over(mut self, scratch: Scratch<'s>) -> Self {
        self.scratch = scratch;
        self
    }

    /// Suppresses errors about unknown names, because part of the scenario could not be parsed.
    pub fn lenient(mut self, lenient: bool) -> Self {
        self.lenient = lenient;
        self
    }

    /// Returns the program of an expression. It is valid only if the sink received no error.
    pub fn compile(mut self, root: NodeId) -> Program {
        let (root, kind) = self.expression(root);
        let Scratch { ops, places, variables, kinds, .. } = self.scratch;
        let fast_path = FastPath::of(&ops, root);
        Program { ops, places, root, variables, kinds, kind, fast_path }
    }

    /// Checks an expression without keeping its program. Returns its type, whether it depends on
    /// any variable, and the memory for reuse.
    pub fn check(mut self, root: NodeId) -> (Kind, bool, Scratch<'s>) {
        let (_, kind) = self.expression(root);
        let mut scratch = self.scratch;
        let depends = !scratch.variables.is_empty();
        scratch.clear();
        (kind, depends, scratch)
    }

    fn push(&mut self, op: Op, at: Extent) -> u32 {
        let id = u32::try_from(self.scratch.ops.len()).unwrap_or(u32::MAX);
        self.scratch.ops.push(op);
        self.scratch.places.push(at.start);
        id
    }

    fn nothing(&mut self, at: Extent) -> Typed {
        (self.push(Op::Constant(Value::Null), at), Kind::Any)
    }

    fn reject(&mut self, diagnostic: DiagnosticBuilder) -> Typed {
        let at = diagnostic.at;
        self.sink.push(diagnostic);
        self.nothing(at)
    }

    fn expression(&mut self, id: NodeId) -> Typed {
        let ast = self.ast;
        let node = ast.get(id);
        let at = node.at;
        match &node.kind {
            NodeKind::Broken => self.nothing(at),
            NodeKind::Literal(value) => (self.push(Op::Constant(value.clone()), at), Kind::of(value)),
            NodeKind::Int(magnitude) => match i64::try_from(*magnitude) {
                Ok(number) => (self.push(Op::Constant(Value::Int(number)), at), Kind::Int),
                Err(_) => self.reject(DiagnosticBuilder::error(
                    code::NUMBER_OUT_OF_RANGE,
                    at,
                    "this int exceeds the maximum of 9223372036854775807",
                )),
            },
            NodeKind::Name(_) | NodeKind::Global(_) => self.path(id),
            NodeKind::Select { operand, field, .. } => {
                if self.base_name(id).is_some() {
                    return self.path(id);
                }
                let operand = self.expression(*operand);
                self.select(operand, field, at)
            }
            NodeKind::Index { operand, index } => {
                let (operand_op, kind) = self.expression(*operand);
                let (index_op, _) = self.expression(*index);
                if self.checks() && !matches!(kind, Kind::List | Kind::Map | Kind::Any) {
                    return self.reject(DiagnosticBuilder::error(
                        code::WRONG_TYPE,
                        ast.get(*operand).at,
                        format!("cannot index {}", kind.label()),
                    ));
                }
                (self.push(Op::Index(operand_op, index_op), at), Kind::Any)
            }
            NodeKind::Call { function, function_at, target, arguments } => {
                self.call(at, function, *function_at, *target, arguments)
            }
            NodeKind::List(items) => {
                let items = items.iter().map(|item| self.expression(*item).0).collect();
                (self.push(Op::List(items), at), Kind::List)
            }
            NodeKind::Map(entries) => {
                let entries =
                    entries.iter().map(|(key, value)| (self.expression(*key).0, self.expression(*value).0)).collect();
                (self.push(Op::Map(entries), at), Kind::Map)
            }
            NodeKind::Not(operand) => {
                let (op, kind) = self.expression(*operand);
                if self.checks() && !matches!(kind, Kind::Bool | Kind::Any) {
                    let message = format!("`!` takes a bool, not {}", kind.label());
                    return self.reject(DiagnosticBuilder::error(code::WRONG_TYPE, ast.get(*operand).at, message));
                }
                (self.push(Op::Not(op), at), Kind::Bool)
            }
            NodeKind::Negate(operand) => {
                let (op, kind) = self.expression(*operand);
                if self.checks() && !matches!(kind, Kind::Int | Kind::Double | Kind::Duration | Kind::Any) {
                    let message = format!("`-` takes a number, not {}", kind.label());
                    return self.reject(DiagnosticBuilder::error(code::WRONG_TYPE, ast.get(*operand).at, message));
                }
                (self.push(Op::Negate(op), at), kind)
            }
            NodeKind::Binary { operator, left, right, operator_at } => {
                self.binary(at, *operator, *operator_at, *left, *right)
            }
            NodeKind::Conditional { condition, yes, no } => {
                let (condition_op, kind) = self.expression(*condition);
                let (yes, yes_kind) = self.expression(*yes);
                let (no, no_kind) = self.expression(*no);
                if self.checks() && !matches!(kind, Kind::Bool | Kind::Any) {
                    let message = format!("the condition of `?:` must be a bool, not {}", kind.label());
                    return self.reject(DiagnosticBuilder::error(code::WRONG_TYPE, ast.get(*condition).at, message));
                }
                let kind = if yes_kind == no_kind { yes_kind } else { Kind::Any };
                (self.push(Op::Conditional(condition_op, yes, no), at), kind)
            }
        }
    }

    fn checks(&self) -> bool {
        self.dialect == Dialect::Scenario
    }

    fn binary(
        &mut self,
        at: Extent,
        operator: BinaryOperator,
        operator_at: Extent,
        left: NodeId,
        right: NodeId,
    ) -> Typed {
        let (left_op, left_kind) = self.expression(left);
        let (right_op, right_kind) = self.expression(right);
        let kind = types::binary(operator, left_kind, right_kind);
        if kind.is_none() && self.checks() {
            let symbol = operator.symbol();
            let diagnostic = DiagnosticBuilder::error(
                code::WRONG_TYPE,
                operator_at,
                format!("`{symbol}` does not take {} and {}", left_kind.label(), right_kind.label()),
            )
            .related(self.ast.get(left).at, format!("this is {}", left_kind.label()))
            .related(self.ast.get(right).at, format!("this is {}", right_kind.label()));
            return self.reject(operand_help(diagnostic, operator, left_kind, right_kind));
        }
        let op = match operator {
            BinaryOperator::And => Op::And(left_op, right_op),
            BinaryOperator::Or => Op::Or(left_op, right_op),
            _ => Op::Binary(operator, left_op, right_op),
        };
        // The position of a binary operation is that of its operator, which is what fails.
        (self.push(op, Extent::new(operator_at.start, at.end)), kind.unwrap_or(Kind::Any))
    }

    fn select(&mut self, (operand, kind): Typed, field: &str, at: Extent) -> Typed {
        if self.checks() && !matches!(kind, Kind::Map | Kind::Any) {
            return self.reject(DiagnosticBuilder::error(
                code::WRONG_TYPE,
                at,
                format!("`.{field}` needs a map, not {}", kind.label()),
            ));
        }
        (self.push(Op::Select(operand, field.into()), at), Kind::Any)
    }
}

/// Adds help for operand types that do not match.
fn operand_help(diagnostic: DiagnosticBuilder, operator: BinaryOperator, left: Kind, right: Kind) -> DiagnosticBuilder {
    use BinaryOperator as Op;
    match (left, right) {
        (Kind::Duration, Kind::Int | Kind::Double) | (Kind::Int | Kind::Double, Kind::Duration) => {
            diagnostic.help("write a duration with its unit: `250ms`, `1.5s`")
        }
        (Kind::String, Kind::Int) | (Kind::Int, Kind::String) => {
            diagnostic.help("convert one of them: `int(text)` or `string(number)`")
        }
        (Kind::Int, Kind::Double) | (Kind::Double, Kind::Int) if !matches!(operator, Op::And | Op::Or) => {
            diagnostic.help("convert the int: `double(number)`")
        }
        (Kind::Bool, _) | (_, Kind::Bool) if matches!(operator, Op::And | Op::Or) => {
            diagnostic.help("compare it to get a bool")
        }
        _ => diagnostic,
    }
}
