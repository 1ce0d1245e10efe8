//! The `Socket` type: what a user sees of the state machine.

use std::{
    io::{self, Read, Write},
    net::IpAddr,
    time::Duration,
};

use crate::{duration::milliseconds, ip::IpBinding};

use super::{
    Datagram, DatagramBatch, Interest, IpFamily, Platform, Protocol, Readiness, ShutdownDirection, SocketAddress,
    SocketError, SocketState, machine::Machine, options::SocketOption, poll::wait_for_any,
};

/// A TCP or UDP socket. Dropping one closes it.
///
/// The module's documentation has the states, and how long a call waits.
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
    machine: Machine<Platform>,
}

/// Opening.
impl Socket {
    /// Makes a TCP socket for IPv4, in state `Created`.
    ///
    /// # Errors
    ///
    /// `NewSocketLimit` when no more sockets can be opened, `NotSupported` when the host has no IPv4.
    pub fn tcp_v4() -> Result<Self, SocketError> {
        Self::open(Protocol::Tcp, IpFamily::Ipv4, "tcp-v4")
    }

    /// Makes a TCP socket for IPv6, in state `Created`. It takes IPv6 alone.
    ///
    /// # Errors
    ///
    /// Those of [`tcp_v4`](Self::tcp_v4).
    pub fn tcp_v6() -> Result<Self, SocketError> {
        Self::open(Protocol::Tcp, IpFamily::Ipv6, "tcp-v6")
    }

    /// Makes a UDP socket for IPv4, in state `Created`.
    ///
    /// # Errors
    ///
    /// Those of [`tcp_v4`](Self::tcp_v4).
    pub fn udp_v4() -> Result<Self, SocketError> {
        Self::open(Protocol::Udp, IpFamily::Ipv4, "udp-v4")
    }

    /// Makes a UDP socket for IPv6, in state `Created`. It takes IPv6 alone.
    ///
    /// # Errors
    ///
    /// Those of [`tcp_v4`](Self::tcp_v4).
    pub fn udp_v6() -> Result<Self, SocketError> {
        Self::open(Protocol::Udp, IpFamily::Ipv6, "udp-v6")
    }

    fn open(protocol: Protocol, family: IpFamily, operation: &'static str) -> Result<Self, SocketError> {
        Machine::open(protocol, family, operation).map(|machine| Self { machine })
    }
}

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

/// Sending and receiving.
impl Socket {
    /// Sends all of `data` to the peer; UDP: as one datagram.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `BrokenPipe` (after `shutdown`), `ConnectionReset`, `TimedOut`, `WouldBlock`,
    /// `DatagramTooLarge`. The detail's `transferred` says how many bytes the host had taken.
    pub fn send(&mut self, data: &[u8]) -> Result<(), SocketError> {
        self.machine.send(data)
    }

    /// Sends as much of `data` as the host takes at once: at least one byte, unless `data` is empty. TCP only.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send); `NotSupported` (UDP).
    pub fn send_some(&mut self, data: &[u8]) -> Result<usize, SocketError> {
        self.machine.send_some(data)
    }

    /// Receives at most `max` bytes (of 1 MiB at most). TCP: empty = the peer has ended its stream. UDP: one datagram.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `InvalidArgument` (`max` 0), `ConnectionReset`, `ConnectionRefused` (UDP), `TimedOut`,
    /// `WouldBlock`.
    pub fn recv(&mut self, max: usize) -> Result<Vec<u8>, SocketError> {
        self.machine.recv(max)
    }

    /// Sends one datagram to `remote`, whole or not at all. UDP only.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `InvalidArgument`, `NotSupported` (TCP), `DatagramTooLarge`, `NetworkUnreachable`,
    /// `AccessDenied`, `TimedOut`, `WouldBlock`.
    pub fn send_to(&mut self, data: &[u8], remote: impl Into<SocketAddress>) -> Result<(), SocketError> {
        self.machine.send_to(data, &remote.into())
    }

