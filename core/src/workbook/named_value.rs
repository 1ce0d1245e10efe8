//! A name and what it stands for.

use crate::dsl::expr::Value;

/// A name and what it stands for.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct NamedValue {
    /// The name. A dot separates levels. Example: `probe.status_code`.
    pub name: String,
    /// What it stands for.
    pub value: Value,
}

impl NamedValue {
    /// One.
    #[must_use]
    pub fn new(name: &str, value: Value) -> Self {
        Self { name: name.to_owned(), value }
    }
}
