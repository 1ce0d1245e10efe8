//! The scenario language: text, YAML and JSON in; one checked [`model::Scenario`] out.

pub mod expr;
pub mod model;
