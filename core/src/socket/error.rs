//! What can go wrong: one case for each POSIX error that a program tells apart.

use super::{address::SocketAddress, state::SocketState};

/// What every [`SocketError`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
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

impl From<SocketError> for std::io::Error {
    /// Keeps the error as the source, with the kind of the standard library that comes nearest.
    ///
    /// ```
    /// use scheduler_core::Socket;
    ///
    /// let closed = Socket::tcp_v4().and_then(|mut socket| socket.recv(1)).unwrap_err();
    /// assert_eq!(std::io::Error::from(closed).kind(), std::io::ErrorKind::InvalidInput);
    /// ```
    fn from(error: SocketError) -> Self {
        use std::io::ErrorKind;

        let kind = match error.kind() {
            SocketErrorKind::AccessDenied => ErrorKind::PermissionDenied,
            SocketErrorKind::NotSupported => ErrorKind::Unsupported,
            SocketErrorKind::InvalidArgument | SocketErrorKind::InvalidState | SocketErrorKind::DatagramTooLarge => {
                ErrorKind::InvalidInput
            }
            SocketErrorKind::OutOfMemory => ErrorKind::OutOfMemory,
            SocketErrorKind::WouldBlock => ErrorKind::WouldBlock,
            SocketErrorKind::TimedOut => ErrorKind::TimedOut,
            SocketErrorKind::AddressNotBindable | SocketErrorKind::NoFreePort => ErrorKind::AddrNotAvailable,
            SocketErrorKind::AddressInUse => ErrorKind::AddrInUse,
            SocketErrorKind::NetworkUnreachable => ErrorKind::NetworkUnreachable,
            SocketErrorKind::ConnectionRefused => ErrorKind::ConnectionRefused,
            SocketErrorKind::ConnectionReset => ErrorKind::ConnectionReset,
            SocketErrorKind::ConnectionAborted => ErrorKind::ConnectionAborted,
            SocketErrorKind::BrokenPipe => ErrorKind::BrokenPipe,
            SocketErrorKind::NameUnresolvable => ErrorKind::NotFound,
            SocketErrorKind::NewSocketLimit
            | SocketErrorKind::TemporaryResolverFailure
            | SocketErrorKind::PermanentResolverFailure
            | SocketErrorKind::Unknown => ErrorKind::Other,
        };
        Self::new(kind, error)
    }
}
