//! Limits of the scenario language.

/// Bytes of a scenario, unless the caller says otherwise.
pub const BYTES: usize = 16 << 20;
/// Diagnostics that are reported, unless the caller says otherwise.
pub const DIAGNOSTICS: usize = 100;
/// Levels of nesting, unless the caller says otherwise.
pub const DEPTH: usize = 64;
/// Values of YAML or JSON, and parts of expressions, unless the caller says otherwise.
pub const NODES: usize = 4_000_000;
/// The most that a limit of the caller may allow; depth has [`MOST_DEPTH`].
pub const MOST: usize = 1 << 30;
/// The most levels: readers and printers take a level of stack for each.
pub const MOST_DEPTH: usize = 512;
/// Bytes that one call takes or gives.
pub const CALL_BYTES: usize = 1 << 20;
/// Height of an expression's tree: chains of operators count one level each.
pub const EXPRESSION_HEIGHT: u16 = 200;
/// Steps of one evaluation, counted where the work depends on the size of a value (macros, searches, comparisons).
pub const EVALUATION_STEPS: u64 = 1_000_000;
/// Bytes that one evaluation may build.
pub const EVALUATION_BYTES: u64 = 8 << 20;
/// Bytes of a string that values were put into, unless the caller has a limit of its own.
pub const TEMPLATE_BYTES: usize = 1 << 20;
/// Nodes of a value that the caller hands over.
pub const VALUE_NODES: u32 = 65_536;
/// Levels of a value that the caller hands over.
pub const VALUE_LEVELS: usize = 64;
/// Numbers that `filter` takes in one call: 1 MiB of them.
pub const FILTER_NUMBERS: usize = 131_072;
/// Values that a YAML text's aliases may add: few lines of them can say a lot.
#[cfg(feature = "yaml")]
pub const ALIAS_NODES: usize = 100_000;
/// Characters of YAML after the last key or value that was understood: all of a collection in brackets is looked at before
/// its first value is known, at a hundred bytes of memory a character.
#[cfg(feature = "yaml")]
pub const LOOKAHEAD: usize = 256 << 10;
/// Edges of one node.
pub const EDGES: usize = 10_000;
/// Names that one completion gives.
pub const COMPLETIONS: usize = 200;
/// How often fixes are applied to what fixes have made: one may uncover the next.
pub const FIX_ROUNDS: usize = 10;
