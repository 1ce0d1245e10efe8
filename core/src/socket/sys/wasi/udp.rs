//! UDP over `wasi:sockets/udp`.
//!
//! The streams are opened right after `bind`: on some hosts, datagrams that arrive earlier are lost. Changing the peer
//! requires new streams, and a host may drop the contents of the old ones, so these are first moved to the queue.
//!
//! wasmtime 48 receives in a separate task, which can outlive its stream, and traps if new streams are
//! requested while the task runs. No call reports that. So a socket that has received changes its peer by being
//! replaced by a new socket on its address, which can be bound as soon as the task has ended.

use std::{
    cell::{Cell, OnceCell},
    collections::VecDeque,
    net::SocketAddr,
};

use wasip2::{
    clocks::monotonic_clock,
    io::poll::Pollable,
    sockets::{
        udp::{IncomingDatagram, IncomingDatagramStream, OutgoingDatagram, OutgoingDatagramStream, UdpSocket},
        udp_create_socket::create_udp_socket,
    },
};

use crate::socket::{error::SocketErrorKind, fault::Fault, options::SocketOption, state::IpFamily, sys::RawDatagram};

use super::{
    convert::{self, from_wasi, to_wasi},
    host::{decided, with_network},
};

/// Number of datagrams that one call takes from the host. (wasmtime returns no more than 16)
const DATAGRAMS_A_CALL: u64 = 16;

/// Number of attempts of a new socket to bind to the address of the one that it replaces, and the pause in between.
const TRIES: u32 = 2000;
const BETWEEN_TRIES_NANOSECONDS: u64 = 1_000_000;

/// Maximum number of datagrams that are kept across a change of the peer.
const MOST_KEPT: usize = 4096;

/// A UDP socket. Its children precede it, because they must be dropped first.
#[derive(Debug)]
pub struct Udp {
    streams: Option<Streams>,
    /// Pollable of the socket, for as long as it has no streams.
    pollable: OnceCell<Pollable>,
    socket: UdpSocket,
    family: IpFamily,
    /// Datagrams that were taken from the host and not received yet.
    queue: VecDeque<IncomingDatagram>,
    /// Whether datagrams were requested from the host, so that it may still be receiving.
    receiving: Cell<bool>,
}

/// Streams of a bound socket, after their pollables, which are kept for the next wait.
#[derive(Debug)]
struct Streams {
    readable: OnceCell<Pollable>,
    writable: OnceCell<Pollable>,
    incoming: IncomingDatagramStream,
    outgoing: OutgoingDatagramStream,
}

impl Udp {
    /// Returns the host's resource.
    pub fn resource(&self) -> &UdpSocket {
        &self.socket
    }

    pub fn open(family: IpFamily) -> Result<Self, Fault> {
        let socket = create_udp_socket(convert::family(family))?;
        Ok(Self {
            streams: None,
            pollable: OnceCell::new(),
            socket,
            family,
            queue: VecDeque::new(),
            receiving: Cell::new(false),
        })
    }

    /// Binds the socket. After a failed bind it is like new, which is not true on every host.
    pub fn bind(&mut self, local: SocketAddr) -> Result<(), Fault> {
        self.try_bind(local).inspect_err(|_| {
            if let Ok(fresh) = self.fresh() {
                *self = fresh;
            }
        })
    }

    fn try_bind(&mut self, local: SocketAddr) -> Result<(), Fault> {
        with_network(|network| self.socket.start_bind(network, to_wasi(local)))?;
        decided(|| self.socket.finish_bind(), || self.socket.subscribe())?;
        self.take_streams(None)
    }

    fn take_streams(&mut self, remote: Option<SocketAddr>) -> Result<(), Fault> {
        self.streams = None;
        let (incoming, outgoing) = self.socket.stream(remote.map(to_wasi))?;
        self.streams = Some(Streams { readable: OnceCell::new(), writable: OnceCell::new(), incoming, outgoing });
        Ok(())
    }

