//! Arguments of `run`.

use std::{path::PathBuf, time::Duration};

use clap::{Args, ValueEnum};
use scheduler_core::{
    load::LoadModel,
    runner::{ExhaustionPolicy, HostAddresses, PoolFallback, RunOptions},
};

use super::{
    SourceArguments,
    set::{self, Set},
};

#[derive(Debug, Args)]
#[command(after_help = "Exit codes; the first that applies:
  2    the run could not start
  1    failed: a threshold was violated. If no threshold has data: a user failed,
       was rejected or dropped, or an action was attempted but never succeeded.
       Without thresholds, also: a user never arrived
  4    incomplete: reserved for runs over several processes
  5    stopped by --max-duration before the plan was done
  130  stopped by a signal before the plan was done
  3    no-data: nothing was attempted; pauses are not attempts
  0    passed

Ctrl-C once stops gracefully: users finish their current iteration. Ctrl-C twice stops at once. The report is printed either way.
Examples:
  scheduler-core run load.scenario
  scheduler-core run load.scenario --set server.port=9000 --max-duration 30s --html report.html
  scheduler-core run load.scenario --json --interval 5s > run.jsonl")]
pub struct RunArguments {
    #[command(flatten)]
    pub source: SourceArguments,
    /// Override a property of a resource; may be given several times
    #[arg(long, value_name = "RESOURCE.PROPERTY=VALUE", value_parser = set::read)]
    pub set: Vec<Set>,
    /// Input for requests to send, read from a file (`-` is standard input); may be given several times
    #[arg(long, value_name = "NAME=FILE", value_parser = input)]
    pub input: Vec<Input>,
    /// Write an HTML report with charts, tables and diagrams to this file
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Write JSON lines to standard output
    #[arg(long)]
    pub json: bool,
    /// Print no progress, only the verdict
    #[arg(short, long)]
    pub quiet: bool,
    /// Progress interval without a terminal or with --json [default: 10s, or 1s with --json]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    pub interval: Option<Duration>,
    /// Stop gracefully after this time
    #[arg(long, value_name = "TIME", value_parser = duration, help_heading = "Run options")]
    pub max_duration: Option<Duration>,
    /// Seed for retry jitter [default: 0]
    #[arg(long, value_name = "NUMBER", help_heading = "Run options")]
    pub seed: Option<u64>,
    /// What to do with users above `limit users` [default: open]
    #[arg(long, value_enum, help_heading = "Run options")]
    pub model: Option<ModelName>,
    /// What to do with users when no pool has an address for them [default: wait]
    #[arg(long, value_enum, help_heading = "Run options")]
    pub exhaustion: Option<ExhaustionName>,
    /// Exhausted pool and the pool to use instead; may be given several times
    #[arg(long, value_name = "POOL=POOL", value_parser = fallback, help_heading = "Run options")]
    pub fallback: Vec<PoolFallback>,
    /// Timeout of attempts whose action has none [default: 30s]
    #[arg(long, value_name = "TIME", value_parser = duration, help_heading = "Run options")]
    pub action_timeout: Option<Duration>,
    /// How long users may take to finish after a graceful stop [default: 30s]
    #[arg(long, value_name = "TIME", value_parser = duration, help_heading = "Run options")]
    pub stop_timeout: Option<Duration>,
    /// Maximum number of open sockets [default: 10000]
    #[arg(long, value_name = "NUMBER", help_heading = "Run options")]
    pub max_connections: Option<u32>,
    /// Maximum bytes kept of a response body [default: 1 MiB]
    #[arg(long, value_name = "BYTES", help_heading = "Run options")]
    pub max_body: Option<u32>,
    /// Maximum bytes kept in memory for bodies, responses, large exports and cookies of all users [default: 256 MiB]
    #[arg(long, value_name = "BYTES", help_heading = "Run options")]
    pub max_buffered: Option<u64>,
    /// Add this header field to each HTTP request; its value is USER-ITERATION-ATTEMPT-PART
    #[arg(long, value_name = "NAME", help_heading = "Run options")]
    pub request_id_header: Option<String>,
    /// Use these IP addresses for a host name instead of looking it up; may be given several times
    #[arg(long, value_name = "HOST=ADDRESS[,ADDRESS...]", value_parser = resolve, help_heading = "Run options")]
    pub resolve: Vec<HostAddresses>,
    /// Look up host names again after this time [default: 30s]
    #[arg(long, value_name = "TIME", value_parser = duration, help_heading = "Run options")]
    pub resolve_every: Option<Duration>,
    /// Start time of the run as the scenario sees it, in milliseconds [default: 0]
    #[arg(long, value_name = "NUMBER", help_heading = "Run options")]
    pub start_ms: Option<u64>,
    /// Do not check first that the pool addresses are assigned to this machine
    #[arg(long, help_heading = "Run options")]
    pub skip_address_check: bool,
}

