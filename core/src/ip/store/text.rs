//! Short texts in one piece of memory, by 4-byte handle.
//!
//! A text takes its bytes, one byte of length, and padding to a multiple of 8. What is
//! freed goes to texts of the same padded length.

/// Bytes of a unit; handles count units.
const UNIT: usize = 8;

/// A store of texts of up to 255 bytes.
#[derive(Debug, Clone, Default)]
pub struct TextArena {
    bytes: Vec<u8>,
    /// Freed handles by padded length in units.
    free: Vec<Vec<u32>>,
}

fn units(length: usize) -> usize {
    length.saturating_add(1).div_ceil(UNIT)
}

impl TextArena {
    /// Stores a text; callers have checked that it has at most 255 bytes.
    pub fn insert(&mut self, text: &str) -> u32 {
        let length = text.len().min(255);
        let units = units(length);
        let handle = match self.free.get_mut(units).and_then(Vec::pop) {
            Some(handle) => handle,
            None => {
                let handle = (self.bytes.len() / UNIT) as u32;
                self.bytes.resize(self.bytes.len().saturating_add(units.saturating_mul(UNIT)), 0);
                handle
            }
        };
        let start = (handle as usize).saturating_mul(UNIT);
        if let Some((first, rest)) = self.bytes.get_mut(start..).and_then(<[u8]>::split_first_mut) {
            *first = length as u8;
            for (to, from) in rest.iter_mut().zip(text.as_bytes().iter().take(length)) {
                *to = *from;
            }
        }
        handle
    }

    /// The bytes of a text.
    pub fn bytes(&self, handle: u32) -> &[u8] {
        let start = (handle as usize).saturating_mul(UNIT);
        let Some((&length, rest)) = self.bytes.get(start..).and_then(<[u8]>::split_first) else { return &[] };
        rest.get(..usize::from(length)).unwrap_or(&[])
    }

    /// A text.
    pub fn get(&self, handle: u32) -> &str {
        std::str::from_utf8(self.bytes(handle)).unwrap_or_default()
    }

    /// Frees the memory of a text.
    pub fn remove(&mut self, handle: u32) {
        let units = units(self.bytes(handle).len());
        if self.free.len() <= units {
            self.free.resize_with(units.saturating_add(1), Vec::new);
        }
        if let Some(list) = self.free.get_mut(units) {
            list.push(handle);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn freed_memory_is_used_again() {
        let mut texts = TextArena::default();
        let long = "x".repeat(255);
        let (a, b, c) = (texts.insert("vm-1"), texts.insert(&long), texts.insert(""));
        assert_eq!((texts.get(a), texts.get(b), texts.get(c)), ("vm-1", long.as_str(), ""));
        texts.remove(a);
        assert_eq!(texts.insert("vm-22"), a);
        assert_eq!((texts.get(a), texts.get(b)), ("vm-22", long.as_str()));
        assert_eq!(texts.bytes.len(), 8 + 256 + 8);
    }
}
