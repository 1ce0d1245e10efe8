//! Checks of addresses and datagrams, the same for every host.
//!
//! Hosts differ in which addresses they reject and with which error. The checks here do not ask the host:
//! they accept only what every host accepts.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use super::{
    address::SocketAddress,
    error::SocketErrorKind,
    fault::Fault,
    state::{IpFamily, Protocol},
};

/// Returns the unspecified address with port 0: all addresses of this machine, any free port.
pub fn unspecified(family: IpFamily) -> SocketAddr {
    match family {
        IpFamily::Ipv4 => SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0),
        IpFamily::Ipv6 => SocketAddr::new(IpAddr::V6(Ipv6Addr::UNSPECIFIED), 0),
    }
}

fn literal(address: &SocketAddress) -> Result<SocketAddr, Fault> {
    address.to_std().ok_or_else(|| {
        let host = address.host_text();
        Fault::argument(format!("{host:?} is not an IP address; use `resolve` to look up a name"))
    })
}

/// Returns the address to bind to, if every host can bind to it.
pub fn bindable(address: &SocketAddress, family: IpFamily) -> Result<SocketAddr, Fault> {
    let address = literal(address)?;
    check_family(address.ip(), family)?;
    check_unicast(address.ip(), "use an address of this machine")?;
    Ok(address)
}

/// Returns the address to connect or send to, if every host can reach it.
pub fn reachable(address: &SocketAddress, family: IpFamily) -> Result<SocketAddr, Fault> {
    let address = literal(address)?;
    check_family(address.ip(), family)?;
    check_unicast(address.ip(), "use a unicast address")?;
    if address.ip().is_unspecified() {
        return Err(Fault::argument(format!("{} is unspecified; use the peer's address", address.ip())));
    }
    if address.port() == 0 {
        return Err(Fault::argument("cannot connect to port 0; use 1–65535"));
    }
    Ok(address)
}

/// Returns the maximum size of a datagram in bytes: 65,535 without the headers of IP and UDP.
/// (RFC 791, RFC 8200, RFC 768: the length of an IPv6 packet does not count its own header.)
pub fn largest_datagram(family: IpFamily) -> usize {
    match family {
        IpFamily::Ipv4 => 65_507,
        IpFamily::Ipv6 => 65_527,
    }
}

/// Rejects a datagram that is too large.
pub fn check_datagram(length: usize, family: IpFamily) -> Result<(), Fault> {
    let most = largest_datagram(family);
    if length > most {
        return Err(Fault::new(
            SocketErrorKind::DatagramTooLarge,
            format!("{length} bytes; {} over {family} carries at most {most}", Protocol::Udp),
        ));
    }
    Ok(())
}

fn check_family(ip: IpAddr, family: IpFamily) -> Result<(), Fault> {
    let of_address = if ip.is_ipv4() { IpFamily::Ipv4 } else { IpFamily::Ipv6 };
    if of_address == family {
        return Ok(());
    }
    Err(Fault::argument(format!("{ip} is an {of_address} address, but this is an {family} socket")))
}

fn check_unicast(ip: IpAddr, rule: &str) -> Result<(), Fault> {
    if ip.is_multicast() {
        return Err(Fault::argument(format!("{ip} is a multicast address; {rule}")));
    }
    if ip == IpAddr::V4(Ipv4Addr::BROADCAST) {
        return Err(Fault::argument(format!("{ip} is the broadcast address; {rule}")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(result: Result<SocketAddr, Fault>) -> String {
        result.expect_err("refused").text
    }

    #[test]
    fn a_name_is_rejected_with_a_hint_at_resolve() {
        let text = refused(bindable(&SocketAddress::new("localhost", 80), IpFamily::Ipv4));
        assert!(text.contains("\"localhost\"") && text.contains("resolve"), "{text}");
    }

    #[test]
    fn a_mapped_address_is_an_ipv4_address() {
        let mapped = SocketAddress::new("::ffff:127.0.0.1", 80);
        assert_eq!(bindable(&mapped, IpFamily::Ipv4), Ok("127.0.0.1:80".parse().unwrap()));
        assert!(refused(bindable(&mapped, IpFamily::Ipv6)).contains("IPv4 address"));
    }

    #[test]
    fn only_unicast_addresses_are_taken() {
        for (host, family) in
            [("224.0.0.1", IpFamily::Ipv4), ("255.255.255.255", IpFamily::Ipv4), ("ff02::1", IpFamily::Ipv6)]
        {
            refused(bindable(&SocketAddress::new(host, 80), family));
            refused(reachable(&SocketAddress::new(host, 80), family));
        }
    }

    #[test]
    fn a_peer_has_an_address_and_a_port() {
        refused(reachable(&SocketAddress::new("0.0.0.0", 80), IpFamily::Ipv4));
        refused(reachable(&SocketAddress::new("::", 80), IpFamily::Ipv6));
        refused(reachable(&SocketAddress::new("127.0.0.1", 0), IpFamily::Ipv4));
        assert!(bindable(&SocketAddress::new("0.0.0.0", 0), IpFamily::Ipv4).is_ok());
    }
}
