//! Exports by name, path, header and expression.

use super::*;

fn export(name: &str) -> ExportDef {
    ExportDef { name: name.to_owned(), kind: ValueKind::Any, optional: true, default: None }
}

fn answer() -> Answer {
    Answer {
        status: 201,
        headers: vec![("etag".into(), "\"a\"".into()), ("via".into(), "x".into()), ("via".into(), "y".into())],
        body: br#"{"user": {"id": 7, "tags": ["a", "b"]}, "odd name": true}"#.to_vec(),
        size: 57,
        sent: 9,
        reused: true,
    }
}

fn taken(name: &str, written: Option<&str>) -> Option<Value> {
    let extract = Extract::compile("probe", &export(name), written, Kind::Http).unwrap();
    let exports = take(None, std::slice::from_ref(&extract), &answer()).unwrap();
    exports.into_iter().next().map(|(_, value)| value)
}

#[test]
fn exports_come_from_the_answer_by_name() {
    assert_eq!(taken("status_code", None), Some(Value::Int(201)));
    assert_eq!(taken("body_size", None), Some(Value::Int(57)));
    assert_eq!(taken("reused", None), Some(Value::Bool(true)));
    assert_eq!(taken("content_type", None), None);
    let error = Extract::compile("probe", &export("sttus"), None, Kind::Http).unwrap_err();
    assert!(error.to_string().starts_with("action probe, export sttus: should be one of status_code"), "{error}");
}

#[test]
fn exports_come_from_paths_headers_and_expressions() {
    let text = |text: &str| Some(Value::String(text.to_owned()));
    for (written, value) in [
        ("$.user.id", Some(Value::Int(7))),
        ("$.user.tags[1]", text("b")),
        ("$['user']['tags'][-2]", text("a")),
        ("$.user.tags[2]", None),
        ("$.user.tags[-3]", None),
        ("$.none.id", None),
        ("$['odd name']", Some(Value::Bool(true))),
        ("header:ETag", text("\"a\"")),
        ("header:X", None),
        ("response.json.user.id * 2", Some(Value::Int(14))),
        ("response.headers['via']", text("x, y")),
        ("response.status / 100 == 2", Some(Value::Bool(true))),
        ("size(response.body)", Some(Value::Int(57))),
        ("response.json.none", None),
    ] {
        assert_eq!(taken("x", Some(written)), value, "{written}");
    }
}

#[test]
fn what_does_not_compile_is_refused_at_once() {
    for written in ["$.", "$x", "$[a]", "$.*", "$['a", "response.sttus", "1 +"] {
        assert!(Extract::compile("probe", &export("x"), Some(written), Kind::Http).is_err(), "{written}");
    }
}

#[test]
fn an_answer_without_json_leaves_the_defaults_of_optional_exports() {
    let extract = Extract::compile("probe", &export("x"), Some("$.a"), Kind::Http).unwrap();
    assert_eq!(take(None, &[extract], &Answer { body: b"<html>".to_vec(), ..answer() }), Ok(Vec::new()));
}

#[test]
fn an_expression_over_parts_has_the_value_of_one_over_the_whole() {
    let bodies = [
        r#"{"items":[{"id":7,"name":"x"},{"id":8}],"total":2,"none":null,"deep":{"a":{"b":[1,2,3]}}}"#,
        r#"{"items":{"0":1},"total":"2","deep":[],"none":{"x":1}}"#,
        r#"{"total":1,"total":2,"items":[]}"#,
        "[1,[2]]",
        "null",
        "7",
        "no JSON",
    ];
    let expressions = [
        "response.json",
        "response.json == null",
        "has(response.json)",
        "response.json.items",
        "response.json.items[0].id",
        "response.json['items'][1u]['id'] + 1",
        "response.json.items[2].id == 1 || response.json.total == 2",
        "response.json.total == 2 || response.json.items[2].id == 1",
        "has(response.json.items)",
        "has(response.json.none) ? response.json.none : 5",
        "has(response.json.deep.a) && response.json.deep.a.b[2] == 3",
        "has(response.json.deep.c)",
        "!has(response.json.items.id)",
        "has(response.json['deep'].a)",
        "response.json.items.exists(x, x.id == 8)",
        "response.json.items.map(x, x.id)",
        "response.json.deep.a.b[response.json.total]",
        "response.json[1][0]",
        "response.json[-1]",
        "response.json[0.0]",
        "response.json.none",
        "size(response.json.items) > 1 ? response.json.items[1] : response.json.total",
        "response.json.deep == response.json.deep",
        "[1, 2].exists(x, x == response.json.total)",
        "false && response.json.a.b",
    ];
    let declared: Declarations = variables(Kind::Http).iter().copied().collect();
    let mut values = 0;
    for body in bodies {
        let answer = Answer { body: body.as_bytes().to_vec(), ..answer() };
        let whole = Extract::compile("probe", &export("json"), None, Kind::Http).unwrap();
        let whole = take(None, &[whole], &answer).unwrap().pop().map_or(Value::Null, |(_, value)| value);
        for written in expressions {
            let expression = Expression::compile_all(written, &declared, Dialect::Scenario).unwrap();
            let slots: Vec<Value> = expression.variables().iter().map(|_| whole.clone()).collect();
            let expected = expression.evaluate(&slots).ok().filter(|value| *value != Value::Null);
            let extract = Extract::compile("probe", &export("x"), Some(written), Kind::Http).unwrap();
            let taken = take(None, &[extract], &answer).unwrap().pop().map(|(_, value)| value);
            values += usize::from(taken.is_some());
            assert_eq!(taken, expected, "{written} of {body}");
        }
    }
    assert!(values >= 60, "{values}");
}

