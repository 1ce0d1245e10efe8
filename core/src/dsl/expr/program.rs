//! Compiled expressions: output of the compiler, input of the evaluator.

use super::{ValueKind, fast_path::FastPath, op::Op};

/// A compiled expression.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    pub ops: Vec<Op>,
    /// Source position of each operation.
    pub places: Vec<u32>,
    pub root: u32,
    pub variables: Vec<String>,
    /// Types of the variables.
    pub kinds: Vec<ValueKind>,
    pub kind: ValueKind,
    /// Fast path; empty if the expression has none.
    pub fast_path: FastPath,
}
