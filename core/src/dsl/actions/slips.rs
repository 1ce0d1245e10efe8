//! Wrong or missing punctuation, and the correct form.

use logos::Logos;

use super::{TreeBuilder, keywords::KEYWORDS};
use crate::{
    dsl::{
        code,
        diagnostic::{DiagnosticBuilder, Extent},
        lexer::Token,
    },
    suggest,
};

/// An unexpected token.
pub(super) struct Unexpected<'e> {
    pub start: u32,
    pub end: u32,
    pub token: Token,
    pub expects: &'e dyn Fn(&str) -> bool,
    /// Number of tokens that were expected instead.
    pub count: usize,
}

impl TreeBuilder<'_, '_> {
    /// Returns a diagnostic if punctuation is the cause.
    pub(super) fn slip(&self, error: &Unexpected<'_>) -> Option<DiagnosticBuilder> {
        if !self.statements {
            return None;
        }
        let before = self.tokens_before(error.start);
        let last = before.last().copied();
        let expects = error.expects;
        self.dotted_key(error, last)
            .or_else(|| self.assignment(error, last))
            .or_else(|| if expects(":") { self.colon(error, &before) } else { None })
            .or_else(|| if expects(",") { self.comma(error, last) } else { None })
            .or_else(|| self.between_addresses(error, &before))
            .or_else(|| self.second_text(error, &before))
            .or_else(|| self.no_assignment(error, last))
    }

    fn wrong(&self, error: &Unexpected<'_>) -> DiagnosticBuilder {
        let shown: String = self.slice(error.start, error.end).chars().take(40).collect();
        DiagnosticBuilder::error(code::SYNTAX, self.at(error.start, error.end), format!("unexpected `{shown}`"))
    }

    /// Handles `/* … */`.
    pub(super) fn comment_of_c(&self, error: &Unexpected<'_>) -> Option<DiagnosticBuilder> {
        let rest = self.source.get(error.start as usize..)?.strip_prefix("/*")?;
        let diagnostic = self.wrong(error).help("comments begin with `#` or `//` and end with the line");
        let length = rest.find("*/").filter(|length| rest.get(..*length).is_some_and(|text| !text.contains('\n')));
        let Some(length) = length else { return Some(diagnostic) };
        let is_last = rest.get(length..)?.strip_prefix("*/")?.split('\n').next()?.trim().is_empty();
        let all = self.at(error.start, error.start.saturating_add(width(length)).saturating_add(4));
        let text = rest.get(..length)?.trim();
        let diagnostic =
            DiagnosticBuilder { at: all, message: "C-style comments are not supported".to_owned(), ..diagnostic };
        Some(if is_last { diagnostic.fix(all, format!("# {text}")) } else { diagnostic.fix(all, "") })
    }

    /// Handles `x.y = 1` and `{ x.y: 1 }`.
    fn dotted_key(&self, error: &Unexpected<'_>, last: Option<(Token, Extent)>) -> Option<DiagnosticBuilder> {
        let (Token::Ident, first) = last? else { return None };
        let is_key = (error.expects)("=") && error.count <= 2 || (error.expects)(":") && error.count == 1;
        if !is_key || error.token != Token::Dot || first.end != error.start {
            return None;
        }
        let rest = self.source.get(first.start as usize..)?;
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.');
        let name = rest.split(|letter| !is_part(letter)).next()?;
        let at = Extent::new(first.start, first.start.saturating_add(width(name.len())));
        let quoted = format!("\"{name}\"");
        let diagnostic =
            DiagnosticBuilder::error(code::SYNTAX, at, format!("`{name}` is not a name: it contains a dot"));
        Some(diagnostic.help(format!("a key can be any string in quotes: {quoted}")).fix(at, quoted))
    }

