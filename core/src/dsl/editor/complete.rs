//! Completion: names that fit at a position.

use super::{
    cursor_path,
    keyword_help::{self, is_part},
    statements, symbols,
    wanted::Wanted,
};
use crate::{
    dsl::{
        api::{self, Syntax},
        ast::{Document, Item},
        check,
        diagnostic::{DiagnosticSink, Extent, LineIndex, Span},
        error::ParserError,
        expr::{Declarations, ValueKind, function_list, function_namespace},
        limits::{self, ParserLimits},
        metric_name::ALL,
        model::{MetricKind, ScenarioModel},
        print,
        vocabulary::{
            ACTION_KINDS, ACTION_METRICS, RUN_METRICS, STATUS_CLASSES, has_statuses, is_pause, user_variable_text,
        },
    },
    limits::scenario::COMPLETIONS,
    suggest,
};

/// Kind of a completion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum CompletionKind {
    /// A keyword of the language.
    Keyword,
    /// An action.
    Action,
    /// A node of the workflow.
    Node,
    /// A workflow.
    Workflow,
    /// A pool.
    Pool,
    /// A resource of the workbook, or a property of one.
    WorkbookResource,
    /// A variable, or an export.
    Variable,
    /// A function.
    Function,
    /// A metric.
    Metric,
    /// One of a closed set of values.
    Choice,
}

/// A name that fits at a position.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Completion {
    /// The text to insert.
    pub text: String,
    /// Its kind.
    pub kind: CompletionKind,
    /// One-line description.
    pub detail: String,
    /// The range to replace: the part of the name that is already typed.
    pub replace: Span,
}

/// Returns the names that fit at a byte offset, best first, at most 200: first those that begin with the typed part,
/// then those that contain it.
///
/// ```
/// use scheduler_core::dsl::{Syntax, complete};
///
/// let text = "scenario \"s\" pool p { strategy r }";
/// let names = complete(text, Syntax::Text, 32)?;
/// assert_eq!(names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>(), ["round-robin", "random"]);
/// # Ok::<(), scheduler_core::ParserError>(())
/// ```
///
/// # Errors
/// [`ParserError::LimitExceeded`] for more than 1 MiB.
pub fn complete(text: &str, syntax: Syntax, offset: u32) -> Result<Vec<Completion>, ParserError> {
    limits::check_call(text.len())?;
    let mut cursor = (offset as usize).min(text.len());
    while !text.is_char_boundary(cursor) {
        cursor = cursor.saturating_sub(1);
    }
    let typed = text.get(..cursor).unwrap_or("");
    let before = typed.trim_end_matches(is_part);
    let wanted = match syntax {
        Syntax::Text => statements::wanted(before),
        Syntax::Yaml | Syntax::Json => cursor_path::wanted(before, syntax),
    };
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let start = u32::try_from(before.len()).unwrap_or(u32::MAX);
    let end = keyword_help::word_at(text, u32::try_from(cursor).unwrap_or(u32::MAX)).map_or(start, |word| word.end);
    let replace = LineIndex::new(text).span(Extent::new(start, end));
    let part = typed.get(before.len()..).unwrap_or("").to_ascii_lowercase();
    let (first, second): (Vec<Name>, Vec<Name>) = names(text, syntax, cursor, &part, wanted)
        .into_iter()
        .partition(|name| name.text.to_ascii_lowercase().starts_with(&part));
    let all = first.into_iter().chain(second).take(COMPLETIONS);
    Ok(all.map(|name| Completion { text: name.text, kind: name.kind, detail: name.detail, replace }).collect())
}

/// A candidate.
struct Name {
    text: String,
    kind: CompletionKind,
    detail: String,
}

