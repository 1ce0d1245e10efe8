//! Regular expressions of `matches`: RE2's syntax, read by [`re2`] and run by crate `regex-lite`, whose matching time is
//! linear in the text, times what the compiled pattern weighs.

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

/// What a pattern may weigh: the least of them that is enough for it is what its search costs.
const SIZES: [usize; 4] = [SMALL, 8 * SMALL, 32 * SMALL, MAX_WEIGHT];

/// What the library may nest: an alternation, a sequence and a repetition for each group, and some more.
const NEST_LIMIT: u32 = 250;

/// Bytes that the library may take for a pattern. Its weight is about that, and the limit; it is the same on every platform.
const LIBRARY_LIMIT: usize = 4 * MAX_WEIGHT;

/// A compiled pattern.
#[derive(Debug)]
pub(crate) struct Pattern {
    source: String,
    regex: Regex,
    size: usize,
}

impl Pattern {
    /// Compiles it. Reading it costs a step a byte, and compiling it a step for 16 bytes that it may weigh; neither is done
    /// if `pay` says that there are fewer.
    pub fn new(pattern: &str, pay: &mut dyn FnMut(u64) -> bool) -> Result<Self, EvaluationError> {
        let no_pattern = |reason: &str| {
            let shown: String = pattern.chars().take(40).collect();
            let detail = format!("\"{shown}\" is not a regular expression: {reason}");
            EvaluationError::new(EvaluationFault::InvalidArgument, detail)
        };
        let mut paid = |steps: usize| pay(u64::try_from(steps).unwrap_or(u64::MAX));
        if !paid(pattern.len()) {
            return Err(no_pattern("it is too long"));
        }
        let read = translate(pattern).map_err(|fault| no_pattern(&fault.reason))?;
        let size = SIZES.into_iter().find(|size| read.weight <= *size).unwrap_or(MAX_WEIGHT);
        if !paid(size / 16) {
            return Err(no_pattern("it is too large"));
        }
        let mut builder = RegexBuilder::new(&read.regex);
        let built = builder.nest_limit(NEST_LIMIT).size_limit(LIBRARY_LIMIT).build();
        let regex = built.map_err(|error| no_pattern(&error.to_string()))?;
        Ok(Self { source: pattern.to_owned(), regex, size })
    }

    /// Its text.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Steps of looking for it in a text: one a byte for a small one.
    pub fn steps(&self, text: &str) -> u64 {
        let steps = text.len().saturating_mul(self.size).checked_div(SMALL).unwrap_or(0);
        u64::try_from(steps).unwrap_or(u64::MAX)
    }

    /// Whether some part of `text` matches.
    pub fn is_match(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}
