//! What a walk reports, the same in every language, and the tables made of it.

use serde::Deserialize;

/// How far a walk is.
#[derive(Debug, Deserialize)]
pub struct Progress {
    /// Milliseconds since its start.
    pub elapsed_ms: u64,
    /// Users on the way.
    pub present: u32,
    /// Users who came through.
    pub done: u32,
    /// Requests that were answered.
    pub succeeded: u64,
}

/// What one language did.
#[derive(Debug, Deserialize)]
pub struct Report {
    /// Of the run.
    pub verdict: Verdict,
    /// The hash over every user's transitions and exported values, 16 hexadecimal digits.
    pub trace_hash: String,
    /// Addresses that are still held when every user has gone: 0, or something leaks.
    pub held_addresses: u32,
    /// Each threshold of the scenario and what became of it.
    pub thresholds: Vec<(String, Verdict)>,
    /// In the order of the scenario's load.
    pub tenants: Vec<Tenant>,
}

/// Whether the run or a threshold is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is.
    Passed,
    /// It is not.
    Failed,
    /// Nothing was attempted or measured.
    NoData,
    /// The run was ended before its plan was done.
    Stopped,
    /// A part of the run's plan was lost.
    Incomplete,
}

/// What one tenant's users did.
#[derive(Debug, Deserialize)]
pub struct Tenant {
    /// Its name.
    pub name: String,
    /// Users who arrived.
    pub users: u32,
    /// Users who came through.
    pub done: u32,
    /// Requests that were sent.
    pub requests: u64,
    /// How often each status code came back.
    pub statuses: Vec<(u16, u64)>,
    /// Median latency in milliseconds.
    pub p50_ms: f64,
    /// 99th percentile of the latency in milliseconds.
    pub p99_ms: f64,
    /// Different source addresses of its requests.
    pub addresses: u32,
}

impl Report {
    /// Whether the run passed, every user came through and no address leaked.
    pub fn passed(&self) -> bool {
        self.verdict == Verdict::Passed
            && self.held_addresses == 0
            && self.tenants.iter().all(|tenant| tenant.users > 0 && tenant.done == tenant.users)
    }

    /// The table of the tenants, and the verdict.
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
