//! From the text of an expression or a template to its program: the grammar, then the compiler.
//!
//! `expr` and `template` know programs only; what reads text stands above them.

use super::{
    actions,
    diagnostic::{Diagnostic, DiagnosticSink, Extent},
    error::ParserError,
    expr::{Compiler, Declarations, Dialect, Expression, Value, VariableDeclaration},
    lexer::Place,
    limits::{Limits, check_call},
    template::{Part, Piece, Template, pieces, unclosed},
};

impl Expression {
    /// Compiles `source` against what is declared.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the text: syntax, limits, and, but for
    /// strict CEL, unknown names and functions and operand types. Positions count from the start of `source`.
    pub fn compile(source: &str, declared: &Declarations, dialect: Dialect) -> Result<Self, Vec<Diagnostic>> {
        let sink = DiagnosticSink::new(Limits::DEFAULT.diagnostics);
        let program = actions::read_expression(source, dialect, &Limits::DEFAULT, &sink)
            .map(|(ast, root)| Compiler::new(&ast, declared, dialect, &sink).compile(root));
        match program {
            Some(program) if sink.is_clean() => Ok(Self::from_program(source, program)),
            _ => Err(sink.into_diagnostics(source)),
        }
    }

    /// [`Self::compile`] with the declarations as a list.
    ///
    /// # Errors
    /// [`ParserError::Rejected`] with what [`Self::compile`] finds,
    /// [`ParserError::LimitExceeded`] for more than 1 MiB.
    pub fn parse(
        source: &str,
        declarations: &[VariableDeclaration],
        dialect: Option<Dialect>,
    ) -> Result<Self, ParserError> {
        check_call(source.len())?;
        let declared = declarations.iter().map(|variable| (variable.name.as_str(), variable.kind)).collect();
        Ok(Self::compile(source, &declared, dialect.unwrap_or_default())?)
    }

    /// [`Self::evaluate`] with the error of the parser's functions.
    ///
    /// # Errors
    /// [`ParserError::EvaluationFailed`], and [`ParserError::MalformedValue`] for a value of more than
    /// 64 levels or 65,536 nodes.
    pub fn apply(&self, values: &[Value]) -> Result<Value, ParserError> {
        check_portable(values)?;
        Ok(self.evaluate(values)?)
    }
}

impl Template {
    /// Compiles `text` against what is declared.
    ///
    /// # Errors
    /// What is wrong with each of its expressions, and a `{{` that is not closed.
    /// Positions count from the start of `text`.
    pub fn compile(text: &str, declared: &Declarations) -> Result<Self, Vec<Diagnostic>> {
        let sink = DiagnosticSink::new(Limits::DEFAULT.diagnostics);
        let mut parts = Vec::new();
        let mut variables: Vec<String> = Vec::new();
        for piece in pieces(text) {
            match piece {
                Piece::Text(plain) => parts.push(Part::Text(plain.to_owned())),
                Piece::Unclosed { offset } => sink.push(unclosed(Extent::new(offset, offset.saturating_add(2)))),
                Piece::Expression { source, offset } => {
                    let place = Place::Verbatim(offset);
                    let read = actions::read_expression_at(source, place, Dialect::Scenario, &Limits::DEFAULT, &sink);
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
    /// [`ParserError::Rejected`] with what [`Self::compile`] finds, [`ParserError::LimitExceeded`] for more than 1 MiB.
    pub fn parse(text: &str, declarations: &[VariableDeclaration]) -> Result<Self, ParserError> {
        check_call(text.len())?;
        let declared = declarations.iter().map(|variable| (variable.name.as_str(), variable.kind)).collect();
        Ok(Self::compile(text, &declared)?)
    }

    /// [`Self::evaluate`] with the error of the parser's functions.
    ///
    /// # Errors
    /// [`ParserError::EvaluationFailed`], and [`ParserError::MalformedValue`] for a value of more than
    /// 64 levels or 65,536 nodes.
    pub fn apply(&self, values: &[Value]) -> Result<Value, ParserError> {
        check_portable(values)?;
        Ok(self.evaluate(values)?)
    }
}

fn slot(variables: &mut Vec<String>, name: &str) -> usize {
    variables.iter().position(|other| other == name).unwrap_or_else(|| {
        variables.push(name.to_owned());
        variables.len().saturating_sub(1)
    })
}

/// Rejects values that are too large or too deep to cross to other languages, or have instants beyond CEL's years.
pub(super) fn check_portable<'v>(values: impl IntoIterator<Item = &'v Value>) -> Result<(), ParserError> {
    let check = |value: &Value| value.check_portable().map_err(|node| ParserError::MalformedValue { node });
    values.into_iter().try_for_each(check)
}
