//! An attempt of an action over a socket: connects, sends and receives, as far as possible without
//! waiting.

use std::{net::IpAddr, time::Duration};

use crate::socket::{Backend, Interest, Protocol, SocketErrorKind, SocketState};

use super::{
    address_pools::Held,
    connection::{Connection, not_opened, reason},
    failure::{Failure, FailureKind},
    host_cache::{Given, Route},
    ledger::{CellId, Ledger, RequestCause, RequestEnd, TransferCounts},
    protocol::{Client, Next},
};

/// Maximum bytes that one call receives.
const PIECE: usize = 16 * 1024;

/// Maximum number of calls in one visit, before others have their turn.
const CALLS: u32 = 8;

/// How long the body of a request waits for the server to ask for it. (RFC 9110 section 10.1.1
/// leaves it open; curl waits as long.)
const PATIENCE: Duration = Duration::from_secs(1);

/// Identity and times of an attempt in progress.
#[derive(Debug, Clone, Copy)]
pub struct Attempt {
    /// Token of the machine for it.
    pub token: u64,
    /// Its user, by the machine's number.
    pub instance: u32,
    /// The action, by the machine's number.
    pub action: u32,
    /// Cell of the ledger that counts it.
    pub cell: CellId,
    /// The user's iteration, from 0.
    pub iteration: u32,
    /// The number among the user's attempts, from 1.
    pub number: u32,
    /// Intended start, from the start of the run.
    pub intended: Duration,
    /// When it times out.
    pub deadline: Duration,
    /// Whether the machine ends it at its deadline.
    pub timed_by_machine: bool,
    /// Address that it holds for itself.
    pub held: Option<Held>,
}

/// Data of an ended attempt for the log.
#[derive(Debug, Clone, Copy, Default)]
pub struct Trail {
    /// HTTP requests that it sent.
    pub requests: u32,
    /// Status code of its last complete response; 0 if there was none.
    pub status: u16,
}

/// Stage of the exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stage {
    Connecting,
    Sending(usize),
    Receiving,
    /// The peer accepts no more bytes; it may have sent the reason.
    LastWords(Failure),
}

/// State of the current request of an attempt.
#[derive(Debug, Clone, Copy)]
struct Request {
    cause: RequestCause,
    /// Whether its first byte was sent and it has not ended.
    is_open: bool,
    /// Whether anything has arrived since then.
    is_answered: bool,
}

impl Request {
    const fn new(cause: RequestCause) -> Self {
        Self { cause, is_open: false, is_answered: false }
    }
}

/// An attempt over a socket.
#[derive(Debug)]
pub struct SocketAttempt<B> {
    pub attempt: Attempt,
    pub client: Client,
    pub connection: Box<Connection<B>>,
    pub source: Option<IpAddr>,
    pub given: Option<Box<Given>>,
    /// Addresses of the peer's name, until one of them is connected; none if the peer is an
    /// address.
    pub route: Option<Box<Route>>,
    stage: Stage,
    sent: u64,
    request: Request,
    pub trail: Trail,
    /// When to send the body of its request without being asked for it.
    continue_at: Option<Duration>,
    /// Bytes that it keeps, as counted in the total of the run.
    pub kept: usize,
}

/// An attempt without a connection: before its first one, or between two.
#[derive(Debug)]
pub struct Parked {
    pub attempt: Attempt,
    pub client: Client,
    pub source: Option<IpAddr>,
    /// Addresses that the action gives for names.
    pub given: Option<Box<Given>>,
    sent: u64,
    request: Request,
    pub trail: Trail,
    pub kept: usize,
}

/// State of an attempt after a visit.
#[derive(Debug, PartialEq, Eq)]
pub enum Progress {
    /// It waits for its socket.
    Waiting,
    /// It has succeeded.
    Done,
    /// It has failed.
    Failed(Failure),
    /// It follows a redirect; see the peer of its client.
    Redirected,
    /// It sends its request again over a fresh connection: the kept one was dead.
    Repeat,
    /// It cannot connect to this address of its peer.
    Unreachable(Failure),
}

/// Why a visit cannot continue.
enum Broken {
    /// The connection ended, or could not be opened.
    Connection(Failure),
    /// The received data makes the attempt fail.
    Answer(Failure),
}

type Visit = Result<Option<Next>, Broken>;

impl Parked {
    /// Creates an attempt that has not begun to connect.
    pub fn new(attempt: Attempt, client: Client, source: Option<IpAddr>, given: Option<Box<Given>>) -> Self {
        let request = Request::new(RequestCause::First);
        let kept = client.kept_bytes();
        Self { attempt, client, source, given, sent: 0, request, trail: Trail::default(), kept }
    }
}

impl<B: Backend> SocketAttempt<B> {
    /// Detaches the connection.
    pub fn park(self) -> (Parked, Box<Connection<B>>) {
        let Self { attempt, client, connection, source, given, sent, request, trail, kept, .. } = self;
        (Parked { attempt, client, source, given, sent, request, trail, kept }, connection)
    }

