//! `just demo`: runs the users of one scenario over real sockets in Rust, JavaScript and Python,
//! and checks that all three behave the same.

mod report;
mod rust;
mod target;

use std::{
    io::{BufRead, BufReader, IsTerminal},
    net::UdpSocket,
    path::Path,
    process::{Command, ExitCode, Stdio},
};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use report::{Progress, Report};
use target::Target;

const FOLDER: &str = env!("CARGO_MANIFEST_DIR");
const SCENARIO: &str = "conformance/acceptance/demo/two-tenants.scenario";
const SITE: &str = "conformance/acceptance/demo/site";
const PYTHON: &str = "bindings/python/.venv/bin/python";
const LANGUAGES: [&str; 3] = ["rust", "javascript", "python"];

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("demo: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<bool> {
    let languages = languages()?;
    check_loopback()?;
    let root = Path::new(FOLDER).join("../../..");
    let target = Target::start(&root.join(PYTHON), &root.join(SITE))?;
    println!("scenario {SCENARIO}; Python's http.server listens at {}:{}", Target::IP, target.port);

    let mut reports = Vec::new();
    for language in languages {
        let mut show = Show { language, lines: 0 };
        let report = match language {
            "rust" => rust::walk(&root.join(SCENARIO), &target, |progress| show.show(progress))?,
            "javascript" => walk_elsewhere(show, Path::new("node"), "demo.mjs", &target)?,
            _ => walk_elsewhere(show, &root.join(PYTHON), "demo.py", &target)?,
        };
        report.print(language);
        reports.push(report);
    }
    Ok(verdict(&reports))
}

/// Returns the languages on the command line; all of them if none is given.
fn languages() -> Result<Vec<&'static str>> {
    let named: Vec<String> = std::env::args().skip(1).collect();
    if named.is_empty() {
        return Ok(LANGUAGES.to_vec());
    }
    named
        .iter()
        .map(|name| match name.as_str() {
            "rust" => Ok("rust"),
            "js" | "javascript" => Ok("javascript"),
            "py" | "python" => Ok("python"),
            other => bail!("there is no language {other:?}; use rust, js or python"),
        })
        .collect()
}

/// Linux accepts connections at every address of 127.0.0.0/8; macOS at 127.0.0.1 only unless configured.
fn check_loopback() -> Result<()> {
    for address in ["127.10.1.2", "127.10.2.1"] {
        if UdpSocket::bind((address, 0)).is_err() {
            bail!(
                "this machine does not answer at {address}. On macOS, give the loopback interface the demo's addresses:\n  \
                 for i in $(seq 1 60); do sudo ifconfig lo0 alias 127.10.1.$i; sudo ifconfig lo0 alias 127.10.2.$i; done"
            );
        }
    }
    Ok(())
}

/// A line of output from a run in another process.
#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Report(Report),
    Progress(Progress),
}

/// Runs a scenario in another process, which prints lines of JSON: its progress, and finally its result.
fn walk_elsewhere(mut show: Show, program: &Path, script: &str, target: &Target) -> Result<Report> {
    let folder = Path::new(FOLDER);
    let mut process = Command::new(program)
        .arg(folder.join(script))
        .arg(folder.join("../../..").join(SCENARIO))
        .args([Target::IP, &target.port.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("starting {}", program.display()))?;
    let mut report = None;
    for line in BufReader::new(process.stdout.take().context("no output")?).lines() {
        match serde_json::from_str(&line?)? {
            Line::Report(whole) => report = Some(whole),
            Line::Progress(progress) => show.show(&progress),
        }
    }
    let status = process.wait()?;
    ensure!(status.success(), "{} ended with {status}", program.display());
    report.context("no report")
}

/// Shows the progress of a run: on a terminal one line, rewritten in place, elsewhere a line for
/// every 50 requests.
struct Show {
    language: &'static str,
    lines: u64,
}

impl Show {
    fn show(&mut self, Progress { elapsed_ms, present, done, succeeded }: &Progress) {
        let seconds = *elapsed_ms as f64 / 1_000.0;
        let text =
            format!("{} {seconds:4.1} s: {present} users on the way, {done} done, {succeeded} requests", self.language);
        if std::io::stderr().is_terminal() {
            eprint!("\r{text}   ");
        } else if succeeded / 50 > self.lines {
            self.lines = succeeded / 50;
            eprintln!("{text}");
        }
    }
}

/// Prints whether every run passed with the same trace hash.
fn verdict(reports: &[Report]) -> bool {
    let same = reports.windows(2).all(|pair| pair[0].trace_hash == pair[1].trace_hash);
    let passed = reports.iter().all(Report::passed);
    println!();
    match reports {
        [] | [_] => {}
        _ if same => println!("the same trace hash in all {} languages", reports.len()),
        _ => println!("TRACE HASHES DIFFER"),
    }
    println!("demo {}", if same && passed { "passed" } else { "FAILED" });
    same && passed
}
