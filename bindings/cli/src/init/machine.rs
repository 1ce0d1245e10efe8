//! The addresses of this machine from which users can connect.

use std::net::{IpAddr, UdpSocket};

use super::target::Target;
use crate::run::preflight;

/// A network of 127.0.0.0/8, all of which Linux and Windows have.
const LOOPBACK: &str = "127.10.1.0/24";
const FIRST: [u8; 4] = [127, 10, 1, 1];

/// Source addresses for the users.
#[derive(Debug, PartialEq, Eq)]
pub enum Sources {
    /// A network with an address for each user.
    Loopback(String),
    /// The only address of this machine for that server.
    Own(IpAddr),
    /// The system chooses.
    Unknown,
}

impl Sources {
    /// Returns the source addresses for connections to a server.
    pub fn toward(target: &Target) -> Self {
        if target.is_loopback_v4() && preflight::bind(FIRST.into()).is_ok() {
            return Self::Loopback(LOOPBACK.to_owned());
        }
        own_address(target).map_or(Self::Unknown, Self::Own)
    }
}

/// Returns the address of this machine for a server. Connecting a UDP socket sends nothing.
fn own_address(target: &Target) -> Option<IpAddr> {
    let server = target.address()?;
    let any: IpAddr = if server.is_ipv4() { [0, 0, 0, 0].into() } else { [0; 16].into() };
    let socket = UdpSocket::bind((any, 0)).ok()?;
    socket.connect((server, target.port)).ok()?;
    socket.local_addr().ok().map(|address| address.ip())
}
