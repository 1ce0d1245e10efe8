//! Messages for syntax errors.

use lalrpop_util::ParseError;
use logos::Logos;

use super::{TreeBuilder, keywords::KEYWORDS, misread, slips::Unexpected};
use crate::dsl::{
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    lexer::{Stop, Token},
};

/// Spellings from other languages and their equivalents, longest first.
const SPELLINGS: &[(&str, &str)] = &[
    ("===", "=="),
    ("=>", "->"),
    ("=", "=="),
    ("and", "&&"),
    ("or", "||"),
    ("if", "when"),
    ("else", "otherwise"),
    ("default", "otherwise"),
    ("goto", "->"),
];

/// Characters that resemble an operator, and the operator.
const CONFUSABLE: &[(&str, &str)] = &[("&", "&&"), ("|", "||"), ("≤", "<="), ("≥", ">="), ("≠", "!="), ("–", "-")];

impl TreeBuilder<'_, '_> {
    /// Reports the token at which the parser stopped, unless its line already has a syntax error.
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
        let follows = self.follows_an_error(start);
        let end_of_dropped = dropped.last().map(|(_, _, end)| *end);
        self.last_error = Some(end_of_dropped.unwrap_or(end));
        self.read_on = end_of_dropped.unwrap_or(start);
        // A closing bracket that was inserted for a bracket that is already reported.
        if follows || (start == end && token.is_some() && !self.sink.is_clean()) {
            return;
        }
        let at = self.at(start, end);
        let diagnostic = match token {
            Some(Token::Unknown) => self.unknown(start, end, at, &expected),
            Some(token) => self.unexpected(start, end, at, token, &expected),
            None => {
                let diagnostic = DiagnosticBuilder::error(code::SYNTAX, at, "unexpected end of input");
                with_expected(diagnostic, &expected)
            }
        };
        if self.statements && diagnostic.at.end <= start {
            // The diagnostic is about earlier text, perhaps on another line: this token may still
            // begin an error.
            self.last_error = Some(diagnostic.at.end);
        }
        self.sink.push(diagnostic);
    }

    /// Reports a diagnostic for something that the grammar accepts, unless its line already has a
    /// syntax error.
    pub fn syntax_diagnostic(&mut self, start: u32, end: u32, diagnostic: DiagnosticBuilder) {
        let follows = self.follows_an_error(start);
        self.last_error = Some(end);
        self.read_on = end;
        if !follows {
            self.sink.push(diagnostic);
        }
    }

    /// Whether an error at an offset follows from the last one: both are on the same line, or
    /// almost nothing was parsed between them, starting on the line of the last one.
    fn follows_an_error(&self, start: u32) -> bool {
        let Some(last) = self.last_error else { return false };
        if last > start || !self.slice(last, start).contains('\n') {
            return true;
        }
        let between = self.slice(self.read_on, start);
        let rest_of_line = between.lines().next().unwrap_or("");
        let tokens = |text| Token::lexer(text).filter(|token| *token != Ok(Token::Comment)).take(3).count();
        (1..3).contains(&tokens(rest_of_line)) && tokens(between) < 3
    }

    /// Reports that parsing stopped before the end of the source text.
    fn stopped(&mut self) {
        if self.sink.is_clean() {
            self.error(code::LIMIT_COUNT, self.at(0, 0), "this does not look like a scenario; parsing stopped");
        }
    }

    fn unknown(&self, start: u32, end: u32, at: Extent, expected: &[String]) -> DiagnosticBuilder {
        let text = self.slice(start, end);
        let expects = |wanted: &str| expected.iter().any(|name| name.trim_matches('"') == wanted);
        if text.contains(['"', '\'']) {
            return DiagnosticBuilder::error(code::UNTERMINATED_TEXT, at, "this string has no closing quote")
                .help("close it on the same line, or use three quotes for a multiline string");
        }
        let diagnostic = DiagnosticBuilder::error(
            code::UNKNOWN_CHARACTER,
            at,
            format!("unexpected character `{}`", text.escape_debug()),
        );
        if text == ";" && expects(",") && (expects("map}") || expects("]")) {
            return diagnostic.help("write `,` between the entries").fix(at, ",");
        }
        if text == ";" {
            return diagnostic.help("statements need no separator").fix(at, "");
        }
        if matches!(text, "“" | "”" | "„" | "‘" | "’") {
            let diagnostic = diagnostic.help("strings need plain quotes: `\"`");
            return match misread::curly(self.source, start) {
                Some((all, text)) if self.statements => diagnostic.fix(all, format!("\"{text}\"")),
                _ => diagnostic,
            };
        }
        if !CONFUSABLE.iter().any(|(wrong, _)| *wrong == text)
            && let Some(found) = self.misread(start, end, None, &expects)
        {
            return found;
        }
        match CONFUSABLE.iter().find(|(wrong, _)| *wrong == text) {
            Some((_, right)) => diagnostic.help(instead(right)).fix(at, *right),
            None => diagnostic,
        }
    }

    fn unexpected(&self, start: u32, end: u32, at: Extent, token: Token, expected: &[String]) -> DiagnosticBuilder {
        let text = self.slice(start, end);
        let expects = |wanted: &str| expected.iter().any(|name| name.trim_matches('"') == wanted);
        let shown: String = text.chars().take(40).collect();
        let diagnostic = DiagnosticBuilder::error(code::SYNTAX, at, format!("unexpected `{shown}`"));
        if let Some((length, right)) = self.other_spelling(start, &expects) {
            let wrong = self.at(start, start.saturating_add(length));
            return diagnostic.help(instead(right)).fix(wrong, right);
        }
        if token == Token::CloseMap && expects(":") && self.line_before(start).contains("{{") {
            return self.template_in_condition(start, end);
        }
        if expected.len() == 1 && expects("/") {
            return diagnostic.help("arrivals begin with a time: `at 0s spawn 100`; a limit is `limit spawn 100/s`");
        }
        let slip = Unexpected { start, end, token, expects: &expects, count: expected.len() };
        let found = self
            .comment_of_c(&slip)
            .or_else(|| self.misread(start, end, Some(token), &expects))
            .or_else(|| self.slip(&slip));
        if let Some(found) = found {
            return found;
        }
        let operand = expects("integer") && expects("text");
        match token {
            Token::Greater if self.slice(0, start).ends_with('<') => {
                diagnostic.help("write `!=`").fix(self.at(start.saturating_sub(1), end), "!=")
            }
            Token::Ident => {
                if crate::suggest::nearest(text, allowed(expected)).is_some() {
                    return DiagnosticBuilder::error(code::UNKNOWN_KEY, at, format!("there is no statement `{text}`"))
                        .did_you_mean(text, allowed(expected));
                }
                // `exprot status: int`: the wrong word is the previous one, which was accepted as a
                // name.
                if let Some((word, word_start)) = self.previous_word(start)
                    && !KEYWORDS.contains(&word)
                    && crate::suggest::nearest(word, KEYWORDS.iter().copied()).is_some()
                {
                    let word_end = word_start.saturating_add(u32::try_from(word.len()).unwrap_or(0));
                    let at = self.at(word_start, word_end);
                    return DiagnosticBuilder::error(code::UNKNOWN_KEY, at, format!("there is no statement `{word}`"))
                        .did_you_mean(word, KEYWORDS.iter().copied());
                }
                with_expected(diagnostic, expected)
            }
            Token::Colon | Token::Assign if operand => diagnostic.help(format!("remove the `{text}`")).fix(at, ""),
            Token::Comma if !expects(",") => diagnostic.help("no comma is needed between statements").fix(at, ""),
            _ => with_expected(diagnostic, expected),
        }
    }

    /// Finds a spelling from another language at `start`. Returns its length and the expected
    /// spelling.
    fn other_spelling(&self, start: u32, expects: &dyn Fn(&str) -> bool) -> Option<(u32, &'static str)> {
        let rest = self.source.get(start as usize..).unwrap_or("");
        let found = SPELLINGS.iter().find(|(wrong, right)| {
            let word = wrong.ends_with(|letter: char| letter.is_ascii_alphabetic());
            let part = |tail: &str| word && tail.starts_with(|letter: char| letter.is_ascii_alphanumeric());
            rest.strip_prefix(wrong).is_some_and(|tail| !part(tail)) && expects(right)
        });
        found.and_then(|(wrong, right)| Some((u32::try_from(wrong.len()).ok()?, *right)))
    }

    /// Handles `{{ expression }}` where an expression is expected; `start` is the first closing
    /// brace.
    fn template_in_condition(&self, start: u32, end: u32) -> DiagnosticBuilder {
        let line = self.line_before(start);
        let inside = line.rsplit("{{").next().unwrap_or("");
        let width = u32::try_from(inside.len().saturating_add(2)).unwrap_or(u32::MAX);
        let closes = self.source.get(end as usize..).is_some_and(|rest| rest.starts_with('}'));
        let at = self.at(start.saturating_sub(width), end.saturating_add(u32::from(closes)));
        DiagnosticBuilder::error(code::TEMPLATE_IN_CONDITION, at, "`{{ }}` is allowed only in strings")
            .help("a condition is already an expression; remove the braces")
            .fix(at, inside.trim())
    }

    /// Returns the line up to an offset.
    pub(super) fn line_before(&self, offset: u32) -> &str {
        let before = self.slice(0, offset);
        before.rsplit('\n').next().unwrap_or(before)
    }

    /// Returns the last word before an offset, ignoring spaces between them.
    fn previous_word(&self, offset: u32) -> Option<(&str, u32)> {
        let before = self.slice(0, offset).trim_end();
        let start = before
            .rfind(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
            .map_or(0, |at| at.saturating_add(1));
        let word = before.get(start..).filter(|word| !word.is_empty())?;
        Some((word, u32::try_from(start).ok()?))
    }
}

