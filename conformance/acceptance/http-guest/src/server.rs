//! Connections: one poll for all of them, and no call that waits.

use scheduler_core_guest::{
    socket::{Interest, Readiness, ShutdownDirection, Socket, SocketError, SocketErrorKind, poll},
    types::{IpAddress, SocketAddress},
};

use crate::{
    answer,
    request::{self, Found},
};

/// Maximum size of one receive, in bytes.
const RECEIVED: u32 = 65_536;
/// Limit of unsent response bytes above which a client's requests are not read.
const MOST_WAITING: usize = 256 * 1024;
/// Time without data after which a connection is closed, in milliseconds.
const IDLE: u64 = 10_000;
/// Maximum number of connections; further ones wait in the host.
const MOST_CONNECTIONS: usize = 1000;

/// The server.
pub struct Server {
    listener: Socket,
    connections: Vec<Connection>,
    answered: u64,
}

struct Connection {
    socket: Socket,
    input: Vec<u8>,
    output: Vec<u8>,
    /// Number of bytes of `output` that were sent.
    sent: usize,
    state: State,
    last: u64,
    continued: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// It sends requests.
    Open,
    /// It gets the rest of its responses, and then its end.
    Ending,
    /// It has got everything, and the server waits for its end: closing with unread bytes would
    /// cause a reset, which could overtake the response. (RFC 9112, section 9.6)
    Lingering,
    /// It is closed.
    Gone,
}

impl Server {
    /// Listens on an IPv4 address.
    pub fn listen(address: &str, port: u16) -> Result<(Self, u16), String> {
        let [a, b, c, d] = address.parse::<std::net::Ipv4Addr>().map_err(|error| error.to_string())?.octets();
        let listener = Socket::tcp_v4().map_err(text)?;
        let local = SocketAddress { address: IpAddress::Ipv4((a, b, c, d)), port };
        listener.bind(local).map_err(text)?;
        listener.listen(1024).map_err(text)?;
        listener.set_timeout(Some(0));
        let port = listener.local_port().unwrap_or_default();
        Ok((Self { listener, connections: Vec::new(), answered: 0 }, port))
    }

    /// Serves what is ready.
    pub fn turn(&mut self, now: u64, timeout: u64) -> Result<u64, String> {
        let mut sockets = Vec::with_capacity(self.connections.len() + 1);
        let mut interests = Vec::with_capacity(sockets.capacity());
        for connection in &self.connections {
            sockets.push(&connection.socket);
            interests.push(connection.interest());
        }
        if self.connections.len() < MOST_CONNECTIONS {
            sockets.push(&self.listener);
            interests.push(Interest::Readable);
        }
        let ready = poll(&sockets, &interests, Some(timeout)).map_err(text)?;
        for (connection, ready) in self.connections.iter_mut().zip(&ready) {
            if *ready != Readiness::Nothing {
                connection.last = now;
                connection.serve(*ready, &mut self.answered);
            } else if now.saturating_sub(connection.last) > IDLE {
                connection.give_up();
            }
        }
        if ready.get(self.connections.len()).is_some_and(|ready| *ready != Readiness::Nothing) {
            self.accept(now)?;
        }
        self.connections.retain(|connection| connection.state != State::Gone);
        Ok(self.answered)
    }

    fn accept(&mut self, now: u64) -> Result<(), String> {
        while self.connections.len() < MOST_CONNECTIONS {
            match self.listener.accept() {
                Ok(socket) => self.connections.push(Connection::new(socket, now)),
                Err(error) if error.kind == SocketErrorKind::WouldBlock => return Ok(()),
                // The connection ended before it was accepted; try the next one.
                Err(error)
                    if matches!(error.kind, SocketErrorKind::ConnectionAborted | SocketErrorKind::ConnectionReset) => {}
                Err(error) => return Err(text(error)),
            }
        }
        Ok(())
    }
}

impl Connection {
    fn new(socket: Socket, now: u64) -> Self {
        // Every host inherits this from the listener, and setting it again is cheap.
        socket.set_timeout(Some(0));
        let (input, output) = (Vec::new(), Vec::new());
        Self { socket, input, output, sent: 0, state: State::Open, last: now, continued: false }
    }

    fn waiting(&self) -> usize {
        self.output.len() - self.sent
    }

    fn interest(&self) -> Interest {
        match (self.state, self.waiting()) {
            (State::Open, 0) | (State::Lingering, _) => Interest::Readable,
            (State::Open, waiting) if waiting < MOST_WAITING => Interest::Either,
            _ => Interest::Writable,
        }
    }

    fn serve(&mut self, ready: Readiness, answered: &mut u64) {
        if matches!(ready, Readiness::Readable | Readiness::Both) {
            self.receive(answered);
        }
        self.send();
        // Requests that waited until their responses had room.
        while self.state == State::Open && self.waiting() == 0 && !self.input.is_empty() {
            let before = self.input.len();
            self.answer(answered);
            self.send();
            if self.input.len() == before {
                break;
            }
        }
    }

    fn receive(&mut self, answered: &mut u64) {
        match self.socket.recv(RECEIVED) {
            Ok(data) if data.is_empty() => match self.state {
                // Requests before its end are still answered.
                State::Open => self.state = State::Ending,
                _ => self.state = State::Gone,
            },
            Ok(data) if self.state == State::Open => {
                self.input.extend_from_slice(&data);
                self.answer(answered);
            }
            Ok(_) => {}
            Err(error) if error.kind == SocketErrorKind::WouldBlock => {}
            Err(_) => self.state = State::Gone,
        }
    }

    /// Answers the received requests in order: pipelining.
    fn answer(&mut self, answered: &mut u64) {
        let mut read = 0;
        while self.state == State::Open && self.waiting() < MOST_WAITING && read < self.input.len() {
            match request::read(self.input.get(read..).unwrap_or_default()) {
                Found::Request(request, length) => {
                    self.output.extend(answer::to(&request));
                    *answered += 1;
                    read += length;
                    self.continued = false;
                    if !request.keep_alive {
                        self.state = State::Ending;
                    }
                }
                Found::Partial { expects_continue } => {
                    if expects_continue && !self.continued {
                        self.output.extend_from_slice(b"HTTP/1.1 100 Continue\r\n\r\n");
                        self.continued = true;
                    }
                    break;
                }
                Found::Refused(status) => {
                    self.output.extend(answer::refusal(status));
                    *answered += 1;
                    self.state = State::Ending;
                }
            }
        }
        self.input.drain(..read);
    }

    fn send(&mut self) {
        while self.waiting() > 0 {
            match self.socket.send_some(self.output.get(self.sent..).unwrap_or_default()) {
                Ok(count) => self.sent += usize::try_from(count).unwrap_or(usize::MAX),
                Err(error) if error.kind == SocketErrorKind::WouldBlock => return,
                Err(_) => {
                    self.state = State::Gone;
                    return;
                }
            }
        }
        self.output.clear();
        self.sent = 0;
        if self.state == State::Ending {
            self.state = match self.socket.shutdown(ShutdownDirection::Send) {
                Ok(()) => State::Lingering,
                Err(error) if error.kind == SocketErrorKind::WouldBlock => State::Ending,
                Err(_) => State::Gone,
            };
        }
    }

    /// Closes the connection of a slow client, with a response if it has started a request.
    fn give_up(&mut self) {
        if self.state == State::Open && !self.input.is_empty() && self.waiting() == 0 {
            let _ = self.socket.send_some(&answer::refusal(408));
        }
        self.state = State::Gone;
    }
}

fn text(error: SocketError) -> String {
    format!("{error:?}")
}
