//! Runs cases of CEL's conformance suite: `just judge FOLDER`.
//!
//! The folder contains `cel*.json`: a list of `file, section, name, expr, bindings?, expect`.
//! Prints pass and fail counts per file, and each failing case. Expected failures are in
//! `expected_failures.txt`; any other failure, and any listed case that passes, sets the exit code
//! to 1.
//!
//! With `-` for the folder it evaluates expressions instead, one JSON document per line:
//! `conformance/oracles/cel.py` compares the results with those of another implementation.

mod lines;
mod values;

use std::{collections::BTreeMap, env, fs, path::Path, process::ExitCode};

use scheduler_core::{
    ParserError,
    dsl::expr::{Declarations, Dialect, Expression, Value, ValueKind},
};
use serde_json::Value as Json;
use values::{read, same};

fn main() -> ExitCode {
    let Some(folder) = env::args().nth(1) else {
        eprintln!("usage: judge_cel FOLDER, or judge_cel - for expressions from standard input");
        return ExitCode::FAILURE;
    };
    let outcome = if folder == "-" { lines::answer().map(|()| true) } else { run(Path::new(&folder)) };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Runs all files of the folder; returns whether the results were as expected.
fn run(folder: &Path) -> Result<bool, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    let expected = Expected::read();
    let mut surprises = Vec::new();
    for path in paths {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !(name.starts_with("cel") && name.ends_with(".json")) {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("cannot read {name}: {error}"))?;
        let cases: Vec<Json> = serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
        let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        let mut failed = Vec::new();
        for case in &cases {
            let text = |key: &str| case[key].as_str().unwrap_or("").to_owned();
            let title = format!("{}/{}/{}", text("file"), text("section"), text("name"));
            let count = counts.entry(text("file")).or_default();
            count.1 += 1;
            match judge(case) {
                Ok(()) => {
                    count.0 += 1;
                    if expected.names(&title) {
                        surprises.push(format!("passes, but is listed as a failure: {title}"));
                    }
                }
                Err(why) => match expected.cause(&title, &why) {
                    Some(cause) => failed.push(format!("{title}: {} => {why} (expected: {cause})", text("expr"))),
                    None => {
                        let line = format!("{title}: {} => {why}", text("expr"));
                        surprises.push(format!("fails: {line}"));
                        failed.push(line);
                    }
                },
            }
        }
        println!("{name}");
        for (file, (passed, all)) in &counts {
            println!("  {file:<14} {passed:>4} of {all:>4} pass");
        }
        let passed: usize = counts.values().map(|count| count.0).sum();
        println!("  {:<14} {passed:>4} of {:>4} pass", "all", cases.len());
        for line in &failed {
            println!("  fails: {line}");
        }
    }
    for line in &surprises {
        println!("not as expected: {line}");
    }
    Ok(surprises.is_empty())
}

/// The list of expected failures: case, part of the message, cause.
struct Expected(Vec<(&'static str, &'static str, &'static str)>);

impl Expected {
    fn read() -> Self {
        let lines = include_str!("expected_failures.txt").lines();
        let entry = |line: &'static str| {
            let mut parts = line.splitn(3, " | ");
            Some((parts.next()?.trim(), parts.next()?.trim(), parts.next()?.trim()))
        };
        Self(lines.filter(|line| !line.starts_with('#')).filter_map(entry).collect())
    }

    /// Returns whether a case has its own entry.
    fn names(&self, title: &str) -> bool {
        self.0.iter().any(|(case, _, _)| *case == title)
    }

    /// Returns the expected cause of a failure.
    fn cause(&self, title: &str, why: &str) -> Option<&'static str> {
        let fits = |case: &str| case.strip_suffix('*').map_or(case == title, |start| title.starts_with(start));
        let said = why.replace("\\\"", "\"");
        self.0.iter().find(|(case, says, _)| fits(case) && said.contains(says)).map(|(_, _, cause)| *cause)
    }
}

fn judge(case: &Json) -> Result<(), String> {
    match (evaluate(case), case["expect"].get("value")) {
        (Ok(value), Some(wanted)) if same(&value, &read(wanted)) => Ok(()),
        (Err(_), None) => Ok(()),
        (outcome, wanted) => Err(format!("{outcome:?}, expected {}", wanted.unwrap_or(&case["expect"]))),
    }
}

/// Returns the value of `expr` with `bindings`, or the errors.
fn evaluate(case: &Json) -> Result<Value, String> {
    let mut declared = Declarations::new();
    let mut given = BTreeMap::new();
    for (name, value) in case["bindings"].as_object().into_iter().flatten() {
        declared.declare(name, ValueKind::Any);
        given.insert(name.clone(), read(value));
    }
    let source = case["expr"].as_str().unwrap_or("");
    Expression::compile(source, &declared, Dialect::Cel)
        .map_err(|error| match error {
            ParserError::Rejected { diagnostics } => {
                diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ")
            }
            other => other.to_string(),
        })
        .and_then(|expression| {
            let slots: Vec<Value> = expression.variables().iter().map(|name| given[name].clone()).collect();
            expression.evaluate(&slots).map_err(|error| format!("{:?}: {error}", error.fault))
        })
}
