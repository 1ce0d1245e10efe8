//! Behavior of [`Socket`] against the operating system, on loopback, every port ephemeral.

mod errors;
mod fault_injection;
mod late;
mod options;
mod polling;
mod tcp;
mod udp;

use std::net::IpAddr;

use super::{Socket, SocketAddress, SocketError};

/// A listening socket on an address of loopback that is this test's own.
fn listener(host: &str) -> Socket {
    let mut server = if host.contains(':') { Socket::tcp_v6() } else { Socket::tcp_v4() }.unwrap();
    server.bind(SocketAddress::new(host, 0)).unwrap();
    server.listen(16).unwrap();
    server
}

/// Both ends of a connection.
fn pair(host: &str) -> (Socket, Socket) {
    let mut server = listener(host);
    let mut client = if host.contains(':') { Socket::tcp_v6() } else { Socket::tcp_v4() }.unwrap();
    client.connect(server.local_addr().unwrap()).unwrap();
    (client, server.accept().unwrap())
}

/// A bound UDP socket.
fn udp(host: &str) -> Socket {
    let mut socket = if host.contains(':') { Socket::udp_v6() } else { Socket::udp_v4() }.unwrap();
    socket.bind(SocketAddress::new(host, 0)).unwrap();
    socket
}

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn address(socket: &Socket) -> SocketAddress {
    socket.local_addr().unwrap()
}

fn kind<T: std::fmt::Debug>(result: Result<T, SocketError>) -> super::SocketErrorKind {
    result.expect_err("an error").kind()
}
