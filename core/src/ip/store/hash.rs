//! The hash of the tables. It does not affect any result.

/// Returns SipHash 1-3 of a string under the key (`seed`, `number`): with an unpredictable `seed`,
/// an attacker cannot choose strings that collide. The result equals that of the standard library's
/// `DefaultHasher`, without its buffering and with a key: in the component there is no operating
/// system to get a key from.
///
/// Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012).
pub fn hash(seed: u64, number: u64, text: &[u8]) -> u64 {
    let mut state = Sip {
        v0: seed ^ 0x736f_6d65_7073_6575,
        v1: number ^ 0x646f_7261_6e64_6f6d,
        v2: seed ^ 0x6c79_6765_6e65_7261,
        v3: number ^ 0x7465_6462_7974_6573,
    };
    let (words, rest) = text.as_chunks::<8>();
    for word in words {
        state.take(u64::from_le_bytes(*word));
    }
    let mut last = (text.len() as u64) << 56;
    for (place, &byte) in rest.iter().enumerate() {
        last |= u64::from(byte) << (place.wrapping_mul(8) & 63);
    }
    state.take(last);
    state.v2 ^= 0xff;
    for _ in 0..3 {
        state.round();
    }
    state.v0 ^ state.v1 ^ state.v2 ^ state.v3
}

struct Sip {
    v0: u64,
    v1: u64,
    v2: u64,
    v3: u64,
}

impl Sip {
    #[inline(always)]
    fn take(&mut self, word: u64) {
        self.v3 ^= word;
        self.round();
        self.v0 ^= word;
    }

    // Always, because the component is built for size, where a call per round costs more than the
    // round.
    #[inline(always)]
    fn round(&mut self) {
        self.v0 = self.v0.wrapping_add(self.v1);
        self.v2 = self.v2.wrapping_add(self.v3);
        self.v1 = self.v1.rotate_left(13) ^ self.v0;
        self.v3 = self.v3.rotate_left(16) ^ self.v2;
        self.v0 = self.v0.rotate_left(32);
        self.v2 = self.v2.wrapping_add(self.v1);
        self.v0 = self.v0.wrapping_add(self.v3);
        self.v1 = self.v1.rotate_left(17) ^ self.v2;
        self.v3 = self.v3.rotate_left(21) ^ self.v0;
        self.v2 = self.v2.rotate_left(32);
    }
}

#[cfg(test)]
mod tests {
    use std::hash::{DefaultHasher, Hasher};

    use super::hash;

    #[test]
    fn gives_what_the_standard_library_gives_under_the_key_zero() {
        let text = "the quick brown fox jumps over the lazy dog".repeat(7);
        for length in 0..=255 {
            let mut standard = DefaultHasher::new();
            standard.write(&text.as_bytes()[..length]);
            assert_eq!(hash(0, 0, &text.as_bytes()[..length]), standard.finish(), "of {length} bytes");
        }
    }

    #[test]
    fn both_halves_of_the_key_count() {
        let all = [hash(0, 0, b"vm-1"), hash(1, 0, b"vm-1"), hash(0, 1, b"vm-1"), hash(1, 1, b"vm-1")];
        assert!((1..4).all(|place| !all[..place].contains(&all[place])));
    }
}
