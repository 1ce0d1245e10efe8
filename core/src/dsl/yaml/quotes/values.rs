//! Plain values of a line, and the reasons why they need quotes.
//!
//! This reads lines as people do, not as YAML does: a value extends to the end of its line, or within brackets to the
//! next comma or closing bracket outside the value's own brackets and quotes.

use crate::dsl::diagnostic::Extent;

/// A value that YAML reads as something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    pub at: Extent,
    /// The reason. Example: "`!` begins a tag".
    pub reason: String,
    /// The value in quotes.
    pub quoted: String,
}

/// Lines before an error that may contain its cause.
const LINES_BEFORE: usize = 3;

/// Maximum number of values tried for one error.
const MOST: usize = 8;

/// Returns the values near an offset that may need quotes, the likeliest first. With `cut`, those that a comment cuts
/// off.
pub(super) fn values_at(text: &str, offset: u32, cut: bool) -> Vec<Value> {
    let offset = (offset as usize).min(text.len());
    let mut found = Vec::new();
    let mut end =
        text.get(offset..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| offset.saturating_add(at));
    let lines = if cut { 1 } else { LINES_BEFORE.saturating_add(1) };
    for _ in 0..lines {
        let start = line_start(text, end);
        let mut here = Vec::new();
        Line { text, start, end, cut }.values(&mut here);
        // First the value at or before the offset, then those that begin nearest to it.
        here.sort_by_key(|value: &Value| {
            let start = value.at.start as usize;
            (start > offset, offset.abs_diff(start))
        });
        found.append(&mut here);
        match start.checked_sub(1) {
            Some(before) if found.len() < MOST => end = before,
            _ => break,
        }
    }
    found.truncate(MOST);
    found
}

fn line_start(text: &str, end: usize) -> usize {
    text.get(..end).and_then(|before| before.rfind('\n')).map_or(0, |at| at.saturating_add(1))
}

/// A line of a text, as offsets.
struct Line<'s> {
    text: &'s str,
    start: usize,
    end: usize,
    cut: bool,
}

