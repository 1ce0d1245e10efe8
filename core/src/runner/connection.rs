//! Sockets of users: opened from an address, kept for the next request, counted while they are
//! open.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicU32, AtomicU64, Ordering},
    },
    time::Duration,
};

use crate::socket::{
    Backend, IpFamily, Protocol, SocketAddress, SocketError, SocketErrorKind, SocketMachine, no_free_port,
};

use super::failure::{Failure, FailureKind};

/// Maximum number of connections that a user keeps for later.
const KEPT: usize = 8;

/// How long a keep-alive connection is used again without being checked first.
const MOMENT: Duration = Duration::from_millis(1);

/// One of the open sockets; counted until it is dropped.
#[derive(Debug)]
struct Counted(Arc<AtomicU32>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A socket to a peer, boxed because it moves from attempt to attempt.
#[derive(Debug)]
pub struct Connection<B> {
    pub link: SocketMachine<B>,
    peer: SocketAddr,
    source: Option<IpAddr>,
    /// Whether it was used before.
    pub reused: bool,
    /// Whether closing it resets it.
    resets: bool,
    _counted: Counted,
}

/// Number of open sockets, and its limit.
#[derive(Debug, Clone)]
pub struct Count {
    open: Arc<AtomicU32>,
    /// Number of sockets opened so far.
    opened: Arc<AtomicU64>,
    most: u32,
}

impl Count {
    pub fn new(most: u32) -> Self {
        Self { open: Arc::default(), opened: Arc::default(), most }
    }

    pub fn is_full(&self) -> bool {
        self.open() >= self.most
    }

    pub fn open(&self) -> u32 {
        self.open.load(Ordering::Relaxed)
    }

    /// Returns the number of sockets opened so far, including those that could not be bound or
    /// connected.
    pub fn opened(&self) -> u64 {
        self.opened.load(Ordering::Relaxed)
    }

    /// Counts one more open socket until the result is dropped.
    fn enter(&self) -> Counted {
        self.open.fetch_add(1, Ordering::Relaxed);
        self.opened.fetch_add(1, Ordering::Relaxed);
        Counted(Arc::clone(&self.open))
    }
}

impl<B: Backend> Connection<B> {
    /// Opens a socket and starts to connect it.
    ///
    /// # Errors
    /// The limit of connections is reached, or the host cannot open, bind or connect it.
    pub fn open(
        protocol: Protocol,
        peer: SocketAddr,
        source: Option<IpAddr>,
        count: &Count,
    ) -> Result<Box<Self>, Failure> {
        if count.is_full() {
            let reason = format!("limit `connections` exceeded: at most {} open sockets", count.most);
            return Err(Failure::new(FailureKind::Limit, reason));
        }
        let failed = |error: SocketError| not_opened(&error);
        let family = if peer.is_ipv4() { IpFamily::Ipv4 } else { IpFamily::Ipv6 };
        let mut link: SocketMachine<B> = SocketMachine::open(protocol, family, "open").map_err(failed)?;
        let counted = count.enter();
        link.set_timeout(Some(Duration::ZERO));
        // The second half of a request must not wait until the first one is acknowledged. (RFC 896)
        if let Some(io) = link.io.as_mut().filter(|_| protocol == Protocol::Tcp) {
            io.send_at_once();
        }
        let peer_address = SocketAddress::from(peer);
        let begun = match source {
            Some(source) => link.connect_from(source, &peer_address),
            None => link.connect(&peer_address),
        };
        match begun {
            Ok(()) => {}
            Err(error) if error.kind() == SocketErrorKind::WouldBlock => {}
            Err(error) => return Err(failed(error)),
        }
        Ok(Box::new(Self { link, peer, source, reused: false, resets: false, _counted: counted }))
    }

    /// Sets whether closing the connection resets it (RST), as the action that uses it now
    /// requests. A reset frees its port at once.
    pub fn reset_on_close(&mut self, resets: bool) {
        if self.resets != resets
            && let Some(io) = self.link.io.as_mut()
        {
            io.reset_on_close(resets);
            self.resets = resets;
        }
    }

    /// Returns whether the peer has neither ended the connection nor sent unrequested bytes. Asks
    /// the back end directly, because the answer is nearly always an error, for which the socket
    /// would compose a message.
    fn is_quiet(&mut self, buffer: &mut Vec<u8>) -> bool {
        let answer = self.link.io.as_mut().map(|io| io.recv_into(1, buffer));
        matches!(answer, Some(Err(fault)) if fault.kind == SocketErrorKind::WouldBlock)
    }
}

/// Connections that a user keeps for its next requests.
#[derive(Debug)]
pub struct Kept<B>(Vec<(Box<Connection<B>>, Duration)>);

impl<B> Default for Kept<B> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<B> Kept<B> {
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps a connection from now on. Beyond the limit, closes the first one.
    pub fn add(&mut self, connection: Box<Connection<B>>, now: Duration) {
        if self.0.len() >= KEPT {
            self.0.remove(0);
        }
        self.0.push((connection, now));
    }

    /// Closes the connection that was kept first. Returns whether there was one.
    pub fn close_first(&mut self) -> bool {
        let some = !self.0.is_empty();
        if some {
            self.0.remove(0);
        }
        some
    }
}

impl<B: Backend> Kept<B> {
    /// Takes a connection to `peer` from `source`, the one that was kept last. Connections that the
    /// peer has ended, or that have received unrequested bytes, are closed. The check costs a
    /// system call, so a connection that was kept a moment ago is not checked.
    pub fn take(
        &mut self,
        peer: SocketAddr,
        source: Option<IpAddr>,
        now: Duration,
        buffer: &mut Vec<u8>,
    ) -> Option<Box<Connection<B>>> {
        while let Some(position) = self.0.iter().rposition(|(own, _)| own.peer == peer && own.source == source) {
            let (mut connection, since) = self.0.remove(position);
            if now.saturating_sub(since) < MOMENT || connection.is_quiet(buffer) {
                connection.reused = true;
                return Some(connection);
            }
        }
        None
    }
}

/// Returns the failure of a connection that could not be opened. A source address that is not this
/// machine's, or has no free port, is a failure of the address, not of the peer.
pub fn not_opened(error: &SocketError) -> Failure {
    let kind = match error.kind() {
        SocketErrorKind::NoFreePort | SocketErrorKind::AddressNotBindable => FailureKind::Address,
        _ => FailureKind::Connect,
    };
    Failure::of_case(kind, error.kind().summary(), reason(error))
}

/// Describes the error without the ephemeral port, so that the same reason of many users is one
/// reason.
pub fn reason(error: &SocketError) -> String {
    let detail = error.detail();
    let summary = error.kind().summary();
    let local = detail.local.as_ref().and_then(SocketAddress::ip);
    match (error.kind(), detail.operation.as_str(), local, &detail.remote) {
        (SocketErrorKind::NoFreePort, ..) => no_free_port(detail.local.as_ref(), detail.remote.as_ref()),
        (SocketErrorKind::AddressNotBindable, _, Some(local), _) => format!("bind to {local}: {summary}"),
        // Whether it was refused immediately or a moment later is chance.
        (_, "connect-from" | "finish-connect", _, Some(peer)) => format!("connect to {peer}: {summary}"),
        (_, operation, _, Some(peer)) => format!("{operation} to {peer}: {summary}"),
        (_, operation, Some(local), None) => format!("{operation} to {local}: {summary}"),
        (_, operation, None, None) => format!("{operation}: {summary}"),
    }
}