    /// Continues over a connection.
    pub fn resume(parked: Parked, connection: Box<Connection<B>>, route: Option<Box<Route>>) -> Self {
        let Parked { attempt, client, source, given, sent, request, trail, kept } = parked;
        let stage = Stage::Connecting;
        Self { attempt, client, connection, source, given, route, stage, sent, request, trail, continue_at: None, kept }
    }

    /// Returns whether it is not connected yet.
    pub fn is_connecting(&self) -> bool {
        self.connection.link.state == SocketState::Connecting
    }

    /// Returns the number of bytes sent.
    pub fn sent(&self) -> u64 {
        self.sent
    }

    /// Returns the events to wait for.
    pub fn interest(&self) -> Interest {
        match self.stage {
            // The peer may answer before it has received everything.
            Stage::Sending(from) if from > 0 => Interest::Either,
            Stage::Connecting | Stage::Sending(_) => Interest::Writable,
            Stage::Receiving | Stage::LastWords(_) => Interest::Readable,
        }
    }

    /// Returns whether it can send its first bytes, over a connection that was used before.
    pub fn is_fresh(&self) -> bool {
        self.stage == Stage::Connecting && self.connection.link.state == SocketState::Connected
    }

    /// Returns whether it waits for a response to a request that it has sent.
    #[cfg(any(test, debug_assertions))]
    pub const fn has_open_request(&self) -> bool {
        self.request.is_open
    }

    /// Ends the request that it waits for, if any.
    pub fn end_request(&mut self, ledger: &mut Ledger, end: RequestEnd) {
        if std::mem::take(&mut self.request.is_open) {
            ledger.request_ended(self.attempt.cell, end);
        }
    }

    /// Returns until when it waits for the server to ask for the body; none if it does not wait.
    pub fn continue_at(&self) -> Option<Duration> {
        self.continue_at
    }

    /// Starts to wait for the server to ask for the body, if the client does so. Returns whether
    /// the wait has started.
    pub fn note_wait(&mut self, now: Duration) -> bool {
        let begins = self.continue_at.is_none() && self.stage == Stage::Receiving && self.client.is_body_held();
        if begins {
            self.continue_at = Some(now.saturating_add(PATIENCE));
        }
        begins
    }

    /// Sends the body, whether the server asked for it or not.
    pub fn send_body(&mut self) {
        self.continue_at = None;
        let from = self.client.sendable();
        if let Some(client) = self.client.as_http() {
            client.release_body();
        }
        self.stage = Stage::Sending(from);
    }

    /// Continues as far as possible, for a bounded number of calls.
    pub fn visit(&mut self, ledger: &mut Ledger, buffer: &mut Vec<u8>) -> Progress {
        let mut transfer = TransferCounts::default();
        let progress = self.advance(ledger, buffer, &mut transfer);
        ledger.transferred(self.attempt.cell, &transfer);
        progress
    }

    fn advance(&mut self, ledger: &mut Ledger, buffer: &mut Vec<u8>, transfer: &mut TransferCounts) -> Progress {
        for _ in 0..CALLS {
            let step = match &self.stage {
                Stage::Connecting => self.connect(),
                Stage::Sending(from) => self.send(*from, ledger, buffer, transfer),
                Stage::Receiving | Stage::LastWords(_) => self.receive(ledger, buffer, transfer),
            };
            match step {
                Ok(Some(Next::More)) => {}
                Ok(Some(Next::Done)) => return Progress::Done,
                Ok(Some(Next::Again)) => {
                    self.request = Request::new(RequestCause::Redirect);
                    return Progress::Redirected;
                }
                Ok(None) => return Progress::Waiting,
                Err(Broken::Connection(failure)) => {
                    if self.is_repeated(ledger) {
                        return Progress::Repeat;
                    }
                    if self.stage == Stage::Connecting {
                        return Progress::Unreachable(failure);
                    }
                    self.end_request(ledger, RequestEnd::Closed);
                    return Progress::Failed(failure);
                }
                Err(Broken::Answer(failure)) => {
                    // A complete response with the wrong status has ended its request already.
                    self.end_request(ledger, RequestEnd::Invalid);
                    return Progress::Failed(failure);
                }
            }
        }
        Progress::Waiting
    }

    /// Returns whether the request is sent again: the connection was a kept one, which the server
    /// may have ended before it received the request, nothing has arrived, and the request may be
    /// sent twice. At most once. (RFC 9112 section 9.3.1)
    fn is_repeated(&mut self, ledger: &mut Ledger) -> bool {
        let again = self.connection.reused
            && !self.request.is_answered
            && self.request.cause != RequestCause::Repeat
            // A request that was never sent may be sent, whatever it does.
            && (self.client.is_idempotent() || !self.request.is_open);
        if again && self.request.is_open {
            self.end_request(ledger, RequestEnd::Closed);
            self.request = Request::new(RequestCause::Repeat);
            self.client.repeat();
        }
        again
    }

