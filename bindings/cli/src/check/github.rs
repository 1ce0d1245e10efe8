//! Diagnostics as GitHub Actions annotations: workflow commands, one per line.

use scheduler_core::{dsl::Severity, printable};

use super::Checked;

pub fn said(checked: &[Checked]) -> String {
    let mut out = String::new();
    for own in checked {
        for finding in &own.findings {
            let command = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            };
            let (start, end) = (finding.span.start, finding.span.end);
            let mut message = printable(&finding.message);
            if let Some(help) = &finding.help {
                message.push_str(&format!("\n{}", printable(help)));
            }
            out.push_str(&format!(
                "::{command} file={},line={},endLine={},col={},endColumn={},title={}::{}\n",
                property(&printable(&own.document.name)),
                start.line,
                end.line,
                start.column,
                end.column,
                property(&finding.code),
                data(&message)
            ));
        }
    }
    out
}

/// Escapes the text after the second `::`, as the runner's own toolkit does, and for those who read the log.
fn data(text: &str) -> String {
    text.split('\n').map(|line| printable(line).replace('%', "%25")).collect::<Vec<_>>().join("%0A")
}

/// Escapes a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
