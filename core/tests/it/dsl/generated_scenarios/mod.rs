//! Properties of the three syntaxes over generated scenarios.
//!
//! Every run prints its seed; `DSL_SEED=n` replays one, `DSL_RUNS=n` makes more of them.

mod scenario;
mod values;

use crate::random::Random;
use scheduler_core::dsl::{Scenario, Severity, Syntax, convert, format, parse, validate};

/// What gets into a text by accident.
const NOISE: [&str; 10] = ["{", "}", "\"", "->", "é", "\0", "when", "5s", "[", ":"];

const SYNTAXES: [Syntax; 3] = [Syntax::Text, Syntax::Yaml, Syntax::Json];

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|value| value.parse().ok())
}

/// Runs a property over generated texts; what goes wrong names its seed.
fn over_scenarios(property: impl Fn(&str, &mut Random)) {
    let seeds = match variable("DSL_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..variable("DSL_RUNS").unwrap_or(100),
    };
    for seed in seeds {
        println!("DSL_SEED={seed}");
        let mut random = Random::new(seed);
        let text = scenario::scenario(&mut random);
        property(&text, &mut random);
    }
}

fn read(text: &str, syntax: Syntax) -> Scenario {
    parse(text, syntax).unwrap_or_else(|error| panic!("as {syntax:?}: {error}\n{text}"))
}

#[test]
fn what_is_generated_has_no_errors() {
    over_scenarios(|text, _| {
        let errors: Vec<_> = validate(text, Syntax::Text)
            .expect("a short text")
            .into_iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| finding.to_string())
            .collect();
        assert!(errors.is_empty(), "{errors:#?}\n{text}");
    });
}

#[test]
fn formatting_keeps_the_scenario_and_its_comments_and_settles_at_once() {
    over_scenarios(|text, _| {
        let once = format(text, Syntax::Text).expect("a format");
        assert_eq!(read(&once, Syntax::Text).model(), read(text, Syntax::Text).model(), "{text}\n--- as\n{once}");
        assert_eq!(once.matches("comment").count(), text.matches("comment").count(), "{text}\n--- as\n{once}");
        let twice = format(&once, Syntax::Text).expect("a format");
        assert!(once == twice, "{text}\n--- once\n{once}\n--- twice\n{twice}");
    });
}

#[test]
fn the_three_syntaxes_say_the_same() {
    over_scenarios(|text, _| {
        let model = read(text, Syntax::Text);
        for there in SYNTAXES {
            let written = convert(text, Syntax::Text, there).expect("a conversion");
            assert_eq!(read(&written, there).model(), model.model(), "to {there:?}\n{text}\n--- as\n{written}");
            for back in SYNTAXES {
                let again = convert(&written, there, back).expect("a conversion back");
                assert_eq!(
                    read(&again, back).model(),
                    model.model(),
                    "{there:?} to {back:?}\n{written}\n--- as\n{again}"
                );
            }
        }
    });
}

#[test]
fn the_three_syntaxes_get_the_same_warnings() {
    over_scenarios(|text, _| {
        let codes = |text: &str, syntax: Syntax| {
            let mut codes: Vec<String> =
                validate(text, syntax).expect("a short text").into_iter().map(|finding| finding.code).collect();
            codes.sort();
            codes
        };
        let expected = codes(text, Syntax::Text);
        for syntax in [Syntax::Yaml, Syntax::Json] {
            let written = convert(text, Syntax::Text, syntax).expect("a conversion");
            assert_eq!(codes(&written, syntax), expected, "{text}\n--- as\n{written}");
        }
    });
}

#[test]
fn damaged_texts_get_bounded_diagnostics_whose_places_exist() {
    over_scenarios(|text, random| {
        for syntax in SYNTAXES {
            let mut damaged = convert(text, Syntax::Text, syntax).expect("a conversion");
            for _ in 0..1 + random.below(4) {
                let mut at = random.below(damaged.len());
                while !damaged.is_char_boundary(at) {
                    at -= 1;
                }
                match random.below(3) {
                    0 => damaged.truncate(at),
                    1 => damaged.insert_str(at, NOISE[random.below(NOISE.len())]),
                    _ => {
                        damaged.remove(at);
                    }
                }
                if damaged.is_empty() {
                    break;
                }
            }
            let found = validate(&damaged, syntax).expect("a short text");
            assert!(found.len() <= 100);
            for finding in found {
                let (start, end) = (finding.span.start, finding.span.end);
                assert!(start.offset <= end.offset && end.offset as usize <= damaged.len(), "{finding}\n{damaged}");
                assert!(damaged.get(start.offset as usize..end.offset as usize).is_some(), "{finding}\n{damaged}");
            }
        }
    });
}
