//! Conversion of source text to tokens.
//!
//! One set of tokens serves the scenario and its expressions. Tokens carry no text:
//! the parser slices the source instead. [`Tokens`] wraps the generated lexer with
//! features that a regular language cannot express: nesting limits, missing closing
//! brackets at the end, identifiers with and without `-`, separate storage of comments.

mod no_value;
mod place;
mod token;

use logos::Logos as _;

pub(crate) use place::Place;
pub(crate) use token::Token;
use token::{at_text, closer, opener};

use crate::dsl::{
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
    run,
};

/// Token stream of the parser.
pub(crate) struct Tokens<'s, 'p> {
    lexer: logos::Lexer<'s, Token>,
    source: &'s str,
    sink: &'p DiagnosticSink,
    place: Place,
    start: Option<Token>,
    /// Whether `-` can be part of an identifier.
    hyphens: bool,
    open: Vec<(Token, Extent)>,
    /// The last four tokens, the latest first.
    before: [Token; 4],
    /// Depth of a block that should have ended: when the block at this depth ends, the one around it ends as well.
    owed: Option<usize>,
    /// A top-level statement that begins while brackets are open, which are closed first.
    pending: Option<(Token, Extent)>,
    conditionals: usize,
    max_depth: usize,
    unknown: usize,
    finished: bool,
}

/// Maximum number of unknown characters. With more the text is not a scenario, and further diagnostics are useless.
const MAX_UNKNOWN: usize = 200;

/// Maximum number of unreadable statements, most of them on lines that already have an error.
const MAX_RECOVERIES: usize = 1000;

/// Options of [`Tokens`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading {
    pub start: Token,
    pub place: Place,
    pub hyphens: bool,
    pub max_depth: usize,
}

impl<'s, 'p> Tokens<'s, 'p> {
    pub fn new(source: &'s str, reading: Reading, sink: &'p DiagnosticSink) -> Self {
        Self {
            lexer: Token::lexer(source),
            source,
            sink,
            place: reading.place,
            start: Some(reading.start),
            hyphens: reading.hyphens,
            open: Vec::new(),
            before: [reading.start; 4],
            owed: None,
            pending: None,
            conditionals: 0,
            max_depth: reading.max_depth,
            unknown: 0,
            finished: false,
        }
    }

    /// Creates an error for a range of this source.
    fn report(&self, code: &'static str, local: Extent, message: String) -> DiagnosticBuilder {
        DiagnosticBuilder::error(code, self.place.map(local), message)
    }

    /// Returns the next token that is not a comment.
    fn scan(&mut self) -> Option<(Token, Extent)> {
        loop {
            let result = self.lexer.next()?;
            let span = self.lexer.span();
            let at = local(&span);
            match result {
                // Strict CEL has only one kind of comment.
                Ok(Token::Comment) if !self.hyphens && at.of(self.source).starts_with('#') => {
                    return Some((Token::Unknown, at));
                }
                Ok(Token::Comment) if self.hyphens && self.begins_authority(span.start) => {
                    let end = span.start.saturating_add(run::length(self.source.get(span.start..).unwrap_or("")));
                    self.go_on_at(end);
                    return Some((Token::Unknown, local(&(span.start..end))));
                }
                Ok(Token::Comment) => self.sink.comment(self.place.map(at)),
                Ok(Token::Ident) if !self.hyphens => return Some(self.split_identifier(span)),
                Ok(token) => return Some((token, at)),
                Err(()) if at.of(self.source) == "→" => {
                    let message = "unexpected `→`".to_owned();
                    let place = self.place.map(at);
                    self.sink
                        .push(self.report(code::UNKNOWN_CHARACTER, at, message).help("write `->`").fix(place, "->"));
                    return Some((Token::Arrow, at));
                }
                Err(()) => {
                    self.unknown = self.unknown.saturating_add(1);
                    return Some((Token::Unknown, at));
                }
            }
        }
    }

    /// Returns whether `//` is part of an unquoted URL rather than a comment, which would take the rest of the line.
    fn begins_authority(&self, slashes: usize) -> bool {
        let scheme = self.source.get(..slashes).and_then(|before| before.strip_suffix(':'));
        let is_scheme = scheme.is_some_and(|before| before.ends_with(|last: char| last.is_ascii_alphanumeric()));
        let rest = self.source.get(slashes..).and_then(|rest| rest.strip_prefix("//"));
        is_scheme && rest.is_some_and(|rest| rest.starts_with(|first: char| !first.is_whitespace()))
    }

