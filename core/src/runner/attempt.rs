//! An attempt of an action over a socket: connects, sends, receives, as far as it goes without waiting.

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use crate::socket::{Backend, Interest, Protocol, SocketErrorKind, SocketState};

use super::{
    address_pools::Held,
    connection::{Connection, reason},
    protocol::{Client, Next},
};

/// Bytes that one call receives.
const PIECE: usize = 16 * 1024;

/// Calls that one visit makes before others have their turn.
const CALLS: u32 = 32;

/// What an attempt that is under way is about.
#[derive(Debug, Clone, Copy)]
pub struct Attempt {
    /// The machine's name for it.
    pub token: u64,
    /// Whose it is, by the machine's number.
    pub instance: u32,
    /// The action, by the machine's number.
    pub action: u32,
    /// When it should have begun, from the start of the run.
    pub intended: Duration,
    /// When it times out, if the machine does not look after that.
    pub deadline: Option<Duration>,
    /// When the machine lets it time out.
    pub expires: Option<Duration>,
    /// An address that it has for itself.
    pub held: Option<Held>,
}

/// Where the bytes stand.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stage {
    Connecting,
    Sending(usize),
    Receiving,
    /// The peer takes no more; perhaps it has said why.
    LastWords(String),
}

/// An attempt over a socket.
#[derive(Debug)]
pub struct Exchange<B> {
    pub task: Attempt,
    pub client: Client,
    pub connection: Connection<B>,
    pub source: Option<IpAddr>,
    stage: Stage,
    sent: u64,
}

/// An attempt between two connections.
#[derive(Debug)]
pub struct Parked {
    pub task: Attempt,
    pub client: Client,
    pub source: Option<IpAddr>,
    sent: u64,
}

/// Bytes that went over all sockets.
#[derive(Debug, Clone, Copy, Default)]
pub struct Traffic {
    pub sent: u64,
    pub received: u64,
}

/// How an exchange stands after a visit.
#[derive(Debug, PartialEq, Eq)]
pub enum Progress {
    /// It waits for its socket.
    Waiting,
    /// It has come to its end.
    Done,
    /// It has come to its end, badly.
    Failed(String),
    /// It goes on elsewhere: look at the peer of its conversation.
    Redirected,
    /// It begins again over a fresh connection: the kept one was dead.
    Repeat,
}

impl<B: Backend> Exchange<B> {
    pub fn new(task: Attempt, client: Client, connection: Connection<B>, source: Option<IpAddr>) -> Self {
        Self { task, client, connection, source, stage: Stage::Connecting, sent: 0 }
    }

    /// Lets go of the connection.
    pub fn park(self) -> (Parked, Connection<B>) {
        let Self { task, client, connection, source, sent, .. } = self;
        (Parked { task, client, source, sent }, connection)
    }

    /// Goes on over another connection.
    pub fn resume(parked: Parked, connection: Connection<B>) -> Self {
        let Parked { task, client, source, sent } = parked;
        Self { task, client, connection, source, stage: Stage::Connecting, sent }
    }

    /// How many bytes it has sent.
    pub fn sent(&self) -> u64 {
        self.sent
    }

    /// What to wait for.
    pub fn interest(&self) -> Interest {
        match self.stage {
            Stage::Connecting | Stage::Sending(_) => Interest::Writable,
            Stage::Receiving | Stage::LastWords(_) => Interest::Readable,
        }
    }

    /// Whether it can send what it has not begun to: over a connection that has served before.
    pub fn is_fresh(&self) -> bool {
        self.stage == Stage::Connecting && self.connection.link.state == SocketState::Connected
    }

