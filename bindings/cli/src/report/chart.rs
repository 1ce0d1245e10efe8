//! Line charts over time, as inline SVG with the colors of the page.

use std::fmt::Write;

use super::markup::escaped;
use crate::run::{
    live::{grouped, spoken},
    measure::Sample,
};

/// Number of line colors in the style sheet.
pub const COLORS: usize = 8;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 230.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 14.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 26.0;

/// Unit of the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Count,
    Milliseconds,
}

/// Line with an optional value for each sample.
pub struct Line {
    pub name: String,
    pub values: Vec<Option<f64>>,
}

/// A chart.
pub struct Chart {
    pub title: &'static str,
    pub unit: Unit,
    pub lines: Vec<Line>,
}

impl Chart {
    pub fn draw(&self, samples: &[Sample]) -> String {
        let most = self
            .lines
            .iter()
            .flat_map(|line| line.values.iter().flatten())
            .fold(0.0, |most: f64, value| most.max(*value));
        let (step, top) = steps(most, 4.0);
        let end_ms = samples.last().map_or(1, |sample| sample.until_ms.max(1)) as f64;
        let x = |ms: f64| LEFT + ms / end_ms * (WIDTH - LEFT - RIGHT);
        let y = |value: f64| HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM);
        let mut body = String::new();
        let mut mark = 0.0;
        while mark <= top + step / 2.0 {
            let at = y(mark);
            let _ = writeln!(
                body,
                "<path class=\"grid\" d=\"M{LEFT} {at:.1}H{}\"/><text x=\"{}\" y=\"{:.1}\" class=\"end\">{}</text>",
                WIDTH - RIGHT,
                LEFT - 8.0,
                at + 4.0,
                self.axis(mark, step)
            );
            mark += step;
        }
        let (seconds, _) = steps(end_ms / 1_000.0, 6.0);
        let mut second = 0.0;
        while second * 1_000.0 <= end_ms {
            let _ = writeln!(
                body,
                "<text x=\"{:.1}\" y=\"{}\" class=\"middle\">{}</text>",
                x(second * 1_000.0),
                HEIGHT - 8.0,
                clock(second)
            );
            second += seconds;
        }
        for (number, line) in self.lines.iter().enumerate() {
            let mut path = String::new();
            let mut down = false;
            for (sample, value) in samples.iter().zip(&line.values) {
                let Some(value) = value else {
                    down = false;
                    continue;
                };
                let middle = (sample.from_ms + sample.until_ms) as f64 / 2.0;
                let _ = write!(path, "{}{:.1} {:.1}", if down { "L" } else { "M" }, x(middle), y(*value));
                down = true;
            }
            let _ = writeln!(body, "<path class=\"line c{}\" d=\"{path}\"/>", number % COLORS);
        }
        for (place, sample) in samples.iter().enumerate() {
            let (from, until) = (x(sample.from_ms as f64), x(sample.until_ms as f64));
            let values = self.lines.iter().filter_map(|line| {
                let value = line.values.get(place).copied().flatten()?;
                Some(format!("\n{}: {}", escaped(&line.name), self.said(value)))
            });
            let _ = writeln!(
                body,
                "<rect class=\"hover\" x=\"{from:.1}\" y=\"{TOP}\" width=\"{:.1}\" height=\"{}\"><title>{:.1} s{}</title></rect>",
                until - from,
                HEIGHT - TOP - BOTTOM,
                sample.until_ms as f64 / 1_000.0,
                values.collect::<String>()
            );
        }
        format!(
            "<figure class=\"chart\"><figcaption>{}{}</figcaption>\n<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}\">\n{body}</svg></figure>\n",
            self.title,
            self.legend(),
            self.title
        )
    }

    fn legend(&self) -> String {
        if self.lines.len() < 2 {
            return String::new();
        }
        let entry = |(number, line): (usize, &Line)| {
            format!("<span class=\"key\"><i class=\"c{}\"></i>{}</span>", number % COLORS, escaped(&line.name))
        };
        self.lines.iter().enumerate().map(entry).collect()
    }

    fn axis(&self, value: f64, step: f64) -> String {
        let decimals = if step < 0.1 { 2 } else { usize::from(step < 1.0) };
        match self.unit {
            Unit::Count if step >= 1.0 => grouped(value as u64),
            Unit::Count => format!("{value:.decimals$}"),
            Unit::Milliseconds if step >= 1_000.0 => format!("{:.0} s", value / 1_000.0),
            Unit::Milliseconds => format!("{value:.decimals$} ms"),
        }
    }

    fn said(&self, value: f64) -> String {
        match self.unit {
            Unit::Count => grouped(value.round() as u64),
            Unit::Milliseconds => spoken(Some(value)),
        }
    }
}

/// Returns the distance between marks (1, 2 or 5 times a power of ten) and the last mark, for about `marks` marks.
fn steps(most: f64, marks: f64) -> (f64, f64) {
    if most <= 0.0 {
        return (1.0, 1.0);
    }
    let rough = most / marks;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|factor| factor * power).find(|step| *step >= rough);
    let step = step.unwrap_or(rough);
    (step, (most / step).ceil() * step)
}

/// `0`, `5 s`, `2:30`
fn clock(seconds: f64) -> String {
    let whole = seconds.round() as u64;
    match whole {
        0 if seconds == 0.0 => "0".to_owned(),
        _ if seconds < 10.0 && (seconds - seconds.round()).abs() > 0.01 => format!("{seconds:.1} s"),
        0..120 => format!("{whole} s"),
        _ => format!("{}:{:02}", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round_numbers_and_cover_the_greatest_value() {
        for (most, expected) in
            [(0.0, (1.0, 1.0)), (7.0, (2.0, 8.0)), (100.0, (50.0, 100.0)), (130_000.0, (50_000.0, 150_000.0))]
        {
            assert_eq!(steps(most, 4.0), expected, "{most}");
        }
    }

    #[test]
    fn a_gap_in_a_line_stays_a_gap() {
        let sample = |from_ms| Sample { from_ms, until_ms: from_ms + 1_000, present: 0, tenants: vec![], held: vec![] };
        let samples = [0, 1_000, 2_000, 3_000].map(sample);
        let values = vec![Some(1.0), None, Some(2.0), Some(1.0)];
        let chart = Chart { title: "t", unit: Unit::Count, lines: vec![Line { name: "<a>".into(), values }] };
        let drawn = chart.draw(&samples);
        let path = drawn.split("line c0\" d=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(path.matches('M').count(), 2, "{path}");
        assert!(drawn.contains("&lt;a&gt;") && !drawn.contains("<a>"));
    }
}
