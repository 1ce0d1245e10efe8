//! Comments that ignore diagnostics: which ones, on which line, and what is said about those that do not.

use scheduler_core::dsl::{Diagnostic, ParserLimits, Syntax, format, parse, validate, validate_within};

const NODE: &str = "scenario \"s\"\naction a = get { url = \"http://10.0.0.1/\" export status_code: int = 0 }\nworkflow {\n  BEFORE\n  start: a { AFTER\n    -> end when a.status_code == 200\n  } BEHIND\n  end\n}\n";

/// A scenario with a node without a fallback, and comments around it.
fn node(before: &str, after: &str, behind: &str) -> String {
    NODE.replace("BEFORE", before).replace("AFTER", after).replace("BEHIND", behind)
}

fn codes(text: &str) -> Vec<String> {
    validate(text, Syntax::Text).expect("a short text").into_iter().map(|finding| finding.code).collect()
}

const IGNORE: &str = "# scheduler-core: ignore missing-fallback";

#[test]
fn a_comment_is_about_its_own_line_or_the_next_line_with_code() {
    assert_eq!(codes(&node("", "", "")), ["missing-fallback"]);
    for before in [
        IGNORE.to_owned(),
        IGNORE.replace('#', "//"),
        IGNORE.replace("# ", "#"),
        format!("{IGNORE}\r"),
        format!("{IGNORE} -- why, and, more"),
        format!("{IGNORE}\n\n  # another comment\n  // and one more\n"),
    ] {
        assert_eq!(codes(&node(&before, "", "")), [""; 0], "{before}");
    }
    assert_eq!(codes(&node("", IGNORE, "")), [""; 0]);
    assert_eq!(codes(&node("", "", IGNORE)), ["missing-fallback", "unused-suppression"]);
}

#[test]
fn what_is_silenced_is_not_kept_with_the_scenario() {
    let scenario = parse(&node(IGNORE, "", ""), Syntax::Text).expect("a scenario");
    assert_eq!(scenario.diagnostics(), []);
}

#[test]
fn an_error_is_not_silenced_and_rejects() {
    let text = node("", "", "").replace("-> end when", "-> ned when # scheduler-core: ignore unknown-node\n");
    assert!(parse(&text, Syntax::Text).is_err());
    assert_eq!(codes(&text), ["missing-fallback", "unknown-node", "invalid-suppression"]);
}

/// What an error hides cannot be told from what is not there.
#[test]
fn a_comment_is_unneeded_only_in_a_text_without_errors() {
    let text = node(IGNORE, "", "").replace("when a.status_code == 200", "");
    assert_eq!(codes(&text), ["unused-suppression"]);
    assert_eq!(codes(&text.replace("-> end", "-> ned")), ["unknown-node"]);
    let limits = ParserLimits::default().diagnostics(1);
    let text = node(IGNORE, "", "").replace("  end\n", "  lone: a { -> end }\n  end\n");
    let found = validate_within(&text, Syntax::Text, &limits).expect("a short text");
    assert!(found.len() <= 1, "{found:?}");
}

#[test]
fn the_second_comment_of_two_is_unneeded() {
    let text = node(&format!("{IGNORE}\n  {IGNORE}"), "", "");
    let found = validate(&text, Syntax::Text).expect("a short text");
    let lines: Vec<(&str, u32)> = found.iter().map(|own| (own.code.as_str(), own.span.start.line)).collect();
    assert_eq!(lines, [("unused-suppression", 5)]);
}

#[test]
fn what_only_looks_like_a_comment_silences_nothing() {
    let yaml = "name: s\nactions:\n- id: a\n  type: web\n  exports: [{ name: status_code, type: int, default: 0 }]\n  parameters:\n    url: http://10.0.0.1/#scheduler-core:ignore\n    text: |\n      # scheduler-core: ignore x\n    quoted: \"\n      # scheduler-core: ignore y\"\nworkflows:\n- id: main\n  nodes:\n  - id: start # scheduler-core: ignore missing-fallback\n    type: action\n    action: a\n    edges: [{ to: end, trigger: { condition: a.status_code == 1 } }]\n  - { id: end, type: end }\n";
    assert_eq!(validate(yaml, Syntax::Yaml).expect("a short text"), []);
    let text = node("", "", "").replace("http://10.0.0.1/", "http://10.0.0.1/# scheduler-core: ignore z");
    assert_eq!(codes(&text), ["missing-fallback"]);
}

#[test]
fn formatting_keeps_what_is_silenced() {
    let shown = |text: &str| -> Vec<(String, String)> {
        let found = validate(text, Syntax::Text).expect("a short text");
        found.into_iter().map(|Diagnostic { code, message, .. }| (code, message)).collect()
    };
    for text in [
        node(IGNORE, "", ""),
        node("", IGNORE, ""),
        node("", &format!("{IGNORE}\n # another"), ""),
        node("", "", "").replace("\n    -> end when", "-> end when").replace("\n  } ", &format!(" }} {IGNORE}")),
    ] {
        let formatted = format(&text, Syntax::Text).expect("a readable text");
        assert_eq!(shown(&text), [], "{text}");
        assert_eq!(shown(&formatted), [], "{text}\n---\n{formatted}");
        assert_eq!(format(&formatted, Syntax::Text).as_ref(), Ok(&formatted));
    }
}

/// A megabyte of such comments, each on a line of its own, is read in time that grows with the text alone.
#[test]
fn many_comments_are_cheap() {
    let text = node(&format!("{IGNORE}\n").repeat(24_000), "", "");
    let found = validate(&text, Syntax::Text).expect("a megabyte");
    assert_eq!(found.len(), ParserLimits::DEFAULT.diagnostics);
    assert!(found.iter().all(|own| own.code == "unused-suppression"));
}
