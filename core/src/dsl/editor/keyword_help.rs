//! The words of the language, each with a line about it.

use logos::Logos;

use crate::dsl::{api::Syntax, diagnostic::Extent, lexer::Token, vocabulary::action_kind_text};

/// Statements of the outermost level.
pub(super) const TOP: &[(&str, &str)] = &[
    ("scenario", "the scenario's name and version: `scenario \"checkout\" version \"1.0\"`"),
    ("pool", "a pool of addresses: `pool clients { range 10.0.1.0/24 }`"),
    ("resource", "a thing with properties: `resource api http_endpoint { port = 8080 }`"),
    ("metric", "a metric of your own: `metric orders counter`"),
    ("action", "something that a node does: `action probe = get { url = \"…\" }`"),
    ("workflow", "a graph of nodes: `workflow { start: probe { -> end } end }`"),
    ("load", "who arrives when: `load { at 0s spawn 10 tenant \"a\" from clients }`"),
    ("threshold", "what decides the verdict: `threshold p99(probe.duration) < 250ms`"),
];

pub(super) const POOL: &[(&str, &str)] = &[
    ("range", "addresses that it gives: a network, or `first - last`"),
    ("reserve", "an address or network that it never gives"),
    ("strategy", "how it picks: sequential, round-robin or random"),
];

pub(super) const RESOURCE: &[(&str, &str)] = &[("capacity", "how many holders it may have at a time")];

pub(super) const ACTION: &[(&str, &str)] = &[
    ("export", "what it reports: `export status_code: int = 0`; `string?` may be missing"),
    ("timeout", "how long one attempt may take: `timeout = 5s`"),
];

pub(super) const NODE_KINDS: &[(&str, &str)] = &[
    ("pass", "does nothing: a place to branch or to wait"),
    ("end", "the workflow is done"),
    ("fork", "goes all its edges at once"),
    ("join", "waits for branches of a fork: `join all`, `join any`, `join 2`"),
    ("workflow", "runs another workflow as one step"),
];

pub(super) const NODE: &[(&str, &str)] = &[
    ("->", "an edge: `-> push when probe.status_code == 200 as \"ok\"`"),
    ("retry", "attempts after the first: `retry 3 every 1s backoff 2 max 10s jitter 0.1`"),
    ("timeout", "how long the node may take, retries included"),
    ("on_error", "where to go when the action has failed for good: `on_error -> failed`"),
];

pub(super) const EDGE: &[(&str, &str)] = &[
    ("when", "taken when the condition holds"),
    ("otherwise", "taken when no edge before it is"),
    ("on", "taken when the named event comes"),
    ("after", "taken when so much time has passed in the node"),
    ("as", "what pictures and traces call the edge"),
];

pub(super) const RETRY: &[(&str, &str)] = &[
    ("every", "the wait before the first retry"),
    ("backoff", "the factor by which the wait grows"),
    ("max", "the longest wait"),
    ("jitter", "the share of the wait that is drawn at random, 0 to 1"),
];

pub(super) const LOAD: &[(&str, &str)] = &[
    ("at", "a group of arrivals: `at 1s spawn 100 tenant \"a\" from clients`"),
    ("loop", "how often each user walks the workflow"),
    ("think", "the pause between two walks"),
    ("bind", "how long a user keeps its address"),
    ("limit", "the most users at a time, the most arrivals a second"),
];

pub(super) const SPAWN: &[(&str, &str)] = &[
    ("tenant", "whose users they are"),
    ("from", "the pool of their addresses"),
    ("over", "how long their arrivals are spread"),
    ("workflow", "what they walk; left out: the first workflow"),
];

pub(super) const JOIN: &[(&str, &str)] = &[("all", "every branch"), ("any", "the first branch")];

const OTHERS: &[(&str, &str)] = &[
    ("version", "the version, as you count it"),
    ("spawn", "how many users arrive"),
    ("release", "when a user gives its address back"),
    ("workbook", "pools, resources and metrics"),
    ("ip_pools", "pools of addresses"),
    ("ranges", "addresses that the pool gives: networks, or `first - last`"),
    ("reserved", "addresses and networks that the pool never gives"),
    ("resources", "things with properties that expressions see"),
    ("properties", "what expressions see as `RESOURCE.PROPERTY`"),
    ("metrics", "metrics beyond those that every action has"),
    ("actions", "what nodes do"),
    ("parameters", "what the action takes; strings can contain `{{ expression }}`"),
    ("exports", "what the action reports back"),
    ("workflows", "graphs of nodes; the first one runs"),
    ("nodes", "the steps of the workflow"),
    ("edges", "ways out, tried in order"),
    ("trigger", "when the edge may be taken: `condition`, `event` or `after`"),
    ("condition", "an expression that must be true"),
    ("event", "the name of what the host says"),
    ("label", "what pictures and traces call the edge"),
    ("spawns", "groups of arrivals"),
    ("limits", "the most users at a time, the most arrivals a second"),
    ("thresholds", "what decides the verdict"),
    ("aggregate", "what is taken of the metric: p99, mean, count …"),
    ("comparison", "<, <=, >, >=, == or !="),
];

/// Keys of YAML and JSON that mean something else than the word does in a text.
const KEYS: &[(&str, &str)] = &[
    ("action", "the action that the node does"),
    ("load", "who arrives when"),
    ("version", "the version, as you count it"),
    ("timeout", "how long it may take: an attempt of an action, a node with its retries"),
    ("retry", "attempts after the first: a count, or `count`, `every`, `backoff`, `max`, `jitter`"),
    ("on_error", "the node to go to when the action has failed for good"),
    ("workflow", "the workflow that the node runs, or that the users walk"),
];

/// The line about a word.
pub(super) fn about(word: &str) -> Option<&'static str> {
    line_of(&[TOP, POOL, RESOURCE, NODE_KINDS, NODE, EDGE, RETRY, LOAD, SPAWN, JOIN, ACTION, OTHERS], word)
}

fn line_of(lists: &[&[(&str, &'static str)]], word: &str) -> Option<&'static str> {
    lists.iter().flat_map(|list| list.iter()).find(|(known, _)| *known == word).map(|(_, text)| *text)
}

/// The word of the language at an offset, with the line about it.
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

/// Whether the kind of an action comes behind `before`.
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

/// The letters around an offset that a name may have.
pub(super) fn word_at(text: &str, offset: u32) -> Option<Extent> {
    let at = usize::try_from(offset).ok()?.min(text.len());
    let (before, after) = text.split_at_checked(at)?;
    let start = before.trim_end_matches(is_part).len();
    let end = at.saturating_add(after.len().saturating_sub(after.trim_start_matches(is_part).len()));
    Some(Extent::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?))
}

/// Whether a name may have this letter.
pub(super) fn is_part(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '-'
}
