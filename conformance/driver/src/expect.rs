//! Comparison of results with the expectations of a case.
//!
//! An expectation is written like an argument and compared by the shape: records by the given
//! fields, variants by the case and, if given, the payload. An object of `$` keys is a condition;
//! if it has several, all must hold.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value as Json, json};

use crate::{
    normal::normal,
    shape::{Shape, same_name},
    value::{self, shown},
};

/// The conditions, as `conformance/README.md` describes them.
const CONDITIONS: [&str; 9] =
    ["$any", "$contains", "$starts-with", "$unordered", "$length", "$one-of", "$at-least", "$at-most", "$not"];

/// Fails if `expected` is not an expectation of this shape.
pub fn check(shape: &Shape, expected: &Json) -> Result<()> {
    walk(shape, expected, None).map(|_| ())
}

/// Returns the difference between `expected` and `actual`, a canonical value; none if there is no difference.
pub fn difference(shape: &Shape, expected: &Json, actual: &Json) -> Result<Option<String>> {
    walk(shape, expected, Some(actual))
}

/// Visits the expectation; without `actual` it checks only its form.
fn walk(shape: &Shape, expected: &Json, actual: Option<&Json>) -> Result<Option<String>> {
    if let Some(conditions) = conditions(shape, expected) {
        return all(shape, conditions, actual);
    }
    let wrong = || format!("{} is not {}", shown(expected), shape.describe());
    let differs = |actual: &Json| Some(format!("expected {}, got {}", shown(expected), shown(actual)));
    match shape {
        Shape::Option(inner) => match (expected.is_null(), actual) {
            (true, Some(actual)) if !actual.is_null() => Ok(differs(actual)),
            (false, Some(actual)) if actual.is_null() => Ok(differs(actual)),
            (true, _) => Ok(None),
            (false, actual) => walk(inner, expected, actual),
        },
        Shape::List(item) => {
            let items = expected.as_array().with_context(wrong)?;
            if let Some(actual) = actual.filter(|actual| actual.as_array().map(Vec::len) != Some(items.len())) {
                return Ok(differs(actual));
            }
            first(items.iter().enumerate(), |index, expected| {
                Ok(walk(item, expected, actual.map(|actual| &actual[index]))?.map(|why| format!("[{index}]: {why}")))
            })
        }
        Shape::Tuple(shapes) => {
            let items = expected.as_array().filter(|items| items.len() == shapes.len()).with_context(wrong)?;
            first(items.iter().enumerate(), |index, expected| {
                Ok(walk(&shapes[index], expected, actual.map(|actual| &actual[index]))?
                    .map(|why| format!("[{index}]: {why}")))
            })
        }
        Shape::Record(name, _) if name == "socket-address" && expected.is_string() => {
            let whole: std::net::SocketAddr = expected.as_str().unwrap_or_default().parse().with_context(wrong)?;
            let spelt = serde_json::json!({ "address": whole.ip().to_string(), "port": whole.port() });
            walk(shape, &spelt, actual)
        }
        Shape::Record(name, fields) => {
            let expected = &with_kind(fields, expected);
            let object = expected.as_object().with_context(wrong)?;
            for (key, expected) in object {
                let (field, shape) = fields
                    .iter()
                    .find(|(field, _)| same_name(field, key))
                    .with_context(|| format!("record {name} has no field {key:?}"))?;
                let found = walk(shape, expected, actual.map(|actual| &actual[field.as_str()]))?;
                if let Some(why) = found {
                    return Ok(Some(format!("{field}: {why}")));
                }
            }
            Ok(None)
        }
        Shape::Variant(name, cases) => {
            let (case, payload) = value::case(expected).with_context(wrong)?;
            let (case, shape) = cases
                .iter()
                .find(|(known, _)| same_name(known, &case))
                .with_context(|| format!("{name} has no case {case:?}"))?;
            let actual_case = actual.and_then(value::case);
            if let (Some((actual_case, _)), Some(actual)) = (&actual_case, actual)
                && actual_case != case
            {
                return Ok(differs(actual));
            }
            match (shape, payload) {
                (Some(shape), Some(payload)) => {
                    let actual = actual_case.and_then(|(_, payload)| payload);
                    Ok(walk(shape, &payload, actual.as_ref())?.map(|why| format!("{case}: {why}")))
                }
                (None, Some(payload)) if !payload.is_null() => bail!("case {case:?} has no payload"),
                _ => Ok(None),
            }
        }
        leaf => {
            let expected = normal(leaf, expected)?;
            Ok(actual.filter(|actual| **actual != expected).and_then(differs))
        }
    }
}

/// An error is written as its kind: `"timed-out"`, or `{"limit-exceeded": {"maximum": 5}}` with other fields.
fn with_kind(fields: &[(String, Shape)], expected: &Json) -> Json {
    let Some((_, Shape::Enum(_, kinds))) = fields.first().filter(|(name, _)| name == "kind") else {
        return expected.clone();
    };
    // A field can have the name of a kind: then a condition is about the field.
    let is_kind = |name: &str, details: &Map<String, Json>| {
        kinds.iter().any(|kind| kind == name) && !details.keys().any(|key| key.starts_with('$'))
    };
    match expected {
        Json::String(kind) => json!({ "kind": kind }),
        Json::Object(object) if object.len() == 1 => match object.iter().next() {
            Some((kind, Json::Object(details))) if is_kind(kind, details) => {
                let mut details = details.clone();
                details.insert("kind".to_owned(), kind.as_str().into());
                Json::Object(details)
            }
            _ => expected.clone(),
        },
        _ => expected.clone(),
    }
}

