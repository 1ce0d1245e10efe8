//! Printers of scenarios: the text syntax from the tree, with its comments; YAML and
//! JSON from the model.

mod json;
mod literals;
mod text;
mod to_keys;
mod yaml;

pub(crate) use json::json;
#[cfg(feature = "runner")]
pub(crate) use json::quoted;
pub(crate) use literals::{metric_kind, value};
pub(crate) use text::text;
pub(crate) use to_keys::keys;
pub(crate) use yaml::yaml;

/// A YAML or JSON value to print.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Out {
    Null,
    Bool(bool),
    Int(i64),
    Uint(u64),
    /// Finite.
    Double(f64),
    Text(String),
    List(Vec<Out>),
    Map(Vec<(String, Out)>),
}
