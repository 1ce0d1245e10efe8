//! The small vocabulary of sockets: what kind one is and where it is in its life.

use std::fmt;

pub use crate::ip::IpFamily;

/// The transport of a socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Protocol {
    /// A reliable stream of bytes.
    Tcp,
    /// Single datagrams, which may be lost, doubled or reordered.
    Udp,
}

/// Where a socket is in its life.
///
/// ```text
/// created ──bind──▶ bound ──listen──▶ listening
///    └────connect─────┴──▶ connected            (TCP: by way of connecting, when it takes longer than allowed)
/// any ──close──▶ closed
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum SocketState {
    /// It has no address.
    Created,
    /// It has a local address. A UDP socket sends and receives.
    Bound,
    /// Its connection attempt is under way: `finish_connect` has its outcome. TCP only.
    Connecting,
    /// It takes connections in. TCP only.
    Listening,
    /// It has a peer.
    Connected,
    /// It is gone.
    Closed,
}

/// Which direction of a connection `shutdown` ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ShutdownDirection {
    /// What the peer sends.
    Receive,
    /// What we send.
    Send,
    /// Both.
    Both,
}

impl ShutdownDirection {
    /// Whether it ends what the peer sends.
    pub(crate) fn ends_receiving(self) -> bool {
        self != Self::Send
    }

    /// Whether it ends what we send.
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

/// The WIT name of the state.
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
