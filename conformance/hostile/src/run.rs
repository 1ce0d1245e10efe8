//! One seed on one client: server, run and check.

use std::{
    collections::BTreeSet,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::{
    catalog::Catalog,
    check::{Findings, Problem, check},
    lanes::LaneClient,
    plan::Plan,
    raw,
    request::{METHODS, Method},
    server::Server,
};

/// The client that runs a plan.
pub enum Client {
    /// The small client of this crate.
    Raw,
    /// A lane.
    Lane(Box<LaneClient>),
}

impl Client {
    /// Returns the client with this name: `raw`, or a lane.
    ///
    /// # Errors
    /// If the client does not exist.
    pub fn new(name: &str, root: &Path) -> Result<Self> {
        if name == "raw" { Ok(Self::Raw) } else { Ok(Self::Lane(Box::new(LaneClient::new(name, root)?))) }
    }

    /// Ends its process.
    pub fn finish(&mut self) {
        if let Self::Lane(lane) = self {
            lane.finish();
        }
    }
}

/// Coverage of one or more runs.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// Reached behaviors, by their index in the catalog.
    pub behaviors: BTreeSet<usize>,
    /// Classes with the methods that reached them.
    pub classes: BTreeSet<(&'static str, Method)>,
}

impl Coverage {
    /// Adds the coverage of another run.
    pub fn add(&mut self, other: &Self) {
        self.behaviors.extend(&other.behaviors);
        self.classes.extend(&other.classes);
    }

    /// Returns descriptions of what was not reached.
    pub fn missing(&self) -> Vec<String> {
        let behaviors = &Catalog::get().behaviors;
        let unreached = behaviors.iter().enumerate().filter(|(index, _)| !self.behaviors.contains(index));
        let mut missing: Vec<String> =
            unreached.map(|(_, behavior)| format!("not reached: behavior {}", behavior.name)).collect();
        let classes: BTreeSet<&str> = behaviors.iter().map(|behavior| behavior.class.as_str()).collect();
        for class in classes {
            for method in METHODS {
                if !self.classes.contains(&(class, method)) {
                    missing.push(format!("not reached: class {class} with {}", method.word()));
                }
            }
        }
        missing
    }
}

/// Result of a run.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    pub findings: Findings,
    pub coverage: Coverage,
    pub attempts: u64,
    pub requests: u64,
    pub repeats: u64,
    pub took: Duration,
    /// Longest time for which the server's thread was ready but did not run.
    pub stall: Duration,
}

/// Runs a seed on a client.
///
/// # Errors
/// If the server cannot be started. Errors of the client are among the problems.
pub fn run(client: &mut Client, seed: u64) -> Result<Outcome> {
    let start = Instant::now();
    let plan = Plan::new(seed);
    let server = Server::start(seed)?;
    let ran = match client {
        Client::Raw => raw::run(&plan, server.port()),
        Client::Lane(lane) => lane.run(&plan, server.port()),
    };
    let ledger = server.finish()?;
    let behaviors = &Catalog::get().behaviors;
    let mut outcome = Outcome { requests: ledger.rows.len() as u64, stall: ledger.stall, ..Outcome::default() };
    for row in &ledger.rows {
        outcome.coverage.behaviors.insert(row.behavior);
        if let Some(behavior) = behaviors.get(row.behavior) {
            outcome.coverage.classes.insert((behavior.class.as_str(), row.method));
        }
    }
    match ran {
        Ok(client) => {
            outcome.findings = check(&plan, &client, &ledger);
            outcome.attempts = client.attempts.len() as u64;
            outcome.repeats = client.report.progress.requests.repeats;
        }
        Err(error) => {
            let text = format!("the run failed: {error:#}");
            outcome.findings.problems.push(Problem { text, rows: Vec::new() });
        }
    }
    outcome.took = start.elapsed();
    Ok(outcome)
}
