//! YAML and JSON as one tree with positions, and the conversion of that tree to a [`Document`].
//!
//! [`Document`]: super::ast::Document

mod actions;
mod load;
mod node;
pub(crate) mod numbers;
mod reader;
pub(crate) mod schema;
#[cfg(feature = "yaml")]
pub(crate) mod shape;
mod workbook;
mod workflows;

pub(crate) use node::{Doubt, Keyed, KeyedKind, NumberType, Scalar, is_null};
pub(crate) use reader::{duplicate_key, read};
