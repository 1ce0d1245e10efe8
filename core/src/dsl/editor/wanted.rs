//! What may stand at a place.

/// One kind of thing that may stand there; a place may take several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Words of the language, each with a line about it.
    Keywords(&'static [(&'static str, &'static str)]),
    /// Keys of YAML or JSON.
    Keys(&'static [&'static str]),
    /// One of a closed set of values.
    Choice(Vec<&'static str>),
    /// Kinds of actions.
    ActionKinds,
    Actions,
    /// Nodes of the workflow around the place.
    Nodes,
    Workflows,
    Pools,
    /// Metrics; the text is what is there before the last dot.
    Metrics(String),
    /// An operand of an expression; the text is the path before the last dot.
    Operand(String),
}

/// What the name of a metric goes on with.
pub(super) fn metrics(before: &str) -> Vec<Wanted> {
    if before.ends_with(".status(") {
        return vec![Wanted::Choice(vec!["2xx", "3xx", "4xx", "5xx"])];
    }
    vec![Wanted::Metrics(path_before(before))]
}

/// The path before a name: `a.b` of `… a.b.na`.
pub(super) fn path_before(text: &str) -> String {
    let Some(before) = text.strip_suffix('.') else { return String::new() };
    let start = before.trim_end_matches(|letter| super::keyword_help::is_part(letter) || letter == '.').len();
    before.get(start..).unwrap_or("").to_owned()
}
