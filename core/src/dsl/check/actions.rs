//! Actions: parameters with their templates, timeouts, exports.

use super::{
    Checker, names,
    values::{Zero, bare_word, describe},
};
use crate::dsl::{
    ast::{Action, ActionItem, Export, Item, Literal, LiteralKind, Name, Text},
    code,
    diagnostic::{Extent, Finding},
    expr::{Compiler, Declarations, Dialect, Value, kind_named, kind_names, kind_of, literal, type_label},
    lexer::Place,
    limits::Limits,
    model::{ActionDef, ExportDef, ExportKind, Parameter},
    template::{self, Piece},
};

impl<'s> Checker<'_, 's> {
    pub(super) fn actions(&self) -> Vec<ActionDef> {
        self.document
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Action(action) => Some(self.action(action)),
                _ => None,
            })
            .collect()
    }

    fn action(&self, action: &Action<'s>) -> ActionDef {
        let mut parameters = Vec::new();
        let mut timeout_ms = None;
        let mut timeout_at = None;
        let mut exports = Vec::new();
        self.unique_keys(action.items.iter().filter_map(|item| match item {
            ActionItem::Parameter(setting) => Some((setting.key.value.as_ref(), setting.key.at)),
            _ => None,
        }));
        self.unique_keys(action.items.iter().filter_map(|item| match item {
            ActionItem::Export(export) => Some((export.name.text, export.name.at)),
            _ => None,
        }));
        for item in &action.items {
            match item {
                ActionItem::Parameter(setting) => {
                    let value = self.parameter(&setting.value);
                    parameters.extend(value.map(|value| (setting.key.value.clone().into_owned(), value)));
                }
                ActionItem::Timeout { value, at } => {
                    if self.once(&mut timeout_at, "timeout", *at) {
                        timeout_ms = self.duration_ms(value, Zero::Refused);
                    }
                }
                ActionItem::Export(export) => exports.extend(self.export(export)),
                ActionItem::Broken => {}
            }
        }
        ActionDef {
            id: action.name.text.to_owned(),
            kind: action.kind.text.to_owned(),
            parameters,
            timeout_ms,
            exports,
        }
    }

    fn parameter(&self, literal: &Literal<'s>) -> Option<Parameter> {
        match &literal.kind {
            LiteralKind::Text(text) if template::has_template(&text.value) => {
                Some(Parameter::Template(text.value.clone().into_owned()))
            }
            LiteralKind::List(items) if items.iter().any(templated) => {
                let items: Vec<_> = items.iter().map(|item| self.parameter(item)).collect();
                items.into_iter().collect::<Option<_>>().map(Parameter::List)
            }
            LiteralKind::Map(entries) => {
                self.unique_keys(entries.iter().map(|(key, _)| (key.value.as_ref(), key.at)));
                if !templated(literal) {
                    return self.plain(literal).map(Parameter::Literal);
                }
                let entries: Vec<_> = entries
                    .iter()
                    .map(|(key, value)| Some((key.value.clone().into_owned(), self.parameter(value)?)))
                    .collect();
                entries.into_iter().collect::<Option<_>>().map(Parameter::Map)
            }
            LiteralKind::Word(word) => {
                self.sink.push(bare_word(word, literal.at));
                None
            }
            _ => self.plain(literal).map(Parameter::Literal),
        }
    }

    fn export(&self, export: &Export<'s>) -> Option<ExportDef> {
        names::well_formed(export.name, self.sink);
        let Some(kind) = kind_named(export.kind.text) else {
            let finding =
                Finding::error(code::INVALID_VALUE, export.kind.at, format!("there is no type `{}`", export.kind.text));
            let finding = finding.did_you_mean(export.kind.text, kind_names());
            let all: Vec<&str> = kind_names().collect();
            self.sink.push(if finding.help.is_some() {
                finding
            } else {
                finding.help(format!("the types are {}", all.join(", ")))
            });
            return None;
        };
        let default = match &export.default {
            None => None,
            Some(written) => self.default(written, kind),
        };
        Some(ExportDef { name: export.name.text.to_owned(), kind, default })
    }

    /// The default of an export, in the export's type.
    #[allow(clippy::cast_precision_loss, clippy::as_conversions)]
    fn default(&self, written: &Literal<'s>, kind: ExportKind) -> Option<Value> {
        let value = self.plain(written)?;
        let value = match (kind, value) {
            (ExportKind::Double, Value::Int(number)) => Value::Double(number as f64),
            (ExportKind::Uint, Value::Int(number)) if number >= 0 => Value::Uint(number.unsigned_abs()),
            (ExportKind::Duration, Value::String(text)) => {
                literal::duration(&text, true).map_or(Value::String(text), Value::Duration)
            }
            (ExportKind::Timestamp, Value::String(text)) => {
                crate::dsl::expr::timestamp_of(&text).map_or(Value::String(text), Value::Timestamp)
            }
            (_, value) => value,
        };
        if kind == ExportKind::Any || value == Value::Null || kind_of(&value) == kind {
            return Some(value);
        }
        self.sink.push(Finding::error(
            code::WRONG_TYPE,
            written.at,
            format!("the default must be {}, and this is {}", type_label(kind), describe(written)),
        ));
        None
    }

    /// Checks every template of every parameter.
    pub(super) fn templates(&self, declared: &Declarations) {
        for item in &self.document.items {
            let Item::Action(action) = item else { continue };
            for item in &action.items {
                if let ActionItem::Parameter(setting) = item {
                    self.template_literal(&setting.value, action.name, declared);
                }
            }
        }
    }

    fn template_literal(&self, literal: &Literal<'s>, action: Name<'s>, declared: &Declarations) {
        match &literal.kind {
            LiteralKind::Text(text) => self.template_text(text, action, declared),
            LiteralKind::List(items) => items.iter().for_each(|item| self.template_literal(item, action, declared)),
            LiteralKind::Map(entries) => {
                entries.iter().for_each(|(_, value)| self.template_literal(value, action, declared));
            }
            _ => {}
        }
    }

    fn template_text(&self, text: &Text<'s>, action: Name<'s>, declared: &Declarations) {
        if !template::has_template(&text.value) {
            return;
        }
        for piece in template::pieces(&text.value) {
            let place = |offset: u32| match text.verbatim {
                Some(start) => Place::Verbatim(start.saturating_add(offset)),
                None => Place::Decoded(text.at),
            };
            match piece {
                Piece::Text(_) => {}
                Piece::Unclosed { offset } => self.sink.push(template::unclosed(place(offset).map(Extent::new(0, 2)))),
                Piece::Expression { source, offset } => {
                    let read = crate::dsl::builder::read_expression_at(
                        source,
                        place(offset),
                        Dialect::Scenario,
                        &Limits::DEFAULT,
                        self.sink,
                    );
                    let Some((ast, root)) = read else { continue };
                    let program = Compiler::new(&ast, declared, Dialect::Scenario, self.sink)
                        .lenient(self.document.damaged)
                        .compile(root);
                    let own = format!("{}.", action.text);
                    if let Some(variable) = program.variables.iter().find(|name| name.starts_with(&own)) {
                        self.sink.push(
                            Finding::warning(
                                code::SELF_REFERENCE,
                                ast.get(root).at,
                                format!("`{variable}` is what this action itself reports"),
                            )
                            .help("it holds the value of the run before this one, at first its default"),
                        );
                    }
                }
            }
        }
    }
}

fn templated(literal: &Literal<'_>) -> bool {
    match &literal.kind {
        LiteralKind::Text(text) => template::has_template(&text.value),
        LiteralKind::List(items) => items.iter().any(templated),
        LiteralKind::Map(entries) => entries.iter().any(|(_, value)| templated(value)),
        _ => false,
    }
}
