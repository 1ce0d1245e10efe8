//! The functions of interface `parser`: read, check, print.

use super::{
    actions,
    ast::Document,
    check,
    compile_text::check_portable,
    diagnostic::{Diagnostic, DiagnosticSink},
    error::ParserError,
    expr::{Declarations, Dialect, Expression, Value, ValueKind},
    file_name, json, keyed,
    limits::{ParserLimits, check_call, check_size},
    model,
    positions::Positions,
    print,
    scenario::Scenario,
    suppress,
    template::Template,
    yaml,
};

/// A syntax of the scenario language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Syntax {
    /// The text DSL, files `.scenario`.
    #[default]
    Text,
    /// YAML 1.2, files `.yaml`.
    Yaml,
    /// JSON, files `.json`.
    Json,
}

/// Reads and checks a scenario.
///
/// # Errors
/// [`ParserError::Rejected`] with all diagnostics,
/// [`ParserError::LimitExceeded`] for more than 1 MiB; [`Source`](super::Source) and [`parse_within`] accept more.
pub fn parse(text: &str, syntax: Syntax) -> Result<Scenario, ParserError> {
    check_call(text.len())?;
    parse_within(text, syntax, &ParserLimits::DEFAULT)
}

/// Like [`parse`], with custom limits.
///
/// # Errors
/// [`ParserError::Rejected`], and [`ParserError::LimitExceeded`] for more than [`ParserLimits::bytes`].
pub fn parse_within(text: &str, syntax: Syntax, limits: &ParserLimits) -> Result<Scenario, ParserError> {
    let (model, positions, sink) = examine(text, syntax, limits)?;
    let clean = sink.is_clean();
    let diagnostics = sink.into_diagnostics_of_scenario(text);
    match model {
        Some(model) if clean => Ok(Scenario::new(model, diagnostics).with_positions(positions)),
        _ => Err(ParserError::Rejected { diagnostics }),
    }
}

/// Returns all diagnostics of a source text: errors, warnings and notes, in source order.
/// Warnings and notes that a comment `# scheduler-core: ignore CODE` ignores are left out.
///
/// # Errors
/// [`ParserError::LimitExceeded`] for more than 1 MiB.
pub fn validate(text: &str, syntax: Syntax) -> Result<Vec<Diagnostic>, ParserError> {
    check_call(text.len())?;
    validate_within(text, syntax, &ParserLimits::DEFAULT)
}

/// Like [`validate`], with custom limits.
///
/// # Errors
/// [`ParserError::LimitExceeded`] for more than [`ParserLimits::bytes`].
pub fn validate_within(text: &str, syntax: Syntax, limits: &ParserLimits) -> Result<Vec<Diagnostic>, ParserError> {
    let (_, _, sink) = examine(text, syntax, limits)?;
    Ok(sink.into_diagnostics_of_scenario(text))
}

/// Returns the source text in canonical form: the same statements in the same order. Comments are kept in
/// the text syntax and lost in YAML. Formatting is idempotent.
///
/// # Errors
/// [`ParserError::Rejected`] for a source text that cannot be read or, in YAML and JSON, does not
/// pass the checks; [`ParserError::LimitExceeded`] for more than 1 MiB of text or result.
pub fn format(text: &str, syntax: Syntax) -> Result<String, ParserError> {
    if syntax != Syntax::Text {
        return convert(text, syntax, syntax);
    }
    check_call(text.len())?;
    let printed = as_text(text, syntax, &ParserLimits::DEFAULT)?;
    check_call(printed.len())?;
    Ok(printed)
}

/// Converts a scenario to another syntax. Comments are lost.
///
/// # Errors
/// [`ParserError::Rejected`] for a scenario with errors, [`ParserError::LimitExceeded`] for more
/// than 1 MiB of text or result.
pub fn convert(text: &str, from: Syntax, to: Syntax) -> Result<String, ParserError> {
    check_call(text.len())?;
    let printed = convert_within(text, from, to, &ParserLimits::DEFAULT)?;
    check_call(printed.len())?;
    Ok(printed)
}

/// Like [`convert`], with custom limits, which the result may exceed.
///
/// # Errors
/// [`ParserError::Rejected`], and [`ParserError::LimitExceeded`] for more than [`ParserLimits::bytes`].
pub fn convert_within(text: &str, from: Syntax, to: Syntax, limits: &ParserLimits) -> Result<String, ParserError> {
    let scenario = parse_within(text, from, limits)?;
    match to {
        Syntax::Text => as_text(text, from, limits),
        Syntax::Yaml => Ok(print::yaml(&print::keys(scenario.model()))),
        Syntax::Json => Ok(print::json(&print::keys(scenario.model()))),
    }
}

/// Returns the default limits.
#[must_use]
pub fn default_limits() -> ParserLimits {
    ParserLimits::DEFAULT
}

/// A name with its value.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct NamedValue {
    /// The name; a dot separates levels.
    pub name: String,
    /// The value.
    pub value: Value,
}

