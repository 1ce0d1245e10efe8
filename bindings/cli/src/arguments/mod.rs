//! Command-line arguments. The help texts are the reference; doc/CLI.md is generated from them.

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
  0    success
  1    errors were found, a file is not formatted, a pool is too small, or a run failed
  2    the command could not run: wrong usage, or a file that cannot be read or written
  3    the run attempted nothing
  4    reserved: a worker process of the run was lost
  5    --max-duration stopped the run before its plan was done, and it had not failed (1)
  130  a signal stopped the run before its plan was done, and it had not failed (1)
  141  the output was closed early (broken pipe)";

/// Check, draw and plan scenarios, run them over real sockets, and manage address pools
#[derive(Debug, Parser)]
#[command(name = "scheduler-core", version, after_help = EXIT_CODES, max_term_width = 100)]
#[command(propagate_version = true, subcommand_required = true, arg_required_else_help = true)]
pub struct Arguments {
    /// When to write in color
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t, help_heading = "Global options")]
    pub color: ColorChoice,
    #[command(subcommand)]
    pub command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a commented starter scenario for a URL
    Init(InitArguments),
    /// Check scenarios and report errors with suggested fixes
    Check(CheckArguments),
    /// Rewrite scenarios in canonical form; comments are kept
    Fmt(FmtArguments),
    /// Convert a scenario to another syntax
    Convert(ConvertArguments),
    /// Draw the state machine, work breakdown, schedule or an address pool of a scenario
    Graph(GraphArguments),
    /// Preview a run: arrivals, required addresses and ports, schedule and critical path
    Plan(PlanArguments),
    /// Run a scenario over real sockets; the exit code is the verdict
    Run(RunArguments),
    /// Allocate and manage addresses in the snapshot file of a pool
    Pool(PoolArguments),
    /// Report what this machine lacks for a run, with commands
    Doctor(DoctorArguments),
    /// Print shell completions
    #[command(
        after_help = "Example: scheduler-core completions bash > ~/.local/share/bash-completion/completions/scheduler-core"
    )]
    Completions {
        /// Shell to print completions for
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the man page, or write the man pages of all subcommands to a folder
    #[command(after_help = "Example: scheduler-core man | man -l -")]
    Man {
        /// Folder for the man pages
        #[arg(value_name = "FOLDER")]
        directory: Option<PathBuf>,
    },
}

/// Source of a scenario.
#[derive(Debug, Args)]
pub struct SourceArguments {
    /// Scenario file; `-` is standard input
    pub file: PathBuf,
    /// Input syntax [default: from the file extension]
    #[arg(long, value_enum)]
    pub syntax: Option<SyntaxName>,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 the file is written, 2 the URL cannot be used, or the file exists or cannot be written.
Example: scheduler-core init http://127.0.0.1:8080/ && scheduler-core run load.scenario"
)]
pub struct InitArguments {
    /// URL to request, such as http://127.0.0.1:8080/
    pub url: String,
    /// Scenario file to write; `-` is standard output
    #[arg(short, long, value_name = "FILE", default_value = "load.scenario")]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 nothing is missing, 1 something is missing, 2 the scenario cannot be read or has errors.
Examples:
  scheduler-core doctor
  scheduler-core doctor load.scenario"
)]
pub struct DoctorArguments {
    /// Scenario whose needs to check [default: those of starter scenarios]
    pub file: Option<PathBuf>,
    /// Input syntax [default: from the file extension]
    #[arg(long, value_enum)]
    pub syntax: Option<SyntaxName>,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 no errors remain, 1 errors remain or --diff found a certain fix, 2 a file cannot be read or written, or --set is invalid.
Examples:
  scheduler-core check *.scenario
  scheduler-core check --fix *.scenario
  scheduler-core check --format sarif *.scenario > diagnostics.sarif"
)]
pub struct CheckArguments {
    /// Scenario files; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
    /// Treat warnings as errors
    #[arg(long)]
    pub deny_warnings: bool,
    /// Override a property of a resource; may be given several times
    #[arg(long, value_name = "RESOURCE.PROPERTY=VALUE", value_parser = set::read)]
    pub set: Vec<Set>,
    /// Apply fixes that have only one likely meaning; for `-`, write the fixed source text to standard output
    #[arg(long)]
    pub fix: bool,
    /// With --fix: print a diff to standard output instead of changing files
    #[arg(long, requires = "fix")]
    pub diff: bool,
    /// Input syntax [default: from the file extension]
    #[arg(long, value_enum)]
    pub syntax: Option<SyntaxName>,
}

