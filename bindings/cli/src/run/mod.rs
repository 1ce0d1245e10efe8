//! `run`: runs a scenario over real sockets.

pub mod advice;
mod inputs;
mod interrupt;
mod json;
pub mod latency;
pub mod live;
pub mod measure;
pub mod preflight;

use std::{
    io::{self, IsTerminal},
    time::{Duration, Instant, SystemTime},
};

use scheduler_core::{
    LoadPlan, Run, Scenario, printable,
    runner::{EventDetail, RunProgress, RunReport, RunVerdict, StopMode},
};

use crate::{
    arguments::{RunArguments, set},
    failure::{Done, Failure},
    input::Document,
    output::{self, Terminal, painted},
    report,
};
use live::{Live, grouped};
use measure::Measure;

/// Maximum length of a step of the run, so that Ctrl-C is handled within a tenth of a second.
const STEP: Duration = Duration::from_millis(25);

/// # Errors
/// The file, the scenario or the options are invalid, or the machine lacks what the run needs.
pub fn run(arguments: &RunArguments, terminal: Terminal) -> Result<Done, Failure> {
    inputs::check(arguments)?;
    let document = Document::read(&arguments.source.file, arguments.source.syntax)?;
    let scenario = document.scenario(terminal)?;
    if !arguments.quiet {
        document.tell(&scenario.diagnostics(), terminal);
    }
    let plan = LoadPlan::from_scenario(&scenario).ok();
    let properties = set::checked(&arguments.set, &document, &scenario)?;
    preflight::actions(&document, &scenario, terminal)?;
    let mut warnings = preflight::inputs(&document, &scenario, &arguments.input)?;
    warnings.extend(preflight::machine(&document, &scenario, plan.as_ref(), arguments, &properties)?);
    for warning in warnings {
        if !arguments.quiet {
            let word = painted("warning:", "1;33", terminal.color_of_errors());
            terminal.tell(&format!("{word} {}: {warning}\n", document.shown()));
        }
    }
    arguments.html.as_deref().map_or(Ok(()), output::try_file)?;
    // Nothing uses the events of attempts.
    let unseen = arguments.quiet && !arguments.json && arguments.html.is_none();
    let events = if unseen { EventDetail::Nothing } else { EventDetail::Actions };
    let options = arguments.options().events(events).properties(properties);
    let mut run = Run::from_scenario(&scenario, &options).map_err(|error| document.failed(&error))?;
    inputs::add(&mut run, arguments)?;
    interrupt::listen()?;
    let mut watch = Watch::new(arguments, terminal, plan.as_ref(), run);
    watch.say_start(&document, &scenario, plan.as_ref())?;
    let began = SystemTime::now();
    watch.go_through()?;
    let report = watch.run.summary();
    watch.say_end(&report)?;
    if let Some(file) = &arguments.html {
        let about = report::About {
            file: &document.name,
            scenario: scenario.name(),
            version: scenario.version(),
            options: arguments.told(),
            began,
        };
        output::write_file(file, report::page(&about, &watch.run, &report, &watch.measure).as_bytes())?;
    }
    Ok(match report.verdict {
        RunVerdict::Failed => Done::Found,
        RunVerdict::Incomplete => Done::Incomplete,
        RunVerdict::Stopped if watch.stops > 0 => Done::Interrupted,
        RunVerdict::Stopped => Done::Stopped,
        RunVerdict::NoData => Done::NoData,
        RunVerdict::Passed => Done::Fine,
    })
}

/// A run with its output.
struct Watch<'a> {
    arguments: &'a RunArguments,
    terminal: Terminal,
    run: Run,
    measure: Measure,
    live: Option<Live>,
    /// Time of the next progress line if there is no terminal.
    next_line: Instant,
    interval: Duration,
    stops: u32,
}