    /// Opens new streams for a bound socket, for another peer or none.
    fn change_peer(&mut self, remote: Option<SocketAddr>) -> Result<(), Fault> {
        self.finish_sending();
        if self.receiving.get() {
            self.keep_what_came();
            let bound = self.local().ok_or(SocketErrorKind::InvalidState)?;
            self.open_again(bound)?;
        }
        self.take_streams(remote)
    }

    /// Waits until the host has sent everything.
    fn finish_sending(&self) {
        if let Some(streams) = &self.streams {
            while matches!(streams.outgoing.check_send(), Ok(0)) {
                streams.outgoing.subscribe().block();
            }
        }
    }

    pub fn connect(&mut self, remote: SocketAddr) -> Result<(), Fault> {
        let before = self.local();
        self.change_peer(Some(remote)).or_else(|fault| {
            self.take_streams(None)?;
            Err(fault)
        })?;
        match before {
            // The port was released with the old peer, see `disconnect`, and the host has chosen another one.
            Some(bound) if self.local().is_none_or(|local| local.port() != bound.port()) => {
                self.open_again(bound)?;
                self.take_streams(Some(remote))
            }
            _ => Ok(()),
        }
    }

    pub fn disconnect(&mut self, bound: Option<SocketAddr>) -> Result<(), Fault> {
        match bound.or_else(|| self.local()) {
            // The receiving task must end with its socket, see above.
            Some(bound) if self.receiving.get() => {
                self.finish_sending();
                self.keep_what_came();
                self.open_again(bound)
            }
            _ => {
                self.take_streams(None)?;
                // Linux releases an ephemeral port with the peer, and a WASI socket can be bound only once.
                match bound {
                    Some(bound) if self.local().is_none_or(|local| local.port() == 0) => self.open_again(bound),
                    _ => Ok(()),
                }
            }
        }
    }

    /// Replaces this socket by a new one on `bound`, with the same options and queue.
    fn open_again(&mut self, bound: SocketAddr) -> Result<(), Fault> {
        let fresh = self.fresh()?;
        let queue = std::mem::replace(self, fresh).queue;
        let mut result = self.bind(bound);
        for _ in 0..TRIES {
            match &result {
                Err(fault) if fault.kind == SocketErrorKind::AddressInUse => {
                    monotonic_clock::subscribe_duration(BETWEEN_TRIES_NANOSECONDS).block();
                    result = self.bind(bound);
                }
                _ => break,
            }
        }
        self.queue = queue;
        result
    }

    /// Creates a new socket with the options of this one.
    fn fresh(&self) -> Result<Self, Fault> {
        let mut fresh = Self::open(self.family)?;
        for option in [SocketOption::HopLimit, SocketOption::ReceiveBufferSize, SocketOption::SendBufferSize] {
            fresh.set_option(option, self.option(option)?)?;
        }
        Ok(fresh)
    }

    fn keep_what_came(&mut self) {
        while self.queue.len() < MOST_KEPT
            && let Some(streams) = &self.streams
            && let Ok(datagrams) = streams.incoming.receive(DATAGRAMS_A_CALL)
            && !datagrams.is_empty()
        {
            self.queue.extend(datagrams);
        }
    }

    /// Sends some datagrams, at least one unless there are none, to `remote` or else to the peer.
    pub fn send_many(&mut self, datagrams: &[&[u8]], remote: Option<SocketAddr>) -> Result<usize, Fault> {
        let streams = self.streams.as_ref().ok_or(SocketErrorKind::InvalidState)?;
        let mut sent = 0usize;
        while let Some(rest) = datagrams.get(sent..).filter(|rest| !rest.is_empty()) {
            match Self::send_permitted(&streams.outgoing, rest, remote) {
                Ok(count) => sent = sent.saturating_add(count),
                Err(_) if sent > 0 => break,
                Err(fault) => return Err(fault),
            }
        }
        Ok(sent)
    }

