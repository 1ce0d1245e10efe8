//! Conversion of WASI's addresses and errors, to and from ours.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use wasip2::{
    io::streams::StreamError,
    sockets::network::{ErrorCode, IpAddress, IpAddressFamily, IpSocketAddress, Ipv4SocketAddress, Ipv6SocketAddress},
};

use crate::socket::{error::SocketErrorKind, fault::Fault, state::IpFamily};

pub fn family(family: IpFamily) -> IpAddressFamily {
    match family {
        IpFamily::Ipv4 => IpAddressFamily::Ipv4,
        IpFamily::Ipv6 => IpAddressFamily::Ipv6,
    }
}

pub fn to_wasi(address: SocketAddr) -> IpSocketAddress {
    let port = address.port();
    match address.ip() {
        IpAddr::V4(v4) => {
            let [a, b, c, d] = v4.octets();
            IpSocketAddress::Ipv4(Ipv4SocketAddress { port, address: (a, b, c, d) })
        }
        IpAddr::V6(v6) => {
            let [a, b, c, d, e, f, g, h] = v6.segments();
            let address = (a, b, c, d, e, f, g, h);
            IpSocketAddress::Ipv6(Ipv6SocketAddress { port, flow_info: 0, address, scope_id: 0 })
        }
    }
}

pub fn from_wasi(address: IpSocketAddress) -> SocketAddr {
    match address {
        IpSocketAddress::Ipv4(v4) => SocketAddr::new(ip_from_wasi(IpAddress::Ipv4(v4.address)), v4.port),
        IpSocketAddress::Ipv6(v6) => SocketAddr::new(ip_from_wasi(IpAddress::Ipv6(v6.address)), v6.port),
    }
}

pub fn ip_from_wasi(address: IpAddress) -> IpAddr {
    match address {
        IpAddress::Ipv4((a, b, c, d)) => IpAddr::V4(Ipv4Addr::new(a, b, c, d)),
        IpAddress::Ipv6((a, b, c, d, e, f, g, h)) => IpAddr::V6(Ipv6Addr::new(a, b, c, d, e, f, g, h)),
    }
}

impl From<ErrorCode> for Fault {
    fn from(code: ErrorCode) -> Self {
        use SocketErrorKind as Kind;
        let kind = match code {
            ErrorCode::Unknown => return Self::new(Kind::Unknown, "the host gave no details"),
            ErrorCode::AccessDenied => Kind::AccessDenied,
            ErrorCode::NotSupported => Kind::NotSupported,
            ErrorCode::InvalidArgument => Kind::InvalidArgument,
            ErrorCode::OutOfMemory => Kind::OutOfMemory,
            ErrorCode::Timeout => Kind::TimedOut,
            ErrorCode::ConcurrencyConflict | ErrorCode::NotInProgress | ErrorCode::InvalidState => Kind::InvalidState,
            ErrorCode::WouldBlock => Kind::WouldBlock,
            ErrorCode::NewSocketLimit => Kind::NewSocketLimit,
            ErrorCode::AddressNotBindable => Kind::AddressNotBindable,
            ErrorCode::AddressInUse => Kind::AddressInUse,
            ErrorCode::RemoteUnreachable => Kind::NetworkUnreachable,
            ErrorCode::ConnectionRefused => Kind::ConnectionRefused,
            ErrorCode::ConnectionReset => Kind::ConnectionReset,
            ErrorCode::ConnectionAborted => Kind::ConnectionAborted,
            ErrorCode::DatagramTooLarge => Kind::DatagramTooLarge,
            ErrorCode::NameUnresolvable => Kind::NameUnresolvable,
            ErrorCode::TemporaryResolverFailure => Kind::TemporaryResolverFailure,
            ErrorCode::PermanentResolverFailure => Kind::PermanentResolverFailure,
        };
        kind.into()
    }
}

/// Converts the error of a stream. `wasi:io` has no error codes for it (`network-error-code` is unstable and hosts lack
/// it), so the host's text decides between the few reasons that end an established connection.
pub fn stream_fault(error: StreamError) -> Fault {
    use SocketErrorKind as Kind;
    match error {
        StreamError::Closed => Kind::BrokenPipe.into(),
        StreamError::LastOperationFailed(error) => {
            let text = error.to_debug_string();
            let words = text.to_ascii_lowercase();
            let has = |needles: &[&str]| needles.iter().any(|needle| words.contains(needle));
            let kind = if has(&["timedout", "timed out", "timeout"]) {
                Kind::TimedOut
            } else if has(&["abort"]) {
                Kind::ConnectionAborted
            } else if has(&["unreach"]) {
                Kind::NetworkUnreachable
            } else {
                Kind::ConnectionReset
            };
            Fault::new(kind, text)
        }
    }
}
