//! The canonical form of a lane's answers, independent of its language.
//!
//! Integers up to 32 bits are JSON numbers, larger ones decimal texts, doubles decimal
//! texts, bytes `{"$bytes": hex}`, records objects with the WIT's field names in the
//! WIT's order, variants `"case"` or `{"case": payload}`, flags lists in the WIT's
//! order, addresses and networks texts, values form V, resources `"<resource>"`.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value as Json, json};

use crate::{
    shape::{Shape, same_name},
    value::{self, shown},
};

/// Returns the canonical form of `json`, a value of shape `shape`.
pub fn normal(shape: &Shape, json: &Json) -> Result<Json> {
    let wrong = || format!("{} is not {}", shown(json), shape.describe());
    Ok(match shape {
        Shape::Bool => {
            ensure!(json.is_boolean(), wrong());
            json.clone()
        }
        Shape::Integer(bits, signed) => {
            let number = value::integer(json)?;
            value::check_range(number, *bits, *signed)?;
            if *bits == 64 { number.to_string().into() } else { Json::from(i64::try_from(number)?) }
        }
        Shape::Float => value::double(json)?.to_string().into(),
        Shape::Text => value::text(json)?.into(),
        Shape::Bytes => json!({ "$bytes": value::to_hex(&value::bytes(json)?) }),
        Shape::List(item) => {
            let items = json.as_array().with_context(wrong)?;
            items.iter().map(|json| normal(item, json)).collect::<Result<_>>()?
        }
        Shape::Tuple(shapes) => {
            let items = json.as_array().filter(|items| items.len() == shapes.len()).with_context(wrong)?;
            shapes.iter().zip(items).map(|(shape, json)| normal(shape, json)).collect::<Result<_>>()?
        }
        Shape::Option(_) if json.is_null() => Json::Null,
        Shape::Option(inner) => normal(inner, json)?,
        Shape::Result(..) => bail!("a result inside a result"),
        Shape::Record(_, fields) => record(fields, json).with_context(wrong)?,
        Shape::Variant(name, cases) => {
            let (given, payload) = value::case(json).with_context(wrong)?;
            let (case, shape) = cases.iter().find(|(case, _)| same_name(case, &given)).with_context(wrong)?;
            match (shape, payload) {
                (None, _) => json!(case),
                (Some(shape), Some(payload)) => {
                    json!({ case: normal(shape, &payload).with_context(|| format!("case {case} of {name}"))? })
                }
                (Some(_), None) => bail!("case {case} of {name} came without its payload"),
            }
        }
        Shape::Enum(_, cases) => {
            let (given, _) = value::case(json).with_context(wrong)?;
            json!(cases.iter().find(|case| same_name(case, &given)).with_context(wrong)?)
        }
        Shape::Flags(_, flags) => {
            let set = flag_names(json).with_context(wrong)?;
            for name in &set {
                ensure!(flags.iter().any(|flag| same_name(flag, name)), wrong());
            }
            flags.iter().filter(|flag| set.iter().any(|name| same_name(flag, name))).map(|flag| json!(flag)).collect()
        }
        Shape::Resource(_) => json!("<resource>"),
        Shape::Address => value::address(json)?.to_string().into(),
        Shape::Network => value::network(json)?.into(),
        Shape::U128 => value::u128(json)?.to_string().into(),
        Shape::Value => expression(json)?,
    })
}

/// Returns the canonical form of an error. A lane may omit every field without a value, lists too.
pub fn normal_error(shape: &Shape, json: &Json) -> Result<Json> {
    let Shape::Record(_, fields) = shape else { return normal(shape, json) };
    let mut given = json.as_object().context("an error is a record")?.clone();
    for (name, shape) in fields {
        if matches!(shape, Shape::List(_)) && !given.keys().any(|key| same_name(key, name)) {
            given.insert(name.clone(), json!([]));
        }
    }
    normal(shape, &Json::Object(given))
}

fn record(fields: &[(String, Shape)], json: &Json) -> Result<Json> {
    let object = json.as_object().context("no object")?;
    let mut result = Map::new();
    for (field, shape) in fields {
        let given = object.iter().find(|(key, _)| same_name(key, field)).map(|(_, value)| value);
        // JavaScript omits undefined fields.
        let given = match (given, shape) {
            (Some(given), _) => given,
            (None, Shape::Option(_)) => &Json::Null,
            (None, _) => bail!("field {field} is missing"),
        };
        result.insert(field.clone(), normal(shape, given).with_context(|| format!("field {field}"))?);
    }
    Ok(Json::Object(result))
}

