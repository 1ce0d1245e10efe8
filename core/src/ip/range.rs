//! Ranges and the addresses at their edges.

use std::net::IpAddr;

use ipnet::IpNet;

/// Policy for the edges of a range: which addresses are never granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum EdgeExclusion {
    /// The first and last address of an IPv4 network of /30 or shorter; no address of any other
    /// range.
    #[default]
    Automatic,
    /// No address.
    None,
    /// The first address. For IPv6 this is the subnet-router anycast address (RFC 4291, 2.6.1).
    First,
    /// The last address.
    Last,
    /// The first and last address.
    FirstAndLast,
}

impl EdgeExclusion {
    /// Returns the name that the interface and snapshots use.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::None => "none",
            Self::First => "first",
            Self::Last => "last",
            Self::FirstAndLast => "first-and-last",
        }
    }

    /// Returns the policy with a name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let all = [Self::Automatic, Self::None, Self::First, Self::Last, Self::FirstAndLast];
        all.into_iter().find(|exclusion| exclusion.name() == name)
    }
}

/// What happens to the bindings of a range that is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum RangeRemoval {
    /// The call fails if the range has bindings.
    Reject,
    /// Bindings stay and new ones are not granted. The range is removed with its last binding.
    Drain,
    /// Bindings stay although the range is removed. A range that is added over them later adopts
    /// them.
    Detach,
    /// Bindings are released.
    Force,
}

/// A range of a pool.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct IpRange {
    /// First address. It identifies the range, because ranges do not overlap.
    pub first: IpAddr,
    /// Last address.
    pub last: IpAddr,
    /// The network that the range was added as. None for a range added by first and last address.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::ip::text::form::optional"))]
    pub network: Option<IpNet>,
    /// Policy for the edges.
    pub exclusion: EdgeExclusion,
    /// Whether the range rejects new bindings.
    pub draining: bool,
    /// Number of addresses, without excluded ones.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub total: u128,
    /// Number of addresses that can be granted now; 0 while the range is draining.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub available: u128,
    /// Number of bindings.
    pub bindings: u64,
}
