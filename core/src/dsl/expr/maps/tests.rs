//! `==` against its definition, and the steps that maps and functions take.

#[cfg(not(debug_assertions))]
use std::time::Instant;

use super::*;
use crate::dsl::expr::{
    Declarations, Dialect, EvaluationError, EvaluationFault, Expression, ValueKind,
    functions::{self, SIGNATURES},
};

/// Implements CEL's `==` by its definition: looks up each key.
fn reference(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::String(a), Value::String(b)) => a == b,
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| reference(a, b)),
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, value)| {
                    let found = b.iter().find(|(other, _)| reference(other, key));
                    found.is_some_and(|(_, other)| reference(value, other))
                })
        }
        _ => operators::equal(left, right),
    }
}

/// A generator of small numbers, from a seed.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

#[test]
fn equality_is_as_defined_for_keys_of_every_type_in_any_order() {
    let large = 1_i64 << 53;
    let keys = [
        Value::Int(0),
        Value::Uint(0),
        Value::Double(0.0),
        Value::Double(-0.0),
        Value::Int(1),
        Value::Double(1.0),
        Value::Double(f64::NAN),
        Value::Int(-1),
        Value::Int(large),
        Value::Int(large + 1),
        Value::Uint(u64::MAX),
        Value::Double(9_007_199_254_740_992.0),
        Value::Bool(false),
        Value::Bool(true),
        Value::String(String::new()),
        Value::String("0".into()),
        Value::String("a".into()),
        Value::Null,
    ];
    let seed = 7;
    let mut random = Random(seed);
    let mut equals = 0;
    for round in 0..20_000 {
        let map = |random: &mut Random| {
            let mut entries: Vec<(Value, Value)> = Vec::new();
            for _ in 0..random.below(6) {
                let key = &keys[random.below(keys.len())];
                if !entries.iter().any(|(other, _)| reference(other, key)) {
                    entries.push((key.clone(), keys[random.below(4)].clone()));
                }
            }
            entries
        };
        let a = map(&mut random);
        let b = if random.below(2) == 0 {
            map(&mut random)
        } else {
            // The same entries in another order, possibly with one different value.
            let mut b = a.clone();
            for place in 0..b.len() {
                let other = random.below(b.len());
                b.swap(place, other);
            }
            if random.below(3) == 0
                && let Some((_, value)) = b.first_mut()
            {
                *value = Value::Null;
            }
            b
        };
        let (a, b) = (Value::Map(a), Value::Map(b));
        let expected = reference(&a, &b);
        equals += u32::from(expected);
        assert_eq!(equal(&a, &b, &Meter::default()), Ok(expected), "seed {seed}, round {round}: {a:?} and {b:?}");
    }
    assert!((4_000..16_000).contains(&equals), "{equals}");
}

fn numbers(count: usize) -> Vec<i64> {
    (0..count).map(|number| i64::try_from(number).unwrap()).collect()
}

fn map(count: usize, key: impl Fn(i64) -> Value, value: impl Fn(i64) -> Value) -> Value {
    Value::Map(numbers(count).into_iter().map(|number| (key(number), value(number))).collect())
}

fn reversed(value: &Value) -> Value {
    match value {
        Value::Map(entries) => Value::Map(entries.iter().rev().cloned().collect()),
        other => other.clone(),
    }
}

fn text(number: i64) -> Value {
    Value::String(format!("key-{number}"))
}

/// Returns a key that differs from the others only at its end.
fn long(number: i64) -> Value {
    Value::String(format!("{}{number:08}", "k".repeat(200)))
}

fn nested(count: usize) -> Value {
    let inner = map(100, text, Value::Int);
    map(count / 100, Value::Int, |_| inner.clone())
}

/// Returns the steps of a comparison, and whether the values are equal, or none if the limit is exceeded.
fn steps(left: &Value, right: &Value) -> (u64, Option<bool>) {
    let meter = Meter::default();
    let equal = equal(left, right, &meter).ok();
    (meter.taken(), equal)
}

/// Builders of maps with a number of entries.
type Built = fn(usize) -> Value;

const MAPS: [(&str, Built); 6] = [
    ("texts", |count| map(count, text, Value::Int)),
    ("long texts", |count| map(count / 20, long, Value::Int)),
    ("ints", |count| map(count, Value::Int, text)),
    ("uints", |count| map(count, |number| Value::Uint(number.unsigned_abs()), Value::Int)),
    ("nested", nested),
    ("long values", |count| map(count / 20, Value::Int, long)),
];

