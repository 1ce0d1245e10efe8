//! `connect_from` on a host that shares explicit ports between peers and chooses none itself, and on this machine.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    net::SocketAddr,
    time::Duration,
};

use crate::socket::sys::{Backend, RawDatagram, Ready};

use super::{
    super::{
        IpFamily, Protocol, ShutdownDirection, Socket, SocketAddress, SocketErrorKind, SocketState, fault::Fault,
        machine::SocketMachine, options::SocketOption,
    },
    fault_injection::NoLookups,
    ip, listener,
};

/// The ephemeral ports of the host.
const PORTS: std::ops::RangeInclusive<u16> = 32_768..=60_999;

#[derive(Debug, Default)]
struct Host {
    /// Connections: the local port and the peer.
    connections: HashSet<(u16, SocketAddr)>,
    /// How many sockets have a port.
    bound: HashMap<u16, u32>,
    /// Ports that cannot be bound, and the error of each.
    foreign: HashMap<u16, SocketErrorKind>,
    /// Whether a connection that exists is known only when the attempt is decided.
    decides_later: bool,
    opened: u32,
    options: Vec<(SocketOption, u64)>,
}

thread_local! {
    static HOST: RefCell<Host> = RefCell::new(Host::default());
}

/// A socket of the host.
#[derive(Debug, Default)]
struct Sharing {
    port: Option<u16>,
    connection: Option<(u16, SocketAddr)>,
    failing: bool,
}

impl Drop for Sharing {
    fn drop(&mut self) {
        HOST.with_borrow_mut(|host| {
            self.connection.map(|connection| host.connections.remove(&connection));
            if let Some(count) = self.port.and_then(|port| host.bound.get_mut(&port)) {
                *count -= 1;
            }
        });
    }
}

fn would_block<T>() -> Result<T, Fault> {
    Err(SocketErrorKind::WouldBlock.into())
}

impl Backend for Sharing {
    type Lookups = NoLookups;

    fn open(_: Protocol, _: IpFamily) -> Result<Self, Fault> {
        HOST.with_borrow_mut(|host| host.opened += 1);
        Ok(Self::default())
    }
    fn bind(&mut self, local: SocketAddr) -> Result<(), Fault> {
        assert_eq!(self.port, None, "a socket is bound once");
        if local.ip() == ip("10.99.0.1") {
            return Err(SocketErrorKind::AddressNotBindable.into());
        }
        HOST.with_borrow_mut(|host| {
            let is_free =
                |port: &u16| host.bound.get(port).is_none_or(|count| *count == 0) && !host.foreign.contains_key(port);
            let port = match local.port() {
                0 => PORTS.clone().find(is_free).ok_or(SocketErrorKind::AddressInUse)?,
                port => host.foreign.get(&port).map_or(Ok(port), |kind| Err(*kind))?,
            };
            *host.bound.entry(port).or_default() += 1;
            self.port = Some(port);
            Ok(())
        })
    }
    fn bind_for_connect(&mut self, _: SocketAddr) -> Result<bool, Fault> {
        Ok(false)
    }
    fn connect(&mut self, remote: SocketAddr) -> Result<(), Fault> {
        let connection = (self.port.expect("it is bound"), remote);
        HOST.with_borrow_mut(|host| {
            if host.connections.insert(connection) {
                self.connection = Some(connection);
                return Ok(());
            }
            self.failing = host.decides_later;
            if self.failing { Ok(()) } else { Err(SocketErrorKind::AddressNotBindable.into()) }
        })
    }
    fn finish_connect(&mut self) -> Result<(), Fault> {
        if self.failing { Err(SocketErrorKind::AddressNotBindable.into()) } else { Ok(()) }
    }
    fn local(&self) -> Option<SocketAddr> {
        self.port.map(|port| SocketAddr::new(ip("10.0.1.7"), port))
    }
    fn set_option(&mut self, option: SocketOption, value: u64) -> Result<(), Fault> {
        HOST.with_borrow_mut(|host| host.options.push((option, value)));
        Ok(())
    }
    fn set_patient(&mut self, _: bool) -> Result<(), Fault> {
        Ok(())
    }
    fn listen(&mut self, _: u32) -> Result<(), Fault> {
        would_block()
    }
    fn accept(&mut self) -> Result<Self, Fault> {
        would_block()
    }
    fn disconnect(&mut self, _: Option<SocketAddr>) -> Result<(), Fault> {
        would_block()
    }
    fn send(&mut self, _: &[u8]) -> Result<usize, Fault> {
        would_block()
    }
    fn recv(&mut self, _: usize) -> Result<Vec<u8>, Fault> {
        would_block()
    }
    fn send_to(&mut self, _: &[u8], _: SocketAddr) -> Result<(), Fault> {
        would_block()
    }
    fn recv_from(&mut self, _: usize) -> Result<RawDatagram, Fault> {
        would_block()
    }
    fn recv_from_now(&mut self, _: usize) -> Result<RawDatagram, Fault> {
        would_block()
    }
    fn flush(&mut self) -> Result<(), Fault> {
        Ok(())
    }
    fn shutdown(&mut self, _: ShutdownDirection) -> Result<(), Fault> {
        Ok(())
    }
    fn remote(&self) -> Option<SocketAddr> {
        None
    }
    fn option(&self, _: SocketOption) -> Result<u64, Fault> {
        Ok(0)
    }
    fn wait(waits: &[(&Self, Ready)], _: Option<&NoLookups>, _: Option<Duration>) -> Result<Vec<Ready>, Fault> {
        Ok(vec![Ready::default(); waits.len()])
    }
    fn now() -> Duration {
        Duration::from_nanos(7)
    }
}

