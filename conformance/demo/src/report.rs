//! What a walk reports, the same in every language, and the tables made of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What one language did.
#[derive(Debug, Serialize, Deserialize)]
pub struct Report {
    /// `rust`, `javascript` or `python`.
    pub language: String,
    /// In the order of the scenario's load.
    pub tenants: Vec<Tenant>,
    /// The hash over every user's transitions and exported values, 16 hexadecimal digits.
    pub trace_hash: String,
    /// Each threshold of the scenario and whether it held.
    pub thresholds: Vec<Threshold>,
    /// Addresses that were still allocated when every user had gone: 0, or something leaks.
    pub leaked_addresses: u64,
}

/// What one tenant's users did.
#[derive(Debug, Serialize, Deserialize)]
pub struct Tenant {
    /// Its name.
    pub name: String,
    /// Users that arrived.
    pub users: u64,
    /// Users whose instance ended in state `done`.
    pub done: u64,
    /// Requests that were sent.
    pub requests: u64,
    /// How often each status code came back.
    pub statuses: BTreeMap<u16, u64>,
    /// Median latency in microseconds.
    pub p50_us: f64,
    /// 99th percentile of the latency in microseconds.
    pub p99_us: f64,
    /// Different source addresses that its users had.
    pub addresses: u64,
}

/// A threshold and what became of it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Threshold {
    /// As the scenario has it.
    pub text: String,
    /// Whether it held.
    pub passed: bool,
}

impl Report {
    /// Whether every user came through, every threshold held and no address leaked.
    pub fn passed(&self) -> bool {
        self.leaked_addresses == 0
            && self.thresholds.iter().all(|threshold| threshold.passed)
            && self.tenants.iter().all(|tenant| tenant.users > 0 && tenant.done == tenant.users)
    }

    /// The table of the tenants, and the verdict.
    pub fn print(&self) {
        println!("\n{}", self.language);
        println!(
            "  {:8} {:>6} {:>6} {:>9} {:>10} {:>10} {:>10}  status codes",
            "tenant", "users", "done", "requests", "p50", "p99", "addresses"
        );
        for tenant in &self.tenants {
            let statuses: Vec<_> =
                tenant.statuses.iter().map(|(status, count)| format!("{status} × {count}")).collect();
            println!(
                "  {:8} {:>6} {:>6} {:>9} {:>7.2} ms {:>7.2} ms {:>10}  {}",
                tenant.name,
                tenant.users,
                tenant.done,
                tenant.requests,
                tenant.p50_us / 1000.0,
                tenant.p99_us / 1000.0,
                tenant.addresses,
                statuses.join(", "),
            );
        }
        for threshold in &self.thresholds {
            println!("  {} {}", if threshold.passed { "✓" } else { "✗" }, threshold.text);
        }
        let verdict = if self.passed() { "passed" } else { "FAILED" };
        println!("  verdict {verdict}, trace hash {}", self.trace_hash);
    }
}
