//! Address families, and addresses as numbers.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;

/// An address family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum IpFamily {
    /// IPv4.
    Ipv4,
    /// IPv6.
    Ipv6,
}

impl IpFamily {
    /// Both families, in the order of listings.
    pub(super) const ALL: [Self; 2] = [Self::Ipv4, Self::Ipv6];

    /// Returns the family of an address.
    ///
    /// ```
    /// use scheduler_core::ip::IpFamily;
    /// assert_eq!(IpFamily::of("10.0.0.1".parse().unwrap()), IpFamily::Ipv4);
    /// ```
    pub fn of(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(_) => Self::Ipv4,
            IpAddr::V6(_) => Self::Ipv6,
        }
    }

    /// Returns the number of bits of an address: 32 or 128.
    pub fn bits(self) -> u8 {
        match self {
            Self::Ipv4 => 32,
            Self::Ipv6 => 128,
        }
    }

    /// Returns the address that a number stands for.
    pub(super) fn address(self, number: u128) -> IpAddr {
        match self {
            Self::Ipv4 => IpAddr::V4(Ipv4Addr::from(number as u32)),
            Self::Ipv6 => IpAddr::V6(Ipv6Addr::from(number)),
        }
    }

    /// Returns the network of a first address and a prefix length; none if the length is invalid.
    pub(super) fn network(self, first: u128, prefix_length: u8) -> Option<IpNet> {
        IpNet::new(self.address(first), prefix_length).ok()
    }

    /// Returns the number of addresses of a network after its first one: 255 for a /24.
    pub(super) fn host_mask(self, prefix_length: u8) -> u128 {
        let host_bits = u32::from(self.bits().saturating_sub(prefix_length));
        1u128.checked_shl(host_bits).map_or(u128::MAX, |size| size.wrapping_sub(1))
    }
}

impl std::fmt::Display for IpFamily {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Ipv4 => "IPv4",
            Self::Ipv6 => "IPv6",
        })
    }
}

/// Returns an address as family and number. An IPv4-mapped IPv6 address becomes the IPv4 address.
pub(super) fn number(address: IpAddr) -> (IpFamily, u128) {
    match address.to_canonical() {
        IpAddr::V4(v4) => (IpFamily::Ipv4, u128::from(u32::from(v4))),
        IpAddr::V6(v6) => (IpFamily::Ipv6, u128::from(v6)),
    }
}

/// Returns a network as family, first and last number, and prefix length. An IPv4-mapped network
/// becomes the IPv4 network.
pub(super) fn bounds(network: IpNet) -> (IpFamily, u128, u128, u8) {
    let (family, first) = number(network.network());
    let length = match (network, family) {
        (IpNet::V6(_), IpFamily::Ipv4) => network.prefix_len().saturating_sub(96),
        _ => network.prefix_len(),
    };
    (family, first, first | family.host_mask(length), length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapped_address_is_its_ipv4_address() {
        let mapped = "::ffff:10.0.0.1".parse().unwrap();
        assert_eq!(number(mapped), (IpFamily::Ipv4, 0x0a00_0001));
    }

    #[test]
    fn host_masks_reach_from_one_address_to_all() {
        assert_eq!(IpFamily::Ipv4.host_mask(32), 0);
        assert_eq!(IpFamily::Ipv4.host_mask(24), 255);
        assert_eq!(IpFamily::Ipv6.host_mask(0), u128::MAX);
    }
}