    fn go_on_at(&mut self, offset: usize) {
        let mut lexer = Token::lexer(self.source);
        lexer.bump(offset);
        self.lexer = lexer;
    }

    /// Returns the part before the first `-` and continues after it: in strict CEL `a-b` is a
    /// subtraction.
    fn split_identifier(&mut self, span: std::ops::Range<usize>) -> (Token, Extent) {
        let text = self.source.get(span.clone()).unwrap_or("");
        let Some((first, _)) = text.split_once('-') else { return (Token::Ident, local(&span)) };
        let end = span.start.saturating_add(first.len());
        self.go_on_at(end);
        let token = Token::lexer(first).next().and_then(Result::ok).unwrap_or(Token::Ident);
        (token, local(&(span.start..end)))
    }

    /// Distinguishes the braces of maps from those of blocks, so that an error within a value does not end a statement
    /// around it.
    fn classify(&self, token: Token) -> Token {
        let in_value = self.open.last().is_some_and(|(open, _)| *open != Token::LeftBrace);
        match token {
            Token::LeftBrace if in_value || self.value_follows() => Token::OpenMap,
            Token::RightBrace => {
                let opener = self.open.iter().rev().map(|(open, _)| *open);
                match opener.into_iter().find(|open| matches!(open, Token::LeftBrace | Token::OpenMap)) {
                    Some(Token::OpenMap) => Token::CloseMap,
                    _ => Token::RightBrace,
                }
            }
            other => other,
        }
    }

    /// Returns whether a value must follow the tokens so far.
    fn value_follows(&self) -> bool {
        let [last, _, third, _] = self.before;
        match last {
            // An ordinary word elsewhere.
            Token::When => third == Token::Arrow,
            Token::Colon => self.conditionals > 0,
            Token::StartExpression | Token::Assign | Token::Comma | Token::Question | Token::In | Token::Not => true,
            Token::Equal | Token::NotEqual | Token::Less | Token::LessOrEqual | Token::Greater => true,
            Token::GreaterOrEqual | Token::And | Token::Or | Token::Plus | Token::Minus | Token::Star => true,
            Token::Slash | Token::Percent => true,
            _ => false,
        }
    }

    /// Returns the next token, or a closing bracket that the text lacks.
    fn token(&mut self) -> Option<(Token, Extent)> {
        let next = match self.pending.take() {
            Some(pending) => Some(pending),
            None => self.scan(),
        };
        let Some((token, at)) = next else { return self.close() };
        if !self.open.is_empty() && self.begins_item(token, at) {
            self.pending = next;
            return self.close_before(at);
        }
        if token == Token::Assign && self.hyphens && !matches!(self.place, Place::Decoded(_)) {
            self.give_value(at);
        }
        Some((self.classify(token), at))
    }

    /// Reports a `=` without a value and inserts one after it, so that the following tokens are read correctly.
    fn give_value(&mut self, assign: Extent) {
        let Some(diagnostic) = no_value::after_assignment(self.source, assign.end) else { return };
        let moved = |at: Extent| self.place.map(at);
        let fix = diagnostic.fix.map(|(at, replacement)| (moved(at), replacement));
        self.sink.push(DiagnosticBuilder { at: moved(diagnostic.at), fix, ..diagnostic });
        self.pending = Some((Token::Null, assign.tail()));
    }

    /// Returns whether a top-level statement begins at a token: at the start of a line, and in a form that does not
    /// occur within brackets.
    fn begins_item(&self, token: Token, at: Extent) -> bool {
        let is_keyword = matches!(
            token,
            Token::Scenario
                | Token::Pool
                | Token::Resource
                | Token::Metric
                | Token::Action
                | Token::Workflow
                | Token::Load
                | Token::Threshold
        );
        let line_starts = at
            .start
            .checked_sub(1)
            .is_none_or(|before| self.source.as_bytes().get(before as usize).is_some_and(|byte| *byte == b'\n'));
        if !is_keyword || !line_starts || !self.hyphens || matches!(self.place, Place::Decoded(_)) {
            return false;
        }
        let mut behind = Token::lexer(self.source.get(at.end as usize..).unwrap_or("")).map(|next| next.ok());
        let is_name =
            |token: Option<Token>| !matches!(token, None | Some(Token::Assign | Token::Colon | Token::LeftBrace));
        let (first, second) = (behind.next().flatten(), behind.next().flatten());
        match token {
            Token::Load => first == Some(Token::LeftBrace),
            Token::Workflow => first == Some(Token::LeftBrace) || (is_name(first) && second == Some(Token::LeftBrace)),
            Token::Scenario => first == Some(Token::Text),
            Token::Threshold => is_name(first) && matches!(second, Some(Token::LeftParen | Token::Double)),
            Token::Action => is_name(first) && second == Some(Token::Assign),
            Token::Pool => is_name(first) && matches!(second, Some(Token::LeftBrace | Token::Text)),
            _ => is_name(first) && is_name(second),
        }
    }

