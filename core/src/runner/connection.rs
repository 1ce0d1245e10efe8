//! Sockets of users: opened from an address, kept for the next request, counted while they are open.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use crate::socket::{Backend, IpFamily, Machine, Protocol, SocketAddress, SocketError, SocketErrorKind};

/// How many connections a user keeps for later.
const KEPT: usize = 8;

/// One of the sockets that are open; dropping it counts it out.
#[derive(Debug)]
struct Counted(Arc<AtomicU32>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A socket to somebody.
#[derive(Debug)]
pub struct Connection<B> {
    pub link: Machine<B>,
    peer: SocketAddr,
    source: Option<IpAddr>,
    /// Whether it has served before.
    pub reused: bool,
    _counted: Counted,
}

/// How many sockets are open, may be, and have been.
#[derive(Debug, Clone)]
pub struct Count {
    open: Arc<AtomicU32>,
    most: u32,
    /// Since the beginning.
    pub opened: u64,
}

impl Count {
    pub fn new(most: u32) -> Self {
        Self { open: Arc::new(AtomicU32::new(0)), most, opened: 0 }
    }

    pub fn is_full(&self) -> bool {
        self.open() >= self.most
    }

    pub fn open(&self) -> u32 {
        self.open.load(Ordering::Relaxed)
    }
}

impl<B: Backend> Connection<B> {
    /// Opens a socket and begins to connect it.
    ///
    /// # Errors
    /// Why not, in a sentence.
    pub fn open(
        protocol: Protocol,
        peer: SocketAddr,
        source: Option<IpAddr>,
        count: &mut Count,
    ) -> Result<Self, String> {
        if count.is_full() {
            return Err(format!("the run has {} sockets open, which is its limit `connections`", count.most));
        }
        let family = if peer.is_ipv4() { IpFamily::Ipv4 } else { IpFamily::Ipv6 };
        let mut link: Machine<B> = Machine::open(protocol, family, "open").map_err(|error| reason(&error))?;
        count.open.fetch_add(1, Ordering::Relaxed);
        count.opened = count.opened.saturating_add(1);
        let counted = Counted(Arc::clone(&count.open));
        link.set_timeout(Some(0));
        // The second half of a request must not wait until the first one is acknowledged. (RFC 896)
        if let Some(io) = link.io.as_mut().filter(|_| protocol == Protocol::Tcp) {
            io.send_at_once();
        }
        if let Some(source) = source {
            link.bind(&(source, 0).into(), "bind").map_err(|error| reason(&error))?;
        }
        match link.connect(&SocketAddress::from(peer)) {
            Ok(()) => {}
            Err(error) if error.kind() == SocketErrorKind::WouldBlock => {}
            Err(error) => return Err(reason(&error)),
        }
        Ok(Self { link, peer, source, reused: false, _counted: counted })
    }

    /// Whether the peer has neither ended it nor said anything unasked.
    fn is_quiet(&mut self) -> bool {
        matches!(self.link.recv(1), Err(error) if error.kind() == SocketErrorKind::WouldBlock)
    }
}

/// Takes a kept connection to `peer` from `source`, the last one first. With `sure`, those that are dead are left out: it
/// costs a system call each.
pub fn reuse<B: Backend>(
    kept: &mut Vec<Connection<B>>,
    peer: SocketAddr,
    source: Option<IpAddr>,
    sure: bool,
) -> Option<Connection<B>> {
    while let Some(place) = kept.iter().rposition(|own| own.peer == peer && own.source == source) {
        let mut connection = kept.remove(place);
        if !sure || connection.is_quiet() {
            connection.reused = true;
            return Some(connection);
        }
    }
    None
}

/// Keeps a connection for later.
pub fn keep<B>(kept: &mut Vec<Connection<B>>, connection: Connection<B>) {
    if kept.len() >= KEPT {
        kept.remove(0);
    }
    kept.push(connection);
}

/// What went wrong, without the ephemeral port: so that the same reason of many users is one reason.
pub fn reason(error: &SocketError) -> String {
    let detail = error.detail();
    // Whether it was refused at once or a moment later is chance.
    let operation = detail.operation.as_str();
    let mut text = if operation == "finish-connect" { "connect" } else { operation }.to_owned();
    let local = detail.local.as_ref().and_then(SocketAddress::ip);
    if let Some(peer) = &detail.remote {
        text.push_str(&format!(" to {peer}"));
    } else if let Some(local) = local {
        text.push_str(&format!(" to {local}"));
    }
    text.push_str(": ");
    text.push_str(error.kind().summary());
    text
}
