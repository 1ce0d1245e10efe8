//! Texts of a megabyte that mean no good: each must be answered within 100 ms.

use std::{hint::black_box, time::Duration};

use scheduler_core::dsl::{Syntax, validate};

use crate::support::{
    next_random,
    report::{Report, Row, Unit},
    samples::{Repetitions, time_each},
};

const MEGABYTE: usize = 1 << 20;

/// What a text is made of, repeated until it is a megabyte long.
const PATTERNS: [(&str, &str, &str); 27] = [
    ("opening brackets", "", "("),
    ("opening braces", "scenario \"s\" ", "{"),
    ("closing braces", "scenario \"s\" workflow ", "}"),
    ("broken statements", "scenario \"s\" ", "action a = \n"),
    ("broken edges", "scenario \"s\" workflow { start: pass { ", "-> -> when ( "),
    ("unknown nodes", "scenario \"s\" workflow { start: pass { ", "-> nowhere when user.index == 1\n"),
    ("unknown names", "scenario \"s\" workflow { start: pass { ", "-> start when usre.index == 1\n"),
    ("nodes of one name", "scenario \"s\" workflow { ", "start: pass { -> start }\n"),
    ("ranges that overlap", "scenario \"s\" pool p { ", "range 10.0.0.0/8\n"),
    ("open quotes", "", "\"\n"),
    ("one long line of words", "", "word "),
    ("a chain of operators", "scenario \"s\" workflow { start: pass { -> start when ", "1 + "),
    ("nots", "scenario \"s\" workflow { start: pass { -> start when ", "!"),
    ("YAML sequences", "", "- "),
    ("YAML keys", "", "a: b\n"),
    ("YAML keys of an action", "name: s\nactions:\n- id: a\n", "  a: b\n"),
    ("YAML words for actions", "name: s\nactions:\n", "- a\n"),
    ("YAML words in brackets", "actions: [", "a,"),
    ("YAML numbers in brackets", "actions: [", "1,"),
    ("YAML nothings in brackets", "workflows: [{id: a, nodes: [", "~,"),
    ("YAML ids of an action", "name: s\nactions:\n- id: a\n", "  id: b\n"),
    ("YAML lists below the name", "name:\n", "- [a]\n"),
    ("YAML ranges of a pool", "workbook:\n  ip_pools:\n  - id: a\n    ranges: [", "x,"),
    ("YAML edges of a node", "workflows: [{nodes: [{id: a, type: pass, edges: [", "b,"),
    ("JSON arrays", "", "["),
    ("JSON keys", "{", "\"a\":1,"),
    ("JSON numbers for actions", "{\"actions\":[", "1,"),
];

pub fn measure(report: &mut Report) {
    let mut worst: f64 = 0.0;
    for (name, start, part) in PATTERNS {
        let repeats = (MEGABYTE - start.len()) / part.len();
        one(report, name, &format!("{start}{}", part.repeat(repeats)), &mut worst);
    }
    let mut state = 7;
    let letters: String =
        std::iter::repeat_with(|| char::from_u32(next_random(&mut state) as u32 % 0x2000).unwrap_or('x'))
            .take(MEGABYTE / 3)
            .collect();
    one(report, "random characters", &letters, &mut worst);
    let words = ["scenario", "{", "}", "->", "when", "\"", "a", "=", "1", "(", ")", "pool", "action", ":", "end", "\n"];
    let mut text = String::new();
    while text.len() < MEGABYTE - 10 {
        text.push_str(words[next_random(&mut state) as usize % words.len()]);
        text.push(' ');
    }
    one(report, "random words of the language", &text, &mut worst);
    report.row(Row::exact("the slowest of them", "native", Unit::Milliseconds, worst).target(100.0));
}

fn one(report: &mut Report, name: &str, text: &str, worst: &mut f64) {
    let mut slowest = None;
    for syntax in [Syntax::Text, Syntax::Yaml, Syntax::Json] {
        let samples = Repetitions::of(3).within(Duration::from_secs(3)).run(|| {
            time_each(1, || {
                black_box(validate(text, syntax).map(|found| found.len()).unwrap_or(0));
            })
        });
        let milliseconds = samples.scaled(|nanoseconds| nanoseconds / 1e6);
        if slowest.as_ref().is_none_or(|(_, before): &(Syntax, f64)| milliseconds.median() > *before) {
            slowest = Some((syntax, milliseconds.median()));
        }
    }
    if let Some((syntax, milliseconds)) = slowest {
        *worst = worst.max(milliseconds);
        report.row(Row::exact(
            format!("1 MB of {name}, slowest in {syntax:?}"),
            "native",
            Unit::Milliseconds,
            milliseconds,
        ));
    }
}