fn begin(decides_later: bool) {
    HOST.set(Host { decides_later, ..Host::default() });
}

fn open() -> SocketMachine<Sharing> {
    SocketMachine::open(Protocol::Tcp, IpFamily::Ipv4, "tcp-v4").unwrap()
}

fn connected(peer: &SocketAddress) -> SocketMachine<Sharing> {
    let mut machine = open();
    machine.connect_from(ip("10.0.1.7"), peer).unwrap_or_else(|error| panic!("{error}"));
    machine
}

fn ports(machines: &[SocketMachine<Sharing>]) -> HashSet<u16> {
    machines.iter().map(|own| own.local.unwrap().port()).collect()
}

#[test]
fn all_ports_of_an_address_serve_for_each_of_two_peers_and_the_next_connection_says_that_none_is_free() {
    for decides_later in [false, true] {
        begin(decides_later);
        let peers = [SocketAddress::new("10.0.0.1", 80), SocketAddress::new("10.0.0.1", 81)];
        let both = peers.each_ref().map(|peer| (0..PORTS.len()).map(|_| connected(peer)).collect::<Vec<_>>());
        assert!(both.iter().all(|machines| ports(machines) == PORTS.collect()), "each port once for each peer");

        let mut one_more = open();
        let error = one_more.connect_from(ip("10.0.1.7"), &peers[0]).unwrap_err();
        assert_eq!((error.kind(), one_more.state), (SocketErrorKind::NoFreePort, SocketState::Closed));
        let text = error.to_string();
        let expected = "connect, peer 10.0.0.1:80: no free port at 10.0.1.7 for 10.0.0.1:80; use more source addresses";
        assert!(text.starts_with(expected), "{text}");
        assert_eq!(error.detail().local, Some(SocketAddress::new("10.0.1.7", 0)));
    }
}

#[test]
fn a_port_that_turns_out_to_be_taken_is_followed_by_the_next_with_the_same_options() {
    begin(true);
    let peer = SocketAddress::new("10.0.0.1", 80);
    let first = connected(&peer);
    let next = first.local.unwrap().port() + 1;
    let SocketAddr::V4(remote) = "10.0.0.1:80".parse().unwrap() else { panic!() };
    HOST.with_borrow_mut(|host| {
        // One is another process's connection, one its listener's.
        host.connections.insert((next, remote.into()));
        host.foreign.insert(next + 1, SocketErrorKind::AddressInUse);
        host.opened = 0;
    });
    let mut second = open();
    second.set_option(SocketOption::HopLimit, 8, "set-hop-limit").unwrap();
    second.set_option(SocketOption::HopLimit, 9, "set-hop-limit").unwrap();
    second.connect_from(ip("10.0.1.7"), &peer).unwrap();
    assert_eq!(second.local.unwrap().port(), next + 2);
    HOST.with_borrow(|host| {
        assert_eq!(host.opened, 2, "one that could not be bound is bound to the next port");
        assert_eq!(
            host.options.iter().map(|(_, value)| *value).collect::<Vec<_>>(),
            [8, 9, 9],
            "the last value counts"
        );
    });
}

#[test]
fn after_64_ports_the_host_chooses_one() {
    begin(false);
    let peer = SocketAddress::new("10.0.0.1", 80);
    let first = connected(&peer).local.unwrap().port();
    HOST.with_borrow_mut(|host| {
        host.foreign = (first..first + 100).map(|port| (port, SocketErrorKind::AddressInUse)).collect();
    });
    assert_eq!(connected(&peer).local.unwrap().port(), *PORTS.start());
}

