//! Limits of the scenario language.

/// Default limit of the size of a scenario, in bytes.
pub const BYTES: usize = 16 << 20;
/// Default limit of reported diagnostics.
pub const DIAGNOSTICS: usize = 100;
/// Default limit of levels of nesting.
pub const DEPTH: usize = 64;
/// Default limit of YAML or JSON values, and of parts of expressions.
pub const NODES: usize = 4_000_000;
/// Maximum value of a limit that the caller sets; for the depth it is [`MOST_DEPTH`].
pub const MOST: usize = 1 << 30;
/// Maximum number of levels: readers and printers use one level of stack for each.
pub const MOST_DEPTH: usize = 512;
/// Maximum number of bytes that one call takes or returns.
pub const CALL_BYTES: usize = 1 << 20;
/// Maximum height of an expression's tree: chains of operators count one level each.
pub const EXPRESSION_HEIGHT: u16 = 200;
/// Maximum number of steps of one evaluation, counted where the work depends on the size of a value
/// (macros, searches, comparisons).
pub const EVALUATION_STEPS: u64 = 1_000_000;
/// Maximum number of bytes that one evaluation may build.
pub const EVALUATION_BYTES: u64 = 8 << 20;
/// Default limit of the size of a string after values are inserted, in bytes.
pub const TEMPLATE_BYTES: usize = 1 << 20;
/// Maximum number of nodes of a value that the caller passes.
pub const VALUE_NODES: u32 = 65_536;
/// Maximum number of levels of a value that the caller passes.
pub const VALUE_LEVELS: usize = 64;
/// Maximum number of numbers that `filter` takes in one call: 1 MiB of them.
pub const FILTER_NUMBERS: usize = 131_072;
/// Maximum number of values that the aliases of a YAML text may add: a few lines of them can expand
/// to a huge document.
#[cfg(feature = "yaml")]
pub const ALIAS_NODES: usize = 100_000;
/// Maximum number of characters of YAML after the last complete key or value: a collection in
/// brackets is scanned to its end before its first value is known, at a hundred bytes of memory per
/// character.
#[cfg(feature = "yaml")]
pub const LOOKAHEAD: usize = 256 << 10;
/// Maximum number of edges of one node.
pub const EDGES: usize = 10_000;
/// Maximum number of names that one completion returns.
pub const COMPLETIONS: usize = 200;
/// Maximum number of rounds in which fixes are applied to the result of earlier fixes: one fix may
/// uncover the next.
pub const FIX_ROUNDS: usize = 10;
