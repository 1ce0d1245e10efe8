//! Socket addresses.

use std::{
    fmt,
    net::{AddrParseError, IpAddr, SocketAddr},
    str::FromStr,
};

use crate::ip::host::read_literal;

/// An address and a port: one end of a TCP connection or of a UDP flow.
///
/// The host is an IP literal. Anything else is kept as it is, and the call that receives it rejects it with
/// `invalid-argument`. To look up a name, use [`resolve`](super::resolve).
///
/// ```
/// use scheduler_core::socket::SocketAddress;
///
/// let address = SocketAddress::new("10.0.0.1", 80);
/// assert_eq!(address.to_string(), "10.0.0.1:80");
/// assert_eq!(SocketAddress::new("::ffff:10.0.0.1", 80), address);
/// assert_eq!(SocketAddress::new("[::1]", 80).to_string(), "[::1]:80");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(into = "Form", from = "Form"))]
pub struct SocketAddress {
    host: Host,
    port: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Host {
    Ip(IpAddr),
    Other(String),
}

impl SocketAddress {
    /// Creates an address from an IP literal, with or without brackets, and a port. An IPv4-mapped IPv6 address becomes
    /// the IPv4 address.
    pub fn new(host: &str, port: u16) -> Self {
        let host = match read_literal(host) {
            Some(ip) => Host::Ip(ip),
            None => Host::Other(host.to_owned()),
        };
        Self { host, port }
    }

    /// Returns the IP address, or none if the host is not an IP literal.
    pub fn ip(&self) -> Option<IpAddr> {
        match self.host {
            Host::Ip(ip) => Some(ip),
            Host::Other(_) => None,
        }
    }

    /// Returns the port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Returns the address as a type of the standard library, or none if the host is not an IP literal.
    pub fn to_std(&self) -> Option<SocketAddr> {
        self.ip().map(|ip| SocketAddr::new(ip, self.port))
    }

    /// Returns the IP address, or the host as written.
    pub(super) fn host_text(&self) -> String {
        match &self.host {
            Host::Ip(ip) => ip.to_string(),
            Host::Other(text) => text.clone(),
        }
    }
}

impl From<SocketAddr> for SocketAddress {
    fn from(address: SocketAddr) -> Self {
        Self { host: Host::Ip(address.ip().to_canonical()), port: address.port() }
    }
}

impl From<(IpAddr, u16)> for SocketAddress {
    fn from((ip, port): (IpAddr, u16)) -> Self {
        SocketAddr::new(ip, port).into()
    }
}

impl FromStr for SocketAddress {
    type Err = AddrParseError;

    /// Reads an IP literal and a port, such as `10.0.0.1:80` and `[::1]:80`.
    ///
    /// ```
    /// use scheduler_core::SocketAddress;
    ///
    /// assert_eq!("[::1]:80".parse(), Ok(SocketAddress::new("::1", 80)));
    /// assert!("localhost:80".parse::<SocketAddress>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, AddrParseError> {
        SocketAddr::from_str(text).map(Self::from)
    }
}

impl TryFrom<&str> for SocketAddress {
    type Error = AddrParseError;

    fn try_from(text: &str) -> Result<Self, AddrParseError> {
        text.parse()
    }
}

impl fmt::Display for SocketAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.host {
            Host::Ip(ip) => SocketAddr::new(*ip, self.port).fmt(f),
            Host::Other(text) => write!(f, "{text}:{}", self.port),
        }
    }
}

/// Serialized form of a [`SocketAddress`].
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Form {
    address: String,
    port: u16,
}

#[cfg(feature = "serde")]
impl From<SocketAddress> for Form {
    fn from(address: SocketAddress) -> Self {
        Self { address: address.host_text(), port: address.port }
    }
}

#[cfg(feature = "serde")]
impl From<Form> for SocketAddress {
    fn from(form: Form) -> Self {
        Self::new(&form.address, form.port)
    }
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "serde")]
    use super::*;

    #[cfg(feature = "serde")]
    #[test]
    fn serde_shows_address_and_port() {
        let address = SocketAddress::new("::1", 80);
        let text = serde_json::to_string(&address).unwrap();
        assert_eq!(text, r#"{"address":"::1","port":80}"#);
        assert_eq!(serde_json::from_str::<SocketAddress>(&text).unwrap(), address);
    }
}
