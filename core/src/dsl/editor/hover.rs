//! Hover texts and definitions.

use super::{
    keyword_help,
    symbols::{self, Kind, Seen},
};
use crate::dsl::{
    api::{self, Syntax},
    ast::Document,
    check,
    diagnostic::{DiagnosticSink, Extent, LineIndex, Span},
    error::ParserError,
    expr::{Ast, Compiler, Declarations, Dialect, NodeKind as ExpressionKind, ValueKind, functions_named},
    limits::{self, ParserLimits},
    metric_name::{self, ALL, Statuses},
    model::{self, MetricKind, NodeKind, ScenarioModel},
    print,
    vocabulary::{ACTION_METRICS, USER_VARIABLES, action_kind_text, is_pause, user_variable_text},
};

/// Description of the element at a position.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct HoverText {
    /// The whole element.
    pub span: Span,
    /// A few lines of Markdown.
    pub text: String,
}

/// A name at an offset, with its kind and owner.
struct Found {
    at: Extent,
    kind: Kind,
    owner: String,
    name: String,
}

fn find(document: &Document<'_>, offset: u32) -> Option<Found> {
    let mut found: Option<Found> = None;
    symbols::visit(document, &mut |seen: Seen<'_>| {
        let Seen { at, kind, owner, name, .. } = seen;
        // A cursor right after a name still refers to it. Of several names the shortest counts.
        let here = at.start <= offset && offset <= at.end;
        let length = |at: Extent| at.end.saturating_sub(at.start);
        if here && found.as_ref().is_none_or(|found| length(at) < length(found.at)) {
            found = Some(Found { at, kind, owner: owner.to_owned(), name: name.to_owned() });
        }
    });
    found
}

/// Returns the definition of the name at a byte offset: the name in its definition. Returns none if there is not a name
/// at the offset, or if the name has no definition.
///
/// # Errors
/// [`ParserError::LimitExceeded`] for more than 1 MiB.
pub fn definition(text: &str, syntax: Syntax, offset: u32) -> Result<Option<Span>, ParserError> {
    limits::check_call(text.len())?;
    let (place, _) = api::with_document(text, syntax, &ParserLimits::DEFAULT, |document, _| {
        let wanted = find(document, offset)?;
        let mut place = None;
        symbols::visit(document, &mut |seen: Seen<'_>| {
            let same = seen.kind == wanted.kind && seen.owner == wanted.owner && seen.name == wanted.name;
            if same && seen.defines && place.is_none() {
                place = Some(seen.at);
            }
        });
        place
    })?;
    Ok(place.flatten().map(|at| LineIndex::new(text).span(at)))
}

/// Returns a description of the element at a byte offset: a definition, a reference, an operator with its types, or a
/// keyword. Returns none if there is nothing to show.
///
/// # Errors
/// [`ParserError::LimitExceeded`] for more than 1 MiB.
pub fn hover(text: &str, syntax: Syntax, offset: u32) -> Result<Option<HoverText>, ParserError> {
    limits::check_call(text.len())?;
    let (said, _) = api::with_document(text, syntax, &ParserLimits::DEFAULT, |document, _| {
        let scenario = check::check(document, &DiagnosticSink::new(0));
        if let Some(found) = find(document, offset)
            && let Some(text) = describe(&found, &scenario)
        {
            return Some((found.at, text));
        }
        operator(document, &scenario, offset)
    })?;
    let said = said.flatten().or_else(|| keyword_help::at(text, syntax, offset));
    Ok(said.map(|(at, said)| HoverText { span: LineIndex::new(text).span(at), text: said }))
}

