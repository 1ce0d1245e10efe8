//! Queries of a machine: status, traces, faults and diagrams.

pub mod fault;
pub mod queries;
pub mod render;
pub mod status;
pub mod trace;
