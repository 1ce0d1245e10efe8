//! The hash of the tables. It never shows in a result.

use std::hash::{DefaultHasher, Hasher};

/// SipHash 1-3 behind a secret first word: with an unpredictable `seed` a stranger cannot
/// choose keys that collide. No operating system randomness: there is none in the component.
pub fn hash(seed: u64, number: u32, text: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write_u64(seed);
    hasher.write_u32(number);
    hasher.write(text);
    hasher.finish()
}
