//! Basic types of sockets: protocols, states and directions.

use std::fmt;

pub use crate::ip::IpFamily;

/// Transport protocol of a socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Protocol {
    /// A reliable stream of bytes.
    Tcp,
    /// Single datagrams, which may be lost, duplicated or reordered.
    Udp,
}

/// State of a socket.
///
/// ```text
/// created ──bind──▶ bound ──listen──▶ listening
///    └────connect─────┴──▶ connected            (TCP: via connecting, if the timeout is exceeded)
/// any ──close──▶ closed
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum SocketState {
    /// The socket has no address.
    Created,
    /// The socket has a local address. A UDP socket can send and receive.
    Bound,
    /// A connection attempt is in progress; `finish_connect` returns its outcome. TCP only.
    Connecting,
    /// The socket accepts connections. TCP only.
    Listening,
    /// The socket has a peer.
    Connected,
    /// The socket is closed.
    Closed,
}

/// Direction of a connection that `shutdown` ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ShutdownDirection {
    /// The receiving direction.
    Receive,
    /// The sending direction.
    Send,
    /// Both directions.
    Both,
}

impl ShutdownDirection {
    /// Returns whether the receiving direction ends.
    pub(crate) fn ends_receiving(self) -> bool {
        self != Self::Send
    }

    /// Returns whether the sending direction ends.
    pub(crate) fn ends_sending(self) -> bool {
        self != Self::Receive
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tcp => "TCP",
            Self::Udp => "UDP",
        })
    }
}

/// Writes the WIT name of the state.
impl fmt::Display for SocketState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Created => "created",
            Self::Bound => "bound",
            Self::Connecting => "connecting",
            Self::Listening => "listening",
            Self::Connected => "connected",
            Self::Closed => "closed",
        })
    }
}
