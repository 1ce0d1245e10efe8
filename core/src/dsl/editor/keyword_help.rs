//! Keywords of the language, each with a one-line description.

use logos::Logos;

use crate::dsl::{api::Syntax, diagnostic::Extent, lexer::Token, vocabulary::action_kind_text};

/// Top-level statements.
pub(super) const TOP: &[(&str, &str)] = &[
    ("scenario", "the scenario's name and version: `scenario \"checkout\" version \"1.0\"`"),
    ("pool", "a pool of addresses: `pool clients { range 10.0.1.0/24 }`"),
    ("resource", "a named set of properties: `resource api http_endpoint { port = 8080 }`"),
    ("metric", "a custom metric: `metric orders counter`"),
    ("action", "an action that nodes run: `action probe = get { url = \"…\" }`"),
    ("workflow", "a graph of nodes: `workflow { start: probe { -> end } end }`"),
    ("load", "arrivals of users: `load { at 0s spawn 10 tenant \"a\" from clients }`"),
    ("threshold", "a condition of the verdict: `threshold p99(probe.duration) < 250ms`"),
];

pub(super) const POOL: &[(&str, &str)] = &[
    ("range", "its addresses: a network, or `first - last`"),
    ("reserve", "an address or network that is never assigned"),
    ("strategy", "how addresses are selected: sequential, round-robin or random"),
];

pub(super) const RESOURCE: &[(&str, &str)] = &[("capacity", "the maximum number of holders at a time")];

pub(super) const ACTION: &[(&str, &str)] = &[
    ("export", "a value that it reports: `export status_code: int = 0`; `string?` may be missing"),
    ("timeout", "the timeout of one attempt: `timeout = 5s`"),
];

pub(super) const NODE_KINDS: &[(&str, &str)] = &[
    ("pass", "does nothing; used to branch or to wait"),
    ("end", "ends the workflow"),
    ("fork", "follows all its edges at once"),
    ("join", "waits for branches of a fork: `join all`, `join any`, `join 2`"),
    ("workflow", "runs another workflow as one step"),
];

pub(super) const NODE: &[(&str, &str)] = &[
    ("->", "an edge: `-> push when probe.status_code == 200 as \"ok\"`"),
    ("retry", "attempts after the first: `retry 3 every 1s backoff 2 max 10s jitter 0.1`"),
    ("timeout", "the timeout of the node, including retries"),
    ("on_error", "the next node after the action has failed for good: `on_error -> failed`"),
];

pub(super) const EDGE: &[(&str, &str)] = &[
    ("when", "taken when the condition holds"),
    ("otherwise", "taken when no earlier edge is"),
    ("on", "taken when the named event occurs"),
    ("after", "taken after this time in the node"),
    ("as", "the label of the edge in diagrams and traces"),
];

pub(super) const RETRY: &[(&str, &str)] = &[
    ("every", "the wait before the first retry"),
    ("backoff", "the growth factor of the wait"),
    ("max", "the maximum wait"),
    ("jitter", "the random fraction of the wait, 0 to 1"),
];

pub(super) const LOAD: &[(&str, &str)] = &[
    ("at", "a group of arrivals: `at 1s spawn 100 tenant \"a\" from clients`"),
    ("loop", "the number of iterations of each user"),
    ("think", "the pause between two iterations"),
    ("bind", "how long a user keeps an address"),
    ("limit", "the maximum number of users at a time, or of arrivals per second"),
];

pub(super) const SPAWN: &[(&str, &str)] = &[
    ("tenant", "the tenant of the users"),
    ("from", "the pool of their addresses"),
    ("over", "the time over which they arrive"),
    ("workflow", "the workflow that they run; defaults to the first"),
];

pub(super) const JOIN: &[(&str, &str)] = &[("all", "every branch"), ("any", "the first branch")];

