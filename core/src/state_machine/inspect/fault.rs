//! Faults of instances.

use crate::{dsl::expr::Value, workbook::NamedValue};

/// Result of a guard.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct GuardReport {
    /// Index of the edge among those of its node, from 0.
    pub edge: u32,
    /// The condition as written.
    pub condition: String,
    /// Its operands and their values.
    pub operands: Vec<NamedValue>,
    /// The result: `false`, or why it could not be evaluated.
    pub outcome: String,
}

/// Kind of an instance's fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum FaultKind {
    /// No edge could be taken.
    NoEdge,
    /// The last attempt failed, and neither an edge nor `on_error` applies.
    ActionFailed,
    /// The last attempt or the node timed out, and neither an edge nor `on_error` applies.
    TimedOut,
    /// A template could not be rendered.
    TemplateFailed,
    /// An action returned an export whose type differs from the declared one, or an export that it does not declare.
    ExportType,
    /// The branches of a fork wait at joins that can never continue.
    JoinStuck,
    /// A limit was exceeded.
    LimitExceeded,
}

/// Fault of an instance: the reason and the node.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct InstanceFault {
    /// Description in one sentence.
    pub message: String,
    /// Kind of the fault.
    pub kind: FaultKind,
    /// The node, by its path in the workflow.
    pub node: String,
    /// Every guard of the node, if the fault concerns them.
    pub guards: Vec<GuardReport>,
}

/// Describes guards that did not hold.
pub fn describe(guards: &[GuardReport]) -> String {
    let parts = guards.iter().map(|guard| {
        let operands = guard.operands.iter().map(|operand| format!("{} = {}", operand.name, shown(&operand.value)));
        let operands = operands.collect::<Vec<_>>().join(", ");
        format!("{} is {} ({operands})", guard.condition, guard.outcome)
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// Maximum number of characters of a value in a message.
const SHOWN: usize = 60;

/// Formats a value for a message: scalars as they are, other values by type.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Uint(number) => format!("{number}u"),
        Value::Double(number) => number.to_string(),
        Value::String(text) if text.chars().count() > SHOWN => {
            format!("{:?}…", text.chars().take(SHOWN).collect::<String>())
        }
        Value::String(text) => format!("{text:?}"),
        other => format!("a {}", other.type_name()),
    }
}
