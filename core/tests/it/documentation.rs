//! The examples of `doc/DSL.md` are scenarios, and the text and the YAML one say the same; those of `doc/RUNNER.md` can be run.

use scheduler_core::{
    dsl::{Severity, Syntax, code, parse, validate},
    runner::{Run, RunOptions},
};

const PAGE: &str = include_str!("../../../doc/DSL.md");

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

/// The sections of the rules: code, whether it warns, wrong form, right form.
fn rules() -> Vec<(String, bool, String, String)> {
    let block = |section: &str, kind: &str| {
        let start = format!("```scenario {kind}\n");
        let (_, rest) = section.split_once(&start).expect("a form");
        rest.split_once("\n```").expect("its end").0.to_owned()
    };
    PAGE.split("\n### `")
        .skip(1)
        .map(|section| {
            let (code, rest) = section.split_once('`').expect("a code");
            (code.to_owned(), rest.starts_with(" (warning)"), block(section, "wrong"), block(section, "right"))
        })
        .collect()
}

/// A form with everything that it leaves out.
fn whole(form: &str) -> String {
    let parts = [
        ("pool clients", "pool clients { range 10.0.0.0/24 }"),
        ("resource api", "resource api http_endpoint { ip = \"10.0.0.1\" }"),
        ("action probe", "action probe = look { export status: int = 0 export took: duration }"),
        ("workflow {", "workflow { start: probe { -> end } end }"),
    ];
    let mut text = "scenario \"example\"\n".to_owned();
    for (begins, part) in parts {
        if !form.contains(begins) {
            text.push_str(&format!("{part}\n"));
        }
    }
    text + form + "\n"
}

#[test]
fn every_code_has_its_section_in_the_order_of_the_list() {
    let found: Vec<String> = rules().into_iter().map(|(code, ..)| code).collect();
    assert_eq!(found, code::ALL);
}

#[test]
fn the_wrong_form_of_a_rule_yields_its_code_and_the_right_one_nothing() {
    let mut wrong = String::new();
    for (code, warns, bad, good) in rules() {
        // The name of a file is all of the text.
        let text = if code == code::FILE_NAME { bad } else { whole(&bad) };
        let found = validate(&text, Syntax::Text).expect("a short text");
        let severity = if warns { Severity::Warning } else { Severity::Error };
        // Noise is found before reading stops.
        let fits = if code == code::LIMIT_COUNT {
            found.iter().any(|finding| finding.code == code)
        } else {
            matches!(found.as_slice(), [only] if only.code == code && only.severity == severity)
        };
        if !fits {
            wrong.push_str(&format!("{code}, wrong form: {found:#?}\n"));
        }
        let found = validate(&whole(&good), Syntax::Text).expect("a short text");
        if !found.is_empty() {
            wrong.push_str(&format!("{code}, right form: {found:#?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_scenarios_of_the_runners_guide_are_free_of_findings_and_can_be_run() {
    let page = include_str!("../../../doc/RUNNER.md");
    let blocks: Vec<&str> =
        page.split("```scenario\n").skip(1).filter_map(|rest| rest.split_once("```")).map(|(block, _)| block).collect();
    assert!(blocks.len() >= 4);
    for block in blocks {
        let scenario = parse(block, Syntax::Text).unwrap_or_else(|error| panic!("{error}\n{block}"));
        assert_eq!(scenario.diagnostics(), [], "{block}");
        Run::from_scenario(&scenario, &RunOptions::default()).unwrap_or_else(|error| panic!("{error}\n{block}"));
    }
}

/// The front page has a row for each public module and each feature.
#[test]
fn the_front_page_lists_every_module_and_feature() {
    let page = include_str!("../../src/README.md");
    let modules = include_str!("../../src/lib.rs").lines().filter_map(|line| line.strip_prefix("pub mod "));
    for module in modules.map(|name| name.trim_end_matches(';')) {
        assert!(page.contains(&format!("| [`{module}`] |")), "the front page does not list module {module}");
    }
    let manifest = include_str!("../../Cargo.toml");
    let features = manifest.split_once("[features]").expect("features").1.split("\n[").next().expect("the section");
    for line in features.lines().filter(|line| !line.starts_with(['#', ' ', ']'])) {
        let Some((feature, _)) = line.split_once(" = ") else { continue };
        assert!(feature == "default" || page.contains(&format!("| `{feature}` |")), "the front page lacks {feature}");
    }
}
