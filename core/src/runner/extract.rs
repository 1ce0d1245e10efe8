//! Where the exports of an action come from: its answer, by name, JSON path, header or expression.

use crate::{
    dsl::{
        expr::{Declarations, Dialect, Expression, Value},
        model::{ExportDef, ExportKind},
    },
    workflow::{WorkflowError, invalid},
};

use super::json;

/// What came of an action.
#[derive(Debug, Default)]
pub struct Answer {
    /// The status code; 0 where there is none.
    pub status: u16,
    /// The header fields, names in lower case.
    pub headers: Vec<(String, String)>,
    /// What was received, if it is kept.
    pub body: Vec<u8>,
    /// How many bytes were received as body.
    pub size: u64,
    /// How many bytes were sent.
    pub sent: u64,
    /// Whether the connection had served before.
    pub reused: bool,
}

/// What an action has to keep of its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Needs {
    pub headers: bool,
    pub body: bool,
}

/// An export and where it comes from.
#[derive(Debug, Clone)]
pub struct Extract {
    pub name: String,
    bytes: bool,
    source: Source,
}

#[derive(Debug, Clone)]
enum Source {
    Status,
    Body,
    Size,
    Sent,
    Reused,
    Headers,
    Header(String),
    Json,
    Path(Vec<Step>),
    Expression(Expression),
}

/// A step of a JSON path.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Member(String),
    /// From the end, if negative.
    Element(i64),
}

/// Names of exports, and where they come from when `extract` does not say.
const HTTP: &[(&str, Source)] = &[
    ("status_code", Source::Status),
    ("status", Source::Status),
    ("body", Source::Body),
    ("body_size", Source::Size),
    ("headers", Source::Headers),
    ("json", Source::Json),
    ("reused", Source::Reused),
];

const STREAM: &[(&str, Source)] =
    &[("received", Source::Body), ("received_size", Source::Size), ("sent_size", Source::Sent)];

/// The variables of an expression.
const VARIABLES: [(&str, ExportKind); 4] = [
    ("response.status", ExportKind::Int),
    ("response.headers", ExportKind::Map),
    ("response.body", ExportKind::String),
    ("response.json", ExportKind::Any),
];

impl Extract {
    /// Of an export of action `action`; `written` is its entry in `extract`.
    ///
    /// # Errors
    /// [`WorkflowError::Invalid`] if it comes from nowhere; [`WorkflowError::Expression`] if what is written does not compile.
    pub fn compile(action: &str, export: &ExportDef, written: Option<&str>, http: bool) -> Result<Self, WorkflowError> {
        let source = match written {
            Some(written) => read(action, &export.name, written)?,
            None => known(&export.name, http).ok_or_else(|| nowhere(action, &export.name, http))?,
        };
        Ok(Self { name: export.name.clone(), bytes: export.kind == ExportKind::Bytes, source })
    }

    /// Adds what it needs.
    pub fn add_needs(&self, needs: &mut Needs) {
        match &self.source {
            Source::Body | Source::Json | Source::Path(_) => needs.body = true,
            Source::Headers | Source::Header(_) => needs.headers = true,
            Source::Expression(expression) => {
                for variable in expression.variables() {
                    match variable.as_str() {
                        "response.headers" => needs.headers = true,
                        "response.status" => {}
                        _ => needs.body = true,
                    }
                }
            }
            Source::Status | Source::Size | Source::Sent | Source::Reused => {}
        }
    }

