//! A socket of the operating system.

use std::{
    io,
    mem::MaybeUninit,
    net::{Shutdown, SocketAddr},
    sync::LazyLock,
    time::{Duration, Instant},
};

use rustix::io::Errno;
use socket2::{Domain, MaybeUninitSlice, SockAddr, Socket, Type};

use crate::socket::{
    error::SocketErrorKind,
    fault::Fault,
    options::SocketOption,
    state::{IpFamily, Protocol, ShutdownDirection},
    sys::{Backend, RawDatagram, Ready},
};

#[cfg(target_os = "linux")]
use super::batch;
use super::{
    Resolvers,
    error::{is_in_progress, uninterrupted},
    options, wait,
};

/// A write to a connection that the peer has reset must be an error of the call, not a signal that ends the process.
#[cfg(any(
    target_os = "linux",
    target_os = "android",
    target_os = "freebsd",
    target_os = "netbsd",
    target_os = "openbsd"
))]
const SEND_FLAGS: i32 = rustix::net::SendFlags::NOSIGNAL.bits() as i32;
/// Windows has no such signal, and socket2 disables it on Apple's systems.
#[cfg(not(any(
    target_os = "linux",
    target_os = "android",
    target_os = "freebsd",
    target_os = "netbsd",
    target_os = "openbsd"
)))]
const SEND_FLAGS: i32 = 0;

/// A socket of the operating system.
#[derive(Debug)]
pub struct NativeSocket {
    socket: Socket,
    family: IpFamily,
    patient: bool,
}

impl NativeSocket {
    /// Returns the socket2 socket.
    pub fn raw(&self) -> &Socket {
        &self.socket
    }

    fn recv_with_flags(&self, max: usize, flags: i32) -> Result<RawDatagram, Fault> {
        let mut data = Vec::with_capacity(max);
        let (count, flags, remote) = uninterrupted(|| {
            let buffer: &mut [MaybeUninit<u8>] = data.spare_capacity_mut();
            self.socket.recv_from_vectored_with_flags(&mut [MaybeUninitSlice::new(buffer)], flags)
        })?;
        // SAFETY: as in `recv`.
        unsafe { data.set_len(count) };
        let remote = remote
            .as_socket()
            .ok_or_else(|| Fault::new(SocketErrorKind::Unknown, "the sender of the datagram has no IP address"))?;
        Ok(RawDatagram { data, remote: unscoped(remote), truncated: flags.is_truncated() })
    }
}

impl Backend for NativeSocket {
    type Lookups = Resolvers;

    fn open(protocol: Protocol, family: IpFamily) -> Result<Self, Fault> {
        let domain = match family {
            IpFamily::Ipv4 => Domain::IPV4,
            IpFamily::Ipv6 => Domain::IPV6,
        };
        let kind = match protocol {
            Protocol::Tcp => Type::STREAM,
            Protocol::Udp => Type::DGRAM,
        };
        let socket = Socket::new(domain, kind, None)?;
        if family == IpFamily::Ipv6 {
            socket.set_only_v6(true)?;
        }
        // On Unix it means "in spite of TIME_WAIT"; on Windows it would let other processes take over a live address.
        if protocol == Protocol::Tcp && cfg!(unix) {
            socket.set_reuse_address(true)?;
        }
        Ok(Self { socket, family, patient: true })
    }

    fn set_patient(&mut self, patient: bool) -> Result<(), Fault> {
        if self.patient != patient {
            self.socket.set_nonblocking(!patient)?;
            self.patient = patient;
        }
        Ok(())
    }

    fn bind(&mut self, local: SocketAddr) -> Result<(), Fault> {
        Ok(self.socket.bind(&local.into())?)
    }

    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn bind_for_connect(&mut self, local: SocketAddr) -> Result<bool, Fault> {
        use nix::sys::socket::{setsockopt, sockopt::IpBindAddressNoPort};

        // IPv6 sockets support it too (ip(7), Linux 4.2). A system without it takes a port at once.
        let _ = setsockopt(&self.socket, IpBindAddressNoPort, &true);
        self.bind(local).map(|()| true)
    }

    fn reset_on_close(&mut self, reset: bool) {
        // If this fails, the connection ends in order.
        let _ = self.socket.set_linger(reset.then_some(Duration::ZERO));
    }

    fn send_at_once(&mut self) {
        // If this fails, data is only sent later.
        let _ = self.socket.set_tcp_nodelay(true);
    }

    fn listen(&mut self, backlog: u32) -> Result<(), Fault> {
        Ok(self.socket.listen(i32::try_from(backlog).unwrap_or(i32::MAX))?)
    }

    fn accept(&mut self) -> Result<Self, Fault> {
        let (socket, _) = uninterrupted(|| self.socket.accept())?;
        // Only some systems pass on the listener's mode.
        socket.set_nonblocking(!self.patient)?;
        Ok(Self { socket, family: self.family, patient: self.patient })
    }

    fn connect(&mut self, remote: SocketAddr) -> Result<(), Fault> {
        // Never in blocking mode: an interrupted attempt could not be told from a failed one.
        if self.patient {
            self.socket.set_nonblocking(true)?;
        }
        let result = self.socket.connect(&remote.into());
        if self.patient {
            self.socket.set_nonblocking(false)?;
        }
        match result {
            Err(error) if is_in_progress(&error) => Ok(()),
            // Linux: the socket's old address cannot send to the new peer, so release the old one first.
            Err(error) if Errno::from_io_error(&error) == Some(Errno::INVAL) && self.remote().is_some() => {
                self.disconnect(None)?;
                Ok(self.socket.connect(&remote.into())?)
            }
            decided => Ok(decided?),
        }
    }

