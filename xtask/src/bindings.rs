//! The generated files: those from the WIT package, and the parser from the grammar.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use scheduler_core_bindings_generator as generator;

use crate::paths;

/// Writes the files that are not up to date.
pub fn write() -> Result<()> {
    for path in generator::write(paths::root())? {
        println!("wrote {}", path.display());
    }
    grammar(&[])
}

/// Fails if a file is not up to date.
pub fn check() -> Result<()> {
    let stale: Vec<_> = generator::stale(paths::root())?.into_iter().map(|output| output.path).collect();
    ensure!(stale.is_empty(), "stale generated files, run `cargo xtask bindings`: {stale:?}");
    grammar(&["--check"])
}

/// Runs the generator of the parser. It is a program of its own because LALRPOP takes long to compile.
fn grammar(arguments: &[&str]) -> Result<()> {
    let status = Command::new(paths::cargo())
        .args(["run", "--quiet", "--locked", "--package", "scheduler-core-grammar", "--"])
        .args(arguments)
        .current_dir(paths::root())
        .status()
        .context("running cargo")?;
    ensure!(status.success(), "the generator of the parser failed");
    Ok(())
}
