//! Limits of address pools; ranges and reservations hold for the text of a scenario as well.

/// The most ranges of a pool.
pub const RANGES: usize = 1024;
/// The most reservations of a pool.
pub const RESERVATIONS: usize = 65_536;
/// The most child prefixes.
pub const PREFIXES: usize = 65_536;
/// The most tenants with a quota of their own.
pub const QUOTAS: usize = 65_536;
/// The most bindings that `max_bindings` can ask for: numbers of holders in the address map have 29 bits.
pub const BINDINGS: u32 = (1 << 29) - 1;
/// The most events that `event_capacity` can ask for.
pub const EVENTS: u32 = 1 << 20;
/// The most items of a part of a listing, and the most bindings that one call cuts.
pub const PAGE: u32 = 4096;
/// A part of a listing ends with the item that takes its texts beyond so many bytes.
pub const PAGE_BYTES: usize = 512 * 1024;
/// The most subids of a batch.
pub const BATCH: usize = 8192;
pub use super::NAME_BYTES;
/// The most entries of metadata.
pub const METADATA_ENTRIES: usize = 64;
/// The most bytes of one metadata value.
pub const METADATA_VALUE_BYTES: usize = 4096;
/// The most bytes of all keys and values of a binding.
pub const METADATA_BYTES: usize = 8192;
/// Blocked stretches of up to so many addresses are marked one by one in the address
/// map, so that many of them cost a search nothing; longer ones are stepped over.
pub const MARKED_STRETCH: u128 = 4096;
/// The most ranges that a map draws.
pub const MAP_RANGES: usize = 64;
/// The most cells that a map draws of a range.
pub const MAP_CELLS: u128 = 256;
