//! What can be said on the command line. The help texts are the reference; doc/CLI.md is made from them.

mod pool;
mod run;
pub mod set;

use std::{path::PathBuf, time::Duration};

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use scheduler_core::{NamedValue, load::EstimateOptions, runner::PropertyOverride};

use crate::{input::SyntaxName, output::ColorChoice};

pub use pool::{PoolArguments, PoolCommand};
pub use set::Set;

pub use run::{Input, ModelName, RunArguments};

const EXIT_CODES: &str = "Exit codes:
  0    fine
  1    errors were found, a file is not formatted, a pool is too small, or a run failed
  2    it could not be done: wrong usage, a file that cannot be read or written
  3    a run in which nothing was attempted
  4    reserved: a worker process of the run was lost
  5    a run that --max-duration ended before its plan was done, if it did not fail (1)
  130  a run that a signal ended before its plan was done, if it did not fail (1)
  141  the output was closed early (broken pipe)";

/// Check, draw, plan and run scenarios over real sockets, and try address pools
#[derive(Debug, Parser)]
#[command(name = "scheduler-core", version, after_help = EXIT_CODES, max_term_width = 100)]
#[command(propagate_version = true, subcommand_required = true, arg_required_else_help = true)]
pub struct Arguments {
    /// When to write in color
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t, help_heading = "Everywhere")]
    pub color: ColorChoice,
    #[command(subcommand)]
    pub command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say what is wrong with scenarios, where, and how to mend it
    Check(CheckArguments),
    /// Write scenarios in their canonical form; comments stay
    Fmt(FmtArguments),
    /// Write a scenario in another syntax
    Convert(ConvertArguments),
    /// Draw the machine, the work breakdown, the schedule or the pools of a scenario
    Graph(GraphArguments),
    /// Say what a run will be: arrivals, addresses and ports needed, schedule, critical path
    Plan(PlanArguments),
    /// Run a scenario over real sockets, show what it does, and say whether it went well
    Run(RunArguments),
    /// Try allocations against the snapshot file of a pool
    Pool(PoolArguments),
    /// Print the completions of a shell
    #[command(
        after_help = "Example: scheduler-core completions bash > ~/.local/share/bash-completion/completions/scheduler-core"
    )]
    Completions {
        /// Which shell
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the man page, or write those of all subcommands into a folder
    #[command(after_help = "Example: scheduler-core man | man -l -")]
    Man {
        /// The folder
        #[arg(value_name = "FOLDER")]
        directory: Option<PathBuf>,
    },
}

/// Where a scenario comes from.
#[derive(Debug, Args)]
pub struct SourceArguments {
    /// The scenario; `-` is the standard input
    pub file: PathBuf,
    /// Its syntax, if the ending of its name does not say it
    #[arg(long, value_enum)]
    pub syntax: Option<SyntaxName>,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 no errors remain, 1 errors remain or --diff found a fix, 2 a file cannot be read or written, or --set is invalid.
Examples:
  scheduler-core check *.scenario
  scheduler-core check --fix *.scenario
  scheduler-core check --format sarif *.scenario > findings.sarif"
)]
pub struct CheckArguments {
    /// The scenarios; `-` is the standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// How to say it
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
    /// Take warnings for errors
    #[arg(long)]
    pub deny_warnings: bool,
    /// Override a property of a resource; may be given several times
    #[arg(long, value_name = "RESOURCE.PROPERTY=VALUE", value_parser = set::read)]
    pub set: Vec<Set>,
    /// Apply certain fixes to the files; for `-`, write the fixed source text to standard output
    #[arg(long)]
    pub fix: bool,
    /// With --fix: change no file, print what would change to standard output
    #[arg(long, requires = "fix")]
    pub diff: bool,
    /// Their syntax, if the endings of their names do not say it
    #[arg(long, value_enum)]
    pub syntax: Option<SyntaxName>,
}