    fn connect(&mut self) -> Visit {
        if self.connection.link.state == SocketState::Connecting {
            match self.connection.link.finish_connect() {
                Ok(()) => {}
                Err(error) if error.kind() == SocketErrorKind::WouldBlock => return Ok(None),
                Err(error) => return Err(Broken::Connection(not_opened(&error))),
            }
        }
        if self.client.speaks() {
            self.stage = Stage::Sending(0);
            return Ok(Some(Next::More));
        }
        self.stage = Stage::Receiving;
        Ok(Some(self.client.sent()))
    }

    fn send(&mut self, from: usize, ledger: &mut Ledger, buffer: &mut Vec<u8>, transfer: &mut TransferCounts) -> Visit {
        let rest = self.client.piece(from);
        let udp = self.client.protocol() == Protocol::Udp;
        let result = match udp {
            false => self.connection.link.send_some(rest),
            true => self.connection.link.send(rest).map(|()| rest.len()),
        };
        match result {
            Ok(count) => {
                if from == 0 && count > 0 && self.client.is_http() {
                    self.request.is_open = true;
                    self.trail.requests = self.trail.requests.saturating_add(1);
                    ledger.request_sent(self.attempt.cell, self.request.cause);
                }
                self.sent = self.sent.saturating_add(count as u64);
                transfer.sent_bytes = transfer.sent_bytes.saturating_add(count as u64);
                transfer.sent_datagrams = transfer.sent_datagrams.saturating_add(udp.into());
                let sent = from.saturating_add(count);
                if sent < self.client.sendable() {
                    self.stage = Stage::Sending(sent);
                    return Ok(Some(Next::More));
                }
                self.stage = Stage::Receiving;
                match self.client.sent() {
                    // The answer has hardly arrived yet.
                    Next::More => Ok(None),
                    next => Ok(Some(next)),
                }
            }
            // The peer may have answered before it has received everything.
            Err(error) if error.kind() == SocketErrorKind::WouldBlock && from > 0 && !udp => {
                self.receive(ledger, buffer, transfer)
            }
            Err(error) if error.kind() == SocketErrorKind::WouldBlock => Ok(None),
            Err(error) if udp => Err(Broken::Connection(broken(&error))),
            // Bytes that arrived over a keep-alive connection before the request was sent are not an
            // answer to it.
            Err(error) if from == 0 && self.connection.reused => Err(Broken::Connection(broken(&error))),
            Err(error) => {
                self.stage = Stage::LastWords(broken(&error));
                Ok(Some(Next::More))
            }
        }
    }

    fn receive(&mut self, ledger: &mut Ledger, buffer: &mut Vec<u8>, transfer: &mut TransferCounts) -> Visit {
        let udp = self.client.protocol() == Protocol::Udp;
        let piece = if udp { 65_536 } else { PIECE };
        match self.connection.link.recv_into(piece, buffer) {
            Ok(()) if buffer.is_empty() && !udp => {
                let decided = self.client.ended();
                self.note_responses(ledger);
                match (decided, &self.stage) {
                    (Err(_), Stage::LastWords(failure)) => Err(Broken::Connection(failure.clone())),
                    (Err(failure), _) if failure.kind == FailureKind::Closed => Err(Broken::Connection(failure)),
                    (decided, _) => decided.map(Some).map_err(Broken::Answer),
                }
            }
            Ok(()) => {
                self.request.is_answered = true;
                transfer.received_bytes = transfer.received_bytes.saturating_add(buffer.len() as u64);
                transfer.received_datagrams = transfer.received_datagrams.saturating_add(udp.into());
                let decided = self.client.received(buffer);
                self.note_responses(ledger);
                if decided == Ok(Next::More) && self.client.is_asked_for_body() {
                    self.send_body();
                }
                decided.map(Some).map_err(Broken::Answer)
            }
            Err(error) if error.kind() == SocketErrorKind::WouldBlock => Ok(None),
            Err(error) => Err(Broken::Connection(match &self.stage {
                Stage::LastWords(failure) => failure.clone(),
                _ => broken(&error),
            })),
        }
    }

    /// Records the responses that have become complete in the ledger.
    fn note_responses(&mut self, ledger: &mut Ledger) {
        let interim = self.client.take_interim();
        if interim > 0 {
            ledger.interim(self.attempt.cell, interim.into());
        }
        if let Some(status) = self.client.take_status() {
            self.trail.status = status;
            self.end_request(ledger, RequestEnd::Response(status));
        }
    }
}

/// Returns the failure of a connection that was open. Over UDP, there may have been no listener.
fn broken(error: &crate::socket::SocketError) -> Failure {
    let refused = error.kind() == SocketErrorKind::ConnectionRefused;
    Failure::new(if refused { FailureKind::Connect } else { FailureKind::Closed }, reason(error))
}
