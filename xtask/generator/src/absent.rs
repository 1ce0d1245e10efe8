//! The word "none" in the WIT's documentation, replaced by the absent value of a façade's language.

/// Returns `text` with `word` for an absent value. In "none of them" or "there is none" the word
/// keeps its ordinary meaning.
pub fn named(text: &str, word: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().map(bare).collect();
    let mut result = String::new();
    let mut index = 0_usize;
    for piece in text.split_inclusive(char::is_whitespace) {
        let token = piece.trim_end();
        if token.is_empty() {
            result.push_str(piece);
            continue;
        }
        let at = |distance: usize| index.checked_sub(distance).and_then(|index| words.get(index)).copied();
        if is_absent(token, [at(2), at(1), words.get(index + 1).copied()].map(Option::unwrap_or_default)) {
            let (before, after) = token.split_once(bare(token)).unwrap_or_default();
            result += before;
            result += word;
            result += after;
            result += piece.get(token.len()..).unwrap_or_default();
        } else {
            result.push_str(piece);
        }
        index += 1;
    }
    result
}

/// Returns the word without punctuation.
fn bare(token: &str) -> &str {
    token.trim_matches(|character: char| !character.is_alphanumeric())
}

fn is_absent(token: &str, [second, first, next]: [&str; 3]) -> bool {
    match (bare(token), first) {
        _ if next == "of" || token.contains('`') => false,
        ("None", _) => true,
        ("none", "If" | "if" | "Returns" | "be") => !token.ends_with(')'),
        ("none", "is") => second != "there",
        ("none", "or") => matches!(next, "if" | "before") && token == "none",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn an_absent_value_has_the_name_that_the_language_gives_it() {
        for (text, expected) in [
            ("If none, 30.", "If X, 30."),
            ("Returns the name, or\nnone if it has no name.", "Returns the name, or\nX if it has no name."),
            ("None before the first tick.", "X before the first tick."),
            ("It must be none.", "It must be X."),
            ("  It is none;  others are not.", "  It is X;  others are not."),
        ] {
            assert_eq!(named(text, "X"), expected);
        }
    }

    #[test]
    fn other_uses_of_the_word_stay() {
        for text in ["None of the above.", "0 if there is none.", "All or none.", "a label (empty if none)", "`none`"] {
            assert_eq!(named(text, "X"), text);
        }
    }
}
