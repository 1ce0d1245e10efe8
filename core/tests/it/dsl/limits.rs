//! Whatever comes in, the answer is bounded and typed.

use scheduler_core::dsl::{
    NamedValue, ParserError, ParserLimits, Source, Syntax, evaluate,
    expr::{Declarations, Dialect, Expression, Value},
    parse, validate, validate_within,
};

const SYNTAXES: [Syntax; 3] = [Syntax::Text, Syntax::Yaml, Syntax::Json];

/// Reads a text of any length; at most as many diagnostics as the limit says come back.
fn read_all(text: &str) {
    for syntax in SYNTAXES {
        let found = validate_within(text, syntax, &ParserLimits::default()).expect("a text within the limits");
        assert!(found.len() <= ParserLimits::default().diagnostics, "{syntax:?}: {}", found.len());
    }
}

#[test]
fn deep_nesting_is_refused_in_every_syntax() {
    for pair in ["(", "[", "{", "{\"a\":", "- ", "x ? 1 : ", "!", "-", "a.", "a[", "f("] {
        let text = pair.repeat(20_000);
        read_all(&text);
        read_all(&format!("scenario \"s\" workflow {{ start: a {{ -> end when {text}"));
        read_all(&format!("scenario \"s\" action a = get {{ x = {text}"));
        let compiled = Expression::compile(&text, &Declarations::new(), Dialect::Scenario);
        assert!(compiled.is_err(), "{pair}");
    }
}

#[test]
fn long_chains_of_operators_are_refused_not_overflown() {
    for operator in ["+", "&&", "||", "==", "*"] {
        let text = vec!["1"; 100_000].join(&format!(" {operator} "));
        assert!(Expression::compile(&text, &Declarations::new(), Dialect::Cel).is_err(), "{operator}");
    }
}

#[test]
fn ten_megabytes_of_noise_in_chunks_end_in_bounded_diagnostics() {
    let chunk: String = (0_u32..200_000)
        .map(|number| char::from_u32(number.wrapping_mul(2_654_435_761) % 0x3000 + 0x20).unwrap_or('x'))
        .collect::<String>()
        .chars()
        .take(180_000)
        .collect();
    for syntax in SYNTAXES {
        let mut source = Source::new(syntax);
        while source.length() < 10_000_000 {
            source.push(&chunk).expect("a chunk within the limits");
        }
        let error = source.parse().expect_err("noise is no scenario");
        assert!(
            matches!(error, ParserError::Rejected { ref diagnostics } if !diagnostics.is_empty() && diagnostics.len() <= 100),
            "{syntax:?}"
        );
    }
}

#[test]
fn a_text_beyond_the_limit_of_a_call_is_too_large() {
    let text = " ".repeat((1 << 20) + 1);
    for syntax in SYNTAXES {
        assert!(matches!(
            parse(&text, syntax),
            Err(ParserError::LimitExceeded { maximum: 1_048_576, actual: 1_048_577, .. })
        ));
        assert!(matches!(validate(&text, syntax), Err(ParserError::LimitExceeded { .. })));
        assert!(matches!(Source::new(syntax).push(&text), Err(ParserError::LimitExceeded { .. })));
    }
}

#[test]
fn a_source_takes_no_more_than_its_limit_and_keeps_what_it_had() {
    let mut source = Source::new(Syntax::Text);
    let chunk = " ".repeat(1 << 20);
    for _ in 0..16 {
        source.push(&chunk).expect("room");
    }
    assert!(matches!(
        source.push("x"),
        Err(ParserError::LimitExceeded { maximum: 16_777_216, actual: 16_777_217, .. })
    ));
    assert_eq!(source.length(), 16 << 20);
}

#[test]
fn aliases_do_not_multiply_without_bound() {
    let mut text = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, before) in ('b'..='z').zip('a'..='y') {
        text.push_str(&format!(
            "{name}: &{name} [*{before}, *{before}, *{before}, *{before}, *{before}, *{before}, *{before}]\n"
        ));
    }
    let found = validate(&text, Syntax::Yaml).expect("a text within the limits");
    assert_eq!(found.iter().map(|finding| finding.code.as_str()).collect::<Vec<_>>(), ["limit-count"]);
}

