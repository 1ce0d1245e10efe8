//! The scenario language: text, YAML and JSON in; one checked [`model::Scenario`] out.
//!
//! Data flows one way: text → tokens → tree with places ([`ast`]) → checks → model.
//! The three syntaxes meet in the tree, so a mistake has the same code in each.

mod ast;
mod builder;
pub mod code;
pub mod diagnostic;
pub mod expr;
mod lexer;
mod limits;
pub mod model;
mod sink;
mod suggest;
mod template;

pub use diagnostic::{Diagnostic, FixIt, Position, RelatedSpan, Severity, Span};
pub use limits::Limits;
pub use template::Template;
