//! Tokens and their generated lexer. Tokens carry no text; it is in the source.

use logos::Logos;

/// A token, without its text.
#[derive(Logos, Debug, Clone, Copy, PartialEq, Eq)]
#[logos(skip r"[ \t\r\n\x0C\u{feff}]+")]
#[rustfmt::skip]
pub(crate) enum Token {
    #[token("scenario")] Scenario,
    #[token("version")] Version,
    #[token("pool")] Pool,
    #[token("range")] Range,
    #[token("reserve")] Reserve,
    #[token("strategy")] Strategy,
    #[token("resource")] Resource,
    #[token("capacity")] Capacity,
    #[token("metric")] Metric,
    #[token("action")] Action,
    #[token("export")] Export,
    #[token("workflow")] Workflow,
    #[token("end")] End,
    #[token("pass")] Pass,
    #[token("fork")] Fork,
    #[token("join")] Join,
    #[token("retry")] Retry,
    #[token("timeout")] Timeout,
    #[token("on_error")] OnError,
    #[token("when")] When,
    #[token("otherwise")] Otherwise,
    #[token("on")] On,
    #[token("after")] After,
    #[token("as")] As,
    #[token("load")] Load,
    #[token("at")] At,
    #[token("spawn")] Spawn,
    #[token("loop")] Loop,
    #[token("think")] Think,
    #[token("bind")] Bind,
    #[token("release")] Release,
    #[token("limit")] Limit,
    #[token("threshold")] Threshold,

    #[token("in")] In,
    #[token("true")] True,
    #[token("false")] False,
    #[token("null")] Null,

    #[regex(r"[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*")] Ident,
    #[regex(r"`[^`\n]+`")] QuotedIdent,

    #[regex(r"[0-9]+")]
    #[regex(r"0[xX][0-9a-fA-F]+")] Int,
    #[regex(r"[0-9]+[uU]")]
    #[regex(r"0[xX][0-9a-fA-F]+[uU]")] Uint,
    #[regex(r"[0-9]*\.[0-9]+([eE][+-]?[0-9]+)?")]
    #[regex(r"[0-9]+[eE][+-]?[0-9]+")] Double,
    #[regex(r"([0-9]+(\.[0-9]+)?(ns|us|ms|s|m|h|d))+")] Duration,
    #[regex(r"[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+(/[0-9]+)?")]
    #[regex(r"[0-9a-fA-F:]*::[0-9a-fA-F:.]*(/[0-9]+)?", priority = 20)]
    #[regex(r"([0-9a-fA-F]+:){7}[0-9a-fA-F]+(/[0-9]+)?")] Address,
    #[regex(r"[0-9]+[xX]+")]
    #[regex(r"[0-9]+\.\.[0-9]+")] Statuses,
    #[regex(r#"[rR]?("""|'''|"|')"#, scan_text)] Text,
    #[regex(r#"([bB]|[bB][rR]|[rR][bB])("""|'''|"|')"#, scan_text)] Bytes,

    #[token("->")] Arrow,
    #[token("==")] Equal,
    #[token("!=")] NotEqual,
    #[token("<=")] LessOrEqual,
    #[token(">=")] GreaterOrEqual,
    #[token("<")] Less,
    #[token(">")] Greater,
    #[token("&&")] And,
    #[token("||")] Or,
    #[token("!")] Not,
    #[token("?")] Question,
    #[token(":")] Colon,
    #[token(".")] Dot,
    #[token(",")] Comma,
    #[token("(")] LeftParen,
    #[token(")")] RightParen,
    #[token("[")] LeftBracket,
    #[token("]")] RightBracket,
    #[token("{")] LeftBrace,
    #[token("}")] RightBrace,
    #[token("+")] Plus,
    #[token("-")] Minus,
    #[token("*")] Star,
    #[token("/")] Slash,
    #[token("%")] Percent,
    #[token("=")] Assign,

    #[regex(r"(#|//)[^\n]*", allow_greedy = true)] Comment,

    /// A brace that opens a map of values, not a block of statements. Set by [`Tokens`], not by the lexer.
    OpenMap,
    /// The closing brace of a map.
    CloseMap,
    /// Something that does not begin any token, or a string without its end.
    Unknown,
    /// First token of a scenario. It selects the rule of the grammar.
    StartScenario,
    /// First token of a lone expression.
    StartExpression,
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