const OTHERS: &[(&str, &str)] = &[
    ("version", "the version of the scenario"),
    ("spawn", "the number of arriving users"),
    ("release", "when a user releases its address"),
    ("workbook", "pools, resources and metrics"),
    ("ip_pools", "pools of addresses"),
    ("ranges", "addresses of the pool: networks, or `first - last`"),
    ("reserved", "addresses and networks that are never assigned"),
    ("resources", "named sets of properties that expressions can read"),
    ("properties", "values for expressions, as `RESOURCE.PROPERTY`"),
    ("metrics", "custom metrics"),
    ("actions", "actions that nodes run"),
    ("parameters", "parameters of the action; strings can contain `{{ expression }}`"),
    ("exports", "values that the action reports"),
    ("workflows", "graphs of nodes; the first one runs"),
    ("nodes", "the steps of the workflow"),
    ("edges", "edges to other nodes, tried in order"),
    ("trigger", "when the edge is taken: `condition`, `event` or `after`"),
    ("condition", "an expression that must be true"),
    ("event", "the name of an event from the host"),
    ("label", "the label of the edge in diagrams and traces"),
    ("spawns", "groups of arrivals"),
    ("limits", "the maximum number of users at a time, or of arrivals per second"),
    ("thresholds", "conditions of the verdict"),
    ("aggregate", "the value of the metric: p99, mean, count …"),
    ("comparison", "<, <=, >, >=, == or !="),
];

/// Keys of YAML and JSON whose meaning differs from the keyword in the text syntax.
const KEYS: &[(&str, &str)] = &[
    ("action", "the action that the node runs"),
    ("load", "arrivals of users"),
    ("version", "the version of the scenario"),
    ("timeout", "the timeout of an attempt of an action, or of a node with its retries"),
    ("retry", "attempts after the first: a count, or `count`, `every`, `backoff`, `max`, `jitter`"),
    ("on_error", "the next node after the action has failed for good"),
    ("workflow", "the workflow that the node or the users run"),
];

/// Returns the description of a word.
pub(super) fn about(word: &str) -> Option<&'static str> {
    line_of(&[TOP, POOL, RESOURCE, NODE_KINDS, NODE, EDGE, RETRY, LOAD, SPAWN, JOIN, ACTION, OTHERS], word)
}

fn line_of(lists: &[&[(&str, &'static str)]], word: &str) -> Option<&'static str> {
    lists.iter().flat_map(|list| list.iter()).find(|(known, _)| *known == word).map(|(_, text)| *text)
}

/// Returns the keyword at an offset, with its description.
pub(super) fn at(text: &str, syntax: Syntax, offset: u32) -> Option<(Extent, String)> {
    let place = word_at(text, offset)?;
    let word = place.of(text);
    let is_word = match syntax {
        Syntax::Text => Token::lexer(text).spanned().any(|(token, span)| {
            u32::try_from(span.start).is_ok_and(|start| start == place.start)
                && span.len() == word.len()
                && token.is_ok_and(|token| token != Token::Text && token != Token::Comment)
        }),
        // A key.
        _ => text.get(place.end as usize..)?.trim_start_matches(['"', '\'', ' ']).starts_with(':'),
    };
    let rest = text.get(place.end as usize..).unwrap_or("").trim_start();
    let known = if !is_word {
        None
    } else if syntax != Syntax::Text {
        line_of(&[KEYS], word).or_else(|| about(word))
    } else if rest.starts_with('=') {
        line_of(&[ACTION], word)
    } else {
        about(word)
    };
    let kind = || action_kind(text.get(..place.start as usize)?, syntax).then(|| action_kind_text(word)).flatten();
    let line = known.or_else(kind);
    line.map(|line| (place, format!("`{word}`: {line}")))
}

/// Returns whether the kind of an action follows `before`.
fn action_kind(before: &str, syntax: Syntax) -> bool {
    let line = before.rsplit('\n').next().unwrap_or(before).trim();
    match syntax {
        Syntax::Text => line.starts_with("action ") && line.ends_with('='),
        _ => line
            .trim_end_matches(['"', '\''])
            .trim_end()
            .strip_suffix(':')
            .is_some_and(|key| key.trim_end().trim_end_matches(['"', '\'']).ends_with("type")),
    }
}

/// Returns the characters around an offset that can be part of a name.
pub(super) fn word_at(text: &str, offset: u32) -> Option<Extent> {
    let at = usize::try_from(offset).ok()?.min(text.len());
    let (before, after) = text.split_at_checked(at)?;
    let start = before.trim_end_matches(is_part).len();
    let end = at.saturating_add(after.len().saturating_sub(after.trim_start_matches(is_part).len()));
    Some(Extent::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?))
}

/// Returns whether a character can be part of a name.
pub(super) fn is_part(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '-'
}