impl NamedValue {
    /// Returns a name with its value.
    ///
    /// ```
    /// use scheduler_core::{NamedValue, Value};
    ///
    /// assert_eq!(NamedValue::new("paid", true).value, Value::Bool(true));
    /// ```
    #[must_use]
    pub fn new(name: &str, value: impl Into<Value>) -> Self {
        Self { name: name.to_owned(), value: value.into() }
    }
}

/// Evaluates an expression with the given variables. To evaluate an expression more than once, compile it as an
/// [`Expression`].
///
/// # Errors
/// [`ParserError::Rejected`] for an expression that does not compile,
/// [`ParserError::EvaluationFailed`] if the evaluation fails,
/// [`ParserError::MalformedValue`] for a value of more than 64 levels or 65,536 nodes,
/// [`ParserError::LimitExceeded`] for more than 1 MiB.
pub fn evaluate(source: &str, variables: &[NamedValue], dialect: Option<Dialect>) -> Result<Value, ParserError> {
    check_call(source.len())?;
    check_portable(variables.iter().map(|variable| &variable.value))?;
    let expression = Expression::compile_all(source, &declared(variables), dialect.unwrap_or_default())?;
    let slots = slots(expression.variables(), variables);
    Ok(expression.evaluate_borrowed(&slots)?)
}

/// Renders a string that contains `{{ }}`. If the whole string is one template, the result has the expression's
/// type, otherwise it is a string.
///
/// # Errors
/// The same as for [`evaluate`].
pub fn render(template: &str, variables: &[NamedValue]) -> Result<Value, ParserError> {
    check_call(template.len())?;
    check_portable(variables.iter().map(|variable| &variable.value))?;
    let template = Template::compile_all(template, &declared(variables))?;
    let slots = slots(template.variables(), variables);
    Ok(template.evaluate_borrowed(&slots)?)
}

fn declared(variables: &[NamedValue]) -> Declarations {
    variables.iter().map(|variable| (variable.name.as_str(), ValueKind::of(&variable.value))).collect()
}

/// Returns the values of the variables. If a name occurs more than once, the last one counts.
fn slots<'v>(names: &[String], variables: &'v [NamedValue]) -> Vec<&'v Value> {
    names
        .iter()
        .filter_map(|name| {
            variables.iter().rev().find(|variable| variable.name == *name).map(|variable| &variable.value)
        })
        .collect()
}

/// Prints a source text in the text syntax.
fn as_text(text: &str, syntax: Syntax, limits: &ParserLimits) -> Result<String, ParserError> {
    let (printed, sink) = with_document(text, syntax, limits, |document, sink| {
        let comments = sink.take_comments();
        print::text(document, text, if syntax == Syntax::Text { &comments } else { &[] })
    })?;
    match printed {
        Some(printed) if sink.is_clean() => Ok(printed),
        _ => Err(ParserError::Rejected { diagnostics: sink.into_diagnostics(text) }),
    }
}

/// Checks a source text, builds its model and collects the positions of its parts.
fn examine(
    text: &str,
    syntax: Syntax,
    limits: &ParserLimits,
) -> Result<(Option<model::ScenarioModel>, Positions, DiagnosticSink), ParserError> {
    let (checked, sink) =
        with_document(text, syntax, limits, |document, sink| (check::check(document, sink), Positions::of(document)))?;
    let (model, positions) = checked.unzip();
    #[cfg(feature = "yaml")]
    if syntax == Syntax::Yaml && !sink.is_clean() {
        let read = |text: &str| match with_document(text, syntax, limits, check::check) {
            Ok((model, sink)) => yaml::Reading { is_whole: model.is_some(), diagnostics: sink.into_builders() },
            Err(_) => yaml::Reading { is_whole: false, diagnostics: Vec::new() },
        };
        yaml::explain(text, &sink, model.is_some(), read);
    }
    Ok((model, positions.unwrap_or_default(), sink))
}

/// Reads a source text in any syntax and passes its document to `use_it`, even after errors: the readable
/// rest can still be checked.
pub(super) fn with_document<R>(
    text: &str,
    syntax: Syntax,
    limits: &ParserLimits,
    use_it: impl FnOnce(&Document<'_>, &DiagnosticSink) -> R,
) -> Result<(Option<R>, DiagnosticSink), ParserError> {
    check_size(text.len(), limits)?;
    let sink = DiagnosticSink::new(limits.diagnostics);
    if let Some(diagnostic) = file_name::find(text) {
        sink.push(diagnostic);
        return Ok((None, sink));
    }
    let read = match syntax {
        Syntax::Text => {
            let document = actions::read_scenario(text, limits, &sink);
            return Ok((Some(use_it(&document, &sink)), sink));
        }
        Syntax::Yaml => yaml::read(text, limits, &sink),
        Syntax::Json => json::read(text, limits, &sink),
    };
    let result = match read {
        Ok(tree) => {
            if syntax == Syntax::Yaml {
                suppress::collect_of_yaml(text, &tree, &sink);
            }
            let document = keyed::read(&tree, limits, &sink);
            Some(use_it(&document, &sink))
        }
        Err(diagnostic) => {
            sink.push(diagnostic);
            None
        }
    };
    Ok((result, sink))
}
