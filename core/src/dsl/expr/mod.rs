//! Conditions and templates: a subset of CEL (Common Expression Language),
//! compiled once and evaluated often.
//!
//! An expression is compiled against [`Declarations`]; its variables become slots,
//! so an evaluation looks nothing up: the caller hands over the values in the order
//! of [`Expression::variables`]. Evaluation is pure, bounded, and allocates nothing
//! as long as only scalars are involved.

mod ast;
mod compile;
mod declarations;
mod error;
mod evaluate;
mod filter;
mod functions;
pub(crate) mod literal;
mod maps;
mod meter;
mod operators;
#[cfg(feature = "socket")]
mod parts;
mod pattern;
mod quick;
mod step;
mod types;
mod value;

use std::sync::Arc;

pub(crate) use ast::{Ast, BinaryOperator, NodeId, NodeKind};
pub(crate) use compile::{Compiler, Program, Scratch};
pub use declarations::Declarations;
pub use error::{EvaluationError, EvaluationFault};
pub(crate) use functions::parse_timestamp as timestamp_of;
pub(crate) use functions::plain_text;
pub(crate) use functions::timestamp_text;
#[cfg(feature = "socket")]
pub(crate) use functions::{base64_encode, percent_encode};
pub(crate) use functions::{list as function_list, named as functions_named, of_namespace as function_namespace};
#[cfg(feature = "socket")]
pub(crate) use parts::VariablePart;
pub(crate) use step::Step;
pub(crate) use types::{
    export as export_type, export_forms, label as type_label, name as type_name_of, named as kind_named,
    names as kind_names, of as kind_of,
};
pub use value::{Timestamp, Value};

use super::{ParserError, diagnostic::Diagnostic, limits::Limits, model::ExportKind, sink::Sink};

/// Which language an expression is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Dialect {
    /// As in scenarios: identifiers may contain `-` (binary minus needs spaces around
    /// it), `250ms` is a duration, and operand types are checked when it is compiled.
    #[default]
    Scenario,
    /// Strict CEL: `a-b` subtracts, no duration literals, types are checked when it is evaluated.
    Cel,
}

/// A variable that an expression may use.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct VariableDeclaration {
    /// Its name; a dot separates levels.
    pub name: String,
    /// Its type.
    pub kind: ExportKind,
}

/// A compiled expression. Cloning one is cheap.
///
/// ```
/// use scheduler_core::dsl::expr::{Declarations, Dialect, Expression, Value};
/// use scheduler_core::dsl::model::ExportKind;
///
/// let mut declared = Declarations::new();
/// declared.declare("probe.status_code", ExportKind::Int);
/// let expression = Expression::compile("probe.status_code == 200", &declared, Dialect::Scenario).unwrap();
/// assert_eq!(expression.variables(), ["probe.status_code"]);
/// assert_eq!(expression.evaluate(&[Value::Int(200)]), Ok(Value::Bool(true)));
/// ```
#[derive(Debug, Clone)]
pub struct Expression {
    source: Arc<str>,
    program: Arc<Program>,
}

impl PartialEq for Expression {
    /// Equal when source and variables are.
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source && self.variables() == other.variables()
    }
}

impl Expression {
    /// Compiles `source` against what is declared.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the text: syntax, limits, and, but for
    /// strict CEL, unknown names and functions and operand types. Positions count from the start of `source`.
    pub fn compile(source: &str, declared: &Declarations, dialect: Dialect) -> Result<Self, Vec<Diagnostic>> {
        let sink = Sink::new(Limits::DEFAULT.diagnostics);
        let program = super::builder::read_expression(source, dialect, &Limits::DEFAULT, &sink)
            .map(|(ast, root)| Compiler::new(&ast, declared, dialect, &sink).compile(root));
        match program {
            Some(program) if sink.is_clean() => Ok(Self::from_program(source, program)),
            _ => Err(sink.into_diagnostics(source)),
        }
    }

