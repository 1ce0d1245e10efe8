//! The report of a run, the same in every language, and the tables made of it.

use serde::Deserialize;

/// Progress of a run.
#[derive(Debug, Deserialize)]
pub struct Progress {
    /// Milliseconds since its start.
    pub elapsed_ms: u64,
    /// Active users.
    pub present: u32,
    /// Users who finished successfully.
    pub done: u32,
    /// Answered requests.
    pub succeeded: u64,
}

/// Result of one language.
#[derive(Debug, Deserialize)]
pub struct Report {
    /// Verdict of the run.
    pub verdict: Verdict,
    /// The hash over every user's transitions and exported values, 16 hexadecimal digits.
    pub trace_hash: String,
    /// Addresses still held after every user has left; if not 0, there is a leak.
    pub held_addresses: u32,
    /// Each threshold of the scenario and its verdict.
    pub thresholds: Vec<(String, Verdict)>,
    /// The tenants, in the order of the scenario's load.
    pub tenants: Vec<Tenant>,
}

/// Verdict of a run or a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It passed.
    Passed,
    /// It failed.
    Failed,
    /// Nothing was attempted or measured.
    NoData,
    /// The run was stopped before the end of its plan.
    Stopped,
    /// A part of the plan was not executed.
    Incomplete,
}

/// Results of one tenant's users.
#[derive(Debug, Deserialize)]
pub struct Tenant {
    /// The name.
    pub name: String,
    /// Users who arrived.
    pub users: u32,
    /// Users who finished successfully.
    pub done: u32,
    /// Requests sent.
    pub requests: u64,
    /// Number of responses by status code.
    pub statuses: Vec<(u16, u64)>,
    /// Median latency in milliseconds.
    pub p50_ms: f64,
    /// 99th percentile of the latency in milliseconds.
    pub p99_ms: f64,
    /// Number of different source addresses of its requests.
    pub addresses: u32,
}

impl Report {
    /// Returns whether the run passed, every user finished successfully and no address leaked.
    pub fn passed(&self) -> bool {
        self.verdict == Verdict::Passed
            && self.held_addresses == 0
            && self.tenants.iter().all(|tenant| tenant.users > 0 && tenant.done == tenant.users)
    }

    /// Prints the table of the tenants, and the verdict.
    pub fn print(&self, language: &str) {
        println!("\n{language}");
        println!(
            "  {:8} {:>6} {:>6} {:>9} {:>10} {:>10} {:>10}  status codes",
            "tenant", "users", "done", "requests", "p50", "p99", "addresses"
        );
        for tenant in &self.tenants {
            let Tenant { name, users, done, requests, p50_ms, p99_ms, addresses, .. } = tenant;
            let statuses: Vec<_> =
                tenant.statuses.iter().map(|(status, count)| format!("{status} × {count}")).collect();
            println!(
                "  {name:8} {users:>6} {done:>6} {requests:>9} {p50_ms:>7.2} ms {p99_ms:>7.2} ms {addresses:>10}  {}",
                statuses.join(", ")
            );
        }
        for (threshold, verdict) in &self.thresholds {
            println!("  {} {threshold}", if *verdict == Verdict::Passed { "✓" } else { "✗" });
        }
        let verdict = if self.passed() { "passed" } else { "FAILED" };
        println!("  verdict {verdict}, trace hash {}", self.trace_hash);
    }
}
