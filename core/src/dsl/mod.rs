//! The scenario language: text, YAML and JSON in; one checked [`model::Scenario`] out.
//!
//! Data flows one way: text → tokens → tree with places ([`ast`]) → checks → model.
//! The three syntaxes meet in the tree, so a mistake has the same code in each.

mod ast;
mod builder;
mod check;
pub mod code;
pub mod diagnostic;
mod door;
mod error;
pub mod expr;
mod json;
mod lexer;
mod limits;
pub mod model;
mod print;
mod scenario;
mod sink;
mod source;
mod suggest;
mod template;
mod tree;
pub mod vocabulary;
mod yaml;

pub use diagnostic::{Diagnostic, FixIt, Position, RelatedSpan, Severity, Span};
pub use door::{
    NamedValue, Syntax, convert, default_limits, evaluate, format, parse, parse_within, render, validate,
    validate_within,
};
pub use error::ParserError;
pub use limits::Limits;
pub use scenario::{PoolDefinition, Scenario};
pub use source::Source;
pub use template::Template;
