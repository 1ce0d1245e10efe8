//! Requests of an editor: completion, hover, definition.
//!
//! Answers come from the same tree that the checks use. A text that is being typed is usually
//! broken, so the position of the cursor is derived from the tokens (text) or keys (YAML, JSON)
//! before it, and only the names come from the tree.

mod complete;
mod cursor_path;
mod hover;
mod keyword_help;
mod statements;
mod symbols;
mod wanted;

pub use complete::{Completion, CompletionKind, complete};
pub use hover::{HoverText, definition, hover};
