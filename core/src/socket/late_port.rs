//! A connection attempt whose port is chosen here.

use std::net::IpAddr;

/// An attempt whose port is chosen here.
#[derive(Debug)]
pub struct LatePort {
    pub source: IpAddr,
    pub tries_left: u32,
    /// Whether the host has chosen the port in the end.
    pub is_hosts: bool,
}
