//! The limits of interface `runner`, as its documentation lists them. Those of `workflow` apply as
//! well.

#[cfg(feature = "runner")]
pub use with_sockets::*;

/// Maximum number of redirects that one request follows.
pub const REDIRECTS: u64 = 20;

#[cfg(feature = "runner")]
mod with_sockets {
    /// Maximum number of events of one step.
    pub const EVENTS: usize = 10_000;
    /// Default limit of sockets open at the same time.
    pub const CONNECTIONS: u32 = 10_000;
    /// Default limit of the stored part of a response body, in bytes.
    pub const BODY_BYTES: usize = 1 << 20;
    /// Default limit of bodies, exports and cookies in memory, in bytes.
    pub const BUFFERED_BYTES: usize = 256 << 20;
    /// Maximum number of inputs of a run.
    pub const INPUTS: u64 = 1_000;
    /// Memory for the values of a JSON body, as a multiple of the size of the body.
    pub const JSON_TIMES: usize = 4;
    /// Memory that is always available for the values of a JSON body, in bytes.
    pub const JSON_BYTES: usize = 1 << 20;
    /// Maximum size of the head of a response, in bytes.
    pub const HEAD_BYTES: usize = 64 * 1024;
    /// Maximum number of interim responses before the final one.
    pub const INTERIM: u32 = 100;
    /// Maximum number of groups of failures in a report; the last one contains all others.
    pub const FAILURE_GROUPS: usize = 100;
    /// Maximum size of the reason of a failure, in bytes.
    pub const REASON_BYTES: usize = 300;
}
