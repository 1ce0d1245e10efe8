//! `scheduler-core-grammar [--check]`: generates the lexer and the parser of the scenario language.
//!
//! A program of its own, which `cargo xtask bindings` runs: both are checked in, so that nothing
//! else has to compile LALRPOP and the generator of logos.

mod lexer;
mod parser;

use std::{env, fs, path::Path, process::ExitCode};

use anyhow::{Context, Result, ensure};

/// A generated file.
struct Generated {
    /// From the workspace's root.
    source: &'static str,
    /// From the workspace's root.
    file: &'static str,
    /// Returns the text of the file, from the path of the source.
    generate: fn(&Path) -> Result<String>,
}

const GENERATED: [Generated; 2] = [
    Generated { source: "core/src/dsl/tokens.logos", file: "core/src/dsl/generated/tokens.rs", generate: lexer::lexer },
    Generated {
        source: "core/src/dsl/grammar.lalrpop",
        file: "core/src/dsl/generated/grammar.rs",
        generate: parser::parser,
    },
];

fn main() -> ExitCode {
    match GENERATED.iter().try_for_each(update) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the file if it differs, or fails then with `--check`.
fn update(Generated { source, file, generate }: &Generated) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = generate(&root.join(source)).with_context(|| (*source).to_owned())?;
    let text = format!("// Generated from {source} by `cargo xtask bindings`. Do not edit.\n{}", compact(&text));
    let path = root.join(file);
    if fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    ensure!(!env::args().any(|argument| argument == "--check"), "stale {file}, run `cargo xtask bindings`");
    fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
    println!("wrote {file}");
    Ok(())
}

/// Width of a line, in bytes, unless it cannot be broken.
const WIDTH: usize = 120;

/// Returns the source without comments, in few lines. It must not have strings over several lines.
fn compact(source: &str) -> String {
    let lines = source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let mut text = String::new();
    let mut start = 0;
    for line in lines {
        let fits = text.len() - start + line.len() < WIDTH;
        if !text.is_empty() {
            text.push(if fits { ' ' } else { '\n' });
        }
        if !fits {
            start = text.len();
        }
        text.push_str(line);
    }
    text.push('\n');
    text
}
