//! Searches for the bytes that an action expects in data that arrives in pieces.

/// A pattern and how far the received bytes match it, by the algorithm of Knuth, Morris and Pratt.
/// Each byte is examined once, with at most two comparisons on average, whatever the pattern and
/// however small the pieces.
#[derive(Debug)]
pub struct Expectation {
    pattern: Vec<u8>,
    /// For each length of a matched prefix, minus one: the length of the longest shorter prefix
    /// that also ends there.
    shorter: Vec<usize>,
    /// Number of pattern bytes that match the last bytes.
    matched: usize,
    met: bool,
    #[cfg(test)]
    pub comparisons: usize,
}

impl Expectation {
    /// Takes time and memory linear in the pattern.
    pub fn new(pattern: Vec<u8>) -> Self {
        let mut expectation = Self {
            met: pattern.is_empty(),
            shorter: Vec::with_capacity(pattern.len()),
            pattern,
            matched: 0,
            #[cfg(test)]
            comparisons: 0,
        };
        for place in 0..expectation.pattern.len() {
            let byte = expectation.pattern.get(place).copied();
            if let Some(byte) = byte.filter(|_| place > 0) {
                expectation.advance(byte);
            }
            expectation.shorter.push(expectation.matched);
        }
        expectation.matched = 0;
        expectation
    }

    pub fn pattern(&self) -> &[u8] {
        &self.pattern
    }

    /// Returns whether the pattern was found.
    pub fn is_met(&self) -> bool {
        self.met
    }

    /// Forgets the received bytes.
    pub fn restart(&mut self) {
        self.matched = 0;
        self.met = self.pattern.is_empty();
    }

    /// Examines the next bytes.
    pub fn look_at(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if self.met {
                return;
            }
            self.advance(*byte);
            self.met = self.matched == self.pattern.len();
        }
    }

    /// Updates `matched` for one more byte.
    fn advance(&mut self, byte: u8) {
        loop {
            #[cfg(test)]
            {
                self.comparisons += 1;
            }
            if self.pattern.get(self.matched) == Some(&byte) {
                self.matched = self.matched.saturating_add(1);
                return;
            }
            // A shorter prefix may continue with this byte.
            match self.matched.checked_sub(1).and_then(|last| self.shorter.get(last)) {
                Some(shorter) => self.matched = *shorter,
                None => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_found_wherever_it_stands() {
        // All texts of up to 10 letters of two with all patterns of up to 4, in pieces of each size.
        let words = |length: usize| {
            (0..1_usize << length)
                .map(move |bits| (0..length).map(|place| b'a' + u8::from(bits >> place & 1 == 1)).collect::<Vec<u8>>())
        };
        for pattern in (0..5).flat_map(words) {
            for text in (0..=10).flat_map(words) {
                let mut expectation = Expectation::new(pattern.clone());
                for (place, piece) in text.chunks(3).enumerate() {
                    expectation.look_at(piece);
                    let come = text.get(..(place * 3 + piece.len())).unwrap();
                    let found = pattern.is_empty() || come.windows(pattern.len()).any(|window| window == pattern);
                    assert_eq!(expectation.is_met(), found, "{pattern:?} in {come:?}");
                }
            }
        }
    }

    #[test]
    fn work_grows_as_what_comes_does() {
        let patterns = [
            "OK".to_owned(),
            "a".repeat(1_000) + "b",
            "a".repeat(500) + "b" + &"a".repeat(500) + "c",
            "ab".repeat(5_000) + "b",
            "b".to_owned() + &"a".repeat(10_000),
        ];
        for pattern in patterns {
            for text in ["a", "ab", "aab"] {
                for size in [100_000, 200_000] {
                    for piece in [1, 1_000, size] {
                        let bytes: Vec<u8> = text.bytes().cycle().take(size).collect();
                        let mut expectation = Expectation::new(pattern.clone().into_bytes());
                        assert!(expectation.comparisons <= 2 * pattern.len(), "{}", expectation.comparisons);
                        expectation.comparisons = 0;
                        bytes.chunks(piece).for_each(|piece| expectation.look_at(piece));
                        assert!(expectation.comparisons <= 2 * size, "{}", expectation.comparisons);
                    }
                }
            }
        }
    }
}
