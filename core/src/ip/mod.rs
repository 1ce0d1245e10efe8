//! Addresses, and whom they belong to.

mod binding;

pub use binding::{IpBinding, ResourceType};
