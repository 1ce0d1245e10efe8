//! A compiled expression: the compiler writes it, the evaluator reads it.

use super::{ValueKind, fast_path::FastPath, op::Op};

/// A compiled expression.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    pub ops: Vec<Op>,
    /// Where each op stands in the source.
    pub places: Vec<u32>,
    pub root: u32,
    pub variables: Vec<String>,
    /// The types of the variables.
    pub kinds: Vec<ValueKind>,
    pub kind: ValueKind,
    /// Its short form, if it has one.
    pub fast_path: FastPath,
}
