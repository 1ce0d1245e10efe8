//! Ranges and the addresses at their edges.

use std::net::IpAddr;

use ipnet::IpNet;

/// Which addresses at the edges of a range are never given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum EdgeExclusion {
    /// First and last of an IPv4 network of /30 or shorter; none of any other range.
    #[default]
    Automatic,
    /// None.
    None,
    /// The first. For IPv6 it is the subnet-router anycast address (RFC 4291, 2.6.1).
    First,
    /// The last.
    Last,
    /// The first and the last.
    FirstAndLast,
}

impl EdgeExclusion {
    /// As the interface and snapshots call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::None => "none",
            Self::First => "first",
            Self::Last => "last",
            Self::FirstAndLast => "first-and-last",
        }
    }
}

/// What becomes of the bindings when their range is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum RangeRemoval {
    /// Nothing: a range that is in use stays, and the call is refused.
    Reject,
    /// They stay, and no new ones come; the range goes with the last of them.
    Drain,
    /// They stay though their range goes; adding a range over them adopts them.
    Detach,
    /// They are released.
    Force,
}

/// A range of a pool.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct IpRange {
    /// Its first address. It names the range, because ranges do not overlap.
    pub first: IpAddr,
    /// Its last address.
    pub last: IpAddr,
    /// The network that it was added as; none of one added by first and last address.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::ip::text::form::optional"))]
    pub network: Option<IpNet>,
    /// Which of its addresses are never given out.
    pub exclusion: EdgeExclusion,
    /// Whether it takes no new bindings.
    pub draining: bool,
    /// How many addresses it has, without excluded ones.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub total: u128,
    /// How many of them could be given out now; 0 while it is draining.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_forms::count"))]
    pub available: u128,
    /// How many bindings it has.
    pub bindings: u64,
}
