//! Texts with `{{ expression }}` in them.
//!
//! A text that is one template and nothing else has the expression's value and type;
//! any other is the text with each value written into it. Values are never read as
//! templates again.

use crate::limits::scenario::TEMPLATE_BYTES;
use std::sync::Arc;

use logos::Logos as _;

use super::{
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    expr::{EvaluationError, EvaluationFault, Expression, Value, ValueKind},
    lexer::Token,
};

/// A compiled text. Cloning one is cheap.
///
/// ```
/// use scheduler_core::dsl::{Template, expr::{Declarations, Value}, ValueKind};
///
/// let declared: Declarations = [("api.port", ValueKind::Int)].into_iter().collect();
/// let whole = Template::compile("{{ api.port }}", &declared).unwrap();
/// assert_eq!(whole.evaluate(&[Value::Int(80)]), Ok(Value::Int(80)));
/// let mixed = Template::compile("http://host:{{ api.port }}/", &declared).unwrap();
/// assert_eq!(mixed.evaluate(&[Value::Int(80)]), Ok(Value::String("http://host:80/".into())));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    pub(super) source: Arc<str>,
    pub(super) parts: Arc<[Part]>,
    pub(super) variables: Arc<[String]>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    Text(String),
    /// An expression, and where each of its slots is among the template's.
    Expression(Expression, Box<[usize]>),
}

/// A piece of a text: what stands between the templates, or the inside of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    Text(&'t str),
    Expression {
        source: &'t str,
        offset: u32,
    },
    /// `{{` without `}}`.
    Unclosed {
        offset: u32,
    },
}

/// Whether a text has a template in it.
pub(crate) fn has_template(text: &str) -> bool {
    text.contains("{{")
}

