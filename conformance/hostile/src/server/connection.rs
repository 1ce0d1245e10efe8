//! A connection: reads requests and performs scripts.

use std::{
    collections::{HashSet, VecDeque},
    io::{ErrorKind, Read, Write},
    net::{IpAddr, TcpStream},
    time::{Duration, Instant},
};

use socket2::SockRef;

use crate::{
    catalog::Catalog,
    id::RequestId,
    ledger::{Poison, Row, ServerLedger},
    request::Request,
    script::{Context, Step, forced, script},
};

/// Maximum number of violations that are kept.
const VIOLATIONS: usize = 100;

/// Maximum number of rows that are kept.
const ROWS: usize = 100_000;

/// The ledger during the run, and the choice of behaviors.
pub struct Desk {
    ledger: ServerLedger,
    ids: HashSet<RequestId>,
    start: Instant,
    port: u16,
    seed: u64,
}

impl Desk {
    pub fn new(port: u16, seed: u64) -> Self {
        Self { ledger: ServerLedger::default(), ids: HashSet::new(), start: Instant::now(), port, seed }
    }

    pub fn violation(&mut self, text: String) {
        if self.ledger.violations.len() < VIOLATIONS {
            self.ledger.violations.push(text);
        }
    }

    /// Counts a connection; returns its number.
    pub fn count_connection(&mut self) -> u32 {
        self.ledger.connections += 1;
        self.ledger.connections - 1
    }

    pub fn note_stall(&mut self, stall: Duration) {
        self.ledger.stall = self.ledger.stall.max(stall);
    }

    pub fn into_ledger(self) -> ServerLedger {
        self.ledger
    }
}

/// A connection.
pub struct Connection {
    stream: TcpStream,
    source: IpAddr,
    number: u32,
    requests: u32,
    input: Vec<u8>,
    output: Vec<u8>,
    /// Number of bytes of `output` that were written.
    written: usize,
    steps: VecDeque<Step>,
    wake: Option<Instant>,
    /// The row of the last request.
    row: Option<usize>,
    /// Unasked bytes that were written, and when.
    poison: Option<(Poison, Instant)>,
    closed: bool,
}

