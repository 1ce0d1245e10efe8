//! What is said over a socket for one attempt of an action: bytes to send, and what to make of those that come.
//! Nothing here does I/O.

mod http;
mod parameters;
mod stream;

use super::{
    action_plan::{ActionPlan, Kind},
    extract::Answer,
};
use crate::{dsl::expr::Value, socket::Protocol};

pub use parameters::{bind_ip, pause_ns};

/// A conversation.
#[derive(Debug)]
pub enum Client {
    Http(Box<http::HttpClient>),
    Stream(stream::StreamClient),
}

/// How a conversation goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// More has to come.
    More,
    /// It is over, and went well.
    Done,
    /// It begins again, perhaps with somebody else: look at [`Client::peer`].
    Again,
}

impl Client {
    /// The conversation of an action.
    ///
    /// # Errors
    /// What is wrong with its parameters, in a sentence.
    pub fn new(plan: &ActionPlan, parameters: &Value, body_limit: usize) -> Result<Self, String> {
        match plan.kind {
            Kind::Http(method) => http::HttpClient::new(method, parameters, plan.needs, body_limit)
                .map(|client| Self::Http(Box::new(client))),
            Kind::Tcp => stream::StreamClient::new(parameters, Protocol::Tcp, body_limit).map(Self::Stream),
            Kind::Udp => stream::StreamClient::new(parameters, Protocol::Udp, body_limit).map(Self::Stream),
            Kind::Sleep | Kind::Custom => Err(format!("action {} needs no socket", plan.name)),
        }
    }

    /// The transport.
    pub fn protocol(&self) -> Protocol {
        match self {
            Self::Http(_) => Protocol::Tcp,
            Self::Stream(client) => client.protocol,
        }
    }

    /// Host and port of whom to client to.
    pub fn peer(&self) -> (&str, u16) {
        match self {
            Self::Http(client) => client.peer(),
            Self::Stream(client) => (&client.host, client.port),
        }
    }

    /// What to send first.
    pub fn outgoing(&self) -> &[u8] {
        match self {
            Self::Http(client) => &client.bytes,
            Self::Stream(client) => client.outgoing.as_deref().unwrap_or_default(),
        }
    }

    /// Whether there is something to send: a datagram may be empty.
    pub fn speaks(&self) -> bool {
        match self {
            Self::Http(_) => true,
            Self::Stream(client) => client.outgoing.is_some(),
        }
    }

    /// All of it has been sent.
    pub fn sent(&mut self) -> Next {
        match self {
            Self::Http(_) => Next::More,
            Self::Stream(client) => client.sent(),
        }
    }

    /// Something has come.
    ///
    /// # Errors
    /// Why the action fails.
    pub fn received(&mut self, bytes: &[u8]) -> Result<Next, String> {
        match self {
            Self::Http(client) => client.received(bytes),
            Self::Stream(client) => client.received(bytes),
        }
    }

    /// The peer has ended its stream.
    ///
    /// # Errors
    /// Why the action fails.
    pub fn ended(&mut self) -> Result<Next, String> {
        match self {
            Self::Http(client) => client.ended(),
            Self::Stream(client) => client.ended(),
        }
    }

    /// The status of a response that has been received whole; once.
    pub fn take_status(&mut self) -> Option<u16> {
        match self {
            Self::Http(client) => client.take_status(),
            Self::Stream(_) => None,
        }
    }

    /// Whether it may begin again on another connection when this one turns out to be dead. (RFC 9112 section 9.3.1)
    pub fn may_repeat(&self) -> bool {
        match self {
            Self::Http(client) => client.may_repeat(),
            Self::Stream(_) => false,
        }
    }

    /// Whether a connection that has served before will do, and this one may serve again.
    pub fn keeps_connections(&self) -> bool {
        match self {
            Self::Http(client) => client.keeps_connections(),
            Self::Stream(_) => false,
        }
    }

    /// Whether the connection, this conversation being over, can serve for another one.
    pub fn leaves_connection(&self) -> bool {
        match self {
            Self::Http(client) => client.leaves_connection(),
            Self::Stream(_) => false,
        }
    }

    /// What came of it, once it is over.
    pub fn into_answer(self) -> Answer {
        match self {
            Self::Http(client) => client.into_answer(),
            Self::Stream(client) => client.into_answer(),
        }
    }
}
