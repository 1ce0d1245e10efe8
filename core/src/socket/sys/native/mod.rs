//! The back end of native targets: the operating system's sockets, by crate socket2.
//!
//! socket2 has no `poll`, no `connect` to nobody and no single keep-alive options; crate rustix does those.
//!
//! A socket whose calls may wait for ever is left in blocking mode, so that the common call is
//! one system call; every other is non-blocking, and [`Backend::wait`] waits for it.

#[cfg(target_os = "linux")]
mod batch;
mod lookups;

use std::{
    io,
    mem::MaybeUninit,
    net::{Shutdown, SocketAddr, ToSocketAddrs},
    sync::LazyLock,
    time::{Duration, Instant},
};

use rustix::{
    event::{PollFd, PollFlags, Timespec},
    io::Errno,
    net::sockopt,
};
use socket2::{Domain, MaybeUninitSlice, SockAddr, Socket, Type};

pub use lookups::Resolvers;

use crate::socket::{
    error::SocketErrorKind,
    fault::Fault,
    options::SocketOption,
    state::{IpFamily, Protocol, ShutdownDirection},
};

use super::backend::{Backend, RawDatagram, Ready};

/// A write to a connection that the peer has reset must be an error of the call, not a signal that ends the process.
#[cfg(any(
    target_os = "linux",
    target_os = "android",
    target_os = "freebsd",
    target_os = "netbsd",
    target_os = "openbsd"
))]
const SEND_FLAGS: i32 = rustix::net::SendFlags::NOSIGNAL.bits() as i32;
/// Windows has no such signal, and socket2 turns it off on Apple's systems.
#[cfg(not(any(
    target_os = "linux",
    target_os = "android",
    target_os = "freebsd",
    target_os = "netbsd",
    target_os = "openbsd"
)))]
const SEND_FLAGS: i32 = 0;

/// Linux reserves as much again for its own bookkeeping and counts that in the answer. (socket(7), SO_RCVBUF)
const BUFFER_SIZE_FACTOR: usize = if cfg!(any(target_os = "linux", target_os = "android")) { 2 } else { 1 };

/// The longest that one `poll` is asked to wait: some systems count milliseconds in 32 bits.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 60 * 60);

/// A socket of the operating system.
#[derive(Debug)]
pub struct NativeSocket {
    socket: Socket,
    family: IpFamily,
    patient: bool,
}

impl NativeSocket {
    /// The socket itself.
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
            .ok_or_else(|| Fault::new(SocketErrorKind::Unknown, "a datagram without an IP address as its sender"))?;
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
        // Where it means "in spite of TIME_WAIT"; on Windows it would let strangers take a live address over.
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

