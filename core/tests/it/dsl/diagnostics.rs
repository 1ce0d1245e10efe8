//! Golden files: each text in `tests/ui` beside exactly what is found in it.
//!
//! `UPDATE_EXPECTED=1 cargo test -p scheduler-core --test it diagnostics` writes them anew.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use scheduler_core::dsl::{
    Diagnostic, ParserLimits, Severity, Syntax, apply_fixes, code, fix, validate, validate_within,
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/ui")
}

fn files() -> Vec<PathBuf> {
    let mut found: Vec<_> = [folder(), folder().join("rules")]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("a folder"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension != "expected"))
        .collect();
    found.sort();
    found
}

fn syntax_of(path: &Path) -> Syntax {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("yaml") => Syntax::Yaml,
        Some("json") => Syntax::Json,
        _ => Syntax::Text,
    }
}

fn findings(path: &PathBuf) -> Vec<Diagnostic> {
    let text = fs::read_to_string(path).expect("a readable file");
    validate(&text, syntax_of(path)).expect("a text within the limits")
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
            let kind = if fix.certain { "fix" } else { "possible fix" };
            out.push_str(&format!("    {kind} {place}: {:?}\n", fix.replacement));
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

/// A fix takes its finding away and breaks nothing: what is found behind it may be more, as more can be read.
#[test]
fn a_fix_mends_its_finding_and_breaks_nothing() {
    let mut wrong = String::new();
    let mut fixes = 0;
    for path in files() {
        let text = fs::read_to_string(&path).expect("a readable file");
        let before = findings(&path);
        for finding in &before {
            let Some(fix) = &finding.fix else { continue };
            fixes += 1;
            let (start, end) = (fix.span.start.offset as usize, fix.span.end.offset as usize);
            let mended = [&text[..start], &fix.replacement, &text[end..]].concat();
            let after = validate(&mended, syntax_of(&path)).expect("a text within the limits");
            let count = |all: &[Diagnostic]| {
                all.iter().filter(|other| other.code == finding.code && other.message == finding.message).count()
            };
            let last = finding.span.end.line;
            let unreadable = |all: &[Diagnostic]| {
                all.iter().filter(|other| other.code == code::SYNTAX && other.span.start.line <= last).count()
            };
            if count(&after) >= count(&before) || unreadable(&after) > unreadable(&before) {
                wrong.push_str(&format!("{}\n--- of\n{finding}\n--- came\n{}\n", path.display(), show(&after)));
            }
        }
    }
    assert!(fixes > 50, "{fixes}");
    assert!(wrong.is_empty(), "{wrong}");
}

/// The files of the rules have one mistake each, so that nothing is uncovered.
#[test]
fn the_fix_of_a_rule_removes_its_diagnostic_and_adds_no_error() {
    let mut fixes = 0;
    for path in files().iter().filter(|path| path.parent().is_some_and(|folder| folder.ends_with("rules"))) {
        let text = fs::read_to_string(path).expect("a readable file");
        for finding in findings(path).iter().filter(|finding| finding.fix.is_some()) {
            fixes += 1;
            let fixed = apply_fixes(&text, std::slice::from_ref(finding)).expect("a short text");
            let after = validate(&fixed, syntax_of(path)).expect("a short text");
            let same = |other: &Diagnostic| other.code == finding.code && other.message == finding.message;
            let errors = after.iter().filter(|other| other.severity == Severity::Error).count();
            assert!(!after.iter().any(same) && errors == 0, "{}\n{finding}\n{}", path.display(), show(&after));
        }
    }
    assert!(fixes > 20, "{fixes}");
}

#[test]
fn fixing_a_text_leaves_no_more_errors_than_it_had_and_nothing_to_fix() {
    let errors = |all: &[Diagnostic]| all.iter().filter(|found| found.severity == Severity::Error).count();
    let mut changed = 0;
    for path in files() {
        let text = fs::read_to_string(&path).expect("a readable file");
        let fixed = fix(&text, syntax_of(&path)).expect("a short text");
        let (before, name) = (findings(&path), path.display());
        assert_eq!(fixed.left, validate(&fixed.text, syntax_of(&path)).expect("a short text"), "{name}");
        assert!(errors(&fixed.left) <= errors(&before), "{name}\n{}", show(&fixed.left));
        assert_eq!(fixed.text == text, fixed.applied.is_empty(), "{name}");
        let again = fix(&fixed.text, syntax_of(&path)).expect("a short text");
        assert_eq!(again.text, fixed.text, "{name}");
        changed += usize::from(fixed.text != text);
    }
    assert!(changed > 20, "{changed}");
}

#[test]
fn the_three_syntaxes_of_one_text_get_the_same_codes() {
    let codes = |name: &str| {
        let path = folder().join(name);
        let mut codes: Vec<_> = findings(&path).into_iter().map(|finding| (finding.code, finding.message)).collect();
        codes.sort();
        codes
    };
    assert_eq!(codes("names.scenario"), codes("names.yaml"));
    assert_eq!(codes("names.scenario"), codes("names.json"));
    assert_eq!(codes("metrics.scenario"), codes("metrics.yaml"));
    assert_eq!(codes("metrics.scenario"), codes("metrics.json"));
}

#[test]
fn every_code_that_is_found_is_a_known_one() {
    for path in files() {
        for finding in findings(&path) {
            assert!(code::ALL.contains(&finding.code.as_str()), "{}", finding.code);
        }
    }
}

/// The text of a rule's mistake. That of too many takes too many lines for a file: a node with one edge more than allowed.
fn mistake(code: &str, extension: &str) -> String {
    if code != code::LIMIT_COUNT {
        let path = folder().join("rules").join(format!("{code}.{extension}"));
        return fs::read_to_string(path).expect("a readable file");
    }
    let edges = |edge: &str, between: &str| vec![edge; 10_001].join(between);
    match extension {
        "yaml" => format!(
            "name: limits\nworkflows:\n- id: main\n  nodes:\n  - id: start\n    type: fork\n    edges:\n{}\n  - id: end\n    type: end\n",
            edges("    - end", "\n")
        ),
        "json" => format!(
            "{{\"name\": \"limits\", \"workflows\": [{{\"id\": \"main\", \"nodes\": [\n{{\"id\": \"start\", \"type\": \"fork\", \"edges\": [\n{}\n]}},\n{{\"id\": \"end\", \"type\": \"end\"}}\n]}}]}}\n",
            edges("\"end\"", ",\n")
        ),
        _ => format!(
            "scenario \"limits\"\nworkflow {{\n  start: fork {{\n{}\n  }}\n  end\n}}\n",
            edges("    -> end", "\n")
        ),
    }
}

#[test]
fn one_edge_too_many_gets_exactly_the_expected_diagnostics() {
    for extension in ["scenario", "yaml", "json"] {
        let golden = folder().join("rules").join(format!("limit-count.{extension}.expected"));
        let text = mistake(code::LIMIT_COUNT, extension);
        let found =
            validate(&text, syntax_of(Path::new(&format!("limit-count.{extension}")))).expect("within the limits");
        if env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&golden, show(&found)).expect("a writable file");
        }
        assert_eq!(show(&found), fs::read_to_string(&golden).unwrap_or_default(), "{extension}");
    }
}

