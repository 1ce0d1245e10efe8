//! Addresses and connections.

use std::net::IpAddr;

use super::{
    super::{ShutdownDirection, SocketAddress, SocketError},
    Socket,
};
use crate::ip::IpBinding;

/// Addresses and connections.
impl Socket {
    /// Binds the socket to a local address: `Created` → `Bound`. Port 0 selects an ephemeral port.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `InvalidArgument` (other family, multicast, broadcast, not an IP literal), `AddressInUse`,
    /// `NoFreePort`, `AddressNotBindable`, `AccessDenied`.
    pub fn bind(&mut self, local: impl Into<SocketAddress>) -> Result<(), SocketError> {
        self.machine.bind(&local.into(), "bind")
    }

    /// Binds the socket to an address, such as one from a pool, and a port. See [`bind`](Self::bind).
    ///
    /// # Errors
    ///
    /// Those of [`bind`](Self::bind).
    pub fn bind_to_ip(&mut self, address: IpAddr, port: u16) -> Result<(), SocketError> {
        self.machine.bind(&(address, port).into(), "bind-to-ip")
    }

    /// Binds the socket to the address of a binding and a port. See [`bind`](Self::bind). It does not check whether the
    /// binding is still valid in the pool.
    ///
    /// # Errors
    ///
    /// Those of [`bind`](Self::bind).
    pub fn bind_with_binding(&mut self, binding: &IpBinding, port: u16) -> Result<(), SocketError> {
        self.machine.bind(&(binding.address, port).into(), "bind-with-binding").map_err(|error| {
            error.with_note(&format!(
                "the binding belongs to {}/{} in pool {}",
                binding.subinstance, binding.subid, binding.pool
            ))
        })
    }

    /// Starts to accept connections: `Bound` → `Listening`. TCP only. `backlog` is a hint.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `InvalidArgument` (0), `NotSupported` (UDP), `AddressInUse`.
    pub fn listen(&mut self, backlog: u32) -> Result<(), SocketError> {
        self.machine.listen(backlog)
    }

    /// Accepts the oldest waiting connection. The new socket inherits the options of this one, including the timeout.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `NotSupported` (UDP), `TimedOut`, `WouldBlock`, `ConnectionAborted`, `NewSocketLimit`.
    pub fn accept(&mut self) -> Result<Self, SocketError> {
        self.machine.accept().map(|machine| Self { machine })
    }

    /// Connects to a peer.
    ///
    /// TCP: if the deadline passes during the attempt, the state is `Connecting`, and
    /// [`finish_connect`](Self::finish_connect) returns the outcome. A failed attempt closes the socket.
    /// UDP: sets the peer without waiting; can be called again.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `InvalidArgument` (other family, unspecified, multicast, broadcast, port 0, not an IP literal),
    /// `ConnectionRefused`, `ConnectionReset`, `NetworkUnreachable`, `TimedOut`, `WouldBlock`, `AddressInUse`,
    /// `NoFreePort`, `AccessDenied`.
    pub fn connect(&mut self, remote: impl Into<SocketAddress>) -> Result<(), SocketError> {
        self.machine.connect(&remote.into())
    }

    /// Connects to a peer from an address, over a port that is free for this peer: `Created` → `Connected`.
    ///
    /// This way an address can have about 28,000 TCP connections to each peer. After [`bind`](Self::bind) with
    /// port 0, it can have that number in total. The port is known once the socket is connected. UDP: `bind`
    /// with port 0, then `connect`.
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
    /// Those of [`connect`](Self::connect); `AddressNotBindable` if the address is not assigned to this machine,
    /// `NoFreePort` if all ports of the address are in use for the peer.
    pub fn connect_from(&mut self, local: IpAddr, remote: impl Into<SocketAddress>) -> Result<(), SocketError> {
        self.machine.connect_from(local, &remote.into())
    }

    /// Waits for the outcome of a connection attempt: `Connecting` → `Connected`, or `Closed` if it fails.
    ///
    /// # Errors
    ///
    /// `InvalidState`, and the errors of [`connect`](Self::connect) that the network causes.
    pub fn finish_connect(&mut self) -> Result<(), SocketError> {
        self.machine.finish_connect()
    }

    /// Removes the peer of a UDP socket: `Connected` → `Bound`, to its previous address.
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
    /// `InvalidState`, `NotSupported` (UDP), `TimedOut` and `WouldBlock` (the host has not accepted all sent bytes).
    pub fn shutdown(&mut self, direction: ShutdownDirection) -> Result<(), SocketError> {
        self.machine.shutdown(direction)
    }

    /// Closes the socket. Sent data is still delivered. Closing a closed socket does nothing.
    pub fn close(&mut self) {
        self.machine.close();
    }
}
