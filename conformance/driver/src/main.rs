//! `conformance [--lane NAME]… [--basic] [--case GLOB]… [--seed N] [--operations N] [--list |
//! --coverage]`: runs every case on every lane.

use std::{
    fs,
    panic::resume_unwind,
    path::PathBuf,
    process::ExitCode,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use conformance::{
    case::{self, Case},
    config::{self, Expectations},
    coverage::{self, Coverage},
    html, junit,
    lane::Lane,
    pace, paths, random,
    report::{self, Cell, Status},
    run,
    wit::Package,
};

const USAGE: &str =
    "usage: conformance [--lane NAME]… [--basic] [--case GLOB]… [--seed N] [--operations N] [--list | --coverage]";

/// Default seed of random runs.
const SEED: u64 = 2026;

/// Default number of operations in a random run.
const OPERATIONS: usize = 10_000;

#[derive(Default)]
struct Arguments {
    lanes: Vec<String>,
    cases: Vec<String>,
    basic: bool,
    list: bool,
    coverage: bool,
    seed: Option<u64>,
    operations: Option<usize>,
}

fn main() -> ExitCode {
    match arguments().and_then(|arguments| run_all(&arguments)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<Arguments> {
    let mut arguments = Arguments::default();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--lane" => arguments.lanes.push(words.next().context(USAGE)?),
            "--case" => arguments.cases.push(words.next().context(USAGE)?),
            "--basic" => arguments.basic = true,
            "--list" => arguments.list = true,
            "--coverage" => arguments.coverage = true,
            "--seed" => arguments.seed = Some(words.next().context(USAGE)?.parse()?),
            "--operations" => arguments.operations = Some(words.next().context(USAGE)?.parse()?),
            _ => bail!("{word:?}: {USAGE}"),
        }
    }
    Ok(arguments)
}

/// The declarations below `conformance/`, and the part that the arguments select.
struct Suite {
    root: PathBuf,
    package: Package,
    cases: Vec<Case>,
    random_runs: Vec<random::definition::Definition>,
    lanes: Vec<config::Lane>,
    /// The lane that records the random runs, even if it is not selected.
    recorder: config::Lane,
    expected: Expectations,
    /// Coverage over all cases and lanes.
    coverage: Coverage,
}

/// The results of the lanes.
struct Results {
    lanes: Vec<Lane>,
    cells: Vec<Cell>,
    /// One line per random run.
    notes: Vec<String>,
    took: Duration,
}

/// Whether every cell is as expected.
fn run_all(arguments: &Arguments) -> Result<bool> {
    let mut suite = Suite::load()?;
    if arguments.coverage {
        return Ok(print_coverage(&suite.coverage));
    }
    suite.select(arguments)?;
    if arguments.list {
        suite.list();
        return Ok(true);
    }
    let results = suite.run(arguments)?;
    let good = suite.report(results)?;
    // Only a full run must reach everything.
    if arguments.cases.is_empty() {
        suite.coverage.check()?;
    }
    Ok(good)
}

impl Suite {
    fn load() -> Result<Self> {
        let root = paths::root();
        let folder = root.join("conformance");
        let package = Package::load(&root.join("wit"))?;
        let cases = case::load_all(&folder.join("cases"), &package)?;
        let random_runs = random::definition::load_all(&folder.join("random"), &package)?;
        let lanes = config::lanes(&folder.join("lanes.toml"))?;
        let recorder = lanes.first().cloned().context("there are no lanes")?;
        let expected = config::expected(&folder.join("expected.toml"), &lanes, &cases)?;
        let coverage = coverage::measure(&package, &cases, &lanes, &expected)?;
        Ok(Self { root, package, cases, random_runs, lanes, recorder, expected, coverage })
    }

    /// Keeps the lanes and cases that the arguments select.
    fn select(&mut self, arguments: &Arguments) -> Result<()> {
        for name in &arguments.lanes {
            ensure!(self.lanes.iter().any(|lane| lane.is(name)), "there is no lane {name:?}");
        }
        self.lanes.retain(|lane| arguments.lanes.is_empty() || arguments.lanes.iter().any(|name| lane.is(name)));
        self.lanes.retain(|lane| !arguments.basic || !lane.extra);
        let globs = &arguments.cases;
        let wanted = |id: &str| globs.is_empty() || globs.iter().any(|glob| config::glob(glob, id));
        self.cases.retain(|case| wanted(&case.id));
        self.random_runs.retain(|run| wanted(&run.id));
        ensure!(!self.cases.is_empty() || !self.random_runs.is_empty(), "no case matches {globs:?}");
        Ok(())
    }

    fn list(&self) {
        for case in &self.cases {
            println!("{}  {}", case.id, case.purpose);
        }
        for run in &self.random_runs {
            println!("{}  {}", run.id, run.purpose);
        }
    }

    /// Runs the cases, then the random runs, on every lane. The random runs are recorded meanwhile.
    fn run(&self, arguments: &Arguments) -> Result<Results> {
        let start = Instant::now();
        let mut lanes: Vec<Lane> = self.lanes.iter().map(|lane| Lane::new(lane.clone(), &self.root)).collect();
        let (mut cells, recordings) = thread::scope(|scope| {
            let recording = scope.spawn(|| self.record(arguments));
            let cells = self.run_cases(&mut lanes);
            (cells, recording.join().unwrap_or_else(|panic| resume_unwind(panic)))
        });
        let recordings = recordings?;
        cells.extend(self.replay(&recordings, &mut lanes));
        lanes.iter_mut().for_each(Lane::finish);
        let notes = recordings.iter().map(random::Recording::summary).collect();
        Ok(Results { lanes, cells, notes, took: start.elapsed() })
    }

    fn run_cases(&self, lanes: &mut [Lane]) -> Vec<Cell> {
        let count = self.cases.len();
        let work = |case: &Case, lane: &mut Lane| {
            if lane.runs(case) {
                let verdict = run::run(case, lane);
                Cell::new(&case.id, lane.name(), verdict, &self.expected)
            } else {
                Cell::not_run(&case.id, lane.name(), &self.expected)
            }
        };
        pace::run_all(lanes, &self.cases, work, |done, cells| {
            print!("[{done}/{count}] ");
            print_cells(cells);
        })
    }

    /// Records each random run on a lane of its own.
    fn record(&self, arguments: &Arguments) -> Result<Vec<random::Recording>> {
        let seed = arguments.seed.unwrap_or(SEED);
        let count = arguments.operations.unwrap_or(OPERATIONS);
        let mut recorder = Lane::new(self.recorder.clone(), &self.root);
        let mut recordings = Vec::new();
        for run in &self.random_runs {
            let recording = random::record::record(run, &self.package, &mut recorder, seed, count)
                .with_context(|| format!("{} with --seed {seed}", run.id))?;
            recordings.push(recording);
        }
        recorder.finish();
        Ok(recordings)
    }

    /// Replays the recordings on every lane and compares the answers.
    fn replay(&self, recordings: &[random::Recording], lanes: &mut [Lane]) -> Vec<Cell> {
        recordings.iter().for_each(|recording| println!("{}", recording.summary()));
        let work = |recording: &random::Recording, lane: &mut Lane| {
            if !recording.operations.iter().all(|operation| lane.exports(&operation.function.interface)) {
                return Cell::not_run(&recording.id, lane.name(), &self.expected);
            }
            let verdict = recording.play(lane);
            Cell::new(&recording.id, lane.name(), verdict, &self.expected)
        };
        pace::run_all(lanes, recordings, work, |_, cells| print_cells(cells))
    }

    /// Writes the reports to `target/conformance` and prints the table. Returns whether every cell
    /// is as expected.
    fn report(&mut self, results: Results) -> Result<bool> {
        let Results { lanes, cells, mut notes, took } = results;
        // In the reports, a random run is a case without steps.
        self.cases.extend(self.random_runs.drain(..).map(|run| Case {
            rule: Some(run.rule),
            steps: Vec::new(),
            source: Vec::new(),
            ..run.setup
        }));
        let names: Vec<&str> = lanes.iter().map(Lane::name).collect();
        let took = format!("{:.0} s", took.as_secs_f64());

        let out = self.root.join("target/conformance");
        fs::create_dir_all(&out)?;
        let lines: String = cells.iter().map(|cell| cell.json_line() + "\n").collect();
        fs::write(out.join("results.jsonl"), lines)?;
        fs::write(out.join("junit.xml"), junit::xml(&names, &cells))?;
        let heads: Vec<html::LaneHead<'_>> = lanes.iter().map(|lane| (lane.name(), lane.versions())).collect();
        notes.splice(0..0, [self.coverage.summary(), took.clone()]);
        fs::write(out.join("report.html"), html::page(&self.cases, &heads, &cells, &notes))?;

        let case_ids: Vec<&str> = self.cases.iter().map(|case| case.id.as_str()).collect();
        println!("\n{}", report::table(&case_ids, &names, &cells));
        let known = cells.iter().filter(|cell| cell.status == Status::ExpectedFailure).count();
        if known > 0 {
            println!("{known} failed as conformance/expected.toml says");
        }
        println!(
            "reached by the cases of each lane, of what its component exports and a case can reach:\n{}",
            self.coverage.lane_summary()
        );
        println!("{} in {took}; target/conformance/report.html", self.coverage.summary());
        let (good, bad) = report::counts(&cells, self.cases.len() * lanes.len());
        println!("{good} passed, {bad} failed");
        Ok(bad == 0)
    }
}

/// Prints what no case reaches. Returns whether the coverage is as expected.
fn print_coverage(coverage: &Coverage) -> bool {
    coverage.holes.iter().for_each(|hole| println!("{hole}"));
    coverage.stale.iter().for_each(|stale| println!("stale: {stale}"));
    println!("{}\n{}", coverage.summary(), coverage.lane_summary().trim_end());
    coverage.check().is_ok()
}

/// Prints the line of a case, and a line for each lane on which it failed.
fn print_cells(cells: &[&Cell]) {
    print!("{}", cells.first().map_or("", |cell| &cell.case));
    cells.iter().for_each(|cell| print!("  {} {}", cell.lane, cell.status.sign()));
    println!();
    for cell in cells.iter().filter(|cell| !cell.status.good()) {
        println!("    {}: {}", cell.lane, cell.why());
    }
}
