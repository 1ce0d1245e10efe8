//! Conditions and templates: a subset of CEL (Common Expression Language),
//! compiled once and evaluated often.
//!
//! An expression is compiled against [`Declarations`]. Its variables become slots, so evaluation
//! needs no lookups: the caller passes the values in the order of [`Expression::variables`].
//! Evaluation is pure and bounded, and does not allocate as long as only scalars are involved.

mod ast;
mod compile;
mod conversions;
mod declarations;
mod dialect;
mod error;
mod evaluate;
mod expression;
mod fast_path;
mod filter;
mod functions;
pub(crate) mod literal;
mod maps;
mod meter;
mod op;
mod operators;
#[cfg(feature = "runner")]
mod parts;
mod pattern;
mod program;
mod slots;
mod step;
mod types;
mod value;
mod value_kind;

pub(crate) use ast::{Ast, BinaryOperator, NodeId, NodeKind};
pub(crate) use compile::{Compiler, Scratch};
pub use declarations::{Declarations, VariableDeclaration};
pub use dialect::Dialect;
pub use error::{EvaluationError, EvaluationFault};
pub use expression::Expression;
#[cfg(feature = "runner")]
pub(crate) use functions::{base64_encode, percent_encode};
pub(crate) use functions::{
    list as function_list, named as functions_named, of_namespace as function_namespace,
    parse_timestamp as timestamp_of, plain_text, timestamp_text,
};
#[cfg(feature = "runner")]
pub(crate) use parts::VariablePart;
pub(crate) use program::Program;
pub(crate) use step::Step;
pub use value::{Timestamp, Value};
pub use value_kind::{UnknownValueKind, ValueKind};
