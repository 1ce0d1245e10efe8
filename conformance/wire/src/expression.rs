//! Values of the expression language: form V of the protocol, as the tree that
//! native Rust has and as the arena that crosses a component's boundary.

use serde_json::Value as Json;

use crate::{
    Error, Wire,
    wire::{double, either, from_hex, wrong},
};

/// Reads form V.
pub fn read(json: &Json) -> Result<Wire, Error> {
    let mut nodes = Vec::new();
    let root = flatten(json, &mut nodes)?;
    let arena = vec![("nodes".into(), Wire::List(nodes)), ("root".into(), Wire::Integer(root))];
    Ok(either(tree(json)?, Wire::Record(arena)))
}

/// Returns a case of native `Value`.
fn tree(json: &Json) -> Result<Wire, Error> {
    let pair = |pair: &Json| match pair.as_array().map(Vec::as_slice) {
        Some([key, value]) => Ok(Wire::List(vec![tree(key)?, tree(value)?])),
        _ => Err(wrong("a key and a value", pair)),
    };
    Ok(match (tag(json)?, content(json)) {
        ("list", Json::Array(items)) => case("list", Wire::List(items.iter().map(tree).collect::<Result<_, _>>()?)),
        ("map", Json::Array(pairs)) => case("map", Wire::List(pairs.iter().map(pair).collect::<Result<_, _>>()?)),
        (tag, content) => scalar(tag, content, ["bool", "string", "type"], json)?,
    })
}

/// Appends the nodes of `json` to `nodes`, children first; returns the index of its own.
fn flatten(json: &Json, nodes: &mut Vec<Wire>) -> Result<i128, Error> {
    let node = match (tag(json)?, content(json)) {
        ("list", Json::Array(items)) => {
            let indexes = items.iter().map(|item| flatten(item, nodes).map(Wire::Integer)).collect::<Result<_, _>>()?;
            case("list", Wire::List(indexes))
        }
        ("map", Json::Array(pairs)) => {
            let mut entries = Vec::new();
            for pair in pairs {
                let Some([key, value]) = pair.as_array().map(Vec::as_slice) else {
                    return Err(wrong("a key and a value", pair));
                };
                let key = Wire::Integer(flatten(key, nodes)?);
                entries.push(Wire::List(vec![key, Wire::Integer(flatten(value, nodes)?)]));
            }
            case("map", Wire::List(entries))
        }
        (tag, content) => scalar(tag, content, ["bool", "string", "type-name"], json)?,
    };
    nodes.push(node);
    Ok(nodes.len() as i128 - 1)
}

/// Returns a value without children; `names` are those of the cases that differ between tree and arena.
fn scalar(tag: &str, content: &Json, names: [&str; 3], json: &Json) -> Result<Wire, Error> {
    let [boolean, text, type_name] = names;
    Ok(match (tag, content) {
        ("null", _) => Wire::Variant("null".into(), None),
        ("bool", Json::Bool(value)) => case(boolean, Wire::Bool(*value)),
        ("text", Json::String(value)) => case(text, Wire::Text(value.clone())),
        ("type", Json::String(name)) => case(type_name, Wire::Text(name.clone())),
        ("bytes", Json::String(hex)) => case("bytes", Wire::Bytes(from_hex(hex)?)),
        ("int" | "uint" | "duration", number) => case(tag, integer(number)?),
        ("double", Json::String(number)) => {
            case(tag, Wire::Double(double(number).ok_or_else(|| wrong("a double", json))?))
        }
        ("double", Json::Number(number)) => {
            case(tag, Wire::Double(number.as_f64().ok_or_else(|| wrong("a double", json))?))
        }
        ("timestamp", Json::Array(parts)) => match parts.as_slice() {
            [seconds, nanoseconds] => case(
                tag,
                Wire::Record(vec![
                    ("seconds".into(), integer(seconds)?),
                    ("nanoseconds".into(), integer(nanoseconds)?),
                ]),
            ),
            _ => return Err(wrong("seconds and nanoseconds", json)),
        },
        _ => return Err(wrong("a value", json)),
    })
}

fn case(name: &str, payload: Wire) -> Wire {
    Wire::Variant(name.into(), Some(Box::new(payload)))
}

fn integer(json: &Json) -> Result<Wire, Error> {
    let number = match json {
        Json::String(text) => text.parse().ok(),
        Json::Number(number) => number.as_i128(),
        _ => None,
    };
    number.map(Wire::Integer).ok_or_else(|| wrong("an integer", json))
}

/// Returns the kind of value of `json`.
fn tag(json: &Json) -> Result<&str, Error> {
    match json {
        Json::Null => Ok("null"),
        Json::Bool(_) => Ok("bool"),
        Json::String(_) => Ok("text"),
        Json::Object(object) if object.len() == 1 => {
            object.keys().next().map(String::as_str).ok_or_else(|| wrong("a value", json))
        }
        _ => Err(wrong("a value", json)),
    }
}

fn content(json: &Json) -> &Json {
    match json {
        Json::Object(object) => object.values().next().unwrap_or(json),
        json => json,
    }
}
