//! `hostile [--lane NAME]… [--seeds N] [--first N] [--seed N]… [--table]`: runs seeds on lanes, in parallel.

use std::{
    fmt::Write,
    path::Path,
    process::ExitCode,
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use conformance::paths;
use conformance_hostile::{
    catalog::Catalog,
    run::{Client, Coverage, Outcome, run},
};

const USAGE: &str = "usage: hostile [--lane NAME]… [--seeds N] [--first N] [--seed N]… [--table]";

/// The default lanes.
const LANES: [&str; 4] = ["native", "wasmtime", "javascript", "python"];

/// Default number of seeds, which is enough to reach every behavior.
const SEEDS: u64 = 50;

/// Number of failing seeds after which a lane gives up.
const GIVE_UP: usize = 5;

struct Arguments {
    lanes: Vec<String>,
    seeds: Vec<u64>,
    table: bool,
}

fn main() -> ExitCode {
    match arguments().and_then(|arguments| if arguments.table { table() } else { run_all(&arguments) }) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<Arguments> {
    let mut arguments = Arguments { lanes: Vec::new(), seeds: Vec::new(), table: false };
    let (mut count, mut first) = (SEEDS, 1);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut number = || words.next().context(USAGE)?.parse::<u64>().context(USAGE);
        match word.as_str() {
            "--seeds" => count = number()?,
            "--first" => first = number()?,
            "--seed" => arguments.seeds.push(number()?),
            "--lane" => arguments.lanes.push(words.next().context(USAGE)?),
            "--table" => arguments.table = true,
            _ => bail!("{word:?}: {USAGE}"),
        }
    }
    if arguments.seeds.is_empty() {
        arguments.seeds = (first..first.saturating_add(count)).collect();
    }
    if arguments.lanes.is_empty() {
        arguments.lanes = LANES.map(str::to_owned).to_vec();
    }
    Ok(arguments)
}

/// Prints the catalog as the table of the README.
fn table() -> Result<bool> {
    print!("{}", conformance_hostile::catalog::table());
    Ok(true)
}

/// Result of a lane.
#[derive(Default)]
struct Total {
    seeds: u64,
    failed: Vec<u64>,
    attempts: u64,
    requests: u64,
    repeats: u64,
    unseen: u64,
    slow: u64,
    coverage: Coverage,
    longest: Duration,
    took: Duration,
}

fn run_all<'a>(arguments: &'a Arguments) -> Result<bool> {
    let root = paths::root();
    let start = Instant::now();
    let output = Mutex::new(());
    let totals: Vec<Result<Total>> = thread::scope(|scope| {
        let (root, output) = (&root, &output);
        let lane = |name: &'a String| scope.spawn(move || run_lane(name, arguments, root, output));
        let threads: Vec<_> = arguments.lanes.iter().map(lane).collect();
        threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| bail!("a lane's thread panicked"))).collect()
    });
    let mut good = true;
    for (name, total) in arguments.lanes.iter().zip(totals) {
        let total = match total {
            Ok(total) => total,
            Err(error) => {
                println!("{name}: {error:#}");
                good = false;
                continue;
            }
        };
        let missing = if total.seeds >= SEEDS { total.coverage.missing() } else { Vec::new() };
        println!(
            "{name}: {} of {} seeds good, {} attempts, {} requests seen, {} repeats, {} never seen, {} slow, {} of {} behaviors, \
             {:.1} s (longest {:.0} ms)",
            total.seeds - total.failed.len() as u64,
            total.seeds,
            total.attempts,
            total.requests,
            total.repeats,
            total.unseen,
            total.slow,
            total.coverage.behaviors.len(),
            Catalog::get().behaviors.len(),
            total.took.as_secs_f64(),
            total.longest.as_secs_f64() * 1_000.0,
        );
        for what in &missing {
            println!("{name}: {what}");
        }
        good &= total.failed.is_empty() && missing.is_empty();
    }
    println!("hostile: {} in {:.1} s", if good { "passed" } else { "failed" }, start.elapsed().as_secs_f64());
    Ok(good)
}

fn run_lane(name: &str, arguments: &Arguments, root: &Path, output: &Mutex<()>) -> Result<Total> {
    let start = Instant::now();
    let mut client = Client::new(name, root)?;
    let mut total = Total::default();
    for &seed in &arguments.seeds {
        let outcome = run(&mut client, seed)?;
        total.seeds += 1;
        total.attempts += outcome.attempts;
        total.requests += outcome.requests;
        total.repeats += outcome.repeats;
        total.unseen += outcome.findings.unseen;
        total.slow += outcome.findings.slow;
        total.coverage.add(&outcome.coverage);
        total.longest = total.longest.max(outcome.took);
        if !outcome.findings.problems.is_empty() {
            total.failed.push(seed);
            let _held = output.lock();
            print!("{}", failure(name, seed, &outcome));
            if total.failed.len() >= GIVE_UP {
                println!("{name}: gives up after {GIVE_UP} failing seeds");
                break;
            }
        }
    }
    client.finish();
    total.took = start.elapsed();
    Ok(total)
}

fn failure(name: &str, seed: u64, outcome: &Outcome) -> String {
    let mut text = format!(
        "{name}: seed {seed} failed; replay it with\n  cargo run -p conformance-hostile -- --lane {name} --seed {seed}\n"
    );
    for problem in &outcome.findings.problems {
        let _ = writeln!(text, "  {}", problem.text);
        for row in &problem.rows {
            let _ = writeln!(text, "    {row}");
        }
    }
    if outcome.stall > Duration::from_millis(50) {
        let _ = writeln!(text, "  the machine stood still for {} ms", outcome.stall.as_millis());
    }
    text
}