fn first<'a>(
    items: impl Iterator<Item = (usize, &'a Json)>,
    mut difference: impl FnMut(usize, &'a Json) -> Result<Option<String>>,
) -> Result<Option<String>> {
    for (index, item) in items {
        if let Some(why) = difference(index, item)? {
            return Ok(Some(why));
        }
    }
    Ok(None)
}

/// Returns the conditions of `expected`, if it consists of conditions.
fn conditions<'a>(shape: &Shape, expected: &'a Json) -> Option<&'a Map<String, Json>> {
    let object = expected.as_object().filter(|object| object.keys().any(|key| key.starts_with('$')))?;
    let bytes = *shape == Shape::Bytes && object.contains_key("$bytes");
    (!bytes).then_some(object)
}

fn all(shape: &Shape, conditions: &Map<String, Json>, actual: Option<&Json>) -> Result<Option<String>> {
    for (name, wanted) in conditions {
        if let Some(why) = condition(shape, name, wanted, actual)? {
            return Ok(Some(why));
        }
    }
    Ok(None)
}

fn condition(shape: &Shape, name: &str, wanted: &Json, actual: Option<&Json>) -> Result<Option<String>> {
    if let (Shape::Option(inner), false) = (shape, matches!(name, "$any" | "$one-of" | "$not")) {
        return match actual {
            Some(Json::Null) => Ok(Some(format!("expected {name} {}, got null", shown(wanted)))),
            actual => condition(inner, name, wanted, actual),
        };
    }
    let items = || wanted.as_array().with_context(|| format!("{name} takes a list"));
    let holds = |holds: bool, actual: &Json| {
        (!holds).then(|| format!("expected {name} {}, got {}", shown(wanted), shown(actual)))
    };
    match (name, shape) {
        ("$any", _) => {
            ensure!(*wanted == Json::Bool(true), "$any takes true");
            Ok(None)
        }
        ("$one-of", _) => {
            let mut met = false;
            for expected in items()? {
                met |= walk(shape, expected, actual)?.is_none();
            }
            Ok(actual.and_then(|actual| holds(met, actual)))
        }
        ("$not", _) => {
            let met = walk(shape, wanted, actual)?.is_some();
            Ok(actual.and_then(|actual| holds(met, actual)))
        }
        ("$contains", Shape::Text | Shape::Enum(..)) => {
            let part = wanted.as_str().context("$contains takes a text here")?;
            Ok(actual.and_then(|actual| holds(actual.as_str().is_some_and(|text| text.contains(part)), actual)))
        }
        ("$contains", Shape::List(item)) => {
            let Some(actual) = actual else { return walk(item, wanted, None) };
            let mut met = false;
            for element in actual.as_array().into_iter().flatten() {
                met |= walk(item, wanted, Some(element))?.is_none();
            }
            Ok(holds(met, actual))
        }
        ("$contains", Shape::Flags(_, flags)) => {
            ensure!(flags.iter().any(|flag| wanted == flag.as_str()), "$contains takes one of {flags:?} here");
            Ok(actual.and_then(|actual| holds(actual.as_array().is_some_and(|set| set.contains(wanted)), actual)))
        }
        ("$starts-with", Shape::Bytes) => {
            let part = value::to_hex(&value::bytes(wanted)?);
            Ok(actual
                .and_then(|actual| holds(actual["$bytes"].as_str().is_some_and(|hex| hex.starts_with(&part)), actual)))
        }
        ("$starts-with", Shape::Text) => {
            let part = wanted.as_str().context("$starts-with takes a text")?;
            Ok(actual.and_then(|actual| holds(actual.as_str().is_some_and(|text| text.starts_with(part)), actual)))
        }
        ("$unordered", Shape::List(item)) => {
            let wanted = items()?;
            let Some(actual) = actual else {
                return first(wanted.iter().enumerate(), |_, expected| walk(item, expected, None));
            };
            let mut left: Vec<&Json> = actual.as_array().into_iter().flatten().collect();
            let same_length = left.len() == wanted.len();
            for expected in wanted {
                let mut found = None;
                for (index, element) in left.iter().enumerate() {
                    if walk(item, expected, Some(element))?.is_none() {
                        found = Some(index);
                        break;
                    }
                }
                match found {
                    Some(index) => drop(left.remove(index)),
                    None => return Ok(Some(format!("{} is not in {}", shown(expected), shown(actual)))),
                }
            }
            Ok(holds(same_length, actual))
        }
        ("$length", Shape::List(_) | Shape::Bytes | Shape::Text) => {
            let length = wanted.as_u64().context("$length takes a number")?;
            let actual_length = actual.map(|actual| match actual {
                Json::Array(items) => items.len(),
                Json::String(text) => text.len(),
                bytes => bytes["$bytes"].as_str().map_or(0, |hex| hex.len() / 2),
            });
            Ok(actual_length
                .filter(|actual| *actual as u64 != length)
                .map(|actual| format!("expected $length {length}, got {actual}")))
        }
        ("$at-least" | "$at-most", Shape::Integer(..) | Shape::U128 | Shape::Float) => {
            let wanted = value::double(wanted)?;
            let Some(actual) = actual else { return Ok(None) };
            let number = value::double(actual)?;
            Ok(holds(if name == "$at-least" { number >= wanted } else { number <= wanted }, actual))
        }
        _ if CONDITIONS.contains(&name) => bail!("{name} does not apply to {}", shape.describe()),
        _ => bail!("there is no condition {name:?}; use one of {CONDITIONS:?}"),
    }
}
