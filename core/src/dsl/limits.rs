//! Limits that the caller may choose, and the checks of sizes.

use super::error::ParserError;
use crate::{duration::setters, limits::scenario as limits};

/// How much a text may have of what. All are finite by default.
///
/// ```
/// use scheduler_core::{Syntax, dsl::{ParserLimits, parse_within}};
///
/// let limits = ParserLimits::default().bytes(1_000).diagnostics(10).depth(8).nodes(100);
/// assert!(parse_within(&" ".repeat(2_000), Syntax::Text, &limits).is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ParserLimits {
    /// Bytes of text. Default 16 MiB.
    pub bytes: usize,
    /// Diagnostics that are reported. Default 100.
    pub diagnostics: usize,
    /// Levels of nesting, in values, in YAML and JSON, and in expressions. Default 64.
    pub depth: usize,
    /// Values of YAML or JSON, and parts of expressions. Default 4 million.
    pub nodes: usize,
}

setters!(ParserLimits {
    /// Sets the most bytes of text.
    bytes: usize,
    /// Sets how many diagnostics are reported.
    diagnostics: usize,
    /// Sets the most levels of nesting.
    depth: usize,
    /// Sets the most values of YAML or JSON, and parts of expressions.
    nodes: usize,
});

impl ParserLimits {
    /// What holds when nothing else is said.
    pub const DEFAULT: Self =
        Self { bytes: limits::BYTES, diagnostics: limits::DIAGNOSTICS, depth: limits::DEPTH, nodes: limits::NODES };
}

impl ParserLimits {
    /// The name, the allowed maximum and the value of a limit that is beyond what a limit may be.
    pub(crate) fn excess(&self) -> Option<(&'static str, usize, usize)> {
        [
            ("bytes", limits::MOST, self.bytes),
            ("diagnostics", limits::MOST, self.diagnostics),
            ("depth", limits::MOST_DEPTH, self.depth),
            ("nodes", limits::MOST, self.nodes),
        ]
        .into_iter()
        .find(|(_, most, value)| value > most)
    }
}

impl Default for ParserLimits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Refuses what is too long for one call, on every lane alike.
pub(crate) fn check_call(bytes: usize) -> Result<(), ParserError> {
    check_size(bytes, &ParserLimits { bytes: limits::CALL_BYTES, ..ParserLimits::DEFAULT })
}

pub(crate) fn check_size(bytes: usize, limits: &ParserLimits) -> Result<(), ParserError> {
    let most = limits.bytes.min(u32::MAX as usize);
    if bytes <= most {
        return Ok(());
    }
    Err(too_large("bytes", most, bytes))
}

/// There is more of something than its limit allows.
pub(crate) fn too_large(limit: &str, maximum: usize, actual: usize) -> ParserError {
    let wide = |size: usize| u64::try_from(size).unwrap_or(u64::MAX);
    ParserError::LimitExceeded { subject: limit.to_owned(), maximum: wide(maximum), actual: wide(actual) }
}