#[test]
fn a_part_of_a_body_is_taken_where_the_whole_is_too_large() {
    let body = format!(r#"{{"zeros":[{}0],"id":7}}"#, "0,".repeat(400_000));
    let answer = Answer { body: body.into_bytes(), ..answer() };
    let taken = |written: Option<&str>| {
        take(None, &[Extract::compile("probe", &export("json"), written, Kind::Http).unwrap()], &answer)
    };
    for part in ["$.id", "response.json.id", "has(response.json.zeros) ? response.json.id : 0", "$.zeros[-1]"] {
        assert_eq!(taken(Some(part)).map(|exports| exports.len()), Ok(1), "{part}");
    }
    for whole in [None, Some("$"), Some("$.zeros"), Some("size(response.json)"), Some("response.json.zeros[0.0]")] {
        let text = taken(whole).unwrap_err().reason;
        assert!(text.contains("`json-bytes`"), "{text}");
    }
}

#[test]
fn fields_of_one_name_are_joined_in_their_order() {
    let mut headers = vec![("b".to_owned(), "0".to_owned())];
    for place in 0..16_000 {
        headers.push(((if place % 2 == 0 { "c" } else { "a" }).to_owned(), place.to_string()));
    }
    let answer = Answer { headers, ..answer() };
    let extract = Extract::compile("probe", &export("headers"), None, Kind::Http).unwrap();
    let Some((_, Value::Map(fields))) = take(None, &[extract], &answer).unwrap().pop() else { panic!("a map") };
    let names: Vec<_> = fields.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(names, ["b", "c", "a"].map(|name| Value::String(name.to_owned())));
    let Some((_, Value::String(text))) = fields.get(2) else { panic!("a string") };
    assert!(text.starts_with("1, 3, 5, ") && text.ends_with(", 15997, 15999"), "{text}");
}

#[test]
fn an_export_that_is_missing_is_named_with_what_it_was_looked_for() {
    let required = |name: &str| ExportDef { optional: false, ..export(name) };
    let missing = |name: &str, written: Option<&str>, body: &str| {
        let extract = Extract::compile("probe", &required(name), written, Kind::Http).unwrap();
        let answer = Answer { body: body.as_bytes().to_vec(), ..answer() };
        take(None, std::slice::from_ref(&extract), &answer).map_err(|failure| (failure.kind, failure.reason))
    };
    for (name, written, body, reason) in [
        ("id", Some("$.order.id"), "{}", "export id: the body has no $.order.id"),
        ("id", Some("$.id"), "<html>", "export id: the body is not JSON, which $.id reads"),
        ("json", None, "", "export json: the body is not JSON, which json reads"),
        ("tag", Some("header:X-Tag"), "{}", "export tag: the response has no header x-tag"),
        ("n", Some("response.json.n + 1"), "{}", "export n: response.json.n + 1 has no value in the response"),
        ("n", Some("size(response.json)"), "", "export n: the body is not JSON, which size(response.json) reads"),
    ] {
        let found = missing(name, written, body);
        assert_eq!(found, Err((FailureKind::Expectation, reason.to_owned())));
    }
    assert_eq!(missing("content_type", None, "{}"), Ok(Vec::new()), "many good responses have none");
}

#[test]
fn an_export_of_another_type_fails_the_attempt() {
    let typed = |kind, written: &str| {
        let export = ExportDef { kind, ..export("x") };
        let extract = Extract::compile("probe", &export, Some(written), Kind::Http).unwrap();
        take(None, std::slice::from_ref(&extract), &answer()).map_err(|failure| failure.reason)
    };
    assert!(typed(ValueKind::Int, "$.user.id").is_ok());
    assert!(typed(ValueKind::Double, "$.user.id").is_ok(), "it loses nothing");
    for (kind, written, reason) in [
        (ValueKind::Bool, "$.user.id", "export x: $.user.id is of type int, not bool"),
        (ValueKind::Int, "header:etag", "export x: header:etag is of type string, not int"),
        (ValueKind::String, "response.json.user", "export x: response.json.user is of type map, not string"),
    ] {
        assert_eq!(typed(kind, written), Err(reason.to_owned()));
    }
}

#[test]
fn a_condition_has_to_be_true() {
    let checked = |written: &str| {
        let condition = Extract::condition("probe", written).unwrap();
        take(Some(&condition), &[], &answer()).map_err(|failure| failure.reason)
    };
    for written in [
        "response.status == 201",
        "response.json.user.id > 5 && response.headers['etag'] == '\"a\"'",
        "response.body.contains('tags')",
        "size(response.json.user.tags) == 2",
    ] {
        assert_eq!(checked(written), Ok(Vec::new()), "{written}");
    }
    for (written, reason) in [
        ("response.status < 200", "expect: response.status < 200 is false"),
        ("response.json.user.id", "expect: response.json.user.id is of type int, not true or false"),
        ("response.json.no.id > 5", "expect: response.json.no.id > 5 has no value in the response"),
    ] {
        assert_eq!(checked(written), Err(reason.to_owned()));
    }
    let error = Extract::condition("probe", "response.status + 1").unwrap_err().to_string();
    assert!(error.contains("true or false"), "{error}");
    assert!(Extract::condition("probe", "nothing == 1").is_err());
}

/// The export of a type from a path, in a body of numbers at the limits of 64 bits.
fn typed(kind: ValueKind, path: &str) -> Result<Option<Value>, Failure> {
    let body = br#"{"most": 9223372036854775807, "more": 9223372036854775808, "uint": 18446744073709551615,
        "big": -123456789012345678901234567890, "half": 1.5, "minus": -1, "all": [1, 18446744073709551616]}"#;
    let export = ExportDef { name: "x".to_owned(), kind, optional: false, default: None };
    let extract = Extract::compile("probe", &export, Some(path), Kind::Http).unwrap();
    let answer = Answer { body: body.to_vec(), ..answer() };
    let exports = take(None, std::slice::from_ref(&extract), &answer)?;
    Ok(exports.into_iter().next().map(|(_, value)| value))
}

