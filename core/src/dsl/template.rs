//! Strings that contain `{{ expression }}`.
//!
//! A string that consists of one template has the expression's value and type. In any other
//! string the values are inserted as text. Inserted values are not expanded again.

use crate::limits::scenario::TEMPLATE_BYTES;
use std::sync::Arc;

use logos::Logos as _;

use super::{
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    expr::{EvaluationError, EvaluationFault, Expression, Value, ValueKind},
    lexer::Token,
};

/// A compiled template. Cheap to clone.
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
    /// An expression, and the index of each of its slots among the template's slots.
    Expression(Expression, Box<[usize]>),
}

/// A piece of a string: the text between templates, or the inside of a template.
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

/// Returns whether a string contains a template.
pub(crate) fn has_template(text: &str) -> bool {
    text.contains("{{")
}

/// Returns the pieces of a string in order. A template ends at the first `}}` that is not inside a string, a comment
/// or a map of the expression.
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

/// Returns the inside of the template that is still open at the end of a string, if there is one.
pub(crate) fn open_at_end(text: &str) -> Option<&str> {
    match pieces(text).last() {
        Some(Piece::Unclosed { offset }) => text.get((*offset as usize).saturating_add(2)..),
        _ => None,
    }
}

/// Returns the length of an expression before its `}}`. The lexer of expressions recognizes strings in all their forms
/// and comments; map literals can contain `}`.
fn closing(inside: &str) -> Option<usize> {
    let mut braces = 0_usize;
    for (token, span) in Token::lexer(inside).spanned() {
        match token {
            Ok(Token::LeftBrace) => braces = braces.saturating_add(1),
            Ok(Token::RightBrace) if braces > 0 => braces = braces.saturating_sub(1),
            Ok(Token::RightBrace) if inside.get(span.end..).is_some_and(|rest| rest.starts_with('}')) => {
                return Some(span.start);
            }
            // An unpaired quote is a separate error: the template ends where it seems to.
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
    /// Returns the variables that it reads, each once, in the order of its slots.
    #[must_use]
    pub fn variables(&self) -> &[String] {
        &self.variables
    }

    /// Returns the source text as written.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Returns the type of its value, as far as it is known before the run.
    #[must_use]
    pub fn kind(&self) -> ValueKind {
        match &*self.parts {
            [Part::Expression(expression, _)] => expression.kind(),
            _ => ValueKind::String,
        }
    }

    /// Evaluates the template with the values of its variables, in the order of [`Self::variables`].
    ///
    /// # Errors
    /// The error of an expression in it; [`EvaluationFault::WrongType`] for a value without a
    /// string form (null, a list, a map) within a longer string; [`EvaluationFault::LimitExceeded`] for a
    /// string of more than 1 MiB.
    pub fn evaluate(&self, slots: &[Value]) -> Result<Value, EvaluationError> {
        let references: Vec<&Value> = slots.iter().collect();
        self.evaluate_borrowed(&references)
    }

    /// Like [`Self::evaluate`], with borrowed values.
    ///
    /// # Errors
    /// The same as for [`Self::evaluate`].
    pub(crate) fn evaluate_borrowed(&self, slots: &[&Value]) -> Result<Value, EvaluationError> {
        self.evaluate_within(slots, TEMPLATE_BYTES)
    }

    /// Like [`Self::evaluate_borrowed`], with a custom limit in bytes for a string with inserted values.
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
        .help("add `}}`, or write `{{ \"{{\" }}` for a literal `{{`")
}

/// Returns the values of an expression's slots, from those of the template.
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

    /// Returns the insides of the templates of a string.
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

    /// Every form of a string in an expression, with two braces in it.
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
        // An unpaired quote leaves the end where it seems to be; the expression reports the error.
        assert_eq!(insides("{{ 'a }}, {{ b }}"), [" 'a ", " b "]);
        assert_eq!(open_at_end("{{ a }} {{ b."), Some(" b."));
        assert_eq!(open_at_end("{{ '}}' + b."), Some(" '}}' + b."));
        assert_eq!(open_at_end("{{ a }}"), None);
        assert_eq!(open_at_end("a"), None);
    }
}
