//! Validation of names.

use crate::{
    ip::{IpPoolError, ResourceType, error::invalid},
    limits::ip as limits,
};

const EXPECTED: &str = "1 to 255 bytes without control characters";

/// Checks a name, subinstance or subid.
pub fn check_name(argument: &str, text: &str) -> Result<(), IpPoolError> {
    // A test of bytes accepts nearly all names; only non-ASCII names need a check of their
    // characters.
    let bytes = text.as_bytes();
    let (words, rest) = bytes.as_chunks::<8>();
    let plain = words.iter().all(|word| is_plain(u64::from_le_bytes(*word)))
        && rest.iter().all(|byte| (0x20..0x7f).contains(byte));
    let proper = (1..=limits::NAME_BYTES).contains(&bytes.len()) && (plain || !text.chars().any(char::is_control));
    if proper { Ok(()) } else { Err(invalid(argument, text, EXPECTED)) }
}

/// Returns whether eight bytes are all from 0x20 to 0x7e: no byte has its high bit set, or gets it
/// when 0x20 is subtracted or 1 is added. A byte borrows or carries only where such a bit is set in
/// it anyway.
fn is_plain(word: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    (word | word.wrapping_sub(ONES << 5) | word.wrapping_add(ONES)) & (ONES << 7) == 0
}

/// Checks the name of a custom type.
pub fn check_type(resource_type: &ResourceType) -> Result<(), IpPoolError> {
    match resource_type {
        ResourceType::Custom(name) => check_name("resource-type", name),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_printable() {
        for good in ["a", "vm-1", "größe", &"x".repeat(255)] {
            assert!(check_name("subid", good).is_ok(), "{good}");
        }
        for bad in ["", "a\nb", "\u{85}", "\u{7f}", &"x".repeat(256), &"é".repeat(128)] {
            assert!(check_name("subid", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn eight_bytes_are_plain_when_each_is() {
        for byte in 0..=255u8 {
            for beside in [0x00, 0x1f, 0x20, 0x41, 0x7e, 0x7f, 0x80, 0xff] {
                for place in 0..7 {
                    let mut word = [0x41; 8];
                    (word[place], word[place + 1]) = (byte, beside);
                    let expected = word.iter().all(|byte| (0x20..0x7f).contains(byte));
                    assert_eq!(is_plain(u64::from_le_bytes(word)), expected, "{word:x?}");
                }
            }
        }
    }
}
