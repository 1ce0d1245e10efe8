//! String functions. As in CEL, positions count Unicode scalar values.

use super::{
    arguments::{Arguments, argument, invalid, wrong_type},
    signatures::Function,
};
use crate::dsl::expr::Value;
use crate::dsl::expr::{EvaluationError, EvaluationFault};

type Outcome = Result<Value, EvaluationError>;

pub(super) fn call(function: Function, arguments: Arguments<'_, '_>) -> Outcome {
    use Function as F;
    let target = text(argument(arguments, 0))?;
    match function {
        F::Contains => Ok(Value::Bool(target.contains(text(argument(arguments, 1))?))),
        F::StartsWith => Ok(Value::Bool(target.starts_with(text(argument(arguments, 1))?))),
        F::EndsWith => Ok(Value::Bool(target.ends_with(text(argument(arguments, 1))?))),
        F::CharAt => char_at(target, position(argument(arguments, 1))?),
        F::IndexOf => index_of(target, text(argument(arguments, 1))?, 0),
        F::IndexOfFrom => index_of(target, text(argument(arguments, 1))?, position(argument(arguments, 2))?),
        F::LastIndexOf => last_index_of(target, text(argument(arguments, 1))?, None),
        F::LastIndexOfFrom => {
            last_index_of(target, text(argument(arguments, 1))?, Some(position(argument(arguments, 2))?))
        }
        F::LowerAscii => Ok(Value::String(target.to_ascii_lowercase())),
        F::UpperAscii => Ok(Value::String(target.to_ascii_uppercase())),
        F::Replace => replace(target, text(argument(arguments, 1))?, text(argument(arguments, 2))?, -1),
        F::ReplaceSome => {
            replace(target, text(argument(arguments, 1))?, text(argument(arguments, 2))?, int(argument(arguments, 3))?)
        }
        F::Split => Ok(split(target, text(argument(arguments, 1))?, -1)),
        F::SplitSome => Ok(split(target, text(argument(arguments, 1))?, int(argument(arguments, 2))?)),
        F::Substring => substring(target, position(argument(arguments, 1))?, None),
        F::SubstringTo => substring(target, position(argument(arguments, 1))?, Some(position(argument(arguments, 2))?)),
        F::Trim => Ok(Value::String(target.trim_matches(is_space).to_owned())),
        F::Reverse => Ok(Value::String(target.chars().rev().collect())),
        _ => Ok(Value::String(quote(target))),
    }
}

fn text(value: &Value) -> Result<&str, EvaluationError> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(wrong_type("a string function", other)),
    }
}

fn int(value: &Value) -> Result<i64, EvaluationError> {
    match value {
        Value::Int(number) => Ok(*number),
        other => Err(wrong_type("a string function", other)),
    }
}

fn position(value: &Value) -> Result<usize, EvaluationError> {
    usize::try_from(int(value)?).map_err(|_| outside())
}

fn outside() -> EvaluationError {
    EvaluationError::new(EvaluationFault::IndexOutOfRange, "the position is outside the string")
}

/// Whether CEL's `trim` removes a character: Unicode `White_Space`.
fn is_space(letter: char) -> bool {
    letter.is_whitespace()
}

/// Returns the byte offset of a character position; the end of the string is a valid position.
fn offset(text: &str, position: usize) -> Result<usize, EvaluationError> {
    text.char_indices().map(|(offset, _)| offset).chain(std::iter::once(text.len())).nth(position).ok_or_else(outside)
}

fn count(text: &str, bytes: usize) -> Value {
    let count = text.get(..bytes).unwrap_or("").chars().count();
    Value::Int(i64::try_from(count).unwrap_or(i64::MAX))
}

fn char_at(target: &str, position: usize) -> Outcome {
    let start = offset(target, position)?;
    let letter = target.get(start..).unwrap_or("").chars().next();
    Ok(Value::String(letter.map(String::from).unwrap_or_default()))
}

fn index_of(target: &str, wanted: &str, from: usize) -> Outcome {
    let start = offset(target, from)?;
    let found = target.get(start..).unwrap_or("").find(wanted);
    Ok(found.map_or(Value::Int(-1), |at| count(target, start.saturating_add(at))))
}

fn last_index_of(target: &str, wanted: &str, from: Option<usize>) -> Outcome {
    // A match must begin at or before `from`.
    let end = match from {
        Some(from) => offset(target, from)?.saturating_add(wanted.len()).min(target.len()),
        None => target.len(),
    };
    let found = target.get(..target.floor_char_boundary(end)).and_then(|part| part.rfind(wanted));
    Ok(found.map_or(Value::Int(-1), |at| count(target, at)))
}

/// Replaces at most `limit` occurrences. A negative limit replaces all.
fn replace(target: &str, from: &str, to: &str, limit: i64) -> Outcome {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let pieces = target.matches(from).take(limit).count();
    check_size(pieces.saturating_mul(to.len()).saturating_add(target.len()))?;
    Ok(Value::String(target.replacen(from, to, limit)))
}

/// Maximum size of a string that one call may build, in bytes.
const MAX_TEXT: usize = 8 << 20;

pub(super) fn check_size(bytes: usize) -> Result<(), EvaluationError> {
    if bytes <= MAX_TEXT {
        return Ok(());
    }
    Err(EvaluationError::new(EvaluationFault::LimitExceeded, format!("strings are limited to {MAX_TEXT} bytes")))
}

/// Splits into at most `limit` pieces. A negative limit splits everywhere.
fn split(target: &str, at: &str, limit: i64) -> Value {
    let text = |piece: &str| Value::String(piece.to_owned());
    let pieces: Vec<Value> = match usize::try_from(limit) {
        Ok(0) => Vec::new(),
        // Split between all characters; an empty string has no pieces.
        _ if at.is_empty() => {
            let letters: Vec<String> = target.chars().map(String::from).collect();
            match usize::try_from(limit) {
                Ok(limit) if limit < letters.len() => {
                    let (first, rest) = letters.split_at(limit.saturating_sub(1));
                    first.iter().cloned().chain(std::iter::once(rest.concat())).map(Value::String).collect()
                }
                _ => letters.into_iter().map(Value::String).collect(),
            }
        }
        Ok(limit) => target.splitn(limit, at).map(text).collect(),
        Err(_) => target.split(at).map(text).collect(),
    };
    Value::List(pieces)
}

fn substring(target: &str, from: usize, to: Option<usize>) -> Outcome {
    let start = offset(target, from)?;
    let end = match to {
        Some(to) => offset(target, to)?,
        None => target.len(),
    };
    if end < start {
        return Err(invalid("the substring ends before it begins"));
    }
    Ok(Value::String(target.get(start..end).unwrap_or("").to_owned()))
}

pub(super) fn join(list: &Value, separator: Option<&Value>) -> Outcome {
    let Value::List(items) = list else { return Err(wrong_type("join", list)) };
    let separator = separator.map_or(Ok(""), text)?;
    let texts = items.iter().map(text).collect::<Result<Vec<_>, _>>()?;
    let separators = texts.len().saturating_sub(1).saturating_mul(separator.len());
    check_size(texts.iter().fold(separators, |sum, text| sum.saturating_add(text.len())))?;
    Ok(Value::String(texts.join(separator)))
}

/// Quotes a string with the escapes of `strings.quote`.
pub(crate) fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(2));
    out.push('"');
    for letter in text.chars() {
        match letter {
            '\u{7}' => out.push_str("\\a"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{b}' => out.push_str("\\v"),
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
