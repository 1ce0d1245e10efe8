//! Sockets: addresses, states, errors.

use crate::{
    component::exports::{socket as wit, types},
    ip::{IpBinding, ResourceType},
    socket::{
        Interest, IpFamily, Protocol, Readiness, ShutdownDirection, SocketAddress, SocketError, SocketErrorKind,
        SocketState,
    },
};

use super::address;

/// Converts a WIT socket address.
pub fn read_address(wire: types::SocketAddress) -> SocketAddress {
    (address::read(wire.address), wire.port).into()
}

/// Converts a socket address to WIT. Returns none if its host is not an IP address, which only a
/// native caller can pass.
pub fn wire_address(ours: &SocketAddress) -> Option<types::SocketAddress> {
    ours.ip().map(|ip| types::SocketAddress { address: address::wire(ip), port: ours.port() })
}

/// Converts a WIT binding.
pub fn read_binding(wire: types::IpBinding) -> IpBinding {
    IpBinding {
        address: address::read(wire.address),
        subinstance: wire.subinstance,
        subid: wire.subid,
        resource_type: match wire.resource_type {
            types::ResourceType::Mac => ResourceType::Mac,
            types::ResourceType::Vm => ResourceType::Vm,
            types::ResourceType::Container => ResourceType::Container,
            types::ResourceType::Pod => ResourceType::Pod,
            types::ResourceType::Custom(name) => ResourceType::Custom(name),
        },
        pool: wire.pool,
        generation: wire.generation,
    }
}

pub fn wire_protocol(ours: Protocol) -> wit::Protocol {
    match ours {
        Protocol::Tcp => wit::Protocol::Tcp,
        Protocol::Udp => wit::Protocol::Udp,
    }
}

pub fn wire_family(ours: IpFamily) -> types::IpFamily {
    match ours {
        IpFamily::Ipv4 => types::IpFamily::Ipv4,
        IpFamily::Ipv6 => types::IpFamily::Ipv6,
    }
}

pub fn wire_state(ours: SocketState) -> wit::SocketState {
    match ours {
        SocketState::Created => wit::SocketState::Created,
        SocketState::Bound => wit::SocketState::Bound,
        SocketState::Connecting => wit::SocketState::Connecting,
        SocketState::Listening => wit::SocketState::Listening,
        SocketState::Connected => wit::SocketState::Connected,
        SocketState::Closed => wit::SocketState::Closed,
    }
}

pub fn read_direction(wire: wit::ShutdownDirection) -> ShutdownDirection {
    match wire {
        wit::ShutdownDirection::Receive => ShutdownDirection::Receive,
        wit::ShutdownDirection::Send => ShutdownDirection::Send,
        wit::ShutdownDirection::Both => ShutdownDirection::Both,
    }
}

pub fn read_interest(wire: wit::Interest) -> Interest {
    match wire {
        wit::Interest::Readable => Interest::Readable,
        wit::Interest::Writable => Interest::Writable,
        wit::Interest::Either => Interest::Either,
    }
}

pub fn wire_readiness(ours: Readiness) -> wit::Readiness {
    match ours {
        Readiness::Nothing => wit::Readiness::Nothing,
        Readiness::Readable => wit::Readiness::Readable,
        Readiness::Writable => wit::Readiness::Writable,
        Readiness::Both => wit::Readiness::Both,
    }
}

pub fn wire_error(ours: SocketError) -> wit::SocketError {
    let kind = match ours.kind() {
        SocketErrorKind::AccessDenied => wit::SocketErrorKind::AccessDenied,
        SocketErrorKind::NotSupported => wit::SocketErrorKind::NotSupported,
        SocketErrorKind::InvalidArgument => wit::SocketErrorKind::InvalidArgument,
        SocketErrorKind::InvalidState => wit::SocketErrorKind::InvalidState,
        SocketErrorKind::OutOfMemory => wit::SocketErrorKind::OutOfMemory,
        SocketErrorKind::NewSocketLimit => wit::SocketErrorKind::NewSocketLimit,
        SocketErrorKind::WouldBlock => wit::SocketErrorKind::WouldBlock,
        SocketErrorKind::TimedOut => wit::SocketErrorKind::TimedOut,
        SocketErrorKind::AddressNotBindable => wit::SocketErrorKind::AddressNotBindable,
        SocketErrorKind::AddressInUse => wit::SocketErrorKind::AddressInUse,
        SocketErrorKind::NoFreePort => wit::SocketErrorKind::NoFreePort,
        SocketErrorKind::NetworkUnreachable => wit::SocketErrorKind::NetworkUnreachable,
        SocketErrorKind::ConnectionRefused => wit::SocketErrorKind::ConnectionRefused,
        SocketErrorKind::ConnectionReset => wit::SocketErrorKind::ConnectionReset,
        SocketErrorKind::ConnectionAborted => wit::SocketErrorKind::ConnectionAborted,
        SocketErrorKind::BrokenPipe => wit::SocketErrorKind::BrokenPipe,
        SocketErrorKind::DatagramTooLarge => wit::SocketErrorKind::DatagramTooLarge,
        SocketErrorKind::NameUnresolvable => wit::SocketErrorKind::NameUnresolvable,
        SocketErrorKind::TemporaryResolverFailure => wit::SocketErrorKind::TemporaryResolverFailure,
        SocketErrorKind::PermanentResolverFailure => wit::SocketErrorKind::PermanentResolverFailure,
        SocketErrorKind::Unknown => wit::SocketErrorKind::Unknown,
    };
    let detail = ours.detail();
    wit::SocketError {
        kind,
        message: detail.message.clone(),
        operation: detail.operation.clone(),
        local: detail.local.as_ref().and_then(wire_address),
        remote: detail.remote.as_ref().and_then(wire_address),
        state: detail.state.map(wire_state),
        transferred: detail.transferred,
    }
}
