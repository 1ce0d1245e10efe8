//! Fixes: which are applied, in which order, and which are not.

use scheduler_core::dsl::{Diagnostic, FixIt, Syntax, apply_fixes, diagnostic::LineIndex, fix, ignore, validate};

const TEXT: &str = "scenario \"s\"\naction push = get { url = \"http://10.0.0.1/\" export status_code: int = 0 }\nworkflow {\n  start: push {\n    -> end when push.status_code == 200\n  }\n  end\n}\n";

fn found(text: &str, syntax: Syntax) -> Vec<Diagnostic> {
    validate(text, syntax).expect("a short text")
}

/// A diagnostic with a fix of some stretch.
fn change(text: &str, start: u32, end: u32, replacement: &str) -> Diagnostic {
    let lines = LineIndex::new(text);
    let mut own = found("scenario \"s\" workflow { start: pass { -> edn } end }", Syntax::Text).remove(0);
    let mut span = lines.span(Default::default());
    (span.start.offset, span.end.offset) = (start, end);
    own.fix = Some(FixIt { span, replacement: replacement.to_owned(), certain: false });
    own
}

#[test]
fn of_fixes_that_overlap_the_first_is_applied() {
    let text = "abcdef";
    let apply = |changes: &[(u32, u32, &str)]| {
        let all: Vec<Diagnostic> = changes.iter().map(|(start, end, new)| change(text, *start, *end, new)).collect();
        apply_fixes(text, &all).expect("a short text")
    };
    assert_eq!(apply(&[]), "abcdef");
    assert_eq!(apply(&[(4, 6, "Z"), (0, 1, "A")]), "AbcdZ", "in any order");
    assert_eq!(apply(&[(0, 3, "X"), (2, 4, "Y")]), "Xdef");
    assert_eq!(apply(&[(0, 3, "X"), (3, 4, "Y")]), "XYef", "next to each other");
    assert_eq!(apply(&[(1, 1, "+"), (1, 1, "+")]), "a+bcdef", "the same fix of two diagnostics");
    assert_eq!(apply(&[(1, 1, "+"), (1, 1, "-")]), "a+bcdef", "two insertions have no order");
    assert_eq!(apply(&[(1, 2, "X"), (1, 2, "Y")]), "aXcdef");
    assert_eq!(apply(&[(5, 9, "X"), (3, 2, "Y"), (7, 7, "Z")]), "abcdef", "what does not fit");
    let umlaut = "äb";
    assert_eq!(apply_fixes(umlaut, &[change(umlaut, 1, 2, "x")]).expect("a short text"), umlaut);
}

#[test]
fn only_fixes_without_doubt_are_applied_by_themselves() {
    let two = TEXT
        .replace("start: push", "start: posh")
        .replace("action push", "action post = get { url = \"http://10.0.0.1/\" }\naction push");
    let fixed = fix(&two, Syntax::Text).expect("a short text");
    assert_eq!((fixed.text.as_str(), fixed.applied.len()), (two.as_str(), 0), "push or post");
    let doubt = fixed.left.iter().find_map(|found| found.fix.as_ref()).expect("a fix");
    assert!(!doubt.certain);
    let one = TEXT.replace("start: push", "start: posh");
    assert_eq!(fix(&one, Syntax::Text).expect("a short text").text, TEXT);
    let unit = TEXT.replace("export", "timeout = 5 export");
    assert_eq!(fix(&unit, Syntax::Text).expect("a short text").text, unit, "5 s or 5 ms");
}

#[test]
fn a_fix_that_uncovers_others_is_followed_by_theirs() {
    let text = TEXT.replace("start: push {", "start: posh;; {").replace("-> end", "→ edn").replace("int", "integer");
    let fixed = fix(&text, Syntax::Text).expect("a short text");
    assert_eq!(fixed.text.replace("→", "->"), TEXT, "{:?}", fixed.left);
    assert!(fixed.applied.len() >= 5, "{:?}", fixed.applied);
}

#[test]
fn each_syntax_is_fixed_in_its_own_terms() {
    let yaml = "name: s\nactions:\n- { id: push, type: get, parameters: { url: http://10.0.0.1/ } }\nworkflows:\n- id: main\n  nodes:\n  - { id: start, type: action, action: \"psuh\", edges: [{ to: edn }] }\n  - { id: end, type: end }\n";
    let fixed = fix(yaml, Syntax::Yaml).expect("a short text");
    assert_eq!(fixed.text, yaml.replace("psuh", "push").replace("edn", "end"));
    let json = "{ \"name\": \"s\", \"workflows\": [{ \"id\": \"main\", \"nodes\": [{ \"id\": \"start\", \"typ\": \"pass\", \"edges\": [\"end\"], }, { \"id\": \"end\" \"type\": \"end\" }] }] }";
    let fixed = fix(json, Syntax::Json).expect("a short text");
    let right =
        json.replace("\"typ\"", "\"type\"").replace("], }", "] }").replace("\"end\" \"type\"", "\"end\", \"type\"");
    assert_eq!((fixed.text, fixed.left), (right, vec![]));
}

#[test]
fn a_diagnostic_is_ignored_by_a_comment_before_its_line() {
    for (text, syntax) in [
        (TEXT.to_owned(), Syntax::Text),
        (TEXT.replace('\n', "\r\n"), Syntax::Text),
        (TEXT.replace("  start", "  # scheduler-core: ignore shadowed-edge -- it is\n  start"), Syntax::Text),
    ] {
        let own = found(&text, syntax);
        let own = own.iter().find(|found| found.code == "missing-fallback").expect("the warning");
        let change = ignore(&text, syntax, own).expect("a short text").expect("a comment");
        let mut changed = own.clone();
        changed.fix = Some(change);
        let with = apply_fixes(&text, &[changed]).expect("a short text");
        assert!(!found(&with, syntax).iter().any(|found| found.code == "missing-fallback"), "{with}");
        assert_eq!(with.matches("\r\n").count() == with.matches('\n').count(), text.contains('\r'), "{with:?}");
    }
    let yaml = scheduler_core::dsl::convert(TEXT, Syntax::Text, Syntax::Yaml).expect("a scenario");
    let own = found(&yaml, Syntax::Yaml);
    let change = ignore(&yaml, Syntax::Yaml, &own[0]).expect("a short text").expect("a comment");
    let mut changed = own[0].clone();
    changed.fix = Some(change);
    let with = apply_fixes(&yaml, &[changed]).expect("a short text");
    assert_eq!(found(&with, Syntax::Yaml), [], "{with}");
}

#[test]
fn errors_and_json_are_not_ignored() {
    let wrong = TEXT.replace("-> end", "-> edn");
    for own in found(&wrong, Syntax::Text).iter().filter(|own| own.code == "unknown-node") {
        assert_eq!(ignore(&wrong, Syntax::Text, own), Ok(None));
    }
    let json = scheduler_core::dsl::convert(TEXT, Syntax::Text, Syntax::Json).expect("a scenario");
    assert_eq!(ignore(&json, Syntax::Json, &found(&json, Syntax::Json)[0]), Ok(None));
}