#[test]
fn steps_of_comparing_maps_grow_as_they_do() {
    for (name, built) in MAPS {
        let measured = |count: usize, turned: bool| {
            let (map, other) = (built(count), built(count));
            let other = if turned { reversed(&other) } else { other };
            let (steps, equal) = steps(&map, &other);
            assert_eq!(equal, Some(true), "{name}, {count}");
            steps
        };
        for turned in [false, true] {
            let (few, many) = (measured(5_000, turned), measured(10_000, turned));
            assert!(few >= 250, "{name}: {few}");
            assert!(many >= few * 19 / 10 && many <= few * 23 / 10, "{name}: {few}, then {many}");
        }
    }
    // Keys without an order are searched one by one, and that is charged.
    let doubles = |count| map(count, |number| Value::Double(f64::from(i32::try_from(number).unwrap())), Value::Int);
    let (few, many) = (steps(&doubles(300), &reversed(&doubles(300))), steps(&doubles(600), &reversed(&doubles(600))));
    assert!(few.1 == Some(true) && many.0 > few.0 * 3, "{few:?}, then {many:?}");
    assert_eq!(steps(&doubles(20_000), &reversed(&doubles(20_000))).1, None);
}

fn evaluate(source: &str, a: &Value, b: &Value) -> Result<Value, EvaluationError> {
    let declared: Declarations = [("a", ValueKind::Any), ("b", ValueKind::Any)].into_iter().collect();
    let expression = Expression::compile_all(source, &declared, Dialect::Scenario).unwrap();
    let slots: Vec<&Value> = expression.variables().iter().map(|name| if name == "a" { a } else { b }).collect();
    expression.evaluate_borrowed(&slots)
}

/// Expressions over maps `a` and `b` of 20,000 entries, and whether they have a value.
const LARGE: [(&str, bool); 12] = [
    ("a == b", true),
    ("a != b", true),
    ("{'m': a} == {'m': b}", true),
    ("[a, 1] == [b, 1]", true),
    ("a in [b]", true),
    ("b['key-19999'] == a['key-19999']", true),
    ("'none' in a", true),
    ("has(a.none) || a == b", true),
    ("a.all(k, k in b)", false),
    ("a.all(k, a[k] == b[k])", false),
    ("a.exists(k, has(b.none))", false),
    ("a.map(k, a == b).size() > 0", false),
];

#[test]
fn expressions_over_large_maps_end_with_a_value_or_out_of_steps() {
    let a = map(20_000, text, Value::Int);
    for b in [a.clone(), reversed(&a)] {
        for (source, has_value) in LARGE {
            let value = evaluate(source, &a, &b);
            match &value {
                Ok(_) => assert!(has_value, "{source}: {value:?}"),
                Err(error) => {
                    assert!(!has_value && error.fault == EvaluationFault::LimitExceeded, "{source}: {error}");
                }
            }
        }
    }
}

/// Maximum time of an evaluation: all of its 1,000,000 steps take 13 ms.
#[cfg(not(debug_assertions))]
const LIMIT: std::time::Duration = std::time::Duration::from_millis(20);

/// Runs only in a release build: `just never-deaf`.
#[cfg(not(debug_assertions))]
#[test]
fn large_values_are_evaluated_in_time() {
    let a = map(20_000, text, Value::Int);
    let turned = reversed(&a);
    for (source, _) in LARGE {
        let best = |b: &Value| {
            let times = (0..5).map(|_| {
                let start = Instant::now();
                let value = std::hint::black_box(evaluate(source, &a, b));
                (start.elapsed(), value.is_ok())
            });
            times.min().unwrap()
        };
        let ((same, _), (other, _)) = (best(&a), best(&turned));
        println!("{source:40} same order {same:?}, turned {other:?}");
        assert!(same.max(other) < LIMIT, "{source}: {same:?}, {other:?}");
    }
    for (name, built) in MAPS {
        let (a, b) = (built(20_000), reversed(&built(20_000)));
        let start = Instant::now();
        let outcome = steps(&a, &b);
        let took = start.elapsed();
        println!("{name:40} {took:?} {outcome:?}");
        assert!(took < LIMIT, "{name}: {took:?}");
    }
    let body = Value::String("ab,".repeat(350_000));
    for source in [
        "[1,2,3,4,5,6,7,8,9,10].all(x, [1,2,3,4,5,6,7,8,9,10].all(y, a.contains('abab')))",
        "size(a.split(','))",
        "size(a.split(''))",
        "size(a.replace(',', ';'))",
        "a.reverse() == a",
        "a.matches('(a|b)*c')",
        "a.matches('(ab,)*$')",
        "a.indexOf('abb') + a.lastIndexOf('bba')",
        "'%s%s'.format([a, a]) == a",
        "strings.quote(a) == a",
        "size([a,a,a,a].map(x, x + x).join(''))",
        "[1,2,3,4,5,6,7,8,9,10].all(x, [1,2,3,4,5,6,7,8,9,10].all(y, [1,2,3,4,5,6,7,8,9,10].all(z, [1,2,3,4,5,6,7,8,9,10].all(u, [1,2,3,4,5,6,7,8,9,10].all(v, [1,2,3,4,5,6,7,8,9,10].all(w, x + y + z + u + v + w > 0))))))",
        "[1,2,3,4,5,6,7,8,9,10].all(x, [1,2,3,4,5,6,7,8,9,10].all(y, [1,2,3,4,5,6,7,8,9,10].all(z, [1,2,3,4,5,6,7,8,9,10].all(u, string(x).matches('^(a{20}|b{20}){20}' + string(u))))))",
        "[1,2,3,4,5,6,7,8,9,10].all(x, [1,2,3,4,5,6,7,8,9,10].all(y, [1,2,3,4,5,6,7,8,9,10].all(z, [1,2,3,4,5,6,7,8,9,10].all(u, string(x) != ''))))",
    ] {
        let best = |_| {
            let start = Instant::now();
            let value = std::hint::black_box(evaluate(source, &body, &body));
            (start.elapsed(), value.map_or_else(|error| error.to_string(), |value| value.type_name().to_owned()))
        };
        let (took, shown) = (0..3).map(best).min().unwrap();
        println!("{took:?} {shown} {}", source.get(..60).unwrap_or(source));
        assert!(took < LIMIT, "{source}: {took:?}");
    }
}