    /// [`Self::compile`] with the declarations as a list.
    ///
    /// # Errors
    /// [`ParserError::Rejected`] with what [`Self::compile`] finds,
    /// [`ParserError::LimitExceeded`] for more than 1 MiB.
    pub fn parse(
        source: &str,
        declarations: &[VariableDeclaration],
        dialect: Option<Dialect>,
    ) -> Result<Self, ParserError> {
        super::door::check_call(source.len())?;
        let declared = declarations.iter().map(|variable| (variable.name.as_str(), variable.kind)).collect();
        Ok(Self::compile(source, &declared, dialect.unwrap_or_default())?)
    }

    /// [`Self::evaluate`] with the error of the parser's functions.
    ///
    /// # Errors
    /// [`ParserError::EvaluationFailed`], and [`ParserError::MalformedValue`] for a value of more than
    /// 64 levels or 65,536 nodes.
    pub fn apply(&self, values: &[Value]) -> Result<Value, ParserError> {
        super::door::check_values(values)?;
        Ok(self.evaluate(values)?)
    }

    pub(crate) fn from_program(source: &str, program: Program) -> Self {
        Self { source: source.into(), program: Arc::new(program) }
    }

    /// The variables that it reads, in the order of its slots, each once.
    #[must_use]
    pub fn variables(&self) -> &[String] {
        &self.program.variables
    }

    /// Its text, as written.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The type of its value, as far as it is known before the run.
    #[must_use]
    pub fn kind(&self) -> ExportKind {
        self.program.kind
    }

    /// Its value, given those of its variables in the order of [`Self::variables`].
    ///
    /// # Errors
    /// [`EvaluationError`]; what kinds there are says [`EvaluationFault`].
    pub fn evaluate(&self, slots: &[Value]) -> Result<Value, EvaluationError> {
        evaluate::run(&self.program, evaluate::Slots::Values(slots))
    }

    /// As [`Self::evaluate`], for values that live in different places.
    ///
    /// # Errors
    /// As [`Self::evaluate`].
    pub fn evaluate_borrowed(&self, slots: &[&Value]) -> Result<Value, EvaluationError> {
        evaluate::run(&self.program, evaluate::Slots::References(slots))
    }

    /// The same expression reading parts of a variable: see `Program::take_apart`. Its values are those of the
    /// variables, then those of the parts.
    #[cfg(feature = "socket")]
    pub(crate) fn take_apart(self, variable: &str) -> (Self, Vec<VariablePart>) {
        let slot = (0_u32..).zip(self.variables()).find(|(_, name)| *name == variable).map(|(slot, _)| slot);
        let Some(slot) = slot else { return (self, Vec::new()) };
        let mut program = Arc::unwrap_or_clone(self.program);
        let parts = program.take_apart(slot);
        (Self { source: self.source, program: Arc::new(program) }, parts)
    }

    /// Whether its value is that of a variable, or of a part of one.
    #[cfg(feature = "socket")]
    pub(crate) fn is_variable(&self) -> bool {
        matches!(self.program.ops.get(self.program.root as usize), Some(compile::Op::Slot(_)))
    }

    /// As [`Self::evaluate`], for values some of which may be missing: reading one of those is a fault.
    #[cfg(feature = "socket")]
    pub(crate) fn evaluate_present(&self, slots: &[Option<&Value>]) -> Result<Value, EvaluationError> {
        evaluate::run(&self.program, evaluate::Slots::Present(slots))
    }

    /// Whether its value is `true`.
    ///
    /// # Errors
    /// As [`Self::evaluate`], and [`EvaluationFault::WrongType`] for a value that is no bool.
    pub fn holds(&self, slots: &[&Value]) -> Result<bool, EvaluationError> {
        if let Some(truth) = self.program.quick.holds(&self.program.ops, evaluate::Slots::References(slots)) {
            return Ok(truth);
        }
        match self.evaluate_borrowed(slots)? {
            Value::Bool(truth) => Ok(truth),
            other => Err(EvaluationError::new(
                EvaluationFault::WrongType,
                format!("a condition must be a bool, this one is {}", other.type_name()),
            )),
        }
    }
}