impl Connection {
    pub fn new(stream: TcpStream, source: IpAddr, number: u32) -> std::io::Result<Self> {
        stream.set_nonblocking(true)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            source,
            number,
            requests: 0,
            input: Vec::new(),
            output: Vec::new(),
            written: 0,
            steps: VecDeque::new(),
            wake: None,
            row: None,
            poison: None,
            closed: false,
        })
    }

    pub fn number(&self) -> u32 {
        self.number
    }

    pub fn stream(&self) -> &TcpStream {
        &self.stream
    }

    pub fn is_closed(&self) -> bool {
        self.closed
    }

    pub fn is_writing(&self) -> bool {
        self.written < self.output.len()
    }

    pub fn wake(&self) -> Option<Instant> {
        self.wake
    }

    /// Continues as far as possible without waiting.
    pub fn serve(&mut self, desk: &mut Desk) {
        self.read(desk);
        if !self.closed {
            self.act(desk);
        }
    }

    fn read(&mut self, desk: &mut Desk) {
        let mut buffer = [0; 16 * 1024];
        loop {
            match self.stream.read(&mut buffer) {
                Ok(0) => return self.ended_by_client(desk),
                Ok(count) => {
                    desk.ledger.received += count as u64;
                    self.input.extend_from_slice(&buffer[..count]);
                    let before = self.requests;
                    if !self.take_request(desk) || self.requests > before {
                        // Bytes after a request are read once the server has begun to answer it.
                        return;
                    }
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => return,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => return self.ended_by_client(desk),
            }
        }
    }

    /// Starts the request if it has arrived completely; returns false if the connection is no longer usable.
    fn take_request(&mut self, desk: &mut Desk) -> bool {
        let request = match Request::read(&self.input) {
            Ok(Some(request)) => request,
            Ok(None) => return true,
            Err(error) => {
                desk.violation(format!("connection {}: {error:#}", self.number));
                self.closed = true;
                return false;
            }
        };
        self.input.drain(..request.bytes);
        let poison = self.poison.take().map(|(poison, when)| (poison, when.elapsed()));
        // The client takes the unasked response for the one to this request, so it gets no other: a
        // second one would be taken for that of the next request, and so on.
        let answered = matches!(poison, Some((Poison::Response(_), _)));
        if !self.input.is_empty() && !answered {
            desk.violation(format!("{}: {} bytes after the request", request.id, self.input.len()));
        }
        if let Some(row) = self.row.and_then(|row| desk.ledger.rows.get(row))
            && row.complete.is_none()
        {
            desk.violation(format!("{}: sent before the response to {} had ended", request.id, row.id));
        }
        if !desk.ids.insert(request.id) {
            desk.violation(format!("{} was seen twice", request.id));
        }
        if desk.ledger.rows.len() >= ROWS {
            desk.violation(format!("more than {ROWS} requests"));
            self.closed = true;
            return false;
        }
        self.requests += 1;
        let catalog = Catalog::get();
        let behavior = if answered { Some("fin-before") } else { forced(&request.target) };
        let behavior =
            behavior.and_then(|name| catalog.index(name)).unwrap_or_else(|| catalog.choose(request.id.draw(desk.seed)));
        let context = Context { request: &request, number: self.requests, port: desk.port };
        let name = catalog.behaviors.get(behavior).map_or("", |behavior| behavior.name.as_str());
        // The remaining steps of the last response are dropped: the client waits for the next one.
        self.steps = script(name, &context).unwrap_or_default().into();
        self.wake = None;
        let received = desk.start.elapsed();
        self.row = Some(desk.ledger.rows.len());
        desk.ledger.rows.push(Row {
            id: request.id,
            method: request.method,
            target: request.target,
            body: request.body,
            request_bytes: request.bytes as u64,
            source: self.source,
            connection: self.number,
            number: self.requests,
            behavior,
            received,
            ended: None,
            written: 0,
            complete_bytes: 0,
            interim: 0,
            complete: None,
            location: None,
            client_closed: false,
            server_closed: None,
            poison,
        });
        true
    }

    fn ended_by_client(&mut self, desk: &mut Desk) {
        self.closed = true;
        let poison = self.poison.take().map(|(poison, when)| (poison, when.elapsed()));
        // The client takes the unasked response for the one to this request, so it gets no other: a
        // second one would be taken for that of the next request, and so on.
        let answered = matches!(poison, Some((Poison::Response(_), _)));
        if !self.input.is_empty() && !answered {
            desk.violation(format!("connection {}: ended within a request", self.number));
        }
        let unfinished = self.is_writing() || !self.steps.is_empty();
        if let Some(row) = self.row(desk) {
            row.client_closed |= unfinished || row.complete.is_none();
        }
    }

    fn row<'d>(&self, desk: &'d mut Desk) -> Option<&'d mut Row> {
        desk.ledger.rows.get_mut(self.row?)
    }

    fn act(&mut self, desk: &mut Desk) {
        loop {
            if self.is_writing() {
                match self.stream.write(&self.output[self.written..]) {
                    Ok(count) => {
                        self.written += count;
                        desk.ledger.sent += count as u64;
                        if let Some(row) = self.row(desk) {
                            row.written += count as u64;
                        }
                    }
                    Err(error) if error.kind() == ErrorKind::WouldBlock => return,
                    Err(error) if error.kind() == ErrorKind::Interrupted => {}
                    Err(_) => return self.ended_by_client(desk),
                }
                continue;
            }
            if let Some(wake) = self.wake {
                if Instant::now() < wake {
                    return;
                }
                self.wake = None;
            }
            let Some(step) = self.steps.pop_front() else { return };
            self.take(step, desk);
            if self.closed {
                return;
            }
        }
    }

    fn take(&mut self, step: Step, desk: &mut Desk) {
        let now = desk.start.elapsed();
        match step {
            Step::Bytes(bytes) => self.write(bytes),
            Step::Wait(time) => self.wake = Some(Instant::now() + time),
            Step::Late(bytes, poison) => {
                self.write(bytes);
                self.poison = Some((poison, Instant::now()));
            }
            Step::Interim => {
                if let Some(row) = self.row(desk) {
                    row.interim += 1;
                }
            }
            Step::Complete(status) => {
                if let Some(row) = self.row(desk) {
                    row.complete = Some(status);
                    row.complete_bytes = row.written;
                    row.ended = Some(now);
                }
            }
            Step::Location(target) => {
                if let Some(row) = self.row(desk) {
                    row.location = Some(target);
                }
            }
            Step::Fin | Step::Reset => {
                if step == Step::Reset {
                    // An error here only causes a FIN, which the ledger does not distinguish.
                    let _ = SockRef::from(&self.stream).set_linger(Some(Duration::ZERO));
                }
                if let Some(row) = self.row(desk) {
                    row.server_closed = Some(now);
                }
                self.closed = true;
            }
        }
    }

    fn write(&mut self, bytes: Vec<u8>) {
        self.output = bytes;
        self.written = 0;
    }
}
