//! Diagnostics for people.

use scheduler_core::dsl::explain_with;

use super::{Checked, Counts};
use crate::output::{Color, painted};

/// Returns the report. `is_fixed` means that the fixes are written to the files.
pub fn said(checked: &[Checked], counts: Counts, is_fixed: bool, color: Color) -> String {
    if checked.is_empty() {
        // No file could be read, so there is nothing to report.
        return String::new();
    }
    let mut out: String = checked
        .iter()
        .filter(|own| !own.findings.is_empty())
        .map(|own| explain_with(&own.document.text, &own.findings, &color.explaining(&own.document.name)) + "\n")
        .collect();
    let files = counted(checked.len(), "file");
    let (verdict, paint) = match counts {
        Counts { errors: 0, warnings: 0, .. } => ("ok".to_owned(), "1;32"),
        Counts { errors: 0, warnings, .. } => (counted(warnings, "warning"), "1;33"),
        Counts { errors, warnings: 0, .. } => (counted(errors, "error"), "1;31"),
        Counts { errors, warnings, .. } => {
            (format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")), "1;31")
        }
    };
    let fixed = match (counts.fixed, is_fixed) {
        (0, _) => String::new(),
        (count, true) => format!("{count} fixed, "),
        (count, false) => format!("would fix {count}, then "),
    };
    out.push_str(&format!("{files}: {fixed}{}\n", painted(&verdict, paint, color)));
    out
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
