//! The options of a socket, as one list that both back ends serve.

use super::{error::SocketErrorKind, fault::Fault, state::Protocol};

/// An option. Its value crosses to the back end as a number: 0 or 1 for a switch, milliseconds for a time.
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
    /// Refuses what no host has: keep-alive without a connection.
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

    /// Refuses what no host takes, and rounds as every host must.
    pub fn check_value(self, value: u64) -> Result<u64, Fault> {
        match self {
            Self::KeepAlive | Self::ReuseAddress => Ok(value),
            _ if value == 0 => Err(Fault::argument("0; at least 1 is right")),
            // Hosts count whole seconds, and the kernel keeps them in 16 bits or fewer.
            Self::KeepAliveIdle | Self::KeepAliveInterval => {
                Ok(value.div_ceil(1000).min(LONGEST_KEEP_ALIVE_SECONDS).saturating_mul(1000))
            }
            Self::KeepAliveCount => Ok(value.min(MOST_KEEP_ALIVE_PROBES)),
            _ => Ok(value),
        }
    }
}

/// What Linux takes at most (MAX_TCP_KEEPIDLE, MAX_TCP_KEEPINTVL in `include/net/tcp.h`).
const LONGEST_KEEP_ALIVE_SECONDS: u64 = 32_767;

/// What Linux takes at most (MAX_TCP_KEEPCNT in `include/net/tcp.h`).
const MOST_KEEP_ALIVE_PROBES: u64 = 127;
