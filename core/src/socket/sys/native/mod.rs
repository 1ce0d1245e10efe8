//! The back end of native targets: the operating system's sockets, through crate socket2.
//!
//! socket2 has no `poll`, no `connect` without a peer and no getters of single keep-alive options; crate rustix
//! provides them.
//!
//! A socket without a timeout stays in blocking mode, so that the common call is one system call. All others are
//! non-blocking, and `wait` waits for them.

#[cfg(target_os = "linux")]
mod batch;
mod error;
mod lookups;
mod options;
mod resolve;
mod socket;
mod wait;

use std::time::Duration;

pub use self::{lookups::Resolvers, resolve::resolve, socket::NativeSocket};

/// Longest wait of one `poll` call: some systems count milliseconds in 32 bits.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 60 * 60);
