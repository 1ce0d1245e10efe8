//! Values of the expression language in one field: words separated by blanks, a list or map before
//! its elements.

use std::fmt::Write;

use crate::dsl::expr::{Timestamp, Value};

use super::escape::{escape, unescape};

/// Appends a value. Iterative: a value may be deep.
pub(crate) fn write_value(value: &Value, out: &mut String) {
    let mut open = vec![value];
    let mut first = true;
    while let Some(value) = open.pop() {
        if !std::mem::take(&mut first) {
            out.push(' ');
        }
        match value {
            Value::Null => out.push('n'),
            Value::Bool(truth) => out.push(if *truth { 't' } else { 'f' }),
            Value::Int(number) => {
                let _ = write!(out, "i{number}");
            }
            Value::Uint(number) => {
                let _ = write!(out, "u{number}");
            }
            Value::Double(number) => {
                let _ = write!(out, "d{:x}", number.to_bits());
            }
            Value::String(text) => {
                out.push('s');
                escape(text, out);
            }
            Value::Bytes(bytes) => {
                out.push('b');
                for byte in bytes {
                    let _ = write!(out, "{byte:02x}");
                }
            }
            Value::List(elements) => {
                let _ = write!(out, "l{}", elements.len());
                open.extend(elements.iter().rev());
            }
            Value::Map(pairs) => {
                let _ = write!(out, "m{}", pairs.len());
                open.extend(pairs.iter().rev().flat_map(|(key, value)| [value, key]));
            }
            Value::Duration(nanoseconds) => {
                let _ = write!(out, "D{nanoseconds}");
            }
            Value::Timestamp(instant) => {
                let _ = write!(out, "T{},{}", instant.seconds, instant.nanoseconds);
            }
            Value::TypeName(name) => {
                out.push('y');
                escape(name, out);
            }
        }
    }
}

/// A list or map that waits for elements.
struct Open {
    values: Vec<Value>,
    missing: usize,
    is_map: bool,
}

/// Parses a value; returns none if it is malformed.
pub(crate) fn read_value(text: &str) -> Option<Value> {
    let mut open: Vec<Open> = Vec::new();
    let mut words = text.split(' ');
    loop {
        let word = words.next()?;
        let mut characters = word.chars();
        let tag = characters.next()?;
        let rest = characters.as_str();
        let mut made = match tag {
            'n' if rest.is_empty() => Value::Null,
            't' if rest.is_empty() => Value::Bool(true),
            'f' if rest.is_empty() => Value::Bool(false),
            'i' => Value::Int(rest.parse().ok()?),
            'u' => Value::Uint(rest.parse().ok()?),
            'd' => Value::Double(f64::from_bits(u64::from_str_radix(rest, 16).ok()?)),
            's' => Value::String(unescape(rest)?),
            'b' => Value::Bytes(read_bytes(rest)?),
            'l' | 'm' => {
                let length: usize = rest.parse().ok()?;
                let missing = if tag == 'm' { length.checked_mul(2)? } else { length };
                // Each element takes at least two bytes.
                if missing > text.len() {
                    return None;
                }
                open.push(Open { values: Vec::new(), missing, is_map: tag == 'm' });
                if missing > 0 {
                    continue;
                }
                close(open.pop()?)
            }
            'D' => Value::Duration(rest.parse().ok()?),
            'T' => {
                let (seconds, nanoseconds) = rest.split_once(',')?;
                Value::Timestamp(Timestamp::new(seconds.parse().ok()?, nanoseconds.parse().ok()?)?)
            }
            'y' => Value::TypeName(unescape(rest)?),
            _ => return None,
        };
        loop {
            let Some(top) = open.last_mut() else {
                return words.next().is_none().then_some(made);
            };
            top.values.push(made);
            top.missing = top.missing.saturating_sub(1);
            if top.missing > 0 {
                break;
            }
            made = close(open.pop()?);
        }
    }
}

fn close(open: Open) -> Value {
    if !open.is_map {
        return Value::List(open.values);
    }
    let mut pairs = Vec::with_capacity(open.values.len().wrapping_div(2));
    let mut values = open.values.into_iter();
    while let (Some(key), Some(value)) = (values.next(), values.next()) {
        pairs.push((key, value));
    }
    Value::Map(pairs)
}

fn read_bytes(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || text.len() & 1 == 1 {
        return None;
    }
    let pairs = text.as_bytes().chunks_exact(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let deep = (0..500).fold(Value::Null, |value, _| Value::List(vec![value]));
        let map = Value::Map(vec![
            (Value::String("a b\t\\n".into()), Value::List(vec![])),
            (Value::Int(-1), Value::Map(vec![])),
            (Value::Uint(7), Value::Double(-0.0)),
            (Value::Bool(true), Value::Bytes(vec![0, 255])),
            (Value::String(String::new()), Value::Duration(-5)),
        ]);
        let time = Value::Timestamp(Timestamp::new(-1, 999_999_999).unwrap());
        for value in [deep, map, time, Value::TypeName("int".into()), Value::Bool(false)] {
            let mut text = String::new();
            write_value(&value, &mut text);
            assert_eq!(read_value(&text), Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_value_is_none() {
        for text in ["", "x", "l2 n", "l1 n n", "m1 n", "l99999999999", "b0", "i", "s\\q", "l"] {
            assert_eq!(read_value(text), None, "{text}");
        }
    }
}
