//! Hosts in text form: IP addresses and names.

use std::net::IpAddr;

use crate::ip::text::parse_address;

/// Parses an IP address as people write it, including brackets and IPv4-mapped addresses.
pub(crate) fn read_literal(text: &str) -> Option<IpAddr> {
    let ip = match text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inner) => parse_address(inner).filter(IpAddr::is_ipv6),
        None => parse_address(text),
    };
    ip.map(|ip| ip.to_canonical())
}

/// Accepts names that every host treats as host names and looks up in the same way. (RFC 1123
/// section 2.1; `_` for RFC 2782)
///
/// # Errors
/// Returns the reason why it is not a host name.
pub(crate) fn check_name(name: &str) -> Result<(), String> {
    let bare = name.strip_suffix('.').unwrap_or(name);
    if bare.is_empty() {
        return Err("the name is empty".to_owned());
    }
    if bare.len() > 253 {
        return Err(format!("the name has {} bytes, at most 253", bare.len()));
    }
    if !bare.is_ascii() {
        return Err("the name is not ASCII; use the xn-- form of an international name".to_owned());
    }
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    for label in bare.split('.') {
        if label.is_empty() || label.len() > 63 || !label.bytes().all(is_allowed) {
            return Err(
                "not a host name: labels have 1 to 63 letters, digits, `-` and `_`; pass no port or scheme".to_owned()
            );
        }
    }
    // Some hosts read these as addresses in the old forms of inet_aton (127.1, 0x7f000001), others
    // as names.
    let last = bare.rsplit('.').next().unwrap_or(bare);
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit())
        || last
            .strip_prefix("0x")
            .or(last.strip_prefix("0X"))
            .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if is_number {
        return Err("neither an IP address nor a host name: the last label is a number".to_owned());
    }
    Ok(())
}
