//! The back end of WebAssembly: `wasi:sockets` 0.2, through the bindings of crate wasip2.
//!
//! Every operation is a start, a finish and a wait on a pollable. Nothing here spins: a call that has to wait returns
//! `WouldBlock`, and [`Backend::wait`] sleeps in the host until a pollable is ready or the time is up.
//!
//! Hosts require children to be dropped before their parents: pollables before the stream or socket that they
//! watch, streams before their socket. So children precede their parents in every struct.

mod convert;
mod host;
mod name;
mod tcp;
mod udp;

use std::{net::SocketAddr, time::Duration};

use wasip2::{
    clocks::monotonic_clock,
    io::poll::{self, Pollable},
};

use crate::socket::{
    error::SocketErrorKind,
    fault::Fault,
    options::SocketOption,
    state::{IpFamily, Protocol, ShutdownDirection},
};

use super::{
    backend::{Backend, RawDatagram, Ready},
    wasi::{tcp::Tcp, udp::Udp},
};

pub use name::{Resolvers, resolve};

/// A socket of the WASI host.
#[derive(Debug)]
pub enum WasiSocket {
    Tcp(Tcp),
    Udp(Udp),
    /// The host denies even the creation of a socket. Other hosts deny access at `bind`, and so does this one.
    Denied,
}

impl WasiSocket {
    /// Returns the resource of a TCP socket.
    pub fn tcp_resource(&self) -> Option<&wasip2::sockets::tcp::TcpSocket> {
        match self {
            Self::Tcp(tcp) => Some(tcp.resource()),
            Self::Udp(_) | Self::Denied => None,
        }
    }

    /// Returns the resource of a UDP socket.
    pub fn udp_resource(&self) -> Option<&wasip2::sockets::udp::UdpSocket> {
        match self {
            Self::Udp(udp) => Some(udp.resource()),
            Self::Tcp(_) | Self::Denied => None,
        }
    }

    fn tcp(&mut self) -> Result<&mut Tcp, Fault> {
        match self {
            Self::Tcp(tcp) => Ok(tcp),
            Self::Udp(_) => Err(SocketErrorKind::NotSupported.into()),
            Self::Denied => denied(),
        }
    }

    fn udp(&mut self) -> Result<&mut Udp, Fault> {
        match self {
            Self::Udp(udp) => Ok(udp),
            Self::Tcp(_) => Err(SocketErrorKind::NotSupported.into()),
            Self::Denied => denied(),
        }
    }

    /// Returns the directions that are ready without asking the host.
    fn known(&self) -> Ready {
        Ready { read: matches!(self, Self::Udp(udp) if udp.has_queued()), write: false }
    }

    fn readable(&self) -> Option<&Pollable> {
        match self {
            Self::Tcp(tcp) => Some(tcp.readable()),
            Self::Udp(udp) => Some(udp.readable()),
            Self::Denied => None,
        }
    }

    fn writable(&self) -> Option<&Pollable> {
        match self {
            Self::Tcp(tcp) => Some(tcp.writable()),
            Self::Udp(udp) => Some(udp.writable()),
            Self::Denied => None,
        }
    }
}

impl Backend for WasiSocket {
    type Lookups = Resolvers;

    fn open(protocol: Protocol, family: IpFamily) -> Result<Self, Fault> {
        let opened = match protocol {
            Protocol::Tcp => Tcp::open(family).map(Self::Tcp),
            Protocol::Udp => Udp::open(family).map(Self::Udp),
        };
        match opened {
            Err(fault) if fault.kind == SocketErrorKind::AccessDenied => Ok(Self::Denied),
            decided => decided,
        }
    }

    fn set_patient(&mut self, patient: bool) -> Result<(), Fault> {
        if let Self::Tcp(tcp) = self {
            tcp.patient = patient;
        }
        Ok(())
    }

    fn bind(&mut self, local: SocketAddr) -> Result<(), Fault> {
        match self {
            Self::Tcp(tcp) => tcp.bind(local),
            Self::Udp(udp) => udp.bind(local),
            Self::Denied => denied(),
        }
    }

    /// WASI has no such option. Its hosts set SO_REUSEADDR before they bind (wasmtime as the standard asks,
    /// libuv always), so that an explicit port serves several peers.
    fn bind_for_connect(&mut self, _: SocketAddr) -> Result<bool, Fault> {
        match self {
            Self::Tcp(_) | Self::Udp(_) => Ok(false),
            Self::Denied => denied(),
        }
    }

    fn listen(&mut self, backlog: u32) -> Result<(), Fault> {
        self.tcp()?.listen(backlog)
    }

    fn accept(&mut self) -> Result<Self, Fault> {
        self.tcp()?.accept().map(Self::Tcp)
    }

    fn connect(&mut self, remote: SocketAddr) -> Result<(), Fault> {
        match self {
            Self::Tcp(tcp) => tcp.connect(remote),
            Self::Udp(udp) => udp.connect(remote),
            Self::Denied => denied(),
        }
    }

