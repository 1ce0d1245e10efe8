//! State as text: the format of snapshots, logs and pictures.
//!
//! A state is a sequence of lines; a line is a word and fields, separated by tabs. The first line
//! names the kind and the version of the format; the last one contains a digest of all lines before
//! it, to detect damage. Long strings are returned in [pages](crate::paging) and restored from
//! pieces.

mod escape;
mod fields;
mod values;
mod writer;

use crate::error::workflow::WorkflowError;

pub(crate) use fields::{Fields, Lines};
pub(crate) use writer::Writer;

/// Returns a [`WorkflowError::InvalidSnapshot`].
pub(crate) fn damaged(subject: impl Into<String>, expected: impl Into<String>) -> WorkflowError {
    WorkflowError::InvalidSnapshot { subject: subject.into(), expected: expected.into() }
}

/// FNV-1a with 64 bits.
pub(crate) fn digest(text: &str) -> u64 {
    let step = |state: u64, byte: u8| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
