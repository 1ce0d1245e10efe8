//! HTML report of a run: one self-contained file with charts over time, tables, pool maps and the state machine.

mod chart;
mod markup;
mod tables;

use std::time::SystemTime;

use scheduler_core::{
    DiagramFormat, Run,
    runner::{RunReport, RunVerdict},
};

use crate::run::{
    latency::Latencies,
    live::{grouped, spoken},
    measure::{Measure, Sample},
};
use chart::{Chart, Line, Unit};
use markup::{data_uri, date, escaped};

/// Facts about a run that are not part of its result.
pub struct About<'a> {
    pub file: &'a str,
    pub scenario: &'a str,
    pub version: &'a str,
    /// Options that differ from their defaults. Example: `seed 7`.
    pub options: Vec<String>,
    pub began: SystemTime,
}

/// Returns the HTML page.
pub fn page(about: &About<'_>, run: &Run, report: &RunReport, measure: &Measure) -> String {
    let title = escaped(about.scenario);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}: {verdict}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n\
         {head}{figures}{thresholds}{charts}{tenants}{actions}{requests}{transfers}{pools}{failures}{machine}{foot}</main>\n</body>\n</html>\n",
        verdict = report.verdict.word(),
        style = include_str!("style.css"),
        head = head(about, report),
        figures = figures(report, measure),
        thresholds = tables::thresholds(report),
        charts = charts(measure, report),
        tenants = tables::tenants(report),
        actions = tables::actions(report),
        requests = tables::requests(report),
        transfers = tables::transfers(report),
        pools = pools(report, measure),
        failures = tables::failures(report),
        machine = machine(run),
        foot = foot(report),
    )
}

fn head(about: &About<'_>, report: &RunReport) -> String {
    let class = match report.verdict {
        RunVerdict::Passed => "good",
        RunVerdict::Failed => "bad",
        RunVerdict::Incomplete | RunVerdict::Stopped | RunVerdict::NoData => "none",
    };
    let reasons: String = report.reasons.iter().map(|own| format!("<li>{}</li>", escaped(own))).collect();
    let reasons = if reasons.is_empty() { reasons } else { format!("<ul class=\"reasons\">{reasons}</ul>\n") };
    let mut facts = vec![escaped(about.file)];
    if !about.version.is_empty() {
        facts.push(format!("version {}", escaped(about.version)));
    }
    facts.push(date(about.began));
    facts.extend(about.options.iter().map(|option| escaped(option)));
    format!(
        "<header>\n<h1>{}</h1>\n<p class=\"verdict {class}\">{}</p>\n{reasons}<p class=\"facts\">{}</p>\n</header>\n",
        escaped(about.scenario),
        report.verdict.word(),
        facts.join(" · ")
    )
}

fn figures(report: &RunReport, measure: &Measure) -> String {
    let progress = &report.progress;
    let failed = progress.attempts.failures();
    let attempts = progress.attempts.completed();
    let seconds = progress.elapsed.as_secs_f64();
    let rate = if seconds > 0.0 { attempts as f64 / seconds } else { 0.0 };
    let share = if attempts > 0 { failed as f64 * 100.0 / attempts as f64 } else { 0.0 };
    let started: u64 = report.tenants.iter().map(|own| u64::from(own.started)).sum();
    let all = over(measure.samples.iter());
    let tiles = [
        ("attempts", grouped(attempts), format!("in {seconds:.1} s")),
        ("rate", format!("{}/s", grouped(rate.round() as u64)), "mean of the run".to_owned()),
        ("failed", grouped(failed), format!("{share:.2} % of attempts")),
        ("latency p50", spoken(all.percentile(50.0)), format!("p99 {}", spoken(all.percentile(99.0)))),
        ("users done", grouped(u64::from(progress.done)), format!("of {} that started", grouped(started))),
        (
            "connections",
            grouped(progress.transfer.connections),
            format!("{} out, {} in", bytes(progress.transfer.sent_bytes), bytes(progress.transfer.received_bytes)),
        ),
    ];
    let tiles: String = tiles
        .iter()
        .map(|(name, value, note)| {
            format!("<div><dt>{name}</dt><dd>{value}</dd><dd class=\"note\">{note}</dd></div>\n")
        })
        .collect();
    format!("<dl class=\"figures\">\n{tiles}</dl>\n")
}

/// Returns the latencies of all tenants over some samples.
fn over<'s>(samples: impl Iterator<Item = &'s Sample>) -> Latencies {
    let mut all = Latencies::default();
    samples.flat_map(|sample| &sample.tenants).for_each(|own| all.add_kept(&own.latencies));
    all
}