    /// Its value; none if the answer has no such thing. `parsed` is the body as JSON, once somebody asked for it.
    pub fn take(&self, answer: &Answer, parsed: &mut Option<Option<Value>>) -> Option<Value> {
        let mut json = || parsed.get_or_insert_with(|| json::read(std::str::from_utf8(&answer.body).ok()?)).clone();
        match &self.source {
            Source::Status => Some(Value::Int(answer.status.into())),
            Source::Size => i64::try_from(answer.size).ok().map(Value::Int),
            Source::Sent => i64::try_from(answer.sent).ok().map(Value::Int),
            Source::Reused => Some(Value::Bool(answer.reused)),
            Source::Body if self.bytes => Some(Value::Bytes(answer.body.clone())),
            Source::Body => Some(text(&answer.body)),
            Source::Headers => Some(headers(answer)),
            Source::Header(name) => {
                let found = answer.headers.iter().find(|(other, _)| other == name);
                found.map(|(_, value)| Value::String(value.clone()))
            }
            Source::Json => json(),
            Source::Path(steps) => json().and_then(|value| walk(value, steps)),
            Source::Expression(expression) => {
                let mut values = Vec::with_capacity(expression.variables().len());
                for variable in expression.variables() {
                    values.push(match variable.as_str() {
                        "response.status" => Value::Int(answer.status.into()),
                        "response.headers" => headers(answer),
                        "response.body" => text(&answer.body),
                        _ => json().unwrap_or_default(),
                    });
                }
                expression.evaluate(&values).ok().filter(|value| *value != Value::Null)
            }
        }
    }
}

fn text(bytes: &[u8]) -> Value {
    Value::String(String::from_utf8_lossy(bytes).into_owned())
}

/// The header fields as a map; those by one name are joined. (RFC 9110 section 5.3)
fn headers(answer: &Answer) -> Value {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (name, value) in &answer.headers {
        match pairs.iter_mut().find(|(other, _)| other == name) {
            Some((_, former)) => *former = format!("{former}, {value}"),
            None => pairs.push((name.clone(), value.clone())),
        }
    }
    Value::Map(pairs.into_iter().map(|(name, value)| (Value::String(name), Value::String(value))).collect())
}

fn known(name: &str, http: bool) -> Option<Source> {
    if http && name == "content_type" {
        return Some(Source::Header("content-type".to_owned()));
    }
    let names = if http { HTTP } else { STREAM };
    names.iter().find(|(other, _)| *other == name).map(|(_, source)| source.clone())
}

fn nowhere(action: &str, export: &str, http: bool) -> WorkflowError {
    let names: Vec<&str> = if http { HTTP } else { STREAM }.iter().map(|(name, _)| *name).collect();
    let expected = format!("one of {}, or in the action's map `extract`", names.join(", "));
    invalid(format!("action {action}, export {export}"), expected)
}

fn read(action: &str, export: &str, written: &str) -> Result<Source, WorkflowError> {
    let subject = || format!("action {action}, extract {export}");
    if let Some(name) = written.strip_prefix("header:") {
        return Ok(Source::Header(name.trim().to_ascii_lowercase()));
    }
    if written.starts_with('$') {
        let steps = path(written);
        return steps.map(Source::Path).ok_or_else(|| invalid(subject(), "a JSON path such as $.items[0].name"));
    }
    let declared: Declarations = VARIABLES.into_iter().collect();
    Expression::compile(written, &declared, Dialect::Scenario).map(Source::Expression).map_err(|found| {
        WorkflowError::Expression {
            subject: subject(),
            expression: written.to_owned(),
            reason: found.first().map_or_else(String::new, |diagnostic| diagnostic.message.clone()),
        }
    })
}

/// Reads `$.name`, `$['name']`, `$[0]`, `$[-1]`, one behind the other. (RFC 9535, singular queries)
fn path(written: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    let mut rest = written.strip_prefix('$')?;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('.') {
            let end = after.find(['.', '[']).unwrap_or(after.len());
            let (name, behind) = after.split_at_checked(end).filter(|(name, _)| !name.is_empty() && *name != "*")?;
            steps.push(Step::Member(name.to_owned()));
            rest = behind;
        } else {
            let inside = rest.strip_prefix('[')?;
            if let Some(quote) = inside.chars().next().filter(|letter| matches!(letter, '\'' | '"')) {
                let (name, behind) = inside.get(1..)?.split_once(quote)?;
                steps.push(Step::Member(name.to_owned()));
                rest = behind.strip_prefix(']')?;
            } else {
                let (index, behind) = inside.split_once(']')?;
                steps.push(Step::Element(index.parse().ok()?));
                rest = behind;
            }
        }
    }
    Some(steps)
}

