//! What can go wrong: one case for each POSIX error that a program tells apart.

use super::{address::SocketAddress, state::SocketState};

/// What every [`SocketError`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SocketErrorDetail {
    /// What was wrong, where, and what would be right: the error's `Display`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub message: String,
    /// The function that failed, by its WIT name, such as `send-to`.
    pub operation: String,
    /// The local address that the call was given or that the socket had.
    pub local: Option<SocketAddress>,
    /// The remote address that the call was given or that the socket had.
    pub remote: Option<SocketAddress>,
    /// The socket's state when the call returned; none where there is no socket, as in `resolve`.
    pub state: Option<SocketState>,
    /// How many bytes of the buffer `send` had handed to the host before it failed; 0 for every other call.
    pub transferred: u64,
}

macro_rules! cases {
    ($($(#[$doc:meta])* $case:ident => $summary:literal,)*) => {
        /// Why a call failed. The cases are the same on every host; the documentation of each names the
        /// POSIX errors that it stands for.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum SocketError {
            $($(#[$doc])* #[error("{}", .0.message)] $case(Box<SocketErrorDetail>),)*
        }

        /// The case of a [`SocketError`], without its details.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SocketErrorKind {
            $($(#[$doc])* $case,)*
        }

        impl SocketErrorKind {
            /// The case in words.
            pub(crate) fn summary(self) -> &'static str {
                match self {
                    $(Self::$case => $summary,)*
                }
            }
        }

        impl SocketError {
            /// The error of this kind.
            pub(crate) fn new(kind: SocketErrorKind, detail: SocketErrorDetail) -> Self {
                match kind {
                    $(SocketErrorKind::$case => Self::$case(Box::new(detail)),)*
                }
            }

            /// Which case it is.
            pub fn kind(&self) -> SocketErrorKind {
                match self {
                    $(Self::$case(_) => SocketErrorKind::$case,)*
                }
            }

            /// The same with something added to its message.
            pub(crate) fn with_note(mut self, note: &str) -> Self {
                match &mut self {
                    $(Self::$case(detail) => detail.message = format!("{}; {note}", detail.message),)*
                }
                self
            }

            /// What it says, whichever case it is.
            pub fn detail(&self) -> &SocketErrorDetail {
                match self {
                    $(Self::$case(detail) => detail,)*
                }
            }
        }
    };
}

cases! {
    /// The host does not allow it. (EACCES, EPERM)
    AccessDenied => "access denied",
    /// The host or the socket's protocol has no such thing. (EOPNOTSUPP, EAFNOSUPPORT, ENOPROTOOPT)
    NotSupported => "not supported",
    /// An argument is out of its range or does not fit the socket. (EINVAL, EDESTADDRREQ)
    InvalidArgument => "invalid argument",
    /// The socket's state does not allow the call. (EINVAL, EISCONN, ENOTCONN, EBADF)
    InvalidState => "invalid state",
    /// Memory or buffers ran out. (ENOMEM, ENOBUFS)
    OutOfMemory => "out of memory",
    /// No more sockets can be opened. (EMFILE, ENFILE)
    NewSocketLimit => "no more sockets can be opened",
    /// The call would have to wait and the timeout is 0. (EWOULDBLOCK, EAGAIN, EINPROGRESS)
    WouldBlock => "the call would have to wait",
    /// The deadline passed, or the network gave up on the peer. (ETIMEDOUT)
    TimedOut => "timed out",
    /// The address is not one of this machine's. (EADDRNOTAVAIL)
    AddressNotBindable => "the address is not one of this machine's",
    /// Another socket has the address and port. (EADDRINUSE)
    AddressInUse => "the address is in use",
    /// All ephemeral ports of the local address are taken: towards the peer, where `connect` chooses the port, and else
    /// all of them. (EADDRNOTAVAIL of connect, EADDRINUSE of bind to port 0)
    NoFreePort => "no free port",
    /// No route leads to the remote address. (ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN)
    NetworkUnreachable => "no route leads to the remote address",
    /// Nothing listens at the remote address. (ECONNREFUSED)
    ConnectionRefused => "connection refused: nothing listens there",
    /// The peer broke the connection off. (ECONNRESET, EPIPE where the peer caused it)
    ConnectionReset => "the peer broke the connection off",
    /// The connection was broken off on this side. (ECONNABORTED)
    ConnectionAborted => "the connection was broken off on this side",
    /// The sending direction has been shut down by `shutdown`. (EPIPE)
    BrokenPipe => "the sending direction has been shut down",
    /// The datagram has more bytes than UDP carries. (EMSGSIZE)
    DatagramTooLarge => "the datagram is too large",
    /// The name does not exist or has no address. (EAI_NONAME, EAI_NODATA)
    NameUnresolvable => "the name has no address",
    /// The name server has no answer now; ask again later. (EAI_AGAIN)
    TemporaryResolverFailure => "the name server has no answer now",
    /// The name server refuses to answer. (EAI_FAIL)
    PermanentResolverFailure => "the name server refuses to answer",
    /// Something else; the message has the host's own words.
    Unknown => "unknown error",
}

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
        let mut message = operation.to_owned();
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
