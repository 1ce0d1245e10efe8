//! The definition of a pool in a scenario, and the parsing of its ranges.

use std::{fmt, net::IpAddr, str::FromStr};

use ipnet::IpNet;

use super::{
    IpPoolError, Strategy,
    error::invalid,
    family,
    text::{parse_address, parse_network, without_leading_zeros},
};

/// The definition of a pool in a scenario.
///
/// ```
/// use scheduler_core::{IpPool, PoolDefinition, Scenario, Strategy, Syntax, parse};
///
/// let text = "scenario \"s\" pool eip { range 10.0.1.0/24 reserve 10.0.1.1 } workflow { start: pass { -> end } end }";
/// let scenario = parse(text, Syntax::Text)?;
/// for p in scenario.pools() {
///     let pool = IpPool::from_definition(&p)?;
///     assert_eq!(pool.stats().available, 253);
/// }
///
/// let definition = PoolDefinition::new("eip")
///     .description("source addresses")
///     .strategy(Strategy::RoundRobin)
///     .with_ranges(["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"])?
///     .with_reserved(["10.0.1.1"])?;
/// assert_eq!(definition.ranges[1].to_string(), "10.0.2.10 - 10.0.2.99");
/// # Ok::<(), scheduler_core::CoreLibError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PoolDefinition {
    /// The name.
    pub name: String,
    /// The description; may be empty.
    pub description: String,
    /// Ranges of addresses that the pool grants.
    pub ranges: Vec<RangeDefinition>,
    /// Networks that are never granted. A single address is a network of length 32 or 128.
    pub reserved: Vec<IpNet>,
    /// How the pool selects a free address.
    pub strategy: Strategy,
}

impl PoolDefinition {
    /// Creates a definition without ranges and with the sequential strategy.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Sets the description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// Sets how the pool selects a free address.
    #[must_use]
    pub fn strategy(mut self, strategy: Strategy) -> Self {
        self.strategy = strategy;
        self
    }

    /// Adds ranges, each in a form that [`RangeDefinition`] parses.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] for a string that is not a range.
    pub fn with_ranges<S: AsRef<str>>(mut self, texts: impl IntoIterator<Item = S>) -> Result<Self, IpPoolError> {
        for text in texts {
            self.ranges.push(text.as_ref().parse()?);
        }
        Ok(self)
    }

    /// Adds networks and addresses that are never granted.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] for a string that is neither.
    pub fn with_reserved<S: AsRef<str>>(mut self, texts: impl IntoIterator<Item = S>) -> Result<Self, IpPoolError> {
        for text in texts {
            self.reserved.push(read_network("cidr", text.as_ref(), true)?);
        }
        Ok(self)
    }
}

/// One range of a pool.
///
/// ```
/// use scheduler_core::ip::RangeDefinition;
///
/// let network: RangeDefinition = "10.0.1.7/24".parse()?;
/// assert_eq!(network.to_string(), "10.0.1.0/24");
/// let span: RangeDefinition = "10.0.2.10 - 10.0.2.99".parse()?;
/// assert!(matches!(span, RangeDefinition::Span(..)));
/// # Ok::<(), scheduler_core::IpPoolError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RangeDefinition {
    /// A network. Host bits are masked.
    Network(IpNet),
    /// First and last address, both included, of the same family.
    Span(IpAddr, IpAddr),
}

impl fmt::Display for RangeDefinition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(network) => write!(formatter, "{network}"),
            Self::Span(first, last) => write!(formatter, "{first} - {last}"),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for RangeDefinition {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for RangeDefinition {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Parses `10.0.0.0/24` and masks host bits. If `single` is true, an address without a prefix
/// length is accepted.
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
        "a network such as 10.0.0.0/24 or 2001:db8::/64; for a single address, use length 32 or 128, as in 10.0.0.1/32"
    } else if text.contains('-') {
        "a network such as 10.0.0.0/24 or 2001:db8::/64; add a range by its first and last address"
    } else {
        "a network such as 10.0.0.0/24 or 2001:db8::/64"
    };
    let network = network.ok_or_else(|| invalid(argument, text, expected))?;
    // ::ffff:10.0.0.0/104 is 10.0.0.0/8.
    let (family, first, _, length) = family::bounds(network.trunc());
    family.network(first, length).ok_or_else(|| invalid(argument, text, expected))
}

impl FromStr for RangeDefinition {
    type Err = IpPoolError;

    /// Parses `10.0.0.0/24` or `10.0.0.10 - 10.0.0.99`.
    fn from_str(text: &str) -> Result<Self, IpPoolError> {
        if text.contains('/') {
            return read_network("ranges", text, false).map(Self::Network);
        }
        let mut ends = text.split('-').map(str::trim);
        if let (Some(first), Some(last), None) = (ends.next(), ends.next(), ends.next()) {
            if let (Some(first), Some(last)) = (parse_address(first), parse_address(last)) {
                return Ok(Self::Span(first, last));
            }
            if let Some(right) = [first, last].into_iter().find_map(without_leading_zeros) {
                return Err(invalid("ranges", text, &without_zeros(&right)));
            }
        }
        Err(invalid("ranges", text, "a network such as 10.0.0.0/24 or a range such as 10.0.0.10 - 10.0.0.99"))
    }
}

fn without_zeros(right: &str) -> String {
    format!("an address without leading zeros, which some programs read as octal: {right}")
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
        assert!(matches!("10.0.0.1 - 10.0.0.9".parse(), Ok(RangeDefinition::Span(..))));
        assert!(matches!("10.0.0.0/24".parse(), Ok(RangeDefinition::Network(_))));
        for bad in ["10.0.0.1", "10.0.0.1 - 10.0.0.2 - 10.0.0.3", "a - b", "10.0.0.01 - 10.0.0.2"] {
            assert!(bad.parse::<RangeDefinition>().is_err(), "{bad}");
        }
    }
}
