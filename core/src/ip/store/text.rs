//! Short strings packed together, by 4-byte handle.
//!
//! A string takes its bytes, one byte for the length, and padding to an even number. Freed memory
//! is reused for strings of the same padded length. The memory grows in chunks that never move, so
//! adding a string never copies all others.

use std::num::NonZeroU32;

/// Bytes of a unit; handles count units.
const UNIT: usize = 2;
/// Units of a chunk.
const CHUNK: usize = 1 << 15;

/// A store of strings of up to 255 bytes.
#[derive(Debug, Clone, Default)]
pub struct TextArena {
    /// A string is never split over two chunks. The first chunk grows by doubling, so that few
    /// strings need little memory.
    chunks: Vec<Vec<u8>>,
    /// Freed handles by padded length in units.
    free: Vec<Vec<NonZeroU32>>,
}

/// The handle of a string: its position in units, from 1.
pub type Handle = NonZeroU32;

fn units(length: usize) -> usize {
    length.saturating_add(1).div_ceil(UNIT)
}

fn place(handle: Handle) -> (usize, usize) {
    let unit = (handle.get().wrapping_sub(1)) as usize;
    (unit / CHUNK, (unit % CHUNK).wrapping_mul(UNIT))
}

impl TextArena {
    /// Stores a string; the caller has checked that it has at most 255 bytes.
    pub fn insert(&mut self, text: &str) -> Handle {
        let text = text.as_bytes();
        let text = text.get(..255).unwrap_or(text);
        let units = units(text.len());
        let handle = match self.free.get_mut(units).and_then(Vec::pop) {
            Some(handle) => handle,
            None => self.extend(units.wrapping_mul(UNIT)),
        };
        let (chunk, start) = place(handle);
        let room = self.chunks.get_mut(chunk).and_then(|chunk| chunk.get_mut(start..));
        if let Some((first, rest)) = room.and_then(<[u8]>::split_first_mut) {
            *first = text.len() as u8;
            if let Some(rest) = rest.get_mut(..text.len()) {
                rest.copy_from_slice(text);
            }
        }
        handle
    }

    /// Adds room for `bytes` bytes after all strings.
    fn extend(&mut self, bytes: usize) -> Handle {
        const BYTES: usize = CHUNK * UNIT;
        if self.chunks.last().is_none_or(|last| last.len().saturating_add(bytes) > BYTES) {
            let room = if self.chunks.is_empty() { 0 } else { BYTES };
            self.chunks.push(Vec::with_capacity(room));
        }
        let before = self.chunks.len().saturating_sub(1).wrapping_mul(CHUNK);
        let Some(last) = self.chunks.last_mut() else { return Handle::MIN };
        let unit = before.wrapping_add(last.len() / UNIT);
        last.resize(last.len().saturating_add(bytes), 0);
        Handle::MIN.saturating_add(unit as u32)
    }

    /// Returns the bytes of a string.
    pub fn bytes(&self, handle: Handle) -> &[u8] {
        let (chunk, start) = place(handle);
        let text = self.chunks.get(chunk).and_then(|chunk| chunk.get(start..));
        let Some((&length, rest)) = text.and_then(<[u8]>::split_first) else { return &[] };
        rest.get(..usize::from(length)).unwrap_or(&[])
    }

    /// Returns a string.
    pub fn get(&self, handle: Handle) -> &str {
        std::str::from_utf8(self.bytes(handle)).unwrap_or_default()
    }

    /// Frees the memory of a string.
    pub fn remove(&mut self, handle: Handle) {
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
        assert_eq!(texts.insert("vm-2\u{7f}"), a);
        assert_eq!((texts.get(a), texts.get(b)), ("vm-2\u{7f}", long.as_str()));
        assert_eq!(texts.chunks[0].len(), 6 + 256 + 2);
    }

    #[test]
    fn texts_stay_what_they_are_over_many_chunks() {
        let mut texts = TextArena::default();
        let text = |n: usize| format!("{n}-{}", "y".repeat(n % 250));
        let handles: Vec<Handle> = (0..4000).map(|n| texts.insert(&text(n))).collect();
        assert!(texts.chunks.len() > 3 && texts.chunks.iter().all(|chunk| chunk.len() <= CHUNK * UNIT));
        assert!(handles.iter().enumerate().all(|(n, &handle)| texts.get(handle) == text(n)));
    }
}
