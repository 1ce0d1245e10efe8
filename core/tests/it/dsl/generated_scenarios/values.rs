//! Random names, texts and values in the text syntax.

use crate::random::Random;

/// Words of the language, which are names too, some of them only in backquotes.
const WORDS: [&str; 24] = [
    "end",
    "pass",
    "fork",
    "join",
    "workflow",
    "when",
    "on",
    "after",
    "as",
    "retry",
    "timeout",
    "load",
    "at",
    "spawn",
    "in",
    "true",
    "false",
    "null",
    "range",
    "export",
    "otherwise",
    "scenario",
    "limit",
    "threshold",
];

/// A well-formed name that has not been used yet; the number makes it new.
pub fn name(random: &mut Random, number: usize) -> String {
    match random.below(6) {
        0 => format!("{}-{number}", random.pick(&["a", "probe", "x-y", "_"])),
        1 => format!("_{number}"),
        2 => format!("N{number}_"),
        _ => format!("{}{number}", random.pick(&["node", "step", "s", "end", "in", "true"])),
    }
}

/// A word of the language as a name.
pub fn word(random: &mut Random) -> &'static str {
    WORDS[random.below(WORDS.len())]
}

/// A text in quotes, in one of the ways to write it.
pub fn quoted(random: &mut Random) -> String {
    let letters: String = (0..random.below(12))
        .map(|_| {
            *random.pick(&[
                'a', 'Z', ' ', '0', '-', ':', '#', 'é', '→', '😀', '{', '}', '.', '/', ',', '[', '&', '*', '!', '%',
            ])
        })
        .collect();
    // Two of these would begin a template.
    let letters = letters.replace('{', "{ ");
    match random.below(6) {
        0 => format!("'{letters}'"),
        1 => format!("r\"{letters}\\d\""),
        2 => format!("\"\"\"{letters}\n  {letters} \"\"\""),
        3 => format!("\"{letters}\\n\\t\\\"\\\\\\u00e9\\x01\\u2028\\U0001f600\\r\""),
        4 => format!(
            "\"{}\"",
            random.pick(&[
                "", " ", "null", "true", "5", "1e3", "~", "- a", "a: b", "'", "yes", "0x1f", "=", "|", "a #b", " x ",
                "5s"
            ])
        ),
        _ => format!("\"{letters}\""),
    }
}

/// A value; its depth is bounded.
pub fn value(random: &mut Random, depth: usize) -> String {
    let kinds = if depth == 0 { 11 } else { 14 };
    match random.below(kinds) {
        0 => random.pick(&["0", "-1", "9223372036854775807", "-9223372036854775808", "0x1f", "42"]).to_string(),
        1 => format!("{}u", random.next()),
        2 => random.pick(&["0.5", "-1.5e300", "5e-324", "1e21", "3.0", "-0.0", ".25", "123456789.125"]).to_string(),
        3 => random.pick(&["true", "false", "null"]).to_string(),
        4 | 5 => quoted(random),
        6 => random.pick(&["b\"\"", "b\"a\\x00\\xff\\\"\"", "b'é'"]).to_string(),
        7 => duration(random),
        8 => random
            .pick(&["timestamp(\"2026-01-01T00:00:00Z\")", "timestamp(\"0001-01-01T00:00:00.000000001Z\")"])
            .to_string(),
        9 => random.pick(&["double(\"inf\")", "double(\"-inf\")", "duration(\"-1.5h\")", "-5ms"]).to_string(),
        10 => random.pick(&["10.0.0.1", "fd00::7", "10.0.0.0/8"]).to_string(),
        11 => {
            let items: Vec<String> = (0..random.below(4)).map(|_| value(random, depth - 1)).collect();
            format!("[{}]", items.join(", "))
        }
        _ => {
            let entries: Vec<String> = (0..random.below(4))
                .map(|number| {
                    let key = if random.one_in(3) { format!("\"k {number}: é\"") } else { format!("k{number}") };
                    format!("{key}: {}", value(random, depth - 1))
                })
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}

/// A duration, at least a nanosecond.
pub fn duration(random: &mut Random) -> String {
    let number = random.below(5000) + 1;
    format!("{number}{}", random.pick(&["ns", "us", "ms", "s", "m", "h", "d", ".5s", "h30m"]))
}

/// A duration of whole milliseconds, at least one.
pub fn milliseconds(random: &mut Random) -> String {
    let number = random.below(5000) + 1;
    format!("{number}{}", random.pick(&["ms", "s", "m", "h", ".25s"]))
}
