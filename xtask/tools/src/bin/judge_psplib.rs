//! Checks schedules of projects whose best schedules are known.
//!
//! `cargo run --release -p scheduler-core-tools --bin judge_psplib -- FOLDER [ROUNDS]` reads every
//! `psplib-*.json` of a folder: a list of projects with `duration`, `successors` (the first and
//! last tasks are dummies), `demand`, `capacity`, `critical_path_length` and `optimal_makespan` (or
//! `best_makespan`, that of the best known schedule). Each project is scheduled by each rule alone
//! and with ROUNDS rounds of improvement. Every schedule is checked here, independently of the
//! crate. Exits with 1 if a critical path has another length, a schedule is invalid or shorter than
//! the optimum, or the average gap is above 1 %.

use std::{env, fs, process::ExitCode, time::Duration, time::Instant};

use scheduler_core::{
    Wbs, WbsChange,
    wbs::{Capacities, PriorityRule, ResourceNeed, Schedule, ScheduleOptions, TaskKind, TaskSettings},
};
use serde_json::Value;

const ROUNDS: u32 = 10_000;

struct Project {
    name: String,
    durations: Vec<u64>,
    successors: Vec<Vec<usize>>,
    demands: Vec<Vec<u64>>,
    capacities: Vec<u64>,
    critical_path: Option<u64>,
    best: Option<u64>,
    proven: bool,
}

fn numbers(value: &Value) -> Vec<u64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_u64).collect()
}

impl Project {
    fn of(value: &Value) -> Self {
        let rows = |name: &str| value[name].as_array().into_iter().flatten().map(numbers).collect::<Vec<_>>();
        let proven = value["optimal_makespan"].as_u64();
        Self {
            name: value["name"].as_str().unwrap_or("?").to_owned(),
            durations: numbers(&value["duration"]),
            successors: rows("successors").iter().map(|row| row.iter().map(|task| *task as usize).collect()).collect(),
            demands: rows("demand"),
            capacities: numbers(&value["capacity"]),
            critical_path: value["critical_path_length"].as_u64(),
            best: proven.or(value["best_makespan"].as_u64()),
            proven: proven.is_some(),
        }
    }

    fn build(&self) -> (Wbs, Capacities) {
        let mut capacities = Capacities::new();
        for (place, capacity) in self.capacities.iter().enumerate() {
            capacities.insert(format!("r{place}"), Some(*capacity));
        }
        let mut changes = Vec::new();
        for (task, duration) in self.durations.iter().enumerate() {
            let needs = self.demands[task].iter().enumerate().filter(|(_, amount)| **amount > 0);
            let needs = needs.map(|(place, amount)| ResourceNeed { resource_id: format!("r{place}"), amount: *amount });
            let settings = TaskSettings::new(&format!("t{task}"), TaskKind::Pass)
                .duration(Duration::from_millis(*duration))
                .needs(needs.collect::<Vec<_>>());
            changes.push(WbsChange::insert(settings));
        }
        for (task, successors) in self.successors.iter().enumerate() {
            for successor in successors {
                changes.push(WbsChange::add_dependency(task as u32, *successor as u32));
            }
        }
        let mut wbs = Wbs::new(&self.name);
        wbs.apply(&changes).expect("a sound project");
        (wbs, capacities)
    }

    /// Returns an error if a schedule is invalid.
    fn check(&self, schedule: &Schedule) -> Result<(), String> {
        let mut starts = vec![None; self.durations.len()];
        for start in &schedule.starts {
            starts[start.task as usize] = Some(start.at.as_millis() as u64);
        }
        let starts: Vec<u64> = starts.into_iter().collect::<Option<_>>().ok_or("a task has no start")?;
        let end = |task: usize| starts[task] + self.durations[task];
        for (task, successors) in self.successors.iter().enumerate() {
            if let Some(broken) = successors.iter().find(|successor| starts[**successor] < end(task)) {
                return Err(format!("task {broken} starts before task {task} has ended"));
            }
        }
        let made = schedule.length.as_millis() as u64;
        for time in 0..made {
            for (place, capacity) in self.capacities.iter().enumerate() {
                let running = (0..starts.len()).filter(|task| starts[*task] <= time && time < end(*task));
                let used: u64 = running.map(|task| self.demands[task][place]).sum();
                if used > *capacity {
                    return Err(format!("{used} of resource {place} in use at {time}, of {capacity}"));
                }
            }
        }
        match (0..starts.len()).map(end).max() {
            Some(length) if length == made => Ok(()),
            length => Err(format!("its length is {length:?}, expected {made}")),
        }
    }
}

