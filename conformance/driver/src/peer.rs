//! Peers: the remote sides of socket cases, one process each.

use std::{net::IpAddr, path::PathBuf, time::Duration};

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::process::Process;

/// Start limit of a peer.
const START_LIMIT: Duration = Duration::from_secs(10);

/// Role of a peer, performed by program `peer`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// An HTTP/1.1 server whose paths select its behavior.
    Http,
    /// Echoes what it receives until the other side closes.
    TcpEcho,
    /// Echoes every datagram to its sender.
    UdpEcho,
    /// Accepts and closes immediately.
    TcpAcceptClose,
    /// Accepts, waits for the first byte and resets the connection.
    TcpReset,
    /// Reads 100,000 bytes, and then resets the connection.
    TcpResetLater,
    /// Reads as fast as it can, and answers with the number of bytes.
    TcpCount,
    /// Sends `bye` and ends its side; then reads, and resets the connection if it did not get `thanks`.
    TcpEnds,
    /// Reads a little at a time, with pauses, and answers with the number of bytes.
    TcpSlowReader,
    /// Answers with the client's `IP:PORT` and a line feed, and closes.
    TcpSource,
    /// Reads a line with a socket address, connects to it from its own address, and forwards bytes
    /// in both directions: a client in another process.
    TcpRelay,
    /// The same, but first sends its own address and port.
    TcpDial,
    /// Has a port but does not listen.
    TcpSilent,
    /// Accepts connections in pairs: reads from the first only when the second is there, and writes
    /// to the second what it read.
    TcpPair,
    /// Its queue of connections is full until a datagram at the same port says `accept` or `refuse`.
    TcpFull,
    /// Answers every datagram with the `IP:PORT` of its sender.
    UdpSource,
    /// Answers a datagram of n bytes with n datagrams: their numbers from 0 on, two bytes each.
    UdpMany,
    /// Reads a datagram with a socket address, writes its own there as a line, then answers with an empty one.
    UdpTell,
    /// Has closed its port.
    UdpGone,
}

impl Role {
    /// Returns the name on the command line of `peer`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::TcpEcho => "tcp-echo",
            Self::UdpEcho => "udp-echo",
            Self::TcpAcceptClose => "tcp-accept-close",
            Self::TcpReset => "tcp-reset",
            Self::TcpResetLater => "tcp-reset-later",
            Self::TcpCount => "tcp-count",
            Self::TcpEnds => "tcp-ends",
            Self::TcpSlowReader => "tcp-slow-reader",
            Self::TcpSource => "tcp-source",
            Self::TcpRelay => "tcp-relay",
            Self::TcpDial => "tcp-dial",
            Self::TcpSilent => "tcp-silent",
            Self::TcpPair => "tcp-pair",
            Self::TcpFull => "tcp-full",
            Self::UdpSource => "udp-source",
            Self::UdpMany => "udp-many",
            Self::UdpTell => "udp-tell",
            Self::UdpGone => "udp-gone",
        }
    }
}

/// A peer of a case: its role, or role and address.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Definition {
    /// On 127.0.0.1.
    Role(Role),
    /// On another loopback address.
    At(AtAddress),
}

/// Role and address.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtAddress {
    role: Role,
    address: IpAddr,
}

/// A running peer. Dropping it stops it.
pub struct Peer {
    _process: Process,
    address: IpAddr,
    port: u16,
}

impl Peer {
    /// Starts a peer and waits until it listens.
    pub fn start(definition: &Definition) -> Result<Self> {
        let (role, address) = match definition {
            Definition::Role(role) => (*role, IpAddr::from([127, 0, 0, 1])),
            Definition::At(at) => (at.role, at.address),
        };
        let program: PathBuf = std::env::current_exe()?.with_file_name("peer");
        let arguments = [role.name().to_owned(), address.to_string()];
        let mut process = Process::start(&program, &arguments, &std::env::current_dir()?)?;
        let line = process.read(START_LIMIT).with_context(|| format!("peer {}", role.name()))?;
        let port = line.trim().parse().with_context(|| format!("peer {} printed {line:?}", role.name()))?;
        Ok(Self { _process: process, address, port })
    }

    /// Returns its socket address, for the case.
    pub fn json(&self) -> Json {
        json!({ "address": self.address.to_string(), "port": self.port })
    }
}
