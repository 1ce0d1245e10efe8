//! Connections from an address whose port is chosen per peer: `connect_from`.
//!
//! A connection is identified by both ends, so one port of an address can serve one connection to each peer. A
//! host that can ([`Backend::bind_for_connect`]) chooses the port at `connect`. Otherwise it is chosen here by
//! the double-hash port selection of RFC 6056, section 3.3.4: each pair of address and peer starts at some port
//! of the range and takes the next port each time. If a port is in use, which shows at the bind or only when
//! the attempt ends, the next one is tried.

use std::{
    cell::RefCell,
    net::{IpAddr, SocketAddr},
};

use super::{
    SocketAddress, SocketError, SocketErrorKind,
    checks::{bindable, reachable},
    fault::{Context, Fault, at_port_0},
    late_port::LatePort,
    machine::SocketMachine,
    state::{Protocol, SocketState},
    sys::Backend,
};

/// The ephemeral ports of Linux (`net.ipv4.ip_local_port_range`): the first port and the number of ports.
const FIRST: u16 = 32_768;
const PORTS: u32 = 60_999 - 32_768 + 1;

/// Number of ports that one attempt tries before it leaves the choice to the host, which uses an unshared port.
const TRIES: u32 = 64;

/// Number of counters. Pairs may share one; a collision only leaves gaps. (RFC 6056: TABLE_LENGTH)
const COUNTERS: usize = 1_024;

/// The counters that determine the next port of each pair.
struct Ports {
    secret: u64,
    counters: [u32; COUNTERS],
}

thread_local! {
    /// Shared by all sockets, because they share the ports of the machine.
    static NEXT: RefCell<Option<Ports>> = const { RefCell::new(None) };
}

impl Ports {
    fn next(&mut self, source: IpAddr, remote: SocketAddr) -> u16 {
        let hash = hash(self.secret, source, remote);
        let slot = usize::try_from(hash >> 32).unwrap_or(0) % COUNTERS;
        let Some(counter) = self.counters.get_mut(slot) else { return FIRST };
        let start = u32::try_from(hash & 0xFFFF_FFFF).unwrap_or(0);
        let place = (start % PORTS).saturating_add(*counter) % PORTS;
        *counter = counter.saturating_add(1) % PORTS;
        FIRST.saturating_add(u16::try_from(place).unwrap_or(0))
    }
}

/// Hashes both ends with FNV-1a and a final mixing step, so that each bit depends on every input bit.
fn hash(secret: u64, source: IpAddr, remote: SocketAddr) -> u64 {
    let mut hash = secret ^ 0xCBF2_9CE4_8422_2325;
    let mut add = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    for ip in [source, remote.ip()] {
        match ip {
            IpAddr::V4(v4) => v4.octets().into_iter().for_each(&mut add),
            IpAddr::V6(v6) => v6.octets().into_iter().for_each(&mut add),
        }
    }
    remote.port().to_be_bytes().into_iter().for_each(add);
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    hash ^ (hash >> 33)
}

fn next_port<B: Backend>(source: IpAddr, remote: SocketAddr) -> u16 {
    NEXT.with_borrow_mut(|ports| {
        // Two processes start at different ports.
        let secret = || u64::try_from(B::now().as_nanos()).unwrap_or(0);
        ports.get_or_insert_with(|| Ports { secret: secret(), counters: [0; COUNTERS] }).next(source, remote)
    })
}

/// Returns whether a fault means that another connection uses the port.
fn means_taken(fault: &Fault) -> bool {
    matches!(fault.kind, SocketErrorKind::AddressInUse | SocketErrorKind::AddressNotBindable)
}

impl<B: Backend> SocketMachine<B> {
    /// Binds to an address and connects from it. TCP uses a port that is free for the peer, UDP any free port.
    pub fn connect_from(&mut self, source: IpAddr, remote: &SocketAddress) -> Result<(), SocketError> {
        let result = self.try_connect_from(source, remote);
        result.map_err(|fault| {
            fault.into_error(Context {
                local: Some(SocketAddress::from((source, 0))),
                remote: Some(remote.clone()).filter(|address| address.ip().is_some()),
                ..self.context("connect-from")
            })
        })
    }