    fn finish_connect(&mut self) -> Result<(), Fault> {
        if let Some(error) = self.socket.take_error()? {
            return Err(error.into());
        }
        match self.socket.peer_addr() {
            Ok(_) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotConnected => Err(SocketErrorKind::WouldBlock.into()),
            // BSD returns this if the attempt failed and its error was already taken.
            Err(error) => Err(error.into()),
        }
    }

    fn disconnect(&mut self, bound: Option<SocketAddr>) -> Result<(), Fault> {
        #[cfg(unix)]
        match rustix::net::connect_unspec(&self.socket) {
            Ok(()) => {}
            // Apple's systems disconnect and return an error.
            #[cfg(target_vendor = "apple")]
            Err(Errno::INVAL | Errno::AFNOSUPPORT) => {}
            Err(error) => return Err(io::Error::from(error).into()),
        }
        #[cfg(windows)]
        self.socket.connect(&crate::socket::checks::unspecified(self.family).into())?;
        // Linux releases an ephemeral port too.
        if let Some(bound) = bound
            && self.local().is_none_or(|now| now.port() == 0)
        {
            self.socket.bind(&bound.into())?;
        }
        Ok(())
    }

    fn send(&mut self, data: &[u8]) -> Result<usize, Fault> {
        Ok(uninterrupted(|| self.socket.send_with_flags(data, SEND_FLAGS))?)
    }

    fn recv(&mut self, max: usize) -> Result<Vec<u8>, Fault> {
        let mut data = Vec::new();
        self.recv_into(max, &mut data).map(|()| data)
    }

    fn recv_into(&mut self, max: usize, buffer: &mut Vec<u8>) -> Result<(), Fault> {
        buffer.clear();
        buffer.reserve(max);
        let count = uninterrupted(|| {
            let spare = buffer.spare_capacity_mut();
            let most = spare.len().min(max);
            self.socket.recv(spare.get_mut(..most).unwrap_or_default())
        })?;
        // SAFETY: socket2 promises that the first `count` bytes of the spare capacity have been written.
        unsafe { buffer.set_len(count) };
        Ok(())
    }

    fn send_to(&mut self, data: &[u8], remote: SocketAddr) -> Result<(), Fault> {
        let remote = SockAddr::from(remote);
        uninterrupted(|| self.socket.send_to_with_flags(data, &remote, SEND_FLAGS))?;
        Ok(())
    }

    fn recv_from(&mut self, max: usize) -> Result<RawDatagram, Fault> {
        self.recv_with_flags(max, 0)
    }

    fn recv_from_now(&mut self, max: usize) -> Result<RawDatagram, Fault> {
        #[cfg(unix)]
        return self.recv_with_flags(max, rustix::net::RecvFlags::DONTWAIT.bits() as i32);
        #[cfg(not(unix))]
        match Self::wait(&[(self, Ready::READ)], None, Some(Duration::ZERO))?.first() {
            Some(ready) if ready.read => self.recv_with_flags(max, 0),
            _ => Err(SocketErrorKind::WouldBlock.into()),
        }
    }

    #[cfg(target_os = "linux")]
    fn send_many(&mut self, datagrams: &[&[u8]], remote: Option<SocketAddr>) -> Result<usize, Fault> {
        batch::send_many(&self.socket, datagrams, remote)
    }

    fn flush(&mut self) -> Result<(), Fault> {
        // The system delivers everything that it accepted.
        Ok(())
    }

    fn shutdown(&mut self, direction: ShutdownDirection) -> Result<(), Fault> {
        let how = match direction {
            ShutdownDirection::Receive => Shutdown::Read,
            ShutdownDirection::Send => Shutdown::Write,
            ShutdownDirection::Both => Shutdown::Both,
        };
        match self.socket.shutdown(how) {
            Err(error) if error.kind() == io::ErrorKind::NotConnected => Err(SocketErrorKind::InvalidState.into()),
            decided => Ok(decided?),
        }
    }

    fn local(&self) -> Option<SocketAddr> {
        self.socket.local_addr().ok().and_then(|address| address.as_socket()).map(unscoped)
    }

    fn remote(&self) -> Option<SocketAddr> {
        self.socket.peer_addr().ok().and_then(|address| address.as_socket()).map(unscoped)
    }

    fn option(&self, option: SocketOption) -> Result<u64, Fault> {
        options::get(&self.socket, self.family, option)
    }

    fn set_option(&mut self, option: SocketOption, value: u64) -> Result<(), Fault> {
        options::set(&self.socket, self.family, option, value)
    }

    fn wait(
        waits: &[(&Self, Ready)],
        lookups: Option<&Resolvers>,
        timeout: Option<Duration>,
    ) -> Result<Vec<Ready>, Fault> {
        wait::wait(waits.iter().map(|(io, wanted)| (&io.socket, *wanted)), lookups, timeout)
    }

    fn now() -> Duration {
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        START.elapsed()
    }
}

/// Removes flow label and scope of an address: WIT addresses have none, and equality must ignore them.
fn unscoped(address: SocketAddr) -> SocketAddr {
    SocketAddr::new(address.ip(), address.port())
}
