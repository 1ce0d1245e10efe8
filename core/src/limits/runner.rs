//! The limits of interface `runner`, as its documentation lists them. Those of `workflow` hold as well.

#[cfg(feature = "socket")]
pub use with_sockets::*;

/// Redirects that one request follows at most.
pub const REDIRECTS: u64 = 20;

#[cfg(feature = "socket")]
mod with_sockets {
    /// Events of one step.
    pub const EVENTS: usize = 10_000;
    /// Sockets open at a time, unless the options say otherwise.
    pub const CONNECTIONS: u32 = 10_000;
    /// Bytes of a response body that are kept, unless the options say otherwise.
    pub const BODY_BYTES: usize = 1 << 20;
    /// Bytes of bodies, exports and cookies in memory, unless the options say otherwise.
    pub const BUFFERED_BYTES: usize = 256 << 20;
    /// Inputs of a run.
    pub const INPUTS: u64 = 1_000;
    /// Memory of the values of a JSON body, as a multiple of the size of the body.
    pub const JSON_TIMES: usize = 4;
    /// Memory that the values of a JSON body may have in any case.
    pub const JSON_BYTES: usize = 1 << 20;
    /// Bytes of the head of a response.
    pub const HEAD_BYTES: usize = 64 * 1024;
    /// Interim responses before the final one.
    pub const INTERIM: u32 = 100;
    /// Groups of failures in a report; the last one is for all others.
    pub const FAILURE_GROUPS: usize = 100;
    /// Bytes of the reason of a failure.
    pub const REASON_BYTES: usize = 300;
}
