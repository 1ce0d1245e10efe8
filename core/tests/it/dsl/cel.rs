//! CEL's semantics, area by area, in the strict dialect. Sources: the language definition of cel-spec
//! (`doc/langdef.md`) and the description of its `strings` extension.

use scheduler_core::dsl::{
    NamedValue, evaluate,
    expr::{Dialect, Value},
};

/// A value in CEL's own notation; durations and timestamps by their text.
fn show(value: &Value) -> String {
    let list = |items: Vec<String>| items.join(", ");
    match value {
        Value::Null => "null".into(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Uint(number) => format!("{number}u"),
        Value::Double(number) => format!("{number:?}"),
        Value::String(text) => format!("{text:?}"),
        Value::Bytes(bytes) => format!("b{bytes:?}"),
        Value::List(items) => format!("[{}]", list(items.iter().map(show).collect())),
        Value::Map(entries) => {
            format!(
                "{{{}}}",
                list(entries.iter().map(|(key, value)| format!("{}: {}", show(key), show(value))).collect())
            )
        }
        Value::Duration(nanoseconds) => format!("{nanoseconds}ns"),
        Value::Timestamp(at) => format!("@{}.{}", at.seconds, at.nanoseconds),
        Value::TypeName(name) => name.clone(),
    }
}

/// Each expression has the value beside it; `!` stands for no value, be it refused or failed.
fn check(cases: &[(&str, &str)], bindings: &[NamedValue]) {
    let mut wrong = String::new();
    for (source, expected) in cases {
        let actual = match evaluate(source, bindings, Some(Dialect::Cel)) {
            Ok(value) => show(&value),
            Err(error) if *expected == "!" => {
                assert!(!error.to_string().is_empty());
                continue;
            }
            Err(error) => format!("! {error}"),
        };
        if actual != *expected {
            wrong.push_str(&format!("{source}\n    expected {expected}\n    but it is {actual}\n"));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn literals() {
    check(
        &[
            ("0x1F", "31"),
            ("-0x1f", "-31"),
            ("0xFFu", "255u"),
            ("9223372036854775807", "9223372036854775807"),
            ("-9223372036854775808", "-9223372036854775808"),
            ("9223372036854775808", "!"),
            ("18446744073709551615u", "18446744073709551615u"),
            ("18446744073709551616u", "!"),
            ("-1u", "!"),
            (".5", "0.5"),
            ("1e3", "1000.0"),
            ("1E-3", "0.001"),
            ("-2.3e+1", "-23.0"),
            ("1e400", "!"),
            ("1.", "!"),
            ("'a\\x41\\u0042\\U00000043\\103'", "\"aABCC\""),
            ("'\\a\\b\\f\\n\\r\\t\\v\\\\\\?\\'\\\"\\`'", "\"\\u{7}\\u{8}\\u{c}\\n\\r\\t\\u{b}\\\\?'\\\"`\""),
            ("r'\\n'", "\"\\\\n\""),
            ("R\"a'b\"", "\"a'b\""),
            ("'''a'b\nc'''", "\"a'b\\nc\""),
            ("\"\"\"a\"\"b\"\"\"", "\"a\\\"\\\"b\""),
            ("'\\ud800'", "!"),
            ("'\\U00110000'", "!"),
            ("'\\400'", "!"),
            ("'\\xg0'", "!"),
            ("'\\u00'", "!"),
            ("'\\q'", "!"),
            ("'a\nb'", "!"),
            ("b'\\377\\xfe\\000'", "b[255, 254, 0]"),
            ("b'ÿ'", "b[195, 191]"),
            ("b'\\u00ff'", "!"),
            ("br'\\x00'", "b[92, 120, 48, 48]"),
            ("rb'\\n'", "b[92, 110]"),
            ("[1, 'a', null,]", "[1, \"a\", null]"),
            ("{'a': 1, 2: [3],}", "{\"a\": 1, 2: [3]}"),
            ("[,]", "!"),
            ("{}", "{}"),
            ("[]", "[]"),
            ("true // a comment\n && false", "false"),
            ("1 # 2", "!"),
            ("\t1\u{c}\r\n+ 2", "3"),
            ("1 2", "!"),
            ("", "!"),
        ],
        &[],
    );
}

#[test]
fn names() {
    let bindings = [
        NamedValue::new("x", Value::Int(5)),
        NamedValue::new("a.b", Value::Int(1)),
        NamedValue::new("a.b.c", Value::Int(2)),
        NamedValue::new("y", Value::Map(vec![(Value::String("z".into()), Value::Int(42))])),
        NamedValue::new("_u1", Value::Int(7)),
    ];
    check(
        &[
            ("x", "5"),
            (".x", "5"),
            ("_u1", "7"),
            ("a.b", "1"),
            ("a.b.c", "2"),
            ("a.b.d", "!"),
            ("a", "!"),
            ("nothing", "!"),
            ("true || nothing", "true"),
            ("nothing && false", "false"),
            ("false || nothing", "!"),
            ("x-1", "4"),
            ("x - -1", "6"),
            ("--x", "5"),
            ("!!true", "true"),
            ("[{'z': 0}].exists(y, y.z == 0)", "true"),
            ("[{'z': 0}].exists(y, y.z == 0 && .y.z == 42)", "true"),
            ("[1, 2].map(x, .x)", "[5, 5]"),
            ("[1].all(x, x == 1) && x == 5", "true"),
            ("if", "!"),
            ("while == 1", "!"),
            ("{'if': 1}.if", "1"),
            ("in", "!"),
        ],
        &bindings,
    );
}

#[test]
fn precedence_and_grouping() {
    check(
        &[
            ("1 + 2 * 3 - 4 / 2", "5"),
            ("(1 + 2) * 3", "9"),
            ("7 - 3 - 2", "2"),
            ("100 / 10 / 5", "2"),
            ("1 + 1 == 2 && 3 < 4 || false", "true"),
            ("1 < 2 == true", "true"),
            ("true == 1 < 2", "!"),
            ("!false && false", "false"),
            ("-2 * -3", "6"),
            ("true ? 1 : false ? 2 : 3", "1"),
            ("false ? 1 : false ? 2 : 3", "3"),
            ("(true ? false : true) ? 1 : 2", "2"),
            ("1 in [1] == true", "true"),
            ("2 % 3 * 2", "4"),
        ],
        &[],
    );
}

#[test]
fn equality_across_types() {
    check(
        &[
            ("1 == 1u && 1u == 1.0 && 1.0 == 1", "true"),
            ("1 == 1.5", "false"),
            ("18446744073709551615u == -1", "false"),
            ("null == null", "true"),
            ("null == false", "false"),
            ("'1' == 1", "false"),
            ("b'a' == 'a'", "false"),
            ("[1, 2u] == [1.0, 2]", "true"),
            ("[1] == [1, 2]", "false"),
            ("{'a': 1, 'b': 2} == {'b': 2.0, 'a': 1u}", "true"),
            ("{1: 'a'} == {1u: 'a'}", "true"),
            ("{'a': 1} == {'a': 1, 'b': 1}", "false"),
            ("[] == {}", "false"),
            ("0.0 == -0.0", "true"),
            ("double('NaN') == double('NaN')", "false"),
            ("double('NaN') != double('NaN')", "true"),
            ("[double('NaN')] == [double('NaN')]", "false"),
            ("type(1) == int && type(int) == type && type(null) == null_type", "true"),
            ("type(1) == uint", "false"),
            ("timestamp(0) == timestamp('1970-01-01T00:00:00Z')", "true"),
            ("duration('1.5s') == duration('1500ms')", "true"),
            ("'é' == 'e\\u0301'", "false"),
        ],
        &[],
    );
}

#[test]
fn order() {
    check(
        &[
            ("1 < 2u", "true"),
            ("-1 < 0u", "true"),
            ("18446744073709551615u > 9223372036854775807", "true"),
            ("9223372036854775807 < 9223372036854775808.0", "false"),
            ("9223372036854775807 < 9223372036854777857.0", "true"),
            ("-1.5 <= -1", "true"),
            ("1u >= 1.0", "true"),
            ("'a' < 'b' && 'Z' < 'a' && 'ab' > 'a'", "true"),
            ("b'\\xff' > b'a'", "true"),
            ("false < true", "true"),
            ("true < true", "false"),
            ("double('NaN') < 1.0", "false"),
            ("double('NaN') >= 1.0", "false"),
            ("double('-Infinity') < -1.7976931348623157e308", "true"),
            ("1 < 'a'", "!"),
            ("[1] < [2]", "!"),
            ("null < 1", "!"),
            ("{} >= {}", "!"),
            ("duration('1s') < duration('1m')", "true"),
            ("timestamp(1) > timestamp(0)", "true"),
            ("timestamp(1) > duration('1s')", "!"),
            ("type(1) < type(2)", "!"),
        ],
        &[],
    );
}

#[test]
fn arithmetic() {
    check(
        &[
            ("9223372036854775807 + 1", "!"),
            ("-9223372036854775808 - 1", "!"),
            ("4611686018427387904 * 2", "!"),
            ("-(-9223372036854775807 - 1)", "!"),
            ("(-9223372036854775807 - 1) / -1", "!"),
            ("(-9223372036854775807 - 1) % -1", "!"),
            ("1 / 0", "!"),
            ("1 % 0", "!"),
            ("1u / 0u", "!"),
            ("7 / -2", "-3"),
            ("-7 % 3", "-1"),
            ("7 % -3", "1"),
            ("1u - 2u", "!"),
            ("18446744073709551615u + 1u", "!"),
            ("9223372036854775808u * 2u", "!"),
            ("1 + 1u", "!"),
            ("1 + 1.0", "!"),
            ("1.0 / 0.0", "inf"),
            ("-1.0 / 0.0", "-inf"),
            ("0.0 / 0.0", "NaN"),
            ("1.5 % 1.0", "!"),
            ("1e308 * 10.0", "inf"),
            ("0.1 + 0.2", "0.30000000000000004"),
            ("-'a'", "!"),
            ("!1", "!"),
            ("'a' + 'b'", "\"ab\""),
            ("'a' + 1", "!"),
            ("b'a' + b'b'", "b[97, 98]"),
            ("[1] + [2u] + []", "[1, 2u]"),
            ("{} + {}", "!"),
            ("null + null", "!"),
        ],
        &[],
    );
}

#[test]
fn logic_absorbs_what_does_not_decide() {
    check(
        &[
            ("false && 1 / 0 == 1", "false"),
            ("1 / 0 == 1 && false", "false"),
            ("true && 1 / 0 == 1", "!"),
            ("1 / 0 == 1 || true", "true"),
            ("1 / 0 == 1 || false", "!"),
            ("1 / 0 == 1 && 1 / 0 == 2", "!"),
            ("'a' && false", "false"),
            ("'a' && true", "!"),
            ("1 || true", "true"),
            ("true ? 1 : 1 / 0", "1"),
            ("false ? 1 / 0 : 'a'", "\"a\""),
            ("1 ? 2 : 3", "!"),
            ("(1 / 0 == 0) ? 1 : 2", "!"),
            ("!('a' == 'b')", "true"),
        ],
        &[],
    );
}

#[test]
fn lists_and_maps() {
    check(
        &[
            ("[7, 8, 9][0]", "7"),
            ("[7, 8, 9][2u]", "9"),
            ("[7, 8, 9][1.0]", "8"),
            ("[7, 8, 9][0.5]", "!"),
            ("[7, 8, 9][3]", "!"),
            ("[7, 8, 9][-1]", "!"),
            ("[7]['0']", "!"),
            ("{'a': 1}['a']", "1"),
            ("{'a': 1}.a", "1"),
            ("{'a': 1}.b", "!"),
            ("{'a': 1}['b']", "!"),
            ("{1: 'x'}[1u]", "\"x\""),
            ("{1u: 'x'}[1.0]", "\"x\""),
            ("{true: 'x'}[true]", "\"x\""),
            ("{1: 'x'}[1.5]", "!"),
            ("{'a': 1}[[]]", "!"),
            ("{1.5: 'x'}", "!"),
            ("{null: 1}", "!"),
            ("{'a': 1, 'a': 2}", "!"),
            ("{1: 1, 1u: 2}", "!"),
            ("1 in [3, 1.0]", "true"),
            ("'a' in {'a': 1}", "true"),
            ("1 in {1u: 0}", "true"),
            ("'b' in ['a', 1]", "false"),
            ("1 in 5", "!"),
            ("1 in []", "false"),
            ("has({'a': 1}.a)", "true"),
            ("has({'a': null}.a)", "true"),
            ("has({'a': 1}.b)", "false"),
            ("has({'a': {'b': 1}}.a.b)", "true"),
            ("has({}.a.b)", "!"),
            ("has(1)", "!"),
            ("has([].a)", "!"),
            ("size([1, 2]) + [1].size() + size({'a': 1})", "4"),
            ("1[0]", "!"),
            ("'abc'[0]", "!"),
            ("{'a-b': 1}.`a-b`", "1"),
            ("has({'x/y': 1}.`x/y`)", "true"),
        ],
        &[],
    );
}

#[test]
fn macros() {
    check(
        &[
            ("[1, 2, 3].all(x, x > 0)", "true"),
            ("[].all(x, x > 0)", "true"),
            ("[1, 2].all(x, x > 1)", "false"),
            ("[0, 1].all(x, 1 / x > 5)", "false"),
            ("[0, 1].all(x, 1 / x > 0)", "!"),
            ("[].exists(x, true)", "false"),
            ("[0, 1].exists(x, 1 / x == 1)", "true"),
            ("[0, 1].exists(x, 1 / x == 5)", "!"),
            ("[1, 2, 2].exists_one(x, x == 2)", "false"),
            ("[1, 2].exists_one(x, x == 2)", "true"),
            ("[1, 2].existsOne(x, x > 5)", "false"),
            ("[0, 1].exists_one(x, 1 / x == 1)", "!"),
            ("[1, 2, 3].filter(x, x % 2 == 1)", "[1, 3]"),
            ("[0, 1].filter(x, 1 / x == 1)", "!"),
            ("[1, 2].map(x, x * 2)", "[2, 4]"),
            ("[1, 2, 3].map(x, x > 1, x * 2)", "[4, 6]"),
            ("{'a': 1, 'b': 2}.all(k, k in ['a', 'b'])", "true"),
            ("{'a': 1}.map(k, k + '!')", "[\"a!\"]"),
            ("{'a': 1, 'b': 2}.exists(k, k == 'b')", "true"),
            ("[[1, 2], [3]].all(l, l.exists(x, x > 1))", "true"),
            ("[1, 2].map(x, [10, 20].map(y, x + y))", "[[11, 21], [12, 22]]"),
            ("[1].all(x, 1)", "!"),
            ("1.all(x, true)", "!"),
            ("[1].map(1, 2)", "!"),
            ("[1].map(x.y, 2)", "!"),
            ("[1, 2].all(x)", "!"),
        ],
        &[],
    );
}

#[test]
fn conversions() {
    check(
        &[
            ("int(1.9)", "1"),
            ("int(-7.9)", "-7"),
            ("int(1e19)", "!"),
            ("int(double('NaN'))", "!"),
            ("int(5u)", "5"),
            ("int(18446744073709551615u)", "!"),
            ("int('-12')", "-12"),
            ("int('12a')", "!"),
            ("int('')", "!"),
            ("int(' 1')", "!"),
            ("int(true)", "!"),
            ("int(timestamp('1970-01-01T00:01:00.9Z'))", "60"),
            ("uint(5)", "5u"),
            ("uint(-1)", "!"),
            ("uint(3.99)", "3u"),
            ("uint(-0.5)", "!"),
            ("uint('300')", "300u"),
            ("uint('+3')", "!"),
            ("double(5)", "5.0"),
            ("double(5u)", "5.0"),
            ("double('6.02e23')", "6.02e23"),
            ("double('1.0x')", "!"),
            ("string(5) + string(5u) + string(1.5) + string(true)", "\"551.5true\""),
            ("string('a')", "\"a\""),
            ("string(b'\\303\\277')", "\"ÿ\""),
            ("string(b'\\xff')", "!"),
            ("string(duration('1m1.5s'))", "\"61.5s\""),
            ("string(timestamp('2009-02-13T23:31:30.05+01:00'))", "\"2009-02-13T22:31:30.05Z\""),
            ("string([1])", "!"),
            ("string(null)", "!"),
            ("bytes('é')", "b[195, 169]"),
            ("bytes(1)", "!"),
            ("bool('true') && bool('t') && bool('1') && bool('TRUE') && bool('True')", "true"),
            ("bool('false') || bool('f') || bool('0') || bool('FALSE') || bool('False')", "false"),
            ("bool('tRuE')", "!"),
            ("bool(1)", "!"),
            ("type('a')", "string"),
            ("type([])", "list"),
            ("type({}) == map && type(b'') == bytes && type(1.0) == double", "true"),
            ("type(duration('1s')) == google.protobuf.Duration", "true"),
            ("type(timestamp(0)) == google.protobuf.Timestamp", "true"),
            ("type(type)", "type"),
            ("dyn(1) == dyn(1u)", "true"),
            ("duration(duration('1s'))", "1000000000ns"),
            ("timestamp(timestamp(5))", "@5.0"),
        ],
        &[],
    );
}

#[test]
fn texts() {
    check(
        &[
            ("size('πέντε')", "5"),
            ("size(b'πέντε')", "10"),
            ("''.size()", "0"),
            ("'foobar'.contains('oba') && 'a'.contains('')", "true"),
            ("'foobar'.startsWith('foo') && ''.startsWith('')", "true"),
            ("'foobar'.endsWith('bar') && !'a'.endsWith('ab')", "true"),
            ("'a'.contains(1)", "!"),
            ("'hubba'.matches('ubb')", "true"),
            ("'hubba'.matches('^ubb')", "false"),
            ("matches('abcd', '^a.*d$')", "true"),
            ("'a\\nb'.matches('a.b')", "false"),
            ("'a\\nb'.matches('(?s)a.b')", "true"),
            ("'ABC'.matches('(?i)abc')", "true"),
            ("'mañana'.matches('a+ñ+a+n+a+')", "true"),
            ("'🐱😀😀'.matches('(a|😀){2}')", "true"),
            ("'x1'.matches('[[:alpha:]]\\\\d')", "true"),
            ("'a'.matches('*')", "!"),
            ("'a'.matches('(?=a)')", "!"),
        ],
        &[],
    );
}

#[test]
fn text_extension() {
    check(
        &[
            ("'tacocat'.charAt(3)", "\"o\""),
            ("'tacocat'.charAt(7)", "\"\""),
            ("'tacocat'.charAt(8)", "!"),
            ("'tacocat'.charAt(-1)", "!"),
            ("'©αT'.charAt(1)", "\"α\""),
            ("'tacocat'.indexOf('ac')", "1"),
            ("'tacocat'.indexOf('none')", "-1"),
            ("'tacocat'.indexOf('')", "0"),
            ("'tacocat'.indexOf('a', 2)", "5"),
            ("'tacocat'.indexOf('', 7)", "7"),
            ("'tacocat'.indexOf('a', 9)", "!"),
            ("'tacocat'.indexOf('a', -1)", "!"),
            ("'ta©o©αT'.indexOf('©', 3)", "4"),
            ("'tacocat'.lastIndexOf('at')", "5"),
            ("'tacocat'.lastIndexOf('')", "7"),
            ("'tacocat'.lastIndexOf('a', 4)", "1"),
            ("'tacocat'.lastIndexOf('', 3)", "3"),
            ("'tacocat'.lastIndexOf('none')", "-1"),
            ("'tacocat'.lastIndexOf('a', -1)", "!"),
            ("'tacocat'.lastIndexOf('a', 9)", "!"),
            ("'TacoCÆt'.lowerAscii()", "\"tacocÆt\""),
            ("'tacocæt'.upperAscii()", "\"TACOCæT\""),
            ("'hello hello'.replace('he', 'we')", "\"wello wello\""),
            ("'hello hello'.replace('he', 'we', 1)", "\"wello hello\""),
            ("'hello hello'.replace('he', 'we', 0)", "\"hello hello\""),
            ("'hello hello'.replace('he', 'we', -1)", "\"wello wello\""),
            ("'ab'.replace('', '_')", "\"_a_b_\""),
            ("'12 days 12 hours'.replace('{0}', '2')", "\"12 days 12 hours\""),
            ("'hello hello hello'.split(' ')", "[\"hello\", \"hello\", \"hello\"]"),
            ("'hello hello hello'.split(' ', 0)", "[]"),
            ("'hello hello hello'.split(' ', 1)", "[\"hello hello hello\"]"),
            ("'hello hello hello'.split(' ', 2)", "[\"hello\", \"hello hello\"]"),
            ("'hello hello hello'.split(' ', -1)", "[\"hello\", \"hello\", \"hello\"]"),
            ("'héy'.split('')", "[\"h\", \"é\", \"y\"]"),
            ("'héy'.split('', 2)", "[\"h\", \"éy\"]"),
            ("'a,b,'.split(',')", "[\"a\", \"b\", \"\"]"),
            ("''.split(',')", "[\"\"]"),
            ("'tacocat'.substring(4)", "\"cat\""),
            ("'tacocat'.substring(7)", "\"\""),
            ("'tacocat'.substring(0, 4)", "\"taco\""),
            ("'ta©o©αT'.substring(2, 6)", "\"©o©α\""),
            ("'tacocat'.substring(4, 3)", "!"),
            ("'tacocat'.substring(40)", "!"),
            ("'tacocat'.substring(-1)", "!"),
            ("'tacocat'.substring(1, 50)", "!"),
            ("' \\f\\n\\r\\t\\vtext\\u0085\\u00a0\\u1680\\u2000\\u3000'.trim()", "\"text\""),
            ("'\\u180e\\u200btext\\ufeff'.trim()", "\"\\u{180e}\\u{200b}text\\u{feff}\""),
            ("['x', 'y'].join()", "\"xy\""),
            ("['x', 'y'].join('-')", "\"x-y\""),
            ("[].join('-')", "\"\""),
            ("['x', 1].join('-')", "!"),
            ("'gums'.reverse() + ''.reverse() + '©α'.reverse()", "\"smugα©\""),
            ("strings.quote('a\"b\\n\\t\\\\')", "\"\\\"a\\\\\\\"b\\\\n\\\\t\\\\\\\\\\\"\""),
            ("strings.quote('ta©o')", "\"\\\"ta©o\\\"\""),
            ("'a'.charAt('b')", "!"),
            ("1.lowerAscii()", "!"),
        ],
        &[],
    );
}

#[test]
fn encoders() {
    // The examples of CEL's extension `encoders`, and what it accepts beyond them.
    check(
        &[
            ("base64.decode('aGVsbG8=')", "b[104, 101, 108, 108, 111]"),
            ("base64.decode('aGVsbG8')", "b[104, 101, 108, 108, 111]"),
            ("base64.encode(b'hello')", "\"aGVsbG8=\""),
            ("base64.encode('hello')", "\"aGVsbG8=\""),
            ("base64.encode(b'\\xfb\\xff')", "\"+/8=\""),
            ("string(base64.decode(base64.encode('héllo')))", "\"héllo\""),
            ("base64.decode('a-_=')", "!"),
            ("base64.decode('a')", "!"),
            ("base64.decode(b'aGVsbG8=')", "!"),
            ("base64.encode(5)", "!"),
            ("'x'.encode()", "!"),
        ],
        &[],
    );
}

#[test]
fn functions_for_urls() {
    check(
        &[
            ("url.encode('a b/ü?&=+%~')", "\"a%20b%2F%C3%BC%3F%26%3D%2B%25~\""),
            ("url.decode('a%20b%2f%C3%BC+')", "\"a b/ü+\""),
            ("url.decode(url.encode('\\u0000☃\\n'))", "\"\\0☃\\n\""),
            ("url.query({'q': 'a b', 'n': 5, 'tag': ['x', 'y&z'], 'none': []})", "\"q=a%20b&n=5&tag=x&tag=y%26z\""),
            ("url.query({})", "\"\""),
            ("url.decode('%f')", "!"),
            ("url.decode('%ff')", "!"),
            ("url.encode(5)", "!"),
            ("url.query({'a': null})", "!"),
            ("url.query('a=b')", "!"),
        ],
        &[],
    );
}

#[test]
fn text_format() {
    check(
        &[
            ("'no clauses'.format([])", "\"no clauses\""),
            ("'%%'.format([])", "\"%\""),
            ("'%s%s'.format(['a', 1])", "\"a1\""),
            ("'%s'.format([[1, 2.5, 'a', null, [true]]])", "\"[1, 2.5, a, null, [true]]\""),
            ("'%s'.format([{'b': 1, 'a': [2]}])", "\"{a: [2], b: 1}\""),
            ("'%s'.format([{'a': 1, 'a b': 2}])", "\"{a: 1, a b: 2}\""),
            ("'%s'.format([{1: 'x', true: 'y'}])", "\"{1: x, true: y}\""),
            (
                "'%s %s'.format([duration('1h45m47s'), timestamp('2023-02-03T23:31:20+00:00')])",
                "\"6347s 2023-02-03T23:31:20Z\"",
            ),
            ("'%s'.format([b'xyz'])", "\"xyz\""),
            ("'%s'.format([type('a')])", "\"string\""),
            ("'%s %s'.format([double('NaN'), double('-inf')])", "\"NaN -Infinity\""),
            ("'%d %d'.format([-5, 5u])", "\"-5 5\""),
            ("'%d'.format(['5'])", "!"),
            ("'%d'.format([1.5])", "!"),
            ("'%f'.format([2.71828])", "\"2.718280\""),
            ("'%.3f'.format([1.2345])", "\"1.234\""),
            ("'%.0f'.format([2.5])", "\"2\""),
            ("'%f'.format([double('Infinity')])", "\"Infinity\""),
            ("'%.2e'.format([1234.5])", "\"1.23e+03\""),
            ("'%e'.format([0.00012])", "\"1.200000e-04\""),
            ("'%b %b %b %b'.format([5, -5, 5u, true])", "\"101 -101 101 1\""),
            ("'%o %o'.format([11, 11u])", "\"13 13\""),
            ("'%x %X %x'.format([30, 30, -30])", "\"1e 1E -1e\""),
            ("'%x %X'.format(['Hi', b'\\xff'])", "\"4869 FF\""),
            ("'%x'.format([true])", "!"),
            ("'%b'.format(['a'])", "!"),
            ("'%o'.format([1.5])", "!"),
            ("'%e'.format([true])", "!"),
            ("'%q'.format([1])", "!"),
            ("'%'.format([1])", "!"),
            ("'%s'.format([])", "!"),
            ("'%.s'.format(['a'])", "!"),
            ("'%s'.format('a')", "!"),
        ],
        &[],
    );
}

#[test]
fn time() {
    check(
        &[
            ("duration('1h30m')", "5400000000000ns"),
            ("duration('-1.5h')", "-5400000000000ns"),
            ("duration('1us') + duration('1µs') + duration('1ns')", "2001ns"),
            ("duration('0')", "0ns"),
            ("duration('1d')", "!"),
            ("duration('1')", "!"),
            ("duration('')", "!"),
            ("duration('-320000000000s')", "!"),
            ("timestamp('2009-02-13T23:31:30Z')", "@1234567890.0"),
            ("timestamp('2009-02-13T23:31:30.999999999Z')", "@1234567890.999999999"),
            ("timestamp('2009-02-13T23:31:30-05:30')", "@1234587690.0"),
            ("timestamp('0001-01-01T00:00:00Z')", "@-62135596800.0"),
            ("timestamp('0000-12-31T23:59:59Z')", "!"),
            ("timestamp('9999-12-31T23:59:59.999999999Z')", "@253402300799.999999999"),
            ("timestamp('10000-01-01T00:00:00Z')", "!"),
            ("timestamp('2009-02-30T00:00:00Z')", "!"),
            ("timestamp('2009-02-13')", "!"),
            ("timestamp('2000-02-29T00:00:00Z')", "@951782400.0"),
            ("timestamp('1900-02-29T00:00:00Z')", "!"),
            ("timestamp(253402300800)", "!"),
            ("timestamp(0) + duration('1.5s')", "@1.500000000"),
            ("duration('1s') + timestamp(0)", "@1.0"),
            ("timestamp(0) - duration('1ns')", "@-1.999999999"),
            ("timestamp(10) - timestamp(4)", "6000000000ns"),
            ("timestamp('0001-01-01T00:00:00Z') - duration('1ns')", "!"),
            ("timestamp('9999-12-31T23:59:59.999999999Z') + duration('1ns')", "!"),
            ("timestamp(0) + timestamp(0)", "!"),
            ("duration('1s') * 2", "!"),
            ("-duration('1s')", "-1000000000ns"),
            ("timestamp('2009-02-13T23:31:30Z').getFullYear()", "2009"),
            ("timestamp('2009-02-13T23:31:30Z').getMonth()", "1"),
            ("timestamp('2009-02-13T23:31:30Z').getDate()", "13"),
            ("timestamp('2009-02-13T23:31:30Z').getDayOfMonth()", "12"),
            ("timestamp('2009-02-13T23:31:30Z').getDayOfWeek()", "5"),
            ("timestamp('2009-02-13T23:31:30Z').getDayOfYear()", "43"),
            ("timestamp('2009-02-13T23:31:30Z').getHours()", "23"),
            ("timestamp('2009-02-13T23:31:30Z').getMinutes()", "31"),
            ("timestamp('2009-02-13T23:31:30.123456Z').getMilliseconds()", "123"),
            ("timestamp('2009-02-13T23:31:30Z').getDate('+11:00')", "14"),
            ("timestamp('2009-02-13T23:31:30Z').getHours('02:00')", "1"),
            ("timestamp('2009-02-13T02:00:00Z').getDayOfMonth('-02:30')", "11"),
            ("timestamp('2009-02-13T23:31:30Z').getMinutes('-00:00')", "31"),
            ("timestamp('2009-02-13T23:31:30Z').getHours('nowhere')", "!"),
            ("timestamp('2009-02-13T23:31:30Z').getHours('+25:00')", "!"),
            ("duration('10000s').getHours()", "2"),
            ("duration('3730s').getMinutes()", "62"),
            ("duration('3730s').getSeconds()", "3730"),
            ("duration('123.321456789s').getMilliseconds()", "321"),
            ("duration('1s').getFullYear()", "!"),
            ("'a'.getHours()", "!"),
        ],
        &[],
    );
}

#[test]
fn functions_that_do_not_exist_fail_when_they_are_called() {
    check(
        &[
            ("f(1)", "!"),
            ("true || f(1)", "true"),
            ("'a'.loop('b')", "!"),
            ("size()", "!"),
            ("size(1)", "!"),
            ("size('a', 'b')", "!"),
            ("false ? f() : 1", "1"),
        ],
        &[],
    );
}

#[test]
fn conversions_at_the_limits_of_their_types() {
    check(
        &[
            ("double('1e400')", "!"),
            ("double('-1e400')", "!"),
            ("double('Infinity')", "inf"),
            ("double('-inf')", "-inf"),
            ("double('1_000')", "!"),
            ("double('')", "!"),
            ("int(9223372036854774784.0)", "9223372036854774784"),
            ("int(9223372036854775807.0)", "!"),
            ("int(-9223372036854775808.0)", "!"),
            ("int('9223372036854775807')", "9223372036854775807"),
            ("int('9223372036854775808')", "!"),
            ("int('0x10')", "!"),
            ("uint(18446744073709549568.0)", "18446744073709549568u"),
            ("uint(18446744073709551615.0)", "!"),
            ("uint('18446744073709551615')", "18446744073709551615u"),
            ("uint('-0')", "!"),
            ("string(1e21)", "\"1e+21\""),
            ("string(1e-7)", "\"1e-07\""),
            ("string(-0.0045)", "\"-0.0045\""),
            ("string(123456789.0)", "\"123456789\""),
            ("bytes(string(b'abc'))", "b[97, 98, 99]"),
            ("bool(true)", "true"),
            ("string(timestamp('9999-12-31T23:59:59.999999999Z'))", "\"9999-12-31T23:59:59.999999999Z\""),
        ],
        &[],
    );
}

#[test]
fn keys_and_elements_across_types() {
    check(
        &[
            ("{1: 'a', 2u: 'b'}[2.0]", "\"b\""),
            ("{1: 'a'}[9223372036854775808u]", "!"),
            ("1.0 in {1: 'a'}", "true"),
            ("1.5 in {1: 'a'}", "false"),
            ("1u in [1.0, 2]", "true"),
            ("[] in [[]]", "true"),
            ("{'a': 1} in [{'a': 1.0}]", "true"),
            ("null in {'a': 1}", "false"),
            ("{1.0: 'a'}", "!"),
            ("{[1]: 'a'}", "!"),
            ("has({'a': {'b': 1}}.a.c)", "false"),
            ("has({1: 2}.a)", "false"),
            ("has({'a': 1}['a'])", "!"),
            ("{'a': 1}.a.b", "!"),
            ("{'a': {'b': [0, 5]}}.a.b[1]", "5"),
            ("dyn([1]) == dyn([1.0])", "true"),
            ("[{'x': 1}, {'x': 2}].map(m, m.x)", "[1, 2]"),
            ("{6: 'six', 7: 'seven'}.exists(k, k == '7')", "false"),
            ("{'a': 1, 'b': 2}.all(k, k == 'a' ? true : k)", "!"),
            ("[1, 'foo', 3].exists_one(e, e == 'foo')", "true"),
            ("[1, 'foo', 3].all(e, e % 2 == 1)", "!"),
            ("[1, 'foo', 4].all(e, e % 2 == 1)", "false"),
            ("[3, 2, 1].all(i, i / 0 == 1 || true)", "true"),
        ],
        &[],
    );
}

#[test]
fn types_are_values() {
    check(
        &[
            ("int", "int"),
            (".int", "int"),
            ("null_type", "null_type"),
            ("type(null) == null_type", "true"),
            ("[int, string]", "[int, string]"),
            ("type(google.protobuf.Timestamp)", "type"),
            ("type(duration('1s') + timestamp(0)) == google.protobuf.Timestamp", "true"),
            ("string == type('a')", "true"),
            ("type(1) == 1", "false"),
            ("type([1]) == list && type({}) == map", "true"),
            ("dyn", "!"),
        ],
        &[],
    );
}

#[test]
fn quotes_and_escapes_at_their_edges() {
    check(
        &[
            ("\"\\303\\277\"", "\"Ã¿\""),
            ("b'\\303\\277' == b'ÿ'", "true"),
            ("'\\x7f\\x80'", "\"\\u{7f}\\u{80}\""),
            ("b'\\xFF' == b'\\377'", "true"),
            ("'\\0011'", "\"\\u{1}1\""),
            ("'\\01'", "!"),
            ("'\\8'", "!"),
            ("'\\uD83D\\uDE00'", "!"),
            ("\"\"\"a\"b\"\"\"", "\"a\\\"b\""),
            ("\'\'\'\'\'\'", "\"\""),
            ("\'\'\'\'\'", "!"),
            ("bR'\\x'", "b[92, 120]"),
            ("'a' 'b'", "!"),
        ],
        &[],
    );
}

/// What an evaluation costs is charged before it is spent: each of these would take hours or more memory than there is.
#[test]
fn an_evaluation_ends_within_its_bounds() {
    let long = "x".repeat(500_000);
    let numbers = || Value::List((0..60_000).map(Value::Int).collect());
    let map = Value::Map((0..30_000).map(|key| (Value::Int(key), Value::Null)).collect());
    let bindings = [
        NamedValue::new("long", Value::String(long)),
        NamedValue::new("numbers", numbers()),
        NamedValue::new("deep", Value::List(vec![numbers()])),
        NamedValue::new("map", map),
        NamedValue::new("words", Value::List(vec![Value::String("x".into()); 60_000])),
    ];
    check(
        &[
            ("long.lastIndexOf('y')", "-1"),
            ("long.lastIndexOf('y', 400000)", "-1"),
            ("long.replace('x', long)", "!"),
            ("long.replace('', long, 400000)", "!"),
            ("words.join(long)", "!"),
            ("numbers.map(i, deep)", "!"),
            ("numbers.map(i, long)", "!"),
            ("numbers.filter(i, deep == deep)", "!"),
            ("numbers.all(i, dyn(deep) != i)", "true"),
            ("map == map", "true"),
            ("numbers.all(i, map == map)", "!"),
            ("numbers.all(i, i in map)", "!"),
            ("numbers.exists(i, has(map.none))", "!"),
            (
                "[long, long, long, long, long, long, long, long, long, long, long, long, long, long, long, long, long]",
                "!",
            ),
            ("'%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s'.format(numbers.filter(i, i < 17).map(i, long))", "!"),
            ("long.matches('(x?){900}y')", "!"),
            ("long.matches('^x*$')", "true"),
            ("size(numbers.map(i, i))", "60000"),
            ("deep == [numbers]", "true"),
        ],
        &bindings,
    );
}