/// Returns the candidates that contain the typed part, which is in lower case.
fn names(text: &str, syntax: Syntax, cursor: usize, part: &str, wanted: Vec<Wanted>) -> Vec<Name> {
    let cursor_at = u32::try_from(cursor).unwrap_or(u32::MAX);
    let mut names = Names { found: Vec::new(), others: Vec::new(), part, cursor: cursor_at };
    let fixed = wanted.iter().all(|wanted| {
        matches!(wanted, Wanted::Keywords(_) | Wanted::Keys(_) | Wanted::Choice(_) | Wanted::ActionKinds)
    });
    if fixed {
        let (document, scenario) = (Document::default(), ScenarioModel::default());
        wanted.into_iter().for_each(|wanted| names.add(wanted, &document, &scenario));
        return names.finish();
    }
    let mut read = |text: &str| {
        let add = |document: &Document<'_>, _: &DiagnosticSink| {
            let scenario = check::check(document, &DiagnosticSink::new(0));
            wanted.iter().cloned().for_each(|wanted| names.add(wanted, document, &scenario));
        };
        api::with_document(text, syntax, &ParserLimits::DEFAULT, add).is_ok_and(|(read, _)| read.is_some())
    };
    if !read(text) && !read(&cursor_path::repaired(text, cursor, syntax)) {
        read(text.get(..cursor).and_then(|before| before.rfind('\n').and_then(|at| before.get(..at))).unwrap_or(""));
    }
    names.finish()
}

struct Names<'p> {
    found: Vec<Name>,
    /// Candidates that do not contain the typed part.
    others: Vec<Name>,
    part: &'p str,
    cursor: u32,
}

/// Minimum length of the typed part to correct a slip.
const MIN_SLIP: usize = 3;

/// Maximum number of candidates, of which the best are returned.
const MOST_FOUND: usize = 1000;

