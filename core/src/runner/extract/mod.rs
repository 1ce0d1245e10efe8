//! Sources of the exports of an action in its answer: by name, JSON path, header or expression.

use std::borrow::Cow;

use crate::{
    dsl::{
        builtin::{Entry, Kind, Named, named, names, path, variables},
        expr::{Declarations, Dialect, Expression, Step, Value, ValueKind, VariablePart},
        model::ExportDef,
    },
    runner::error::{RunnerError, invalid, invalid_expression},
    sort,
    workbook::coerce,
};

use super::{
    failure::{Failure, FailureKind},
    json::{JsonBody, member_path},
};

/// The answer to an action.
#[derive(Debug, Default)]
pub struct Answer {
    /// Status code; 0 if there is none.
    pub status: u16,
    /// The header fields, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Received body, if it is kept.
    pub body: Vec<u8>,
    /// Number of bytes received as body.
    pub size: u64,
    /// Number of bytes sent.
    pub sent: u64,
    /// Whether the connection was reused.
    pub reused: bool,
}

/// Parts of its answer that an action must keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Needs {
    pub headers: bool,
    pub body: bool,
}

/// An export and its source.
#[derive(Debug, Clone)]
pub struct Extract {
    pub name: String,
    kind: ValueKind,
    /// Whether the answer may lack it.
    optional: bool,
    /// Its source, as written.
    written: String,
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
    /// The body as JSON, or a part of it.
    Json(Vec<Step>),
    /// An expression that consists of one such part. Null counts as a missing value, as in every
    /// expression.
    NotNull(Vec<Step>),
    /// An expression that reads these parts of `response.json`.
    Expression(Expression, Vec<VariablePart>),
}

impl Extract {
    /// Compiles an export of action `action`. `written` is its entry in `extract`.
    ///
    /// # Errors
    /// [`RunnerError::InvalidArgument`] if it has no source, or its entry does not compile.
    pub fn compile(action: &str, export: &ExportDef, written: Option<&str>, kind: Kind) -> Result<Self, RunnerError> {
        let named = named(kind, &export.name);
        let source = match (written, named) {
            (Some(written), _) => read(action, &export.name, written, kind)?,
            (None, Some(named)) => named.into(),
            (None, None) => return Err(nowhere(action, &export.name, kind)),
        };
        Ok(Self {
            name: export.name.clone(),
            kind: export.kind,
            // Many valid responses do not declare their type.
            optional: export.optional || written.is_none() && named == Some(Named::ContentType),
            written: written.unwrap_or(&export.name).to_owned(),
            source,
        })
    }

    /// Compiles the condition that the answer of action `action` must meet.
    ///
    /// # Errors
    /// [`RunnerError::InvalidArgument`] if it does not compile, or its value cannot be true or false.
    pub fn condition(action: &str, written: &str) -> Result<Self, RunnerError> {
        let subject = format!("action {action}, expect");
        let (source, kind) = expression(&subject, written, Kind::Http)?;
        if !matches!(kind, ValueKind::Bool | ValueKind::Any) {
            let reason = format!("its value is of type {}; it must be true or false", kind.name());
            return Err(invalid_expression(subject, written, &reason));
        }
        let (name, written) = ("expect".to_owned(), written.to_owned());
        Ok(Self { name, kind: ValueKind::Any, optional: false, written, source })
    }

    /// Adds the parts of the answer that it needs.
    pub fn add_needs(&self, needs: &mut Needs) {
        match &self.source {
            Source::Body | Source::Json(_) | Source::NotNull(_) => needs.body = true,
            Source::Headers | Source::Header(_) => needs.headers = true,
            Source::Expression(expression, _) => {
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

    /// Adds the paths of the JSON parts that it reads.
    fn add_paths<'e>(&'e self, paths: &mut Vec<Cow<'e, [Step]>>) {
        let mut add = |path: Cow<'e, [Step]>| {
            if !paths.contains(&path) {
                paths.push(path);
            }
        };
        match &self.source {
            Source::Json(path) | Source::NotNull(path) => add(Cow::Borrowed(path)),
            Source::Expression(_, parts) => {
                for part in parts {
                    add(Cow::Borrowed(&part.path));
                    if let Some(member) = &part.member {
                        add(Cow::Owned(member_path(part, member)));
                    }
                }
            }
            _ => {}
        }
    }

    /// Returns its value; none if the answer has none.
    fn take<'a>(
        &'a self,
        answer: &Answer,
        json: &mut JsonBody<'a>,
        views: &mut Views,
    ) -> Result<Option<Value>, Failure> {
        Ok(match &self.source {
            Source::Json(path) => json.export(path, &self.name, self.kind)?,
            Source::NotNull(path) => json.export(path, &self.name, self.kind)?.filter(|value| *value != Value::Null),
            Source::Expression(expression, parts) => {
                for part in parts {
                    json.make_part(part)?;
                }
                for variable in expression.variables() {
                    views.make(variable, answer);
                }
                let variables = expression.variables().iter().map(|variable| views.get(variable));
                let slots: Vec<Option<&Value>> =
                    variables.chain(parts.iter().map(|part| json.get_part(part))).collect();
                expression.evaluate_present(&slots).ok().filter(|value| *value != Value::Null)
            }
            _ => self.plain(answer),
        })
    }

