//! Real TCP and UDP over IPv4 and IPv6: the operating system's sockets natively, `wasi:sockets` in WebAssembly.
//!
//! The module contains [`Socket`] (`api`) over one state machine (`machine`, `transfer`, `poll`), which handles
//! states, deadlines, checks and errors, and a back end for each kind of host (`sys`), which knows none of them. From
//! the rest of the crate it uses only [`ip`](crate::ip), for the record of a binding. The same calls have the same
//! outcome on every host; `doc/WASI_SOCKET_IMPLEMENTATION.md` lists the measures for this.
//!
//! # States
//!
//! `Created` → `Bound` → `Listening` or `Connected` → `Closed`; a TCP socket whose connection attempt exceeds
//! the timeout is `Connecting` in between. A call that the state does not allow fails with
//! [`SocketError::InvalidState`].
//!
//! # Waiting
//!
//! A call waits up to the timeout of [`Socket::set_timeout`]; without one, there is no limit. [`poll`] waits for
//! several sockets.
#![doc = include_str!("examples.md")]

mod address;
mod api;
mod batch;
mod checks;
mod datagram;
mod error;
mod fault;
mod late;
mod late_port;
mod machine;
mod options;
mod poll;
mod resolve;
mod state;
mod sys;
mod transfer;

#[cfg(test)]
mod tests;

use sys::{Platform, resolve as host_resolve};

#[cfg(test)]
pub(crate) use sys::{RawDatagram, Ready};
#[cfg(test)]
pub(crate) use {fault::Fault, options::SocketOption};
pub(crate) use {
    fault::no_free_port,
    machine::SocketMachine,
    poll::wait_for_any,
    resolve::{answer, check},
    sys::{Backend, NameLookups},
};

/// The sockets of the target platform.
pub(crate) type HostSocket = Platform;

pub use address::SocketAddress;
pub use api::{Socket, poll};
pub use batch::DatagramBatch;
pub use datagram::Datagram;
pub use error::{SocketError, SocketErrorDetail, SocketErrorKind};
pub use poll::{Interest, Readiness};
pub use resolve::resolve;
pub use state::{IpFamily, Protocol, ShutdownDirection, SocketState};
