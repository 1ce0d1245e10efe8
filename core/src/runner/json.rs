//! JSON (RFC 8259) as values, and values as JSON.

use crate::dsl::{
    Limits, Tree, TreeKind,
    expr::{Value, plain_text},
    print::quoted,
    read_json,
};

/// The value that a text stands for; none if it is no JSON, or nested deeper than 64 levels. Of several
/// members by one name the last counts.
pub fn read(text: &str) -> Option<Value> {
    read_json(text, &Limits::DEFAULT).map(|tree| value(&tree))
}

fn value(tree: &Tree<'_>) -> Value {
    match &tree.kind {
        TreeKind::Scalar(scalar) => {
            scalar.value.clone().unwrap_or_else(|| Value::String(scalar.text.value.clone().into_owned()))
        }
        TreeKind::List(items) => Value::List(items.iter().map(value).collect()),
        TreeKind::Map(members) => {
            let mut pairs: Vec<(Value, Value)> = Vec::with_capacity(members.len());
            for (name, member) in members {
                let name = Value::String(name.value.clone().into_owned());
                match pairs.iter_mut().find(|(other, _)| *other == name) {
                    Some((_, former)) => *former = value(member),
                    None => pairs.push((name, value(member))),
                }
            }
            Value::Map(pairs)
        }
    }
}

/// A value as JSON, without blanks. Durations and timestamps become texts.
///
/// # Errors
/// What JSON has no way to say.
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
                quoted(&plain_text(name).map_err(|error| format!("JSON has no such name: {error}"))?, out);
                out.push(':');
                write(item, out)?;
            }
            out.push('}');
        }
        other => return Err(format!("JSON cannot say a value of type {}", other.type_name())),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_comes_back_as_it_was() {
        let text = r#"{"a":[1,-2,2.5,true,null],"b":{"c":"é\"\n"},"d":{}}"#;
        let mut out = String::new();
        write(&read(text).unwrap(), &mut out).unwrap();
        assert_eq!(out, text);
        assert_eq!(read(r#"{"a":1,"a":2}"#), Some(Value::Map(vec![(Value::String("a".into()), Value::Int(2))])));
    }

    #[test]
    fn what_json_cannot_say_is_refused() {
        for value in [Value::Bytes(vec![1]), Value::Double(f64::NAN), Value::List(vec![Value::Type("int".into())])] {
            assert!(write(&value, &mut String::new()).is_err(), "{value:?}");
        }
        for text in ["", "{", "[1,]", "nul", "'a'"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
