//! The client's ledger: its own report of the run. The fields are those of `wit/runner.wit`.

use std::{collections::BTreeMap, net::IpAddr, time::Duration};

use serde::{Deserialize, Deserializer, de::Error as _};

/// Reads a count, as a number or as decimal text.
fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(u64),
        Text(String),
    }
    match Either::deserialize(deserializer)? {
        Either::Number(number) => Ok(number),
        Either::Text(text) => text.parse().map_err(|_| D::Error::custom(format!("{text:?} is not a count"))),
    }
}

/// `attempt-counts`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AttemptCounts {
    #[serde(deserialize_with = "count")]
    pub started: u64,
    #[serde(deserialize_with = "count")]
    pub succeeded: u64,
    #[serde(deserialize_with = "count")]
    pub failed: u64,
    #[serde(deserialize_with = "count")]
    pub timed_out: u64,
    #[serde(deserialize_with = "count")]
    pub cancelled: u64,
    #[serde(deserialize_with = "count")]
    pub in_flight: u64,
}

/// `request-counts`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RequestCounts {
    #[serde(deserialize_with = "count")]
    pub attempts: u64,
    #[serde(deserialize_with = "count")]
    pub unsent: u64,
    #[serde(deserialize_with = "count")]
    pub sent: u64,
    #[serde(deserialize_with = "count")]
    pub repeats: u64,
    #[serde(deserialize_with = "count")]
    pub redirects: u64,
    #[serde(deserialize_with = "count")]
    pub responses: u64,
    #[serde(deserialize_with = "count")]
    pub invalid: u64,
    #[serde(deserialize_with = "count")]
    pub closed: u64,
    #[serde(deserialize_with = "count")]
    pub timed_out: u64,
    #[serde(deserialize_with = "count")]
    pub cancelled: u64,
    #[serde(deserialize_with = "count")]
    pub in_flight: u64,
    #[serde(deserialize_with = "count")]
    pub interim: u64,
}

/// `transfer-counts`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TransferCounts {
    #[serde(deserialize_with = "count")]
    pub connections: u64,
    #[serde(deserialize_with = "count")]
    pub sent_bytes: u64,
    #[serde(deserialize_with = "count")]
    pub received_bytes: u64,
    #[serde(deserialize_with = "count")]
    pub sent_datagrams: u64,
    #[serde(deserialize_with = "count")]
    pub received_datagrams: u64,
}

/// `run-progress`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Progress {
    pub phase: String,
    #[serde(deserialize_with = "count")]
    pub expected: u64,
    #[serde(deserialize_with = "count")]
    pub waiting: u64,
    #[serde(deserialize_with = "count")]
    pub present: u64,
    #[serde(deserialize_with = "count")]
    pub done: u64,
    #[serde(deserialize_with = "count")]
    pub failed: u64,
    #[serde(deserialize_with = "count")]
    pub cancelled: u64,
    #[serde(deserialize_with = "count")]
    pub connections: u64,
    #[serde(deserialize_with = "count")]
    pub addresses: u64,
    pub attempts: AttemptCounts,
    pub requests: RequestCounts,
    pub transfer: TransferCounts,
}

/// `status-count`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct StatusCount {
    pub status: u16,
    #[serde(deserialize_with = "count")]
    pub count: u64,
}

/// `tenant-report`, as far as it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TenantReport {
    pub tenant: String,
    #[serde(deserialize_with = "count")]
    pub started: u64,
    #[serde(deserialize_with = "count")]
    pub done: u64,
    #[serde(deserialize_with = "count")]
    pub failed: u64,
    #[serde(deserialize_with = "count")]
    pub cancelled: u64,
    pub attempts: AttemptCounts,
    pub requests: RequestCounts,
    pub transfer: TransferCounts,
    pub statuses: Vec<StatusCount>,
}

/// `action-report`, as far as it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct ActionReport {
    pub action: String,
    pub attempts: AttemptCounts,
    pub requests: RequestCounts,
    pub transfer: TransferCounts,
    pub statuses: Vec<StatusCount>,
}

/// `failure-count`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct FailureCount {
    pub kind: String,
    pub action: Option<String>,
    pub tenant: Option<String>,
    pub status: Option<u16>,
    pub reason: String,
    #[serde(deserialize_with = "count")]
    pub count: u64,
}

/// `pool-report`, as far as it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct PoolReport {
    pub pool: String,
    #[serde(deserialize_with = "count")]
    pub held: u64,
}

