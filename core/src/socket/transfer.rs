//! Sending and receiving: the part of the state machine that moves bytes.

use std::net::SocketAddr;

use super::{
    SocketAddress, SocketError, SocketErrorKind,
    checks::{check_datagram, reachable},
    fault::{Context, Fault},
    machine::{Direction, SocketMachine},
    state::{Protocol, ShutdownDirection, SocketState},
    sys::{Backend, RawDatagram, Ready},
};

/// Maximum number of bytes that one call returns.
pub const MOST_RECEIVED: usize = 1 << 20;

impl<B: Backend> SocketMachine<B> {
    pub fn send(&mut self, data: &[u8]) -> Result<(), SocketError> {
        let mut sent = 0usize;
        let result = match self.protocol {
            Protocol::Tcp => self.send_stream(data, &mut sent),
            Protocol::Udp => self.send_to_peer(data),
        };
        result.map_err(|fault| fault.into_error(Context { transferred: sent as u64, ..self.context("send") }))
    }

    fn send_stream(&mut self, data: &[u8], sent: &mut usize) -> Result<(), Fault> {
        self.require_sending()?;
        let deadline = self.deadline();
        while let Some(rest) = data.get(*sent..).filter(|rest| !rest.is_empty()) {
            match self.io()?.send(rest) {
                Ok(count) => *sent = sent.saturating_add(count),
                Err(fault) if fault.kind == SocketErrorKind::WouldBlock => self.wait(Ready::WRITE, deadline)?,
                Err(fault) => return Err(self.break_sending(fault)),
            }
        }
        Ok(())
    }

    pub fn send_some(&mut self, data: &[u8]) -> Result<usize, SocketError> {
        let result = self.try_send_some(data);
        result.map_err(|fault| self.error("send-some", fault))
    }

    fn try_send_some(&mut self, data: &[u8]) -> Result<usize, Fault> {
        self.require_protocol(Protocol::Tcp)?;
        self.require_sending()?;
        if data.is_empty() {
            return Ok(0);
        }
        let deadline = self.deadline();
        loop {
            match self.io()?.send(data) {
                Ok(count) => return Ok(count),
                Err(fault) if fault.kind == SocketErrorKind::WouldBlock => self.wait(Ready::WRITE, deadline)?,
                Err(fault) => return Err(self.break_sending(fault)),
            }
        }
    }

    fn send_to_peer(&mut self, data: &[u8]) -> Result<(), Fault> {
        self.require(&[SocketState::Connected])?;
        check_datagram(data.len(), self.family)?;
        self.waiting(Ready::WRITE, |io| io.send(data)).map(|_| ())
    }

    pub fn recv(&mut self, max: usize) -> Result<Vec<u8>, SocketError> {
        let mut data = Vec::new();
        self.recv_into(max, &mut data).map(|()| data)
    }

    /// Receives into a buffer and replaces its contents.
    pub fn recv_into(&mut self, max: usize, buffer: &mut Vec<u8>) -> Result<(), SocketError> {
        let result = match self.protocol {
            Protocol::Tcp => self.recv_stream(max, buffer),
            Protocol::Udp => self
                .require(&[SocketState::Connected])
                .and_then(|()| self.recv_datagram(max))
                .map(|datagram| *buffer = datagram.data),
        };
        result.map_err(|fault| self.error("recv", fault))
    }

    fn recv_stream(&mut self, max: usize, buffer: &mut Vec<u8>) -> Result<(), Fault> {
        self.require(&[SocketState::Connected])?;
        let max = check_max(max)?;
        match self.receiving {
            Direction::Open => {}
            Direction::Ended => {
                buffer.clear();
                return Ok(());
            }
            Direction::Broken(kind) => return Err(kind.into()),
        }
        let received = self.waiting(Ready::READ, |io| match io.recv_into(max, buffer) {
            Err(fault) if fault.kind == SocketErrorKind::WouldBlock => Err(fault),
            decided => Ok(decided),
        })?;
        match (received, self.sending) {
            // After a send failed with the reset, hosts report an orderly end of stream to the receiver. The
            // two cannot be distinguished.
            (Ok(()), Direction::Broken(kind)) if buffer.is_empty() => {
                self.receiving = Direction::Broken(kind);
                Err(kind.into())
            }
            (Ok(()), _) => {
                if buffer.is_empty() {
                    self.receiving = Direction::Ended;
                }
                Ok(())
            }
            (Err(fault), _) => {
                self.receiving = Direction::Broken(fault.kind);
                Err(fault)
            }
        }
    }

