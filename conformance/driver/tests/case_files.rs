//! What is wrong with a case is found before anything runs, and named.

mod support;

use serde_json::{Value as Json, json};
use support::case;

fn refused(steps: Json) -> String {
    match case(steps) {
        Ok(_) => panic!("the case was taken"),
        Err(error) => format!("{error:#}"),
    }
}

#[test]
fn a_whole_case_is_read() {
    let steps = json!([
        { "new": "thing", "args": ["a"], "as": "a", "note": "why" },
        { "call": "things.thing.facts", "on": "a", "save": "facts", "expect": { "count": "1", "color": "dark-green" } },
        { "call": "things.thing.send", "on": "a", "args": [{ "utf8": "x" }, { "address": "::1", "port": 80 }, { "custom": "c" }] },
        { "call": "things.thing.send", "on": "a", "args": { "data": "00ff", "to": "127.0.0.1:80", "kind": "plain", "limit": "5" },
          "error": { "broken": { "message": { "$contains": "x" } } } },
        { "call": "things.thing.find", "args": ["::1"], "error": "too-late" },
        { "call": "things.together", "args": [["a"], 1.5], "as": "all", "expect": { "$length": 2 } },
        { "call": "things.thing.close", "on": "all.1", "expect": null },
        { "drop": "a" }
    ]);
    assert_eq!(case(steps).unwrap().steps.len(), 8);
}

#[test]
fn an_unknown_key_is_named_with_its_step() {
    let error = refused(
        json!([{ "new": "thing", "args": ["a"], "as": "a" }, { "call": "things.thing.facts", "on": "a", "expct": 1 }]),
    );
    assert!(error.contains("step 2") && error.contains("expct"), "{error}");
}

#[test]
fn functions_must_be_built() {
    assert!(refused(json!([{ "call": "things.thing.later", "on": "a" }])).contains("planned"));
    assert!(refused(json!([{ "call": "nothing.at-all" }])).contains("nothing"));
    assert!(refused(json!([{ "new": "thng", "args": [] }])).contains("thng"));
}

#[test]
fn arguments_are_typed_by_the_wit() {
    let send = |arguments: Json| {
        refused(
            json!([{ "new": "thing", "args": ["a"], "as": "a" }, { "call": "things.thing.send", "on": "a", "args": arguments }]),
        )
    };
    assert!(send(json!(["0g", "1.2.3.4:5", "plain"])).contains("data"));
    assert!(send(json!(["00", { "address": "1.2.3.4", "port": 70000 }, "plain"])).contains("70000"));
    assert!(send(json!(["00", { "address": "1.2.3.4", "prt": 7 }, "plain"])).contains("prt"));
    assert!(send(json!(["00", "1.2.3.4:5", "custom"])).contains("payload"));
    assert!(send(json!(["00", "1.2.3.4:5"])).contains("kind"));
    assert!(send(json!(["00", "1.2.3.4:5", "plain", 1, 2])).contains("4 arguments"));
}

#[test]
fn names_must_be_given_before_they_are_used() {
    assert!(refused(json!([{ "call": "things.thing.facts", "on": "a" }])).contains("\"a\""));
    assert!(refused(json!([{ "new": "thing", "args": ["$b"] }])).contains("\"b\""));
    assert!(refused(json!([{ "drop": "a" }])).contains("\"a\""));
}

#[test]
fn expectations_are_checked_by_the_wit() {
    let facts = |expected: Json| {
        refused(
            json!([{ "new": "thing", "args": ["a"], "as": "a" }, { "call": "things.thing.facts", "on": "a", "expect": expected }]),
        )
    };
    assert!(facts(json!({ "cont": 1 })).contains("cont"));
    assert!(facts(json!({ "color": "blue" })).contains("blue"));
    assert!(facts(json!({ "count": { "$atleast": 1 } })).contains("$atleast"));
    assert!(facts(json!({ "count": { "$contains": "1" } })).contains("$contains"));
    assert!(refused(json!([{ "call": "things.thing.find", "args": ["::1"], "error": "broke" }])).contains("broke"));
}

#[test]
fn what_cannot_be_typed_may_only_be_refused() {
    let step = |port: Json| {
        json!([
            { "new": "thing", "args": ["a"], "as": "a" },
            { "call": "things.thing.send", "on": "a", "args": ["00", { "address": "::1", "port": port }, "plain"], "reject": true }
        ])
    };
    assert!(case(step(json!(70000))).is_ok());
}
