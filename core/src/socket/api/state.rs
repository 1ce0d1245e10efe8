//! State, addresses and timeout of a socket.

use std::{net::IpAddr, time::Duration};

use super::{
    super::{IpFamily, Protocol, SocketAddress, SocketState},
    Socket,
};

/// State, addresses and timeout.
impl Socket {
    /// Returns the state.
    pub fn state(&self) -> SocketState {
        self.machine.state
    }

    /// Returns whether the socket has a local address: in every state except `Created` and `Closed`.
    pub fn is_bound(&self) -> bool {
        !matches!(self.machine.state, SocketState::Created | SocketState::Closed)
    }

    /// Returns whether the state is `Connected`.
    pub fn is_connected(&self) -> bool {
        self.machine.state == SocketState::Connected
    }

    /// Returns whether the state is `Listening`.
    pub fn is_listening(&self) -> bool {
        self.machine.state == SocketState::Listening
    }

    /// Returns the transport protocol.
    pub fn protocol(&self) -> Protocol {
        self.machine.protocol
    }

    /// Returns the address family.
    pub fn family(&self) -> IpFamily {
        self.machine.family
    }

    /// Returns the local address and port. None if the socket is not bound.
    pub fn local_addr(&self) -> Option<SocketAddress> {
        self.machine.local.map(Into::into)
    }

    /// Returns the local address. None if the socket is not bound.
    pub fn local_ip(&self) -> Option<IpAddr> {
        self.machine.local.map(|local| local.ip())
    }

    /// Returns the local port. None if the socket is not bound.
    pub fn local_port(&self) -> Option<u16> {
        self.machine.local.map(|local| local.port())
    }

    /// Returns the peer. None unless the socket is connected or connecting.
    pub fn remote_addr(&self) -> Option<SocketAddress> {
        self.machine.remote.map(Into::into)
    }

    /// Sets how long a call may wait, in milliseconds. If none (the default), there is no limit; with 0, calls
    /// do not wait.
    pub fn set_timeout(&mut self, timeout: Option<Duration>) {
        self.machine.set_timeout(timeout);
    }

    /// Returns how long a call may wait, in milliseconds.
    #[must_use]
    pub fn timeout(&self) -> Option<Duration> {
        self.machine.timeout
    }
}