        // IPv6 sockets take it too (ip(7), Linux 4.2). A system without it takes a port at once.
        let _ = setsockopt(&self.socket, IpBindAddressNoPort, &true);
        self.bind(local).map(|()| true)
    }

    fn reset_on_close(&mut self, reset: bool) {
        // A socket that refuses ends in order.
        let _ = self.socket.set_linger(reset.then_some(Duration::ZERO));
    }

    fn send_at_once(&mut self) {
        // A socket that refuses works as well, if later.
        let _ = self.socket.set_tcp_nodelay(true);
    }

    fn listen(&mut self, backlog: u32) -> Result<(), Fault> {
        Ok(self.socket.listen(i32::try_from(backlog).unwrap_or(i32::MAX))?)
    }

    fn accept(&mut self) -> Result<Self, Fault> {
        let (socket, _) = uninterrupted(|| self.socket.accept())?;
        // Some systems hand the listener's mode on, others do not.
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
            // An address to which the old one of the socket cannot send, on Linux: let go of the old one first.
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
            // BSD answers so when the attempt has failed and its error was taken.
            Err(error) => Err(error.into()),
        }
    }

    fn disconnect(&mut self, bound: Option<SocketAddr>) -> Result<(), Fault> {
        #[cfg(unix)]
        match rustix::net::connect_unspec(&self.socket) {
            Ok(()) => {}
            // Apple's systems do it and complain.
            #[cfg(target_vendor = "apple")]
            Err(Errno::INVAL | Errno::AFNOSUPPORT) => {}
            Err(error) => return Err(io::Error::from(error).into()),
        }
        #[cfg(windows)]
        self.socket.connect(&crate::socket::checks::unspecified(self.family).into())?;
        // Linux lets go of an ephemeral port too.
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
        // What the system has taken it delivers.
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
        let socket = &self.socket;
        Ok(match option {
            SocketOption::KeepAlive => u64::from(socket.keepalive()?),
            SocketOption::KeepAliveIdle => milliseconds(sockopt::tcp_keepidle(socket).map_err(io::Error::from)?),
            SocketOption::KeepAliveInterval => milliseconds(sockopt::tcp_keepintvl(socket).map_err(io::Error::from)?),
            SocketOption::KeepAliveCount => u64::from(sockopt::tcp_keepcnt(socket).map_err(io::Error::from)?),
            SocketOption::HopLimit => u64::from(match self.family {
                IpFamily::Ipv4 => socket.ttl_v4()?,
                IpFamily::Ipv6 => socket.unicast_hops_v6()?,
            }),
            SocketOption::ReceiveBufferSize => buffer_size(socket.recv_buffer_size()?),
            SocketOption::SendBufferSize => buffer_size(socket.send_buffer_size()?),
            SocketOption::ReuseAddress => u64::from(socket.reuse_address()?),
        })
    }

    fn set_option(&mut self, option: SocketOption, value: u64) -> Result<(), Fault> {
        let socket = &self.socket;
        let small = u32::try_from(value).unwrap_or(u32::MAX);
        // Linux doubles it and keeps it in 31 bits.
        let size = usize::try_from(value.min(1 << 30)).unwrap_or(1 << 30);
        match option {
            SocketOption::KeepAlive => socket.set_keepalive(value != 0)?,
            SocketOption::KeepAliveIdle => {
                sockopt::set_tcp_keepidle(socket, Duration::from_millis(value)).map_err(io::Error::from)?;
            }
            SocketOption::KeepAliveInterval => {
                sockopt::set_tcp_keepintvl(socket, Duration::from_millis(value)).map_err(io::Error::from)?;
            }
            SocketOption::KeepAliveCount => {
                sockopt::set_tcp_keepcnt(socket, small).map_err(io::Error::from)?;
            }
            SocketOption::HopLimit => match self.family {
                IpFamily::Ipv4 => socket.set_ttl_v4(small)?,
                IpFamily::Ipv6 => socket.set_unicast_hops_v6(small)?,
            },
            SocketOption::ReceiveBufferSize => socket.set_recv_buffer_size(size)?,
            SocketOption::SendBufferSize => socket.set_send_buffer_size(size)?,
            SocketOption::ReuseAddress => socket.set_reuse_address(value != 0)?,
        }
        Ok(())
    }

    fn wait(
        waits: &[(&Self, Ready)],
        lookups: Option<&Resolvers>,
        timeout: Option<Duration>,
    ) -> Result<Vec<Ready>, Fault> {
        let mut fds: Vec<PollFd<'_>> = waits
            .iter()
            .map(|(io, wanted)| {
                let mut flags = PollFlags::empty();
                flags.set(PollFlags::IN, wanted.read);
                flags.set(PollFlags::OUT, wanted.write);
                PollFd::new(&io.socket, flags)
            })
            .collect();
        #[cfg(unix)]
        if let Some(bell) = lookups.and_then(Resolvers::bell) {
            // After the sockets: what is found of it is left out below, and the owner looks for answers anyway.
            fds.push(PollFd::new(bell, PollFlags::IN));
        }
        let longest = lookups.map_or(LONGEST_WAIT, Resolvers::longest_wait);
        let timeout = timeout.map_or(lookups.is_some().then_some(longest), |timeout| Some(timeout.min(longest)));
        let timeout = timeout.map(|timeout| Timespec {
            tv_sec: i64::try_from(timeout.as_secs()).unwrap_or(i64::MAX),
            tv_nsec: timeout.subsec_nanos().into(),
        });
        match rustix::event::poll(&mut fds, timeout.as_ref()) {
            // Interrupted: the caller looks at its clock and comes back.
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(io::Error::from(error).into()),
        }
        let failed = PollFlags::ERR | PollFlags::HUP | PollFlags::NVAL;
        Ok(fds
            .iter()
            .zip(waits)
            .map(|(fd, (_, wanted))| {
                let found = fd.revents();
                Ready {
                    read: wanted.read && found.intersects(PollFlags::IN | failed),
                    write: wanted.write && found.intersects(PollFlags::OUT | failed),
                }
            })
            .collect())
    }

    fn now() -> Duration {
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        START.elapsed()
    }
}

