//! The three syntaxes say the same: files in pairs, conversions there and back, formatting.

use std::{fs, path::PathBuf};

use scheduler_core::dsl::{Scenario, Syntax, convert, expr::Value, format, model::Parameter, parse};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../conformance/scenarios")
}

/// Every scenario file in the text syntax: name and text.
fn scenarios() -> Vec<(String, String)> {
    let mut found: Vec<_> = fs::read_dir(folder())
        .expect("the folder of scenario files")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "scenario"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("a readable file"))
        })
        .collect();
    found.sort();
    assert!(!found.is_empty());
    found
}

fn read(name: &str, text: &str, syntax: Syntax) -> Scenario {
    parse(text, syntax).unwrap_or_else(|error| panic!("{name} as {syntax:?}: {error}\n{text}"))
}

#[test]
fn each_file_says_the_same_in_text_and_yaml() {
    for (name, text) in scenarios() {
        let yaml = fs::read_to_string(folder().join(format!("{name}.yaml"))).expect("the same in YAML");
        assert_eq!(read(&name, &text, Syntax::Text).model(), read(&name, &yaml, Syntax::Yaml).model(), "{name}");
    }
}

#[test]
fn converting_there_and_back_changes_nothing() {
    for (name, text) in scenarios() {
        let model = read(&name, &text, Syntax::Text);
        for syntax in [Syntax::Text, Syntax::Yaml, Syntax::Json] {
            let there = convert(&text, Syntax::Text, syntax).expect("a conversion");
            assert_eq!(read(&name, &there, syntax).model(), model.model(), "{name} to {syntax:?}");
            for back in [Syntax::Text, Syntax::Yaml, Syntax::Json] {
                let again = convert(&there, syntax, back).expect("a conversion back");
                assert_eq!(read(&name, &again, back).model(), model.model(), "{name} to {syntax:?} to {back:?}");
            }
        }
    }
}

#[test]
fn formatting_keeps_the_scenario_and_settles_at_once() {
    for (name, text) in scenarios() {
        for syntax in [Syntax::Text, Syntax::Yaml, Syntax::Json] {
            let written = convert(&text, Syntax::Text, syntax).expect("a conversion");
            let written = if syntax == Syntax::Text { text.clone() } else { written };
            let once = format(&written, syntax).expect("a format");
            assert_eq!(read(&name, &once, syntax).model(), read(&name, &text, Syntax::Text).model(), "{name}");
            assert_eq!(format(&once, syntax).expect("a format"), once, "{name} as {syntax:?}");
        }
    }
}

#[test]
fn formatting_keeps_every_comment() {
    let text = r#"
# head
scenario "s" // behind the header
# before the action
action a = sleep { # first thing within
  for = 1s // how long
  # last thing within
}
workflow {
  # the one node
  start: a { -> end } # short
  next: a {
    // before an edge
    -> end when
       1 == 1 # in a condition
    -> end
  }
  end
} # behind the block
# tail
"#;
    let once = format(text, Syntax::Text).expect("a format");
    for comment in [
        "head",
        "behind the header",
        "before the action",
        "first thing within",
        "how long",
        "last thing within",
        "the one node",
        "short",
        "before an edge",
        "in a condition",
        "behind the block",
        "tail",
    ] {
        assert_eq!(once.matches(&["# ", comment].concat()).count(), 1, "{comment}\n{once}");
    }
    assert_eq!(format(&once, Syntax::Text).expect("a format"), once);
}

#[test]
fn the_json_of_a_scenario_reads_back_equal() {
    for (name, text) in scenarios() {
        let scenario = read(&name, &text, Syntax::Text);
        assert_eq!(read(&name, &scenario.to_json(), Syntax::Json).model(), scenario.model(), "{name}");
    }
}

#[test]
fn a_question_mark_after_the_type_of_an_export_makes_it_optional_in_every_syntax() {
    let mut text = "scenario \"s\" version \"1\"\naction a = look {\n".to_owned();
    // More of them than conditionals may nest.
    for number in 0..200 {
        text.push_str(&format!("export e{number}: string{}\n", if number % 2 == 0 { "?" } else { "" }));
    }
    text.push_str("}\nworkflow { start: a { -> end } end }\n");
    let scenario = read("exports", &text, Syntax::Text);
    let optional = |scenario: &Scenario| -> Vec<bool> {
        scenario.model().actions[0].exports.iter().map(|export| export.optional).collect()
    };
    assert_eq!(optional(&scenario), (0..200).map(|number| number % 2 == 0).collect::<Vec<_>>());
    for syntax in [Syntax::Text, Syntax::Yaml, Syntax::Json] {
        let there = convert(&text, Syntax::Text, syntax).expect("a conversion");
        assert_eq!(optional(&read("exports", &there, syntax)), optional(&scenario), "{there}");
    }
}

#[test]
fn statuses_need_no_quotes_and_are_strings() {
    let text = "scenario \"s\" version \"1\"\naction a = get {\n  url = \"http://10.0.0.1/\"\n  \
                expect_status = [2xx, 304, 400..404, 5XX]\n}\nworkflow { start: a { -> end } end }\n";
    let scenario = read("statuses", text, Syntax::Text);
    let written = |text: &str| Value::String(text.to_owned());
    let expected = vec![written("2xx"), Value::Int(304), written("400..404"), written("5XX")];
    assert_eq!(scenario.model().actions[0].parameters[1].1, Parameter::Literal(Value::List(expected)));
    let yaml = convert(text, Syntax::Text, Syntax::Yaml).expect("a conversion");
    let again = convert(&yaml, Syntax::Yaml, Syntax::Text).expect("a conversion back");
    for text in [format(text, Syntax::Text).expect("a format"), again] {
        assert!(text.contains("  expect_status = [2xx, 304, 400..404, 5XX]\n"), "{text}");
        assert_eq!(read("statuses", &text, Syntax::Text).model(), scenario.model());
    }
}

#[test]
fn keys_of_any_length_are_written_as_they_are_read() {
    for length in [999, 1_000, 1_001, 1_022, 1_024, 1_025, 5_000] {
        for key in ["a".repeat(length), "é ".repeat(length / 2), "\t".repeat(length)] {
            let key = serde_json::Value::from(key).to_string();
            let value = format!("{{{key}: [[{{{key}: 1}}], {{{key}: {{{key}: null}}, \"b\": 2}}], \"c\": 3}}");
            let text = format!(
                "{{\"name\": \"s\", \"workbook\": {{\"resources\": [{{\"id\": \"r\", \"type\": \"t\", \"properties\": {{\"v\": {value}}}}}]}}, \
                 \"workflows\": [{{\"id\": \"main\", \"nodes\": [{{\"id\": \"end\", \"type\": \"end\"}}]}}]}}"
            );
            let yaml = convert(&text, Syntax::Json, Syntax::Yaml).expect("a conversion");
            let model = |text: &str, syntax| read("keys", text, syntax).model().workbook.clone();
            assert_eq!(model(&yaml, Syntax::Yaml), model(&text, Syntax::Json), "{length}");
        }
    }
}
