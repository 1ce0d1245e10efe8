//! IP addresses and networks in text form. All parsing of addresses is here.
//!
//! Parsers differ in what a leading zero means: `010.0.0.1` is 10.0.0.1 to some and 8.0.0.1 to
//! others, so that a filter and a connection disagree (CVE-2021-29921). Here it is an error, in
//! octets, in the IPv4 part of an IPv6 address and in a prefix length. Groups of an IPv6 address
//! may have leading zeros, because no parser reads them as octal. (RFC 4291 section 2.2)

use std::net::IpAddr;

use ipnet::IpNet;

/// Parses an IP address. Returns none for a string that is not one, and for an IPv4 address with
/// leading zeros.
///
/// ```
/// use scheduler_core::ip::parse_address;
///
/// assert_eq!(parse_address("10.0.0.1"), Some([10, 0, 0, 1].into()));
/// assert_eq!(parse_address("010.0.0.1"), None);
/// assert_eq!(parse_address("::ffff:01.1.1.1"), None);
/// ```
#[must_use]
pub fn parse_address(text: &str) -> Option<IpAddr> {
    // The standard library rejects leading zeros. This is the only line of the project that relies
    // on it.
    text.parse().ok()
}

/// Parses a network such as `10.0.0.0/24`; its host bits are kept. Returns none for a string that
/// is not one, for an address without a prefix length, and for leading zeros in an IPv4 address or
/// in the length.
///
/// ```
/// use scheduler_core::ip::parse_network;
///
/// assert_eq!(parse_network("10.0.0.7/24").map(|network| network.to_string()).as_deref(), Some("10.0.0.7/24"));
/// assert_eq!(parse_network("010.0.0.0/24"), None);
/// assert_eq!(parse_network("10.0.0.0/024"), None);
/// ```
#[must_use]
pub fn parse_network(text: &str) -> Option<IpNet> {
    let (address, length) = text.split_once('/')?;
    IpNet::new(parse_address(address)?, parse_length(length)?).ok()
}

/// Parses a prefix length: decimal, without a sign or leading zeros.
fn parse_length(text: &str) -> Option<u8> {
    let is_plain = text == "0" || (!text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit()));
    if is_plain { text.parse().ok() } else { None }
}

/// Returns the address or network without its leading zeros if they are its only error.
pub(crate) fn without_leading_zeros(text: &str) -> Option<String> {
    let mut right = String::with_capacity(text.len());
    let (address, length) = match text.split_once('/') {
        Some((address, length)) => (address, Some(length)),
        None => (text, None),
    };
    let (groups, octets) = match address.rsplit_once(':') {
        Some((groups, octets)) if octets.contains('.') => (Some(groups), octets),
        Some(_) => (Some(address), ""),
        None => (None, address),
    };
    if let Some(groups) = groups {
        right.push_str(groups);
        if !octets.is_empty() {
            right.push(':');
        }
    }
    if !octets.is_empty() {
        let octets: Vec<&str> = octets.split('.').map(shortened).collect();
        right.push_str(&octets.join("."));
    }
    if let Some(length) = length {
        right.push('/');
        right.push_str(shortened(length));
    }
    let is_right = if length.is_some() { parse_network(&right).is_some() } else { parse_address(&right).is_some() };
    (right != text && is_right).then_some(right)
}

fn shortened(digits: &str) -> &str {
    let short = digits.trim_start_matches('0');
    if short.is_empty() && !digits.is_empty() { "0" } else { short }
}

/// Deserialization of networks, as strict as all other parsing.
#[cfg(feature = "serde")]
pub(crate) mod form {
    use ipnet::IpNet;
    use serde::{Deserialize, Deserializer, de::Error};

    /// A network, parsed by [`super::parse_network`].
    struct Strict(IpNet);

    impl<'de> Deserialize<'de> for Strict {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            if !deserializer.is_human_readable() {
                return IpNet::deserialize(deserializer).map(Self);
            }
            let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
            super::parse_network(&text)
                .map(Self)
                .ok_or_else(|| D::Error::custom(format!("{text:?} is not a network such as 10.0.0.0/24")))
        }
    }

    pub fn network<'de, D: Deserializer<'de>>(deserializer: D) -> Result<IpNet, D::Error> {
        Strict::deserialize(deserializer).map(|Strict(network)| network)
    }

    pub fn optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<IpNet>, D::Error> {
        Option::<Strict>::deserialize(deserializer).map(|found| found.map(|Strict(network)| network))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_zeros_are_rejected_in_octets_and_lengths() {
        for bad in
            ["010.0.0.1", "10.0.0.01", "00.0.0.0", "::ffff:01.1.1.1", "1:2:3:4:5:6:1.02.3.4", "0x0a.0.0.1", "10.1"]
        {
            assert_eq!(parse_address(bad), None, "{bad}");
        }
        for bad in [
            "010.0.0.0/24",
            "10.0.0.0/024",
            "10.0.0.0/00",
            "10.0.0.0/+24",
            "10.0.0.0/",
            "10.0.0.0",
            "::ffff:01.1.1.1/128",
            "fd00::/064",
            "10.0.0.0/255.0.0.0",
            "10.0.0.0/33",
            "::/129",
            "10.0.0.0/8/8",
        ] {
            assert_eq!(parse_network(bad), None, "{bad}");
        }
        for good in ["0.0.0.0/0", "10.0.0.0/8", "fd00:0001::/64", "::ffff:10.0.0.0/104", "0000::/0"] {
            assert!(parse_network(good).is_some(), "{good}");
        }
    }

    #[test]
    fn what_is_right_without_its_zeros_is_known() {
        for (wrong, right) in [
            ("010.0.0.0/24", "10.0.0.0/24"),
            ("10.000.00.0", "10.0.0.0"),
            ("10.0.0.0/024", "10.0.0.0/24"),
            ("::ffff:01.1.1.1/128", "::ffff:1.1.1.1/128"),
            ("fd00::/064", "fd00::/64"),
        ] {
            assert_eq!(without_leading_zeros(wrong).as_deref(), Some(right), "{wrong}");
        }
        for other in ["10.0.0.1", "10.0.0.0/33", "", "/", ":", "::", "010.0.0.0/99", "x", "1.2.3.4.05"] {
            assert_eq!(without_leading_zeros(other), None, "{other}");
        }
    }
}
