//! The state machine of a socket: one for all back ends.
//!
//! It contains the states and the calls that each allows, the checks of arguments, the deadlines,
//! and the wording of errors. Transfers are in [`transfer`](super::transfer).

use std::{net::SocketAddr, time::Duration};

use super::{
    SocketAddress, SocketError, SocketErrorKind,
    checks::{bindable, reachable, unspecified},
    fault::{Context, Fault, at_port_0},
    late_port::LatePort,
    options::SocketOption,
    state::{IpFamily, Protocol, SocketState},
    sys::{Backend, Ready},
};

/// A direction of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Bytes can pass.
    Open,
    /// The direction was ended by `shutdown` or by the peer's end of stream.
    Ended,
    /// The connection failed; every further call returns the same error.
    Broken(SocketErrorKind),
}

/// A socket of back end `B` and its state.
#[derive(Debug)]
pub struct SocketMachine<B> {
    /// The host's socket. None after `close`.
    pub io: Option<B>,
    pub protocol: Protocol,
    pub family: IpFamily,
    pub state: SocketState,
    /// Timeout of a call. If none, calls wait without a limit.
    pub timeout: Option<Duration>,
    /// The address that the socket was bound to; `local` of a connected socket may be more specific.
    pub bound: Option<SocketAddr>,
    pub local: Option<SocketAddr>,
    pub remote: Option<SocketAddr>,
    /// Sending direction, while connected over TCP.
    pub sending: Direction,
    /// Receiving direction, while connected over TCP.
    pub receiving: Direction,
    /// A fault that followed datagrams of a successful call; the next call returns it.
    pub late: Option<Fault>,
    /// A connection attempt whose port is chosen here, because the host cannot choose it.
    pub(super) late_port: Option<LatePort>,
    /// Options that were set before the socket had an address.
    pub(super) settings: Vec<(SocketOption, u64)>,
}

impl<B: Backend> SocketMachine<B> {
    pub fn open(protocol: Protocol, family: IpFamily, operation: &'static str) -> Result<Self, SocketError> {
        let io =
            B::open(protocol, family).map_err(|fault| fault.into_error(Context { operation, ..Context::default() }))?;
        Ok(Self {
            io: Some(io),
            protocol,
            family,
            state: SocketState::Created,
            timeout: None,
            bound: None,
            local: None,
            remote: None,
            sending: Direction::Open,
            receiving: Direction::Open,
            late: None,
            late_port: None,
            settings: Vec::new(),
        })
    }

    pub fn bind(&mut self, address: &SocketAddress, operation: &'static str) -> Result<(), SocketError> {
        let result = self.try_bind(address);
        result.map_err(|fault| {
            let local = Some(address.clone()).filter(|address| address.ip().is_some());
            fault.into_error(Context { local, ..self.context(operation) })
        })
    }

    fn try_bind(&mut self, address: &SocketAddress) -> Result<(), Fault> {
        self.require(&[SocketState::Created])?;
        let address = bindable(address, self.family)?;
        self.bind_checked(address)
    }

    pub(super) fn bind_checked(&mut self, address: SocketAddr) -> Result<(), Fault> {
        let io = self.io()?;
        io.bind(address).map_err(|fault| if address.port() == 0 { at_port_0(fault) } else { fault })?;
        self.local = io.local();
        self.bound = self.local;
        self.state = SocketState::Bound;
        Ok(())
    }

    /// Binds a UDP socket that sends before it was bound, as POSIX does.
    pub fn bind_implicitly(&mut self) -> Result<(), Fault> {
        match self.state {
            SocketState::Created => self.bind_checked(unspecified(self.family)),
            _ => Ok(()),
        }
    }

    pub fn listen(&mut self, backlog: u32) -> Result<(), SocketError> {
        let result = self.try_listen(backlog);
        result.map_err(|fault| self.error("listen", fault))
    }

    fn try_listen(&mut self, backlog: u32) -> Result<(), Fault> {
        self.require_protocol(Protocol::Tcp)?;
        self.require(&[SocketState::Bound])?;
        if backlog == 0 {
            return Err(Fault::argument("backlog is 0; use at least 1"));
        }
        self.io()?.listen(backlog)?;
        self.state = SocketState::Listening;
        Ok(())
    }

    pub fn accept(&mut self) -> Result<Self, SocketError> {
        let result = self
            .require_protocol(Protocol::Tcp)
            .and_then(|()| self.require(&[SocketState::Listening]))
            .and_then(|()| self.waiting(Ready::READ, B::accept));
        match result {
            Ok(io) => Ok(Self {
                protocol: self.protocol,
                family: self.family,
                state: SocketState::Connected,
                timeout: self.timeout,
                bound: None,
                local: io.local(),
                remote: io.remote(),
                io: Some(io),
                sending: Direction::Open,
                receiving: Direction::Open,
                late: None,
                late_port: None,
                settings: Vec::new(),
            }),
            Err(fault) => Err(self.error("accept", fault)),
        }
    }

