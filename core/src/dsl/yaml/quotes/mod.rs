//! Detection of YAML values without their quotes.
//!
//! YAML reads many plain values as something else: `!x` is a tag, `{{x}}` a map of maps, ` #` the beginning of a
//! comment. The YAML parser's messages about them are correct but not helpful. Here a text that could not be read, or
//! that has an expression cut off by a comment, is read again with quotes around the suspected value. If that makes the
//! text readable, the diagnostic suggests the quotes as a fix. Reading continues after it, so that all such values of a
//! text are found in one pass.

mod values;

use std::borrow::Cow;

use self::values::{Value, values_at};
use crate::dsl::{
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
};

/// Result of reading a text.
pub(crate) struct Reading {
    /// Diagnostics in source order.
    pub diagnostics: Vec<DiagnosticBuilder>,
    /// Whether the whole text was read, so that diagnostics are about its content.
    pub is_whole: bool,
}

/// Maximum number of values that are put in quotes, one after the other.
const MOST: usize = 20;

/// Maximum total number of bytes read again.
const BYTES: usize = 64 << 20;

/// Codes of diagnostics that may be caused by a comment that cuts off a value.
const CUT: &[&str] = &[code::SYNTAX, code::UNCLOSED, code::UNTERMINATED_TEXT];

/// Replaces the diagnostics of a text by ones about missing quotes where these are the cause. `read` reads a text.
pub(crate) fn explain(source: &str, sink: &DiagnosticSink, is_whole: bool, read: impl Fn(&str) -> Reading) {
    let mut reading = Reading { diagnostics: sink.diagnostics(), is_whole };
    let mut text = Cow::Borrowed(source);
    let mut edits: Vec<Edit> = Vec::new();
    let mut told: Vec<DiagnosticBuilder> = Vec::new();
    let mut left = BYTES;
    while edits.len() < MOST
        && let Some((value, next, fixed)) = improve(&text, &reading, &read, &mut left)
    {
        if edits.last().is_some_and(|edit| value.at.start <= edit.at.start && edit.at.start < value.at.end) {
            // The value contains one that already got quotes, so it has another mistake.
            break;
        }
        let mut diagnostic = missing(&value, &text);
        diagnostic.at = back(&edits, diagnostic.at);
        diagnostic.fix = diagnostic.fix.map(|(at, replacement)| (back(&edits, at), replacement));
        told.push(diagnostic);
        edits.push(Edit { at: value.at, length: width(value.quoted.len()) });
        reading = next;
        text = Cow::Owned(fixed);
    }
    if edits.is_empty() {
        return;
    }
    if reading.is_whole {
        sink.read_whole_lines();
    }
    // An error after such a value, on the same line, is part of the same mistake.
    let is_follow_up = |other: &DiagnosticBuilder| {
        !reading.is_whole
            && told.iter().any(|diagnostic| {
                let between = source.get(diagnostic.at.end.min(other.at.start) as usize..other.at.start as usize);
                other.at.start >= diagnostic.at.start && between.is_some_and(|text| !text.trim_end().contains('\n'))
            })
    };
    let mut rest: Vec<DiagnosticBuilder> =
        reading.diagnostics.into_iter().map(|diagnostic| moved(diagnostic, &edits)).collect();
    // Comments that ignore warnings are only known for a readable text; otherwise warnings appear after the fix.
    rest.retain(|other| !is_follow_up(other) && (is_whole || other.is_error()));
    let mut all = Vec::new();
    for diagnostic in told {
        let is_within =
            |other: &DiagnosticBuilder| other.at.start < diagnostic.at.end && other.at.end > diagnostic.at.start;
        let template = rest.iter().position(|other| is_within(other) && other.code == code::TEMPLATE_IN_CONDITION);
        // Other errors in the value are reported once it has quotes, unless the error shows a form without quotes.
        let better = template.and_then(|place| without_braces(rest.remove(place), &diagnostic, source));
        rest.retain(|other| !is_within(other));
        all.push(better.unwrap_or(diagnostic));
    }
    all.append(&mut rest);
    sink.replace(all);
}

/// Returns the diagnostic for `{{ expression }}` as a condition, which needs neither braces nor quotes.
fn without_braces(template: DiagnosticBuilder, quotes: &DiagnosticBuilder, source: &str) -> Option<DiagnosticBuilder> {
    let inner = quotes.at.of(source).strip_prefix("{{")?.strip_suffix("}}")?.trim();
    Some(DiagnosticBuilder { at: quotes.at, fix: None, ..template }.fix(quotes.at, values::plain_or_quoted(inner)))
}

