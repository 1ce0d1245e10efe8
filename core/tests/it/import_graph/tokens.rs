//! Rust source as words and signs, without comments, strings and what only tests compile.

/// A word or a sign, and the line it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'s> {
    pub text: &'s str,
    pub line: usize,
}

/// The tokens of a file. `::` is one token, every other sign one of its own.
pub fn read(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut line = 1;
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        let length = match first {
            _ if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            _ if rest.starts_with("/*") => block_comment(rest),
            '"' => quoted(rest, '"'),
            '\'' => quote_or_lifetime(rest),
            _ if first.is_alphabetic() || first == '_' => {
                let word = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len());
                match (&rest[..word], rest[word..].chars().next()) {
                    ("r" | "br" | "cr", Some('"' | '#')) if raw(&rest[word..]).is_some() => {
                        word + raw(&rest[word..]).unwrap_or(0)
                    }
                    ("b" | "c", Some('"')) => word + quoted(&rest[word..], '"'),
                    ("b", Some('\'')) => word + quoted(&rest[word..], '\''),
                    _ => {
                        tokens.push(Token { text: &rest[..word], line });
                        word
                    }
                }
            }
            _ if first.is_whitespace() => first.len_utf8(),
            _ => {
                let length = if rest.starts_with("::") { 2 } else { first.len_utf8() };
                tokens.push(Token { text: &rest[..length], line });
                length
            }
        };
        line += rest[..length].matches('\n').count();
        at += length;
    }
    without_tests(tokens)
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// Length of a string or a character with its quotes.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if sign == quote => return at + sign.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

/// Length of a raw string from its `#` or `"` on; none for a raw identifier.
fn raw(rest: &str) -> Option<usize> {
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let inside = rest[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let close = inside.find(&end).unwrap_or(inside.len());
    Some((hashes + 1 + close + end.len()).min(rest.len()))
}

fn quote_or_lifetime(rest: &str) -> usize {
    let mut signs = rest.char_indices().skip(1);
    match (signs.next(), signs.next()) {
        (Some((_, '\\')), _) => quoted(rest, '\''),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => rest[1..].find(|sign: char| !sign.is_alphanumeric() && sign != '_').map_or(rest.len(), |at| at + 1),
    }
}

/// Leaves out attributes, and every item that is compiled for tests or documentation tests alone.
fn without_tests(tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let bracket = match (text(&tokens, at), text(&tokens, at + 1), text(&tokens, at + 2)) {
            ("#", "[", _) => at + 1,
            ("#", "!", "[") => at + 2,
            _ => {
                kept.push(tokens[at]);
                at += 1;
                continue;
            }
        };
        let end = closing(&tokens, bracket);
        let inside: Vec<&str> = tokens[bracket..end].iter().map(|token| token.text).collect();
        let outer = bracket == at + 1;
        at = end;
        let tests = inside.contains(&"cfg")
            && !inside.contains(&"not")
            // `any(test, feature = …)` is compiled for users as well.
            && !(inside.contains(&"any") && inside.contains(&"feature"))
            && inside.iter().any(|word| matches!(*word, "test" | "doctest"));
        if outer && tests {
            at = end_of_item(&tokens, at);
        }
    }
    kept
}

pub fn text<'s>(tokens: &[Token<'s>], at: usize) -> &'s str {
    tokens.get(at).map_or("", |token| token.text)
}

/// The place after the bracket that closes the one at `open`.
pub fn closing(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

/// The place after an item: after its `;`, its last brace, or a field's comma.
fn end_of_item(tokens: &[Token<'_>], start: usize) -> usize {
    let mut at = start;
    let mut is_use = false;
    let mut is_item = false;
    while at < tokens.len() {
        match tokens[at].text {
            // A further attribute of the same item.
            "#" if text(tokens, at + 1) == "[" => at = closing(tokens, at + 1),
            "use" => {
                is_use = true;
                is_item = true;
                at += 1;
            }
            "fn" | "mod" | "impl" | "struct" | "enum" | "trait" | "const" | "static" | "type" => {
                is_item = true;
                at += 1;
            }
            ";" => return at + 1,
            "," if !is_item => return at + 1,
            "{" => {
                at = closing(tokens, at);
                if !is_use {
                    return at;
                }
            }
            "(" | "[" => at = closing(tokens, at),
            "}" | ")" | "]" => return at,
            _ => at += 1,
        }
    }
    at
}
