//! What no case reaches: exported functions, and cases of the errors that they return.
//!
//! A function counts as reached when a case calls it, an error when a case expects it from a function that
//! returns it. Both hold of what ran, because a step that turns out otherwise makes its cell red.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use crate::{
    case::{Case, Outcome, Step},
    config::Unreachable,
    shape::{Shape, same_name},
    value,
    wit::{Function, Package},
};

/// Functions and error cases by name.
#[derive(Debug, Default, PartialEq)]
pub struct Coverage {
    /// All that the WIT has, in its order.
    pub all: Vec<String>,
    /// Those that no case reaches and `expected.toml` does not excuse.
    pub holes: Vec<String>,
    /// Those that `expected.toml` excuses although a case reaches them, or that do not exist.
    pub stale: Vec<String>,
}

/// Compares the WIT with the cases.
pub fn measure(package: &Package, cases: &[Case], excused: &[Unreachable]) -> Result<Coverage> {
    let functions = package.functions()?;
    let mut all = Vec::new();
    for function in &functions {
        all.push(function.path());
    }
    for function in &functions {
        if let Some((name, cases)) = errors(function) {
            for case in cases {
                let name = error_name(&function.interface, name, case);
                if !all.contains(&name) {
                    all.push(name);
                }
            }
        }
    }
    let mut reached = BTreeSet::new();
    for call in cases.iter().flat_map(|case| &case.steps).filter_map(|step| match step {
        Step::Call(call) => Some(call),
        Step::Drop(_) => None,
    }) {
        reached.insert(call.function.path());
        if let Outcome::Error(expected) = &call.outcome {
            let given = value::case(expected).map(|(case, _)| case);
            if let Some((name, cases)) = errors(&call.function) {
                let case = cases.iter().find(|case| given.as_deref().is_some_and(|given| same_name(case, given)));
                reached.extend(case.map(|case| error_name(&call.function.interface, name, case)));
            }
        }
    }
    let is_excused = |name: &String| excused.iter().any(|excused| excused.what == *name);
    let holes = all.iter().filter(|name| !reached.contains(*name) && !is_excused(name)).cloned().collect();
    let stale = excused
        .iter()
        .map(|excused| &excused.what)
        .filter(|what| reached.contains(*what) || !all.contains(what))
        .cloned()
        .collect();
    Ok(Coverage { all, holes, stale })
}

impl Coverage {
    /// What a run prints of it.
    pub fn summary(&self) -> String {
        format!("{} of {} functions and error cases reached", self.all.len() - self.holes.len(), self.all.len())
    }

    /// Fails when something is not reached, or excused in vain.
    pub fn check(&self) -> Result<()> {
        if !self.stale.is_empty() {
            bail!("expected.toml excuses what is reached or does not exist: {}", self.stale.join(", "));
        }
        if !self.holes.is_empty() {
            bail!("no case reaches, and expected.toml does not excuse:\n  {}", self.holes.join("\n  "));
        }
        Ok(())
    }
}

/// The error type of a function and its cases; none when it cannot fail.
fn errors(function: &Function) -> Option<(&str, Vec<&str>)> {
    match function.error.as_ref()? {
        Shape::Variant(name, cases) => Some((name, cases.iter().map(|(case, _)| case.as_str()).collect())),
        Shape::Enum(name, cases) => Some((name, cases.iter().map(String::as_str).collect())),
        _ => None,
    }
}

/// An error is that of the interface which defines it; each of ours is used by its own interface alone.
fn error_name(interface: &str, error: &str, case: &str) -> String {
    format!("{interface}.{error}.{case}")
}
