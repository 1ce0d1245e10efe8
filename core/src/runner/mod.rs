//! One call that runs a scenario over real sockets: users, addresses, actions, verdict.
//!
//! What lives here: [`Run`] over one engine, whose parts own their data and say when they are next due: who arrives
//! (`arrivals`), who has started (`users`), from which address (`address_pools`), what the actions are (`action_plan`), attempts
//! over sockets (`attempt`, `connection`) with the client side of their protocols (`protocol`, `http`: without I/O), pauses
//! (`pauses`), names of hosts (`host_cache`), actions of the host (`host_actions`), what the host gives to send (`inputs`), what is counted (`ledger`), what happened (`events`), and the life of the run
//! (`lifecycle`). The `event_loop` alone knows them all; `report` reads from them.
//! It uses every other module; the rules of instances are those of the [machine](crate::state_machine), and none is made here.
//! It promises that each attempt, request and response is counted once, that a turn of the loop does a bounded amount of work
//! whatever a server sends, and that, however a run ends, its sockets are closed and its addresses are back in their pools.
//!
//! The engine knows no host: sockets and the clock are those of a back end, which tests replace by a script.
#![doc = include_str!("examples.md")]

mod action_plan;
mod address_pools;
mod arrivals;
mod attempt;
mod builder;
mod connection;
mod error;
mod event_loop;
mod events;
mod extract;
mod failure;
mod host_actions;
mod host_cache;
mod http;
mod inputs;
mod json;
mod ledger;
mod lifecycle;
mod options;
mod pauses;
mod progress;
mod protocol;
mod report;
mod run;
mod users;

#[cfg(test)]
mod tests;

pub use builder::{Runner, Stopper};
pub use error::{RunnerError, RunnerErrorKind};
pub use event_loop::RunStep;
pub use events::{RunEvent, RunEventKind, RunEvents};
pub use inputs::{InputUse, input_uses};
pub use ledger::{AttemptCounts, FailureCount, RequestCounts, StatusCount, TransferCounts};
pub use options::{EventDetail, ExhaustionPolicy, HostAddresses, PoolFallback, PropertyOverride, RunOptions};
pub use progress::{RunPhase, RunProgress, StopMode};
pub use report::{ActionReport, PoolReport, RunReport, RunVerdict, TenantReport};
pub use run::Run;

pub use crate::state_machine::{ActionOutcome, ActionRequest, ReportStatus};
