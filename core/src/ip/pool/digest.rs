//! Digests of a history: fast rather than cryptographic. They reveal damage and other histories, not
//! forgery.

/// Returns a digest with one more word. For any state, different words give different digests, so
/// that a change of one word is always noticed.
pub fn mix(digest: u64, word: u64) -> u64 {
    (digest ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
}

/// Returns a digest with more bytes.
pub fn mix_bytes(digest: u64, bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let whole = words.iter().fold(digest, |digest, word| mix(digest, u64::from_le_bytes(*word)));
    let mut last = [0u8; 8];
    for (place, byte) in last.iter_mut().zip(rest) {
        *place = *byte;
    }
    mix(whole, u64::from_le_bytes(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_changed_byte_changes_the_digest() {
        let text = *b"allocated 10.0.0.1 by a tenant";
        let digest = mix_bytes(7, &text);
        for place in 0..text.len() {
            for bit in 0..8 {
                let mut other = text;
                other[place] ^= 1 << bit;
                assert_ne!(mix_bytes(7, &other), digest, "byte {place}, bit {bit}");
            }
            assert_ne!(mix_bytes(7, &text[..place]), digest);
        }
        assert_ne!(mix_bytes(8, &text), digest);
    }
}
