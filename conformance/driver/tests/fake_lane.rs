//! A lane that answers wrongly turns its cell red; one that answers rightly, in
//! whatever form its language has, does not.

mod support;

use conformance::run;
use serde_json::{Value as Json, json};
use support::{canned, case};

fn failure(name: &str, steps: Json, replies: &[Json]) -> Option<(usize, String)> {
    run::run(&case(steps).expect("the case"), &mut canned(name, replies)).failure
}

/// `new`, then `facts` with an expectation.
fn facts(name: &str, expected: Json, facts: Json) -> Option<(usize, String)> {
    let steps = json!([
        { "new": "thing", "args": ["a"], "as": "a" },
        { "call": "things.thing.facts", "on": "a", "expect": expected }
    ]);
    failure(name, steps, &[json!({ "ok": null }), json!({ "ok": facts })])
}

fn all_facts() -> Json {
    json!({ "name": "a", "count": "18446744073709551615", "total": { "hi": 1, "lo": 0 }, "color": "darkGreen", "note": null })
}

#[test]
fn a_right_answer_passes_in_any_form() {
    let expected = json!({ "count": 18446744073709551615u64, "total": "18446744073709551616", "color": "dark-green", "note": null });
    assert_eq!(facts("right", expected, all_facts()), None);
}

#[test]
fn a_wrong_answer_fails_and_says_where() {
    let (step, why) = facts("wrong", json!({ "name": "a", "count": "18446744073709551614" }), all_facts()).unwrap();
    assert_eq!(step, 2);
    assert!(why.contains("count") && why.contains("18446744073709551615"), "{why}");
}

#[test]
fn an_answer_that_is_not_of_the_wit_type_fails() {
    let mut missing = all_facts();
    missing.as_object_mut().unwrap().remove("color");
    assert!(facts("missing", json!({ "name": "a" }), missing).unwrap().1.contains("color"));
    let mut wrong = all_facts();
    wrong["count"] = json!(-1);
    assert!(facts("range", json!({ "name": "a" }), wrong).is_some());
}

#[test]
fn an_error_where_a_result_should_be_fails_and_the_other_way_round() {
    let find = |outcome: &str, expected: Json| {
        let mut step = json!({ "call": "things.thing.find", "args": ["::1"] });
        step[outcome] = expected;
        json!([step])
    };
    let error = json!({ "err": { "kind": "TooLate", "message": "too late" } });
    assert!(failure("error-1", find("expect", json!({ "$any": true })), std::slice::from_ref(&error)).is_some());
    assert!(failure("error-2", find("error", json!("broken")), std::slice::from_ref(&error)).is_some());
    assert!(failure("error-3", find("error", json!("too-late")), &[json!({ "ok": null })]).is_some());
    assert!(
        failure("error-4", find("error", json!({ "too-late": { "address": "::1" } })), std::slice::from_ref(&error))
            .is_some()
    );
    assert_eq!(failure("error-5", find("error", json!({ "too-late": { "address": null } })), &[error]), None);
}

#[test]
fn traps_refusals_and_silence_fail() {
    let steps = || json!([{ "new": "thing", "args": ["a"], "as": "a" }]);
    assert!(failure("trap", steps(), &[json!({ "trap": "unreachable" })]).unwrap().1.contains("unreachable"));
    assert!(failure("reject", steps(), &[json!({ "reject": "TypeError" })]).unwrap().1.contains("TypeError"));
    let steps = json!([{ "new": "thing", "args": ["a"], "as": "a", "limit-ms": 200 }]);
    assert!(failure("silence", steps, &[]).unwrap().1.contains("200 ms"));
}

#[test]
fn a_saved_result_is_used_later() {
    let steps = json!([
        { "new": "thing", "args": ["a"], "as": "a" },
        { "call": "things.thing.facts", "on": "a", "save": "first" },
        { "call": "things.thing.facts", "on": "a", "expect": "$first" }
    ]);
    let mut second = all_facts();
    let replies = [json!({ "ok": null }), json!({ "ok": all_facts() }), json!({ "ok": second })];
    assert_eq!(failure("saved-1", steps.clone(), &replies), None);
    second["name"] = json!("b");
    let replies = [json!({ "ok": null }), json!({ "ok": all_facts() }), json!({ "ok": second })];
    assert!(failure("saved-2", steps, &replies).is_some());
}

#[test]
fn a_lane_that_cannot_start_is_missing() {
    let config = conformance::config::Lane {
        name: "none".into(),
        alias: None,
        command: vec!["./there-is-no-such-program".into()],
        sandbox: true,
        folder: ".".into(),
        component: None,
        extra: false,
    };
    let mut lane = conformance::lane::Lane::new(config, std::path::Path::new(env!("CARGO_TARGET_TMPDIR")));
    let verdict = run::run(&case(json!([{ "new": "thing", "args": ["a"] }])).unwrap(), &mut lane);
    assert!(verdict.missing);
}
