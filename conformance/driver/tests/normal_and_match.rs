//! Every lane's way to show a value has one canonical form, and expectations compare
//! what they give.

use conformance::{
    expect::difference,
    normal::normal,
    shape::Shape::{self, *},
    wire,
};
use serde_json::{Value as Json, json};

fn same(shape: &Shape, forms: &[Json], canonical: Json) {
    for form in forms {
        assert_eq!(normal(shape, form).unwrap(), canonical, "{form}");
    }
    assert_eq!(difference(shape, &canonical, &canonical).unwrap(), None);
}

fn meets(shape: &Shape, expected: Json, actual: Json) -> bool {
    difference(shape, &expected, &normal(shape, &actual).unwrap()).unwrap().is_none()
}

#[test]
fn forms_of_scalars() {
    same(&Integer(64, false), &[json!(5), json!("5")], json!("5"));
    same(&Integer(16, false), &[json!(5), json!("5")], json!(5));
    same(&Float, &[json!(1), json!(1.0), json!("1.0")], json!("1"));
    same(&Float, &[json!("Infinity"), json!("inf")], json!("inf"));
    same(&Bytes, &[json!([0, 255]), json!({"$bytes": "00ff"}), json!("00ff")], json!({"$bytes": "00ff"}));
    same(&U128, &[json!({"hi": 0, "lo": "7"}), json!(7), json!("7")], json!("7"));
    assert!(normal(&Integer(16, false), &json!(70000)).is_err());
    assert!(normal(&Text, &json!(5)).is_err());
}

#[test]
fn forms_of_addresses() {
    same(
        &Address,
        &[json!("127.0.0.1"), json!({"ipv4": [127, 0, 0, 1]}), json!({"tag": "ipv4", "val": [127, 0, 0, 1]})],
        json!("127.0.0.1"),
    );
    same(&Address, &[json!("::1"), json!({"Ipv6": [0, 0, 0, 0, 0, 0, 0, 1]})], json!("::1"));
    let structure = json!({"address": {"ipv4": [10, 0, 0, 0]}, "prefixLength": 8});
    same(&Network, &[json!("10.0.0.0/8"), structure], json!("10.0.0.0/8"));
}

#[test]
fn forms_of_variants_and_flags() {
    let kind = Variant("kind".into(), vec![("not-here".into(), None), ("custom".into(), Some(Text))]);
    same(
        &kind,
        &[json!("notHere"), json!("NotHere"), json!({"tag": "not-here"}), json!({"not_here": null})],
        json!("not-here"),
    );
    same(&kind, &[json!({"Custom": "x"}), json!({"tag": "custom", "val": "x"})], json!({"custom": "x"}));
    let modes = Flags("modes".into(), vec!["fast".into(), "very-safe".into()]);
    same(
        &modes,
        &[json!(["very-safe", "fast"]), json!({"fast": true, "verySafe": true}), json!("FAST | VERY_SAFE")],
        json!(["fast", "very-safe"]),
    );
}

#[test]
fn forms_of_values() {
    let canonical = json!({"map": [["a", {"list": [{"int": "1"}, null, true]}]]});
    let arena = json!({"root": 5, "nodes": [
        {"text": "a"}, {"int": "1"}, "null", {"tag": "boolean", "val": true}, {"list": [1, 2, 3]}, {"map": [[0, 4]]}
    ]});
    let lenient = json!({"map": [["a", {"list": [{"int": 1}, null, true]}]]});
    same(&Value, &[canonical.clone(), arena, lenient], canonical);
    assert!(normal(&Value, &json!({"root": 0, "nodes": [{"list": [0]}]})).is_err());
}

#[test]
fn records_are_compared_by_the_given_fields() {
    let record = Record("r".into(), vec![("a".into(), Integer(32, false)), ("b-c".into(), Option(Box::new(Text)))]);
    assert!(meets(&record, json!({"a": 1}), json!({"a": 1, "bC": "x"})));
    assert!(meets(&record, json!({"a": 1, "b-c": null}), json!({"a": 1})));
    assert!(!meets(&record, json!({"b-c": "y"}), json!({"a": 1, "b_c": "x"})));
    assert!(difference(&record, &json!({"d": 1}), &json!({"a": 1, "b-c": null})).is_err());
}

#[test]
fn conditions() {
    let numbers = List(Box::new(Integer(32, false)));
    assert!(meets(&numbers, json!({"$unordered": [2, 1]}), json!([1, 2])));
    assert!(!meets(&numbers, json!({"$unordered": [2, 2]}), json!([1, 2])));
    assert!(!meets(&numbers, json!({"$unordered": [2]}), json!([1, 2])));
    assert!(meets(&numbers, json!({"$length": 2, "$contains": 1}), json!([1, 2])));
    assert!(!meets(&numbers, json!({"$contains": 3}), json!([1, 2])));
    assert!(meets(&Text, json!({"$contains": "b", "$starts-with": "a"}), json!("abc")));
    assert!(!meets(&Text, json!({"$starts-with": "b"}), json!("abc")));
    assert!(meets(&Text, json!({"$one-of": ["x", {"$length": 3}]}), json!("abc")));
    assert!(!meets(&Text, json!({"$not": "abc"}), json!("abc")));
    assert!(meets(&Integer(64, false), json!({"$at-least": 2, "$at-most": "3"}), json!("3")));
    assert!(!meets(&Integer(64, false), json!({"$at-least": 4}), json!("3")));
    assert!(meets(&Bytes, json!({"$length": 1000}), json!({"$repeat-bytes": [1, 1000]})));
    assert!(meets(&Bytes, json!({"repeat": [1, 3]}), json!("010101")));
    assert!(!meets(&Option(Box::new(Text)), json!({"$contains": "a"}), json!(null)));
}

#[test]
fn arguments_become_wire_values() {
    let wire = |shape: Shape, json: Json| wire::argument(&shape, &json).unwrap();
    assert_eq!(wire(Integer(64, false), json!(5)), json!({"$u64": "5"}));
    assert_eq!(wire(Bytes, json!({"repeat": [65, 1048576]})), json!({"$repeat-bytes": [65, 1048576]}));
    assert_eq!(wire(Bytes, json!({"utf8": "A"})), json!({"$bytes": "41"}));
    assert_eq!(wire(Text, json!({"repeat": ["é", 3]})), json!({"$repeat-text": ["é", 3]}));
    assert_eq!(wire(Float, json!("NaN")), json!({"$f64": "NaN"}));
    assert_eq!(wire(Option(Box::new(Address)), json!("::1")), json!({"$ip": "::1"}));
    assert_eq!(wire(Option(Box::new(Address)), json!(null)), json!(null));
    assert_eq!(wire(Tuple(vec![Bool, U128]), json!([true, "9"])), json!({"$tuple": [true, {"$u128": "9"}]}));
    assert_eq!(wire(List(Box::new(Resource("socket".into()))), json!(["s"])), json!([{"$resource": "s"}]));
    assert_eq!(wire(Value, json!({"int": "5"})), json!({"$value": {"int": "5"}}));
}
