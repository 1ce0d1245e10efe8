//! Converts a scenario: `cargo run --example convert_scenario -- FILE text|yaml|json`.

use std::{env, fs, process::ExitCode};

use scheduler_core::dsl::{Syntax, convert};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [path, target] = arguments.as_slice() else {
        eprintln!("usage: convert_scenario FILE text|yaml|json");
        return ExitCode::FAILURE;
    };
    let syntax = |name: &str| match name {
        "yaml" | "yml" => Syntax::Yaml,
        "json" => Syntax::Json,
        _ => Syntax::Text,
    };
    let from = syntax(path.rsplit('.').next().unwrap_or(""));
    let result = fs::read_to_string(path).map_err(|error| error.to_string());
    match result.and_then(|text| convert(&text, from, syntax(target)).map_err(|error| error.to_string())) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::FAILURE
        }
    }
}