/// The addresses of a name that has been checked.
pub fn resolve(name: &str) -> Result<Vec<std::net::IpAddr>, Fault> {
    match (name, 0).to_socket_addrs() {
        Ok(addresses) => Ok(addresses.map(|address| address.ip()).collect()),
        Err(error) => Err(resolver_fault(&error)),
    }
}

/// The standard library hands on the text of `gai_strerror` and no code; glibc's and musl's words for EAI_AGAIN and
/// EAI_FAIL are the same in both, the others all say that there is no such name.
fn resolver_fault(error: &io::Error) -> Fault {
    let text = error.to_string();
    let kind = if text.contains("Temporary failure") || text.contains("Try again") {
        SocketErrorKind::TemporaryResolverFailure
    } else if text.contains("Non-recoverable") || text.contains("Unrecoverable") {
        SocketErrorKind::PermanentResolverFailure
    } else {
        SocketErrorKind::NameUnresolvable
    };
    Fault::new(kind, text)
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        let kind = kind_of(&error);
        // The case says it already.
        let text = if kind == SocketErrorKind::WouldBlock { String::new() } else { error.to_string() };
        Self { kind, text }
    }
}

fn kind_of(error: &io::Error) -> SocketErrorKind {
    use SocketErrorKind as Kind;
    match error.kind() {
        io::ErrorKind::PermissionDenied => return Kind::AccessDenied,
        io::ErrorKind::ConnectionRefused => return Kind::ConnectionRefused,
        io::ErrorKind::ConnectionReset => return Kind::ConnectionReset,
        io::ErrorKind::ConnectionAborted => return Kind::ConnectionAborted,
        io::ErrorKind::NotConnected => return Kind::InvalidState,
        io::ErrorKind::AddrInUse => return Kind::AddressInUse,
        io::ErrorKind::AddrNotAvailable => return Kind::AddressNotBindable,
        io::ErrorKind::NetworkUnreachable | io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkDown => {
            return Kind::NetworkUnreachable;
        }
        io::ErrorKind::BrokenPipe => return Kind::BrokenPipe,
        io::ErrorKind::WouldBlock => return Kind::WouldBlock,
        io::ErrorKind::InvalidInput => return Kind::InvalidArgument,
        io::ErrorKind::TimedOut => return Kind::TimedOut,
        io::ErrorKind::OutOfMemory => return Kind::OutOfMemory,
        io::ErrorKind::Unsupported => return Kind::NotSupported,
        _ => {}
    }
    match Errno::from_io_error(error) {
        Some(Errno::MFILE) => Kind::NewSocketLimit,
        #[cfg(not(windows))]
        Some(Errno::NFILE) => Kind::NewSocketLimit,
        Some(Errno::NOBUFS) => Kind::OutOfMemory,
        Some(Errno::MSGSIZE) => Kind::DatagramTooLarge,
        Some(Errno::OPNOTSUPP | Errno::AFNOSUPPORT | Errno::NOPROTOOPT) => Kind::NotSupported,
        Some(Errno::HOSTDOWN) => Kind::NetworkUnreachable,
        Some(Errno::ISCONN | Errno::ALREADY) => Kind::InvalidState,
        _ => Kind::Unknown,
    }
}

