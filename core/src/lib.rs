#![doc = include_str!("README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![deny(missing_docs)]
// The modules for scenarios and runs use more of the shared ones than pools and sockets alone.
#![cfg_attr(not(all(feature = "scenarios", feature = "runner")), allow(dead_code, unused_imports))]
// A panic inside the component poisons the instance for good on every host, so only tests may
// contain code that can panic. The command line repeats the list, because a table of lints in
// Cargo.toml cannot exclude tests.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::arithmetic_side_effects,
        clippy::print_stdout,
        clippy::print_stderr,
        clippy::exit
    )
)]

#[cfg(feature = "component")]
mod component;
mod core_lib_error;
mod diagram;
#[cfg(feature = "scenarios")]
pub mod dsl;
mod duration;
#[cfg(feature = "scenarios")]
pub mod error;
pub mod ip;
mod limits;
#[cfg(feature = "scenarios")]
pub mod load;
#[cfg(all(feature = "scenarios", any(test, feature = "pages")))]
mod paging;
mod printable;
#[cfg(feature = "runner")]
pub mod runner;
#[cfg(feature = "serde")]
mod serde_forms;
#[cfg(feature = "scenarios")]
mod snapshot_text;
#[cfg(feature = "socket")]
pub mod socket;
mod sort;
#[cfg(feature = "scenarios")]
pub mod state_machine;
#[cfg(feature = "scenarios")]
mod suggest;
#[cfg(feature = "scenarios")]
pub mod wbs;
#[cfg(feature = "scenarios")]
pub mod workbook;

pub use core_lib_error::{CoreLibError, CoreLibErrorKind};
pub use diagram::DiagramFormat;
#[cfg(feature = "scenarios")]
pub use dsl::{
    Diagnostic, NamedValue, ParserError, Scenario, Severity, Source, Syntax, Template, Value, ValueKind, convert,
    expr::{Dialect, Expression},
    parse, validate,
};
#[cfg(feature = "scenarios")]
pub use error::WorkflowError;
pub use ip::{
    AllocationOptions, EdgeExclusion, IpBinding, IpFamily, IpPool, IpPoolError, IpRange, PoolDefinition, PoolOptions,
    ResourceType, Strategy,
};
#[cfg(feature = "scenarios")]
pub use load::{LoadPlan, LoadRun};
#[cfg(all(feature = "scenarios", any(test, feature = "pages")))]
#[doc(hidden)]
pub use paging::TextPage;
pub use printable::printable;
#[cfg(feature = "runner")]
pub use runner::{Run, RunOptions, Runner, RunnerError};
#[cfg(feature = "socket")]
pub use socket::{
    Datagram, Interest, Protocol, Readiness, ShutdownDirection, Socket, SocketAddress, SocketError, SocketState,
};
#[cfg(feature = "scenarios")]
pub use state_machine::{
    ActionOutcome, ActionRequest, InstanceState, Machine, MachineOptions, OutcomeKind, ReportStatus,
};
#[cfg(feature = "scenarios")]
pub use wbs::{Wbs, WbsChange};
#[cfg(feature = "scenarios")]
pub use workbook::{Verdict, Workbook};
