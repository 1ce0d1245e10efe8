//! What is wrong with a value.

use std::fmt;

/// What is wrong with a value, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// What is wrong. Example: `url "ftp://a/" does not start with http://`.
    pub what: String,
    /// What to do. Example: `use http://`.
    pub right: Option<String>,
}

impl Wrong {
    pub fn new(what: impl Into<String>, right: impl Into<String>) -> Self {
        Self { what: what.into(), right: Some(right.into()) }
    }

    /// With the part of a value that it is about in front.
    pub fn within(self, part: &str) -> Self {
        Self { what: format!("{part}: {}", self.what), ..self }
    }
}

impl fmt::Display for Wrong {
    /// One line: what is wrong, then what to do.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.what)?;
        match &self.right {
            Some(right) => write!(formatter, "; {right}"),
            None => Ok(()),
        }
    }
}

impl From<Wrong> for String {
    fn from(wrong: Wrong) -> Self {
        wrong.to_string()
    }
}
