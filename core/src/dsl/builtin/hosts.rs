//! Peers, and addresses of host names.

use std::net::IpAddr;

use super::{Url, Wrong};
use crate::ip::{
    host::{check_name, read_literal},
    parse_address,
};

/// Maximum number of addresses of a host name.
pub(crate) const ADDRESSES: usize = 64;

/// Checks a host: an IP address without brackets, or a name.
///
/// # Errors
/// The host is neither.
pub(crate) fn check_host(host: &str) -> Result<(), Wrong> {
    if read_literal(host).is_some() {
        return Ok(());
    }
    check_name(host).map_err(|_| {
        let bare = host.split_once("://").map(|(_, rest)| rest.split('/').next().unwrap_or(rest));
        let is_address = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        match (bare, host.rsplit_once(':')) {
            (Some(bare), _) => Wrong::new(format!("{host:?} is a URL"), format!("write only the host: {bare:?}")),
            (None, Some((name, _))) if check_name(name).is_ok() => {
                Wrong::new(format!("{host:?} has a port"), format!("write only the host: {name:?}"))
            }
            _ if !host.is_empty() && is_address(host) => Wrong::new(
                format!("{host:?} is not an IPv4 address"),
                "write four numbers from 0 to 255, without leading zeros",
            ),
            _ => Wrong::new(format!("{host:?} is not a host name"), "use a name such as api.test"),
        }
    })
}

/// Parses the local IP address to send from.
///
/// # Errors
/// The string is not an IP address.
pub(crate) fn source(text: &str) -> Result<IpAddr, Wrong> {
    read_literal(text)
        .ok_or_else(|| Wrong::new(format!("{text:?} is not an IP address"), "use an address such as 127.0.0.2"))
}

/// Parses the URL of a proxy, which has neither a path nor a query.
///
/// # Errors
/// The string is not such a URL.
pub(crate) fn proxy(text: &str) -> Result<Url, Wrong> {
    let url = Url::parse(text)?;
    if url.target == "/" {
        return Ok(url);
    }
    Err(Wrong::new(format!("url {text:?} has a path or a query"), format!("write \"http://{}\"", url.authority)))
}

/// Returns the host and port of a peer. `to` is a host with a port, or a host whose port is `port`.
/// IPv6 addresses are returned without brackets.
///
/// # Errors
/// The host or the port is missing or wrong.
pub(crate) fn peer(to: &str, port: Option<u16>) -> Result<(&str, u16), Wrong> {
    let split = split(to);
    let (host, port) = match port {
        Some(port) => {
            let host = without_brackets(to);
            if check_host(host).is_err() && split.is_some_and(|(host, _)| check_host(host).is_ok()) {
                let what = format!("`to` {to:?} has a port, but `port` is set too");
                return Err(Wrong::new(what, "remove one of them"));
            }
            (host, port)
        }
        None => split.ok_or_else(|| no_port(to))?,
    };
    if host.len() < to.len() && !to.starts_with('[') && parse_address(host).is_some_and(|own| own.is_ipv6()) {
        return Err(Wrong::new(
            format!("`to` {to:?} is ambiguous"),
            "write an IPv6 address in brackets, such as [::1]:80",
        ));
    }
    if port == 0 {
        return Err(Wrong::new("cannot connect to port 0", "use 1–65535"));
    }
    check_host(host).map(|()| (host, port))
}

fn without_brackets(host: &str) -> &str {
    host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(host)
}

fn split(to: &str) -> Option<(&str, u16)> {
    let (host, port) = to.rsplit_once(':')?;
    let is_number = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    let port = port.parse::<u16>().ok().filter(|_| is_number)?;
    Some((without_brackets(host), port))
}

fn no_port(to: &str) -> Wrong {
    let write = "write HOST:PORT, such as 127.0.0.1:7";
    if to.contains("://") {
        return Wrong::new(format!("`to` {to:?} is a URL"), write);
    }
    match to.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') && check_host(without_brackets(host)).is_ok() => {
            Wrong::new(format!("`to` {to:?} has an invalid port"), "use 1–65535")
        }
        _ if to.is_empty() => Wrong::new("`to` is empty", write),
        _ => Wrong::new(format!("`to` {to:?} has no port"), "add one, such as 127.0.0.1:7, or the parameter `port`"),
    }
}

