//! Operations of a compiled expression.

use super::{BinaryOperator, Value, functions::Function};

/// An operation. Operands are indexes of other operations.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    Constant(Value),
    Slot(u32),
    /// Variable of an enclosing macro, counted from the innermost one.
    Local(u32),
    Select(u32, Box<str>),
    Has(u32, Box<str>),
    /// Whether a variable has a value.
    Present(u32),
    Index(u32, u32),
    List(Box<[u32]>),
    Map(Box<[(u32, u32)]>),
    And(u32, u32),
    Or(u32, u32),
    Not(u32),
    Negate(u32),
    Binary(BinaryOperator, u32, u32),
    Conditional(u32, u32, u32),
    Call(Function, Box<[u32]>),
    Comprehension(Box<Comprehension>),
}

/// A macro over the elements of a list or the keys of a map.
#[derive(Debug, Clone)]
pub(crate) struct Comprehension {
    pub kind: ComprehensionKind,
    pub range: u32,
    pub predicate: Option<u32>,
    pub transform: Option<u32>,
    /// Steps per iteration.
    pub cost: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ComprehensionKind {
    All,
    Exists,
    ExistsOne,
    Filter,
    Map,
}

impl ComprehensionKind {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "all" => Self::All,
            "exists" => Self::Exists,
            "exists_one" | "existsOne" => Self::ExistsOne,
            "filter" => Self::Filter,
            "map" => Self::Map,
            _ => return None,
        })
    }
}
