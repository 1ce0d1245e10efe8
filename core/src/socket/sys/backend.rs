//! What the state machine asks of a host.
//!
//! A back end does what it is told and says what the host said; every rule on states,
//! addresses, deadlines and options is in [`machine`](crate::socket::machine), once for all hosts.

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

/// A datagram as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawDatagram {
    /// Its first bytes.
    pub data: Vec<u8>,
    /// Who sent it.
    pub remote: SocketAddr,
    /// Whether there were more.
    pub truncated: bool,
}

/// What to wait for, and what was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ready {
    /// Taking in.
    pub read: bool,
    /// Putting out.
    pub write: bool,
}

impl Ready {
    /// Taking in alone.
    pub const READ: Self = Self { read: true, write: false };
    /// Putting out alone.
    pub const WRITE: Self = Self { read: false, write: true };

    /// Whether it is either.
    pub fn any(self) -> bool {
        self.read || self.write
    }
}

/// [`Backend::send_many`] of a host that takes one at a time.
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

/// Names that the host looks up for one owner, while the owner does other things. Dropping it gives up what is under way.
pub trait NameLookups: fmt::Debug + Default {
    /// Begins to look up a name that has been checked. `number` is the caller's and names the answer. The caller bounds how
    /// many are under way at a time.
    fn begin(&mut self, number: u64, name: &str);

    /// Takes an answer that has arrived, if any, as the host gave it; never waits.
    fn take(&mut self) -> Option<(u64, Result<Vec<IpAddr>, Fault>)>;
}

/// One socket of the host.
///
/// Calls that cannot go on at once fail with `WouldBlock`; the machine then waits with [`wait`](Self::wait)
/// and calls again. A back end that was told so by [`set_patient`](Self::set_patient) may wait within the call
/// instead, which saves the round trip.
pub trait Backend: Sized {
    /// How this host looks up names.
    type Lookups: NameLookups;

    /// Opens a socket. An IPv6 one takes IPv6 alone.
    fn open(protocol: Protocol, family: IpFamily) -> Result<Self, Fault>;

    /// Whether `accept`, `send`, `recv`, `send_to` and `recv_from` may wait in the host.
    fn set_patient(&mut self, patient: bool) -> Result<(), Fault>;

    /// Binds.
    fn bind(&mut self, local: SocketAddr) -> Result<(), Fault>;

    /// TCP: binds to an address, whose port `connect` is to choose: one that is free towards its peer, though it may serve
    /// for others. A host that cannot wait with it takes a port at once.
    ///
    /// Returns false, and binds nothing, if the host has no such thing but lets an explicit port serve several peers: then
    /// [`late`](crate::socket::late) chooses it.
    fn bind_for_connect(&mut self, local: SocketAddr) -> Result<bool, Fault> {
        self.bind(local).map(|()| true)
    }

    /// TCP: whether closing breaks the connection off (RST), so that its port comes free at once, in place of an
    /// orderly end, which keeps it in TIME_WAIT. Hosts that have no such option keep their ways.
    fn reset_on_close(&mut self, _reset: bool) {}

    /// TCP: sends small pieces at once, where the host waits for more unless told so. Hosts that have no such option keep
    /// their ways.
    fn send_at_once(&mut self) {}

    /// Begins to listen.
    fn listen(&mut self, backlog: u32) -> Result<(), Fault>;

    /// Takes a connection. The new socket is as patient as this one.
    fn accept(&mut self) -> Result<Self, Fault>;

    /// UDP: sets the peer. TCP: begins a connection attempt, whose outcome `finish_connect` has.
    fn connect(&mut self, remote: SocketAddr) -> Result<(), Fault>;

    /// The outcome of a TCP connection attempt, or `WouldBlock`.
    fn finish_connect(&mut self) -> Result<(), Fault>;

    /// Takes the peer of a UDP socket away, which gets the address back that it was bound to.
    fn disconnect(&mut self, bound: Option<SocketAddr>) -> Result<(), Fault>;

    /// TCP: hands over at least one byte. UDP: one datagram to the peer.
    fn send(&mut self, data: &[u8]) -> Result<usize, Fault>;

    /// TCP: at least one byte, or none at the end of the stream.
    fn recv(&mut self, max: usize) -> Result<Vec<u8>, Fault>;

    /// The same into a buffer, in place of what was in it.
    fn recv_into(&mut self, max: usize, buffer: &mut Vec<u8>) -> Result<(), Fault> {
        *buffer = self.recv(max)?;
        Ok(())
    }

    /// One datagram to someone.
    fn send_to(&mut self, data: &[u8], remote: SocketAddr) -> Result<(), Fault>;

    /// One datagram.
    fn recv_from(&mut self, max: usize) -> Result<RawDatagram, Fault>;

    /// The same for a patient socket too: never waits.
    fn recv_from_now(&mut self, max: usize) -> Result<RawDatagram, Fault>;

    /// Several datagrams, to the peer when no other is named; at least one. What fails behind others is not said.
    fn send_many(&mut self, datagrams: &[&[u8]], remote: Option<SocketAddr>) -> Result<usize, Fault> {
        send_one_by_one(self, datagrams, remote)
    }

    /// Waits until the host has taken all that was sent; `WouldBlock` until then.
    fn flush(&mut self) -> Result<(), Fault>;

    /// Ends a direction.
    fn shutdown(&mut self, direction: ShutdownDirection) -> Result<(), Fault>;

    /// The local address.
    fn local(&self) -> Option<SocketAddr>;

    /// The peer's address.
    fn remote(&self) -> Option<SocketAddr>;

    /// Reads an option.
    fn option(&self, option: SocketOption) -> Result<u64, Fault>;

    /// Sets an option to a value that has been checked.
    fn set_option(&mut self, option: SocketOption, value: u64) -> Result<(), Fault>;

    /// Waits until one of the sockets is ready for what is asked of it, until an answer of `lookups` has arrived, or for
    /// `timeout`; may return early with nothing.
    fn wait(
        waits: &[(&Self, Ready)],
        lookups: Option<&Self::Lookups>,
        timeout: Option<Duration>,
    ) -> Result<Vec<Ready>, Fault>;

    /// A clock that never goes back.
    fn now() -> Duration;
}
