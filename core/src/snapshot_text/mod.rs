//! State as text: what snapshots, logs and pictures are made of.
//!
//! A state is lines; a line is a word and fields, separated by tabs. The first line names what it is and the
//! version of the form, the last one has a digest of all before it, so that damage is seen. Long strings go out in
//! [pages](crate::paging) and are restored from pieces.

mod escape;
mod fields;
mod values;
mod writer;

use crate::error::workflow::WorkflowError;

pub(crate) use fields::{Fields, Lines};
pub(crate) use writer::Writer;

/// As [`WorkflowError::InvalidSnapshot`], in one line.
pub(crate) fn damaged(subject: impl Into<String>, expected: impl Into<String>) -> WorkflowError {
    WorkflowError::InvalidSnapshot { subject: subject.into(), expected: expected.into() }
}

/// FNV-1a with 64 bits.
pub(crate) fn digest(text: &str) -> u64 {
    let step = |state: u64, byte: u8| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
