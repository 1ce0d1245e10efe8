//! One grant: its record, what a new one says, and how it is shown.

use std::{net::IpAddr, num::NonZeroU64};

use super::{
    linked_list::{ListOf, Node},
    text::Handle,
};
use crate::ip::{IpFamily, ResourceType};

/// A grant with its texts, borrowed.
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
    /// The IPv4 address, or where the IPv6 address is.
    pub(super) place: u32,
    pub(super) generation: [u32; 2],
    /// Number of the tenant.
    pub tenant: u32,
    /// The subid. It is never zero, which also lets an empty place of the slab cost nothing.
    pub(super) subid: Handle,
    /// Number of the type, doubled, plus 1 for IPv6.
    pub(super) kind_and_family: u32,
    /// Number of the lease, metadata and time of the grant; `NONE` for none of them.
    pub terms: u32,
    pub(super) tenant_node: Node,
    pub(super) kind_node: Node,
}

impl Grant {
    /// The family of the address.
    pub fn family(&self) -> IpFamily {
        if self.kind_and_family & 1 == 0 { IpFamily::Ipv4 } else { IpFamily::Ipv6 }
    }

    /// Number of the type.
    pub fn kind(&self) -> u32 {
        self.kind_and_family >> 1
    }

    /// The number of the grant.
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

/// Where an owner's grants are or would be: its names looked up once.
#[derive(Debug, Clone, Copy)]
pub struct Seat {
    /// Number of the tenant; `NONE` if it is not known.
    pub(super) tenant: u32,
    /// Hash of the owner key, the family left out.
    pub code: u64,
}

/// What a new grant says.
#[derive(Debug, Clone, Copy)]
pub struct NewGrant<'a> {
    pub family: IpFamily,
    pub number: u128,
    pub subinstance: &'a str,
    pub subid: &'a str,
    pub resource_type: &'a ResourceType,
    /// Of this owner, as [`Store::seat`] gave it since the last change of a tenant.
    pub seat: Seat,
    pub generation: NonZeroU64,
    pub terms: u32,
}
