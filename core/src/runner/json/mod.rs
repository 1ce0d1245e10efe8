//! JSON (RFC 8259) as values, and values as JSON.
//!
//! The bytes from a server are read in one pass that builds nothing ([`select`](mod@select)), then
//! only the wanted parts become values ([`build`](mod@build)), within an [`Allowance`]. Both take
//! time linear in the body, whatever its contents, except that the member names of one object are
//! sorted.
//! Integers keep all their digits: those that do not fit 64 bits become strings. Of several members
//! of one name in an object, the last one counts, at the position of the first.

mod body;
mod build;
mod scanner;
mod select;
#[cfg(test)]
mod tests;
mod write;

pub use body::{JsonBody, member_path};
use build::{Allowance, TooLarge, build, digits, integer};
use scanner::source;
use select::{Part, select};
pub use write::write;
