//! Wait before the next attempt.

use crate::{duration::milliseconds, wbs::RetryPolicy};

/// Returns the wait after attempt `attempt`, in whole milliseconds: `interval × backoff^(attempt − 1)`, at most the
/// longest; the share `jitter` of it is multiplied by `draw`.
pub fn wait_ms(retry: &RetryPolicy, attempt: u32, draw: f64) -> u64 {
    let longest = retry.max_interval.map_or(LONGEST_MS, milliseconds).min(LONGEST_MS) as f64;
    let mut wait = milliseconds(retry.interval) as f64;
    for _ in 1..attempt {
        // Multiplication gives the same bits everywhere, unlike a power. The loop ends soon because the wait grows.
        if wait >= longest || retry.backoff <= 1.0 {
            break;
        }
        wait *= retry.backoff;
    }
    let wait = wait.min(longest);
    (wait * (1.0 - retry.jitter) + wait * retry.jitter * draw) as u64
}

/// Returns the maximum sum of all waits of a task.
pub fn longest_wait_ms(retry: &RetryPolicy) -> u64 {
    let longest = retry.max_interval.map_or(LONGEST_MS, milliseconds).min(LONGEST_MS) as f64;
    let (mut sum, mut wait) = (0.0, (milliseconds(retry.interval) as f64).min(longest));
    for attempt in 0..retry.count {
        // The remaining waits are all equal, or so long that it makes no difference.
        if wait >= longest || retry.backoff <= 1.0 || attempt >= GROWING {
            let wait = if attempt >= GROWING { longest } else { wait };
            sum += wait * f64::from(retry.count.saturating_sub(attempt));
            break;
        }
        sum += wait;
        wait = (wait * retry.backoff).min(longest);
    }
    sum as u64
}

/// Number of waits of a task that are added one by one.
const GROWING: u32 = 10_000;

/// 2⁴⁰ ms, the longest time that can be planned.
const LONGEST_MS: u64 = crate::limits::workflow::PLANNED_MS;

/// Mixes a number into a state. Source: SplitMix64 (Steele, Lea, Flood 2014).
pub fn mix(state: u64, part: u32) -> u64 {
    let mut bits = (state ^ u64::from(part)).wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// Converts a state to a number of at least 0 and less than 1.
pub fn unit(state: u64) -> f64 {
    (state >> 11) as f64 / 9_007_199_254_740_992.0
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const RETRY: RetryPolicy = RetryPolicy {
        count: 9,
        interval: Duration::from_millis(100),
        backoff: 2.0,
        max_interval: Some(Duration::from_millis(500)),
        jitter: 0.0,
    };

    #[test]
    fn waits_grow_by_the_factor_up_to_the_longest() {
        assert_eq!([1, 2, 3, 4, 90].map(|attempt| wait_ms(&RETRY, attempt, 0.0)), [100, 200, 400, 500, 500]);
    }

    #[test]
    fn all_waits_together_are_those_of_each() {
        for count in [0, 1, 2, 3, 9, 50] {
            let retry = RetryPolicy { count, jitter: 0.5, ..RETRY };
            let each: u64 = (1..=count).map(|attempt| wait_ms(&retry, attempt, 1.0)).sum();
            assert_eq!(longest_wait_ms(&retry), each, "{count}");
        }
        let steady = RetryPolicy { count: u32::MAX, backoff: 1.0, max_interval: None, ..RETRY };
        assert_eq!(longest_wait_ms(&steady), 100 * u64::from(u32::MAX));
    }

    #[test]
    fn jitter_draws_its_share_of_the_wait() {
        let retry = RetryPolicy { jitter: 0.5, ..RETRY };
        assert_eq!([0.0, 0.5, 0.999].map(|draw| wait_ms(&retry, 1, draw)), [50, 75, 99]);
    }

    #[test]
    fn draws_are_within_the_unit_and_differ() {
        let draws: Vec<f64> = (0..100).map(|part| unit(mix(7, part))).collect();
        assert!(draws.iter().all(|draw| (0.0..1.0).contains(draw)));
        assert!((draws.iter().sum::<f64>() / 100.0 - 0.5).abs() < 0.1);
    }
}
