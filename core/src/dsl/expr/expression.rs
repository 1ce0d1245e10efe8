//! Compiled expressions.

use std::sync::Arc;

use super::{EvaluationError, EvaluationFault, Program, Value, ValueKind, evaluate::run, slots::Slots};
#[cfg(feature = "runner")]
use super::{VariablePart, op::Op};

/// A compiled expression. Cloning is cheap.
///
/// ```
/// use scheduler_core::dsl::expr::{Declarations, Dialect, Expression, Value};
/// use scheduler_core::dsl::ValueKind;
///
/// let mut declared = Declarations::new();
/// declared.declare("probe.status_code", ValueKind::Int);
/// let expression = Expression::compile("probe.status_code == 200", &declared, Dialect::Scenario).unwrap();
/// assert_eq!(expression.variables(), ["probe.status_code"]);
/// assert_eq!(expression.evaluate(&[Value::Int(200)]), Ok(Value::Bool(true)));
/// ```
#[derive(Debug, Clone)]
pub struct Expression {
    source: Arc<str>,
    pub(super) program: Arc<Program>,
}

impl PartialEq for Expression {
    /// Compares source and variables.
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source && self.variables() == other.variables()
    }
}

impl Expression {
    pub(crate) fn from_program(source: &str, program: Program) -> Self {
        Self { source: source.into(), program: Arc::new(program) }
    }

    /// Returns the variables that the expression reads, in slot order, without duplicates.
    #[must_use]
    pub fn variables(&self) -> &[String] {
        &self.program.variables
    }

    /// Returns the source text as written.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Returns the type of the value, or [`ValueKind::Any`] if it is unknown before the run.
    #[must_use]
    pub fn kind(&self) -> ValueKind {
        self.program.kind
    }

    /// Evaluates the expression. `slots` are the values of its variables, in the order of
    /// [`Self::variables`].
    ///
    /// # Errors
    /// [`EvaluationError`]; see [`EvaluationFault`] for its kinds.
    pub fn evaluate(&self, slots: &[Value]) -> Result<Value, EvaluationError> {
        run(&self.program, Slots::Values(slots))
    }

    /// As [`Self::evaluate`], for values that are not stored together.
    ///
    /// # Errors
    /// As [`Self::evaluate`].
    pub(crate) fn evaluate_borrowed(&self, slots: &[&Value]) -> Result<Value, EvaluationError> {
        run(&self.program, Slots::References(slots))
    }

    /// Returns the same expression reading parts of a variable: see `Program::take_apart`. Its
    /// slots are the variables followed by the parts.
    #[cfg(feature = "runner")]
    pub(crate) fn take_apart(self, variable: &str) -> (Self, Vec<VariablePart>) {
        let slot = (0_u32..).zip(self.variables()).find(|(_, name)| *name == variable).map(|(slot, _)| slot);
        let Some(slot) = slot else { return (self, Vec::new()) };
        let mut program = Arc::unwrap_or_clone(self.program);
        let parts = program.take_apart(slot);
        (Self { source: self.source, program: Arc::new(program) }, parts)
    }

    /// Whether the expression is only a variable or a part of one.
    #[cfg(feature = "runner")]
    pub(crate) fn is_variable(&self) -> bool {
        matches!(self.program.ops.get(self.program.root as usize), Some(Op::Slot(_)))
    }

    /// As [`Self::evaluate`], but values may be missing. Reading a missing value is an error.
    #[cfg(feature = "runner")]
    pub(crate) fn evaluate_present(&self, slots: &[Option<&Value>]) -> Result<Value, EvaluationError> {
        run(&self.program, Slots::Present(slots))
    }

    /// Returns whether the value of the expression is `true`.
    ///
    /// # Errors
    /// As [`Self::evaluate`], and [`EvaluationFault::WrongType`] if the value is not a bool.
    pub fn holds(&self, slots: &[&Value]) -> Result<bool, EvaluationError> {
        if let Some(truth) = self.program.fast_path.holds(&self.program.ops, Slots::References(slots)) {
            return Ok(truth);
        }
        match self.evaluate_borrowed(slots)? {
            Value::Bool(truth) => Ok(truth),
            other => Err(EvaluationError::new(
                EvaluationFault::WrongType,
                format!("a condition must be a bool, not {}", other.type_name()),
            )),
        }
    }
}
