//! Gives the component, in wasmtime, the work of the benchmarks. Its argument is the task, its
//! output one measurement a line: see core/benches/support/peer/mod.rs.

mod pool;
mod shapes;

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wasmtime::{
    Config, Engine, OptLevel, Result,
    component::{Component, Linker},
};

fn main() -> Result<()> {
    let task: Value = std::env::args().nth(1).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    println!("{}", json!({ "version": "wasmtime 48.0.8" }));
    let mut config = Config::new();
    config.cranelift_opt_level(OptLevel::Speed);
    let engine = Engine::new(&config)?;
    let linker: Linker<()> = Linker::new(&engine);
    let load = |key: &str| Component::from_file(&engine, task[key].as_str().unwrap_or_default());
    match task["bench"].as_str() {
        Some("calls") => shapes::measure(&engine, &linker, &load("echo")?),
        _ => {
            shapes::measure(&engine, &linker, &load("echo")?)?;
            let live: Vec<u64> = task["live"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
            pool::measure(&engine, &linker, &load("component")?, &live)
        }
    }
}

/// Prints up to 101 samples, of at most two seconds. `once` says how many nanoseconds an operation took.
fn report(name: &str, live: u64, mut once: impl FnMut() -> Result<f64>) -> Result<()> {
    once()?;
    let end = Instant::now() + Duration::from_secs(2);
    let mut samples = Vec::new();
    while samples.len() < 101 && (samples.is_empty() || Instant::now() < end) {
        samples.push(once()?);
    }
    println!("{}", json!({ "measure": name, "live": live, "unit": "ns", "samples": samples }));
    Ok(())
}

/// Nanoseconds an operation, of `operations` that `work` does.
fn time_each(operations: usize, work: impl FnOnce() -> Result<()>) -> Result<f64> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed().as_nanos() as f64 / operations as f64)
}
