//! Expands repeated steps and numbered lists.
//!
//! `{"for": 3, "steps": […]}` stands for its steps three times, with every `#` in a text replaced by 0, 1, 2;
//! `{"each": ["s#", 3]}` is the list `["s0", "s1", "s2"]`.

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value as Json};

use crate::value::shown;

/// Maximum number of repetitions.
const MOST: u64 = 10_000;

/// Returns the steps with every `for` and `each` expanded.
pub fn steps(steps: &[Json]) -> Result<Vec<Json>> {
    let mut all = Vec::new();
    for step in steps {
        let count = match step.get("for") {
            None => {
                all.push(lists(step)?);
                continue;
            }
            Some(count) => count.as_u64().filter(|count| *count <= MOST).context("\"for\" is a number up to 10,000")?,
        };
        let keys = step.as_object().map_or(0, |step| step.keys().filter(|key| *key != "note").count());
        ensure!(keys == 2, "\"for\" takes \"steps\" only");
        let inner = step.get("steps").and_then(Json::as_array).context("\"for\" needs \"steps\"")?;
        let inner = self::steps(inner)?;
        for number in 0..count {
            all.extend(inner.iter().map(|step| numbered(step, number)));
        }
    }
    Ok(all)
}

/// Returns `json` with every `each` expanded.
fn lists(json: &Json) -> Result<Json> {
    Ok(match json {
        Json::Object(object) if object.len() == 1 && object.contains_key("each") => {
            let pair = object.get("each").and_then(Json::as_array).map(Vec::as_slice);
            let Some([item, count]) = pair else { anyhow::bail!("{} is not an item and a number", shown(json)) };
            let count =
                count.as_u64().filter(|count| *count <= MOST).context("\"each\" needs a number up to 10,000")?;
            Json::Array((0..count).map(|number| numbered(item, number)).collect())
        }
        Json::Object(object) => {
            let entry = |(key, value): (&String, &Json)| match (key.as_str(), value) {
                ("steps", Json::Array(inner)) => Ok((key.clone(), Json::Array(steps(inner)?))),
                _ => Ok((key.clone(), lists(value)?)),
            };
            Json::Object(object.iter().map(entry).collect::<Result<Map<_, _>>>()?)
        }
        Json::Array(items) => Json::Array(items.iter().map(lists).collect::<Result<_>>()?),
        other => other.clone(),
    })
}

fn numbered(json: &Json, number: u64) -> Json {
    match json {
        Json::String(text) => text.replace('#', &number.to_string()).into(),
        Json::Array(items) => items.iter().map(|item| numbered(item, number)).collect(),
        Json::Object(object) => object.iter().map(|(key, value)| (key.clone(), numbered(value, number))).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn steps_and_lists_are_numbered() {
        let given = [json!({"for": 2, "steps": [{"drop": "s#"}]}), json!({"args": [{"each": ["s#", 2]}]})];
        assert_eq!(
            steps(&given).unwrap(),
            [json!({"drop": "s0"}), json!({"drop": "s1"}), json!({"args": [["s0", "s1"]]})]
        );
        assert!(steps(&[json!({"for": 2, "drop": "s"})]).is_err());
    }
}
