//! Collection of diagnostics while a source text is read.

use std::cell::{Cell, RefCell};

use crate::sort;

use super::{Comment, Diagnostic, DiagnosticBuilder, Extent, LineIndex, Severity};
use crate::dsl::code;

/// Codes of diagnostics after which the rest of the line is not read.
const UNREAD: &[&str] =
    &[code::SYNTAX, code::UNCLOSED, code::UNTERMINATED_TEXT, code::UNKNOWN_CHARACTER, code::LIMIT_DEPTH];

/// A bounded collection of diagnostics, shared by lexer, parser and checks.
#[derive(Debug)]
pub(crate) struct DiagnosticSink {
    diagnostics: RefCell<Vec<DiagnosticBuilder>>,
    comments: RefCell<Vec<Comment>>,
    errors: Cell<usize>,
    recovered: Cell<bool>,
    recoveries: Cell<usize>,
    missed_end: Cell<bool>,
    /// Whether an error leaves the rest of its line unaffected.
    whole_lines: Cell<bool>,
    limit: usize,
}

impl DiagnosticSink {
    /// Creates a sink for at most `limit` diagnostics.
    pub fn new(limit: usize) -> Self {
        Self {
            diagnostics: RefCell::default(),
            comments: RefCell::default(),
            errors: Cell::new(0),
            recovered: Cell::new(false),
            recoveries: Cell::new(0),
            missed_end: Cell::new(false),
            whole_lines: Cell::new(false),
            limit,
        }
    }

    pub fn push(&self, diagnostic: DiagnosticBuilder) {
        let severity = diagnostic.severity;
        self.push_with(severity, || diagnostic);
    }

    /// Adds an error that is created only if there is room for it: its help may be expensive.
    pub fn error_with(&self, make: impl FnOnce() -> DiagnosticBuilder) {
        self.push_with(Severity::Error, make);
    }

    fn push_with(&self, severity: Severity, make: impl FnOnce() -> DiagnosticBuilder) {
        let first_error = severity == Severity::Error && self.is_clean();
        if severity == Severity::Error {
            self.errors.set(self.errors.get().saturating_add(1));
        }
        if self.is_full() {
            // Warnings must not hide that there is an error.
            if first_error && self.limit > 0 {
                self.diagnostics.borrow_mut().pop();
            } else {
                return;
            }
        }
        let diagnostic = make();
        self.diagnostics.borrow_mut().push(diagnostic);
    }

    /// Notes that the innermost block should have ended before the current token.
    pub fn missed_end(&self) {
        self.missed_end.set(true);
    }

    /// Returns whether [`Self::missed_end`] was called since the last call of this function.
    pub fn take_missed_end(&self) -> bool {
        self.missed_end.take()
    }

    /// Keeps diagnostics on the line of a syntax error: in YAML and JSON the whole text may be on one line.
    pub fn read_whole_lines(&self) {
        self.whole_lines.set(true);
    }

    /// Notes that the parser has skipped a statement that it could not read.
    pub fn recovered(&self) {
        self.recovered.set(true);
        self.recoveries.set(self.recoveries.get().saturating_add(1));
    }

    /// Returns the number of skipped statements.
    pub fn recoveries(&self) -> usize {
        self.recoveries.get()
    }

    /// Returns whether a statement was skipped since the last call of this function.
    pub fn take_recovered(&self) -> bool {
        self.recovered.take()
    }

    pub fn comment(&self, at: Extent) {
        self.comments.borrow_mut().push(at);
    }

    /// Returns whether the latest diagnostic has this code.
    pub fn latest_is(&self, code: &str) -> bool {
        self.diagnostics.borrow().last().is_some_and(|diagnostic| diagnostic.code == code)
    }

    /// Returns whether everything could be read so far: no error has left a part unread.
    pub fn is_read(&self) -> bool {
        self.is_clean() || !self.diagnostics.borrow().iter().any(|diagnostic| UNREAD.contains(&diagnostic.code))
    }

    /// Returns whether there is no error so far.
    pub fn is_clean(&self) -> bool {
        self.errors.get() == 0
    }

    /// Returns the number of errors so far.
    pub fn errors(&self) -> usize {
        self.errors.get()
    }

    /// Returns whether the limit is reached.
    pub fn is_full(&self) -> bool {
        self.diagnostics.borrow().len() >= self.limit
    }

    /// Returns all diagnostics so far, in the order of arrival.
    #[cfg(feature = "yaml")]
    pub fn diagnostics(&self) -> Vec<DiagnosticBuilder> {
        self.diagnostics.borrow().clone()
    }

    /// Replaces all diagnostics so far.
    #[cfg(feature = "yaml")]
    pub fn replace(&self, diagnostics: Vec<DiagnosticBuilder>) {
        self.diagnostics.borrow_mut().clear();
        diagnostics.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }

    pub fn take_comments(&self) -> Vec<Comment> {
        self.comments.take()
    }

    /// Returns all diagnostics, in the order of arrival.
    pub fn into_builders(self) -> Vec<DiagnosticBuilder> {
        self.diagnostics.into_inner()
    }

    /// Returns the maximum number of diagnostics.
    pub fn limit(&self) -> usize {
        self.limit
    }

    /// Returns all diagnostics, in the order of [`Self::into_diagnostics`].
    pub fn into_ordered(self, lines: &LineIndex<'_>) -> Vec<DiagnosticBuilder> {
        ordered(self.diagnostics.into_inner(), lines, self.whole_lines.get())
    }

    /// Returns all diagnostics in source order, without duplicates.
    pub fn into_diagnostics(self, source: &str) -> Vec<Diagnostic> {
        let diagnostics = self.diagnostics.into_inner();
        if diagnostics.is_empty() {
            return Vec::new();
        }
        let lines = LineIndex::new(source);
        ordered(diagnostics, &lines, self.whole_lines.get())
            .into_iter()
            .map(|diagnostic| diagnostic.resolve(&lines))
            .collect()
    }
}

/// Returns diagnostics in source order, without duplicates and without those that follow from an unreadable line.
fn ordered(
    mut diagnostics: Vec<DiagnosticBuilder>,
    lines: &LineIndex<'_>,
    whole_lines: bool,
) -> Vec<DiagnosticBuilder> {
    sort::sort_by_key(&mut diagnostics, |diagnostic| diagnostic.at);
    diagnostics.dedup_by(|next, first| next.at == first.at && next.code == first.code && next.message == first.message);
    // Other diagnostics on an unreadable line usually follow from that.
    // Ascending, as the diagnostics are.
    let unread: Vec<u32> = diagnostics
        .iter()
        .filter(|diagnostic| !whole_lines && UNREAD.contains(&diagnostic.code))
        .map(|diagnostic| lines.position(diagnostic.at.start).line)
        .collect();
    diagnostics.retain(|diagnostic| {
        UNREAD.contains(&diagnostic.code) || unread.binary_search(&lines.position(diagnostic.at.start).line).is_err()
    });
    diagnostics
}