/// The work is counted, not timed: a thousand statements that cannot be read are the end of it.
#[test]
fn a_megabyte_of_broken_statements_is_not_read_to_its_end() {
    let part = "-> -> when ( ";
    let text = format!("scenario \"s\" workflow {{ start: pass {{ {}", part.repeat((1 << 20) / part.len() - 4));
    let end = format!("{text} }} }} pool p {{ range nonsense }}");
    let found = validate(&end[end.len() - (1 << 20)..], Syntax::Text).expect("within the limits");
    assert!(!found.is_empty() && found.len() <= 100);
    assert!(found.iter().all(|finding| finding.code != "invalid-range"), "what comes last was read");
}

#[test]
fn a_yaml_text_with_too_many_keys_is_not_read_to_its_end() {
    let found = validate(&"a: b\n".repeat(200_000), Syntax::Yaml).expect("within the limits");
    assert_eq!(found.iter().map(|finding| finding.code.as_str()).collect::<Vec<_>>(), ["limit-count"]);
}

/// What belongs nowhere is counted while it is read: the broken quote at the end is never seen.
#[test]
fn a_yaml_text_of_values_that_belong_nowhere_is_not_read_to_its_end() {
    let parts = [
        ("actions: [", "1,"),
        ("actions:\n", "- a\n"),
        ("actions:\n- id: a\n", "  a: b\n"),
        ("actions:\n- id: a\n", "  id: b\n"),
        ("workflows:\n- id: a\n  nodes:\n", "  - ~\n"),
        ("name:\n", "- [a]\n"),
        ("nonsense: [", "{a: [1]},"),
        ("", "- - a\n"),
        ("workbook:\n  ip_pools:\n  - id: a\n    ranges:\n", "    - x\n"),
    ];
    for (start, part) in parts {
        let text = format!("{start}{}\"", part.repeat((1 << 20) / part.len() - 20));
        let found = validate(&text, Syntax::Yaml).expect("within the limits");
        let codes: Vec<&str> = found.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, ["limit-count"], "{start:?} and {part:?}");
        assert!(found[0].span.start.offset < 100_000, "{start:?} was read to {}", found[0].span.start.offset);
    }
}

/// A collection in brackets is scanned to its end before its first value is known: that is bounded as well.
#[test]
fn yaml_in_brackets_is_not_looked_ahead_for_without_end() {
    for (start, part) in [
        ("workflows: [{id: a, nodes: [", "~,"),
        ("workflows: [{id: a, nodes: [", "[],"),
        ("[[", "? : "),
        ("{actions: [", "1,"),
        ("{\"actions\": [", "1,"),
        ("name: \"", "a "),
        ("name: |\n", " a\n"),
    ] {
        let text = format!("{start}{}", part.repeat((1 << 20) / part.len() - 20));
        let found = validate(&text, Syntax::Yaml).expect("within the limits");
        let codes: Vec<&str> = found.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, ["limit-count"], "{start:?} and {part:?}: {found:?}");
        assert!(found[0].span.start.offset < 100, "{start:?}: {found:?}");
    }
}

