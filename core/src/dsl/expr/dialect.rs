//! The languages that an expression may be written in.

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
