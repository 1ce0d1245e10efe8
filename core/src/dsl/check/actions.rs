//! Actions: parameters with their templates, timeouts, exports.

use super::{
    Checker,
    builtin::TemplateTypes,
    names,
    values::{Zero, bare_word, describe, quoted_number},
};
use crate::dsl::{
    ast::{Action, ActionItem, Export, Item, Literal, LiteralKind, Name, Text},
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    expr::{Compiler, Declarations, Dialect, Value, ValueKind, literal},
    lexer::Place,
    limits::ParserLimits,
    model::{ActionDef, ExportDef, Parameter},
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
        names::well_formed(action.kind, self.sink);
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
                        timeout_ms = self.duration_ms(value, Zero::Rejected);
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
        let Some(kind) = ValueKind::named(export.kind.text) else {
            let diagnostic = DiagnosticBuilder::error(
                code::INVALID_VALUE,
                export.kind.at,
                format!("unknown type `{}`", export.kind.text),
            );
            let diagnostic = diagnostic.did_you_mean(export.kind.text, ValueKind::names());
            let all: Vec<&str> = ValueKind::names().collect();
            self.sink.push(if diagnostic.help.is_some() {
                diagnostic
            } else {
                diagnostic.help(format!("use {}", all.join(", ")))
            });
            return None;
        };
        if export.marks > 1 {
            let right = format!("{}?", export.kind.text);
            let message = format!("one question mark makes an export optional; this has {}", export.marks);
            let diagnostic =
                DiagnosticBuilder::error(code::INVALID_VALUE, export.written, message).help(format!("write `{right}`"));
            let wrong = format!("{}{}", export.kind.text, "?".repeat(export.marks));
            let in_text = !self.document.keys;
            self.sink.push(if in_text {
                diagnostic.fix(export.written, right)
            } else {
                diagnostic.fix_name(&wrong, &right)
            });
        }
        let default = match &export.default {
            None => None,
            Some(written) => self.default(written, kind),
        };
        Some(ExportDef { name: export.name.text.to_owned(), kind, optional: export.marks > 0, default })
    }

    /// Returns the default of an export, converted to the export's type.
    #[allow(clippy::cast_precision_loss, clippy::as_conversions)]
    fn default(&self, written: &Literal<'s>, kind: ValueKind) -> Option<Value> {
        let value = match quoted_number(written, kind) {
            Some(number) => number,
            None => self.plain(written)?,
        };
        let value = match (kind, value) {
            (ValueKind::Double, Value::Int(number)) => Value::Double(number as f64),
            (ValueKind::Uint, Value::Int(number)) if number >= 0 => Value::Uint(number.unsigned_abs()),
            (ValueKind::Duration, Value::String(text)) => {
                literal::duration(&text, true).map_or(Value::String(text), Value::Duration)
            }
            (ValueKind::Timestamp, Value::String(text)) => {
                crate::dsl::expr::timestamp_of(&text).map_or(Value::String(text), Value::Timestamp)
            }
            (_, value) => value,
        };
        if kind == ValueKind::Any || value == Value::Null || ValueKind::of(&value) == kind {
            return Some(value);
        }
        self.sink.push(DiagnosticBuilder::error(
            code::WRONG_TYPE,
            written.at,
            format!("the default must be {}, not {}", kind.label(), describe(written)),
        ));
        None
    }

    /// Checks every template of every parameter, and the parameters of built-in actions.
    pub(super) fn templates(&self, declared: &Declarations) {
        let mut uses = Vec::new();
        for item in &self.document.items {
            let Item::Action(action) = item else { continue };
            let mut types = TemplateTypes::new();
            for item in &action.items {
                if let ActionItem::Parameter(setting) = item {
                    self.template_literal(&setting.value, action.name, declared, &mut uses, &mut types);
                }
            }
            self.built_in(action, &types);
        }
        self.template_cycles(&uses);
    }

    /// Checks the templates in a value and records the type of each.
    fn template_literal(
        &self,
        literal: &Literal<'s>,
        action: Name<'s>,
        declared: &Declarations,
        uses: &mut Vec<Use<'s>>,
        types: &mut TemplateTypes,
    ) {
        match &literal.kind {
            LiteralKind::Text(text) if template::has_template(&text.value) => {
                types.insert(literal.at, self.template_text(text, action, declared, uses));
            }
            LiteralKind::List(items) => {
                items.iter().for_each(|item| self.template_literal(item, action, declared, uses, types));
            }
            LiteralKind::Map(entries) => {
                entries.iter().for_each(|(_, value)| self.template_literal(value, action, declared, uses, types));
            }
            LiteralKind::Text(_) | LiteralKind::Value(_) | LiteralKind::Word(_) | LiteralKind::Broken => {}
        }
    }

    /// Checks the templates in a string and returns the type of its value, as far as it is known.
    fn template_text(
        &self,
        text: &Text<'s>,
        action: Name<'s>,
        declared: &Declarations,
        uses: &mut Vec<Use<'s>>,
    ) -> ValueKind {
        let pieces = template::pieces(&text.value);
        let mut whole = ValueKind::String;
        for piece in &pieces {
            let place = |offset: u32| match text.verbatim {
                Some(start) => Place::Verbatim(start.saturating_add(offset)),
                None => Place::Decoded(text.at),
            };
            let (source, offset) = match piece {
                Piece::Text(_) => continue,
                Piece::Unclosed { offset } => {
                    self.sink.push(template::unclosed(place(*offset).map(Extent::new(0, 2))));
                    whole = ValueKind::Any;
                    continue;
                }
                Piece::Expression { source, offset } => (*source, *offset),
            };
            let errors = self.sink.errors();
            let read = crate::dsl::actions::read_expression_at(
                source,
                place(offset),
                Dialect::Scenario,
                &ParserLimits::DEFAULT,
                self.sink,
            );
            // Other errors in a repaired expression follow from the repair.
            let Some((ast, root)) = read.filter(|_| self.sink.errors() == errors) else {
                whole = ValueKind::Any;
                continue;
            };
            let program = Compiler::new(&ast, declared, Dialect::Scenario, self.sink)
                .lenient(self.document.damaged)
                .compile(root);
            if pieces.len() == 1 {
                whole = if self.sink.errors() == errors { program.kind } else { ValueKind::Any };
            }
            self.references(&program.variables, action, ast.get(root).at, uses);
        }
        whole
    }

    /// Records the actions whose exports a template reads.
    fn references(&self, variables: &[String], action: Name<'s>, at: Extent, uses: &mut Vec<Use<'s>>) {
        for variable in variables {
            let Some((owner, _)) = variable.split_once('.') else { continue };
            let Some(owner) = self.names.actions.get(owner) else { continue };
            let owner = owner.name.text;
            if owner == action.text {
                self.sink.push(
                    DiagnosticBuilder::warning(
                        code::SELF_REFERENCE,
                        at,
                        format!("`{variable}` is an export of this action"),
                    )
                    .help("it holds the value of the previous run, initially its default"),
                );
            } else {
                uses.push(Use { action: action.text, other: owner, at });
            }
        }
    }

    /// Reports actions that use each other's exports, directly or through others: a depth-first search
    /// with an explicit stack, each action once.
    fn template_cycles(&self, uses: &[Use<'s>]) {
        let names: Vec<&str> = self.names.actions.names().collect();
        let index = |name: &str| names.binary_search(&name).ok();
        let mut below: Vec<Vec<(usize, Extent)>> = vec![Vec::new(); names.len()];
        for used in uses {
            if let (Some(action), Some(other)) = (index(used.action), index(used.other))
                && let Some(others) = below.get_mut(action)
            {
                others.push((other, used.at));
            }
        }
        // Whether an action has been entered, and where it is on the path.
        let mut entered = vec![false; names.len()];
        let mut depth = vec![None; names.len()];
        let mut reported = vec![false; names.len()];
        let mut path: Vec<(usize, usize)> = Vec::new();
        for start in 0..names.len() {
            path.push((start, 0));
            while let Some((action, tried)) = path.last_mut() {
                let (action, way) = (*action, *tried);
                *tried = tried.saturating_add(1);
                if way == 0 {
                    if std::mem::replace(entered.get_mut(action).unwrap_or(&mut true), true) {
                        path.pop();
                        continue;
                    }
                    let at = path.len().saturating_sub(1);
                    depth.get_mut(action).into_iter().for_each(|depth| *depth = Some(at));
                }
                let Some((other, at)) = below.get(action).and_then(|others| others.get(way)).copied() else {
                    depth.get_mut(action).into_iter().for_each(|depth| *depth = None);
                    path.pop();
                    continue;
                };
                match depth.get(other).copied().flatten() {
                    Some(from) if reported.get(other) == Some(&false) => {
                        let cycle: Vec<usize> = path.iter().skip(from).map(|(action, _)| *action).collect();
                        for action in &cycle {
                            reported.get_mut(*action).into_iter().for_each(|reported| *reported = true);
                        }
                        let ring = cycle.iter().chain(std::iter::once(&other)).take(20);
                        let ring: Vec<&str> = ring.filter_map(|action| names.get(*action).copied()).collect();
                        self.sink.push(
                            DiagnosticBuilder::warning(
                                code::TEMPLATE_CYCLE,
                                at,
                                format!("these actions use each other's exports: {}", ring.join(" ← ")),
                            )
                            .help("the first one to run gets defaults; take one of the values from another source"),
                        );
                    }
                    Some(_) => {}
                    None => path.push((other, 0)),
                }
            }
        }
    }
}

/// A template of one action that reads an export of another.
struct Use<'s> {
    action: &'s str,
    other: &'s str,
    at: Extent,
}

fn templated(literal: &Literal<'_>) -> bool {
    match &literal.kind {
        LiteralKind::Text(text) => template::has_template(&text.value),
        LiteralKind::List(items) => items.iter().any(templated),
        LiteralKind::Map(entries) => entries.iter().any(|(_, value)| templated(value)),
        _ => false,
    }
}
