//! `key =` without a value.
//!
//! Otherwise the next key would be read as the value, and the diagnostic would be on its line. Most often the cause is
//! a comment sign that was meant as part of the value: `color = #ff0000`, `url = //host/`.

use logos::Logos;

use super::token::Token;
use crate::dsl::{
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    run,
};

/// Returns the diagnostic for a `=` that ends at an offset and has no value: the next statement begins on a later line.
pub(crate) fn after_assignment(source: &str, end: u32) -> Option<DiagnosticBuilder> {
    let rest = source.get(end as usize..)?;
    let line = rest.split('\n').next()?;
    let text = line.trim_start();
    if !(text.trim_end().is_empty() || text.starts_with('#') || text.starts_with("//")) || line.len() == rest.len() {
        return None;
    }
    if !begins_statement(rest) {
        return None;
    }
    let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    let start = end.saturating_add(place(line.len().saturating_sub(text.len())));
    let value = text.get(..run::length(text)).unwrap_or("");
    let is_value =
        value.trim_start_matches(['#', '/']).len() < value.len() && !value.trim_matches(['#', '/']).is_empty();
    if !is_value {
        let at = Extent::new(end.saturating_sub(1), end);
        return Some(
            DiagnosticBuilder::error(code::SYNTAX, at, "no value follows this `=`")
                .help("write one, or remove the line"),
        );
    }
    let at = Extent::new(start, start.saturating_add(place(value.len())));
    let sign = if value.starts_with('#') { "#" } else { "//" };
    let message = format!("the value is missing, because `{sign}` begins a comment");
    let diagnostic = DiagnosticBuilder::error(code::SYNTAX, at, message);
    if value.contains(['"', '\\']) {
        return Some(diagnostic.help("for a string, add quotes"));
    }
    let quoted = format!("\"{value}\"");
    Some(diagnostic.help(format!("for a string, write {quoted}")).fix(at, quoted))
}

/// Returns whether the first token of a text begins a statement, or ends the ones around it.
fn begins_statement(text: &str) -> bool {
    let mut tokens = Token::lexer(text).filter(|token| *token != Ok(Token::Comment)).map(Result::ok);
    let (first, second) = (tokens.next().flatten(), tokens.next().flatten());
    match first {
        Some(Token::RightBrace | Token::Export) => true,
        // The first token could be a value, but a value is not followed by `=`.
        Some(_) => matches!(second, Some(Token::Assign)),
        None => false,
    }
}