#[test]
fn integers_keep_all_their_digits() {
    let text = |text: &str| Value::String(text.to_owned());
    for (kind, path, value) in [
        (ValueKind::Int, "$.most", Value::Int(i64::MAX)),
        (ValueKind::Uint, "$.uint", Value::Uint(u64::MAX)),
        (ValueKind::String, "$.most", text("9223372036854775807")),
        (ValueKind::String, "$.big", text("-123456789012345678901234567890")),
        (ValueKind::String, "response.json.uint", text("18446744073709551615")),
        (ValueKind::Any, "$.big", text("-123456789012345678901234567890")),
        (ValueKind::List, "$.all", Value::List(vec![Value::Int(1), text("18446744073709551616")])),
        (ValueKind::Double, "$.big", Value::Double(-123_456_789_012_345_680_000_000_000_000.0)),
        (ValueKind::Double, "$.half", Value::Double(1.5)),
    ] {
        assert_eq!(typed(kind, path).unwrap(), Some(value), "{path} as {kind:?}");
    }
}

#[test]
fn an_integer_that_does_not_fit_its_export_is_a_failure_that_says_so() {
    for (kind, path, reason) in [
        (
            ValueKind::Int,
            "$.more",
            "export x: 9223372036854775808 is out of range: an int is from -9223372036854775808 to",
        ),
        (ValueKind::Int, "response.json.big", "export x: -123456789012345678901234567890 is out of range: an int is"),
        (ValueKind::Uint, "$.minus", "export x: -1 is out of range: a uint is from 0 to 18446744073709551615"),
        (ValueKind::Uint, "$.big", "export x: -123456789012345678901234567890 is out of range: a uint"),
    ] {
        let failure = typed(kind, path).unwrap_err();
        assert_eq!(failure.kind, FailureKind::Expectation, "{failure:?}");
        assert!(failure.reason.starts_with(reason), "{failure:?}");
        assert!(failure.reason.ends_with("declare it as string to keep all digits"), "{failure:?}");
    }
}
