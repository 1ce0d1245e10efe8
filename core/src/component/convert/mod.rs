//! All conversions between WIT types and types of the crate, one file per family of types.
//!
//! Functions named `wire` convert to WIT, functions named `read` convert from WIT.

pub mod address;
#[cfg(feature = "scenarios")]
pub mod diagnostic;
#[cfg(feature = "scenarios")]
pub mod estimate;
pub mod ip_pool;
#[cfg(feature = "scenarios")]
pub mod load;
#[cfg(feature = "scenarios")]
pub mod page;
#[cfg(feature = "scenarios")]
pub mod parser;
#[cfg(feature = "runner")]
pub mod runner;
#[cfg(feature = "socket")]
pub mod socket;
#[cfg(feature = "scenarios")]
pub mod value;
#[cfg(feature = "scenarios")]
pub mod wbs;
#[cfg(feature = "scenarios")]
pub mod workbook;
#[cfg(feature = "scenarios")]
pub mod workflow;
#[cfg(feature = "scenarios")]
pub mod workflow_error;
