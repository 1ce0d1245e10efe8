//! Limits of address pools. Those of ranges and reservations apply to the source text of a scenario
//! as well.

/// Maximum number of ranges of a pool.
pub const RANGES: usize = 1024;
/// Maximum number of reservations of a pool.
pub const RESERVATIONS: usize = 65_536;
/// Maximum number of child prefixes.
pub const PREFIXES: usize = 65_536;
/// Maximum number of tenants with a separate quota.
pub const QUOTAS: usize = 65_536;
/// Maximum value of `max_bindings`: numbers of holders in the address map have 29 bits.
pub const BINDINGS: u32 = (1 << 29) - 1;
/// Maximum value of `event_capacity`.
pub const EVENTS: u32 = 1 << 20;
/// Maximum number of items in a page of a listing, and of bindings that one call removes.
pub const PAGE: u32 = 4096;
/// A page of a listing ends with the item that takes its strings beyond this number of bytes.
pub const PAGE_BYTES: usize = 512 * 1024;
/// Maximum number of subids in a batch.
pub const BATCH: usize = 8192;
pub use super::NAME_BYTES;
/// Maximum number of metadata entries.
pub const METADATA_ENTRIES: usize = 64;
/// Maximum size of one metadata value, in bytes.
pub const METADATA_VALUE_BYTES: usize = 4096;
/// Maximum size of all metadata keys and values of a binding, in bytes.
pub const METADATA_BYTES: usize = 8192;
/// Blocked stretches of up to this many addresses are marked one by one in the address map, so that
/// a large number of them does not slow down a search; longer ones are stepped over.
pub const MARKED_STRETCH: u128 = 4096;
/// Maximum number of ranges in a map.
pub const MAP_RANGES: usize = 64;
/// Maximum number of cells per range in a map.
pub const MAP_CELLS: u128 = 256;
