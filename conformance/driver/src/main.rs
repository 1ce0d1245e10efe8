//! `conformance [--lane NAME]… [--basic] [--case GLOB]… [--seed N] [--operations N] [--list | --coverage]`: runs every case on every lane.

use std::{fs, io::Write, process::ExitCode, time::Instant};

use anyhow::{Context, Result, bail, ensure};
use conformance::{
    case::{self, Case},
    config, coverage, html, junit,
    lane::Lane,
    random,
    report::{self, Cell, Status},
    run,
    wit::Package,
};

const USAGE: &str =
    "usage: conformance [--lane NAME]… [--basic] [--case GLOB]… [--seed N] [--operations N] [--list | --coverage]";

/// What the operations of random runs are drawn from, unless `--seed` says otherwise.
const SEED: u64 = 2026;

/// How many operations a random run has, unless `--operations` says otherwise.
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

/// Whether every cell is as it should be.
fn run_all(arguments: &Arguments) -> Result<bool> {
    let root = config::root();
    let folder = root.join("conformance");
    let package = Package::load(&root.join("wit"))?;
    let mut cases = case::load_all(&folder.join("cases"), &package)?;
    let mut lanes = config::lanes(&folder.join("lanes.toml"))?;
    let first = lanes.first().cloned().context("there are no lanes")?;
    let expected = config::expected(&folder.join("expected.toml"), &lanes, &cases)?;
    let coverage = coverage::measure(&package, &cases, &lanes, &expected)?;
    if arguments.coverage {
        coverage.holes.iter().for_each(|hole| println!("{hole}"));
        coverage.stale.iter().for_each(|stale| println!("stale: {stale}"));
        println!("{}\n{}", coverage.summary(), coverage.lane_summary().trim_end());
        return Ok(coverage.check().is_ok());
    }
    for name in &arguments.lanes {
        ensure!(lanes.iter().any(|lane| lane.is(name)), "there is no lane {name:?}");
    }
    lanes.retain(|lane| arguments.lanes.is_empty() || arguments.lanes.iter().any(|name| lane.is(name)));
    lanes.retain(|lane| !arguments.basic || !lane.extra);
    let wanted =
        |case: &Case| arguments.cases.is_empty() || arguments.cases.iter().any(|glob| config::glob(glob, &case.id));
    cases.retain(wanted);
    let mut random_runs = random::definition::load_all(&folder.join("random"), &package)?;
    random_runs
        .retain(|run| arguments.cases.is_empty() || arguments.cases.iter().any(|glob| config::glob(glob, &run.id)));
    ensure!(!cases.is_empty() || !random_runs.is_empty(), "no case is called {:?}", arguments.cases);
    if arguments.list {
        for case in &cases {
            println!("{}  {}", case.id, case.purpose);
        }
        for run in &random_runs {
            println!("{}  {}", run.id, run.purpose);
        }
        return Ok(true);
    }

    let start = Instant::now();
    let mut recorder = Lane::new(first, &root);
    let mut lanes: Vec<Lane> = lanes.into_iter().map(|lane| Lane::new(lane, &root)).collect();
    let mut cells = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        print!("[{}/{}] {}", index + 1, cases.len(), case.id);
        for lane in &mut lanes {
            let cell = if lane.runs(case) {
                let verdict = run::run(case, lane);
                Cell::new(&case.id, lane.name(), verdict, &expected)
            } else {
                Cell::not_run(&case.id, lane.name(), &expected)
            };
            print!("  {} {}", lane.name(), cell.status.sign());
            std::io::stdout().flush()?;
            cells.push(cell);
        }
        println!();
        for cell in cells.iter().filter(|cell| cell.case == case.id && !cell.status.good()) {
            println!("    {}: {}", cell.lane, cell.why());
        }
    }
    let mut notes = Vec::new();
    for run in &random_runs {
        let seed = arguments.seed.unwrap_or(SEED);
        let count = arguments.operations.unwrap_or(OPERATIONS);
        println!("{}: drawing {count} operations from seed {seed}", run.id);
        let recording = random::record::record(run, &package, &mut recorder, seed, count)
            .with_context(|| format!("{} with --seed {seed}", run.id))?;
        let note = format!(
            "{}: seed {seed}, {} operations ({} errors), hash {:016x}",
            run.id,
            recording.operations.len(),
            recording.errors(),
            recording.hash()
        );
        print!("{note}");
        for lane in &mut lanes {
            let verdict = recording.play(lane);
            let cell = Cell::new(&run.id, lane.name(), verdict, &expected);
            print!("  {} {}", lane.name(), cell.status.sign());
            std::io::stdout().flush()?;
            cells.push(cell);
        }
        println!();
        for cell in cells.iter().filter(|cell| cell.case == run.id && !cell.status.good()) {
            println!("    {}: {}", cell.lane, cell.why());
        }
        notes.push(note);
    }
    lanes.iter_mut().chain([&mut recorder]).for_each(Lane::finish);
    cases.extend(random_runs.into_iter().map(|run| Case {
        rule: Some(run.rule),
        steps: Vec::new(),
        source: Vec::new(),
        ..run.setup
    }));

    let out = root.join("target/conformance");
    fs::create_dir_all(&out)?;
    let lines: String = cells.iter().map(|cell| cell.json_line() + "\n").collect();
    fs::write(out.join("results.jsonl"), lines)?;

    let (good, bad) = report::counts(&cells, cases.len() * lanes.len());
    let names: Vec<&str> = lanes.iter().map(Lane::name).collect();
    fs::write(out.join("junit.xml"), junit::xml(&names, &cells))?;
    let heads: Vec<html::LaneHead<'_>> = lanes.iter().map(|lane| (lane.name(), lane.versions())).collect();
    notes.splice(0..0, [coverage.summary(), format!("{:.0} s", start.elapsed().as_secs_f64())]);
    fs::write(out.join("report.html"), html::page(&cases, &heads, &cells, &notes))?;

    let case_ids: Vec<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    println!("\n{}", report::table(&case_ids, &names, &cells));
    let known = cells.iter().filter(|cell| cell.status == Status::ExpectedFailure).count();
    if known > 0 {
        println!("{known} failed as conformance/expected.toml says");
    }
    println!(
        "reached by the cases of each lane, of what its component exports and a case can reach:\n{}",
        coverage.lane_summary()
    );
    println!("{} in {:.0} s; target/conformance/report.html", coverage.summary(), start.elapsed().as_secs_f64());
    println!("{good} passed, {bad} failed");
    // A run of some cases cannot reach everything; a whole one must.
    if arguments.cases.is_empty() {
        coverage.check()?;
    }
    Ok(bad == 0)
}