    /// Pairs a value with the name of the export.
    ///
    /// # Errors
    /// The value is missing and not optional, or is of another type than the export.
    fn named(&self, value: Option<Value>, is_json: bool) -> Result<Option<(String, Value)>, Failure> {
        match value {
            Some(value) => {
                let found = value.type_name();
                match coerce(value, self.kind) {
                    Some(value) => Ok(Some((self.name.clone(), value))),
                    None => {
                        let (name, kind) = (&self.name, self.kind.name());
                        let reason = format!("export {name}: {} is of type {found}, not {kind}", self.written);
                        Err(Failure::new(FailureKind::Expectation, reason))
                    }
                }
            }
            None if self.optional => Ok(None),
            None => {
                let written = &self.written;
                let lack = match &self.source {
                    _ if self.reads_json() && !is_json => format!("the body is not JSON, which {written} reads"),
                    Source::Header(name) => format!("the response has no header {name}"),
                    Source::Json(_) => format!("the body has no {written}"),
                    _ => format!("{written} has no value in the response"),
                };
                let reason = format!("export {}: {lack}", self.name);
                Err(Failure::new(FailureKind::Expectation, reason))
            }
        }
    }

    /// # Errors
    /// The value of a condition is not `true`.
    fn check(&self, value: Option<&Value>, is_json: bool) -> Result<(), Failure> {
        let reason = match value {
            Some(Value::Bool(true)) => return Ok(()),
            Some(Value::Bool(false)) => format!("expect: {} is false", self.written),
            Some(other) => format!("expect: {} is of type {}, not true or false", self.written, other.type_name()),
            None if self.reads_json() && !is_json => {
                format!("expect: the body is not JSON, which {} reads", self.written)
            }
            None => format!("expect: {} has no value in the response", self.written),
        };
        Err(Failure::new(FailureKind::Expectation, reason))
    }

    /// Returns whether it reads the body as JSON.
    fn reads_json(&self) -> bool {
        match &self.source {
            Source::Json(_) | Source::NotNull(_) => true,
            Source::Expression(_, parts) => !parts.is_empty(),
            _ => false,
        }
    }

    /// Returns whether it needs neither JSON nor an expression.
    const fn is_plain(&self) -> bool {
        !matches!(self.source, Source::Json(_) | Source::NotNull(_) | Source::Expression(..))
    }

    /// Returns its value, if it is plain and the answer has it.
    fn plain(&self, answer: &Answer) -> Option<Value> {
        match &self.source {
            Source::Status => Some(Value::Int(answer.status.into())),
            Source::Size => i64::try_from(answer.size).ok().map(Value::Int),
            Source::Sent => i64::try_from(answer.sent).ok().map(Value::Int),
            Source::Reused => Some(Value::Bool(answer.reused)),
            Source::Body if self.kind == ValueKind::Bytes => Some(Value::Bytes(answer.body.clone())),
            Source::Body => Some(text(&answer.body)),
            Source::Headers => Some(headers(answer)),
            Source::Header(name) => {
                let found = answer.headers.iter().find(|(other, _)| other == name);
                found.map(|(_, value)| Value::String(value.clone()))
            }
            Source::Json(_) | Source::NotNull(_) | Source::Expression(..) => None,
        }
    }
}

/// Returns the exports of an answer, if it meets the condition. Optional ones may be missing.
///
/// # Errors
/// The condition is not met, the answer lacks an export, or values of its JSON body would take more
/// than `json-bytes`.
pub fn take(
    condition: Option<&Extract>,
    extracts: &[Extract],
    answer: &Answer,
) -> Result<Vec<(String, Value)>, Failure> {
    let mut exports = Vec::with_capacity(extracts.len());
    if condition.is_none() && extracts.iter().all(Extract::is_plain) {
        for extract in extracts {
            exports.extend(extract.named(extract.plain(answer), true)?);
        }
        return Ok(exports);
    }
    let mut paths = Vec::new();
    condition.into_iter().chain(extracts).for_each(|extract| extract.add_paths(&mut paths));
    let mut json = JsonBody::find(&answer.body, &paths);
    let mut views = Views::default();
    if let Some(condition) = condition {
        let value = condition.take(answer, &mut json, &mut views)?;
        condition.check(value.as_ref(), json.is_json())?;
    }
    for extract in extracts {
        let value = extract.take(answer, &mut json, &mut views)?;
        exports.extend(extract.named(value, json.is_json())?);
    }
    Ok(exports)
}

