//! Tokens and their lexer, generated from `dsl/tokens.logos`. Tokens carry no text; it is in the source.

pub(crate) use self::generated::Token;

// By `include!`, so that rustfmt leaves the file as `cargo xtask bindings` writes it.
#[allow(clippy::all, clippy::pedantic, clippy::restriction, unused)]
mod generated {
    use logos::Logos;

    use super::scan_text;

    include!("../generated/tokens.rs");
}

/// Consumes the rest of a quoted string. Returns false if it does not end.
fn scan_text(lexer: &mut logos::Lexer<'_, Token>) -> bool {
    let opened = lexer.slice();
    let raw = opened.bytes().any(|byte| matches!(byte, b'r' | b'R'));
    let quote = opened.bytes().last().unwrap_or(b'"');
    let triple = opened.len() >= 3 && opened.ends_with([quote as char; 3].iter().collect::<String>().as_str());
    let rest = lexer.remainder().as_bytes();
    let mut at = 0_usize;
    while let Some(byte) = rest.get(at).copied() {
        if byte == quote {
            let after = at.saturating_add(if triple { 3 } else { 1 });
            if !triple || rest.get(at..after).is_some_and(|end| end.iter().all(|other| *other == quote)) {
                lexer.bump(after);
                return true;
            }
            at = at.saturating_add(1);
        } else if byte == b'\\' && !raw {
            at = at.saturating_add(2);
        } else if byte == b'\n' && !triple {
            break;
        } else {
            at = at.saturating_add(1);
        }
    }
    let end = at.min(rest.len());
    // An escape may end within a character; the rest of the character belongs to the token.
    let end = (end..=rest.len()).find(|end| lexer.remainder().is_char_boundary(*end)).unwrap_or(rest.len());
    lexer.bump(end);
    false
}

pub(super) fn opener(closer: Token) -> Token {
    match closer {
        Token::RightParen => Token::LeftParen,
        Token::RightBracket => Token::LeftBracket,
        Token::CloseMap => Token::OpenMap,
        _ => Token::LeftBrace,
    }
}

pub(super) fn closer(opener: Token) -> Token {
    match opener {
        Token::LeftParen => Token::RightParen,
        Token::LeftBracket => Token::RightBracket,
        Token::OpenMap => Token::CloseMap,
        _ => Token::RightBrace,
    }
}

pub(super) fn at_text(bracket: Token) -> &'static str {
    match bracket {
        Token::LeftParen => "(",
        Token::RightParen => ")",
        Token::LeftBracket => "[",
        Token::RightBracket => "]",
        Token::LeftBrace | Token::OpenMap => "{",
        _ => "}",
    }
}
