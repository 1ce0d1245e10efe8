//! Real TCP and UDP over IPv4 and IPv6: the operating system's sockets natively, `wasi:sockets` in WebAssembly.
//!
//! What lives here: [`Socket`] (`api`) over one state machine (`machine`, `transfer`, `poll`), which knows the
//! states, deadlines, checks and errors, and a back end for each kind of host (`sys`) that knows none of them. It may use [`ip`](crate::ip) for the record of a binding and nothing else of the
//! crate. It promises that the same calls have the same outcome on every host; `doc/WASI_SOCKET_IMPLEMENTATION.md`
//! lists what that takes.
//!
//! # States
//!
//! `Created` → `Bound` → `Listening` or `Connected` → `Closed`; a TCP socket whose attempt outlasts the timeout is
//! `Connecting` in between. A call that the state does not allow fails with [`SocketError::InvalidState`].
//!
//! # Waiting
//!
//! A call waits as long as [`Socket::set_timeout`] says: for ever unless told otherwise. [`poll`] waits for many.
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

/// The sockets of the host that this is built for.
pub(crate) type HostSocket = Platform;

pub use address::SocketAddress;
pub use api::{Socket, poll};
pub use batch::DatagramBatch;
pub use datagram::Datagram;
pub use error::{SocketError, SocketErrorDetail, SocketErrorKind};
pub use poll::{Interest, Readiness};
pub use resolve::resolve;
pub use state::{IpFamily, Protocol, ShutdownDirection, SocketState};
