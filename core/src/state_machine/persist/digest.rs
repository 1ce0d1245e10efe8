//! FNV-1a with 64 bits, and the bytes that a trace hash covers, as the WIT specifies them.
//! Source: Fowler, Noll, Vo; draft-eastlake-fnv.

use crate::dsl::expr::Value;

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// A digest in progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(pub u64);

impl Default for Digest {
    fn default() -> Self {
        Self(OFFSET)
    }
}

/// Kind of an entry in the digest, as its first byte.
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
pub enum Mark {
    Walk = 1,
    Node = 2,
    Attempt = 3,
    Edge = 4,
    OnError = 5,
    Branch = 6,
    Over = 7,
}

impl Digest {
    pub fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(PRIME);
        }
    }

    pub fn mark(&mut self, mark: Mark) {
        self.bytes(&[mark as u8]);
    }

    pub fn byte(&mut self, byte: u8) {
        self.bytes(&[byte]);
    }

    pub fn u32(&mut self, number: u32) {
        self.bytes(&number.to_le_bytes());
    }

    pub fn u64(&mut self, number: u64) {
        self.bytes(&number.to_le_bytes());
    }

    fn length(&mut self, length: usize) {
        self.u32(u32::try_from(length).unwrap_or(u32::MAX));
    }

    pub fn text(&mut self, text: &str) {
        self.length(text.len());
        self.bytes(text.as_bytes());
    }

    /// Adds a value, outermost first. Iterative, because values may be deeply nested.
    pub fn value(&mut self, value: &Value) {
        let mut open = vec![value];
        while let Some(value) = open.pop() {
            match value {
                Value::Null => self.byte(0),
                Value::Bool(truth) => self.byte(if *truth { 2 } else { 1 }),
                Value::Int(number) => self.tagged(3, &number.to_le_bytes()),
                Value::Uint(number) => self.tagged(4, &number.to_le_bytes()),
                Value::Double(number) => {
                    let bits = if number.is_nan() { 0x7ff8_0000_0000_0000 } else { number.to_bits() };
                    self.tagged(5, &bits.to_le_bytes());
                }
                Value::String(text) => {
                    self.byte(6);
                    self.text(text);
                }
                Value::Bytes(bytes) => {
                    self.byte(7);
                    self.length(bytes.len());
                    self.bytes(bytes);
                }
                Value::List(elements) => {
                    self.byte(8);
                    self.length(elements.len());
                    open.extend(elements.iter().rev());
                }
                Value::Map(pairs) => {
                    self.byte(9);
                    self.length(pairs.len());
                    open.extend(pairs.iter().rev().flat_map(|(key, value)| [value, key]));
                }
                Value::Duration(nanoseconds) => self.tagged(10, &nanoseconds.to_le_bytes()),
                Value::Timestamp(instant) => {
                    self.tagged(11, &instant.seconds.to_le_bytes());
                    self.u32(instant.nanoseconds);
                }
                Value::TypeName(name) => {
                    self.byte(12);
                    self.text(name);
                }
            }
        }
    }

    fn tagged(&mut self, tag: u8, bytes: &[u8]) {
        self.byte(tag);
        self.bytes(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_fnv_1a() {
        let hash = |text: &str| {
            let mut digest = Digest::default();
            digest.bytes(text.as_bytes());
            digest.0
        };
        // Vectors of draft-eastlake-fnv.
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn the_elements_of_a_value_come_in_order() {
        let hash = |value: &Value| {
            let mut digest = Digest::default();
            digest.value(value);
            digest
        };
        let mut expected = Digest::default();
        expected.bytes(&[8, 2, 0, 0, 0, 9, 1, 0, 0, 0, 6, 1, 0, 0, 0, b'k', 2, 0]);
        let map = Value::Map(vec![(Value::String("k".into()), Value::Bool(true))]);
        assert_eq!(hash(&Value::List(vec![map, Value::Null])), expected);
    }
}
