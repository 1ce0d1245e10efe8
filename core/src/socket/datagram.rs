//! The result of [`recv_from`](super::Socket::recv_from).

use super::{SocketAddress, sys::RawDatagram};

/// A received datagram.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Datagram {
    /// The bytes, up to the requested number. A datagram can be empty.
    pub data: Vec<u8>,
    /// The sender.
    pub remote: SocketAddress,
    /// Whether the datagram was longer than requested. The rest is lost.
    pub truncated: bool,
}

impl From<RawDatagram> for Datagram {
    fn from(raw: RawDatagram) -> Self {
        Self { data: raw.data, remote: raw.remote.into(), truncated: raw.truncated }
    }
}
