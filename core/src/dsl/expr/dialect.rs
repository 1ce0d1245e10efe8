//! Dialects of the expression language.

/// Dialect of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Dialect {
    /// The dialect of scenarios: identifiers may contain `-` (binary minus needs spaces around it),
    /// `250ms` is a duration, and operand types are checked when the expression is compiled.
    #[default]
    Scenario,
    /// Strict CEL: `a-b` subtracts, there are no duration literals, and types are checked when the
    /// expression is evaluated.
    Cel,
}
