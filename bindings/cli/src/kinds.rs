//! Kinds of actions that only a host program performs: `check` notes them, `run` rejects them.

use scheduler_core::{
    Scenario,
    dsl::{
        Diagnostic, Severity, code,
        diagnostic::{Extent, LineIndex},
        model::NodeKind,
        vocabulary::ACTION_KINDS,
    },
};

use crate::input::Document;

/// A diagnostic for each action that users come to and the command line cannot perform.
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
    let found = custom.map(|action| Diagnostic {
        code: code::CUSTOM_KIND.to_owned(),
        severity,
        message: format!("`scheduler-core run` cannot perform action `{}`, whose kind `{}` is not built in", action.id, action.kind),
        span: lines.span(name_of(&document.text, &action.id)),
        related: Vec::new(),
        help: Some(format!(
            "run the scenario from Rust, JavaScript or Python, which perform such an action by a function; built-in kinds are {}",
            kinds.join(", ")
        )),
        fix: None,
    });
    found.collect()
}

/// Where the name of an action stands that is declared: after `action`, or as an `id`.
pub fn name_of(text: &str, action: &str) -> Extent {
    let is_separator = |letter: char| letter.is_whitespace() || "\"':=,{-".contains(letter);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let declared = line.match_indices(action).find(|(at, _)| {
            let (before, rest) = line.split_at(*at);
            let after = rest.get(action.len()..).unwrap_or("");
            let word = before.trim_end_matches(is_separator).rsplit(is_separator).next().unwrap_or("");
            let ends = after.chars().next().is_none_or(|letter| letter != '-' && is_separator(letter) || letter == '}');
            matches!(word, "action" | "id") && before.ends_with(is_separator) && ends
        });
        if let Some((at, _)) = declared {
            let at = start + at;
            let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            return Extent::new(offset(at), offset(at + action.len()));
        }
        start += line.len();
    }
    Extent::new(0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_an_action_is_found_in_every_syntax() {
        for (text, line) in [
            ("scenario \"pay\"\naction pay-more = x {}\naction pay = payment { }\n", 2),
            ("actions:\n  - id: pay-more\n  - id: pay\n    type: payment\n", 2),
            ("actions:\n  - { type: payment, id: pay }\n", 1),
            ("{\"actions\": [\n{\"type\": \"payment\",\n \"id\": \"pay\"}]}", 2),
        ] {
            let found = name_of(text, "pay");
            assert_eq!(found.of(text), "pay");
            assert_eq!(text[..found.start as usize].matches('\n').count(), line, "{text}");
        }
    }
}
