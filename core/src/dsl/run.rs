//! Extent of a value without quotes.

/// Returns the number of bytes before a space, a quote, a comma followed by a space, or a closing bracket without an
/// opening one. Everything in `{{ }}` belongs to the value, including spaces.
pub(crate) fn length(text: &str) -> usize {
    let mut open: usize = 0;
    let mut template = false;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        match letter {
            '\n' | '\r' => return at,
            '{' if next == Some('{') => template = true,
            '}' if template && next == Some('}') => {
                template = false;
                letters.next();
                open = open.saturating_sub(2);
                continue;
            }
            _ => {}
        }
        match letter {
            '{' | '[' | '(' => open = open.saturating_add(1),
            _ if template => {}
            '}' | ']' | ')' if open == 0 => return at,
            '}' | ']' | ')' => open = open.saturating_sub(1),
            ',' if next.is_none_or(char::is_whitespace) => return at,
            '"' => return at,
            _ if letter.is_whitespace() => return at,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn a_run_ends_where_the_value_does() {
        for (text, run) in [
            ("http://a/b }", "http://a/b"),
            ("http://{{ api.ip }}:80/x timeout", "http://{{ api.ip }}:80/x"),
            ("//a/b, //c]", "//a/b"),
            ("//a/b]", "//a/b"),
            ("a/{b}/c}", "a/{b}/c"),
            ("{{x", "{{x"),
            ("", ""),
        ] {
            assert_eq!(&text[..length(text)], run, "{text}");
        }
    }
}
