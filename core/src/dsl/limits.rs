//! Limits that the caller can choose, and size checks.

use super::error::ParserError;
use crate::{duration::setters, limits::scenario as limits};

/// Size limits for a source text. All are finite by default.
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
    /// Maximum length of a source text in bytes. Defaults to 16 MiB.
    pub bytes: usize,
    /// Maximum number of reported diagnostics. Defaults to 100.
    pub diagnostics: usize,
    /// Maximum nesting depth of values, of YAML and JSON, and of expressions. Defaults to 64.
    pub depth: usize,
    /// Maximum number of YAML or JSON values and of parts of expressions. Defaults to 4 million.
    pub nodes: usize,
}

setters!(ParserLimits {
    /// Sets the maximum length of a source text in bytes.
    bytes: usize,
    /// Sets the maximum number of reported diagnostics.
    diagnostics: usize,
    /// Sets the maximum nesting depth.
    depth: usize,
    /// Sets the maximum number of YAML or JSON values and of parts of expressions.
    nodes: usize,
});

impl ParserLimits {
    /// The default limits.
    pub const DEFAULT: Self =
        Self { bytes: limits::BYTES, diagnostics: limits::DIAGNOSTICS, depth: limits::DEPTH, nodes: limits::NODES };
}

impl ParserLimits {
    /// Returns the name, the allowed maximum and the value of a limit that is too large.
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

/// Rejects a source text that is too long for one call, in native builds and the component alike.
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

/// Returns the error for an exceeded limit.
pub(crate) fn too_large(limit: &str, maximum: usize, actual: usize) -> ParserError {
    let wide = |size: usize| u64::try_from(size).unwrap_or(u64::MAX);
    ParserError::LimitExceeded { subject: limit.to_owned(), maximum: wide(maximum), actual: wide(actual) }
}
