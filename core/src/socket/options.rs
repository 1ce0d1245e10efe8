//! The socket options that both back ends support.

use super::{error::SocketErrorKind, fault::Fault, state::Protocol};

/// A socket option. Its value is passed to the back end as a number: 0 or 1 for a switch, milliseconds for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SocketOption {
    /// SO_KEEPALIVE, a switch.
    KeepAlive,
    /// TCP_KEEPIDLE, milliseconds.
    KeepAliveIdle,
    /// TCP_KEEPINTVL, milliseconds.
    KeepAliveInterval,
    /// TCP_KEEPCNT.
    KeepAliveCount,
    /// IP_TTL or IPV6_UNICAST_HOPS.
    HopLimit,
    /// SO_RCVBUF, bytes.
    ReceiveBufferSize,
    /// SO_SNDBUF, bytes.
    SendBufferSize,
    /// SO_REUSEADDR, a switch.
    ReuseAddress,
}

impl SocketOption {
    /// Rejects keep-alive options without a connection, which no host supports.
    pub fn check_protocol(self, protocol: Protocol) -> Result<(), Fault> {
        match self {
            Self::KeepAlive | Self::KeepAliveIdle | Self::KeepAliveInterval | Self::KeepAliveCount
                if protocol == Protocol::Udp =>
            {
                Err(Fault::new(SocketErrorKind::NotSupported, "a UDP socket has no connection to keep alive"))
            }
            _ => Ok(()),
        }
    }

    /// Rejects values that no host accepts, and rounds so that every host gets the same value.
    pub fn check_value(self, value: u64) -> Result<u64, Fault> {
        match self {
            Self::KeepAlive | Self::ReuseAddress => Ok(value),
            _ if value == 0 => Err(Fault::argument("0; use at least 1")),
            // Hosts count whole seconds, and the kernel keeps them in 16 bits or fewer.
            Self::KeepAliveIdle | Self::KeepAliveInterval => {
                Ok(value.div_ceil(1000).min(LONGEST_KEEP_ALIVE_SECONDS).saturating_mul(1000))
            }
            Self::KeepAliveCount => Ok(value.min(MOST_KEEP_ALIVE_PROBES)),
            _ => Ok(value),
        }
    }
}

/// Maximum that Linux accepts (MAX_TCP_KEEPIDLE, MAX_TCP_KEEPINTVL in `include/net/tcp.h`).
const LONGEST_KEEP_ALIVE_SECONDS: u64 = 32_767;

/// Maximum that Linux accepts (MAX_TCP_KEEPCNT in `include/net/tcp.h`).
const MOST_KEEP_ALIVE_PROBES: u64 = 127;