#[test]
fn a_key_stands_once_in_a_literal_of_any_length() {
    let literal = |count: usize, last: &str| {
        let entries: Vec<String> = (0..count).map(|number| format!("{number}: 0")).collect();
        let source = format!("size({{{}, {last}: 0}})", entries.join(", "));
        evaluate(&source, &Value::Null, &Value::Null).map_err(|error| error.fault)
    };
    for count in [2, 7, 8, 9, 10, 3_000] {
        for last in ["1", "0u", "dyn(1u)"] {
            assert_eq!(literal(count, last), Err(EvaluationFault::DuplicateKey), "{count}, {last}");
        }
        for last in ["'1'", "true", "-1"] {
            assert_eq!(literal(count, last), Ok(Value::Int(i64::try_from(count).unwrap() + 1)), "{count}, {last}");
        }
    }
}

#[test]
fn every_function_charges_all_that_it_looks_at() {
    let declared = |count: usize, kind: ValueKind, place: usize| match kind {
        ValueKind::List => Value::List((0..count / 20).map(|_| Value::String("some text, ok".into())).collect()),
        ValueKind::Int => Value::Int(i64::try_from(count / 2).unwrap()),
        ValueKind::Timestamp => Value::Timestamp(crate::dsl::expr::Timestamp::new(0, 0).unwrap()),
        ValueKind::String if place > 0 => Value::String(",".into()),
        _ => Value::String("ab,c".repeat(count / 4)),
    };
    let mut charged = 0;
    for signature in SIGNATURES {
        let steps = |count: usize| {
            let arguments = signature.takes.iter().enumerate();
            let arguments: Vec<_> =
                arguments.map(|(place, kind)| std::borrow::Cow::Owned(declared(count, *kind, place))).collect();
            let meter = Meter::default();
            functions::charge(signature.function, &arguments, &meter).unwrap();
            meter.taken()
        };
        if !matches!(signature.takes.first(), Some(ValueKind::String | ValueKind::List | ValueKind::Any)) {
            continue;
        }
        charged += 1;
        let (few, many) = (steps(40_000), steps(80_000));
        assert!(few >= 40_000 / 16, "{}: {few}", signature.name);
        assert!(many >= few * 19 / 10 && many <= few * 21 / 10, "{}: {few}, then {many}", signature.name);
    }
    assert!(charged > 30, "{charged}");
}

#[test]
fn functions_that_build_many_things_are_refused_before_they_do() {
    let body = Value::String("ab,".repeat(350_000));
    for source in ["a.split('')", "a.split(',')", "a.replace('', 'x')", "'%s'.format([a.split(',')])"] {
        assert_eq!(
            evaluate(source, &body, &body).map_err(|error| error.fault),
            Err(EvaluationFault::LimitExceeded),
            "{source}"
        );
    }
    for source in ["size(a.split(',', 3)) == 3", "a.replace(',', ';').contains('b;a')", "a.split('x') == [a]"] {
        assert_eq!(evaluate(source, &body, &body), Ok(Value::Bool(true)), "{source}");
    }
}

#[test]
fn patterns_are_compiled_once_and_paid_for() {
    let names = Value::List((0..10_000).map(text).collect());
    assert_eq!(evaluate("a.all(x, x.matches('^key-[0-9]+$'))", &names, &names), Ok(Value::Bool(true)));
    let outcome = evaluate("a.all(x, x.matches('^' + x + '$'))", &names, &names);
    assert_eq!(outcome.map_err(|error| error.fault), Err(EvaluationFault::LimitExceeded));
}
