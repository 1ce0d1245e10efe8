//! The examples of `doc/DSL.md` are scenarios, and the text and the YAML one say the same.

use scheduler_core::dsl::{Syntax, code, parse};

const PAGE: &str = include_str!("../../doc/DSL.md");

fn example(language: &str) -> &'static str {
    let start = format!("```{language}\n");
    PAGE.split_once(&start).and_then(|(_, rest)| rest.split_once("```")).map(|(text, _)| text).expect("an example")
}

#[test]
fn the_examples_are_free_of_findings_and_equal() {
    let text = parse(example("scenario"), Syntax::Text).unwrap_or_else(|error| panic!("{error}"));
    let yaml = parse(example("yaml"), Syntax::Yaml).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(text.diagnostics(), []);
    assert_eq!(text.model(), yaml.model());
}

#[test]
fn every_code_has_its_row() {
    for code in code::ALL {
        assert!(PAGE.contains(&format!("| `{code}`")), "{code}");
    }
}
