//! All conversions between WIT types and types of the crate, one file per family of types.
//!
//! Functions named `wire` convert to WIT, functions named `read` convert from WIT.

pub mod address;
pub mod diagnostic;
pub mod estimate;
pub mod ip_pool;
pub mod load;
pub mod page;
pub mod parser;
#[cfg(feature = "socket")]
pub mod runner;
#[cfg(feature = "socket")]
pub mod socket;
pub mod value;
pub mod wbs;
pub mod workbook;
pub mod workflow;
pub mod workflow_error;
