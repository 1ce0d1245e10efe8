//! One call that runs a scenario over real sockets: users, addresses, actions, verdict.
//!
//! What lives here: [`Run`] over one engine, whose parts are a file a concern: who arrives (`users`), from which address
//! (`address`), what is to be done (`plan`, `tasks`), what is said over a socket (`client`, `http`: without I/O), the socket itself
//! (`connection`, `exchange`), what the answer has (`extract`, `json`), and the loop that turns it all (`steps`).
//! It uses every other module; the rules of instances are those of the [machine](crate::state_machine), and none is made here.
//! It promises that, however a run ends, its sockets are closed and its addresses are back in their pools.
//!
//! The engine knows no host: sockets and the clock are those of a back end, which tests replace by a script.
#![doc = include_str!("examples.md")]

mod action_plan;
mod address_pools;
mod attempt;
mod attempts;
mod builder;
mod connection;
mod engine;
mod event_loop;
mod events;
mod extract;
mod failures;
mod host_actions;
mod host_cache;
mod http;
mod json;
mod options;
mod progress;
mod protocol;
mod report;
mod run;
mod traces;
mod users;

#[cfg(test)]
mod tests;

pub use builder::{Runner, Stopper};
pub use event_loop::RunStep;
pub use events::{RunEventKind, RunEvents};
pub use failures::FailureCount;
pub use options::{EventDetail, ExhaustionPolicy, PoolFallback, PropertyOverride, RunOptions};
pub use progress::{RunPhase, RunProgress, StopMode};
pub use report::{ActionReport, PoolReport, RunReport, StatusCount, TenantReport};
pub use run::Run;