fn charts(measure: &Measure, report: &RunReport) -> String {
    let samples = &measure.samples;
    let line = |name: &str, value: &dyn Fn(&Sample) -> Option<f64>| Line {
        name: name.to_owned(),
        values: samples.iter().map(value).collect(),
    };
    let rate = |count: u64, sample: &Sample| Some(count as f64 / sample.seconds().max(0.001));
    let by_tenant = |value: &dyn Fn(&Sample, usize) -> Option<f64>| -> Vec<Line> {
        let names = measure.names.iter().enumerate();
        names.map(|(place, name)| line(name, &|sample| value(sample, place))).collect()
    };
    let percentile = |percent: f64| move |sample: &Sample| over(std::iter::once(sample)).percentile(percent);
    let own_percentile = |sample: &Sample, place: usize| {
        let mut own = Latencies::default();
        sample.tenants.get(place).iter().for_each(|tenant| own.add_kept(&tenant.latencies));
        own.percentile(99.0)
    };
    let mut all = vec![
        Chart {
            title: "Attempts per second",
            unit: Unit::Count,
            lines: by_tenant(&|sample, place| sample.tenants.get(place).and_then(|own| rate(own.attempts, sample))),
        },
        Chart {
            title: "Latency of all attempts",
            unit: Unit::Milliseconds,
            lines: vec![line("p50", &percentile(50.0)), line("p90", &percentile(90.0)), line("p99", &percentile(99.0))],
        },
    ];
    if report.progress.attempts.failures() > 0 {
        all.push(Chart {
            title: "Failures per second",
            unit: Unit::Count,
            lines: by_tenant(&|sample, place| sample.tenants.get(place).and_then(|own| rate(own.failures, sample))),
        });
    }
    if measure.names.len() > 1 {
        all.push(Chart { title: "Latency p99 by tenant", unit: Unit::Milliseconds, lines: by_tenant(&own_percentile) });
    }
    all.push(Chart {
        title: "Users present",
        unit: Unit::Count,
        lines: vec![line("users", &|sample| Some(f64::from(sample.present)))],
    });
    if !report.pools.is_empty() {
        let pools = report.pools.iter().take(chart::COLORS).enumerate();
        let held =
            pools.map(|(place, pool)| line(&pool.pool, &|sample| sample.held.get(place).map(|held| *held as f64)));
        all.push(Chart { title: "Addresses held", unit: Unit::Count, lines: held.collect() });
    }
    let drawn: String = all.iter().map(|chart| chart.draw(samples)).collect();
    format!("<section>\n<h2>Over time</h2>\n<div class=\"charts\">\n{drawn}</div>\n</section>\n")
}

fn pools(report: &RunReport, measure: &Measure) -> String {
    if report.pools.is_empty() {
        return String::new();
    }
    let maps: String = report
        .pools
        .iter()
        .zip(&measure.fullest)
        .filter(|(_, fullest)| !fullest.map.is_empty())
        .map(|(pool, fullest)| {
            let name = escaped(&pool.pool);
            format!(
                "<figure><figcaption>{name} at {:.1} s: {} of {} addresses held</figcaption>\
                 <img class=\"drawn\" alt=\"map of pool {name}\" src=\"{}\"></figure>\n",
                fullest.at_ms as f64 / 1_000.0,
                grouped(fullest.held),
                grouped(pool.size),
                data_uri(&fullest.map)
            )
        })
        .collect();
    format!("<section>\n<h2>Pools</h2>\n{}{maps}</section>\n", tables::pools(report))
}

fn machine(run: &Run) -> String {
    // A machine too large to draw is left out.
    let Ok(drawn) = run.render_visits(DiagramFormat::Svg) else { return String::new() };
    format!(
        "<section>\n<h2>Machine</h2>\n<figure><figcaption>How often all users entered each node</figcaption>\
         <img class=\"drawn\" alt=\"the state machine\" src=\"{}\"></figure>\n</section>\n",
        data_uri(&drawn)
    )
}

fn foot(report: &RunReport) -> String {
    format!(
        "<footer>Latency is measured from the intended start of an attempt; charts are exact to 1/64 of a value. \
         Trace hash {:016x} · scheduler-core {}</footer>\n",
        report.trace_hash,
        env!("CARGO_PKG_VERSION")
    )
}

/// `1.2 MB`
fn bytes(count: u64) -> String {
    let units = ["B", "kB", "MB", "GB", "TB"];
    let mut value = count as f64;
    let mut unit = 0;
    while value >= 1_000.0 && unit + 1 < units.len() {
        value /= 1_000.0;
        unit += 1;
    }
    let name = units.get(unit).copied().unwrap_or_default();
    if unit == 0 { format!("{count} {name}") } else { format!("{value:.1} {name}") }
}
