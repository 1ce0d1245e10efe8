//! Name lookups.

use std::net::IpAddr;

use crate::ip::host::{self, read_literal};

use super::{
    SocketError, SocketErrorKind,
    fault::{Context, Fault},
};

/// Looks up the addresses of a host name. Returns at least one address, without duplicates, in the host's order.
///
/// An IP literal, with or without brackets, is returned as it is.
///
/// ```
/// use scheduler_core::socket::resolve;
///
/// assert_eq!(resolve("[::1]")?, ["::1".parse::<std::net::IpAddr>().unwrap()]);
/// assert!(resolve("http://localhost/").is_err());
/// # Ok::<(), scheduler_core::socket::SocketError>(())
/// ```
///
/// # Errors
///
/// `InvalidArgument` if the text is not a host name; `NameUnresolvable`, `TemporaryResolverFailure`,
/// `PermanentResolverFailure`, `AccessDenied`.
pub fn resolve(name: &str) -> Result<Vec<IpAddr>, SocketError> {
    look_up(name, super::host_resolve).map_err(|fault| say(name, fault))
}

/// Checks that the text is a host name that can be looked up.
///
/// # Errors
/// `InvalidArgument` if it is not a host name.
pub fn check(name: &str) -> Result<(), SocketError> {
    check_name(name).map_err(|fault| say(name, fault))
}

/// Converts the result of a background lookup to the form of [`resolve`].
///
/// # Errors
/// Those of [`resolve`].
pub fn answer(name: &str, found: Result<Vec<IpAddr>, Fault>) -> Result<Vec<IpAddr>, SocketError> {
    found.and_then(each_once).map_err(|fault| say(name, fault))
}

fn say(name: &str, fault: Fault) -> SocketError {
    let shown: String = name.chars().take(MOST_SHOWN).collect();
    let text = if fault.text.is_empty() { format!("{shown:?}") } else { format!("{shown:?}: {}", fault.text) };
    Fault { text, ..fault }.into_error(Context { operation: "resolve", ..Context::default() })
}

/// Maximum number of characters of a name that an error quotes.
const MOST_SHOWN: usize = 253;

/// Name service of a host.
type Service = fn(&str) -> Result<Vec<IpAddr>, Fault>;

fn look_up(name: &str, ask: Service) -> Result<Vec<IpAddr>, Fault> {
    if let Some(ip) = read_literal(name) {
        return Ok(vec![ip]);
    }
    check_name(name)?;
    each_once(ask(name)?)
}

fn each_once(found: Vec<IpAddr>) -> Result<Vec<IpAddr>, Fault> {
    let mut addresses: Vec<IpAddr> = Vec::new();
    for address in found {
        let address = address.to_canonical();
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    if addresses.is_empty() { Err(SocketErrorKind::NameUnresolvable.into()) } else { Ok(addresses) }
}

fn check_name(name: &str) -> Result<(), Fault> {
    host::check_name(name).map_err(Fault::argument)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_name_is_an_invalid_argument() {
        let long_label = format!("{}.test", "a".repeat(64));
        let long_name = "a.".repeat(127) + "ab";
        for name in [
            "",
            " ",
            ".",
            "a..b",
            "[::]:80",
            "127.0.0.1:80",
            "http://localhost/",
            "localhost:80",
            "a b",
            "é.test",
            "127.1",
            "1",
            "0x7f000001",
            "1.2.3.4.5",
            "a/b",
            "user@host",
            &long_label,
            &long_name,
        ] {
            let error = resolve(name).expect_err(name);
            assert_eq!(error.kind(), SocketErrorKind::InvalidArgument, "{error}");
            assert_eq!(error.detail().operation, "resolve");
        }
    }

    #[test]
    fn a_literal_is_its_own_answer() {
        for (text, ip) in
            [("127.0.0.1", "127.0.0.1"), ("::1", "::1"), ("[::1]", "::1"), ("::ffff:10.0.0.1", "10.0.0.1")]
        {
            assert_eq!(resolve(text).unwrap(), [ip.parse::<IpAddr>().unwrap()]);
        }
    }

    #[test]
    fn what_the_name_service_says_reaches_the_caller() {
        let services: [Service; 4] = [
            |_| Ok(Vec::new()),
            |_| Err(SocketErrorKind::NameUnresolvable.into()),
            |_| Err(SocketErrorKind::TemporaryResolverFailure.into()),
            |_| Err(Fault::new(SocketErrorKind::PermanentResolverFailure, "REFUSED")),
        ];
        let messages = services.map(|ask| say("db.test", look_up("db.test", ask).unwrap_err()).to_string());
        assert_eq!(
            messages,
            [
                "resolve: the name has no address: \"db.test\"",
                "resolve: the name has no address: \"db.test\"",
                "resolve: the name server cannot answer now: \"db.test\"",
                "resolve: the name server rejects the query: \"db.test\": REFUSED",
            ]
        );
    }

    #[test]
    fn an_address_that_the_name_service_gives_twice_is_returned_once() {
        let twice = |_: &str| Ok(["10.0.0.1", "::ffff:10.0.0.1", "10.0.0.2"].map(|ip| ip.parse().unwrap()).to_vec());
        let found: Vec<String> = look_up("db.test", twice).unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(found, ["10.0.0.1", "10.0.0.2"]);
    }

    #[test]
    fn localhost_is_this_machine() {
        let found = resolve("localhost").unwrap();
        assert!(found.iter().all(IpAddr::is_loopback) && !found.is_empty(), "{found:?}");
        assert!(resolve("LOCALHOST").is_ok());
    }
}
