//! Regular expressions of `matches`: crate `regex-lite`, whose matching time is linear in the text.

use regex_lite::RegexBuilder;

use super::{EvaluationError, EvaluationFault};

/// Bytes that a compiled pattern may take.
const MAX_COMPILED: usize = 256 << 10;

/// Groups within groups.
const MAX_NESTING: u32 = 50;

/// Whether some part of `text` matches.
pub(crate) fn is_match(pattern: &str, text: &str) -> Result<bool, EvaluationError> {
    let compiled = RegexBuilder::new(pattern).size_limit(MAX_COMPILED).nest_limit(MAX_NESTING).build();
    match compiled {
        Ok(compiled) => Ok(compiled.is_match(text)),
        Err(error) => Err(EvaluationError::new(
            EvaluationFault::InvalidArgument,
            format!("\"{}\" is no pattern: {error}", pattern.chars().take(40).collect::<String>()),
        )),
    }
}
