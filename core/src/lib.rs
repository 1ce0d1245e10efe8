#![doc = include_str!("README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![deny(missing_docs)]
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
pub mod dsl;
mod duration;
pub mod error;
pub mod ip;
mod limits;
pub mod load;
#[cfg(any(test, feature = "pages"))]
mod paging;
#[cfg(feature = "socket")]
pub mod runner;
#[cfg(feature = "serde")]
mod serde_forms;
mod snapshot_text;
#[cfg(feature = "socket")]
pub mod socket;
mod sort;
pub mod state_machine;
mod suggest;
pub mod wbs;
pub mod workbook;

pub use core_lib_error::{CoreLibError, CoreLibErrorKind};
pub use diagram::DiagramFormat;
pub use dsl::{
    Diagnostic, NamedValue, ParserError, Scenario, Severity, Source, Syntax, Template, Value, ValueKind, convert,
    expr::{Dialect, Expression},
    parse, validate,
};
pub use error::WorkflowError;
pub use ip::{
    AllocationOptions, EdgeExclusion, IpBinding, IpFamily, IpPool, IpPoolError, IpRange, PoolDefinition, PoolOptions,
    ResourceType, Strategy,
};
pub use load::{LoadPlan, LoadRun};
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub use paging::TextPage;
#[cfg(feature = "socket")]
pub use runner::{Run, RunOptions, Runner, RunnerError};
#[cfg(feature = "socket")]
pub use socket::{
    Datagram, Interest, Protocol, Readiness, ShutdownDirection, Socket, SocketAddress, SocketError, SocketState,
};
pub use state_machine::{
    ActionOutcome, ActionRequest, InstanceState, Machine, MachineOptions, OutcomeKind, ReportStatus,
};
pub use wbs::{Wbs, WbsChange};
pub use workbook::{Verdict, Workbook};
