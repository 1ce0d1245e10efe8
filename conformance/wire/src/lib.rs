//! Code shared by the lanes in Rust: wire values as serde data, the table of named resources, and
//! the handling of one request of the lane protocol.
//!
//! The protocol and the wire values are described in `conformance/README.md`. A lane supplies a
//! [`Dispatch`], which the bindings generator writes from the WIT; types are inferred from the
//! called functions, so none of them is known here.

mod call;
mod de;
mod error;
mod expression;
mod objects;
mod ser;
mod serve;
mod wire;

pub use call::{Call, Failure, borrow, borrow_all, borrow_mut, references};
pub use error::Error;
pub use objects::Objects;
pub use ser::to_json;
pub use serve::{Dispatch, serve};
pub use wire::Wire;
