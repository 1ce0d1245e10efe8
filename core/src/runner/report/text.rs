//! What a run has come to, for people.

use std::fmt::Write;

use crate::workbook::Verdict;

use super::RunReport;

/// Failures that the text tells.
const FAILURES: usize = 20;

/// Rows of a table that the text tells.
const ROWS: usize = 200;

impl RunReport {
    /// The report as a text: tables of tenants, actions and pools, the reasons for failures, the thresholds and the
    /// verdict, which is the last line.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        // Writing to a text cannot fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        let progress = &self.progress;
        let seconds = progress.elapsed_ms as f64 / 1_000.0;
        let attempts = progress.succeeded.saturating_add(progress.failures).saturating_add(progress.timeouts);
        let rate = if progress.elapsed_ms == 0 { 0.0 } else { attempts as f64 / seconds };
        writeln!(out, "{attempts} attempts in {seconds:.3} s ({rate:.1}/s), {} sockets opened", progress.opened)?;
        writeln!(out, "{} bytes sent, {} received", progress.sent_bytes, progress.received_bytes)?;
        for (what, count) in [
            ("users never arrived", progress.expected),
            ("users waited to the end", progress.waiting),
            ("users were dropped", progress.dropped),
            ("users had no address", progress.refused),
        ] {
            if count > 0 {
                writeln!(out, "{count} {what}")?;
            }
        }
        self.write_tables(out)?;
        if !self.failures.is_empty() {
            writeln!(out, "\nfailures")?;
        }
        for failure in self.failures.iter().take(FAILURES) {
            writeln!(out, "  {} × {}", failure.count, failure.reason)?;
        }
        if !self.thresholds.is_empty() {
            writeln!(out, "\nthresholds")?;
        }
        for threshold in self.thresholds.iter().take(ROWS) {
            let measured = threshold.measured.map_or("nothing".to_owned(), |value| format!("{value:.3}"));
            let word = verdict_word(threshold.verdict);
            writeln!(out, "  {word:8} {} (measured {measured})", threshold.threshold)?;
        }
        writeln!(out, "\nverdict: {}", verdict_word(self.verdict))
    }

    fn write_tables(&self, out: &mut String) -> std::fmt::Result {
        if !self.tenants.is_empty() {
            let head = ["started", "done", "failed", "cancelled", "refused", "p50 ms", "p99 ms"];
            let rows = self.tenants.iter().map(|own| {
                let counts =
                    [own.started, own.done, own.failed, own.cancelled, own.refused].map(|count| count.to_string());
                (
                    own.tenant.as_str(),
                    [counts.to_vec(), vec![milliseconds(own.p50_ms), milliseconds(own.p99_ms)]].concat(),
                )
            });
            table(out, "tenant", &head, rows)?;
            let head = ["attempts", "failures", "p50 ms", "p99 ms", "addresses", "status codes"];
            let rows = self.tenants.iter().map(|own| {
                let statuses: Vec<String> =
                    own.statuses.iter().map(|own| format!("{} × {}", own.status, own.count)).collect();
                let cells = [
                    own.attempts.to_string(),
                    own.failures.to_string(),
                    milliseconds(own.attempt_p50_ms),
                    milliseconds(own.attempt_p99_ms),
                    own.addresses.to_string(),
                    statuses.join(", "),
                ];
                (own.tenant.as_str(), cells.to_vec())
            });
            table(out, "attempts of", &head, rows)?;
        }
        if !self.actions.is_empty() {
            let head = ["attempts", "failures", "timeouts", "mean ms", "p50 ms", "p95 ms", "p99 ms", "max ms"];
            let rows = self.actions.iter().map(|own| {
                let counts = [own.attempts, own.failures, own.timeouts].map(|count| count.to_string());
                let times = [own.mean_ms, own.p50_ms, own.p95_ms, own.p99_ms, own.max_ms].map(milliseconds);
                (own.action.as_str(), [counts.to_vec(), times.to_vec()].concat())
            });
            table(out, "action", &head, rows)?;
        }
        if !self.pools.is_empty() {
            let head = ["size", "held", "high", "grants", "exhausted"];
            let rows = self.pools.iter().map(|own| {
                let counts = [own.size, own.held, own.high_water, own.grants, own.exhausted];
                (own.pool.as_str(), counts.map(|count| count.to_string()).to_vec())
            });
            table(out, "pool", &head, rows)?;
        }
        Ok(())
    }
}

fn milliseconds(value: f64) -> String {
    format!("{value:.2}")
}

fn table<'r>(
    out: &mut String,
    name: &str,
    head: &[&str],
    rows: impl Iterator<Item = (&'r str, Vec<String>)>,
) -> std::fmt::Result {
    write!(out, "\n{name:16}")?;
    for column in head {
        write!(out, " {column:>10}")?;
    }
    writeln!(out)?;
    for (label, cells) in rows.take(ROWS) {
        write!(out, "{label:16}")?;
        for (cell, column) in cells.iter().zip(head) {
            write!(out, " {cell:>0$}", column.len().max(10))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

const fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "failed",
        Verdict::NoData => "no data",
    }
}