/// The other variables of expressions, each created once for all readers.
#[derive(Default)]
struct Views {
    status: Option<Value>,
    headers: Option<Value>,
    body: Option<Value>,
}

impl Views {
    fn make(&mut self, variable: &str, answer: &Answer) {
        match variable {
            "response.status" => self.status = Some(Value::Int(answer.status.into())),
            "response.headers" => _ = self.headers.get_or_insert_with(|| headers(answer)),
            "response.body" => _ = self.body.get_or_insert_with(|| text(&answer.body)),
            _ => {}
        }
    }

    fn get(&self, variable: &str) -> Option<&Value> {
        match variable {
            "response.status" => self.status.as_ref(),
            "response.headers" => self.headers.as_ref(),
            "response.body" => self.body.as_ref(),
            // Its parts are read instead.
            _ => None,
        }
    }
}

fn text(bytes: &[u8]) -> Value {
    Value::String(String::from_utf8_lossy(bytes).into_owned())
}

/// Returns the header fields as a map; the values of one name are joined. (RFC 9110 section 5.3)
fn headers(answer: &Answer) -> Value {
    let name = |place: usize| answer.headers.get(place).map_or("", |(name, _)| name.as_str());
    // Sorted by name; fields of one name keep their order.
    let places = sort::sorted_indices(answer.headers.len(), &|a, b| name(a).cmp(name(b)));
    let mut joined: Vec<Option<String>> = vec![None; answer.headers.len()];
    let mut first = None;
    for place in places {
        let value = answer.headers.get(place).map_or("", |(_, value)| value.as_str());
        let same = first.filter(|first| name(*first) == name(place));
        if let Some(Some(former)) = same.and_then(|first| joined.get_mut(first)) {
            former.push_str(", ");
            former.push_str(value);
        } else if let Some(own) = joined.get_mut(place) {
            first = Some(place);
            *own = Some(value.to_owned());
        }
    }
    let fields = answer.headers.iter().zip(joined);
    let pairs = fields.filter_map(|((name, _), value)| Some((Value::String(name.clone()), Value::String(value?))));
    Value::Map(pairs.collect())
}

impl From<Named> for Source {
    fn from(named: Named) -> Self {
        match named {
            Named::Status => Self::Status,
            Named::Body => Self::Body,
            Named::Size => Self::Size,
            Named::Sent => Self::Sent,
            Named::Headers => Self::Headers,
            Named::ContentType => Self::Header("content-type".to_owned()),
            Named::Json => Self::Json(Vec::new()),
            Named::Reused => Self::Reused,
        }
    }
}

fn nowhere(action: &str, export: &str, kind: Kind) -> RunnerError {
    let names: Vec<&str> = names(kind).iter().map(|(name, _)| *name).collect();
    let expected = format!("one of {}, or in the action's map `extract`", names.join(", "));
    invalid(format!("action {action}, export {export}"), expected)
}

fn read(action: &str, export: &str, written: &str, kind: Kind) -> Result<Source, RunnerError> {
    let subject = || format!("action {action}, extract {export}");
    match Entry::of(written) {
        Entry::Header(name) => Ok(Source::Header(name.to_ascii_lowercase())),
        Entry::Path(written) => {
            path(written).map(Source::Json).map_err(|_| invalid(subject(), "a JSON path such as $.items[0].name"))
        }
        Entry::Expression(written) => expression(&subject(), written, kind).map(|(source, _)| source),
    }
}

/// Compiles an expression over the response. Also returns the type of its value.
fn expression(subject: &str, written: &str, kind: Kind) -> Result<(Source, ValueKind), RunnerError> {
    let declared: Declarations = variables(kind).iter().copied().collect();
    let compiled = Expression::compile_all(written, &declared, Dialect::Scenario);
    let compiled = compiled.map_err(|found| {
        let reason = found.first().map_or("", |diagnostic| diagnostic.message.as_str());
        invalid_expression(subject, written, reason)
    })?;
    let kind = compiled.kind();
    let (expression, parts) = compiled.take_apart("response.json");
    let source = match parts.as_slice() {
        [part] if part.member.is_none() && expression.is_variable() => Source::NotNull(part.path.clone()),
        _ => Source::Expression(expression, parts),
    };
    Ok((source, kind))
}

#[cfg(test)]
mod tests;
