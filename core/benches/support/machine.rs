//! What the numbers were taken on.

use std::fs;

/// Processor, cores and load in a line. Load above zero at the start means that others
/// are using the machine, and that the numbers are worth less.
pub fn describe() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let mut line = format!("{}, {cores} cores", processor().unwrap_or_else(|| std::env::consts::ARCH.to_owned()));
    if let Some(load) = load() {
        line.push_str(&format!(", load {load}"));
        if load > 0.5 {
            line.push_str(" by others at the start: provisional");
        }
    }
    line
}

fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// How many programs wanted to run in the last minute, on average. Linux only.
fn load() -> Option<f64> {
    fs::read_to_string("/proc/loadavg").ok()?.split(' ').next()?.parse().ok()
}

/// How many pages this process has had to wait for from disk, Linux only. A machine that swaps, or
/// whose host takes memory back, makes large pools slow for reasons of its own.
pub fn major_faults() -> u64 {
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The fields after the program's name in brackets; `majflt` is the tenth of them (proc(5), field 12).
    let after_name = text.rsplit_once(") ").map_or("", |(_, rest)| rest);
    after_name.split(' ').nth(9).and_then(|field| field.parse().ok()).unwrap_or(0)
}
