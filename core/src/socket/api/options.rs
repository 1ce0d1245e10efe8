//! Options, with a getter and a setter for each.

use std::time::Duration;

use super::{
    super::{SocketError, options::SocketOption},
    Socket,
};
use crate::duration::milliseconds;

/// Options. All methods fail with `InvalidState` on a closed socket. Setting a number or time to 0 is an
/// `InvalidArgument`, and keep-alive is `NotSupported` on UDP. Hosts round and limit sizes and times: read them back.
impl Socket {
    /// Returns whether the host probes an idle connection. (SO_KEEPALIVE)
    pub fn keep_alive(&self) -> Result<bool, SocketError> {
        Ok(self.machine.option(SocketOption::KeepAlive, "keep-alive")? != 0)
    }

    /// Sets whether the host probes an idle connection. (SO_KEEPALIVE)
    pub fn set_keep_alive(&mut self, enabled: bool) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::KeepAlive, enabled.into(), "set-keep-alive")
    }

    /// Returns the idle time before the first probe, in milliseconds. (TCP_KEEPIDLE)
    pub fn keep_alive_idle(&self) -> Result<Duration, SocketError> {
        self.machine.option(SocketOption::KeepAliveIdle, "keep-alive-idle").map(Duration::from_millis)
    }

    /// Sets the idle time before the first probe, in milliseconds, rounded up to seconds. (TCP_KEEPIDLE)
    pub fn set_keep_alive_idle(&mut self, idle: Duration) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::KeepAliveIdle, milliseconds(idle), "set-keep-alive-idle")
    }

    /// Returns the time between two probes, in milliseconds. (TCP_KEEPINTVL)
    pub fn keep_alive_interval(&self) -> Result<Duration, SocketError> {
        self.machine.option(SocketOption::KeepAliveInterval, "keep-alive-interval").map(Duration::from_millis)
    }

    /// Sets the time between two probes, in milliseconds, rounded up to seconds. (TCP_KEEPINTVL)
    pub fn set_keep_alive_interval(&mut self, interval: Duration) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::KeepAliveInterval, milliseconds(interval), "set-keep-alive-interval")
    }

    /// Returns the number of unanswered probes after which the connection fails. (TCP_KEEPCNT)
    pub fn keep_alive_count(&self) -> Result<u32, SocketError> {
        let count = self.machine.option(SocketOption::KeepAliveCount, "keep-alive-count")?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Sets the number of unanswered probes after which the connection fails. (TCP_KEEPCNT)
    pub fn set_keep_alive_count(&mut self, count: u32) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::KeepAliveCount, count.into(), "set-keep-alive-count")
    }

    /// Returns the maximum number of routers that a packet may pass. (IP_TTL, IPV6_UNICAST_HOPS)
    pub fn hop_limit(&self) -> Result<u8, SocketError> {
        let hops = self.machine.option(SocketOption::HopLimit, "hop-limit")?;
        Ok(u8::try_from(hops).unwrap_or(u8::MAX))
    }

    /// Sets the maximum number of routers that a packet may pass. (IP_TTL, IPV6_UNICAST_HOPS)
    pub fn set_hop_limit(&mut self, hops: u8) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::HopLimit, hops.into(), "set-hop-limit")
    }

    /// Returns the size of the host's receive buffer in bytes. (SO_RCVBUF)
    pub fn receive_buffer_size(&self) -> Result<u64, SocketError> {
        self.machine.option(SocketOption::ReceiveBufferSize, "receive-buffer-size")
    }

    /// Sets the size of the host's receive buffer in bytes, as a hint. (SO_RCVBUF)
    pub fn set_receive_buffer_size(&mut self, size: u64) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::ReceiveBufferSize, size, "set-receive-buffer-size")
    }

    /// Returns the size of the host's send buffer in bytes. (SO_SNDBUF)
    pub fn send_buffer_size(&self) -> Result<u64, SocketError> {
        self.machine.option(SocketOption::SendBufferSize, "send-buffer-size")
    }

    /// Sets the size of the host's send buffer in bytes, as a hint. (SO_SNDBUF)
    pub fn set_send_buffer_size(&mut self, size: u64) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::SendBufferSize, size, "set-send-buffer-size")
    }

    /// Returns whether `bind` may use an address that a closed socket has not released yet. (SO_REUSEADDR)
    pub fn reuse_address(&self) -> Result<bool, SocketError> {
        Ok(self.machine.option(SocketOption::ReuseAddress, "reuse-address")? != 0)
    }

    /// Sets whether `bind` may use an address that a closed socket has not released yet. Allowed only before `bind`.
    /// Over `wasi:sockets`, a value that differs from the host's fixed one is `NotSupported`. (SO_REUSEADDR)
    pub fn set_reuse_address(&mut self, enabled: bool) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::ReuseAddress, enabled.into(), "set-reuse-address")
    }
}
