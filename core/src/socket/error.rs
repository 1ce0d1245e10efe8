//! Socket errors: one case for each POSIX error that a program distinguishes.

use super::{address::SocketAddress, state::SocketState};

/// Details of a [`SocketError`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct SocketErrorDetail {
    /// What was wrong, where, and what is expected: the error's `Display`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub message: String,
    /// The function that failed, by its WIT name, such as `send-to`.
    pub operation: String,
    /// The local address of the call or of the socket.
    pub local: Option<SocketAddress>,
    /// The remote address of the call or of the socket.
    pub remote: Option<SocketAddress>,
    /// The socket's state when the call returned. None if there is no socket, as in `resolve`.
    pub state: Option<SocketState>,
    /// Number of bytes of the buffer that `send` passed to the host before it failed. 0 for every other call.
    pub transferred: u64,
}

macro_rules! cases {
    ($($(#[$doc:meta])* $case:ident => $summary:literal,)*) => {
        /// Error of a socket call. The cases are the same on every host; the corresponding POSIX errors
        /// are in parentheses.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum SocketError {
            $($(#[$doc])* #[error("{}", .0.message)] $case(Box<SocketErrorDetail>),)*
        }

        /// Kind of a [`SocketError`], without its details.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SocketErrorKind {
            $($(#[$doc])* $case,)*
        }

        impl SocketErrorKind {
            /// Returns a description of the kind.
            pub(crate) fn summary(self) -> &'static str {
                match self {
                    $(Self::$case => $summary,)*
                }
            }
        }

        impl SocketError {
            /// Creates an error of this kind.
            pub(crate) fn new(kind: SocketErrorKind, detail: SocketErrorDetail) -> Self {
                match kind {
                    $(SocketErrorKind::$case => Self::$case(Box::new(detail)),)*
                }
            }

            /// Returns the kind of the error.
            pub fn kind(&self) -> SocketErrorKind {
                match self {
                    $(Self::$case(_) => SocketErrorKind::$case,)*
                }
            }

            /// Appends a note to the message.
            pub(crate) fn with_note(mut self, note: &str) -> Self {
                match &mut self {
                    $(Self::$case(detail) => detail.message = format!("{}; {note}", detail.message),)*
                }
                self
            }

            /// Returns the details, whatever the kind.
            pub fn detail(&self) -> &SocketErrorDetail {
                match self {
                    $(Self::$case(detail) => detail,)*
                }
            }
        }
    };
}

cases! {
    /// The host does not allow the call. (EACCES, EPERM)
    AccessDenied => "access denied",
    /// The host or the socket's protocol does not support the call. (EOPNOTSUPP, EAFNOSUPPORT, ENOPROTOOPT)
    NotSupported => "not supported",
    /// An argument is out of range or does not fit the socket. (EINVAL, EDESTADDRREQ)
    InvalidArgument => "invalid argument",
    /// The socket's state does not allow the call. (EINVAL, EISCONN, ENOTCONN, EBADF)
    InvalidState => "invalid state",
    /// Memory or buffers are exhausted. (ENOMEM, ENOBUFS)
    OutOfMemory => "out of memory",
    /// No more sockets can be opened. (EMFILE, ENFILE)
    NewSocketLimit => "no more sockets can be opened",
    /// The call would have to wait and the timeout is 0. (EWOULDBLOCK, EAGAIN, EINPROGRESS)
    WouldBlock => "the call would block",
    /// The deadline passed, or the network gave up on the peer. (ETIMEDOUT)
    TimedOut => "timed out",
    /// The address is not assigned to this machine. (EADDRNOTAVAIL)
    AddressNotBindable => "the address is not assigned to this machine",
    /// Another socket uses the address and port. (EADDRINUSE)
    AddressInUse => "the address is in use",
    /// All ephemeral ports of the local address are in use. If `connect` chooses the port, it must be free for the
    /// peer; `bind` with port 0 needs a port that no socket uses. (EADDRNOTAVAIL of connect, EADDRINUSE of bind)
    NoFreePort => "no free port",
    /// The remote address is unreachable. (ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN)
    NetworkUnreachable => "no route to the remote address",
    /// Nothing listens at the remote address. (ECONNREFUSED)
    ConnectionRefused => "connection refused: nothing listens there",
    /// The peer reset the connection. (ECONNRESET, EPIPE if the peer caused it)
    ConnectionReset => "the peer reset the connection",
    /// The local side aborted the connection. (ECONNABORTED)
    ConnectionAborted => "the local side aborted the connection",
    /// The sending direction was ended by `shutdown`. (EPIPE)
    BrokenPipe => "the sending direction was shut down",
    /// The datagram exceeds the maximum size of UDP. (EMSGSIZE)
    DatagramTooLarge => "the datagram is too large",
    /// The name does not exist or has no address. (EAI_NONAME, EAI_NODATA)
    NameUnresolvable => "the name has no address",
    /// The name server cannot answer now; try again later. (EAI_AGAIN)
    TemporaryResolverFailure => "the name server cannot answer now",
    /// The name server rejects the query. (EAI_FAIL)
    PermanentResolverFailure => "the name server rejects the query",
    /// Another error; the message contains the host's description.
    Unknown => "unknown error",
}

impl From<SocketError> for std::io::Error {
    /// Keeps the error as the source and uses the closest kind of the standard library.
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