    /// Receives one datagram, at most `max` bytes of it. UDP only.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `InvalidArgument` (`max` 0), `NotSupported` (TCP), `ConnectionRefused`, `TimedOut`, `WouldBlock`.
    pub fn recv_from(&mut self, max: usize) -> Result<Datagram, SocketError> {
        self.machine.recv_from(max).map(Into::into)
    }

    /// Sends several datagrams to `remote` and returns how many went: datagram `i` has the bytes of `data` from
    /// `ends[i - 1]` (or 0) up to `ends[i]`. At least one goes, unless `ends` is empty. UDP only.
    ///
    /// # Errors
    ///
    /// Those of [`send_to`](Self::send_to); `InvalidArgument` when `ends` falls, does not end where `data` does, or has more
    /// than 4,096 entries. All is checked before the first is sent.
    pub fn send_many(
        &mut self,
        data: &[u8],
        ends: &[u32],
        remote: impl Into<SocketAddress>,
    ) -> Result<usize, SocketError> {
        self.machine.send_many(data, ends, &remote.into())
    }

    /// Waits for a datagram, then takes what is there: up to `count` (4,096) datagrams, at most `max` bytes of each
    /// and 1 MiB in all. UDP only.
    ///
    /// # Errors
    ///
    /// Those of [`recv_from`](Self::recv_from); `InvalidArgument` (`count` 0).
    pub fn recv_many(&mut self, count: usize, max: usize) -> Result<DatagramBatch, SocketError> {
        self.machine.recv_many(count, max)
    }
}

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

/// Options. All of them fail with `InvalidState` on a closed socket; setting one to 0 is an `InvalidArgument`;
/// keep-alive is `NotSupported` on UDP. Hosts round and cap sizes and times: read them back.
impl Socket {
    /// Whether the host probes an idle connection. (SO_KEEPALIVE)
    pub fn keep_alive(&self) -> Result<bool, SocketError> {
        Ok(self.machine.option(SocketOption::KeepAlive, "keep-alive")? != 0)
    }

