//! Hosts as text: IP addresses and names.

use std::net::IpAddr;

use crate::ip::text::parse_address;

/// An IP address as people write it, brackets and IPv4-mapped ones included.
pub(crate) fn read_literal(text: &str) -> Option<IpAddr> {
    let ip = match text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inner) => parse_address(inner).filter(IpAddr::is_ipv6),
        None => parse_address(text),
    };
    ip.map(|ip| ip.to_canonical())
}

/// Accepts what every host takes for a name and looks up alike. (RFC 1123 section 2.1; `_` for RFC 2782)
///
/// # Errors
/// Why it is not a host name.
pub(crate) fn check_name(name: &str) -> Result<(), String> {
    let bare = name.strip_suffix('.').unwrap_or(name);
    if bare.is_empty() {
        return Err("an empty name".to_owned());
    }
    if bare.len() > 253 {
        return Err(format!("{} bytes; a name has at most 253", bare.len()));
    }
    if !bare.is_ascii() {
        return Err("a name is ASCII; an international one is given in its xn-- form".to_owned());
    }
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    for label in bare.split('.') {
        if label.is_empty() || label.len() > 63 || !label.bytes().all(is_allowed) {
            return Err(
                "no host name: its labels have 1 to 63 letters, digits, `-` and `_`, and no port or scheme goes with it"
                    .to_owned(),
            );
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
        return Err("no IP address and no name: the last label of a name is no number".to_owned());
    }
    Ok(())
}