impl Names<'_> {
    fn put(&mut self, text: &str, kind: CompletionKind, detail: impl Into<String>) {
        let fits = text.to_ascii_lowercase().contains(self.part);
        let names = if fits { &mut self.found } else { &mut self.others };
        if !text.is_empty() && names.len() < MOST_FOUND && !names.iter().any(|name| name.text == text) {
            names.push(Name { text: text.to_owned(), kind, detail: detail.into() });
        }
    }

    /// Returns the candidates that contain the typed part, or else the one that was probably meant.
    fn finish(mut self) -> Vec<Name> {
        if self.found.is_empty() && self.part.len() >= MIN_SLIP {
            let nearest = suggest::nearest(self.part, self.others.iter().map(|name| name.text.as_str()));
            let place = nearest.and_then(|text| self.others.iter().position(|name| name.text == text));
            self.found.extend(place.map(|place| self.others.swap_remove(place)));
        }
        self.found
    }

    fn add(&mut self, wanted: Wanted, document: &Document<'_>, scenario: &ScenarioModel) {
        use CompletionKind as Kind;
        match wanted {
            Wanted::Keywords(known) => known.iter().for_each(|(word, line)| self.put(word, Kind::Keyword, *line)),
            Wanted::Keys(known) => {
                known.iter().for_each(|word| self.put(word, Kind::Keyword, keyword_help::about(word).unwrap_or("")));
            }
            Wanted::Choice(known) => known.iter().for_each(|word| self.put(word, Kind::Choice, "")),
            Wanted::ActionKinds => ACTION_KINDS.iter().for_each(|(word, line)| self.put(word, Kind::Choice, *line)),
            Wanted::Actions => {
                scenario.actions.iter().for_each(|action| self.put(&action.id, Kind::Action, action.kind.as_str()));
            }
            Wanted::Nodes => self.nodes(document),
            Wanted::Workflows => {
                for workflow in &scenario.workflows {
                    self.put(&workflow.id, Kind::Workflow, format!("{} nodes", workflow.nodes.len()));
                }
            }
            Wanted::Pools => {
                for pool in &scenario.workbook.ip_pools {
                    let size = check::pool_capacity(pool);
                    self.put(&pool.name, Kind::Pool, format!("{size} addresses"));
                }
            }
            Wanted::Metrics(path) => self.metrics(&path, scenario),
            Wanted::Operand(path) => self.operands(&path, scenario),
        }
    }

    /// Adds the nodes of the workflow around the cursor, or of all workflows if there is none.
    fn nodes(&mut self, document: &Document<'_>) {
        let workflows = || {
            document.items.iter().filter_map(|item| match item {
                Item::Workflow(workflow) => Some(workflow),
                _ => None,
            })
        };
        let around = workflows().find(|workflow| workflow.at.start <= self.cursor && self.cursor <= workflow.at.end);
        for workflow in workflows().filter(|workflow| around.is_none_or(|around| around.at == workflow.at)) {
            let id = symbols::workflow_id(workflow.name);
            for node in &workflow.nodes {
                self.put(node.name.text, CompletionKind::Node, format!("a node of workflow {id}"));
            }
        }
    }

    fn metrics(&mut self, path: &str, scenario: &ScenarioModel) {
        use CompletionKind as Kind;
        if path.is_empty() {
            for metric in &scenario.workbook.metrics {
                self.put(&metric.id, Kind::Metric, print::metric_kind(metric.kind));
            }
            for action in scenario.actions.iter().filter(|action| !is_pause(&action.kind)) {
                self.put(&action.id, Kind::Action, action.kind.as_str());
            }
            self.put(ALL, Kind::Variable, "all actions except pauses");
            self.put("user", Kind::Variable, "the virtual user");
            return;
        }
        let own = RUN_METRICS
            .iter()
            .filter(|_| path == "user")
            .filter_map(|(name, kind)| name.strip_prefix("user.").map(|name| (name, *kind)));
        let action = scenario.actions.iter().find(|action| action.id == path && !is_pause(&action.kind));
        let known = path == ALL || action.is_some();
        let statuses = path == ALL || action.is_some_and(|action| has_statuses(&action.kind));
        let of_actions = ACTION_METRICS.iter().filter(|_| known).map(|(name, kind)| (*name, *kind));
        let of_statuses = STATUS_CLASSES.iter().filter(|_| statuses).map(|name| (*name, MetricKind::Counter));
        for (name, kind) in own.chain(of_actions).chain(of_statuses) {
            self.put(name, Kind::Metric, print::metric_kind(kind));
        }
    }

    fn operands(&mut self, path: &str, scenario: &ScenarioModel) {
        use CompletionKind as Kind;
        let declared = Declarations::of(scenario);
        if path.is_empty() {
            for action in scenario.actions.iter().filter(|action| !action.exports.is_empty()) {
                self.put(&action.id, Kind::Action, format!("exports of action {}", action.id));
            }
            for resource in &scenario.workbook.resources {
                self.put(&resource.id, Kind::WorkbookResource, resource.kind.as_str());
            }
            self.put("user", Kind::Variable, "the virtual user");
            self.functions(false, ValueKind::Any);
            return;
        }
        let prefix = format!("{path}.");
        let resource = scenario.workbook.resources.iter().find(|resource| resource.id == path);
        for (name, kind) in declared.iter() {
            let Some(rest) = name.strip_prefix(&prefix) else { continue };
            let part = rest.split('.').next().unwrap_or(rest);
            let detail = match (&resource, path) {
                (Some(resource), _) => resource
                    .properties
                    .iter()
                    .find(|(property, _)| property == part)
                    .map(|(_, value)| format!("{} = {}", ValueKind::of(value).name(), print::value(value)))
                    .unwrap_or_default(),
                (None, "user") => format!("{}, {}", kind.name(), user_variable_text(name)),
                (None, _) => format!("{}, reported by action {path}", kind.name()),
            };
            self.put(part, if resource.is_some() { Kind::WorkbookResource } else { Kind::Variable }, detail);
        }
        let mut is_namespace = false;
        for (name, form) in function_namespace(path) {
            is_namespace = true;
            self.put(name, Kind::Function, form);
        }
        // Methods of a value, if the path is one.
        match declared.get(path) {
            Some(kind) => self.functions(true, kind),
            None if !is_namespace && !declared.has_below(path) => self.functions(true, ValueKind::Any),
            None => {}
        }
    }

    /// Adds functions that are called on a target of this type, or without a target.
    fn functions(&mut self, method: bool, target: ValueKind) {
        for (name, form) in function_list(method, target) {
            self.put(name, CompletionKind::Function, form);
        }
    }
}
