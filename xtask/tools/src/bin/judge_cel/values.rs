//! Values in the notation of the cases: `{"t": TYPE, "v": …}`. Numbers are strings, `inf` and `nan`
//! included, bytes are hexadecimal, durations are in nanoseconds, timestamps in seconds
//! (`1.500000000`), and a map is a list of pairs.

use scheduler_core::dsl::expr::{Timestamp, Value};
use serde_json::{Value as Json, json};

/// Returns whether values are equal to the bit, except for the order of a map's entries; all `NaN`s
/// are equal.
pub fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Double(a), Value::Double(b)) => (a.is_nan() && b.is_nan()) || a.to_bits() == b.to_bits() || a == b,
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len() && a.iter().all(|(key, value)| b.iter().any(|(k, v)| same(key, k) && same(value, v)))
        }
        _ => a == b,
    }
}

pub fn read(value: &Json) -> Value {
    let text = || value["v"].as_str().unwrap_or("").to_owned();
    let items = || value["v"].as_array().into_iter().flatten();
    match value["t"].as_str().unwrap_or("") {
        "bool" => Value::Bool(value["v"].as_bool().unwrap_or(false)),
        "int" => Value::Int(text().parse().unwrap_or(0)),
        "uint" => Value::Uint(text().parse().unwrap_or(0)),
        "double" => Value::Double(text().parse().unwrap_or(f64::NAN)),
        "string" => Value::String(text()),
        "bytes" => Value::Bytes(
            text()
                .as_bytes()
                .chunks(2)
                .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
                .collect(),
        ),
        "list" => Value::List(items().map(read).collect()),
        "map" => Value::Map(items().map(|pair| (read(&pair[0]), read(&pair[1]))).collect()),
        "duration" => Value::Duration(text().parse().unwrap_or(0)),
        "timestamp" => timestamp(&text()).map_or(Value::Null, Value::Timestamp),
        "null" => Value::Null,
        other => Value::TypeName(other.to_owned()),
    }
}

pub fn write(value: &Value) -> Json {
    match value {
        Value::Null => json!({ "t": "null" }),
        Value::Bool(truth) => json!({ "t": "bool", "v": truth }),
        Value::Int(number) => json!({ "t": "int", "v": number.to_string() }),
        Value::Uint(number) => json!({ "t": "uint", "v": number.to_string() }),
        Value::Double(number) => json!({ "t": "double", "v": format!("{number:?}") }),
        Value::String(text) => json!({ "t": "string", "v": text }),
        Value::Bytes(bytes) => {
            json!({ "t": "bytes", "v": bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>() })
        }
        Value::List(items) => json!({ "t": "list", "v": items.iter().map(write).collect::<Vec<_>>() }),
        Value::Map(entries) => {
            let pairs: Vec<Json> = entries.iter().map(|(key, value)| json!([write(key), write(value)])).collect();
            json!({ "t": "map", "v": pairs })
        }
        Value::Duration(nanoseconds) => json!({ "t": "duration", "v": nanoseconds.to_string() }),
        Value::Timestamp(at) => {
            json!({ "t": "timestamp", "v": format!("{}.{:09}", at.seconds, at.nanoseconds) })
        }
        Value::TypeName(name) => json!({ "t": "type", "v": name }),
    }
}

fn timestamp(text: &str) -> Option<Timestamp> {
    let (seconds, nanoseconds) = text.split_once('.')?;
    Timestamp::new(seconds.parse().ok()?, nanoseconds.parse().ok()?)
}