impl<'s> Line<'s> {
    fn rest(&self, from: usize) -> &'s str {
        self.text.get(from..self.end).unwrap_or("")
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.rest(at).bytes().next()
    }

    fn skip_blanks(&self, from: usize) -> usize {
        let rest = self.rest(from);
        from.saturating_add(rest.len().saturating_sub(rest.trim_start_matches([' ', '\t']).len()))
    }

    fn values(&self, out: &mut Vec<Value>) {
        let indent = self.skip_blanks(self.start);
        let mut at = indent;
        while self.rest(at).starts_with("- ") {
            at = self.skip_blanks(at.saturating_add(2));
        }
        let key = key_length(self.rest(at));
        let start = self.skip_blanks(at.saturating_add(key));
        let line = self.rest(start).trim_end();
        if line.is_empty() {
            return;
        }
        if self.cut {
            // Keep a comment that people see as one, too.
            let lengths = [without_comment(line).len(), line.len()];
            for length in lengths.into_iter().filter(|length| comment(line).is_some_and(|at| at < *length)) {
                self.propose(start, start.saturating_add(length), false, out);
            }
            return;
        }
        if matches!(line.bytes().next(), Some(b'{' | b'[')) && !line.starts_with("{{") {
            self.flow_values(start, out);
        }
        // Within brackets from an earlier line, the value ends at a comma or closing bracket.
        let flow_end = self.flow_end(start);
        let plain = without_comment(line).len();
        if let Some(end) = self.continued(start, indent, at) {
            self.propose(start, end, false, out);
        }
        for length in [plain, line.len()] {
            self.propose(start, start.saturating_add(length), false, out);
        }
        if flow_end < start.saturating_add(line.len()) {
            self.propose(start, flow_end, true, out);
        }
    }

    /// Returns the end of a value that continues in the following lines, which are indented deeper than its key.
    fn continued(&self, start: usize, indent: usize, key: usize) -> Option<usize> {
        if key == start
            || matches!(self.byte(start), Some(b'{' | b'[' | b'"' | b'\'')) && !self.rest(start).starts_with("{{")
        {
            return None;
        }
        let width = indent.saturating_sub(self.start);
        let mut last = None;
        let mut from = self.end.saturating_add(1);
        for line in self.text.get(from..).unwrap_or("").split('\n') {
            let content = line.trim();
            let is_deeper = line.len().saturating_sub(line.trim_start_matches(' ').len()) > width;
            if content.is_empty() || !is_deeper || content.starts_with("- ") || key_length(content) > 0 {
                break;
            }
            last = Some(from.saturating_add(line.trim_end().len()));
            from = from.saturating_add(line.len()).saturating_add(1);
        }
        last
    }

    /// Collects the values within the brackets that open at `start`, including nested brackets.
    fn flow_values(&self, start: usize, out: &mut Vec<Value>) {
        let mut open = 1_usize;
        let mut at = start.saturating_add(1);
        while open > 0 && at < self.end {
            at = self.skip_blanks(at);
            match self.byte(at) {
                None => return,
                Some(b',') => at = at.saturating_add(1),
                Some(b'}' | b']') => {
                    open = open.saturating_sub(1);
                    at = at.saturating_add(1);
                }
                Some(_) => {
                    at = self.skip_blanks(at.saturating_add(key_length(self.rest(at))));
                    if matches!(self.byte(at), Some(b'{' | b'['))
                        && !self.rest(at).starts_with("{{")
                        && !self.has_tail(at)
                    {
                        open = open.saturating_add(1);
                        at = at.saturating_add(1);
                        continue;
                    }
                    let end = self.flow_end(at);
                    self.propose(at, end, true, out);
                    at = end.max(at.saturating_add(1));
                }
            }
        }
    }

    /// Returns whether the brackets that open at an offset are followed by more of the same value.
    fn has_tail(&self, start: usize) -> bool {
        bracketed(self.rest(start)).is_some_and(|length| {
            let after = self.skip_blanks(start.saturating_add(length));
            !matches!(self.byte(after), None | Some(b',' | b'}' | b']' | b'#'))
        })
    }

    /// Returns the end of a value within brackets: a comma or closing bracket outside the value's brackets and quotes.
    fn flow_end(&self, start: usize) -> usize {
        let rest = self.rest(start);
        let length = flow_length(rest, true)
            .or_else(|| flow_length(rest, false))
            .or_else(|| rest.find([',', '}', ']']))
            .unwrap_or(rest.len());
        start.saturating_add(rest.get(..length).unwrap_or(rest).trim_end().len())
    }

    fn propose(&self, start: usize, end: usize, within: bool, out: &mut Vec<Value>) {
        let Some(value) = self.text.get(start..end) else { return };
        let reason = if self.cut { Some("` #` begins a comment".to_owned()) } else { reason(value, within) };
        let Some(reason) = reason else { return };
        let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let at = Extent::new(place(start), place(end));
        if !out.iter().any(|other| other.at == at) {
            out.push(Value { at, reason, quoted: quoted(value) });
        }
    }
}

/// Returns the length of `key:` and the whitespace after it in bytes, or 0 if there is no key.
fn key_length(text: &str) -> usize {
    let bytes = text.bytes();
    let is_key = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'$' | b'/' | b'<');
    let length = match quoted_length(text) {
        Some(length) => length,
        None => bytes.clone().take_while(is_key).count(),
    };
    let is_end = |byte: Option<u8>| matches!(byte, None | Some(b' ' | b'\t' | b'\r' | b'\n'));
    let mut after = bytes.skip(length);
    if length == 0 || after.next() != Some(b':') || !is_end(after.next()) {
        return 0;
    }
    let end = length.saturating_add(1);
    let tail = text.get(end..).unwrap_or("");
    end.saturating_add(tail.len().saturating_sub(tail.trim_start_matches([' ', '\t']).len()))
}

