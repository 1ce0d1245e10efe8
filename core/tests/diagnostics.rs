//! Golden files: each text in `tests/ui` beside exactly what is found in it.
//!
//! `UPDATE_EXPECTED=1 cargo test -p scheduler-core --test diagnostics` writes them anew.

use std::{env, fs, path::PathBuf};

use scheduler_core::dsl::{Diagnostic, Syntax, code, validate};

fn files() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("tests/ui")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension != "expected"))
        .collect();
    found.sort();
    found
}

fn findings(path: &PathBuf) -> Vec<Diagnostic> {
    let text = fs::read_to_string(path).expect("a readable file");
    let syntax = match path.extension().and_then(|extension| extension.to_str()) {
        Some("yaml") => Syntax::Yaml,
        Some("json") => Syntax::Json,
        _ => Syntax::Text,
    };
    validate(&text, syntax).expect("a text within the limits")
}

fn show(findings: &[Diagnostic]) -> String {
    let mut out = String::new();
    for finding in findings {
        out.push_str(&format!("{finding}\n"));
        for related in &finding.related {
            let at = related.span.start;
            out.push_str(&format!("    {}:{}: {}\n", at.line, at.column, related.message));
        }
        if let Some(fix) = &finding.fix {
            let (start, end) = (fix.span.start, fix.span.end);
            let place = format!("{}:{}-{}:{}", start.line, start.column, end.line, end.column);
            out.push_str(&format!("    fix {place}: {:?}\n", fix.replacement));
        }
    }
    out
}

#[test]
fn each_text_gets_exactly_the_expected_diagnostics() {
    let update = env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = String::new();
    for path in files() {
        let actual = show(&findings(&path));
        let golden = path.with_extension(format!(
            "{}.expected",
            path.extension().and_then(|extension| extension.to_str()).unwrap_or("")
        ));
        if update {
            fs::write(&golden, &actual).expect("a writable file");
            continue;
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if actual != expected {
            wrong.push_str(&format!("{}\n--- expected\n{expected}--- actual\n{actual}\n", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_three_syntaxes_of_one_text_get_the_same_codes() {
    let codes = |name: &str| {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/ui").join(name);
        let mut codes: Vec<_> = findings(&path).into_iter().map(|finding| (finding.code, finding.message)).collect();
        codes.sort();
        codes
    };
    assert_eq!(codes("names.scenario"), codes("names.yaml"));
    assert_eq!(codes("names.scenario"), codes("names.json"));
}

#[test]
fn every_code_that_is_found_is_a_known_one() {
    for path in files() {
        for finding in findings(&path) {
            assert!(code::ALL.contains(&finding.code.as_str()), "{}", finding.code);
        }
    }
}
