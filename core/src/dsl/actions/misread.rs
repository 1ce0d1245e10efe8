//! Values without quotes or in the syntax of other languages.
//!
//! The parser stops inside such a value (`http` of `http://…`) or after it, where a part of it was
//! taken for the next key (`sec` of `5 sec`). This module rereads the line to find the value that
//! the author wrote.

use logos::Logos;

use super::{
    TreeBuilder,
    unquoted::{Advice, Context, advise, is_grouped, is_unit_name},
};
use crate::dsl::{
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
    expr::{Ast, Dialect},
    lexer::{Place, Token},
    limits::ParserLimits,
    run,
};

/// Byte range of a value in the source text.
struct Misread {
    start: usize,
    end: usize,
    context: Context,
}

impl TreeBuilder<'_, '_> {
    /// Returns a diagnostic for the whole value in which, or after which, the parser stopped.
    pub(super) fn misread(
        &self,
        start: u32,
        end: u32,
        token: Option<Token>,
        expects: &dyn Fn(&str) -> bool,
    ) -> Option<DiagnosticBuilder> {
        if !self.statements {
            return None;
        }
        let (start, end) = (start as usize, end as usize);
        let operand = expects("integer") && expects("text");
        if operand && let Some(diagnostic) = self.percent(start) {
            return Some(diagnostic);
        }
        let found = self.expression_as_value(start, token).or_else(|| self.list_without_brackets(start, token));
        if let Some((value, advice)) = found {
            return Some(self.say(&value, advice));
        }
        let value = self.value_around(start, end, operand)?;
        let advice = advise(self.source.get(value.start..value.end)?, value.context)?;
        Some(self.say(&value, advice))
    }

    fn say(&self, value: &Misread, advice: Advice) -> DiagnosticBuilder {
        let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let at = self.at(place(value.start), place(value.end));
        let diagnostic = DiagnosticBuilder::error(code::SYNTAX, at, advice.message).help(advice.help);
        match advice.fix {
            // A number with a suffix may mean another number.
            Some(fix) if fix.starts_with('"') && advice_is_doubtful(value, self.source) => diagnostic.guess(at, fix),
            Some(fix) => diagnostic.fix(at, fix),
            None => diagnostic,
        }
    }

    /// Returns the value around an offset or before it.
    fn value_around(&self, start: usize, end: usize, operand: bool) -> Option<Misread> {
        let before = self.source.get(..start)?;
        let line_start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
        let head = before.get(line_start..)?;
        let from = value_start(head).map(|from| line_start.saturating_add(from));
        let is_second_brace = head.ends_with('{') && self.source.get(start..)?.starts_with('{');
        if is_second_brace || (operand && from == Some(start)) {
            return self.value_from(start.saturating_sub(usize::from(is_second_brace)), end, head);
        }
        if let Some(from) = from.filter(|from| !operand && *from < start) {
            let between = self.source.get(from..start)?;
            // The previous value is complete, and something else follows it.
            let is_apart = between.ends_with(char::is_whitespace) && !is_unit(between, self.source.get(start..end)?);
            if !is_apart {
                return self.value_from(from, end, head);
            }
        }
        self.value_before(start).or_else(|| unit_within(head, line_start))
    }

    /// Returns the value on the same line whose last part was parsed as the next key.
    fn value_before(&self, start: usize) -> Option<Misread> {
        let before = self.source.get(..start)?.trim_end();
        let line_start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
        let line = without_comment(before.get(line_start..)?);
        let from = value_start(line)?;
        let value = line.get(from..)?.trim_end();
        let mut tokens = Token::lexer(value);
        let first = tokens.next()?.ok()?;
        let behind = tokens.next();
        let is_number = matches!(first, Token::Int | Token::Double | Token::Statuses | Token::Duration | Token::Uint);
        let is_word = matches!(first, Token::Ident);
        let is_name = matches!(behind, Some(Ok(Token::Ident | Token::In | Token::Double | Token::Duration)));
        if !is_name || tokens.next().is_some() || !(is_number || is_word) {
            return None;
        }
        let start = line_start.saturating_add(from);
        let context = context(line);
        let length = if is_word && context == Context::Setting { words(self.source.get(start..)?) } else { 0 };
        Some(Misread { start, end: start.saturating_add(value.len().max(length)), context })
    }

