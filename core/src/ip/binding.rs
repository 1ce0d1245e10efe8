//! Owners and what they hold.

use std::{net::IpAddr, time::Duration};

use ipnet::IpNet;

/// What kind of thing an address is given to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ResourceType {
    /// A network interface known by its hardware address.
    Mac,
    /// A virtual machine.
    Vm,
    /// A container.
    Container,
    /// A Kubernetes pod.
    Pod,
    /// Anything else, by name: 1–255 bytes, no control characters.
    Custom(String),
}

impl std::fmt::Display for ResourceType {
    /// `mac`, `vm`, `container`, `pod` or `custom:NAME`, as in the columns of listings.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Mac => f.write_str("mac"),
            Self::Vm => f.write_str("vm"),
            Self::Container => f.write_str("container"),
            Self::Pod => f.write_str("pod"),
            Self::Custom(name) => write!(f, "custom:{name}"),
        }
    }
}

/// Proof that a pool gave an address to an owner. It is a value, not a handle: holding one does
/// not keep the lease alive, and nothing that takes one checks that the lease still lives.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct IpBinding {
    /// The address.
    pub address: IpAddr,
    /// The tenant: the first half of the owner key.
    pub subinstance: String,
    /// The tenant's resource: the second half of the owner key.
    pub subid: String,
    /// The kind of resource.
    pub resource_type: ResourceType,
    /// Name of the pool that gave the address.
    pub pool: String,
    /// The number of this grant: grows with every grant of the pool and is never used twice.
    pub generation: u64,
}

/// A name and a text that a binding carries for its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MetadataEntry {
    /// The name: 1–255 bytes, unique in the binding.
    pub key: String,
    /// The text: at most 4,096 bytes.
    pub value: String,
}

/// All there is to know of a binding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct BindingDetails {
    /// The binding.
    pub binding: IpBinding,
    /// When it was made, in milliseconds of `tick`'s time; none before the first tick.
    pub allocated_at_ms: Option<u64>,
    /// When it ends, in milliseconds of `tick`'s time. None: when it is released, or there was no tick yet.
    pub expires_at_ms: Option<u64>,
    /// How long it lives from each renewal on. Zero: until it is released.
    #[cfg_attr(feature = "serde", serde(rename = "ttl_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub ttl: Duration,
    /// What it carries, in the order of the keys.
    pub metadata: Vec<MetadataEntry>,
}

/// The two addresses of one owner.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DualBinding {
    /// The IPv4 one.
    pub ipv4: IpBinding,
    /// The IPv6 one.
    pub ipv6: IpBinding,
}

/// A child subnet in an owner's hands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PrefixBinding {
    /// The network.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::ip::text::form::network"))]
    pub network: IpNet,
    /// The tenant.
    pub subinstance: String,
    /// The tenant's resource.
    pub subid: String,
    /// Name of the pool that gave it.
    pub pool: String,
    /// The number of this grant, from the same sequence as those of bindings.
    pub generation: u64,
}
