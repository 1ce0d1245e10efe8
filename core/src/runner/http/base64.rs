//! Base64 for credentials. (RFC 4648 section 4)

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The text that stands for bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let group = (0..3_usize).fold(0_u32, |sum, place| sum << 8 | u32::from(chunk.get(place).copied().unwrap_or(0)));
        for place in 0..4_usize {
            let index = (group >> (18_usize.saturating_sub(place.saturating_mul(6)))) & 63;
            let letter = ALPHABET.get(index as usize).copied().unwrap_or(b'=');
            out.push(if place > chunk.len() { '=' } else { char::from(letter) });
        }
    }
    out
}
