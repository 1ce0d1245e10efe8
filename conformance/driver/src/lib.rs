//! The conformance driver: cases are data, lanes are processes, and only the driver knows the
//! expected results.
//!
//! Data flows one way: a [`case`] is read and checked against the WIT ([`wit`],
//! [`shape`]); [`run`] turns its arguments into wire values ([`wire`]), sends them to
//! a [`lane`], brings the answer into one canonical form ([`normal`]) and compares it
//! with what the case expects ([`expect`]); [`report`] prints the table.
//! `conformance/README.md` describes the files and the lane protocol.

pub mod case;
pub mod config;
pub mod coverage;
pub mod expand;
pub mod expect;
pub mod html;
pub mod junit;
pub mod lane;
pub mod names;
pub mod normal;
pub mod pace;
pub mod paths;
pub mod peer;
pub mod process;
pub mod random;
pub mod report;
pub mod run;
pub mod shape;
pub mod six;
pub mod usage;
pub mod value;
pub mod wire;
pub mod wit;