    /// Sends no more than the host permits, as with streams.
    fn send_permitted(
        outgoing: &OutgoingDatagramStream,
        datagrams: &[&[u8]],
        remote: Option<SocketAddr>,
    ) -> Result<usize, Fault> {
        let permit = usize::try_from(outgoing.check_send()?).unwrap_or(usize::MAX);
        let datagrams: Vec<OutgoingDatagram> = datagrams
            .iter()
            .take(permit)
            .map(|data| OutgoingDatagram { data: data.to_vec(), remote_address: remote.map(to_wasi) })
            .collect();
        match if datagrams.is_empty() { 0 } else { outgoing.send(&datagrams)? } {
            0 => Err(SocketErrorKind::WouldBlock.into()),
            count => Ok(usize::try_from(count).unwrap_or(usize::MAX)),
        }
    }

    pub fn recv_from(&mut self, max: usize) -> Result<RawDatagram, Fault> {
        if self.queue.is_empty() {
            let streams = self.streams.as_ref().ok_or(SocketErrorKind::InvalidState)?;
            self.receiving.set(true);
            self.queue.extend(streams.incoming.receive(DATAGRAMS_A_CALL)?);
        }
        let IncomingDatagram { mut data, remote_address } =
            self.queue.pop_front().ok_or(SocketErrorKind::WouldBlock)?;
        let truncated = data.len() > max;
        data.truncate(max);
        Ok(RawDatagram { data, remote: from_wasi(remote_address), truncated })
    }

    pub fn has_queued(&self) -> bool {
        !self.queue.is_empty()
    }

    pub fn local(&self) -> Option<SocketAddr> {
        self.socket.local_address().ok().map(from_wasi)
    }

    pub fn readable(&self) -> &Pollable {
        self.receiving.set(true);
        match &self.streams {
            Some(streams) => streams.readable.get_or_init(|| streams.incoming.subscribe()),
            None => self.ready(),
        }
    }

    pub fn writable(&self) -> &Pollable {
        match &self.streams {
            Some(streams) => streams.writable.get_or_init(|| streams.outgoing.subscribe()),
            None => self.ready(),
        }
    }

    fn ready(&self) -> &Pollable {
        self.pollable.get_or_init(|| self.socket.subscribe())
    }

    pub fn option(&self, option: SocketOption) -> Result<u64, Fault> {
        Ok(match option {
            SocketOption::HopLimit => self.socket.unicast_hop_limit()?.into(),
            SocketOption::ReceiveBufferSize => self.socket.receive_buffer_size()?,
            SocketOption::SendBufferSize => self.socket.send_buffer_size()?,
            SocketOption::ReuseAddress => 0,
            SocketOption::KeepAlive
            | SocketOption::KeepAliveIdle
            | SocketOption::KeepAliveInterval
            | SocketOption::KeepAliveCount => return Err(SocketErrorKind::NotSupported.into()),
        })
    }

    pub fn set_option(&mut self, option: SocketOption, value: u64) -> Result<(), Fault> {
        match option {
            SocketOption::HopLimit => self.socket.set_unicast_hop_limit(u8::try_from(value).unwrap_or(u8::MAX))?,
            SocketOption::ReceiveBufferSize => self.socket.set_receive_buffer_size(value)?,
            SocketOption::SendBufferSize => self.socket.set_send_buffer_size(value)?,
            SocketOption::ReuseAddress if value == 0 => {}
            SocketOption::ReuseAddress => {
                let text = "wasi:sockets hosts never reuse UDP addresses";
                return Err(Fault::new(SocketErrorKind::NotSupported, text));
            }
            SocketOption::KeepAlive
            | SocketOption::KeepAliveIdle
            | SocketOption::KeepAliveInterval
            | SocketOption::KeepAliveCount => return Err(SocketErrorKind::NotSupported.into()),
        }
        Ok(())
    }
}
