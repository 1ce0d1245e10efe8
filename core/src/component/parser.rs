//! Interface `parser`.

use std::cell::RefCell;

use super::{
    Component,
    convert::{diagnostic, parser as convert, value},
    exports::{parser as wit, types},
    types::ScenarioResource,
};
use crate::dsl::{
    self, ParserError, Scenario, Source,
    expr::{Expression, VariableDeclaration},
};

type Outcome<T> = Result<T, wit::ParserError>;

fn scenario(scenario: Result<Scenario, ParserError>) -> Outcome<types::Scenario> {
    match scenario {
        Ok(scenario) => Ok(types::Scenario::new(ScenarioResource { scenario })),
        Err(error) => Err(convert::wire_error(error)),
    }
}

impl wit::Guest for Component {
    type Source = SourceResource;
    type Expression = ExpressionResource;

    fn parse(text: String, syntax: wit::Syntax) -> Outcome<types::Scenario> {
        scenario(dsl::parse(&text, convert::syntax(syntax)))
    }

    fn validate(text: String, syntax: wit::Syntax) -> Outcome<Vec<types::Diagnostic>> {
        dsl::validate(&text, convert::syntax(syntax)).map(diagnostic::wire_all).map_err(convert::wire_error)
    }

    fn format(text: String, syntax: wit::Syntax) -> Outcome<String> {
        dsl::format(&text, convert::syntax(syntax)).map_err(convert::wire_error)
    }

    fn convert(text: String, from: wit::Syntax, to: wit::Syntax) -> Outcome<String> {
        dsl::convert(&text, convert::syntax(from), convert::syntax(to)).map_err(convert::wire_error)
    }

    fn evaluate(
        source: String,
        bindings: Vec<types::NamedValue>,
        dialect: Option<wit::Dialect>,
    ) -> Outcome<types::Value> {
        value::read_named(bindings)
            .and_then(|bindings| dsl::evaluate(&source, &bindings, dialect.map(convert::dialect)))
            .map(value::wire)
            .map_err(convert::wire_error)
    }

    fn render(template: String, bindings: Vec<types::NamedValue>) -> Outcome<types::Value> {
        value::read_named(bindings)
            .and_then(|bindings| dsl::render(&template, &bindings))
            .map(value::wire)
            .map_err(convert::wire_error)
    }

    fn default_limits() -> wit::ParserLimits {
        let limits = dsl::default_limits();
        let wide = |limit: usize| u64::try_from(limit).unwrap_or(u64::MAX);
        wit::ParserLimits {
            bytes: wide(limits.bytes),
            diagnostics: wide(limits.diagnostics),
            depth: wide(limits.depth),
            nodes: wide(limits.nodes),
        }
    }
}

/// The handle behind WIT `source`.
pub struct SourceResource {
    source: RefCell<Source>,
}

impl wit::GuestSource for SourceResource {
    fn new(syntax: wit::Syntax) -> Self {
        Self { source: RefCell::new(Source::new(convert::syntax(syntax))) }
    }

    fn push(&self, chunk: String) -> Outcome<u64> {
        self.source.borrow_mut().push(&chunk).map_err(convert::wire_error)
    }

    fn length(&self) -> u64 {
        self.source.borrow().length()
    }

    fn clear(&self) {
        self.source.borrow_mut().clear();
    }

    fn parse(&self) -> Outcome<types::Scenario> {
        scenario(self.source.borrow().parse())
    }

    fn validate(&self) -> Outcome<Vec<types::Diagnostic>> {
        self.source.borrow().validate().map(diagnostic::wire_all).map_err(convert::wire_error)
    }
}

/// The handle behind WIT `expression`.
pub struct ExpressionResource {
    expression: Expression,
}

impl wit::GuestExpression for ExpressionResource {
    fn parse(
        source: String,
        declarations: Vec<wit::VariableDeclaration>,
        dialect: Option<wit::Dialect>,
    ) -> Outcome<wit::Expression> {
        let declarations: Vec<VariableDeclaration> = declarations
            .into_iter()
            .map(|variable| VariableDeclaration { name: variable.name, kind: convert::read_kind(variable.kind) })
            .collect();
        match Expression::parse(&source, &declarations, dialect.map(convert::dialect)) {
            Ok(expression) => Ok(wit::Expression::new(Self { expression })),
            Err(error) => Err(convert::wire_error(error)),
        }
    }

    fn source(&self) -> String {
        self.expression.source().to_owned()
    }

    fn variables(&self) -> Vec<String> {
        self.expression.variables().to_vec()
    }

    fn kind(&self) -> wit::ValueKind {
        convert::wire_kind(self.expression.kind())
    }

    fn apply(&self, values: Vec<types::Value>) -> Outcome<types::Value> {
        values
            .into_iter()
            .map(value::read)
            .collect::<Result<Vec<_>, _>>()
            .and_then(|values| self.expression.apply(&values))
            .map(value::wire)
            .map_err(convert::wire_error)
    }
}
