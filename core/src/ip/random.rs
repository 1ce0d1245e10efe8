//! The generator of the random strategy: xoshiro256++, seeded by SplitMix64.
//!
//! Source: Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2019),
//! and the reference code at <https://prng.di.unimi.it>.

/// xoshiro256++.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Random {
    state: [u64; 4],
}

impl Random {
    /// Creates a generator from a seed.
    pub fn new(seed: u64) -> Self {
        let mut x = seed;
        let mut split_mix = || {
            x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let z = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        };
        Self { state: [split_mix(), split_mix(), split_mix(), split_mix()] }
    }

    /// Creates a generator from a state that [`state`](Self::state) has returned.
    pub fn from_state(state: [u64; 4]) -> Self {
        Self { state }
    }

    /// Returns the current state.
    pub fn state(&self) -> [u64; 4] {
        self.state
    }

    /// Returns the next 64 bits.
    pub fn next(&mut self) -> u64 {
        let [s0, s1, s2, s3] = &mut self.state;
        let result = s0.wrapping_add(*s3).rotate_left(23).wrapping_add(*s0);
        let t = *s1 << 17;
        *s2 ^= *s0;
        *s3 ^= *s1;
        *s1 ^= *s2;
        *s0 ^= *s3;
        *s2 ^= t;
        *s3 = s3.rotate_left(45);
        result
    }

    /// Returns a uniformly distributed number from 0 to `last`: bits are drawn until they fit, at
    /// most 128 times (in practice never reached: each draw fails with a probability below one
    /// half).
    pub fn up_to(&mut self, last: u128) -> u128 {
        let mask = u128::MAX.checked_shr(last.leading_zeros()).unwrap_or(0);
        for _ in 0..128 {
            let low = u128::from(self.next());
            let high = if mask > u128::from(u64::MAX) { u128::from(self.next()) << 64 } else { 0 };
            let drawn = (high | low) & mask;
            if drawn <= last {
                return drawn;
            }
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_numbers_of_the_reference_code() {
        // splitmix64.c with x = 0, then xoshiro256plusplus.c.
        let mut random = Random::new(0);
        assert_eq!(random.state[0], 0xe220_a839_7b1d_cdaf);
        assert_eq!(random.state[1], 0x6e78_9e6a_a1b9_65f4);
        // xoshiro256++ of state [1, 2, 3, 4]: the sequence of the reference implementation.
        random = Random::from_state([1, 2, 3, 4]);
        let drawn: Vec<u64> = (0..4).map(|_| random.next()).collect();
        assert_eq!(drawn, [41943041, 58720359, 3588806011781223, 3591011842654386]);
    }

    #[test]
    fn bounded_numbers_reach_both_ends() {
        let mut random = Random::new(7);
        let drawn: Vec<u128> = (0..200).map(|_| random.up_to(2)).collect();
        assert!((0..=2).all(|number| drawn.contains(&number)) && drawn.iter().all(|&number| number <= 2));
        assert_eq!(random.up_to(0), 0);
        assert!((0..9).any(|_| random.up_to(u128::MAX) > u128::from(u64::MAX)));
    }
}