    pub fn connect(&mut self, address: &SocketAddress) -> Result<(), SocketError> {
        let result = self.try_connect(address);
        result.map_err(|fault| {
            let remote = Some(address.clone()).filter(|address| address.ip().is_some());
            fault.into_error(Context { remote, ..self.context("connect") })
        })
    }

    fn try_connect(&mut self, address: &SocketAddress) -> Result<(), Fault> {
        match self.protocol {
            Protocol::Tcp => {
                self.require(&[SocketState::Created, SocketState::Bound])?;
                let remote = reachable(address, self.family)?;
                let started = self.io()?.connect(remote);
                self.connecting(remote, started)
            }
            Protocol::Udp => {
                self.require(&[SocketState::Created, SocketState::Bound, SocketState::Connected])?;
                let remote = reachable(address, self.family)?;
                self.bind_implicitly()?;
                self.connect_datagrams(remote)
            }
        }
    }

    /// UDP: sets the peer of a bound socket.
    pub(super) fn connect_datagrams(&mut self, remote: SocketAddr) -> Result<(), Fault> {
        let io = self.io()?;
        io.connect(remote)?;
        self.local = io.local();
        self.remote = Some(remote);
        self.state = SocketState::Connected;
        Ok(())
    }

    pub fn finish_connect(&mut self) -> Result<(), SocketError> {
        let result = self.require(&[SocketState::Connecting]).and_then(|()| self.await_connection());
        result.map_err(|fault| self.error("finish-connect", fault))
    }

    /// Continues a connection attempt that was started, or failed to start.
    pub(super) fn connecting(&mut self, remote: SocketAddr, started: Result<(), Fault>) -> Result<(), Fault> {
        self.remote = Some(remote);
        self.state = SocketState::Connecting;
        match started {
            Ok(()) => self.await_connection(),
            Err(fault) => Err(self.fail_connection(self.missing_port(fault))),
        }
    }

    fn await_connection(&mut self) -> Result<(), Fault> {
        let deadline = self.deadline();
        loop {
            match self.io()?.finish_connect() {
                Ok(()) => {
                    self.state = SocketState::Connected;
                    self.local = self.io()?.local();
                    self.late_port = None;
                    return Ok(());
                }
                // Our own deadline, unlike an ETIMEDOUT of the network, does not end the attempt.
                Err(fault) if fault.kind == SocketErrorKind::WouldBlock => self.wait(Ready::WRITE, deadline)?,
                Err(fault) => self.redial(fault).map_err(|fault| self.fail_connection(fault))?,
            }
        }
    }

    /// Closes the socket after a failed attempt: POSIX leaves its state unspecified, and hosts differ.
    fn fail_connection(&mut self, fault: Fault) -> Fault {
        self.io = None;
        self.state = SocketState::Closed;
        fault
    }

    pub fn disconnect(&mut self) -> Result<(), SocketError> {
        let result = self.try_disconnect();
        result.map_err(|fault| self.error("disconnect", fault))
    }

    fn try_disconnect(&mut self) -> Result<(), Fault> {
        self.require_protocol(Protocol::Udp)?;
        self.require(&[SocketState::Connected])?;
        let bound = self.bound;
        let io = self.io()?;
        io.disconnect(bound)?;
        self.local = io.local();
        self.remote = None;
        self.state = SocketState::Bound;
        Ok(())
    }

    pub fn close(&mut self) {
        self.io = None;
        self.state = SocketState::Closed;
        self.local = None;
        self.remote = None;
        self.late = None;
    }

    pub fn set_timeout(&mut self, timeout: Option<Duration>) {
        self.timeout = timeout;
        let patient = timeout.is_none();
        if let Some(io) = &mut self.io {
            // On failure the socket keeps its mode, which only costs an extra call of the host.
            let _ = io.set_patient(patient);
        }
    }

    pub fn option(&self, option: SocketOption, operation: &'static str) -> Result<u64, SocketError> {
        let result = option
            .check_protocol(self.protocol)
            .and_then(|()| self.io.as_ref().ok_or_else(|| self.wrong_state(&OPEN)))
            .and_then(|io| io.option(option));
        result.map_err(|fault| self.error(operation, fault))
    }