/// Reads a list of names, an object of booleans, or `"a | b"`.
fn flag_names(json: &Json) -> Option<Vec<String>> {
    match json {
        Json::Array(names) => names.iter().map(|name| name.as_str().map(str::to_owned)).collect(),
        Json::Object(switches) => {
            Some(switches.iter().filter(|(_, on)| **on == Json::Bool(true)).map(|(name, _)| name.clone()).collect())
        }
        Json::String(text) => {
            Some(text.split('|').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect())
        }
        _ => None,
    }
}

/// Reads a value of the expression language: form V, or the arena that crosses the boundary.
fn expression(json: &Json) -> Result<Json> {
    if let (Some(nodes), Some(root)) = (json.get("nodes").and_then(Json::as_array), json.get("root")) {
        return arena(nodes, root, 0);
    }
    let wrong = || format!("{} is not a value", shown(json));
    Ok(match json {
        Json::Null | Json::Bool(_) | Json::String(_) => json.clone(),
        Json::Object(object) if object.len() == 1 => {
            let (tag, content) = object.iter().next().with_context(wrong)?;
            match (tag.as_str(), content) {
                ("list", Json::Array(items)) => {
                    json!({ "list": items.iter().map(expression).collect::<Result<Vec<_>>>()? })
                }
                ("map", Json::Array(pairs)) => {
                    let pair = |pair: &Json| match pair.as_array().map(Vec::as_slice) {
                        Some([key, value]) => Ok(json!([expression(key)?, expression(value)?])),
                        _ => bail!(wrong()),
                    };
                    json!({ "map": pairs.iter().map(pair).collect::<Result<Vec<_>>>()? })
                }
                (tag, content) => scalar(tag, content).with_context(wrong)?,
            }
        }
        _ => bail!(wrong()),
    })
}

/// Returns form V of a value without children.
fn scalar(tag: &str, content: &Json) -> Result<Json> {
    Ok(match tag {
        "null" => Json::Null,
        "bool" | "boolean" => json!(content.as_bool().context("no boolean")?),
        "text" | "string" => json!(content.as_str().context("no text")?),
        "type" | "type-name" => json!({ "type": content.as_str().context("no text")? }),
        "bytes" => json!({ "bytes": value::to_hex(&value::bytes(content)?) }),
        "int" | "uint" | "duration" => json!({ tag: value::integer(content)?.to_string() }),
        "double" => json!({ "double": value::double(content)?.to_string() }),
        "timestamp" => {
            let (seconds, nanoseconds) = match content {
                Json::Array(parts) if parts.len() == 2 => (&parts[0], &parts[1]),
                content => (&content["seconds"], &content["nanoseconds"]),
            };
            json!({ "timestamp": [value::integer(seconds)?.to_string(), i64::try_from(value::integer(nanoseconds)?)?] })
        }
        _ => bail!("there is no kind of value {tag:?}"),
    })
}

/// Returns form V of the node `index`.
fn arena(nodes: &[Json], index: &Json, depth: usize) -> Result<Json> {
    ensure!(depth <= nodes.len(), "the arena is not a tree");
    let index = usize::try_from(value::integer(index)?)?;
    let node = nodes.get(index).with_context(|| format!("node {index} is not in the arena"))?;
    let (tag, content) = value::case(node).with_context(|| format!("{} is not a node", shown(node)))?;
    let content = content.unwrap_or_default();
    let child = |child: &Json| arena(nodes, child, depth + 1);
    let tag = ["list", "map", "type-name"]
        .into_iter()
        .find(|name| same_name(name, &tag))
        .map_or_else(|| tag.to_ascii_lowercase(), str::to_owned);
    Ok(match (tag.as_str(), &content) {
        ("list", Json::Array(items)) => json!({ "list": items.iter().map(child).collect::<Result<Vec<_>>>()? }),
        ("map", Json::Array(pairs)) => {
            let pair = |pair: &Json| Ok(json!([child(&pair[0])?, child(&pair[1])?]));
            json!({ "map": pairs.iter().map(pair).collect::<Result<Vec<_>>>()? })
        }
        (tag, content) => scalar(tag, content)?,
    })
}
