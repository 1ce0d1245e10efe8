//! Errors in values.

use std::fmt;

/// An error in a value, and how to fix it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// The problem. Example: `url "ftp://a/" does not start with http://`.
    pub what: String,
    /// The fix, if known. Example: `use http://`.
    pub right: Option<String>,
}

impl Wrong {
    pub fn new(what: impl Into<String>, right: impl Into<String>) -> Self {
        Self { what: what.into(), right: Some(right.into()) }
    }

    /// Prefixes the error with the part of a value that it concerns.
    pub fn within(self, part: &str) -> Self {
        Self { what: format!("{part}: {}", self.what), ..self }
    }
}

impl fmt::Display for Wrong {
    /// Writes one line: the problem, then the fix.
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