/// Returns a few lines about a name, or none if it does not exist.
fn describe(found: &Found, scenario: &ScenarioModel) -> Option<String> {
    let Found { kind, owner, name, .. } = found;
    match kind {
        Kind::Pool => {
            let pool = scenario.workbook.ip_pools.iter().find(|pool| pool.name == *name)?;
            let size = check::pool_capacity(pool);
            let about = if pool.description.is_empty() { String::new() } else { format!("\n\n{}", pool.description) };
            let ranges = if pool.ranges.len() == 1 { "range" } else { "ranges" };
            Some(format!("pool `{name}`: {size} addresses in {} {ranges}{about}", pool.ranges.len()))
        }
        Kind::Resource => {
            let resource = scenario.workbook.resources.iter().find(|resource| resource.id == *name)?;
            let mut text = format!("resource `{name}`: {}", resource.kind);
            if let Some(capacity) = resource.capacity {
                text.push_str(&format!(", at most {capacity} holders"));
            }
            for (property, value) in &resource.properties {
                text.push_str(&format!("\n- `{name}.{property}` = {}", print::value(value)));
            }
            Some(text)
        }
        Kind::Property => {
            let resource = scenario.workbook.resources.iter().find(|resource| resource.id == *owner)?;
            let (_, value) = resource.properties.iter().find(|(property, _)| property == name)?;
            let kind = ValueKind::of(value).name();
            Some(format!("`{owner}.{name}`: {kind} = {}\n\na property of resource `{owner}`", print::value(value)))
        }
        Kind::Metric => {
            let metric = scenario.workbook.metrics.iter().find(|metric| metric.id == *name)?;
            Some(format!("metric `{name}`: {}", print::metric_kind(metric.kind)))
        }
        Kind::Action => {
            let action = scenario.actions.iter().find(|action| action.id == *name)?;
            let mut text = format!("action `{name}`: {}", action.kind);
            if let Some(about) = action_kind_text(&action.kind) {
                text.push_str(&format!(" ({about})"));
            }
            for export in &action.exports {
                text.push_str(&format!("\n- exports `{name}.{}`: {}", export.name, export.type_name()));
            }
            Some(text)
        }
        Kind::Export if owner == ALL => metric(owner, name),
        Kind::Export => {
            let action = scenario.actions.iter().find(|action| action.id == *owner)?;
            if let Some(export) = action.exports.iter().find(|export| export.name == *name) {
                let default = export.default.as_ref().map(|value| format!(" = {}", print::value(value)));
                let kind = export.type_name();
                let default = default.unwrap_or_default();
                let optional = if export.optional { "; an attempt succeeds without it" } else { "" };
                return Some(format!("`{owner}.{name}`: {kind}{default}\n\nreported by action `{owner}`{optional}"));
            }
            metric(owner, name).filter(|_| !is_pause(&action.kind))
        }
        Kind::Workflow => {
            let workflow = scenario.workflows.iter().find(|workflow| workflow.id == *name)?;
            Some(format!("workflow `{name}`: {} nodes", workflow.nodes.len()))
        }
        Kind::Node => {
            let workflow = scenario.workflows.iter().find(|workflow| workflow.id == *owner)?;
            let node = workflow.nodes.iter().find(|node| node.id == *name)?;
            Some(node_text(node))
        }
        Kind::User => {
            let full = format!("user.{name}");
            let (_, kind) = USER_VARIABLES.iter().find(|(variable, _)| *variable == full)?;
            Some(format!("`{full}`: {}\n\n{}", kind.name(), user_variable_text(&full)))
        }
        Kind::Function => {
            let of_namespace = functions_named(&format!("{owner}.{name}"));
            let forms = if of_namespace.is_empty() { functions_named(name) } else { of_namespace };
            if forms.is_empty() { None } else { Some(forms.join("\n")) }
        }
    }
}

/// Describes a metric of an action, or of all actions.
fn metric(owner: &str, name: &str) -> Option<String> {
    let kind = match metric_name::status_argument(name) {
        Some(argument) => Statuses::read(argument).map(|_| MetricKind::Counter)?,
        None => ACTION_METRICS.iter().find(|(metric, _)| *metric == name).map(|(_, kind)| *kind)?,
    };
    let of = if owner == ALL { "all actions except pauses".to_owned() } else { format!("action `{owner}`") };
    Some(format!("metric `{owner}.{name}`: {}, over all attempts of {of}", print::metric_kind(kind)))
}

fn node_text(node: &model::NodeDef) -> String {
    let does = match &node.kind {
        NodeKind::Action { action } => format!("runs action `{action}`"),
        NodeKind::Pass => "does nothing".to_owned(),
        NodeKind::End => "ends the workflow".to_owned(),
        NodeKind::Fork => "follows all its edges at once".to_owned(),
        NodeKind::Join { .. } => "waits for branches of a fork".to_owned(),
        NodeKind::Workflow { workflow } => format!("runs workflow `{workflow}`"),
    };
    let mut text = format!("node `{}`: {does}", node.id);
    for edge in &node.edges {
        let when = match &edge.trigger {
            model::Trigger::Always => String::new(),
            model::Trigger::Condition(condition) => format!(" when `{condition}`"),
            model::Trigger::Event(event) => format!(" on event `{event}`"),
            model::Trigger::After(length) => format!(" after {length} ms"),
        };
        text.push_str(&format!("\n- to `{}`{when}", edge.to));
    }
    text
}

/// Describes an operator in a condition or a template, with the types of its operands.
fn operator(document: &Document<'_>, scenario: &ScenarioModel, offset: u32) -> Option<(Extent, String)> {
    let declared = Declarations::of(scenario);
    if let Some(said) = operator_in(&document.expressions, &declared, offset) {
        return Some(said);
    }
    let mut said = None;
    symbols::visit_templates(document, &mut |ast| {
        if said.is_none() {
            said = operator_in(ast, &declared, offset);
        }
    });
    said
}

fn operator_in(ast: &Ast<'_>, declared: &Declarations, offset: u32) -> Option<(Extent, String)> {
    let id = symbols::operator_at(ast, offset)?;
    let ExpressionKind::Binary { operator, left, right, operator_at } = &ast.get(id).kind else { return None };
    let kind = |id: u32| {
        let silent = DiagnosticSink::new(0);
        (Compiler::new(ast, declared, Dialect::Scenario, &silent).compile(id).kind).name()
    };
    let text = format!("`{} {} {}` is {}", kind(*left), operator.symbol(), kind(*right), kind(id));
    Some((*operator_at, text))
}
