//! The client side of a protocol for one attempt of an action: which bytes to send, and what those
//! that arrive mean. Nothing here does I/O.

mod expect;
mod http;
mod next;
mod origin;
mod parameters;
mod status;
mod stream;

use std::sync::Arc;

use crate::{
    dsl::{builtin::Kind, expr::Value},
    socket::Protocol,
};

use super::{
    extract::Answer,
    failure::{Failure, FailureKind},
    http::{SetCookies, Url},
};

pub use next::Next;
pub use origin::{InputSource, Origin, RequestId};
pub use parameters::{bind_ip, host_addresses, pause_ns};
use status::StatusSet;

/// The client of one attempt.
#[derive(Debug)]
pub enum Client {
    Http(Box<http::HttpClient>),
    Stream(stream::StreamClient),
}

impl Client {
    /// Creates the client for an attempt of an action.
    ///
    /// # Errors
    /// A parameter is invalid.
    pub fn new(mut origin: Origin<'_>, parameters: &Value) -> Result<Self, Failure> {
        let limit = origin.body_limit;
        let client = match origin.plan.kind {
            Kind::Http => http::HttpClient::new(&mut origin, parameters).map(|client| Self::Http(Box::new(client))),
            Kind::Tcp => stream::StreamClient::new(parameters, Protocol::Tcp, limit).map(Self::Stream),
            Kind::Udp => stream::StreamClient::new(parameters, Protocol::Udp, limit).map(Self::Stream),
            Kind::Sleep | Kind::Custom => Err(format!("action {} needs no socket", origin.plan.name)),
        };
        client.map_err(|reason| Failure::new(FailureKind::Parameter, reason))
    }

    /// Returns whether it speaks HTTP: it has requests, and responses with a status code.
    pub const fn is_http(&self) -> bool {
        matches!(self, Self::Http(_))
    }

    /// Returns the transport.
    pub fn protocol(&self) -> Protocol {
        match self {
            Self::Http(_) => Protocol::Tcp,
            Self::Stream(client) => client.protocol,
        }
    }

    /// Returns host and port of the peer.
    pub fn peer(&self) -> (&str, u16) {
        match self {
            Self::Http(client) => client.peer(),
            Self::Stream(client) => (&client.host, client.port),
        }
    }

    /// Returns a piece of the data to send that begins at byte `from`.
    pub fn piece(&self, from: usize) -> &[u8] {
        match self {
            Self::Http(client) => client.piece(from),
            Self::Stream(client) => client.outgoing.as_deref().and_then(|all| all.get(from..)).unwrap_or_default(),
        }
    }

    /// Returns the number of bytes that can be sent now.
    pub fn sendable(&self) -> usize {
        match self {
            Self::Http(client) => client.sendable(),
            Self::Stream(client) => client.outgoing.as_ref().map_or(0, Vec::len),
        }
    }

    /// Returns whether there is something to send: a datagram may be empty.
    pub fn speaks(&self) -> bool {
        match self {
            Self::Http(_) => true,
            Self::Stream(client) => client.outgoing.is_some(),
        }
    }

    /// Notes that everything that can be sent now was sent.
    pub fn sent(&mut self) -> Next {
        match self {
            Self::Http(client) => {
                client.sent();
                Next::More
            }
            Self::Stream(client) => client.sent(),
        }
    }

    /// Returns the HTTP client, if it is one.
    pub fn as_http(&mut self) -> Option<&mut http::HttpClient> {
        match self {
            Self::Http(client) => Some(client),
            Self::Stream(_) => None,
        }
    }

    /// Returns whether the body of a request waits until the server asks for it.
    pub fn is_body_held(&self) -> bool {
        matches!(self, Self::Http(client) if client.is_body_held())
    }

    /// Returns whether the server has asked for the waiting body.
    pub fn is_asked_for_body(&self) -> bool {
        matches!(self, Self::Http(client) if client.is_asked_for_body())
    }

    /// Returns the URL whose cookies the next request needs; none if it sends none of the user's.
    pub fn cookie_url(&self) -> Option<&Url> {
        match self {
            Self::Http(client) => client.cookie_url(),
            Self::Stream(_) => None,
        }
    }

    /// Prepares the next request for sending, with these cookies.
    pub fn encode(&mut self, cookie: Option<Vec<u8>>) {
        if let Self::Http(client) = self {
            client.encode(cookie);
        }
    }

    /// Takes the cookies that a response has set, and the URL of the response; once.
    pub fn take_cookies(&mut self) -> Option<(Arc<Url>, Box<SetCookies>)> {
        match self {
            Self::Http(client) => client.take_cookies(),
            Self::Stream(_) => None,
        }
    }

    /// Processes bytes that have arrived.
    ///
    /// # Errors
    /// Why the attempt fails.
    pub fn received(&mut self, bytes: &[u8]) -> Result<Next, Failure> {
        match self {
            Self::Http(client) => client.received(bytes),
            Self::Stream(client) => client.received(bytes).map_err(|reason| Failure::new(FailureKind::Limit, reason)),
        }
    }

    /// Processes the end of the peer's stream.
    ///
    /// # Errors
    /// Why the attempt fails.
    pub fn ended(&mut self) -> Result<Next, Failure> {
        match self {
            Self::Http(client) => client.ended(),
            Self::Stream(client) => client.ended().map_err(|reason| Failure::new(FailureKind::Expectation, reason)),
        }
    }

    /// Takes the status code of a complete final response; once.
    pub fn take_status(&mut self) -> Option<u16> {
        match self {
            Self::Http(client) => client.take_status(),
            Self::Stream(_) => None,
        }
    }

    /// Takes the number of interim responses since the last call.
    pub fn take_interim(&mut self) -> u32 {
        match self {
            Self::Http(client) => client.take_interim(),
            Self::Stream(_) => 0,
        }
    }

    /// Returns whether a request has the same effect when it is sent twice. (RFC 9110 section
    /// 9.2.2)
    pub fn is_idempotent(&self) -> bool {
        match self {
            Self::Http(client) => client.is_idempotent(),
            Self::Stream(_) => false,
        }
    }

    /// Prepares the request for sending again, as a part of its own.
    pub fn repeat(&mut self) {
        if let Self::Http(client) = self {
            client.repeat();
        }
    }

    /// Returns the number of received bytes that are kept.
    pub fn kept_bytes(&self) -> usize {
        match self {
            Self::Http(client) => client.kept_bytes(),
            Self::Stream(client) => client.kept_bytes(),
        }
    }

    /// Returns whether closing the connection resets it.
    pub const fn closes_by_reset(&self) -> bool {
        match self {
            Self::Http(client) => client.closes_by_reset,
            Self::Stream(client) => client.closes_by_reset,
        }
    }

    /// Returns whether it accepts a reused connection, and leaves its own for reuse.
    pub fn keeps_connections(&self) -> bool {
        match self {
            Self::Http(client) => client.keeps_connections(),
            Self::Stream(_) => false,
        }
    }

    /// Returns whether the connection can serve another request after this one.
    pub fn leaves_connection(&self) -> bool {
        match self {
            Self::Http(client) => client.leaves_connection(),
            Self::Stream(_) => false,
        }
    }

    /// Returns the answer, once the exchange is over.
    ///
    /// # Errors
    /// The body of a response cannot be decoded.
    pub fn into_answer(self) -> Result<Answer, Failure> {
        match self {
            Self::Http(client) => client.into_answer(),
            Self::Stream(client) => Ok(client.into_answer()),
        }
    }
}
