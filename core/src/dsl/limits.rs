//! Every limit of the scenario language, in one place.

use super::error::ParserError;

/// How much a text may have of what. All are finite by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Limits {
    /// Bytes of text. Default 16 MiB.
    pub bytes: usize,
    /// Diagnostics that are reported. Default 100.
    pub diagnostics: usize,
    /// Levels of nesting, in values, in YAML and JSON, and in expressions. Default 64.
    pub depth: usize,
    /// Values of YAML or JSON, and parts of expressions. Default 4 million.
    pub nodes: usize,
}

impl Limits {
    /// What holds when nothing else is said.
    pub const DEFAULT: Self = Self { bytes: 16 << 20, diagnostics: 100, depth: 64, nodes: 4_000_000 };
}

/// The most that a limit of one's own may allow; depth has [`MOST_DEPTH`].
const MOST: usize = 1 << 30;

/// The most levels: readers and printers take a level of stack for each.
const MOST_DEPTH: usize = 512;

impl Limits {
    /// The name, the allowed maximum and the value of a limit that is beyond what a limit may be.
    pub(crate) fn excess(&self) -> Option<(&'static str, usize, usize)> {
        [
            ("bytes", MOST, self.bytes),
            ("diagnostics", MOST, self.diagnostics),
            ("depth", MOST_DEPTH, self.depth),
            ("nodes", MOST, self.nodes),
        ]
        .into_iter()
        .find(|(_, most, value)| value > most)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Height of an expression's tree: chains of operators count one level each.
pub(crate) const EXPRESSION_HEIGHT: u16 = 200;

/// Steps of one evaluation, counted where the work depends on the size of a value (macros, searches, comparisons).
pub(crate) const EVALUATION_STEPS: u64 = 1_000_000;

/// Bytes that one evaluation may build.
pub(crate) const EVALUATION_BYTES: u64 = 8 << 20;

/// Values that a YAML text's aliases may add: few lines of them can say a lot.
#[cfg(feature = "yaml")]
pub(crate) const ALIAS_NODES: usize = 100_000;

/// Characters of YAML behind the last key or value that was understood: all of a collection in brackets is looked at before
/// its first value is known, at a hundred bytes of memory a character.
#[cfg(feature = "yaml")]
pub(crate) const LOOKAHEAD: usize = 256 << 10;

/// Edges of one node.
pub(crate) const EDGES: usize = 10_000;

/// The most bytes that one call takes or gives.
pub(crate) const CALL_BYTES: usize = 1 << 20;

/// Refuses what is too long for one call, on every lane alike.
pub(crate) fn check_call(bytes: usize) -> Result<(), ParserError> {
    check_size(bytes, &Limits { bytes: CALL_BYTES, ..Limits::DEFAULT })
}

pub(crate) fn check_size(bytes: usize, limits: &Limits) -> Result<(), ParserError> {
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
