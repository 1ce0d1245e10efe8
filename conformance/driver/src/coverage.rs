//! Coverage: the exported functions that cases call, and the error cases that they expect.
//!
//! A function counts as reached if a case calls it, an error if a case expects it from a function
//! that returns it. Only executed cases count, because a step with another outcome fails its cell.

use std::{
    collections::{BTreeSet, HashMap},
    fmt::Write,
};

use anyhow::{Result, bail};

use crate::{
    case::{self, Case, Outcome},
    config::{Expectations, Lane},
    shape::{Shape, same_name},
    value,
    wit::{Function, Package},
};

/// Functions and error cases by name.
#[derive(Debug, Default, PartialEq)]
pub struct Coverage {
    /// All functions and error cases of the WIT, in its order.
    pub all: Vec<String>,
    /// Number of them that each lane's own cases reach, in the order of the lanes.
    pub lanes: Vec<LaneCoverage>,
    /// Those that no case reaches and that are not in `expected.toml`.
    pub holes: Vec<String>,
    /// Those in `expected.toml` that a case reaches or that do not exist.
    pub stale: Vec<String>,
}

/// Coverage of the cases that a lane runs.
#[derive(Debug, Default, PartialEq)]
pub struct LaneCoverage {
    /// The lane.
    pub lane: String,
    /// Number of reached functions and error cases.
    pub reached: usize,
    /// Number of those in interfaces that the lane's component exports, without those in `expected.toml`.
    pub of: usize,
    /// Those of them that no case reaches on this lane.
    pub holes: Vec<String>,
}

/// Compares the WIT with the cases, in total and for each lane.
///
/// A case whose cell is an expected failure reaches nothing on that lane.
pub fn measure(package: &Package, cases: &[Case], lanes: &[Lane], expected: &Expectations) -> Result<Coverage> {
    let excused = &expected.unreachable;
    let functions = package.functions()?;
    let owners = owners(&functions);
    let mut all = Vec::new();
    for function in &functions {
        all.push(function.path());
    }
    for function in &functions {
        if let Some((name, cases)) = errors(function) {
            for case in cases {
                let name = error_name(&owners, name, case);
                if !all.contains(&name) {
                    all.push(name);
                }
            }
        }
    }
    let reached = reached(cases.iter(), true, &owners);
    let is_excused = |name: &String| excused.iter().any(|excused| excused.what == *name);
    let holes = all.iter().filter(|name| !reached.contains(*name) && !is_excused(name)).cloned().collect();
    let stale = excused
        .iter()
        .map(|excused| &excused.what)
        .filter(|what| reached.contains(*what) || !all.contains(what))
        .cloned()
        .collect();
    let mut counts = Vec::new();
    for lane in lanes {
        let fails = |case: &Case| expected.failure.iter().any(|entry| entry.lane == lane.name && entry.case == case.id);
        let own = self::reached(cases.iter().filter(|case| lane.runs(case) && !fails(case)), lane.sandbox, &owners);
        let wanted: Vec<&String> =
            all.iter().filter(|name| lane.exports(interface(name)) && !is_excused(name)).collect();
        let (met, missed): (Vec<&String>, Vec<&String>) = wanted.iter().partition(|name| own.contains(**name));
        counts.push(LaneCoverage {
            lane: lane.name.clone(),
            reached: met.len(),
            of: wanted.len(),
            holes: missed.into_iter().cloned().collect(),
        });
    }
    Ok(Coverage { all, lanes: counts, holes, stale })
}

/// Returns the functions and error cases that cases reach. Only a sandbox denies access to the network.
fn reached<'a>(cases: impl Iterator<Item = &'a Case>, sandbox: bool, owners: &Owners) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    for (network, call) in cases.flat_map(with_network) {
        reached.insert(call.function.path());
        let given = match &call.outcome {
            Outcome::Error(expected) => value::case(expected).map(|(case, _)| case),
            Outcome::Denied if sandbox && !network => Some("access-denied".into()),
            _ => None,
        };
        if let (Some(given), Some((name, cases))) = (given, errors(&call.function)) {
            let case = cases.iter().find(|case| same_name(case, &given));
            reached.extend(case.map(|case| error_name(owners, name, case)));
        }
    }
    reached
}

/// Returns the interface in the name of a function or of an error case.
fn interface(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

impl Coverage {
    /// Returns a summary for the output of a run.
    pub fn summary(&self) -> String {
        format!("{} of {} functions and error cases reached", self.all.len() - self.holes.len(), self.all.len())
    }

    /// Returns the same for each lane, one per line.
    pub fn lane_summary(&self) -> String {
        let longest = self.lanes.iter().map(|lane| lane.lane.len()).max().unwrap_or(0);
        let mut text = String::new();
        for LaneCoverage { lane, reached, of, holes } in &self.lanes {
            let missed = if holes.is_empty() { String::new() } else { format!("; not {}", holes.join(", ")) };
            let _ = writeln!(text, "  {lane:longest$}  {reached} of {of}{missed}");
        }
        text
    }

    /// Fails if something is not reached, or listed as unreached by mistake.
    pub fn check(&self) -> Result<()> {
        if !self.stale.is_empty() {
            bail!("expected.toml lists as unreached what is reached or does not exist: {}", self.stale.join(", "));
        }
        if !self.holes.is_empty() {
            bail!("not reached by any case and not listed in expected.toml:\n  {}", self.holes.join("\n  "));
        }
        Ok(())
    }
}

/// Returns a case's calls, each with whether the case grants the network.
fn with_network(case: &Case) -> impl Iterator<Item = (bool, &case::Call)> {
    case::calls(&case.steps).into_iter().map(|call| (case.network, call))
}

/// Returns the error type of a function and its cases; none if it cannot fail.
fn errors(function: &Function) -> Option<(&str, Vec<&str>)> {
    match function.error.as_ref()? {
        Shape::Variant(name, cases) => Some((name, cases.iter().map(|(case, _)| case.as_str()).collect())),
        Shape::Enum(name, cases) => Some((name, cases.iter().map(String::as_str).collect())),
        Shape::Record(name, fields) => match fields.first() {
            Some((_, Shape::Enum(_, kinds))) => Some((name, kinds.iter().map(String::as_str).collect())),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the interface of each error: the first one that uses it, as an interface comes after
/// those whose types it uses.
type Owners = HashMap<String, String>;

fn owners(functions: &[Function]) -> Owners {
    let mut owners = Owners::new();
    for function in functions {
        if let Some((name, _)) = errors(function) {
            owners.entry(name.to_owned()).or_insert_with(|| function.interface.clone());
        }
    }
    owners
}

fn error_name(owners: &Owners, error: &str, case: &str) -> String {
    let interface = owners.get(error).map_or("", String::as_str);
    format!("{interface}.{error}.{case}")
}
