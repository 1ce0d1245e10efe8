#![doc = include_str!("../README.md")]

#[allow(missing_docs, clippy::all)]
#[rustfmt::skip]
mod bindings;

pub use bindings::*;
