//! Compiled expressions.

use std::sync::Arc;

use super::{EvaluationError, EvaluationFault, Program, Value, ValueKind, evaluate::run, slots::Slots};
#[cfg(feature = "socket")]
use super::{VariablePart, op::Op};

/// A compiled expression. Cloning one is cheap.
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
    /// Equal when source and variables are.
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source && self.variables() == other.variables()
    }
}

impl Expression {
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
    pub fn kind(&self) -> ValueKind {
        self.program.kind
    }

    /// Its value, given those of its variables in the order of [`Self::variables`].
    ///
    /// # Errors
    /// [`EvaluationError`]; what kinds there are says [`EvaluationFault`].
    pub fn evaluate(&self, slots: &[Value]) -> Result<Value, EvaluationError> {
        run(&self.program, Slots::Values(slots))
    }

    /// As [`Self::evaluate`], for values that live in different places.
    ///
    /// # Errors
    /// As [`Self::evaluate`].
    pub(crate) fn evaluate_borrowed(&self, slots: &[&Value]) -> Result<Value, EvaluationError> {
        run(&self.program, Slots::References(slots))
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
        matches!(self.program.ops.get(self.program.root as usize), Some(Op::Slot(_)))
    }

    /// As [`Self::evaluate`], for values some of which may be missing: reading one of those is a fault.
    #[cfg(feature = "socket")]
    pub(crate) fn evaluate_present(&self, slots: &[Option<&Value>]) -> Result<Value, EvaluationError> {
        run(&self.program, Slots::Present(slots))
    }

    /// Whether its value is `true`.
    ///
    /// # Errors
    /// As [`Self::evaluate`], and [`EvaluationFault::WrongType`] for a value that is no bool.
    pub fn holds(&self, slots: &[&Value]) -> Result<bool, EvaluationError> {
        if let Some(truth) = self.program.fast_path.holds(&self.program.ops, Slots::References(slots)) {
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
