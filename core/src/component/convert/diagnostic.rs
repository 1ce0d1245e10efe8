//! Diagnostics and places.

use crate::{
    component::exports::types as wit,
    dsl::{Diagnostic, Position, Severity, Span},
};

/// WIT diagnostics, of ours.
pub fn wire_all(diagnostics: Vec<Diagnostic>) -> Vec<wit::Diagnostic> {
    diagnostics.into_iter().map(wire).collect()
}

fn wire(diagnostic: Diagnostic) -> wit::Diagnostic {
    wit::Diagnostic {
        code: diagnostic.code,
        severity: match diagnostic.severity {
            Severity::Error => wit::Severity::Error,
            Severity::Warning => wit::Severity::Warning,
            Severity::Note => wit::Severity::Note,
        },
        message: diagnostic.message,
        span: span(diagnostic.span),
        related: diagnostic
            .related
            .into_iter()
            .map(|related| wit::RelatedSpan { span: span(related.span), message: related.message })
            .collect(),
        help: diagnostic.help,
        fix: diagnostic.fix.map(|fix| wit::FixIt { span: span(fix.span), replacement: fix.replacement }),
    }
}

fn span(span: Span) -> wit::Span {
    wit::Span { start: position(span.start), end: position(span.end) }
}

fn position(position: Position) -> wit::Position {
    wit::Position { offset: position.offset, line: position.line, column: position.column }
}