    /// Returns whether a question mark at this point marks an optional export and does not begin a conditional: it
    /// follows `export name: type`, or another question mark. Neither occurs in an expression.
    fn marks_type(&self) -> bool {
        matches!(self.before, [Token::Question, ..] | [_, Token::Colon, _, Token::Export])
    }

    /// Tracks brackets. Returns false if they are nested too deeply.
    fn nest(&mut self, token: Token, at: Extent) -> bool {
        match token {
            Token::LeftParen | Token::LeftBracket | Token::LeftBrace | Token::OpenMap => self.open.push((token, at)),
            Token::RightParen | Token::RightBracket | Token::RightBrace | Token::CloseMap => {
                let opener = opener(token);
                // A closing bracket also closes everything left open inside its pair.
                if let Some(depth) = self.open.iter().rposition(|(open, _)| *open == opener) {
                    self.open.truncate(depth);
                }
                self.conditionals = 0;
            }
            // For each one the parser waits for the other branch.
            Token::Question if !self.marks_type() => self.conditionals = self.conditionals.saturating_add(1),
            Token::Arrow | Token::Assign => self.conditionals = 0,
            _ => {}
        }
        self.open.len().saturating_add(self.conditionals) <= self.max_depth
    }

    /// Leaves the value that contains a syntax error: its open brackets no longer count.
    fn leave_value(&mut self) {
        if let Some(block) = self.open.iter().rposition(|(open, _)| *open == Token::LeftBrace) {
            self.open.truncate(block.saturating_add(1));
        }
    }

    /// Returns a closing bracket for the innermost one that is still open at the end.
    fn close(&mut self) -> Option<(Token, Extent)> {
        let end = u32::try_from(self.source.len()).unwrap_or(u32::MAX);
        self.close_at(Extent::new(end, end), "the text ends here")
    }

    /// Like [`Self::close`], before a top-level statement.
    fn close_before(&mut self, item: Extent) -> Option<(Token, Extent)> {
        self.close_at(Extent::new(item.start, item.start), "this is not part of it")
    }

    fn close_at(&mut self, end: Extent, reason: &str) -> Option<(Token, Extent)> {
        let (open, at) = self.open.last().copied()?;
        if !self.finished {
            self.finished = true;
            if self.sink.is_clean() {
                let bracket = at_text(open);
                self.sink.push(
                    self.report(code::UNCLOSED, at, format!("this `{bracket}` is never closed"))
                        .related(self.place.map(end), reason)
                        .help(format!("add `{}`", at_text(closer(open)))),
                );
            }
        }
        Some((closer(open), end))
    }
}

impl Iterator for Tokens<'_, '_> {
    type Item = Result<(u32, Token, u32), Stop>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(start) = self.start.take() {
            return Some(Ok((0, start, 0)));
        }
        if self.sink.is_full() || self.unknown > MAX_UNKNOWN || self.sink.recoveries() > MAX_RECOVERIES {
            return Some(Err(Stop));
        }
        if self.sink.take_recovered() {
            self.leave_value();
        }
        if self.sink.take_missed_end() {
            // The latest token is not part of the statement that missed the end.
            let depth = self.open.len();
            self.owed = Some(match self.before[0] {
                Token::RightBrace => depth.saturating_add(1),
                Token::LeftBrace => depth.saturating_sub(1),
                _ => depth,
            });
        }
        let (token, at) = match self.owed {
            Some(depth) if self.open.len() < depth => {
                self.owed = None;
                let end = self.lexer.span().end;
                (Token::RightBrace, local(&(end..end)))
            }
            _ => self.token()?,
        };
        let nested = self.nest(token, at);
        self.before = [token, self.before[0], self.before[1], self.before[2]];
        if !nested {
            self.sink.push(
                self.report(code::LIMIT_DEPTH, at, format!("nested more than {} levels deep", self.max_depth))
                    .help("split it into parts"),
            );
            return Some(Err(Stop));
        }
        Some(Ok((at.start, token, at.end)))
    }
}

/// Reading stops here; the reason is in the sink.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stop;

fn local(span: &std::ops::Range<usize>) -> Extent {
    let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    Extent::new(place(span.start), place(span.end))
}
