//! Compilation of an expression or a template from source text to a program: the grammar, then the compiler.
//!
//! `expr` and `template` only know programs; this layer above them reads source text.

use super::{
    actions,
    diagnostic::{Diagnostic, DiagnosticSink, Extent},
    error::ParserError,
    expr::{Compiler, Declarations, Dialect, Expression, Value},
    lexer::Place,
    limits::{ParserLimits, check_call},
    template::{Part, Piece, Template, pieces, unclosed},
};

impl Expression {
    /// Compiles `source` with the given declarations. Strict CEL checks names and types only during evaluation.
    ///
    /// # Errors
    /// [`ParserError::Rejected`] with all diagnostics in source order: syntax, limits, unknown names and functions,
    /// operand types. Positions count from the start of `source`. [`ParserError::LimitExceeded`] for more than 1 MiB.
    pub fn compile(source: &str, declared: &Declarations, dialect: Dialect) -> Result<Self, ParserError> {
        check_call(source.len())?;
        Ok(Self::compile_all(source, declared, dialect)?)
    }

    /// Like [`Self::compile`], with plain diagnostics as the error and without a length limit.
    pub(crate) fn compile_all(
        source: &str,
        declared: &Declarations,
        dialect: Dialect,
    ) -> Result<Self, Vec<Diagnostic>> {
        let sink = DiagnosticSink::new(ParserLimits::DEFAULT.diagnostics);
        let program = actions::read_expression(source, dialect, &ParserLimits::DEFAULT, &sink)
            .map(|(ast, root)| Compiler::new(&ast, declared, dialect, &sink).compile(root));
        match program {
            Some(program) if sink.is_clean() => Ok(Self::from_program(source, program)),
            _ => Err(sink.into_diagnostics(source)),
        }
    }
}

impl Template {
    /// Compiles `text` with the given declarations.
    ///
    /// # Errors
    /// [`ParserError::Rejected`] with the diagnostics of each of its expressions, or for a `{{` that is not closed.
    /// Positions count from the start of `text`. [`ParserError::LimitExceeded`] for more than 1 MiB.
    pub fn compile(text: &str, declared: &Declarations) -> Result<Self, ParserError> {
        check_call(text.len())?;
        Ok(Self::compile_all(text, declared)?)
    }

    /// Like [`Self::compile`], with plain diagnostics as the error and without a length limit.
    pub(crate) fn compile_all(text: &str, declared: &Declarations) -> Result<Self, Vec<Diagnostic>> {
        let sink = DiagnosticSink::new(ParserLimits::DEFAULT.diagnostics);
        let mut parts = Vec::new();
        let mut variables: Vec<String> = Vec::new();
        for piece in pieces(text) {
            match piece {
                Piece::Text(plain) => parts.push(Part::Text(plain.to_owned())),
                Piece::Unclosed { offset } => sink.push(unclosed(Extent::new(offset, offset.saturating_add(2)))),
                Piece::Expression { source, offset } => {
                    let place = Place::Verbatim(offset);
                    let read =
                        actions::read_expression_at(source, place, Dialect::Scenario, &ParserLimits::DEFAULT, &sink);
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
}

fn slot(variables: &mut Vec<String>, name: &str) -> usize {
    variables.iter().position(|other| other == name).unwrap_or_else(|| {
        variables.push(name.to_owned());
        variables.len().saturating_sub(1)
    })
}

/// Rejects values that are too large or too deep to pass to other languages, or with instants outside CEL's years.
pub(super) fn check_portable<'v>(values: impl IntoIterator<Item = &'v Value>) -> Result<(), ParserError> {
    let check = |value: &Value| value.check_portable().map_err(|node| ParserError::MalformedValue { node });
    values.into_iter().try_for_each(check)
}
