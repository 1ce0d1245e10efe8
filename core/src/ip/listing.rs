//! Pages of listings, as columns: a batch crosses the component boundary as a few long strings and
//! lists of numbers, never as a list of records. Rust programs use iterators.

use std::{fmt::Write, net::IpAddr};

use super::{IpPoolError, error::invalid, store::GrantView};
use crate::limits::ip as limits;

/// Result of a batch allocation, in the order of the subids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct AllocationBatch {
    /// The addresses, one per line.
    pub addresses: String,
    /// The generations.
    pub generations: Vec<u64>,
}

/// A page of a listing of bindings: columns of equal length; strings are joined by line feeds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct BindingPage {
    /// Number of bindings in the page.
    pub count: u32,
    /// Addresses.
    pub addresses: String,
    /// Tenants.
    pub subinstances: String,
    /// The tenants' resources.
    pub subids: String,
    /// Resource types, as [`ResourceType`](super::ResourceType) displays them.
    pub resource_types: String,
    /// Generations.
    pub generations: Vec<u64>,
    /// Ends of the leases in milliseconds of `tick`'s time; `u64::MAX` for a lease without end.
    pub expires_at_ms: Vec<u64>,
    /// Value to pass as `cursor` for the next page. If none, this is the last page.
    pub next: Option<String>,
}

/// A page of a listing of tenants: columns of equal length.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct TenantPage {
    /// Tenants, in byte order, one per line.
    pub subinstances: String,
    /// Number of addresses of each tenant.
    pub allocated: Vec<u64>,
    /// Number of child prefixes of each tenant.
    pub prefixes: Vec<u64>,
    /// Value to pass as `cursor` for the next page. If none, this is the last page.
    pub next: Option<String>,
}

/// A page of a listing of networks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct NetworkPage {
    /// Networks, one per line: IPv4 first, by address, then from short to long prefix.
    pub networks: String,
    /// Value to pass as `cursor` for the next page. If none, this is the last page.
    pub next: Option<String>,
}

/// A page of a listing of child prefixes: columns of equal length.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct PrefixPage {
    /// Networks, one per line: IPv4 first, by address.
    pub networks: String,
    /// Tenants.
    pub subinstances: String,
    /// The tenants' resources.
    pub subids: String,
    /// Generations.
    pub generations: Vec<u64>,
    /// Value to pass as `cursor` for the next page. If none, this is the last page.
    pub next: Option<String>,
}

/// Appends an item to a column of strings that has `count` items.
pub(super) fn append(column: &mut String, count: usize, item: impl std::fmt::Display) {
    if count > 0 {
        column.push('\n');
    }
    // Writing to a String cannot fail.
    let _ = write!(column, "{item}");
}

/// Appends an address, much faster than its `Display`.
pub(super) fn append_address(column: &mut String, count: usize, address: IpAddr) {
    match address {
        IpAddr::V4(address) => {
            if count > 0 {
                column.push('\n');
            }
            for (place, octet) in address.octets().into_iter().enumerate() {
                if place > 0 {
                    column.push('.');
                }
                let digits = [octet / 100, octet / 10 % 10, octet % 10];
                let zeros = usize::from(octet < 10).saturating_add(usize::from(octet < 100));
                column.extend(digits.iter().skip(zeros).map(|&digit| char::from(b'0'.saturating_add(digit))));
            }
        }
        IpAddr::V6(address) => append(column, count, address),
    }
}

impl BindingPage {
    /// Appends a binding.
    pub(super) fn push(&mut self, grant: &GrantView<'_>) {
        let count = self.count as usize;
        append_address(&mut self.addresses, count, grant.address);
        append(&mut self.subinstances, count, grant.subinstance);
        append(&mut self.subids, count, grant.subid);
        append(&mut self.resource_types, count, grant.resource_type);
        self.generations.push(grant.generation);
        self.expires_at_ms.push(grant.expires_at_ms.unwrap_or(u64::MAX));
        self.count = self.count.saturating_add(1);
    }

    /// Returns whether the page has its maximum number of items or bytes.
    pub(super) fn is_full(&self, limit: u32) -> bool {
        let bytes = [&self.addresses, &self.subinstances, &self.subids, &self.resource_types]
            .iter()
            .fold(0usize, |sum, column| sum.saturating_add(column.len()));
        self.count >= limit || bytes > limits::PAGE_BYTES
    }
}

/// Returns the number of items of a page: `limit`, capped at the maximum of a page.
pub(super) fn check_limit(limit: u32) -> Result<u32, IpPoolError> {
    match limit {
        0 => Err(invalid("limit", "0", "at least 1")),
        limit => Ok(limit.min(limits::PAGE)),
    }
}

pub(super) fn bad_cursor(text: &str) -> IpPoolError {
    invalid("cursor", text, "none or the `next` of a previous page")
}
