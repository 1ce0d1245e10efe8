//! What no case reaches is told, and so is what is excused in vain.

mod support;

use conformance::{
    config::Unreachable,
    coverage::{Coverage, measure},
};
use serde_json::json;

fn measured(excused: &[&str]) -> Coverage {
    let steps = json!([
        { "new": "thing", "args": ["a"], "as": "a" },
        { "call": "things.thing.find", "args": ["::1"], "error": "too-late" }
    ]);
    let excused: Vec<Unreachable> = excused
        .iter()
        .map(|what| Unreachable { what: (*what).into(), cause: "why".into(), test: "where".into() })
        .collect();
    measure(&support::package(), &[support::case(steps).unwrap()], &excused).unwrap()
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
