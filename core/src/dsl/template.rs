//! Texts with `{{ expression }}` in them.
//!
//! A text that is one template and nothing else has the expression's value and type;
//! any other is the text with each value written into it. Values are never read as
//! templates again.

use std::sync::Arc;

use super::{
    code,
    diagnostic::{Diagnostic, Extent, Finding},
    error::ParserError,
    expr::{Compiler, Declarations, Dialect, EvaluationError, EvaluationFault, Expression, Value, VariableDeclaration},
    lexer::Place,
    limits::Limits,
    model::ExportKind,
    sink::Sink,
};

/// A compiled text. Cloning one is cheap.
///
/// ```
/// use scheduler_core::dsl::{Template, expr::{Declarations, Value}, model::ExportKind};
///
/// let declared: Declarations = [("api.port", ExportKind::Int)].into_iter().collect();
/// let whole = Template::compile("{{ api.port }}", &declared).unwrap();
/// assert_eq!(whole.evaluate(&[Value::Int(80)]), Ok(Value::Int(80)));
/// let mixed = Template::compile("http://host:{{ api.port }}/", &declared).unwrap();
/// assert_eq!(mixed.evaluate(&[Value::Int(80)]), Ok(Value::String("http://host:80/".into())));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    source: Arc<str>,
    parts: Arc<[Part]>,
    variables: Arc<[String]>,
}

#[derive(Debug, Clone, PartialEq)]
enum Part {
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

/// The pieces of a text, in order. The end of a template is the first `}}` that is
/// not inside a quoted text of the expression.
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

/// Length of an expression up to its `}}`; map literals may have `}` of their own.
fn closing(inside: &str) -> Option<usize> {
    let mut quote = None;
    let mut braces = 0_usize;
    let mut escaped = false;
    let mut letters = inside.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if letter == '\\' => escaped = true,
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None => match letter {
                '"' | '\'' => quote = Some(letter),
                '{' => braces = braces.saturating_add(1),
                '}' if braces > 0 => braces = braces.saturating_sub(1),
                '}' if letters.peek().is_some_and(|(_, next)| *next == '}') => return Some(at),
                _ => {}
            },
        }
    }
    None
}

impl Template {
    /// Compiles `text` against what is declared.
    ///
    /// # Errors
    /// What is wrong with each of its expressions, and a `{{` that is not closed.
    /// Positions count from the start of `text`.
    pub fn compile(text: &str, declared: &Declarations) -> Result<Self, Vec<Diagnostic>> {
        let sink = Sink::new(Limits::DEFAULT.diagnostics);
        let mut parts = Vec::new();
        let mut variables: Vec<String> = Vec::new();
        for piece in pieces(text) {
            match piece {
                Piece::Text(plain) => parts.push(Part::Text(plain.to_owned())),
                Piece::Unclosed { offset } => sink.push(unclosed(Extent::new(offset, offset.saturating_add(2)))),
                Piece::Expression { source, offset } => {
                    let place = Place::Verbatim(offset);
                    let read =
                        super::builder::read_expression_at(source, place, Dialect::Scenario, &Limits::DEFAULT, &sink);
                    let Some((ast, root)) = read else { continue };
                    let program = Compiler::new(&ast, declared, Dialect::Scenario, &sink).compile(root);
                    let expression = Expression::from_program(source, program);
                    let slots = expression.variables().iter().map(|name| slot(&mut variables, name)).collect();
                    parts.push(Part::Expression(expression, slots));
                }
            }
        }
        if sink.is_clean() {
            Ok(Self { source: text.into(), parts: parts.into(), variables: variables.into() })
        } else {
            Err(sink.into_diagnostics(text))
        }
    }

    /// [`Self::compile`] with the declarations as a list.
    ///
    /// # Errors
    /// [`ParserError::Rejected`] with what [`Self::compile`] finds, [`ParserError::TooLarge`] for more than 1 MiB.
    pub fn parse(text: &str, declarations: &[VariableDeclaration]) -> Result<Self, ParserError> {
        super::door::check_call(text.len())?;
        let declared = declarations.iter().map(|variable| (variable.name.as_str(), variable.kind)).collect();
        Ok(Self::compile(text, &declared)?)
    }

    /// [`Self::evaluate`] with the error of the parser's functions.
    ///
    /// # Errors
    /// [`ParserError::EvaluationFailed`], and [`ParserError::MalformedValue`] for a value of more than
    /// 64 levels or 65,536 nodes.
    pub fn apply(&self, values: &[Value]) -> Result<Value, ParserError> {
        super::door::check_values(values)?;
        Ok(self.evaluate(values)?)
    }

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
    pub fn kind(&self) -> ExportKind {
        match &*self.parts {
            [Part::Expression(expression, _)] => expression.kind(),
            _ => ExportKind::String,
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
    pub fn evaluate_borrowed(&self, slots: &[&Value]) -> Result<Value, EvaluationError> {
        self.evaluate_within(slots, MAX_TEXT)
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
                    format!("a text of more than {most} bytes"),
                ));
            }
        }
        Ok(Value::String(text))
    }
}

/// Bytes of a text that values were put into, unless the caller has a limit of its own.
pub(crate) const MAX_TEXT: usize = 1 << 20;

pub(crate) fn unclosed(at: Extent) -> Finding {
    Finding::error(code::UNCLOSED, at, "this `{{` is never closed")
        .help("add `}}`, or write `{{ \"{{\" }}` for the two characters themselves")
}

fn slot(variables: &mut Vec<String>, name: &str) -> usize {
    variables.iter().position(|other| other == name).unwrap_or_else(|| {
        variables.push(name.to_owned());
        variables.len().saturating_sub(1)
    })
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
