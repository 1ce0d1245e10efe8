//! The back end of native targets: the operating system's sockets, by crate socket2.
//!
//! socket2 has no `poll`, no `connect` to nobody and no single keep-alive options; crate rustix does those.
//!
//! A socket whose calls may wait for ever is left in blocking mode, so that the common call is
//! one system call; every other is non-blocking, and `wait` waits for it.

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

/// The longest that one `poll` is asked to wait: some systems count milliseconds in 32 bits.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 60 * 60);