#[derive(Default)]
struct Tally {
    schedules: usize,
    optimal: usize,
    gap: f64,
    seconds: f64,
    slowest: f64,
}

impl Tally {
    fn add(&mut self, length: u64, best: u64, seconds: f64) {
        self.schedules += 1;
        self.optimal += usize::from(length <= best);
        self.gap += length as f64 / best.max(1) as f64 - 1.0;
        self.seconds += seconds;
        self.slowest = self.slowest.max(seconds);
    }

    fn average_gap(&self) -> f64 {
        self.gap / self.schedules.max(1) as f64 * 100.0
    }

    fn print(&self, what: &str) {
        let each = 1e3 / self.schedules.max(1) as f64;
        println!(
            "  {what:<32} gap {:.3} %, optimal {} of {}, {:.2} ms each, at most {:.1} ms",
            self.average_gap(),
            self.optimal,
            self.schedules,
            self.seconds * each,
            self.slowest * 1e3
        );
    }
}

fn judge(path: &std::path::Path, rounds: u32) -> Result<bool, String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let list: Vec<Value> = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let projects: Vec<Project> = list.iter().map(Project::of).collect();
    println!("{}: {} projects", path.file_name().unwrap_or_default().to_string_lossy(), projects.len());
    let rules = [
        PriorityRule::LatestFinish,
        PriorityRule::LatestStart,
        PriorityRule::MinimumSlack,
        PriorityRule::MostSuccessors,
        PriorityRule::GreatestWeight,
    ];
    let mut plain: Vec<Tally> = rules.iter().map(|_| Tally::default()).collect();
    let mut improved = Tally::default();
    let (mut paths, mut wrong) = (0, Vec::new());
    for project in &projects {
        let (wbs, capacities) = project.build();
        let length = wbs.critical_path().length.as_millis() as u64;
        match project.critical_path {
            Some(known) if known != length => {
                wrong.push(format!("{}: critical path {length}, not {known}", project.name));
            }
            _ => paths += 1,
        }
        let mut make = |rule, iterations, tally: &mut Tally| {
            let begin = Instant::now();
            let made = wbs.schedule(&capacities, ScheduleOptions::default().rule(rule).iterations(iterations).seed(1));
            let seconds = begin.elapsed().as_secs_f64();
            let made = made.map_err(|error| error.to_string()).and_then(|made| project.check(&made).map(|()| made));
            match (made, project.best) {
                (Err(error), _) => wrong.push(format!("{}: {error}", project.name)),
                (Ok(made), Some(best)) => {
                    if project.proven && (made.length.as_millis() as u64) < best {
                        wrong.push(format!(
                            "{}: {} is below the optimum {best}",
                            project.name,
                            made.length.as_millis() as u64
                        ));
                    }
                    tally.add(made.length.as_millis() as u64, best, seconds);
                }
                (Ok(_), None) => {}
            }
        };
        for (rule, tally) in rules.iter().zip(&mut plain) {
            make(*rule, 0, tally);
        }
        make(PriorityRule::LatestFinish, rounds, &mut improved);
    }
    println!("  critical path length equal: {paths} of {}", projects.len());
    for (rule, tally) in rules.iter().zip(&plain) {
        tally.print(&format!("plain, {rule:?}"));
    }
    improved.print(&format!("{rounds} rounds of improvement"));
    for line in &wrong {
        println!("  WRONG {line}");
    }
    let good = wrong.is_empty() && improved.average_gap() <= 1.0;
    println!("  {}", if good { "passed" } else { "FAILED" });
    Ok(good)
}

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| ".".to_owned());
    let rounds = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(ROUNDS);
    let is_judge = |path: &std::path::PathBuf| {
        path.file_name().is_some_and(|name| {
            let name = name.to_string_lossy();
            name.starts_with("psplib-") && name.ends_with(".json")
        })
    };
    let mut paths: Vec<_> =
        fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()).filter(is_judge).collect();
    paths.sort();
    if paths.is_empty() {
        println!("no psplib-*.json in {folder}");
    }
    let mut good = true;
    for path in paths {
        match judge(&path, rounds) {
            Ok(passed) => good &= passed,
            Err(error) => {
                println!("{}: {error}", path.display());
                good = false;
            }
        }
    }
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