    fn value_from(&self, from: usize, end: usize, head: &str) -> Option<Misread> {
        let rest = self.source.get(from..)?;
        let mut length = run::length(rest);
        // `5 s`, `50 %`, `10 / s`.
        let number = rest.get(..length)?;
        let tail = rest.get(length..)?;
        let line = tail.split('\n').next().unwrap_or("");
        let word = line.trim_start();
        let blanks = line.len().saturating_sub(word.len());
        let unit = if let Some(per) = word.strip_prefix('/') {
            let name = per.trim_start();
            let skipped = per.len().saturating_sub(name.len()).saturating_add(1);
            skipped.saturating_add(name.bytes().take_while(u8::is_ascii_alphabetic).count())
        } else if word.starts_with('%') {
            1
        } else {
            let name = word.len().saturating_sub(word.trim_start_matches(char::is_alphabetic).len());
            if word.get(..name).is_some_and(is_unit_name) { name } else { 0 }
        };
        if unit > 0 && blanks > 0 && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
            length = length.saturating_add(blanks).saturating_add(unit);
        }
        // `application/json; charset=utf-8`
        if number.ends_with(';') {
            length = length.max(words(rest));
        }
        let last = from.saturating_add(length);
        if last < end || length == 0 {
            return None;
        }
        Some(Misread { start: from, end: last, context: context(head) })
    }

    /// Handles `> 10%`, which parses as a remainder without a second operand.
    fn percent(&self, start: usize) -> Option<DiagnosticBuilder> {
        let before = self.source.get(..start)?.trim_end();
        let amount = before.strip_suffix('%')?;
        let digits = amount
            .len()
            .saturating_sub(amount.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.').len());
        let from = amount.len().saturating_sub(digits);
        let advice = advise(before.get(from..)?, Context::Threshold)?;
        Some(self.say(&Misread { start: from, end: before.len(), context: Context::Threshold }, advice))
    }

    /// Handles an expression in the position of a value: `1 + 2`, `api.port + 1`.
    fn expression_as_value(&self, start: usize, token: Option<Token>) -> Option<(Misread, Advice)> {
        let is_operator = matches!(
            token?,
            Token::Plus
                | Token::Minus
                | Token::Star
                | Token::And
                | Token::Or
                | Token::Equal
                | Token::NotEqual
                | Token::Less
                | Token::LessOrEqual
                | Token::Greater
                | Token::GreaterOrEqual
                | Token::Question
        );
        let (line_start, head) = self.head(start)?;
        let from = line_start.saturating_add(value_start(head)?);
        let is_apart = head.ends_with([' ', '\t']);
        if !is_operator || !is_apart || from >= start || context(head) != Context::Setting {
            return None;
        }
        let line = without_comment(self.source.get(from..)?.split('\n').next()?).trim_end();
        // Trailing braces close what surrounds the value.
        let closed = line.trim_end_matches(['}', ' ']);
        let text = [line, closed].into_iter().find(|text| is_expression(text))?;
        let quote = if text.contains('"') { '\'' } else { '"' };
        let quoted = format!("{quote}{{{{ {text} }}}}{quote}");
        let advice = Advice {
            message: "expressions are allowed only in templates".to_owned(),
            help: format!("write {quoted}"),
            fix: Some(quoted).filter(|_| !text.contains(quote) && !text.contains('\\')),
        };
        let end = from.saturating_add(text.len());
        Some((Misread { start: from, end, context: Context::Setting }, advice))
    }

    /// Handles a list without brackets: `200, 204`, `200 204`.
    fn list_without_brackets(&self, start: usize, token: Option<Token>) -> Option<(Misread, Advice)> {
        let (line_start, head) = self.head(start)?;
        let from = line_start.saturating_add(value_start(head)?);
        let is_setting = self.source.get(..from)?.trim_end().ends_with('=') && context(head) == Context::Setting;
        if from >= start || !(token? == Token::Comma || is_value(token?)) || !is_setting {
            return None;
        }
        let line = self.source.get(from..)?.split('\n').next()?;
        let tokens: Vec<_> = Token::lexer(line).spanned().collect();
        let mut values = Vec::new();
        let mut rest = tokens.iter().peekable();
        while let Some((Ok(token), span)) = rest.next() {
            match token {
                Token::Comma => {}
                // The key of the next entry.
                Token::Text if matches!(rest.peek(), Some((Ok(Token::Assign | Token::Colon), _))) => break,
                token if is_value(*token) => values.push(span.clone()),
                _ => break,
            }
        }
        let are_apart = values.windows(2).all(|two| match two {
            [one, next] => line.get(one.end..next.start).is_some_and(|between| !between.is_empty()),
            _ => false,
        });
        let (first, last) = (values.first()?.start, values.last()?.end);
        if !are_apart || is_grouped(line.get(first..last)?) {
            return None;
        }
        let items: Vec<&str> = values.iter().filter_map(|span| line.get(span.clone())).collect();
        if items.len() < 2 || first > 0 {
            return None;
        }
        let list = format!("[{}]", items.join(", "));
        let advice = Advice {
            message: "multiple values need list brackets".to_owned(),
            help: format!("write `{list}`"),
            fix: Some(list),
        };
        Some((Misread { start: from, end: from.saturating_add(last), context: Context::Setting }, advice))
    }

    /// Returns the line up to an offset, and the offset of its start.
    fn head(&self, offset: usize) -> Option<(usize, &str)> {
        let before = self.source.get(..offset)?;
        let line_start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
        Some((line_start, before.get(line_start..)?))
    }
}

fn advice_is_doubtful(value: &Misread, source: &str) -> bool {
    source.get(value.start..).is_some_and(|text| text.starts_with(|first: char| first.is_ascii_digit()))
}

