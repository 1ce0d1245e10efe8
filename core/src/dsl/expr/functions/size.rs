//! Sizes.

use super::arguments::wrong_type;
use crate::dsl::expr::EvaluationError;
use crate::dsl::expr::Value;

/// Returns the number of characters, bytes, elements or entries.
pub(super) fn size(value: &Value) -> Result<Value, EvaluationError> {
    let size = match value {
        Value::String(text) => text.chars().count(),
        Value::Bytes(bytes) => bytes.len(),
        Value::List(items) => items.len(),
        Value::Map(entries) => entries.len(),
        other => return Err(wrong_type("size", other)),
    };
    Ok(Value::Int(i64::try_from(size).unwrap_or(i64::MAX)))
}
