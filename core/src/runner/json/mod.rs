//! JSON (RFC 8259) as values, and values as JSON.
//!
//! What a server sends is read in one pass over its bytes that builds nothing ([`select`](mod@select)), then only the wanted parts
//! become values ([`build`](mod@build)), as far as an [`Allowance`] goes. Both take time linear in the body, whatever is in it,
//! except that the member names of one object are sorted.
//! Integers keep all their digits: what 64 bits do not hold becomes a string.
//! An object's last member of a name counts, at the position of the first.

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
