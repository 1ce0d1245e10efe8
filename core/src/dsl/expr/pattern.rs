//! Regular expressions of `matches`: crate `regex-lite`, whose matching time is linear in the text, times
//! what the compiled pattern weighs.

use regex_lite::{Regex, RegexBuilder};

use super::{EvaluationError, EvaluationFault};

/// Bytes of a small compiled pattern.
const SMALL: usize = 2 << 10;

/// Bytes that a compiled pattern may take. Which of them is the first to suffice says how much it weighs.
const SIZES: [usize; 4] = [SMALL, 8 * SMALL, 32 * SMALL, 128 * SMALL];

/// Groups within groups.
const MAX_NESTING: u32 = 50;

/// A compiled pattern.
#[derive(Debug)]
pub(crate) struct Pattern {
    source: String,
    regex: Regex,
    size: usize,
}

impl Pattern {
    /// Compiles it. Each attempt costs a step for 16 bytes that it may take; it is not made if `pay` says that there are
    /// not so many.
    pub fn new(pattern: &str, pay: &mut dyn FnMut(u64) -> bool) -> Result<Self, EvaluationError> {
        let mut builder = RegexBuilder::new(pattern);
        builder.nest_limit(MAX_NESTING);
        let mut reason = String::new();
        for size in SIZES {
            if !pay(u64::try_from(size / 16).unwrap_or(u64::MAX)) {
                break;
            }
            match builder.size_limit(size).build() {
                Ok(regex) => return Ok(Self { source: pattern.to_owned(), regex, size }),
                Err(error) => reason = error.to_string(),
            }
        }
        Err(EvaluationError::new(
            EvaluationFault::InvalidArgument,
            format!("\"{}\" is no pattern: {reason}", pattern.chars().take(40).collect::<String>()),
        ))
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
