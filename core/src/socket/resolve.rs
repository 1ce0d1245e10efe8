//! Looking up names.

use std::net::IpAddr;

use super::{
    SocketError, SocketErrorKind,
    address::read_literal,
    error::{Context, Fault},
};

/// Looks up the addresses of a host name: each once, in the host's order, at least one.
///
/// An IP literal, with or without brackets, is its own answer.
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
/// `InvalidArgument` for what is no host name; `NameUnresolvable`, `TemporaryResolverFailure`,
/// `PermanentResolverFailure`, `AccessDenied`.
pub fn resolve(name: &str) -> Result<Vec<IpAddr>, SocketError> {
    look_up(name, super::host_resolve).map_err(|fault| say(name, fault))
}

/// Whether a host may be asked for the name.
///
/// # Errors
/// It is no host name.
pub fn check(name: &str) -> Result<(), SocketError> {
    check_name(name).map_err(|fault| say(name, fault))
}

/// What the host has found for a name that was looked up in the background, as [`resolve`] returns it.
///
/// # Errors
/// As [`resolve`].
pub fn answer(name: &str, found: Result<Vec<IpAddr>, Fault>) -> Result<Vec<IpAddr>, SocketError> {
    found.and_then(each_once).map_err(|fault| say(name, fault))
}

fn say(name: &str, fault: Fault) -> SocketError {
    let shown: String = name.chars().take(MOST_SHOWN).collect();
    let text = if fault.text.is_empty() { format!("{shown:?}") } else { format!("{shown:?}: {}", fault.text) };
    Fault { text, ..fault }.into_error(Context { operation: "resolve", ..Context::default() })
}

/// How much of a name an error quotes, in characters.
const MOST_SHOWN: usize = 253;

/// The name service of a host.
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

/// Lets through what every host takes for a name and looks up alike. (RFC 1123 section 2.1; `_` for RFC 2782)
fn check_name(name: &str) -> Result<(), Fault> {
    let bare = name.strip_suffix('.').unwrap_or(name);
    if bare.is_empty() {
        return Err(Fault::argument("an empty name"));
    }
    if bare.len() > 253 {
        return Err(Fault::argument(format!("{} bytes; a name has at most 253", bare.len())));
    }
    if !bare.is_ascii() {
        return Err(Fault::argument("a name is ASCII; an international one is given in its xn-- form"));
    }
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    for label in bare.split('.') {
        if label.is_empty() || label.len() > 63 || !label.bytes().all(is_allowed) {
            return Err(Fault::argument(
                "no host name: its labels have 1 to 63 letters, digits, `-` and `_`, and no port or scheme goes with it",
            ));
        }
    }
    // Some hosts read these as addresses in the old forms of inet_aton (127.1, 0x7f000001), others as names.
    let last = bare.rsplit('.').next().unwrap_or(bare);
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit())
        || last
            .strip_prefix("0x")
            .or(last.strip_prefix("0X"))
            .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if is_number {
        return Err(Fault::argument("no IP address and no name: the last label of a name is no number"));
    }
    Ok(())
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
                "resolve: the name server has no answer now: \"db.test\"",
                "resolve: the name server refuses to answer: \"db.test\": REFUSED",
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
