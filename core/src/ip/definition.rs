//! A pool as a scenario declares it, and how its texts are read.

use std::net::IpAddr;

use ipnet::IpNet;

use crate::dsl::model::{PoolDef, RangeDef};

use super::{
    IpPoolError, Strategy,
    error::invalid,
    family,
    text::{parse_address, parse_network, without_leading_zeros},
};

/// A pool as a scenario declares it, its ranges as texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PoolDefinition {
    /// The name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// CIDR networks and `first - last` ranges.
    pub ranges: Vec<String>,
    /// Addresses and CIDR networks that are never given out.
    pub reserved: Vec<String>,
    /// How it picks.
    pub strategy: Strategy,
}

impl From<&PoolDef> for PoolDefinition {
    fn from(pool: &PoolDef) -> Self {
        Self {
            name: pool.id.clone(),
            description: pool.description.clone(),
            ranges: pool
                .ranges
                .iter()
                .map(|range| match range {
                    RangeDef::Cidr(network) => network.to_string(),
                    RangeDef::Span(first, last) => format!("{first} - {last}"),
                })
                .collect(),
            reserved: pool.reserved.iter().map(ToString::to_string).collect(),
            strategy: pool.strategy,
        }
    }
}

/// What a text of `ranges` says.
pub(super) enum RangeText {
    Network(IpNet),
    Span(IpAddr, IpAddr),
}

/// Reads `10.0.0.0/24`, host bits masked; without a prefix length where `single` allows an address.
pub(super) fn read_network(argument: &str, text: &str, single: bool) -> Result<IpNet, IpPoolError> {
    let network = match parse_network(text) {
        Some(network) => Some(network),
        None if single => parse_address(text).map(IpNet::from),
        None => None,
    };
    if network.is_none()
        && let Some(right) = without_leading_zeros(text)
    {
        return Err(invalid(argument, text, &without_zeros(&right)));
    }
    let expected = if single {
        "an address such as 10.0.0.1 or a network such as 10.0.0.0/24 or 2001:db8::/64"
    } else if parse_address(text).is_some() {
        "a network such as 10.0.0.0/24 or 2001:db8::/64; one address is a network of length 32 or 128, as in 10.0.0.1/32"
    } else if text.contains('-') {
        "a network such as 10.0.0.0/24 or 2001:db8::/64; add-range takes a first and a last address"
    } else {
        "a network such as 10.0.0.0/24 or 2001:db8::/64"
    };
    let network = network.ok_or_else(|| invalid(argument, text, expected))?;
    // ::ffff:10.0.0.0/104 is 10.0.0.0/8.
    let (family, first, _, length) = family::bounds(network.trunc());
    family.network(first, length).ok_or_else(|| invalid(argument, text, expected))
}

/// Reads `10.0.0.0/24` or `10.0.0.10 - 10.0.0.99`.
pub(super) fn read_range(text: &str) -> Result<RangeText, IpPoolError> {
    if text.contains('/') {
        return read_network("ranges", text, false).map(RangeText::Network);
    }
    let mut ends = text.split('-').map(str::trim);
    if let (Some(first), Some(last), None) = (ends.next(), ends.next(), ends.next()) {
        if let (Some(first), Some(last)) = (parse_address(first), parse_address(last)) {
            return Ok(RangeText::Span(first, last));
        }
        if let Some(right) = [first, last].into_iter().find_map(without_leading_zeros) {
            return Err(invalid("ranges", text, &without_zeros(&right)));
        }
    }
    Err(invalid("ranges", text, "a network such as 10.0.0.0/24 or a range such as 10.0.0.10 - 10.0.0.99"))
}

fn without_zeros(right: &str) -> String {
    format!("an address without leading zeros, which some readers take for octal: {right}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_bits_are_masked_and_mapped_networks_are_ipv4() {
        let read = |text| read_network("cidr", text, true).map(|network| network.to_string());
        assert_eq!(read("192.168.1.7/24").unwrap(), "192.168.1.0/24");
        assert_eq!(read("::ffff:10.1.0.0/104").unwrap(), "10.0.0.0/8");
        assert_eq!(read("10.0.0.1").unwrap(), "10.0.0.1/32");
        for bad in ["", "10.0.0.0/33", "10.0.0/8", "::/129", "10.0.0.0/-1", "x", "010.0.0.0/24", "10.0.0.0/024"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn ranges_have_two_ends() {
        assert!(matches!(read_range("10.0.0.1 - 10.0.0.9"), Ok(RangeText::Span(..))));
        assert!(matches!(read_range("10.0.0.0/24"), Ok(RangeText::Network(_))));
        for bad in ["10.0.0.1", "10.0.0.1 - 10.0.0.2 - 10.0.0.3", "a - b", "10.0.0.01 - 10.0.0.2"] {
            assert!(read_range(bad).is_err(), "{bad}");
        }
    }
}
