//! Percentiles as exact decimals, and the rank of a percentile among a number of values.
//!
//! `99.9 / 100 * 1000` is 999.0000000000001 in floating point, and its ceiling is one rank too high. Therefore a
//! percentile keeps the digits as written, and ranks are computed in integers.

/// Maximum significant digits of a percentile: with any count below 2⁶⁴ the product stays below 2¹²⁸.
pub(crate) const MAX_DIGITS: usize = 19;

/// Number of decimals above which a percentile greater than 0 selects the smallest value for any count: below
/// `10¹⁹ / 10³⁷` percent of 2⁶⁴ values is less than one value.
const MAX_SCALE: u32 = 36;

/// A percentile from 0 to 100: `digits / 10^scale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Percentile {
    digits: u128,
    scale: u32,
}

/// Reason why a string is not a percentile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotPercentile {
    /// It is not a decimal number such as `99.9`.
    NotDecimal,
    /// It is greater than 100.
    TooGreat,
    /// It has more than [`MAX_DIGITS`] significant digits.
    TooLong,
}

impl Percentile {
    /// Creates a percentile from tenths: 999 is 99.9.
    pub const fn tenths(tenths: u16) -> Self {
        Self { digits: tenths as u128, scale: 1 }
    }

    /// Parses a decimal such as `99.9`: digits, optionally with a dot and more digits.
    pub fn written(text: &str) -> Result<Self, NotPercentile> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(decimals) || text.ends_with('.') {
            return Err(NotPercentile::NotDecimal);
        }
        let (whole, decimals) = (whole.trim_start_matches('0'), decimals.trim_end_matches('0'));
        if whole.len() > 3 {
            return Err(NotPercentile::TooGreat);
        }
        let digits = [whole, decimals].concat();
        let digits = digits.trim_start_matches('0');
        if digits.len() > MAX_DIGITS {
            return Err(NotPercentile::TooLong);
        }
        let digits = if digits.is_empty() { 0 } else { digits.parse().map_err(|_| NotPercentile::TooLong)? };
        let percentile = Self { digits, scale: u32::try_from(decimals.len()).unwrap_or(u32::MAX) };
        // A percentile with more decimals than MAX_SCALE is far below 1.
        match percentile.denominator() {
            Some(hundred) if digits > hundred => Err(NotPercentile::TooGreat),
            _ => Ok(percentile),
        }
    }

    /// Returns the percentile of a number, from its shortest decimal representation: 99.9 is 999/1000. Returns none
    /// outside 0 to 100.
    pub fn of(number: f64) -> Option<Self> {
        if !(0.0..=100.0).contains(&number) {
            return None;
        }
        // Not of −0, which is written `-0`.
        Self::written(&format!("{}", number.abs())).ok()
    }

    /// Returns the nearest rank among `count` values in ascending order, from 1: `⌈count × percentile / 100⌉`, at
    /// least 1. Returns 0 if there are no values.
    pub fn rank(self, count: u64) -> u64 {
        let rank = match self.denominator() {
            // Both factors are within the limits above, so nothing saturates.
            Some(hundred) => self.digits.saturating_mul(u128::from(count)).div_ceil(hundred),
            None => 1,
        };
        u64::try_from(rank).unwrap_or(count).max(1).min(count)
    }

    /// Returns 100 in units of the last decimal, or none above [`MAX_SCALE`].
    fn denominator(self) -> Option<u128> {
        if self.scale > MAX_SCALE { None } else { 10_u128.checked_pow(self.scale.saturating_add(2)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The smallest rank with `rank × 1000 ≥ count × tenths`, found without division.
    fn reference(tenths: u64, counts: std::ops::RangeInclusive<u64>, mut check: impl FnMut(u64, u64)) {
        let mut rank = 1;
        for count in counts {
            while rank * 1_000 < count * tenths {
                rank += 1;
            }
            check(count, rank);
        }
    }

    #[test]
    fn ranks_of_all_percentiles_with_one_decimal_are_exact_for_every_count_to_100_000() {
        for tenths in 0..=1_000_u64 {
            let written = Percentile::written(&format!("{}.{}", tenths / 10, tenths % 10)).unwrap();
            assert_eq!(Percentile::of(tenths as f64 / 10.0), Some(written), "{tenths}");
            reference(tenths, 1..=100_000, |count, rank| {
                assert_eq!(written.rank(count), rank, "{tenths} tenths of {count}");
            });
        }
    }

    #[test]
    fn ranks_with_more_decimals_are_exact_near_every_multiple() {
        for (text, parts, of) in
            [("99.99", 9_999_u64, 10_000_u64), ("99.999", 99_999, 100_000), ("0.001", 1, 100_000), ("37.5", 3, 8)]
        {
            let percentile = Percentile::written(text).unwrap();
            for multiple in 1..200_u64 {
                for count in [multiple * of - 1, multiple * of, multiple * of + 1] {
                    let whole = count / of * parts + (count % of * parts).div_ceil(of);
                    assert_eq!(percentile.rank(count), whole.max(1), "{text} of {count}");
                }
            }
        }
    }

    #[test]
    fn ranks_of_the_greatest_counts_and_the_longest_percentiles_do_not_overflow() {
        assert_eq!(Percentile::written("100").unwrap().rank(u64::MAX), u64::MAX);
        assert_eq!(Percentile::written("99.99999999999999999").unwrap().rank(u64::MAX), u64::MAX - 1);
        assert_eq!(Percentile::written("50.0").unwrap().rank(u64::MAX), u64::MAX / 2 + 1);
        assert_eq!(Percentile::of(f64::MIN_POSITIVE).unwrap().rank(u64::MAX), 1);
        assert_eq!(Percentile::of(1e-17).unwrap().rank(u64::MAX), 2);
        assert_eq!(Percentile::of(-0.0).unwrap().rank(7), 1);
        assert_eq!(Percentile::of(50.0).unwrap().rank(0), 0);
    }

    #[test]
    fn only_decimals_from_0_to_100_are_percentiles() {
        use NotPercentile::{NotDecimal, TooGreat, TooLong};
        for (text, error) in [
            ("", NotDecimal),
            (".5", NotDecimal),
            ("5.", NotDecimal),
            ("1e1", NotDecimal),
            ("+5", NotDecimal),
            ("inf", NotDecimal),
            ("100.1", TooGreat),
            ("101", TooGreat),
            ("99999999999999999999", TooGreat),
            ("99.123456789012345678", TooLong),
        ] {
            assert_eq!(Percentile::written(text), Err(error), "{text:?}");
        }
        assert_eq!(Percentile::written("099.90"), Percentile::written("99.9"));
        assert_eq!(Percentile::of(100.000_000_000_000_03), None);
        assert_eq!(Percentile::of(f64::NAN), None);
        assert_eq!(Percentile::of(99.9_f64.next_up()).map(|just_above| just_above.rank(1_000)), Some(1_000));
    }
}