impl RunArguments {
    /// Returns the options that differ from their defaults, for the report page. Example: `seed 7`.
    pub fn told(&self) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        told.extend(self.set.iter().map(Set::told));
        told.extend(self.seed.map(|seed| format!("seed {seed}")));
        told.extend(self.max_duration.map(|time| format!("at most {time:?}")));
        told.extend(self.model.map(|model| format!("{model:?} model").to_lowercase()));
        told
    }

    /// Returns the run options of the crate, without the event detail and the property overrides.
    pub fn options(&self) -> RunOptions {
        let mut options = RunOptions::default().fallbacks(self.fallback.clone()).resolve(self.resolve.clone());
        options.seed = self.seed;
        options.start_ms = self.start_ms;
        options.model = self.model.map(Into::into);
        options.exhaustion = self.exhaustion.map(|name| match name {
            ExhaustionName::Wait => ExhaustionPolicy::Wait,
            ExhaustionName::Reject => ExhaustionPolicy::Reject,
        });
        options.action_timeout = self.action_timeout;
        options.stop_timeout = self.stop_timeout;
        options.max_duration = self.max_duration;
        options.max_connections = self.max_connections;
        options.max_body_bytes = self.max_body;
        options.max_buffered_bytes = self.max_buffered;
        options.request_id_header.clone_from(&self.request_id_header);
        options.resolve_every = self.resolve_every;
        options
    }
}

/// An input of the run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Name that the scenario uses.
    pub name: String,
    /// File with the bytes; `-` is standard input.
    pub file: PathBuf,
}

/// The load models.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ModelName {
    /// Users above the limit are dropped and counted
    Open,
    /// Users above the limit wait
    Closed,
}

impl From<ModelName> for LoadModel {
    fn from(name: ModelName) -> Self {
        match name {
            ModelName::Open => Self::Open,
            ModelName::Closed => Self::Closed,
        }
    }
}

/// What happens to users without an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExhaustionName {
    /// Users wait for a free address
    Wait,
    /// Users are rejected and counted
    Reject,
}

/// `avatar=avatar.png`.
fn input(text: &str) -> Result<Input, String> {
    let parts = text.split_once('=').filter(|(name, file)| !name.is_empty() && !file.is_empty());
    let (name, file) = parts.ok_or("expected NAME=FILE, for example avatar=avatar.png")?;
    Ok(Input { name: name.to_owned(), file: PathBuf::from(file) })
}

/// `red=spare`.
fn fallback(text: &str) -> Result<PoolFallback, String> {
    let (pool, fallback) = text.split_once('=').ok_or("expected POOL=POOL, for example red=spare")?;
    Ok(PoolFallback { pool: pool.to_owned(), fallback: fallback.to_owned() })
}

/// `api.test=127.0.0.2,::1`.
fn resolve(text: &str) -> Result<HostAddresses, String> {
    let (host, addresses) =
        text.split_once('=').ok_or("expected HOST=ADDRESS[,ADDRESS...], for example api.test=127.0.0.1")?;
    Ok(HostAddresses { host: host.to_owned(), addresses: addresses.split(',').map(str::to_owned).collect() })
}

/// `500ms`, `5s`, `2m`, `1.5h`.
pub fn duration(text: &str) -> Result<Duration, String> {
    let unit_at = text.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(text.len());
    let (number, unit) = text.split_at(unit_at);
    let unit = match unit {
        "ms" => 0.001,
        "s" => 1.0,
        "m" | "min" => 60.0,
        "h" => 3600.0,
        _ => return Err("expected a number with a unit: 500ms, 5s, 2m or 1h".to_owned()),
    };
    let number: f64 = number.parse().map_err(|_| "expected a number with a unit: 500ms, 5s, 2m or 1h")?;
    Duration::try_from_secs_f64(number * unit)
        .ok()
        .filter(|time| *time >= Duration::from_millis(1))
        .ok_or("expected at least 1ms".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_has_a_name_and_a_file() {
        let given = input("avatar=a=b.png").unwrap();
        assert_eq!((given.name.as_str(), given.file.to_str()), ("avatar", Some("a=b.png")));
        for wrong in ["avatar", "=a.png", "avatar=", "="] {
            assert!(input(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_host_has_one_address_or_several() {
        let read = |text: &str| resolve(text).map(|own| (own.host, own.addresses));
        assert_eq!(read("api.test=127.0.0.1"), Ok(("api.test".into(), vec!["127.0.0.1".into()])));
        assert_eq!(read("a=::1,127.0.0.2"), Ok(("a".into(), vec!["::1".into(), "127.0.0.2".into()])));
        assert!(read("api.test").is_err());
    }

    #[test]
    fn durations_need_a_unit() {
        for (text, milliseconds) in [("500ms", 500), ("5s", 5_000), ("2m", 120_000), ("1.5h", 5_400_000)] {
            assert_eq!(duration(text), Ok(Duration::from_millis(milliseconds)));
        }
        for wrong in ["", "5", "s", "-5s", "0s", "5 days", "1e400s"] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }
}
