//! YAML printer: block style, indent of two spaces.

use super::{Out, json};

/// Returns a map as a YAML text.
pub(crate) fn yaml(value: &Out) -> String {
    let mut out = String::new();
    match value {
        Out::Map(entries) if !entries.is_empty() => map(entries, 0, &mut out),
        other => {
            inline(other, &mut out);
            out.push('\n');
        }
    }
    out
}

fn map(entries: &[(String, Out)], indent: usize, out: &mut String) {
    for (index, (key, value)) in entries.iter().enumerate() {
        if index > 0 {
            pad(indent, out);
        }
        if key_is_long(key, out) {
            out.push('\n');
            pad(indent, out);
        }
        out.push(':');
        below(value, indent, out);
    }
}

/// Writes the value of a key.
fn below(value: &Out, indent: usize, out: &mut String) {
    let inner = indent.saturating_add(1);
    match value {
        Out::Map(entries) if !entries.is_empty() => {
            out.push('\n');
            pad(inner, out);
            map(entries, inner, out);
        }
        Out::List(items) if items.iter().any(|item| matches!(item, Out::Map(_) | Out::List(_))) => {
            for item in items {
                out.push('\n');
                pad(inner, out);
                out.push_str("- ");
                entry(item, inner.saturating_add(1), out);
                trim_line(out);
            }
            out.push('\n');
        }
        other => {
            out.push(' ');
            inline(other, out);
            out.push('\n');
        }
    }
}

/// Writes an item of a list after its dash.
fn entry(value: &Out, indent: usize, out: &mut String) {
    match value {
        Out::Map(entries) if !entries.is_empty() => map(entries, indent, out),
        other => inline(other, out),
    }
}

fn trim_line(out: &mut String) {
    while out.ends_with('\n') {
        out.pop();
    }
}

fn pad(indent: usize, out: &mut String) {
    for _ in 0..indent {
        out.push_str("  ");
    }
}

/// Writes a value in flow style, on one line.
fn inline(value: &Out, out: &mut String) {
    match value {
        Out::Null => out.push_str("null"),
        Out::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Out::Int(number) => out.push_str(&number.to_string()),
        Out::Uint(number) => out.push_str(&number.to_string()),
        Out::Double(number) => out.push_str(&format!("{number:?}")),
        Out::Text(text) => scalar(text, out),
        Out::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                inline(item, out);
            }
            out.push(']');
        }
        Out::Map(entries) => {
            out.push_str("{ ");
            for (index, (key, item)) in entries.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                if key_is_long(key, out) {
                    out.push(' ');
                }
                out.push_str(": ");
                inline(item, out);
            }
            out.push_str(" }");
        }
    }
}

/// Maximum number of characters of a key without `?`; 1,024 with its quotes. (YAML 1.2.2 section 7.4.2)
const SHORT_KEY: usize = 1_000;

/// Writes a key without its colon. Returns whether it is a long key, which begins with `?`.
fn key_is_long(key: &str, out: &mut String) -> bool {
    let start = out.len();
    scalar(key, out);
    let is_long = out.get(start..).unwrap_or_default().chars().count() > SHORT_KEY;
    if is_long {
        out.insert_str(start, "? ");
    }
    is_long
}

/// Writes a string: plain if it cannot be read as anything else, otherwise in double quotes.
fn scalar(text: &str, out: &mut String) {
    if is_plain(text) {
        out.push_str(text);
    } else {
        json::quoted(text, out);
    }
}

/// Returns whether a string is safe without quotes in every context of every YAML version.
fn is_plain(text: &str) -> bool {
    let reserved = matches!(
        text.to_ascii_lowercase().as_str(),
        "" | "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n" | "~"
    );
    let first = text.chars().next();
    !reserved
        && first.is_some_and(|letter| letter.is_ascii_alphabetic() || letter == '_' || letter == '$')
        && text
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.' | '/' | ' ' | '$' | '='))
        && !text.ends_with(' ')
}