fn is_value(token: Token) -> bool {
    matches!(
        token,
        Token::Int
            | Token::Uint
            | Token::Double
            | Token::Duration
            | Token::Address
            | Token::Statuses
            | Token::Text
            | Token::True
            | Token::False
            | Token::Null
    )
}

/// Finds a number and its unit separated by a space anywhere on a line: `every 5 sec backoff 2`.
fn unit_within(line: &str, line_start: usize) -> Option<Misread> {
    let tokens: Vec<_> = Token::lexer(line).spanned().filter_map(|(token, span)| Some((token.ok()?, span))).collect();
    tokens.windows(3).find_map(|three| match three {
        [
            (Token::Ident | Token::Timeout | Token::Think | Token::After | Token::At, _),
            (Token::Int | Token::Double, number),
            (Token::Ident, unit),
        ] if line.get(unit.clone()).is_some_and(is_unit_name) => {
            let (start, end) = (line_start.saturating_add(number.start), line_start.saturating_add(unit.end));
            Some(Misread { start, end, context: Context::Load })
        }
        _ => None,
    })
}

/// Returns the length of the rest of a line in bytes, without closing brackets.
fn words(text: &str) -> usize {
    let line = text.split('\n').next().unwrap_or("");
    let line = line.split(" #").next().unwrap_or("").split(" //").next().unwrap_or("");
    line.trim_end_matches(['}', ' ', '\r', '\t']).len()
}

fn is_expression(text: &str) -> bool {
    let sink = DiagnosticSink::new(1);
    let limits = ParserLimits::DEFAULT;
    let (_, root) =
        super::read_expression_into(text, Place::Verbatim(0), Dialect::Scenario, Ast::default(), &limits, &sink);
    root.is_some() && sink.is_clean()
}

/// Whether a word is the unit of the number before it, separated by a space.
fn is_unit(before: &str, word: &str) -> bool {
    let number = before.trim_end();
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    digits && (word == "%" || word == "/" || advise(&format!("{number} {word}"), Context::Load).is_some())
}

/// Returns the offset of the last value of a line.
fn value_start(line: &str) -> Option<usize> {
    let mut found = None;
    let threshold = line.trim_start().starts_with("threshold ");
    let mut option = false;
    for (token, span) in Token::lexer(line).spanned() {
        let Ok(token) = token else { continue };
        let begins = match token {
            // Conditions are expressions.
            Token::When => return None,
            Token::Assign | Token::LeftBracket | Token::Comma => true,
            Token::Colon => line.get(span.end..).is_some_and(|rest| rest.starts_with([' ', '\t'])),
            Token::At | Token::Spawn | Token::Loop | Token::Think | Token::After | Token::Capacity => !option,
            Token::Timeout | Token::Retry => !line.get(span.end..).unwrap_or("").trim_start().starts_with(['=', ':']),
            Token::Ident => {
                matches!(line.get(span.clone()), Some("over" | "every" | "max" | "jitter" | "backoff" | "users"))
            }
            Token::Less
            | Token::LessOrEqual
            | Token::Greater
            | Token::GreaterOrEqual
            | Token::Equal
            | Token::NotEqual => threshold,
            _ => false,
        };
        option = token == Token::Dot;
        if begins {
            found = Some(span.end);
        }
    }
    let from = found?;
    let rest = line.get(from..)?;
    Some(from.saturating_add(rest.len().saturating_sub(rest.trim_start().len())))
}

fn context(line: &str) -> Context {
    let tokens: Vec<Token> = Token::lexer(line).filter_map(Result::ok).take(16).collect();
    if tokens.first() == Some(&Token::Threshold) {
        return Context::Threshold;
    }
    let is_load = matches!(
        tokens.first(),
        Some(Token::Load | Token::At | Token::Loop | Token::Think | Token::Limit | Token::Spawn)
    );
    if is_load && !tokens.contains(&Token::Assign) { Context::Load } else { Context::Setting }
}

fn without_comment(line: &str) -> &str {
    let comment = Token::lexer(line).spanned().find(|(token, _)| *token == Ok(Token::Comment));
    comment.and_then(|(_, span)| line.get(..span.start)).unwrap_or(line)
}

/// Returns the position and the content of a string in curly quotes that begins at an offset.
pub(super) fn curly(source: &str, start: u32) -> Option<(Extent, &str)> {
    let rest = source.get(start as usize..)?.split('\n').next()?;
    let inner = rest.strip_prefix(['“', '”', '„', '‘', '’'])?;
    let length = inner.find(['“', '”', '„', '‘', '’', '"'])?;
    let text = inner.get(..length)?;
    let closer = inner.get(length..)?.chars().next()?.len_utf8();
    let opener = rest.len().saturating_sub(inner.len());
    let width = u32::try_from(opener.saturating_add(length).saturating_add(closer)).ok()?;
    (!text.contains(['"', '\\'])).then_some((Extent::new(start, start.saturating_add(width)), text))
}