fn instead(right: &str) -> String {
    match right {
        "==" => "compare with `==`".to_owned(),
        "&&" => "write `&&` for \"and\"".to_owned(),
        "||" => "write `||` for \"or\"".to_owned(),
        other => format!("write `{other}`"),
    }
}

/// Returns the tokens that the grammar accepts at a position only to report them.
fn tolerated(names: &[&str]) -> &'static [&'static str] {
    let has = |name: &str| names.contains(&name);
    match names.len() {
        2 if has("=") => &[":"],
        2 if has("text") => &["name"],
        3 if has("text") && has("decimal") => &["integer", "decimal"],
        3 if has(":") && has("{") => &["{", "->"],
        _ if has("on_error") && has("->") && !has("quoted name") => &["name"],
        _ if has("quoted name") && has("{") => &["->"],
        _ => &[],
    }
}

fn allowed(expected: &[String]) -> impl Iterator<Item = &'static str> {
    KEYWORDS.iter().copied().filter(|keyword| expected.iter().any(|name| name.trim_matches('"') == *keyword))
}

/// Adds the list of expected tokens if it is short enough to help.
fn with_expected(diagnostic: DiagnosticBuilder, expected: &[String]) -> DiagnosticBuilder {
    let mut names: Vec<&str> = expected.iter().map(|name| name.trim_matches('"')).collect();
    let tolerated = tolerated(&names);
    names.retain(|name| !tolerated.contains(name));
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
            "integer" | "unsigned integer" | "decimal" | "duration" | "address" | "statuses" | "text" | "bytes"
                if operand =>
            {
                continue;
            }
            "statuses" => "statuses such as 2xx".to_owned(),
            "true" | "false" | "null" | "[" | "{map" | "(" | "-" | "!" | "." if operand => continue,
            // Where a name is allowed, keywords are names too: listing each would not help.
            word if has("name") && word.starts_with(|letter: char| letter.is_ascii_lowercase()) && word != "text" => {
                continue;
            }
            "integer" | "unsigned integer" | "decimal" => "a number".to_owned(),
            "text" => "a string in quotes".to_owned(),
            "duration" => "a duration".to_owned(),
            "address" => "an address".to_owned(),
            "bytes" => "bytes".to_owned(),
            "{map" => "`{`".to_owned(),
            "map}" => "`}`".to_owned(),
            word => format!("`{word}`"),
        };
        if !said.contains(&plain) {
            said.push(plain);
        }
    }
    if said.len() > 9 && !operand {
        let operators = ["`==`", "`&&`", "`+`"];
        if operators.iter().all(|operator| said.iter().any(|name| name == operator)) {
            return diagnostic.help("expected an operator or the end of the expression");
        }
    }
    match said.as_slice() {
        [] => diagnostic,
        [one] => diagnostic.help(format!("expected {one}")),
        [first @ .., last] if said.len() <= 12 => diagnostic.help(format!("expected {} or {last}", first.join(", "))),
        _ => diagnostic,
    }
}
