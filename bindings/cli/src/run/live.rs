//! Progress on a terminal: a bar for users, a line per tenant, a bar per pool; redrawn five times a second.

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};
use scheduler_core::{
    printable,
    runner::{PoolReport, RunPhase, RunProgress},
};

use super::measure::Measure;
use crate::output::{self, Color, painted};

/// Maximum number of pools shown.
const POOLS: usize = 8;

pub struct Live {
    all: MultiProgress,
    users: ProgressBar,
    tenants: Vec<ProgressBar>,
    pools: Vec<ProgressBar>,
    color: Color,
}

impl Live {
    pub fn new(users: u32, measure: &Measure, pools: &[PoolReport], color: Color) -> Self {
        // Every line is set five times a second. Updates beyond the draw rate would be lost.
        let all = MultiProgress::with_draw_target(ProgressDrawTarget::stderr_with_hz(255));
        let (bar, dim) = match color {
            Color::Ansi => (".cyan/dim", ".green/dim"),
            Color::Never => ("", ""),
        };
        let style = |template: String| {
            ProgressStyle::with_template(&template)
                .unwrap_or_else(|_| ProgressStyle::default_bar())
                .progress_chars("━━─")
        };
        let first = ProgressBar::new(u64::from(users));
        let users =
            all.add(first.with_style(style(format!("{{prefix}} {{bar:30{bar}}} {{pos}}/{{len}} users  {{msg}}"))));
        let wide = measure
            .names
            .iter()
            .map(|name| name.chars().count())
            .chain(pools.iter().map(|pool| pool.pool.chars().count() + 5));
        let wide = wide.max().unwrap_or(0).min(24);
        let tenant = |name: &String| {
            let line = all.add(ProgressBar::no_length().with_style(style("  {prefix}  {msg}".to_owned())));
            line.with_prefix(format!("{:wide$}", printable(name)))
        };
        let tenants = measure.names.iter().map(tenant).collect();
        let pool = |own: &PoolReport| {
            let line = ProgressBar::new(own.size)
                .with_style(style(format!("  {{prefix}}  {{bar:20{dim}}} {{pos}}/{{len}} addresses")));
            all.add(line.with_prefix(format!("{:wide$}", format!("pool {}", own.pool))))
        };
        let pools = pools.iter().take(POOLS).map(pool).collect();
        Self { all, users, tenants, pools, color }
    }

    pub fn show(&self, progress: &RunProgress, measure: &Measure, pools: &[PoolReport]) {
        let now = measure.now();
        let rate: f64 = now.iter().map(|own| own.rate).sum();
        let gone = progress.done + progress.failed + progress.cancelled + progress.dropped + progress.rejected;
        let failed = progress.attempts.failures();
        let phase = match progress.phase {
            RunPhase::Running => "running ",
            RunPhase::Stopping => "stopping",
            RunPhase::Finished => "finished",
        };
        self.users.set_prefix(format!("{phase} {:6.1} s", progress.elapsed.as_secs_f64()));
        self.users.set_message(format!(
            "{} active  {}/s  {}",
            progress.present,
            grouped(rate as u64),
            self.failed(failed)
        ));
        self.users.set_position(u64::from(gone));
        for ((line, own), failures) in self.tenants.iter().zip(&now).zip(&measure.failures) {
            line.set_message(format!(
                "{:>9}/s  p50 {:>9}  p99 {:>9}  {}",
                grouped(own.rate as u64),
                spoken(own.p50_ms),
                spoken(own.p99_ms),
                self.failed(*failures)
            ));
        }
        for (line, pool) in self.pools.iter().zip(pools) {
            line.set_position(pool.held);
        }
    }

    fn failed(&self, count: u64) -> String {
        let text = format!("{} errors", grouped(count));
        if count > 0 { painted(&text, "31", self.color) } else { text }
    }

    /// Prints a line above the bars.
    pub fn tell(&self, text: &str) {
        // A closed terminal is ignored.
        let _ = self.all.println(output::neutral(text));
    }

    /// Clears the bars to make room for the report.
    pub fn end(&self) {
        let lines = self.tenants.iter().chain(&self.pools).chain([&self.users]);
        lines.for_each(ProgressBar::finish_and_clear);
        let _ = self.all.clear();
    }
}

/// `1,234,567`
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `0.42 ms`, `12 ms`, `1.3 s`; `–` for none.
pub fn spoken(milliseconds: Option<f64>) -> String {
    match milliseconds {
        None => "–".to_owned(),
        Some(ms) if ms < 10.0 => format!("{ms:.2} ms"),
        Some(ms) if ms < 100.0 => format!("{ms:.1} ms"),
        Some(ms) if ms < 1_000.0 => format!("{ms:.0} ms"),
        Some(ms) => format!("{:.2} s", ms / 1_000.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_people_read_them() {
        assert_eq!([0, 12, 123, 1_234, 1_234_567].map(grouped), ["0", "12", "123", "1,234", "1,234,567"]);
        let said = [None, Some(0.421), Some(12.34), Some(123.4), Some(1_234.0)].map(spoken);
        assert_eq!(said, ["–", "0.42 ms", "12.3 ms", "123 ms", "1.23 s"]);
    }
}
