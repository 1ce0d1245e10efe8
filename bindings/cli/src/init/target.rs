//! The server that a URL names.

use std::net::IpAddr;

use crate::failure::Failure;

/// The parts of a URL, as they are written into a scenario.
#[derive(Debug, PartialEq, Eq)]
pub struct Target {
    /// Host name or address; an IPv6 address in brackets.
    pub host: String,
    pub port: u16,
    /// Path and query, escaped for a string of the scenario language; begins with `/`.
    pub path: String,
}

impl Target {
    /// Splits a URL. What is wrong within the parts is an error of the scenario that they become part of.
    ///
    /// # Errors
    /// The URL does not begin with `http://`, or has no valid port.
    pub fn parse(url: &str) -> Result<Self, Failure> {
        let wrong = |what: &str| Failure::new(format!("cannot use {url}: {what}"));
        if url.contains(char::is_control) {
            return Err(Failure::new(format!("cannot use {url:?}: it contains a control character; remove it")));
        }
        let rest = match url.split_once("://") {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => rest,
            Some((scheme, _)) if scheme.eq_ignore_ascii_case("https") => {
                return Err(wrong("built-in actions do not support TLS; use an http:// URL"));
            }
            Some(_) => return Err(wrong("use an http:// URL")),
            None => {
                let (fault, rest) = match url.strip_prefix("http:") {
                    Some(rest) => ("`//` is missing after `http:`", rest.trim_start_matches('/')),
                    None => ("the URL has no scheme", url),
                };
                return Err(wrong(&format!("{fault}; write http://{rest}")));
            }
        };
        let rest = rest.split_once('#').map_or(rest, |(before, _)| before);
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if authority.contains('@') {
            return Err(wrong("user and password do not belong in the URL; use `basic_auth` in the action"));
        }
        let (host, port) = match authority.rsplit_once(':').filter(|(_, port)| !port.contains(']')) {
            Some((host, "")) => (host, Some(80)),
            Some((host, port)) => (host, port.parse::<u16>().ok().filter(|port| *port > 0)),
            None => (authority, Some(80)),
        };
        let port = port.ok_or_else(|| wrong("invalid port; use 1–65535"))?;
        if host.is_empty() {
            return Err(wrong("the URL has no host; write http://127.0.0.1:8080/"));
        }
        let slash = if path.starts_with('/') { "" } else { "/" };
        let path = path.replace('\\', "\\\\").replace('"', "\\\"");
        Ok(Self { host: host.replace(['"', '\\'], ""), port, path: format!("{slash}{path}") })
    }

    /// Returns the host as an address, if it is one.
    pub fn address(&self) -> Option<IpAddr> {
        self.host.trim_start_matches('[').trim_end_matches(']').parse().ok()
    }

    /// Returns whether the server is on this machine and is reached by IPv4.
    pub fn is_loopback_v4(&self) -> bool {
        match self.address() {
            Some(address) => address.is_ipv4() && address.is_loopback(),
            None => self.host.eq_ignore_ascii_case("localhost"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(url: &str) -> (String, u16, String) {
        let Target { host, port, path } = Target::parse(url).unwrap();
        (host, port, path)
    }

    fn error(url: &str) -> String {
        Target::parse(url).unwrap_err().to_string()
    }

    #[test]
    fn urls_are_split() {
        assert_eq!(parts("http://127.0.0.1:8080/a/b?c=d#e"), ("127.0.0.1".into(), 8080, "/a/b?c=d".into()));
        assert_eq!(parts("HTTP://api.test"), ("api.test".into(), 80, "/".into()));
        assert_eq!(parts("http://[::1]?q"), ("[::1]".into(), 80, "/?q".into()));
        assert_eq!(parts("http://[::1]:81/"), ("[::1]".into(), 81, "/".into()));
        assert_eq!(parts("http://a.test:/\"\\").2, "/\\\"\\\\");
    }

    #[test]
    fn other_urls_are_rejected_with_what_to_write() {
        assert_eq!(
            error("127.0.0.1:8080"),
            "cannot use 127.0.0.1:8080: the URL has no scheme; write http://127.0.0.1:8080"
        );
        assert!(error("https://a.test/").ends_with("built-in actions do not support TLS; use an http:// URL"));
        assert!(error("ftp://a.test/").ends_with("use an http:// URL"));
        assert!(error("http://a.test:0/").ends_with("invalid port; use 1–65535"));
        assert!(error("http://a.test:x/").ends_with("invalid port; use 1–65535"));
        assert!(error("http:///x").ends_with("the URL has no host; write http://127.0.0.1:8080/"));
        assert!(error("http://u:p@a.test/").contains("`basic_auth`"));
    }
}
