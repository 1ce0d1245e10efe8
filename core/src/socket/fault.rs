//! Errors of back ends, and their conversion to errors of calls.

use super::{
    address::SocketAddress,
    error::{SocketError, SocketErrorDetail, SocketErrorKind},
    state::SocketState,
};

/// Advice for [`SocketErrorKind::NoFreePort`].
const MORE_PORTS: &str =
    "use more source addresses, a wider net.ipv4.ip_local_port_range, or connections kept open or closed with a reset";

/// Returns `no free port at ADDRESS for PEER`, without the parts that are not known.
pub(crate) fn no_free_port(local: Option<&SocketAddress>, remote: Option<&SocketAddress>) -> String {
    let mut text = SocketErrorKind::NoFreePort.summary().to_owned();
    if let Some(ip) = local.and_then(SocketAddress::ip) {
        text.push_str(&format!(" at {ip}"));
    }
    if let Some(remote) = remote {
        text.push_str(&format!(" for {remote}"));
    }
    text
}

/// Error of a back end, without the call and the addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Kind of the error.
    pub kind: SocketErrorKind,
    /// Details from the host or a check; may be empty.
    pub text: String,
}

impl Fault {
    /// Creates a fault with details.
    pub fn new(kind: SocketErrorKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }

    /// Creates a fault for an invalid argument.
    pub fn argument(text: impl Into<String>) -> Self {
        Self::new(SocketErrorKind::InvalidArgument, text)
    }

    /// Converts the fault to the error that the user sees.
    pub fn into_error(self, context: Context) -> SocketError {
        let Context { operation, local, remote, state, transferred } = context;
        let ports = self.kind == SocketErrorKind::NoFreePort;
        let mut message = in_words(operation);
        // The summary names the missing port.
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
            message.push_str(&format!("; {transferred} bytes were already sent"));
        }
        let operation = operation.to_owned();
        SocketError::new(self.kind, SocketErrorDetail { message, operation, local, remote, state, transferred })
    }
}

/// Returns what a function does, without using its name: names are spelled differently in each language.
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

/// Converts the fault of a bind with port 0: an address in use means that no port is free.
pub fn at_port_0(fault: Fault) -> Fault {
    if fault.kind == SocketErrorKind::AddressInUse { SocketErrorKind::NoFreePort.into() } else { fault }
}
