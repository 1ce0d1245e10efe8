//! Collection of names, and checks that each is unique and well formed.

use std::collections::BTreeMap;

use crate::{
    dsl::{
        ast::{Action, Document, Item, Metric, Name, Pool, Resource, Workflow},
        code,
        diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
        metric_name::ALL,
    },
    limits::NAME_BYTES,
    sort::ByName,
};

/// Name of a workflow without a name.
pub(super) const MAIN: &str = "main";

/// All named parts, by name.
pub(super) struct Names<'d, 's> {
    pub actions: ByName<'s, &'d Action<'s>>,
    pub pools: ByName<'s, &'d Pool<'s>>,
    pub resources: ByName<'s, &'d Resource<'s>>,
    pub metrics: ByName<'s, &'d Metric<'s>>,
    pub workflows: ByName<'s, &'d Workflow<'s>>,
}

impl<'d, 's> Names<'d, 's> {
    pub fn collect(document: &'d Document<'s>, sink: &DiagnosticSink) -> Self {
        let mut names = Self {
            actions: ByName::new(),
            pools: ByName::new(),
            resources: ByName::new(),
            metrics: ByName::new(),
            workflows: ByName::new(),
        };
        // Actions and resources share a namespace, because expressions refer to both.
        let mut seen = BTreeMap::new();
        for item in &document.items {
            if let Item::Action(Action { name, .. }) = item
                && name.text == ALL
            {
                let message = "`all` is reserved for metrics over all actions, such as `all.duration`";
                sink.push(DiagnosticBuilder::error(code::DUPLICATE_ID, name.at, message).help("choose another name"));
            }
            match item {
                Item::Action(action) if declare(&mut seen, Space::Variables, action.name, sink) => {
                    names.actions.insert(action.name.text, action);
                }
                Item::Resource(resource) if declare(&mut seen, Space::Variables, resource.name, sink) => {
                    names.resources.insert(resource.name.text, resource);
                }
                Item::Pool(pool) if declare(&mut seen, Space::Pools, pool.name, sink) => {
                    names.pools.insert(pool.name.text, pool);
                }
                Item::Metric(metric) if declare(&mut seen, Space::Metrics, metric.name, sink) => {
                    names.metrics.insert(metric.name.text, metric);
                }
                Item::Workflow(workflow) => {
                    let start =
                        Extent::new(workflow.at.start, workflow.at.start.saturating_add(8).min(workflow.at.end));
                    let name = workflow.name.unwrap_or(Name { text: MAIN, at: start });
                    if declare(&mut seen, Space::Workflows, name, sink) {
                        names.workflows.insert(name.text, workflow);
                    }
                }
                _ => {}
            }
        }
        names
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Space {
    Variables,
    Pools,
    Metrics,
    Workflows,
}

/// Checks that a name is well formed and new, and returns whether it is new.
fn declare<'s>(
    seen: &mut BTreeMap<(Space, &'s str), Extent>,
    space: Space,
    name: Name<'s>,
    sink: &DiagnosticSink,
) -> bool {
    well_formed(name, sink);
    if space == Space::Variables && name.text == "user" {
        sink.push(
            DiagnosticBuilder::error(code::DUPLICATE_ID, name.at, "`user` is reserved for the virtual user")
                .help("choose another name"),
        );
    }
    match seen.get(&(space, name.text)) {
        Some(before) => {
            sink.push(duplicate(name, *before));
            false
        }
        None => {
            seen.insert((space, name.text), name.at);
            true
        }
    }
}

pub(super) fn duplicate(name: Name<'_>, before: Extent) -> DiagnosticBuilder {
    DiagnosticBuilder::error(code::DUPLICATE_ID, name.at, format!("`{}` is defined twice", name.text))
        .related(before, "first defined here")
        .help("rename one of them")
}

/// Names are letters, digits, `_` and `-`, begin with a letter or `_` and do not end with `-`.
pub(super) fn well_formed(name: Name<'_>, sink: &DiagnosticSink) {
    let text = name.text;
    let fits = text.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-'))
        && !text.ends_with('-')
        && text.len() <= NAME_BYTES;
    if !fits {
        let shown: String = text.chars().take(40).collect();
        sink.push(
            DiagnosticBuilder::error(code::INVALID_NAME, name.at, format!("`{shown}` is not a valid name"))
                .help("use letters, digits, `_` and `-`; begin with a letter"),
        );
    }
}
