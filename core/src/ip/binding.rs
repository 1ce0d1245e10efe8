//! Owners and what they hold.

use std::{net::IpAddr, time::Duration};

use ipnet::IpNet;

/// Type of the tenant's resource that an address is bound to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ResourceType {
    /// A network interface, identified by its hardware address.
    Mac,
    /// A virtual machine.
    Vm,
    /// A container.
    Container,
    /// A Kubernetes pod.
    Pod,
    /// Any other type, by name: 1–255 bytes, no control characters.
    Custom(String),
}

impl std::fmt::Display for ResourceType {
    /// Writes `mac`, `vm`, `container`, `pod` or `custom:NAME`, as in the columns of listings.
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

/// Proof that a pool granted an address to an owner. It is a value, not a handle: holding one does
/// not keep the lease alive, and functions that take one do not check that the lease is still
/// valid.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct IpBinding {
    /// The address.
    pub address: IpAddr,
    /// The tenant: the first part of the owner key.
    pub subinstance: String,
    /// The tenant's resource: the second part of the owner key.
    pub subid: String,
    /// Type of the tenant's resource.
    pub resource_type: ResourceType,
    /// Name of the pool that granted the address.
    pub pool: String,
    /// Number of this grant. It increases with every grant of the pool and is never reused.
    pub generation: u64,
}

/// A key and a value that a binding stores for its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MetadataEntry {
    /// The key: 1–255 bytes, unique in the binding.
    pub key: String,
    /// The value: at most 4,096 bytes.
    pub value: String,
}

/// A binding with its lease and metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct BindingDetails {
    /// The binding.
    pub binding: IpBinding,
    /// Time of the grant, in milliseconds of `tick`'s time. None before the first tick.
    pub allocated_at_ms: Option<u64>,
    /// Time of expiry, in milliseconds of `tick`'s time. If none, the binding lasts until it is
    /// released, or `tick` has not been called yet.
    pub expires_at_ms: Option<u64>,
    /// Lifetime that each renewal starts. Zero: until the binding is released.
    #[cfg_attr(feature = "serde", serde(rename = "ttl_ms", with = "crate::serde_forms::whole_milliseconds"))]
    pub ttl: Duration,
    /// The metadata, in the order of the keys.
    pub metadata: Vec<MetadataEntry>,
}

/// The IPv4 and IPv6 bindings of one owner.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DualBinding {
    /// The IPv4 binding.
    pub ipv4: IpBinding,
    /// The IPv6 binding.
    pub ipv6: IpBinding,
}

/// A child prefix (subnet) that is assigned to an owner.
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
    /// Name of the pool that granted it.
    pub pool: String,
    /// Number of this grant, from the same sequence as the generations of bindings.
    pub generation: u64,
}
