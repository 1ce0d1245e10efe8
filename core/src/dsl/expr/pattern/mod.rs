//! Regular expressions of `matches`: RE2 syntax, translated by [`re2`] and run by crate
//! `regex-lite`. Matching time is linear in the length of the string times the weight of the
//! compiled pattern.

mod class;
mod re2;
#[cfg(test)]
mod tests;

use regex_lite::{Regex, RegexBuilder};

use super::{EvaluationError, EvaluationFault};

use re2::MAX_WEIGHT;
pub(super) use re2::translate;

/// Weight of a small pattern.
const SMALL: usize = 2 << 10;

/// Weight classes of patterns. The smallest class that fits a pattern determines the cost of a
/// search.
const SIZES: [usize; 4] = [SMALL, 8 * SMALL, 32 * SMALL, MAX_WEIGHT];

/// Nesting limit of the library: an alternation, a sequence and a repetition per group, plus a
/// reserve.
const NEST_LIMIT: u32 = 250;

/// Memory limit of the library for a pattern, in bytes. The weight approximates it and is the
/// actual limit, because it is the same on every platform.
const LIBRARY_LIMIT: usize = 4 * MAX_WEIGHT;

/// A compiled pattern.
#[derive(Debug)]
pub(crate) struct Pattern {
    source: String,
    regex: Regex,
    size: usize,
}

impl Pattern {
    /// Compiles a pattern. Reading costs one step per byte, and compiling one step per 16 bytes of
    /// its weight class. Each is skipped if `pay` returns that fewer steps remain.
    pub fn new(pattern: &str, pay: &mut dyn FnMut(u64) -> bool) -> Result<Self, EvaluationError> {
        let no_pattern = |reason: &str| {
            let shown: String = pattern.chars().take(40).collect();
            let detail = format!("invalid regular expression \"{shown}\": {reason}");
            EvaluationError::new(EvaluationFault::InvalidArgument, detail)
        };
        let mut paid = |steps: usize| pay(u64::try_from(steps).unwrap_or(u64::MAX));
        if !paid(pattern.len()) {
            return Err(no_pattern("too long"));
        }
        let read = translate(pattern).map_err(|fault| no_pattern(&fault.reason))?;
        let size = SIZES.into_iter().find(|size| read.weight <= *size).unwrap_or(MAX_WEIGHT);
        if !paid(size / 16) {
            return Err(no_pattern("too large"));
        }
        let mut builder = RegexBuilder::new(&read.regex);
        let built = builder.nest_limit(NEST_LIMIT).size_limit(LIBRARY_LIMIT).build();
        let regex = built.map_err(|error| no_pattern(&error.to_string()))?;
        Ok(Self { source: pattern.to_owned(), regex, size })
    }

    /// Returns the source of the pattern.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Returns the steps of a search in a string: one per byte for a small pattern.
    pub fn steps(&self, text: &str) -> u64 {
        let steps = text.len().saturating_mul(self.size).checked_div(SMALL).unwrap_or(0);
        u64::try_from(steps).unwrap_or(u64::MAX)
    }

    /// Whether any part of `text` matches.
    pub fn is_match(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}
