//! Runs a scenario file over real sockets and prints what came of it:
//! `cargo run --release --example run_scenario -- FILE [RESOURCE.PROPERTY=VALUE …]`.
//!
//! A value that reads as a whole number is one, everything else is a text. Exit code 0: passed; 1: failed; 2: it cannot be run.

use std::{
    io::{IsTerminal, Write},
    process::ExitCode,
};

use scheduler_core::{
    ParserError,
    dsl::{self, expr::Value},
    runner::{PropertyOverride, Run, RunOptions, RunPhase, RunProgress, RunReport, RunVerdict},
};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(file) = arguments.next() else {
        eprintln!("usage: run_scenario FILE [RESOURCE.PROPERTY=VALUE …]");
        return ExitCode::from(2);
    };
    match run(&file, arguments) {
        Ok(report) => {
            print!("{}", report.to_text());
            ExitCode::from(u8::from(report.verdict != RunVerdict::Passed))
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn run(file: &str, overrides: impl Iterator<Item = String>) -> Result<RunReport, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let scenario = dsl::parse(&text, dsl::Syntax::Text).map_err(|error| match error {
        ParserError::Rejected { diagnostics } => format!("{file}\n{}", dsl::explain(&text, &diagnostics)),
        other => format!("{file}: {other}"),
    })?;
    let properties = overrides.map(read_override).collect::<Result<_, _>>()?;
    let mut run = Run::from_scenario(&scenario, &RunOptions::default().properties(properties))
        .map_err(|error| format!("{file}: {error}"))?;
    while !run.is_finished() {
        let step = run.step(std::time::Duration::from_millis(100)).map_err(|error| error.to_string())?;
        show(&step.progress);
        // Nobody here does what is not built in.
        if let Some(request) = run.next_actions(1).into_iter().next() {
            return Err(format!(
                "{file}: action {} is of kind `{}`, which is not built in",
                request.action, request.kind
            ));
        }
    }
    Ok(run.summary())
}

/// `server.port=8080`
fn read_override(argument: String) -> Result<PropertyOverride, String> {
    let parts = argument.split_once('=').and_then(|(name, value)| Some((name.split_once('.')?, value)));
    let ((resource, property), value) = parts.ok_or(format!("{argument:?} is not RESOURCE.PROPERTY=VALUE"))?;
    let value = value.parse().map_or_else(|_| Value::String(value.to_owned()), Value::Int);
    Ok(PropertyOverride { resource_id: resource.to_owned(), property: property.to_owned(), value })
}

fn show(progress: &RunProgress) {
    let mut out = std::io::stderr();
    if out.is_terminal() {
        let seconds = progress.elapsed.as_secs_f64();
        let _ = write!(
            out,
            "\r{seconds:6.1} s  {} users  {} attempts  {} failed ",
            progress.present,
            progress.attempts.completed(),
            progress.attempts.failures()
        );
        if progress.phase == RunPhase::Finished {
            let _ = writeln!(out);
        }
    }
}
