//! Interface `parser`.

use std::cell::RefCell;

use crate::dsl::{
    self, ParserError, Scenario, Source, Syntax, Template,
    expr::{Declarations, Expression, Value},
};

use super::{
    Component,
    convert::{diagnostic, page, parser as convert, value},
    exports::{parser as wit, types},
    types::ScenarioResource,
};

type Outcome<T> = Result<T, types::ParserError>;

fn scenario(scenario: Result<Scenario, ParserError>) -> Outcome<types::Scenario> {
    match scenario {
        Ok(scenario) => Ok(types::Scenario::new(ScenarioResource { scenario })),
        Err(error) => Err(convert::wire_error(error)),
    }
}

impl wit::Guest for Component {
    type Source = SourceResource;
    type Expression = ExpressionResource;
    type Template = TemplateResource;

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
        convert::wire_limits(dsl::default_limits())
    }

    fn explain(text: String, diagnostics: Vec<types::Diagnostic>) -> String {
        dsl::explain(&text, &diagnostic::read_all(diagnostics))
    }

    fn apply_fixes(text: String, diagnostics: Vec<types::Diagnostic>) -> Outcome<String> {
        dsl::apply_fixes(&text, &diagnostic::read_all(diagnostics)).map_err(convert::wire_error)
    }

    fn fix(text: String, syntax: wit::Syntax) -> Outcome<wit::FixedText> {
        match dsl::fix(&text, convert::syntax(syntax)) {
            Ok(fixed) => Ok(wit::FixedText {
                text: fixed.text,
                applied: diagnostic::wire_all(fixed.applied),
                left: diagnostic::wire_all(fixed.left),
            }),
            Err(error) => Err(convert::wire_error(error)),
        }
    }

    fn ignore(text: String, syntax: wit::Syntax, about: types::Diagnostic) -> Outcome<Option<types::FixIt>> {
        match dsl::ignore(&text, convert::syntax(syntax), &diagnostic::read(about)) {
            Ok(change) => Ok(change.map(diagnostic::wire_fix)),
            Err(error) => Err(convert::wire_error(error)),
        }
    }

    fn complete(text: String, syntax: wit::Syntax, offset: u32) -> Outcome<Vec<wit::Completion>> {
        match dsl::complete(&text, convert::syntax(syntax), offset) {
            Ok(names) => Ok(names.into_iter().map(convert::wire_completion).collect()),
            Err(error) => Err(convert::wire_error(error)),
        }
    }

    fn hover(text: String, syntax: wit::Syntax, offset: u32) -> Outcome<Option<wit::HoverText>> {
        match dsl::hover(&text, convert::syntax(syntax), offset) {
            Ok(said) => Ok(said.map(|said| wit::HoverText { span: diagnostic::wire_span(said.span), text: said.text })),
            Err(error) => Err(convert::wire_error(error)),
        }
    }

    fn definition(text: String, syntax: wit::Syntax, offset: u32) -> Outcome<Option<types::Span>> {
        match dsl::definition(&text, convert::syntax(syntax), offset) {
            Ok(place) => Ok(place.map(diagnostic::wire_span)),
            Err(error) => Err(convert::wire_error(error)),
        }
    }
}

/// The resource of WIT `source`.
pub struct SourceResource {
    source: RefCell<Source>,
    /// The text in another syntax, while its pages are being read.
    converted: RefCell<Option<(Syntax, String)>>,
}

impl wit::GuestSource for SourceResource {
    fn new(syntax: wit::Syntax) -> Self {
        Self { source: RefCell::new(Source::new(convert::syntax(syntax))), converted: RefCell::default() }
    }

    fn push(&self, chunk: String) -> Outcome<u64> {
        self.converted.take();
        self.source.borrow_mut().push(&chunk).map_err(convert::wire_error)
    }

    fn length(&self) -> u64 {
        self.source.borrow().length()
    }

    fn clear(&self) {
        self.converted.take();
        self.source.borrow_mut().clear();
    }

    fn parse(&self) -> Outcome<types::Scenario> {
        scenario(self.source.borrow().parse())
    }

    fn validate(&self) -> Outcome<Vec<types::Diagnostic>> {
        self.source.borrow().validate().map(diagnostic::wire_all).map_err(convert::wire_error)
    }

    fn with_limits(syntax: wit::Syntax, limits: wit::ParserLimits) -> Outcome<wit::Source> {
        match Source::with_limits(convert::syntax(syntax), convert::read_limits(limits)) {
            Ok(source) => Ok(wit::Source::new(Self { source: RefCell::new(source), converted: RefCell::default() })),
            Err(error) => Err(convert::wire_error(error)),
        }
    }

    fn convert(&self, to: wit::Syntax, cursor: Option<String>) -> Outcome<types::TextPage> {
        let to = convert::syntax(to);
        let mut converted = self.converted.borrow_mut();
        let whole = match converted.take() {
            Some((syntax, whole)) if syntax == to && cursor.is_some() => whole,
            _ => self.source.borrow().convert(to).map_err(convert::wire_error)?,
        };
        let part = page::part(&whole, cursor.as_deref()).map_err(convert::wire_error);
        if part.as_ref().is_ok_and(|part| part.next.is_some()) {
            *converted = Some((to, whole));
        }
        part
    }
}

/// The resource of WIT `expression`.
pub struct ExpressionResource {
    expression: Expression,
}

impl wit::GuestExpression for ExpressionResource {
    fn compile(
        source: String,
        declarations: Vec<wit::VariableDeclaration>,
        dialect: Option<wit::Dialect>,
    ) -> Outcome<wit::Expression> {
        match Expression::compile(
            &source,
            &read_declarations(declarations),
            dialect.map(convert::dialect).unwrap_or_default(),
        ) {
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

    fn evaluate(&self, values: Vec<types::Value>) -> Outcome<types::Value> {
        read_values(values)
            .and_then(|values| Ok(self.expression.evaluate(&values)?))
            .map(value::wire)
            .map_err(convert::wire_error)
    }

    fn filter(&self, columns: Vec<Vec<f64>>) -> Outcome<Vec<u8>> {
        self.expression.filter(&columns).map_err(convert::wire_error)
    }
}

fn read_declarations(declarations: Vec<wit::VariableDeclaration>) -> Declarations {
    declarations.iter().map(|variable| (variable.name.as_str(), convert::read_kind(variable.kind))).collect()
}

fn read_values(values: Vec<types::Value>) -> Result<Vec<Value>, ParserError> {
    values.into_iter().map(value::read).collect()
}

/// The resource of WIT `template`.
pub struct TemplateResource {
    template: Template,
}

impl wit::GuestTemplate for TemplateResource {
    fn compile(text: String, declarations: Vec<wit::VariableDeclaration>) -> Outcome<wit::Template> {
        match Template::compile(&text, &read_declarations(declarations)) {
            Ok(template) => Ok(wit::Template::new(Self { template })),
            Err(error) => Err(convert::wire_error(error)),
        }
    }

    fn variables(&self) -> Vec<String> {
        self.template.variables().to_vec()
    }

    fn evaluate(&self, values: Vec<types::Value>) -> Outcome<types::Value> {
        read_values(values)
            .and_then(|values| Ok(self.template.evaluate(&values)?))
            .map(value::wire)
            .map_err(convert::wire_error)
    }
}
