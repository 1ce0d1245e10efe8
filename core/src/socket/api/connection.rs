//! Addresses and connections.

use std::net::IpAddr;

use super::{
    super::{ShutdownDirection, SocketAddress, SocketError},
    Socket,
};
use crate::ip::IpBinding;

/// Addresses and connections.
impl Socket {
    /// Gives the socket its local address: `Created` → `Bound`. Port 0 asks for an ephemeral port.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `InvalidArgument` (other family, multicast, broadcast, no IP literal), `AddressInUse`,
    /// `NoFreePort`, `AddressNotBindable`, `AccessDenied`.
    pub fn bind(&mut self, local: impl Into<SocketAddress>) -> Result<(), SocketError> {
        self.machine.bind(&local.into(), "bind")
    }

    /// [`bind`](Self::bind) to an address as a pool hands it out, and a port.
    ///
    /// # Errors
    ///
    /// Those of [`bind`](Self::bind).
    pub fn bind_to_ip(&mut self, address: IpAddr, port: u16) -> Result<(), SocketError> {
        self.machine.bind(&(address, port).into(), "bind-to-ip")
    }

    /// [`bind`](Self::bind) to the address of a binding, and a port. It does not ask the pool whether the
    /// binding is still the owner's.
    ///
    /// # Errors
    ///
    /// Those of [`bind`](Self::bind).
    pub fn bind_with_binding(&mut self, binding: &IpBinding, port: u16) -> Result<(), SocketError> {
        self.machine.bind(&(binding.address, port).into(), "bind-with-binding").map_err(|error| {
            error.with_note(&format!(
                "the binding is {}/{}'s of pool {}",
                binding.subinstance, binding.subid, binding.pool
            ))
        })
    }

    /// Starts to take connections in: `Bound` → `Listening`. TCP only. `backlog` is a hint.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `InvalidArgument` (0), `NotSupported` (UDP), `AddressInUse`.
    pub fn listen(&mut self, backlog: u32) -> Result<(), SocketError> {
        self.machine.listen(backlog)
    }

    /// Takes the oldest waiting connection. Its socket inherits the options of this one, the timeout included.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `NotSupported` (UDP), `TimedOut`, `WouldBlock`, `ConnectionAborted`, `NewSocketLimit`.
    pub fn accept(&mut self) -> Result<Self, SocketError> {
        self.machine.accept().map(|machine| Self { machine })
    }

    /// Connects to a peer.
    ///
    /// TCP: when the deadline passes before it is decided, the state is `Connecting`, and
    /// [`finish_connect`](Self::finish_connect) has the outcome. A failed attempt closes the socket.
    /// UDP: remembers the peer, at once; may be called again.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `InvalidArgument` (other family, unspecified, multicast, broadcast, port 0, no IP literal),
    /// `ConnectionRefused`, `ConnectionReset`, `NetworkUnreachable`, `TimedOut`, `WouldBlock`, `AddressInUse`,
    /// `NoFreePort`, `AccessDenied`.
    pub fn connect(&mut self, remote: impl Into<SocketAddress>) -> Result<(), SocketError> {
        self.machine.connect(&remote.into())
    }

    /// Connects to a peer from an address, over a port that is free towards this peer: `Created` → `Connected`.
    ///
    /// An address can have some 28,000 TCP connections to each peer this way, after [`bind`](Self::bind) with port 0 that number
    /// altogether. The port is known once the socket is connected. UDP: `bind` with port 0, then `connect`.
    ///
    /// ```
    /// use scheduler_core::socket::{Socket, SocketAddress};
    ///
    /// # fn main() -> Result<(), scheduler_core::socket::SocketError> {
    /// let mut server = Socket::tcp_v4()?;
    /// server.bind(SocketAddress::new("127.0.0.1", 0))?;
    /// server.listen(128)?;
    ///
    /// let mut client = Socket::tcp_v4()?;
    /// client.connect_from("127.10.0.7".parse().expect("an address"), server.local_addr().expect("it is bound"))?;
    /// assert_eq!(server.accept()?.remote_addr(), client.local_addr());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect); `AddressNotBindable` for an address that is not this machine's, `NoFreePort`
    /// when all ports of the address are in use towards the peer.
    pub fn connect_from(&mut self, local: IpAddr, remote: impl Into<SocketAddress>) -> Result<(), SocketError> {
        self.machine.connect_from(local, &remote.into())
    }

    /// Waits for the outcome of a connection attempt: `Connecting` → `Connected`, or `Closed` when it failed.
    ///
    /// # Errors
    ///
    /// `InvalidState`, and those of [`connect`](Self::connect) that the network causes.
    pub fn finish_connect(&mut self) -> Result<(), SocketError> {
        self.machine.finish_connect()
    }

    /// Forgets the peer of a UDP socket: `Connected` → `Bound`, to the address that it had before.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `NotSupported` (TCP).
    pub fn disconnect(&mut self) -> Result<(), SocketError> {
        self.machine.disconnect()
    }

    /// Ends one direction of a TCP connection, or both. The state stays `Connected`.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `NotSupported` (UDP), `TimedOut` and `WouldBlock` (the host has not taken all that was sent).
    pub fn shutdown(&mut self, direction: ShutdownDirection) -> Result<(), SocketError> {
        self.machine.shutdown(direction)
    }

    /// Closes the socket. What was sent is still delivered. Closing a closed one does nothing.
    pub fn close(&mut self) {
        self.machine.close();
    }
}