    /// Handles `:=`, `=>`, `->` and `==` for `=`, and `:` or `=` after a keyword that takes
    /// neither.
    fn assignment(&self, error: &Unexpected<'_>, last: Option<(Token, Extent)>) -> Option<DiagnosticBuilder> {
        let (before, last_at) = last?;
        let is_next = last_at.end == error.start;
        let write = |at: Extent, right: &str| {
            let wrong = at.of(self.source).to_owned();
            DiagnosticBuilder::error(code::SYNTAX, at, format!("unexpected `{wrong}`"))
                .help(format!("write `{right}`"))
                .fix(at, right)
        };
        let both = Extent::new(last_at.start, error.end);
        match (before, error.token) {
            (Token::Colon, Token::Assign) | (Token::Assign, Token::Greater) if is_next => Some(write(both, "=")),
            (_, Token::Equal | Token::Arrow) if (error.expects)("=") && error.count <= 2 => {
                Some(write(Extent::new(error.start, error.end), "="))
            }
            (_, Token::Colon | Token::Assign)
                if !(error.expects)("=") && !(error.expects)(":") && KEYWORDS.contains(&last_at.of(self.source)) =>
            {
                let sign = self.slice(error.start, error.end);
                let at = Extent::new(error.start, error.end);
                Some(self.wrong(error).help(format!("remove the `{sign}`")).fix(at, ""))
            }
            _ => None,
        }
    }

    /// Handles `=` for `:`, and a missing `:`.
    fn colon(&self, error: &Unexpected<'_>, before: &[(Token, Extent)]) -> Option<DiagnosticBuilder> {
        let (_, last) = before.last().copied()?;
        let is_export = before.iter().rev().nth(1).is_some_and(|(token, _)| *token == Token::Export);
        let name = last.of(self.source);
        match error.token {
            Token::Assign if is_export => {
                let help = format!("add a type: `export {name}: int = …`");
                Some(self.wrong(error).help(help))
            }
            Token::Assign => {
                let at = Extent::new(last.end, error.end);
                Some(self.wrong(error).help(format!("write `:` after a name: `{name}: …`")).fix(at, ":"))
            }
            Token::Ident if is_export && self.is_same_line(last.end, error.start) => {
                let at = Extent::new(last.end, last.end);
                Some(self.wrong(error).help("write `:` before the type").fix(at, ":"))
            }
            _ => None,
        }
    }

    /// Handles a missing comma and a bracket that is never closed.
    fn comma(&self, error: &Unexpected<'_>, last: Option<(Token, Extent)>) -> Option<DiagnosticBuilder> {
        let (_, last) = last?;
        let expects = error.expects;
        let closer = if expects("map}") { "}" } else { "]" };
        if !(expects("map}") || expects("]")) || expects("&&") {
            return None;
        }
        if error.token == Token::Unknown {
            return None;
        }
        let follows = Token::lexer(self.source.get(error.end as usize..)?).next().and_then(Result::ok);
        let begins_line = !self.is_same_line(last.end, error.start);
        let is_word = self.slice(error.start, error.end).starts_with(|first: char| first.is_ascii_alphabetic());
        if begins_line && is_word && !matches!(follows, Some(Token::Colon | Token::Comma))
            || error.token == Token::RightBrace
        {
            let opener = self.opener(error.start)?;
            let bracket = opener.of(self.source);
            let place = Extent::new(last.end, last.end);
            let close = if closer == "}" { " }" } else { closer };
            return Some(
                DiagnosticBuilder::error(code::UNCLOSED, opener, format!("this `{bracket}` is never closed"))
                    .related(Extent::new(error.start, error.end), "this is not part of it")
                    .help(format!("add `{closer}`"))
                    .guess(place, close),
            );
        }
        let begins = begins_value(error.token) || matches!(error.token, Token::Ident | Token::QuotedIdent);
        if !begins && !is_word {
            return None;
        }
        let place = Extent::new(last.end, last.end);
        let shown: String = self.slice(error.start, error.end).chars().take(40).collect();
        let message = format!("missing comma before `{shown}`");
        Some(
            DiagnosticBuilder::error(code::SYNTAX, self.at(error.start, error.end), message)
                .help("insert `,`")
                .fix(place, ","),
        )
    }

    /// Handles `10.0.0.1 to 10.0.0.9`, `10.0.0.1..10.0.0.9` and `10.0.0.0/24, 10.0.1.0/24`.
    fn between_addresses(&self, error: &Unexpected<'_>, before: &[(Token, Extent)]) -> Option<DiagnosticBuilder> {
        let [.., (Token::Range | Token::Reserve | Token::Minus, word), (Token::Address, _)] = before else {
            return None;
        };
        let rest = self.source.get(error.start as usize..)?;
        let length = ["...", "..", "to ", "–", "—"]
            .iter()
            .find(|sign| rest.starts_with(**sign))
            .map(|sign| sign.trim_end().len());
        if let Some(length) = length.filter(|_| (error.expects)("-")) {
            let at = Extent::new(error.start, error.start.saturating_add(width(length)));
            let wrong = at.of(self.source).to_owned();
            let diagnostic = DiagnosticBuilder::error(code::SYNTAX, at, format!("unexpected `{wrong}`"));
            return Some(diagnostic.help("write `-` between the first and the last address").fix(at, " - "));
        }
        let word = word.of(self.source);
        (error.token == Token::Comma && word != "-").then(|| {
            let at = Extent::new(error.start, error.end);
            self.wrong(error).help(format!("write a `{word}` statement for each")).fix(at, format!(" {word}"))
        })
    }