/// Returns the addresses given for a host name, without duplicates.
///
/// # Errors
/// The host is not a name, there are no addresses or too many, or one is not an IP address.
pub(crate) fn host_addresses<'a>(
    host: &str,
    addresses: impl IntoIterator<Item = &'a str>,
) -> Result<Vec<IpAddr>, Wrong> {
    if read_literal(host).is_some() {
        return Err(Wrong::new(format!("{host:?} is an IP address"), "use a host name"));
    }
    check_host(host)?;
    let mut found: Vec<IpAddr> = Vec::new();
    for text in addresses {
        let address = read_literal(text).ok_or_else(|| {
            Wrong::new(format!("host {host:?}: {text:?} is not an IP address"), "use an address such as 127.0.0.1")
        })?;
        if !found.contains(&address) {
            found.push(address);
        }
    }
    if found.is_empty() {
        return Err(Wrong::new(format!("host {host:?} has no address"), "add one such as 127.0.0.1"));
    }
    if found.len() > ADDRESSES {
        let what = format!("host {host:?} has {} addresses", found.len());
        return Err(Wrong::new(what, format!("use at most {ADDRESSES}")));
    }
    Ok(found)
}

/// Addresses by host name. Case and a trailing dot are ignored.
#[cfg(feature = "runner")]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct NameAddresses(Vec<(Box<str>, Box<[IpAddr]>)>);

/// Returns a host name without its trailing dot.
pub(crate) fn bare(host: &str) -> &str {
    host.strip_suffix('.').unwrap_or(host)
}

/// Returns the error for a host name that is listed twice.
pub(crate) fn listed_twice(host: &str) -> Wrong {
    Wrong::new(format!("host {host:?} is listed twice"), "list all its addresses in one entry")
}

#[cfg(feature = "runner")]
impl NameAddresses {
    /// Returns the addresses of a host name, or none if it is not listed.
    pub fn get(&self, host: &str) -> Option<&[IpAddr]> {
        let host = bare(host);
        let found = self.0.iter().find(|(name, _)| name.eq_ignore_ascii_case(host));
        found.map(|(_, addresses)| &**addresses)
    }

    /// Adds the addresses of a host name, in the order to try.
    ///
    /// # Errors
    /// As [`host_addresses`]; also if the name is already listed.
    pub fn add<'a>(&mut self, host: &str, addresses: impl IntoIterator<Item = &'a str>) -> Result<(), Wrong> {
        let found = host_addresses(host, addresses)?;
        if self.get(host).is_some() {
            return Err(listed_twice(host));
        }
        self.0.push((bare(host).to_ascii_lowercase().into(), found.into()));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_peer_is_a_host_and_a_port() {
        assert_eq!(peer("127.0.0.1:7", None), Ok(("127.0.0.1", 7)));
        assert_eq!(peer("[::1]:7", None), Ok(("::1", 7)));
        assert_eq!(peer("[::1]", Some(7)), Ok(("::1", 7)));
        assert_eq!(peer("::1", Some(7)), Ok(("::1", 7)));
        assert_eq!(peer("echo.test", Some(7)), Ok(("echo.test", 7)));
        for (to, port, words) in [
            ("127.0.0.1", None, "has no port"),
            ("127.0.0.1:", None, "invalid port"),
            ("127.0.0.1:x", None, "invalid port"),
            ("127.0.0.1:70000", None, "invalid port"),
            ("http://a.test/", None, "is a URL"),
            ("", None, "is empty"),
            ("127.0.0.1:0", None, "port 0"),
            ("127.0.0.1", Some(0), "port 0"),
            ("::1:7", None, "brackets"),
            ("127.0.0.1:7", Some(7), "remove one"),
            ("http://a.test:80", None, "is a URL"),
            ("a b:7", None, "not a host name"),
            ("010.0.0.1:7", None, "leading zeros"),
            ("", Some(7), "not a host name"),
        ] {
            let wrong = peer(to, port).unwrap_err().to_string();
            assert!(wrong.contains(words), "{to} {port:?}: {wrong}");
        }
    }
}
