//! The report as text, for people.

use std::{fmt::Write, time::Duration};

use crate::{duration::exact_milliseconds, printable::printable, workbook::Verdict};

use super::{
    super::ledger::{RequestCounts, StatusCount},
    RunReport,
};

/// Maximum number of failures in the text.
const FAILURES: usize = 20;

/// Maximum number of rows of a table in the text.
const ROWS: usize = 200;

/// Writes the same text as [`RunReport::to_text`].
impl std::fmt::Display for RunReport {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.to_text())
    }
}

impl RunReport {
    /// Returns the report as text: tables of tenants, actions and pools, the reasons for failures,
    /// the thresholds, and the verdict as the last line.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        let progress = &self.progress;
        let seconds = progress.elapsed.as_secs_f64();
        let attempts = &progress.attempts;
        write!(out, "{} attempts in {seconds:.3} s", attempts.started)?;
        // Within the first millisecond, a rate says nothing.
        if !progress.elapsed.is_zero() {
            write!(out, " ({:.1}/s)", attempts.completed() as f64 / seconds)?;
        }
        write_parts(
            out,
            &[
                (attempts.succeeded, "succeeded"),
                (attempts.failed, "failed"),
                (attempts.timed_out, "timed out"),
                (attempts.cancelled, "cancelled"),
                (attempts.in_flight, "in flight"),
            ],
        )?;
        if progress.requests.attempts > 0 {
            write_requests(out, &progress.requests)?;
        }
        let transfer = &progress.transfer;
        write!(out, "{} connections", transfer.connections)?;
        write_parts(
            out,
            &[
                (transfer.sent_bytes, "bytes sent"),
                (transfer.received_bytes, "bytes received"),
                (transfer.sent_datagrams, "datagrams sent"),
                (transfer.received_datagrams, "datagrams received"),
            ],
        )?;
        for (what, count) in [
            ("users never arrived", progress.expected),
            ("users were still waiting at the end", progress.waiting),
            ("users were dropped", progress.dropped),
            ("users had no address", progress.rejected),
            ("users were cancelled", progress.cancelled),
        ] {
            if count > 0 {
                writeln!(out, "{count} {what}")?;
            }
        }
        self.write_tables(out)?;
        if !self.failures.is_empty() {
            writeln!(out, "\nfailures")?;
        }
        for own in self.failures.iter().take(FAILURES) {
            write!(out, "  {} × {}", own.count, printable(&own.reason))?;
            match (&own.action, &own.tenant) {
                (Some(action), Some(tenant)) if !tenant.is_empty() => {
                    writeln!(out, " ({}: {action}, {})", own.kind, printable(tenant))?
                }
                (Some(action), _) => writeln!(out, " ({}: {action})", own.kind)?,
                (None, _) => writeln!(out, " ({})", own.kind)?,
            }
        }
        if !self.thresholds.is_empty() {
            writeln!(out, "\nthresholds")?;
        }
        for threshold in self.thresholds.iter().take(ROWS) {
            let word = threshold_word(threshold.verdict);
            let text = printable(&threshold.threshold);
            writeln!(out, "  {word:8} {text} (measured {})", threshold.measured_text)?;
        }
        writeln!(out)?;
        for reason in &self.reasons {
            writeln!(out, "{}", printable(reason))?;
        }
        writeln!(out, "verdict: {}", self.verdict.word())
    }

    fn write_tables(&self, out: &mut String) -> std::fmt::Result {
        if !self.tenants.is_empty() {
            let head = ["started", "done", "failed", "cancelled", "rejected", "user p50 ms", "user p99 ms"];
            let rows = self.tenants.iter().map(|own| {
                let counts =
                    [own.started, own.done, own.failed, own.cancelled, own.rejected].map(|count| count.to_string());
                (own.tenant.as_str(), [counts.to_vec(), vec![milliseconds(own.p50), milliseconds(own.p99)]].concat())
            });
            table(out, "tenant", &head, rows)?;
            let head = ["attempts", "failed", "timed out", "repeats", "p50 ms", "p99 ms", "addresses", "status codes"];
            let rows = self.tenants.iter().map(|own| {
                let counts = [own.attempts.started, own.attempts.failed, own.attempts.timed_out, own.requests.repeats];
                let mut cells = counts.map(|count| count.to_string()).to_vec();
                cells.extend([own.attempt_p50, own.attempt_p99].map(milliseconds));
                cells.extend([own.addresses.to_string(), statuses(&own.statuses)]);
                (own.tenant.as_str(), cells)
            });
            table(out, "attempts of", &head, rows)?;
        }
        if !self.actions.is_empty() {
            let head = [
                "attempts",
                "failed",
                "timed out",
                "cancelled",
                "repeats",
                "mean ms",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms",
                "status codes",
            ];
            let rows = self.actions.iter().map(|own| {
                let attempts = &own.attempts;
                let counts =
                    [attempts.started, attempts.failed, attempts.timed_out, attempts.cancelled, own.requests.repeats];
                let mut cells = counts.map(|count| count.to_string()).to_vec();
                cells.extend([own.mean, own.p50, own.p95, own.p99, own.max].map(milliseconds));
                cells.push(statuses(&own.statuses));
                (own.action.as_str(), cells)
            });
            table(out, "action", &head, rows)?;
        }
        // The requests of an HTTP action show its transfer; the others have only these counts.
        let streams: Vec<_> =
            self.actions.iter().filter(|own| own.requests.attempts == 0 && own.transfer.connections > 0).collect();
        if !streams.is_empty() {
            let head = ["sockets", "bytes sent", "received", "datagrams sent", "received"];
            let rows = streams.iter().map(|own| {
                let transfer = &own.transfer;
                let counts = [
                    transfer.connections,
                    transfer.sent_bytes,
                    transfer.received_bytes,
                    transfer.sent_datagrams,
                    transfer.received_datagrams,
                ];
                (own.action.as_str(), counts.map(|count| count.to_string()).to_vec())
            });
            table(out, "transfer of", &head, rows)?;
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

fn milliseconds(time: Duration) -> String {
    format!("{:.2}", exact_milliseconds(time))
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
        write!(out, "{:16}", printable(label))?;
        for (cell, column) in cells.iter().zip(head) {
            write!(out, " {cell:>0$}", column.len().max(10))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// `: 3 succeeded, 1 failed`, without the counts that are 0.
fn write_parts(out: &mut String, parts: &[(u64, &str)]) -> std::fmt::Result {
    let mut before = ": ";
    for (count, what) in parts.iter().filter(|(count, _)| *count > 0) {
        write!(out, "{before}{count} {what}")?;
        before = ", ";
    }
    writeln!(out)
}

fn write_requests(out: &mut String, requests: &RequestCounts) -> std::fmt::Result {
    write!(out, "{} requests", requests.sent)?;
    write_parts(
        out,
        &[
            (requests.responses, "responses"),
            (requests.invalid, "invalid responses"),
            (requests.closed, "closed by the server"),
            (requests.timed_out, "timed out"),
            (requests.cancelled, "cancelled"),
            (requests.in_flight, "in flight"),
            (requests.repeats, "of them repeats"),
            (requests.redirects, "of them redirects"),
            (requests.interim, "interim responses"),
            (requests.unsent, "unsent attempts"),
        ],
    )
}

/// `200 × 5, 404 × 1`.
fn statuses(statuses: &[StatusCount]) -> String {
    let parts: Vec<String> = statuses.iter().map(|own| format!("{} × {}", own.status, own.count)).collect();
    parts.join(", ")
}

const fn threshold_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "failed",
        Verdict::NoData => "no-data",
    }
}
