//! No string of a scenario can change the rest of it: whatever is accepted is printed, in every syntax, as a text that
//! is the same scenario.

use std::{env, fs, path::Path};

use scheduler_core::dsl::{Syntax, code, convert, parse, validate};
use serde_json::Value;

use crate::random::Random;

/// Strings that end a name, a string, a line or a block in one of the syntaxes, or that are another kind of token.
const HOSTILE: [&str; 22] = [
    "web {\n}\naction second = web {\n}\naction third = web",
    "web` `",
    "`",
    "a`b",
    "web\naction x = web",
    "web # comment",
    "web // comment",
    "b\"x\"",
    "r'x'",
    "fe80::1",
    "5s",
    "10.0.0.1",
    "true",
    "end",
    "a b",
    "a: b",
    "- a",
    "\"",
    "\\",
    "\u{1b}]0;title\u{7}\r\n::error::forged",
    "\u{2028}x\u{85}",
    "",
];

const ALPHABET: [&str; 20] = [
    "a", "web", "`", "\"", "'", "\\", "\n", "\r", "{", "}", " ", "=", "#", ":", "-", "5", ".", "\u{1b}", "\u{2028}",
    "é",
];

fn text(random: &mut Random) -> String {
    (0..=random.below(6)).map(|_| *random.pick(&ALPHABET)).collect()
}

fn scenario() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/rules/invalid-name.json");
    serde_json::from_str(&fs::read_to_string(file).expect("a file").replace("a b", "lab")).expect("JSON")
}

/// Calls `visit` with each string and each key of a value; it may replace one.
fn strings(value: &mut Value, visit: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(items) => items.iter_mut().for_each(|item| strings(item, visit)),
        Value::Object(entries) => {
            for (mut key, mut own) in std::mem::take(entries) {
                visit(&mut key);
                strings(&mut own, visit);
                entries.insert(key, own);
            }
        }
        _ => {}
    }
}

/// Checks one scenario and returns whether it is accepted.
fn check(source: &str, about: &str) -> bool {
    let Ok(scenario) = parse(source, Syntax::Json) else { return false };
    for target in [Syntax::Text, Syntax::Yaml, Syntax::Json] {
        let printed = convert(source, Syntax::Json, target).expect("a scenario without errors can be printed");
        let again = parse(&printed, target).unwrap_or_else(|error| panic!("{about}: {target:?}: {error}\n{printed}"));
        assert_eq!(again.model(), scenario.model(), "{about}: {target:?}\n{printed}");
    }
    true
}

#[test]
fn no_string_changes_the_rest_of_a_scenario_in_any_syntax() {
    let seed: u64 = env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0x5eed);
    println!("SEED={seed}");
    let mut random = Random::new(seed);
    let mut count = 0;
    strings(&mut scenario(), &mut |_| count += 1);
    let mut texts: Vec<String> = HOSTILE.iter().map(|&text| text.to_owned()).collect();
    texts.extend((0..40).map(|_| text(&mut random)));
    let mut accepted = 0;
    for index in 0..count {
        for text in &texts {
            let mut value = scenario();
            let mut at = 0;
            strings(&mut value, &mut |own| {
                if at == index {
                    own.clone_from(text);
                }
                at += 1;
            });
            accepted += usize::from(check(&value.to_string(), &format!("string {index}: {text:?}")));
        }
    }
    // Descriptions, parameters and tenants may be any string.
    assert!(accepted > 400, "{accepted} of {} scenarios were accepted", count * texts.len());
}

#[test]
fn kinds_of_actions_and_types_of_resources_are_names() {
    for pointer in ["/actions/0/type", "/workbook/resources/0/type"] {
        for text in HOSTILE.iter().filter(|text| !["true", "end"].contains(text)) {
            let mut value = scenario();
            *value.pointer_mut(pointer).expect("a string") = Value::from(*text);
            let found = validate(&value.to_string(), Syntax::Json).expect("diagnostics");
            assert!(found.iter().any(|own| own.code == code::INVALID_NAME), "{pointer}: {text:?}: {found:?}");
        }
    }
}
