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
    /// The last conversion, because it is handed out in pages.
    converted: Option<(Syntax, String)>,
}

impl Source {
    /// An empty text.
    #[must_use]
    pub fn new(syntax: Syntax) -> Self {
        Self::within(syntax, Limits::DEFAULT)
    }

    /// An empty text with limits of one's own.
    ///
    /// # Errors
    /// [`ParserError::LimitExceeded`] for a limit of more than 2³⁰, and a depth of more than 512.
    pub fn with_limits(syntax: Syntax, limits: Limits) -> Result<Self, ParserError> {
        match limits.excess() {
            Some((name, maximum, actual)) => Err(door::too_large(name, maximum, actual)),
            None => Ok(Self::within(syntax, limits)),
        }
    }

    fn within(syntax: Syntax, limits: Limits) -> Self {
        Self { syntax, limits, text: String::new(), converted: None }
    }

    /// Adds a piece at the end; gives the bytes that there are then. A chunk holds whole characters.
    ///
    /// # Errors
    /// [`ParserError::LimitExceeded`] for a chunk of more than 1 MiB, and where the text would exceed
    /// [`Limits::bytes`]; nothing is added then.
    pub fn push(&mut self, chunk: &str) -> Result<u64, ParserError> {
        door::check_call(chunk.len())?;
        door::check_size(self.text.len().saturating_add(chunk.len()), &self.limits)?;
        self.text.push_str(chunk);
        self.converted = None;
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
        self.converted = None;
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

    /// What has come so far in another syntax, from byte `offset` of the result on: at most 1 MiB,
    /// whole characters, nothing behind its end. The source's own syntax formats.
    ///
    /// ```
    /// use scheduler_core::dsl::{Source, Syntax};
    ///
    /// let mut source = Source::new(Syntax::Text);
    /// source.push("scenario \"s\" workflow { start: pass { -> end } end }")?;
    /// let yaml = source.convert(Syntax::Yaml, 0)?;
    /// assert!(yaml.starts_with("name: s\n"));
    /// assert_eq!(source.convert(Syntax::Yaml, yaml.len() as u64)?, "");
    /// # Ok::<(), scheduler_core::ParserError>(())
    /// ```
    ///
    /// # Errors
    /// [`ParserError::Rejected`].
    pub fn convert(&mut self, to: Syntax, offset: u64) -> Result<String, ParserError> {
        let whole = match self.converted.take() {
            Some((syntax, whole)) if syntax == to => whole,
            _ => door::convert_within(&self.text, self.syntax, to, &self.limits)?,
        };
        let start = usize::try_from(offset).unwrap_or(usize::MAX);
        let page = super::scenario::page(&whole, start).to_owned();
        self.converted = Some((to, whole));
        Ok(page)
    }
}