    pub fn send_to(&mut self, data: &[u8], address: &SocketAddress) -> Result<(), SocketError> {
        let result = self.try_send_to(data, address);
        result.map_err(|fault| {
            let remote = Some(address.clone()).filter(|address| address.ip().is_some());
            fault.into_error(Context { remote, ..self.context("send-to") })
        })
    }

    fn try_send_to(&mut self, data: &[u8], address: &SocketAddress) -> Result<(), Fault> {
        let remote = self.receiver(address)?;
        check_datagram(data.len(), self.family)?;
        match remote {
            None => self.waiting(Ready::WRITE, |io| io.send(data)).map(|_| ()),
            Some(remote) => {
                self.bind_implicitly()?;
                self.waiting(Ready::WRITE, |io| io.send_to(data, remote))
            }
        }
    }

    /// Returns the destination of datagrams for `address`, or none if it is the peer of the socket.
    pub fn receiver(&self, address: &SocketAddress) -> Result<Option<SocketAddr>, Fault> {
        self.require_protocol(Protocol::Udp)?;
        self.require(&[SocketState::Created, SocketState::Bound, SocketState::Connected])?;
        let remote = reachable(address, self.family)?;
        match self.remote {
            Some(peer) if peer == remote => Ok(None),
            Some(peer) => Err(Fault::argument(format!("the socket is connected to {peer} and sends only to it"))),
            None => Ok(Some(remote)),
        }
    }

    pub fn recv_from(&mut self, max: usize) -> Result<RawDatagram, SocketError> {
        let result = self
            .require_protocol(Protocol::Udp)
            .and_then(|()| self.require(&[SocketState::Bound, SocketState::Connected]))
            .and_then(|()| self.recv_datagram(max));
        result.map_err(|fault| self.error("recv-from", fault))
    }

    pub fn recv_datagram(&mut self, max: usize) -> Result<RawDatagram, Fault> {
        let max = check_max(max)?;
        if let Some(fault) = self.late.take() {
            return Err(fault);
        }
        let peer = self.remote;
        self.waiting(Ready::READ, |io| {
            loop {
                let datagram = io.recv_from(max)?;
                // Hosts filter datagrams on arrival, so those queued before `connect` are still there.
                if is_from(&datagram, peer) {
                    return Ok(datagram);
                }
            }
        })
    }

    pub fn shutdown(&mut self, direction: ShutdownDirection) -> Result<(), SocketError> {
        let result = self.try_shutdown(direction);
        result.map_err(|fault| self.error("shutdown", fault))
    }

    fn try_shutdown(&mut self, direction: ShutdownDirection) -> Result<(), Fault> {
        self.require_protocol(Protocol::Tcp)?;
        self.require(&[SocketState::Connected])?;
        let send = direction.ends_sending() && self.sending == Direction::Open;
        let receive = direction.ends_receiving() && self.receiving == Direction::Open;
        if send {
            self.waiting(Ready::WRITE, B::flush)?;
        }
        let needed = match (send, receive) {
            (true, true) => ShutdownDirection::Both,
            (true, false) => ShutdownDirection::Send,
            (false, true) => ShutdownDirection::Receive,
            (false, false) => return Ok(()),
        };
        match self.io()?.shutdown(needed) {
            // The peer was faster; the direction is already closed.
            Err(fault) if fault.kind == SocketErrorKind::InvalidState => {}
            decided => decided?,
        }
        if send {
            self.sending = Direction::Ended;
        }
        if receive {
            self.receiving = Direction::Ended;
        }
        Ok(())
    }

    fn require_sending(&self) -> Result<(), Fault> {
        self.require(&[SocketState::Connected])?;
        match self.sending {
            Direction::Open => Ok(()),
            Direction::Ended => Err(SocketErrorKind::BrokenPipe.into()),
            Direction::Broken(kind) => Err(kind.into()),
        }
    }

    fn break_sending(&mut self, fault: Fault) -> Fault {
        // `require_sending` catches a shutdown on this side, so it was the peer.
        let fault = match fault.kind {
            SocketErrorKind::BrokenPipe => Fault { kind: SocketErrorKind::ConnectionReset, ..fault },
            _ => fault,
        };
        self.sending = Direction::Broken(fault.kind);
        fault
    }
}

/// Returns whether the datagram comes from the peer, if there is one.
pub fn is_from(datagram: &RawDatagram, peer: Option<SocketAddr>) -> bool {
    peer.is_none_or(|peer| peer == datagram.remote)
}

/// Returns the maximum number of bytes to receive, limited to [`MOST_RECEIVED`].
pub fn check_max(max: usize) -> Result<usize, Fault> {
    match max {
        0 => Err(Fault::argument("max is 0; use at least 1")),
        _ => Ok(max.min(MOST_RECEIVED)),
    }
}
