//! Character classes of a pattern.

use crate::sort;

/// The last code point.
const LAST: u32 = 0x10_FFFF;

/// Code points that are not characters.
const SURROGATES: (u32, u32) = (0xD800, 0xDFFF);

/// A set of code points: inclusive ranges, in any order until [`Class::clean`].
#[derive(Debug, Clone, Default)]
pub(super) struct Class(Vec<(u32, u32)>);

/// Ranges of a named class.
pub(super) type Named = &'static [(u32, u32)];

pub(super) const DIGIT: Named = &[(0x30, 0x39)];
/// Without the vertical tab, unlike `[:space:]`.
pub(super) const PERL_SPACE: Named = &[(0x09, 0x0A), (0x0C, 0x0D), (0x20, 0x20)];
pub(super) const WORD: Named = &[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)];

/// Returns the class `[:NAME:]`.
pub(super) fn posix(name: &str) -> Option<Named> {
    Some(match name {
        "alnum" => &[(0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A)],
        "alpha" => &[(0x41, 0x5A), (0x61, 0x7A)],
        "ascii" => &[(0x00, 0x7F)],
        "blank" => &[(0x09, 0x09), (0x20, 0x20)],
        "cntrl" => &[(0x00, 0x1F), (0x7F, 0x7F)],
        "digit" => DIGIT,
        "graph" => &[(0x21, 0x7E)],
        "lower" => &[(0x61, 0x7A)],
        "print" => &[(0x20, 0x7E)],
        "punct" => &[(0x21, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0x7E)],
        "space" => &[(0x09, 0x0D), (0x20, 0x20)],
        "upper" => &[(0x41, 0x5A)],
        "word" => WORD,
        "xdigit" => &[(0x30, 0x39), (0x41, 0x46), (0x61, 0x66)],
        _ => return None,
    })
}

/// ASCII letters and the other characters that equal them if case is ignored: the Kelvin sign and
/// the long s.
const BEYOND_ASCII: [(u32, u32); 2] = [(0x6B, 0x212A), (0x73, 0x017F)];

impl Class {
    /// Adds a range. With `folded`, also adds the other case of its ASCII letters.
    pub fn add(&mut self, first: u32, last: u32, folded: bool) {
        self.0.push((first, last));
        if !folded {
            return;
        }
        for (start, end, other) in [(0x41, 0x5A, 0x61), (0x61, 0x7A, 0x41)] {
            let (from, to) = (first.max(start), last.min(end));
            if from <= to {
                let shifted = |code: u32| code.saturating_sub(start).saturating_add(other);
                self.0.push((shifted(from), shifted(to)));
            }
        }
        let has = |code: u32| first <= code && code <= last;
        for (letter, beyond) in BEYOND_ASCII {
            let capital = letter.saturating_sub(0x20);
            if has(letter) || has(capital) {
                self.0.push((beyond, beyond));
            }
            if has(beyond) {
                self.0.push((letter, letter));
                self.0.push((capital, capital));
            }
        }
    }

    /// Adds a named class or its complement.
    pub fn add_named(&mut self, named: Named, negated: bool, folded: bool) {
        let mut class = Self::default();
        for (first, last) in named {
            class.add(*first, *last, folded);
        }
        class.clean();
        if negated {
            class.negate();
        }
        self.0.append(&mut class.0);
    }

    /// Sorts the ranges, merges overlaps and removes surrogates.
    pub fn clean(&mut self) {
        if !self.0.is_sorted() {
            sort::sort(&mut self.0);
        }
        let mut clean: Vec<(u32, u32)> = Vec::with_capacity(self.0.len());
        for (first, last) in self.0.drain(..) {
            match clean.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
                _ => clean.push((first, last)),
            }
        }
        self.0 = clean;
    }

    /// Replaces the class with its complement. The class must be clean and stays clean.
    pub fn negate(&mut self) {
        let mut others = Vec::with_capacity(self.0.len().saturating_add(1));
        let mut next = 0;
        for (first, last) in &self.0 {
            if next < *first {
                others.push((next, first.saturating_sub(1)));
            }
            next = last.saturating_add(1);
        }
        if next <= LAST {
            others.push((next, LAST));
        }
        self.0 = others;
    }

    /// Returns the ranges of characters. A range that begins or ends in the surrogates is
    /// shortened.
    fn characters(&self) -> impl Iterator<Item = (char, char)> + '_ {
        let (gap, end) = SURROGATES;
        self.0.iter().filter_map(move |(first, last)| {
            let first = if (gap..=end).contains(first) { end.saturating_add(1) } else { *first };
            let last = if (gap..=end).contains(last) { gap.saturating_sub(1) } else { *last };
            let (first, last) = (char::from_u32(first)?, char::from_u32(last)?);
            (first <= last).then_some((first, last))
        })
    }

    /// Returns the number of ranges.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Appends the class in the syntax of the library.
    pub fn write(&self, out: &mut String) {
        let start = out.len();
        out.push('[');
        for (first, last) in self.characters() {
            write_character(out, first);
            if first < last {
                out.push('-');
                write_character(out, last);
            }
        }
        if out.len() == start.saturating_add(1) {
            // No character at all.
            out.push_str("^\\x{0}-\\x{10FFFF}");
        }
        out.push(']');
    }
}

/// Appends a literal character, escaped if necessary; also valid within brackets.
pub(super) fn write_character(out: &mut String, letter: char) {
    if "\\.+*?()|[]{}^$#&-~".contains(letter) {
        out.push('\\');
    }
    out.push(letter);
}
