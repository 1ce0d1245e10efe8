//! The `Socket` type: the public interface of the state machine.

mod connection;
mod host;
mod io;
mod options;
mod poll;
mod state;

pub use self::poll::poll;

use super::{IpFamily, Platform, Protocol, SocketError, machine::SocketMachine};

/// A TCP or UDP socket. Dropping one closes it.
///
/// The module's documentation describes the states and how long a call waits.
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
/// client.connect(server.local_addr().expect("it is bound"))?;
/// client.send(b"ping")?;
///
/// let mut peer = server.accept()?;
/// assert_eq!(peer.recv(4096)?, b"ping");
/// client.close();
/// assert_eq!(peer.recv(4096)?, b"", "the peer has closed");
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Socket {
    machine: SocketMachine<Platform>,
}

/// Constructors.
impl Socket {
    /// Creates a TCP socket for IPv4, in state `Created`.
    ///
    /// # Errors
    ///
    /// `NewSocketLimit` if no more sockets can be opened, `NotSupported` if the host does not support IPv4.
    pub fn tcp_v4() -> Result<Self, SocketError> {
        Self::open(Protocol::Tcp, IpFamily::Ipv4, "tcp-v4")
    }

    /// Creates a TCP socket for IPv6, in state `Created`. It accepts IPv6 addresses only.
    ///
    /// # Errors
    ///
    /// Those of [`tcp_v4`](Self::tcp_v4).
    pub fn tcp_v6() -> Result<Self, SocketError> {
        Self::open(Protocol::Tcp, IpFamily::Ipv6, "tcp-v6")
    }

    /// Creates a UDP socket for IPv4, in state `Created`.
    ///
    /// # Errors
    ///
    /// Those of [`tcp_v4`](Self::tcp_v4).
    pub fn udp_v4() -> Result<Self, SocketError> {
        Self::open(Protocol::Udp, IpFamily::Ipv4, "udp-v4")
    }

    /// Creates a UDP socket for IPv6, in state `Created`. It accepts IPv6 addresses only.
    ///
    /// # Errors
    ///
    /// Those of [`tcp_v4`](Self::tcp_v4).
    pub fn udp_v6() -> Result<Self, SocketError> {
        Self::open(Protocol::Udp, IpFamily::Ipv6, "udp-v6")
    }

    fn open(protocol: Protocol, family: IpFamily, operation: &'static str) -> Result<Self, SocketError> {
        SocketMachine::open(protocol, family, operation).map(|machine| Self { machine })
    }
}