/// Returns a value that improves the reading of the text when quoted, that reading, and the text with the quotes.
fn improve(
    text: &str,
    reading: &Reading,
    read: &impl Fn(&str) -> Reading,
    left: &mut usize,
) -> Option<(Value, Reading, String)> {
    let errors = |reading: &Reading| reading.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let suspects = reading.diagnostics.iter().filter(|diagnostic| match reading.is_whole {
        true => CUT.contains(&diagnostic.code),
        false => diagnostic.code == code::SYNTAX && diagnostic.fix.is_none(),
    });
    for fault in suspects.take(MOST) {
        for value in values_at(text, fault.at.start, reading.is_whole) {
            let fixed = with_quotes(text, &value)?;
            *left = left.checked_sub(fixed.len())?;
            let next = read(&fixed);
            let edit = [Edit { at: value.at, length: width(value.quoted.len()) }];
            let is_better = if reading.is_whole {
                let is_within = |at: Extent| at.start <= value.at.end && at.end >= value.at.start;
                let within = next.diagnostics.iter().any(|other| other.is_error() && is_within(back(&edit, other.at)));
                next.is_whole && !within && errors(&next) < errors(reading)
            } else {
                // The next error, if any, is further on.
                next.is_whole
                    || next.diagnostics.iter().filter(|other| other.is_error()).all(|other| {
                        let at = back(&edit, other.at).start;
                        at > fault.at.start && at > value.at.end
                    })
            };
            if is_better {
                return Some((value, next, fixed));
            }
        }
    }
    None
}

/// Returns the length in bytes of the double-quoted string at the start of `rest`, and its form in single quotes, if
/// that only changes the meaning of `\`.
pub(super) fn in_single_quotes(rest: &str) -> Option<(u32, String)> {
    let length = values::quoted_length(rest)?;
    let inner = rest.get(1..length.checked_sub(1)?)?;
    let is_same = rest.starts_with('"') && !inner.contains(['\'', '"', '\n']);
    is_same.then(|| (width(length), format!("'{inner}'")))
}

fn with_quotes(text: &str, value: &Value) -> Option<String> {
    let before = text.get(..value.at.start as usize)?;
    let after = text.get(value.at.end as usize..)?;
    Some([before, &value.quoted, after].concat())
}

fn missing(value: &Value, text: &str) -> DiagnosticBuilder {
    let help = match value.at.of(text).contains('\n') {
        true => "put the value in quotes".to_owned(),
        false => format!("write `{}`", value.quoted),
    };
    DiagnosticBuilder::error(code::SYNTAX, value.at, format!("quotes are missing: {}", value.reason))
        .help(help)
        .fix(value.at, value.quoted.as_str())
}

fn width(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A value that was put in quotes, with its new length in bytes.
#[derive(Clone, Copy)]
struct Edit {
    at: Extent,
    length: u32,
}

impl Edit {
    /// Returns the offset before the edit for an offset after it.
    fn back(self, offset: u32) -> u32 {
        let end = self.at.start.saturating_add(self.length);
        if offset >= end {
            self.at.end.saturating_add(offset.saturating_sub(end))
        } else if offset > self.at.start {
            // After the quote.
            self.at.start.saturating_add(offset.saturating_sub(self.at.start).saturating_sub(1)).min(self.at.end)
        } else {
            offset
        }
    }

    fn touches(self, at: Extent) -> bool {
        at.start < self.at.start.saturating_add(self.length) && at.end > self.at.start
    }
}

/// Returns the extent in the original text for an extent after all edits.
fn back(edits: &[Edit], at: Extent) -> Extent {
    edits.iter().rev().fold(at, |at, edit| Extent::new(edit.back(at.start), edit.back(at.end)))
}

/// Converts a diagnostic of the text after all edits to one of the original text.
fn moved(diagnostic: DiagnosticBuilder, edits: &[Edit]) -> DiagnosticBuilder {
    let is_apart = |mut at: Extent| {
        edits.iter().rev().all(|edit| {
            let touches = edit.touches(at);
            at = Extent::new(edit.back(at.start), edit.back(at.end));
            !touches
        })
    };
    DiagnosticBuilder {
        at: back(edits, diagnostic.at),
        related: diagnostic.related.into_iter().map(|(at, message)| (back(edits, at), message)).collect(),
        fix: diagnostic.fix.filter(|(at, _)| is_apart(*at)).map(|(at, replacement)| (back(edits, at), replacement)),
        ..diagnostic
    }
}
