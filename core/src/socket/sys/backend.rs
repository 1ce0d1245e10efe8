//! The interface between the state machine and a host.
//!
//! A back end performs calls and reports the host's results. All rules on states, addresses, deadlines and options
//! are in [`machine`](crate::socket::machine), once for all hosts.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use crate::socket::{
    fault::Fault,
    options::SocketOption,
    state::{IpFamily, Protocol, ShutdownDirection},
};

/// A received datagram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawDatagram {
    /// The bytes, up to the requested number.
    pub data: Vec<u8>,
    /// The sender.
    pub remote: SocketAddr,
    /// Whether the datagram was longer than requested.
    pub truncated: bool,
}

/// Directions to wait for, or that are ready.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ready {
    /// Receiving.
    pub read: bool,
    /// Sending.
    pub write: bool,
}

impl Ready {
    /// Receiving only.
    pub const READ: Self = Self { read: true, write: false };
    /// Sending only.
    pub const WRITE: Self = Self { read: false, write: true };

    /// Returns whether any direction is set.
    pub fn any(self) -> bool {
        self.read || self.write
    }
}

/// Implements [`Backend::send_many`] for a host that sends one datagram per call.
pub fn send_one_by_one<B: Backend>(
    io: &mut B,
    datagrams: &[&[u8]],
    remote: Option<SocketAddr>,
) -> Result<usize, Fault> {
    let mut sent = 0usize;
    for datagram in datagrams {
        let result = match remote {
            Some(remote) => io.send_to(datagram, remote),
            None => io.send(datagram).map(|_| ()),
        };
        match result {
            Ok(()) => sent = sent.saturating_add(1),
            Err(_) if sent > 0 => break,
            Err(fault) => return Err(fault),
        }
    }
    Ok(sent)
}

/// Name lookups that the host performs in the background for one owner. Dropping it cancels the pending ones.
pub trait NameLookups: fmt::Debug + Default {
    /// Starts to look up a checked name. `number` is chosen by the caller and identifies the answer. The caller limits
    /// the number of pending lookups.
    fn begin(&mut self, number: u64, name: &str);

    /// Takes an answer of the host that has arrived, if any. Never waits.
    fn take(&mut self) -> Option<(u64, Result<Vec<IpAddr>, Fault>)>;
}

/// One socket of the host.
///
/// Calls that cannot complete at once fail with `WouldBlock`; the machine then waits with [`wait`](Self::wait)
/// and calls again. After [`set_patient`](Self::set_patient), a back end may wait within the call instead, which saves
/// the round trip.
pub trait Backend: Sized {
    /// Type of this host's name lookups.
    type Lookups: NameLookups;

    /// Opens a socket. An IPv6 socket accepts IPv6 addresses only.
    fn open(protocol: Protocol, family: IpFamily) -> Result<Self, Fault>;

    /// Sets whether `accept`, `send`, `recv`, `send_to` and `recv_from` may wait in the host.
    fn set_patient(&mut self, patient: bool) -> Result<(), Fault>;

    /// Binds the socket to a local address.
    fn bind(&mut self, local: SocketAddr) -> Result<(), Fault>;

    /// TCP: binds to an address and lets `connect` choose the port: one that is free for its peer, even if other peers
    /// use it. A host that cannot delay the choice takes a port at once.
    ///
    /// Returns false and binds nothing if the host does not support this but lets several peers share an explicit port.
    /// Then [`late`](crate::socket::late) chooses the port.
    fn bind_for_connect(&mut self, local: SocketAddr) -> Result<bool, Fault> {
        self.bind(local).map(|()| true)
    }

    /// TCP: sets whether closing resets the connection (RST), which frees its port at once, instead of an orderly end,
    /// which leaves it in TIME_WAIT. No effect on hosts without this option.
    fn reset_on_close(&mut self, _reset: bool) {}

    /// TCP: makes the host send small pieces at once instead of waiting for more data. No effect on hosts without this
    /// option.
    fn send_at_once(&mut self) {}

    /// Starts to listen.
    fn listen(&mut self, backlog: u32) -> Result<(), Fault>;

    /// Accepts a connection. The new socket inherits the setting of `set_patient`.
    fn accept(&mut self) -> Result<Self, Fault>;

    /// UDP: sets the peer. TCP: starts a connection attempt; `finish_connect` returns its outcome.
    fn connect(&mut self, remote: SocketAddr) -> Result<(), Fault>;

    /// Returns the outcome of a TCP connection attempt, or `WouldBlock`.
    fn finish_connect(&mut self) -> Result<(), Fault>;

    /// Removes the peer of a UDP socket and restores the address that it was bound to.
    fn disconnect(&mut self, bound: Option<SocketAddr>) -> Result<(), Fault>;

    /// Sends data. TCP: at least one byte. UDP: one datagram to the peer.
    fn send(&mut self, data: &[u8]) -> Result<usize, Fault>;

    /// Receives data. TCP: at least one byte, or none at the end of the stream.
    fn recv(&mut self, max: usize) -> Result<Vec<u8>, Fault>;

    /// Receives into a buffer and replaces its contents.
    fn recv_into(&mut self, max: usize, buffer: &mut Vec<u8>) -> Result<(), Fault> {
        *buffer = self.recv(max)?;
        Ok(())
    }

    /// Sends one datagram to an address.
    fn send_to(&mut self, data: &[u8], remote: SocketAddr) -> Result<(), Fault>;

    /// Receives one datagram.
    fn recv_from(&mut self, max: usize) -> Result<RawDatagram, Fault>;

    /// Receives one datagram without waiting, even on a patient socket.
    fn recv_from_now(&mut self, max: usize) -> Result<RawDatagram, Fault>;

    /// Sends several datagrams, at least one, to `remote` or else to the peer. A failure after the first is not
    /// reported.
    fn send_many(&mut self, datagrams: &[&[u8]], remote: Option<SocketAddr>) -> Result<usize, Fault> {
        send_one_by_one(self, datagrams, remote)
    }

    /// Returns `WouldBlock` until the host has accepted all sent data.
    fn flush(&mut self) -> Result<(), Fault>;

    /// Ends one or both directions.
    fn shutdown(&mut self, direction: ShutdownDirection) -> Result<(), Fault>;

    /// Returns the local address.
    fn local(&self) -> Option<SocketAddr>;

    /// Returns the peer's address.
    fn remote(&self) -> Option<SocketAddr>;

    /// Reads an option.
    fn option(&self, option: SocketOption) -> Result<u64, Fault>;

    /// Sets an option to a checked value.
    fn set_option(&mut self, option: SocketOption, value: u64) -> Result<(), Fault>;

    /// Waits until a socket is ready in a requested direction, an answer of `lookups` has arrived, or `timeout` has
    /// passed. It may return early without a ready socket. A host that ends the wait for a reason of its own, such as a
    /// signal, makes it fail with `WouldBlock`.
    fn wait(
        waits: &[(&Self, Ready)],
        lookups: Option<&Self::Lookups>,
        timeout: Option<Duration>,
    ) -> Result<Vec<Ready>, Fault>;

    /// Returns the time of a monotonic clock.
    fn now() -> Duration;
}
