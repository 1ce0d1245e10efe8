//! Options of a machine.

use std::time::Duration;

use crate::{
    dsl::model,
    duration::{milliseconds, setters},
    error::workflow::{WorkflowError, invalid, within},
    limits::workflow as limits,
};

/// Options of a machine. Every field has a default.
///
/// ```
/// use std::time::Duration;
/// use scheduler_core::MachineOptions;
///
/// let options = MachineOptions::default().seed(7).iterations(3).think(Duration::from_secs(1));
/// assert_eq!(options.iterations, Some(3));
///
/// // For a machine that only counts: no hashes, no traces, and loops of any length.
/// let bare = options.hash(false).max_trace(0).max_visits(u32::MAX).max_microsteps(1_000_000);
/// assert_eq!(bare.max_trace, Some(0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MachineOptions {
    /// Seed of the retry jitter. Defaults to 0.
    pub seed: Option<u64>,
    /// Initial time of the machine, in milliseconds. Defaults to 0.
    pub now_ms: Option<u64>,
    /// Number of iterations of an instance. If none, the load section applies, or 1.
    pub iterations: Option<u32>,
    /// Pause between two iterations. If none, the load section applies, or 0.
    #[cfg_attr(feature = "serde", serde(rename = "think_ms", with = "crate::serde_forms::milliseconds"))]
    pub think: Option<Duration>,
    /// Maximum number of visits of a node in one iteration. Defaults to 1,000.
    pub max_visits: Option<u32>,
    /// Maximum number of nodes that an instance passes in one call. Defaults to 1,000.
    pub max_microsteps: Option<u32>,
    /// Maximum number of trace entries to keep for each instance, from the start. Defaults to 256.
    pub max_trace: Option<u32>,
    /// Whether instances are hashed. Defaults to true. If false, every hash is 0.
    pub hash: Option<bool>,
    /// Whether every call is recorded for the log. Defaults to false.
    pub keep_log: Option<bool>,
}

setters!(MachineOptions {
    /// Sets the seed of the retry jitter.
    seed: u64,
    /// Sets the initial time of the machine, in milliseconds.
    now_ms: u64,
    /// Sets the number of iterations of an instance.
    iterations: u32,
    /// Sets the pause between two iterations.
    think: Duration,
    /// Sets the maximum number of visits of a node in one iteration.
    max_visits: u32,
    /// Sets the maximum number of nodes that an instance passes in one call.
    max_microsteps: u32,
    /// Sets the maximum number of trace entries to keep for each instance.
    max_trace: u32,
    /// Sets whether instances are hashed.
    hash: bool,
    /// Sets whether every call is recorded for the log.
    keep_log: bool,
});

/// Options of a machine with the defaults filled in.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    pub seed: u64,
    pub iterations: u32,
    pub think_ms: u64,
    pub max_visits: u32,
    pub max_microsteps: u32,
    pub max_trace: u32,
    pub hash: bool,
    /// Whether the host measures attempts that are ended by the machine's own timers.
    pub measured_by_host: bool,
    /// Actions that the caller performs itself. If none, every action is handed out.
    pub own_actions: Option<OwnActions>,
}

/// Actions whose parameters never leave the caller and may therefore be large.
#[derive(Debug, Clone, Copy)]
pub struct OwnActions {
    /// Returns whether an action kind belongs to them.
    pub are: fn(&str) -> bool,
    /// Maximum number of bytes of the parameters of one action.
    pub bytes: usize,
    /// Name of that limit.
    pub limit: &'static str,
}

impl Settings {
    pub fn of(options: MachineOptions, load: Option<&model::LoadDef>) -> Result<Self, WorkflowError> {
        let settings = Self {
            seed: options.seed.unwrap_or(0),
            iterations: options.iterations.or(load.map(|load| load.iterations)).unwrap_or(1),
            think_ms: options.think.map(milliseconds).or(load.map(|load| load.think_ms)).unwrap_or(0),
            max_visits: options.max_visits.unwrap_or(limits::VISITS),
            max_microsteps: options.max_microsteps.unwrap_or(limits::MICROSTEPS),
            max_trace: options.max_trace.unwrap_or(limits::TRACE),
            hash: options.hash.unwrap_or(true),
            measured_by_host: false,
            own_actions: None,
        };
        let counts = [
            ("iterations", settings.iterations),
            ("max-visits", settings.max_visits),
            ("max-microsteps", settings.max_microsteps),
        ];
        if let Some((name, _)) = counts.iter().find(|(_, count)| *count == 0) {
            return Err(invalid(*name, "at least 1"));
        }
        within("planned-ms", limits::PLANNED_MS, settings.think_ms)?;
        Ok(settings)
    }
}
