//! Several datagrams per call: saves calls that cost more than the datagram itself.

use std::net::{IpAddr, SocketAddr};

use super::{
    SocketAddress, SocketError, SocketErrorKind,
    checks::check_datagram,
    fault::{Context, Fault},
    machine::SocketMachine,
    state::{Protocol, SocketState},
    sys::{Backend, RawDatagram, Ready},
    transfer::{MOST_RECEIVED, check_max, is_from},
};

/// Maximum number of datagrams per call.
const MOST_DATAGRAMS: usize = 4096;

/// Several received datagrams, as columns.
///
/// Datagram `i` has the bytes of `data` from `ends[i - 1]` (or 0) up to `ends[i]` and was sent from `addresses[i]`,
/// `ports[i]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct DatagramBatch {
    /// The bytes of all datagrams, joined.
    pub data: Vec<u8>,
    /// End of each datagram in `data`.
    pub ends: Vec<u32>,
    /// The address of each sender.
    pub addresses: Vec<IpAddr>,
    /// The port of each sender.
    pub ports: Vec<u16>,
    /// Whether each datagram was longer than requested.
    pub truncated: Vec<bool>,
}

impl DatagramBatch {
    /// Returns the number of datagrams.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns whether the batch is empty.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Returns the bytes and the sender of each datagram.
    pub fn iter(&self) -> impl Iterator<Item = (&[u8], SocketAddr)> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let senders = self.addresses.iter().zip(&self.ports);
        starts.zip(&self.ends).zip(senders).map(|((start, end), (address, port))| {
            let bytes = self.data.get(start as usize..*end as usize).unwrap_or_default();
            (bytes, SocketAddr::new(*address, *port))
        })
    }

    /// Adds a datagram. The total size stays below [`MOST_RECEIVED`], so it fits in 32 bits.
    fn push(&mut self, datagram: &RawDatagram) {
        self.data.extend_from_slice(&datagram.data);
        self.ends.push(u32::try_from(self.data.len()).unwrap_or(u32::MAX));
        self.addresses.push(datagram.remote.ip().to_canonical());
        self.ports.push(datagram.remote.port());
        self.truncated.push(datagram.truncated);
    }
}

impl<B: Backend> SocketMachine<B> {
    pub fn send_many(&mut self, data: &[u8], ends: &[u32], address: &SocketAddress) -> Result<usize, SocketError> {
        let result = self.try_send_many(data, ends, address);
        result.map_err(|fault| {
            let remote = Some(address.clone()).filter(|address| address.ip().is_some());
            fault.into_error(Context { remote, ..self.context("send-many") })
        })
    }

    fn try_send_many(&mut self, data: &[u8], ends: &[u32], address: &SocketAddress) -> Result<usize, Fault> {
        let remote = self.receiver(address)?;
        let datagrams = cut(data, ends)?;
        for (index, datagram) in datagrams.iter().enumerate() {
            check_datagram(datagram.len(), self.family)
                .map_err(|fault| Fault { text: format!("datagram {index}: {}", fault.text), ..fault })?;
        }
        if datagrams.is_empty() {
            return Ok(0);
        }
        if remote.is_some() {
            self.bind_implicitly()?;
        }
        self.waiting(Ready::WRITE, |io| io.send_many(&datagrams, remote))
    }

    pub fn recv_many(&mut self, count: usize, max: usize) -> Result<DatagramBatch, SocketError> {
        let result = self.try_recv_many(count, max);
        result.map_err(|fault| self.error("recv-many", fault))
    }

    fn try_recv_many(&mut self, count: usize, max: usize) -> Result<DatagramBatch, Fault> {
        self.require_protocol(Protocol::Udp)?;
        self.require(&[SocketState::Bound, SocketState::Connected])?;
        if count == 0 {
            return Err(Fault::argument("count is 0; use at least 1"));
        }
        let max = check_max(max)?;
        let mut batch = DatagramBatch::default();
        batch.push(&self.recv_datagram(max)?);
        let peer = self.remote;
        while batch.len() < count.min(MOST_DATAGRAMS) && batch.data.len().saturating_add(max) <= MOST_RECEIVED {
            match self.io()?.recv_from_now(max) {
                Ok(datagram) if is_from(&datagram, peer) => batch.push(&datagram),
                Ok(_) => {}
                Err(fault) if fault.kind == SocketErrorKind::WouldBlock => break,
                Err(fault) => {
                    self.late = Some(fault);
                    break;
                }
            }
        }
        Ok(batch)
    }
}

/// Splits `data` into the datagrams that end at `ends`.
fn cut<'a>(data: &'a [u8], ends: &[u32]) -> Result<Vec<&'a [u8]>, Fault> {
    if ends.len() > MOST_DATAGRAMS {
        return Err(Fault::argument(format!("{} datagrams; use at most {MOST_DATAGRAMS} per call", ends.len())));
    }
    let mut datagrams = Vec::with_capacity(ends.len());
    let mut start = 0;
    for (index, end) in ends.iter().enumerate() {
        let end = usize::try_from(*end).unwrap_or(usize::MAX);
        let Some(datagram) = data.get(start..end) else {
            let length = data.len();
            return Err(Fault::argument(format!("ends[{index}] is {end}; use {start} to {length}")));
        };
        datagrams.push(datagram);
        start = end;
    }
    if start != data.len() {
        let rest = data.len().saturating_sub(start);
        return Err(Fault::argument(format!("{rest} bytes of data follow the last end")));
    }
    Ok(datagrams)
}