/// How findings are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum CheckFormat {
    /// For people, with the lines of the source
    #[default]
    Text,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations of GitHub Actions
    Github,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 all are formatted now, 1 --check found one that is not, 2 a file has errors or cannot be read or written."
)]
pub struct FmtArguments {
    /// The scenarios; `-` is the standard input, whose canonical form goes to the standard output
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Change nothing: show what would change
    #[arg(long)]
    pub check: bool,
    /// Their syntax, if the endings of their names do not say it
    #[arg(long, value_enum)]
    pub syntax: Option<SyntaxName>,
}

#[derive(Debug, Args)]
#[command(after_help = "Example: scheduler-core convert load.scenario --to yaml -o load.yaml")]
pub struct ConvertArguments {
    #[command(flatten)]
    pub source: SourceArguments,
    /// The other syntax
    #[arg(long, value_enum, value_name = "SYNTAX")]
    pub to: SyntaxName,
    /// Where to write it; without this, to the standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  scheduler-core graph load.scenario                                 # mermaid, for Markdown
  scheduler-core graph load.scenario --format svg -o machine.svg
  scheduler-core graph load.scenario --kind gantt -o schedule.svg
  scheduler-core graph load.scenario --kind pool --name red -o red.svg")]
pub struct GraphArguments {
    #[command(flatten)]
    pub source: SourceArguments,
    /// What to draw
    #[arg(long, value_enum, default_value_t)]
    pub kind: GraphKind,
    /// In which picture language; mermaid unless `--output` ends in .svg or .dot; gantt and pool are always SVG
    #[arg(long, value_enum)]
    pub format: Option<GraphFormat>,
    /// Which workflow (machine, wbs, gantt) or pool (pool); without this, all workflows, or the only pool
    #[arg(long)]
    pub name: Option<String>,
    /// Where to write it; without this, to the standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(after_help = "Exit codes: 0 the pools have enough addresses, 1 one has too few, 2 it cannot be planned.")]
pub struct PlanArguments {
    #[command(flatten)]
    pub source: SourceArguments,
    /// How to say it
    #[arg(long, value_enum, default_value_t)]
    pub format: PlanFormat,
    /// Override a property of a resource; may be given several times
    #[arg(long, value_name = "RESOURCE.PROPERTY=VALUE", value_parser = set::read)]
    pub set: Vec<Set>,
    /// Estimate a run that stops gracefully after this time
    #[arg(long, value_name = "TIME", value_parser = run::duration, help_heading = "The run")]
    pub max_duration: Option<Duration>,
    /// What to do with users above `limit users`: open drops them, closed lets them wait
    #[arg(long, value_enum, help_heading = "The run")]
    pub model: Option<ModelName>,
    /// Timeout of attempts whose action has none [default: 30s]
    #[arg(long, value_name = "TIME", value_parser = run::duration, help_heading = "The run")]
    pub action_timeout: Option<Duration>,
    /// How long users may take to finish after a graceful stop [default: 30s]
    #[arg(long, value_name = "TIME", value_parser = run::duration, help_heading = "The run")]
    pub stop_timeout: Option<Duration>,
}

impl PlanArguments {
    /// The same for the crate, with these properties.
    pub fn options(&self, properties: &[PropertyOverride]) -> EstimateOptions {
        let property = |own: &PropertyOverride| {
            NamedValue::new(&format!("{}.{}", own.resource_id, own.property), own.value.clone())
        };
        let mut options = EstimateOptions::default().properties(properties.iter().map(property).collect::<Vec<_>>());
        options.action_timeout = self.action_timeout;
        options.max_duration = self.max_duration;
        options.stop_timeout = self.stop_timeout;
        options.model = self.model.map(Into::into);
        options
    }
}

/// How a plan is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum PlanFormat {
    /// For people
    #[default]
    Text,
    /// One JSON document, with every user's arrival
    Json,
}

/// What can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum GraphKind {
    /// The state machine that users walk
    #[default]
    Machine,
    /// The work breakdown structure with its dates
    Wbs,
    /// The schedule as a Gantt chart
    Gantt,
    /// The map of a pool
    Pool,
}

/// The picture languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GraphFormat {
    /// For Markdown
    Mermaid,
    /// Graphviz
    Dot,
    /// SVG
    Svg,
}
