//! Values as JSON.

use crate::dsl::{
    expr::{Value, plain_text},
    print::quoted,
};

/// Writes a value as JSON, without blanks. Durations and timestamps become strings.
///
/// # Errors
/// The value cannot be represented in JSON.
pub fn write(value: &Value, out: &mut String) -> Result<(), String> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Int(number) => out.push_str(&number.to_string()),
        Value::Uint(number) => out.push_str(&number.to_string()),
        Value::Double(number) if number.is_finite() => out.push_str(&format!("{number:?}")),
        Value::String(text) => quoted(text, out),
        Value::Duration(_) | Value::Timestamp(_) => quoted(&plain_text(value).unwrap_or_default(), out),
        Value::List(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write(item, out)?;
            }
            out.push(']');
        }
        Value::Map(pairs) => {
            out.push('{');
            for (place, (name, item)) in pairs.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                quoted(&plain_text(name).map_err(|error| format!("invalid JSON name: {error}"))?, out);
                out.push(':');
                write(item, out)?;
            }
            out.push('}');
        }
        other => return Err(format!("JSON cannot represent a value of type {}", other.type_name())),
    }
    Ok(())
}
