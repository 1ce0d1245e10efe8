//! Diagnostics and spans.

use crate::{
    component::exports::types as wit,
    dsl::{Diagnostic, FixIt, Position, RelatedSpan, Severity, Span},
};

/// Converts WIT diagnostics.
pub fn read_all(diagnostics: Vec<wit::Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.into_iter().map(read).collect()
}

/// Converts a WIT diagnostic.
pub fn read(diagnostic: wit::Diagnostic) -> Diagnostic {
    Diagnostic {
        code: diagnostic.code,
        severity: match diagnostic.severity {
            wit::Severity::Error => Severity::Error,
            wit::Severity::Warning => Severity::Warning,
            wit::Severity::Note => Severity::Note,
        },
        message: diagnostic.message,
        span: read_span(diagnostic.span),
        related: diagnostic
            .related
            .into_iter()
            .map(|related| RelatedSpan { span: read_span(related.span), message: related.message })
            .collect(),
        help: diagnostic.help,
        fix: diagnostic.fix.map(|fix| FixIt {
            span: read_span(fix.span),
            replacement: fix.replacement,
            certain: fix.certain,
        }),
    }
}

fn read_span(span: wit::Span) -> Span {
    let position = |at: wit::Position| Position { offset: at.offset, line: at.line, column: at.column };
    Span { start: position(span.start), end: position(span.end) }
}

/// Converts diagnostics to WIT.
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
        span: wire_span(diagnostic.span),
        related: diagnostic
            .related
            .into_iter()
            .map(|related| wit::RelatedSpan { span: wire_span(related.span), message: related.message })
            .collect(),
        help: diagnostic.help,
        fix: diagnostic.fix.map(wire_fix),
    }
}

/// Converts a fix to WIT.
pub fn wire_fix(fix: FixIt) -> wit::FixIt {
    wit::FixIt { span: wire_span(fix.span), replacement: fix.replacement, certain: fix.certain }
}

/// Converts a span to WIT.
pub fn wire_span(span: Span) -> wit::Span {
    wit::Span { start: position(span.start), end: position(span.end) }
}

fn position(position: Position) -> wit::Position {
    wit::Position { offset: position.offset, line: position.line, column: position.column }
}
