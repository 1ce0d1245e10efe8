//! Ids of requests, and random numbers drawn from them.

use std::{fmt, str::FromStr};

use anyhow::{Context, Error, Result, ensure};

/// The header field that carries the id.
pub const HEADER: &str = "X-Hostile-Id";

/// `USER-ITERATION-ATTEMPT-PART`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId {
    /// The user's number, from 0.
    pub user: u32,
    /// Its iteration, from 0.
    pub iteration: u32,
    /// Number of the attempt among those of the user, from 1.
    pub attempt: u32,
    /// Number of the request among those of the attempt, from 1.
    pub part: u32,
}

impl FromStr for RequestId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let number = |word: &str| {
            let plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
            ensure!(plain && (word == "0" || !word.starts_with('0')), "{text:?} is not an id");
            word.parse().with_context(|| format!("{text:?} is not an id"))
        };
        let numbers: Vec<u32> = text.split('-').map(number).collect::<Result<_>>()?;
        let [user, iteration, attempt, part] = numbers[..] else { anyhow::bail!("{text:?} is not an id") };
        ensure!(attempt > 0 && part > 0, "{text:?}: attempts and parts count from 1");
        Ok(Self { user, iteration, attempt, part })
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}-{}", self.user, self.iteration, self.attempt, self.part)
    }
}

impl RequestId {
    /// Returns a number that depends only on the seed and the id.
    pub fn draw(&self, seed: u64) -> u64 {
        let words = [self.user, self.iteration, self.attempt, self.part];
        words.iter().fold(mix(seed), |hash, word| mix(hash ^ u64::from(*word)))
    }
}

/// Returns the next number of a splitmix64 generator.
pub fn mix(state: u64) -> u64 {
    let mut z = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_four_plain_numbers() {
        let id: RequestId = "3-0-12-1".parse().unwrap();
        assert_eq!((id.user, id.iteration, id.attempt, id.part, id.to_string().as_str()), (3, 0, 12, 1, "3-0-12-1"));
        for wrong in
            ["", "1-2-3", "1-2-3-4-5", "1-2-3-x", "1-2-3-+4", "1-2-3-04", "1-2-0-1", "1-2-1-0", "1-2-3-99999999999"]
        {
            assert!(wrong.parse::<RequestId>().is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn every_part_of_an_id_changes_what_is_drawn() {
        let id = RequestId { user: 1, iteration: 1, attempt: 1, part: 1 };
        let others = [
            RequestId { user: 2, ..id },
            RequestId { iteration: 2, ..id },
            RequestId { attempt: 2, ..id },
            RequestId { part: 2, ..id },
        ];
        assert_eq!(id.draw(7), id.draw(7));
        assert_ne!(id.draw(7), id.draw(8));
        assert!(others.iter().all(|other| other.draw(7) != id.draw(7)));
    }
}