/// The pieces of a text, in order. The end of a template is the first `}}` that is not inside a quoted text, a comment or
/// a map of the expression.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut consumed = 0_usize;
    while let Some((plain, inside)) = rest.split_once("{{") {
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        let start = consumed.saturating_add(plain.len()).saturating_add(2);
        let offset = u32::try_from(start).unwrap_or(u32::MAX);
        let Some(length) = closing(inside) else {
            pieces.push(Piece::Unclosed { offset: offset.saturating_sub(2) });
            return pieces;
        };
        let source = inside.get(..length).unwrap_or("");
        pieces.push(Piece::Expression { source, offset });
        let used = length.saturating_add(2);
        rest = inside.get(used..).unwrap_or("");
        consumed = start.saturating_add(used);
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// The inside of the template that is open at the end of a text, if one is.
pub(crate) fn open_at_end(text: &str) -> Option<&str> {
    match pieces(text).last() {
        Some(Piece::Unclosed { offset }) => text.get((*offset as usize).saturating_add(2)..),
        _ => None,
    }
}

/// Length of an expression up to its `}}`. The lexer of expressions knows what is a text, in all of its forms, and what is
/// a comment; map literals may have `}` of their own.
fn closing(inside: &str) -> Option<usize> {
    let mut braces = 0_usize;
    for (token, span) in Token::lexer(inside).spanned() {
        match token {
            Ok(Token::LeftBrace) => braces = braces.saturating_add(1),
            Ok(Token::RightBrace) if braces > 0 => braces = braces.saturating_sub(1),
            Ok(Token::RightBrace) if inside.get(span.end..).is_some_and(|rest| rest.starts_with('}')) => {
                return Some(span.start);
            }
            // A quote without its partner is an error of its own: the template ends where it seems to.
            Err(()) => {
                let end = inside.get(span.clone()).and_then(|text| text.find("}}"));
                if let Some(end) = end {
                    return Some(span.start.saturating_add(end));
                }
            }
            _ => {}
        }
    }
    None
}

impl Template {
    /// The variables that it reads, in the order of its slots, each once.
    #[must_use]
    pub fn variables(&self) -> &[String] {
        &self.variables
    }

    /// Its text, as written.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The type of its value, as far as it is known before the run.
    #[must_use]
    pub fn kind(&self) -> ValueKind {
        match &*self.parts {
            [Part::Expression(expression, _)] => expression.kind(),
            _ => ValueKind::String,
        }
    }

    /// Its value, given those of its variables in the order of [`Self::variables`].
    ///
    /// # Errors
    /// What an expression in it gives; [`EvaluationFault::WrongType`] for a value that has no
    /// text (null, a list, a map) within a longer text, [`EvaluationFault::LimitExceeded`] for a
    /// text of more than 1 MiB.
    pub fn evaluate(&self, slots: &[Value]) -> Result<Value, EvaluationError> {
        let references: Vec<&Value> = slots.iter().collect();
        self.evaluate_borrowed(&references)
    }

    /// As [`Self::evaluate`], for values that live in different places.
    ///
    /// # Errors
    /// As [`Self::evaluate`].
    pub(crate) fn evaluate_borrowed(&self, slots: &[&Value]) -> Result<Value, EvaluationError> {
        self.evaluate_within(slots, TEMPLATE_BYTES)
    }

    /// As [`Self::evaluate_borrowed`], with a limit of one's own for the bytes of a text that values are put into.
    pub(crate) fn evaluate_within(&self, slots: &[&Value], most: usize) -> Result<Value, EvaluationError> {
        if let [Part::Expression(expression, places)] = &*self.parts {
            return expression.evaluate_borrowed(&pick(slots, places, &self.variables)?);
        }
        let mut text = String::new();
        for part in &*self.parts {
            match part {
                Part::Text(plain) => text.push_str(plain),
                Part::Expression(expression, places) => {
                    let value = expression.evaluate_borrowed(&pick(slots, places, &self.variables)?)?;
                    text.push_str(&super::expr::plain_text(&value)?);
                }
            }
            if text.len() > most {
                return Err(EvaluationError::new(
                    EvaluationFault::LimitExceeded,
                    format!("a string of more than {most} bytes"),
                ));
            }
        }
        Ok(Value::String(text))
    }
}

pub(crate) fn unclosed(at: Extent) -> DiagnosticBuilder {
    DiagnosticBuilder::error(code::UNCLOSED, at, "this `{{` is never closed")
        .help("add `}}`, or write `{{ \"{{\" }}` for the two characters themselves")
}

/// The values of an expression's slots, of the template's.
fn pick<'v>(slots: &[&'v Value], places: &[usize], names: &[String]) -> Result<Vec<&'v Value>, EvaluationError> {
    let value = |place: &usize| {
        slots.get(*place).copied().ok_or_else(|| {
            let name = names.get(*place).map_or("", String::as_str);
            EvaluationError::new(EvaluationFault::MissingVariable, format!("no value is given for {name}"))
        })
    };
    places.iter().map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::{Piece, open_at_end, pieces};

    /// The insides of the templates of a text.
    fn insides(text: &str) -> Vec<&str> {
        let inside = |piece| match piece {
            Piece::Expression { source, offset } => {
                assert_eq!(text.get(offset as usize..).and_then(|rest| rest.get(..source.len())), Some(source));
                Some(source)
            }
            Piece::Unclosed { .. } => Some("unclosed"),
            Piece::Text(_) => None,
        };
        pieces(text).into_iter().filter_map(inside).collect()
    }

    /// Every form that a text of an expression may have, with the two braces in it.
    #[test]
    fn braces_inside_texts_comments_and_maps_end_no_template() {
        let mut quoted = Vec::new();
        for prefix in ["", "r", "R", "b", "B", "br", "rb", "bR", "RB"] {
            let raw = prefix.contains(['r', 'R']);
            for quote in ["'", "\"", "'''", "\"\"\""] {
                quoted.push(format!("{prefix}{quote}}}}}{quote}"));
                quoted.push(format!("{prefix}{quote}{{}}}}{{{{{quote}"));
                // A backslash escapes the quote, but in raw texts.
                if raw {
                    quoted.push(format!("{prefix}{quote}}}}}\\{quote}"));
                } else {
                    quoted.push(format!("{prefix}{quote}\\{}}}}}{quote}", &quote[..1]));
                }
                let other = if quote.starts_with('"') { "'" } else { "\"" };
                quoted.push(format!("{prefix}{quote}{other}}}}}{quote}"));
                if quote.len() == 3 {
                    quoted.push(format!("{prefix}{quote}{}}}}}\n}}}}{quote}", &quote[..1]));
                }
            }
        }
        for text in quoted {
            let inside = format!(" a + {text} + b ");
            assert_eq!(insides(&format!("x{{{{{inside}}}}}y{{{{c}}}}")), [inside.as_str(), "c"], "{text}");
        }
        assert_eq!(insides("{{ {'a': {'b': 1}}['a'] }}{{b}}"), [" {'a': {'b': 1}}['a'] ", "b"]);
        assert_eq!(insides("{{ a // it's }}\n + b }}}}"), [" a // it's }}\n + b "]);
        assert_eq!(insides("{{ a # \" }}\n }}"), [" a # \" }}\n "]);
        assert_eq!(insides("{{ `a}}b` }}"), [" `a}}b` "]);
    }

    #[test]
    fn a_template_without_its_end_is_found() {
        for text in ["{{ a", "{{ a }", "{{ a } }", "{{ {'a': 1}} ", "{{ a // }}", "{{ '''}}'''", "{{"] {
            assert_eq!(insides(text), ["unclosed"], "{text}");
        }
        // A quote without its partner leaves the end where it seems to be; the expression tells what is wrong.
        assert_eq!(insides("{{ 'a }}, {{ b }}"), [" 'a ", " b "]);
        assert_eq!(open_at_end("{{ a }} {{ b."), Some(" b."));
        assert_eq!(open_at_end("{{ '}}' + b."), Some(" '}}' + b."));
        assert_eq!(open_at_end("{{ a }}"), None);
        assert_eq!(open_at_end("a"), None);
    }
}
