//! Where findings gather while a text is read.

use std::cell::{Cell, RefCell};

use crate::order;

use super::{
    code,
    diagnostic::{Comment, Diagnostic, Extent, Finding, LineIndex, Severity},
};

/// Codes of findings that leave the rest of their line unread.
const UNREAD: &[&str] =
    &[code::SYNTAX, code::UNCLOSED, code::UNTERMINATED_TEXT, code::UNKNOWN_CHARACTER, code::LIMIT_DEPTH];

/// A bounded collection of findings, shared by lexer, parser and checks.
#[derive(Debug)]
pub(crate) struct Sink {
    findings: RefCell<Vec<Finding>>,
    comments: RefCell<Vec<Comment>>,
    errors: Cell<usize>,
    recovered: Cell<bool>,
    recoveries: Cell<usize>,
    missed_end: Cell<bool>,
    /// A line is no unit of what is read.
    whole_lines: Cell<bool>,
    limit: usize,
}

impl Sink {
    /// Takes up to `limit` findings and then no more.
    pub fn new(limit: usize) -> Self {
        Self {
            findings: RefCell::default(),
            comments: RefCell::default(),
            errors: Cell::new(0),
            recovered: Cell::new(false),
            recoveries: Cell::new(0),
            missed_end: Cell::new(false),
            whole_lines: Cell::new(false),
            limit,
        }
    }

    pub fn push(&self, finding: Finding) {
        let severity = finding.severity;
        self.push_with(severity, || finding);
    }

    /// Takes an error that is made only where there is room for it: its help may be dear.
    pub fn error_with(&self, make: impl FnOnce() -> Finding) {
        self.push_with(Severity::Error, make);
    }

    fn push_with(&self, severity: Severity, make: impl FnOnce() -> Finding) {
        let first_error = severity == Severity::Error && self.is_clean();
        if severity == Severity::Error {
            self.errors.set(self.errors.get().saturating_add(1));
        }
        if self.is_full() {
            // Warnings must not hide that there is an error.
            if first_error && self.limit > 0 {
                self.findings.borrow_mut().pop();
            } else {
                return;
            }
        }
        let finding = make();
        self.findings.borrow_mut().push(finding);
    }

    /// The innermost block should have ended before what the parser reads now.
    pub fn missed_end(&self) {
        self.missed_end.set(true);
    }

    /// Whether that was said since this was asked last.
    pub fn take_missed_end(&self) -> bool {
        self.missed_end.take()
    }

    /// An error takes nothing of its line with it: in YAML and JSON all of a text may stand on one.
    pub fn read_whole_lines(&self) {
        self.whole_lines.set(true);
    }

    /// The parser has left a statement that it could not read.
    pub fn recovered(&self) {
        self.recovered.set(true);
        self.recoveries.set(self.recoveries.get().saturating_add(1));
    }

    /// How many it has left.
    pub fn recoveries(&self) -> usize {
        self.recoveries.get()
    }

    /// Whether it has since this was asked last.
    pub fn take_recovered(&self) -> bool {
        self.recovered.take()
    }

    pub fn comment(&self, at: Extent) {
        self.comments.borrow_mut().push(at);
    }

    /// Whether the latest finding has that code.
    pub fn latest_is(&self, code: &str) -> bool {
        self.findings.borrow().last().is_some_and(|finding| finding.code == code)
    }

    /// Whether all could be read so far: no error has left a part unread.
    pub fn is_read(&self) -> bool {
        self.is_clean() || !self.findings.borrow().iter().any(|finding| UNREAD.contains(&finding.code))
    }

    /// No error so far.
    pub fn is_clean(&self) -> bool {
        self.errors.get() == 0
    }

    /// How many errors so far.
    pub fn errors(&self) -> usize {
        self.errors.get()
    }

    /// Nothing more is taken.
    pub fn is_full(&self) -> bool {
        self.findings.borrow().len() >= self.limit
    }

    /// Everything found so far, as it came.
    #[cfg(feature = "yaml")]
    pub fn findings(&self) -> Vec<Finding> {
        self.findings.borrow().clone()
    }

    /// Other words for everything found so far.
    #[cfg(feature = "yaml")]
    pub fn replace(&self, findings: Vec<Finding>) {
        self.findings.borrow_mut().clear();
        findings.into_iter().for_each(|finding| self.push(finding));
    }

    pub fn take_comments(&self) -> Vec<Comment> {
        self.comments.take()
    }

    /// Everything found, as it was pushed.
    pub fn into_findings(self) -> Vec<Finding> {
        self.findings.into_inner()
    }

    /// The most findings that it takes.
    pub fn limit(&self) -> usize {
        self.limit
    }

    /// Everything found, as [`Self::into_diagnostics`] orders it.
    pub fn into_ordered(self, lines: &LineIndex<'_>) -> Vec<Finding> {
        ordered(self.findings.into_inner(), lines, self.whole_lines.get())
    }

    /// Everything found, in the order of the text; the same thing said twice, once.
    pub fn into_diagnostics(self, source: &str) -> Vec<Diagnostic> {
        let findings = self.findings.into_inner();
        if findings.is_empty() {
            return Vec::new();
        }
        let lines = LineIndex::new(source);
        ordered(findings, &lines, self.whole_lines.get()).into_iter().map(|finding| finding.resolve(&lines)).collect()
    }
}

/// Findings in the order of the text, each once, and without those that follow from a line that could not be read.
fn ordered(mut findings: Vec<Finding>, lines: &LineIndex<'_>, whole_lines: bool) -> Vec<Finding> {
    order::sort_by_key(&mut findings, |finding| finding.at);
    findings.dedup_by(|next, first| next.at == first.at && next.code == first.code && next.message == first.message);
    // What else is found on a line that could not be read follows from that, as a rule.
    // Ascending, as the findings are.
    let unread: Vec<u32> = findings
        .iter()
        .filter(|finding| !whole_lines && UNREAD.contains(&finding.code))
        .map(|finding| lines.position(finding.at.start).line)
        .collect();
    findings.retain(|finding| {
        UNREAD.contains(&finding.code) || unread.binary_search(&lines.position(finding.at.start).line).is_err()
    });
    findings
}
