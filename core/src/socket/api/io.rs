//! Sending and receiving, also as `Read` and `Write`.

use std::io::{self, Read, Write};

use super::{
    super::{Datagram, DatagramBatch, Protocol, SocketAddress, SocketError},
    Socket,
};

/// Sending and receiving.
impl Socket {
    /// Sends all of `data` to the peer. UDP: as one datagram.
    ///
    /// # Errors
    ///
    /// `InvalidState`, `BrokenPipe` (after `shutdown`), `ConnectionReset`, `TimedOut`, `WouldBlock`,
    /// `DatagramTooLarge`. The detail's `transferred` is the number of bytes that the host accepted.
    pub fn send(&mut self, data: &[u8]) -> Result<(), SocketError> {
        self.machine.send(data)
    }

    /// Sends as much of `data` as the host accepts at once: at least one byte, unless `data` is empty. TCP only.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send); `NotSupported` (UDP).
    pub fn send_some(&mut self, data: &[u8]) -> Result<usize, SocketError> {
        self.machine.send_some(data)
    }

    /// Receives at most `max` bytes, and at most 1 MiB. TCP: empty if the peer ended its stream. UDP: one datagram.
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
    /// `InvalidState`, `InvalidArgument` (`max` 0), `NotSupported` (TCP), `ConnectionRefused`, `TimedOut`,
    /// `WouldBlock`.
    pub fn recv_from(&mut self, max: usize) -> Result<Datagram, SocketError> {
        self.machine.recv_from(max).map(Into::into)
    }

    /// Sends several datagrams to `remote` and returns the number sent: datagram `i` has the bytes of `data` from
    /// `ends[i - 1]` (or 0) up to `ends[i]`. At least one is sent, unless `ends` is empty. UDP only.
    ///
    /// # Errors
    ///
    /// Those of [`send_to`](Self::send_to); `InvalidArgument` if `ends` decreases, does not end at the end of
    /// `data`, or has more than 4,096 entries. Everything is checked before the first datagram is sent.
    pub fn send_many(
        &mut self,
        data: &[u8],
        ends: &[u32],
        remote: impl Into<SocketAddress>,
    ) -> Result<usize, SocketError> {
        self.machine.send_many(data, ends, &remote.into())
    }

    /// Waits for a datagram, then receives those that are available: up to `count` (at most 4,096) datagrams, at most
    /// `max` bytes of each, and 1 MiB in total. UDP only.
    ///
    /// # Errors
    ///
    /// Those of [`recv_from`](Self::recv_from); `InvalidArgument` (`count` 0).
    pub fn recv_many(&mut self, count: usize, max: usize) -> Result<DatagramBatch, SocketError> {
        self.machine.recv_many(count, max)
    }
}

/// Reads like [`recv`](Self::recv): 0 bytes mean that the peer has closed. A UDP socket reads one datagram; the part
/// that does not fit in the buffer is lost.
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

/// Writes like [`send_some`](Self::send_some), without a buffer on this side.
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
