//! The functions of interface `parser`: read, check, print.

use super::{
    ast::Document,
    builder, check,
    diagnostic::Diagnostic,
    error::ParserError,
    json,
    limits::Limits,
    model,
    scenario::Scenario,
    sink::Sink,
    tree, yaml,
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
/// [`ParserError::Rejected`] with everything that is wrong with it,
/// [`ParserError::TooLarge`] for more than [`Limits::bytes`].
pub fn parse(text: &str, syntax: Syntax) -> Result<Scenario, ParserError> {
    parse_within(text, syntax, &Limits::DEFAULT)
}

/// [`parse`] with limits of one's own.
///
/// # Errors
/// As [`parse`].
pub fn parse_within(text: &str, syntax: Syntax, limits: &Limits) -> Result<Scenario, ParserError> {
    let (model, sink) = examine(text, syntax, limits)?;
    let clean = sink.is_clean();
    let diagnostics = sink.into_diagnostics(text);
    match model {
        Some(model) if clean => Ok(Scenario::new(model, diagnostics)),
        _ => Err(ParserError::Rejected { diagnostics }),
    }
}

/// Everything that there is to say about a text: errors, warnings and notes, in its order.
///
/// # Errors
/// [`ParserError::TooLarge`] for more than [`Limits::bytes`].
pub fn validate(text: &str, syntax: Syntax) -> Result<Vec<Diagnostic>, ParserError> {
    validate_within(text, syntax, &Limits::DEFAULT)
}

/// [`validate`] with limits of one's own.
///
/// # Errors
/// As [`validate`].
pub fn validate_within(text: &str, syntax: Syntax, limits: &Limits) -> Result<Vec<Diagnostic>, ParserError> {
    let (_, sink) = examine(text, syntax, limits)?;
    Ok(sink.into_diagnostics(text))
}

/// Checks a text and builds its model.
fn examine(text: &str, syntax: Syntax, limits: &Limits) -> Result<(Option<model::Scenario>, Sink), ParserError> {
    with_document(text, syntax, limits, |document, sink| check::check(document, sink))
}

/// Reads a text, whatever its syntax, and hands its document on. The document is
/// handed on even after errors: what is left of it can be checked.
fn with_document<R>(
    text: &str,
    syntax: Syntax,
    limits: &Limits,
    use_it: impl FnOnce(&Document<'_>, &Sink) -> R,
) -> Result<(Option<R>, Sink), ParserError> {
    check_size(text.len(), limits)?;
    let sink = Sink::new(limits.diagnostics);
    let read = match syntax {
        Syntax::Text => {
            let document = builder::read_scenario(text, limits, &sink);
            return Ok((Some(use_it(&document, &sink)), sink));
        }
        Syntax::Yaml => yaml::read(text, limits),
        Syntax::Json => json::read(text, limits),
    };
    let result = match read {
        Ok(tree) => {
            let document = tree::read(&tree, limits, &sink);
            Some(use_it(&document, &sink))
        }
        Err(finding) => {
            sink.push(finding);
            None
        }
    };
    Ok((result, sink))
}

pub(crate) fn check_size(bytes: usize, limits: &Limits) -> Result<(), ParserError> {
    let most = limits.bytes.min(u32::MAX as usize);
    if bytes <= most {
        return Ok(());
    }
    let wide = |size: usize| u64::try_from(size).unwrap_or(u64::MAX);
    Err(ParserError::TooLarge { limit: "bytes".to_owned(), maximum: wide(most), actual: wide(bytes) })
}
