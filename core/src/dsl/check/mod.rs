//! Conversion of the tree to the checked model: every rule beyond syntax, one file per group of rules.
//!
//! Each rule only uses the tree and reports all its diagnostics; no rule
//! depends on another one having passed. A part that a syntax error may have hidden is
//! not reported as missing, so that one mistake is one diagnostic.

mod actions;
mod builtin;
mod conditions;
mod graph;
mod load;
mod names;
mod pools;
mod resources;
mod thresholds;
mod values;
mod workflows;

use crate::dsl::expr::ValueKind;
use std::cell::RefCell;

use super::{
    ast::{ActionItem, Document, Item, ResourceItem},
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink},
    expr::{Declarations, Scratch},
    model::{ScenarioModel, WorkbookDef},
    vocabulary::USER_VARIABLES,
};
pub(crate) use load::capacity as pool_capacity;
use names::Names;

/// State shared by all rules.
struct Checker<'d, 's> {
    document: &'d Document<'s>,
    sink: &'d DiagnosticSink,
    names: Names<'d, 's>,
    /// Reused memory of the compilers of conditions.
    scratch: RefCell<Scratch<'s>>,
}

/// Checks a document and builds its model. The model is valid only if the
/// sink has no error.
pub(crate) fn check(document: &Document<'_>, sink: &DiagnosticSink) -> ScenarioModel {
    let names = Names::collect(document, sink);
    let checker = Checker { document, sink, names, scratch: RefCell::default() };
    let mut scenario = ScenarioModel::default();
    checker.header(&mut scenario);
    scenario.workbook =
        WorkbookDef { resources: checker.resources(), ip_pools: checker.pools(), metrics: checker.metrics() };
    scenario.actions = checker.actions();
    let mut declared = Declarations::of(&scenario);
    checker.damaged(&mut declared);
    checker.templates(&declared);
    scenario.workflows = checker.workflows(&declared);
    scenario.load = checker.load(&scenario);
    scenario.thresholds = checker.thresholds(&scenario);
    scenario
}

impl Declarations {
    /// Returns everything that expressions of a scenario can use: the exports of its actions
    /// (`probe.status_code`), the properties of its resources (`api.port`), and the
    /// variables of the user ([`USER_VARIABLES`]).
    #[must_use]
    pub fn of(scenario: &ScenarioModel) -> Self {
        let mut declared = Self::new();
        for (name, kind) in USER_VARIABLES {
            declared.declare(name, *kind);
        }
        for resource in &scenario.workbook.resources {
            for (property, value) in &resource.properties {
                declared.declare(&format!("{}.{property}", resource.id), ValueKind::of(value));
            }
            if resource.properties.is_empty() {
                declared.declare_bare(&resource.id);
            }
        }
        for action in &scenario.actions {
            for export in &action.exports {
                declared.declare(&format!("{}.{}", action.id, export.name), export.kind);
            }
            if action.exports.is_empty() {
                declared.declare_bare(&action.id);
            }
        }
        declared
    }
}

impl Checker<'_, '_> {
    /// Selects the form for the text syntax or for keys.
    fn written<T>(&self, text: T, keys: T) -> T {
        if self.document.keys { keys } else { text }
    }

    /// Declares actions and resources that could only be read in part.
    fn damaged(&self, declared: &mut Declarations) {
        for item in &self.document.items {
            let (name, damaged) = match item {
                Item::Action(action) => (action.name, action.items.iter().any(ActionItem::is_broken)),
                Item::Resource(resource) => (resource.name, resource.items.iter().any(ResourceItem::is_broken)),
                _ => continue,
            };
            if damaged {
                declared.declare_damaged(name.text);
            }
        }
    }

    fn header(&self, scenario: &mut ScenarioModel) {
        let mut first = None;
        for item in &self.document.items {
            let Item::Header(header) = item else { continue };
            if let Some(before) = first {
                self.sink.push(
                    DiagnosticBuilder::error(code::DUPLICATE_KEY, header.at, "a file can contain only one scenario")
                        .related(before, "the scenario begins here"),
                );
                continue;
            }
            first = Some(header.at);
            scenario.name = header.name.value.clone().into_owned();
            scenario.version = header.version.as_ref().map(|text| text.value.clone().into_owned()).unwrap_or_default();
            if scenario.name.is_empty() {
                self.sink.push(DiagnosticBuilder::error(
                    code::INVALID_VALUE,
                    header.name.at,
                    "a scenario needs a name",
                ));
            }
        }
        if first.is_none() && !self.document.damaged {
            let start = super::diagnostic::Extent::new(0, 0);
            self.sink.push(
                DiagnosticBuilder::error(code::MISSING_KEY, start, "the scenario has no name")
                    .help("begin with `scenario \"name\" version \"1.0\"`"),
            );
        }
        if self.names.workflows.is_empty() && first.is_some() && !self.document.damaged {
            let at = first.unwrap_or_default();
            self.sink.push(DiagnosticBuilder::error(code::MISSING_KEY, at, "the scenario has no workflow").help(
                self.written(
                    "add `workflow { start: some-action { -> end } end }`",
                    "add `workflows`, a list of maps with `id` and `nodes`",
                ),
            ));
        }
    }
}