fn is_in_progress(error: &io::Error) -> bool {
    matches!(Errno::from_io_error(error), Some(Errno::INPROGRESS | Errno::WOULDBLOCK | Errno::INTR))
}

fn uninterrupted<T>(mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    loop {
        match call() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            decided => return decided,
        }
    }
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

fn buffer_size(size: usize) -> u64 {
    size.div_ceil(BUFFER_SIZE_FACTOR) as u64
}

/// An address without flow label and scope: WIT addresses have none, and equality must not see them.
fn unscoped(address: SocketAddr) -> SocketAddr {
    SocketAddr::new(address.ip(), address.port())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn each_error_of_the_system_has_its_case() {
        use SocketErrorKind as Kind;
        for (errno, kind) in [
            (Errno::ACCESS, Kind::AccessDenied),
            (Errno::PERM, Kind::AccessDenied),
            (Errno::NOMEM, Kind::OutOfMemory),
            (Errno::NOBUFS, Kind::OutOfMemory),
            (Errno::MFILE, Kind::NewSocketLimit),
            (Errno::NFILE, Kind::NewSocketLimit),
            (Errno::NETUNREACH, Kind::NetworkUnreachable),
            (Errno::HOSTUNREACH, Kind::NetworkUnreachable),
            (Errno::NETDOWN, Kind::NetworkUnreachable),
            (Errno::HOSTDOWN, Kind::NetworkUnreachable),
            (Errno::CONNABORTED, Kind::ConnectionAborted),
            (Errno::CONNREFUSED, Kind::ConnectionRefused),
            (Errno::CONNRESET, Kind::ConnectionReset),
            (Errno::PIPE, Kind::BrokenPipe),
            (Errno::TIMEDOUT, Kind::TimedOut),
            (Errno::ADDRINUSE, Kind::AddressInUse),
            (Errno::ADDRNOTAVAIL, Kind::AddressNotBindable),
            (Errno::MSGSIZE, Kind::DatagramTooLarge),
            (Errno::INVAL, Kind::InvalidArgument),
            (Errno::NOTCONN, Kind::InvalidState),
            (Errno::ISCONN, Kind::InvalidState),
            (Errno::OPNOTSUPP, Kind::NotSupported),
            (Errno::AFNOSUPPORT, Kind::NotSupported),
            (Errno::AGAIN, Kind::WouldBlock),
            (Errno::XDEV, Kind::Unknown),
        ] {
            assert_eq!(Fault::from(io::Error::from(errno)).kind, kind, "{errno:?}");
        }
    }

    #[test]
    fn the_words_of_both_c_libraries_about_names_have_their_case() {
        for (words, kind) in [
            ("failed to lookup address information: Name or service not known", SocketErrorKind::NameUnresolvable),
            ("failed to lookup address information: Name does not resolve", SocketErrorKind::NameUnresolvable),
            (
                "failed to lookup address information: No address associated with hostname",
                SocketErrorKind::NameUnresolvable,
            ),
            (
                "failed to lookup address information: Temporary failure in name resolution",
                SocketErrorKind::TemporaryResolverFailure,
            ),
            ("failed to lookup address information: Try again", SocketErrorKind::TemporaryResolverFailure),
            (
                "failed to lookup address information: Non-recoverable failure in name resolution",
                SocketErrorKind::PermanentResolverFailure,
            ),
            ("failed to lookup address information: Unrecoverable error", SocketErrorKind::PermanentResolverFailure),
        ] {
            assert_eq!(resolver_fault(&io::Error::other(words)).kind, kind, "{words}");
        }
    }
}
