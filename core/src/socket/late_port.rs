//! State of a connection attempt whose port is chosen here.

use std::net::IpAddr;

/// A connection attempt whose port is chosen here.
#[derive(Debug)]
pub struct LatePort {
    pub source: IpAddr,
    pub tries_left: u32,
    /// Whether the host chose the port after all tries failed.
    pub is_hosts: bool,
}
