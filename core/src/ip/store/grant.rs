//! One grant: its record, its data when new, and its view.

use std::{net::IpAddr, num::NonZeroU64};

use super::{
    linked_list::{ListOf, Node},
    text::Handle,
};
use crate::ip::{IpFamily, ResourceType};

/// A grant with its strings, borrowed.
#[derive(Debug, Clone, Copy)]
pub struct GrantView<'a> {
    pub address: IpAddr,
    pub subinstance: &'a str,
    pub subid: &'a str,
    pub resource_type: &'a ResourceType,
    pub generation: u64,
    #[cfg(any(test, feature = "pages"))]
    pub expires_at_ms: Option<u64>,
}

/// One grant: eleven words of 32 bits.
#[derive(Debug, Clone)]
pub struct Grant {
    /// The IPv4 address, or the index of the IPv6 address.
    pub(super) place: u32,
    pub(super) generation: [u32; 2],
    /// Number of the tenant.
    pub tenant: u32,
    /// The subid. It is never zero, so an empty slot of the slab needs no extra memory.
    pub(super) subid: Handle,
    /// Number of the type, doubled, plus 1 for IPv6.
    pub(super) kind_and_family: u32,
    /// Number of the lease, metadata and time of the grant; `NONE` if it has none of them.
    pub terms: u32,
    pub(super) tenant_node: Node,
    pub(super) kind_node: Node,
}

impl Grant {
    /// Returns the family of the address.
    pub fn family(&self) -> IpFamily {
        if self.kind_and_family & 1 == 0 { IpFamily::Ipv4 } else { IpFamily::Ipv6 }
    }

    /// Returns the number of the type.
    pub fn kind(&self) -> u32 {
        self.kind_and_family >> 1
    }

    /// Returns the generation of the grant.
    pub fn generation(&self) -> u64 {
        let [low, high] = self.generation;
        (u64::from(high) << 32) | u64::from(low)
    }

    pub(super) fn node(&self, which: ListOf) -> Node {
        match which {
            ListOf::Tenant => self.tenant_node,
            ListOf::Kind => self.kind_node,
        }
    }

    pub(super) fn node_mut(&mut self, which: ListOf) -> &mut Node {
        match which {
            ListOf::Tenant => &mut self.tenant_node,
            ListOf::Kind => &mut self.kind_node,
        }
    }
}

/// Position of an owner's grants: its names, looked up once.
#[derive(Debug, Clone, Copy)]
pub struct Seat {
    /// Number of the tenant; `NONE` if it is unknown.
    pub(super) tenant: u32,
    /// Hash of the owner key without the family.
    pub code: u64,
}

/// The data of a new grant.
#[derive(Debug, Clone, Copy)]
pub struct NewGrant<'a> {
    pub family: IpFamily,
    pub number: u128,
    pub subinstance: &'a str,
    pub subid: &'a str,
    pub resource_type: &'a ResourceType,
    /// Position of the owner, as returned by [`Store::seat`] since the last change of a tenant.
    pub seat: Seat,
    pub generation: NonZeroU64,
    pub terms: u32,
}
