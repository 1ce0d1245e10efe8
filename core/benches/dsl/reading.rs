//! Scenarios of growing size, read and checked in each syntax.

use std::{hint::black_box, time::Duration};

use scheduler_core::dsl::{ParserLimits, Syntax, convert_within, format, parse_within};

use crate::{
    scenarios,
    support::{
        progress, quick,
        report::{Report, Row, Unit},
        samples::{Repetitions, Samples, time_each},
    },
};

/// Nodes of the scenario that the targets speak of.
pub const NODES: usize = 10_000;

/// Limits that let 100 MB in.
fn wide() -> ParserLimits {
    ParserLimits::default().bytes(1 << 30).nodes(1 << 30)
}

/// What was measured natively, for comparison with WebAssembly: nanoseconds a document.
pub struct Native {
    pub text: f64,
    pub yaml: f64,
    pub json: f64,
}

fn repeat() -> Repetitions {
    if quick() { Repetitions::of(3) } else { Repetitions::of(31).within(Duration::from_secs(5)) }
}

fn read(text: &str, syntax: Syntax) -> Samples {
    repeat().run(|| {
        time_each(1, || {
            black_box(parse_within(text, syntax, &wide()).is_ok_and(|scenario| scenario.diagnostics().is_empty()));
        })
    })
}

/// Megabytes a second of what took so many nanoseconds.
pub fn rate(bytes: usize, samples: &Samples) -> Samples {
    samples.scaled(|nanoseconds| bytes as f64 * 1000.0 / nanoseconds)
}

pub fn measure(report: &mut Report) -> Native {
    let text = scenarios::text(NODES);
    let yaml = convert_within(&text, Syntax::Text, Syntax::Yaml, &wide()).expect("a scenario without errors");
    let json = convert_within(&text, Syntax::Text, Syntax::Json, &wide()).expect("a scenario without errors");
    let own_text = read(&text, Syntax::Text);
    let own_yaml = read(&yaml, Syntax::Yaml);
    let own_json = read(&json, Syntax::Json);
    let serde_json = repeat().run(|| {
        time_each(1, || {
            black_box(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        })
    });
    let serde_yaml = repeat().run(|| {
        time_each(1, || {
            black_box(serde_yaml::from_str::<serde_yaml::Value>(&yaml).is_ok());
        })
    });
    let per_document = |samples: &Samples| samples.scaled(|nanoseconds| nanoseconds / 1e6);
    let peer = |samples: &Samples| Some(samples.median() / 1e6);
    report.row(
        Row::new(
            "10k nodes in text, read and checked",
            "native",
            Unit::MegabytesPerSecond,
            &rate(text.len(), &own_text),
        )
        .target(30.0)
        .peer("serde_json, its MB/s of JSON", Some(rate(json.len(), &serde_json).median()))
        .peer("serde_yaml, its MB/s of YAML", Some(rate(yaml.len(), &serde_yaml).median())),
    );
    report.row(
        Row::new("the same scenario, time a document: text", "native", Unit::Milliseconds, &per_document(&own_text))
            .target(serde_yaml.median() / 1e6 / 3.0)
            .peer("serde_yaml, the equivalent YAML", peer(&serde_yaml))
            .peer("serde_json, the equivalent JSON", peer(&serde_json)),
    );
    report.row(
        Row::new("YAML", "native", Unit::Milliseconds, &per_document(&own_yaml)).peer("serde_yaml", peer(&serde_yaml)),
    );
    report.row(
        Row::new("JSON", "native", Unit::Milliseconds, &per_document(&own_json)).peer("serde_json", peer(&serde_json)),
    );
    let short = scenarios::text_of(1_000_000);
    let formatted = repeat().run(|| {
        time_each(1, || {
            black_box(format(&short, Syntax::Text).map(|text| text.len()).unwrap_or(0));
        })
    });
    report.row(Row::new("format 1 MB of text", "native", Unit::MegabytesPerSecond, &rate(short.len(), &formatted)));
    curve(report);
    Native { text: own_text.median(), yaml: own_yaml.median(), json: own_json.median() }
}

/// Cost grows with the text and not faster.
fn curve(report: &mut Report) {
    let sizes: &[usize] = if quick() { &[1, 10] } else { &[1, 10, 100] };
    let mut first = None;
    for megabytes in sizes {
        progress(&format!("a scenario of {megabytes} MB"));
        let text = scenarios::text_of(megabytes * 1_000_000);
        let repetitions = if *megabytes > 10 { Repetitions::of(3).within(Duration::from_secs(20)) } else { repeat() };
        let samples = repetitions.run(|| {
            time_each(1, || {
                black_box(parse_within(&text, Syntax::Text, &wide()).is_ok());
            })
        });
        let a_byte = samples.median() / text.len() as f64;
        report.row(Row::new(
            format!("{megabytes} MB of text, read and checked"),
            "native",
            Unit::MegabytesPerSecond,
            &rate(text.len(), &samples),
        ));
        match first {
            None => first = Some(a_byte),
            Some(first) => report.row(
                Row::exact(
                    format!("cost of a byte of {megabytes} MB, in that of 1 MB"),
                    "native",
                    Unit::Times,
                    a_byte / first,
                )
                .target(2.0),
            ),
        }
    }
}
