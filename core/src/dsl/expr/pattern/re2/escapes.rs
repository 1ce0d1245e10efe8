//! Backslash escapes.

use super::{PatternFault, Reader};
use crate::dsl::expr::pattern::class::{self, Class, Named};

impl Reader<'_> {
    /// Reads an escape outside brackets.
    pub(super) fn escape(&mut self, from: usize) -> Result<(), PatternFault> {
        if self.take("A") {
            return self.anchor("\\A");
        }
        if self.take("z") {
            return self.anchor("\\z");
        }
        if self.take("b") {
            return self.anchor("\\b");
        }
        if self.take("B") {
            return self.anchor("\\B");
        }
        if self.take("Q") {
            let rest = self.rest();
            let (quoted, after) = match rest.split_once("\\E") {
                Some((quoted, _)) => (quoted, 2),
                None => (rest, 0),
            };
            for letter in quoted.chars() {
                self.literal(letter.into())?;
            }
            self.at = self.at.saturating_add(quoted.len()).saturating_add(after);
            return Ok(());
        }
        if let Some((named, negated)) = self.named_escape(from)? {
            let mut class = Class::default();
            class.add_named(named, negated, self.level.flags.fold);
            class.clean();
            return self.characters(&class);
        }
        let code = self.escaped(from)?;
        self.literal(code)
    }

    /// Reads a class escape such as `\d`, and whether it is negated.
    pub(super) fn named_escape(&mut self, from: usize) -> Result<Option<(Named, bool)>, PatternFault> {
        let Some(letter) = self.rest().chars().next() else { return Ok(None) };
        let named = match letter.to_ascii_lowercase() {
            'd' => class::DIGIT,
            's' => class::PERL_SPACE,
            'w' => class::WORD,
            'p' => {
                self.next();
                if self.next() == Some('{') {
                    let end = self.rest().find('}').map_or(self.rest().len(), |end| end.saturating_add(1));
                    self.at = self.at.saturating_add(end);
                }
                let help = "list the characters, such as `[A-Za-zÀ-ÿ]`";
                return self.fault(from, "Unicode classes are not supported", help);
            }
            _ => return Ok(None),
        };
        self.next();
        Ok(Some((named, letter.is_ascii_uppercase())))
    }

    /// Returns the character of an escape.
    pub(super) fn escaped(&mut self, from: usize) -> Result<u32, PatternFault> {
        let Some(letter) = self.next() else {
            return self.fault(from, "the pattern ends inside an escape", "write `\\\\` for a backslash");
        };
        match letter {
            '0'..='7' => {
                let digits: String = self.rest().chars().take(2).take_while(|digit| digit.is_digit(8)).collect();
                if letter != '0' && digits.is_empty() {
                    return self.fault(from, "RE2 has no backreferences", "");
                }
                self.at = self.at.saturating_add(digits.len());
                Ok(u32::from_str_radix(&format!("{letter}{digits}"), 8).unwrap_or(0))
            }
            'x' => self.hexadecimal(from),
            'a' => Ok(0x07),
            'f' => Ok(0x0C),
            'n' => Ok(0x0A),
            'r' => Ok(0x0D),
            't' => Ok(0x09),
            'v' => Ok(0x0B),
            other if other.is_ascii() && !other.is_ascii_alphanumeric() => Ok(other.into()),
            other => {
                let help = match other {
                    '8' | '9' => "RE2 has no backreferences",
                    'Z' => "`\\z` is the end of the string",
                    'C' => "`(?s:.)` is any character; strings have no single bytes",
                    'b' | 'B' | 'A' | 'z' | 'Q' => "it is valid only outside brackets",
                    'h' => "`[ \\t]` is a space or a tab",
                    'R' => "`\\r?\\n` is the end of a line",
                    _ => "write the character without the backslash",
                };
                self.fault(from, format!("`\\{other}` is not an RE2 escape"), help)
            }
        }
    }

    /// Reads the digits after `\x`: two, or any number in braces.
    fn hexadecimal(&mut self, from: usize) -> Result<u32, PatternFault> {
        let digits = if self.take("{") {
            let inside = self.rest().split_once('}').map(|(inside, _)| inside);
            self.at = self.at.saturating_add(inside.map_or(0, |inside| inside.len().saturating_add(1)));
            inside.map(|inside| inside.trim_start_matches('0')).filter(|digits| digits.len() <= 6).map(|digits| {
                // `\x{0}` has a digit, `\x{}` has none.
                if digits.is_empty() && inside.is_some_and(|inside| !inside.is_empty()) { "0" } else { digits }
            })
        } else {
            let pair = self.rest().get(..2);
            self.at = self.at.saturating_add(pair.map_or(0, str::len));
            pair
        };
        let code = digits
            .filter(|digits| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .filter(|code| *code <= 0x10_FFFF);
        match code {
            Some(code) => Ok(code),
            None => {
                self.fault(from, "`\\x` needs the hexadecimal code of a character", "write `\\x41` or `\\x{10FFFF}`")
            }
        }
    }
}
