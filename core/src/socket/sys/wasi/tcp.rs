//! TCP over `wasi:sockets/tcp`.

use std::{cell::OnceCell, net::SocketAddr};

use wasip2::{
    io::{
        poll::Pollable,
        streams::{InputStream, OutputStream, StreamError},
    },
    sockets::{
        network::ErrorCode,
        tcp::{ShutdownType, TcpSocket},
        tcp_create_socket::create_tcp_socket,
    },
};

use crate::socket::{
    error::SocketErrorKind,
    fault::Fault,
    options::SocketOption,
    state::{IpFamily, ShutdownDirection},
};

use super::{
    convert::{self, from_wasi, stream_fault, to_wasi},
    host::{decided, with_network},
};

const NANOSECONDS_A_MILLISECOND: u64 = 1_000_000;

/// A TCP socket. Its children precede it, because they must be dropped first.
#[derive(Debug)]
pub struct Tcp {
    streams: Option<Streams>,
    /// Pollable of the socket, for as long as it has no streams.
    pollable: OnceCell<Pollable>,
    socket: TcpSocket,
    /// Whether `recv` may wait in the host.
    pub patient: bool,
}

/// Streams of a connection, after their pollables: a pollable costs two calls of the host, so it is kept for the next wait.
#[derive(Debug)]
struct Streams {
    readable: OnceCell<Pollable>,
    writable: OnceCell<Pollable>,
    input: InputStream,
    output: OutputStream,
    /// Whether data was written that was not flushed yet.
    dirty: bool,
}

impl Streams {
    fn new((input, output): (InputStream, OutputStream)) -> Self {
        Self { readable: OnceCell::new(), writable: OnceCell::new(), input, output, dirty: false }
    }
}

impl Tcp {
    const fn new(streams: Option<Streams>, socket: TcpSocket, patient: bool) -> Self {
        Self { streams, pollable: OnceCell::new(), socket, patient }
    }

    /// Returns the host's resource.
    pub fn resource(&self) -> &TcpSocket {
        &self.socket
    }

    pub fn open(family: IpFamily) -> Result<Self, Fault> {
        Ok(Self::new(None, create_tcp_socket(convert::family(family))?, true))
    }

    pub fn bind(&mut self, local: SocketAddr) -> Result<(), Fault> {
        with_network(|network| self.socket.start_bind(network, to_wasi(local)))?;
        decided(|| self.socket.finish_bind(), || self.socket.subscribe())
    }

    pub fn listen(&mut self, backlog: u32) -> Result<(), Fault> {
        match self.socket.set_listen_backlog_size(backlog.into()) {
            // A hint that a host may ignore.
            Ok(()) | Err(ErrorCode::NotSupported) => {}
            Err(code) => return Err(code.into()),
        }
        self.socket.start_listen()?;
        decided(|| self.socket.finish_listen(), || self.socket.subscribe())
    }

    pub fn accept(&mut self) -> Result<Self, Fault> {
        let (socket, input, output) = self.socket.accept()?;
        Ok(Self::new(Some(Streams::new((input, output))), socket, self.patient))
    }

    pub fn connect(&mut self, remote: SocketAddr) -> Result<(), Fault> {
        Ok(with_network(|network| self.socket.start_connect(network, to_wasi(remote)))?)
    }

    pub fn finish_connect(&mut self) -> Result<(), Fault> {
        self.streams = Some(Streams::new(self.socket.finish_connect()?));
        Ok(())
    }

    fn streams(&mut self) -> Result<&mut Streams, Fault> {
        self.streams.as_mut().ok_or_else(|| SocketErrorKind::InvalidState.into())
    }

    /// Sends no more than the host permits: more would be a trap on one host and the end of the process on another.
    pub fn send(&mut self, data: &[u8]) -> Result<usize, Fault> {
        let streams = self.streams()?;
        let permit = usize::try_from(streams.output.check_write().map_err(stream_fault)?).unwrap_or(usize::MAX);
        if permit == 0 {
            return Err(SocketErrorKind::WouldBlock.into());
        }
        let part = data.get(..permit).unwrap_or(data);
        streams.output.write(part).map_err(stream_fault)?;
        streams.dirty = true;
        Ok(part.len())
    }