    /// Handles `"a" "b"`, where the second string was taken for a key.
    fn second_text(&self, error: &Unexpected<'_>, before: &[(Token, Extent)]) -> Option<DiagnosticBuilder> {
        let [.., (value, first), (Token::Text, second)] = before else { return None };
        let is_value = matches!(value, Token::Text | Token::Int | Token::Double | Token::Duration | Token::Address);
        if !is_value || !(error.expects)("=") || error.count > 2 || !self.is_same_line(first.end, second.start) {
            return None;
        }
        let diagnostic = DiagnosticBuilder::error(code::SYNTAX, *second, "unexpected second value");
        Some(diagnostic.help("remove one of the two, or write a list: `[…, …]`"))
    }

    /// Handles `key value`.
    fn no_assignment(&self, error: &Unexpected<'_>, last: Option<(Token, Extent)>) -> Option<DiagnosticBuilder> {
        let (_, last) = last?;
        let is_value = begins_value(error.token) || matches!(error.token, Token::LeftBrace | Token::Ident);
        let is_one = (error.expects)("=") && error.count <= 2 && self.is_same_line(last.end, error.start);
        (is_one && is_value).then(|| {
            let name = last.of(self.source);
            let meant = suggest::nearest(name, KEYWORDS.iter().copied());
            if let Some(meant) = meant.filter(|_| !KEYWORDS.contains(&name)) {
                return DiagnosticBuilder::error(code::UNKNOWN_KEY, last, format!("there is no statement `{name}`"))
                    .help(format!("did you mean `{meant}`?"))
                    .fix(last, meant);
            }
            self.wrong(error).help(format!("write `{name} = …`")).fix(Extent::new(last.end, last.end), " =")
        })
    }

    fn is_same_line(&self, start: u32, end: u32) -> bool {
        !self.slice(start, end).contains('\n')
    }

    /// Returns the tokens of the lines just before an offset, without comments.
    fn tokens_before(&self, offset: u32) -> Vec<(Token, Extent)> {
        let before = self.slice(0, offset);
        let mut start = before.trim_end().len();
        for _ in 0..2 {
            start = before.get(..start).and_then(|text| text.trim_end().rfind('\n')).unwrap_or(0);
        }
        let text = before.get(start..).unwrap_or("");
        let tokens = Token::lexer(text).spanned();
        tokens
            .filter_map(|(token, span)| {
                let place = |at: usize| width(start.saturating_add(at));
                token.ok().map(|token| (token, Extent::new(place(span.start), place(span.end))))
            })
            .filter(|(token, _)| *token != Token::Comment)
            .collect()
    }

    /// Returns the innermost open bracket at an offset.
    fn opener(&self, offset: u32) -> Option<Extent> {
        let from = offset.saturating_sub(LOOK_BACK);
        let from = (from..=offset).find(|at| self.source.is_char_boundary(*at as usize))?;
        let mut open = Vec::new();
        for (token, span) in Token::lexer(self.slice(from, offset)).spanned() {
            match token {
                Ok(Token::LeftBrace | Token::LeftBracket | Token::LeftParen) => open.push(span),
                Ok(Token::RightBrace | Token::RightBracket | Token::RightParen) => drop(open.pop()),
                _ => {}
            }
        }
        let span = open.pop()?;
        let place = |at: usize| from.saturating_add(width(at));
        Some(Extent::new(place(span.start), place(span.end)))
    }
}

/// Whether this token can begin a value, but not a name.
fn begins_value(token: Token) -> bool {
    matches!(
        token,
        Token::Text
            | Token::Int
            | Token::Uint
            | Token::Double
            | Token::Duration
            | Token::Address
            | Token::Statuses
            | Token::True
            | Token::False
            | Token::Null
            | Token::LeftBracket
            | Token::OpenMap
    )
}

/// Maximum distance of the search for an open bracket, in bytes.
const LOOK_BACK: u32 = 16 << 10;

fn width(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