/// Output format of `check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum CheckFormat {
    /// Human-readable, with source lines
    #[default]
    Text,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// GitHub Actions annotations
    Github,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 all files are formatted, 1 --check found a file that is not, 2 a file has errors or cannot be read or written."
)]
pub struct FmtArguments {
    /// Scenario files; `-` reads standard input and writes the canonical form to standard output
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Show what would change, without writing files
    #[arg(long)]
    pub check: bool,
    /// Input syntax [default: from the file extension]
    #[arg(long, value_enum)]
    pub syntax: Option<SyntaxName>,
}

#[derive(Debug, Args)]
#[command(after_help = "Example: scheduler-core convert load.scenario --to yaml -o load.yaml")]
pub struct ConvertArguments {
    #[command(flatten)]
    pub source: SourceArguments,
    /// Output syntax
    #[arg(long, value_enum, value_name = "SYNTAX")]
    pub to: SyntaxName,
    /// Output file [default: standard output]
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
    /// Output format; gantt and pool are always SVG [default: from the extension of --output, else mermaid]
    #[arg(long, value_enum)]
    pub format: Option<GraphFormat>,
    /// Workflow (machine, wbs, gantt) or pool (pool) to draw [default: all workflows, or the only pool]
    #[arg(long)]
    pub name: Option<String>,
    /// Output file [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(after_help = "Output:
  arrivals          users who arrive from this time to the next, then the groups of the load
  addresses needed  most addresses of the pool that users hold at the same time
  ports needed      most connections from one source address to one destination at the same time;
                    `each of pool red`: from each address of that pool
  at most           upper bounds, as if all users were active at the same time
  1.1               number of a step in the work breakdown structure
  slack             how late a step can be without a longer workflow; a critical step has none
  critical path     the steps that determine the length of a workflow
  estimated length  at least: every response arrives at once; at most: every attempt takes its whole
                    timeout and fails

Exit codes: 0 the pools have enough addresses, 1 a pool has too few, 2 the run cannot be planned.")]
pub struct PlanArguments {
    #[command(flatten)]
    pub source: SourceArguments,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub format: PlanFormat,
    /// Override a property of a resource; may be given several times
    #[arg(long, value_name = "RESOURCE.PROPERTY=VALUE", value_parser = set::read)]
    pub set: Vec<Set>,
    /// Estimate a run that stops gracefully after this time
    #[arg(long, value_name = "TIME", value_parser = run::duration, help_heading = "Run options")]
    pub max_duration: Option<Duration>,
    /// What to do with users above `limit users` [default: open]
    #[arg(long, value_enum, help_heading = "Run options")]
    pub model: Option<ModelName>,
    /// Timeout of attempts whose action has none [default: 30s]
    #[arg(long, value_name = "TIME", value_parser = run::duration, help_heading = "Run options")]
    pub action_timeout: Option<Duration>,
    /// How long users may take to finish after a graceful stop [default: 30s]
    #[arg(long, value_name = "TIME", value_parser = run::duration, help_heading = "Run options")]
    pub stop_timeout: Option<Duration>,
}

impl PlanArguments {
    /// Returns the estimate options of the crate, with these property overrides.
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

/// Output format of `plan`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum PlanFormat {
    /// Human-readable
    #[default]
    Text,
    /// One JSON document, with every user's arrival
    Json,
}

/// Kind of diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum GraphKind {
    /// The state machine of the workflows
    #[default]
    Machine,
    /// The work breakdown structure with its dates
    Wbs,
    /// The schedule as a Gantt chart
    Gantt,
    /// The map of a pool
    Pool,
}

/// Diagram formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GraphFormat {
    /// For Markdown
    Mermaid,
    /// Graphviz
    Dot,
    /// SVG
    Svg,
}