    pub fn set_option(&mut self, option: SocketOption, value: u64, operation: &'static str) -> Result<(), SocketError> {
        let allowed: &[SocketState] =
            if option == SocketOption::ReuseAddress { &[SocketState::Created] } else { &OPEN };
        let result = option
            .check_protocol(self.protocol)
            .and_then(|()| self.require(allowed))
            .and_then(|()| option.check_value(value))
            .and_then(|value| {
                self.io()?.set_option(option, value)?;
                if self.state == SocketState::Created {
                    self.settings.retain(|(own, _)| *own != option);
                    self.settings.push((option, value));
                }
                Ok(())
            });
        result.map_err(|fault| self.error(operation, fault))
    }

    /// Repeats `attempt` until it succeeds, fails, or the deadline passes.
    pub fn waiting<T>(
        &mut self,
        interest: Ready,
        mut attempt: impl FnMut(&mut B) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let deadline = self.deadline();
        loop {
            match attempt(self.io()?) {
                Err(fault) if fault.kind == SocketErrorKind::WouldBlock => self.wait(interest, deadline)?,
                decided => return decided,
            }
        }
    }

    /// Returns the deadline of a call that starts now.
    pub fn deadline(&self) -> Deadline {
        match self.timeout {
            None => Deadline::Never,
            Some(Duration::ZERO) => Deadline::Now,
            Some(timeout) => Deadline::At(B::now().saturating_add(timeout), timeout),
        }
    }

    /// Waits for the host; fails when the deadline has passed.
    pub fn wait(&mut self, interest: Ready, deadline: Deadline) -> Result<(), Fault> {
        let left = match deadline {
            Deadline::Never => None,
            Deadline::Now => return Err(SocketErrorKind::WouldBlock.into()),
            Deadline::At(end, timeout) => match end.checked_sub(B::now()).filter(|left| !left.is_zero()) {
                Some(left) => Some(left),
                None => {
                    let text = format!("the timeout of {} ms has passed", timeout.as_millis());
                    return Err(Fault::new(SocketErrorKind::TimedOut, text));
                }
            },
        };
        B::wait(&[(self.io()?, interest)], None, left).map(|_| ())
    }

    /// Returns the host's socket. Fails only if the socket is closed.
    pub fn io(&mut self) -> Result<&mut B, Fault> {
        match &mut self.io {
            Some(io) => Ok(io),
            None => Err(Fault::new(SocketErrorKind::InvalidState, "socket is `closed`")),
        }
    }

    pub fn require(&self, allowed: &[SocketState]) -> Result<(), Fault> {
        if allowed.contains(&self.state) { Ok(()) } else { Err(self.wrong_state(allowed)) }
    }

    pub fn require_protocol(&self, needed: Protocol) -> Result<(), Fault> {
        if self.protocol == needed {
            return Ok(());
        }
        let text = format!("this is a {} socket, expected {needed}", self.protocol);
        Err(Fault::new(SocketErrorKind::NotSupported, text))
    }

    fn wrong_state(&self, allowed: &[SocketState]) -> Fault {
        let advice = self.advice(allowed);
        let allowed: Vec<String> = allowed.iter().map(ToString::to_string).collect();
        let mut text = format!("socket is `{}`, expected `{}`", self.state, allowed.join("` or `"));
        text.push_str(advice);
        Fault::new(SocketErrorKind::InvalidState, text)
    }

    /// Returns how to get from the current state to an allowed one.
    fn advice(&self, allowed: &[SocketState]) -> &'static str {
        use SocketState::{Bound, Closed, Connected, Connecting, Created, Listening};
        match (self.state, allowed.first()) {
            (Closed, _) => "; create a new one",
            (_, Some(Created)) => "; create another one",
            (Created, Some(Listening)) => "; call bind and listen first",
            (Bound, Some(Listening)) => "; call listen first",
            (Created, Some(Bound)) => "; call bind first",
            (Created | Bound, Some(Connected)) => "; call connect first",
            (Connecting, Some(Connected)) => "; finish the connection attempt first",
            (Listening, Some(Connected)) => "; use the socket that accept returns",
            _ => "",
        }
    }

    pub fn error(&self, operation: &'static str, fault: Fault) -> SocketError {
        fault.into_error(self.context(operation))
    }

    pub fn context(&self, operation: &'static str) -> Context {
        Context {
            operation,
            local: self.local.map(Into::into),
            remote: self.remote.map(Into::into),
            state: Some(self.state),
            transferred: 0,
        }
    }
}

/// Every state but `closed`.
const OPEN: [SocketState; 5] =
    [SocketState::Created, SocketState::Bound, SocketState::Connecting, SocketState::Listening, SocketState::Connected];

/// Deadline of a call.
#[derive(Debug, Clone, Copy)]
pub enum Deadline {
    /// The call may wait without a limit.
    Never,
    /// The call must not wait.
    Now,
    /// Time on the back end's clock, and the timeout that it was computed from.
    At(Duration, Duration),
}
