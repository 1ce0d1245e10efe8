//! What a pool hands out: an address and whom it belongs to.

use std::net::IpAddr;

/// What kind of thing an address is given to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    /// Anything else, by name.
    Custom(String),
}

/// Proof that a pool gave an address to an owner.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct IpBinding {
    /// The address.
    pub address: IpAddr,
    /// The tenant.
    pub subinstance: String,
    /// The tenant's resource.
    pub subid: String,
    /// The kind of resource.
    pub resource_type: ResourceType,
    /// Name of the pool that gave the address.
    pub pool: String,
    /// The number of this grant.
    pub generation: u64,
}
