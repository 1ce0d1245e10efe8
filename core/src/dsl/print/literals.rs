//! Printing of names and values in the text syntax.

use logos::Logos;

use crate::dsl::{
    ast::{Literal, LiteralKind, Name},
    expr::{Value, literal::duration_text, timestamp_text},
    lexer::Token,
    model::MetricKind,
    vocabulary::METRIC_KINDS,
};

/// Returns the token of a text that consists of exactly one.
fn token(text: &str) -> Option<Token> {
    let mut lexer = Token::lexer(text);
    let token = lexer.next()?.ok()?;
    (lexer.span() == (0..text.len())).then_some(token)
}

/// Returns a name in a form that is valid wherever a name is. Any string becomes one token: the rules for names reject what
/// backticks cannot contain, and here such characters become U+FFFD.
pub(super) fn name(name: &str) -> String {
    let is_word = || name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    match token(name) {
        Some(Token::Ident) => name.to_owned(),
        Some(Token::In | Token::True | Token::False | Token::Null) | None => in_backticks(name),
        Some(_) if name.starts_with(|letter: char| letter.is_ascii_alphabetic()) && is_word() => name.to_owned(),
        Some(_) => in_backticks(name),
    }
}

fn in_backticks(name: &str) -> String {
    let inside = |letter: char| if letter == '`' || letter.is_control() { '\u{fffd}' } else { letter };
    format!("`{}`", name.chars().map(inside).collect::<String>())
}

/// Returns the name of an action after `node:`, where words for other kinds of nodes must be quoted.
pub(super) fn kind_name(kind: Name<'_>) -> String {
    match token(kind.text) {
        Some(Token::Pass | Token::End | Token::Fork | Token::Join | Token::Workflow) => in_backticks(kind.text),
        _ => name(kind.text),
    }
}

/// Returns a name that is used as a value.
pub(super) fn word(word: &str) -> String {
    if token(word) == Some(Token::Ident) { word.to_owned() } else { quoted(word) }
}

/// Returns the word for a kind of metric.
pub(crate) fn metric_kind(kind: MetricKind) -> &'static str {
    METRIC_KINDS.iter().find(|(_, other)| *other == kind).map_or("", |(word, _)| *word)
}

/// Returns a string in quotes.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(2));
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// Returns a value in the text syntax.
pub(crate) fn value(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Uint(number) => format!("{number}u"),
        Value::Double(number) if number.is_finite() => format!("{number:?}"),
        Value::Double(number) => format!("double(\"{number}\")"),
        Value::String(text) => quoted(text),
        Value::Bytes(bytes) => {
            let escaped: String = bytes
                .iter()
                .map(|byte| match byte {
                    b'"' | b'\\' => format!("\\{}", char::from(*byte)),
                    b' '..=b'~' => char::from(*byte).to_string(),
                    other => format!("\\x{other:02x}"),
                })
                .collect();
            format!("b\"{escaped}\"")
        }
        Value::List(items) => format!("[{}]", items.iter().map(self::value).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{}: {}", self::value(key), self::value(value))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Value::Duration(nanoseconds) => duration_text(*nanoseconds),
        Value::Timestamp(at) => format!("timestamp(\"{}\")", timestamp_text(*at)),
        Value::TypeName(name) => name.clone(),
    }
}

/// Returns a literal in canonical form.
pub(super) fn literal(written: &Literal<'_>) -> String {
    match &written.kind {
        LiteralKind::Value(value) => self::value(value),
        LiteralKind::Text(text) => quoted(&text.value),
        LiteralKind::Word(word) => self::word_literal(word),
        LiteralKind::List(items) => format!("[{}]", items.iter().map(literal).collect::<Vec<_>>().join(", ")),
        LiteralKind::Map(entries) if entries.is_empty() => "{ }".to_owned(),
        LiteralKind::Map(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{}: {}", key_text(&key.value), literal(value))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        LiteralKind::Broken => String::new(),
    }
}

/// Returns statuses. Classes and ranges need no quotes.
pub(super) fn statuses(written: &Literal<'_>) -> String {
    match &written.kind {
        LiteralKind::Text(text) if token(&text.value) == Some(Token::Statuses) => text.value.clone().into_owned(),
        LiteralKind::List(items) => format!("[{}]", items.iter().map(statuses).collect::<Vec<_>>().join(", ")),
        _ => literal(written),
    }
}

/// Returns a duration, which is a string in YAML and JSON.
pub(super) fn duration(written: &Literal<'_>) -> String {
    match &written.kind {
        LiteralKind::Text(text) => match crate::dsl::expr::literal::duration(&text.value, true) {
            Some(nanoseconds) => duration_text(nanoseconds),
            None => literal(written),
        },
        _ => literal(written),
    }
}

/// Returns a name that is written as a word or as a string.
pub(super) fn reference(written: &Literal<'_>) -> String {
    match &written.kind {
        LiteralKind::Text(text) => word(&text.value),
        _ => literal(written),
    }
}

fn word_literal(word: &str) -> String {
    if word.contains('.') { word.to_owned() } else { self::word(word) }
}

/// Returns a key of a map or a setting.
pub(super) fn key_text(key: &str) -> String {
    if token(key) == Some(Token::Ident) { key.to_owned() } else { quoted(key) }
}

#[cfg(test)]
mod tests {
    use super::{name, token};

    #[test]
    fn any_string_as_a_name_is_one_token() {
        for text in [
            "web",
            "web-1",
            "pool",
            "end",
            "true",
            "",
            "a b",
            "5s",
            "b\"x\"",
            "r'x'",
            "r\"\"\"x\"\"\"",
            "10.0.0.1",
            "fe80::1",
            "a`b",
            "`",
            "web {\n}\naction x = web",
            "web\r# c",
            "x // c",
            "\u{1b}[2J",
            "\u{85}",
            "\u{2028}",
            "größe",
            "\\",
            "\"",
        ] {
            let printed = name(text);
            assert!(text.is_empty() || token(&printed).is_some(), "{text:?}: {printed}");
            assert!(!printed.contains(char::is_control), "{text:?}: {printed}");
            let is_plain = printed.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            assert!(is_plain || (printed.starts_with('`') && printed.ends_with('`')), "{text:?}: {printed}");
        }
    }
}
