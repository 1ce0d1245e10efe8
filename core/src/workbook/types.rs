//! Values of a wanted type: what hosts give is converted where that loses nothing.

use crate::dsl::{expr::Value, model::ExportKind};

/// The value as one of type `kind`, where that loses nothing: hosts have fewer kinds of numbers than
/// CEL. None if it is of another type. Null is of every type: it stands for what is not known.
pub fn coerce(value: Value, kind: ExportKind) -> Option<Value> {
    match (kind, value) {
        (ExportKind::Any, value) => Some(value),
        (_, Value::Null) => Some(Value::Null),
        (ExportKind::Int, Value::Uint(number)) => i64::try_from(number).ok().map(Value::Int),
        (ExportKind::Int, Value::Double(number)) => whole(number).map(Value::Int),
        (ExportKind::Uint, Value::Int(number)) => u64::try_from(number).ok().map(Value::Uint),
        (ExportKind::Uint, Value::Double(number)) => {
            whole(number).and_then(|number| u64::try_from(number).ok()).map(Value::Uint)
        }
        (ExportKind::Double, Value::Int(number)) => Some(Value::Double(number as f64)),
        (ExportKind::Double, Value::Uint(number)) => Some(Value::Double(number as f64)),
        (ExportKind::Bool, value @ Value::Bool(_))
        | (ExportKind::Int, value @ Value::Int(_))
        | (ExportKind::Uint, value @ Value::Uint(_))
        | (ExportKind::Double, value @ Value::Double(_))
        | (ExportKind::String, value @ Value::String(_))
        | (ExportKind::Bytes, value @ Value::Bytes(_))
        | (ExportKind::List, value @ Value::List(_))
        | (ExportKind::Map, value @ Value::Map(_))
        | (ExportKind::Duration, value @ Value::Duration(_))
        | (ExportKind::Timestamp, value @ Value::Timestamp(_)) => Some(value),
        _ => None,
    }
}

/// A double that is a whole number which it holds exactly.
fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    (number.abs() <= EXACT && number == number.trunc()).then_some(number as i64)
}

/// What a type is called in messages.
pub const fn kind_name(kind: ExportKind) -> &'static str {
    match kind {
        ExportKind::Bool => "bool",
        ExportKind::Int => "int",
        ExportKind::Uint => "uint",
        ExportKind::Double => "double",
        ExportKind::String => "string",
        ExportKind::Bytes => "bytes",
        ExportKind::List => "list",
        ExportKind::Map => "map",
        ExportKind::Duration => "duration",
        ExportKind::Timestamp => "timestamp",
        ExportKind::Any => "any",
    }
}
