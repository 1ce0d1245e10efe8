//! Lists that run through the grants: of a tenant's, and of those of one type.

/// No grant.
pub const NONE: u32 = u32::MAX;

/// The neighbours of a grant in a list.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    pub previous: u32,
    pub next: u32,
}

impl Default for Link {
    fn default() -> Self {
        Self { previous: NONE, next: NONE }
    }
}

/// A list of grants in the order of their generations.
#[derive(Debug, Clone, Copy)]
pub struct Chain {
    pub head: u32,
    pub tail: u32,
}

impl Default for Chain {
    fn default() -> Self {
        Self { head: NONE, tail: NONE }
    }
}

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thread {
    /// The grants of one tenant.
    Tenant,
    /// The grants of one type of resource.
    Kind,
}
