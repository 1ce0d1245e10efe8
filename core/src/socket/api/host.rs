//! Access to the host's socket, by platform.

#[cfg(target_family = "wasm")]
use super::super::Platform;
use super::Socket;

/// Access to the host's socket, for operations that this type does not provide. Changes made there are not
/// tracked here.
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

/// Access to the host's socket, for operations that this type does not provide. Changes made there are not
/// tracked here.
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

/// Access to the host's socket, for operations that this type does not provide. Changes made there are not
/// tracked here.
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