    fn try_connect_from(&mut self, source: IpAddr, remote: &SocketAddress) -> Result<(), Fault> {
        self.require(&[SocketState::Created])?;
        let local = bindable(&SocketAddress::from((source, 0)), self.family)?;
        let remote = reachable(remote, self.family)?;
        if self.protocol == Protocol::Udp {
            self.bind_checked(local)?;
            return self.connect_datagrams(remote);
        }
        let started = match self.begin_from(local, remote) {
            // It makes no difference whether the host finds no free port at the bind or at the connect.
            Err(fault) if fault.kind == SocketErrorKind::NoFreePort => Err(fault),
            decided => decided?,
        };
        self.local = Some(local);
        self.connecting(remote, started)
    }

    /// Binds and starts to connect. Returns the result of the start.
    ///
    /// # Errors
    /// Fails if the socket cannot be bound to the address.
    fn begin_from(&mut self, local: SocketAddr, remote: SocketAddr) -> Result<Result<(), Fault>, Fault> {
        if self.io()?.bind_for_connect(local).map_err(at_port_0)? {
            return Ok(self.io()?.connect(remote));
        }
        self.late_port = Some(LatePort { source: local.ip(), tries_left: TRIES, is_hosts: false });
        self.dial(remote)
    }

    /// Converts the fault of a connection attempt. Hosts report a missing port differently: Linux returns
    /// EADDRNOTAVAIL, POSIX specifies EADDRINUSE. If the socket already had a port, another connection to this
    /// peer uses it.
    pub(super) fn missing_port(&self, fault: Fault) -> Fault {
        let has_port = self.local.is_some_and(|local| local.port() != 0);
        match has_port {
            _ if !means_taken(&fault) => fault,
            true => SocketErrorKind::AddressInUse.into(),
            false => SocketErrorKind::NoFreePort.into(),
        }
    }

    /// Retries with another port, over a new socket, because a socket cannot be used after a failed attempt.
    ///
    /// # Errors
    /// Returns the fault if no port is left to try or if the port was not the cause.
    pub(super) fn redial(&mut self, fault: Fault) -> Result<(), Fault> {
        match self.remote {
            Some(remote) if self.is_to_go_on(&fault) => {
                self.reopen()?;
                self.dial(remote)?.map_err(|fault| self.missing_port(fault))
            }
            _ => Err(self.missing_port(fault)),
        }
    }

    fn is_to_go_on(&self, fault: &Fault) -> bool {
        means_taken(fault) && self.late_port.as_ref().is_some_and(|late| !late.is_hosts)
    }

    fn reopen(&mut self) -> Result<(), Fault> {
        // The old socket is closed first, so that one descriptor is enough.
        self.io = None;
        let mut io = B::open(self.protocol, self.family)?;
        io.set_patient(self.timeout.is_none())?;
        for (option, value) in &self.settings {
            io.set_option(*option, *value)?;
        }
        self.io = Some(io);
        Ok(())
    }

    /// Binds to the next port and starts to connect, until a port works. Returns the result of the start.
    ///
    /// # Errors
    /// Fails if the socket cannot be bound to the address.
    fn dial(&mut self, remote: SocketAddr) -> Result<Result<(), Fault>, Fault> {
        while let Some(late) = &mut self.late_port {
            late.is_hosts = late.tries_left == 0;
            late.tries_left = late.tries_left.saturating_sub(1);
            let port = if late.is_hosts { 0 } else { next_port::<B>(late.source, remote) };
            let local = SocketAddr::new(late.source, port);
            match self.io()?.bind(local) {
                Ok(()) => {}
                Err(fault) if fault.kind == SocketErrorKind::AddressInUse && port != 0 => continue,
                // An allow-list may restrict ports but allow port 0.
                Err(fault) if fault.kind == SocketErrorKind::AccessDenied && port != 0 => {
                    if let Some(late) = &mut self.late_port {
                        late.tries_left = 0;
                    }
                    continue;
                }
                Err(fault) => return Err(at_port_0(fault)),
            }
            match self.io()?.connect(remote) {
                Err(fault) if self.is_to_go_on(&fault) => self.reopen()?,
                decided => return Ok(decided),
            }
        }
        Err(SocketErrorKind::InvalidState.into())
    }
}
