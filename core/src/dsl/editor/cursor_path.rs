//! YAML and JSON: the key path of the cursor, from the lines before it, and a repaired text
//! that can be read while the user is typing.

use super::{
    keyword_help,
    wanted::{self, Wanted, path_before},
};
use crate::dsl::{
    api::Syntax,
    expr::ValueKind,
    keyed::schema,
    template,
    vocabulary::{AGGREGATES, BIND_SCOPES, METRIC_KINDS, STRATEGIES},
};

/// A step from the outermost level to the cursor: a key, or an item of a list (`-`).
type Path<'t> = Vec<&'t str>;

/// Returns what fits at the end of `before`, the text up to the name that is being typed.
pub(super) fn wanted(before: &str, syntax: Syntax) -> Vec<Wanted> {
    let (path, is_key) = if syntax == Syntax::Json {
        let mut path = Vec::new();
        let is_key = flow(before, &mut path);
        (path, is_key)
    } else {
        block(before)
    };
    let line = before.rsplit('\n').next().unwrap_or("");
    if let Some(inside) = template::open_at_end(line) {
        return vec![Wanted::Operand(path_before(inside))];
    }
    let joined = path.join("/");
    if is_key { keys(&joined) } else { values(&joined, line) }
}

fn keys(path: &str) -> Vec<Wanted> {
    let keys = match path {
        "" => schema::SCENARIO,
        "workbook" => schema::WORKBOOK,
        "workbook/ip_pools/-" => schema::POOL,
        "workbook/resources/-" => schema::RESOURCE,
        "workbook/metrics/-" => schema::METRIC,
        "actions/-" => schema::ACTION,
        "actions/-/exports/-" => schema::EXPORT,
        "workflows/-" => schema::WORKFLOW,
        "workflows/-/nodes/-" => schema::NODE,
        "workflows/-/nodes/-/retry" => schema::RETRY,
        // An item of `edges` may be a node's name alone.
        "workflows/-/nodes/-/edges/-" => return vec![Wanted::Keys(schema::EDGE), Wanted::Nodes],
        "workflows/-/nodes/-/edges/-/trigger" => schema::TRIGGER,
        "load" => schema::LOAD,
        "load/spawns/-" => schema::SPAWN,
        "load/limits" => schema::LIMITS,
        "thresholds/-" => schema::THRESHOLD,
        _ => return Vec::new(),
    };
    vec![Wanted::Keys(keys)]
}

fn values(path: &str, line: &str) -> Vec<Wanted> {
    let choice = |words: Vec<&'static str>| vec![Wanted::Choice(words)];
    match path {
        "workbook/ip_pools/-/strategy" => choice(STRATEGIES.iter().map(|(word, _)| *word).collect()),
        "workbook/metrics/-/type" => choice(METRIC_KINDS.iter().map(|(word, _)| *word).collect()),
        "actions/-/type" => vec![Wanted::ActionKinds],
        "actions/-/exports/-/type" => choice(ValueKind::export_forms().collect()),
        "workflows/-/nodes/-/type" => choice(schema::NODE_TYPES.to_vec()),
        "workflows/-/nodes/-/action" => vec![Wanted::Actions],
        "workflows/-/nodes/-/workflow" | "load/spawns/-/workflow" => vec![Wanted::Workflows],
        "workflows/-/nodes/-/wait" => choice(keyword_help::JOIN.iter().map(|(word, _)| *word).collect()),
        "workflows/-/nodes/-/on_error" | "workflows/-/nodes/-/edges/-" | "workflows/-/nodes/-/edges/-/to" => {
            vec![Wanted::Nodes]
        }
        "workflows/-/nodes/-/edges/-/trigger" => choice(vec!["otherwise", "always"]),
        "workflows/-/nodes/-/edges/-/trigger/condition" => vec![Wanted::Operand(path_before(line))],
        "load/bind" => choice(BIND_SCOPES.iter().map(|(word, _, _)| *word).collect()),
        "load/release" => choice(BIND_SCOPES.iter().map(|(_, word, _)| *word).collect()),
        "load/spawns/-/pool" => vec![Wanted::Pools],
        "thresholds/-/aggregate" => choice(AGGREGATES.to_vec()),
        "thresholds/-/metric" => wanted::metrics(line),
        "thresholds/-/comparison" => choice(vec!["<", "<=", ">", ">=", "==", "!="]),
        _ => Vec::new(),
    }
}

/// An open list or map.
enum Frame<'t> {
    List,
    /// The key whose value is being read.
    Map(Option<&'t str>),
}

