//! The exports of WIT package `scheduler:core`: only glue.
//!
//! The code here converts WIT types to types of the crate and back (all of it in [`convert`]) and
//! forwards calls, one file per interface. It contains no rules: a rule that is not in the crate
//! itself would apply in the component only.
//!
//! The component is single-threaded and not reentrant, so a `RefCell` is sufficient locking for a
//! resource.

// The errors of the WIT are records, and wit-bindgen takes them by value.
#![allow(clippy::result_large_err)]

#[cfg(target_arch = "wasm32")]
mod allocator;
mod convert;
mod ip_pool;
#[cfg(feature = "scenarios")]
mod load;
#[cfg(feature = "scenarios")]
mod parser;
#[cfg(feature = "runner")]
mod runner;
#[cfg(feature = "socket")]
mod socket;
#[cfg(feature = "scenarios")]
mod types;
#[cfg(not(feature = "scenarios"))]
#[path = "types_without_scenarios.rs"]
mod types;
#[cfg(feature = "scenarios")]
mod wbs;
#[cfg(feature = "scenarios")]
mod workbook;
#[cfg(feature = "scenarios")]
mod workflow;

/// Bindings generated from `wit/` by `cargo xtask build`, which passes the path of the file.
#[allow(
    missing_docs,
    unsafe_op_in_unsafe_fn,
    clippy::all,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable
)]
mod bindings {
    include!(env!("SCHEDULER_CORE_GLUE", "feature `component` needs the glue that `cargo xtask build` generates"));
}

use bindings::exports::scheduler::core as exports;

struct Component;

bindings::export!(Component with_types_in bindings);