    /// Turns the probes of an idle connection on or off. (SO_KEEPALIVE)
    pub fn set_keep_alive(&mut self, enabled: bool) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::KeepAlive, enabled.into(), "set-keep-alive")
    }

    /// Idle time before the first probe, in milliseconds. (TCP_KEEPIDLE)
    pub fn keep_alive_idle(&self) -> Result<Duration, SocketError> {
        self.machine.option(SocketOption::KeepAliveIdle, "keep-alive-idle").map(Duration::from_millis)
    }

    /// Sets the idle time before the first probe, in milliseconds, rounded up to seconds. (TCP_KEEPIDLE)
    pub fn set_keep_alive_idle(&mut self, idle: Duration) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::KeepAliveIdle, milliseconds(idle), "set-keep-alive-idle")
    }

    /// Time between two probes, in milliseconds. (TCP_KEEPINTVL)
    pub fn keep_alive_interval(&self) -> Result<Duration, SocketError> {
        self.machine.option(SocketOption::KeepAliveInterval, "keep-alive-interval").map(Duration::from_millis)
    }

    /// Sets the time between two probes, in milliseconds, rounded up to seconds. (TCP_KEEPINTVL)
    pub fn set_keep_alive_interval(&mut self, interval: Duration) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::KeepAliveInterval, milliseconds(interval), "set-keep-alive-interval")
    }

    /// How many probes go unanswered before the connection is given up. (TCP_KEEPCNT)
    pub fn keep_alive_count(&self) -> Result<u32, SocketError> {
        let count = self.machine.option(SocketOption::KeepAliveCount, "keep-alive-count")?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Sets how many probes go unanswered before the connection is given up. (TCP_KEEPCNT)
    pub fn set_keep_alive_count(&mut self, count: u32) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::KeepAliveCount, count.into(), "set-keep-alive-count")
    }

    /// How many routers a packet may pass. (IP_TTL, IPV6_UNICAST_HOPS)
    pub fn hop_limit(&self) -> Result<u8, SocketError> {
        let hops = self.machine.option(SocketOption::HopLimit, "hop-limit")?;
        Ok(u8::try_from(hops).unwrap_or(u8::MAX))
    }

    /// Sets how many routers a packet may pass. (IP_TTL, IPV6_UNICAST_HOPS)
    pub fn set_hop_limit(&mut self, hops: u8) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::HopLimit, hops.into(), "set-hop-limit")
    }

    /// How many bytes the host holds that were not received yet. (SO_RCVBUF)
    pub fn receive_buffer_size(&self) -> Result<u64, SocketError> {
        self.machine.option(SocketOption::ReceiveBufferSize, "receive-buffer-size")
    }

    /// Sets how many bytes the host holds that were not received yet: a hint. (SO_RCVBUF)
    pub fn set_receive_buffer_size(&mut self, size: u64) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::ReceiveBufferSize, size, "set-receive-buffer-size")
    }

    /// How many bytes the host holds that were not sent yet. (SO_SNDBUF)
    pub fn send_buffer_size(&self) -> Result<u64, SocketError> {
        self.machine.option(SocketOption::SendBufferSize, "send-buffer-size")
    }

    /// Sets how many bytes the host holds that were not sent yet: a hint. (SO_SNDBUF)
    pub fn set_send_buffer_size(&mut self, size: u64) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::SendBufferSize, size, "set-send-buffer-size")
    }

    /// Whether `bind` may take an address that a closed socket has not let go of yet. (SO_REUSEADDR)
    pub fn reuse_address(&self) -> Result<bool, SocketError> {
        Ok(self.machine.option(SocketOption::ReuseAddress, "reuse-address")? != 0)
    }

    /// Sets whether `bind` may take an address that a closed socket has not let go of yet: before `bind` alone.
    /// `NotSupported` over `wasi:sockets` where it would change anything. (SO_REUSEADDR)
    pub fn set_reuse_address(&mut self, enabled: bool) -> Result<(), SocketError> {
        self.machine.set_option(SocketOption::ReuseAddress, enabled.into(), "set-reuse-address")
    }
}

/// The host's own socket, for what this type has no method for. What is changed there, it does not know of.
#[cfg(unix)]
impl Socket {
    /// Returns the file descriptor, or none after [`close`](Self::close).
    ///
    /// ```
    /// use scheduler_core::Socket;
    ///
    /// let mut socket = Socket::udp_v4()?;
    /// assert!(socket.as_fd().is_some());
    /// socket.close();
    /// assert!(socket.as_fd().is_none());
    /// # Ok::<(), scheduler_core::SocketError>(())
    /// ```
    #[must_use]
    pub fn as_fd(&self) -> Option<std::os::fd::BorrowedFd<'_>> {
        self.machine.io.as_ref().map(|io| std::os::fd::AsFd::as_fd(io.raw()))
    }
}

/// The host's own socket, for what this type has no method for. What is changed there, it does not know of.
#[cfg(windows)]
impl Socket {
    /// Returns the socket handle, or none after [`close`](Self::close).
    ///
    /// ```
    /// use scheduler_core::Socket;
    ///
    /// let mut socket = Socket::tcp_v4()?;
    /// assert!(socket.as_socket().is_some());
    /// socket.close();
    /// assert!(socket.as_socket().is_none());
    /// # Ok::<(), scheduler_core::SocketError>(())
    /// ```
    #[must_use]
    pub fn as_socket(&self) -> Option<std::os::windows::io::BorrowedSocket<'_>> {
        self.machine.io.as_ref().map(|io| std::os::windows::io::AsSocket::as_socket(io.raw()))
    }
}