    /// Goes on as far as it can.
    pub fn visit(&mut self, traffic: &mut Traffic, buffer: &mut Vec<u8>) -> Progress {
        for _ in 0..CALLS {
            let step = match &self.stage {
                Stage::Connecting => self.connect(),
                Stage::Sending(from) => self.send(*from, traffic),
                Stage::Receiving | Stage::LastWords(_) => self.receive(traffic, buffer),
            };
            match step {
                Ok(Some(Next::More)) => {}
                Ok(Some(Next::Done)) => return Progress::Done,
                Ok(Some(Next::Again)) => return Progress::Redirected,
                Ok(None) => return Progress::Waiting,
                // A connection that the server had ended before it got the request. (RFC 9112 section 9.3.1)
                Err(_) if self.connection.reused && self.client.may_repeat() => return Progress::Repeat,
                Err(reason) => return Progress::Failed(reason),
            }
        }
        Progress::Waiting
    }

    fn connect(&mut self) -> Result<Option<Next>, String> {
        if self.connection.link.state == SocketState::Connecting {
            match self.connection.link.finish_connect() {
                Ok(()) => {}
                Err(error) if error.kind() == SocketErrorKind::WouldBlock => return Ok(None),
                Err(error) => return Err(reason(&error)),
            }
        }
        if self.client.speaks() {
            self.stage = Stage::Sending(0);
            return Ok(Some(Next::More));
        }
        self.stage = Stage::Receiving;
        Ok(Some(self.client.sent()))
    }

    fn send(&mut self, from: usize, traffic: &mut Traffic) -> Result<Option<Next>, String> {
        let whole = self.client.outgoing();
        let rest = whole.get(from..).unwrap_or_default();
        let (result, all) = match self.client.protocol() {
            Protocol::Tcp => (self.connection.link.send_some(rest), rest.len()),
            Protocol::Udp => (self.connection.link.send(rest).map(|()| rest.len()), rest.len()),
        };
        match result {
            Ok(count) => {
                self.sent = self.sent.saturating_add(count as u64);
                traffic.sent = traffic.sent.saturating_add(count as u64);
                if count < all {
                    self.stage = Stage::Sending(from.saturating_add(count));
                    return Ok(Some(Next::More));
                }
                self.stage = Stage::Receiving;
                match self.client.sent() {
                    // The answer is hardly there yet.
                    Next::More => Ok(None),
                    next => Ok(Some(next)),
                }
            }
            Err(error) if error.kind() == SocketErrorKind::WouldBlock => Ok(None),
            Err(error) if self.client.protocol() == Protocol::Tcp => {
                self.stage = Stage::LastWords(reason(&error));
                Ok(Some(Next::More))
            }
            Err(error) => Err(reason(&error)),
        }
    }

    fn receive(&mut self, traffic: &mut Traffic, buffer: &mut Vec<u8>) -> Result<Option<Next>, String> {
        let udp = self.client.protocol() == Protocol::Udp;
        let piece = if udp { 65_536 } else { PIECE };
        match self.connection.link.recv_into(piece, buffer) {
            Ok(()) if buffer.is_empty() && !udp => match (self.client.ended(), &self.stage) {
                (Err(_), Stage::LastWords(reason)) => Err(reason.clone()),
                (decided, _) => decided.map(Some),
            },
            Ok(()) => {
                traffic.received = traffic.received.saturating_add(buffer.len() as u64);
                self.client.received(buffer).map(Some)
            }
            Err(error) if error.kind() == SocketErrorKind::WouldBlock => Ok(None),
            Err(error) => match &self.stage {
                Stage::LastWords(reason) => Err(reason.clone()),
                _ => Err(reason(&error)),
            },
        }
    }
}

/// The peer of a conversation: the address of its host that fits the source.
///
/// # Errors
/// There is none, in a sentence.
pub fn choose(addresses: &[IpAddr], host: &str, port: u16, source: Option<IpAddr>) -> Result<SocketAddr, String> {
    let fits = |address: &&IpAddr| source.is_none_or(|source| source.is_ipv4() == address.is_ipv4());
    match addresses.iter().find(fits) {
        Some(address) => Ok(SocketAddr::new(*address, port)),
        None => Err(match source {
            Some(source) => format!("{host} has no address of the family of {source}, which the socket is bound to"),
            None => format!("{host} has no address"),
        }),
    }
}