/// JSON within YAML is not: a scenario of a megabyte is read as well as in its own syntax.
#[test]
fn long_json_is_good_yaml() {
    let nodes: String =
        (0..9000).map(|node| format!(r#"{{"id": "n{node}", "type": "pass", "edges": [{{"to": "end", "label": "to the end of the walk"}}]}}, "#)).collect();
    let text = format!(
        r#"{{"name": "s", "workflows": [{{"id": "main", "nodes": [{nodes}{{"id": "end", "type": "end"}}]}}]}}"#
    );
    assert!(text.len() > 800_000 && text.len() < 1 << 20, "{}", text.len());
    let found = |syntax: Syntax| validate(&text, syntax).expect("within the limits");
    assert_eq!(found(Syntax::Yaml), found(Syntax::Json));
    assert!(found(Syntax::Yaml).iter().all(|finding| finding.code == "unreachable-node"));
}

#[test]
fn a_node_has_ten_thousand_edges_at_most() {
    let workflow =
        |edges: usize| format!("scenario \"s\" workflow {{ start: pass {{ {} }} end }}", "-> end\n".repeat(edges));
    let codes = |edges: usize, syntax: Syntax| {
        let text = match syntax {
            Syntax::Text => workflow(edges),
            Syntax::Yaml => format!(
                "name: s\nworkflows:\n- nodes:\n  - id: start\n    type: pass\n    edges:\n{}  - id: end\n    type: end\n",
                "    - end\n".repeat(edges)
            ),
            Syntax::Json => format!(
                r#"{{"name":"s","workflows":[{{"nodes":[{{"id":"start","type":"pass","edges":["end"{}]}},{{"id":"end","type":"end"}}]}}]}}"#,
                r#","end""#.repeat(edges - 1)
            ),
        };
        let found = validate(&text, syntax).expect("within the limits");
        found.iter().filter(|finding| finding.code == "limit-count").count()
    };
    for syntax in SYNTAXES {
        assert_eq!((codes(10_000, syntax), codes(10_001, syntax)), (0, 1), "{syntax:?}");
    }
}

/// A thousand times nothing where something may be left out is no nonsense.
#[test]
fn keys_without_a_value_are_not_counted() {
    let nodes: String =
        (0..2000).map(|node| format!("  - id: n{node}\n    type: pass\n    retry:\n    edges: [end]\n")).collect();
    let text = format!("name: s\nworkflows:\n- id: main\n  nodes:\n{nodes}  - id: end\n    type: end\n");
    let found = validate(&text, Syntax::Yaml).expect("within the limits");
    assert!(found.iter().all(|finding| finding.code != "limit-count"), "{found:?}");
}

#[test]
fn long_names_do_not_make_long_messages() {
    let name = "n".repeat(500_000);
    let found = validate(&format!("scenario \"s\" workflow {{ start: {name} {{ -> {name} }} }}"), Syntax::Text)
        .expect("within the limits");
    assert!(!found.is_empty());
    assert!(found.iter().all(|finding| finding.message.len() < 1000));
}

#[test]
fn values_of_too_many_levels_or_nodes_are_refused() {
    let deep = |levels: usize| (1..levels).fold(Value::Int(1), |value, _| Value::List(vec![value]));
    let outcome = |value: Value| evaluate("size(v)", &[NamedValue::new("v", value)], None);
    assert_eq!(outcome(deep(64)), Ok(Value::Int(1)));
    assert_eq!(outcome(deep(65)), Err(ParserError::MalformedValue { node: 64 }));
    assert!(matches!(outcome(deep(5000)), Err(ParserError::MalformedValue { .. })));
    assert_eq!(outcome(Value::List(vec![Value::Null; 65_535])), Ok(Value::Int(65_535)));
    assert_eq!(outcome(Value::List(vec![Value::Null; 65_536])), Err(ParserError::MalformedValue { node: 65_536 }));
}

#[test]
fn every_prefix_of_a_scenario_is_answered() {
    let text = include_str!("../../../../conformance/scenarios/tri-phase.scenario");
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let part = &text[..end];
        validate(part, Syntax::Text).expect("a text within the limits");
    }
    let text = include_str!("../../../../conformance/scenarios/tri-phase.yaml");
    for end in (0..text.len()).step_by(7) {
        validate(&text[..end], Syntax::Yaml).expect("a text within the limits");
    }
}

#[test]
fn every_mutation_of_a_byte_is_answered() {
    let text = include_str!("../../../../conformance/scenarios/tri-phase.scenario");
    for at in (0..text.len()).step_by(3) {
        for other in ["{", "}", "\"", "-", "9", "(", "\\", "é", "."] {
            if text.is_char_boundary(at) && text.is_char_boundary(at + 1) {
                let changed = [&text[..at], other, &text[at + 1..]].concat();
                validate(&changed, Syntax::Text).expect("a text within the limits");
            }
        }
    }
}
