//! `string.format(list)` of CEL's `strings` extension.

use super::{
    arguments::{invalid, wrong_type},
    convert::plain_text,
    text::check_size,
    time::{duration_seconds_text, timestamp_text},
};
use crate::dsl::expr::Value;
use crate::{
    dsl::expr::{EvaluationError, EvaluationFault},
    sort,
};

type Text = Result<String, EvaluationError>;

/// Maximum number of decimals of a clause.
const MAX_PRECISION: usize = 100;

pub(super) fn format(pattern: &Value, arguments: &Value) -> Result<Value, EvaluationError> {
    let Value::String(pattern) = pattern else { return Err(wrong_type("format", pattern)) };
    let Value::List(arguments) = arguments else { return Err(wrong_type("format", arguments)) };
    let mut out = String::with_capacity(pattern.len());
    let mut given = arguments.iter();
    let mut rest = pattern.as_str();
    while let Some((plain, clause)) = rest.split_once('%') {
        out.push_str(plain);
        if let Some(tail) = clause.strip_prefix('%') {
            out.push('%');
            rest = tail;
            continue;
        }
        let (precision, clause) = precision(clause)?;
        let Some(verb) = clause.chars().next() else { return Err(invalid("the format ends inside a clause")) };
        rest = clause.get(verb.len_utf8()..).unwrap_or("");
        let argument = given.next().ok_or_else(|| {
            EvaluationError::new(EvaluationFault::IndexOutOfRange, "the format has more clauses than arguments")
        })?;
        out.push_str(&clause_text(verb, precision, argument)?);
        check_size(out.len())?;
    }
    out.push_str(rest);
    Ok(Value::String(out))
}

/// Parses an optional precision such as `.3` at the start of a clause.
fn precision(clause: &str) -> Result<(Option<usize>, &str), EvaluationError> {
    let Some(digits) = clause.strip_prefix('.') else { return Ok((None, clause)) };
    let length = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
    let (number, rest) = digits.split_at_checked(length).unwrap_or((digits, ""));
    match number.parse() {
        Ok(number) if number <= MAX_PRECISION => Ok((Some(number), rest)),
        _ => Err(invalid(format!("the precision must be a number from 0 to {MAX_PRECISION}"))),
    }
}

fn clause_text(verb: char, precision: Option<usize>, value: &Value) -> Text {
    match verb {
        's' => string(value),
        'd' => match value {
            Value::Int(number) => Ok(number.to_string()),
            Value::Uint(number) => Ok(number.to_string()),
            Value::Double(number) if !number.is_finite() => Ok(special(*number).to_owned()),
            other => Err(wrong_type("%d", other)),
        },
        'f' => match number(value)? {
            number if number.is_finite() => Ok(format!("{number:.*}", precision.unwrap_or(6))),
            number => Ok(special(number).to_owned()),
        },
        'e' => match number(value)? {
            number if number.is_finite() => Ok(scientific(number, precision.unwrap_or(6))),
            number => Ok(special(number).to_owned()),
        },
        'b' => match value {
            Value::Bool(truth) => Ok(u8::from(*truth).to_string()),
            Value::Int(number) => Ok(signed(*number, format!("{:b}", number.unsigned_abs()))),
            Value::Uint(number) => Ok(format!("{number:b}")),
            other => Err(wrong_type("%b", other)),
        },
        'o' => match value {
            Value::Int(number) => Ok(signed(*number, format!("{:o}", number.unsigned_abs()))),
            Value::Uint(number) => Ok(format!("{number:o}")),
            other => Err(wrong_type("%o", other)),
        },
        'x' => hexadecimal(value),
        'X' => Ok(hexadecimal(value)?.to_ascii_uppercase()),
        other => Err(invalid(format!("`%{other}` is not a format clause"))),
    }
}

fn signed(number: i64, digits: String) -> String {
    if number < 0 { format!("-{digits}") } else { digits }
}

fn special(number: f64) -> &'static str {
    if number.is_nan() {
        "NaN"
    } else if number > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    }
}

#[allow(clippy::cast_precision_loss, clippy::as_conversions)]
fn number(value: &Value) -> Result<f64, EvaluationError> {
    match value {
        Value::Double(number) => Ok(*number),
        Value::Int(number) => Ok(*number as f64),
        Value::Uint(number) => Ok(*number as f64),
        Value::String(text) if matches!(text.as_str(), "NaN" | "Infinity" | "-Infinity") => {
            text.parse().map_err(|_| invalid("not a number"))
        }
        other => Err(wrong_type("%f", other)),
    }
}

fn scientific(number: f64, precision: usize) -> String {
    let text = format!("{number:.precision$e}");
    match text.split_once('e') {
        Some((digits, exponent)) => match exponent.strip_prefix('-') {
            Some(exponent) => format!("{digits}e-{exponent:0>2}"),
            None => format!("{digits}e+{exponent:0>2}"),
        },
        None => text,
    }
}

fn hexadecimal(value: &Value) -> Text {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    match value {
        Value::Int(number) => Ok(signed(*number, format!("{:x}", number.unsigned_abs()))),
        Value::Uint(number) => Ok(format!("{number:x}")),
        Value::String(text) => Ok(hex(text.as_bytes())),
        Value::Bytes(bytes) => Ok(hex(bytes)),
        other => Err(wrong_type("%x", other)),
    }
}

fn string(value: &Value) -> Text {
    Ok(match value {
        Value::Null => "null".to_owned(),
        Value::Double(number) if !number.is_finite() => special(*number).to_owned(),
        // All digits, without an exponent.
        Value::Double(number) => number.to_string(),
        Value::Duration(length) => duration_seconds_text(*length),
        Value::Timestamp(at) => timestamp_text(*at),
        Value::List(items) => {
            let texts = items.iter().map(string).collect::<Result<Vec<_>, _>>()?;
            format!("[{}]", texts.join(", "))
        }
        Value::Map(entries) => {
            let mut texts = entries
                .iter()
                .map(|(key, value)| Ok((string(key)?, string(value)?)))
                .collect::<Result<Vec<_>, EvaluationError>>()?;
            sort::sort(&mut texts);
            let texts: Vec<String> = texts.into_iter().map(|(key, value)| format!("{key}: {value}")).collect();
            format!("{{{}}}", texts.join(", "))
        }
        other => plain_text(other)?,
    })
}