fn walk(mut value: Value, steps: &[Step]) -> Option<Value> {
    for step in steps {
        value = match (step, value) {
            (Step::Member(name), Value::Map(pairs)) => {
                let is_it = |key: &Value| matches!(key, Value::String(text) if text == name);
                pairs.into_iter().find(|(key, _)| is_it(key)).map(|(_, value)| value)?
            }
            (Step::Element(index), Value::List(mut items)) => {
                let place = usize::try_from(index.unsigned_abs()).ok()?;
                let place = if *index < 0 { items.len().checked_sub(place)? } else { place };
                if place >= items.len() {
                    return None;
                }
                items.swap_remove(place)
            }
            _ => return None,
        };
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn export(name: &str) -> ExportDef {
        ExportDef { name: name.to_owned(), kind: ExportKind::Any, default: None }
    }

    fn answer() -> Answer {
        Answer {
            status: 201,
            headers: vec![("etag".into(), "\"a\"".into()), ("via".into(), "x".into()), ("via".into(), "y".into())],
            body: br#"{"user": {"id": 7, "tags": ["a", "b"]}, "odd name": true}"#.to_vec(),
            size: 57,
            sent: 9,
            reused: true,
        }
    }

    fn taken(name: &str, written: Option<&str>) -> Option<Value> {
        let extract = Extract::compile("probe", &export(name), written, true).unwrap();
        extract.take(&answer(), &mut None)
    }

    #[test]
    fn exports_come_from_the_answer_by_name() {
        assert_eq!(taken("status_code", None), Some(Value::Int(201)));
        assert_eq!(taken("body_size", None), Some(Value::Int(57)));
        assert_eq!(taken("reused", None), Some(Value::Bool(true)));
        assert_eq!(taken("content_type", None), None);
        let error = Extract::compile("probe", &export("sttus"), None, true).unwrap_err();
        assert!(error.to_string().starts_with("action probe, export sttus: should be one of status_code"), "{error}");
    }

    #[test]
    fn exports_come_from_paths_headers_and_expressions() {
        let text = |text: &str| Some(Value::String(text.to_owned()));
        for (written, value) in [
            ("$.user.id", Some(Value::Int(7))),
            ("$.user.tags[1]", text("b")),
            ("$['user']['tags'][-2]", text("a")),
            ("$.user.tags[2]", None),
            ("$.user.tags[-3]", None),
            ("$.none.id", None),
            ("$['odd name']", Some(Value::Bool(true))),
            ("header:ETag", text("\"a\"")),
            ("header:X", None),
            ("response.json.user.id * 2", Some(Value::Int(14))),
            ("response.headers['via']", text("x, y")),
            ("response.status / 100 == 2", Some(Value::Bool(true))),
            ("size(response.body)", Some(Value::Int(57))),
            ("response.json.none", None),
        ] {
            assert_eq!(taken("x", Some(written)), value, "{written}");
        }
    }

    #[test]
    fn what_does_not_compile_is_refused_at_once() {
        for written in ["$.", "$x", "$[a]", "$.*", "$['a", "response.sttus", "1 +"] {
            assert!(Extract::compile("probe", &export("x"), Some(written), true).is_err(), "{written}");
        }
    }

    #[test]
    fn an_answer_without_json_leaves_defaults() {
        let extract = Extract::compile("probe", &export("x"), Some("$.a"), true).unwrap();
        assert_eq!(extract.take(&Answer { body: b"<html>".to_vec(), ..answer() }, &mut None), None);
    }
}
