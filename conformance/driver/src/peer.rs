//! Peers: the outside world that a socket case talks to, one process each.

use std::{net::IpAddr, path::PathBuf, time::Duration};

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::process::Process;

/// A peer that was started answers within this time.
const START_LIMIT: Duration = Duration::from_secs(10);

/// What a peer does. Program `peer` does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// An HTTP/1.1 server whose paths say what it does.
    Http,
    /// Sends back what it receives until the other side is done.
    TcpEcho,
    /// Sends every datagram back to where it came from.
    UdpEcho,
    /// Accepts and closes at once.
    TcpAcceptClose,
    /// Accepts, waits for the first byte and resets the connection.
    TcpReset,
    /// Reads 100,000 bytes, and then resets the connection.
    TcpResetLater,
    /// Reads as fast as it can, and answers the number of bytes.
    TcpCount,
    /// Sends `bye` and ends its side; then reads, and resets the connection if it did not get `thanks`.
    TcpEnds,
    /// Reads a little at a time, with pauses, and answers the number of bytes.
    TcpSlowReader,
    /// Answers `IP:PORT` and a line feed of whom it sees, and closes.
    TcpSource,
    /// Reads a line with a socket address, connects to it from an address of its own, and carries bytes both ways: a
    /// client in another process.
    TcpRelay,
    /// The same, and says first from which address and port.
    TcpDial,
    /// Has its port and does not listen.
    TcpSilent,
    /// Takes connections two by two: reads of the first only when the second is there, and writes to the second what it read.
    TcpPair,
    /// Its queue of connections is full until a datagram at the same port says `accept` or `refuse`.
    TcpFull,
    /// Answers every datagram with `IP:PORT` of its sender.
    UdpSource,
    /// Answers a datagram with as many as it has bytes: their numbers from 0 on, two bytes each.
    UdpMany,
    /// Reads a datagram with a socket address, writes its own there as a line, then answers with an empty one.
    UdpTell,
    /// Has let go of its port.
    UdpGone,
}

impl Role {
    /// Its name on the command line of `peer`.
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

/// A running peer. Dropping it ends it.
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
        let port = line.trim().parse().with_context(|| format!("peer {} said {line:?}", role.name()))?;
        Ok(Self { _process: process, address, port })
    }

    /// What a case sees of it: a socket address.
    pub fn json(&self) -> Json {
        json!({ "address": self.address.to_string(), "port": self.port })
    }
}
