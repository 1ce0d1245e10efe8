//! Conditions and templates: a subset of CEL, compiled once and evaluated often.

mod value;

pub use value::{Timestamp, Value};
