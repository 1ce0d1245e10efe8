//! Expressions without their layout.

use logos::Logos as _;

use crate::dsl::lexer::Token;

/// The expression on one line, blanks outside of texts joined and comments cut; none when
/// it is that already. The model keeps this form, so that it does not depend on layout.
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