/// Reads brackets, keys and strings and appends to the path. Returns whether a key comes next.
fn flow<'t>(text: &'t str, path: &mut Path<'t>) -> bool {
    let mut frames: Vec<Frame<'t>> = Vec::new();
    let mut start = 0_usize;
    let mut quote: Option<char> = None;
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        let next = at.saturating_add(letter.len_utf8());
        if let Some(open) = quote {
            match letter {
                _ if escaped => escaped = false,
                '\\' if open == '"' => escaped = true,
                _ if letter == open => quote = None,
                _ => {}
            }
            continue;
        }
        match letter {
            '"' | '\'' => quote = Some(letter),
            '{' => frames.push(Frame::Map(None)),
            '[' => frames.push(Frame::List),
            '}' | ']' => {
                frames.pop();
            }
            ':' => {
                if let Some(Frame::Map(key @ None)) = frames.last_mut() {
                    *key = text.get(start..at).map(|key| key.trim().trim_matches(['"', '\'']));
                }
            }
            ',' => {
                if let Some(Frame::Map(key)) = frames.last_mut() {
                    *key = None;
                }
            }
            _ => continue,
        }
        if !matches!(letter, '"' | '\'') {
            start = next;
        }
    }
    let is_key = matches!(frames.last(), Some(Frame::Map(None)));
    for frame in frames {
        match frame {
            Frame::List => path.push("-"),
            Frame::Map(Some(key)) => path.push(key),
            Frame::Map(None) => {}
        }
    }
    is_key
}

/// A line of block style: the column of its dash, if it has one, the column of the rest, its key and the key's value.
struct Line<'t> {
    dash: Option<usize>,
    column: usize,
    key: Option<&'t str>,
    value: &'t str,
}

fn line(text: &str) -> Line<'_> {
    let mut rest = text.trim_start_matches(' ');
    let mut column = text.len().saturating_sub(rest.len());
    let mut dash = None;
    while let Some(after) = rest.strip_prefix('-').filter(|after| after.is_empty() || after.starts_with(' ')) {
        dash = Some(column);
        let blank = after.len().saturating_sub(after.trim_start_matches(' ').len()).max(1);
        column = column.saturating_add(1).saturating_add(blank);
        rest = after.trim_start_matches(' ');
    }
    // A flow collection contains other colons.
    let (key, value) = match rest.split_once(':') {
        Some((key, value)) if !key.contains(['{', '[', '"']) && (value.is_empty() || value.starts_with(' ')) => {
            (Some(key.trim()), value)
        }
        _ => (None, rest),
    };
    Line { dash, column, key, value }
}

/// Returns the path to the end of a YAML text, and whether a key comes next.
fn block(before: &str) -> (Path<'_>, bool) {
    let mut lines = before.rsplit('\n');
    let current = line(lines.next().unwrap_or(""));
    let mut inside = Vec::new();
    let opens = current.value.contains(['{', '[']);
    let is_key = if opens { flow(current.value, &mut inside) } else { current.key.is_none() };
    // From the inside out.
    let mut outward: Path<'_> = Vec::new();
    outward.extend(current.key);
    let mut column = current.column;
    let mut item = current.dash;
    if item.is_some() {
        outward.push("-");
    }
    for above in lines {
        let above = line(above);
        let Some(key) = above.key.filter(|key| !key.starts_with('#')) else { continue };
        let parent = match item {
            Some(dash) => {
                (above.dash.is_none() && above.column <= dash) || above.dash.is_some_and(|other| other < dash)
            }
            None => above.column < column,
        };
        if parent {
            outward.push(key);
        } else if item.is_some() || above.column != column || above.dash.is_none() {
            continue;
        }
        column = above.column;
        item = above.dash;
        if item.is_some() {
            outward.push("-");
        }
    }
    outward.reverse();
    outward.extend(inside);
    (outward, is_key)
}

/// Returns a text that is probably readable: without the line that is being typed, or up to it.
pub(super) fn repaired(text: &str, offset: usize, syntax: Syntax) -> String {
    let (before, after) = text.split_at_checked(offset).unwrap_or((text, ""));
    if syntax == Syntax::Json {
        return closed(before);
    }
    let start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
    let rest = after.find('\n').and_then(|at| after.get(at..)).unwrap_or("");
    format!("{}{rest}", before.get(..start).unwrap_or(""))
}

/// Returns the JSON text with everything that is open closed.
fn closed(before: &str) -> String {
    let mut open = Vec::new();
    let mut quoted = false;
    let mut escaped = false;
    for letter in before.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '{' if !quoted => open.push('}'),
            '[' if !quoted => open.push(']'),
            '}' | ']' if !quoted => {
                open.pop();
            }
            _ => {}
        }
    }
    let mut text = before.to_owned();
    if quoted {
        text.push('"');
    }
    let mut end = text.trim_end().len();
    if text.get(..end).is_some_and(|text| text.ends_with(':')) {
        text.push_str("null");
    } else {
        while text.get(..end).is_some_and(|text| text.ends_with(',')) {
            end = text.get(..end.saturating_sub(1)).unwrap_or("").trim_end().len();
            text.truncate(end);
        }
        // A key without its value.
        if open.last() == Some(&'}') && text.ends_with('"') && !ends_with_value(&text) {
            text.push_str(": null");
        }
    }
    text.extend(open.iter().rev());
    text
}

/// Returns whether the string at the end is a value: it follows a colon.
fn ends_with_value(text: &str) -> bool {
    let inside = text.strip_suffix('"').unwrap_or(text);
    let start = inside.rfind('"').unwrap_or(0);
    inside.get(..start).unwrap_or("").trim_end().ends_with(':')
}
