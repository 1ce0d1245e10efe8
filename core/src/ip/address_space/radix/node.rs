//! The nodes of the tree, and their address arithmetic.

/// Bits of an address that one level decides.
pub(super) const RADIX_BITS: u32 = 6;
/// The level that decides the upper two bits of an IPv6 address; leaves are level 0.
pub(super) const TOP_LEVEL: u8 = 21;
/// Marks a node id as that of a leaf.
pub(super) const LEAF: u32 = 1 << 31;

/// 64 addresses.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    pub(super) base: u128,
    pub(super) bits: u64,
    /// One for each set bit, in the order of the bits.
    pub(super) holders: Vec<u32>,
}

/// 64 subtrees of the level below, or of a lower one where levels between are left out.
#[derive(Debug, Clone)]
pub(super) struct Inner {
    pub(super) base: u128,
    pub(super) level: u8,
    pub(super) present: u64,
    /// Children that hold every address of their 64th. Never a child of a level that is left out.
    pub(super) full: u64,
    /// One for each present bit, in the order of the bits.
    pub(super) children: Vec<u32>,
}

/// Returns which of the 64 entries of a node of `level` an address belongs to. A shift of 128 bits
/// is a function call in WebAssembly, so the halves are shifted separately.
#[inline(always)]
pub(super) fn digit(number: u128, level: u8) -> u32 {
    let (high, low) = ((number >> 64) as u64, number as u64);
    let bits = RADIX_BITS.wrapping_mul(u32::from(level));
    let shifted = match level {
        0..10 => low.wrapping_shr(bits),
        10 => low.wrapping_shr(bits) | high.wrapping_shl(4),
        _ => high.wrapping_shr(bits.wrapping_sub(64)),
    };
    shifted as u32 & 63
}

/// Returns whether an address belongs to the node of `level` with a base.
#[inline(always)]
pub(super) fn belongs(number: u128, base: u128, level: u8) -> bool {
    let difference = number ^ base;
    let (high, low) = ((difference >> 64) as u64, difference as u64);
    match span_bits(level) {
        bits @ 0..64 => high == 0 && low.wrapping_shr(bits) == 0,
        bits @ 64..128 => high.wrapping_shr(bits.wrapping_sub(64)) == 0,
        _ => true,
    }
}

/// Returns the number of bits below a node of `level`.
#[inline(always)]
pub(super) fn span_bits(level: u8) -> u32 {
    RADIX_BITS.wrapping_mul(u32::from(level).wrapping_add(1))
}

/// Returns the first address of the node of `level` that an address belongs to.
pub(super) fn base_of(number: u128, level: u8) -> u128 {
    number & !low_mask(span_bits(level))
}

/// Returns a number of `bits` ones.
pub(super) fn low_mask(bits: u32) -> u128 {
    1u128.checked_shl(bits).map_or(u128::MAX, |power| power.wrapping_sub(1))
}

/// Returns the position of a bit among the set ones.
#[inline(always)]
pub(super) fn rank(bits: u64, position: u32) -> usize {
    (bits & bit(position).wrapping_sub(1)).count_ones() as usize
}

#[inline(always)]
pub(super) fn bit(position: u32) -> u64 {
    1u64.wrapping_shl(position)
}

/// Returns the lowest level whose nodes can contain both addresses.
pub(super) fn common_level(a: u128, b: u128) -> u8 {
    let difference = 128u32.wrapping_sub((a ^ b).leading_zeros());
    // difference is 1–128 bits wide; level l decides bits 6l to 6l + 5.
    (difference.saturating_sub(1) / RADIX_BITS) as u8
}

/// Returns all entries of an inner node: 64, but 4 at the top.
pub(super) fn all_children(level: u8) -> u64 {
    if level == TOP_LEVEL { 0b1111 } else { u64::MAX }
}
