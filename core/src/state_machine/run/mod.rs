//! Execution: processes a stimulus until no step is left.
//!
//! `walk` and `step` run the `agenda`, `branch` and `values` hold the positions and variables of instances,
//! `requests` hands out actions and receives their reports, `time` and `timers` advance the time.

pub mod agenda;
pub mod branch;
#[cfg(feature = "runner")]
pub mod drive;
pub mod instance;
pub mod instances;
pub mod requests;
pub mod retry;
pub mod step;
pub mod sync;
pub mod time;
pub mod timers;
pub mod values;
pub mod walk;
