//! The checks of addresses and datagrams that every host must agree on.
//!
//! Hosts differ in which addresses they refuse and with which error, so none of
//! them is asked: what the functions here let through is what every host takes.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use super::{
    address::SocketAddress,
    error::SocketErrorKind,
    fault::Fault,
    state::{IpFamily, Protocol},
};

/// Every address of this machine, any free port.
pub fn unspecified(family: IpFamily) -> SocketAddr {
    match family {
        IpFamily::Ipv4 => SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0),
        IpFamily::Ipv6 => SocketAddr::new(IpAddr::V6(Ipv6Addr::UNSPECIFIED), 0),
    }
}

fn literal(address: &SocketAddress) -> Result<SocketAddr, Fault> {
    address.to_std().ok_or_else(|| {
        let host = address.host_text();
        Fault::argument(format!("{host:?} is no IP address; `resolve` looks up the addresses of a name"))
    })
}

/// The address to bind to, if every host can.
pub fn bindable(address: &SocketAddress, family: IpFamily) -> Result<SocketAddr, Fault> {
    let address = literal(address)?;
    check_family(address.ip(), family)?;
    check_unicast(address.ip(), "a socket binds to one of the machine's own addresses")?;
    Ok(address)
}

/// The address to connect or send to, if every host can.
pub fn reachable(address: &SocketAddress, family: IpFamily) -> Result<SocketAddr, Fault> {
    let address = literal(address)?;
    check_family(address.ip(), family)?;
    check_unicast(address.ip(), "a peer has a unicast address")?;
    if address.ip().is_unspecified() {
        return Err(Fault::argument(format!("{} is no peer's address", address.ip())));
    }
    if address.port() == 0 {
        return Err(Fault::argument("port 0 is no peer's port; 1 to 65535 are"));
    }
    Ok(address)
}

/// The most bytes that a datagram carries: 65,535 without the headers of IP and UDP.
/// (RFC 791, RFC 8200, RFC 768: the length of an IPv6 packet does not count its own header.)
pub fn largest_datagram(family: IpFamily) -> usize {
    match family {
        IpFamily::Ipv4 => 65_507,
        IpFamily::Ipv6 => 65_527,
    }
}

/// Refuses a datagram that does not fit.
pub fn check_datagram(length: usize, family: IpFamily) -> Result<(), Fault> {
    let most = largest_datagram(family);
    if length > most {
        return Err(Fault::new(
            SocketErrorKind::DatagramTooLarge,
            format!("{length} bytes, and {} over {family} carries {most}", Protocol::Udp),
        ));
    }
    Ok(())
}

fn check_family(ip: IpAddr, family: IpFamily) -> Result<(), Fault> {
    let of_address = if ip.is_ipv4() { IpFamily::Ipv4 } else { IpFamily::Ipv6 };
    if of_address == family {
        return Ok(());
    }
    Err(Fault::argument(format!("{ip} is an {of_address} address, and this is an {family} socket")))
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
    fn a_name_is_refused_with_a_word_on_resolve() {
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