/// Returns the length in bytes of the quoted string that a value begins with, if it ends on the same line.
pub(super) fn quoted_length(text: &str) -> Option<usize> {
    let quote = text.bytes().next().filter(|byte| matches!(byte, b'"' | b'\''))?;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1).take_while(|(_, byte)| *byte != b'\n') {
        if escaped {
            escaped = false;
        } else if byte == b'\\' && quote == b'"' {
            escaped = true;
        } else if byte == quote {
            return Some(at.saturating_add(1));
        }
    }
    None
}

/// Returns the bytes before the comma or closing bracket that ends a value within brackets, or none if a bracket of the
/// value is never closed.
fn flow_length(text: &str, quotes: bool) -> Option<usize> {
    let mut depth = 0_usize;
    let mut skip = 0_usize;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if at < skip {
            continue;
        }
        match letter {
            '"' | '\'' if quotes && !before.is_alphanumeric() => {
                skip = at.saturating_add(quoted_length(text.get(at..)?).unwrap_or(0));
            }
            '(' | '[' | '{' => depth = depth.saturating_add(1),
            ')' | ']' | '}' | ',' if depth == 0 && letter != ')' => return Some(at),
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = letter;
    }
    (depth == 0).then_some(text.len())
}

/// Returns the length of the brackets that a text begins with, in bytes.
fn bracketed(text: &str) -> Option<usize> {
    let inner = text.get(1..)?;
    let mut length = flow_length(inner, true)?;
    // The next part begins after each comma.
    while inner.get(length..).is_some_and(|rest| rest.starts_with(',')) {
        let next = length.saturating_add(1);
        length = next.saturating_add(flow_length(inner.get(next..)?, true)?);
    }
    inner.get(length..).filter(|rest| rest.starts_with(['}', ']']))?;
    Some(length.saturating_add(2))
}

/// Returns the start of a comment, regardless of quotes.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with('#') {
        return Some(0);
    }
    text.find(" #").or_else(|| text.find("\t#"))
}

/// Returns a line's value without the comment after it, which does not begin in quotes.
fn without_comment(text: &str) -> &str {
    let mut skip = 0_usize;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if at < skip {
            continue;
        }
        match letter {
            '"' | '\'' if !before.is_alphanumeric() => {
                skip = at.saturating_add(text.get(at..).and_then(quoted_length).unwrap_or(0));
            }
            '#' if matches!(before, ' ' | '\t') => return text.get(..at).unwrap_or("").trim_end(),
            _ => {}
        }
        before = letter;
    }
    text
}

/// Returns the reason why a value cannot be plain, or none if it can, or is in quotes or brackets.
fn reason(value: &str, within: bool) -> Option<String> {
    let first = value.chars().next()?;
    let begins = |what: &str| Some(format!("`{first}` begins {what}"));
    let follows = |rest: &str| rest.starts_with([' ', '\t']) || rest.is_empty();
    match first {
        '!' => return begins("a tag"),
        '&' => return begins("an anchor"),
        '*' => return begins("an alias"),
        '|' | '>' => return begins("a multi-line string"),
        '`' => return Some("an unquoted value cannot begin with a backtick".to_owned()),
        '%' | '@' | ',' | '}' | ']' => return Some(format!("an unquoted value cannot begin with `{first}`")),
        '#' => return begins("a comment"),
        '"' | '\'' => {
            let is_all = quoted_length(value) == Some(value.len());
            return (!is_all).then(|| "the quoted string ends before the value does".to_owned());
        }
        '{' if value.starts_with("{{") => return begins("a map"),
        '{' | '[' => {
            let tail = bracketed(value).and_then(|length| value.get(length..)).map(str::trim_start);
            // A comma or closing bracket after it belongs to the surrounding brackets, or is extra.
            let has_tail = tail.is_some_and(|tail| !tail.is_empty() && !tail.starts_with(['#', ',', ']', '}']));
            return if has_tail { begins(if first == '{' { "a map" } else { "a list" }) } else { None };
        }
        '-' if value.get(1..).is_some_and(follows) => return begins("a list item"),
        '?' | ':' if value.get(1..).is_some_and(follows) => return begins("a part of a map"),
        _ => {}
    }
    if value.contains(": ") || value.contains(":\t") || value.ends_with(':') {
        return Some("`: ` separates a key from its value".to_owned());
    }
    if value.contains(" #") || value.contains("\t#") {
        return Some("` #` begins a comment".to_owned());
    }
    if within {
        let special = value.chars().find(|letter| matches!(letter, '[' | ']' | '{' | '}' | ','))?;
        return Some(format!("within brackets an unquoted value ends at `{special}`"));
    }
    None
}