/// The host's own socket, for what this type has no method for. What is changed there, it does not know of.
#[cfg(target_family = "wasm")]
impl Socket {
    /// Returns the resource of a TCP socket, or none after [`close`](Self::close).
    ///
    /// ```
    /// use scheduler_core::Socket;
    ///
    /// let mut socket = Socket::tcp_v4()?;
    /// assert!(socket.as_wasi_tcp().is_some());
    /// socket.close();
    /// assert!(socket.as_wasi_tcp().is_none());
    /// # Ok::<(), scheduler_core::SocketError>(())
    /// ```
    #[must_use]
    pub fn as_wasi_tcp(&self) -> Option<&wasip2::sockets::tcp::TcpSocket> {
        self.machine.io.as_ref().and_then(Platform::tcp_resource)
    }

    /// Returns the resource of a UDP socket, or none after [`close`](Self::close).
    ///
    /// ```
    /// use scheduler_core::Socket;
    ///
    /// let mut socket = Socket::udp_v4()?;
    /// assert!(socket.as_wasi_udp().is_some());
    /// socket.close();
    /// assert!(socket.as_wasi_udp().is_none());
    /// # Ok::<(), scheduler_core::SocketError>(())
    /// ```
    #[must_use]
    pub fn as_wasi_udp(&self) -> Option<&wasip2::sockets::udp::UdpSocket> {
        self.machine.io.as_ref().and_then(Platform::udp_resource)
    }
}

/// Reads as [`recv`](Self::recv) does: 0 bytes mean that the peer has closed. A UDP socket reads a datagram; what does not
/// fit in the buffer is lost.
///
/// ```
/// use std::io::{Read, Write};
/// use scheduler_core::Socket;
///
/// # fn main() -> std::io::Result<()> {
/// let mut server = Socket::tcp_v4()?;
/// server.bind_to_ip("127.0.0.1".parse().unwrap(), 0)?;
/// server.listen(1)?;
/// let mut client = Socket::tcp_v4()?;
/// client.connect(server.local_addr().expect("it is bound"))?;
/// client.write_all(b"ping")?;
/// client.close();
/// let mut text = String::new();
/// server.accept()?.read_to_string(&mut text)?;
/// assert_eq!(text, "ping");
/// # Ok(())
/// # }
/// ```
impl Read for Socket {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let received = self.recv(buffer.len())?;
        buffer.iter_mut().zip(&received).for_each(|(to, from)| *to = *from);
        Ok(received.len())
    }
}

/// Writes as [`send_some`](Self::send_some) does. Nothing is buffered on this side.
impl Write for Socket {
    fn write(&mut self, data: &[u8]) -> io::Result<usize> {
        if data.is_empty() {
            return Ok(0);
        }
        match self.protocol() {
            Protocol::Tcp => Ok(self.send_some(data)?),
            Protocol::Udp => {
                self.send(data)?;
                Ok(data.len())
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Waits until one of the sockets is ready for what its interest names, or until `timeout` has
/// passed (none: no limit, 0: look and return). The answer has an entry for each socket.
///
/// ```
/// use std::time::Duration;
/// use scheduler_core::socket::{self, Interest, Readiness, Socket, SocketAddress};
///
/// # fn main() -> Result<(), socket::SocketError> {
/// let mut probe = Socket::udp_v4()?;
/// probe.bind(SocketAddress::new("127.0.0.1", 0))?;
/// let found = socket::poll(&[&probe], &[Interest::Either], Some(Duration::ZERO))?;
/// assert_eq!(found, [Readiness::Writable]);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// `InvalidArgument` when the lists differ in length or nothing could ever end the wait; `InvalidState` for a socket
/// that is created, closed, or TCP and merely bound.
pub fn poll(
    sockets: &[&Socket],
    interests: &[Interest],
    timeout: Option<Duration>,
) -> Result<Vec<Readiness>, SocketError> {
    let machines: Vec<&Machine<Platform>> = sockets.iter().map(|socket| &socket.machine).collect();
    wait_for_any(&machines, interests, None, timeout)
}
