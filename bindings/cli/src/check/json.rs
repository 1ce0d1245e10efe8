//! Diagnostics as one JSON document.

use scheduler_core::dsl::{Diagnostic, FixIt, RelatedSpan, Span};
use serde_json::{Value, json};

use super::{Checked, Counts};
use crate::output;

/// Returns the document. With `fixes`, it includes the fixed diagnostics.
pub fn said(checked: &[Checked], counts: Counts, fixes: bool) -> String {
    let files: Vec<Value> = checked
        .iter()
        .map(|own| {
            let findings: Vec<Value> = own.findings.iter().map(finding).collect();
            if !fixes {
                return json!({ "file": own.document.name, "diagnostics": findings });
            }
            let fixed: Vec<Value> = own.fixed.iter().map(finding).collect();
            json!({ "file": own.document.name, "diagnostics": findings, "fixed": fixed })
        })
        .collect();
    output::json_text(&format!(
        "{:#}\n",
        json!({ "files": files, "errors": counts.errors, "warnings": counts.warnings })
    ))
}

fn finding(own: &Diagnostic) -> Value {
    let related =
        own.related.iter().map(|RelatedSpan { span, message }| json!({ "span": place(*span), "message": message }));
    let fix = own.fix.as_ref().map(|FixIt { span, replacement, certain }| {
        json!({ "span": place(*span), "replacement": replacement, "certain": certain })
    });
    json!({
        "code": own.code,
        "severity": own.severity.to_string(),
        "message": own.message,
        "span": place(own.span),
        "help": own.help,
        "related": related.collect::<Vec<_>>(),
        "fix": fix,
    })
}

/// Returns a span: lines and columns from 1, columns in Unicode scalar values, offsets in bytes; the end is exclusive.
fn place(span: Span) -> Value {
    let position =
        |at: scheduler_core::dsl::Position| json!({ "line": at.line, "column": at.column, "offset": at.offset });
    json!({ "start": position(span.start), "end": position(span.end) })
}
