//! Unreached functions and unnecessary exceptions are reported.

mod support;

use conformance::{
    case::Component,
    config::{Expectations, Expected, Lane, Unreachable},
    coverage::{Coverage, measure},
};
use serde_json::json;

fn expectations(excused: &[&str]) -> Expectations {
    let unreachable = excused
        .iter()
        .map(|what| Unreachable { what: (*what).into(), cause: "why".into(), test: "where".into() })
        .collect();
    Expectations { unreachable, ..Expectations::default() }
}

fn lane(name: &str, component: Option<Component>) -> Lane {
    Lane {
        name: name.into(),
        alias: None,
        command: Vec::new(),
        sandbox: true,
        folder: ".".into(),
        component,
        extra: false,
    }
}

fn with(expected: &Expectations) -> Coverage {
    let steps = json!([
        { "new": "thing", "args": ["a"], "as": "a" },
        { "call": "things.thing.find", "args": ["::1"], "error": "too-late" }
    ]);
    let lanes = [lane("all", None), lane("failing", None), lane("offline", Some(Component::Offline))];
    measure(&support::package(), &[support::case(steps).unwrap()], &lanes, expected).unwrap()
}

fn measured(excused: &[&str]) -> Coverage {
    with(&expectations(excused))
}

#[test]
fn functions_and_errors_that_no_case_reaches_are_holes() {
    let coverage = measured(&[]);
    assert!(coverage.holes.contains(&"things.thing.send".into()));
    assert!(coverage.holes.contains(&"things.thing-error.broken".into()));
    for reached in ["things.[constructor]thing", "things.thing.find", "things.thing-error.too-late"] {
        assert!(coverage.all.contains(&reached.to_owned()), "{reached}");
        assert!(!coverage.holes.contains(&reached.to_owned()), "{reached}");
    }
    assert!(coverage.check().is_err());
}

#[test]
fn what_is_only_planned_is_no_hole() {
    assert!(!measured(&[]).all.iter().any(|name| name.ends_with("later")));
}

#[test]
fn an_excuse_closes_a_hole_and_must_be_true() {
    assert!(!measured(&["things.thing-error.broken"]).holes.contains(&"things.thing-error.broken".into()));
    assert_eq!(measured(&["things.thing.find", "things.nothing"]).stale, ["things.thing.find", "things.nothing"]);
}

#[test]
fn each_lane_is_counted_by_the_cases_that_pass_on_it() {
    let failure =
        Expected { lane: "failing".into(), case: "things/test".into(), cause: "why".into(), reference: "where".into() };
    let expected = Expectations { failure: vec![failure], ..expectations(&["things.thing-error.broken"]) };
    let coverage = with(&expected);
    let [all, failing, offline] = coverage.lanes.as_slice() else { panic!("{:?}", coverage.lanes) };
    assert_eq!((all.reached, failing.reached, offline.reached), (3, 0, 3));
    assert_eq!(all.of, coverage.all.len() - 1);
    assert!(all.holes.contains(&"things.thing.send".into()));
    assert!(!all.holes.contains(&"things.thing-error.broken".into()));
    assert!(coverage.lane_summary().starts_with("  all      3 of "));
}
