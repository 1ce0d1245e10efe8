//! Linked lists through the grants: those of a tenant, and those of a type of resource.

/// No grant.
pub const NONE: u32 = u32::MAX;

/// The neighbors of a grant in a list.
#[derive(Debug, Clone, Copy)]
pub struct Node {
    pub previous: u32,
    pub next: u32,
}

impl Default for Node {
    fn default() -> Self {
        Self { previous: NONE, next: NONE }
    }
}

/// A list of grants in the order of their generations.
#[derive(Debug, Clone, Copy)]
pub struct List {
    pub head: u32,
    pub tail: u32,
}

impl Default for List {
    fn default() -> Self {
        Self { head: NONE, tail: NONE }
    }
}

/// Common property of the grants of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListOf {
    /// The grants of one tenant.
    Tenant,
    /// The grants of one type of resource.
    Kind,
}
