//! Conversions between types. They fail rather than round, except that the fraction of a double is
//! truncated.

use super::{
    arguments::{invalid, shown, wrong_type},
    time::{duration_seconds_text, timestamp_text},
};
use crate::dsl::expr::Value;
use crate::dsl::expr::{EvaluationError, EvaluationFault};

fn range(what: &str) -> EvaluationError {
    EvaluationError::new(EvaluationFault::Overflow, format!("{what} is out of range"))
}

pub(super) fn to_bool(value: &Value) -> Result<Value, EvaluationError> {
    match value {
        Value::Bool(truth) => Ok(Value::Bool(*truth)),
        Value::String(text) => match text.as_str() {
            "true" | "True" | "TRUE" | "t" | "T" | "1" => Ok(Value::Bool(true)),
            "false" | "False" | "FALSE" | "f" | "F" | "0" => Ok(Value::Bool(false)),
            other => Err(invalid(format!("\"{}\" is not a bool", shown(other)))),
        },
        other => Err(wrong_type("bool", other)),
    }
}

#[allow(clippy::cast_possible_truncation, clippy::as_conversions)]
pub(super) fn to_int(value: &Value) -> Result<Value, EvaluationError> {
    /// 2⁶³, the first double that is too large. CEL excludes −2⁶³ too.
    const BEYOND: f64 = 9_223_372_036_854_775_808.0;
    match value {
        Value::Int(number) => Ok(Value::Int(*number)),
        Value::Uint(number) => i64::try_from(*number).map(Value::Int).map_err(|_| range("the int")),
        Value::Double(number) if *number > -BEYOND && *number < BEYOND => Ok(Value::Int(*number as i64)),
        Value::Double(_) => Err(range("the int")),
        Value::String(text) => {
            text.parse().map(Value::Int).map_err(|_| invalid(format!("\"{}\" is not an int", shown(text))))
        }
        Value::Timestamp(at) => Ok(Value::Int(at.seconds)),
        Value::Duration(length) => Ok(Value::Int(length.checked_div(1_000_000_000).unwrap_or(0))),
        other => Err(wrong_type("int", other)),
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::as_conversions)]
pub(super) fn to_uint(value: &Value) -> Result<Value, EvaluationError> {
    /// 2⁶⁴.
    const BEYOND: f64 = 18_446_744_073_709_551_616.0;
    match value {
        Value::Uint(number) => Ok(Value::Uint(*number)),
        Value::Int(number) => u64::try_from(*number).map(Value::Uint).map_err(|_| range("the uint")),
        Value::Double(number) if *number >= 0.0 && *number < BEYOND => Ok(Value::Uint(*number as u64)),
        Value::Double(_) => Err(range("the uint")),
        Value::String(text) => {
            // A uint has no sign, not even a plus.
            let number = if text.starts_with('+') { None } else { text.parse().ok() };
            number.map(Value::Uint).ok_or_else(|| invalid(format!("\"{}\" is not a uint", shown(text))))
        }
        other => Err(wrong_type("uint", other)),
    }
}

#[allow(clippy::cast_precision_loss, clippy::as_conversions)]
pub(super) fn to_double(value: &Value) -> Result<Value, EvaluationError> {
    match value {
        Value::Double(number) => Ok(Value::Double(*number)),
        Value::Int(number) => Ok(Value::Double(*number as f64)),
        Value::Uint(number) => Ok(Value::Double(*number as f64)),
        Value::String(text) => match text.parse::<f64>() {
            // Digits out of range for a double, and not the word `inf`.
            Ok(number) if number.is_infinite() && text.contains(|letter: char| letter.is_ascii_digit()) => {
                Err(range("the double"))
            }
            Ok(number) => Ok(Value::Double(number)),
            Err(_) => Err(invalid(format!("\"{}\" is not a double", shown(text)))),
        },
        other => Err(wrong_type("double", other)),
    }
}

pub(super) fn to_string(value: &Value) -> Result<Value, EvaluationError> {
    plain_text(value).map(Value::String)
}

/// Converts a scalar to a string as CEL's `string()` does.
pub(crate) fn plain_text(value: &Value) -> Result<String, EvaluationError> {
    Ok(match value {
        Value::String(text) => text.clone(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Uint(number) => number.to_string(),
        Value::Double(number) => double_text(*number),
        Value::Bytes(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => return Err(invalid("the bytes are not valid UTF-8")),
        },
        Value::Duration(length) => duration_seconds_text(*length),
        Value::Timestamp(at) => timestamp_text(*at),
        Value::TypeName(name) => name.clone(),
        other => return Err(wrong_type("string", other)),
    })
}

/// Returns the shortest digits that parse back to the same double.
pub(crate) fn double_text(number: f64) -> String {
    if number.is_nan() {
        return "NaN".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "+Inf" } else { "-Inf" }.to_owned();
    }
    let size = number.abs();
    if number != 0.0 && !(1e-6..1e21).contains(&size) {
        let text = format!("{number:e}");
        // `1e5` is written `1e+05`, as C does.
        return match text.split_once('e') {
            Some((digits, exponent)) => {
                let (sign, exponent) = match exponent.strip_prefix('-') {
                    Some(exponent) => ('-', exponent),
                    None => ('+', exponent),
                };
                format!("{digits}e{sign}{exponent:0>2}")
            }
            None => text,
        };
    }
    format!("{number}")
}

pub(super) fn to_bytes(value: &Value) -> Result<Value, EvaluationError> {
    match value {
        Value::Bytes(bytes) => Ok(Value::Bytes(bytes.clone())),
        Value::String(text) => Ok(Value::Bytes(text.as_bytes().to_vec())),
        other => Err(wrong_type("bytes", other)),
    }
}
