//! Runs the benchmarks: `core/benches/NAME.rs` prints a table and writes `target/bench/NAME.json`.

use std::{collections::BTreeSet, fs, process::Command};

use anyhow::{Context, Result, ensure};

use crate::paths;

/// Runs the named benchmarks, or all of them.
pub fn run(names: &[&str]) -> Result<()> {
    let known = benchmarks()?;
    let unknown: Vec<_> = names.iter().filter(|name| !known.contains(**name)).collect();
    ensure!(unknown.is_empty(), "no benchmark is called {unknown:?}; there are {known:?}");
    fs::create_dir_all(paths::root().join("target/bench"))?;
    for name in known.iter().filter(|name| names.is_empty() || names.contains(&name.as_str())) {
        let status = Command::new(env!("CARGO"))
            .args(["bench", "--quiet", "--package", "scheduler-core", "--bench", name])
            .current_dir(paths::root())
            .status()
            .context("running cargo bench")?;
        ensure!(status.success(), "benchmark {name} failed");
    }
    Ok(())
}

/// The names of the files in `core/benches`.
fn benchmarks() -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(paths::root().join("core/benches")).context("reading core/benches")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs")
            && let Some(stem) = path.file_stem()
        {
            names.insert(stem.to_string_lossy().into_owned());
        }
    }
    Ok(names)
}
