//! A text that comes in pieces.

use super::{
    diagnostic::Diagnostic,
    door::{self, Syntax},
    error::ParserError,
    limits::Limits,
    scenario::Scenario,
};

/// A scenario's text that is handed over in chunks, because no call takes more than 1 MiB.
#[derive(Debug, Clone)]
pub struct Source {
    syntax: Syntax,
    limits: Limits,
    text: String,
}

impl Source {
    /// An empty text.
    #[must_use]
    pub fn new(syntax: Syntax) -> Self {
        Self { syntax, limits: Limits::DEFAULT, text: String::new() }
    }

    /// Adds a piece at the end; gives the bytes that there are then. A chunk holds whole characters.
    ///
    /// # Errors
    /// [`ParserError::TooLarge`] for a chunk of more than 1 MiB, and where the text would exceed
    /// [`Limits::bytes`]; nothing is added then.
    pub fn push(&mut self, chunk: &str) -> Result<u64, ParserError> {
        door::check_call(chunk.len())?;
        door::check_size(self.text.len().saturating_add(chunk.len()), &self.limits)?;
        self.text.push_str(chunk);
        Ok(self.length())
    }

    /// Bytes so far.
    #[must_use]
    pub fn length(&self) -> u64 {
        u64::try_from(self.text.len()).unwrap_or(u64::MAX)
    }

    /// Forgets the text.
    pub fn clear(&mut self) {
        self.text.clear();
    }

    /// Reads and checks what has come so far; see [`super::parse`].
    ///
    /// # Errors
    /// [`ParserError::Rejected`].
    pub fn parse(&self) -> Result<Scenario, ParserError> {
        door::parse_within(&self.text, self.syntax, &self.limits)
    }

    /// Everything that there is to say about what has come so far; see [`super::validate`].
    ///
    /// # Errors
    /// None in practice: `push` has kept the text within its limits.
    pub fn validate(&self) -> Result<Vec<Diagnostic>, ParserError> {
        door::validate_within(&self.text, self.syntax, &self.limits)
    }
}
