//! Latencies of attempts, in buckets of 1/32 of their value: exact enough for charts, and cheap enough for every
//! attempt.

/// Number of buckets between a power of two and the next.
const PARTS: u32 = 32;
const BITS: u32 = PARTS.trailing_zeros();
const BUCKETS: usize = ((64 - BITS + 1) * PARTS) as usize;

/// Histogram of latencies in nanoseconds.
#[derive(Debug, Clone)]
pub struct Latencies {
    buckets: Vec<u32>,
    count: u64,
}

/// Compact form of [`Latencies`]: only the buckets that are not 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept(Vec<(u16, u32)>);

impl Default for Latencies {
    fn default() -> Self {
        Self { buckets: vec![0; BUCKETS], count: 0 }
    }
}

impl Latencies {
    pub fn add(&mut self, nanoseconds: u64) {
        if let Some(bucket) = self.buckets.get_mut(bucket_of(nanoseconds)) {
            *bucket = bucket.saturating_add(1);
            self.count = self.count.saturating_add(1);
        }
    }

    pub fn add_kept(&mut self, kept: &Kept) {
        for &(place, count) in &kept.0 {
            if let Some(bucket) = self.buckets.get_mut(usize::from(place)) {
                *bucket = bucket.saturating_add(count);
                self.count = self.count.saturating_add(u64::from(count));
            }
        }
    }

    /// Returns the counts and resets them.
    pub fn take(&mut self) -> Kept {
        if self.count == 0 {
            return Kept::default();
        }
        self.count = 0;
        let counted = self.buckets.iter_mut().zip(0_u16..).filter(|(count, _)| **count > 0);
        Kept(counted.map(|(count, place)| (place, std::mem::take(count))).collect())
    }

    /// Returns the value at a percentile from 0 to 100 (one decimal) by the nearest rank: in milliseconds, exact to 1/64.
    /// Returns none if there are no values.
    pub fn percentile(&self, percent: f64) -> Option<f64> {
        // The rank in integers: a product in floating point is one too high at most multiples of 1,000.
        let per_mille = (percent * 10.0).round().clamp(0.0, 1_000.0) as u128;
        let wanted = (u128::from(self.count) * per_mille).div_ceil(1_000).max(1);
        let wanted = u64::try_from(wanted).unwrap_or(u64::MAX);
        let mut seen = 0_u64;
        for (place, count) in self.buckets.iter().enumerate() {
            seen = seen.saturating_add(u64::from(*count));
            if *count > 0 && seen >= wanted {
                return Some(middle_of(place) / 1e6);
            }
        }
        None
    }
}

fn bucket_of(value: u64) -> usize {
    if value < u64::from(PARTS) {
        return usize::try_from(value).unwrap_or(0);
    }
    let shift = value.ilog2() - BITS;
    let part = (value >> shift) & u64::from(PARTS - 1);
    ((shift + 1) * PARTS) as usize + usize::try_from(part).unwrap_or(0)
}

fn middle_of(bucket: usize) -> f64 {
    let parts = PARTS as usize;
    if bucket < parts {
        return bucket as f64;
    }
    let width = 2_f64.powi(i32::try_from(bucket / parts - 1).unwrap_or(0));
    ((parts + bucket % parts) as f64 + 0.5) * width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_within_a_64th_of_its_buckets_middle() {
        for value in (0..64)
            .flat_map(|shift| [0, 1, 3, 7].map(|more| (1_u64 << shift).saturating_add((1_u64 << shift) / 8 * more)))
        {
            let told = middle_of(bucket_of(value));
            assert!((told - value as f64).abs() <= value as f64 / 64.0 + 0.5, "{value}: {told}");
        }
        assert!(bucket_of(u64::MAX) < BUCKETS);
    }

    #[test]
    fn percentiles_are_those_of_all_that_was_added() {
        let mut all = Latencies::default();
        let mut part = Latencies::default();
        (1..=50_u64).for_each(|number| all.add(number * 1_000_000));
        (51..=100_u64).for_each(|number| part.add(number * 1_000_000));
        all.add_kept(&part.take());
        assert_eq!(part.percentile(50.0), None);
        for (percent, expected) in [(0.0, 1.0), (1.0, 1.0), (50.0, 50.0), (99.0, 99.0), (100.0, 100.0)] {
            let found = all.percentile(percent).unwrap();
            assert!((found - expected).abs() < expected / 60.0, "{percent}: {found}");
        }
    }

    #[test]
    fn the_rank_is_exact_at_every_multiple_of_a_thousand() {
        for thousands in 1..=50 {
            let mut all = Latencies::default();
            (0..thousands * 999).for_each(|_| all.add(1));
            (0..thousands).for_each(|_| all.add(1 << 40));
            assert_eq!(all.percentile(99.9), Some(1e-6), "{thousands} thousands");
            assert!(all.percentile(100.0) > Some(1e3), "{thousands} thousands");
        }
    }
}
