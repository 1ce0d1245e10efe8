//! Patterns and the results that RE2 gives. A wider comparison, with random patterns, is `conformance/oracles/cel.py`.

use super::{Pattern, translate};

fn matches(pattern: &str, text: &str) -> Result<bool, String> {
    Pattern::new(pattern, &mut |_| true).map(|pattern| pattern.is_match(text)).map_err(|error| error.detail)
}

#[test]
fn what_re2_reads_is_read_as_re2_does() {
    let cases = [
        // Quoted ranges.
        (r"^\Qa.b*\E$", "a.b*", true),
        (r"\Qa.b\E+", "a.bbb", true),
        (r"\Qa.b\E", "axb", false),
        (r"x\Q[(", "x[(", true),
        (r"a\Q\E*b", "aab", true),
        // Literal braces.
        ("a{", "a{", true),
        ("a{,2}", "a{,2}", true),
        ("^a{,2}$", "aa", false),
        ("{", "{", true),
        ("a{1", "a{1", true),
        ("a{x}", "a{x}", true),
        ("a{01}", "a{01}", true),
        ("}", "}", true),
        ("^a{2}$", "aa", true),
        ("^a{2,}$", "aaa", true),
        ("^a{2,3}?$", "aaaa", false),
        // Classes.
        ("[[a]", "[", true),
        ("[]a]", "]", true),
        ("[^]a]", "]", false),
        ("[a-]", "-", true),
        ("[-a]", "-", true),
        ("[a&&b]", "&", true),
        ("[--/]", ".", true),
        ("[a~~b]", "~", true),
        ("[#-%--]", "$", true),
        (r"[\d-z]", "-", true),
        (r"[\]]", "]", true),
        ("[[:alpha:]]", "7", false),
        ("[[:^alpha:]]", "7", true),
        ("[[:word:]x]", "_", true),
        ("[[:foo]", ":", true),
        (r"[^\n]", "\n", false),
        ("[^a]", "\n", true),
        (r"^[^\x00-\x{10FFFF}]$", "a", false),
        // Escapes.
        (r"\<", "<", true),
        (r"\_", "_", true),
        (r"\x41", "A", true),
        (r"\x{1F600}", "😀", true),
        (r"\x{000000041}", "A", true),
        (r"\101", "A", true),
        (r"\0", "\0", true),
        (r"\012", "\n", true),
        (r"\a\f\t\n\r\v", "\u{7}\u{c}\t\n\r\u{b}", true),
        (r"\s", "\u{b}", false),
        (r"[[:space:]]", "\u{b}", true),
        (r"\x{D800}", "\u{FFFD}", false),
        // Anchors and flags.
        (r"\Aab\z", "ab", true),
        ("b$", "b\n", false),
        ("(?m)b$", "b\n", true),
        ("(?m)^b", "a\nb", true),
        ("^b", "a\nb", false),
        ("a.b", "a\nb", false),
        ("(?s)a.b", "a\nb", true),
        ("(?i)AbC", "aBc", true),
        ("(?i:a)b", "AB", false),
        ("(a(?i)b)c", "aBC", false),
        ("(?i)a(?-i)b", "Ab", true),
        ("(?i)a(?-i)b", "AB", false),
        ("(?U)a+?", "a", true),
        ("(?)a", "a", true),
        ("(?i)k", "\u{212A}", true),
        ("(?i)[^s]", "\u{17F}", false),
        ("(?i)[[:upper:]]", "a", true),
        (r"\bfoo\b", "a foo b", true),
        (r"foo\B", "foo", false),
        // Groups.
        ("(?P<first>a)(?<second>b)", "ab", true),
        ("(?P<1>a)", "a", true),
        ("()", "", true),
        ("a||b", "", true),
        ("(|a)+b", "aab", true),
        ("^*", "a", true),
        (r"\b*a", "a", true),
        ("a(?i)*", "", true),
        ("(a{10}){100}", "", false),
        ("(a{100}){0}", "", true),
        ("((a{1000}){0}){1000}", "", true),
        ("é+", "éé", true),
        ("x*", "", true),
        ("#[ ]x", "# x", true),
    ];
    for (pattern, text, expected) in cases {
        assert_eq!(matches(pattern, text), Ok(expected), "{pattern} in {text:?}");
    }
}

