//! Converts arguments from the form of cases to the wire values of lanes. The form of saved results
//! is accepted as well.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value as Json, json};

use crate::{
    shape::{Shape, same_name},
    value::{self, shown},
};

/// Returns the wire form of `json`, an argument of shape `shape`.
pub fn argument(shape: &Shape, json: &Json) -> Result<Json> {
    if let Some(raw) = json.get("$raw") {
        return Ok(raw.clone());
    }
    let wrong = || format!("{} is not {}", shown(json), shape.describe());
    Ok(match shape {
        Shape::Bool => {
            ensure!(json.is_boolean(), wrong());
            json.clone()
        }
        Shape::Integer(bits, signed) => {
            let number = value::integer(json)?;
            value::check_range(number, *bits, *signed)?;
            match bits {
                64 => json!({ if *signed { "$s64" } else { "$u64" }: number.to_string() }),
                _ => Json::from(i64::try_from(number)?),
            }
        }
        Shape::Float => json!({ "$f64": value::double(json)?.to_string() }),
        Shape::Text => text(json)?,
        Shape::Bytes => match json.get("repeat") {
            Some(pair) => json!({ "$repeat-bytes": pair }),
            None => json!({ "$bytes": value::to_hex(&value::bytes(json)?) }),
        },
        Shape::List(item) => match (json, json.get("repeat")) {
            (Json::Array(items), _) => items.iter().map(|json| argument(item, json)).collect::<Result<_>>()?,
            (_, Some(Json::Array(pair))) if pair.len() == 2 => {
                let count = pair[1].as_u64().with_context(wrong)?;
                vec![argument(item, &pair[0])?; usize::try_from(count)?].into()
            }
            _ => bail!(wrong()),
        },
        Shape::Tuple(shapes) => {
            let items = json.as_array().filter(|items| items.len() == shapes.len()).with_context(wrong)?;
            let items = shapes.iter().zip(items).map(|(shape, json)| argument(shape, json));
            json!({ "$tuple": items.collect::<Result<Vec<_>>>()? })
        }
        Shape::Option(_) if json.is_null() => Json::Null,
        Shape::Option(inner) => argument(inner, json)?,
        Shape::Result(..) => bail!("a result cannot be an argument"),
        Shape::Record(name, fields) => record(name, fields, json)?,
        Shape::Variant(_, cases) => {
            let (name, payload) = value::case(json).with_context(wrong)?;
            let (name, shape) = cases.iter().find(|(case, _)| *case == name).with_context(wrong)?;
            match (shape, payload) {
                (None, None | Some(Json::Null)) => json!({ "$variant": [name] }),
                (Some(shape), Some(payload)) => json!({ "$variant": [name, argument(shape, &payload)?] }),
                (Some(_), None) => bail!("case {name:?} needs a payload"),
                (None, Some(_)) => bail!("case {name:?} has no payload"),
            }
        }
        Shape::Enum(_, cases) => {
            let name = json.as_str().with_context(wrong)?;
            ensure!(cases.iter().any(|case| case == name), "{}: one of {cases:?}", wrong());
            json!({ "$enum": name })
        }
        Shape::Flags(_, flags) => {
            let names = json.as_array().with_context(wrong)?;
            let known = |name: &Json| flags.iter().any(|flag| name == flag.as_str());
            ensure!(names.iter().all(known), "{}: some of {flags:?}", wrong());
            json!({ "$flags": names })
        }
        Shape::Resource(_) => json!({ "$resource": json.as_str().with_context(wrong)? }),
        Shape::Address => json!({ "$ip": value::address(json)?.to_string() }),
        Shape::Network => json!({ "$network": value::network(json)? }),
        Shape::U128 => json!({ "$u128": value::u128(json)?.to_string() }),
        Shape::Value => json!({ "$value": json }),
    })
}

/// A text is sent unchanged; a long one is repeated by the lane. `{"file": path}` is a file of the
/// repository.
fn text(json: &Json) -> Result<Json> {
    if let (Some(path), Some(1)) =
        (json.get("file").and_then(Json::as_str), json.as_object().map(|object| object.len()))
    {
        let path = crate::paths::root().join(path);
        return Ok(std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?.into());
    }
    if let (Some(lines), Some(1)) =
        (json.get("lines").and_then(Json::as_array), json.as_object().map(|object| object.len()))
    {
        let line = |line: &Json| Some(format!("{}\n", line.as_str()?));
        let lines: Option<String> = lines.iter().map(line).collect();
        return Ok(lines.with_context(|| format!("{} are not lines of text", shown(json)))?.into());
    }
    match json.get("repeat") {
        Some(pair) => {
            value::text(json)?;
            Ok(json!({ "$repeat-text": pair }))
        }
        None => Ok(value::text(json)?.into()),
    }
}

/// Reads every field; optional ones may be omitted. `"1.2.3.4:80"` is a socket address.
fn record(name: &str, fields: &[(String, Shape)], json: &Json) -> Result<Json> {
    if let (Json::String(text), "socket-address") = (json, name) {
        let address: std::net::SocketAddr = text.parse().with_context(|| format!("{text:?} is not address:port"))?;
        return record(name, fields, &json!({ "address": address.ip().to_string(), "port": address.port() }));
    }
    let object = json.as_object().with_context(|| format!("{} is not record {name}", shown(json)))?;
    for key in object.keys() {
        ensure!(fields.iter().any(|(field, _)| same_name(field, key)), "record {name} has no field {key:?}");
    }
    let mut wire = serde_json::Map::new();
    for (field, shape) in fields {
        let given = object.iter().find(|(key, _)| same_name(key, field)).map(|(_, value)| value);
        let given = match (given, shape) {
            (Some(given), _) => given,
            (None, Shape::Option(_)) => &Json::Null,
            (None, _) => bail!("record {name} needs field {field:?}"),
        };
        wire.insert(field.clone(), argument(shape, given).with_context(|| format!("field {field}"))?);
    }
    Ok(json!({ "$record": name, "fields": wire }))
}
