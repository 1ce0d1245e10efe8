//! Waiting for several sockets at once.

use std::time::Duration;

use super::{
    SocketError, SocketErrorKind,
    fault::{Context, Fault},
    machine::{Direction, SocketMachine},
    state::{Protocol, SocketState},
    sys::{Backend, Ready},
};

/// Condition of a socket that [`poll`](super::poll) waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Interest {
    /// A receiving call would not wait: `accept`, `recv` or `recv_from`.
    Readable,
    /// A sending call would not wait: `send_some`, `send_to`, or `finish_connect`.
    Writable,
    /// Either.
    Either,
}

/// Readiness of a socket as reported by [`poll`](super::poll), within the requested interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Readiness {
    /// The socket is not ready.
    Nothing,
    /// A receiving call would not wait.
    Readable,
    /// A sending call would not wait.
    Writable,
    /// Neither would wait.
    Both,
}

impl Readiness {
    /// Returns whether a receiving call would not wait.
    pub fn is_readable(self) -> bool {
        matches!(self, Self::Readable | Self::Both)
    }

    /// Returns whether a sending call would not wait.
    pub fn is_writable(self) -> bool {
        matches!(self, Self::Writable | Self::Both)
    }
}

impl From<Ready> for Readiness {
    fn from(ready: Ready) -> Self {
        match (ready.read, ready.write) {
            (false, false) => Self::Nothing,
            (true, false) => Self::Readable,
            (false, true) => Self::Writable,
            (true, true) => Self::Both,
        }
    }
}

/// Implements [`poll`](super::poll) for any back end. With `lookups` it also returns when a name lookup has completed,
/// and it may return early without a ready socket.
pub fn wait_for_any<B: Backend>(
    sockets: &[&SocketMachine<B>],
    interests: &[Interest],
    lookups: Option<&B::Lookups>,
    timeout: Option<Duration>,
) -> Result<Vec<Readiness>, SocketError> {
    try_wait(sockets, interests, lookups, timeout)
        .map_err(|fault| fault.into_error(Context { operation: "poll", ..Context::default() }))
}

fn try_wait<B: Backend>(
    sockets: &[&SocketMachine<B>],
    interests: &[Interest],
    lookups: Option<&B::Lookups>,
    timeout: Option<Duration>,
) -> Result<Vec<Readiness>, Fault> {
    if sockets.len() != interests.len() {
        let text = format!("{} sockets and {} interests; use one per socket", sockets.len(), interests.len());
        return Err(Fault::argument(text));
    }
    if sockets.is_empty() && timeout.is_none() {
        return Err(Fault::argument("no sockets to wait for; set a timeout"));
    }
    let mut found = Vec::with_capacity(sockets.len());
    // The sockets to ask the host about, and their positions in the result.
    let (mut waits, mut places) = (Vec::new(), Vec::new());
    for (index, (socket, interest)) in sockets.iter().zip(interests).enumerate() {
        let (wanted, known) = examine(socket, *interest).map_err(|state| {
            let text = format!("socket {index} is `{state}` and cannot be waited for");
            Fault::new(SocketErrorKind::InvalidState, text)
        })?;
        found.push(known);
        if let Some(io) = socket.io.as_ref().filter(|_| wanted.any()) {
            waits.push((io, wanted));
            places.push(index);
        }
    }
    // Reading the clock is a call of the host in WebAssembly.
    let start = timeout.filter(|timeout| !timeout.is_zero()).map(|_| B::now());
    let mut passed = Duration::ZERO;
    loop {
        let known = found.iter().any(|ready| ready.any());
        let left = match timeout {
            _ if known => Some(Duration::ZERO),
            None => None,
            Some(timeout) => Some(timeout.saturating_sub(passed)),
        };
        if waits.is_empty() && left.is_none() {
            return Err(Fault::argument("no socket can become ready; set a timeout"));
        }
        for (ready, place) in B::wait(&waits, lookups, left)?.into_iter().zip(&places) {
            if let Some(entry) = found.get_mut(*place) {
                entry.read |= ready.read;
                entry.write |= ready.write;
            }
        }
        if left == Some(Duration::ZERO) || lookups.is_some() || found.iter().any(|ready| ready.any()) {
            return Ok(found.into_iter().map(Into::into).collect());
        }
        if let Some(start) = start {
            passed = B::now().saturating_sub(start);
        }
    }
}

/// Returns what to ask the host about a socket, and what is known without asking.
fn examine<B>(socket: &SocketMachine<B>, interest: Interest) -> Result<(Ready, Ready), SocketState> {
    let read = interest != Interest::Writable;
    let write = interest != Interest::Readable;
    let nothing = Ready::default();
    match (socket.state, socket.protocol) {
        (SocketState::Created | SocketState::Closed, _) | (SocketState::Bound, Protocol::Tcp) => Err(socket.state),
        (SocketState::Listening, _) => Ok((Ready { read, write: false }, nothing)),
        (SocketState::Connecting, _) => Ok((Ready { read: false, write }, nothing)),
        (SocketState::Connected, Protocol::Tcp) => {
            let open = Ready { read: socket.receiving == Direction::Open, write: socket.sending == Direction::Open };
            Ok((
                Ready { read: read && open.read, write: write && open.write },
                Ready { read: read && !open.read, write: write && !open.write },
            ))
        }
        (SocketState::Bound | SocketState::Connected, Protocol::Udp) => {
            Ok((Ready { read, write }, Ready { read: read && socket.late.is_some(), write: false }))
        }
    }
}
