//! Execution: what a stimulus does to an instance, until there is nothing left to do.
//!
//! `walk` and `step` run the `agenda`, `branch` and `values` hold where an instance is and what it knows, `requests` hands
//! actions to the host and takes its reports, `time` and `timers` let time pass.

pub mod agenda;
pub mod branch;
#[cfg(feature = "socket")]
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
