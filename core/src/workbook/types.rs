//! Conversion of the host's values to a required type, if it is lossless.

use crate::dsl::expr::{Value, ValueKind};

/// Returns the value converted to `kind` if the conversion is lossless: hosts have fewer number
/// types than CEL. None if it has another type. Null converts to every type: it stands for an
/// unknown value.
pub fn coerce(value: Value, kind: ValueKind) -> Option<Value> {
    match (kind, value) {
        (ValueKind::Any, value) => Some(value),
        (_, Value::Null) => Some(Value::Null),
        (ValueKind::Int, Value::Uint(number)) => i64::try_from(number).ok().map(Value::Int),
        (ValueKind::Int, Value::Double(number)) => whole(number).map(Value::Int),
        (ValueKind::Uint, Value::Int(number)) => u64::try_from(number).ok().map(Value::Uint),
        (ValueKind::Uint, Value::Double(number)) => {
            whole(number).and_then(|number| u64::try_from(number).ok()).map(Value::Uint)
        }
        (ValueKind::Double, Value::Int(number)) => Some(Value::Double(number as f64)),
        (ValueKind::Double, Value::Uint(number)) => Some(Value::Double(number as f64)),
        (ValueKind::Bool, value @ Value::Bool(_))
        | (ValueKind::Int, value @ Value::Int(_))
        | (ValueKind::Uint, value @ Value::Uint(_))
        | (ValueKind::Double, value @ Value::Double(_))
        | (ValueKind::String, value @ Value::String(_))
        | (ValueKind::Bytes, value @ Value::Bytes(_))
        | (ValueKind::List, value @ Value::List(_))
        | (ValueKind::Map, value @ Value::Map(_))
        | (ValueKind::Duration, value @ Value::Duration(_))
        | (ValueKind::Timestamp, value @ Value::Timestamp(_)) => Some(value),
        _ => None,
    }
}

/// Returns a double as an integer if it is a whole number and the conversion is exact.
fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    (number.abs() <= EXACT && number == number.trunc()).then_some(number as i64)
}