#[test]
fn each_rule_has_a_file_in_each_syntax_with_that_one_finding() {
    let mut wrong = String::new();
    for code in code::ALL {
        // JSON has no comments, so none that are wrong.
        let of_comments = [code::INVALID_SUPPRESSION, code::UNUSED_SUPPRESSION].contains(code);
        let extensions: &[&str] = if of_comments { &["scenario", "yaml"] } else { &["scenario", "yaml", "json"] };
        let all: Vec<Vec<Diagnostic>> = extensions
            .iter()
            .map(|extension| {
                let syntax = syntax_of(Path::new(&format!("{code}.{extension}")));
                let golden = folder().join("rules").join(format!("{code}.{extension}.expected"));
                assert!(golden.is_file(), "{}", golden.display());
                validate(&mistake(code, extension), syntax).expect("a text within the limits")
            })
            .collect();
        let one = all.iter().all(|found| matches!(found.as_slice(), [only] if only.code == *code));
        let first = |found: &Vec<Diagnostic>| found.first().map(|finding| finding.message.clone());
        let same_message = all.iter().all(|found| first(found) == all.first().and_then(first));
        let place =
            |found: &Vec<Diagnostic>| found.first().map(|finding| (finding.span.start.line, finding.span.start.column));
        let places = all.windows(2).all(|pair| place(&pair[0]) != place(&pair[1]));
        if !(one && same_message && places) {
            wrong.push_str(&format!(
                "--- {code}\n{}",
                all.iter().map(|found| show(found)).collect::<Vec<_>>().join("..\n")
            ));
        }
    }
    assert!(wrong.is_empty(), "one finding, one message, a place of its own in each syntax:\n{wrong}");
}

#[test]
fn limits_are_the_same_in_every_syntax() {
    let limits = ParserLimits::default().nodes(3);
    for (text, syntax) in [
        (
            "scenario \"s\" action a = get { x = \"{{ [1, 2, 3, 4] }}\" } workflow { start: a { -> end when [1, 2, 3] == [] } end }",
            Syntax::Text,
        ),
        ("name: s\nactions: []\nload: {}\n", Syntax::Yaml),
        ("{ \"name\": \"s\", \"actions\": [], \"load\": {} }", Syntax::Json),
    ] {
        let found = validate_within(text, syntax, &limits).expect("a text within the limits");
        assert!(found.iter().any(|finding| finding.code == code::LIMIT_COUNT), "{syntax:?}: {}", show(&found));
    }
}
