//! Runs the benchmarks: each program in `core/benches` prints a table and writes `target/bench/NAME.json`.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use crate::{component, compose, paths};

/// Runs the named benchmarks, or all of them. Words that begin with `--` are passed to the
/// benchmarks: `--quick` requests a short, imprecise run.
pub fn run(words: &[&str]) -> Result<()> {
    let (options, names): (Vec<&str>, Vec<&str>) = words.iter().partition(|word| word.starts_with("--"));
    let mut known = benchmarks()?;
    known.extend([PYTHON, RUNNER].map(str::to_owned));
    let unknown: Vec<_> = names.iter().filter(|name| !known.contains(**name)).collect();
    ensure!(unknown.is_empty(), "there is no benchmark {unknown:?}; use one of {known:?}");
    fs::create_dir_all(paths::root().join("target/bench"))?;
    component::build_all(component::Build::Shipped)?;
    build_echo()?;
    if names.is_empty() || names.contains(&"socket") {
        build_socket_programs()?;
    }
    for name in known.iter().filter(|name| names.is_empty() || names.contains(&name.as_str())) {
        if name == PYTHON {
            start_python("bindings/python/benches/start.py", &options)?;
            start_python("bindings/python/benches/drive.py", &options)?;
            start_python("bindings/python/benches/sockets.py", &options)?;
            start_python("bindings/python/benches/calls.py", &options)?;
            start_python("bindings/python/benches/aio.py", &options)?;
            continue;
        }
        if name == RUNNER {
            start_runner(&options)?;
            continue;
        }
        let status = Command::new(paths::cargo())
            .args(["bench", "--quiet", "--package", "scheduler-core-benches", "--bench", name, "--"])
            .args(&options)
            .current_dir(paths::root())
            .status()
            .context("running cargo bench")?;
        ensure!(status.success(), "benchmark {name} failed");
    }
    Ok(())
}

/// The benchmark of the Python package, which is a Python program.
const PYTHON: &str = "python";

/// The benchmark of the runner, which drives the command line and the façades against nginx.
const RUNNER: &str = "runner";

fn start_runner(options: &[&str]) -> Result<()> {
    let status = Command::new(paths::cargo())
        .args(["build", "--quiet", "--release", "--package", "scheduler-core-cli"])
        .current_dir(paths::root())
        .status()
        .context("running cargo build")?;
    ensure!(status.success(), "cargo could not build scheduler-core-cli");
    let program = paths::cargo_target().join("release/scheduler-core");
    let program = program.to_str().context("the target folder is not valid UTF-8")?;
    start_python("conformance/acceptance/nginx/bench.py", &[&[program], options].concat())
}

fn start_python(script: &str, options: &[&str]) -> Result<()> {
    let status = Command::new(paths::root().join("bindings/python/.venv/bin/python"))
        .arg(script)
        .args(options)
        .current_dir(paths::root())
        .status()
        .context("running bindings/python/.venv/bin/python; `just setup` makes it")?;
    ensure!(status.success(), "benchmark {script} failed");
    Ok(())
}

/// Builds a component that does nothing, with the profile of the real ones, to measure the cost of
/// the boundary.
fn build_echo() -> Result<()> {
    let target_dir = paths::cargo_target().join("component-build/bench_echo");
    let status = Command::new(paths::cargo())
        .args(["build", "--quiet", "--package", "bench-echo", "--profile", "component"])
        .args(["--target", "wasm32-unknown-unknown", "--locked", "--target-dir"])
        .arg(&target_dir)
        .current_dir(paths::root())
        .status()
        .context("running cargo build")?;
    ensure!(status.success(), "cargo could not build bench-echo");
    let module: PathBuf = target_dir.join("wasm32-unknown-unknown/component/bench_echo.wasm");
    fs::write(paths::root().join("target/bench/echo.wasm"), component::componentize(&module)?)?;
    Ok(())
}

/// Builds the clients that run under wasmtime: a guest composed with the component, one with the
/// crate linked in, and one that uses only std::net.
fn build_socket_programs() -> Result<()> {
    let output = paths::root().join("target/bench");
    let guest = compose::guest("bench-socket-guest", component::Build::Shipped)?;
    compose::compose(&guest, &paths::components().join("scheduler_core.wasm"), &output.join("socket_guest.wasm"))?;
    build_program("bench-socket-linked-guest", &output.join("socket_linked_guest.wasm"))?;
    build_program("bench-socket-baseline", &output.join("socket_baseline.wasm"))
}

/// Builds a program for wasm32-wasip2 with cargo.
fn build_program(package: &str, output: &Path) -> Result<()> {
    let target_dir = paths::cargo_target().join("component-build").join(package);
    let status = Command::new(paths::cargo())
        .args(["build", "--quiet", "--package", package, "--release"])
        .args(["--target", "wasm32-wasip2", "--locked", "--target-dir"])
        .arg(&target_dir)
        .current_dir(paths::root())
        .status()
        .context("running cargo build")?;
    ensure!(status.success(), "cargo could not build {package}");
    let built = target_dir.join(format!("wasm32-wasip2/release/{package}.wasm"));
    fs::copy(&built, output).with_context(|| format!("reading {}", built.display()))?;
    Ok(())
}

/// Returns the programs in `core/benches`: files, and folders with a `main.rs`.
fn benchmarks() -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(paths::root().join("core/benches")).context("reading core/benches")? {
        let path = entry?.path();
        if (path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").is_file())
            && let Some(stem) = path.file_stem()
        {
            names.insert(stem.to_string_lossy().into_owned());
        }
    }
    Ok(names)
}
