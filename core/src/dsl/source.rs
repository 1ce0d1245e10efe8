//! A text that comes in pieces.

use super::{
    api::{self, Syntax},
    diagnostic::Diagnostic,
    error::ParserError,
    limits::{self, ParserLimits},
    scenario::Scenario,
};

/// A scenario's text that is handed over in chunks, because no call takes more than 1 MiB.
#[derive(Debug, Clone)]
pub struct Source {
    syntax: Syntax,
    limits: ParserLimits,
    text: String,
}

impl Source {
    /// An empty text.
    #[must_use]
    pub fn new(syntax: Syntax) -> Self {
        Self::within(syntax, ParserLimits::DEFAULT)
    }

    /// An empty text with limits of one's own.
    ///
    /// # Errors
    /// [`ParserError::LimitExceeded`] for a limit of more than 2³⁰, and a depth of more than 512.
    pub fn with_limits(syntax: Syntax, limits: ParserLimits) -> Result<Self, ParserError> {
        match limits.excess() {
            Some((name, maximum, actual)) => Err(limits::too_large(name, maximum, actual)),
            None => Ok(Self::within(syntax, limits)),
        }
    }

    fn within(syntax: Syntax, limits: ParserLimits) -> Self {
        Self { syntax, limits, text: String::new() }
    }

    /// Adds a piece at the end; gives the bytes that there are then. A chunk holds whole characters.
    ///
    /// # Errors
    /// [`ParserError::LimitExceeded`] for a chunk of more than 1 MiB, and where the text would exceed
    /// [`ParserLimits::bytes`]; nothing is added then.
    pub fn push(&mut self, chunk: &str) -> Result<u64, ParserError> {
        limits::check_call(chunk.len())?;
        limits::check_size(self.text.len().saturating_add(chunk.len()), &self.limits)?;
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
        api::parse_within(&self.text, self.syntax, &self.limits)
    }

    /// Everything that there is to say about what has come so far; see [`super::validate`].
    ///
    /// # Errors
    /// None in practice: `push` has kept the text within its limits.
    pub fn validate(&self) -> Result<Vec<Diagnostic>, ParserError> {
        api::validate_within(&self.text, self.syntax, &self.limits)
    }

    /// Returns the text so far in another syntax. The source's own syntax formats.
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
