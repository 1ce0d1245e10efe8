//! Sockets: addresses, states, errors.

use crate::{
    component::exports::{socket as wit, types},
    ip::{IpBinding, ResourceType},
    socket::{
        Interest, IpFamily, Protocol, Readiness, ShutdownDirection, SocketAddress, SocketError, SocketErrorDetail,
        SocketErrorKind, SocketState,
    },
};

use super::address;

/// Ours, of a WIT socket address.
pub fn read_address(wire: types::SocketAddress) -> SocketAddress {
    (address::read(wire.address), wire.port).into()
}

/// A WIT socket address, of ours; none when its host is no IP address, which only a native caller can write.
pub fn wire_address(ours: &SocketAddress) -> Option<types::SocketAddress> {
    ours.ip().map(|ip| types::SocketAddress { address: address::wire(ip), port: ours.port() })
}

/// Ours, of a WIT binding.
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
    let detail = wire_detail(ours.detail());
    match ours.kind() {
        SocketErrorKind::AccessDenied => wit::SocketError::AccessDenied(detail),
        SocketErrorKind::NotSupported => wit::SocketError::NotSupported(detail),
        SocketErrorKind::InvalidArgument => wit::SocketError::InvalidArgument(detail),
        SocketErrorKind::InvalidState => wit::SocketError::InvalidState(detail),
        SocketErrorKind::OutOfMemory => wit::SocketError::OutOfMemory(detail),
        SocketErrorKind::NewSocketLimit => wit::SocketError::NewSocketLimit(detail),
        SocketErrorKind::WouldBlock => wit::SocketError::WouldBlock(detail),
        SocketErrorKind::TimedOut => wit::SocketError::TimedOut(detail),
        SocketErrorKind::AddressNotBindable => wit::SocketError::AddressNotBindable(detail),
        SocketErrorKind::AddressInUse => wit::SocketError::AddressInUse(detail),
        SocketErrorKind::NoFreePort => wit::SocketError::NoFreePort(detail),
        SocketErrorKind::NetworkUnreachable => wit::SocketError::NetworkUnreachable(detail),
        SocketErrorKind::ConnectionRefused => wit::SocketError::ConnectionRefused(detail),
        SocketErrorKind::ConnectionReset => wit::SocketError::ConnectionReset(detail),
        SocketErrorKind::ConnectionAborted => wit::SocketError::ConnectionAborted(detail),
        SocketErrorKind::BrokenPipe => wit::SocketError::BrokenPipe(detail),
        SocketErrorKind::DatagramTooLarge => wit::SocketError::DatagramTooLarge(detail),
        SocketErrorKind::NameUnresolvable => wit::SocketError::NameUnresolvable(detail),
        SocketErrorKind::TemporaryResolverFailure => wit::SocketError::TemporaryResolverFailure(detail),
        SocketErrorKind::PermanentResolverFailure => wit::SocketError::PermanentResolverFailure(detail),
        SocketErrorKind::Unknown => wit::SocketError::Unknown(detail),
    }
}

fn wire_detail(ours: &SocketErrorDetail) -> wit::SocketErrorDetail {
    wit::SocketErrorDetail {
        message: ours.message.clone(),
        operation: ours.operation.clone(),
        local: ours.local.as_ref().and_then(wire_address),
        remote: ours.remote.as_ref().and_then(wire_address),
        state: ours.state.map(wire_state),
        transferred: ours.transferred,
    }
}
