//! `conformance [--lane NAME]… [--basic] [--case GLOB]… [--seed N] [--operations N] [--list |
//! --coverage]`: runs every case on every lane.

use std::{
    fs,
    io::Write,
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
    paths, random,
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

    /// Runs the cases, then the random runs, on every lane.
    fn run(&self, arguments: &Arguments) -> Result<Results> {
        let start = Instant::now();
        let mut lanes: Vec<Lane> = self.lanes.iter().map(|lane| Lane::new(lane.clone(), &self.root)).collect();
        let mut cells = self.run_cases(&mut lanes)?;
        let mut recorder = Lane::new(self.recorder.clone(), &self.root);
        let notes = self.compare_random(arguments, &mut recorder, &mut lanes, &mut cells)?;
        lanes.iter_mut().chain([&mut recorder]).for_each(Lane::finish);
        Ok(Results { lanes, cells, notes, took: start.elapsed() })
    }

    fn run_cases(&self, lanes: &mut [Lane]) -> Result<Vec<Cell>> {
        let mut cells = Vec::new();
        for (index, case) in self.cases.iter().enumerate() {
            print!("[{}/{}] {}", index + 1, self.cases.len(), case.id);
            let cell = |lane: &mut Lane| {
                if lane.runs(case.needs_sockets()) {
                    let verdict = run::run(case, lane);
                    Cell::new(&case.id, lane.name(), verdict, &self.expected)
                } else {
                    Cell::not_run(&case.id, lane.name(), &self.expected)
                }
            };
            // Cases with sockets use the same addresses and ports on each lane.
            let found = if case.needs_sockets() { lanes.iter_mut().map(cell).collect() } else { on_each(lanes, cell) };
            found.iter().try_for_each(print_sign)?;
            cells.extend(found);
            print_problems(&cells, &case.id);
        }
        Ok(cells)
    }

    /// Records each random run on one lane, replays it on all, and compares the answers. Returns
    /// one line per run.
    fn compare_random(
        &self,
        arguments: &Arguments,
        recorder: &mut Lane,
        lanes: &mut [Lane],
        cells: &mut Vec<Cell>,
    ) -> Result<Vec<String>> {
        let seed = arguments.seed.unwrap_or(SEED);
        let count = arguments.operations.unwrap_or(OPERATIONS);
        let mut notes = Vec::new();
        for run in &self.random_runs {
            println!("{}: drawing {count} operations from seed {seed}", run.id);
            let recording = random::record::record(run, &self.package, recorder, seed, count)
                .with_context(|| format!("{} with --seed {seed}", run.id))?;
            let note = format!(
                "{}: seed {seed}, {} operations ({} errors), hash {:016x}",
                run.id,
                recording.operations.len(),
                recording.errors(),
                recording.hash()
            );
            print!("{note}");
            let found = on_each(lanes, |lane| {
                let verdict = recording.play(lane);
                Cell::new(&run.id, lane.name(), verdict, &self.expected)
            });
            found.iter().try_for_each(print_sign)?;
            cells.extend(found);
            print_problems(cells, &run.id);
            notes.push(note);
        }
        Ok(notes)
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

/// Does the same on all lanes at once. Returns the cells in the order of the lanes.
fn on_each(lanes: &mut [Lane], work: impl Fn(&mut Lane) -> Cell + Sync) -> Vec<Cell> {
    thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = lanes.iter_mut().map(|lane| scope.spawn(move || work(lane))).collect();
        running.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

/// Prints what no case reaches. Returns whether the coverage is as expected.
fn print_coverage(coverage: &Coverage) -> bool {
    coverage.holes.iter().for_each(|hole| println!("{hole}"));
    coverage.stale.iter().for_each(|stale| println!("stale: {stale}"));
    println!("{}\n{}", coverage.summary(), coverage.lane_summary().trim_end());
    coverage.check().is_ok()
}

/// Adds a lane's sign to the line of its case.
fn print_sign(cell: &Cell) -> Result<()> {
    print!("  {} {}", cell.lane, cell.status.sign());
    Ok(std::io::stdout().flush()?)
}

/// Ends the line of a case and prints a line for each lane on which it failed.
fn print_problems(cells: &[Cell], case: &str) {
    println!();
    for cell in cells.iter().filter(|cell| cell.case == case && !cell.status.good()) {
        println!("    {}: {}", cell.lane, cell.why());
    }
}
