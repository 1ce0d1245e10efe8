//! Saved results of a case, and references to them.
//!
//! A text that starts with `$` is a saved result (`"$$…"` is a literal text that starts with `$`);
//! `{"$": "name.field.0"}` is a part of one.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value as Json};

/// Saved results by name.
#[derive(Debug, Clone, Default)]
pub struct Names(BTreeMap<String, Json>);

/// Returns the name of the saved result that a text refers to.
fn reference(json: &Json) -> Option<&str> {
    match json {
        Json::String(text) => text.strip_prefix('$').filter(|rest| !rest.starts_with('$')),
        Json::Object(object) if object.len() == 1 => object.get("$").and_then(Json::as_str),
        _ => None,
    }
}

/// Returns whether `json` refers to a saved result anywhere.
pub fn refers(json: &Json) -> bool {
    reference(json).is_some()
        || match json {
            Json::Array(items) => items.iter().any(refers),
            Json::Object(object) => object.values().any(refers),
            _ => false,
        }
}

impl Names {
    /// Saves a result.
    pub fn save(&mut self, name: &str, value: Json) {
        self.0.insert(name.to_owned(), value);
    }

    /// Returns `json` with every reference replaced by its value.
    pub fn resolve(&self, json: &Json) -> Result<Json> {
        if let Some(path) = reference(json) {
            return self.find(path);
        }
        Ok(match json {
            Json::String(text) => text.strip_prefix('$').unwrap_or(text).into(),
            Json::Array(items) => items.iter().map(|item| self.resolve(item)).collect::<Result<_>>()?,
            Json::Object(object) => {
                let entry = |(key, value): (&String, &Json)| Ok((key.clone(), self.resolve(value)?));
                Json::Object(object.iter().map(entry).collect::<Result<Map<_, _>>>()?)
            }
            other => other.clone(),
        })
    }

    /// Fails if `json` refers to an unknown name.
    pub fn check(&self, json: &Json) -> Result<()> {
        if let Some(path) = reference(json) {
            let name = path.split('.').next().unwrap_or_default();
            if !self.0.contains_key(name) {
                bail!("nothing was saved as {name:?}");
            }
        }
        match json {
            Json::Array(items) => items.iter().try_for_each(|item| self.check(item)),
            Json::Object(object) => object.values().try_for_each(|value| self.check(value)),
            _ => Ok(()),
        }
    }

    fn find(&self, path: &str) -> Result<Json> {
        let mut parts = path.split('.');
        let name = parts.next().unwrap_or_default();
        let mut value = self.0.get(name).with_context(|| format!("nothing was saved as {name:?}"))?;
        for part in parts {
            let found = match value {
                Json::Array(items) => part.parse::<usize>().ok().and_then(|index| items.get(index)),
                Json::Object(object) => object.get(part),
                _ => None,
            };
            value =
                found.with_context(|| format!("{path:?}: there is no {part:?} in {}", crate::value::shown(value)))?;
        }
        Ok(value.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn names() -> Names {
        let mut names = Names::default();
        names.save("echo", json!({"address": "127.0.0.1", "port": 80, "list": [7]}));
        names
    }

    #[test]
    fn references_are_replaced_wherever_they_stand() {
        let resolved = names().resolve(&json!([{"port": {"$": "echo.port"}}, {"$": "echo.list.0"}, "$$5"])).unwrap();
        assert_eq!(resolved, json!([{"port": 80}, 7, "$5"]));
        assert_eq!(names().resolve(&json!("$echo")).unwrap()["port"], 80);
    }

    #[test]
    fn a_name_that_is_not_there_is_an_error() {
        assert!(names().resolve(&json!("$other")).is_err());
        assert!(names().resolve(&json!({"$": "echo.prt"})).is_err());
        assert!(names().check(&json!([["$other.port"]])).is_err());
        assert!(names().check(&json!([["$echo.port"]])).is_ok());
    }
}
