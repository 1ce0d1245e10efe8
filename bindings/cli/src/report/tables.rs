//! Tables of the HTML report.

use scheduler_core::{
    Verdict,
    runner::{RunReport, StatusCount},
};

use super::markup::escaped;
use crate::run::{
    advice::Advice,
    live::{grouped, spoken},
};

/// Maximum number of rows shown.
const ROWS: usize = 200;

pub fn thresholds(report: &RunReport) -> String {
    let rows = report.thresholds.iter().map(|own| {
        let (class, word) = match own.verdict {
            Verdict::Passed => ("good", "passed"),
            Verdict::Failed => ("bad", "failed"),
            Verdict::NoData => ("none", "no-data"),
        };
        vec![
            format!("<code>{}</code>", escaped(&own.threshold)),
            escaped(&own.measured_text),
            format!("<span class=\"mark {class}\">{word}</span>"),
        ]
    });
    section("Thresholds", &["threshold", "measured", ""], rows.collect())
}

pub fn tenants(report: &RunReport) -> String {
    let users = report.tenants.iter().map(|own| {
        let counts =
            [own.started, own.done, own.failed, own.cancelled, own.rejected].map(|count| grouped(count.into()));
        let mut cells = vec![escaped(&own.tenant)];
        cells.extend(counts);
        cells.extend([own.p50, own.p99].map(|time| spoken((own.started > 0).then_some(time.as_secs_f64() * 1_000.0))));
        cells.push(grouped(own.addresses.into()));
        cells
    });
    let seconds = report.progress.elapsed.as_secs_f64();
    let attempts = report.tenants.iter().map(|own| {
        let ended = own.attempts.completed();
        let rate = if seconds > 0.0 { ended as f64 / seconds } else { 0.0 };
        let counts = [own.attempts.started, rate.round() as u64, own.attempts.failed, own.attempts.timed_out];
        let mut cells = vec![escaped(&own.tenant)];
        cells.extend(counts.map(grouped));
        cells.extend(
            [own.attempt_p50, own.attempt_p99].map(|time| spoken((ended > 0).then_some(time.as_secs_f64() * 1_000.0))),
        );
        cells.push(statuses(&own.statuses));
        cells
    });
    let head = ["tenant", "users", "done", "failed", "cancelled", "rejected", "user p50", "user p99", "addresses used"];
    let users = section("Tenants", &head, users.collect());
    let head = ["tenant", "attempts", "per second", "failed", "timed out", "p50", "p99", "status codes"];
    users + &section("Attempts by tenant", &head, attempts.collect())
}

pub fn actions(report: &RunReport) -> String {
    let rows = report.actions.iter().map(|own| {
        let mut cells = vec![escaped(&own.action)];
        let attempts = &own.attempts;
        let counts = [attempts.started, attempts.failed, attempts.timed_out, attempts.cancelled, own.requests.repeats];
        cells.extend(counts.map(grouped));
        let times = [own.mean, own.p50, own.p95, own.p99, own.max];
        cells.extend(times.map(|time| spoken((attempts.completed() > 0).then_some(time.as_secs_f64() * 1_000.0))));
        cells.push(statuses(&own.statuses));
        cells
    });
    let head = [
        "action",
        "attempts",
        "failed",
        "timed out",
        "cancelled",
        "repeats",
        "mean",
        "p50",
        "p95",
        "p99",
        "max",
        "status codes",
    ];
    section("Actions", &head, rows.collect())
}

/// Returns the table of HTTP requests by outcome.
pub fn requests(report: &RunReport) -> String {
    let rows = report.actions.iter().filter(|own| own.requests.attempts > 0).map(|own| {
        let counts = &own.requests;
        let counts = [
            counts.sent,
            counts.responses,
            counts.invalid,
            counts.closed,
            counts.timed_out,
            counts.cancelled,
            counts.repeats,
            counts.redirects,
            counts.interim,
            counts.unsent,
        ];
        let mut cells = vec![escaped(&own.action)];
        cells.extend(counts.map(grouped));
        cells
    });
    let head = [
        "action",
        "sent",
        "responses",
        "invalid",
        "closed",
        "timed out",
        "cancelled",
        "repeats",
        "redirects",
        "interim",
        "unsent",
    ];
    section("HTTP requests", &head, rows.collect())
}

/// Returns the table of transferred data by action.
pub fn transfers(report: &RunReport) -> String {
    let rows = report.actions.iter().filter(|own| own.transfer.connections > 0).map(|own| {
        let transfer = &own.transfer;
        let counts = [
            transfer.connections,
            transfer.sent_bytes,
            transfer.received_bytes,
            transfer.sent_datagrams,
            transfer.received_datagrams,
        ];
        let mut cells = vec![escaped(&own.action)];
        cells.extend(counts.map(grouped));
        cells
    });
    let head = ["action", "connections", "bytes sent", "bytes received", "datagrams sent", "datagrams received"];
    section("Transfers", &head, rows.collect())
}

fn statuses(statuses: &[StatusCount]) -> String {
    let parts: Vec<String> = statuses.iter().map(|own| format!("{} × {}", own.status, grouped(own.count))).collect();
    parts.join("<br>")
}

pub fn pools(report: &RunReport) -> String {
    let rows = report.pools.iter().map(|own| {
        let share = if own.size > 0 { own.high_water as f64 * 100.0 / own.size as f64 } else { 0.0 };
        let used = format!("<meter min=\"0\" max=\"100\" value=\"{share:.1}\"></meter> {share:.1} %");
        let counts = [own.high_water, own.grants, own.exhausted].map(grouped);
        let mut cells = vec![escaped(&own.pool), grouped(own.size)];
        cells.extend(counts);
        cells.push(used);
        cells
    });
    table(&["pool", "addresses", "peak held", "grants", "exhausted", "peak use"], rows.collect())
}

pub fn failures(report: &RunReport) -> String {
    let rows = report.failures.iter().take(ROWS).map(|own| {
        let help = Advice::about(&own.reason);
        let help = help.map_or(String::new(), |help| format!("<br><small>{}</small>", escaped(help.text)));
        vec![
            format!("{}{help}", escaped(&own.reason)),
            escaped(&own.kind),
            escaped(own.action.as_deref().unwrap_or("")),
            escaped(own.tenant.as_deref().unwrap_or("")),
            own.status.map(|status| status.to_string()).unwrap_or_default(),
            grouped(own.count),
        ]
    });
    section("Failures", &["first reason", "kind", "action", "tenant", "status", "count"], rows.collect())
}

fn section(title: &str, head: &[&str], rows: Vec<Vec<String>>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    format!("<section>\n<h2>{title}</h2>\n{}</section>\n", table(head, rows))
}

/// Returns a table. Cells contain HTML.
fn table(head: &[&str], rows: Vec<Vec<String>>) -> String {
    let head: String = head.iter().map(|name| format!("<th scope=\"col\">{name}</th>")).collect();
    let left_out = rows.len().saturating_sub(ROWS);
    let rows: String = rows
        .iter()
        .take(ROWS)
        .map(|cells| format!("<tr>{}</tr>\n", cells.iter().map(|cell| format!("<td>{cell}</td>")).collect::<String>()))
        .collect();
    let more = if left_out > 0 {
        format!("<p class=\"note\">{left_out} more rows are not shown</p>\n")
    } else {
        String::new()
    };
    format!(
        "<div class=\"table\"><table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n{more}"
    )
}
