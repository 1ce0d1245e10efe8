//! Name lookups through `wasi:sockets/ip-name-lookup`.

use std::net::IpAddr;

use wasip2::{
    io::poll::Pollable,
    sockets::{
        ip_name_lookup::{ResolveAddressStream, resolve_addresses},
        network::ErrorCode,
    },
};

use crate::socket::{error::SocketErrorKind, fault::Fault, sys::NameLookups};

use super::{
    convert::ip_from_wasi,
    host::{decided, with_network},
};

/// Returns the addresses of a checked name.
pub fn resolve(name: &str) -> Result<Vec<IpAddr>, Fault> {
    let stream = begin(name)?;
    let mut addresses = Vec::new();
    while let Some(address) = decided(|| stream.resolve_next_address(), || stream.subscribe())? {
        addresses.push(ip_from_wasi(address));
    }
    Ok(addresses)
}

fn begin(name: &str) -> Result<ResolveAddressStream, Fault> {
    with_network(|network| resolve_addresses(network, name)).map_err(|code| match code {
        // No name server was asked yet: some hosts report in this way that they do not allow lookups.
        ErrorCode::PermanentResolverFailure => SocketErrorKind::AccessDenied.into(),
        code => Fault::from(code),
    })
}

/// A lookup that the host started, or why it could not start.
#[derive(Debug)]
struct Lookup {
    number: u64,
    stream: Result<ResolveAddressStream, Fault>,
    found: Vec<IpAddr>,
}

impl Lookup {
    /// Returns the outcome, if the lookup has completed.
    fn outcome(&mut self) -> Option<Result<Vec<IpAddr>, Fault>> {
        let stream = match &self.stream {
            Ok(stream) => stream,
            Err(fault) => return Some(Err(fault.clone())),
        };
        loop {
            match stream.resolve_next_address() {
                Ok(Some(address)) => self.found.push(ip_from_wasi(address)),
                Ok(None) => return Some(Ok(std::mem::take(&mut self.found))),
                Err(ErrorCode::WouldBlock) => return None,
                Err(code) => return Some(Err(code.into())),
            }
        }
    }
}

/// Pending lookups, which the host performs in the background.
#[derive(Debug, Default)]
pub struct Resolvers(Vec<Lookup>);

impl Resolvers {
    /// Returns the pollables that become ready when a lookup progresses. They must be dropped before `self`.
    pub fn pollables(&self) -> impl Iterator<Item = Pollable> {
        self.0.iter().filter_map(|lookup| lookup.stream.as_ref().ok().map(ResolveAddressStream::subscribe))
    }
}

impl NameLookups for Resolvers {
    fn begin(&mut self, number: u64, name: &str) {
        self.0.push(Lookup { number, stream: begin(name), found: Vec::new() });
    }

    fn take(&mut self) -> Option<(u64, Result<Vec<IpAddr>, Fault>)> {
        let (position, outcome) = self
            .0
            .iter_mut()
            .enumerate()
            .find_map(|(position, lookup)| lookup.outcome().map(|outcome| (position, outcome)))?;
        Some((self.0.swap_remove(position).number, outcome))
    }
}