    fn finish_connect(&mut self) -> Result<(), Fault> {
        self.tcp()?.finish_connect()
    }

    fn disconnect(&mut self, bound: Option<SocketAddr>) -> Result<(), Fault> {
        self.udp()?.disconnect(bound)
    }

    fn send(&mut self, data: &[u8]) -> Result<usize, Fault> {
        match self {
            Self::Tcp(tcp) => tcp.send(data),
            Self::Udp(udp) => udp.send_many(&[data], None).map(|_| data.len()),
            Self::Denied => denied(),
        }
    }

    fn recv(&mut self, max: usize) -> Result<Vec<u8>, Fault> {
        self.tcp()?.recv(max)
    }

    fn send_to(&mut self, data: &[u8], remote: SocketAddr) -> Result<(), Fault> {
        self.udp()?.send_many(&[data], Some(remote)).map(|_| ())
    }

    fn recv_from(&mut self, max: usize) -> Result<RawDatagram, Fault> {
        self.udp()?.recv_from(max)
    }

    fn recv_from_now(&mut self, max: usize) -> Result<RawDatagram, Fault> {
        self.udp()?.recv_from(max)
    }

    fn send_many(&mut self, datagrams: &[&[u8]], remote: Option<SocketAddr>) -> Result<usize, Fault> {
        self.udp()?.send_many(datagrams, remote)
    }

    fn flush(&mut self) -> Result<(), Fault> {
        self.tcp()?.flush()
    }

    fn shutdown(&mut self, direction: ShutdownDirection) -> Result<(), Fault> {
        self.tcp()?.shutdown(direction)
    }

    fn local(&self) -> Option<SocketAddr> {
        match self {
            Self::Tcp(tcp) => tcp.local(),
            Self::Udp(udp) => udp.local(),
            Self::Denied => None,
        }
    }

    fn remote(&self) -> Option<SocketAddr> {
        match self {
            Self::Tcp(tcp) => tcp.remote(),
            Self::Udp(_) | Self::Denied => None,
        }
    }

    fn option(&self, option: SocketOption) -> Result<u64, Fault> {
        match self {
            Self::Tcp(tcp) => tcp.option(option),
            Self::Udp(udp) => udp.option(option),
            Self::Denied => denied(),
        }
    }

    fn set_option(&mut self, option: SocketOption, value: u64) -> Result<(), Fault> {
        match self {
            Self::Tcp(tcp) => tcp.set_option(option, value),
            Self::Udp(udp) => udp.set_option(option, value),
            Self::Denied => denied(),
        }
    }

    fn wait(
        waits: &[(&Self, Ready)],
        lookups: Option<&Resolvers>,
        timeout: Option<Duration>,
    ) -> Result<Vec<Ready>, Fault> {
        let mut found: Vec<Ready> = waits
            .iter()
            .map(|(io, wanted)| {
                let known = io.known();
                Ready { read: known.read && wanted.read, write: known.write && wanted.write }
            })
            .collect();
        let timeout = if found.iter().any(|ready| ready.any()) { Some(Duration::ZERO) } else { timeout };

        // One pollable per direction to wait for, and in parallel its owner and whether it is for reading.
        let (mut pollables, mut owners) = (Vec::new(), Vec::new());
        for (index, (io, wanted)) in waits.iter().enumerate() {
            if wanted.read
                && let Some(pollable) = io.readable()
            {
                pollables.push(pollable);
                owners.push((index, Ready::READ));
            }
            if wanted.write
                && let Some(pollable) = io.writable()
            {
                pollables.push(pollable);
                owners.push((index, Ready::WRITE));
            }
        }
        // These have no owner: the caller asks which answer has arrived.
        let mut others: Vec<Pollable> = lookups.into_iter().flat_map(Resolvers::pollables).collect();
        if let Some(timeout) = timeout {
            others.push(monotonic_clock::subscribe_duration(nanoseconds(timeout)));
        }
        pollables.extend(&others);
        if pollables.is_empty() {
            return Ok(found);
        }
        let ready = poll::poll(&pollables);
        if ready.is_empty() {
            // Only a host that ends the wait itself returns nothing: ours for Python, so that a step ends at once.
            return Err(SocketErrorKind::WouldBlock.into());
        }
        for ready in ready {
            let owner = usize::try_from(ready).ok().and_then(|ready| owners.get(ready));
            if let Some((index, direction)) = owner
                && let Some(entry) = found.get_mut(*index)
            {
                entry.read |= direction.read;
                entry.write |= direction.write;
            }
        }
        Ok(found)
    }

    fn now() -> Duration {
        Duration::from_nanos(monotonic_clock::now())
    }
}

fn denied<T>() -> Result<T, Fault> {
    Err(SocketErrorKind::AccessDenied.into())
}

fn nanoseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}
