//! Looking up names by `wasi:sockets/ip-name-lookup`.

use std::net::IpAddr;

use wasip2::sockets::{ip_name_lookup::resolve_addresses, network::ErrorCode};

use super::{convert::ip_from_wasi, decided, with_network};
use crate::socket::error::{Fault, SocketErrorKind};

/// The addresses of a name that has been checked.
pub fn resolve(name: &str) -> Result<Vec<IpAddr>, Fault> {
    let stream = with_network(|network| resolve_addresses(network, name)).map_err(|code| match code {
        // No name server was asked yet: so some hosts say that they ask none.
        ErrorCode::PermanentResolverFailure => SocketErrorKind::AccessDenied.into(),
        code => Fault::from(code),
    })?;
    let mut addresses = Vec::new();
    while let Some(address) = decided(|| stream.resolve_next_address(), || stream.subscribe())? {
        addresses.push(ip_from_wasi(address));
    }
    Ok(addresses)
}