/// Returns a value in a form that is valid anywhere in YAML.
pub(super) fn plain_or_quoted(value: &str) -> String {
    let is_plain = value.starts_with(|first: char| first.is_ascii_alphabetic()) && reason(value, true).is_none();
    if is_plain { value.to_owned() } else { quoted(value) }
}

/// Returns a value in quotes: double ones if nothing needs an escape, otherwise single ones, whose only escape is `''`.
fn quoted(value: &str) -> String {
    let inner = apostrophes(value).or_else(|| quotes_within(value)).unwrap_or(value);
    if inner.contains(['"', '\\']) { format!("'{}'", inner.replace('\'', "''")) } else { format!("\"{inner}\"") }
}

/// Returns the content of `'it's'`, whose apostrophe should have been doubled.
fn apostrophes(value: &str) -> Option<&str> {
    let inner = value.strip_prefix('\'')?.strip_suffix('\'')?;
    let letters: Vec<char> = inner.chars().collect();
    let in_words = letters.windows(3).all(|three| match three {
        [before, '\'', after] => before.is_alphanumeric() && after.is_alphanumeric(),
        _ => true,
    });
    (in_words && !inner.starts_with('\'') && !inner.ends_with('\'')).then_some(inner)
}

/// Returns the content of `"say "hi""`, which is not an expression.
fn quotes_within(value: &str) -> Option<&str> {
    const OPERATORS: [&str; 9] = ["==", "!=", "&&", "||", " in ", "+", "<", ">", "?"];
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    let is_expression = OPERATORS.iter().any(|operator| inner.contains(operator));
    (!is_expression && !inner.contains('\\') && inner.contains('"')).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<(&str, String)> {
        let end = u32::try_from(text.len()).unwrap();
        values_at(text, end, false).first().map(|value| (value.at.of(text), value.quoted.clone()))
    }

    #[test]
    fn a_value_goes_to_the_end_of_its_line_or_to_its_comment() {
        for (text, value, quoted) in [
            ("k: !a && b", "!a && b", "\"!a && b\""),
            ("- k: !a # why", "!a", "\"!a\""),
            ("  k: '#' + a: b", "'#' + a: b", "\"'#' + a: b\""),
            ("- @a", "@a", "\"@a\""),
            ("k: 'it's'", "'it's'", "\"it's\""),
            ("k: a\\b: c", "a\\b: c", "'a\\b: c'"),
            ("\"k\": {{a}}/b", "{{a}}/b", "\"{{a}}/b\""),
        ] {
            assert_eq!(first(text), Some((value, quoted.to_owned())), "{text}");
        }
    }

    #[test]
    fn within_brackets_a_value_ends_at_a_comma_or_closer_of_its_own_level() {
        for (text, value) in [
            ("k: { a: 1, b: x in [1, 2] }", "x in [1, 2]"),
            ("k: { a: { b: {{c}}/d, e: 5 } }", "{{c}}/d"),
            ("k: [a, f(b, c)]", "f(b, c)"),
            ("k: { a: \"x, y\" + z, b: 1 }", "\"x, y\" + z"),
            ("k: { a: [1, 2].b }", "[1, 2].b"),
        ] {
            assert_eq!(first(text).map(|(found, _)| found), Some(value), "{text}");
        }
    }

    #[test]
    fn what_needs_no_quotes_is_left_alone() {
        for text in
            ["k: v", "k: \"a: b\"", "k: [1, 2]", "k: { a: b }", "k: http://h/{{a}}", "k:", "", "- a", "k: a # b: c"]
        {
            let found = values_at(text, 0, false);
            assert!(found.iter().all(|value| value.at.of(text).contains('#')), "{text}: {found:?}");
        }
    }
}
