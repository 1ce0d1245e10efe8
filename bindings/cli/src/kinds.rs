//! Action kinds that only a host program performs: `check` notes them, `run` rejects them.

use scheduler_core::{
    Scenario,
    dsl::{Definition, Diagnostic, Severity, code, diagnostic::LineIndex, model::NodeKind, vocabulary::ACTION_KINDS},
};

use crate::input::Document;

/// Returns a diagnostic for each action that a workflow uses and the command line cannot perform.
pub fn of_the_host(document: &Document, scenario: &Scenario, severity: Severity) -> Vec<Diagnostic> {
    let model = scenario.model();
    let nodes = model.workflows.iter().flat_map(|workflow| &workflow.nodes);
    let used: Vec<&str> = nodes
        .filter_map(|node| match &node.kind {
            NodeKind::Action { action } => Some(action.as_str()),
            _ => None,
        })
        .collect();
    let is_built_in = |kind: &str| ACTION_KINDS.iter().any(|(own, _)| *own == kind);
    let custom = model.actions.iter().filter(|own| used.contains(&own.id.as_str()) && !is_built_in(&own.kind));
    let lines = LineIndex::new(&document.text);
    let kinds: Vec<String> = ACTION_KINDS.iter().map(|(kind, _)| format!("`{kind}`")).collect();
    let found = custom.map(|action| {
        let (id, kind) = (&action.id, &action.kind);
        let message = format!("`scheduler-core run` cannot perform action `{id}`: kind `{kind}` is not built in");
        let span = lines.span(scenario.position(Definition::Action(id)).unwrap_or_default());
        let mut found = Diagnostic::new(code::CUSTOM_KIND, severity, message, span);
        found.help = Some(format!(
            "run the scenario from Rust, JavaScript or Python with a function for this kind; built-in kinds are {}",
            kinds.join(", ")
        ));
        found
    });
    found.collect()
}
