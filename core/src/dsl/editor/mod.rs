//! What an editor asks: which names fit here, what is this, where is it defined.
//!
//! Answers come from the same tree that the checks look at. What is being typed is mostly
//! broken, so the place of the cursor is read from the tokens (text) or keys (YAML, JSON)
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
