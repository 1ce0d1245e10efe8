//! `just demo`: walks the users of one scenario over real sockets in Rust, JavaScript and
//! Python, and shows that all three did the same.

mod report;
mod rust;
mod target;

use std::{
    io::{BufRead, BufReader, IsTerminal},
    net::UdpSocket,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

use anyhow::{Context, Result, bail, ensure};

use report::Report;
use target::Target;

const SCENARIO: &str = "conformance/demo/two-tenants.scenario";
const SITE: &str = "conformance/demo/site";
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
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let target = Target::start(&root.join(PYTHON), &root.join(SITE))?;
    println!("scenario {SCENARIO}; Python's http.server listens at {}:{}", Target::IP, target.port);

    let mut reports = Vec::new();
    for language in languages {
        let report = match language {
            "rust" => rust::walk(&root.join(SCENARIO), &target)?,
            "javascript" => walk_elsewhere(&root, "node", "conformance/demo/demo.mjs", &target)?,
            _ => walk_elsewhere(&root, &root.join(PYTHON).to_string_lossy(), "conformance/demo/demo.py", &target)?,
        };
        report.print();
        reports.push(report);
    }
    Ok(verdict(&reports))
}

/// The languages that the command line names; all of them when it names none.
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
            other => bail!("no language is called {other:?}; there are rust, js and python"),
        })
        .collect()
}

/// Linux answers at every address of 127.0.0.0/8; macOS at 127.0.0.1 alone until told otherwise.
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

/// Runs a walk in another process: it shows its progress on stderr and prints its report as one JSON line.
fn walk_elsewhere(root: &Path, program: &str, script: &str, target: &Target) -> Result<Report> {
    let script: PathBuf = root.join(script);
    let mut process = Command::new(program)
        .arg(script)
        .arg(root.join(SCENARIO))
        .args([Target::IP, &target.port.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("starting {program}"))?;
    let output = process.stdout.take().context("no output")?;
    let last = BufReader::new(output).lines().map_while(Result::ok).last();
    let status = process.wait()?;
    ensure!(status.success(), "{program} ended with {status}");
    serde_json::from_str(&last.context("no report")?).context("reading the report")
}

/// Shows how far a walk is: one line, rewritten in place on a terminal.
fn progress(language: &str, requests: u64) {
    if std::io::stderr().is_terminal() {
        eprint!("\r{language}: {requests} requests ");
    } else if requests.is_multiple_of(50) {
        eprintln!("{language}: {requests} requests");
    }
}

/// Says whether every walk passed and all of them left the same trace.
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
