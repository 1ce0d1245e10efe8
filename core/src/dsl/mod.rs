//! The scenario language: text, YAML and JSON in; one checked [`model::ScenarioModel`] out.
//!
//! Data flows one way: text → tokens → tree with positions (`ast`) → checks → model. No file of a step uses
//! a file of a later step, which `tests/it/import_graph` checks.
//! All three syntaxes are read into the same tree, so a mistake has the same code in each.
#![doc = include_str!("examples.md")]

mod actions;
pub(crate) mod aggregate;
mod api;
mod ast;
pub(crate) mod builtin;
mod check;
pub mod code;
mod compile_text;
pub mod diagnostic;
mod editor;
mod error;
pub mod expr;
mod file_name;
mod fix;
mod json;
mod keyed;
mod lexer;
mod limits;
pub(crate) mod metric_name;
pub mod model;
pub(crate) mod percentile;
mod positions;
pub(crate) mod print;
mod run;
mod scenario;
mod source;
mod suppress;
mod template;
pub mod vocabulary;
#[cfg_attr(not(feature = "yaml"), path = "no_yaml.rs")]
mod yaml;

pub use api::{
    NamedValue, Syntax, convert, convert_within, default_limits, evaluate, format, parse, parse_within, render,
    validate, validate_within,
};
pub use builtin::HttpUrl;
pub(crate) use check::pool_capacity;
pub use diagnostic::{Diagnostic, ExplainOptions, FixIt, Position, RelatedSpan, Severity, Span, explain, explain_with};
pub use editor::{Completion, CompletionKind, HoverText, complete, definition, hover};
pub use error::{ParserError, ParserErrorKind};
pub use expr::{Value, ValueKind};
pub use fix::{FixedText, apply_fixes, fix, ignore};
pub use limits::ParserLimits;
pub use positions::Definition;
pub use scenario::Scenario;
pub use source::Source;
pub use template::Template;