/// `run-report`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Report {
    pub verdict: String,
    pub progress: Progress,
    pub tenants: Vec<TenantReport>,
    pub actions: Vec<ActionReport>,
    pub failures: Vec<FailureCount>,
    pub pools: Vec<PoolReport>,
}

/// Outcome of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Succeeded,
    Failed,
    TimedOut,
    Cancelled,
}

/// An attempt, from an event of detail `actions`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub user: u32,
    pub iteration: u32,
    /// Number of the attempt among those of the user, from 1.
    pub attempt: u32,
    /// The action, by its index in the scenario.
    pub action: usize,
    pub ending: Ending,
    /// Requests that it sent.
    pub requests: u32,
    /// Status of the last complete response; 0 if there was none.
    pub status: u16,
    /// Duration, in nanoseconds.
    pub elapsed_ns: u64,
    /// The reason, if it failed.
    pub detail: String,
}

impl Attempt {
    /// Returns one line for a report.
    pub fn line(&self, action: &str) -> String {
        format!(
            "client {}-{}-{} {action}: {:?} after {:.1} ms, {} requests, status {} {}",
            self.user,
            self.iteration,
            self.attempt,
            self.ending,
            self.elapsed_ns as f64 / 1e6,
            self.requests,
            self.status,
            self.detail
        )
    }
}

/// The report of the client.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientLedger {
    /// The users who started, with their addresses.
    pub users: BTreeMap<u32, IpAddr>,
    /// All attempts, in the order of their ends.
    pub attempts: Vec<Attempt>,
    /// The progress after each step.
    pub progress: Vec<Progress>,
    pub report: Report,
    /// Whether the run was stopped before it had finished.
    pub stopped: bool,
    /// Maximum time by which a step took too long: the machine was slow.
    pub stall: Duration,
}

/// `run-events`: columns.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Events {
    pub kinds: Vec<String>,
    pub users: Vec<u32>,
    pub actions: Vec<u32>,
    pub elapsed_ns: Vec<Count>,
    pub iterations: Vec<u32>,
    pub attempts: Vec<u32>,
    pub requests: Vec<u32>,
    pub statuses: Vec<u16>,
    pub details: String,
    pub detail_ends: Vec<u32>,
}

/// A 64-bit number.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Count(#[serde(deserialize_with = "count")] pub u64);

impl ClientLedger {
    /// Adds the events of a step.
    ///
    /// # Errors
    /// If the columns differ in length, or an event is invalid.
    pub fn add(&mut self, events: &Events) -> anyhow::Result<()> {
        use anyhow::{Context, ensure};
        let count = events.kinds.len();
        let lengths = [
            events.users.len(),
            events.actions.len(),
            events.elapsed_ns.len(),
            events.iterations.len(),
            events.attempts.len(),
            events.requests.len(),
            events.statuses.len(),
            events.detail_ends.len(),
        ];
        ensure!(lengths.iter().all(|length| *length == count), "{count} events, columns of {lengths:?}");
        let mut from = 0;
        for (index, kind) in events.kinds.iter().enumerate() {
            let end = events.detail_ends[index] as usize;
            let detail = events.details.get(from..end).context("details end elsewhere")?;
            from = end;
            let ending = match kind.as_str() {
                "user-started" => {
                    let address = detail.parse().with_context(|| format!("user-started: address {detail:?}"))?;
                    ensure!(self.users.insert(events.users[index], address).is_none(), "a user started twice");
                    continue;
                }
                "action-succeeded" => Ending::Succeeded,
                "action-failed" => Ending::Failed,
                "action-timed-out" => Ending::TimedOut,
                "action-cancelled" => Ending::Cancelled,
                "user-failed" => anyhow::bail!("user {} failed: {detail}", events.users[index]),
                _ => continue,
            };
            let attempt = Attempt {
                user: events.users[index],
                iteration: events.iterations[index],
                attempt: events.attempts[index],
                action: events.actions[index] as usize,
                ending,
                requests: events.requests[index],
                status: events.statuses[index],
                elapsed_ns: events.elapsed_ns[index].0,
                detail: detail.to_owned(),
            };
            // A pause is not an attempt.
            if attempt.action < crate::plan::ACTIONS.len() {
                self.attempts.push(attempt);
            } else {
                ensure!(attempt.attempt == 0 && attempt.requests == 0, "a pause counts as an attempt: {attempt:?}");
            }
        }
        ensure!(from == events.details.len(), "details after the last end");
        Ok(())
    }
}