#[test]
fn where_explicit_ports_are_denied_the_host_chooses_one() {
    begin(false);
    HOST.with_borrow_mut(|host| {
        host.foreign = PORTS.skip(1).map(|port| (port, SocketErrorKind::AccessDenied)).collect();
    });
    assert_eq!(connected(&SocketAddress::new("10.0.0.1", 80)).local.unwrap().port(), *PORTS.start());
}

#[test]
fn an_address_that_is_not_this_machines_leaves_the_socket_as_it_was() {
    begin(false);
    let mut machine = open();
    let error = machine.connect_from(ip("10.99.0.1"), &SocketAddress::new("10.0.0.1", 80)).unwrap_err();
    assert_eq!((error.kind(), machine.state), (SocketErrorKind::AddressNotBindable, SocketState::Created));
    assert_eq!(error.detail().operation, "connect-from");
    machine.connect_from(ip("10.0.1.7"), &SocketAddress::new("10.0.0.1", 80)).unwrap();
}

#[test]
fn a_bind_for_which_no_port_is_left_says_so() {
    begin(false);
    HOST.with_borrow_mut(|host| host.bound = PORTS.map(|port| (port, 1)).collect());
    let error = open().bind(&SocketAddress::new("10.0.1.7", 0), "bind").unwrap_err();
    assert_eq!(error.kind(), SocketErrorKind::NoFreePort);
    assert!(error.to_string().starts_with("bind on 10.0.1.7:0: no free port at 10.0.1.7; "), "{error}");
}

#[test]
fn a_second_connection_over_the_same_port_to_the_same_peer_is_in_use() {
    begin(false);
    let peer = SocketAddress::new("10.0.0.1", 80);
    let first = connected(&peer);
    let mut second = open();
    second.bind(&SocketAddress::new("10.0.1.7", first.local.unwrap().port()), "bind").unwrap();
    assert_eq!(second.connect(&peer).unwrap_err().kind(), SocketErrorKind::AddressInUse);
}

#[test]
fn the_peer_sees_the_address_and_the_port_that_connect_chose() {
    for (host, source, mut client) in
        [("127.10.1.60", "127.10.1.61", Socket::tcp_v4().unwrap()), ("::1", "::1", Socket::tcp_v6().unwrap())]
    {
        let mut server = listener(host);
        client.connect_from(ip(source), server.local_addr().unwrap()).unwrap();
        let peer = server.accept().unwrap();
        assert_eq!((peer.remote_addr(), client.local_ip()), (client.local_addr(), Some(ip(source))));
        assert_ne!(client.local_port(), Some(0));
    }
}

#[test]
fn datagrams_leave_from_the_address_too() {
    let mut server = super::udp("127.10.1.62");
    let mut client = Socket::udp_v4().unwrap();
    client.connect_from(ip("127.10.1.63"), server.local_addr().unwrap()).unwrap();
    client.send(b"x").unwrap();
    assert_eq!(Some(server.recv_from(8).unwrap().remote), client.local_addr());
}

#[test]
fn arguments_and_states_are_checked_before_anything_happens() {
    let peer = SocketAddress::new("127.0.0.1", 80);
    let mut socket = Socket::tcp_v4().unwrap();
    for (source, peer) in
        [("::1", peer.clone()), ("224.0.0.1", peer.clone()), ("127.0.0.1", SocketAddress::new("127.0.0.1", 0))]
    {
        assert_eq!(super::kind(socket.connect_from(ip(source), peer)), SocketErrorKind::InvalidArgument);
    }
    assert_eq!(super::kind(socket.connect_from(ip("192.0.2.1"), peer.clone())), SocketErrorKind::AddressNotBindable);
    assert_eq!(socket.state(), SocketState::Created);
    socket.bind(SocketAddress::new("127.0.0.1", 0)).unwrap();
    assert_eq!(super::kind(socket.connect_from(ip("127.0.0.1"), peer)), SocketErrorKind::InvalidState);
}

/// The system must not have given the socket a port of its own before it connects.
#[cfg(target_os = "linux")]
#[test]
fn on_linux_a_socket_has_no_port_until_it_connects() {
    use super::super::HostSocket;
    for (family, address) in [(IpFamily::Ipv4, "127.10.1.64:0"), (IpFamily::Ipv6, "[::1]:0")] {
        let address: SocketAddr = address.parse().unwrap();
        let mut io = HostSocket::open(Protocol::Tcp, family).unwrap();
        assert!(io.bind_for_connect(address).unwrap());
        assert_eq!(io.local(), Some(address));
    }
}
