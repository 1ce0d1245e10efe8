//! Syntax errors in words.

use lalrpop_util::ParseError;

use super::Builder;
use crate::dsl::{
    code,
    diagnostic::{Extent, Finding},
    lexer::{Stop, Token},
};

/// Words that begin statements: what a misspelt one may have meant.
const KEYWORDS: &[&str] = &[
    "scenario",
    "version",
    "pool",
    "range",
    "reserve",
    "strategy",
    "resource",
    "capacity",
    "metric",
    "action",
    "export",
    "workflow",
    "end",
    "retry",
    "timeout",
    "on_error",
    "when",
    "otherwise",
    "after",
    "load",
    "at",
    "spawn",
    "loop",
    "think",
    "bind",
    "release",
    "limit",
    "threshold",
];

impl Builder<'_, '_> {
    /// Reports what the parser could not go on with, unless its line has had a syntax error already.
    pub fn syntax_error(&mut self, error: ParseError<u32, Token, Stop>, dropped: &[(u32, Token, u32)]) {
        let (start, token, end, expected) = match error {
            ParseError::UnrecognizedToken { token: (start, token, end), expected } => {
                (start, Some(token), end, expected)
            }
            ParseError::ExtraToken { token: (start, token, end) } => (start, Some(token), end, Vec::new()),
            ParseError::UnrecognizedEof { location, expected } => (location, None, location, expected),
            ParseError::InvalidToken { location } => (location, None, location, Vec::new()),
            ParseError::User { error: Stop } => return self.stopped(),
        };
        let same_line = self.last_error.is_some_and(|last| last > start || !self.slice(last, start).contains('\n'));
        self.last_error = Some(dropped.last().map_or(end, |(_, _, end)| *end));
        if same_line {
            return;
        }
        let at = self.at(start, end);
        let finding = match token {
            Some(Token::Unknown) => self.unknown(start, end, at),
            Some(token) => self.unexpected(start, end, at, token, &expected),
            None => {
                let finding = Finding::error(code::SYNTAX, at, "the text ends too early");
                with_expected(finding, &expected)
            }
        };
        self.sink.push(finding);
    }

    /// Reading stopped before the end of the text.
    fn stopped(&mut self) {
        if self.sink.is_clean() {
            self.error(code::LIMIT_COUNT, self.at(0, 0), "this does not look like a scenario; reading stopped");
        }
    }

    fn unknown(&self, start: u32, end: u32, at: Extent) -> Finding {
        let text = self.slice(start, end);
        if text.contains(['"', '\'']) {
            return Finding::error(code::UNTERMINATED_TEXT, at, "this text has no closing quote")
                .help("close it on the same line, or use three quotes for a text of several lines");
        }
        let finding =
            Finding::error(code::UNKNOWN_CHARACTER, at, format!("`{}` means nothing here", text.escape_debug()));
        match text {
            "&" => finding.help("write `&&` for \"and\"").fix(at, "&&"),
            "|" => finding.help("write `||` for \"or\"").fix(at, "||"),
            ";" => finding.help("statements need no separator").fix(at, ""),
            _ => finding,
        }
    }

    fn unexpected(&self, start: u32, end: u32, at: Extent, token: Token, expected: &[String]) -> Finding {
        let text = self.slice(start, end);
        let shown: String = text.chars().take(40).collect();
        let finding = Finding::error(code::SYNTAX, at, format!("`{shown}` cannot stand here"));
        match token {
            Token::Ident => {
                let before = self.previous_word(start);
                if crate::dsl::suggest::nearest(text, allowed(expected)).is_some() {
                    return finding.did_you_mean(text, allowed(expected));
                }
                // `exprot status: int`: the wrong word is the one before, which passed as a name.
                if let Some((word, word_start)) = before
                    && !KEYWORDS.contains(&word)
                    && crate::dsl::suggest::nearest(word, KEYWORDS.iter().copied()).is_some()
                {
                    let word_end = word_start.saturating_add(u32::try_from(word.len()).unwrap_or(0));
                    let at = self.at(word_start, word_end);
                    return Finding::error(code::UNKNOWN_KEY, at, format!("there is no statement `{word}`"))
                        .did_you_mean(word, KEYWORDS.iter().copied());
                }
                with_expected(finding, expected)
            }
            Token::Assign if expected.iter().any(|name| name.trim_matches('"') == "==") => {
                finding.help("compare with `==`").fix(at, "==")
            }
            _ => with_expected(finding, expected),
        }
    }

    /// The word right before an offset, with blanks between.
    fn previous_word(&self, offset: u32) -> Option<(&str, u32)> {
        let before = self.slice(0, offset).trim_end();
        let start = before
            .rfind(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
            .map_or(0, |at| at.saturating_add(1));
        let word = before.get(start..).filter(|word| !word.is_empty())?;
        Some((word, u32::try_from(start).ok()?))
    }
}

fn allowed(expected: &[String]) -> impl Iterator<Item = &'static str> {
    KEYWORDS.iter().copied().filter(|keyword| expected.iter().any(|name| name.trim_matches('"') == *keyword))
}

/// Says what could stand there, when that is few enough things to help.
fn with_expected(finding: Finding, expected: &[String]) -> Finding {
    let names: Vec<&str> = expected.iter().map(|name| name.trim_matches('"')).collect();
    let has = |name: &str| names.contains(&name);
    let mut said: Vec<String> = Vec::new();
    let operand = has("integer") && has("text") && has("[");
    if operand {
        said.push("a value".to_owned());
    } else if has("name") {
        said.push("a name".to_owned());
    }
    for name in &names {
        let plain = match *name {
            "name" | "quoted name" | "unknown" | "start of scenario" | "start of expression" => continue,
            "integer" | "unsigned integer" | "decimal" | "duration" | "address" | "text" | "bytes" if operand => {
                continue;
            }
            "true" | "false" | "null" | "[" | "{" | "(" | "-" | "!" | "." if operand => continue,
            // Where a name may stand, keywords are names: not worth telling one by one.
            word if has("name") && word.starts_with(|letter: char| letter.is_ascii_lowercase()) && word != "text" => {
                continue;
            }
            "integer" | "unsigned integer" | "decimal" => "a number".to_owned(),
            "text" => "a text in quotes".to_owned(),
            "duration" => "a duration".to_owned(),
            "address" => "an address".to_owned(),
            "bytes" => "bytes".to_owned(),
            word => format!("`{word}`"),
        };
        if !said.contains(&plain) {
            said.push(plain);
        }
    }
    if said.len() > 9 && !operand {
        let operators = ["`==`", "`&&`", "`+`"];
        if operators.iter().all(|operator| said.iter().any(|name| name == operator)) {
            return finding.help("expected an operator or the end of the expression");
        }
    }
    match said.as_slice() {
        [] => finding,
        [one] => finding.help(format!("expected {one}")),
        [first @ .., last] if said.len() <= 12 => finding.help(format!("expected {} or {last}", first.join(", "))),
        _ => finding,
    }
}
