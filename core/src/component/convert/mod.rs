//! Every conversion between WIT types and the crate's, a file a family of types.
//!
//! `wire` makes a WIT value of one of ours, `read` one of ours of a WIT value.

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
