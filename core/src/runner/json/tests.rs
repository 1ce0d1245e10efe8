//! JSON by its grammar, and the work and memory that hostile bodies take.

#[cfg(not(debug_assertions))]
use std::time::{Duration, Instant};
use std::{cell::Cell, fmt::Write as _};

use crate::dsl::expr::{Step, Value};

use super::*;

thread_local! {
    /// How often a scanner of this thread looked at a byte.
    pub static LOOKS: Cell<u64> = const { Cell::new(0) };
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

/// The value of a whole body.
fn read(body: &[u8]) -> Option<Value> {
    let source = source(body)?;
    let part = *select(source, &[&[]])?.first()?;
    build(part.of(source)?, &mut Allowance::of(body.len())).expect("a small body")
}

fn at(body: &str, path: &[Step]) -> Option<Value> {
    let part = *select(body, &[path])?.first()?;
    build(part.of(body)?, &mut Allowance::of(body.len())).expect("a small body")
}

fn member(name: &str) -> Step {
    Step::Member(name.to_owned())
}

#[test]
fn texts_of_the_grammar_are_read() {
    let cases: &[(&str, Value)] = &[
        (" null\r\n", Value::Null),
        ("\u{feff}true", Value::Bool(true)),
        ("-0", Value::Int(0)),
        ("9223372036854775807", Value::Int(i64::MAX)),
        ("-9223372036854775808", Value::Int(i64::MIN)),
        ("18446744073709551615", Value::Uint(u64::MAX)),
        ("18446744073709551616", text("18446744073709551616")),
        ("-9223372036854775809", text("-9223372036854775809")),
        ("[123456789012345678901234567890]", Value::List(vec![text("123456789012345678901234567890")])),
        ("18446744073709551616.0", Value::Double(18_446_744_073_709_551_616.0)),
        ("1E+2", Value::Double(100.0)),
        ("-0.5e-1", Value::Double(-0.05)),
        ("1e400", Value::Double(f64::INFINITY)),
        ("1e-400", Value::Double(0.0)),
        (r#""\"\\\/\b\f\n\r\t""#, text("\"\\/\u{8}\u{c}\n\r\t")),
        (r#""\u0000\u00e9\uD83D\uDE00\u20aC""#, text("\0é😀€")),
        (r#""\ud800" "#, text("\u{fffd}")),
        (r#""\ud800\ud83d\ude00\udc00x""#, text("\u{fffd}😀\u{fffd}x")),
        (r#""\ud800\u0041""#, text("\u{fffd}A")),
        ("\"\u{7f}\u{2028}\"", text("\u{7f}\u{2028}")),
        ("[ ]", Value::List(vec![])),
        ("[1 ,\t[ ] ]", Value::List(vec![Value::Int(1), Value::List(vec![])])),
        ("{ }", Value::Map(vec![])),
        (r#"{"":{"a" : 1}}"#, Value::Map(vec![(text(""), Value::Map(vec![(text("a"), Value::Int(1))]))])),
    ];
    for (body, value) in cases {
        assert_eq!(read(body.as_bytes()).as_ref(), Some(value), "{body}");
    }
}

#[test]
fn other_texts_are_not_json() {
    let cases: &[&[u8]] = &[
        b"",
        b" ",
        b"{",
        b"[",
        b"[1",
        b"[1,",
        b"[1,]",
        b"[,1]",
        b"[1 2]",
        b"[1}",
        b"{\"a\":1]",
        b"{\"a\"}",
        b"{\"a\":}",
        b"{\"a\":1,}",
        b"{,}",
        b"{a:1}",
        b"{'a':1}",
        b"{1:1}",
        b"{\"a\" 1}",
        b"{\"a\"::1}",
        b"nul",
        b"True",
        b"nulll",
        b"tru e",
        b"NaN",
        b"Infinity",
        b"-",
        b"+1",
        b"01",
        b"-01",
        b"1.",
        b".5",
        b"1e",
        b"1e+",
        b"0x1",
        b"1_0",
        b"--1",
        b"- 1",
        b"1 2",
        b"[]]",
        b"\"",
        b"\"a",
        b"\"\\\"",
        b"\"\\x\"",
        b"\"\\u12\"",
        b"\"\\u12g4\"",
        b"\"\\u+123\"",
        b"\"\\",
        b"\"\n\"",
        b"\"\t\"",
        b"\"\0\"",
        b"'a'",
        b"// c\n1",
        b"[1]#",
        b"1/* */",
        b"\xff",
        b"\"\xff\"",
        b"\"\xed\xa0\x80\"",
        b"\x0c1",
        b"\xc2\xa01",
        b"\xef\xbb\xbf\xef\xbb\xbf1",
        b"\x001",
        b"\xef\xbb\xbf",
    ];
    for body in cases {
        assert_eq!(read(body), None, "{}", String::from_utf8_lossy(body));
    }
}

#[test]
fn nesting_ends_at_64_levels() {
    let nested = |levels: usize| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    assert!(read(nested(64).as_bytes()).is_some());
    assert_eq!(read(nested(65).as_bytes()), None);
    assert_eq!(select(&"[".repeat(1 << 20), &[&[member("a")]]), None);
    assert_eq!(select(&"{\"a\":".repeat(1 << 20), &[&[]]), None);
}

#[test]
fn the_last_member_of_a_name_counts_at_the_position_of_the_first() {
    let pairs = |pairs: &[(&str, i64)]| {
        Some(Value::Map(pairs.iter().map(|(name, value)| (text(name), Value::Int(*value))).collect()))
    };
    assert_eq!(read(br#"{"a":1,"b":2,"\u0061":3,"c":4,"a":5}"#), pairs(&[("a", 5), ("b", 2), ("c", 4)]));
    let mut long = String::from("{");
    for place in 0..100 {
        let _ = write!(long, "{}\"k{}\":{place}", if place == 0 { "" } else { "," }, place % 40);
    }
    long.push('}');
    let Some(Value::Map(found)) = read(long.as_bytes()) else { panic!("a map") };
    let expected: Vec<_> = (0..40).map(|place| if place < 20 { place + 80 } else { place + 40 }).collect();
    assert_eq!(
        found.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(),
        (0..40).map(|k| text(&format!("k{k}"))).collect::<Vec<_>>()
    );
    assert_eq!(
        found.into_iter().map(|(_, value)| value).collect::<Vec<_>>(),
        expected.into_iter().map(Value::Int).collect::<Vec<_>>()
    );
    assert_eq!(at(r#"{"a":{"b":1},"a":{"b":2},"a":{}}"#, &[member("a"), member("b")]), None);
    assert_eq!(at(r#"{"a":{"b":1},"x":0,"a":{"b":2,"\u0062":3}}"#, &[member("a"), member("b")]), Some(Value::Int(3)));
    assert_eq!(at(r#"{"a":{"b":1},"a":7}"#, &[member("a"), member("b")]), None);
}

#[test]
fn paths_find_what_walking_the_value_finds() {
    let body = r#"{"a":[[1,2,3],[4,{"b":[5,{"c":6}]},7],[],8],"d":{"a":[9]},"e":[{"b":1},{"c":2}]}"#;
    let whole = read(body.as_bytes()).unwrap();
    let steps = [
        member("a"),
        member("b"),
        member("c"),
        member("d"),
        member("e"),
        Step::Element(0),
        Step::Element(1),
        Step::Element(3),
        Step::Element(-1),
        Step::Element(-2),
        Step::Element(-4),
        Step::Element(i64::MIN),
        Step::Element(i64::MAX),
    ];
    let mut paths: Vec<Vec<Step>> = vec![vec![]];
    for _ in 0..4 {
        let longer = paths
            .iter()
            .flat_map(|path| steps.iter().map(move |step| [path.as_slice(), std::slice::from_ref(step)].concat()));
        let longer: Vec<_> = longer.collect();
        paths = paths.into_iter().filter(|path| path.len() < 4).chain(longer).collect();
        paths.sort_by_key(Vec::len);
        paths.dedup();
    }
    let borrowed: Vec<&[Step]> = paths.iter().map(Vec::as_slice).collect();
    let mut found = 0;
    for paths in borrowed.chunks(500) {
        let parts = select(body, paths).unwrap();
        for (path, part) in paths.iter().zip(parts) {
            let value = part.of(body).map(|part| build(part, &mut Allowance::of(0)).unwrap().unwrap());
            found += usize::from(value.is_some());
            assert_eq!(value.as_ref(), walk(&whole, path), "{path:?}");
        }
    }
    assert!(found > 50, "{found}");
}

fn walk<'v>(mut value: &'v Value, path: &[Step]) -> Option<&'v Value> {
    for step in path {
        value = match (step, value) {
            (Step::Member(name), Value::Map(members)) => &members.iter().find(|(key, _)| *key == text(name))?.1,
            (Step::Element(place), Value::List(items)) if *place < 0 => {
                items.get(items.len().checked_sub(usize::try_from(place.unsigned_abs()).ok()?)?)?
            }
            (Step::Element(place), Value::List(items)) => items.get(usize::try_from(*place).ok()?)?,
            _ => return None,
        };
    }
    Some(value)
}

/// Hostile bodies of about a size.
fn hostile(size: usize) -> Vec<(&'static str, String)> {
    let list = |item: &dyn Fn(usize) -> String, open: &str, close: &str| {
        let mut out = String::from(open);
        for place in 0.. {
            let item = item(place);
            if out.len() + item.len() + 2 > size {
                break;
            }
            if place > 0 {
                out.push(',');
            }
            out.push_str(&item);
        }
        out + close
    };
    let deep = format!("{}{}", "[".repeat(60), "]".repeat(60));
    let chain = format!("{}0{}", "{\"a\":".repeat(60), "}".repeat(60));
    vec![
        ("members", list(&|place| format!("\"k{place}\":0"), "{", "}")),
        ("members backwards", list(&|place| format!("\"{:06}\":0", 999_999 - place), "{", "}")),
        ("one name", list(&|_| "\"a\":0".to_owned(), "{", "}")),
        ("empty names", list(&|_| "\"\":0".to_owned(), "{", "}")),
        ("long names", list(&|place| format!("\"{}{place}\":0", "a".repeat(1_000)), "{", "}")),
        ("escaped names", list(&|place| format!("\"\\u0061{place}\":0"), "{", "}")),
        ("zeros", list(&|_| "0".to_owned(), "[", "]")),
        ("empty lists", list(&|_| "[]".to_owned(), "[", "]")),
        ("small strings", list(&|_| "\"ab\"".to_owned(), "[", "]")),
        ("small objects", list(&|place| format!("{{\"id\":{place},\"name\":\"n\"}}"), "[", "]")),
        ("deep lists", list(&|_| deep.clone(), "[", "]")),
        ("deep objects", list(&|_| chain.clone(), "[", "]")),
        ("escapes", format!("\"{}\"", "\\u00e9\\n".repeat(size / 8))),
        ("surrogates", format!("\"{}\"", "\\ud83d\\ude00".repeat(size / 12))),
        ("halves of pairs", format!("\"{}\"", "\\ud83d".repeat(size / 6))),
        ("a string", format!("\"{}\"", "x".repeat(size))),
        ("a number", "1".repeat(size)),
        ("a fraction", format!("0.{}", "1".repeat(size))),
        ("blanks", format!("{}1", " ".repeat(size))),
        ("open brackets", "[".repeat(size)),
        ("open strings", "\"a\",".repeat(size / 4)),
    ]
}

/// The steps that lead through each hostile body, of those that take the most work.
fn paths() -> Vec<Vec<Step>> {
    vec![
        vec![],
        vec![member("a")],
        vec![member("k5")],
        vec![Step::Element(-1)],
        vec![Step::Element(-3), Step::Element(-1), Step::Element(-1)],
        vec![Step::Element(7), member("id")],
        [Step::Element(-1)].into_iter().chain((0..50).map(|_| member("a"))).collect(),
    ]
}

/// Reads a body as a run with all these paths does. Gives the bytes that its values take, or none if they are too many.
fn visit(body: &str) -> Option<(usize, usize)> {
    let paths = paths();
    let borrowed: Vec<&[Step]> = paths.iter().map(Vec::as_slice).collect();
    let source = source(body.as_bytes())?;
    let parts = select(source, &borrowed)?;
    let mut values = Vec::new();
    for part in parts {
        // Each part by itself, so that one that is too large does not hide the others.
        let built = part.of(source).map(|part| build(part, &mut Allowance::of(body.len())));
        values.extend(built.and_then(Result::ok).flatten());
    }
    let largest = values.iter().map(taken).max().unwrap_or(0);
    Some((largest, values.len()))
}

/// Bytes that a value takes, capacities included.
fn taken(value: &Value) -> usize {
    size_of::<Value>()
        + match value {
            Value::String(text) => text.capacity(),
            Value::List(items) => {
                (items.capacity() - items.len()) * size_of::<Value>() + items.iter().map(taken).sum::<usize>()
            }
            Value::Map(members) => {
                (members.capacity() - members.len()) * 2 * size_of::<Value>()
                    + members.iter().map(|(name, value)| taken(name) + taken(value)).sum::<usize>()
            }
            _ => 0,
        }
}

#[test]
fn work_grows_as_the_body_does_and_values_stay_within_four_times_its_size() {
    let looks = |body: &str| {
        LOOKS.set(0);
        let largest = visit(body).map_or(0, |(largest, _)| largest);
        assert!(largest <= (4 * body.len()).max(1 << 20), "{largest} bytes for {}", body.len());
        LOOKS.get()
    };
    for ((name, small), (_, large)) in hostile(150_000).iter().zip(hostile(300_000)) {
        let (few, many) = (looks(small), looks(&large));
        // A pass for all paths; measuring and building each part.
        assert!(many < 20 * large.len() as u64, "{name}: {many} looks at {} bytes", large.len());
        // Twice as much, unless the smaller one was within the least allowance and the larger one was not.
        assert!(many <= few * 9 / 4 + 1_000, "{name}: {few} looks, then {many}");
    }
}

#[test]
fn values_that_take_too_much_are_an_error() {
    let bodies = hostile(1 << 20);
    for (name, too_large) in
        [("zeros", true), ("members", true), ("one name", true), ("a string", false), ("escapes", false)]
    {
        let body = &bodies.iter().find(|(other, _)| *other == name).unwrap().1;
        let built = build(body, &mut Allowance::of(body.len()));
        assert_eq!(built.is_err(), too_large, "{name}");
    }
    // The same values are shared by all parts of a body.
    let body = format!("[{}]", "\"x\",".repeat(6_000) + "0");
    let mut allowance = Allowance::of(body.len());
    let built = (0..10).filter(|_| build(&body, &mut allowance).is_ok()).count();
    assert_eq!(built, 2);
}

/// In a release build alone: `just never-deaf`.
#[cfg(not(debug_assertions))]
#[test]
fn hostile_bodies_are_read_in_time() {
    for (name, body) in hostile(1 << 20) {
        let best = |call: &dyn Fn()| {
            (0..5)
                .map(|_| {
                    let start = Instant::now();
                    call();
                    start.elapsed()
                })
                .min()
                .unwrap()
        };
        let one = best(&|| {
            std::hint::black_box(select(&body, &[&[member("a")]]));
        });
        let whole = best(&|| {
            std::hint::black_box(build(&body, &mut Allowance::of(body.len()))).ok();
        });
        let unbounded = best(&|| {
            std::hint::black_box(build(&body, &mut Allowance::of(body.len() * 64))).ok();
        });
        let result = visit(&body);
        println!(
            "{name:20} {:8} bytes: path {one:9.3?}, whole {whole:9.3?}, without a limit {unbounded:9.3?}, {result:?}",
            body.len()
        );
        assert!(one.max(whole) < Duration::from_millis(10), "{name}: {one:?}, {whole:?}");
    }
}

#[test]
fn a_value_is_written_as_it_was_read() {
    let text = r#"{"a":[1,-2,2.5,true,null],"b":{"c":"é\"\n"},"d":{}}"#;
    let mut out = String::new();
    write(&read(text.as_bytes()).unwrap(), &mut out).unwrap();
    assert_eq!(out, text);
}

#[test]
fn integers_of_64_bits_are_written_as_they_were_read() {
    let text = "[9223372036854775807,-9223372036854775808,18446744073709551615,9007199254740993]";
    let mut out = String::new();
    write(&read(text.as_bytes()).unwrap(), &mut out).unwrap();
    assert_eq!(out, text);
}

#[test]
fn digits_that_become_a_string_are_charged() {
    let body = format!("[{}]", vec!["9".repeat(40); 20_000].join(","));
    // The values alone take 640 kB.
    assert_eq!(build(&body, &mut Allowance::of(0)), Err(TooLarge { allowed: 1 << 20 }));
    assert!(build(&body, &mut Allowance::of(body.len())).unwrap().is_some());
}

#[test]
fn what_json_cannot_say_is_an_error() {
    for value in [Value::Bytes(vec![1]), Value::Double(f64::NAN), Value::List(vec![Value::TypeName("int".into())])] {
        assert!(write(&value, &mut String::new()).is_err(), "{value:?}");
    }
}
