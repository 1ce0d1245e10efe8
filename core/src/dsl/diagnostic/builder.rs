//! Diagnostics under construction, while a source text is read.

use super::{Diagnostic, Extent, FixIt, LineIndex, RelatedSpan, Severity};

/// A diagnostic whose positions are still byte offsets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DiagnosticBuilder {
    pub code: &'static str,
    pub severity: Severity,
    pub message: String,
    pub at: Extent,
    pub related: Vec<(Extent, String)>,
    pub help: Option<String>,
    pub fix: Option<(Extent, String)>,
    /// Whether the fix is certain.
    pub certain: bool,
}

impl DiagnosticBuilder {
    pub fn error(code: &'static str, at: Extent, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            at,
            related: Vec::new(),
            help: None,
            fix: None,
            certain: true,
        }
    }

    pub fn warning(code: &'static str, at: Extent, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, at, message) }
    }

    #[cfg(feature = "yaml")]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    pub fn related(mut self, at: Extent, message: impl Into<String>) -> Self {
        self.related.push((at, message.into()));
        self
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub fn fix(mut self, at: Extent, replacement: impl Into<String>) -> Self {
        self.fix = Some((at, replacement.into()));
        self
    }

    /// Adds a fix that may not be the intended one.
    pub fn guess(self, at: Extent, replacement: impl Into<String>) -> Self {
        Self { certain: false, ..self.fix(at, replacement) }
    }

    /// Adds a fix that replaces the name `wrong`. The diagnostic's extent must be that name, with or without quotes.
    pub fn fix_name(self, wrong: &str, name: &str) -> Self {
        let at = self.at;
        let width = at.end.saturating_sub(at.start) as usize;
        match width.checked_sub(wrong.len()) {
            Some(0) => self.fix(at, name),
            // In quotes.
            Some(2) => self.fix(Extent::new(at.start.saturating_add(1), at.end.saturating_sub(1)), name),
            _ => self,
        }
    }

    /// Suggests the name that was probably meant, if one of `candidates` is near enough. The fix is certain if no other
    /// candidate is.
    pub fn did_you_mean<'a>(self, wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        match crate::suggest::near(wrong, candidates) {
            Some((name, only)) => {
                Self { certain: only, ..self.help(format!("did you mean `{name}`?")).fix_name(wrong, name) }
            }
            None => self,
        }
    }

    pub fn resolve(self, lines: &LineIndex<'_>) -> Diagnostic {
        Diagnostic {
            code: self.code.to_owned(),
            severity: self.severity,
            message: clip(self.message),
            span: lines.span(self.at),
            related: self
                .related
                .into_iter()
                .map(|(at, message)| RelatedSpan { span: lines.span(at), message: clip(message) })
                .collect(),
            help: self.help.map(clip),
            fix: self.fix.filter(|(_, replacement)| replacement.len() <= MAX_MESSAGE).map(|(at, replacement)| FixIt {
                span: lines.span(at),
                replacement,
                certain: self.certain,
            }),
        }
    }
}

/// Maximum length of a message in bytes: it may quote a name, and names may be as long as the source text.
const MAX_MESSAGE: usize = 500;

fn clip(mut message: String) -> String {
    if message.len() > MAX_MESSAGE {
        let end = (0..=MAX_MESSAGE).rev().find(|at| message.is_char_boundary(*at)).unwrap_or(0);
        message.truncate(end);
        message.push('…');
    }
    message
}
