//! What [`recv_from`](super::Socket::recv_from) returns.

use super::{SocketAddress, sys::RawDatagram};

/// A received datagram.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Datagram {
    /// Its bytes, as many of them as were asked for. 0 bytes is a datagram too.
    pub data: Vec<u8>,
    /// Who sent it.
    pub remote: SocketAddress,
    /// Whether it had more bytes than were asked for. The rest is gone.
    pub truncated: bool,
}

impl From<RawDatagram> for Datagram {
    fn from(raw: RawDatagram) -> Self {
        Self { data: raw.data, remote: raw.remote.into(), truncated: raw.truncated }
    }
}
