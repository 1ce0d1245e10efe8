//! Every case is as `case.schema.json` says, which editors check while one writes.
//!
//! The keywords that this schema uses are checked here, and any other is an error, so that none goes unchecked.

use std::{fs, path::Path};

use conformance::paths;
use serde_json::Value as Json;

fn is_of(kind: &str, value: &Json) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        _ => panic!("type {kind} is not known here"),
    }
}

/// What is wrong with a value, each with its place.
fn faults(root: &Json, schema: &Json, value: &Json, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut no = |right: bool, what: String| {
        if !right {
            found.push(format!("{at}: {what}"));
        }
    };
    let mut inner = Vec::new();
    for (keyword, rule) in schema.as_object().unwrap() {
        let list = || rule.as_array().unwrap().iter();
        let number = |value: Option<u64>| value.unwrap_or(u64::MAX);
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "default" => (),
            "$ref" => inner.extend(faults(
                root,
                root.pointer(rule.as_str().unwrap().trim_start_matches('#')).unwrap(),
                value,
                at,
            )),
            "type" => no(
                rule.as_str()
                    .map_or_else(|| list().any(|kind| is_of(kind.as_str().unwrap(), value)), |kind| is_of(kind, value)),
                format!("not of type {rule}"),
            ),
            "enum" => no(list().any(|one| one == value), format!("none of {rule}")),
            "const" => no(rule == value, format!("not {rule}")),
            "required" => {
                for key in list() {
                    no(value.get(key.as_str().unwrap()).is_some(), format!("{key} is missing"));
                }
            }
            "oneOf" => {
                let met = list().filter(|schema| faults(root, schema, value, at).is_empty()).count();
                no(met == 1, format!("{met} of {} alternatives", list().count()));
            }
            "minLength" => {
                no(value.as_str().is_none_or(|text| text.len() as u64 >= number(rule.as_u64())), "short".into())
            }
            "minItems" => {
                no(value.as_array().is_none_or(|list| list.len() as u64 >= number(rule.as_u64())), "few".into())
            }
            "minimum" => no(value.as_i64() >= rule.as_i64(), format!("less than {rule}")),
            "maximum" => no(value.as_i64() <= rule.as_i64(), format!("more than {rule}")),
            "pattern" => {
                assert_eq!(rule, r"^[a-z0-9-]+\..+$", "the one pattern that is known here");
                let right = |text: &str| {
                    let split = text.split_once('.');
                    split.is_some_and(|(interface, rest)| {
                        let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                        !interface.is_empty() && interface.chars().all(letter) && !rest.is_empty()
                    })
                };
                no(value.as_str().is_none_or(right), format!("not like {rule}"));
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    inner.extend(faults(root, rule, item, &format!("{at}/{index}")));
                }
            }
            "properties" | "additionalProperties" => {
                let known = schema.get("properties");
                for (key, item) in value.as_object().into_iter().flatten() {
                    let own = known.and_then(|known| known.get(key));
                    let at = format!("{at}/{key}");
                    match (keyword.as_str(), own) {
                        ("properties", Some(own)) => inner.extend(faults(root, own, item, &at)),
                        ("additionalProperties", None) if rule == false => inner.push(format!("{at}: unknown key")),
                        ("additionalProperties", None) => inner.extend(faults(root, rule, item, &at)),
                        _ => (),
                    }
                }
            }
            other => panic!("keyword {other} is not known here"),
        }
    }
    found.extend(inner);
    found
}

fn read(path: &Path) -> Json {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn every_case_is_as_the_schema_says() {
    let folder = paths::root().join("conformance");
    let schema = read(&folder.join("case.schema.json"));
    let mut count = 0;
    let mut wrong = Vec::new();
    for interface in fs::read_dir(folder.join("cases")).unwrap() {
        for file in fs::read_dir(interface.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            count += 1;
            wrong.extend(faults(&schema, &schema, &read(&path), &path.display().to_string()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 250, "{count} cases");
}

#[test]
fn what_is_not_as_the_schema_says_is_found() {
    let schema = read(&paths::root().join("conformance/case.schema.json"));
    let wrong = serde_json::json!({
        "purpose": "",
        "peers": { "a": "nobody" },
        "steps": [{ "new": "x", "drop": "x" }, { "call": "nothing" }, { "drop": "x", "denied": false, "extra": 1 }]
    });
    assert_eq!(faults(&schema, &schema, &wrong, "").len(), 6, "{:?}", faults(&schema, &schema, &wrong, ""));
}
