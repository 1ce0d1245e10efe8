//! A source text in chunks.

use super::{
    api::{self, Syntax},
    diagnostic::Diagnostic,
    error::ParserError,
    limits::{self, ParserLimits},
    scenario::Scenario,
};

/// A source text that is passed in chunks, because a call accepts at most 1 MiB.
#[derive(Debug, Clone)]
pub struct Source {
    syntax: Syntax,
    limits: ParserLimits,
    text: String,
}

impl Source {
    /// Creates an empty source text.
    #[must_use]
    pub fn new(syntax: Syntax) -> Self {
        Self::within(syntax, ParserLimits::DEFAULT)
    }

    /// Creates an empty source text with custom limits.
    ///
    /// # Errors
    /// [`ParserError::LimitExceeded`] for a limit above 2³⁰ or a depth above 512.
    pub fn with_limits(syntax: Syntax, limits: ParserLimits) -> Result<Self, ParserError> {
        match limits.excess() {
            Some((name, maximum, actual)) => Err(limits::too_large(name, maximum, actual)),
            None => Ok(Self::within(syntax, limits)),
        }
    }

    fn within(syntax: Syntax, limits: ParserLimits) -> Self {
        Self { syntax, limits, text: String::new() }
    }

    /// Appends a chunk and returns the new length in bytes. A chunk consists of whole characters.
    ///
    /// # Errors
    /// [`ParserError::LimitExceeded`] for a chunk of more than 1 MiB, or if the text would exceed
    /// [`ParserLimits::bytes`]. Nothing is appended then.
    pub fn push(&mut self, chunk: &str) -> Result<u64, ParserError> {
        limits::check_call(chunk.len())?;
        limits::check_size(self.text.len().saturating_add(chunk.len()), &self.limits)?;
        self.text.push_str(chunk);
        Ok(self.length())
    }

    /// Returns the length so far in bytes.
    #[must_use]
    pub fn length(&self) -> u64 {
        u64::try_from(self.text.len()).unwrap_or(u64::MAX)
    }

    /// Removes all text.
    pub fn clear(&mut self) {
        self.text.clear();
    }

    /// Reads and checks the text so far; see [`super::parse`].
    ///
    /// # Errors
    /// [`ParserError::Rejected`].
    pub fn parse(&self) -> Result<Scenario, ParserError> {
        api::parse_within(&self.text, self.syntax, &self.limits)
    }

    /// Returns all diagnostics of the text so far; see [`super::validate`].
    ///
    /// # Errors
    /// None in practice, because `push` keeps the text within its limits.
    pub fn validate(&self) -> Result<Vec<Diagnostic>, ParserError> {
        api::validate_within(&self.text, self.syntax, &self.limits)
    }

    /// Converts the text so far to another syntax. Converting to its own syntax formats it.
    ///
    /// ```
    /// use scheduler_core::dsl::{Source, Syntax};
    ///
    /// let mut source = Source::new(Syntax::Text);
    /// source.push("scenario \"s\" workflow { start: pass { -> end } end }")?;
    /// assert!(source.convert(Syntax::Yaml)?.starts_with("name: s\n"));
    /// # Ok::<(), scheduler_core::ParserError>(())
    /// ```
    ///
    /// # Errors
    /// [`ParserError::Rejected`] if the text has errors, [`ParserError::LimitExceeded`] if the result is too long.
    pub fn convert(&self, to: Syntax) -> Result<String, ParserError> {
        api::convert_within(&self.text, self.syntax, to, &self.limits)
    }
}
