//! Why an instance failed.

use crate::{dsl::expr::Value, workbook::NamedValue};

/// A guard that was looked at.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct GuardReport {
    /// The place of the edge among those of its node, from 0.
    pub edge: u32,
    /// The condition as written.
    pub condition: String,
    /// Its operands and their values.
    pub operands: Vec<NamedValue>,
    /// What it came to: `false`, or why it could not be evaluated.
    pub outcome: String,
}

/// What kind of fault it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum FaultKind {
    /// No edge could be taken.
    NoEdge,
    /// The action failed for good and nothing says where to go.
    ActionFailed,
    /// The action, or the node, timed out for good and nothing says where to go.
    TimedOut,
    /// A template could not be rendered.
    TemplateFailed,
    /// An action returned an export of another type than the one declared, or one that it does not declare.
    ExportType,
    /// The branches of a fork wait at joins that will never go on.
    JoinStuck,
    /// A limit has been reached.
    LimitExceeded,
}

/// Why an instance failed, and where.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct InstanceFault {
    /// One sentence.
    pub message: String,
    /// Why.
    pub kind: FaultKind,
    /// The node, by its path in the workflow.
    pub node: String,
    /// Every guard of the node, if it was about them.
    pub guards: Vec<GuardReport>,
}

/// A sentence about guards that did not hold.
pub fn describe(guards: &[GuardReport]) -> String {
    let parts = guards.iter().map(|guard| {
        let operands = guard.operands.iter().map(|operand| format!("{} = {}", operand.name, shown(&operand.value)));
        let operands = operands.collect::<Vec<_>>().join(", ");
        format!("{} is {} ({operands})", guard.condition, guard.outcome)
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// Characters of a value that a message shows.
const SHOWN: usize = 60;

/// A value in a message: scalars as they are, the rest by type.
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
