//! Strings from outside, made safe to print.

/// Replaces the characters of a string that a terminal, a log or a reader acts on: control characters such as ESC,
/// line and paragraph separators, and marks that change the direction of text become U+FFFD, a tab becomes a space.
/// The number of characters stays the same.
///
/// Everything that comes from a scenario, a file name or a server and is printed for people goes through this
/// function: messages, reports and diagrams of this crate do so.
///
/// ```
/// use scheduler_core::printable;
///
/// assert_eq!(printable("red\u{1b}[2J\n::error::x"), "red\u{fffd}[2J\u{fffd}::error::x");
/// assert_eq!(printable("größe 🚀"), "größe 🚀");
/// ```
#[must_use]
pub fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter == '\t' { ' ' } else { safe(letter) }).collect()
}

/// Returns U+FFFD in place of a character that has an effect instead of a shape.
fn safe(letter: char) -> char {
    match letter {
        control if control.is_control() => '\u{fffd}',
        // Direction: marks, embeddings, overrides and isolates. (UAX #9, chapter 2)
        '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        // Lines and paragraphs; annotations; tags; noncharacters, which XML does not allow.
        '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}' => {
            '\u{fffd}'
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn characters_with_an_effect_are_replaced_one_by_one() {
        for letter in
            ('\0'..='\u{1f}').chain('\u{7f}'..='\u{9f}').chain(['\u{202e}', '\u{2066}', '\u{2028}', '\u{ffff}'])
        {
            let expected = if letter == '\t' { "a b" } else { "a\u{fffd}b" };
            assert_eq!(printable(&format!("a{letter}b")), expected, "{letter:?}");
        }
    }

    #[test]
    fn text_in_any_script_stays_as_it_is() {
        for text in ["", "größe", "שלום", "مرحبا", "日本語", "👩\u{200d}🚀", "a\u{301}", "\u{fffd}"] {
            assert_eq!(printable(text), text);
        }
    }
}