/// Invalid patterns with their invalid part.
#[test]
fn what_re2_rejects_is_rejected_at_its_place() {
    let cases = [
        ("a**", "**"),
        ("a+?*", "+?*"),
        ("a{2}{3}", "{2}{3}"),
        ("*a", "*"),
        ("(+)", "+"),
        ("a|?", "?"),
        ("(?i)*", "*"),
        ("{2}", "{2}"),
        ("a{2,1}", "{2,1}"),
        ("a{1001}", "{1001}"),
        ("a{99999999999}", "{99999999999}"),
        ("a{1,1001}", "{1,1001}"),
        ("(a{100}){100}", "{100}"),
        ("((a{5}b{50}){20}){2}", "{2}"),
        ("x(a", "("),
        ("a)b", ")"),
        ("[a", "["),
        ("[", "["),
        ("[]", "["),
        ("[z-a]", "z-a"),
        (r"[a-\d]", r"\d"),
        ("[[:foo:]]", "[:foo:]"),
        (r"a\", r"\"),
        (r"\1", r"\1"),
        (r"(a)\2", r"\2"),
        (r"\8", r"\8"),
        (r"\Z", r"\Z"),
        (r"\C", r"\C"),
        (r"\h", r"\h"),
        (r"\u0041", r"\u"),
        (r"\E", r"\E"),
        (r"\é", r"\é"),
        (r"[\b]", r"\b"),
        (r"\x4", r"\x"),
        (r"\x{}", r"\x{}"),
        (r"\x{110000}", r"\x{110000}"),
        (r"\xZZ", r"\xZZ"),
        (r"\pN", r"\pN"),
        (r"a\p{Greek}b", r"\p{Greek}"),
        (r"[\P{L}]", r"\P{L}"),
        ("(?=a)", "(?="),
        ("(?<!a)", "(?<!"),
        ("(?x)a", "x"),
        ("(?u)a", "u"),
        ("(?R)a", "R"),
        ("(?i-)a", ")"),
        ("(?--i)a", "-"),
        ("(?#c)", "#"),
        ("(?P=n)", "P"),
        ("(?P<n>a)(?P<n>b)", "(?P<n>"),
        ("(?P<>a)", "(?P<"),
        ("(?P<a-b>a)", "(?P<"),
        ("(?", "(?"),
    ];
    for (pattern, wrong) in cases {
        let fault = translate(pattern).expect_err(pattern);
        assert_eq!(pattern.get(fault.at.clone()), Some(wrong), "{pattern}: {fault:?}");
        assert!(matches(pattern, "").is_err(), "{pattern}");
    }
}

#[test]
fn what_is_translated_is_compiled_by_the_library() {
    let mut seed = 0x5eed_u64;
    let mut below = |most: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % most
    };
    let pieces = [
        "a",
        "k",
        "é",
        "(",
        ")",
        "(?:",
        "(?i)",
        "(?ms:",
        "[",
        "]",
        "^",
        "-",
        "z",
        "|",
        "*",
        "+",
        "?",
        "{2}",
        "{0}",
        "{1,3}",
        "{",
        "}",
        ".",
        "$",
        r"\d",
        r"\W",
        r"\b",
        r"\x{D800}",
        r"\Q",
        r"\E",
        "[:alpha:]",
        r"\n",
        " ",
        "#",
        "&&",
        "~~",
        ",",
    ];
    let mut translated = 0;
    for round in 0..20_000 {
        let pattern: String = (0..=below(12)).map(|_| pieces[below(pieces.len())]).collect();
        let Ok(read) = translate(&pattern) else { continue };
        translated += 1;
        assert!(matches(&pattern, "ak-z").is_ok(), "round {round}: {pattern:?} is {:?}", read.regex);
    }
    assert!(translated > 2_000, "{translated}");
}

#[test]
fn a_large_pattern_is_rejected_before_it_is_compiled() {
    for pattern in
        [r"(\w{100}){10}".repeat(40), "(?:a{1000}){1}".repeat(10), "a|".repeat(40_000), "(a*){0}".repeat(1 << 18)]
    {
        let fault = translate(&pattern).expect_err("too large");
        assert!(fault.reason.contains("too large"), "{fault:?}");
    }
    let nested = |levels: usize| format!("{}a{}", "(".repeat(levels), ")*".repeat(levels));
    assert!(matches(&nested(50), "").is_ok());
    assert!(translate(&nested(51)).is_err());
    assert!(translate(&format!("a*{}", "(?i)*".repeat(100))).is_err());
    assert!(matches(&format!("a*{}", "(?i)*".repeat(40)), "").is_ok());
}

/// Patterns on which a reader with repeated lookahead would take hours.
#[test]
fn time_is_linear_in_the_pattern() {
    let long = 1 << 20;
    for pattern in
        ["{".repeat(long), format!("[{}", "[:".repeat(long / 2)), "[[:a".repeat(long / 4), "{1,".repeat(long / 3)]
    {
        let _ = translate(&pattern);
    }
}
