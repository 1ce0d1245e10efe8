//! Checks scenario files and prints what is wrong with them: `cargo run --example check_scenario -- FILE …`.

use std::{env, fs, process::ExitCode};

use scheduler_core::dsl::{Severity, Syntax, diagnostic::explain, validate};

fn main() -> ExitCode {
    let mut failed = false;
    for path in env::args().skip(1) {
        let Ok(text) = fs::read_to_string(&path) else {
            eprintln!("cannot read {path}");
            return ExitCode::FAILURE;
        };
        let syntax = match path.rsplit('.').next() {
            Some("yaml" | "yml") => Syntax::Yaml,
            Some("json") => Syntax::Json,
            _ => Syntax::Text,
        };
        match validate(&text, syntax) {
            Ok(findings) => {
                failed |= findings.iter().any(|finding| finding.severity == Severity::Error);
                if !findings.is_empty() {
                    println!("{path}\n{}", explain(&text, &findings));
                }
            }
            Err(error) => {
                failed = true;
                println!("{path}: {error}");
            }
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
