//! Every parameter of every built-in action with wrong values of each kind: what `check` says in text, YAML and JSON.
//!
//! `ui/parameters.tsv` has a case a line: kind, parameter, mistake, the action in the text syntax, the action in YAML.
//! `ui/parameters.expected` has what is said, the same in each syntax. `UPDATE_EXPECTED=1` writes it.

use std::{env, fmt::Write as _, fs, path::PathBuf};

use scheduler_core::dsl::{Diagnostic, Severity, Syntax, validate};

/// The mistake of a case that has none.
const NONE: &str = "none";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/ui")
}

struct Case {
    kind: String,
    parameter: String,
    mistake: String,
    text: String,
    yaml: String,
}

fn cases() -> Vec<Case> {
    let table = fs::read_to_string(folder().join("parameters.tsv")).expect("the table");
    let case = |line: &str| match line.split('\t').collect::<Vec<_>>().as_slice() {
        [kind, parameter, mistake, text, yaml] => Case {
            kind: (*kind).to_owned(),
            parameter: (*parameter).to_owned(),
            mistake: (*mistake).to_owned(),
            text: (*text).to_owned(),
            yaml: (*yaml).to_owned(),
        },
        _ => panic!("not five cells: {line}"),
    };
    table.lines().map(case).collect()
}

impl Case {
    /// The case as a scenario of each syntax.
    fn sources(&self) -> [(Syntax, String); 3] {
        let text = format!(
            "scenario \"mistake\" version \"1\"\naction a = {}\nworkflow {{ start: a {{ -> rest }} rest: pass {{ -> end after 1s }} end }}\n",
            self.text
        );
        let yaml = format!(
            "name: mistake\nversion: \"1\"\nactions:\n  - {}\nworkflows:\n  - id: main\n    nodes:\n      - {{ id: start, action: a, edges: [rest] }}\n      \
             - {{ id: rest, type: pass, edges: [{{ to: end, trigger: {{ after: 1s }} }}] }}\n      - {{ id: end, type: end }}\n",
            self.yaml
        );
        let tree: serde_json::Value = serde_yaml::from_str(&yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}"));
        [(Syntax::Text, text), (Syntax::Yaml, yaml), (Syntax::Json, tree.to_string())]
    }
}

fn said(found: &[Diagnostic]) -> String {
    let one = |own: &Diagnostic| format!("{}[{}]: {}", own.severity, own.code, own.message);
    found.iter().map(one).collect::<Vec<_>>().join(" | ")
}

#[test]
fn every_wrong_value_of_a_parameter_is_said_in_every_syntax() {
    let (mut all, mut wrong) = (String::new(), String::new());
    for case in cases() {
        let mut first: Option<String> = None;
        for (syntax, source) in case.sources() {
            let found = validate(&source, syntax).expect("a short text");
            let said = said(&found);
            let is_right = if case.mistake == NONE { found.is_empty() } else { found.len() == 1 };
            let is_same = first.as_ref().is_none_or(|first| *first == said);
            if !is_right || !is_same {
                let _ = writeln!(wrong, "{syntax:?}, {}: {}\n    {said}", case.mistake, case.text);
            }
            if first.is_none() {
                let help = found.iter().find_map(|own| own.help.as_deref()).unwrap_or("");
                let gap = if help.is_empty() { "" } else { "; " };
                let Case { kind, parameter, mistake, text, .. } = &case;
                if mistake != NONE {
                    let _ = writeln!(all, "{kind} · {parameter} · {mistake}: {text}\n    {said}{gap}{help}");
                }
                first = Some(said);
            }
        }
    }
    let golden = folder().join("parameters.expected");
    if env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&golden, &all).expect("a writable file");
    }
    assert!(wrong.is_empty(), "one diagnostic, the same in each syntax, and none where nothing is wrong:\n{wrong}");
    assert_eq!(all, fs::read_to_string(&golden).unwrap_or_default());
}

#[test]
fn a_wrong_value_is_said_where_it_stands() {
    for case in cases().iter().filter(|case| case.mistake != NONE) {
        let [(syntax, source), ..] = case.sources();
        for found in validate(&source, syntax).expect("a short text") {
            assert!(found.severity != Severity::Note && found.span.start.line == 2, "{}: {found}", case.text);
        }
    }
}
