//! Diagnostics as SARIF 2.1.0, the format of code scanning services.
//! https://docs.oasis-open.org/sarif/sarif/v2.1.0/

use std::path::Path;

use scheduler_core::dsl::{Diagnostic, Severity, Span};
use serde_json::{Value, json};

use super::Checked;
use crate::output;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub fn said(checked: &[Checked]) -> String {
    let mut codes: Vec<&str> = checked.iter().flat_map(|own| &own.findings).map(|own| own.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let results: Vec<Value> = checked
        .iter()
        .flat_map(|own| {
            let uri = uri(&own.document.name);
            own.findings.iter().map(|finding| result(finding, &uri, &codes)).collect::<Vec<_>>()
        })
        .collect();
    let rules: Vec<Value> = codes.iter().map(|code| json!({ "id": code })).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "scheduler-core",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            // Columns count Unicode code points, not UTF-16 code units.
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    output::json_text(&format!("{log:#}\n"))
}

fn result(finding: &Diagnostic, uri: &str, codes: &[&str]) -> Value {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let text = match &finding.help {
        Some(help) => format!("{}\n{help}", finding.message),
        None => finding.message.clone(),
    };
    let physical = |span: Span| json!({ "artifactLocation": { "uri": uri }, "region": region(span) });
    let mut result = json!({
        "ruleId": finding.code,
        "ruleIndex": codes.binary_search(&finding.code.as_str()).unwrap_or(0),
        "level": level,
        "message": { "text": text },
        "locations": [{ "physicalLocation": physical(finding.span) }],
    });
    let related: Vec<Value> = finding
        .related
        .iter()
        .map(|own| json!({ "message": { "text": own.message }, "physicalLocation": physical(own.span) }))
        .collect();
    if let Some(members) = result.as_object_mut() {
        if !related.is_empty() {
            members.insert("relatedLocations".to_owned(), related.into());
        }
        if let Some(fix) = &finding.fix {
            let replacement = json!({
                "deletedRegion": region(fix.span),
                "insertedContent": { "text": fix.replacement },
            });
            let change = json!({ "artifactLocation": { "uri": uri }, "replacements": [replacement] });
            members.insert("fixes".to_owned(), json!([{ "artifactChanges": [change] }]));
        }
    }
    result
}

/// Returns a region: lines and columns from 1; the end column is exclusive.
fn region(span: Span) -> Value {
    json!({
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    })
}

/// Returns a path as a URI. Relative paths stay relative to the source root of the reader.
fn uri(name: &str) -> String {
    let path = if cfg!(windows) { name.replace('\\', "/") } else { name.to_owned() };
    let mut out = String::new();
    if Path::new(name).is_absolute() {
        out.push_str(if path.starts_with('/') { "file://" } else { "file:///" });
    }
    let path = path.strip_prefix("./").unwrap_or(&path);
    // A colon in the first part of a relative path would make it a scheme.
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
