//! An error as a back end sees it, and how it becomes the error of a call.

use super::{
    address::SocketAddress,
    error::{SocketError, SocketErrorDetail, SocketErrorKind},
    state::SocketState,
};

/// What to do about [`SocketErrorKind::NoFreePort`].
const MORE_PORTS: &str = "use more source addresses, a wider net.ipv4.ip_local_port_range, or connections that are kept or closed by a reset";

/// `no free port at ADDRESS towards PEER`, without the parts that are not known.
pub(crate) fn no_free_port(local: Option<&SocketAddress>, remote: Option<&SocketAddress>) -> String {
    let mut text = SocketErrorKind::NoFreePort.summary().to_owned();
    if let Some(ip) = local.and_then(SocketAddress::ip) {
        text.push_str(&format!(" at {ip}"));
    }
    if let Some(remote) = remote {
        text.push_str(&format!(" towards {remote}"));
    }
    text
}

/// An error as a back end sees it: it knows neither the call nor the addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which case.
    pub kind: SocketErrorKind,
    /// What the host or a check has to add; may be empty.
    pub text: String,
}

impl Fault {
    /// A fault with something to say.
    pub fn new(kind: SocketErrorKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }

    /// An argument that cannot be used.
    pub fn argument(text: impl Into<String>) -> Self {
        Self::new(SocketErrorKind::InvalidArgument, text)
    }

    /// The error that a user sees.
    pub fn into_error(self, context: Context) -> SocketError {
        let Context { operation, local, remote, state, transferred } = context;
        let ports = self.kind == SocketErrorKind::NoFreePort;
        let mut message = in_words(operation);
        // Which port is missing, the summary says.
        if let Some(local) = local.as_ref().filter(|_| !ports || remote.is_none()) {
            message.push_str(&format!(" on {local}"));
        }
        if let Some(remote) = &remote {
            message.push_str(&format!(", peer {remote}"));
        }
        message.push_str(": ");
        if ports {
            message.push_str(&no_free_port(local.as_ref(), remote.as_ref()));
            message.push_str("; ");
            message.push_str(MORE_PORTS);
        } else {
            message.push_str(self.kind.summary());
        }
        if !self.text.is_empty() {
            message.push_str(": ");
            message.push_str(&self.text);
        }
        if transferred > 0 {
            message.push_str(&format!("; {transferred} bytes were sent before"));
        }
        let operation = operation.to_owned();
        SocketError::new(self.kind, SocketErrorDetail { message, operation, local, remote, state, transferred })
    }
}

/// What a function does, in words that are none of its names: these are spelt differently in each language.
fn in_words(operation: &str) -> String {
    match operation {
        "bind-to-ip" | "bind-with-binding" => "bind".to_owned(),
        "start-connect" | "finish-connect" | "connect-from" => "connect".to_owned(),
        "send-some" | "send-to" | "send-many" => "send".to_owned(),
        "recv-from" | "recv-many" => "receive".to_owned(),
        "tcp-v4" | "tcp-v6" => "open a TCP socket".to_owned(),
        "udp-v4" | "udp-v6" => "open a UDP socket".to_owned(),
        _ => operation.replace('-', " "),
    }
}

impl From<SocketErrorKind> for Fault {
    fn from(kind: SocketErrorKind) -> Self {
        Self::new(kind, "")
    }
}

/// Where a fault happened.
#[derive(Debug, Default)]
pub struct Context {
    /// The WIT name of the function.
    pub operation: &'static str,
    /// See [`SocketErrorDetail::local`].
    pub local: Option<SocketAddress>,
    /// See [`SocketErrorDetail::remote`].
    pub remote: Option<SocketAddress>,
    /// See [`SocketErrorDetail::state`].
    pub state: Option<SocketState>,
    /// See [`SocketErrorDetail::transferred`].
    pub transferred: u64,
}

/// What the host says of a bind that leaves the port to it.
pub fn at_port_0(fault: Fault) -> Fault {
    if fault.kind == SocketErrorKind::AddressInUse { SocketErrorKind::NoFreePort.into() } else { fault }
}
