//! Kinds of completions at a position.

/// A kind of completion. A position can accept several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Keywords of the language, each with a one-line description.
    Keywords(&'static [(&'static str, &'static str)]),
    /// Keys of YAML or JSON.
    Keys(&'static [&'static str]),
    /// One of a closed set of values.
    Choice(Vec<&'static str>),
    /// Kinds of actions.
    ActionKinds,
    Actions,
    /// Nodes of the workflow around the position.
    Nodes,
    Workflows,
    Pools,
    /// Metrics; the string is the path before the last dot.
    Metrics(String),
    /// An operand of an expression; the string is the path before the last dot.
    Operand(String),
}

/// Returns what fits next in the name of a metric.
pub(super) fn metrics(before: &str) -> Vec<Wanted> {
    if before.ends_with(".status(") {
        return vec![Wanted::Choice(vec!["2xx", "3xx", "4xx", "5xx"])];
    }
    vec![Wanted::Metrics(path_before(before))]
}

/// Returns the path before a name: `a.b` of `… a.b.na`.
pub(super) fn path_before(text: &str) -> String {
    let Some(before) = text.strip_suffix('.') else { return String::new() };
    let start = before.trim_end_matches(|letter| super::keyword_help::is_part(letter) || letter == '.').len();
    before.get(start..).unwrap_or("").to_owned()
}
