//! Expressions without layout.

use logos::Logos as _;

use crate::dsl::lexer::Token;

/// Returns the expression on one line, with spaces outside strings collapsed and comments removed.
/// Returns none if it already has that form. The model stores this form, so that it does not depend
/// on layout.
pub(crate) fn one_line(written: &str) -> Option<String> {
    let mut before = 0;
    let plain = written.bytes().all(|byte| {
        let twice = byte == before && matches!(byte, b' ' | b'/');
        before = byte;
        !twice && !matches!(byte, b'\n' | b'\r' | b'\t' | b'#')
    });
    if plain {
        return None;
    }
    let mut out = String::with_capacity(written.len());
    let mut last = 0;
    for (token, span) in Token::lexer(written).spanned() {
        if token == Ok(Token::Comment) {
            continue;
        }
        if !out.is_empty() && span.start > last {
            out.push(' ');
        }
        last = span.end;
        out.push_str(written.get(span).unwrap_or(""));
    }
    Some(out)
}