impl<'a> Watch<'a> {
    fn new(arguments: &'a RunArguments, terminal: Terminal, plan: Option<&LoadPlan>, run: Run) -> Self {
        let maps = if arguments.html.is_some() { run.pools().len() } else { 0 };
        let measure = Measure::new(plan, maps);
        let seen = !arguments.quiet && !arguments.json && io::stderr().is_terminal();
        let users = plan.map_or(0, LoadPlan::users);
        let live = seen.then(|| Live::new(users, &measure, &run.pools(), terminal.color_of_errors()));
        let default = Duration::from_secs(if arguments.json { 1 } else { 10 });
        let interval = arguments.interval.unwrap_or(default);
        Self { arguments, terminal, run, measure, live, next_line: Instant::now() + interval, interval, stops: 0 }
    }

    fn say_start(&self, document: &Document, scenario: &Scenario, plan: Option<&LoadPlan>) -> Result<(), Failure> {
        if self.arguments.json {
            let seed = self.arguments.seed.unwrap_or(0);
            output::print(&json::start(document, scenario, plan, seed, &self.run.pools()))?;
        }
        Ok(())
    }

    fn go_through(&mut self) -> Result<(), Failure> {
        while !self.run.is_finished() {
            let step = self.run.step(STEP).map_err(|error| Failure::new(error.to_string()))?;
            self.measure.count(&step.events);
            let ended = self.measure.tick(&step.progress, &self.run);
            if let Some(live) = self.live.as_ref().filter(|_| ended) {
                live.show(&step.progress, &self.measure, &self.run.pools());
            }
            self.say_progress(&step.progress)?;
            self.heed_interrupts();
        }
        Ok(())
    }

    fn say_progress(&mut self, progress: &RunProgress) -> Result<(), Failure> {
        if self.live.is_some() || Instant::now() < self.next_line {
            return Ok(());
        }
        self.next_line += self.interval;
        if self.arguments.json {
            return output::print(&json::progress(progress, &self.measure, &self.run.pools()));
        }
        if !self.arguments.quiet {
            let rate: f64 = self.measure.now().iter().map(|own| own.rate).sum();
            self.terminal.tell(&format!(
                "{:.1} s: {} users active, {} not arrived yet, {}/s, {} errors\n",
                progress.elapsed.as_secs_f64(),
                progress.present,
                progress.expected,
                grouped(rate as u64),
                grouped(progress.attempts.failures())
            ));
        }
        Ok(())
    }

    fn heed_interrupts(&mut self) {
        let wanted = interrupt::count();
        if wanted > 0 && self.stops == 0 {
            self.run.stop(StopMode::Graceful);
            self.say("stopping: users finish their iterations; press Ctrl-C again to stop at once");
        }
        if wanted > 1 && self.stops < 2 {
            self.run.stop(StopMode::Hard);
            self.say("stopped");
        }
        self.stops = wanted;
    }

    fn say(&self, text: &str) {
        match &self.live {
            Some(live) => live.tell(text),
            None => self.terminal.tell(&format!("{text}\n")),
        }
    }

    fn say_end(&self, report: &RunReport) -> Result<(), Failure> {
        if let Some(live) = &self.live {
            live.end();
        }
        if self.arguments.json {
            output::print(&json::summary(report, self.stops > 0))
        } else if self.arguments.quiet {
            output::print(&format!("verdict: {}\n", report.verdict.word()))
        } else {
            output::print(&said(report, self.terminal))
        }
    }
}

/// Returns the report with advice about failures and the verdict in color.
fn said(report: &RunReport, terminal: Terminal) -> String {
    let color = terminal.color();
    let text = report.to_text();
    let (tables, verdict) = text.trim_end().rsplit_once('\n').unwrap_or(("", &text));
    let paint = if report.verdict == RunVerdict::Passed { "1;32" } else { "1;31" };
    let hints: String = advice::lines(report).iter().map(|line| format!("  help: {}\n", printable(line))).collect();
    let gap = if hints.is_empty() && (tables.is_empty() || tables.ends_with('\n')) { "" } else { "\n" };
    format!("{tables}\n{hints}{gap}{}\n", painted(verdict, paint, color))
}
