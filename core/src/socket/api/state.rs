//! What is known of a socket, and how long its calls wait.

use std::{net::IpAddr, time::Duration};

use super::{
    super::{IpFamily, Protocol, SocketAddress, SocketState},
    Socket,
};

/// What is known of the socket.
impl Socket {
    /// The state.
    pub fn state(&self) -> SocketState {
        self.machine.state
    }

    /// Whether the socket has a local address: in every state but `Created` and `Closed`.
    pub fn is_bound(&self) -> bool {
        !matches!(self.machine.state, SocketState::Created | SocketState::Closed)
    }

    /// Whether the state is `Connected`.
    pub fn is_connected(&self) -> bool {
        self.machine.state == SocketState::Connected
    }

    /// Whether the state is `Listening`.
    pub fn is_listening(&self) -> bool {
        self.machine.state == SocketState::Listening
    }

    /// The transport.
    pub fn protocol(&self) -> Protocol {
        self.machine.protocol
    }

    /// The address family.
    pub fn family(&self) -> IpFamily {
        self.machine.family
    }

    /// The local address and port, once it is bound.
    pub fn local_addr(&self) -> Option<SocketAddress> {
        self.machine.local.map(Into::into)
    }

    /// The local address, once it is bound.
    pub fn local_ip(&self) -> Option<IpAddr> {
        self.machine.local.map(|local| local.ip())
    }

    /// The local port, once it is bound.
    pub fn local_port(&self) -> Option<u16> {
        self.machine.local.map(|local| local.port())
    }

    /// The peer, while connected or connecting.
    pub fn remote_addr(&self) -> Option<SocketAddress> {
        self.machine.remote.map(Into::into)
    }

    /// Sets how long a call may wait, in milliseconds: none = for ever (the default), 0 = not at all.
    pub fn set_timeout(&mut self, timeout: Option<Duration>) {
        self.machine.set_timeout(timeout);
    }

    /// How long a call may wait, in milliseconds.
    #[must_use]
    pub fn timeout(&self) -> Option<Duration> {
        self.machine.timeout
    }
}