    pub fn recv(&mut self, max: usize) -> Result<Vec<u8>, Fault> {
        let patient = self.patient;
        let streams = self.streams()?;
        let max = u64::try_from(max).unwrap_or(u64::MAX);
        let read = if patient { streams.input.blocking_read(max) } else { streams.input.read(max) };
        match read {
            Ok(data) if data.is_empty() => Err(SocketErrorKind::WouldBlock.into()),
            Ok(data) => Ok(data),
            Err(StreamError::Closed) => Ok(Vec::new()),
            Err(error) => Err(stream_fault(error)),
        }
    }

    pub fn flush(&mut self) -> Result<(), Fault> {
        let streams = self.streams()?;
        if streams.dirty {
            streams.output.flush().map_err(stream_fault)?;
            streams.dirty = false;
        }
        // Not ready for more data while a write or a flush is in progress.
        match streams.output.check_write().map_err(stream_fault)? {
            0 => Err(SocketErrorKind::WouldBlock.into()),
            _ => Ok(()),
        }
    }

    pub fn shutdown(&mut self, direction: ShutdownDirection) -> Result<(), Fault> {
        Ok(self.socket.shutdown(match direction {
            ShutdownDirection::Receive => ShutdownType::Receive,
            ShutdownDirection::Send => ShutdownType::Send,
            ShutdownDirection::Both => ShutdownType::Both,
        })?)
    }

    pub fn local(&self) -> Option<SocketAddr> {
        self.socket.local_address().ok().map(from_wasi)
    }

    pub fn remote(&self) -> Option<SocketAddr> {
        self.socket.remote_address().ok().map(from_wasi)
    }

    pub fn readable(&self) -> &Pollable {
        match &self.streams {
            Some(streams) => streams.readable.get_or_init(|| streams.input.subscribe()),
            None => self.ready(),
        }
    }

    pub fn writable(&self) -> &Pollable {
        match &self.streams {
            Some(streams) => streams.writable.get_or_init(|| streams.output.subscribe()),
            None => self.ready(),
        }
    }

    fn ready(&self) -> &Pollable {
        self.pollable.get_or_init(|| self.socket.subscribe())
    }

    pub fn option(&self, option: SocketOption) -> Result<u64, Fault> {
        let socket = &self.socket;
        let milliseconds = |nanoseconds: u64| nanoseconds.div_ceil(NANOSECONDS_A_MILLISECOND);
        Ok(match option {
            SocketOption::KeepAlive => socket.keep_alive_enabled()?.into(),
            SocketOption::KeepAliveIdle => milliseconds(socket.keep_alive_idle_time()?),
            SocketOption::KeepAliveInterval => milliseconds(socket.keep_alive_interval()?),
            SocketOption::KeepAliveCount => socket.keep_alive_count()?.into(),
            SocketOption::HopLimit => socket.hop_limit()?.into(),
            SocketOption::ReceiveBufferSize => socket.receive_buffer_size()?,
            SocketOption::SendBufferSize => socket.send_buffer_size()?,
            SocketOption::ReuseAddress => 1,
        })
    }

    pub fn set_option(&mut self, option: SocketOption, value: u64) -> Result<(), Fault> {
        let socket = &self.socket;
        let nanoseconds = value.saturating_mul(NANOSECONDS_A_MILLISECOND);
        match option {
            SocketOption::KeepAlive => socket.set_keep_alive_enabled(value != 0)?,
            SocketOption::KeepAliveIdle => socket.set_keep_alive_idle_time(nanoseconds)?,
            SocketOption::KeepAliveInterval => socket.set_keep_alive_interval(nanoseconds)?,
            SocketOption::KeepAliveCount => socket.set_keep_alive_count(u32::try_from(value).unwrap_or(u32::MAX))?,
            SocketOption::HopLimit => socket.set_hop_limit(u8::try_from(value).unwrap_or(u8::MAX))?,
            SocketOption::ReceiveBufferSize => socket.set_receive_buffer_size(value)?,
            SocketOption::SendBufferSize => socket.set_send_buffer_size(value)?,
            SocketOption::ReuseAddress if value == 1 => {}
            SocketOption::ReuseAddress => {
                let text = "wasi:sockets hosts always reuse TCP addresses";
                return Err(Fault::new(SocketErrorKind::NotSupported, text));
            }
        }
        Ok(())
    }
}
