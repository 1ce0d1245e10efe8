//! One mistake, one diagnostic, as a rule: what happens when one token of a scenario is left out, or one stands twice.

use std::{fs, path::PathBuf};

use scheduler_core::dsl::{Diagnostic, Severity, Syntax, validate};

fn scenarios() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../conformance/scenarios");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the scenarios")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "scenario"))
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a readable file")))
        .collect();
    files.sort();
    files
}

/// The stretches of a text that are words, numbers, texts or signs; comments are none.
fn tokens(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-') || byte >= 0x80;
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        match bytes[at] {
            b'#' => at += text[at..].find('\n').unwrap_or(text.len() - at),
            quote @ (b'"' | b'\'') => {
                at += 1;
                at += bytes[at..].iter().position(|byte| *byte == quote).map_or(bytes.len() - at, |end| end + 1);
                found.push((start, at));
            }
            b'-' if text[at..].starts_with("->") => {
                at += 2;
                found.push((start, at));
            }
            byte if is_word(byte) => {
                while at < bytes.len() && is_word(bytes[at]) {
                    at += 1;
                }
                found.push((start, at));
            }
            byte => {
                at += 1;
                if !byte.is_ascii_whitespace() {
                    found.push((start, at));
                }
            }
        }
    }
    found
}

fn errors(text: &str) -> Vec<Diagnostic> {
    let mut found = validate(text, Syntax::Text).expect("a short text");
    found.retain(|finding| finding.severity == Severity::Error);
    found
}

#[test]
fn a_token_too_few_or_too_many_is_one_error_as_a_rule() {
    let mut counts = [0_usize; 6];
    let mut worst = Vec::new();
    for (name, text) in scenarios() {
        for (start, end) in tokens(&text) {
            let line = text[..start].matches('\n').count() + 1;
            let without = format!("{}{}", &text[..start], &text[end..]);
            let twice = format!("{} {}", &text[..end], &text[start..]);
            for (what, changed) in [("without", without), ("twice", twice)] {
                let found = errors(&changed);
                counts[found.len().min(5)] += 1;
                if found.len() > 2 {
                    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
                    worst.push(format!("{name}:{line} {what} {}\n  {}", &text[start..end], found.join("\n  ")));
                }
            }
        }
    }
    let all: usize = counts.iter().sum();
    let more: usize = counts[2..].iter().sum();
    let many: usize = counts[3..].iter().sum();
    println!("errors after one change: {counts:?} of {all}\n{}", worst.join("\n"));
    assert!(all > 2000);
    assert!(more * 100 < all * 6, "{more} of {all} give more than one error");
    assert!(many * 1000 < all * 5, "{many} of {all} give more than two errors");
}
