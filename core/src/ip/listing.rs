//! Pages of listings, as columns: a batch crosses the component boundary as a few long
//! strings and lists of numbers, never as a list of records. Programs in Rust use iterators.

use std::{fmt::Write, net::IpAddr};

use super::{IpPoolError, error::invalid, store::GrantView};
use crate::limits::ip as limits;

/// Addresses of a batch, in the order of the subids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct AllocationBatch {
    /// The addresses, one a line.
    pub addresses: String,
    /// The generations.
    pub generations: Vec<u64>,
}

/// A part of a listing of bindings: columns of one length, texts joined by line feeds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct BindingPage {
    /// How many bindings are in it.
    pub count: u32,
    /// Addresses.
    pub addresses: String,
    /// Tenants.
    pub subinstances: String,
    /// The tenants' resources.
    pub subids: String,
    /// Types, as [`ResourceType`](super::ResourceType) prints them.
    pub resource_types: String,
    /// Generations.
    pub generations: Vec<u64>,
    /// Ends of the leases in milliseconds of `tick`'s time; `u64::MAX` for one without end.
    pub expires_at_ms: Vec<u64>,
    /// What to pass as `cursor` for the next part; none of the last part.
    pub next: Option<String>,
}

/// A part of a listing of tenants: columns of one length.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct TenantPage {
    /// Tenants, in the order of their bytes, one a line.
    pub subinstances: String,
    /// How many addresses each has.
    pub allocated: Vec<u64>,
    /// How many prefixes each has.
    pub prefixes: Vec<u64>,
    /// What to pass as `cursor` for the next part; none of the last part.
    pub next: Option<String>,
}

/// A part of a listing of networks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct NetworkPage {
    /// Networks, IPv4 first, by address and then from short to long prefix, one a line.
    pub networks: String,
    /// What to pass as `cursor` for the next part; none of the last part.
    pub next: Option<String>,
}

/// A part of a listing of child prefixes: columns of one length.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct PrefixPage {
    /// Networks, IPv4 first, by address, one a line.
    pub networks: String,
    /// Tenants.
    pub subinstances: String,
    /// The tenants' resources.
    pub subids: String,
    /// Generations.
    pub generations: Vec<u64>,
    /// What to pass as `cursor` for the next part; none of the last part.
    pub next: Option<String>,
}

/// Appends an item to a column of texts that has `count` items.
pub(super) fn append(column: &mut String, count: usize, item: impl std::fmt::Display) {
    if count > 0 {
        column.push('\n');
    }
    // Writing to a String cannot fail.
    let _ = write!(column, "{item}");
}

/// Appends an address, much faster than by its `Display`.
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

    /// Whether it has as much as a part may have.
    pub(super) fn is_full(&self, limit: u32) -> bool {
        let bytes = [&self.addresses, &self.subinstances, &self.subids, &self.resource_types]
            .iter()
            .fold(0usize, |sum, column| sum.saturating_add(column.len()));
        self.count >= limit || bytes > limits::PAGE_BYTES
    }
}

/// The most items of a page: what was asked for, cut to what a page can hold.
pub(super) fn check_limit(limit: u32) -> Result<u32, IpPoolError> {
    match limit {
        0 => Err(invalid("limit", "0", "at least 1")),
        limit => Ok(limit.min(limits::PAGE)),
    }
}

pub(super) fn bad_cursor(text: &str) -> IpPoolError {
    invalid("cursor", text, "none, or the `next` of the part before")
}
