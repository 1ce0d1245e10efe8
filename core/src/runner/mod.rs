//! One call that runs a scenario over real sockets: users, addresses, actions, verdict.
//!
//! What lives here: [`Run`] over one engine. Each part of the engine owns its data and reports when
//! it is next due: arriving users (`arrivals`), started users (`users`), their addresses
//! (`address_pools`), the actions (`action_plan`), attempts over sockets (`attempt`, `connection`)
//! with the client side of their protocols (`protocol`, `http`; without I/O), pauses (`pauses`),
//! host names (`host_cache`), actions of the host (`host_actions`), bytes that the host gives to
//! send (`inputs`), counts (`ledger`), events (`events`), and the life cycle of the run
//! (`lifecycle`). Only the `event_loop` knows all of them; `report` reads from them.
//! It uses every other module. The rules of instances are those of the
//! [machine](crate::state_machine); this module adds none.
//! It promises that each attempt, request and response is counted once, that a turn of the loop
//! does a bounded amount of work whatever a server sends, and that, however a run ends, its sockets
//! are closed and its addresses are back in their pools.
//!
//! The engine does not depend on a host: sockets and the clock come from a back end, which tests
//! replace with a script.
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
